#include "core/stars.h"
#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Field yearOfRating()
{
    return yearField(u"year"_s, u"年度"_s).require();
}

Field roundOfRating()
{
    return choiceField(u"round"_s, u"轮次"_s, {{u"june"_s, u"年中"_s}, {u"december"_s, u"年底"_s}})
        .byDefault(u"december"_s);
}

Findings objectionRule(const Ledger &ledger, const Record &objection)
{
    Findings findings = orderOfDates(ledger, objection, u"raised_on"_s, u"answered_on"_s);
    if (!isEmpty(ledger.value(objection, u"answered_on"_s))
        && isEmpty(ledger.value(objection, u"answer"_s))) {
        findings +=
            Finding{.rule = Rule::AnswerMissing, .field = u"answer"_s, .value = {}, .args = {}};
    }
    return findings;
}

Findings awardRule(const Ledger &ledger, const Record &award)
{
    return orderOfDates(ledger, award, u"awarded_on"_s, u"withdrawn_on"_s);
}

} // namespace

Ledger objectionsLedger()
{
    return {
        .key = u"objections"_s,
        .title = u"公示异议"_s,
        .table = u"objection"_s,
        .fields =
            {
                yearOfRating(),
                roundOfRating(),
                organisationField(),
                dateField(u"raised_on"_s, u"提出日期"_s).require(),
                textField(u"raised_by"_s, u"提出人"_s)
                    .ofPeople()
                    .require()
                    .mask()
                    .hint(u"匿名反映的写“匿名”。"_s),
                longTextField(u"content"_s, u"异议内容"_s).require().inList(),
                longTextField(u"answer"_s, u"处理意见"_s),
                dateField(u"answered_on"_s, u"答复日期"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"year"_s, u"round"_s, u"organisation"_s, u"raised_on"_s, u"raised_by"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
        .rule = objectionRule,
    };
}

Ledger decisionsLedger()
{
    return {
        .key = u"decisions"_s,
        .title = u"星级决定"_s,
        .table = u"star_decision"_s,
        .fields =
            {
                yearOfRating(),
                roundOfRating(),
                organisationField(),
                integerField(u"star"_s, u"决定星级"_s, 0, kMostStars)
                    .require()
                    .hint(u"0 为不定星级。"_s),
                longTextField(u"reason"_s, u"理由"_s).require().inList(),
                textField(u"decided_by"_s, u"决定机关"_s).require(),
                dateField(u"decided_on"_s, u"决定日期"_s).require(),
                textField(u"document"_s, u"文号"_s),
            },
        .keys = {{u"year"_s, u"round"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

Ledger awardsLedger()
{
    return {
        .key = u"awards"_s,
        .title = u"授牌"_s,
        .table = u"award"_s,
        .fields =
            {
                yearOfRating(),
                organisationField(),
                choiceField(u"kind"_s, u"种类"_s,
                            {{u"plaque"_s, u"授牌"_s}, {u"demonstration"_s, u"示范点"_s}})
                    .require(),
                dateField(u"awarded_on"_s, u"授予日期"_s).inPast().require(),
                textField(u"number"_s, u"编号"_s).alias({u"牌匾编号"_s}),
                dateField(u"withdrawn_on"_s, u"摘牌日期"_s).inPast(),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"year"_s, u"organisation"_s, u"kind"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
        .rule = awardRule,
    };
}

} // namespace zhibu
