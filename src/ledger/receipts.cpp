#include "core/duesyear.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Field nature()
{
    return choiceField(u"nature"_s, u"性质"_s,
                       {{u"regular"_s, u"正常"_s}, {u"back"_s, u"补交"_s}, {u"large"_s, u"大额"_s}})
        .byDefault(u"regular"_s);
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

Findings returnRule(const Ledger &ledger, const Record &record)
{
    Findings findings = orderOfDates(ledger, record, u"first_month"_s, u"last_month"_s)
                        + orderOfDates(ledger, record, u"paid_on"_s, u"returned_on"_s);
    const Money paid{ledger.value(record, u"amount"_s).toLongLong()};
    const Money returned{ledger.value(record, u"returned"_s).toLongLong()};
    if (returned > paid) {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"returned"_s,
                            .value = toText(returned),
                            .args = {toText(Money{1}), toText(paid)}};
    }
    return findings;
}

/// What is still to come is not closed.
Findings closingRule(const Ledger &ledger, const Record &closing)
{
    return orderOfDates(ledger, closing, u"month"_s, u"closed_on"_s);
}

/// What is taken back has a reason.
Findings specialRule(const Ledger &ledger, const Record &record)
{
    if (ledger.value(record, u"kind"_s).toString() == u"collected"
        || !isEmpty(ledger.value(record, u"note"_s))) {
        return {};
    }
    return {
        Finding{.rule = Rule::TakenBackWithoutReason, .field = u"note"_s, .value = {}, .args = {}}};
}

/// Whoever finds a reason to be a proper one has to write it down.
Findings noteRule(const Ledger &ledger, const Record &note)
{
    Findings findings = orderOfDates(ledger, note, u"noted_on"_s, u"pay_by"_s);
    if (ledger.value(note, u"justified"_s).toLongLong() == 1
        && isEmpty(ledger.value(note, u"reason"_s))) {
        findings += Finding{
            .rule = Rule::JustifiedWithoutReason, .field = u"reason"_s, .value = {}, .args = {}};
    }
    return findings;
}

} // namespace

Ledger duesPaymentsLedger()
{
    return {
        .key = u"dues-payments"_s,
        .title = u"党费交纳"_s,
        .table = u"dues_payment"_s,
        .fields =
            {
                memberField(),
                monthField(u"first_month"_s, u"所属起月"_s).require().alias({u"所属月份"_s}),
                monthField(u"last_month"_s, u"所属止月"_s)
                    .copying(u"first_month"_s)
                    .hint(u"不填即与所属起月相同。"_s),
                moneyField(u"amount"_s, u"金额"_s)
                    .require()
                    .within(1, 1'000'000'000'000)
                    .alias({u"交纳金额"_s}),
                dateField(u"paid_on"_s, u"交纳日期"_s).inPast().require().alias({u"交费日期"_s}),
                nature(),
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

Ledger duesReturnsLedger()
{
    return {
        .key = u"dues-returns"_s,
        .title = u"党费冲销"_s,
        .table = u"dues_return"_s,
        .fields =
            {
                memberField(),
                monthField(u"first_month"_s, u"所属起月"_s).require(),
                monthField(u"last_month"_s, u"所属止月"_s).copying(u"first_month"_s),
                moneyField(u"amount"_s, u"原交金额"_s)
                    .require()
                    .unsummed()
                    .within(1, 1'000'000'000'000),
                dateField(u"paid_on"_s, u"交纳日期"_s).inPast().require(),
                nature(),
                codeField(u"voucher"_s, u"凭证号"_s),
                choiceField(u"kind"_s, u"种类"_s,
                            {{u"correction"_s, u"更正"_s}, {u"refund"_s, u"退还"_s}})
                    .byDefault(u"correction"_s),
                moneyField(u"returned"_s, u"冲销金额"_s)
                    .copying(u"amount"_s)
                    .within(1, 1'000'000'000'000)
                    .hint(u"不填即全部冲销；已经冲销过一部分的，不超过余下的数。"_s),
                dateField(u"returned_on"_s, u"冲销日期"_s).inPast().require(),
                textField(u"reason"_s, u"冲销原因"_s).require(),
            },
        .keys = {{u"member"_s, u"first_month"_s, u"last_month"_s, u"amount"_s, u"paid_on"_s,
                  u"nature"_s, u"voucher"_s, u"kind"_s, u"returned_on"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"first_month"_s,
        .rule = returnRule,
    };
}

Ledger duesClosingsLedger()
{
    return {
        .key = u"dues-closings"_s,
        .title = u"收缴结账"_s,
        .table = u"dues_closing"_s,
        .fields =
            {
                organisationField(),
                monthField(u"month"_s, u"月份"_s).require(),
                dateField(u"closed_on"_s, u"结账日期"_s).inPast().require(),
                textField(u"closed_by"_s, u"结账人"_s).ofPeople(),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"organisation"_s, u"month"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"month"_s,
        .rule = closingRule,
    };
}

Ledger specialDuesLedger()
{
    return {
        .key = u"special-dues"_s,
        .title = u"特殊党费"_s,
        .table = u"dues_special"_s,
        .fields =
            {
                memberField(),
                textField(u"purpose"_s, u"用途"_s).require(),
                choiceField(u"kind"_s, u"种类"_s,
                            {{u"collected"_s, u"交纳"_s},
                             {u"correction"_s, u"更正"_s},
                             {u"refund"_s, u"退还"_s}})
                    .byDefault(u"collected"_s),
                moneyField(u"amount"_s, u"金额"_s).require().within(1, 1'000'000'000'000),
                dateField(u"paid_on"_s, u"交纳日期"_s)
                    .inPast()
                    .require()
                    .hint(u"更正、退还的填办理日期。"_s),
                codeField(u"voucher"_s, u"凭证号"_s),
                textField(u"note"_s, u"备注"_s).hint(u"更正、退还的填原因。"_s),
            },
        // 交纳 comes before what is taken back of it on the same day.
        .keys = {{u"member"_s, u"purpose"_s, u"paid_on"_s, u"kind"_s, u"voucher"_s, u"amount"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"paid_on"_s,
        .rule = specialRule,
    };
}

Ledger arrearsNotesLedger()
{
    return {
        .key = u"arrears-notes"_s,
        .title = u"欠交情况"_s,
        .table = u"arrears_note"_s,
        .fields =
            {
                memberField(),
                dateField(u"noted_on"_s, u"日期"_s).inPast().require(),
                choiceField(u"kind"_s, u"方式"_s,
                            {{u"talk"_s, u"谈话了解"_s},
                             {u"slip"_s, u"发催交单"_s},
                             {u"criticism"_s, u"批评教育"_s},
                             {u"deadline"_s, u"限期补交"_s},
                             {u"refusal"_s, u"拒交"_s},
                             {u"reported"_s, u"上报"_s},
                             {u"other"_s, u"其他"_s}})
                    .byDefault(u"talk"_s),
                longTextField(u"reason"_s, u"欠交原因"_s).inList(),
                yesNoField(u"justified"_s, u"有正当理由"_s)
                    .hint(u"由党支部研究认定；程序不据此作任何处理。"_s),
                dateField(u"pay_by"_s, u"限期"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"member"_s, u"noted_on"_s, u"kind"_s}},
        .organisationPath = u"member.branch"_s,
        .yearKey = u"noted_on"_s,
        .rule = noteRule,
    };
}

} // namespace zhibu
