#include "core/points.h"
#include "reports/documents/dues/duespaper.h"
#include "reports/words/dueswords.h"
#include "reports/words/moneywords.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Cell = SlipCell::Kind;
using Kind = TextColumn::Kind;

QString ratioText(const std::optional<int> &ratio)
{
    return ratio ? toText(Points{*ratio}) + u'%' : QString();
}

TextTable listOf(const DuesPaper &paper, const RemittanceFacts &facts)
{
    TextTable list{.name = u"%1党费上缴单%2"_s.arg(monthsText(paper.months),
                                                   facts.isSummary() ? u"（汇总）"_s : QString()),
                   .columns = {{u"款项"_s},
                               {u"计提基数"_s, Kind::Decimal},
                               {u"上缴比例"_s},
                               {u"此前已上缴"_s, Kind::Decimal},
                               {u"本次上缴"_s, Kind::Decimal}},
                   .rows = {}};
    for (const RemittanceLine &line : facts.lines) {
        // told only where a paper holds several remittances
        QStringList which;
        if (line.months != paper.months) {
            which += monthsText(line.months);
        }
        if (facts.isSummary()) {
            which += proseDate(line.on);
        }
        const QString told = which.isEmpty() ? QString() : u"（%1）"_s.arg(which.join(u'，'));
        list.rows += {sourceName(line.source) + told, toText(line.basis), ratioText(line.ratio),
                      toText(line.before), line.amount ? toText(*line.amount) : QString()};
    }
    return list;
}

/// What is passed on in all; none while an amount is left to be filled in.
std::optional<Money> totalOf(const RemittanceFacts &facts)
{
    Money total;
    for (const RemittanceLine &line : facts.lines) {
        if (!line.amount) {
            return std::nullopt;
        }
        total += *line.amount;
    }
    return total;
}

/// What the superior receives: of several kinds of money each, and all of it.
QString receivedText(const RemittanceFacts &facts, const std::optional<Money> &total)
{
    if (!total) {
        return u"党费%1元（大写：%2）"_s.arg(kBlank, kBlank + kBlank);
    }
    QStringList parts;
    for (const DuesSource source : {DuesSource::Regular, DuesSource::Large, DuesSource::Special}) {
        Money amount;
        for (const RemittanceLine &line : facts.lines) {
            amount += line.source == source ? line.amount.value_or(Money()) : Money();
        }
        if (amount > Money()) {
            parts += sourceName(source) + yuanText(amount);
        }
    }
    if (parts.isEmpty()) {
        parts += sourceName(DuesSource::Regular) + yuanText(*total);
    }
    const QString all = parts.size() > 1 ? u"，共"_s + yuanText(*total) : QString();
    return u"%1%2（大写：%3）"_s.arg(parts.join(u'、'), all, moneyInWords(*total));
}

/// For both halves: nobody may take a sum of several remittances for one more of them.
QStringList summaryNote(const RemittanceFacts &facts)
{
    if (!facts.isSummary()) {
        return {};
    }
    QStringList days;
    for (const QDate &day : facts.days) {
        days += proseDate(day);
    }
    days.removeDuplicates();
    return {
        u"汇总其间%1次上缴（%2），合计是各次之和。"_s.arg(facts.days.size()).arg(days.join(u'、'))};
}

QList<QList<SlipCell>> cellsOf(const TextTable &list, const std::optional<Money> &total)
{
    QList<QList<SlipCell>> rows{{}};
    for (const TextColumn &column : list.columns) {
        rows.last() += SlipCell{column.title, Cell::Label};
    }
    for (const QStringList &row : list.rows) {
        rows += QList<SlipCell>{};
        for (qsizetype i = 0; i < row.size(); ++i) {
            rows.last() += SlipCell{row.at(i), i == 0 ? Cell::Label : Cell::Number};
        }
    }
    rows += {{u"合计（大写）"_s, Cell::Label, 1},
             {total ? moneyInWords(*total) : QString(), Cell::Text, 3},
             {total ? u"￥"_s + toText(*total) : u"￥"_s, total ? Cell::Number : Cell::Text, 1}};
    return rows;
}

} // namespace

Document remittanceDocument(const DuesPaper &paper, const RemittanceFacts &facts)
{
    TextTable list = listOf(paper, facts);
    const std::optional<Money> total = totalOf(facts);
    const QString number =
        u"No. %1"_s.arg(facts.vouchers.isEmpty() ? kBlank : facts.vouchers.join(u'、'));
    const QString receiver = facts.receiver.isEmpty() ? kBlank + kBlank : facts.receiver;
    const QString day = facts.on.isValid() ? proseDate(facts.on) : kBlankDay;
    const QStringList summary = summaryNote(facts);
    QStringList notes = summary;
    notes += u"大额党费、特殊党费全额上缴；党费的上缴比例由上级党组织规定。"_s;
    if (!facts.entered) {
        notes += u"本次上缴尚未记入党费收支，金额按已收和比例算出，供办理时核对。"_s;
    }
    if (!facts.notes.isEmpty()) {
        notes += u"备注：%1。"_s.arg(facts.notes.join(u'；'));
    }
    const Slip remittance{
        .title = facts.isSummary() ? u"党费上缴单（汇总）"_s : u"党费上缴单"_s,
        .left = u"上缴单位：%1　　所属：%2"_s.arg(paper.organisation, monthsText(paper.months)),
        .right = u"单位：元"_s,
        .text = {},
        .rows = cellsOf(list, total),
        .notes = notes,
        .signatures = {facts.handlers.isEmpty() ? u"经办人"_s
                                                : u"经办人（%1）"_s.arg(facts.handlers.join(u'、')),
                       u"审核人"_s, u"上缴单位（盖章）"_s},
        .issuer = {day}};
    const Slip receipt{
        .title = u"党费上缴回执"_s,
        .left = {},
        .right = number,
        .text = {u"　　今收到%1上缴%2%3。"_s.arg(paper.organisation, monthsText(paper.months),
                                                 receivedText(facts, total))},
        .rows = {},
        .notes = summary,
        .signatures = {u"收款人"_s, u"收款单位（盖章）"_s},
        .issuer = {receiver, kBlankDay}};
    Document document{
        .letter = {},
        .table = list,
        .page = {},
        .slips = SlipSheet{.title = list.name, .across = 1, .slips = {remittance, receipt}}};
    document.table.rows += sumsOf(
        list, u"合计"_s, 0, list.rows.size(), // what was remitted once is 此前已上缴 the next time
        facts.isSummary() ? QStringList{u"计提基数"_s, u"此前已上缴"_s} : QStringList());
    return document;
}

} // namespace zhibu
