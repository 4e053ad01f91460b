#include "core/duesyear.h"
#include "reports/documents/dues/duescells.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/documents/dues/duespaper.h"
#include "storage/dues/receipts.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

constexpr int kProfileWidth = 14; // characters, to write in

} // namespace

Result<std::vector<LargeDuesLine>> collectLargeDues(const File &file, RowId scope,
                                                    const MonthRange &months)
{
    const auto names = organisationNames(file, months.last.lastDay());
    const auto rows = memberReceipts(file, scope, months.first.firstDay(), months.last.lastDay());
    if (!names || !rows) {
        return names ? rows.error() : names.error();
    }
    std::vector<LargeDuesLine> lines;
    QHash<RowId, QList<std::size_t>> givers; // their lines
    for (const MemberReceipt &row : *rows) {
        if (row.nature == BookKind::Large) {
            givers[row.member] += lines.size();
            lines.push_back({.person = {.organisation = names->value(row.organisationCode),
                                        .code = row.code,
                                        .name = row.shown},
                             .joined = {},
                             .job = {},
                             .amount = row.amount,
                             .on = row.on,
                             .voucher = row.voucher});
        }
    }
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto members = textRows(file, ledger, givers.keys(), ReferenceText::Code);
    if (!members) {
        return members.error();
    }
    for (const TextRow &row : *members) {
        const Cells member(ledger, row);
        for (const std::size_t line : givers.value(row.id)) {
            lines[line].joined = member.date(u"joined"_s);
            lines[line].job = member.text(u"job"_s);
        }
    }
    return lines;
}

Document largeDuesDocument(const DuesPaper &paper, const std::vector<LargeDuesLine> &lines)
{
    const bool several = ofSeveralBranches(lines);
    TextTable table = tableOfPeople(monthsText(paper.months) + u"大额党费情况表"_s, several,
                                    {{u"入党日期"_s},
                                     {u"工作岗位"_s},
                                     {u"金额"_s, Kind::Decimal},
                                     {u"交纳日期"_s},
                                     {u"凭证号"_s},
                                     {u"现实表现和交纳考虑"_s},
                                     {u"中央组织部收据号"_s}});
    for (const LargeDuesLine &line : lines) {
        table.rows += rowOf(line.person, several, table.rows.size() + 1,
                            {line.joined.toString(Qt::ISODate),
                             line.job,
                             toText(line.amount),
                             line.on.toString(Qt::ISODate),
                             line.voucher,
                             {},
                             {}});
    }
    Document document = summedSheetOf(paper, table);
    document.page.orientation = QPageLayout::Landscape;
    for (PrintColumn &column : document.page.columns) {
        if (column.title == u"现实表现和交纳考虑"_s) {
            column.characters = kProfileWidth;
        }
    }
    document.page.footnotes = {
        u"大额党费是党员自愿一次多交%"
        u"1元以上的党费，全部上缴中央，不留存；由基层党委代收并附交纳党员的简要情况，"
        "中央组织部给本人出具收据（中组发〔2008〕3号第十一条）。退还的为负数。"_s.arg(
            kLargeAtLeast.fen / Money::yuan(1).fen),
        u"简要情况和收据号没有登记，由人填写。"_s};
    return document;
}

} // namespace zhibu
