#include "scoring/sample.h"
#include "scoring/snapshot.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

using namespace sample;

namespace {

Facts everything()
{
    Facts given = facts(u"91.25"_s);
    given.round = Round::June;
    given.subject = {u"branch"_s, u"school"_s, u"joint"_s, QDate(1999, 2, 28)};
    given.events = {event(u"commendation"_s, u"city"_s), event(u"leader_sanction"_s, u"other"_s),
                    event(u"unexcused_absence"_s, {}, {kYear, 3, 1}, 4)};
    given.events[0].person = Person{.member = 9'223'372'036'854'775'807, .wasSecretary = true};
    given.events[1].evidence = u"安组〔2024〕3号 \"引号\" 𠮷"_s;
    given.events[1].row = 1'234'567'890'123'456'789;
    given.term.end = QDate(kYear, 1, 1);
    given.term.extendedUntil = QDate(kYear, 12, 31);
    given.metrics.insert(u"dues"_s, {9'007'199'254'740'993, 9'007'199'254'740'994});
    given.previousStar = 0;
    given.decision = Decision{3, u"整改不到位"_s, QDate(kYear, 12, 30), 77, u"工委"_s, u"18号"_s};
    return given;
}

} // namespace

TEST(Snapshot, GivesTheFactsBackAsTheyWere)
{
    for (const Facts &given : {everything(), Facts{.year = kYear, .asOf = QDate(kYear, 1, 1)}}) {
        const auto back = factsFromSnapshot(toSnapshot(given));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, given);
    }
}

TEST(Snapshot, GivesTheRatingBackAsItWas)
{
    const Rating unrated = rate(anyang(), facts(u"90"_s, u"self"_s));
    EXPECT_FALSE(unrated.rated());
    for (const Rating &rating : {rate(anyang(), everything()), unrated}) {
        const auto back = ratingFromSnapshot(toSnapshot(rating));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, rating);
    }
}

TEST(Snapshot, OfTheFactsRatesTheSame)
{
    const Facts given = everything();
    const auto back = factsFromSnapshot(toSnapshot(given));
    ASSERT_TRUE(back);
    EXPECT_EQ(rate(anyang(), *back), rate(anyang(), given));
}

TEST(Snapshot, ThatIsNoneOrSpeaksOfSomethingUnknownIsRefused)
{
    QByteArray newer = toSnapshot(rate(anyang(), everything()));
    newer.replace("\"not_counted\"", "\"postponed\"");
    for (const QByteArray &text : {QByteArray(), QByteArray("[]"), QByteArray("{\"steps\": [7]}"),
                                   QByteArray("{\"base\": 12}"), newer}) {
        const auto rating = ratingFromSnapshot(text);
        ASSERT_FALSE(rating) << text.constData();
        EXPECT_EQ(rating.error().code, ErrorCode::Invalid);
    }
}

} // namespace zhibu
