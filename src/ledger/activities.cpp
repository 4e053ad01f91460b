#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostHours = 10'000'00; // hundredths
constexpr qint64 kFirstFurtherVote = 2;
constexpr qint64 kMostVotes = 999;

Field countField(const QString &key, const QString &title)
{
    return integerField(key, title, 0, kMostPeople).unlisted();
}

// The vote a meeting holds itself and its further ones have these in common.
Field matterField(const QString &title)
{
    return choiceField(u"matter"_s, title, {{u"admission"_s, u"接收预备党员或转正"_s}})
        .unlisted()
        .hint(u"接收预备党员或转正，到会有表决权的须超过应到的半数；其他事项空着。"_s);
}

Field votePersonField(const QString &key)
{
    return textField(key, u"表决对象"_s)
        .ofPeople()
        .hint(u"表决是关于谁的；接收预备党员或转正逐人表决，写上姓名。"_s);
}

Field writtenVotesField()
{
    return countField(u"written_votes"_s, u"书面意见"_s)
        .hint(
            u"接收预备党员或转正时，缺席的正式党员会前交来的书面意见，已计入赞成、反对、弃权的票数。"_s);
}

Field outcomeField()
{
    return choiceField(u"outcome"_s, u"表决结果"_s,
                       {{u"carried"_s, u"通过"_s}, {u"rejected"_s, u"未通过"_s}})
        .unlisted();
}

Field voteNoteField()
{
    return textField(u"vote_note"_s, u"表决说明"_s)
        .unlisted()
        .hint(u"表决结果与人数、票数不符时，写明理由。"_s);
}

/// A result that the numbers do not give needs a word of explanation.
Findings voteRule(const Ledger &ledger, const Record &vote)
{
    const QString outcome = ledger.value(vote, u"outcome"_s).toString();
    if (outcome.isEmpty()) {
        return {};
    }
    const VoteMatter matter = matterOf(ledger, vote);
    const QList<Rule> flaws = outcome == u"carried"             ? voteFlaws(ledger, vote, matter)
                              : isCarried(ledger, vote, matter) ? QList{Rule::CarriedByVotes}
                                                                : QList<Rule>();
    Findings findings;
    for (const Rule rule : flaws) {
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

/// Candidates are voted on one by one, so each vote on an admission is about somebody.
Findings furtherVoteRule(const Ledger &ledger, const Record &vote)
{
    Findings findings = voteRule(ledger, vote);
    if (matterOf(ledger, vote) == VoteMatter::Admission) {
        findings += requiredIn(ledger, vote, u"person"_s);
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
                dateTimeField(u"ends"_s, u"结束时间"_s).onDayOf(u"starts"_s).unlisted(),
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
                matterField(u"表决事项"_s),
                writtenVotesField(),
                outcomeField(),
                voteNoteField(),
                longTextField(u"follow_up"_s, u"落实事项"_s),
                textField(u"responsible"_s, u"落实责任人"_s).ofPeople().unlisted(),
                dateField(u"deadline"_s, u"落实期限"_s).unlisted(),
                dateField(u"settled_on"_s, u"办结日期"_s).unlisted(),
                scoreField(u"hours"_s, u"学时"_s).within(0, kMostHours).unlisted(),
                dateField(u"entered_on"_s, u"登记日期"_s)
                    .unlisted()
                    .hint(u"记录写成的日子；空着的算作及时登记。"_s),
                textField(u"vote_topic"_s, u"表决内容"_s)
                    .unlisted()
                    .hint(u"第一项表决的是什么事；一次会表决几项的，写上。"_s),
                votePersonField(u"vote_person"_s).unlisted(),
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

Ledger votesLedger()
{
    return {
        .key = u"votes"_s,
        .title = u"表决事项"_s,
        .table = u"vote"_s,
        .fields =
            {
                referenceField(u"activity"_s, u"活动编号"_s, u"activities"_s).require(),
                integerField(u"number"_s, u"序号"_s, kFirstFurtherVote, kMostVotes)
                    .require()
                    .hint(u"第几项表决。第一项记在组织生活里，这里从2起。"_s),
                textField(u"topic"_s, u"事项"_s).require(),
                votePersonField(u"person"_s),
                matterField(u"表决类别"_s),
                integerField(u"due_voters"_s, u"应到有表决权"_s, 0, kMostPeople),
                integerField(u"present_voters"_s, u"实到有表决权"_s, 0, kMostPeople),
                integerField(u"votes_for"_s, u"赞成"_s, 0, kMostPeople),
                integerField(u"votes_against"_s, u"反对"_s, 0, kMostPeople),
                integerField(u"abstentions"_s, u"弃权"_s, 0, kMostPeople),
                writtenVotesField(),
                outcomeField(),
                voteNoteField(),
            },
        .keys = {{u"activity"_s, u"number"_s}},
        .organisationPath = u"activity.organisation"_s,
        .labelKey = u"topic"_s,
        .rule = furtherVoteRule,
    };
}

} // namespace zhibu
