#pragma once

#include "gui/session.h"
#include "storage/people/mergemembers.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QTableWidget;
QT_END_NAMESPACE

namespace zhibu {

/// Two records of one member side by side: of each field in which they differ, one is chosen. Says
/// what goes over with the record that is given up, and what stands in the way. Deletes itself.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows it, or the error that keeps it from being shown.
    static void start(Session &session, RowId one, RowId other, QWidget *parent);

    void accept() override;

private:
    MergeDialog(Session &session, const MergePlan &plan, const QList<QStringList> &texts,
                QWidget *parent);
    void fill(const QList<QStringList> &texts);
    /// Sensitive ones masked until they are revealed.
    void showTexts();
    [[nodiscard]] QString movedText() const;
    [[nodiscard]] Record chosen() const;

    Session &m_session;
    MergePlan m_plan;
    QTableWidget *m_table;
    QCheckBox *m_reveal;
    QList<int> m_fields; ///< of the ledger, by row
};

} // namespace zhibu
