#include "core/quorum.h"

#include <gtest/gtest.h>

namespace zhibu {

TEST(Quorum, AMeetingMayVoteWithHalfOfTheVoters)
{
    EXPECT_TRUE(canVote(10, 20));
    EXPECT_FALSE(canVote(9, 20));
    EXPECT_TRUE(canVote(11, 21));
    EXPECT_FALSE(canVote(10, 21));
    EXPECT_FALSE(canVote(0, 0));
}

TEST(Quorum, AMotionNeedsMoreThanHalfOfTheDueVoters)
{
    EXPECT_TRUE(passes(11, 20));
    EXPECT_FALSE(passes(10, 20));
    EXPECT_TRUE(passes(11, 21));
    EXPECT_FALSE(passes(10, 21));
}

// 发展党员工作细则 2014
TEST(Quorum, AnAdmissionNeedsMoreThanHalfPresent)
{
    EXPECT_TRUE(canVote(11, 20, VoteMatter::Admission));
    EXPECT_FALSE(canVote(10, 20, VoteMatter::Admission));
    EXPECT_TRUE(canVote(11, 21, VoteMatter::Admission));
    EXPECT_FALSE(canVote(0, 0, VoteMatter::Admission));
}

TEST(Quorum, AThirdMayBeExcellent)
{
    EXPECT_EQ(excellentLimit(17), 5);
    EXPECT_EQ(excellentLimit(18), 6);
    EXPECT_EQ(excellentLimit(2), 0);
}

} // namespace zhibu
