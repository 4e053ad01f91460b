#include "reports/documents/dues/duespaper.h"

#include <span>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;
using Lines = std::span<const RecheckMonthLine>;

bool isBlank(const RecheckMonthLine &line)
{
    return !line.figures.due && line.figures.paid == Money();
}

/// 应交, 已交, 应补 of all of them.
QStringList sumsOver(Lines lines)
{
    Money due, paid, toPay;
    for (const RecheckMonthLine &line : lines) {
        due += line.figures.due.value_or(Money());
        paid += line.figures.paid;
        toPay += line.figures.arrears.value_or(Money());
    }
    return {toText(due), toText(paid), toText(toPay)};
}

/// A month, or blank ones in a row.
QStringList cellsOf(Lines lines)
{
    const DuesMonth &figures = lines.back().figures;
    QStringList remarks = leftRemarks(lines.back().left);
    remarks += figures.standing != DuesStanding::Regular ? QStringList(u"减免"_s) : QStringList();
    return QStringList{fromTo(toText(lines.front().month), toText(lines.back().month))}
           + standingCells(figures) + sumsOver(lines) + QStringList{remarks.join(u'；')};
}

/// Where the lines from the first on that are alike in something end.
template<typename Of>
std::size_t endOfAlike(Lines lines, Of of)
{
    std::size_t end = 1;
    while (end < lines.size() && of(lines[end]) == of(lines.front())) {
        ++end;
    }
    return end;
}

/// How many of the lines, from the first on, are of whole years in which all are blank.
std::size_t blankYears(Lines lines)
{
    std::size_t count = isBlank(lines.front()) ? endOfAlike(lines, isBlank) : 0;
    while (count > 0 && count < lines.size()
           && lines[count].month.year() == lines[count - 1].month.year()) {
        --count;
    }
    return count;
}

} // namespace

Document recheckMonthsDocument(const DuesPaper &paper, const std::vector<RecheckMonthLine> &all)
{
    const bool several = ofSeveralBranches(all);
    TextTable table = tableOfPeople(monthsText(paper.months) + u"党费补缴逐月明细表"_s, several,
                                    {{u"月份"_s},
                                     {u"收缴类别"_s},
                                     {u"计算基数"_s, Kind::Decimal},
                                     {u"比例"_s},
                                     {u"应交"_s, Kind::Decimal},
                                     {u"已交"_s, Kind::Decimal},
                                     {u"应补"_s, Kind::Decimal},
                                     {u"备注"_s}});
    qsizetype number = 0;
    for (Lines rest = all; !rest.empty();) {
        const DuesPerson &person = rest.front().person;
        const auto put = [&](const QStringList &cells) {
            table.rows += rowOf(person, several, number, cells);
        };
        const auto putSum = [&](const QString &label, Lines lines) {
            put(QStringList{label, {}, {}, {}} + sumsOver(lines) + QStringList{QString()});
        };
        const Lines own = rest.first(
            endOfAlike(rest, [](const RecheckMonthLine &line) { return line.person.code; }));
        rest = rest.subspan(own.size());
        ++number;
        for (Lines left = own; !left.empty();) {
            if (const std::size_t blank = blankYears(left); blank > 0) {
                put(cellsOf(left.first(blank)));
                left = left.subspan(blank);
                continue;
            }
            const Lines year = left.first(
                endOfAlike(left, [](const RecheckMonthLine &line) { return line.month.year(); }));
            left = left.subspan(year.size());
            for (Lines months = year; !months.empty();) {
                const std::size_t count = isBlank(months.front()) ? endOfAlike(months, isBlank) : 1;
                put(cellsOf(months.first(count)));
                months = months.subspan(count);
            }
            if (year.size() > 1) {
                putSum(u"%1年小计"_s.arg(year.front().month.year()), year);
            }
        }
        if (own.front().month.year() != own.back().month.year()) {
            putSum(u"个人合计"_s, own);
        }
    }
    const auto left = std::ranges::partition_point(all, &QString::isEmpty, &RecheckMonthLine::left);
    const auto putTotal = [&](const QStringList &label, Lines lines) {
        table.rows +=
            label + QStringList(several ? 5 : 4) + sumsOver(lines) + QStringList{QString()};
    };
    if (left != all.end()) {
        putTotal({{}, kNotChasedSum}, Lines(left, all.end()));
    }
    putTotal({u"合计"_s, {}}, Lines(all.begin(), left));

    Document document = sheetOf(paper, table);
    document.page.footnotes = paper.rules;
    document.page.footnotes +=
        u"按各月执行的规定、基数和减免逐月核算；已交为所交党费中用于该月的部分，多交的不在其内。"_s;
    if (left != all.end()) {
        document.page.footnotes += kNotChased;
    }
    document.page.footnotes += kInsideUse;
    return document;
}

} // namespace zhibu
