#include "ledger/commonfields.h"
#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPeople = 100'000'000;

Field countField(const QString &key, const QString &title)
{
    return integerField(key, title, 0, kMostPeople).unlisted();
}

} // namespace

Ledger activitiesLedger()
{
    return {
        .key = u"activities"_s,
        .title = u"组织生活"_s,
        .table = u"activity"_s,
        .fields =
            {
                codeField(u"code"_s, u"活动编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                organisationField(),
                choiceField(u"type"_s, u"类型"_s,
                            {{u"general_meeting"_s, u"支部党员大会"_s},
                             {u"committee_meeting"_s, u"支部委员会会议"_s},
                             {u"group_meeting"_s, u"党小组会"_s},
                             {u"party_lecture"_s, u"党课"_s},
                             {u"theme_day"_s, u"主题党日"_s},
                             {u"organisation_life"_s, u"组织生活会"_s},
                             {u"democratic_review"_s, u"民主评议党员"_s},
                             {u"heart_talk"_s, u"谈心谈话"_s},
                             {u"volunteering"_s, u"志愿服务"_s},
                             {u"group_study"_s, u"集中学习"_s},
                             {u"training"_s, u"教育培训"_s},
                             {u"other"_s, u"其他"_s}})
                    .require()
                    .alias({u"会议类型"_s, u"活动类型"_s}),
                textField(u"topic"_s, u"主题"_s).require().alias({u"会议主题"_s, u"活动主题"_s}),
                dateTimeField(u"starts"_s, u"开始时间"_s).require().alias({u"时间"_s, u"日期"_s}),
                dateTimeField(u"ends"_s, u"结束时间"_s).unlisted(),
                textField(u"place"_s, u"地点"_s),
                textField(u"chair"_s, u"主持人"_s).unlisted(),
                textField(u"recorder"_s, u"记录人"_s).unlisted(),
                longTextField(u"agenda"_s, u"议题"_s),
                longTextField(u"content"_s, u"内容"_s),
                longTextField(u"decision"_s, u"决议"_s),
                countField(u"due_voters"_s, u"应到有表决权"_s),
                countField(u"present_voters"_s, u"实到有表决权"_s),
                countField(u"votes_for"_s, u"赞成"_s),
                countField(u"votes_against"_s, u"反对"_s),
                countField(u"abstentions"_s, u"弃权"_s),
                countField(u"beneficiaries"_s, u"受益人次"_s),
            },
        .keys = {{u"code"_s}},
        .fallbackKeys = {{u"organisation"_s, u"type"_s, u"starts"_s}},
        .numberPrefix = u"H"_s,
        .organisationPath = u"organisation"_s,
        .yearKey = u"starts"_s,
        .labelKey = u"topic"_s,
    };
}

Ledger attendanceLedger()
{
    return {
        .key = u"attendance"_s,
        .title = u"考勤"_s,
        .table = u"attendance"_s,
        .fields =
            {
                referenceField(u"activity"_s, u"活动编号"_s, u"activities"_s).require(),
                memberField(),
                choiceField(u"status"_s, u"状态"_s,
                            {{u"present"_s, u"出席"_s},
                             {u"leave"_s, u"请假"_s},
                             {u"absent"_s, u"缺席"_s},
                             {u"observer"_s, u"列席"_s}})
                    .require(),
                textField(u"reason"_s, u"原因"_s),
            },
        .keys = {{u"activity"_s, u"member"_s}},
        .organisationPath = u"activity.organisation"_s,
    };
}

} // namespace zhibu
