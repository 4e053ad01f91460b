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

TEST(Quorum, AnAdmissionNeedsMoreThanHalfPresentAndInFavour)
{
    EXPECT_TRUE(admissionPasses(11, 11, 20));
    EXPECT_FALSE(admissionPasses(10, 11, 20));
    EXPECT_FALSE(admissionPasses(15, 10, 20));
}

TEST(Quorum, AnElectionNeedsFourFifthsPresent)
{
    EXPECT_TRUE(canElect(16, 20));
    EXPECT_FALSE(canElect(15, 20));
    EXPECT_TRUE(canElect(17, 21));
    EXPECT_FALSE(canElect(16, 21));
    EXPECT_FALSE(canElect(0, 0));
    EXPECT_TRUE(ballotValid(20, 20));
    EXPECT_TRUE(ballotValid(19, 20));
    EXPECT_FALSE(ballotValid(21, 20));
}

TEST(Quorum, CandidatesAreAFifthMoreThanSeats)
{
    EXPECT_EQ(candidatesNeeded(3), 4);
    EXPECT_EQ(candidatesNeeded(5), 6);
    EXPECT_EQ(candidatesNeeded(7), 9);
    EXPECT_EQ(candidatesNeeded(10), 12);
}

TEST(Quorum, AThirdMayBeExcellent)
{
    EXPECT_EQ(excellentLimit(17), 5);
    EXPECT_EQ(excellentLimit(18), 6);
    EXPECT_EQ(excellentLimit(2), 0);
}

TEST(Election, ElectsTheBestWithMoreThanHalfOfTheDueVoters)
{
    const auto result = countElection({15, 11, 18, 16}, 3, 20);
    EXPECT_EQ(result.elected, (QList{2, 3, 0}));
    EXPECT_TRUE(result.tied.isEmpty());
    EXPECT_EQ(result.openSeats, 0);
}

TEST(Election, LeavesSeatsOpenForWhichNobodyHasMoreThanHalf)
{
    const auto result = countElection({18, 10, 9, 8}, 3, 20);
    EXPECT_EQ(result.elected, QList{0});
    EXPECT_TRUE(result.tied.isEmpty());
    EXPECT_EQ(result.openSeats, 2);
}

TEST(Election, VotesAgainOnThoseEqualAtTheLastSeat)
{
    const auto result = countElection({12, 18, 12, 12}, 3, 20);
    EXPECT_EQ(result.elected, QList{1});
    EXPECT_EQ(result.tied, (QList{0, 2, 3}));
    EXPECT_EQ(result.openSeats, 2);
}

TEST(Election, EqualVotesThatAllFitAreNoTie)
{
    const auto result = countElection({12, 18, 12, 11}, 3, 20);
    EXPECT_EQ(result.elected, (QList{1, 0, 2}));
    EXPECT_TRUE(result.tied.isEmpty());
}

} // namespace zhibu
