#include "storage/dues/book.h"

#include "storage/dues/movements.h"

#include <algorithm>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// All that moves in the books up to a day, the parameter, from where they begin.
const QString kBook =
    u"%1 v LEFT JOIN %2 b ON b.organisation = v.organisation AND b.source = v.source"_s.arg(
        kMovements, kBegins);

/// What there was before the day `first`, in a book as it is on the day `last`.
Result<Money> openingOf(const File &file, RowId organisation, QDate first, QDate last)
{
    Statement sum(
        file.database(),
        u"SELECT coalesce(sum(%1), 0) FROM %2 WHERE v.organisation = ? "
        "AND v.date >= coalesce(b.day, '') "
        "AND (v.date < ? OR (v.date = b.day AND v.kind = 'opening'))"_s.arg(kEffect, kBook));
    sum.bind(isoOf(last)).bind(organisation).bind(isoOf(first));
    Money opening;
    while (sum.next()) {
        opening = Money{sum.integer(0)};
    }
    return sum.status() ? Result(opening) : sum.status().error();
}

/// Receipts are summed by the first characters of their day: all of it, or the month.
constexpr int kDayCharacters = 10;
constexpr int kMonthCharacters = 7;

BookLine lineAt(const Statement &row)
{
    return {.date = *row.date(0),
            .kind = enumIn<BookKind>(kBookKindCodes, row.text(1)).value_or(BookKind::Regular),
            .source =
                enumIn<DuesSource>(kDuesSourceCodes, row.text(2)).value_or(DuesSource::Regular),
            .purpose = enumIn<DuesPurpose>(kDuesPurposeCodes, row.text(3)),
            .amount = Money{row.integer(4)},
            .count = static_cast<int>(row.integer(5)),
            .entry = row.integer(6),
            .code = row.text(7),
            .other = row.text(8),
            .decision = row.text(9),
            .voucher = row.text(10),
            .note = row.text(11)};
}

Money sumOf(const std::vector<BookLine> &lines, bool income)
{
    Money sum;
    for (const BookLine &line : lines) {
        sum += isIncome(line.kind) == income ? line.amount : Money();
    }
    return sum;
}

} // namespace

Money DuesBook::income() const
{
    return sumOf(lines, true);
}

Money DuesBook::expense() const
{
    return sumOf(lines, false);
}

Result<DuesBook> duesBook(const File &file, RowId organisation, QDate first, QDate last,
                          ReceiptsBy receipts)
{
    const auto opening = openingOf(file, organisation, first, last);
    if (!opening) {
        return opening.error();
    }
    DuesBook book{.opening = *opening, .lines = {}, .closing = *opening};
    Statement rows(file.database(), uR"(
SELECT max(v.date), v.kind, v.source, coalesce(e.purpose, ''), sum(v.amount), count(*),
    coalesce(v.entry, 0), coalesce(e.code, ''), coalesce(o.name, e.payee, ''),
    coalesce(e.decision, ''), coalesce(e.voucher, ''), coalesce(e.note, '')
FROM %1 LEFT JOIN dues_entry e ON e.id = v.entry
LEFT JOIN organisation o
    ON o.id = CASE e.organisation WHEN v.organisation THEN e.partner ELSE e.organisation END
WHERE v.organisation = ? AND v.date BETWEEN ? AND ? AND v.date >= coalesce(b.day, '')
    AND v.kind <> 'opening'
GROUP BY v.entry, v.kind, v.amount < 0, substr(v.date, 1, ?))"_s.arg(kBook));
    rows.bind(isoOf(last))
        .bind(organisation)
        .bind(isoOf(first))
        .bind(isoOf(last))
        .bind(receipts == ReceiptsBy::Day ? kDayCharacters : kMonthCharacters);
    while (rows.next()) {
        book.lines.push_back(lineAt(rows));
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    std::ranges::sort(book.lines, {}, [](const BookLine &line) {
        return std::tuple(line.date, line.entry != 0, line.code, line.kind, line.isReturn());
    });
    book.closing += book.income() - book.expense();
    return book;
}

Result<QList<RowId>> receiptsOf(const File &file, RowId organisation, QDate first, QDate last,
                                ReceiptsBy receipts, const BookLine &line)
{
    const QDate begin = receipts == ReceiptsBy::Day ? line.date : Month::of(line.date).firstDay();
    Statement rows(file.database(), uR"(
SELECT v.receipt FROM %1
WHERE v.organisation = ? AND v.kind = ? AND (v.amount < 0) = ? AND v.receipt IS NOT NULL
    AND v.date BETWEEN ? AND ? AND v.date >= coalesce(b.day, '')
ORDER BY v.date, v.receipt)"_s.arg(kBook));
    rows.bind(isoOf(last))
        .bind(organisation)
        .bind(QString(codeIn(kBookKindCodes, line.kind)))
        .bind(line.isReturn())
        .bind(isoOf(std::max(first, begin)))
        .bind(isoOf(line.date));
    QList<RowId> ids;
    while (rows.next()) {
        ids += rows.integer(0);
    }
    return rows.status() ? Result(ids) : rows.status().error();
}

Result<DuesYearReport> duesYearReport(const File &file, RowId organisation, int year)
{
    const auto book = duesBook(file, organisation, QDate(year, 1, 1), QDate(year, 12, 31));
    if (!book) {
        return book.error();
    }
    DuesYearReport report{
        .opening = book->opening, .sums = {}, .spent = {}, .closing = book->closing};
    for (const BookLine &line : book->lines) {
        report.sums.at(static_cast<std::size_t>(line.kind)) += line.amount;
        if (line.purpose) {
            report.spent.at(static_cast<std::size_t>(*line.purpose)) += line.amount;
        }
    }
    return report;
}

Result<std::vector<DuesBalance>> duesBalances(const File &file, QDate day)
{
    Statement rows(file.database(), uR"(
SELECT v.organisation, sum(%1) FROM %2 JOIN organisation o ON o.id = v.organisation
WHERE v.date <= ? AND v.date >= coalesce(b.day, '') GROUP BY v.organisation ORDER BY o.code)"_s.arg(
                                        kEffect, kBook));
    rows.bind(isoOf(day)).bind(isoOf(day));
    std::vector<DuesBalance> balances;
    while (rows.next()) {
        balances.push_back({.organisation = rows.integer(0), .balance = Money{rows.integer(1)}});
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    return balances;
}

} // namespace zhibu
