#pragma once

#include "core/memberchange.h"
#include "core/transfer.h"
#include "storage/file/file.h"
#include "storage/records/records.h"

#include <QDate>
#include <QList>

namespace zhibu {

/// A row of the ledger transfers as its clock (core/transfer.h) sees it. The row has a direction
/// and a date.
[[nodiscard]] Transfer transferOf(const Record &row);

/// A 组织关系 on its way.
struct OpenTransfer
{
    RowId row = 0;
    TransferStanding standing;
};

/// Those that are neither completed nor voided on a day, in the scope (0 = all), by date.
[[nodiscard]] Result<QList<OpenTransfer>> openTransfers(const File &file, RowId scope, QDate day);

/// The event a transfer brings about once it is accepted.
[[nodiscard]] MemberChangeKind changeOf(TransferDirection direction);

/// A new case with what is known of it: the two units as far as they are in this file, the next
/// number of the year (2024-012) of a letter written here, 有效期 by the rules in force, the month
/// dues are paid up to without a gap (duesPaidUp()), and the address of the letter written before.
/// Number and address are those of the 党委 above the member's branch, which writes them. NotFound.
[[nodiscard]] Result<Record> draftTransfer(const File &file, RowId member,
                                           TransferDirection direction, QDate today);

/// What saveTransfer() needs to know besides the row.
struct TransferSaving
{
    QDate today;
    bool endsPosts = false; ///< where the member leaves, those of consequencesOf()
    QStringList files = {}; ///< to be attached
};

/// Stores a case as one action that bears the member's name. Once it has a 接收日期, and had none
/// in `before`, the member leaves, comes or moves on that day in the same action
/// (addMemberChange()); an event that says so already is left as it is. Where 接收日期, 方向 or
/// 转入党支部 is corrected or taken out, the event goes with it (amendMemberChange()). Findings
/// also: 支部间调动 to the member's own branch, 接收日期 still to come, a change that is not lawful
/// (barsTo()), or one that something later built on; nothing was stored then.
Result<Saved> saveTransfer(File &file, const Record &transfer, const Record &before,
                           const TransferSaving &saving);

/// What bars a row that is written down after the fact, entered in a table with `others`, which
/// moves nobody by itself: MemberNotMoved at 接收日期 where it says that a branch accepted
/// somebody, nothing later is known of him, and neither 党员变动 nor his row says that he went
/// there. Error: NotFound where there is no such member.
[[nodiscard]] Result<Findings> barsToTransferRow(const File &file, const Record &transfer,
                                                 const QList<Record> &others);

/// Something odd about a row of the ledger.
struct TransferProblem
{
    Rule rule = Rule::LetterExpired;
    RowId row = 0;
    QString field;
    QStringList args; ///< of LetterExpired and ReceiptOverdue the last day that was in time: the
                      ///< same every day, so that what is set aside stays so
};

/// Letters past 有效期 and receipts past their time, 有效期 longer than there may be, numbers a
/// 党委 gave twice in a year, and what was accepted without a 党员变动.
[[nodiscard]] Result<QList<TransferProblem>> transferProblems(const File &file, QDate today);

} // namespace zhibu
