#pragma once

#include "core/codes.h"
#include "core/meetingtype.h"
#include "core/minutes.h"
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

/// So many meetings of a type in every such period.
struct MeetingRule
{
    MeetingType type = MeetingType::Other;
    Period period = Period::Month;
    MeetingScope scope = MeetingScope::Every;
    int times = 1; ///< 1–31
};

/// The most often a meeting may be asked for in one period.
inline constexpr int kMostTimes = 31;

/// The fewest times in each `period` with which whoever holds them meets `least` as well; none for
/// a period longer than its own, as all of them may then be held at once.
[[nodiscard]] std::optional<int> fewestTimes(Period period, const MeetingRule &least);

/// A dated rule pack (resources/rules/meetings-*.json).
struct MeetingRules
{
    QString id;
    QString title;
    QString source; ///< document and articles, in Chinese
    Month validFrom;
    int committeeFrom = 0;    ///< full members from which a branch must have a committee
    int lateEntryDays = 0;    ///< days after a period in which a meeting of it is recorded in time
    QList<MeetingRule> rules; ///< in the order they are shown
    QList<MinutesRule> minutes;
    int memberHours = 0; ///< 学时 asked of a member in a year (党员教育管理工作条例 2019 art. 20)
    int leaderHours = 0; ///< of secretaries and committee members
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<MeetingRules> parseMeetingRules(const QByteArray &json);

/// Whether a meeting was recorded late (补录): after the days of grace that follow the period in
/// which the rules ask for its type, or its month where they do not.
[[nodiscard]] bool isEnteredLate(const MeetingRules &rules, MeetingType type, QDate held,
                                 QDate entered);

/// A 党小组 of a branch.
struct PartyGroup
{
    qint64 id = 0;
    std::optional<QDate> founded; ///< none counts as founded long ago
    std::optional<QDate> dissolved;
};

/// Months for which a meeting is not asked for (免开), with a reason that stays on record.
struct MeetingExemption
{
    MeetingType type = MeetingType::Other;
    Month first;
    Month last; ///< inclusive
};

/// What decides which meetings a branch owes.
struct BranchFacts
{
    std::optional<QDate> founded; ///< none counts as founded long ago
    std::optional<QDate> dissolved;
    int fullMembers = 0;       ///< 正式党员 of status 正常 on the day
    bool hasCommittee = false; ///< a committee member other than 书记 and 副书记 is in post
    std::span<const PartyGroup> groups; ///< all it ever had
    std::span<const MeetingExemption> exemptions;
};

/// A meeting that was held, by the branch itself or by one of its groups. One that served several
/// purposes (党员大会 with 党课) stands once for each.
struct HeldMeeting
{
    MeetingType type = MeetingType::Other;
    QDate date;
    std::optional<qint64> group = {};  ///< nullopt: the branch itself
    std::optional<QDate> entered = {}; ///< when it was recorded; not known counts as in time
};

enum class PeriodState {
    NotRequired, ///< not wholly after the period of the founding, or the branch is dissolved; of
                 ///< groups: none of them lasts through the period
    Done,
    EnteredLate, ///< held, but recorded after the period and its days of grace (补录)
    Exempt,      ///< not asked for, as decided (免开)
    Missed,      ///< over, and not enough was held
    DueNow,      ///< running, and not enough was held so far
    NotYet,      ///< begins after the day
};

/// Whether that many were held, whenever they were recorded.
[[nodiscard]] constexpr bool isHeld(PeriodState state)
{
    return state == PeriodState::Done || state == PeriodState::EnteredLate;
}

/// One required type of meeting through one year.
struct MeetingLine
{
    MeetingType type = MeetingType::Other;
    Period period = Period::Month;
    int year = 0;
    int due = 0;                          ///< required periods that have ended; exempt ones are not
    int held = 0;                         ///< those of them in which the meeting was held
    int enteredLate = 0;                  ///< those of the held that were recorded late
    std::array<PeriodState, 12> states{}; ///< the first periodsPerYear(period) are meant

    /// The first month of the n-th period, from 0.
    [[nodiscard]] Month start(int n) const { return Month::of(year, 1) + n * monthsIn(period); }
    /// The first months of the missed periods.
    [[nodiscard]] QList<Month> missing() const;
    /// Periods met so far, one that still runs as well: those whose sign says so.
    [[nodiscard]] int met() const;
    /// Of these, those that were recorded late.
    [[nodiscard]] int metLate() const;
    /// Periods met and periods missed: what is not open any more.
    [[nodiscard]] int settled() const { return met() + static_cast<int>(missing().size()); }
};

/// The meetings required of a branch, a line each in the order of the rules. A period is met by as
/// many meetings of the type as the rule asks for; with groups by as many of each group, or as many
/// held by the branch. It is exempt when all its months are and it was not met anyhow. A group is
/// asked for the periods that lie wholly after that of its founding and before its dissolution; a
/// branch whose groups all lie outside the year up to `asOf` has no such line. Empty when the
/// branch is not yet founded or already dissolved on `asOf`. `meetings` in any order, of any year.
[[nodiscard]] QList<MeetingLine> meetingPlan(const MeetingRules &rules, const BranchFacts &branch,
                                             int year, QDate asOf,
                                             std::span<const HeldMeeting> meetings);

} // namespace zhibu
