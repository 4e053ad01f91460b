#include "ledger/checkrules.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Wrong:
        return u"错误"_s;
    case Severity::Doubtful:
        return u"存疑"_s;
    case Severity::Incomplete:
        return u"缺项"_s;
    }
    return {};
}

CheckRule checkRuleOf(Rule rule)
{
    using enum Severity;
    static const QHash<Rule, CheckRule> rules{
        // the file
        {Rule::IntegrityBroken, {u"文件损坏"_s, Wrong}},
        {Rule::TriggerMissing, {u"历史记录失效"_s, Wrong}},
        {Rule::RulePackBroken, {u"规则文件损坏"_s, Wrong}},
        {Rule::TooLong, {u"内容过长"_s, Wrong}},
        // organisations
        {Rule::TermUnknown, {u"任期不明"_s, Incomplete}},
        {Rule::TermOverdue, {u"届满未换届"_s, Wrong}},
        {Rule::OrganisationSetup, {u"组织设置"_s, Doubtful}},
        {Rule::OrganisationNotAsChanged, {u"与变动记录不符"_s, Wrong}},
        {Rule::PastSuperiorInCycle, {u"隶属成环"_s, Wrong}},
        // members
        {Rule::IdNumberLength, {u"身份号码有误"_s, Wrong}},
        {Rule::IdNumberDigits, {u"身份号码有误"_s, Wrong}},
        {Rule::IdNumberDate, {u"身份号码有误"_s, Wrong}},
        {Rule::IdNumberChecksum, {u"身份号码有误"_s, Wrong}},
        {Rule::IdNumberOld, {u"15位旧号码"_s, Wrong}},
        {Rule::SameIdNumber, {u"身份号码重复"_s, Wrong}},
        {Rule::NamePadded, {u"姓名中有空格"_s, Wrong}},
        {Rule::DoubleMember, {u"疑似重复登记"_s, Doubtful}},
        {Rule::SexDiffersFromIdNumber, {u"性别与号码不符"_s, Wrong}},
        {Rule::BirthDiffersFromIdNumber, {u"出生日期与号码不符"_s, Doubtful}},
        {Rule::MembershipDates, {u"入党转正日期"_s, Doubtful}},
        {Rule::UnderAge, {u"入党时不满18岁"_s, Wrong}},
        {Rule::UnlikelyAge, {u"年龄异常"_s, Doubtful}},
        {Rule::OrderOfDates, {u"日期先后颠倒"_s, Wrong}},
        {Rule::FieldsMissing, {u"资料不全"_s, Incomplete}},
        {Rule::NotInDictionary, {u"不在字典内"_s, Doubtful}},
        {Rule::MemberNotAsChanged, {u"与变动记录不符"_s, Wrong}},
        {Rule::ChangeContradicts, {u"变动前后矛盾"_s, Wrong}},
        {Rule::NotInBranch, {u"不在党支部"_s, Wrong}},
        {Rule::InDissolved, {u"所在组织已撤销"_s, Wrong}},
        {Rule::MemberInTemporaryBranch, {u"在临时或功能型支部"_s, Wrong}},
        {Rule::TemporaryBranchActs, {u"临时支部越权"_s, Wrong}},
        {Rule::GroupOutsideBranch, {u"党小组不属本支部"_s, Wrong}},
        // transfers, and who is out of contact
        {Rule::LetterExpired, {u"介绍信过期"_s, Doubtful}},
        {Rule::ReceiptOverdue, {u"回执逾期"_s, Doubtful}},
        {Rule::ValidityTooLong, {u"有效期过长"_s, Doubtful}},
        {Rule::LetterNumberTwice, {u"介绍信编号重复"_s, Wrong}},
        {Rule::AcceptedUnchanged, {u"接收后未记变动"_s, Wrong}},
        {Rule::ContactOverdue, {u"久未联系"_s, Doubtful}},
        {Rule::LostTooLong, {u"失联超过期限"_s, Doubtful}},
        {Rule::RemovalUndecided, {u"停止党籍期满"_s, Doubtful}},
        {Rule::SanctionNotRecorded, {u"缺党纪处分"_s, Incomplete}},
        // posts and attendance
        {Rule::PostBeforeJoining, {u"入党前任职"_s, Wrong}},
        {Rule::PostAfterLeaving, {u"离开后仍任职"_s, Wrong}},
        {Rule::PostElsewhere, {u"在别的支部任职"_s, Doubtful}},
        {Rule::PostsTogether, {u"一人两职"_s, Doubtful}},
        {Rule::ProbationerInOffice, {u"预备党员任职"_s, Wrong}},
        {Rule::TwoSecretaries, {u"同时两名书记"_s, Wrong}},
        {Rule::AttendanceNotMember, {u"考勤时不是党员"_s, Doubtful}},
        {Rule::AttendsElsewhere, {u"在别的支部考勤"_s, Doubtful}},
        // meetings
        {Rule::EventInFuture, {u"日期在将来"_s, Wrong}},
        {Rule::NamedNotPresent, {u"主持记录人未到会"_s, Doubtful}},
        {Rule::NoQuorum, {u"到会不足半数"_s, Wrong}},
        {Rule::NotCarried, {u"赞成不足半数"_s, Wrong}},
        {Rule::CarriedByVotes, {u"赞成已过半数"_s, Wrong}},
        {Rule::MorePresentThanDue, {u"人数票数不合"_s, Wrong}},
        {Rule::MoreVotesThanPresent, {u"人数票数不合"_s, Wrong}},
        {Rule::MoreBallotsThanParticipants, {u"人数票数不合"_s, Wrong}},
        {Rule::MoreParticipantsThanMembers, {u"人数票数不合"_s, Wrong}},
        {Rule::NobodyOfTheMasses, {u"没有群众参加"_s, Doubtful}},
        {Rule::MoreCollectedThanIssued, {u"人数票数不合"_s, Wrong}},
        {Rule::MoreVotesThanPapers, {u"人数票数不合"_s, Wrong}},
        {Rule::ActivityBeforeFounding, {u"支部成立前的活动"_s, Wrong}},
        {Rule::ActivityAfterDissolution, {u"支部撤销后的活动"_s, Wrong}},
        {Rule::MadeUpThoughPresent, {u"到会又补课"_s, Wrong}},
        {Rule::MeetingNotRecorded, {u"缺会议记录"_s, Incomplete}},
        {Rule::VotersDifferFromMeeting, {u"与会议记录不符"_s, Wrong}},
        {Rule::ConfirmationNotCarried, {u"转正未获通过"_s, Doubtful}},
        {Rule::ElectionNotCompleted, {u"换届未办结"_s, Incomplete}},
        {Rule::ElectedWithoutMajority, {u"选举不合规定"_s, Wrong}},
        {Rule::ElectionNotLawful, {u"选举不合规定"_s, Wrong}},
        {Rule::CandidatesTooFew, {u"选举不合规定"_s, Wrong}},
        {Rule::SeatsReducedTooFar, {u"名额减少过多"_s, Doubtful}},
        {Rule::CandidateCounts, {u"候选人监票计票"_s, Doubtful}},
        {Rule::TooManyExcellent, {u"评议不合规定"_s, Wrong}},
        {Rule::ProbationerGraded, {u"评议不合规定"_s, Wrong}},
        // dues
        {Rule::DuesBeforeJoining, {u"入党前的党费"_s, Wrong}},
        {Rule::DuesAfterLeaving, {u"离开后的党费"_s, Doubtful}},
        {Rule::ImpossiblePaymentDay, {u"交纳日期有误"_s, Wrong}},
        {Rule::PaidLate, {u"补交超过六个月"_s, Doubtful}},
        {Rule::SimilarPayment, {u"疑似重复交纳"_s, Doubtful}},
        {Rule::VoucherTwice, {u"凭证号重复"_s, Doubtful}},
        {Rule::ReassessedWithoutReason, {u"重新核定缺理由"_s, Incomplete}},
        {Rule::ReliefReducesNothing, {u"减免没有减少"_s, Wrong}},
        {Rule::BaseDiffersFromItems, {u"基数与明细不符"_s, Wrong}},
        {Rule::ItemWithoutBase, {u"基数与明细不符"_s, Wrong}},
        {Rule::NoSuchPayment, {u"冲销没有对应"_s, Wrong}},
        {Rule::DecisionMissing, {u"缺集体研究"_s, Incomplete}},
        {Rule::BalanceNegative, {u"党费透支"_s, Wrong}},
        // rating
        {Rule::EvidenceMissing, {u"缺佐证"_s, Incomplete}},
        {Rule::RectificationOverdue, {u"整改逾期"_s, Doubtful}},
        // files
        {Rule::AttachmentMissing, {u"附件有误"_s, Wrong}},
        {Rule::AttachmentChanged, {u"附件有误"_s, Wrong}},
        {Rule::AttachmentWithoutRow, {u"附件有误"_s, Wrong}},
    };
    return rules.value(rule, {u"其他"_s, Doubtful});
}

} // namespace zhibu
