#include "storage/meetings/studyhours.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kAsOf(2024, 11, 30);

class YearHours : public testing::Test
{
protected:
    RowId held(const QString &starts, const QString &type, int hours, const Values &more = {})
    {
        Values values{{u"organisation"_s, m_branch},
                      {u"type"_s, type},
                      {u"topic"_s, u"学习"_s},
                      {u"starts"_s, starts},
                      {u"hours"_s, hours * Points::kOne}};
        values.insert(more);
        return m_book.add(u"activities"_s, values);
    }
    void mark(RowId activity, RowId member, const QString &status = u"present"_s)
    {
        m_book.add(u"attendance"_s,
                   {{u"activity"_s, activity}, {u"member"_s, member}, {u"status"_s, status}});
    }
    std::vector<StudyRow> rows()
    {
        return got(studyRows(m_book.file(), m_branch, kAsOf.year(), kAsOf));
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_one = m_book.addMember(u"P1"_s, m_branch);
    RowId m_two = m_book.addMember(u"P2"_s, m_branch);
};

TEST_F(YearHours, AddWhatAMemberCameToOrMadeUpFor)
{
    const RowId lecture = held(u"2024-03-01 09:00"_s, u"party_lecture"_s, 2);
    const RowId course = held(u"2024-11-30 09:00"_s, u"training"_s, 30);
    const RowId service = held(u"2024-04-01"_s, u"volunteering"_s, 4);
    const RowId later = held(u"2024-12-01"_s, u"training"_s, 8);
    for (const RowId activity : {lecture, course, service, later}) {
        mark(activity, m_one);
    }
    mark(lecture, m_two, u"leave"_s);
    mark(course, m_two, u"leave"_s);
    m_book.add(
        u"make-ups"_s,
        {{u"activity"_s, lecture}, {u"member"_s, m_two}, {u"made_up_on"_s, u"2024-03-20"_s}});
    const auto shown = rows();
    ASSERT_EQ(shown.size(), 2U);
    EXPECT_EQ(shown[0].study.hours, Points::whole(32));
    EXPECT_EQ(shown[0].study.sessions, 2);
    EXPECT_EQ(shown[0].study.courses, 1);
    EXPECT_TRUE(shown[0].study.isEnough());
    EXPECT_EQ(shown[1].study.hours, Points::whole(2));
    EXPECT_EQ(shown[1].study.open(), Points::whole(30));
}

TEST_F(YearHours, GoByWhatAMeetingCountsForBesides)
{
    mark(held(u"2024-03-01"_s, u"theme_day"_s, 3, {{u"also"_s, u"party_lecture training"_s}}),
         m_one);
    mark(held(u"2024-04-01"_s, u"theme_day"_s, 4, {{u"also"_s, u"volunteering"_s}}), m_one);
    const StudyHours study = rows()[0].study;
    EXPECT_EQ(study.hours, Points::whole(3)) << "service counts among service alone";
    EXPECT_EQ(study.sessions, 1);
    EXPECT_EQ(study.courses, 1);
    EXPECT_EQ(got(volunteeringRows(m_book.file(), m_branch, 2024, kAsOf)).at(0).hours,
              Points::whole(4));
}

TEST_F(YearHours, OfATrainingNotFilledInAreNoneAndItIsAttendedAllTheSame)
{
    m_book.add(u"posts"_s, {{u"member"_s, m_one},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2022-01-01"_s}});
    EXPECT_TRUE(rows()[0].study.lacksCourse());
    const RowId course = m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                      {u"type"_s, u"training"_s},
                                                      {u"topic"_s, u"集中培训"_s},
                                                      {u"starts"_s, u"2024-05-06"_s}});
    mark(course, m_one);
    mark(course, m_two, u"leave"_s);
    mark(held(u"2024-06-01"_s, u"party_lecture"_s, 0), m_one);
    const StudyHours study = rows()[0].study;
    EXPECT_FALSE(study.lacksCourse());
    EXPECT_EQ(study.courses, 1);
    EXPECT_EQ(study.sessions, 1);
    EXPECT_EQ(study.withoutHours, 1);
    EXPECT_EQ(study.hours, Points());
    EXPECT_EQ(rows()[1].study.courses, 0);
}

TEST_F(YearHours, ThereAreNoneInAYearThatHasNotBegun)
{
    mark(held(u"2024-03-01"_s, u"training"_s, 3), m_one);
    mark(held(u"2024-03-05"_s, u"volunteering"_s, 3), m_one);
    const auto next = got(studyRows(m_book.file(), m_branch, 2025, kAsOf));
    ASSERT_EQ(next.size(), 2U);
    EXPECT_EQ(next[0].study.hours, Points());
    EXPECT_EQ(next[0].study.courses, 0);
    EXPECT_TRUE(got(volunteeringRows(m_book.file(), m_branch, 2025, kAsOf)).empty());
}

TEST_F(YearHours, AskMoreOfTheCommitteeAndNothingOfThoseExcused)
{
    m_book.add(u"posts"_s, {{u"member"_s, m_one},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"publicity_member"_s},
                            {u"since"_s, u"2022-01-01"_s}});
    m_book.add(u"circumstances"_s,
               {{u"member"_s, m_two}, {u"kind"_s, u"frail"_s}, {u"since"_s, u"2024-01-01"_s}});
    const auto shown = rows();
    EXPECT_EQ(shown[0].study.needed, Points::whole(56));
    EXPECT_TRUE(shown[0].study.lacksCourse());
    EXPECT_EQ(shown[1].study.needed, Points());
    EXPECT_FALSE(shown[1].excuse.isEmpty());
    EXPECT_TRUE(shown[1].study.asksNothing());
    EXPECT_FALSE(shown[0].study.asksNothing());
}

TEST_F(YearHours, OfVolunteeringAreThoseOfEverybodyWhoCame)
{
    const RowId march = held(u"2024-03-05"_s, u"volunteering"_s, 3, {{u"beneficiaries"_s, 40}});
    held(u"2024-06-05"_s, u"theme_day"_s, 0,
         {{u"also"_s, u"party_lecture volunteering"_s}, {u"beneficiaries"_s, 5}});
    held(u"2024-07-05"_s, u"theme_day"_s, 2);
    mark(march, m_one);
    mark(march, m_two);
    const auto shown = got(volunteeringRows(m_book.file(), m_branch, 2024, kAsOf));
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(shown[0].activities, 2);
    EXPECT_EQ(shown[0].people, 2);
    EXPECT_EQ(shown[0].hours, Points::whole(6));
    EXPECT_EQ(shown[0].beneficiaries, 45);
    EXPECT_EQ(got(volunteeringRows(m_book.file(), 0, 2024, kAsOf)).size(), 1U);
}

} // namespace
} // namespace zhibu
