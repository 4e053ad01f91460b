#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// What every shipped scheme must keep to. docs/scoring.md names these tests.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

class ShippedScheme : public testing::TestWithParam<QString>
{
protected:
    const Scheme &m_scheme = pack(GetParam());
};

TEST_P(ShippedScheme, IsNamedAsItsFile)
{
    EXPECT_EQ(m_scheme.id, GetParam());
    EXPECT_FALSE(m_scheme.subjects.isEmpty());
}

TEST_P(ShippedScheme, GivesItsHighestStarToWhoEarnsEverything)
{
    const Rating rating = rate(m_scheme, perfect(m_scheme));
    ASSERT_TRUE(rating.rated());
    EXPECT_EQ(rating.finalStar, m_scheme.highestStar());
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

TEST_P(ShippedScheme, GivesItsLowestStarToWhoEarnsNothing)
{
    const Rating rating = rate(m_scheme, hopeless(m_scheme));
    ASSERT_TRUE(rating.rated());
    EXPECT_EQ(rating.scoreStar, m_scheme.mode == Mode::Bands ? m_scheme.bands.constLast().star : 0);
    EXPECT_LE(rating.finalStar, rating.scoreStar);
    EXPECT_EQ(rating.total, m_scheme.total.floor);
}

TEST_P(ShippedScheme, HasEvaluatorsThatWeighOneTogether)
{
    for (const Sheet &sheet : m_scheme.sheets) {
        Points sum;
        for (const Evaluator &evaluator : m_scheme.evaluatorsOf(sheet)) {
            sum += evaluator.weight;
        }
        EXPECT_EQ(sum, Points::whole(1)) << sheet.id.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedScheme, testing::ValuesIn(shippedIds()), [](const auto &each) {
    QString name = each.param;
    return name.replace(u'-', u'_').toStdString();
});

TEST(ShippedSchemes, ShareNoCriterionAndNoTitle)
{
    QHash<QString, QString> owners;
    for (const QString &id : shippedIds()) {
        for (const Criterion &criterion : pack(id).criteria) {
            for (const QString &name : {criterion.id, criterion.title}) {
                EXPECT_FALSE(owners.contains(name))
                    << name.toStdString() << " of " << id.toStdString() << " and "
                    << owners.value(name).toStdString();
                owners.insert(name, id);
            }
        }
    }
}

TEST(ShippedSchemes, RateTheKindsTheyArePublishedFor)
{
    const QStringList branch{u"branch"_s};
    const QStringList branches{u"branch"_s, u"general_branch"_s};
    const QStringList all{u"branch"_s, u"general_branch"_s, u"committee"_s};
    const QHash<QString, QStringList> kinds{{u"anyang-2017"_s, branch},
                                            {u"dalu-five-star"_s, branch},
                                            {u"grading-2012"_s, all},
                                            {u"henan-2022"_s, branches},
                                            {u"jinxi-2016"_s, branch},
                                            {u"points-ledger"_s, branch},
                                            {u"railway-ladder"_s, branch},
                                            {u"shengzhou"_s, branches},
                                            {u"weighted-2023"_s, {u"committee"_s}}};
    for (const QString &id : shippedIds()) {
        EXPECT_EQ(pack(id).subjects, kinds.value(id)) << id.toStdString();
    }
    EXPECT_EQ(shippedIds().size(), kinds.size());
}

} // namespace zhibu
