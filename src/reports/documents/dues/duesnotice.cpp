#include "reports/documents/dues/duespaper.h"
#include "reports/pages/printedtable.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

/// Whether nothing is asked of him in any of the months he owes in: of his 免交 nobody is told.
bool isFreed(const ReceiptsRow &row, int count)
{
    return std::ranges::all_of(row.months.first(count), [](const std::optional<DuesMonth> &month) {
        return !month || month->standing == DuesStanding::Exempt;
    });
}

/// Who owes in the months, which are the first ones of the rows.
TextTable listOf(const MonthRange &months, const std::vector<ReceiptsRow> &rows)
{
    const bool several = ofSeveralBranches(rows);
    TextTable list =
        tableOfPeople(u"关于%1党费收缴情况的公示"_s.arg(monthsText(months)), several,
                      {{u"应交（元）"_s, Kind::Decimal}, {u"实交（元）"_s, Kind::Decimal}});
    for (const ReceiptsRow &row : rows) {
        if (!owesInFirst(row, months.count()) || isFreed(row, months.count())) {
            continue;
        }
        Money due;
        Money paid;
        for (const std::optional<DuesMonth> &month : row.months.first(months.count())) {
            due += month ? month->due.value_or(Money()) : Money();
            paid += month ? month->paid : Money();
        }
        list.rows += rowOf(row.person, several, list.rows.size() + 1, {toText(due), toText(paid)});
    }
    list.rows += sumsOf(list, u"合计"_s, 0, list.rows.size());
    return list;
}

} // namespace

Document duesNoticeDocument(const DuesPaper &paper, const std::vector<ReceiptsRow> &rows)
{
    // months to come are nobody's business yet
    const MonthRange months{
        .first = paper.months.first,
        .last = std::clamp(Month::of(paper.asOf), paper.months.first, paper.months.last)};
    const TextTable list = listOf(months, rows);
    const QStringList &sums = list.rows.constLast();
    const QStringList before{
        u"根据《关于中国共产党党费收缴、使用和管理的规定》（中组发〔2008〕3号），现将%"
        u"1党费收缴情况予以公示："
        u"应交党费的党员%2名，应交%3元，实交%4元（截至%5；不含大额党费、特殊党费，不含预交、多交和补交其他月份的党费）。"_s
            .arg(monthsText(months), QString::number(list.rows.size() - 1),
                 sums.at(sums.size() - 2), sums.constLast(), proseDate(paper.asOf))};
    const QStringList after{
        u"公示期自%1至%1。公示期间如有异议，请以书面（署真实姓名）或电话形式反映。"_s.arg(
            kBlankDay),
        u"经办人：%1　　审核人：%1"_s.arg(kBlank), u"联系人：%1　　电话：%1＿＿"_s.arg(kBlank),
        u"地址：%1%1"_s.arg(kBlank)};
    if (list.rows.size() > kLongestLetter) {
        Document document{
            .letter = {}, .table = list, .page = printedTable(list, paper.organisation)};
        document.page.footnotes = before + after;
        return document;
    }
    Letter letter{
        .title = list.name, .blocks = {}, .signature = paper.organisation, .date = paper.asOf};
    letter.add(LetterBlock::Kind::Paragraph, before.constFirst());
    LetterTable table{.titles = {}, .rows = list.rows};
    for (const TextColumn &column : list.columns) {
        table.titles += column.title;
    }
    letter.add(table);
    for (const QString &text : after) {
        letter.add(LetterBlock::Kind::Paragraph, text);
    }
    return {.letter = letter, .table = list, .page = {}};
}

} // namespace zhibu
