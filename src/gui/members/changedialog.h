#pragma once

#include "core/memberchange.h"
#include "gui/records/recorddialog.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace zhibu {

/// 党员变动 of one member: the changes that are lawful of him, with day, document, authority and
/// reason, and before it is stored what else follows. One action. Deletes itself when it is closed.
class MemberChangeDialog : public RecordDialog
{
    Q_OBJECT

public:
    MemberChangeDialog(const Record &member, Session &session, QWidget *parent);

    /// The changes of 党员变动 that may be recorded here of somebody as he stands. 延长预备期 is
    /// decided with 转正.
    [[nodiscard]] static QList<MemberChangeKind> lawfulFor(const Record &member);

private:
    [[nodiscard]] static Ledger ledgerFor(const Record &member);
    [[nodiscard]] Record eventFrom(const Record &entered) const;
    Result<Findings> store(const Record &entered);
    void showConsequences();

    Session &m_session;
    Record m_member;
    QLabel *m_follows;
    QCheckBox *m_endsPosts;
};

/// Opens the dialog, or says what stands in the way.
void openMemberChange(Session &session, RowId member, QWidget *parent);

} // namespace zhibu
