#include "storage/facts/duesrows.h"
#include "storage/facts/meetingrows.h"
#include "storage/facts/rulepacks.h"
#include "support/paths.h"
#include "support/tempfile.h"

#include <QFile>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

/// The text of a shipped pack with some of it replaced.
QString pack(const QString &path, const QList<QPair<QString, QString>> &changes)
{
    QFile file(test::sourcePath(u"resources/"_s + path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QString json = QString::fromUtf8(file.readAll());
    for (const auto &[before, after] : changes) {
        EXPECT_TRUE(json.contains(before)) << qPrintable(before);
        json.replace(before, after);
    }
    return json;
}

class RulePacks : public testing::Test
{
protected:
    test::TempFile book;
};

TEST_F(RulePacks, OfTheFileJoinTheShippedOnesOrReplaceThem)
{
    const qsizetype shipped = got(allSchemes(nullptr)).size();
    const QString path = u"schemes/anyang-2017.json"_s;
    book.addRulePack(u"scheme"_s, u"anyang-2017"_s,
                     pack(path, {{u"安阳市直 (2017)"_s, u"安阳市直（修订）"_s}}));
    EXPECT_EQ(got(allSchemes(&book.file())).size(), shipped);
    EXPECT_EQ(got(findScheme(&book.file(), kDefaultScheme)).title, u"安阳市直（修订）"_s);
    book.addRulePack(u"scheme"_s, u"own"_s, pack(path, {{u"anyang-2017"_s, u"own"_s}}));
    EXPECT_EQ(got(allSchemes(&book.file())).size(), shipped + 1);
    EXPECT_EQ(got(findScheme(&book.file(), u"own"_s)).id, u"own"_s);
    EXPECT_EQ(got(keptSchemes(book.file())), QStringList({u"anyang-2017"_s, u"own"_s}));
}

TEST_F(RulePacks, ThatCannotBeReadAreErrorsWithTheirName)
{
    book.addRulePack(u"scheme"_s, u"anyang-2017"_s,
                     pack(u"schemes/anyang-2017.json"_s, {{u"\"max\": 10"_s, u"\"max\": -1"_s}}));
    for (const auto &result :
         {findScheme(&book.file(), kDefaultScheme), findScheme(&book.file(), u"nowhere"_s)}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Invalid);
        EXPECT_EQ(result.error().subject, u"anyang-2017"_s);
        EXPECT_TRUE(result.error().detail.startsWith(u"criteria[0].max: "_s))
            << qPrintable(result.error().detail);
    }
    book.addRulePack(u"dues"_s, u"dues-2017"_s, u"{}"_s);
    const auto dues = duesMonthRows(book.file(), 0, Month::of(2024, 1));
    ASSERT_FALSE(dues);
    EXPECT_EQ(dues.error().subject, u"dues-2017"_s);
    book.addRulePack(u"meetings"_s, u"meetings-2027"_s, u"no JSON"_s);
    const auto meetings = meetingRows(book.file(), 0, 2024, QDate(2024, 12, 31));
    ASSERT_FALSE(meetings);
    EXPECT_EQ(meetings.error().subject, u"meetings-2027"_s);
}

TEST_F(RulePacks, OfMeetingsHoldForTheYearsTheyBeginIn)
{
    book.addBranch(u"A"_s);
    book.addRulePack(
        u"meetings"_s, u"meetings-2027"_s,
        pack(u"rules/meetings-2018.json"_s, {{u"meetings-2018"_s, u"meetings-2027"_s},
                                             {u"2018-10"_s, u"2027-01"_s},
                                             {u"\"theme_day\", \"period\": \"month\""_s,
                                              u"\"theme_day\", \"period\": \"quarter\""_s}}));
    const auto themeDays = [this](int year) {
        const auto rows = got(meetingRows(book.file(), 0, year, QDate(year, 12, 31)));
        for (const MeetingLine &line : rows.at(0).lines) {
            if (line.type == MeetingType::ThemeDay) {
                return line.due;
            }
        }
        return 0;
    };
    EXPECT_EQ(themeDays(2024), 12);
    EXPECT_EQ(themeDays(2026), 12);
    EXPECT_EQ(themeDays(2027), 4);
}

TEST_F(RulePacks, OfDuesHoldFromTheirMonth)
{
    const RowId member = book.addMember(u"P1"_s, book.addBranch(u"A"_s));
    book.add(u"dues-bases"_s,
             {{u"member"_s, member}, {u"month"_s, u"2024-01"_s}, {u"kind"_s, u"student"_s}});
    book.addRulePack(u"dues"_s, u"dues-2024-07"_s,
                     pack(u"rules/dues-2017.json"_s, {{u"dues-2017"_s, u"dues-2024-07"_s},
                                                      {u"2017-01"_s, u"2024-07"_s},
                                                      {u"\"0.20\""_s, u"\"0.50\""_s}}));
    const auto due = [this](int month) {
        return got(duesMonthRows(book.file(), 0, Month::of(2024, month))).at(0).figures.due;
    };
    EXPECT_EQ(due(6), Money{20});
    EXPECT_EQ(due(7), Money{50});
}

Scheme schemeWith(const QString &id, const QList<QPair<QString, int>> &criteria)
{
    Scheme scheme;
    scheme.id = id;
    for (const auto &[title, max] : criteria) {
        Criterion criterion;
        criterion.id = id + QString::number(scheme.criteria.size() + 1);
        criterion.title = title;
        criterion.max = Points::whole(max);
        scheme.criteria += criterion;
    }
    return scheme;
}

TEST(Criteria, AreFoundByIdElseByATitleOnlyOneHas)
{
    const QList<Scheme> schemes{
        schemeWith(u"a"_s, {{u"组织健全"_s, 10}, {u"制度完善"_s, 10}}),
        schemeWith(u"b"_s, {{u"班子"_s, 15}, {u"组织健全"_s, 20}}),
    };
    EXPECT_EQ(findCriterion(schemes, u"b2"_s).max, Points::whole(20));
    EXPECT_EQ(findCriterion(schemes, u"班子"_s).id, u"b1"_s);
    EXPECT_EQ(findCriterion(schemes, u"班子"_s).max, Points::whole(15));
    EXPECT_EQ(findCriterion(schemes, u"组织健全"_s).problem, Rule::AmbiguousReference);
    EXPECT_EQ(findCriterion(schemes, u"学习"_s).problem, Rule::UnknownCriterion);
    EXPECT_FALSE(findCriterion(schemes, u"a1"_s).problem);
}

} // namespace
// What a scheme may speak of is what can be entered.
TEST(Schemes, KnowEveryItemAndLevelOfTheEventsLedger)
{
    const Ledger &events = ledgerOf(u"events"_s);
    const auto codesOf = [&events](const QString &field) {
        QStringList codes;
        for (const Choice &choice : events.field(field).choices) {
            codes += u'"' + choice.code + u'"';
        }
        return codes.join(u", "_s);
    };
    QString text = QString::fromUtf8(got(schemeText(nullptr, kDefaultScheme)));
    const QString limit =
        uR"({"rule": "9", "id": "all", "source": "…", "cases": [{"warn": true, "when": {"measure": "event_count", "op": ">", "value": 0,
             "items": [%1], "levels": [%2]}}]}, )"_s.arg(codesOf(u"item"_s), codesOf(u"level"_s));
    text.replace(u"\"limits\": ["_s, u"\"limits\": ["_s + limit);
    const auto scheme = parseScheme(text.toUtf8());
    ASSERT_TRUE(scheme) << scheme.error().subject.toStdString();
    EXPECT_EQ(scheme->limits[0].cases[0].when.measure.items.size(),
              events.field(u"item"_s).choices.size());
}

} // namespace zhibu
