#pragma once

#include "core/transfer.h"
#include "gui/records/recorddialog.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace zhibu {

/// 组织关系转接 of one member: a new case, or the one under way, where 接收日期 and 回执日期 are
/// entered. Deletes itself when it is closed.
class TransferDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `transfer` is a record of the ledger transfers; its id is 0 for a new one.
    TransferDialog(const Record &transfer, Session &session, QWidget *parent);

private:
    Result<Findings> store(const Record &entered);
    /// Below 党费交至, whatever is entered there: the letter says it to another committee.
    void warnOfOwed(RowId member);

    Session &m_session;
    Record m_before;
    QCheckBox *m_endsPosts;
    QCheckBox *m_prints;
};

/// Opens the dialog for the member's case of this direction that is under way, else for a new one.
void openTransfer(Session &session, RowId member, TransferDirection direction, QWidget *parent);

} // namespace zhibu
