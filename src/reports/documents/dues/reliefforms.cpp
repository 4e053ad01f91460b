#include "core/duesyear.h"
#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/documents/dues/duespaper.h"
#include "reports/words/codenames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr int kReliefOpinionWidth = 10; // characters, to write and sign in

ReliefLine reliefLine(const Cells &relief, const MonthRange &months)
{
    return {.person = {},
            .months = months,
            .kind = {},
            .standard = {},
            .amount = relief.money(u"amount"_s),
            .reason = relief.text(u"reason"_s),
            .appliedOn = relief.date(u"applied_on"_s),
            .decidedOn = relief.date(u"decided_on"_s),
            .approvedBy = relief.text(u"approved_by"_s),
            .approvedOn = relief.date(u"approved_on"_s),
            .document = relief.text(u"document"_s),
            .outcome = relief.text(u"outcome"_s)};
}

/// 2024-09-20 同意; nothing where it is to be written by hand.
QString consent(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) + u" 同意"_s : QString();
}

QString approvalOf(const ReliefLine &line)
{
    return line.outcome.isEmpty()
               ? QStringList{consent(line.approvedOn), line.document}.join(u' ').trimmed()
               : line.outcome;
}

} // namespace

Result<std::vector<ReliefLine>> collectReliefs(const File &file, RowId scope,
                                               const MonthRange &months, QDate day,
                                               const QList<RowId> &members)
{
    const QString withdrawn = codeName(u"dues-reliefs"_s, u"outcome"_s, u"withdrawn"_s);
    QHash<QString, std::vector<ReliefLine>> ofMembers; // by 党员编号
    const Status status = visitCells(file, u"dues-reliefs"_s, {}, [&](const Cells &relief) {
        const auto first = relief.month(u"first_month"_s);
        const auto last = relief.month(u"last_month"_s);
        if (first && last && *first <= months.last && *last >= months.first
            && relief.text(u"outcome"_s) != withdrawn) {
            ofMembers[relief.text(u"member"_s)].push_back(reliefLine(relief, {*first, *last}));
        }
    });
    if (!status) {
        return status.error();
    }
    return rowsOfMembers<ReliefLine>(
        file, members.isEmpty() ? scope : 0, day,
        [&](const DuesPayer &payer, const DuesPerson &person) {
            const bool isWanted = members.isEmpty() || members.contains(payer.id);
            auto lines = isWanted ? ofMembers.value(payer.code) : std::vector<ReliefLine>();
            std::ranges::stable_sort(lines, {},
                                     [](const ReliefLine &line) { return line.months.first; });
            const DuesAccount account = payer.account();
            for (ReliefLine &line : lines) {
                const DuesMonth figures = account.month(line.months.first);
                line.person = person;
                line.kind = figures.kind;
                line.standard = figures.standard;
            }
            return lines;
        });
}

Document reliefFormsDocument(const DuesPaper &paper, const std::vector<ReliefLine> &lines)
{
    const bool several = ofSeveralBranches(lines);
    TextTable table = tableOfPeople(monthsText(paper.months) + u"少交（免交）党费审批表"_s, several,
                                    {{u"收缴类别"_s},
                                     {u"应交标准"_s, TextColumn::Kind::Decimal},
                                     {u"申请事项"_s},
                                     {u"减免月份"_s},
                                     {u"减后月交"_s, TextColumn::Kind::Decimal},
                                     {u"减免理由"_s},
                                     {u"申请日期"_s},
                                     {u"党支部意见"_s},
                                     {u"批准机关"_s},
                                     {u"上级党委审批意见"_s}});
    for (const ReliefLine &line : lines) {
        table.rows += rowOf(
            line.person, several, table.rows.size() + 1,
            {line.kind ? codeName(u"dues-bases"_s, u"kind"_s, codeIn(kDuesKindCodes, *line.kind))
                       : QString(),
             line.standard ? toText(*line.standard) : QString(),
             line.amount == Money() ? u"免交"_s : u"少交"_s, monthsText(line.months),
             toText(line.amount), line.reason, line.appliedOn.toString(Qt::ISODate),
             consent(line.decidedOn), line.approvedBy, approvalOf(line)});
    }
    Document document = sheetOf(paper, table);
    document.page.orientation = QPageLayout::Landscape;
    document.page.signatures = {u"党支部书记"_s, u"上级党委（盖章）"_s};
    for (PrintColumn &column : document.page.columns) {
        if (column.title.endsWith(u"意见"_s)) {
            column.characters = kReliefOpinionWidth;
        }
    }
    document.page.footnotes = {
        u"交纳党费确有困难的，经党支部研究，报上一级党委批准，可以少交或免交（中组发〔2008〕3号第七条）；2017年1月起，离退休党员经党支部同意即可（组电明字〔2017〕5号）。"_s,
        u"应交标准是起始月份减免以前每月应交的数。没有登记的留空，由人填写、签字。"_s, kInsideUse};
    return document;
}

} // namespace zhibu
