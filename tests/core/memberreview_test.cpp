#include "core/memberreview.h"

#include <gtest/gtest.h>

#include <ostream>

namespace zhibu {
namespace {

constexpr auto kBest = ReviewGrade::Excellent;

/// Full members of whom some are graded.
std::vector<Reviewed> branch(int members, int excellent, int qualified = 0)
{
    std::vector<Reviewed> people(static_cast<std::size_t>(members));
    for (std::size_t i = 0; i < people.size(); ++i) {
        const int place = static_cast<int>(i);
        if (place < excellent) {
            people[i].grade = kBest;
        } else if (place < excellent + qualified) {
            people[i].grade = ReviewGrade::Qualified;
        }
    }
    return people;
}

constexpr const char *kThird =
    "党员教育管理工作条例 2019 art. 18, 民主评议; 优秀 a third: 中组部 notice (without article)";

struct ThirdCase
{
    const char *article;
    int members;
    int excellent;
    int most;
    bool tooMany;
};

void PrintTo(const ThirdCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.excellent << " of " << row.members;
}

/// 优秀 is not more than a third of those graded, rounded down.
class ThirdOfExcellent : public testing::TestWithParam<ThirdCase>
{
};

TEST_P(ThirdOfExcellent, IsTheMost)
{
    const ReviewTally tally = tallyOf(branch(GetParam().members, GetParam().excellent));
    EXPECT_EQ(tally.mostExcellent(), GetParam().most);
    EXPECT_EQ(tally.hasTooManyExcellent(), GetParam().tooMany);
}

INSTANTIATE_TEST_SUITE_P(
    ByArticle, ThirdOfExcellent,
    testing::Values(ThirdCase{kThird, 18, 6, 6, false}, ThirdCase{kThird, 18, 7, 6, true},
                    ThirdCase{kThird, 17, 5, 5, false}, ThirdCase{kThird, 17, 6, 5, true},
                    ThirdCase{kThird, 3, 1, 1, false}, ThirdCase{kThird, 2, 1, 0, true},
                    ThirdCase{kThird, 2, 0, 0, false}, ThirdCase{kThird, 0, 0, 0, false}));

} // namespace

TEST(MemberReview, CountsGradesAndWhoIsStillToBeGraded)
{
    const ReviewTally tally = tallyOf(branch(9, 2, 4));
    EXPECT_EQ(tally.of(kBest), 2);
    EXPECT_EQ(tally.of(ReviewGrade::Qualified), 4);
    EXPECT_EQ(tally.of(ReviewGrade::Unqualified), 0);
    EXPECT_EQ(tally.graded, 6);
    EXPECT_EQ(tally.base, 9) << "the limit does not wait for the last grade";
}

TEST(MemberReview, ProbationersAreNotOfTheBaseAndMustNotBeGraded)
{
    auto people = branch(6, 2);
    people.push_back({.isFull = false});
    EXPECT_EQ(tallyOf(people).base, 6);
    EXPECT_EQ(tallyOf(people).probationersGraded, 0);
    people.back().grade = kBest;
    EXPECT_EQ(tallyOf(people).probationersGraded, 1);
    EXPECT_EQ(tallyOf(people).of(kBest), 2);
}

TEST(MemberReview, WhoIsExcusedIsOfTheBaseOnlyWithAGrade)
{
    auto people = branch(6, 2);
    people.push_back({.isExcused = true});
    EXPECT_EQ(tallyOf(people).base, 6);
    people.back().grade = ReviewGrade::Qualified;
    EXPECT_EQ(tallyOf(people).base, 7);
}

} // namespace zhibu
