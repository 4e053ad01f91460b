#include "core/jsonreader.h"
#include "scoring/sample.h"
#include "scoring/scheme.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

TEST(AnyangScheme, IsReadAsPublished)
{
    const Scheme &scheme = anyang();
    EXPECT_EQ(scheme.id, u"anyang-2017"_s);
    EXPECT_EQ(scheme.validFrom, QDate(2017, 1, 1));
    EXPECT_EQ(scheme.subjects, QStringList{u"branch"_s});
    ASSERT_EQ(scheme.criteria.size(), 10);
    Points most;
    for (const Criterion &criterion : scheme.criteria) {
        most += criterion.max;
    }
    EXPECT_EQ(most, Points::whole(100));
    EXPECT_EQ(scheme.criteria[5].title, u"党建引领作用明显、群团工作扎实有效"_s);
    EXPECT_EQ(scheme.criteria[5].rule, u"1.6"_s);
    EXPECT_EQ(scheme.adjustments[0].tiers.value(u"nation"_s), Points::whole(8));
    EXPECT_EQ(scheme.adjustments[4].tiers.value(QString()), Points::whole(2));
    EXPECT_TRUE(scheme.adjustments[5].source.contains(u"无故不参加"_s));
    EXPECT_EQ(scheme.limits.size(), 4);
    EXPECT_EQ(scheme.quotas.size(), 2);
}

TEST(SchemeText, MayLeaveOutWhatHasADefault)
{
    EXPECT_EQ(anyangWith(u"subjects"_s, QJsonValue::Undefined).subjects, QStringList{u"branch"_s});
    EXPECT_TRUE(anyangWith(u"quotas"_s, QJsonValue::Undefined).quotas.isEmpty());
    EXPECT_EQ(anyangWith(u"total.rounding"_s, QJsonValue::Undefined).total.unit, Points{});
    EXPECT_EQ(anyangWith(u"bands[0].op"_s, QJsonValue::Undefined).bands[0].comparison,
              Comparison::GreaterOrEqual);
    EXPECT_EQ(anyangWith(u"demotion"_s, QJsonValue::Undefined).demotion.order,
              DemotionRule::Order::DemoteThenCap);
}

TEST(SchemeText, KeepsDecimalsExactly)
{
    EXPECT_EQ(anyangWith(u"bands[0].min"_s, 89.9999).bands[0].min, Points{899'999});
    const QJsonArray evaluators{QJsonObject{{u"id"_s, u"superior"_s}, {u"weight"_s, 0.35}},
                                QJsonObject{{u"id"_s, u"masses"_s}, {u"weight"_s, 0.65}}};
    EXPECT_EQ(anyangWith(u"evaluators"_s, evaluators).evaluators[0].weight, Points{3500});
}

TEST(SchemeText, ThatIsNoJsonObjectIsRefusedWithItsOffset)
{
    for (const QByteArray &json : {QByteArray("{\"id\": "), QByteArray("[]"), QByteArray()}) {
        const auto scheme = parseScheme(json);
        ASSERT_FALSE(scheme);
        EXPECT_EQ(scheme.error().code, ErrorCode::Invalid);
        EXPECT_TRUE(scheme.error().subject.startsWith(u"line "_s));
        EXPECT_FALSE(scheme.error().detail.isEmpty());
    }
}

struct Flaw
{
    QString place;
    QJsonValue value;
    QString reported; ///< empty: the same place
};

void PrintTo(const Flaw &row, std::ostream *out)
{
    *out << row.place.toStdString() << '='
         << QJsonDocument(QJsonArray{row.value}).toJson(QJsonDocument::Compact).toStdString();
}

QStringList placesOf(const QByteArray &json)
{
    QStringList places;
    for (const JsonProblem &problem : schemeProblems(json)) {
        places += problem.place;
    }
    return places;
}

class SchemeFlaws : public testing::TestWithParam<Flaw>
{
};

TEST_P(SchemeFlaws, AreRefusedWithTheirPlace)
{
    const auto scheme = parseScheme(anyangJson(GetParam().place, GetParam().value));
    ASSERT_FALSE(scheme);
    EXPECT_EQ(scheme.error().code, ErrorCode::Invalid);
    const QString place = GetParam().reported.isEmpty() ? GetParam().place : GetParam().reported;
    EXPECT_EQ(scheme.error().subject, place);
    EXPECT_FALSE(scheme.error().detail.isEmpty());
    // One slip is one problem: nothing is said of what only follows from it.
    EXPECT_EQ(placesOf(anyangJson(GetParam().place, GetParam().value)), QStringList{place});
}

const QJsonValue kNone(QJsonValue::Undefined);

INSTANTIATE_TEST_SUITE_P(
    Missing, SchemeFlaws,
    testing::Values(Flaw{u"id"_s, kNone}, Flaw{u"version"_s, kNone}, Flaw{u"title"_s, kNone},
                    Flaw{u"source"_s, kNone}, Flaw{u"validFrom"_s, kNone},
                    Flaw{u"evaluators"_s, kNone}, Flaw{u"criteria"_s, kNone},
                    Flaw{u"total"_s, kNone}, Flaw{u"bands"_s, kNone},
                    Flaw{u"criteria[3].max"_s, kNone}, Flaw{u"bands[2].min"_s, kNone},
                    Flaw{u"adjustments[0].source"_s, kNone}, Flaw{u"adjustments[1].stack"_s, kNone},
                    Flaw{u"adjustments[4].points"_s, kNone}, Flaw{u"limits[0].whole"_s, kNone},
                    Flaw{u"limits[2].items"_s, kNone}, Flaw{u"quotas[0].percent"_s, kNone},
                    Flaw{u"demotion.order"_s, kNone}));

INSTANTIATE_TEST_SUITE_P(
    WrongValue, SchemeFlaws,
    testing::Values(
        Flaw{u"id"_s, 7}, Flaw{u"version"_s, 0}, Flaw{u"version"_s, 1.5},
        Flaw{u"validFrom"_s, u"2017"_s}, Flaw{u"bands[2].min"_s, u"70"_s},
        Flaw{u"bands[2].min"_s, -1}, Flaw{u"bands[2].min"_s, 70.00001},
        Flaw{u"bands[2].min"_s, 1e12}, Flaw{u"bands[2].op"_s, u"<"_s}, Flaw{u"bands[2].star"_s, 11},
        Flaw{u"bands[2]"_s, 70}, Flaw{u"bands"_s, QJsonArray()}, Flaw{u"criteria"_s, QJsonObject()},
        Flaw{u"criteria[0]"_s, u"组织健全"_s}, Flaw{u"subjects[0]"_s, u"brunch"_s},
        Flaw{u"evaluators[2].weight"_s, 0.333}, Flaw{u"total.rounding"_s, u"up"_s},
        Flaw{u"adjustments[0].effect"_s, u"gift"_s}, Flaw{u"adjustments[0].secretaryOnly"_s, 1},
        Flaw{u"adjustments[0].tiers"_s, QJsonObject()}, Flaw{u"adjustments[0].tiers.city"_s, -3},
        Flaw{u"adjustments[0].tiers.city"_s, 0}, Flaw{u"adjustments[4].points"_s, 0},
        Flaw{u"adjustments[0].items[1]"_s, u"commendation"_s},
        Flaw{u"adjustments[0].items[0]"_s, u"prize"_s}, Flaw{u"adjustments[0].tiers.town"_s, 3},
        Flaw{u"limits[2].items[0]"_s, u"prize"_s},
        Flaw{u"limits[2].levels"_s, QJsonArray{u"town"_s}, u"limits[2].levels[0]"_s},
        Flaw{u"limits[0].measure"_s, u"weather"_s}, Flaw{u"limits[0].part[0]"_s, u"happy"_s},
        Flaw{u"limits[0].apply"_s, u"best"_s}, Flaw{u"limits[0].cases"_s, QJsonArray()},
        Flaw{u"limits[0].cases[0].op"_s, u"="_s}, Flaw{u"limits[0].cases[0].veto"_s, u"yes"_s},
        Flaw{u"limits[1].cases[0].value"_s, 0.5}, Flaw{u"limits[1].cases[0].value"_s, 1000},
        Flaw{u"limits[2].cases[0].demote"_s, 0}, Flaw{u"demotion.rounds"_s, u"june"_s},
        Flaw{u"quotas[0].bound"_s, u"exact"_s}, Flaw{u"quotas[0].percent"_s, 101}));

INSTANTIATE_TEST_SUITE_P(
    Contradiction, SchemeFlaws,
    testing::Values(Flaw{u"colour"_s, u"red"_s}, Flaw{u"bands[2].colour"_s, u"red"_s},
                    Flaw{u"limits[2].cases[0].unlessExtended"_s, true},
                    Flaw{u"limits[1].part"_s, QJsonArray()}, Flaw{u"adjustments[0].points"_s, 3},
                    Flaw{u"criteria[1].id"_s, u"ay1"_s}, Flaw{u"criteria[1].rule"_s, u"1.1"_s},
                    Flaw{u"bands[0].rule"_s, u"1.1"_s}, Flaw{u"limits[1].id"_s, u"satisfaction"_s},
                    Flaw{u"evaluators[1].id"_s, u"self"_s},
                    Flaw{u"evaluators[2].weight"_s, 0, u"evaluators"_s}, Flaw{u"total.cap"_s, 0},
                    Flaw{u"bands[2].min"_s, 80}, Flaw{u"bands[2].star"_s, 4},
                    Flaw{u"bands[5].min"_s, 10}, Flaw{u"bands[5].op"_s, u">"_s, u"bands[5].min"_s},
                    Flaw{u"adjustments[1].items[0]"_s, u"commendation"_s},
                    Flaw{u"limits[3].cases[0].warn"_s, false, u"limits[3].cases[0].op"_s},
                    Flaw{u"evaluators[2].weight"_s, 0.9, u"evaluators"_s},
                    Flaw{u"evaluators[1].weight"_s, 0.1, u"evaluators"_s},
                    Flaw{u"total.cap"_s, 89.9, u"bands[0].min"_s},
                    Flaw{u"stars"_s,
                         QJsonArray{QJsonObject{{u"star"_s, 7}, {u"label"_s, u"七星级"_s}}},
                         u"stars[0].star"_s},
                    Flaw{u"stars"_s, QJsonArray{QJsonObject{{u"star"_s, 5}}}, u"stars[0].label"_s},
                    Flaw{u"workflow[1].rounds"_s, QJsonArray{u"june"_s}, u"workflow[1].step"_s},
                    Flaw{u"workflow[3].step"_s, u"ballot"_s},
                    Flaw{u"quotas[0].lowest"_s, 6, u"quotas[0].highest"_s}));

/// Members of a scheme that contradict each other, and the place that is reported.
struct Contradiction
{
    QByteArray members;
    QString place;
};

void PrintTo(const Contradiction &row, std::ostream *out)
{
    *out << row.place.toStdString();
}

class SchemeContradictions : public testing::TestWithParam<Contradiction>
{
};

TEST_P(SchemeContradictions, AreRefused)
{
    const auto scheme = parseScheme(tinyJson(GetParam().members));
    ASSERT_FALSE(scheme);
    EXPECT_EQ(scheme.error().subject, GetParam().place);
}

QByteArray sheetOf(const QByteArray &keys)
{
    static int number = 0;
    const QByteArray id = "x" + QByteArray::number(++number);
    return R"({"rule": ")" + id + R"(", "id": ")" + id + R"(", "title": "t", "source": "s", )"
           + keys + R"(, "criteria": [{"rule": ")" + id + R"(.1", "id": ")" + id
           + R"(.1", "title": "t", "max": 100, "source": "s"}]})";
}

INSTANTIATE_TEST_SUITE_P(
    Sheets, SchemeContradictions,
    testing::Values(
        Contradiction{R"("sheets": [)" + sheetOf(R"("pass": 60)") + ']', u"sheets[0].pass"_s},
        Contradiction{R"("sheets": [)" + sheetOf(R"("star": 2)") + ']', u"sheets[0].star"_s},
        Contradiction{R"("sheets": [)" + sheetOf(R"("needs": ["x1"])") + ']', u"sheets[0].needs"_s},
        Contradiction{R"("mode": "ladder", "sheets": [)" + sheetOf(R"("star": 3)") + ']',
                      u"sheets[0].pass"_s},
        Contradiction{R"("mode": "ladder", "sheets": [)" + sheetOf(R"("pass": 60)") + ']',
                      u"sheets[0].star"_s},
        Contradiction{R"("mode": "ladder", "sheets": [)" + sheetOf(R"("pass": 60, "star": 3)") + ','
                          + sheetOf(R"("pass": 60, "star": 3)") + ']',
                      u"sheets[1].star"_s},
        Contradiction{R"("mode": "named_stars", "sheets": [)"
                          + sheetOf(R"("pass": 60, "needs": ["later"])") + ']',
                      u"sheets[0].needs[0]"_s}));

INSTANTIATE_TEST_SUITE_P(
    Conditions, SchemeContradictions,
    testing::Values(
        Contradiction{R"("limits": [{"rule": "l", "id": "l", "source": "s", "measure": "metric",
                         "metric": "weather", "cases": [{"op": "<", "value": 1, "warn": true}]}])",
                      u"limits[0].metric"_s},
        Contradiction{R"("limits": [{"rule": "l", "id": "l", "source": "s", "measure": "points",
                         "of": "nobody", "cases": [{"op": "<", "value": 1, "warn": true}]}])",
                      u"limits[0].of"_s},
        Contradiction{R"("limits": [{"rule": "l", "id": "l", "source": "s",
                         "measure": "term_overdue_months",
                         "cases": [{"op": ">", "value": 1201, "warn": true}]}])",
                      u"limits[0].cases[0].value"_s},
        Contradiction{R"("limits": [{"rule": "l", "id": "l", "source": "s",
                         "measure": "term_overdue_months",
                         "cases": [{"op": ">", "value": 0.5, "warn": true}]}])",
                      u"limits[0].cases[0].value"_s},
        Contradiction{R"("quotas": [{"rule": "q", "source": "s", "bound": "max", "lowest": 5,
                         "highest": 5, "count": 50, "percent": 10}])",
                      u"quotas[0].percent"_s},
        Contradiction{R"("limits": [{"rule": "l", "id": "l", "source": "s", "cases": [
                         {"when": {"all": [{"measure": "age_months", "op": "<", "value": 1}],
                                   "op": "<"}, "warn": true}]}])",
                      u"limits[0].cases[0].when.op"_s}));

constexpr auto kTwoApprovals = R"("workflow": [
    {"rule": "w1", "step": "approval", "actor": "a", "source": "s"%1},
    {"rule": "w2", "step": "approval", "actor": "b", "source": "s"%2}])";

QByteArray approvedBy(const QString &first, const QString &second)
{
    return QString::fromLatin1(kTwoApprovals).arg(first, second).toUtf8();
}

INSTANTIATE_TEST_SUITE_P(
    Approvals, SchemeContradictions,
    testing::Values(Contradiction{approvedBy({}, {}), u"workflow[1].step"_s},
                    Contradiction{approvedBy({}, uR"(, "stars": [5])"_s), u"workflow[1].step"_s},
                    Contradiction{approvedBy(uR"(, "stars": [5])"_s, {}), u"workflow[1].step"_s},
                    Contradiction{
                        approvedBy(uR"(, "stars": [1, 2, 3])"_s, uR"(, "stars": [5, 4, 3])"_s),
                        u"workflow[1].stars[2]"_s},
                    Contradiction{approvedBy(uR"(, "stars": [1, 2])"_s, uR"(, "stars": [4])"_s),
                                  u"workflow[1].stars"_s},
                    Contradiction{approvedBy(uR"(, "stars": [1, 2, 3, 4, 5], "rounds": ["june"])"_s,
                                             uR"(, "stars": [4, 5], "rounds": ["december"])"_s),
                                  u"workflow[1].stars"_s}));

TEST(SchemeText, ShareTheStarsAmongApprovals)
{
    const QByteArray members = approvedBy(uR"(, "stars": [1, 2, 3])"_s, uR"(, "stars": [5, 4])"_s);
    const auto scheme = parseScheme(tinyJson(members));
    ASSERT_TRUE(scheme);
    EXPECT_EQ(scheme->workflow.size(), 2);

    const auto problems =
        schemeProblems(tinyJson(approvedBy(uR"(, "stars": [1, 2])"_s, uR"(, "stars": [4])"_s)));
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems[0].fault, JsonFault::StarNotApproved);
    EXPECT_EQ(problems[0].args, (QStringList{u"3"_s, u"5"_s}));
    EXPECT_GT(problems[0].line, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Pools, SchemeContradictions,
    testing::Values(
        Contradiction{R"("adjustments": [{"rule": "x", "effect": "bonus", "stack": "sum",
                         "items": ["innovation"], "points": 1, "pool": "p", "source": "s"}])",
                      u"adjustments[0].pool"_s},
        Contradiction{R"("pools": [{"rule": "p", "id": "p", "cap": 5, "source": "s"}],
                         "adjustments": [{"rule": "x", "effect": "bonus", "stack": "sum",
                         "items": ["innovation"], "points": 1, "pool": "p", "source": "s"},
                         {"rule": "y", "effect": "penalty", "stack": "sum",
                         "items": ["overdue_task"], "points": 1, "pool": "p", "source": "s"}])",
                      u"adjustments[1].pool"_s}));

TEST(SchemeProblems, AreAllToldInTheOrderOfTheText)
{
    const QByteArray json = R"({
  "id": "x", "titel": "x", "source": "s", "version": 1, "validFrom": "2024",
  "evaluators": [{"id": "superior", "weight": 1}],
  "criteria": [{"rule": "1", "id": "x.1", "title": "t", "max": -1, "source": "s"}],
  "total": {"rule": "2", "floor": 0, "source": "s"},
  "bands": [{"rule": "2.1", "min": 60, "star": 1, "op": "=", "source": "s"},
            {"rule": "2.2", "min": 0, "star": 0, "source": "s", "mni": 1}]
})";
    QStringList told;
    for (const JsonProblem &each : schemeProblems(json)) {
        told += u"%1:%2 %3 %4"_s.arg(QString::number(each.line), QString::number(each.column),
                                     each.place, each.args.join(u' '));
    }
    EXPECT_EQ(told, (QStringList{u"1:1 title "_s, u"2:14 titel titel title"_s, u"2:57 validFrom "_s,
                                 u"4:57 criteria[0].max 4"_s, u"6:51 bands[0].op = >= >"_s,
                                 u"7:65 bands[1].mni mni"_s}));
}

TEST(SchemeProblems, OfAKeyThatStandsTwiceAreToldWhereItComesAgain)
{
    const auto problems = schemeProblems(R"({"id": "x",
  "limits": [{"rule": "1",
    "rule": "2"}]})");
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems[0].fault, JsonFault::RepeatedKey);
    EXPECT_EQ(problems[0].place, u"limits[0].rule"_s);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(problems[0].column, 5);
}

TEST(SchemeProblems, OfAWordThatDecidesAboutTheKeysHideWhatItsObjectHolds)
{
    const QByteArray ladder = packJson(u"railway-ladder"_s, u"mode"_s, u"laddder"_s);
    EXPECT_EQ(placesOf(ladder), QStringList{u"mode"_s});
    EXPECT_EQ(placesOf(packJson(u"anyang-2017"_s, u"limits[0].measure"_s, u"shares"_s)),
              QStringList{u"limits[0].measure"_s});
}

TEST(SchemeProblems, OfAnyOtherWordLeaveTheKeysBesideItToBeTold)
{
    EXPECT_EQ(placesOf(tinyJson(R"("adjustments": [{"rule": "x", "stak": 1, "effect": "bonu",
                  "stack": "max", "items": ["innovation"], "tiers": {"city": 3},
                  "source": "s"}])")),
              (QStringList{u"adjustments[0].effect"_s, u"adjustments[0].stak"_s}));
}

TEST(SchemeProblems, OfAMaximumAreNotToldAgainOfWhatIsHeldAgainstIt)
{
    EXPECT_EQ(placesOf(tinyJson(R"("criteria": [{"rule": "1.1", "id": "a", "title": "t",
                  "scoring": "metric", "metric": "meetings", "max": "40",
                  "scale": [{"from": 100, "points": 40}, {"from": 80, "points": 30}],
                  "source": "s"}])")),
              QStringList{u"criteria[0].max"_s});
}

TEST(SchemeProblems, AreNoMoreThanCanBeRead)
{
    QByteArray json = packJson(u"railway-ladder"_s);
    json.replace("\"title\"", "\"name\"");
    EXPECT_EQ(schemeProblems(json).size(), JsonProblems::kMost);
}

TEST(SchemeText, WithRoundedTotalsNeedsWholeBands)
{
    QJsonArray bands{
        QJsonObject{{u"rule"_s, u"2.1"_s}, {u"source"_s, u"s"_s}, {u"min"_s, 89.5}, {u"star"_s, 5}},
        QJsonObject{{u"rule"_s, u"2.2"_s}, {u"source"_s, u"s"_s}, {u"min"_s, 0}, {u"star"_s, 0}}};
    EXPECT_TRUE(parseScheme(anyangJson(u"bands"_s, bands)));
    QByteArray rounded = anyangJson(u"bands"_s, bands);
    rounded.replace("\"none\"", "\"whole\"");
    const auto scheme = parseScheme(rounded);
    ASSERT_FALSE(scheme);
    EXPECT_EQ(scheme.error().subject, u"bands[0].min"_s);
}

// A result that was confirmed must not be lost to a rule that came later.
TEST(FrozenScheme, IsTakenWithWhatIsRefusedOfANewOne)
{
    const QByteArray text = anyangJson(
        u"evaluators"_s, QJsonArray{QJsonObject{{u"id"_s, u"superior"_s}, {u"weight"_s, 0.8}}});
    EXPECT_FALSE(parseScheme(text));
    const auto frozen = parseFrozenScheme(text);
    ASSERT_TRUE(frozen);
    EXPECT_EQ(frozen->bands.size(), sample::anyang().bands.size());
    EXPECT_FALSE(parseFrozenScheme(anyangJson(u"evaluators"_s, u"nobody"_s)));
    EXPECT_FALSE(parseFrozenScheme("{"));
}

} // namespace zhibu
