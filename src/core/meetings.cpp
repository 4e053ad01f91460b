#include "core/meetings.h"

#include "core/jsonreader.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A set of the periods of one year, one bit each.
using PeriodSet = unsigned;

/// The periods in which enough meetings were held, and those in which enough were recorded in time.
struct Met
{
    PeriodSet held = 0;
    PeriodSet inTime = 0;
};

bool isAfterGrace(const MeetingRules &rules, Period period, QDate held, QDate entered)
{
    const QDate last = (periodStart(period, Month::of(held)) + (monthsIn(period) - 1)).lastDay();
    return entered > last.addDays(rules.lateEntryDays);
}

/// The periods of the year met by the meetings that `counts` accepts.
template<typename Counts>
Met periodsWith(const MeetingRules &rules, const MeetingRule &rule, int year,
                std::span<const HeldMeeting> meetings, Counts counts)
{
    std::array<int, 12> held{};
    std::array<int, 12> inTime{};
    for (const HeldMeeting &meeting : meetings) {
        if (meeting.type != rule.type || meeting.date.year() != year || !counts(meeting)) {
            continue;
        }
        const int n = (meeting.date.month() - 1) / monthsIn(rule.period);
        const bool late =
            meeting.entered && isAfterGrace(rules, rule.period, meeting.date, *meeting.entered);
        ++held.at(static_cast<std::size_t>(n));
        inTime.at(static_cast<std::size_t>(n)) += late ? 0 : 1;
    }
    Met met;
    for (std::size_t n = 0; n < held.size(); ++n) {
        met.held |= held.at(n) >= rule.times ? 1U << n : 0;
        met.inTime |= inTime.at(n) >= rule.times ? 1U << n : 0;
    }
    return met;
}

bool foundedTooLate(Period period, Month first, std::optional<QDate> founded)
{
    return founded && first <= periodStart(period, Month::of(*founded));
}

/// The periods of the year a group is asked for.
PeriodSet periodsOf(const PartyGroup &group, Period period, int year)
{
    PeriodSet periods = 0;
    for (int n = 0; n < periodsPerYear(period); ++n) {
        const Month first = Month::of(year, 1) + n * monthsIn(period);
        const bool lasts =
            !group.dissolved || (first + monthsIn(period)).firstDay() <= *group.dissolved;
        periods |= lasts && !foundedTooLate(period, first, group.founded) ? 1U << n : 0;
    }
    return periods;
}

struct Periods
{
    PeriodSet asked = ~0U;
    Met met;
};

Periods periodsFor(const MeetingRules &rules, const MeetingRule &rule, int year,
                   std::span<const PartyGroup> groups, std::span<const HeldMeeting> meetings)
{
    const Met byBranch = periodsWith(rules, rule, year, meetings,
                                     [](const HeldMeeting &meeting) { return !meeting.group; });
    if (rule.scope != MeetingScope::WithGroups) {
        return {.met = byBranch};
    }
    PeriodSet ofAnyGroup = 0;
    Met byEachGroup{.held = ~0U, .inTime = ~0U};
    for (const PartyGroup &group : groups) {
        const PeriodSet asked = periodsOf(group, rule.period, year);
        const Met met =
            periodsWith(rules, rule, year, meetings,
                        [&group](const HeldMeeting &meeting) { return meeting.group == group.id; });
        ofAnyGroup |= asked;
        byEachGroup.held &= ~asked | met.held;
        byEachGroup.inTime &= ~asked | met.inTime;
    }
    return {.asked = ofAnyGroup,
            .met = {.held = byBranch.held | byEachGroup.held,
                    .inTime = byBranch.inTime | byEachGroup.inTime}};
}

/// The periods all of whose months are exempt.
PeriodSet exemptPeriods(const MeetingRule &rule, int year,
                        std::span<const MeetingExemption> exemptions)
{
    PeriodSet months = 0;
    for (const MeetingExemption &exemption : exemptions) {
        if (exemption.type == rule.type) {
            for (int n = 0; n < 12; ++n) {
                const Month month = Month::of(year, 1) + n;
                months |= exemption.first <= month && month <= exemption.last ? 1U << n : 0;
            }
        }
    }
    PeriodSet periods = 0;
    const PeriodSet whole = (1U << monthsIn(rule.period)) - 1;
    for (int n = 0; n < periodsPerYear(rule.period); ++n) {
        periods |= (months >> n * monthsIn(rule.period) & whole) == whole ? 1U << n : 0;
    }
    return periods;
}

bool existed(const PartyGroup &group, int year, QDate asOf)
{
    return (!group.founded || *group.founded <= std::min(asOf, QDate(year, 12, 31)))
           && (!group.dissolved || *group.dissolved > QDate(year, 1, 1));
}

bool applies(const MeetingRule &rule, const MeetingRules &rules, const BranchFacts &branch,
             int year, QDate asOf)
{
    switch (rule.scope) {
    case MeetingScope::Every:
        return true;
    case MeetingScope::WithCommittee:
        return branch.hasCommittee || branch.fullMembers >= rules.committeeFrom;
    case MeetingScope::WithGroups:
        return std::ranges::any_of(branch.groups, [year, asOf](const PartyGroup &group) {
            return existed(group, year, asOf);
        });
    }
    return false;
}

PeriodState stateOf(const MeetingRule &rule, Month first, const BranchFacts &branch, QDate asOf)
{
    if (foundedTooLate(rule.period, first, branch.founded)
        || (branch.dissolved && *branch.dissolved < first.firstDay())) {
        return PeriodState::NotRequired;
    }
    if (first.firstDay() > asOf) {
        return PeriodState::NotYet;
    }
    return (first + monthsIn(rule.period)).firstDay() > asOf.addDays(1) ? PeriodState::DueNow
                                                                        : PeriodState::Missed;
}

} // namespace

QString periodText(Period period, Month first)
{
    switch (period) {
    case Period::Month:
        return toText(first);
    case Period::Quarter:
        return u"%1Q%2"_s.arg(first.year()).arg(first.quarter());
    case Period::Year:
        return QString::number(first.year());
    }
    return {};
}

std::optional<int> fewestTimes(Period period, const MeetingRule &least)
{
    const int own = monthsIn(period);
    const int whole = monthsIn(least.period);
    if (own > whole) {
        return {};
    }
    const int periods = whole / own;
    return (least.times + periods - 1) / periods;
}

Result<MeetingRules> parseMeetingRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        MeetingRules rules;
        rules.id = in.text(u"id"_s);
        rules.title = in.text(u"title"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        rules.committeeFrom = in.integer(u"committee_from"_s, 1, 1000);
        rules.lateEntryDays = in.integer(u"late_entry_days"_s, 0, 366);
        rules.rules = in.objects(u"meetings"_s, [](JsonReader &entry) {
            return MeetingRule{
                .type = entry.code<MeetingType>(u"type"_s, kMeetingTypeCodes),
                .period = entry.code<Period>(u"period"_s, kPeriodCodes),
                .scope = entry.code<MeetingScope>(u"scope"_s, kMeetingScopeCodes),
                .times = entry.has(u"times"_s) ? entry.integer(u"times"_s, 1, kMostTimes) : 1};
        });
        rules.minutes = in.objects(u"minutes"_s, [](JsonReader &entry) {
            return MinutesRule{
                .type = entry.code<MeetingType>(u"type"_s, kMeetingTypeCodes),
                .elements = entry.codes<MinutesElement>(u"elements"_s, kMinutesElementCodes),
                .advised = entry.has(u"advised"_s)
                               ? entry.codes<MinutesElement>(u"advised"_s, kMinutesElementCodes)
                               : QList<MinutesElement>()};
        });
        rules.memberHours = in.integer(u"member_hours"_s, 0, 1000);
        rules.leaderHours = in.integer(u"leader_hours"_s, 0, 1000);
        return rules;
    });
}

QList<Month> MeetingLine::missing() const
{
    QList<Month> months;
    for (int n = 0; n < periodsPerYear(period); ++n) {
        if (states.at(static_cast<std::size_t>(n)) == PeriodState::Missed) {
            months += start(n);
        }
    }
    return months;
}

int MeetingLine::met() const
{
    return static_cast<int>(std::ranges::count_if(states, isHeld));
}

int MeetingLine::metLate() const
{
    return static_cast<int>(std::ranges::count(states, PeriodState::EnteredLate));
}

bool isEnteredLate(const MeetingRules &rules, MeetingType type, QDate held, QDate entered)
{
    const auto rule = std::ranges::find(rules.rules, type, &MeetingRule::type);
    return isAfterGrace(rules, rule == rules.rules.end() ? Period::Month : rule->period, held,
                        entered);
}

QList<MeetingLine> meetingPlan(const MeetingRules &rules, const BranchFacts &branch, int year,
                               QDate asOf, std::span<const HeldMeeting> meetings)
{
    QList<MeetingLine> plan;
    if ((branch.founded && *branch.founded > asOf)
        || (branch.dissolved && *branch.dissolved <= asOf)) {
        return plan;
    }
    for (const MeetingRule &rule : rules.rules) {
        if (!applies(rule, rules, branch, year, asOf)) {
            continue;
        }
        MeetingLine line{.type = rule.type, .period = rule.period, .year = year};
        const Periods periods = periodsFor(rules, rule, year, branch.groups, meetings);
        const PeriodSet exempt = exemptPeriods(rule, year, branch.exemptions);
        for (int n = 0; n < periodsPerYear(rule.period); ++n) {
            const auto in = [n](PeriodSet set) { return (set >> n & 1U) != 0; };
            const Month first = line.start(n);
            PeriodState state =
                in(periods.asked) ? stateOf(rule, first, branch, asOf) : PeriodState::NotRequired;
            if (state != PeriodState::NotRequired) {
                state = in(periods.met.inTime) ? PeriodState::Done
                        : in(periods.met.held) ? PeriodState::EnteredLate
                        : in(exempt)           ? PeriodState::Exempt
                                               : state;
            }
            const bool ended = (first + monthsIn(rule.period)).firstDay() <= asOf.addDays(1);
            const bool counts =
                ended && state != PeriodState::NotRequired && state != PeriodState::Exempt;
            line.due += counts ? 1 : 0;
            line.held += counts && isHeld(state) ? 1 : 0;
            line.enteredLate += counts && state == PeriodState::EnteredLate ? 1 : 0;
            line.states.at(static_cast<std::size_t>(n)) = state;
        }
        plan += line;
    }
    return plan;
}

} // namespace zhibu
