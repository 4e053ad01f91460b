#include "core/stars.h"
#include "ledger/commonfields.h"
#include "ledger/eventitems.h"
#include "ledger/ledgers.h"

#include <QMap>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QList<Choice> kHonourTiers{{u"district"_s, u"县区级"_s},
                                 {u"city"_s, u"市级"_s},
                                 {u"province"_s, u"省级"_s},
                                 {u"nation"_s, u"国家级"_s}};
const QList<Choice> kCriticismTiers{{u"work_committee"_s, u"市直工委"_s},
                                    {u"municipal_committee"_s, u"市委"_s}};
const QList<Choice> kSanctionTiers{{u"up_to_serious_warning"_s, u"严重警告以下"_s},
                                   {u"removal_or_above"_s, u"撤销党内职务以上"_s}};

/// The tiers an item has (安阳市直星级创建办法, conditions 1–3); items not named here have none.
QList<Choice> tiersOf(const QString &item)
{
    if (natureOf(item) == EventNature::Honour) {
        return kHonourTiers;
    }
    if (item == u"circulated_criticism") {
        return kCriticismTiers;
    }
    return item == u"leader_sanction" ? kSanctionTiers : QList<Choice>();
}

Findings eventRule(const Ledger &ledger, const Record &event)
{
    const QString item = ledger.value(event, u"item"_s).toString();
    if (item.isEmpty()) {
        return {};
    }
    const QString level = ledger.value(event, u"level"_s).toString();
    const QList<Choice> tiers = tiersOf(item);
    QStringList titles;
    bool own = false;
    for (const Choice &tier : tiers) {
        titles += tier.title;
        own = own || tier.code == level;
    }
    if (own || (level.isEmpty() && tiers.isEmpty())) {
        return {};
    }
    const Rule rule = level.isEmpty()   ? Rule::TierMissing
                      : tiers.isEmpty() ? Rule::TierWithoutItem
                                        : Rule::TierNotOfItem;
    return {Finding{.rule = rule,
                    .field = u"level"_s,
                    .value = cellText(ledger.field(u"level"_s), level),
                    .args = {titles.join(u' ')}}};
}

} // namespace

Ledger evaluationsLedger()
{
    Field criterion = textField(u"criterion"_s, u"指标"_s).require();
    criterion.type = FieldType::Criterion;
    return {
        .key = u"evaluations"_s,
        .title = u"星级评分"_s,
        .table = u"evaluation"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                choiceField(
                    u"evaluator"_s, u"评价主体"_s,
                    {{u"self"_s, u"自评"_s}, {u"masses"_s, u"测评"_s}, {u"superior"_s, u"考评"_s}})
                    .require(),
                criterion,
                scoreField(u"score"_s, u"得分"_s).require(),
            },
        .keys = {{u"year"_s, u"organisation"_s, u"evaluator"_s, u"criterion"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

Ledger satisfactionLedger()
{
    const auto count = [](const QString &key, const QString &title) {
        return integerField(key, title, 0, kMostPeople);
    };
    return {
        .key = u"satisfaction"_s,
        .title = u"民主测评"_s,
        .table = u"satisfaction"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                count(u"members_total"_s, u"党员总数"_s).require(),
                count(u"members_present"_s, u"参加党员"_s).require(),
                count(u"masses_present"_s, u"参加群众"_s),
                count(u"satisfied"_s, u"满意"_s).require(),
                count(u"fairly_satisfied"_s, u"基本满意"_s).require(),
                count(u"dissatisfied"_s, u"不满意"_s).require(),
                count(u"abstained"_s, u"弃权"_s).alias({u"不了解"_s}),
            },
        .keys = {{u"year"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

Ledger eventsLedger()
{
    return {
        .key = u"events"_s,
        .title = u"奖惩事项"_s,
        .table = u"event"_s,
        .fields =
            {
                organisationField(),
                choiceField(u"item"_s, u"事项"_s,
                            {{u"commendation"_s, u"表彰"_s},
                             {u"signed_report"_s, u"署名报道"_s},
                             {u"innovation"_s, u"创新推广"_s},
                             {u"circulated_criticism"_s, u"通报批评"_s},
                             {u"leader_sanction"_s, u"班子成员处分"_s},
                             {u"member_violation"_s, u"党员违法违纪"_s},
                             {u"unexcused_absence"_s, u"无故缺席"_s},
                             {u"overdue_task"_s, u"未按时完成任务"_s},
                             {u"discipline_case"_s, u"违纪违法案件"_s},
                             {u"public_order_case"_s, u"综治案件"_s},
                             {u"safety_accident"_s, u"安全责任事故"_s},
                             {u"mass_incident"_s, u"群体性事件"_s}})
                    .require(),
                choiceField(u"level"_s, u"级别"_s, kHonourTiers + kCriticismTiers + kSanctionTiers),
                dateField(u"date"_s, u"日期"_s).inPast().require(),
                integerField(u"times"_s, u"次数"_s, 1, 1000).byDefault(qlonglong{1}),
                referenceField(u"member"_s, u"党员"_s, u"members"_s)
                    .alias({u"党员编号"_s, u"姓名"_s, u"党员姓名"_s})
                    .hint(u"表彰、署名报道写明个人的，只有其当日任书记才计入。"_s),
                textField(u"evidence"_s, u"依据"_s).hint(u"文号、报刊名称等。"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"organisation"_s, u"item"_s, u"level"_s, u"date"_s, u"member"_s, u"evidence"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"date"_s,
        .rule = eventRule,
    };
}

Ledger ratingsLedger()
{
    return {
        .key = u"ratings"_s,
        .title = u"历年星级"_s,
        .table = u"rating"_s,
        .fields =
            {
                yearField(u"year"_s, u"年度"_s).require(),
                organisationField(),
                integerField(u"star"_s, u"星级"_s, 0, kMostStars).require(),
                scoreField(u"total"_s, u"总分"_s),
                textField(u"note"_s, u"备注"_s),
            },
        .keys = {{u"year"_s, u"organisation"_s}},
        .organisationPath = u"organisation"_s,
        .yearKey = u"year"_s,
    };
}

} // namespace zhibu
