#include "core/jsonplace.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QByteArray kText = R"({
    "title": "a \"quoted\": {[ title",
    "bands": [
        {"min": 90, "star": 5},
        {"min": 80,
         "star": 4}
    ],
    "total": {
        "cap": null
    }
}
)";

} // namespace

struct PlaceCase
{
    QString place;
    int line;
};

void PrintTo(const PlaceCase &row, std::ostream *out)
{
    *out << row.place.toStdString();
}

class JsonPlaces : public testing::TestWithParam<PlaceCase>
{
};

TEST_P(JsonPlaces, HaveTheLineTheyStandOn)
{
    EXPECT_EQ(positionOfPlace(kText, GetParam().place).line, GetParam().line);
}

INSTANTIATE_TEST_SUITE_P(Found, JsonPlaces,
                         testing::Values(PlaceCase{u"title"_s, 2}, PlaceCase{u"bands"_s, 3},
                                         PlaceCase{u"bands[0].star"_s, 4},
                                         PlaceCase{u"bands[1]"_s, 5},
                                         PlaceCase{u"bands[1].star"_s, 6},
                                         PlaceCase{u"total.cap"_s, 9}));
INSTANTIATE_TEST_SUITE_P(Missing, JsonPlaces,
                         testing::Values(PlaceCase{u"source"_s, 1}, PlaceCase{u"bands[2]"_s, 3},
                                         PlaceCase{u"bands[0].rule"_s, 4},
                                         PlaceCase{u"total.floor"_s, 8}, PlaceCase{u"title.x"_s, 2},
                                         PlaceCase{{}, 1}));

TEST(JsonPlaces, HaveTheColumnOfTheirKeyInCharacters)
{
    const QByteArray text = "{\"标题\": \"文\", \"list\": [ 1, {\"a\": 2} ]}";
    const auto column = [&text](const QString &place) {
        return positionOfPlace(text, place).column;
    };
    EXPECT_EQ(column(u"标题"_s), 2);
    EXPECT_EQ(column(u"list"_s), 13);
    EXPECT_EQ(column(u"list[0]"_s), 23);
    EXPECT_EQ(column(u"list[1].a"_s), 27);
    EXPECT_EQ(column(u"list[1].b"_s), 26); // missing in the object
}

TEST(JsonPlaces, LieWithinTheirObjects)
{
    EXPECT_TRUE(liesIn(u"bands[2].min"_s, u"bands[2]"_s));
    EXPECT_TRUE(liesIn(u"bands[2].min"_s, u"bands"_s));
    EXPECT_TRUE(liesIn(u"bands"_s, u"bands"_s));
    EXPECT_TRUE(liesIn(u"bands"_s, {}));
    EXPECT_FALSE(liesIn(u"bands[21]"_s, u"bands[2]"_s));
    EXPECT_FALSE(liesIn(u"bands"_s, u"bands[2]"_s));
}

TEST(JsonPlaces, OfAKeyThatStandsTwiceInOneObject)
{
    EXPECT_FALSE(repeatedKey(kText)) << "in two objects it may";
    const auto twice = repeatedKey(R"({"a": [{"b": 1}, {"b": {"c": "}"}, "b": 3}]})");
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->place, u"a[1].b"_s);
    EXPECT_EQ(twice->position.column, 36);
}

TEST(JsonPlaces, OfATextThatEndsTooSoonEndToo)
{
    for (qsizetype length = 0; length < kText.size(); ++length) {
        EXPECT_GE(positionOfPlace(kText.left(length), u"total.cap"_s).line, 1);
    }
}

TEST(JsonPlaces, CanBeGivenAnotherValueAndAllElseStays)
{
    const QByteArray text = R"({ "a": "x\"y" ,
  "b": [ 1, {"c": [2, 3]} ] })";
    EXPECT_EQ(withValueAt(text, u"a"_s, "7"), QByteArray(text).replace(R"("x\"y")", "7"));
    EXPECT_EQ(withValueAt(text, u"b[0]"_s, "\"z\""), QByteArray(text).replace("1", "\"z\""));
    EXPECT_EQ(withValueAt(text, u"b[1].c"_s, "4"), QByteArray(text).replace("[2, 3]", "4"));
    EXPECT_EQ(withValueAt(text, u"b[1].c[1]"_s, "40"), QByteArray(text).replace("3", "40"));
}

} // namespace zhibu
