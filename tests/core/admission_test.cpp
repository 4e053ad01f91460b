#include "core/admission.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <set>

namespace zhibu {

using enum AdmissionIssue;

struct PeriodCase
{
    QDate first;
    QDate last;
    Probation probation;
};

void PrintTo(const PeriodCase &row, std::ostream *out)
{
    *out << "from " << row.first.toString(Qt::ISODate).toStdString();
}

class AdmissionPeriods : public testing::TestWithParam<PeriodCase>
{
};

TEST_P(AdmissionPeriods, HaveTheirProbationFromTheFirstDayToTheLast)
{
    EXPECT_EQ(probationAt(GetParam().first), GetParam().probation);
    EXPECT_EQ(probationAt(GetParam().last), GetParam().probation);
}

TEST_P(AdmissionPeriods, ConfirmAfterTheirProbation)
{
    for (const QDate admitted : {GetParam().first, GetParam().last}) {
        const auto expected = GetParam().probation == Probation::None ? std::optional(admitted)
                              : GetParam().probation == Probation::OneYear
                                  ? std::optional(admitted.addYears(1))
                                  : std::nullopt;
        EXPECT_EQ(regularConfirmation(admitted), expected);
    }
}

TEST_P(AdmissionPeriods, AskForALookWithinThirtyDaysOfTheirFirst)
{
    const auto isNear = [](QDate admitted) {
        return admissionIssues({.admitted = admitted, .confirmed = {}, .birth = {}},
                               QDate(2024, 12, 31))
            .contains(NearPeriodBorder);
    };
    EXPECT_TRUE(isNear(GetParam().first));
    EXPECT_TRUE(isNear(GetParam().first.addDays(30)));
    EXPECT_FALSE(isNear(GetParam().first.addDays(31)));
}

INSTANTIATE_TEST_SUITE_P(
    Note1997, AdmissionPeriods,
    testing::Values(PeriodCase{{1921, 7, 1}, {1923, 6, 9}, Probation::None},
                    PeriodCase{{1923, 6, 10}, {1927, 4, 26}, Probation::ByClass},
                    PeriodCase{{1927, 4, 27}, {1928, 6, 17}, Probation::ByClass},
                    PeriodCase{{1928, 6, 18}, {1945, 4, 22}, Probation::None},
                    PeriodCase{{1945, 4, 23}, {1956, 9, 14}, Probation::ByClass},
                    PeriodCase{{1956, 9, 15}, {1969, 3, 31}, Probation::OneYear},
                    PeriodCase{{1969, 4, 1}, {1977, 8, 11}, Probation::None},
                    PeriodCase{{1977, 8, 12}, {1982, 9, 5}, Probation::OneYear},
                    PeriodCase{{1982, 9, 6}, {2024, 12, 31}, Probation::OneYear}));

TEST(RegularConfirmation, IsTheSameDayOrAYearLater)
{
    EXPECT_EQ(regularConfirmation(QDate(1972, 7, 1)), QDate(1972, 7, 1));
    EXPECT_EQ(regularConfirmation(QDate(2020, 7, 14)), QDate(2021, 7, 14));
    EXPECT_EQ(regularConfirmation(QDate(2024, 2, 29)), QDate(2025, 2, 28));
    EXPECT_FALSE(regularConfirmation(QDate(1950, 7, 1)));
    EXPECT_FALSE(regularConfirmation(QDate(1921, 6, 30)));
}

struct AdmissionCase
{
    const char *what;
    AdmissionFacts facts;
    QList<AdmissionIssue> issues;
};

void PrintTo(const AdmissionCase &row, std::ostream *out)
{
    *out << row.what;
}

class Admissions : public testing::TestWithParam<AdmissionCase>
{
};

TEST_P(Admissions, ShowWhatIsOdd)
{
    EXPECT_EQ(admissionIssues(GetParam().facts, QDate(2024, 12, 31)), GetParam().issues);
}

INSTANTIATE_TEST_SUITE_P(
    Each, Admissions,
    testing::Values(
        AdmissionCase{"on time", {QDate(2020, 7, 14), QDate(2021, 7, 14), QDate(1990, 1, 1)}, {}},
        AdmissionCase{"extended by a year", {QDate(2020, 7, 14), QDate(2022, 7, 14), {}}, {}},
        AdmissionCase{"extended by half a year", {QDate(2020, 7, 14), QDate(2022, 1, 14), {}}, {}},
        AdmissionCase{
            "a day early", {QDate(2020, 7, 14), QDate(2021, 7, 13), {}}, {ProbationTooShort}},
        AdmissionCase{
            "a day late", {QDate(2020, 7, 14), QDate(2022, 7, 15), {}}, {ProbationTooLong}},
        AdmissionCase{"turned round",
                      {QDate(2020, 7, 14), QDate(2019, 7, 14), {}},
                      {ConfirmedBeforeAdmission}},
        AdmissionCase{"no probation then", {QDate(1972, 7, 1), QDate(1972, 7, 1), {}}, {}},
        AdmissionCase{"no probation, date left out", {QDate(1972, 7, 1), {}, {}}, {}},
        AdmissionCase{
            "no probation, a year", {QDate(1972, 7, 1), QDate(1973, 7, 1), {}}, {NoProbationThen}},
        AdmissionCase{"by class", {QDate(1950, 7, 1), QDate(1950, 7, 1), {}}, {}},
        AdmissionCase{"never confirmed", {QDate(2010, 7, 1), {}, {}}, {ConfirmationMissing}},
        AdmissionCase{"probationer", {QDate(2024, 3, 28), {}, {}, true}, {}},
        AdmissionCase{"confirmed probationer",
                      {QDate(2020, 7, 14), QDate(2021, 7, 14), {}, true},
                      {ConfirmedProbationer}},
        AdmissionCase{"extended to the last day", {QDate(2022, 12, 31), {}, {}, true}, {}},
        AdmissionCase{
            "probationer for ever", {QDate(2022, 12, 30), {}, {}, true}, {ProbationerOverdue}},
        AdmissionCase{"in the future",
                      {QDate(2025, 1, 1), QDate(2026, 1, 1), {}},
                      {AdmittedInFuture, ConfirmedInFuture}},
        AdmissionCase{
            "eighteen that day", {QDate(2020, 7, 14), QDate(2021, 7, 14), QDate(2002, 7, 14)}, {}},
        AdmissionCase{"not yet eighteen",
                      {QDate(2020, 7, 14), QDate(2021, 7, 14), QDate(2002, 7, 15)},
                      {UnderAge}},
        AdmissionCase{"young soldier",
                      {QDate(1944, 7, 1), QDate(1944, 7, 1), QDate(1928, 1, 1)},
                      {UnderAgeEarly}},
        AdmissionCase{"before the Party", {QDate(1921, 5, 1), {}, {}}, {BeforeTheParty}},
        AdmissionCase{
            "near a border", {QDate(1969, 3, 2), QDate(1970, 3, 2), {}}, {NearPeriodBorder}},
        AdmissionCase{"31 days from it", {QDate(1969, 3, 1), QDate(1970, 3, 1), {}}, {}}));

TEST(AdmissionIssues, HaveACodeEach)
{
    std::set<QLatin1StringView> codes(kAdmissionIssueCodes.begin(), kAdmissionIssueCodes.end());
    EXPECT_EQ(codes.size(), kAdmissionIssueCodes.size());
    EXPECT_EQ(codeIn(kAdmissionIssueCodes, NearPeriodBorder),
              QLatin1StringView("near_period_border"));
    EXPECT_EQ(enumIn<AdmissionIssue>(kAdmissionIssueCodes, u"under_age"), UnderAge);
    EXPECT_FALSE(enumIn<AdmissionIssue>(kAdmissionIssueCodes, u"nothing"));
}

} // namespace zhibu
