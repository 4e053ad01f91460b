#include "core/circumstances.h"

#include <gtest/gtest.h>

namespace zhibu {

namespace {

struct Case
{
    Circumstance circumstance;
    bool excused;
    bool votes;
    bool excludable;
};

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

INSTANTIATE_TEST_SUITE_P(Each, Effect,
                         testing::Values(Case{Circumstance::Frail, true, true, false},
                                         Case{Circumstance::Bedridden, true, true, true},
                                         Case{Circumstance::Incapable, true, true, true},
                                         Case{Circumstance::Abroad, true, true, true},
                                         Case{Circumstance::Away, true, true, true},
                                         Case{Circumstance::Floating, true, true, false},
                                         Case{Circumstance::ReturnedHome, true, true, true},
                                         Case{Circumstance::PartyProbation, false, false, true},
                                         Case{Circumstance::Serving, true, false, true},
                                         Case{Circumstance::RightsSuspended, true, false, false}));

} // namespace zhibu
