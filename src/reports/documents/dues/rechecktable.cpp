#include "reports/documents/dues/duespaper.h"

#include <span>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;
using YearLines = std::span<const RecheckLine>;

/// From 应交月数 on.
QStringList cellsOf(const DuesRecheck &sums, QStringList remarks)
{
    if (sums.monthsWithoutBase > 0) {
        remarks += u"%1个月未核定"_s.arg(sums.monthsWithoutBase);
    }
    return {QString::number(sums.months), toText(sums.due),      toText(sums.paid),
            toText(sums.toPay),           toText(sums.overpaid), remarks.join(u'；')};
}

/// Nothing was fixed and nothing paid: such years of a member in a row take one line.
bool isBlankYear(const RecheckLine &line)
{
    return line.figures.monthsWithoutBase == line.figures.months && line.figures.paid == Money();
}

QStringList sumsOver(YearLines lines, const QStringList &remarks = {})
{
    DuesRecheck sums;
    for (const RecheckLine &line : lines) {
        sums += line.figures;
    }
    return cellsOf(sums, remarks);
}

/// The lines of one year, or of blank ones in a row.
QStringList cellsOf(YearLines lines)
{
    return QStringList{
               fromTo(QString::number(lines.front().year), QString::number(lines.back().year))}
           + standingCells(lines.back().figures.last)
           + sumsOver(lines, leftRemarks(lines.front().left));
}

} // namespace

Document recheckDocument(const DuesPaper &paper, const std::vector<RecheckLine> &lines)
{
    const bool several = ofSeveralBranches(lines);
    TextTable table = tableOfPeople(monthsText(paper.months) + u"党费补缴核算表"_s, several,
                                    {{u"年度"_s},
                                     {u"收缴类别"_s},
                                     {u"计算基数"_s, Kind::Decimal},
                                     {u"比例"_s},
                                     {u"应交月数"_s, Kind::Integer},
                                     {u"应交"_s, Kind::Decimal},
                                     {u"已交"_s, Kind::Decimal},
                                     {u"应补"_s, Kind::Decimal},
                                     {u"多交"_s, Kind::Decimal},
                                     {u"备注"_s}});
    qsizetype number = 0;
    for (auto person = lines.begin(); person != lines.end();) {
        const auto next = std::find_if(person, lines.end(), [person](const RecheckLine &line) {
            return line.person.code != person->person.code;
        });
        ++number;
        for (auto line = person; line != next;) {
            const auto end = std::max(std::find_if_not(line, next, isBlankYear), line + 1);
            table.rows += rowOf(person->person, several, number, cellsOf(YearLines(line, end)));
            line = end;
        }
        if (next - person > 1) {
            table.rows += rowOf(person->person, several, number,
                                QStringList{u"小计"_s, {}, {}, {}}
                                    + sumsOver(YearLines(person, next), leftRemarks(person->left)));
        }
        person = next;
    }
    const auto left = std::ranges::partition_point(lines, &QString::isEmpty, &RecheckLine::left);
    const QStringList blank(several ? 5 : 4); // between a label and 应交月数
    if (left != lines.end()) {
        table.rows +=
            QStringList{{}, kNotChasedSum} + blank + sumsOver(YearLines(left, lines.end()));
    }
    table.rows += QStringList{u"合计"_s, {}} + blank + sumsOver(YearLines(lines.begin(), left));

    Document document = sheetOf(paper, table);
    document.page.footnotes = paper.rules;
    document.page.footnotes +=
        u"按各月执行的规定、基数和减免逐月核算；应交＋多交＝已交＋应补。收缴类别、基数、比例为该年最后一个应交月的。"_s;
    if (left != lines.end()) {
        document.page.footnotes += kNotChased;
    }
    document.page.footnotes += kInsideUse;
    return document;
}

} // namespace zhibu
