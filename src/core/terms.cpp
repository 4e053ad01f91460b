#include "core/terms.h"

#include "core/jsonreader.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTerm = 10;

} // namespace

Result<TermRules> parseTermRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        TermRules rules;
        rules.id = in.text(u"id"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        rules.committeeYears = in.integer(u"committee_years"_s, 1, kLongestTerm);
        rules.branchYears = in.integer(u"branch_years"_s, 1, kLongestTerm);
        rules.ruralYears = in.integer(u"rural_years"_s, 1, kLongestTerm);
        rules.remindDaysBefore =
            in.objects(u"reminders"_s, [previous = 367](JsonReader &reminder) mutable {
                const int days = reminder.integer(u"days_before"_s, 0, 366);
                if (reminder.isSound() && days >= previous) {
                    reminder.fail(u"days_before"_s, JsonFault::NotBelowPrevious);
                }
                return previous = days;
            });
        return rules;
    });
}

std::optional<int> defaultTermYears(const TermRules &rules, OrganisationKind kind,
                                    std::optional<Sector> sector)
{
    switch (kind) {
    case OrganisationKind::Committee:
        return rules.committeeYears;
    case OrganisationKind::GeneralBranch:
    case OrganisationKind::Branch:
        return sector == Sector::Rural || sector == Sector::Community ? rules.ruralYears
                                                                      : rules.branchYears;
    case OrganisationKind::Group:
        break;
    }
    return std::nullopt;
}

QDate lastDayOfPost(QDate since, QDate ending)
{
    const QDate before = ending.addDays(-1);
    return since.isValid() ? std::max(since, before) : before;
}

Term termOn(QDate asOf, const TermFacts &facts)
{
    Term term;
    const auto begin = facts.lastElection ? facts.lastElection : facts.founded;
    term.electionAfterAsOf = facts.lastElection && *facts.lastElection > asOf;
    if (!begin || *begin > asOf || !facts.years) {
        return term;
    }
    const QDate end = begin->addYears(*facts.years);
    term.end = end;
    term.latest = std::clamp(facts.extendedUntil.value_or(end), end, end.addYears(1));
    if (asOf <= end) {
        term.status = TermStatus::Running;
        return term;
    }
    term.daysOverdue = static_cast<int>(end.daysTo(asOf));
    if (asOf > end.addYears(1)) {
        term.status = TermStatus::OverdueMoreThanYear;
    } else if (facts.extendedUntil && asOf <= *facts.extendedUntil) {
        term.status = TermStatus::OverdueExtended;
    } else {
        term.status = TermStatus::Overdue;
    }
    return term;
}

std::optional<int> termReminder(const TermRules &rules, QDate asOf, const Term &term)
{
    std::optional<int> reached;
    const std::optional<QDate> due = term.status == TermStatus::OverdueExtended ? term.latest
                                     : term.status == TermStatus::Running       ? term.end
                                                                                : std::nullopt;
    for (const int days : due ? rules.remindDaysBefore : QList<int>()) {
        if (asOf.daysTo(*due) <= days) {
            reached = days;
        }
    }
    return reached;
}

} // namespace zhibu
