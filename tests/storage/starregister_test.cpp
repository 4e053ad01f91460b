#include "storage/facts/rulepacks.h"
#include "storage/facts/starregister.h"
#include "storage/rounds/rounds.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

class StarRegisters : public testing::Test
{
protected:
    StarRegisters()
        : first{book.addBranch(u"A2"_s)}
        , second{book.addBranch(u"A1"_s)}
    {}

    void star(RowId organisation, int year, int stars, const QVariant &total = {})
    {
        book.add(u"ratings"_s, {{u"year"_s, year},
                                {u"organisation"_s, organisation},
                                {u"star"_s, stars},
                                {u"total"_s, total}});
    }

    /// The same points for every criterion.
    void score(RowId organisation, int year, int points)
    {
        for (int i = 1; i <= 10; ++i) {
            book.add(u"evaluations"_s, {{u"year"_s, year},
                                        {u"organisation"_s, organisation},
                                        {u"evaluator"_s, u"superior"_s},
                                        {u"criterion"_s, u"ay%1"_s.arg(i)},
                                        {u"score"_s, points}});
        }
    }

    /// The marks of a line, a year each: "3↑" and so on, "3?" where nobody knows yet; "-" where
    /// there is none.
    static QString marks(const StarHistory &row)
    {
        QStringList texts;
        for (const auto &mark : row.marks) {
            static const QStringList signs{u"↑"_s, u"↓"_s, u"="_s, u"*"_s};
            texts +=
                mark ? QString::number(mark->star)
                           + (mark->movement ? signs[static_cast<int>(*mark->movement)] : u"?"_s)
                     : u"-"_s;
        }
        return texts.join(u' ');
    }

    test::TempFile book;
    RowId first;
    RowId second;
    const QDate today{2024, 11, 21};
};

} // namespace

TEST_F(StarRegisters, HoldsEveryYearFromTheFirstToTheLastByCode)
{
    star(first, 2020, 3);
    star(first, 2021, 4, 885'000);
    star(first, 2022, 4);
    star(first, 2024, 2);
    star(second, 2021, 5);
    star(second, 2022, 0);
    const StarRegister stars = got(starRegister(book.file(), 0, today));
    EXPECT_EQ(stars.firstYear, 2020);
    EXPECT_EQ(stars.years, 5);
    EXPECT_FALSE(stars.computedFrom);
    ASSERT_EQ(stars.rows.size(), 2U);
    EXPECT_EQ(stars.rows[0].name, u"A1"_s);
    EXPECT_EQ(marks(stars.rows[0]), u"- 5* 0↓ - -"_s);
    EXPECT_EQ(stars.rows[1].organisation, first);
    EXPECT_EQ(marks(stars.rows[1]), u"3* 4↑ 4= - 2*"_s) << "after a gap it is new";
    EXPECT_EQ(stars.rows[1].marks[1]->total, Points{885'000});
    EXPECT_FALSE(stars.rows[1].marks[2]->total);
    EXPECT_EQ(stars.distribution(1), (std::vector{0, 0, 0, 0, 1, 1}));
    EXPECT_EQ(stars.distribution(2), (std::vector{1, 0, 0, 0, 1, 0}));
    EXPECT_EQ(stars.distribution(3), std::vector<int>(6));
}

TEST_F(StarRegisters, ComputesTheCurrentYearUntilAStarOfItIsEntered)
{
    star(first, 2023, 3);
    score(first, 2024, 85'000);
    const StarRegister stars = got(starRegister(book.file(), 0, today));
    EXPECT_EQ(stars.computedFrom, 2024);
    EXPECT_FALSE(stars.isComputed(2023));
    EXPECT_TRUE(stars.isComputed(2024));
    ASSERT_EQ(stars.rows.size(), 1U) << "the other one was never rated";
    EXPECT_EQ(marks(stars.rows[0]), u"3* 4↑"_s);
    EXPECT_EQ(stars.rows[0].marks[1]->total, Points{850'000});
    star(first, 2024, 5);
    const StarRegister entered = got(starRegister(book.file(), 0, today));
    EXPECT_FALSE(entered.computedFrom);
    EXPECT_EQ(marks(entered.rows[0]), u"3* 5↑"_s);
}

TEST_F(StarRegisters, ComputesWhatIsNotEnteredYetBesideWhatIs)
{
    star(first, 2024, 5);
    score(second, 2024, 85'000);
    const StarRegister stars = got(starRegister(book.file(), 0, today));
    EXPECT_FALSE(stars.isComputed(2024)) << "not all of it";
    ASSERT_EQ(stars.rows.size(), 2U);
    EXPECT_EQ(marks(stars.rows[0]), u"4*"_s);
    EXPECT_TRUE(stars.rows[0].marks[0]->isComputed);
    EXPECT_EQ(marks(stars.rows[1]), u"5*"_s);
    EXPECT_FALSE(stars.rows[1].marks[0]->isComputed);
}

TEST_F(StarRegisters, ComputesTheYearBeforeAsWellWhileItIsNotDecided)
{
    star(first, 2022, 3);
    score(first, 2021, 95'000);
    score(first, 2023, 75'000);
    const StarRegister before = got(starRegister(book.file(), 0, today));
    EXPECT_EQ(before.computedFrom, 2023);
    EXPECT_EQ(marks(before.rows[0]), u"3* 3="_s) << "2024 has no scores yet, 2021 is long past";
    score(first, 2024, 85'000);
    EXPECT_EQ(marks(got(starRegister(book.file(), 0, today)).rows[0]), u"3* 3= 4?"_s)
        << "the star of 2023 is a trial, as in the star table";
    EXPECT_EQ(got(starRegister(book.file(), 0, QDate(2025, 11, 1))).computedFrom, 2024)
        << "2023 was never entered";
    star(first, 2024, 4);
    EXPECT_EQ(marks(got(starRegister(book.file(), 0, today)).rows[0]), u"3* 3= 4?"_s);
}

TEST_F(StarRegisters, TellMovementsAsTheStarTableDoes)
{
    for (const int year : {2023, 2024}) {
        score(first, year, 85'000);
    }
    const auto inTable = [this] {
        const auto table = got(rateOrganisations(
            book.file(), {.scheme = got(findScheme(&book.file(), QString(kDefaultScheme))),
                          .year = 2024,
                          .asOf = today}));
        return std::ranges::find(table.rows, first, &RatedOrganisation::id)->movement;
    };
    const auto inRegister = [this] {
        return got(starRegister(book.file(), 0, today)).rows[0].marks.back()->movement;
    };
    EXPECT_FALSE(inTable());
    EXPECT_FALSE(inRegister());
    star(first, 2023, 4);
    EXPECT_EQ(inTable(), Movement::Same);
    EXPECT_EQ(inRegister(), Movement::Same);
}

TEST_F(StarRegisters, LooksOnlyIntoItsScopeAndIsEmptyWithoutStars)
{
    star(first, 2023, 3);
    EXPECT_EQ(got(starRegister(book.file(), first, today)).rows.size(), 1U);
    const StarRegister none = got(starRegister(book.file(), second, today));
    EXPECT_TRUE(none.rows.empty());
    EXPECT_EQ(none.years, 0);
}

TEST_F(StarRegisters, HoldAsManyStarsAsTheSchemeInUseGives)
{
    const QString henan = u"henan-2022"_s;
    QString scheme = QString::fromUtf8(got(schemeText(nullptr, henan)))
                         .replace(u"\"pass\": 80"_s, u"\"pass\": 80, \"star\": 2"_s);
    for (int star = 5; star > 0; --star) {
        scheme.replace(u"\"star\": %1, \"label\""_s.arg(star),
                       u"\"star\": %1, \"label\""_s.arg(2 * star));
    }
    book.addRulePack(u"scheme"_s, henan, scheme);
    for (const RowId branch : {first, second}) {
        got(startRound(book.file(), 2024, Round::December, branch, henan, today));
    }
    QList<ScoreChange> scores;
    for (const Criterion &criterion : got(findScheme(&book.file(), henan)).entered()) {
        scores += {first, criterion.id, criterion.max};
        scores += {second, criterion.id, Points{}};
    }
    ASSERT_TRUE(got(saveScores(book.file(), 2024, u"superior"_s, scores)).isEmpty());
    const StarRegister stars = got(starRegister(book.file(), 0, today));
    ASSERT_EQ(stars.rows.size(), 2U);
    EXPECT_EQ(marks(stars.rows[0]), u"0*"_s);
    EXPECT_EQ(marks(stars.rows[1]), u"10*"_s);
    EXPECT_EQ(stars.distribution(0), (std::vector{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
}

} // namespace zhibu
