#include "core/circumstances.h"

#include <gtest/gtest.h>

#include <ostream>

namespace zhibu {

namespace {

constexpr const char *kNoRule = "党员教育管理工作条例 2019 art. 23: 不作硬性要求";
constexpr const char *kReply = "中组部关于应到会人数的答复 (without articles)";
constexpr const char *kFloating =
    "组织关系 is kept, attendance is where he lives (without article)";
constexpr const char *kWithoutRights = "选举工作条例 2020 art. 5: 没有或者中止表决权、选举权";

struct Case
{
    const char *article;
    Circumstance circumstance;
    bool excused;
    bool votes;
    bool excludable;
};

void PrintTo(const Case &row, std::ostream *out)
{
    *out << row.article << ": " << codeIn(kCircumstanceCodes, row.circumstance).data();
}

class Effect : public testing::TestWithParam<Case>
{
};

} // namespace

TEST_P(Effect, OfACircumstance)
{
    const CircumstanceEffect effect = effectOf(GetParam().circumstance);
    EXPECT_EQ(effect.excused, GetParam().excused);
    EXPECT_EQ(effect.votes, GetParam().votes);
    EXPECT_EQ(effect.excludable, GetParam().excludable);
}

INSTANTIATE_TEST_SUITE_P(
    ByArticle, Effect,
    testing::Values(Case{kNoRule, Circumstance::Frail, true, true, false},
                    Case{kReply, Circumstance::Bedridden, true, true, true},
                    Case{kReply, Circumstance::Incapable, true, true, true},
                    Case{kReply, Circumstance::Abroad, true, true, true},
                    Case{kReply, Circumstance::Away, true, true, true},
                    Case{kFloating, Circumstance::Floating, true, true, false},
                    Case{kReply, Circumstance::ReturnedHome, true, true, true},
                    Case{kWithoutRights, Circumstance::PartyProbation, false, false, true},
                    Case{kReply, Circumstance::Serving, true, false, true},
                    Case{kWithoutRights, Circumstance::RightsSuspended, true, false, false}));

} // namespace zhibu
