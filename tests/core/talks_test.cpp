#include "core/talks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

const QDate kMarch(2024, 3, 1);
const QDate kMay(2024, 5, 1);

} // namespace

// 支部工作条例 2018 art. 19: 委员之间, 委员和党员之间, 党员和党员之间, at least once a year.

TEST(Talks, CountForBothWhoTalked)
{
    const auto coverage = talkCoverage({true, true, false, false},
                                       {{.day = kMay, .people = {0, 2}}, {kMarch, {0, 2}}});
    EXPECT_EQ(coverage[0].withMembers.talks, 2);
    EXPECT_EQ(coverage[0].withMembers.last, kMay);
    EXPECT_TRUE(coverage[0].withCommittee.isMissing());
    EXPECT_EQ(coverage[2].withCommittee.talks, 2);
    EXPECT_TRUE(coverage[2].withMembers.isMissing());
    EXPECT_EQ(coverage[3].withCommittee.talks, 0);
    EXPECT_FALSE(coverage[3].withCommittee.last.isValid());
}

TEST(Talks, OfSeveralCountOnceOnEachSide)
{
    const auto coverage =
        talkCoverage({true, true, false, false}, {{.day = kMay, .people = {0, 1, 2, 3}}});
    for (const TalkCoverage &each : coverage) {
        EXPECT_EQ(each.withCommittee.talks, 1);
        EXPECT_EQ(each.withMembers.talks, 1);
        EXPECT_TRUE(each.isComplete());
    }
}

TEST(Talks, AreNotMissedWhereThereIsNobodyToTalkWith)
{
    const auto coverage = talkCoverage({true, false}, {{.day = kMay, .people = {0, 1}}});
    EXPECT_FALSE(coverage[0].withCommittee.isNeeded) << "a secretary alone";
    EXPECT_FALSE(coverage[1].withMembers.isNeeded) << "the only other member";
    EXPECT_TRUE(coverage[0].isComplete());
    EXPECT_TRUE(coverage[1].isComplete());
    EXPECT_FALSE(talkCoverage({false, false}, {})[0].isComplete());
    EXPECT_FALSE(talkCoverage({false, false}, {})[0].withCommittee.isMissing());
}

TEST(Talks, WithNobodyElseOfTheBranchCountForNothing)
{
    const auto coverage = talkCoverage({true, false}, {{.day = kMay, .people = {1}}});
    EXPECT_EQ(coverage[1].withCommittee.talks, 0);
    EXPECT_EQ(coverage[1].withMembers.talks, 0);
}

} // namespace zhibu
