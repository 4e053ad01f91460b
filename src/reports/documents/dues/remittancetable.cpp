#include "reports/documents/dues/duespaper.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

TextTable listOf(const DuesPaper &paper, const std::vector<RemittanceStanding> &standings)
{
    TextTable list{.name = monthsText(paper.months) + u"党费上缴情况表"_s,
                   .columns = {{u"序号"_s, Kind::Integer},
                               {u"党组织"_s},
                               {u"收到"_s, Kind::Decimal},
                               {u"已上缴"_s, Kind::Decimal},
                               {u"跨期上缴"_s, Kind::Decimal},
                               {u"最近上缴"_s},
                               {u"未上缴的月份"_s},
                               {u"其间收到"_s, Kind::Decimal},
                               {u"上缴后又收到"_s, Kind::Decimal}},
                   .rows = {}};
    for (const RemittanceStanding &each : standings) {
        list.rows += {QString::number(list.rows.size() + 1),
                      each.name,
                      toText(each.received),
                      toText(each.remitted),
                      each.spanning > Money() ? toText(each.spanning) : QString(),
                      each.latest.isValid() ? each.latest.toString(Qt::ISODate) : QString(),
                      monthsText(each.openMonths),
                      toText(each.open),
                      toText(each.later)};
    }
    return list;
}

} // namespace

Document remittanceListDocument(const DuesPaper &paper,
                                const std::vector<RemittanceStanding> &standings)
{
    Document document =
        sheetOf(paper, listOf(paper, standings)); // no sums: what a 总支 receives comes from below
    const auto behind = std::ranges::count_if(standings, &RemittanceStanding::isBehind);
    document.page.footnotes = {
        u"共%1个党组织，%2个还有收到的党费没有上缴。"_s.arg(standings.size()).arg(behind),
        u"收到：党员交纳（按交纳日期）和下级上缴，含大额党费、特殊党费；"
        "已上缴：所属月份都在本期的；跨期上缴：所属月份还有本期以外的，其中属于本期多少没有登记，"
        "不与收到的数比较；"
        "未上缴的月份：收到了党费，没有所属月份包括这个月的上缴记录；"
        "上缴后又收到：所属月份已经上缴，收到的超过当时的计提基数。上缴比例由上级规定。"_s};
    return document;
}

} // namespace zhibu
