#include "core/money.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// 大额党费 is one payment of at least 1000 yuan (中组发〔2008〕3号 art. 11).
constexpr Money kLargeAtLeast = Money::yuan(1000);

Findings baseRule(const Ledger &ledger, const Record &base)
{
    Findings findings;
    const QString kind = ledger.value(base, u"kind"_s).toString();
    const bool fixed = !isEmpty(ledger.value(base, u"fixed_due"_s));
    const bool needsBase =
        kind == u"wage" || kind == u"annual" || kind == u"self_employed" || kind == u"retired";
    if (needsBase && !fixed && isEmpty(ledger.value(base, u"base"_s))) {
        findings += Finding{.rule = Rule::BaseMissing, .field = u"base"_s, .value = {}, .args = {}};
    }
    if (fixed && isEmpty(ledger.value(base, u"reason"_s))) {
        findings +=
            Finding{.rule = Rule::ReasonMissing, .field = u"reason"_s, .value = {}, .args = {}};
    }
    return findings;
}

Findings paymentRule(const Ledger &ledger, const Record &payment)
{
    Findings findings = orderOfDates(ledger, payment, u"first_month"_s, u"last_month"_s);
    const QVariant given = ledger.value(payment, u"amount"_s);
    const Money amount{given.toLongLong()};
    if (!isEmpty(given) && ledger.value(payment, u"nature"_s).toString() == u"large"
        && amount < kLargeAtLeast) {
        findings += Finding{.rule = Rule::LargeTooSmall,
                            .field = u"amount"_s,
                            .value = toText(amount),
                            .args = {toText(kLargeAtLeast)}};
    }
    return findings;
}

} // namespace

Ledger duesBasesLedger()
{
    return {
        .key = u"dues-bases"_s,
        .title = u"党费核定"_s,
        .table = u"dues_base"_s,
        .fields =
            {
                referenceField(u"member"_s, u"党员"_s, u"members"_s)
                    .require()
                    .alias({u"党员编号"_s, u"姓名"_s}),
                monthField(u"month"_s, u"生效月份"_s).require(),
                choiceField(u"kind"_s, u"收缴类别"_s,
                            {{u"wage"_s, u"月薪制"_s},
                             {u"annual"_s, u"年薪制"_s},
                             {u"self_employed"_s, u"个体经营"_s},
                             {u"retired"_s, u"离退休"_s},
                             {u"farmer"_s, u"农民"_s},
                             {u"student"_s, u"学生"_s},
                             {u"unemployed"_s, u"下岗失业"_s},
                             {u"relief"_s, u"抚恤救济"_s},
                             {u"dibao"_s, u"低保"_s}})
                    .require(),
                moneyField(u"base"_s, u"计算基数"_s)
                    .mask()
                    .alias({u"基数"_s, u"月工资收入"_s, u"党费计算基数"_s}),
                moneyField(u"fixed_due"_s, u"核定月应交"_s)
                    .hint(u"经批准少交、免交（0）或按标准交纳时填写，按所填金额执行。"_s),
                textField(u"reason"_s, u"核定理由"_s),
            },
        .keys = {{u"member"_s, u"month"_s}},
        .organisationPath = u"member.branch"_s,
        .rule = baseRule,
    };
}

Ledger duesPaymentsLedger()
{
    return {
        .key = u"dues-payments"_s,
        .title = u"党费交纳"_s,
        .table = u"dues_payment"_s,
        .fields =
            {
                referenceField(u"member"_s, u"党员"_s, u"members"_s)
                    .require()
                    .alias({u"党员编号"_s, u"姓名"_s}),
                monthField(u"first_month"_s, u"所属起月"_s).require().alias({u"所属月份"_s}),
                monthField(u"last_month"_s, u"所属止月"_s)
                    .copying(u"first_month"_s)
                    .hint(u"不填即与所属起月相同。"_s),
                moneyField(u"amount"_s, u"金额"_s)
                    .require()
                    .within(1, 1'000'000'000'000)
                    .alias({u"交纳金额"_s}),
                dateField(u"paid_on"_s, u"交纳日期"_s).require().alias({u"交费日期"_s}),
                choiceField(
                    u"nature"_s, u"性质"_s,
                    {{u"regular"_s, u"正常"_s}, {u"back"_s, u"补交"_s}, {u"large"_s, u"大额"_s}})
                    .byDefault(u"regular"_s),
                textField(u"method"_s, u"方式"_s),
                codeField(u"voucher"_s, u"凭证号"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"member"_s, u"first_month"_s, u"last_month"_s, u"amount"_s, u"paid_on"_s,
                  u"nature"_s, u"voucher"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"first_month"_s,
        .rule = paymentRule,
    };
}

} // namespace zhibu
