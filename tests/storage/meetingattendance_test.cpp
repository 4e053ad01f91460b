#include "storage/facts/ratingmetrics.h"
#include "storage/facts/summaryfacts.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/recordedmeetings.h"
#include "support/statementcount.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kFirst(2024, 1, 1);
const QDate kLast(2024, 12, 31);
const QDate kDay(2024, 3, 15);

class MeetingAttendance : public testing::Test
{
protected:
    RowId meet(const QString &starts, const QString &type = u"theme_day"_s)
    {
        return m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                            {u"type"_s, type},
                                            {u"topic"_s, u"学习"_s},
                                            {u"starts"_s, starts}});
    }
    void mark(RowId meeting, RowId member, const QString &status, const QString &reason = {})
    {
        m_book.add(u"attendance"_s, {{u"activity"_s, meeting},
                                     {u"member"_s, member},
                                     {u"status"_s, status},
                                     {u"reason"_s, reason}});
    }
    void put(RowId member, const QString &circumstance, const QString &since,
             const QVariant &until = {})
    {
        m_book.add(u"circumstances"_s, {{u"member"_s, member},
                                        {u"kind"_s, circumstance},
                                        {u"since"_s, since},
                                        {u"until"_s, until}});
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_one = m_book.addMember(u"P1"_s, m_branch);
    RowId m_two = m_book.addMember(u"P2"_s, m_branch);
    RowId m_three = m_book.addMember(
        u"P3"_s, m_branch, {{u"kind"_s, u"probationary"_s}, {u"joined"_s, u"2023-12-01"_s}});
};

} // namespace

TEST_F(MeetingAttendance, ExpectsTheMembersOfTheDayAndKnowsWhoVotes)
{
    put(m_one, u"frail"_s, u"2024-03-15"_s);
    put(m_two, u"party_probation"_s, u"2024-01-01"_s, u"2024-03-15"_s);
    const auto people = got(peopleDue(m_book.file(), m_branch, MeetingType::GeneralMeeting, kDay));
    ASSERT_EQ(people.size(), 3);
    EXPECT_TRUE(people[0].excused);
    EXPECT_TRUE(people[0].votes);
    EXPECT_FALSE(people[1].excused);
    EXPECT_FALSE(people[1].votes) << "on the last day of 留党察看";
    EXPECT_FALSE(people[2].votes) << "预备党员";
}

TEST_F(MeetingAttendance, ACircumstanceHoldsFromItsFirstToItsLastDay)
{
    put(m_one, u"rights_suspended"_s, u"2024-03-16"_s);
    put(m_two, u"rights_suspended"_s, u"2024-01-01"_s, u"2024-03-14"_s);
    const auto people = got(peopleDue(m_book.file(), m_branch, MeetingType::GeneralMeeting, kDay));
    EXPECT_TRUE(people[0].votes);
    EXPECT_TRUE(people[1].votes);
}

TEST_F(MeetingAttendance, ASanctionTakesTheVoteByItself)
{
    m_book.add(u"sanctions"_s,
               {{u"member"_s, m_one}, {u"date"_s, u"2023-09-01"_s}, {u"kind"_s, u"probation"_s}});
    m_book.add(u"sanctions"_s,
               {{u"member"_s, m_two}, {u"date"_s, u"2023-09-01"_s}, {u"kind"_s, u"warning"_s}});
    const auto people = got(peopleDue(m_book.file(), m_branch, MeetingType::GeneralMeeting, kDay));
    EXPECT_FALSE(people[0].votes);
    EXPECT_FALSE(people[0].excused) << "he is to come";
    EXPECT_TRUE(people[1].votes);
}

TEST_F(MeetingAttendance, ExpectsTheCommitteeAtItsOwnMeetings)
{
    m_book.add(u"posts"_s, {{u"member"_s, m_two},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2022-01-01"_s}});
    const auto people =
        got(peopleDue(m_book.file(), m_branch, MeetingType::CommitteeMeeting, kDay));
    ASSERT_EQ(people.size(), 1);
    EXPECT_EQ(people[0].member.id, m_two);
}

TEST_F(MeetingAttendance, ExpectsNobodyAtATalk)
{
    EXPECT_TRUE(got(peopleDue(m_book.file(), m_branch, MeetingType::HeartTalk, kDay)).isEmpty());
}

TEST_F(MeetingAttendance, RatesCountWhoWasDue)
{
    const RowId march = meet(u"2024-03-15 15:00"_s);
    const RowId december = meet(u"2024-12-31 15:00"_s);
    mark(march, m_one, u"present"_s);
    mark(december, m_one, u"present"_s);
    mark(march, m_two, u"leave"_s, u"出差"_s);
    mark(december, m_two, u"absent"_s);
    mark(march, m_three, u"observer"_s);
    m_book.add(u"make-ups"_s,
               {{u"activity"_s, march}, {u"member"_s, m_two}, {u"made_up_on"_s, u"2024-03-20"_s}});
    const auto rates = got(attendanceRates(m_book.file(), 0, kFirst, kLast));
    ASSERT_EQ(rates.size(), 2) << "列席 is not due";
    EXPECT_EQ(rates[0].percent(), 100);
    EXPECT_EQ(rates[1].due, 2);
    EXPECT_EQ(rates[1].present, 0);
    EXPECT_EQ(rates[1].leave, 1);
    EXPECT_EQ(rates[1].absent, 1);
    EXPECT_EQ(rates[1].madeUp, 1);
    EXPECT_EQ(rates[1].branchName, u"A"_s);
    EXPECT_EQ(rates[1].reasons, (QList<MissedFor>{{QString(), 1}, {u"出差"_s, 1}}));
}

TEST_F(MeetingAttendance, ReasonsAreCountedTheMostFrequentFirst)
{
    const QStringList reasons{u"出差"_s, u"病假"_s, u" 病假"_s};
    for (int i = 0; i < reasons.size(); ++i) {
        mark(meet(u"2024-0%1-15"_s.arg(i + 1)), m_one, u"leave"_s, reasons[i]);
    }
    const auto rates = got(attendanceRates(m_book.file(), m_branch, kFirst, kLast));
    ASSERT_EQ(rates.size(), 1);
    EXPECT_EQ(rates[0].reasons, (QList<MissedFor>{{u"病假"_s, 2}, {u"出差"_s, 1}}));
    EXPECT_EQ(rates[0].missed(), 3);
}

TEST_F(MeetingAttendance, AMemberIsCountedWithHisBranchWhoeverHeldTheMeeting)
{
    const RowId other = m_book.addBranch(u"B"_s);
    mark(m_book.add(u"activities"_s, {{u"organisation"_s, other},
                                      {u"type"_s, u"training"_s},
                                      {u"topic"_s, u"培训"_s},
                                      {u"starts"_s, u"2024-04-15"_s}}),
         m_one, u"leave"_s);
    EXPECT_EQ(got(attendanceRates(m_book.file(), m_branch, kFirst, kLast)).size(), 1);
    EXPECT_EQ(got(missedMeetings(m_book.file(), m_branch, kFirst, kLast)).size(), 1);
    EXPECT_TRUE(got(missedMeetings(m_book.file(), other, kFirst, kLast)).isEmpty());
}

TEST_F(MeetingAttendance, WhoIsExcusedIsDueOnlyWhereHeCame)
{
    put(m_one, u"frail"_s, u"2024-01-01"_s);
    const RowId march = meet(u"2024-03-15"_s);
    const RowId april = meet(u"2024-04-15"_s);
    mark(march, m_one, u"leave"_s);
    mark(april, m_one, u"present"_s);
    const auto rates = got(attendanceRates(m_book.file(), m_branch, kFirst, kLast));
    ASSERT_EQ(rates.size(), 1);
    EXPECT_EQ(rates[0].due, 1);
    EXPECT_EQ(rates[0].percent(), 100);
}

TEST_F(MeetingAttendance, WhoIsExcusedIsLeftOutOfEveryRateAndStaysInTheCounts)
{
    put(m_one, u"frail"_s, u"2024-01-01"_s);
    const RowId march = meet(u"2024-03-15 15:00"_s);
    mark(march, m_one, u"leave"_s, u"年老体弱"_s);
    mark(march, m_two, u"present"_s);
    mark(march, m_three, u"observer"_s);
    const AttendanceCount count = got(attendanceCounts(m_book.file(), {march})).value(march);
    EXPECT_EQ(count.due, 2);
    EXPECT_EQ(count.present, 1);
    EXPECT_EQ(count.percent(), 100);
    const RecordedMeeting recorded =
        got(recordedMeetings(m_book.file(), 0, kFirst, kLast)).value(0);
    EXPECT_EQ(recorded.due, 2);
    EXPECT_EQ(recorded.rated, 1);
    const ActivityCounts year = got(activityCounts(m_book.file(), m_branch, 2024, kLast)).value(0);
    EXPECT_EQ(year.due, 2);
    EXPECT_EQ(year.rated, 1);
    EXPECT_EQ(got(ratingMetrics(m_book.file(), 0, 2024, kLast, {u"attendance"_s}))
                  .value(u"attendance"_s)
                  .value(m_branch),
              (Count{.part = 1, .whole = 1}));
}

TEST_F(MeetingAttendance, TakesAsManyQueriesForOneMeetingAsForMany)
{
    const auto statements = [this] {
        const test::StatementCount counted(m_book.database());
        got(attendanceRates(m_book.file(), 0, kFirst, kLast));
        got(missedMeetings(m_book.file(), 0, kFirst, kLast));
        return counted.count();
    };
    mark(meet(u"2024-01-15"_s), m_one, u"leave"_s);
    EXPECT_EQ(statements(), 3);
    for (int month = 2; month <= 9; ++month) {
        const RowId meeting = meet(u"2024-0%1-15"_s.arg(month));
        mark(meeting, m_one, u"leave"_s);
        mark(meeting, m_two, u"present"_s);
    }
    EXPECT_EQ(statements(), 3);
}

TEST_F(MeetingAttendance, WhatLiesBeforeTheMeetingOrAheadMakesUpForNothing)
{
    const auto missed = [this](const QString &day, const QString &madeUp) {
        const RowId meeting = meet(day);
        mark(meeting, m_one, u"leave"_s, u"出差"_s);
        m_book.add(u"make-ups"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, m_one}, {u"made_up_on"_s, madeUp}});
    };
    missed(u"2024-03-15 09:00"_s, u"2024-03-15"_s);
    missed(u"2024-04-15"_s, u"2024-04-10"_s);
    missed(u"2024-05-15"_s, u"2024-12-12"_s);
    const auto madeUp = [this](QDate last) {
        const auto rates = got(attendanceRates(m_book.file(), 0, kFirst, last));
        const auto open = got(missedMeetings(m_book.file(), 0, kFirst, last));
        EXPECT_EQ(rates.at(0).madeUp, std::ranges::count_if(open, [](const MissedMeeting &each) {
                      return each.madeUpOn.has_value();
                  }));
        return rates.at(0).madeUp;
    };
    EXPECT_EQ(madeUp(QDate(2024, 11, 23)), 1) << "of the day counts";
    EXPECT_EQ(madeUp(QDate(2024, 12, 12)), 2);
    EXPECT_EQ(madeUp(QDate(2024, 12, 31)), 2) << "nothing before its meeting";
}

TEST_F(MeetingAttendance, MissedMeetingsSayWhetherTheyWereMadeUp)
{
    const RowId march = meet(u"2024-03-15"_s);
    mark(march, m_one, u"leave"_s, u"出差"_s);
    mark(march, m_two, u"absent"_s);
    mark(march, m_three, u"present"_s);
    put(m_two, u"bedridden"_s, u"2024-03-01"_s);
    m_book.add(u"make-ups"_s, {{u"activity"_s, march},
                               {u"member"_s, m_one},
                               {u"made_up_on"_s, u"2024-03-20"_s},
                               {u"way"_s, u"自学"_s}});
    const auto missed = got(missedMeetings(m_book.file(), 0, kFirst, kLast));
    ASSERT_EQ(missed.size(), 2);
    EXPECT_EQ(missed[0].reason, u"出差"_s);
    EXPECT_EQ(missed[0].madeUpOn, QDate(2024, 3, 20));
    EXPECT_EQ(missed[0].way, u"自学"_s);
    EXPECT_FALSE(missed[0].excused);
    EXPECT_TRUE(missed[1].excused);
    EXPECT_FALSE(missed[1].madeUpOn);
}

} // namespace zhibu
