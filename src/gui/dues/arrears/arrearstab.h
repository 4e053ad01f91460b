#pragma once

#include "core/texttable.h"
#include "gui/page.h"
#include "reports/documents/document.h"
#include "storage/dues/arrears.h"

#include <memory>

namespace Ui {
class ArrearsTab;
} // namespace Ui

namespace zhibu {

class ArrearsModel;
class BusyBar;

/// 欠交: who has not paid for months that have ended, and what was done about it. Says how far it
/// has come; what follows is for people to decide, nobody's 党籍状态 changes here.
class ArrearsTab : public Page
{
    Q_OBJECT

public:
    explicit ArrearsTab(Session &session, QWidget *parent = nullptr);
    ~ArrearsTab() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

signals:
    /// The months of a member from this one on are to be paid.
    void paymentWanted(RowId member, Month since);

private:
    void showArrears(const Result<std::vector<ArrearsRow>> &rows);
    void filterRows();
    void syncActions();
    void pay();
    void takeNote();
    /// 欠交情况表, or 催交单 of these members.
    void preview(DocumentKind kind, const QList<RowId> &members);
    /// Places of the rows the filter leaves, in order; the next three are of these only.
    [[nodiscard]] QList<int> shownRows() const;
    [[nodiscard]] QList<RowId> shownMembers() const;
    [[nodiscard]] QList<RowId> selectedMembers() const;
    [[nodiscard]] TextTable shownTable() const;
    /// Null where none is picked.
    [[nodiscard]] const ArrearsRow *current() const;

    std::unique_ptr<Ui::ArrearsTab> m_ui;
    ArrearsModel *m_model;
    BusyBar *m_busy;
    QString m_filter;
    RowChoice m_only;
};

} // namespace zhibu
