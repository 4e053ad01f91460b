#include "core/admission.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace zhibu {

namespace {

constexpr int kAdultYears = 18;
constexpr int kNearBorderDays = 30;
/// A year and its one extension (发展党员工作细则 2014); earlier no class had more than two years
/// either.
constexpr int kLongestProbationYears = 2;

struct AdmissionPeriod
{
    QDate begin;
    Probation probation = Probation::None;
};

/// The borders of the 1997 note; each period lasts to the day before the next one.
const std::array<AdmissionPeriod, 9> &periods()
{
    static const std::array<AdmissionPeriod, 9> table{{
        {{1921, 7, 1}, Probation::None},
        {{1923, 6, 10}, Probation::ByClass},
        {{1927, 4, 27}, Probation::ByClass},
        {{1928, 6, 18}, Probation::None},
        {{1945, 4, 23}, Probation::ByClass},
        {{1956, 9, 15}, Probation::OneYear},
        {{1969, 4, 1}, Probation::None},
        {{1977, 8, 12}, Probation::OneYear},
        {{1982, 9, 6}, Probation::OneYear},
    }};
    return table;
}

/// Since the Eighth Congress the constitution asks for 18 years.
const QDate &adultsOnlySince()
{
    return periods()[5].begin;
}

bool nearBorder(QDate admitted)
{
    return std::ranges::any_of(periods(), [admitted](const AdmissionPeriod &period) {
        return std::llabs(period.begin.daysTo(admitted)) <= kNearBorderDays;
    });
}

} // namespace

std::optional<Probation> probationAt(QDate admitted)
{
    const auto next = std::ranges::upper_bound(periods(), admitted, {}, &AdmissionPeriod::begin);
    return next == periods().begin() ? std::nullopt : std::optional((next - 1)->probation);
}

std::optional<QDate> regularConfirmation(QDate admitted)
{
    const auto probation = probationAt(admitted);
    if (!probation || *probation == Probation::ByClass) {
        return std::nullopt;
    }
    return *probation == Probation::None ? admitted : admitted.addYears(1);
}

QList<AdmissionIssue> admissionIssues(const AdmissionFacts &facts, QDate today)
{
    using enum AdmissionIssue;
    QList<AdmissionIssue> issues;
    const auto note = [&issues](bool found, AdmissionIssue issue) {
        if (found) {
            issues += issue;
        }
    };
    const auto probation = probationAt(facts.admitted);
    const auto regular = regularConfirmation(facts.admitted);
    const bool withProbation = probation == Probation::OneYear;
    const QDate latest = facts.admitted.addYears(kLongestProbationYears);
    const bool inOrder = facts.confirmed && *facts.confirmed >= facts.admitted;

    note(!probation, BeforeTheParty);
    note(facts.admitted > today, AdmittedInFuture);
    note(facts.confirmed && *facts.confirmed > today, ConfirmedInFuture);
    note(facts.confirmed && !inOrder, ConfirmedBeforeAdmission);
    note(inOrder && probation == Probation::None && *facts.confirmed != facts.admitted,
         NoProbationThen);
    note(inOrder && withProbation && *facts.confirmed < *regular, ProbationTooShort);
    note(inOrder && withProbation && *facts.confirmed > latest, ProbationTooLong);
    note(withProbation && !facts.confirmed && !facts.probationer, ConfirmationMissing);
    note(facts.confirmed && facts.probationer, ConfirmedProbationer);
    note(facts.probationer && !facts.confirmed && today > latest, ProbationerOverdue);
    const bool underAge = facts.birth && facts.admitted < facts.birth->addYears(kAdultYears);
    note(underAge && facts.admitted >= adultsOnlySince(), UnderAge);
    note(underAge && facts.admitted < adultsOnlySince(), UnderAgeEarly);
    note(nearBorder(facts.admitted), NearPeriodBorder);
    return issues;
}

} // namespace zhibu
