#include "core/meetings.h"

#include "core/jsonreader.h"

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

PeriodSet periodsMet(const MeetingRule &rule, int year, std::span<const qint64> groups,
                     std::span<const HeldMeeting> meetings)
{
    const PeriodSet byBranch = periodsWith(
        rule, year, meetings, [](const HeldMeeting &meeting) { return !meeting.group; });
    if (rule.scope != MeetingScope::WithGroups) {
        return byBranch;
    }
    PeriodSet byEachGroup = ~0U;
    for (const qint64 group : groups) {
        byEachGroup &= periodsWith(rule, year, meetings, [group](const HeldMeeting &meeting) {
            return meeting.group == group;
        });
    }
    return byBranch | byEachGroup;
}

bool applies(const MeetingRule &rule, const MeetingRules &rules, const BranchFacts &branch)
{
    switch (rule.scope) {
    case MeetingScope::Every:
        return true;
    case MeetingScope::WithCommittee:
        return branch.hasCommittee || branch.fullMembers >= rules.committeeFrom;
    case MeetingScope::WithGroups:
        return !branch.groups.empty();
    }
    return false;
}

PeriodState stateOf(Period period, Month first, bool met, const BranchFacts &branch, QDate asOf)
{
    const bool tooEarly =
        branch.founded && first <= periodStart(period, Month::of(*branch.founded));
    if (tooEarly || (branch.dissolved && *branch.dissolved < first.firstDay())) {
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
        if (!applies(rule, rules, branch)) {
            continue;
        }
        MeetingLine line{.type = rule.type, .period = rule.period, .year = year};
        const PeriodSet met = periodsMet(rule, year, branch.groups, meetings);
        for (int n = 0; n < periodsPerYear(rule.period); ++n) {
            const Month first = line.start(n);
            const PeriodState state =
                stateOf(rule.period, first, (met >> n & 1U) != 0, branch, asOf);
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
