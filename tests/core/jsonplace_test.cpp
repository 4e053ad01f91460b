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
    EXPECT_EQ(lineOfPlace(kText, GetParam().place), GetParam().line);
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

TEST(JsonPlaces, OfATextThatEndsTooSoonEndToo)
{
    for (qsizetype length = 0; length < kText.size(); ++length) {
        EXPECT_GE(lineOfPlace(kText.left(length), u"total.cap"_s), 1);
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
