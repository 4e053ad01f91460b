#include "core/stars.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Nothing is struck off (销号) before it is done, proven, and somebody answers for it.
Findings rectificationRule(const Ledger &ledger, const Record &record)
{
    Findings findings = orderOfDates(ledger, record, u"found_on"_s, u"due"_s)
                        + orderOfDates(ledger, record, u"found_on"_s, u"done_on"_s)
                        + orderOfDates(ledger, record, u"done_on"_s, u"closed_on"_s);
    if (isEmpty(ledger.value(record, u"closed_on"_s))) {
        return findings;
    }
    for (const auto &[field, rule] : {std::pair(u"done_on"_s, Rule::ClosedBeforeDone),
                                      std::pair(u"proof"_s, Rule::ProofMissing),
                                      std::pair(u"closed_by"_s, Rule::CloserMissing)}) {
        if (isEmpty(ledger.value(record, field))) {
            findings += Finding{.rule = rule, .field = field, .value = {}, .args = {}};
        }
    }
    return findings;
}

} // namespace

Ledger plansLedger()
{
    return {
        .key = u"plans"_s,
        .title = u"晋位争星计划"_s,
        .table = u"star_plan"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                integerField(u"target_star"_s, u"目标星级"_s, 0, kMostStars)
                    .require()
                    .alias({u"争星目标"_s}),
                longTextField(u"measures"_s, u"主要措施"_s).inList(),
                textField(u"owner"_s, u"责任人"_s).ofPeople(),
                dateField(u"filed_on"_s, u"报备日期"_s)
                    .hint(u"报上级党组织备案的日期；没有填的，待办里会提醒。"_s),
                textField(u"filed_with"_s, u"报备机关"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"year"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

Ledger rectificationsLedger()
{
    return {
        .key = u"rectifications"_s,
        .title = u"整改台账"_s,
        .table = u"rectification"_s,
        .fields =
            {
                codeField(u"code"_s, u"整改编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                organisationField(),
                dateField(u"found_on"_s, u"发现日期"_s).require().unlisted(),
                longTextField(u"problem"_s, u"存在问题"_s).require().inList().alias({u"问题"_s}),
                choiceField(u"source"_s, u"问题来源"_s,
                            {{u"self"_s, u"自评"_s},
                             {u"masses"_s, u"测评"_s},
                             {u"superior"_s, u"考评"_s},
                             {u"inspection"_s, u"检查"_s},
                             {u"organisation_life"_s, u"组织生活会"_s},
                             {u"member_review"_s, u"民主评议"_s},
                             {u"secretary_review"_s, u"述职评议"_s},
                             {u"other"_s, u"其他"_s}})
                    .alias({u"来源"_s}),
                longTextField(u"target"_s, u"整改目标"_s),
                longTextField(u"measure"_s, u"整改措施"_s),
                textField(u"leader"_s, u"责任领导"_s).ofPeople().hint(u"班子里分管这件事的人。"_s),
                textField(u"owner"_s, u"责任人"_s).ofPeople().hint(u"具体办的人。"_s),
                dateField(u"due"_s, u"整改期限"_s).alias({u"整改时限"_s, u"期限"_s}),
                dateField(u"done_on"_s, u"完成日期"_s).alias({u"完成时间"_s}),
                longTextField(u"proof"_s, u"整改结果"_s)
                    .alias({u"佐证"_s, u"整改结果及佐证"_s})
                    .hint(u"整改到什么程度，有什么材料为证。"_s),
                dateField(u"closed_on"_s, u"销号日期"_s)
                    .unlisted()
                    .hint(u"整改完成、有结果，由上级或支委会确认后填。"_s),
                textField(u"closed_by"_s, u"销号人"_s).ofPeople().unlisted(),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"code"_s}},
        .fallbackKeys = {{u"organisation"_s, u"found_on"_s, u"problem"_s}},
        .numberPrefix = u"Z"_s,
        .organisationPath = u"organisation"_s,
        .yearKey = u"found_on"_s,
        .rule = rectificationRule,
    };
}

} // namespace zhibu
