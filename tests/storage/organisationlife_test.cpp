#include "storage/meetings/minutesgaps.h"
#include "storage/meetings/organisationlife.h"
#include "storage/meetings/reviewmends.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class LifeMeetings : public testing::Test
{
protected:
    RowId meet(const QString &day, const QString &type, const QList<RowId> &people,
               const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, branch},
                            {u"type"_s, type},
                            {u"topic"_s, u"会"_s},
                            {u"starts"_s, day + u" 15:00"_s}};
        values.insert(more);
        const RowId id = book.add(u"activities"_s, values);
        for (const RowId member : people) {
            book.add(u"attendance"_s,
                     {{u"activity"_s, id}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
        }
        return id;
    }
    [[nodiscard]] LifeMeetingFacts facts() const
    {
        return got(lifeMeetingFacts(book.file(), {{.organisation = branch,
                                                   .day = QDate(2024, 12, 20),
                                                   .people = {first, second, third}}}))
            .first();
    }
    RowId listed(const QString &day, const QString &source = u"organisation_life"_s)
    {
        return book.add(u"rectifications"_s, {{u"organisation"_s, branch},
                                              {u"found_on"_s, day},
                                              {u"problem"_s, u"学习少"_s + day},
                                              {u"source"_s, source}});
    }

    mutable test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);
    RowId first = book.addMember(u"P1"_s, branch);
    RowId second = book.addMember(u"P2"_s, branch);
    RowId third = book.addMember(u"P3"_s, branch);
};

TEST_F(LifeMeetings, AreIt)
{
    EXPECT_TRUE(isLifeMeeting(u"organisation_life"_s, {}));
    EXPECT_TRUE(isLifeMeeting(u"general_meeting"_s, u"party_lecture organisation_life"_s));
    EXPECT_FALSE(isLifeMeeting(u"general_meeting"_s, u"party_lecture"_s));
}

TEST_F(LifeMeetings, KnowWhoTalkedInTheWeeksBefore)
{
    EXPECT_EQ(facts().untalked, (QList{first, second, third}));
    meet(u"2024-10-24"_s, u"heart_talk"_s, {first, second}); // a day too early
    EXPECT_EQ(facts().untalked, (QList{first, second, third}));
    meet(u"2024-10-25"_s, u"heart_talk"_s, {first, second});
    EXPECT_EQ(facts().untalked, QList{third});
    meet(u"2024-12-21"_s, u"heart_talk"_s, {third});
    EXPECT_EQ(facts().untalked, QList{third}) << "that was after it";
    meet(u"2024-12-20"_s, u"theme_day"_s, {third}, {{u"also"_s, u"heart_talk"_s}});
    EXPECT_TRUE(facts().untalked.isEmpty());
}

TEST_F(LifeMeetings, KnowWhatOfThemIsInTheLedgerOfMends)
{
    listed(u"2024-12-19"_s);
    listed(u"2024-12-20"_s, u"superior"_s);
    EXPECT_EQ(facts().mends, 0);
    listed(u"2024-12-20"_s);
    listed(u"2025-01-20"_s);
    listed(u"2025-01-21"_s);
    EXPECT_EQ(facts().mends, 2);
}

TEST_F(LifeMeetings, OfSeveralYearsAreEachLookedAtByTheirDay)
{
    meet(u"2023-12-01"_s, u"heart_talk"_s, {first});
    listed(u"2024-12-20"_s);
    const auto both = got(lifeMeetingFacts(
        book.file(),
        {{.organisation = branch, .day = QDate(2024, 12, 20), .people = {first}},
         {.organisation = branch, .day = QDate(2023, 12, 20), .people = {first, second}}}));
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both[0].untalked, QList{first});
    EXPECT_EQ(both[0].mends, 1);
    EXPECT_EQ(both[1].untalked, QList{second});
    EXPECT_EQ(both[1].mends, 0);
    EXPECT_TRUE(got(lifeMeetingFacts(book.file(), {})).isEmpty());
}

TEST_F(LifeMeetings, PutWhatTheyDecidedIntoTheLedgerOfMends)
{
    const Ledger &activities = ledgerOf(u"activities"_s);
    const RowId meeting =
        meet(u"2024-12-20"_s, u"organisation_life"_s, {first},
             {{u"decision"_s, u"整改清单（问题、措施、责任人和时限，一行一条）：\n"
                              "学习不系统，每月集中学习一次\n联系群众少"_s},
              {u"responsible"_s, u"张三"_s},
              {u"deadline"_s, u"2025-03-31"_s}});
    EXPECT_TRUE(got(listMends(book.file(), activities, meeting, QDate(2024, 12, 25))).isEmpty());
    const QString rows = u"SELECT group_concat(problem || '|' || source || '|' || found_on || '|' "
                         "|| due || '|' || owner, ' ') FROM rectification"_s;
    EXPECT_EQ(book.ask(rows),
              u"学习不系统，每月集中学习一次|organisation_life|2024-12-20|2025-03-31|张三 "
              "联系群众少|organisation_life|2024-12-20|2025-03-31|张三"_s);
    EXPECT_EQ(facts().mends, 2);
    EXPECT_EQ(listMends(book.file(), activities, meeting, QDate(2024, 12, 25)).error().code,
              ErrorCode::NothingToDo)
        << "they stand there already";
    const RowId other = meet(u"2025-12-20"_s, u"organisation_life"_s, {first},
                             {{u"decision"_s, u"整改事项、责任人和时限："_s}});
    EXPECT_EQ(listMends(book.file(), activities, other, QDate(2025, 12, 25)).error().code,
              ErrorCode::NothingToDo)
        << "nothing was written into the wording";
}

} // namespace
} // namespace zhibu
