#include "core/money.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr Money kHighest = Money::yuan(10'000'000'000);

bool isOneOf(const QString &kind, std::initializer_list<QLatin1StringView> kinds)
{
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// What is spent has a purpose (arts. 17–19), and only money that moves between organisations has a
/// partner. A book may begin with nothing in it.
Findings entryRule(const Ledger &ledger, const Record &entry)
{
    Findings findings = orderOfDates(ledger, entry, u"first_month"_s, u"last_month"_s);
    const auto missing = [&findings](Rule rule, const QString &field) {
        findings += Finding{.rule = rule, .field = field, .value = {}, .args = {}};
    };
    const QString kind = ledger.value(entry, u"kind"_s).toString();
    const QVariant amount = ledger.value(entry, u"amount"_s);
    if (!isEmpty(amount) && amount.toLongLong() == 0 && kind != u"opening") {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"amount"_s,
                            .value = toText(Money()),
                            .args = {toText(Money{1}), toText(kHighest)}};
    }
    const bool spent = kind == u"spent";
    const bool hasPurpose = !isEmpty(ledger.value(entry, u"purpose"_s));
    if (spent && !hasPurpose) {
        missing(Rule::PurposeMissing, u"purpose"_s);
    }
    if (!spent && hasPurpose) {
        missing(Rule::PurposeWithoutSpending, u"purpose"_s);
    }
    const QVariant partner = ledger.value(entry, u"partner"_s);
    if (!isEmpty(partner)
        && (!isOneOf(kind, {"remitted"_L1, "allocated"_L1, "returned"_L1, "gave_back"_L1})
            || partner == ledger.value(entry, u"organisation"_s))) {
        missing(Rule::PartnerNotOfKind, u"partner"_s);
    }
    return findings;
}

} // namespace

Ledger duesEntriesLedger()
{
    return {
        .key = u"dues-entries"_s,
        .title = u"党费收支"_s,
        .table = u"dues_entry"_s,
        .fields =
            {
                codeField(u"code"_s, u"收支编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                organisationField(),
                dateField(u"date"_s, u"日期"_s).inPast().require(),
                choiceField(u"kind"_s, u"收支种类"_s,
                            {{u"opening"_s, u"期初结存"_s},
                             {u"interest"_s, u"利息"_s},
                             {u"received"_s, u"上级下拨"_s},
                             {u"rebated"_s, u"上级回拨"_s},
                             {u"from_below"_s, u"下级上缴"_s},
                             {u"got_back"_s, u"收到退回"_s},
                             {u"other_income"_s, u"其他收入"_s},
                             {u"remitted"_s, u"上缴"_s},
                             {u"allocated"_s, u"下拨"_s},
                             {u"returned"_s, u"回拨"_s},
                             {u"gave_back"_s, u"退回"_s},
                             {u"spent"_s, u"使用"_s},
                             {u"other_expense"_s, u"其他支出"_s}})
                    .require(),
                choiceField(u"source"_s, u"款项"_s,
                            {{u"regular"_s, u"党费"_s},
                             {u"large"_s, u"大额党费"_s},
                             {u"special"_s, u"特殊党费"_s}})
                    .byDefault(u"regular"_s),
                choiceField(u"purpose"_s, u"用途"_s,
                            {{u"training"_s, u"教育培训"_s},
                             {u"meetings"_s, u"党内活动"_s},
                             {u"care"_s, u"关怀帮扶"_s},
                             {u"commendation"_s, u"表彰奖励"_s},
                             {u"places"_s, u"阵地建设"_s},
                             {u"printing"_s, u"党务印制"_s},
                             {u"other"_s, u"其他"_s}}),
                moneyField(u"amount"_s, u"金额"_s)
                    .require()
                    .within(0, kHighest.fen)
                    .hint(u"期初结存可以为 0。"_s),
                referenceField(u"partner"_s, u"对方组织"_s, u"organisations"_s)
                    .hint(u"本文件中的上级或下级；同一笔款记入双方的账，不必再填一次。"_s),
                textField(u"payee"_s, u"收付款人"_s).ofPeople(),
                monthField(u"first_month"_s, u"所属起月"_s).unlisted(),
                monthField(u"last_month"_s, u"所属止月"_s).unlisted(),
                moneyField(u"basis"_s, u"计提基数"_s).unlisted(),
                scoreField(u"ratio"_s, u"上缴比例（%）"_s).within(0, 10'000).unlisted(),
                textField(u"decision"_s, u"集体研究"_s)
                    .hint(u"使用和下拨党费须集体研究决定：会议日期、名称。"_s),
                textField(u"handler"_s, u"经办人"_s).ofPeople(),
                textField(u"approver"_s, u"审批人"_s).ofPeople(),
                codeField(u"voucher"_s, u"凭证号"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"organisation"_s, u"code"_s}},
        .fallbackKeys = {{u"organisation"_s, u"date"_s, u"kind"_s, u"source"_s, u"purpose"_s,
                          u"amount"_s, u"partner"_s, u"payee"_s, u"voucher"_s}},
        .fallbackTakesEmpty = true,
        .numberPrefix = u"F"_s,
        .organisationPath = u"organisation"_s,
        .yearKey = u"date"_s,
        .rule = entryRule,
    };
}

} // namespace zhibu
