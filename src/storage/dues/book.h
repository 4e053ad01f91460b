#pragma once

#include "core/duesbook.h"
#include "core/month.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>

#include <array>
#include <optional>
#include <vector>

namespace zhibu {

/// One line of an organisation's book of 党费收支.
struct BookLine
{
    QDate date; ///< of receipts by the month: the last day of them
    BookKind kind = BookKind::Regular;
    DuesSource source = DuesSource::Regular;
    std::optional<DuesPurpose> purpose; ///< of Spent
    Money amount; ///< 收入 or 支出, as isIncome(kind) says; negative where receipts are returned
    int count = 1;    ///< receipts, or returns, that are summed
    RowId entry = 0;  ///< row of dues-entries; 0: members' receipts
    QString code;     ///< 收支编号 of that row
    QString other;    ///< 对方组织 by its name, else 收付款人
    QString decision; ///< 集体研究
    QString voucher;
    QString note;

    [[nodiscard]] bool isReturn() const { return amount < Money(); }
};

struct DuesBook
{
    Money opening;
    std::vector<BookLine> lines; ///< by date; on a day receipts come before entries
    Money closing;

    [[nodiscard]] Money income() const;
    [[nodiscard]] Money expense() const;
};

/// How members' receipts are summed in the book.
enum class ReceiptsBy { Day, Month };

/// The book of one organisation (none below it) from `first` to `last`: what its own members paid
/// (payments and special dues by 交纳日期, less returns by 冲销日期), its rows of dues-entries, and
/// from the other side those whose 对方组织 it is: 上缴 is there 下级上缴, 下拨 上级下拨, 回拨
/// 上级回拨, 退回 收到退回. A row of 期初结存 stands for all that was before its day of its kind of
/// money (款项), and may be 0: each begins with its latest row by `last`, one without any with the
/// very first of the others. opening + income − expense = closing. A receipt is of the branch its
/// member belonged to on its day (movements.h).
[[nodiscard]] Result<DuesBook> duesBook(const File &file, RowId organisation, QDate first,
                                        QDate last, ReceiptsBy receipts = ReceiptsBy::Day);

/// The rows that a line of members' receipts in such a book sums: of special-dues for a line of
/// 特殊党费, of dues-returns for one of returns, else of dues-payments; by day.
[[nodiscard]] Result<QList<RowId>> receiptsOf(const File &file, RowId organisation, QDate first,
                                              QDate last, ReceiptsBy receipts,
                                              const BookLine &line);

/// A year of the book in figures (党费收缴、使用和管理情况).
struct DuesYearReport
{
    Money opening;
    std::array<Money, kBookKindCodes.size()> sums;     ///< by BookKind
    std::array<Money, kDuesPurposeCodes.size()> spent; ///< by DuesPurpose
    Money closing;

    [[nodiscard]] Money of(BookKind kind) const { return sums.at(static_cast<std::size_t>(kind)); }
    [[nodiscard]] Money of(DuesPurpose purpose) const
    {
        return spent.at(static_cast<std::size_t>(purpose));
    }
};

/// Sums of duesBook() from January to December.
[[nodiscard]] Result<DuesYearReport> duesYearReport(const File &file, RowId organisation, int year);

/// What is left in the book of an organisation at the end of a day.
struct DuesBalance
{
    RowId organisation = 0;
    Money balance;
};
/// Of every organisation whose book has a line by then, by code: duesBook()'s closing balance.
[[nodiscard]] Result<std::vector<DuesBalance>> duesBalances(const File &file, QDate day);

} // namespace zhibu
