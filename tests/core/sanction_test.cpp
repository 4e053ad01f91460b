#include "core/sanction.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

struct Case
{
    const char *what;
    Sanction sanction;
    QDate last;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.what;
}

class SanctionEffect : public testing::TestWithParam<Case>
{
};

TEST_P(SanctionEffect, EndsOnItsLastDay)
{
    EXPECT_EQ(lastDayOfEffect(GetParam().sanction), GetParam().last);
}

constexpr auto kNoMonths = std::nullopt;
const QDate kDay(2022, 3, 15);

INSTANTIATE_TEST_SUITE_P(
    Sanctions, SanctionEffect,
    testing::Values(
        Case{"警告 one year", {SanctionKind::Warning, kDay, kNoMonths, {}}, {2023, 3, 14}},
        Case{"严重警告 a year and a half",
             {SanctionKind::SeriousWarning, kDay, kNoMonths, {}},
             {2023, 9, 14}},
        Case{"撤销党内职务 two years",
             {SanctionKind::Dismissed, kDay, kNoMonths, {}},
             {2024, 3, 14}},
        Case{"留党察看 one year and two more",
             {SanctionKind::Probation, kDay, kNoMonths, {}},
             {2025, 3, 14}},
        Case{"留党察看 of two years", {SanctionKind::Probation, kDay, 24, {}}, {2026, 3, 14}},
        Case{"留党察看, from the day the rights were given back",
             {SanctionKind::Probation, kDay, 12, QDate(2023, 4, 1)},
             {2025, 3, 31}},
        Case{"开除党籍 five years", {SanctionKind::Expelled, kDay, kNoMonths, {}}, {2027, 3, 14}},
        Case{"限期改正 as long as was set", {SanctionKind::Correction, kDay, 6, {}}, {2022, 9, 14}},
        Case{"限期改正 a year at most",
             {SanctionKind::Correction, kDay, kNoMonths, {}},
             {2023, 3, 14}},
        Case{"the end of a shorter month",
             {SanctionKind::Warning, QDate(2024, 2, 29), kNoMonths, {}},
             {2025, 2, 27}}));

TEST(Sanction, TakesTheVoteWhileAProbationLasts)
{
    const Sanction ends{SanctionKind::Probation, kDay, 12, {}};
    EXPECT_FALSE(takesTheVote(ends, {2022, 3, 14}));
    EXPECT_TRUE(takesTheVote(ends, kDay));
    EXPECT_TRUE(takesTheVote(ends, {2023, 3, 14}));
    EXPECT_FALSE(takesTheVote(ends, {2023, 3, 15}));
    const Sanction restored{SanctionKind::Probation, kDay, 12, QDate(2023, 6, 1)};
    EXPECT_TRUE(takesTheVote(restored, {2023, 5, 31})) << "not before the rights are given back";
    EXPECT_FALSE(takesTheVote(restored, {2023, 6, 1}));
    EXPECT_FALSE(takesTheVote({SanctionKind::Dismissed, kDay, {}, {}}, kDay));
}

} // namespace
} // namespace zhibu
