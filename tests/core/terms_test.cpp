#include "core/terms.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// 关于党的基层组织任期的意见 (2018) and 基层组织选举工作条例 (2020)
constexpr const char *kCommittees = "任期意见 2018 (without articles): 基层党委五年";
constexpr const char *kBranches = "任期意见 2018 (without articles): 总支、支部三年";
constexpr const char *kVillages = "任期意见 2018 (without articles): 村和社区五年";
constexpr const char *kGroupsHaveNone = "支部工作条例 art. 13: 党小组 has no term";
constexpr const char *kExpiry = "选举工作条例 art. 3: 任期届满按期换届";
constexpr const char *kDelay = "选举工作条例 art. 3: 延期须经批准, 一般不超过一年";
constexpr const char *kBegin = "任期意见 2018 (without articles): 任期 begins with the election, "
                               "of a new one with its founding";
constexpr const char *kReminded =
    "任期意见 2018 (without articles): 提前六个月提醒; 120, 60 and 0 days by practice";

TermRules terms2018()
{
    const auto rules = parseTermRules(rulePack(u"terms-2018"_s));
    return rules ? *rules : TermRules{};
}

} // namespace

struct TermYearsCase
{
    const char *article;
    OrganisationKind kind;
    std::optional<Sector> sector;
    std::optional<int> years;
};

void PrintTo(const TermYearsCase &row, std::ostream *out)
{
    *out << row.article << ": " << codeIn(kOrganisationKindCodes, row.kind).data() << " in "
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
    testing::Values(TermYearsCase{kCommittees, OrganisationKind::Committee, Sector::Government, 5},
                    TermYearsCase{kCommittees, OrganisationKind::Committee, Sector::Rural, 5},
                    TermYearsCase{kCommittees, OrganisationKind::Committee, Sector::Community, 5},
                    TermYearsCase{kCommittees, OrganisationKind::Committee, {}, 5},
                    TermYearsCase{kBranches, OrganisationKind::GeneralBranch,
                                  Sector::StateEnterprise, 3},
                    TermYearsCase{kBranches, OrganisationKind::GeneralBranch, {}, 3},
                    TermYearsCase{kVillages, OrganisationKind::GeneralBranch, Sector::Rural, 5},
                    TermYearsCase{kVillages, OrganisationKind::GeneralBranch, Sector::Community, 5},
                    TermYearsCase{kBranches, OrganisationKind::Branch, Sector::School, 3},
                    TermYearsCase{kBranches, OrganisationKind::Branch, {}, 3},
                    TermYearsCase{kVillages, OrganisationKind::Branch, Sector::Rural, 5},
                    TermYearsCase{kVillages, OrganisationKind::Branch, Sector::Community, 5},
                    TermYearsCase{kGroupsHaveNone, OrganisationKind::Group, Sector::Rural, {}}));

struct TermCase
{
    const char *article;
    const char *what;
    TermFacts facts;
    QDate asOf;
    TermStatus status;
    int daysOverdue;
};

void PrintTo(const TermCase &row, std::ostream *out)
{
    *out << row.article << ", " << row.what;
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
        TermCase{kExpiry, "last day", elected(), QDate(2024, 9, 22), TermStatus::Running, 0},
        TermCase{kExpiry, "first day past", elected(), QDate(2024, 9, 23), TermStatus::Overdue, 1},
        TermCase{kExpiry, "hundred days", elected(), QDate(2024, 12, 31), TermStatus::Overdue, 100},
        TermCase{kDelay, "one year to the day", elected(), QDate(2025, 9, 22), TermStatus::Overdue,
                 365},
        TermCase{kDelay, "more than a year", elected(), QDate(2025, 9, 23),
                 TermStatus::OverdueMoreThanYear, 366},
        TermCase{kDelay, "within the delay", elected(QDate(2025, 3, 31)), QDate(2025, 3, 31),
                 TermStatus::OverdueExtended, 190},
        TermCase{kDelay, "past the delay", elected(QDate(2025, 3, 31)), QDate(2025, 4, 1),
                 TermStatus::Overdue, 191},
        TermCase{kDelay, "approved but too long", elected(QDate(2026, 12, 31)), QDate(2025, 9, 23),
                 TermStatus::OverdueMoreThanYear, 366},
        TermCase{kBegin,
                 "founded only",
                 {QDate(2024, 5, 20), {}, {}, 3},
                 QDate(2024, 12, 31),
                 TermStatus::Running,
                 0},
        TermCase{kBegin, "no date", {{}, {}, {}, 3}, QDate(2024, 12, 31), TermStatus::Unknown, 0},
        TermCase{kBegin,
                 "no term",
                 {QDate(2024, 5, 20), {}, {}, {}},
                 QDate(2034, 12, 31),
                 TermStatus::Unknown,
                 0},
        TermCase{kBegin,
                 "elected later",
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
    const char *article;
    int daysToEnd;
    std::optional<int> reminder;
};

void PrintTo(const ReminderCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.daysToEnd << " days to the end";
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

INSTANTIATE_TEST_SUITE_P(
    Each, TermReminders,
    testing::Values(ReminderCase{kReminded, 181, {}}, ReminderCase{kReminded, 180, 180},
                    ReminderCase{kReminded, 121, 180}, ReminderCase{kReminded, 120, 120},
                    ReminderCase{kReminded, 60, 60}, ReminderCase{kReminded, 1, 60},
                    ReminderCase{kReminded, 0, 0}, ReminderCase{kReminded, -1, {}}));

TEST(Posts, EndTheDayBeforeWhatEndsThemAndNeverBeforeTheyBegan)
{
    EXPECT_EQ(lastDayOfPost(QDate(2021, 6, 1), QDate(2024, 6, 5)), QDate(2024, 6, 4));
    EXPECT_EQ(lastDayOfPost(QDate(2024, 6, 5), QDate(2024, 6, 5)), QDate(2024, 6, 5));
    EXPECT_EQ(lastDayOfPost(QDate(2024, 7, 1), QDate(2024, 6, 5)), QDate(2024, 7, 1));
}

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
