#include "storage/meetings/drafts.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class Drafts : public testing::Test
{
protected:
    RowId plan(const QString &type, const QString &first, const QString &last, int day,
               const QString &repeats = u"monthly"_s, const QString &topic = u"固定党日"_s)
    {
        return m_book.add(u"activity-plans"_s, {{u"organisation"_s, m_branch},
                                                {u"type"_s, type},
                                                {u"topic"_s, topic},
                                                {u"place"_s, u"活动室"_s},
                                                {u"repeats"_s, repeats},
                                                {u"first_month"_s, first},
                                                {u"last_month"_s, last},
                                                {u"day"_s, qlonglong{day}}});
    }
    RowId meet(const QString &type, const QString &starts, const QString &also = {})
    {
        return m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                            {u"type"_s, type},
                                            {u"topic"_s, u"学习"_s},
                                            {u"starts"_s, starts},
                                            {u"also"_s, also}});
    }
    QList<Draft> all(QDate first = QDate(2024, 1, 1), QDate last = QDate(2024, 12, 31))
    {
        return got(drafts(m_book.file(), 0, first, last));
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
};

} // namespace

TEST_F(Drafts, AreThePlannedDaysInOrder)
{
    plan(u"theme_day"_s, u"2024-01"_s, u"2024-03"_s, 15);
    plan(u"party_lecture"_s, u"2024-02"_s, u"2024-02"_s, 8, u"once"_s);
    QList<QDate> days;
    for (const Draft &draft : all()) {
        EXPECT_EQ(draft.held, 0);
        days += draft.day;
    }
    EXPECT_EQ(days, (QList{QDate(2024, 1, 15), QDate(2024, 2, 8), QDate(2024, 2, 15),
                           QDate(2024, 3, 15)}));
}

TEST_F(Drafts, AreHeldByAMeetingOfTheTypeInTheMonth)
{
    plan(u"theme_day"_s, u"2024-01"_s, u"2024-02"_s, 15);
    meet(u"general_meeting"_s, u"2024-01-15"_s);
    const RowId held = meet(u"theme_day"_s, u"2024-02-08 09:00"_s);
    EXPECT_EQ(all()[0].held, 0);
    EXPECT_EQ(all()[1].held, held);
    EXPECT_EQ(all(QDate(2024, 2, 10), QDate(2024, 2, 20)).constFirst().held, held);
}

TEST_F(Drafts, TheNextToRecordIsThatOfTheRunningMonthElseTheLastOneMissed)
{
    plan(u"theme_day"_s, u"2024-01"_s, u"2024-12"_s, 15);
    meet(u"theme_day"_s, u"2024-10-15"_s);
    const auto next = [this](QDate today) {
        const QList<Draft> planned = all();
        const Draft *draft = nextToRecord(planned, today);
        return draft == nullptr ? QDate() : draft->day;
    };
    EXPECT_EQ(next(QDate(2024, 11, 23)), QDate(2024, 11, 15));
    EXPECT_EQ(next(QDate(2024, 10, 20)), QDate(2024, 11, 15));
    EXPECT_EQ(next(QDate(2023, 6, 1)), QDate(2024, 1, 15));
    meet(u"theme_day"_s, u"2024-11-15"_s);
    meet(u"theme_day"_s, u"2024-12-15"_s);
    EXPECT_EQ(next(QDate(2024, 11, 23)), QDate(2024, 9, 15));
    EXPECT_EQ(nextToRecord({}, QDate(2024, 11, 23)), nullptr);
}

TEST_F(Drafts, AreHeldByAMeetingThatCountsForTheType)
{
    plan(u"party_lecture"_s, u"2024-03"_s, u"2024-03"_s, 15);
    const RowId held = meet(u"general_meeting"_s, u"2024-03-20"_s, u"party_lecture theme_day"_s);
    EXPECT_EQ(all().constFirst().held, held);
}

TEST_F(Drafts, OfOneMonthNeedAMeetingEach)
{
    plan(u"theme_day"_s, u"2024-03"_s, u"2024-03"_s, 5);
    m_book.add(u"activity-plans"_s, {{u"organisation"_s, m_branch},
                                     {u"type"_s, u"theme_day"_s},
                                     {u"topic"_s, u"志愿服务"_s},
                                     {u"first_month"_s, u"2024-03"_s},
                                     {u"last_month"_s, u"2024-03"_s},
                                     {u"day"_s, qlonglong{25}}});
    const RowId held = meet(u"theme_day"_s, u"2024-03-06"_s);
    ASSERT_EQ(all().size(), 2);
    EXPECT_EQ(all()[0].held, held);
    EXPECT_EQ(all()[1].held, 0);
}

TEST_F(Drafts, BecomeAMeetingWithWhatThePlanSays)
{
    plan(u"theme_day"_s, u"2024-03"_s, u"2024-03"_s, 15);
    const Ledger &ledger = ledgerOf(u"activities"_s);
    const Record meeting = got(meetingFrom(m_book.file(), all().constFirst()));
    EXPECT_EQ(meeting.id, 0);
    EXPECT_EQ(ledger.value(meeting, u"starts"_s), u"2024-03-15"_s);
    EXPECT_EQ(ledger.value(meeting, u"topic"_s), u"固定党日"_s);
    EXPECT_EQ(ledger.value(meeting, u"place"_s), u"活动室"_s);
    EXPECT_EQ(ledger.value(meeting, u"organisation"_s), m_branch);
}

TEST_F(Drafts, OfOnePlanStandAmongTheOthers)
{
    plan(u"theme_day"_s, u"2024-03"_s, u"2024-03"_s, 5);
    const RowId second = plan(u"theme_day"_s, u"2024-03"_s, u"2024-03"_s, 25, u"once"_s, u"植树"_s);
    meet(u"theme_day"_s, u"2024-03-05"_s);
    const QDate last(2024, 12, 31);
    auto days = got(drafts(m_book.file(), 0, QDate(2024, 1, 1), last, {second}));
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days[0].plan, second);
    EXPECT_EQ(days[0].held, 0) << "the meeting answers to the first";
    const RowId held = meet(u"theme_day"_s, u"2024-03-24"_s);
    days = got(drafts(m_book.file(), 0, QDate(2024, 1, 1), last, {second}));
    EXPECT_EQ(days[0].held, held);
}

} // namespace zhibu
