#include "storage/facts/ratingrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/unrated.h"
#include "storage/rounds/rounds.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

TEST(RatingRows, AreOfBranchesOfTheTypesTheSchemeIsFor)
{
    test::TempFile book;
    book.addBranch(u"A"_s, {{u"branch_type"_s, u"student"_s}});
    book.addBranch(u"B"_s, {{u"branch_type"_s, u"teacher"_s}});
    book.addBranch(u"C"_s);
    Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    const auto codes = [&] {
        QStringList list;
        for (const RatedOrganisation &row :
             got(rateOrganisations(book.file(),
                                   {.scheme = scheme, .year = 2024, .asOf = QDate(2024, 12, 31)}))
                 .rows) {
            list += row.code + u' ' + row.facts.subject.type;
        }
        return list;
    };
    EXPECT_EQ(codes(), (QStringList{u"A student"_s, u"B teacher"_s, u"C "_s}));
    scheme.applies.types = {u"student"_s, u"mixed"_s};
    EXPECT_EQ(codes(), QStringList{u"A student"_s});
}

TEST(RatingRows, AreNotNewWhereTheYearBeforeHasScoresThatNoRoundConfirmed)
{
    test::TempFile book;
    const RowId rated = book.addBranch(u"A"_s);
    const RowId fresh = book.addBranch(u"B"_s);
    const Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    const auto score = [&](RowId branch, int year) {
        QList<ScoreChange> scores;
        for (int i = 1; i <= 10; ++i) {
            scores += {branch, u"ay%1"_s.arg(i), i == 1 ? Points::whole(2) : Points::whole(10)};
        }
        ASSERT_TRUE(got(saveScores(book.file(), year, u"superior"_s, scores)).isEmpty());
    };
    const auto row = [&](RowId branch, std::optional<QString> by = {}) {
        const RatingTable table = got(rateOrganisations(
            book.file(),
            {.scheme = scheme, .year = 2025, .asOf = QDate(2025, 12, 31), .by = std::move(by)}));
        return *std::ranges::find(table.rows, branch, &RatedOrganisation::id);
    };
    score(rated, 2025);
    score(fresh, 2025);
    EXPECT_EQ(row(rated).movement, Movement::New);
    score(rated, 2024);
    EXPECT_EQ(row(rated).previousTrial, 5);
    EXPECT_FALSE(row(rated).movement);
    EXPECT_FALSE(row(rated, u"superior"_s).previousTrial);
    EXPECT_EQ(row(fresh).movement, Movement::New) << "nothing is there of it";
    book.add(u"ratings"_s, {{u"year"_s, 2024}, {u"organisation"_s, rated}, {u"star"_s, 4}});
    EXPECT_FALSE(row(rated).previousTrial);
    EXPECT_EQ(row(rated).movement, Movement::Up);
}

TEST(RatingRows, HaveNoTrialOfAYearASchemeRatesWithoutAnyRecord)
{
    test::TempFile book;
    book.addBranch(u"A"_s);
    book.add(u"evaluations"_s, {{u"year"_s, 2024},
                                {u"organisation"_s, book.addBranch(u"B"_s)},
                                {u"evaluator"_s, u"superior"_s},
                                {u"criterion"_s, u"ay1"_s},
                                {u"score"_s, 20'000}});
    Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    scheme.criteria.clear();
    const auto row = [&] {
        return got(rateOrganisations(book.file(),
                                     {.scheme = scheme, .year = 2025, .asOf = QDate(2025, 12, 31)}))
            .rows.at(0);
    };
    ASSERT_EQ(row().code, u"A"_s);
    ASSERT_TRUE(row().rating.rated());
    EXPECT_EQ(row().movement, Movement::New);
}

TEST(RatingRows, LeaveOutWhomTheyDoNotRateForAReason)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s, {{u"sector"_s, u"school"_s}});
    const RowId guests = book.addBranch(u"B"_s, {{u"form"_s, u"temporary"_s}});
    const RowId gone = book.addBranch(u"C"_s, {{u"dissolved"_s, u"2023-05-01"_s}});
    const RowId group = book.add(u"organisations"_s, {{u"code"_s, u"G"_s},
                                                      {u"name"_s, u"一组"_s},
                                                      {u"kind"_s, u"group"_s},
                                                      {u"superior"_s, branch}});
    Scheme scheme = got(findScheme(&book.file(), kDefaultScheme));
    const auto left = [&](RowId scope) {
        const RatingRequest request{
            .scheme = scheme, .year = 2024, .asOf = QDate(2024, 12, 31), .scope = scope};
        QList<std::pair<RowId, NotRated>> list;
        const RatingTable table = got(rateOrganisations(book.file(), request));
        for (const UnratedOrganisation &each : got(unratedOf(book.file(), request, table))) {
            list += {each.id, each.why};
        }
        return list;
    };
    using List = QList<std::pair<RowId, NotRated>>;
    EXPECT_EQ(left(0), (List{{guests, NotRated::Informal}})) << "what is gone is not missed";
    EXPECT_EQ(left(gone), (List{{gone, NotRated::NotThere}}));
    EXPECT_EQ(left(group), (List{{group, NotRated::OtherKind}}));
    EXPECT_EQ(left(branch), List());
    scheme.applies.sectors = {u"rural"_s};
    EXPECT_EQ(left(branch), (List{{branch, NotRated::OutsideScheme}}));
}

TEST(RatingRows, TellTheEventsOfTheYearByTheirDays)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    for (const QString &day : {u"2024-08-12"_s, u"2024-06-12"_s, u"2023-12-31"_s}) {
        book.add(u"events"_s,
                 {{u"organisation"_s, branch}, {u"item"_s, u"overdue_task"_s}, {u"date"_s, day}});
    }
    const RatingTable table =
        got(rateOrganisations(book.file(), {.scheme = got(findScheme(nullptr, kDefaultScheme)),
                                            .year = 2024,
                                            .asOf = QDate(2024, 12, 31)}));
    QList<QDate> days;
    for (const Event &event : table.rows.at(0).facts.events) {
        days += event.date;
    }
    EXPECT_EQ(days, (QList<QDate>{{2024, 6, 12}, {2024, 8, 12}}));
}

TEST(RatingRows, TakeDecisionsBySchemesTheYearGoesByAndByTheirDay)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    book.add(u"decisions"_s, {{u"year"_s, 2024},
                              {u"organisation"_s, branch},
                              {u"star"_s, 3},
                              {u"reason"_s, u"会议决定"_s},
                              {u"decided_by"_s, u"市直工委"_s},
                              {u"decided_on"_s, u"2025-01-10"_s}});
    const auto isDecided = [&](const QString &scheme, QDate asOf) {
        return got(rateOrganisations(
                       book.file(),
                       {.scheme = got(findScheme(nullptr, scheme)), .year = 2024, .asOf = asOf}))
            .rows.at(0)
            .facts.decision.has_value();
    };
    const QString usual(kDefaultScheme);
    EXPECT_TRUE(isDecided(usual, QDate(2024, 12, 31))) << "the year is over";
    EXPECT_FALSE(isDecided(usual, QDate(2024, 12, 30)));
    EXPECT_FALSE(isDecided(u"grading-2012"_s, QDate(2024, 12, 31))) << "a trial";
    got(startRound(book.file(), 2024, Round::December, branch, u"grading-2012"_s,
                   QDate(2024, 12, 1)));
    EXPECT_TRUE(isDecided(u"grading-2012"_s, QDate(2024, 12, 31)));
    EXPECT_FALSE(isDecided(usual, QDate(2024, 12, 31)));
}

} // namespace zhibu
