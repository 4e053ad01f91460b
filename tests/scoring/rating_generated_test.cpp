#include "scoring/randomfacts.h"
#include "scoring/randomscheme.h"
#include "scoring/snapshot.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

// What must hold under any scheme whatever, on seeded random schemes and facts. Those shipped:
// rating_properties_test.cpp.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

class GeneratedSchemes : public testing::TestWithParam<std::tuple<Mode, unsigned>>
{
protected:
    static constexpr int kSchemes = 60;
    static constexpr int kRuns = 12;

    /// Does this with every scheme, and with facts for it.
    template<typename Test>
    void each(Test test)
    {
        const auto [mode, seed] = GetParam();
        RandomScheme schemes(mode, seed);
        for (unsigned i = 0; i < kSchemes; ++i) {
            const QByteArray json = schemes.next();
            const auto scheme = parseScheme(json);
            ASSERT_TRUE(scheme) << scheme.error().subject.toStdString() << " in\n"
                                << json.constData();
            RandomFacts facts(*scheme, seed + i);
            for (int run = 0; run < kRuns && !HasFatalFailure(); ++run) {
                test(*scheme, facts);
            }
            ASSERT_FALSE(HasFatalFailure()) << json.constData();
        }
    }
};

TEST_P(GeneratedSchemes, StepsAddUpToTheTotalAndTheStarIsOneOfTheirs)
{
    int scored = 0;
    std::set<int> stars;
    each([&](const Scheme &scheme, RandomFacts &facts) {
        const Rating rating = rate(scheme, facts.next());
        if (!rating.scored()) {
            return;
        }
        ++scored;
        stars.insert(rating.computedStar);
        ASSERT_EQ(sumOfSteps(rating), rating.total);
        ASSERT_EQ(rating.rawTotal, rating.base + rating.bonus - rating.penalty);
        ASSERT_GE(rating.total, scheme.total.floor);
        ASSERT_LE(rating.total, scheme.total.cap.value_or(rating.total));
        ASSERT_TRUE(scheme.gives(rating.computedStar)) << rating.computedStar;
        ASSERT_LE(rating.computedStar, scheme.highestStar());
    });
    EXPECT_GT(scored, kSchemes * kRuns / 2);
    EXPECT_GT(stars.size(), 3U);
}

TEST_P(GeneratedSchemes, APenaltyNeverRaisesAndABonusNeverLowers)
{
    each([](const Scheme &scheme, RandomFacts &facts) {
        Facts given = facts.next();
        given.decision.reset();
        const Rating before = rate(scheme, given);
        given.events += facts.randomEvent(kPenalties);
        const Rating punished = rate(scheme, given);
        ASSERT_EQ(punished.rated(), before.rated());
        ASSERT_LE(punished.finalStar, before.finalStar);
        ASSERT_LE(punished.rawTotal, before.rawTotal);
        given.events.last() = facts.randomEvent(kBonuses);
        const Rating honoured = rate(scheme, given);
        ASSERT_EQ(honoured.rated(), before.rated());
        ASSERT_GE(honoured.finalStar, before.finalStar);
        ASSERT_GE(honoured.rawTotal, before.rawTotal);
    });
}

TEST_P(GeneratedSchemes, ASnapshotGivesTheSameFactsAndTheSameResult)
{
    each([](const Scheme &scheme, RandomFacts &facts) {
        const Facts given = facts.next();
        const Rating rating = rate(scheme, given);
        const auto back = factsFromSnapshot(toSnapshot(given));
        ASSERT_TRUE(back);
        ASSERT_EQ(*back, given);
        ASSERT_EQ(rate(scheme, *back), rating);
        const auto kept = ratingFromSnapshot(toSnapshot(rating));
        ASSERT_TRUE(kept);
        ASSERT_EQ(*kept, rating);
    });
}

INSTANTIATE_TEST_SUITE_P(Modes, GeneratedSchemes,
                         testing::Combine(testing::Values(Mode::Bands, Mode::NamedStars,
                                                          Mode::Ladder),
                                          testing::Values(1U, 20240312U)));

} // namespace zhibu
