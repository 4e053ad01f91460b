#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostHours = 10'000'00; // hundredths

Field countField(const QString &key, const QString &title)
{
    return integerField(key, title, 0, kMostPeople).unlisted();
}

/// A result that the numbers do not give needs a word of explanation.
Findings voteRule(const Ledger &ledger, const Record &activity)
{
    const QString outcome = ledger.value(activity, u"outcome"_s).toString();
    if (outcome != u"carried") {
        return {};
    }
    const auto matter =
        enumIn<VoteMatter>(kVoteMatterCodes, ledger.value(activity, u"matter"_s).toString());
    Findings findings;
    for (const Rule rule : voteFlaws(ledger, activity, matter.value_or(VoteMatter::General))) {
        findings += Finding{.rule = rule,
                            .field = u"outcome"_s,
                            .value = cellText(ledger.field(u"outcome"_s), outcome),
                            .args = {}};
    }
    return findings;
}

Findings activityRule(const Ledger &ledger, const Record &activity)
{
    Findings findings = voteRule(ledger, activity);
    for (const QString &later : {u"ends"_s, u"deadline"_s, u"settled_on"_s}) {
        findings += orderOfDates(ledger, activity, u"starts"_s, later);
    }
    return findings;
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
                choiceField(u"type"_s, u"类型"_s, meetingTypes())
                    .require()
                    .alias({u"会议类型"_s, u"活动类型"_s}),
                textField(u"topic"_s, u"主题"_s).require().alias({u"会议主题"_s, u"活动主题"_s}),
                dateTimeField(u"starts"_s, u"开始时间"_s).require().alias({u"时间"_s, u"日期"_s}),
                dateTimeField(u"ends"_s, u"结束时间"_s).unlisted(),
                textField(u"place"_s, u"地点"_s),
                textField(u"chair"_s, u"主持人"_s).ofPeople().unlisted(),
                textField(u"recorder"_s, u"记录人"_s).ofPeople().unlisted(),
                longTextField(u"agenda"_s, u"议题"_s),
                longTextField(u"content"_s, u"内容"_s),
                longTextField(u"decision"_s, u"决议"_s),
                countField(u"due_voters"_s, u"应到有表决权"_s),
                countField(u"present_voters"_s, u"实到有表决权"_s),
                countField(u"votes_for"_s, u"赞成"_s),
                countField(u"votes_against"_s, u"反对"_s),
                countField(u"abstentions"_s, u"弃权"_s),
                countField(u"beneficiaries"_s, u"受益人次"_s),
                choicesField(u"also"_s, u"兼作"_s, meetingTypes())
                    .unlisted()
                    .hint(u"一次活动同时算作的其他类型，如党员大会上讲的党课。"_s),
                textField(u"observers"_s, u"列席人员"_s).ofPeople().unlisted(),
                longTextField(u"dissent"_s, u"不同意见"_s),
                choiceField(u"matter"_s, u"表决事项"_s, {{u"admission"_s, u"接收预备党员或转正"_s}})
                    .unlisted()
                    .hint(u"接收预备党员或转正，到会有表决权的须超过应到的半数；其他事项空着。"_s),
                countField(u"written_votes"_s, u"书面意见"_s)
                    .hint(
                        u"接收预备党员或转正时，缺席的正式党员会前交来的书面意见，已计入赞成、反对、弃权的票数。"_s),
                choiceField(u"outcome"_s, u"表决结果"_s,
                            {{u"carried"_s, u"通过"_s}, {u"rejected"_s, u"未通过"_s}})
                    .unlisted(),
                textField(u"vote_note"_s, u"表决说明"_s)
                    .unlisted()
                    .hint(u"表决结果与人数、票数不符时，写明理由。"_s),
                longTextField(u"follow_up"_s, u"落实事项"_s),
                textField(u"responsible"_s, u"落实责任人"_s).ofPeople().unlisted(),
                dateField(u"deadline"_s, u"落实期限"_s).unlisted(),
                dateField(u"settled_on"_s, u"办结日期"_s).unlisted(),
                scoreField(u"hours"_s, u"学时"_s).within(0, kMostHours).unlisted(),
                dateField(u"entered_on"_s, u"登记日期"_s)
                    .unlisted()
                    .hint(u"记录写成的日子；空着的算作及时登记。"_s),
            },
        .keys = {{u"code"_s}},
        .fallbackKeys = {{u"organisation"_s, u"type"_s, u"starts"_s}},
        .numberPrefix = u"H"_s,
        .organisationPath = u"organisation"_s,
        .yearKey = u"starts"_s,
        .labelKey = u"topic"_s,
        .rule = activityRule,
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
