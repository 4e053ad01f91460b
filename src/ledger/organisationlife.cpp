#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Findings circumstanceRule(const Ledger &ledger, const Record &circumstance)
{
    return orderOfDates(ledger, circumstance, u"since"_s, u"until"_s);
}

Findings monthsRule(const Ledger &ledger, const Record &record)
{
    return orderOfDates(ledger, record, u"first_month"_s, u"last_month"_s);
}

Field firstMonth()
{
    return monthField(u"first_month"_s, u"起月"_s).require();
}

Field lastMonth()
{
    return monthField(u"last_month"_s, u"止月"_s).copying(u"first_month"_s);
}

} // namespace

Ledger circumstancesLedger()
{
    return {
        .key = u"circumstances"_s,
        .title = u"党员情形"_s,
        .table = u"member_circumstance"_s,
        .fields =
            {
                memberField(),
                choiceField(u"kind"_s, u"情形"_s,
                            {{u"frail"_s, u"年老体弱"_s},
                             {u"bedridden"_s, u"长期卧病"_s},
                             {u"incapable"_s, u"患病不能表达意志"_s},
                             {u"abroad"_s, u"自费出国（境）半年以上"_s},
                             {u"away"_s, u"外出半年以上"_s},
                             {u"floating"_s, u"流动党员（持活动证）"_s},
                             {u"returned_home"_s, u"离退休回原籍"_s},
                             {u"party_probation"_s, u"留党察看"_s},
                             {u"serving"_s, u"服刑"_s},
                             {u"rights_suspended"_s, u"暂停党员权利"_s}})
                    .require()
                    .hint(u"年老体弱等情形免于考勤；留党察看、服刑、暂停权利期间没有表决权。"
                          "流动党员登记在“流动党员”里，免于考勤，这里不必再填。"_s),
                dateField(u"since"_s, u"起始日期"_s).require(),
                dateField(u"until"_s, u"终止日期"_s).hint(u"空着的一直算到以后。"_s),
                textField(u"document"_s, u"依据"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
                dateField(u"last_contact"_s, u"最近联系日期"_s)
                    .unlisted()
                    .hint(u"出国（境）的，每半年至少联系一次。"_s),
            },
        .keys = {{u"member"_s, u"kind"_s, u"since"_s}},
        .organisationPath = u"member.branch"_s,
        .rule = circumstanceRule,
    };
}

Ledger meetingExemptionsLedger()
{
    QList<Choice> required = meetingTypes();
    required.resize(7); // those a pack may ask for, up to 民主评议党员
    return {
        .key = u"meeting-exemptions"_s,
        .title = u"免开登记"_s,
        .table = u"meeting_exemption"_s,
        .fields =
            {
                organisationField(),
                choiceField(u"type"_s, u"类型"_s, required).require(),
                firstMonth(),
                lastMonth(),
                textField(u"reason"_s, u"免开理由"_s).require().alias({u"理由"_s}),
                textField(u"approved_by"_s, u"批准机关"_s),
                dateField(u"approved_on"_s, u"批准日期"_s),
            },
        .keys = {{u"organisation"_s, u"type"_s, u"first_month"_s}},
        .organisationPath = u"organisation"_s,
        .rule = monthsRule,
    };
}

Ledger activityPlansLedger()
{
    return {
        .key = u"activity-plans"_s,
        .title = u"活动计划"_s,
        .table = u"activity_plan"_s,
        .fields =
            {
                organisationField(),
                choiceField(u"type"_s, u"类型"_s, meetingTypes()).require(),
                choicesField(u"also"_s, u"兼作"_s, meetingTypes()).unlisted(),
                textField(u"topic"_s, u"主题"_s).require(),
                choiceField(u"repeats"_s, u"周期"_s,
                            {{u"once"_s, u"一次"_s},
                             {u"monthly"_s, u"每月"_s},
                             {u"quarterly"_s, u"每季"_s},
                             {u"yearly"_s, u"每年"_s}})
                    .byDefault(u"once"_s),
                firstMonth(),
                lastMonth().hint(u"按周期重复的，写到哪个月为止。"_s),
                integerField(u"day"_s, u"日"_s, 1, 31)
                    .require()
                    .hint(u"当月没有这一天的，算到月末。"_s),
                textField(u"place"_s, u"地点"_s).unlisted(),
                textField(u"chair"_s, u"主持人"_s).ofPeople().unlisted(),
                longTextField(u"agenda"_s, u"议题"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"organisation"_s, u"type"_s, u"topic"_s, u"first_month"_s}},
        .organisationPath = u"organisation"_s,
        .labelKey = u"topic"_s,
        .rule = monthsRule,
    };
}

Ledger minutesTemplatesLedger()
{
    return {
        .key = u"minutes-templates"_s,
        .title = u"记录模板"_s,
        .table = u"minutes_template"_s,
        .fields =
            {
                organisationField(),
                choiceField(u"type"_s, u"类型"_s, meetingTypes()).require(),
                textField(u"name"_s, u"模板名称"_s).require(),
                longTextField(u"agenda"_s, u"议题"_s),
                longTextField(u"content"_s, u"内容"_s),
                longTextField(u"decision"_s, u"决议"_s),
            },
        .keys = {{u"organisation"_s, u"type"_s, u"name"_s}},
        .holdsBelow = true,
        .organisationPath = u"organisation"_s,
        .labelKey = u"name"_s,
    };
}

Ledger makeUpsLedger()
{
    return {
        .key = u"make-ups"_s,
        .title = u"补课"_s,
        .table = u"make_up"_s,
        .fields =
            {
                referenceField(u"activity"_s, u"活动编号"_s, u"activities"_s).require(),
                memberField(),
                dateField(u"made_up_on"_s, u"补课日期"_s).inPast().require(),
                textField(u"way"_s, u"补课方式"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"activity"_s, u"member"_s}},
        .organisationPath = u"activity.organisation"_s,
        .yearKey = u"made_up_on"_s,
    };
}

} // namespace zhibu
