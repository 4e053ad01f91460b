#include "storage/facts/improvement.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

const QDate kToday(2024, 11, 21);

} // namespace

TEST(StarPlans, StandBesideTheStarOfTheYearBefore)
{
    test::TempFile book;
    const RowId committee =
        book.add(u"organisations"_s,
                 {{u"code"_s, u"A"_s}, {u"name"_s, u"党委"_s}, {u"kind"_s, u"committee"_s}});
    const RowId branch = book.addBranch(u"A1"_s, {{u"superior"_s, committee}});
    book.addBranch(u"B"_s);
    book.add(u"ratings"_s, {{u"year"_s, 2023}, {u"organisation"_s, branch}, {u"star"_s, 3}});
    book.add(u"plans"_s, {{u"year"_s, 2024},
                          {u"organisation"_s, branch},
                          {u"target_star"_s, 4},
                          {u"measures"_s, u"补齐党课"_s}});
    const auto plans = got(starPlans(book.file(), committee, 2024, kToday));
    ASSERT_EQ(plans.size(), 1U) << "a committee needs no plan";
    EXPECT_EQ(plans[0].organisation, branch);
    EXPECT_EQ(plans[0].lastStar, 3);
    EXPECT_EQ(plans[0].targetStar, 4);
    EXPECT_EQ(plans[0].measures, u"补齐党课"_s);
    EXPECT_FALSE(plans[0].filedOn.isValid());
    EXPECT_EQ(got(starPlans(book.file(), 0, 2025, kToday)).size(), 2U) << "branches without a plan";
}

} // namespace zhibu
