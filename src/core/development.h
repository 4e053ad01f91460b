#pragma once

#include "core/codes.h"
#include "core/month.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace zhibu {

// 发展党员: five stages of twenty-five steps (《中国共产党发展党员工作细则》 and the flow chart of
// the twenty-five steps made of it), as functions from days to findings.

/// The steps in their order.
enum class DevelopmentStep {
    Applied,              ///< 递交入党申请书
    Talked,               ///< 派人谈话
    Activist,             ///< 推荐和确定入党积极分子
    ActivistFiled,        ///< 上级党委备案
    Mentors,              ///< 指定培养联系人
    Cultivated,           ///< 培养教育考察
    Candidate,            ///< 确定发展对象
    CandidateFiled,       ///< 报上级党委备案
    Sponsors,             ///< 确定入党介绍人
    PoliticalReview,      ///< 政治审查
    Trained,              ///< 短期集中培训
    CommitteeReview,      ///< 支委会审查
    PreReviewed,          ///< 上级党委预审
    FormFilled,           ///< 填写入党志愿书
    Meeting,              ///< 支部大会讨论; its day is the 入党日期
    SuperiorTalk,         ///< 上级党委派人谈话
    Approved,             ///< 上级党委审批
    AdmissionFiled,       ///< 上级组织部门备案
    Enrolled,             ///< 编入党支部和党小组
    Oath,                 ///< 入党宣誓
    Observed,             ///< 继续教育和考察
    ConfirmationApplied,  ///< 提出转正申请
    ConfirmationMeeting,  ///< 支部大会讨论转正
    ConfirmationApproved, ///< 上级党委审批转正
    Archived,             ///< 材料归档
};

inline constexpr std::size_t kDevelopmentSteps = 25;

/// Also the fields of the ledger applicants that date them.
inline constexpr Codes<kDevelopmentSteps> kDevelopmentStepCodes{
    QLatin1StringView("applied_on"),
    QLatin1StringView("talked_on"),
    QLatin1StringView("activist_on"),
    QLatin1StringView("activist_filed_on"),
    QLatin1StringView("mentors_on"),
    QLatin1StringView("cultivated_on"),
    QLatin1StringView("candidate_on"),
    QLatin1StringView("candidate_filed_on"),
    QLatin1StringView("sponsors_on"),
    QLatin1StringView("political_review_on"),
    QLatin1StringView("trained_on"),
    QLatin1StringView("committee_review_on"),
    QLatin1StringView("pre_reviewed_on"),
    QLatin1StringView("form_filled_on"),
    QLatin1StringView("meeting_on"),
    QLatin1StringView("superior_talk_on"),
    QLatin1StringView("approved_on"),
    QLatin1StringView("admission_filed_on"),
    QLatin1StringView("enrolled_on"),
    QLatin1StringView("oath_on"),
    QLatin1StringView("observed_on"),
    QLatin1StringView("confirmation_applied_on"),
    QLatin1StringView("confirmation_meeting_on"),
    QLatin1StringView("confirmation_approved_on"),
    QLatin1StringView("archived_on")};

/// The stage a step belongs to.
enum class DevelopmentStage { Application, Activist, Candidate, Admission, Probation };

[[nodiscard]] constexpr DevelopmentStage stageOf(DevelopmentStep step)
{
    return step <= DevelopmentStep::Talked           ? DevelopmentStage::Application
           : step <= DevelopmentStep::Cultivated     ? DevelopmentStage::Activist
           : step <= DevelopmentStep::Trained        ? DevelopmentStage::Candidate
           : step <= DevelopmentStep::AdmissionFiled ? DevelopmentStage::Admission
                                                     : DevelopmentStage::Probation;
}

/// What somebody is by the days recorded.
enum class DevelopmentStanding {
    Applicant, ///< 入党申请人
    Activist,  ///< 入党积极分子
    Candidate, ///< 发展对象, until the superior has approved the admission of who was voted in
    Probationary, ///< 预备党员
    Confirmed,    ///< 已转正
    Ended,        ///< 已终止: given up, refused or taken back
};

/// The days on which a step may be taken, counted from another one.
struct DevelopmentLimit
{
    DevelopmentStep from = DevelopmentStep::Applied;
    DevelopmentStep to = DevelopmentStep::Talked;
    std::optional<int> earliestMonths = {};  ///< not before; 0: not before that step
    std::optional<int> latestMonths = {};    ///< not after
    std::optional<int> prolongedMonths = {}; ///< not after, where there is a special reason
    bool usual = false;                      ///< common practice, which the rules do not demand
    QString basis;                           ///< document and article, in Chinese
};

/// How many are needed of something.
struct DevelopmentRange
{
    int least = 0;
    int most = 0;
    QString basis = {};
};

/// A dated rule pack (resources/rules/development-*.json).
struct DevelopmentRules
{
    QString id;
    QString source; ///< documents, in Chinese
    Month validFrom;
    int adultYears = 0;
    QString adultBasis;
    int reviewMonths = 0; ///< from one 考察 of a 积极分子 to the next
    QString reviewBasis;
    DevelopmentRange mentors;  ///< 培养联系人
    DevelopmentRange sponsors; ///< 入党介绍人
    int trainingDays = 0;      ///< at least so many days, or so many hours
    int trainingHours = 0;
    QString trainingBasis;
    int noticeDays = 0; ///< working days of a 公示
    bool noticeUsual = false;
    QString noticeBasis;
    DevelopmentRange extension; ///< of the probation, once, in months
    QString voteBasis;
    QList<DevelopmentLimit> limits;
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<DevelopmentRules> parseDevelopmentRules(const QByteArray &json);

/// The members who help somebody on his way.
struct DevelopmentHelpers
{
    int count = 0;
    int unfit = 0; ///< of them those who were no 正式党员 with all rights on the day of the step
};

/// When a name was made public, both days included. Each 公示 belongs to its step: that of a
/// 发展对象 hangs between 确定积极分子 and 确定发展对象; that of the admission between 支委会审查
/// (where it is not dated, 确定发展对象) and 审批; that of the confirmation between 转正申请 (where
/// it is not dated, the approval of the admission) and its 审批 (common practice of the 25 steps).
struct DevelopmentNotice
{
    std::optional<QDate> from = {};
    std::optional<QDate> until = {};
};

/// Everything recorded of somebody who wants to join.
struct DevelopmentFacts
{
    std::array<std::optional<QDate>, kDevelopmentSteps> days = {};
    std::optional<QDate> birth = {};
    QList<QDate> reviews = {}; ///< 考察, by day
    DevelopmentHelpers mentors = {};
    DevelopmentHelpers sponsors = {};
    std::optional<int> trainingDays = {};
    std::optional<int> trainingHours = {};
    DevelopmentNotice candidateNotice = {};
    DevelopmentNotice admissionNotice = {};
    DevelopmentNotice confirmationNotice = {};
    bool isProlonged = false;          ///< a special reason for the superior to take longer
    std::optional<int> dueVoters = {}; ///< of the meeting that took him in; members and votes
    std::optional<int> presentVoters = {};
    std::optional<int> votesFor = {};
    bool isVoteExplained = false;            ///< 表决说明 says why it holds all the same
    std::optional<QDate> extendedUntil = {}; ///< of the probation
    std::optional<QDate> ended = {};

    [[nodiscard]] const std::optional<QDate> &day(DevelopmentStep step) const
    {
        return days.at(static_cast<std::size_t>(step));
    }
};

/// A paper of the dossier, a code of the field materials of the ledger applicants, and the step
/// that makes it (细则 on what goes with the decision of the meeting and into the archive; the flow
/// chart of the twenty-five steps).
struct DevelopmentMaterial
{
    QLatin1StringView code;
    DevelopmentStep step = DevelopmentStep::Applied;
};

inline constexpr std::array<DevelopmentMaterial, 21> kDevelopmentMaterials{{
    {QLatin1StringView("application"), DevelopmentStep::Applied},
    {QLatin1StringView("first_talk"), DevelopmentStep::Talked},
    {QLatin1StringView("recommendation"), DevelopmentStep::Activist},
    {QLatin1StringView("activist_decision"), DevelopmentStep::Activist},
    {QLatin1StringView("activist_filing"), DevelopmentStep::ActivistFiled},
    {QLatin1StringView("review_register"), DevelopmentStep::Cultivated},
    {QLatin1StringView("thought_reports"), DevelopmentStep::Cultivated},
    {QLatin1StringView("candidate_decision"), DevelopmentStep::Candidate},
    {QLatin1StringView("candidate_notice"), DevelopmentStep::Candidate},
    {QLatin1StringView("candidate_filing"), DevelopmentStep::CandidateFiled},
    {QLatin1StringView("political_review"), DevelopmentStep::PoliticalReview},
    {QLatin1StringView("training_record"), DevelopmentStep::Trained},
    {QLatin1StringView("pre_review"), DevelopmentStep::PreReviewed},
    {QLatin1StringView("membership_form"), DevelopmentStep::FormFilled},
    {QLatin1StringView("admission_minutes"), DevelopmentStep::Meeting},
    {QLatin1StringView("superior_talk"), DevelopmentStep::SuperiorTalk},
    {QLatin1StringView("approval"), DevelopmentStep::Approved},
    {QLatin1StringView("probation_register"), DevelopmentStep::Observed},
    {QLatin1StringView("confirmation_request"), DevelopmentStep::ConfirmationApplied},
    {QLatin1StringView("confirmation_minutes"), DevelopmentStep::ConfirmationMeeting},
    {QLatin1StringView("confirmation_approval"), DevelopmentStep::ConfirmationApproved},
}};

enum class DevelopmentIssue {
    InFuture,
    UnderAge,         ///< limit: the birthday
    TooEarly,         ///< limit: the first day possible; since: the step it is counted from
    TooLate,          ///< limit: the last day; since: likewise
    Overdue,          ///< not dated yet and the last day is past; limit, since: likewise
    ReviewLate,       ///< two 考察 too far from each other; limit: when one was due
    ReviewOverdue,    ///< limit: when the next one was due
    PassedOver,       ///< not dated, but reached: isReached()
    HelpersTooFew,    ///< value: how many there are; needed
    HelpersTooMany,   ///< likewise
    HelperUnfit,      ///< value: how many
    TrainingTooShort, ///< neither days nor hours are enough
    NoticeMissing,
    NoticeTooShort, ///< value: working days; needed
    NotCarried,     ///< too few were there or said yes
    NoticeUntimely, ///< a 公示 that does not end by the day of its step, or begins before the step
                    ///< it follows on (`since`); limit: that day
};

struct DevelopmentFinding
{
    DevelopmentIssue issue = DevelopmentIssue::PassedOver;
    DevelopmentStep step = DevelopmentStep::Applied;
    std::optional<DevelopmentStep> since = {};
    QDate limit = {};
    int value = 0;
    int needed = 0;
    bool usual = false; ///< against common practice only
    QString basis = {};
};

/// Everything odd on that day, by step. Of the packs (as for rulesInForce()) a step is judged by
/// the one in force on its day; one that is not dated by that of today, or of the last step where
/// the course is over.
[[nodiscard]] QList<DevelopmentFinding>
judgeDevelopment(const QList<DevelopmentRules> &packs, const DevelopmentFacts &facts, QDate today);

/// The meeting did not take him in: too few were there or said yes, and nothing explains it.
[[nodiscard]] bool isVotedDown(const DevelopmentFacts &facts);

[[nodiscard]] DevelopmentStanding standingOf(const DevelopmentFacts &facts);

/// By when something is to be done.
struct DevelopmentDeadline
{
    DevelopmentStep step = DevelopmentStep::Talked;
    QDate day;
    bool usual = false;
    QString basis = {};
};

/// What comes next.
struct DevelopmentOutlook
{
    std::optional<DevelopmentStep> next = {};         ///< none: everything is done, or it was ended
    std::optional<QDate> notBefore = {};              ///< of `next`
    std::optional<DevelopmentDeadline> deadline = {}; ///< the first there is, of any step
    std::optional<DevelopmentDeadline> ruledDeadline = {}; ///< the first that is not `usual` only

    [[nodiscard]] bool isOverdue(QDate today) const { return deadline && deadline->day < today; }
};

/// The first step not dated of the stage under way, or the first of the next one.
[[nodiscard]] DevelopmentOutlook developmentOutlook(const DevelopmentRules &rules,
                                                    const DevelopmentFacts &facts);

/// Whether a step has been reached: it is dated, or a step of a later stage is, or a later
/// milestone of its own stage (支部大会, 审批, 归档).
[[nodiscard]] bool isReached(const DevelopmentFacts &facts, DevelopmentStep step);

/// The codes of the papers that should be there, their step being reached, and are not among
/// `present`.
[[nodiscard]] QStringList missingMaterials(const DevelopmentFacts &facts,
                                           const QStringList &present);

/// Between which days the probation of who joined on a day may be extended to.
[[nodiscard]] std::pair<QDate, QDate> extensionRange(const DevelopmentRules &rules, QDate joined);

/// Mondays to Fridays from a day to another, both included; 0 where they are in the wrong order.
/// Public holidays are not known here.
[[nodiscard]] int workingDays(QDate from, QDate until);

} // namespace zhibu
