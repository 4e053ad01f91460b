#include "reports/documents/dues/duespaper.h"
#include "reports/words/codenames.h"
#include "reports/words/moneywords.h"

#include <span>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Cell = SlipCell::Kind;
using Kind = TextColumn::Kind;

QString whatFor(const DuesReceipt &receipt)
{
    return receipt.months ? monthsText(*receipt.months) : receipt.purpose;
}

/// As short as a strip needs it: 7月, 1—3月; with the year where it is another than on the strip.
QString shortMonths(const MonthRange &months, int year)
{
    const auto text = [year](Month month) {
        return month.year() == year ? QString::number(month.month())
                                    : u"%1.%2"_s.arg(month.year()).arg(month.month());
    };
    return fromTo(text(months.first), text(months.last)) + u'月';
}

TextTable listOf(const QString &name, const std::vector<DuesReceipt> &receipts)
{
    const bool several = ofSeveralBranches(receipts);
    TextTable list = tableOfPeople(name, several,
                                   {{u"交纳事项"_s},
                                    {u"性质"_s},
                                    {u"金额"_s, Kind::Decimal},
                                    {u"金额（大写）"_s},
                                    {u"交纳日期"_s},
                                    {u"方式"_s},
                                    {u"凭证号"_s}});
    for (const DuesReceipt &receipt : receipts) {
        list.rows += rowOf(receipt.person, several, list.rows.size() + 1,
                           {whatFor(receipt), receipt.nature, toText(receipt.amount),
                            moneyInWords(receipt.amount), receipt.on.toString(Qt::ISODate),
                            receipt.method, receipt.voucher});
    }
    list.rows += sumsOf(list, u"合计"_s, 0, list.rows.size());
    return list;
}

Slip slipOf(const DuesReceipt &receipt)
{
    return {.title = u"党费收据"_s,
            .left = u"党支部：%1"_s.arg(receipt.person.organisation),
            .right = u"No. %1"_s.arg(receipt.voucher.isEmpty() ? kBlank : receipt.voucher),
            .text = {},
            .rows = {{{u"交款人"_s, Cell::Label, 3},
                      {receipt.person.name, Cell::Text, 7},
                      {u"交纳日期"_s, Cell::Label, 3},
                      {proseDate(receipt.on), Cell::Text, 7}},
                     {{u"交纳事项"_s, Cell::Label, 3},
                      {whatFor(receipt), Cell::Text, 7},
                      {u"性质／方式"_s, Cell::Label, 3},
                      {receipt.method.isEmpty() ? receipt.nature
                                                : receipt.nature + u"／"_s + receipt.method,
                       Cell::Text, 7}},
                     {{u"人民币（大写）"_s, Cell::Label, 4},
                      {moneyInWords(receipt.amount), Cell::Text, 10},
                      {u"￥"_s + toText(receipt.amount), Cell::Number, 6}}},
            .notes = receipt.corrected
                         ? QStringList{u"更正后的金额。更正以前开出的收据作废，收回。"_s}
                         : QStringList(),
            .signatures = {u"收款单位（盖章）"_s, u"收款人"_s, u"交款人"_s},
            .issuer = {}};
}

/// One line a payment, as the 党费证 has them.
Slip stripOf(const DuesPaper &paper, std::span<const DuesReceipt> receipts)
{
    Slip strip{.title = {},
               .left = u"%1　党费交纳记录"_s.arg(receipts.front().person.name),
               .right = u"%1年　单位：元"_s.arg(paper.months.first.year()),
               .text = {},
               .rows = {{{u"月份"_s, Cell::Label, 6},
                         {u"金额"_s, Cell::Label, 4},
                         {u"日期"_s, Cell::Label, 5},
                         {u"收款人"_s, Cell::Label, 4}}},
               .notes = {},
               .signatures = {},
               .issuer = {}};
    for (const DuesReceipt &receipt : receipts) {
        const QString months = receipt.months
                                   ? shortMonths(*receipt.months, paper.months.first.year())
                                   : receipt.purpose;
        static const QString large = codeName(u"dues-payments"_s, u"nature"_s, u"large"_s);
        const QString what = receipt.amount < Money()  ? receipt.nature + months
                             : receipt.nature == large ? months + u"大额党费"_s
                                                       : months;
        strip.rows += {{what, Cell::Text, 6},
                       {toText(receipt.amount), Cell::Number, 4},
                       {u"%1月%2日"_s.arg(receipt.on.month()).arg(receipt.on.day()), Cell::Text, 5},
                       {QString(), Cell::Text, 4}};
    }
    return strip;
}

} // namespace

Document receiptSlipDocument(const DuesPaper &paper, const std::vector<DuesReceipt> &receipts)
{
    const QString title = monthsText(paper.months) + u"党费收据"_s;
    SlipSheet sheet{.title = title, .across = 1, .slips = {}};
    for (const DuesReceipt &receipt : receipts) {
        if (receipt.amount > Money()) {
            sheet.slips += slipOf(receipt);
        }
    }
    return {.letter = {}, .table = listOf(title, receipts), .page = {}, .slips = sheet};
}

Document duesStripDocument(const DuesPaper &paper, const std::vector<DuesReceipt> &receipts)
{
    const QString title = monthsText(paper.months) + u"党费证粘贴条"_s;
    SlipSheet sheet{.title = title, .across = 2, .slips = {}};
    for (std::size_t first = 0; first < receipts.size();) {
        std::size_t end = first;
        while (end < receipts.size() && receipts[end].person.code == receipts[first].person.code) {
            ++end;
        }
        sheet.slips += stripOf(paper, std::span(receipts).subspan(first, end - first));
        first = end;
    }
    return {.letter = {}, .table = listOf(title, receipts), .page = {}, .slips = sheet};
}

} // namespace zhibu
