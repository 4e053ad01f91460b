#include "ledger/commonfields.h"
#include "ledger/ledgers.h"
#include "ledger/rules.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostVoters = 10'000;

Field voterCount(const QString &key, const QString &title)
{
    return integerField(key, title, 0, kMostVoters).unlisted();
}

/// The steps lie in their order; one that is not dated is not judged.
Findings electionRule(const Ledger &ledger, const Record &election)
{
    static const QStringList steps{
        u"decided_on"_s,       u"requested_on"_s,         u"approved_on"_s,
        u"proposed_on"_s,      u"proposal_approved_on"_s, u"held_on"_s,
        u"first_meeting_on"_s, u"reported_on"_s,          u"confirmed_on"_s};
    Findings findings;
    QString before;
    for (const QString &step : steps) {
        if (isEmpty(ledger.value(election, step))) {
            continue;
        }
        if (!before.isEmpty()) {
            findings += orderOfDates(ledger, election, before, step);
        }
        before = step;
    }
    return findings;
}

} // namespace

Ledger electionsLedger()
{
    return {
        .key = u"elections"_s,
        .title = u"换届选举"_s,
        .table = u"election"_s,
        .fields =
            {
                codeField(u"code"_s, u"选举编号"_s).alias({u"编号"_s}).hint(u"留空则自动编号。"_s),
                organisationField(),
                integerField(u"term"_s, u"届次"_s, 1, 200).require(),
                integerField(u"seats"_s, u"委员名额"_s, 0, 99)
                    .hint(u"不设委员会、直接选举书记的填 0。"_s),
                dateField(u"decided_on"_s, u"支委会决定日期"_s).unlisted(),
                dateField(u"requested_on"_s, u"请示日期"_s).unlisted(),
                dateField(u"approved_on"_s, u"批复日期"_s).unlisted(),
                textField(u"approval"_s, u"批复文号"_s).unlisted(),
                dateField(u"proposed_on"_s, u"候选人请示日期"_s).unlisted(),
                dateField(u"proposal_approved_on"_s, u"候选人批复日期"_s).unlisted(),
                dateField(u"held_on"_s, u"大会日期"_s),
                textField(u"place"_s, u"地点"_s).unlisted(),
                choiceField(u"majority"_s, u"当选票数"_s,
                            {{u"due"_s, u"超过应到会半数"_s}, {u"present"_s, u"超过实到会半数"_s}})
                    .byDefault(u"due"_s)
                    .unlisted(),
                voterCount(u"due_voters"_s, u"应到会有选举权"_s),
                voterCount(u"present_voters"_s, u"实到会有选举权"_s),
                voterCount(u"issued"_s, u"发出选票"_s),
                voterCount(u"collected"_s, u"收回选票"_s),
                voterCount(u"invalid"_s, u"无效选票"_s),
                voterCount(u"issued_again"_s, u"再次发出选票"_s)
                    .hint(u"票数相等重新投票，或者再次选举时填写。"_s),
                voterCount(u"collected_again"_s, u"再次收回选票"_s),
                voterCount(u"invalid_again"_s, u"再次无效选票"_s),
                integerField(u"reduced_seats"_s, u"减少后名额"_s, 1, 99)
                    .unlisted()
                    .hint(u"当选人少于名额，大会同意减少名额时填写。"_s),
                voterCount(u"reduction_votes"_s, u"同意减少票数"_s),
                textField(u"scrutineers"_s, u"监票人"_s).ofPeople().unlisted(),
                textField(u"tellers"_s, u"计票人"_s).ofPeople().unlisted(),
                dateField(u"first_meeting_on"_s, u"第一次会议日期"_s).unlisted(),
                dateField(u"reported_on"_s, u"结果报告日期"_s).unlisted(),
                dateField(u"confirmed_on"_s, u"批准日期"_s),
                integerField(u"term_years"_s, u"任期年数"_s, 1, 10)
                    .unlisted()
                    .hint(u"不填时按组织的任期年数。"_s),
                dateField(u"completed_on"_s, u"到任日期"_s)
                    .hint(u"新一届任期开始的日期；“完成换届”时填写。"_s),
                textField(u"override_reason"_s, u"例外说明"_s)
                    .unlisted()
                    .hint(u"选举结果不合规定仍完成换届的理由和依据。"_s),
                textField(u"note"_s, u"备注"_s).unlisted(),
            },
        .keys = {{u"code"_s}},
        .fallbackKeys = {{u"organisation"_s, u"term"_s}},
        .numberPrefix = u"X"_s,
        .organisationPath = u"organisation"_s,
        .rule = electionRule,
    };
}

Ledger candidatesLedger()
{
    return {
        .key = u"candidates"_s,
        .title = u"候选人"_s,
        .table = u"candidate"_s,
        .fields =
            {
                referenceField(u"election"_s, u"选举编号"_s, u"elections"_s).require(),
                choiceField(u"ballot"_s, u"选举职务"_s,
                            {{u"committee"_s, u"委员"_s},
                             {u"secretary"_s, u"书记"_s},
                             {u"deputy_secretary"_s, u"副书记"_s}})
                    .byDefault(u"committee"_s),
                integerField(u"round"_s, u"轮次"_s, 1, 9).byDefault(qlonglong{1}),
                memberField(),
                voterCount(u"votes"_s, u"得票"_s).inList(),
                voterCount(u"against"_s, u"反对"_s),
                voterCount(u"abstained"_s, u"弃权"_s),
                choiceField(u"duty"_s, u"委员分工"_s,
                            {{u"organisation_member"_s, u"组织委员"_s},
                             {u"publicity_member"_s, u"宣传委员"_s},
                             {u"discipline_member"_s, u"纪检委员"_s},
                             {u"committee_member"_s, u"委员"_s}})
                    .hint(u"当选委员的分工；书记、副书记另有一行。"_s),
            },
        .keys = {{u"election"_s, u"ballot"_s, u"round"_s, u"member"_s}},
        .organisationPath = u"election.organisation"_s,
    };
}

Ledger electionExclusionsLedger()
{
    return {
        .key = u"election-exclusions"_s,
        .title = u"应到会扣除"_s,
        .table = u"election_exclusion"_s,
        .fields =
            {
                referenceField(u"election"_s, u"选举编号"_s, u"elections"_s).require(),
                memberField(),
                choiceField(u"reason"_s, u"扣除情形"_s,
                            {{u"bedridden"_s, u"长期卧病"_s},
                             {u"incapable"_s, u"患病不能表达意志"_s},
                             {u"abroad"_s, u"自费出国（境）半年以上"_s},
                             {u"away"_s, u"外出半年以上"_s},
                             {u"returned_home"_s, u"离退休回原籍"_s},
                             {u"party_probation"_s, u"留党察看"_s},
                             {u"serving"_s, u"服刑"_s}})
                    .require(),
                textField(u"consent"_s, u"同意机关"_s)
                    .hint(u"报上级党组织同意，并经党员大会通过。"_s),
                yesNoField(u"passed"_s, u"大会通过"_s),
            },
        .keys = {{u"election"_s, u"member"_s}},
        .organisationPath = u"election.organisation"_s,
    };
}

} // namespace zhibu
