#include "reports/documents/dues/duespaper.h"
#include "reports/documents/duestables.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

constexpr qsizetype kBeforeMonths = 4; // columns: who, what kind or of which branch, 月应交

/// A member's figures in the period.
struct Sums
{
    DuesTally all;
    std::optional<Money> lastDue; ///< 月应交
    bool exempt = false, reduced = false, withoutBase = false;
};

Sums sumsOver(const DuesPaper &paper, const ReceiptsRow &row)
{
    Sums sums;
    Month month = paper.months.first;
    for (const std::optional<DuesMonth> &each : row.months) {
        if (each) {
            const bool counts = month <= Month::of(paper.asOf);
            sums.all.add(month, *each, paper.asOf);
            sums.lastDue = each->due ? each->due : sums.lastDue;
            sums.exempt |= counts && each->due == Money();
            sums.reduced |= counts && each->standing == DuesStanding::Reduced;
            sums.withoutBase |= counts && !each->due;
        }
        ++month;
    }
    return sums;
}

QString remarks(const ReceiptsRow &row, const Sums &sums)
{
    QStringList notes;
    const auto amount = [&notes](const QString &what, Money money) {
        if (money > Money()) {
            notes += what + yuanText(money);
        }
    };
    amount(u"补交"_s, row.back);
    amount(u"大额党费"_s, row.large);
    amount(u"预交"_s, sums.all.ahead);
    amount(u"多交"_s, row.surplus);
    for (const auto &[holds, words] :
         {std::pair(sums.exempt, u"免交"_s), std::pair(sums.reduced, u"少交"_s),
          std::pair(sums.withoutBase, u"未核定"_s)}) {
        if (holds) {
            notes += words;
        }
    }
    return notes.join(u'；');
}

/// What stands on paper for a month.
QString markedCell(const DuesPaper &paper, Month month, const std::optional<DuesMonth> &figures)
{
    if (!figures) {
        return u"—"_s;
    }
    if (month > Month::of(paper.asOf)) {
        return figures->paid > Money() ? toText(figures->paid) : QString();
    }
    if (!figures->due) {
        return u"○"_s;
    }
    if (*figures->due == Money()) {
        return u"免"_s;
    }
    if (figures->paid == Money()) {
        return u"×"_s;
    }
    return (figures->arrears > Money() ? u"△"_s : QString()) + toText(figures->paid);
}

/// What stands in the table for a month: an amount, or why there is none; nothing where it is open.
QString plainCell(const std::optional<DuesMonth> &figures)
{
    if (!figures) {
        return u"—"_s;
    }
    if (figures->due == Money()) {
        return u"免"_s;
    }
    return figures->paid > Money() ? toText(figures->paid) : QString();
}

void markCells(const DuesPaper &paper, const std::vector<ReceiptsRow> &rows, qsizetype firstColumn,
               PrintTable &page)
{
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        const ReceiptsRow &row = rows.at(static_cast<std::size_t>(i));
        for (qsizetype m = 0; m < row.months.size(); ++m) {
            page.rows[i][firstColumn + m] =
                markedCell(paper, paper.months.first + static_cast<int>(m), row.months.at(m));
        }
    }
}

} // namespace

bool owesInFirst(const ReceiptsRow &row, int count)
{
    return std::ranges::any_of(row.months.first(count),
                               [](const auto &month) { return month.has_value(); });
}

Document receiptsDocument(const DuesPaper &paper, const std::vector<ReceiptsRow> &rows)
{
    const bool several = ofSeveralBranches(rows);
    const bool oneMonth = paper.months.first == paper.months.last;
    // A page has no room for the kind beside the branch and twelve months.
    const bool withKind = oneMonth || !several;
    QList<TextColumn> columns;
    if (withKind) {
        columns += TextColumn{u"收缴类别"_s};
    }
    if (!oneMonth) {
        columns += TextColumn{u"月应交"_s, Kind::Decimal};
    }
    for (Month month = paper.months.first; !oneMonth && month <= paper.months.last; ++month) {
        columns += TextColumn{u"%1月"_s.arg(month.month()), Kind::Decimal};
    }
    columns += {{u"应交"_s, Kind::Decimal}, {u"实交"_s, Kind::Decimal}, {u"未交"_s, Kind::Decimal}};
    if (oneMonth) {
        columns += TextColumn{u"交纳日期"_s};
    }
    columns += TextColumn{u"备注"_s};

    TextTable table =
        tableOfPeople(monthsText(paper.months) + u"党费收缴明细表"_s, several, columns);
    for (const ReceiptsRow &row : rows) {
        const Sums sums = sumsOver(paper, row);
        QStringList cells;
        if (withKind) {
            cells += owesInFirst(row, paper.months.count()) ? duesKindName(row.kind) : QString();
        }
        if (!oneMonth) {
            cells += sums.lastDue ? toText(*sums.lastDue) : QString();
            for (const std::optional<DuesMonth> &month : row.months) {
                cells += plainCell(month);
            }
        }
        cells +=
            {toText(sums.all.due), toText(sums.all.paid + sums.all.ahead), toText(sums.all.open)};
        if (oneMonth) {
            cells += row.paidOn.toString(Qt::ISODate);
        }
        table.rows += rowOf(row.person, several, table.rows.size() + 1,
                            cells + QStringList{remarks(row, sums)});
    }
    Document document = summedSheetOf(paper, table);
    document.page.footnotes = paper.rules + QStringList{kInsideUse};
    if (!oneMonth) {
        markCells(paper, rows, kBeforeMonths, document.page);
        document.page.footnotes.prepend(
            u"各月为已交金额。×未交　△未交足　免：免交　○未核定　—不应交　空白：尚未到期。"
            "应交、未交算到%1，含当月；当月过完仍未交的，才是欠交；实交不含大额党费和多交的部分，见备注，也不含交到本表以后各月的部分；应交＋预交＝实交＋未交。"_s
                .arg(monthText(std::min(Month::of(paper.asOf), paper.months.last))));
        document.page.orientation = QPageLayout::Landscape;
    }
    return document;
}

} // namespace zhibu
