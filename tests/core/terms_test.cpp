#include "core/terms.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

TermRules terms2018()
{
    const auto rules = parseTermRules(rulePack(u"terms-2018"_s));
    return rules ? *rules : TermRules{};
}

} // namespace

struct TermYearsCase
{
    OrganisationKind kind;
    std::optional<Sector> sector;
    std::optional<int> years;
};

void PrintTo(const TermYearsCase &row, std::ostream *out)
{
    *out << codeIn(kOrganisationKindCodes, row.kind).data() << " in "
         << (row.sector ? codeIn(kSectorCodes, *row.sector).data() : "no sector");
}

class DefaultTerms : public testing::TestWithParam<TermYearsCase>
{
};

TEST_P(DefaultTerms, FollowKindAndSector)
{
    EXPECT_EQ(defaultTermYears(terms2018(), GetParam().kind, GetParam().sector), GetParam().years);
}

INSTANTIATE_TEST_SUITE_P(
    Each, DefaultTerms,
    testing::Values(TermYearsCase{OrganisationKind::Committee, Sector::Government, 5},
                    TermYearsCase{OrganisationKind::Committee, Sector::Rural, 5},
                    TermYearsCase{OrganisationKind::Committee, Sector::Community, 5},
                    TermYearsCase{OrganisationKind::Committee, {}, 5},
                    TermYearsCase{OrganisationKind::GeneralBranch, Sector::StateEnterprise, 3},
                    TermYearsCase{OrganisationKind::GeneralBranch, {}, 3},
                    TermYearsCase{OrganisationKind::GeneralBranch, Sector::Rural, 5},
                    TermYearsCase{OrganisationKind::GeneralBranch, Sector::Community, 5},
                    TermYearsCase{OrganisationKind::Branch, Sector::School, 3},
                    TermYearsCase{OrganisationKind::Branch, {}, 3},
                    TermYearsCase{OrganisationKind::Branch, Sector::Rural, 5},
                    TermYearsCase{OrganisationKind::Branch, Sector::Community, 5},
                    TermYearsCase{OrganisationKind::Group, Sector::Rural, {}}));

struct TermCase
{
    const char *what;
    TermFacts facts;
    QDate asOf;
    TermStatus status;
    int daysOverdue;
};

void PrintTo(const TermCase &row, std::ostream *out)
{
    *out << row.what;
}

class Terms : public testing::TestWithParam<TermCase>
{
};

TEST_P(Terms, AreJudgedOnTheDay)
{
    const Term term = termOn(GetParam().asOf, GetParam().facts);
    EXPECT_EQ(term.status, GetParam().status);
    EXPECT_EQ(term.daysOverdue, GetParam().daysOverdue);
    EXPECT_EQ(term.isOverdue(), GetParam().status == TermStatus::Overdue
                                    || GetParam().status == TermStatus::OverdueMoreThanYear);
}

namespace {

/// Elected on 2021-09-22 for three years.
TermFacts elected(std::optional<QDate> extendedUntil = {})
{
    return {QDate(1993, 4, 15), QDate(2021, 9, 22), extendedUntil, 3};
}

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Each, Terms,
    testing::Values(
        TermCase{"last day", elected(), QDate(2024, 9, 22), TermStatus::Running, 0},
        TermCase{"first day past", elected(), QDate(2024, 9, 23), TermStatus::Overdue, 1},
        TermCase{"hundred days", elected(), QDate(2024, 12, 31), TermStatus::Overdue, 100},
        TermCase{"one year to the day", elected(), QDate(2025, 9, 22), TermStatus::Overdue, 365},
        TermCase{"more than a year", elected(), QDate(2025, 9, 23), TermStatus::OverdueMoreThanYear,
                 366},
        TermCase{"within the delay", elected(QDate(2025, 3, 31)), QDate(2025, 3, 31),
                 TermStatus::OverdueExtended, 190},
        TermCase{"past the delay", elected(QDate(2025, 3, 31)), QDate(2025, 4, 1),
                 TermStatus::Overdue, 191},
        TermCase{"approved but too long", elected(QDate(2026, 12, 31)), QDate(2025, 9, 23),
                 TermStatus::OverdueMoreThanYear, 366},
        TermCase{"founded only",
                 {QDate(2024, 5, 20), {}, {}, 3},
                 QDate(2024, 12, 31),
                 TermStatus::Running,
                 0},
        TermCase{"no date", {{}, {}, {}, 3}, QDate(2024, 12, 31), TermStatus::Unknown, 0},
        TermCase{"no term",
                 {QDate(2024, 5, 20), {}, {}, {}},
                 QDate(2034, 12, 31),
                 TermStatus::Unknown,
                 0},
        TermCase{"elected later",
                 {QDate(1990, 1, 1), QDate(2025, 1, 1), {}, 3},
                 QDate(2024, 12, 31),
                 TermStatus::Unknown,
                 0}));

TEST(Term, OfALeapDayEndsOnTheTwentyEighth)
{
    EXPECT_EQ(termOn(QDate(2021, 1, 1), {{}, QDate(2020, 2, 29), {}, 3}).end, QDate(2023, 2, 28));
}

TEST(Term, SaysThatALaterElectionWasNotUsed)
{
    EXPECT_TRUE(termOn(QDate(2024, 12, 31), {QDate(1990, 1, 1), QDate(2025, 1, 1), {}, 3})
                    .electionAfterAsOf);
    EXPECT_FALSE(
        termOn(QDate(2025, 1, 1), {QDate(1990, 1, 1), QDate(2025, 1, 1), {}, 3}).electionAfterAsOf);
}

struct ReminderCase
{
    int daysToEnd;
    std::optional<int> reminder;
};

void PrintTo(const ReminderCase &row, std::ostream *out)
{
    *out << row.daysToEnd << " days to the end";
}

class TermReminders : public testing::TestWithParam<ReminderCase>
{
};

TEST_P(TermReminders, ComeNearer)
{
    const QDate asOf = QDate(2024, 9, 22).addDays(-GetParam().daysToEnd);
    EXPECT_EQ(termReminder(terms2018(), asOf, termOn(asOf, elected())), GetParam().reminder);
}

TEST(TermReminder, CountsToTheEndOfAnApprovedDelay)
{
    const QDate asOf(2025, 3, 1);
    EXPECT_EQ(termReminder(terms2018(), asOf, termOn(asOf, elected(QDate(2025, 3, 31)))), 60);
    EXPECT_EQ(termReminder(terms2018(), asOf, termOn(asOf, elected(QDate(2025, 2, 28)))),
              std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Each, TermReminders,
                         testing::Values(ReminderCase{181, {}}, ReminderCase{180, 180},
                                         ReminderCase{121, 180}, ReminderCase{120, 120},
                                         ReminderCase{60, 60}, ReminderCase{1, 60},
                                         ReminderCase{0, 0}, ReminderCase{-1, {}}));

TEST(TermPacks, AreReadWholeOrRefusedWithThePlace)
{
    QByteArray json = rulePack(u"terms-2018"_s);
    const auto rules = parseTermRules(json);
    ASSERT_TRUE(rules) << rules.error().detail.toStdString();
    EXPECT_EQ(rules->validFrom, Month::of(2018, 7));
    json.replace("120", "180");
    ASSERT_FALSE(parseTermRules(json));
    EXPECT_EQ(parseTermRules(json).error().subject, u"reminders[1].days_before"_s);
    json.replace("\"branch_years\": 3", "\"branch_years\": 0");
    EXPECT_EQ(parseTermRules(json).error().subject, u"branch_years"_s);
}

} // namespace zhibu
