#include "scoring/reach.h"
#include "scoring/sample.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

/// "rule asked most" of each.
QString outOf(const Scheme &scheme)
{
    QStringList lines;
    for (const OutOfReach &each : outOfReach(scheme)) {
        lines += u"%1 %2 %3"_s.arg(each.rule, toText(each.asked), toText(each.most));
    }
    return lines.join(u'|');
}

/// The tiny scheme with so many points to be scored and these members; bands from 90 down.
QString ofTiny(const QByteArray &max, const QByteArray &members = {})
{
    return outOf(
        tiny(R"("criteria": [{"rule": "a", "id": "a", "title": "a", "source": "s", "max": )" + max
             + "}]" + (members.isEmpty() ? "" : ", ") + members));
}

QByteArray bonus(const QByteArray &members)
{
    return R"("adjustments": [{"rule": "x", "effect": "bonus", "items": ["innovation"], "points": 5,
              "source": "s", )"
           + members + "}]";
}

} // namespace

TEST(Reach, EndsWhereTheCriteriaEnd)
{
    EXPECT_EQ(ofTiny("90"), QString());
    EXPECT_EQ(ofTiny("89"), u"b5 90 89"_s);
    EXPECT_EQ(ofTiny("75"), u"b5 90 75|b4 80 75"_s);
}

TEST(Reach, GrowsByWhatIsGrantedAndByRounding)
{
    EXPECT_EQ(ofTiny("80", R"("total": {"rule": "t", "floor": 0, "granted": 10, "source": "s"})"),
              QString());
    EXPECT_EQ(
        ofTiny("89.5", R"("total": {"rule": "t", "floor": 0, "rounding": "whole", "source": "s"})"),
        QString());
}

TEST(Reach, GrowsByBonusesAsFarAsTheirCapsLetIt)
{
    EXPECT_EQ(ofTiny("84", bonus(R"("stack": "max")")), u"b5 90 89"_s);
    EXPECT_EQ(ofTiny("85", bonus(R"("stack": "max")")), QString());
    EXPECT_EQ(ofTiny("60", bonus(R"("stack": "sum")")), QString());
    EXPECT_EQ(ofTiny("82", bonus(R"("stack": "sum", "cap": 7)")), u"b5 90 89"_s);
    EXPECT_EQ(ofTiny("82", R"("pools": [{"rule": "p", "id": "p", "cap": 6, "source": "s"}], )"
                               + bonus(R"("stack": "sum", "pool": "p")")),
              u"b5 90 88"_s);
    EXPECT_EQ(ofTiny("88", R"("limits": [{"rule": "l", "id": "l", "source": "s",
                              "measure": "previous_star",
                              "cases": [{"op": ">=", "value": 5, "bonus": 2}]}])"),
              QString());
}

TEST(Reach, OfASheetEndsAtItsCapBeforeItsWeight)
{
    const auto sheets = [](const QByteArray &keys) {
        return outOf(tiny(R"("sheets": [{"rule": "s", "id": "s", "title": "s", "source": "s", )"
                          + keys
                          + R"(, "criteria": [{"rule": "a", "id": "a", "title": "a", "max": 200,
                               "source": "s"}]}])"));
    };
    EXPECT_EQ(sheets(R"("weight": 0.5)"), QString());
    EXPECT_EQ(sheets(R"("weight": 0.5, "cap": 170)"), u"b5 90 85"_s);
}

TEST(Reach, CountsASheetThatCannotBePassed)
{
    const auto sheets = [](const QByteArray &pass) {
        return outOf(tiny(R"("mode": "named_stars", "sheets": [{"rule": "s", "id": "s",
                              "title": "s", "source": "s", "pass": )"
                          + pass + R"(, "criteria": [{"rule": "a", "id": "a", "title": "a",
                              "max": 100, "source": "s"}]}])"));
    };
    EXPECT_EQ(sheets("100"), QString());
    EXPECT_EQ(sheets("101"), u"s 101 100"_s);
}

TEST(Reach, HasEveryBandOfTheShippedSchemes)
{
    for (const QString &id : shippedIds()) {
        EXPECT_EQ(outOf(pack(id)), QString()) << id.toStdString();
    }
}

} // namespace zhibu
