#include "reports/documents/dues/duespaper.h"
#include "reports/documents/duestables.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

QString remarks(const AssessmentLine &line)
{
    QStringList notes;
    if (!line.reason.isEmpty()) {
        notes += line.reason;
    }
    if (line.figures.standard && !line.figures.rate && line.figures.pack.isEmpty()) {
        notes += u"按核定数交，不按比例计算"_s;
    }
    for (const DuesRelief &relief : line.reliefs) {
        notes += (relief.first == relief.last
                      ? u"%1月"_s.arg(relief.first.month())
                      : u"%1—%2月"_s.arg(relief.first.month()).arg(relief.last.month()))
                 + (relief.amount == Money() ? u"免交"_s : u"减为每月"_s + yuanText(relief.amount));
    }
    return notes.join(u'；');
}

} // namespace

Document assessmentDocument(const DuesPaper &paper, const std::vector<AssessmentLine> &lines)
{
    const bool several = ofSeveralBranches(lines);
    const bool withItems = std::ranges::any_of(
        lines, [](const AssessmentLine &line) { return !line.items.isEmpty(); });
    QList<TextColumn> columns{{u"收缴类别"_s},
                              {u"生效月份"_s},
                              {u"计算基数"_s, Kind::Decimal},
                              {u"比例"_s},
                              {u"月应交"_s, Kind::Decimal},
                              {u"全年应交"_s, Kind::Decimal},
                              {u"核定理由"_s}};
    if (withItems) {
        columns += TextColumn{u"核定明细"_s};
    }
    TextTable table =
        tableOfPeople(u"%1年党费核定表"_s.arg(paper.months.first.year()), several, columns);
    const auto money = [](const std::optional<Money> &amount) {
        return amount ? toText(*amount) : QString();
    };
    qsizetype number = 0;
    QString last; // who is on the line above
    for (const AssessmentLine &line : lines) {
        number += line.person.code == last ? 0 : 1;
        last = line.person.code;
        QStringList cells{duesKindName(line.from ? line.figures.kind : std::nullopt),
                          line.from ? toText(*line.from) : QString(),
                          money(line.figures.base),
                          line.figures.rate ? rateText(*line.figures.rate) : QString(),
                          money(line.figures.standard),
                          money(line.due),
                          remarks(line)};
        if (withItems) {
            cells += line.items;
        }
        table.rows += rowOf(line.person, several, number, cells);
    }
    Document document = summedSheetOf(paper, table, kUnsummed + QStringList{u"月应交"_s});
    document.page.subtitle = paper.organisation;
    document.page.orientation = QPageLayout::Landscape;
    document.page.footnotes = paper.rules;
    document.page.footnotes += {
        u"全年应交为1月至12月按该行核定的各月应交之和，减免月份按减后金额计；本年内重新核定的，各行相加。"_s,
        kInsideUse};
    document.page.signatures = {u"核定人"_s, u"审核人"_s, u"核定单位（盖章）"_s};
    return document;
}

} // namespace zhibu
