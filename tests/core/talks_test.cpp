#include "core/talks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

const QDate kMarch(2024, 3, 1);
const QDate kMay(2024, 5, 1);

/// What a member still owes: talks with a 委员, with another member.
struct Owed
{
    bool committee = false;
    bool members = false;
};

/// A branch, its talks, and what they leave missing of everybody.
struct CoverageCase
{
    const char *name;
    const char *article;
    std::vector<bool> onCommittee;
    std::vector<Talk> talks;
    std::vector<Owed> missing;
};

void PrintTo(const CoverageCase &test, std::ostream *out)
{
    *out << test.name << " (" << test.article << ")";
}

class TalkCoverages : public testing::TestWithParam<CoverageCase>
{
};

} // namespace

TEST_P(TalkCoverages, SayWhatIsMissing)
{
    const CoverageCase &test = GetParam();
    const auto coverage = talkCoverage(test.onCommittee, test.talks);
    ASSERT_EQ(coverage.size(), test.missing.size());
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        EXPECT_EQ(coverage[i].withCommittee.isMissing(), test.missing[i].committee)
            << test.article << ", person " << i;
        EXPECT_EQ(coverage[i].withMembers.isMissing(), test.missing[i].members)
            << test.article << ", person " << i;
        EXPECT_EQ(coverage[i].isComplete(), !test.missing[i].committee && !test.missing[i].members);
    }
}

// 支部工作条例 2018 art. 19: 支部委员之间, 支部委员和党员之间, 党员和党员之间, at least once a
// year.
INSTANTIATE_TEST_SUITE_P(
    ByArticle, TalkCoverages,
    testing::Values(CoverageCase{"NobodyTalked",
                                 "支部工作条例 art. 19",
                                 {true, true, false, false},
                                 {},
                                 {{true, true}, {true, true}, {true, true}, {true, true}}},
                    CoverageCase{"CommitteeWithEachOther",
                                 "支部工作条例 art. 19, 支部委员之间",
                                 {true, true, false, false},
                                 {{kMay, {0, 1}}},
                                 {{false, true}, {false, true}, {true, true}, {true, true}}},
                    CoverageCase{"CommitteeWithAMember",
                                 "支部工作条例 art. 19, 支部委员和党员之间",
                                 {true, true, false, false},
                                 {{kMay, {0, 2}}},
                                 {{true, false}, {true, true}, {false, true}, {true, true}}},
                    CoverageCase{"MembersWithEachOther",
                                 "支部工作条例 art. 19, 党员和党员之间",
                                 {true, true, false, false},
                                 {{kMay, {2, 3}}},
                                 {{true, true}, {true, true}, {true, false}, {true, false}}},
                    CoverageCase{"AllAtOnce",
                                 "支部工作条例 art. 19",
                                 {true, true, false, false},
                                 {{kMay, {0, 1, 2, 3}}},
                                 {{}, {}, {}, {}}},
                    CoverageCase{
                        "ASecretaryAlone",
                        "支部工作条例 art. 19: nobody else on the committee, no other member",
                        {true, false},
                        {{kMay, {0, 1}}},
                        {{}, {}}},
                    CoverageCase{"WithoutACommittee",
                                 "支部工作条例 art. 19, 党员和党员之间",
                                 {false, false},
                                 {},
                                 {{false, true}, {false, true}}},
                    CoverageCase{"WithSomebodyOfAnotherBranch",
                                 "支部工作条例 art. 19: within the branch",
                                 {true, false},
                                 {{kMay, {1}}},
                                 {{false, true}, {true, false}}}),
    [](const auto &each) { return each.param.name; });

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

TEST(Talks, NameEverybodyWhoWasThere)
{
    const auto coverage = talkCoverage({true, true, false}, {{kMarch, {0, 2}}, {kMay, {0, 1, 2}}});
    EXPECT_EQ(coverage[0].partners.keys(), (QList<int>{1, 2}));
    EXPECT_EQ(coverage[0].partners.value(1).talks, 1);
    EXPECT_EQ(coverage[0].partners.value(2).talks, 2);
    EXPECT_EQ(coverage[0].partners.value(2).last, kMay);
    EXPECT_EQ(coverage[1].partners.value(0).last, kMay);
}

TEST(Talks, AreNotMissedWhereThereIsNobodyToTalkWith)
{
    const auto coverage = talkCoverage({true, false}, {{.day = kMay, .people = {0, 1}}});
    EXPECT_FALSE(coverage[0].withCommittee.isNeeded) << "a secretary alone";
    EXPECT_FALSE(coverage[1].withMembers.isNeeded) << "the only other member";
}

TEST(Talks, WithNobodyElseOfTheBranchCountForNothing)
{
    const auto coverage = talkCoverage({true, false}, {{.day = kMay, .people = {1}}});
    EXPECT_EQ(coverage[1].withCommittee.talks, 0);
    EXPECT_EQ(coverage[1].withMembers.talks, 0);
    EXPECT_TRUE(coverage[1].partners.isEmpty());
}

} // namespace zhibu
