#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

// What must hold for any facts whatever, on seeded random input.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

class RandomFacts
{
public:
    explicit RandomFacts(unsigned seed)
        : m_random(seed)
    {}

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    Event randomEvent(const QStringList &items)
    {
        const QString item = items[upTo(static_cast<int>(items.size()) - 1)];
        static const QStringList honours{u"city"_s, u"province"_s, u"nation"_s};
        static const QHash<QString, QStringList> levels{
            {u"commendation"_s, honours},
            {u"signed_report"_s, honours},
            {u"innovation"_s, honours},
            {u"circulated_criticism"_s, {u"work_committee"_s, u"municipal_committee"_s}},
            {u"leader_sanction"_s, {u"up_to_serious_warning"_s, u"removal_or_above"_s}}};
        const QStringList own = levels.value(item, {QString()});
        Event result = event(item, own[upTo(static_cast<int>(own.size()) - 1)],
                             QDate(2023, 11, 1).addDays(upTo(500)), 1 + upTo(3));
        if (upTo(2) == 0) {
            result.person = Person{.member = 1 + upTo(5), .wasSecretary = upTo(1) == 1};
        }
        return result;
    }

    Facts next()
    {
        Facts result = facts(toText(Points{100 * (2000 + upTo(8000))}));
        result.asOf = QDate(kYear, 6, 1).addDays(upTo(300));
        result.round = upTo(1) == 0 ? Round::June : Round::December;
        for (int i = upTo(8); i > 0; --i) {
            result.events += randomEvent(kBonuses + kPenalties);
        }
        result.ballots = ballots(upTo(100), 100);
        if (upTo(4) == 0) {
            result.ballots.reset();
        }
        result.term = {.end = QDate(2023, 1, 1).addDays(upTo(1000)), .row = 300};
        if (upTo(3) == 0) {
            result.term.extendedUntil = QDate(2024, 1, 1).addDays(upTo(600));
        }
        return result;
    }

    std::mt19937 &generator() { return m_random; }

    const QStringList kBonuses{u"commendation"_s, u"signed_report"_s, u"innovation"_s};
    const QStringList kPenalties{u"circulated_criticism"_s, u"leader_sanction"_s,
                                 u"member_violation"_s, u"unexcused_absence"_s, u"overdue_task"_s};

private:
    std::mt19937 m_random;
};

} // namespace

class RatingProperties : public testing::TestWithParam<unsigned>
{
protected:
    static constexpr int kRuns = 500;

    RandomFacts m_random{GetParam()};
};

TEST_P(RatingProperties, StepsAddUpToTheTotal)
{
    for (int i = 0; i < kRuns; ++i) {
        const Rating rating = rate(anyang(), m_random.next());
        ASSERT_EQ(sumOfSteps(rating), rating.total);
        ASSERT_EQ(rating.rawTotal, rating.base + rating.bonus - rating.penalty);
        ASSERT_GE(rating.total, Points{});
        ASSERT_LE(rating.total, Points::whole(100));
        ASSERT_GE(rating.finalStar, 0);
        ASSERT_LE(rating.finalStar, std::min(rating.scoreStar, rating.cap.value_or(5)));
    }
}

TEST_P(RatingProperties, APenaltyNeverRaisesAndABonusNeverLowers)
{
    for (int i = 0; i < kRuns; ++i) {
        Facts given = m_random.next();
        const Rating before = rate(anyang(), given);
        given.events += m_random.randomEvent(m_random.kPenalties);
        const Rating punished = rate(anyang(), given);
        ASSERT_LE(punished.finalStar, before.finalStar);
        ASSERT_LE(punished.rawTotal, before.rawTotal);
        given.events.last() = m_random.randomEvent(m_random.kBonuses);
        const Rating honoured = rate(anyang(), given);
        ASSERT_GE(honoured.finalStar, before.finalStar);
        ASSERT_GE(honoured.rawTotal, before.rawTotal);
    }
}

TEST_P(RatingProperties, TheOrderOfFactsDoesNotMatter)
{
    for (int i = 0; i < kRuns; ++i) {
        Facts given = m_random.next();
        const Rating before = rate(anyang(), given);
        ASSERT_EQ(rate(anyang(), given), before);
        std::ranges::shuffle(given.events, m_random.generator());
        std::ranges::shuffle(given.scores, m_random.generator());
        ASSERT_EQ(rate(anyang(), given), before);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RatingProperties, testing::Values(1U, 20240312U, 99U));

} // namespace zhibu
