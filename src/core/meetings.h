#pragma once

#include "core/codes.h"
#include "core/month.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <span>

namespace zhibu {

/// 组织生活: 支部党员大会, 支部委员会会议, 党小组会, 党课, 主题党日, 组织生活会, 民主评议党员,
/// 谈心谈话, 志愿服务, 集中学习, 教育培训, 其他.
enum class MeetingType {
    GeneralMeeting,
    CommitteeMeeting,
    GroupMeeting,
    PartyLecture,
    ThemeDay,
    OrganisationLife,
    DemocraticReview,
    HeartTalk,
    Volunteering,
    GroupStudy,
    Training,
    Other,
};

inline constexpr Codes<12> kMeetingTypeCodes{
    QLatin1StringView("general_meeting"),   QLatin1StringView("committee_meeting"),
    QLatin1StringView("group_meeting"),     QLatin1StringView("party_lecture"),
    QLatin1StringView("theme_day"),         QLatin1StringView("organisation_life"),
    QLatin1StringView("democratic_review"), QLatin1StringView("heart_talk"),
    QLatin1StringView("volunteering"),      QLatin1StringView("group_study"),
    QLatin1StringView("training"),          QLatin1StringView("other")};

enum class Period { Month, Quarter, Year };

inline constexpr Codes<3> kPeriodCodes{QLatin1StringView("month"), QLatin1StringView("quarter"),
                                       QLatin1StringView("year")};

[[nodiscard]] constexpr int monthsIn(Period period)
{
    return period == Period::Month ? 1 : period == Period::Quarter ? 3 : 12;
}
[[nodiscard]] constexpr int periodsPerYear(Period period)
{
    return 12 / monthsIn(period);
}
/// The first month of the period a month lies in.
[[nodiscard]] constexpr Month periodStart(Period period, Month month)
{
    return month - month.count % monthsIn(period);
}
/// "2024-03", "2024Q2", "2024" for the period that begins with `first`.
[[nodiscard]] QString periodText(Period period, Month first);

/// Which branches a meeting is asked of.
enum class MeetingScope { Every, WithCommittee, WithGroups };

inline constexpr Codes<3> kMeetingScopeCodes{QLatin1StringView("every"),
                                             QLatin1StringView("with_committee"),
                                             QLatin1StringView("with_groups")};

/// One meeting of a type in every such period.
struct MeetingRule
{
    MeetingType type = MeetingType::Other;
    Period period = Period::Month;
    MeetingScope scope = MeetingScope::Every;
};

/// A dated rule pack (resources/rules/meetings-*.json).
struct MeetingRules
{
    QString id;
    QString source; ///< document and articles, in Chinese
    Month validFrom;
    int committeeFrom = 0;    ///< full members from which a branch must have a committee
    QList<MeetingRule> rules; ///< in the order they are shown
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<MeetingRules> parseMeetingRules(const QByteArray &json);

/// A 党小组 of a branch.
struct PartyGroup
{
    qint64 id = 0;
    std::optional<QDate> founded; ///< none counts as founded long ago
    std::optional<QDate> dissolved;
};

/// What decides which meetings a branch owes.
struct BranchFacts
{
    std::optional<QDate> founded; ///< none counts as founded long ago
    std::optional<QDate> dissolved;
    int fullMembers = 0;       ///< 正式党员 of status 正常 on the day
    bool hasCommittee = false; ///< a committee member other than 书记 and 副书记 is in post
    std::span<const PartyGroup> groups; ///< all it ever had
};

/// A meeting that was held, by the branch itself or by one of its groups.
struct HeldMeeting
{
    MeetingType type = MeetingType::Other;
    QDate date;
    std::optional<qint64> group; ///< nullopt: the branch itself
};

enum class PeriodState {
    NotRequired, ///< not wholly after the period of the founding, or the branch is dissolved; of
                 ///< groups: none of them lasts through the period
    Done,
    Missed, ///< over, and nothing was held
    DueNow, ///< running, and nothing was held so far
    NotYet, ///< begins after the day
};

/// One required type of meeting through one year.
struct MeetingLine
{
    MeetingType type = MeetingType::Other;
    Period period = Period::Month;
    int year = 0;
    int due = 0;                          ///< required periods that have ended
    int held = 0;                         ///< those of them in which the meeting was held
    std::array<PeriodState, 12> states{}; ///< the first periodsPerYear(period) are meant

    /// The first month of the n-th period, from 0.
    [[nodiscard]] Month start(int n) const { return Month::of(year, 1) + n * monthsIn(period); }
    /// The first months of the missed periods.
    [[nodiscard]] QList<Month> missing() const;
};

/// The meetings required of a branch, a line each in the order of the rules. A period is met by one
/// meeting of the type; with groups by one of each group, or one held by the branch. A group is
/// asked for the periods that lie wholly after that of its founding and before its dissolution; a
/// branch whose groups all lie outside the year up to `asOf` has no such line. Empty when the
/// branch is not yet founded or already dissolved on `asOf`. `meetings` in any order, of any year.
[[nodiscard]] QList<MeetingLine> meetingPlan(const MeetingRules &rules, const BranchFacts &branch,
                                             int year, QDate asOf,
                                             std::span<const HeldMeeting> meetings);

} // namespace zhibu
