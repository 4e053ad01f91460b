#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

// Three further published schemes, written from docs/schemes.md alone, rate as they are described.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

struct Health
{
    QString points, label;
    int star;
};

void PrintTo(const Health &row, std::ostream *out)
{
    *out << row.points.toStdString();
}

class LiupanshanHealth : public testing::TestWithParam<Health>
{
};

TEST_P(LiupanshanHealth, MapsStarsToHealth)
{
    const Scheme &scheme = pack(u"liupanshan-health"_s);
    Facts given = perfect(scheme);
    given.scores[0].points = Points::whole(20) - (Points::whole(100) - points(GetParam().points));
    const Rating rating = rate(scheme, given);
    EXPECT_EQ(toText(rating.total), GetParam().points);
    EXPECT_EQ(rating.finalStar, GetParam().star);
    EXPECT_EQ(std::ranges::find(scheme.stars, rating.finalStar, &StarName::star)->mapped,
              GetParam().label);
}

INSTANTIATE_TEST_SUITE_P(Edges, LiupanshanHealth,
                         testing::Values(Health{u"95"_s, u"健康"_s, 5},
                                         Health{u"94.99"_s, u"健康"_s, 4},
                                         Health{u"90"_s, u"健康"_s, 4},
                                         Health{u"89.99"_s, u"亚健康"_s, 3},
                                         Health{u"80"_s, u"亚健康"_s, 3}));

struct University
{
    QString question; ///< answered otherwise than a good branch would
    int star;
};

void PrintTo(const University &row, std::ostream *out)
{
    *out << row.question.toStdString();
}

const QString kJinan = u"jinan-universities-2021"_s;

/// All points, and all questions answered as a good branch would, but for `other`.
Facts answered(const QString &other)
{
    Facts given = perfect(pack(kJinan));
    for (Score &score : given.scores) {
        const bool good = score.criterion == u"jn.integrity"_s;
        if (good || score.criterion == u"jn.archives_missing"_s
            || score.criterion == u"jn.weak"_s) {
            score.points = Points::whole(good != (score.criterion == other) ? 1 : 0);
        }
    }
    return given;
}

class JinanUniversities : public testing::TestWithParam<University>
{
};

TEST_P(JinanUniversities, AskForPapersAndArchives)
{
    EXPECT_EQ(rate(pack(kJinan), answered(GetParam().question)).finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(Questions, JinanUniversities,
                         testing::Values(University{{}, 5}, University{u"jn.integrity"_s, 4},
                                         University{u"jn.archives_missing"_s, 2},
                                         University{u"jn.weak"_s, 2}));

TEST(JinanScheme, VetoesDisciplineCases)
{
    Facts given = answered({});
    given.events = {event(u"discipline_case"_s)};
    EXPECT_TRUE(rate(pack(kJinan), given).vetoed);
}

struct Power
{
    QString plus, minus;
    QList<Event> events;
    QString total;
    int star;
};

void PrintTo(const Power &row, std::ostream *out)
{
    *out << row.plus.toStdString() << " - " << row.minus.toStdString();
}

class HainanPower : public testing::TestWithParam<Power>
{
};

TEST_P(HainanPower, AddsTakesOffAndClears)
{
    Facts given = scored({{u"hp.plus.basis"_s, u"60"_s},
                          {u"hp.plus.role"_s, GetParam().plus},
                          {u"hp.minus.late"_s, GetParam().minus},
                          {u"hp.minus.false"_s, u"0"_s}});
    given.events = GetParam().events;
    const Rating rating = rate(pack(u"hainan-power"_s), given);
    EXPECT_EQ(toText(rating.total), GetParam().total);
    EXPECT_EQ(rating.finalStar, GetParam().star);
}

INSTANTIATE_TEST_SUITE_P(
    Indices, HainanPower,
    testing::Values(Power{u"40"_s, u"10"_s, {}, u"90"_s, 3},
                    Power{u"40"_s, u"12"_s, {}, u"88"_s, 2}, Power{u"0"_s, u"2"_s, {}, u"58"_s, 0},
                    Power{u"40"_s, u"12"_s, {event(u"commendation"_s, u"city"_s)}, u"90"_s, 3},
                    Power{u"40"_s, u"0"_s, {event(u"safety_accident"_s)}, u"0"_s, 0}));

} // namespace zhibu
