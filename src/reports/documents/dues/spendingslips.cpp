#include "reports/documents/dues/duespaper.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Cell = SlipCell::Kind;
using Kind = TextColumn::Kind;

TextTable listOf(const QString &name, const std::vector<SpendingEntry> &entries)
{
    TextTable list{.name = name,
                   .columns = {{u"日期"_s},
                               {u"用途"_s},
                               {u"款项"_s},
                               {u"金额"_s, Kind::Decimal},
                               {u"收款人"_s},
                               {u"集体研究"_s},
                               {u"经办人"_s},
                               {u"审批人"_s},
                               {u"凭证号"_s},
                               {u"备注"_s}},
                   .rows = {}};
    for (const SpendingEntry &entry : entries) {
        list.rows += {entry.on.toString(Qt::ISODate),
                      entry.purpose,
                      entry.source,
                      toText(entry.amount),
                      entry.payee,
                      entry.decision,
                      entry.handler,
                      entry.approver,
                      entry.voucher,
                      entry.note};
    }
    list.rows += sumsOf(list, u"合计"_s, 0, list.rows.size());
    return list;
}

/// Without an amount, one to be filled in by hand.
Slip spendingSlip(const DuesPaper &paper, const SpendingEntry &entry)
{
    const bool given = entry.amount > Money();
    const auto signer = [](const QString &what, const QString &name) {
        return name.isEmpty() ? what : u"%1（%2）"_s.arg(what, name);
    };
    return {
        .title = u"党费使用审批单"_s,
        .left = u"使用单位：%1"_s.arg(paper.organisation),
        .right = u"No. %1"_s.arg(entry.voucher.isEmpty() ? kBlank : entry.voucher),
        .text = {},
        .rows = {{{u"用途"_s, Cell::Label, 3},
                  {entry.purpose, Cell::Text, 7},
                  {u"日期"_s, Cell::Label, 3},
                  {entry.on.isValid() ? proseDate(entry.on) : QString(), Cell::Text, 7}},
                 {{u"收款人"_s, Cell::Label, 3},
                  {entry.payee, Cell::Text, 7},
                  {u"款项"_s, Cell::Label, 3},
                  {entry.source, Cell::Text, 7}},
                 {{u"金额（大写）"_s, Cell::Label, 4},
                  {given ? moneyInWords(entry.amount) : QString(), Cell::Text, 10},
                  {given ? u"￥"_s + toText(entry.amount) : u"￥"_s,
                   given ? Cell::Number : Cell::Text, 6}},
                 {{u"集体研究"_s, Cell::Label, 3}, {entry.decision, Cell::Text, 17}},
                 {{u"说明"_s, Cell::Label, 3}, {entry.note, Cell::Text, 17}}},
        .notes = {u"使用党费须集体研究决定（中组发〔2008〕3号第二十条）；没有登记的留空手填。"_s},
        .signatures = {signer(u"经办人"_s, entry.handler), signer(u"审批人"_s, entry.approver),
                       u"单位（盖章）"_s},
        .issuer = {}};
}

} // namespace

Document spendingDocument(const DuesPaper &paper, const std::vector<SpendingEntry> &entries)
{
    const QString title = monthsText(paper.months) + u"党费使用审批单"_s;
    SlipSheet sheet{.title = title, .across = 1, .slips = {}};
    for (const SpendingEntry &entry : entries) {
        sheet.slips += spendingSlip(paper, entry);
    }
    if (entries.empty()) {
        sheet.slips += spendingSlip(paper, {});
    }
    return {.letter = {}, .table = listOf(title, entries), .page = {}, .slips = sheet};
}

} // namespace zhibu
