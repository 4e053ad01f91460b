#pragma once

#include "gui/records/ledgerpage.h"
#include "storage/people/membership.h"

#include <QHash>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace zhibu {

class DateLine;

/// 党员: everybody there is a record of, or who was a member on a day, then with the branch and
/// kind of that day; the form of one beside it, and 党员登记表 on paper.
class MembersPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit MembersPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;

    /// Lists who was a member on a day.
    void showDay(QDate day);

protected:
    [[nodiscard]] ListQuery choiceQuery() const override;
    /// Asks whether a change is to be recorded instead.
    [[nodiscard]] bool mayDelete(const QList<RowId> &ids) override;

private:
    /// Members of the day asked for; empty while none is.
    using Then = QHash<RowId, MemberOn>;

    MembersPage(const std::shared_ptr<Then> &then, Session &session, QWidget *parent);
    static RecordModel *makeModel(const std::shared_ptr<const Then> &then, const Session &session);
    void readDay();
    void printDossiers();

    std::shared_ptr<Then> m_then;
    QCheckBox *m_onDay;
    DateLine *m_day;
    QAction *m_dossier;
};

} // namespace zhibu
