#pragma once

#include "core/month.h"
#include "gui/records/recorddialog.h"

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace zhibu {

class TextTableModel;

/// 上缴: what an organisation passes on to its superior of what came in in a period, by kind of
/// money, stored as one action.
class RemittanceDialog : public RecordDialog
{
    Q_OBJECT

public:
    RemittanceDialog(Session &session, RowId organisation, Month first, Month last,
                     QWidget *parent);

private:
    void showDue();
    [[nodiscard]] Result<Findings> remit(const Record &entered) const;
    /// What stands in the form, as far as it can be read.
    [[nodiscard]] QVariant input(const QString &field) const;

    Session &m_session;
    RowId m_organisation;
    TextTableModel *m_due;
    QTableView *m_table;
};

} // namespace zhibu
