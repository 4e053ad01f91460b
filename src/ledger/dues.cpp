#include "core/dues.h"

#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Findings baseRule(const Ledger &ledger, const Record &base)
{
    Findings findings;
    const auto kind = enumIn<DuesKind>(kDuesKindCodes, ledger.value(base, u"kind"_s).toString());
    const bool fixed = !isEmpty(ledger.value(base, u"fixed_due"_s));
    if (kind && needsBase(*kind) && !fixed && isEmpty(ledger.value(base, u"base"_s))) {
        findings += Finding{.rule = Rule::BaseMissing, .field = u"base"_s, .value = {}, .args = {}};
    }
    if (fixed && isEmpty(ledger.value(base, u"reason"_s))) {
        findings +=
            Finding{.rule = Rule::ReasonMissing, .field = u"reason"_s, .value = {}, .args = {}};
    }
    return findings;
}

Findings reliefRule(const Ledger &ledger, const Record &relief)
{
    return orderOfDates(ledger, relief, u"first_month"_s, u"last_month"_s)
           + orderOfDates(ledger, relief, u"applied_on"_s, u"decided_on"_s)
           + orderOfDates(ledger, relief, u"decided_on"_s, u"approved_on"_s);
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
                memberField(),
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
                    .unsummed()
                    .alias({u"基数"_s, u"月工资收入"_s, u"党费计算基数"_s}),
                moneyField(u"fixed_due"_s, u"核定月应交"_s)
                    .unsummed()
                    .hint(u"经批准少交、免交（0）或按标准交纳时填写，按所填金额执行。"_s),
                textField(u"reason"_s, u"核定理由"_s),
            },
        .keys = {{u"member"_s, u"month"_s}},
        .organisationPath = u"member.branch"_s,
        .rule = baseRule,
    };
}

Ledger duesItemsLedger()
{
    return {
        .key = u"dues-items"_s,
        .title = u"核定明细"_s,
        .table = u"dues_item"_s,
        .fields =
            {
                memberField(),
                monthField(u"month"_s, u"生效月份"_s).require(),
                textField(u"item"_s, u"项目"_s).require().alias({u"工资项目"_s}),
                choiceField(
                    u"counts"_s, u"计算方式"_s,
                    {{u"add"_s, u"计入"_s}, {u"deduct"_s, u"扣除"_s}, {u"none"_s, u"不计"_s}})
                    .byDefault(u"add"_s),
                moneyField(u"amount"_s, u"金额"_s).require().mask().unsummed(),
            },
        .keys = {{u"member"_s, u"month"_s, u"item"_s}},
        .organisationPath = u"member.branch"_s,
    };
}

Ledger duesReliefsLedger()
{
    return {
        .key = u"dues-reliefs"_s,
        .title = u"党费减免"_s,
        .table = u"dues_relief"_s,
        .fields =
            {
                memberField(),
                monthField(u"first_month"_s, u"起始月份"_s).require(),
                monthField(u"last_month"_s, u"截止月份"_s).require(),
                moneyField(u"amount"_s, u"减后月交"_s).require().unsummed().hint(u"免交的填 0。"_s),
                longTextField(u"reason"_s, u"减免理由"_s).require().inList(),
                dateField(u"applied_on"_s, u"申请日期"_s).unlisted(),
                dateField(u"decided_on"_s, u"支部决定日期"_s)
                    .hint(u"支部党员大会或支委会研究同意的日期。"_s),
                textField(u"approved_by"_s, u"批准机关"_s).hint(u"上一级党委。"_s),
                dateField(u"approved_on"_s, u"批准日期"_s)
                    .hint(
                        u"批准以前按原数交；批准以后，从起始月份算起都按减免后的数。2017年1月起，离退休党员经支部同意即可。"_s),
                textField(u"document"_s, u"批准文号"_s).unlisted(),
                choiceField(u"outcome"_s, u"办理结果"_s,
                            {{u"refused"_s, u"未批准"_s}, {u"withdrawn"_s, u"已撤回"_s}})
                    .hint(u"未批准、已撤回的不执行，留作记录；其余不填。"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"member"_s, u"first_month"_s, u"applied_on"_s}},
        .organisationPath = u"member.branch"_s,
        .rule = reliefRule,
    };
}

} // namespace zhibu
