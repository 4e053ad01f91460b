#include "reports/documents/dues/duespaper.h"

#include "reports/documents/duestables.h"
#include "reports/pages/printedtable.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr int kRemarkWidth = 8; // characters; what is left over goes to remarks first

/// Rates stand to the right like the figures beside them, and remarks are given room.
void arrangeColumns(PrintTable &page)
{
    for (PrintColumn &column : page.columns) {
        column.isNumber |= column.title == u"比例"_s;
        column.characters = column.title == u"备注"_s || column.title == u"核定理由"_s
                                    || column.title == u"核定明细"_s
                                ? kRemarkWidth
                                : 0;
    }
}

} // namespace

QString monthText(Month month)
{
    return u"%1年%2月"_s.arg(month.year()).arg(month.month());
}

QString monthsText(const MonthRange &months)
{
    static const QStringList kQuarters{u"一"_s, u"二"_s, u"三"_s, u"四"_s};
    const int count = months.count();
    const QString year = u"%1年"_s.arg(months.first.year());
    if (count == 1) {
        return monthText(months.first);
    }
    if (months == MonthRange::ofYear(months.first.year())) {
        return year;
    }
    if (months.first.year() != months.last.year()) {
        return monthText(months.first) + u'至' + monthText(months.last);
    }
    if (count == 3 && months.last.month() % 3 == 0) {
        return year + u"第%1季度"_s.arg(kQuarters.at(months.last.quarter() - 1));
    }
    return u"%1至%2月"_s.arg(monthText(months.first)).arg(months.last.month());
}

QString monthsText(const QList<Month> &months)
{
    QStringList runs;
    for (qsizetype i = 0; i < months.size();) {
        qsizetype end = i + 1;
        while (end < months.size() && months.at(end) == months.at(end - 1) + 1) {
            ++end;
        }
        runs += monthsText(MonthRange{.first = months.at(i), .last = months.at(end - 1)});
        i = end;
    }
    return runs.join(u'、');
}

TextTable tableOfPeople(const QString &name, bool severalBranches, const QList<TextColumn> &columns)
{
    TextTable table{.name = name, .columns = {{u"序号"_s, TextColumn::Kind::Integer}}, .rows = {}};
    if (severalBranches) {
        table.columns += TextColumn{u"党支部"_s};
    }
    table.columns += TextColumn{u"姓名"_s};
    table.columns += columns;
    return table;
}

QStringList rowOf(const DuesPerson &person, bool severalBranches, qsizetype number,
                  const QStringList &cells)
{
    QStringList row{QString::number(number)};
    if (severalBranches) {
        row += person.organisation;
    }
    return row + QStringList{person.name} + cells;
}

QStringList standingCells(const DuesMonth &month)
{
    return {duesKindName(month.kind), month.base ? toText(*month.base) : QString(),
            month.rate ? rateText(*month.rate) : QString()};
}

QStringList leftRemarks(const QString &left)
{
    return left.isEmpty()
               ? QStringList()
               : QStringList{u"%1，不追缴"_s.arg(codeName(u"members"_s, u"status"_s, left))};
}

QString fromTo(const QString &first, const QString &last)
{
    return first == last ? first : first + u'—' + last;
}

QStringList sumsOf(const TextTable &table, const QString &label, qsizetype first, qsizetype count,
                   const QStringList &unsummed)
{
    QStringList sums{label};
    for (qsizetype column = 1; column < table.columns.size(); ++column) {
        if (table.columns.at(column).kind != TextColumn::Kind::Decimal
            || unsummed.contains(table.columns.at(column).title)) {
            sums += QString();
            continue;
        }
        Money sum;
        for (qsizetype row = first; row < first + count; ++row) {
            sum += moneyFromText(table.rows.at(row).at(column)).value_or(Money());
        }
        sums += toText(sum);
    }
    return sums;
}

Document sheetOf(const DuesPaper &paper, const TextTable &table)
{
    Document document{
        .letter = {},
        .table = table,
        .page = printedTable(
            table, u"%1 截至%2"_s.arg(paper.organisation, proseDate(paper.asOf)).trimmed())};
    document.page.unit = u"单位：元"_s;
    document.page.signatures = {u"经办人"_s, u"审核人"_s};
    arrangeColumns(document.page);
    return document;
}

Document summedSheetOf(const DuesPaper &paper, TextTable table, const QStringList &unsummed)
{
    const auto pageTotals = [table, unsummed](qsizetype first, qsizetype count) {
        return sumsOf(table, u"小计"_s, first, count, unsummed);
    };
    table.rows += sumsOf(table, u"合计"_s, 0, table.rows.size(), unsummed);
    Document document = sheetOf(paper, table);
    document.page.pageTotals = pageTotals;
    return document;
}

} // namespace zhibu
