#include "scoring/rating.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

// How criteria, groups and sheets come to their points.

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

QString totalOf(const Scheme &scheme, const Facts &given)
{
    const Rating rating = rate(scheme, given);
    EXPECT_TRUE(rating.rated());
    EXPECT_EQ(sumOfSteps(rating), rating.total);
    return toText(rating.total);
}

QByteArray criterion(const QByteArray &id, const QByteArray &keys)
{
    return R"({"rule": ")" + id + R"(", "id": ")" + id + R"(", "title": ")" + id
           + R"(", "source": "s", )" + keys + '}';
}

} // namespace

// groups

struct Grouped
{
    QString one, two, total;
};

void PrintTo(const Grouped &row, std::ostream *out)
{
    *out << row.one.toStdString() << ' ' << row.two.toStdString();
}

class GroupFromMax : public testing::TestWithParam<Grouped>
{
};

TEST_P(GroupFromMax, LosesPointsDownToNothing)
{
    const Scheme scheme =
        tiny(R"("criteria": [)" + criterion("a", R"("max": 50)") + ','
             + criterion("g", R"("max": 10, "from": "max", "parts": [)"
                                  + criterion("d", R"("scoring": "deduct", "max": 8, "step": 2)")
                                  + ',' + criterion("e", R"("scoring": "deduct", "max": 8)") + ']')
             + ']');
    EXPECT_EQ(
        totalOf(scheme,
                scored({{u"a"_s, u"30"_s}, {u"d"_s, GetParam().one}, {u"e"_s, GetParam().two}})),
        GetParam().total);
}

INSTANTIATE_TEST_SUITE_P(Deductions, GroupFromMax,
                         testing::Values(Grouped{u"0"_s, u"0"_s, u"40"_s},
                                         Grouped{u"2"_s, u"1.5"_s, u"36.5"_s},
                                         Grouped{u"8"_s, u"2"_s, u"30"_s},
                                         Grouped{u"8"_s, u"8"_s, u"30"_s}));

class GroupMax : public testing::TestWithParam<Grouped>
{
};

TEST_P(GroupMax, LimitsWhatItsPartsGive)
{
    // an inner group of at most 10 in an outer one of at most 12
    const QByteArray inner =
        criterion("i", R"("max": 10, "parts": [)" + criterion("d", R"("max": 8)") + ','
                           + criterion("e", R"("max": 8)") + ']');
    const Scheme scheme = tiny(R"("criteria": [)"
                               + criterion("o", R"("max": 12, "parts": [)" + inner + ','
                                                    + criterion("a", R"("max": 5)") + ']')
                               + ']');
    EXPECT_EQ(
        totalOf(scheme,
                scored({{u"a"_s, u"3"_s}, {u"d"_s, GetParam().one}, {u"e"_s, GetParam().two}})),
        GetParam().total);
}

INSTANTIATE_TEST_SUITE_P(Nested, GroupMax,
                         testing::Values(Grouped{u"2"_s, u"4"_s, u"9"_s},
                                         Grouped{u"8"_s, u"1"_s, u"12"_s},
                                         Grouped{u"8"_s, u"8"_s, u"12"_s}));

// not applicable

struct Missing
{
    QByteArray choice;
    QString form, total;
};

void PrintTo(const Missing &row, std::ostream *out)
{
    *out << row.choice.constData() << ' ' << row.form.toStdString();
}

class NotApplicablePoints : public testing::TestWithParam<Missing>
{
};

TEST_P(NotApplicablePoints, AreRescaledGrantedOrLost)
{
    const Scheme scheme = tiny(
        R"("notApplicable": ")" + GetParam().choice + R"(", "criteria": [)"
        + criterion("a", R"("max": 60)") + ','
        + criterion("b", R"("max": 30, "appliesTo": {"forms": ["joint"]})") + ','
        + criterion("c", R"("scoring": "deduct", "max": 10, "appliesTo": {"forms": ["joint"]})")
        + ']');
    Facts given = scored({{u"a"_s, u"30"_s}});
    if (GetParam().form == u"joint"_s) {
        given = scored({{u"a"_s, u"30"_s}, {u"b"_s, u"20"_s}, {u"c"_s, u"4"_s}});
    }
    given.subject.form = GetParam().form;
    EXPECT_EQ(totalOf(scheme, given), GetParam().total);
}

INSTANTIATE_TEST_SUITE_P(Choices, NotApplicablePoints,
                         testing::Values(Missing{"rescale", u"regular"_s, u"45"_s},
                                         Missing{"granted", u"regular"_s, u"60"_s},
                                         Missing{"lost", u"regular"_s, u"30"_s},
                                         Missing{"rescale", u"joint"_s, u"46"_s},
                                         Missing{"granted", u"joint"_s, u"46"_s},
                                         Missing{"lost", u"joint"_s, u"46"_s}));

TEST(NotApplicableSheet, IsSkippedWhole)
{
    const Scheme scheme = tiny(R"("sheets": [
        {"rule": "1", "id": "one", "title": "1", "source": "s", "criteria": [)"
                               + criterion("a", R"("max": 80)") + R"(]},
        {"rule": "2", "id": "two", "title": "2", "source": "s", "granted": 5,
         "appliesTo": {"kinds": ["general_branch"]}, "criteria": [)"
                               + criterion("b", R"("max": 20)") + "]}]");
    Facts given = scored({{u"a"_s, u"70"_s}});
    given.subject.kind = u"branch"_s;
    EXPECT_EQ(totalOf(scheme, given), u"70"_s);
    given.subject.kind = u"general_branch"_s;
    EXPECT_EQ(rate(scheme, given).missing, (QList<MissingScore>{{u"superior"_s, u"b"_s}}));
}

TEST(SheetsByType, AreSeparateForTeachersAndStudents)
{
    const auto sheet = [](const QByteArray &id, const QByteArray &type) -> QByteArray {
        return R"({"rule": ")" + id + R"(", "id": ")" + id + R"(", "title": "t", "source": "s",
                   "appliesTo": {"types": [")"
               + type + R"("]}, "criteria": [)" + criterion(id + "1", R"("max": 100)") + "]}";
    };
    const Scheme scheme =
        tiny(R"("sheets": [)" + sheet("te", "teacher") + ',' + sheet("st", "student") + ']');
    Facts given = scored({{u"te1"_s, u"95"_s}, {u"st1"_s, u"75"_s}});
    for (const auto &[type, total] :
         {std::pair(u"teacher"_s, u"95"_s), std::pair(u"student"_s, u"75"_s)}) {
        given.subject.type = type;
        EXPECT_EQ(totalOf(scheme, given), total);
    }
    given.subject.type.clear();
    EXPECT_EQ(totalOf(scheme, given), u"0"_s) << "neither is for it";
}

// metrics

struct Measured
{
    QByteArray scale;
    std::optional<Count> count;
    QString total;
};

void PrintTo(const Measured &row, std::ostream *out)
{
    *out << row.scale.constData();
    if (row.count) {
        *out << ' ' << row.count->part << '/' << row.count->whole;
    }
}

class MetricCriterion : public testing::TestWithParam<Measured>
{
};

TEST_P(MetricCriterion, IsReadFromTheRecords)
{
    const Scheme scheme =
        tiny(R"("criteria": [)"
             + criterion("m", R"("scoring": "metric", "metric": "attendance", "max": 20)"
                                  + GetParam().scale)
             + ']');
    EXPECT_EQ(scheme.metrics(), QStringList{u"attendance"_s});
    Facts given = scored({});
    if (GetParam().count) {
        given.metrics.insert(u"attendance"_s, *GetParam().count);
    }
    EXPECT_EQ(totalOf(scheme, given), GetParam().total);
}

const QByteArray kScale =
    R"(, "scale": [{"from": 95, "points": 20}, {"from": 80, "points": 10.5}])";

INSTANTIATE_TEST_SUITE_P(
    Shares, MetricCriterion,
    testing::Values(Measured{{}, Count{9, 12}, u"15"_s}, Measured{{}, Count{1, 3}, u"6.67"_s},
                    Measured{{}, Count{0, 3}, u"0"_s}, Measured{{}, Count{13, 12}, u"20"_s},
                    Measured{{}, Count{0, 0}, u"20"_s}, Measured{{}, {}, u"20"_s},
                    Measured{kScale, Count{95, 100}, u"20"_s},
                    Measured{kScale, Count{949, 1000}, u"10.5"_s},
                    Measured{kScale, Count{4, 5}, u"10.5"_s},
                    Measured{kScale, Count{799, 1000}, u"0"_s},
                    Measured{kScale, Count{0, 0}, u"20"_s}));

// other ways of scoring

struct Taken
{
    QByteArray keys;
    QString entry;
    bool ok;
};

void PrintTo(const Taken &row, std::ostream *out)
{
    *out << row.keys.constData() << ' ' << row.entry.toStdString();
}

class CriterionEntry : public testing::TestWithParam<Taken>
{
};

TEST_P(CriterionEntry, IsWhatItsScoringAllows)
{
    const Scheme scheme = tiny(R"("criteria": [)" + criterion("a", GetParam().keys) + ']');
    EXPECT_EQ(scheme.criteria[0].takes(points(GetParam().entry)), GetParam().ok);
}

const QByteArray kLevels =
    R"("scoring": "levels", "levels": [{"title": "好", "points": 10}, {"title": "差", "points": 4}])";

INSTANTIATE_TEST_SUITE_P(
    Scorings, CriterionEntry,
    testing::Values(Taken{R"("max": 10)", u"9.99"_s, true},
                    Taken{R"("max": 10)", u"10.01"_s, false}, Taken{R"("max": 10)", u"-1"_s, false},
                    Taken{R"("max": 10, "scoring": "yes_no")", u"10"_s, true},
                    Taken{R"("max": 10, "scoring": "yes_no")", u"0"_s, true},
                    Taken{R"("max": 10, "scoring": "yes_no")", u"5"_s, false},
                    Taken{kLevels, u"4"_s, true}, Taken{kLevels, u"0"_s, false},
                    Taken{R"("max": 6, "scoring": "deduct", "step": 3)", u"3"_s, true},
                    Taken{R"("max": 6, "scoring": "deduct", "step": 3)", u"2"_s, false},
                    Taken{R"("max": 6, "scoring": "deduct")", u"2"_s, true},
                    Taken{R"("scoring": "question")", u"1"_s, true},
                    Taken{R"("scoring": "question")", u"0.5"_s, false},
                    Taken{R"("scoring": "metric", "metric": "dues", "max": 5)", u"5"_s, false}));

TEST(CriterionQuestion, GivesNoPoints)
{
    const Scheme scheme = tiny(R"("criteria": [)" + criterion("a", R"("max": 100)") + ','
                               + criterion("q", R"("scoring": "question")") + ']');
    const Facts given = scored({{u"a"_s, u"90"_s}, {u"q"_s, u"1"_s}});
    EXPECT_EQ(totalOf(scheme, given), u"90"_s);
    const QList<Step> answers = stepsOf(rate(scheme, given), StepKind::Answer);
    ASSERT_EQ(answers.size(), 1);
    EXPECT_EQ(answers[0].count, 1);
}

// sheets

TEST(Sheets, MayHaveEvaluatorsOfTheirOwn)
{
    const Scheme scheme = tiny(R"("sheets": [
        {"rule": "1", "id": "one", "title": "1", "weight": 0.7, "source": "s", "criteria": [)"
                               + criterion("a", R"("max": 100)") + R"(]},
        {"rule": "2", "id": "two", "title": "2", "weight": 0.3, "source": "s",
         "evaluators": [{"id": "self", "weight": 0.5}, {"id": "masses", "weight": 0.5}],
         "criteria": [)" + criterion("b", R"("max": 100)")
                               + "]}]");
    Facts given =
        scored({{u"a"_s, u"80"_s}, {u"b"_s, u"10"_s}}); // the superior's b is not asked for
    given.scores += Score{u"self"_s, u"b"_s, Points::whole(100), 9};
    EXPECT_EQ(rate(scheme, given).missing, (QList<MissingScore>{{u"masses"_s, u"b"_s}}));
    given.scores += Score{u"masses"_s, u"b"_s, Points::whole(90), 10};
    EXPECT_EQ(totalOf(scheme, given), u"84.5"_s); // 56 + 28.5
    // a trial by oneself: alone where one may score, and the first sheet is everybody's
    given.scores += Score{u"self"_s, u"a"_s, Points::whole(90), 11};
    EXPECT_EQ(toText(rate(scheme, given, u"self"_s).total), u"93"_s); // 63 + 30
    EXPECT_EQ(toText(rate(scheme, given, u"superior"_s).total), u"84.5"_s);
}

struct Kept
{
    QString score, points;
};

void PrintTo(const Kept &row, std::ostream *out)
{
    *out << row.score.toStdString();
}

class SheetLimits : public testing::TestWithParam<Kept>
{
};

TEST_P(SheetLimits, KeepItsPointsBeforeTheWeight)
{
    const Scheme scheme = tiny(R"("sheets": [
        {"rule": "1", "id": "one", "title": "1", "weight": 0.5, "granted": 20, "floor": 10,
         "cap": 90, "source": "s", "criteria": [)"
                               + criterion("a", R"("max": 100)") + ','
                               + criterion("d", R"("scoring": "deduct", "max": 30)") + "]}]");
    const Facts given = scored({{u"a"_s, GetParam().score}, {u"d"_s, u"30"_s}});
    const Rating rating = rate(scheme, given);
    ASSERT_EQ(rating.sheets.size(), 1);
    EXPECT_EQ(toText(rating.sheets[0].points), GetParam().points);
    EXPECT_EQ(rating.total * 2, rating.sheets[0].points);
    EXPECT_EQ(sumOfSteps(rating), rating.total);
}

INSTANTIATE_TEST_SUITE_P(Edges, SheetLimits,
                         testing::Values(Kept{u"0"_s, u"10"_s}, Kept{u"20"_s, u"10"_s},
                                         Kept{u"20.5"_s, u"10.5"_s}, Kept{u"100"_s, u"90"_s},
                                         Kept{u"99"_s, u"89"_s}));

} // namespace zhibu
