#include "core/meetings.h"

#include "core/jsonreader.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A set of the periods of one year, one bit each.
using PeriodSet = unsigned;

/// The periods of the year in which a meeting accepted by `counts` was held.
template<typename Counts>
PeriodSet periodsWith(const MeetingRule &rule, int year, std::span<const HeldMeeting> meetings,
                      Counts counts)
{
    PeriodSet periods = 0;
    for (const HeldMeeting &meeting : meetings) {
        if (meeting.type == rule.type && meeting.date.year() == year && counts(meeting)) {
            periods |= 1U << ((meeting.date.month() - 1) / monthsIn(rule.period));
        }
    }
    return periods;
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
    PeriodSet asked;
    PeriodSet met;
};

Periods periodsFor(const MeetingRule &rule, int year, std::span<const PartyGroup> groups,
                   std::span<const HeldMeeting> meetings)
{
    const PeriodSet byBranch = periodsWith(
        rule, year, meetings, [](const HeldMeeting &meeting) { return !meeting.group; });
    if (rule.scope != MeetingScope::WithGroups) {
        return {.asked = ~0U, .met = byBranch};
    }
    PeriodSet ofAnyGroup = 0;
    PeriodSet byEachGroup = ~0U;
    for (const PartyGroup &group : groups) {
        const PeriodSet asked = periodsOf(group, rule.period, year);
        ofAnyGroup |= asked;
        byEachGroup &=
            ~asked | periodsWith(rule, year, meetings, [&group](const HeldMeeting &meeting) {
                return meeting.group == group.id;
            });
    }
    return {.asked = ofAnyGroup, .met = byBranch | byEachGroup};
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

PeriodState stateOf(Period period, Month first, bool met, const BranchFacts &branch, QDate asOf)
{
    if (foundedTooLate(period, first, branch.founded)
        || (branch.dissolved && *branch.dissolved < first.firstDay())) {
        return PeriodState::NotRequired;
    }
    if (met) {
        return PeriodState::Done;
    }
    if (first.firstDay() > asOf) {
        return PeriodState::NotYet;
    }
    return (first + monthsIn(period)).firstDay() > asOf.addDays(1) ? PeriodState::DueNow
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

Result<MeetingRules> parseMeetingRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        MeetingRules rules;
        rules.id = in.text(u"id"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        rules.committeeFrom = in.integer(u"committee_from"_s, 1, 1000);
        rules.rules = in.objects(u"meetings"_s, [](JsonReader &entry) {
            return MeetingRule{.type = entry.code<MeetingType>(u"type"_s, kMeetingTypeCodes),
                               .period = entry.code<Period>(u"period"_s, kPeriodCodes),
                               .scope = entry.code<MeetingScope>(u"scope"_s, kMeetingScopeCodes)};
        });
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
        const Periods periods = periodsFor(rule, year, branch.groups, meetings);
        for (int n = 0; n < periodsPerYear(rule.period); ++n) {
            const Month first = line.start(n);
            const PeriodState state =
                (periods.asked >> n & 1U) == 0
                    ? PeriodState::NotRequired
                    : stateOf(rule.period, first, (periods.met >> n & 1U) != 0, branch, asOf);
            const bool ended = (first + monthsIn(rule.period)).firstDay() <= asOf.addDays(1);
            const bool counts = ended && state != PeriodState::NotRequired;
            line.due += counts ? 1 : 0;
            line.held += counts && state == PeriodState::Done ? 1 : 0;
            line.states.at(static_cast<std::size_t>(n)) = state;
        }
        plan += line;
    }
    return plan;
}

} // namespace zhibu
