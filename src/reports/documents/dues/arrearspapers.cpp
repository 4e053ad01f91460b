#include "reports/documents/dues/duespaper.h"
#include "reports/words/dueswords.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

/// What the steps say: none of them decides anything.
QString stepText(const ArrearsCase &each)
{
    const ArrearsRow &row = each.row;
    const QString step = row.flagged    ? u"连续%1个月未交"_s.arg(row.figures.longestRun)
                         : row.step > 0 ? u"满%1个月"_s.arg(row.step)
                                        : QString();
    const QString floating = each.floating ? u"流动党员，先核对流入地是否已收"_s : QString();
    return step.isEmpty() || floating.isEmpty() ? step + floating : step + u'；' + floating;
}

TextTable listOf(const std::vector<ArrearsCase> &cases)
{
    const bool several = ofSeveralBranches(cases);
    TextTable list = tableOfPeople(u"党费欠交情况表"_s, several,
                                   {{u"欠交月份"_s},
                                    {u"欠交月数"_s, Kind::Integer},
                                    {u"最长连续欠交"_s, Kind::Integer},
                                    {u"欠交金额"_s, Kind::Decimal},
                                    {u"提示"_s},
                                    {u"了解和处理情况"_s}});
    for (const ArrearsCase &each : cases) {
        list.rows +=
            rowOf(each.person, several, list.rows.size() + 1,
                  {monthsText(each.open), QString::number(each.open.size()),
                   QString::number(each.row.figures.longestRun), toText(each.row.figures.amount),
                   stepText(each), arrearsNoteText(each.row.note)});
    }
    return list;
}

Slip slipOf(const DuesPaper &paper, const ArrearsCase &each)
{
    const std::optional<QDate> payBy = each.row.note.payBy;
    const QString until = payBy && *payBy >= paper.asOf ? proseDate(*payBy) : kBlankDay;
    return {
        .title = u"党费催交单"_s,
        .left = {},
        .right = {},
        .text =
            {each.person.name + u"同志："_s,
             u"　　按支部台账记录，截至%1，您还有%2的党费未交或未交足，共%3个月，计%4（大写：%5）。"_s
                 .arg(proseDate(paper.asOf), monthsText(each.open),
                      QString::number(each.open.size()), yuanText(each.row.figures.amount),
                      moneyInWords(each.row.figures.amount)),
             u"　　请于%"
             u"1前把党费交到党支部。如已交纳，请带收据与支部核对；如确有困难，请及时告诉支部，"
             u"可以按规定申请少交或免交。"_s.arg(until)},
        .rows = {},
        .notes = {},
        .signatures = {u"联系人"_s, u"联系电话"_s, u"本人签收"_s},
        .issuer = {each.person.organisation, proseDate(paper.asOf)}};
}

} // namespace

Document arrearsDocument(const DuesPaper &paper, const std::vector<ArrearsCase> &cases)
{
    Document document = summedSheetOf(paper, listOf(cases));
    document.page.orientation = QPageLayout::Landscape;
    const auto flagged =
        std::ranges::count_if(cases, [](const ArrearsCase &each) { return each.row.flagged; });
    if (flagged > 0) {
        document.page.footnotes +=
            u"连续六个月以上未交的%1名。是否有正当理由、如何处理，由党支部研究并按规定报批（中组发〔2008〕3号第十三条）。"_s
                .arg(flagged);
    }
    const Month ended = Month::lastEnded(paper.asOf);
    document.page.footnotes +=
        u"欠交算到%1%2。最长连续欠交：仍未交的月份中连续最长的月数，不论以后各月是否已交。"_s.arg(
            monthText(ended), ended < Month::of(paper.asOf) ? u"，当月未满不算"_s : QString());
    document.page.footnotes += kInsideUse;
    return document;
}

Document arrearsSlipDocument(const DuesPaper &paper, const std::vector<ArrearsCase> &cases)
{
    SlipSheet sheet{.title = u"党费催交单"_s, .across = 1, .slips = {}};
    for (const ArrearsCase &each : cases) {
        sheet.slips += slipOf(paper, each);
    }
    return {.letter = {}, .table = arrearsDocument(paper, cases).table, .page = {}, .slips = sheet};
}

} // namespace zhibu
