#include "scoring/randomfacts.h"
#include "scoring/snapshot.h"
#include "support/printers.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

#include <algorithm>

// What must hold for any facts whatever under every shipped scheme, on seeded random input.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

class RatingProperties : public testing::TestWithParam<std::tuple<QString, unsigned>>
{
protected:
    static constexpr int kRuns = 200;

    const Scheme &m_scheme = pack(std::get<QString>(GetParam()));
    RandomFacts m_random{m_scheme, std::get<unsigned>(GetParam())};
};

TEST_P(RatingProperties, StepsAddUpToTheTotal)
{
    int rated = 0;
    for (int i = 0; i < kRuns; ++i) {
        const Facts given = m_random.next();
        const Rating rating = rate(m_scheme, given);
        if (!rating.rated()) {
            continue;
        }
        ++rated;
        ASSERT_EQ(sumOfSteps(rating), rating.total);
        ASSERT_EQ(rating.rawTotal, rating.base + rating.bonus - rating.penalty);
        ASSERT_GE(rating.total, m_scheme.total.floor);
        ASSERT_LE(rating.total, m_scheme.total.cap.value_or(rating.total));
        ASSERT_GE(rating.computedStar, 0);
        ASSERT_LE(rating.computedStar, std::min(rating.scoreStar, rating.cap.value_or(10)));
        ASSERT_EQ(rating.finalStar, given.decision ? given.decision->star : rating.computedStar);
    }
    EXPECT_GT(rated, kRuns / 4);
}

// Not where a scheme says "stack": "first": RatingStack.FirstMayLoseByAnHonourOfAnEarlierDay.
TEST_P(RatingProperties, APenaltyNeverRaisesAndABonusNeverLowers)
{
    ASSERT_TRUE(std::ranges::none_of(m_scheme.adjustments, [](const Adjustment &each) {
        return each.stack == Adjustment::Stack::First;
    }));
    for (int i = 0; i < kRuns; ++i) {
        Facts given = m_random.next();
        given.decision.reset();
        const Rating before = rate(m_scheme, given);
        given.events += m_random.randomEvent(kPenalties);
        const Rating punished = rate(m_scheme, given);
        ASSERT_EQ(punished.rated(), before.rated());
        ASSERT_LE(punished.finalStar, before.finalStar);
        ASSERT_LE(punished.rawTotal, before.rawTotal);
        given.events.last() = m_random.randomEvent(kBonuses);
        const Rating honoured = rate(m_scheme, given);
        ASSERT_EQ(honoured.rated(), before.rated());
        ASSERT_GE(honoured.finalStar, before.finalStar);
        ASSERT_GE(honoured.rawTotal, before.rawTotal);
    }
}

TEST_P(RatingProperties, TheOrderOfFactsDoesNotMatter)
{
    for (int i = 0; i < kRuns; ++i) {
        Facts given = m_random.next();
        const Rating before = rate(m_scheme, given);
        ASSERT_EQ(rate(m_scheme, given), before);
        std::ranges::shuffle(given.events, m_random.generator());
        std::ranges::shuffle(given.scores, m_random.generator());
        ASSERT_EQ(rate(m_scheme, given), before);
    }
}

TEST_P(RatingProperties, AKeptCopyOfTheSchemeGivesTheSame)
{
    const auto text = QJsonDocument::fromJson(packJson(m_scheme.id)).toJson(QJsonDocument::Compact);
    const auto copy = parseScheme(text);
    ASSERT_TRUE(copy);
    for (int i = 0; i < kRuns; ++i) {
        const Facts given = m_random.next();
        ASSERT_EQ(rate(*copy, given), rate(m_scheme, given));
    }
}

TEST_P(RatingProperties, ASnapshotOfTheFactsRatesTheSame)
{
    for (int i = 0; i < kRuns; ++i) {
        const Facts given = m_random.next();
        const auto back = factsFromSnapshot(toSnapshot(given));
        ASSERT_TRUE(back);
        ASSERT_EQ(rate(m_scheme, *back), rate(m_scheme, given));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RatingProperties,
                         testing::Combine(testing::ValuesIn(shippedIds()),
                                          testing::Values(1U, 20240312U, 99U)));

} // namespace zhibu
