#include "storage/checktest.h"

namespace zhibu {

using test::got;
using test::must;
using test::Values;

TEST_F(Check, CountsOfAReview)
{
    const auto review = [this](int year, int total, int present, const QVariant &masses,
                               int satisfied, const QVariant &abstained) {
        m_temp.add(u"satisfaction"_s, {{u"year"_s, year},
                                       {u"organisation"_s, m_branch},
                                       {u"members_total"_s, total},
                                       {u"members_present"_s, present},
                                       {u"masses_present"_s, masses},
                                       {u"satisfied"_s, satisfied},
                                       {u"fairly_satisfied"_s, 0},
                                       {u"dissatisfied"_s, 0},
                                       {u"abstained"_s, abstained}});
    };
    review(2020, 10, 10, 5, 15, 0);
    review(2021, 10, 10, {}, 10, {});
    review(2022, 10, 10, {}, 10, 1);
    review(2023, 10, 11, {}, 10, {});
    EXPECT_EQ(found(), (QStringList{u"ballots: 2022 Z1 satisfied"_s,
                                    u"participants: 2023 Z1 members_present"_s}));
    review(2024, 10, 10, 0, 10, {});
    EXPECT_TRUE(found().contains(u"masses: 2024 Z1 masses_present"_s))
        << found().join(u'\n').toStdString();
}

TEST_F(Check, ActivitiesOutsideTheLifeOfTheirOrganisation)
{
    const RowId closed = m_temp.addBranch(
        u"Z2"_s, {{u"founded"_s, u"2020-05-01"_s}, {u"dissolved"_s, u"2023-05-01"_s}});
    activity(u"H1"_s, closed, u"2020-05-01 09:00"_s);
    activity(u"H2"_s, closed, u"2020-04-30 23:59"_s);
    activity(u"H3"_s, closed, u"2023-05-01 09:00"_s);
    activity(u"H4"_s, closed, u"2023-05-02"_s);
    EXPECT_EQ(found(),
              (QStringList{u"not founded: H2 starts"_s, u"dissolved: H4 starts 1 2023-05-02"_s}));
    activity(u"H5"_s, closed, u"2023-06-02"_s);
    EXPECT_EQ(found(),
              (QStringList{u"not founded: H2 starts"_s, u"dissolved: H4 starts 2 2023-06-02"_s}))
        << "one line for all";
}

TEST_F(Check, VotesAgainstThosePresentAndDue)
{
    activity(u"H1"_s, m_branch, u"2024-03-01"_s,
             {{u"due_voters"_s, 10},
              {u"present_voters"_s, 10},
              {u"votes_for"_s, 7},
              {u"votes_against"_s, 2},
              {u"abstentions"_s, 1}});
    activity(u"H2"_s, m_branch, u"2024-03-02"_s,
             {{u"due_voters"_s, 10},
              {u"present_voters"_s, 9},
              {u"votes_for"_s, 7},
              {u"votes_against"_s, 2},
              {u"abstentions"_s, 1}});
    activity(u"H3"_s, m_branch, u"2024-03-03"_s,
             {{u"due_voters"_s, 10}, {u"present_voters"_s, 11}});
    activity(u"H4"_s, m_branch, u"2024-03-04"_s, {{u"votes_for"_s, 7}, {u"present_voters"_s, 6}});
    activity(u"H5"_s, m_branch, u"2024-03-05"_s, {{u"votes_for"_s, 7}});
    EXPECT_EQ(found(), (QStringList{u"votes: H2 votes_for"_s, u"present: H3 present_voters"_s,
                                    u"votes: H4 votes_for"_s}));
}

TEST_F(Check, FurtherVotesAreLookedAtAsTheFirst)
{
    const RowId meeting = activity(u"H1"_s, m_branch, u"2024-03-01"_s);
    const auto vote = [&](int number, const Values &more) {
        Values values{{u"activity"_s, meeting},
                      {u"number"_s, number},
                      {u"topic"_s, u"报告"_s},
                      {u"due_voters"_s, 10},
                      {u"votes_for"_s, 7}};
        values.insert(more);
        m_temp.import(u"votes"_s, values);
    };
    vote(2, {{u"present_voters"_s, 7}});
    vote(3, {{u"present_voters"_s, 6}});
    vote(4, {{u"present_voters"_s, 11}});
    vote(5, {{u"present_voters"_s, 6},
             {u"written_votes"_s, 1},
             {u"matter"_s, u"admission"_s},
             {u"person"_s, u"林一"_s}});
    vote(6, {{u"present_voters"_s, 9}, {u"votes_for"_s, 5}});
    vote(7, {{u"present_voters"_s, 9}});
    EXPECT_EQ(found(),
              (QStringList{u"votes: H1 3 votes_for"_s, u"present: H1 4 present_voters"_s}));
    {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(action->database().execute(u"UPDATE vote SET outcome = 'carried' WHERE number = 6"_s));
        must(
            action->database().execute(u"UPDATE vote SET matter = 'admission' WHERE number = 7"_s));
        got(action->commit());
    }
    EXPECT_EQ(found().filter(u"not carried"_s), QStringList{u"not carried: H1 6 outcome"_s});
    EXPECT_EQ(found().filter(u"person"_s).size(), 1) << "whom the admission is about";
}

TEST_F(Check, WhoChairsOrRecordsAMeetingIsThere)
{
    const auto meet = [this](const QString &code, const Values &more, const QString &status) {
        const RowId meeting = activity(code, m_branch, u"2024-03-05 15:00"_s, more);
        m_temp.add(u"attendance"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, m_member}, {u"status"_s, status}});
        return meeting;
    };
    meet(u"H1"_s, {{u"chair"_s, u"党员P1"_s}, {u"recorder"_s, u"党员P1"_s}}, u"present"_s);
    meet(u"H2"_s, {{u"chair"_s, u"党员P1"_s}}, u"leave"_s);
    meet(u"H3"_s, {{u"recorder"_s, u"王五、党员P1"_s}}, u"absent"_s);
    meet(u"H4"_s, {{u"chair"_s, u"党员P11"_s}}, u"absent"_s);
    EXPECT_EQ(found(), (QStringList{u"named: H2 chair"_s, u"named: H3 recorder"_s}));
    const RowId namesake = m_temp.addMember(u"P2"_s, m_branch, {{u"name"_s, u"党员P1"_s}});
    const RowId both = meet(u"H5"_s, {{u"chair"_s, u"党员P1"_s}}, u"leave"_s);
    m_temp.add(u"attendance"_s,
               {{u"activity"_s, both}, {u"member"_s, namesake}, {u"status"_s, u"present"_s}});
    EXPECT_EQ(found().filter(u"named"_s).size(), 2) << "another one of that name was there";
}

TEST_F(Check, WrittenOpinionsAreVotesOfAnAdmissionOnly)
{
    const Values votes{{u"due_voters"_s, 10},
                       {u"present_voters"_s, 6},
                       {u"votes_for"_s, 7},
                       {u"written_votes"_s, 1}};
    const RowId admission = activity(u"H1"_s, m_branch, u"2024-03-01"_s, votes);
    m_temp.change(u"activities"_s, admission, {{u"matter"_s, u"admission"_s}});
    activity(u"H2"_s, m_branch, u"2024-03-02"_s, votes);
    EXPECT_EQ(found(), QStringList{u"votes: H2 votes_for"_s});
}

// Rows that came into the file before their rule.
TEST_F(Check, ResultsAgainstTheNumbersAndDatesInNoOrder)
{
    const Values votes{{u"due_voters"_s, 10}, {u"present_voters"_s, 5}, {u"votes_for"_s, 5}};
    activity(u"H1"_s, m_branch, u"2024-03-01 15:00"_s, votes);
    activity(u"H2"_s, m_branch, u"2024-03-02"_s, votes);
    activity(u"H3"_s, m_branch, u"2024-03-03"_s,
             {{u"due_voters"_s, 10}, {u"present_voters"_s, 5}, {u"matter"_s, u"admission"_s}});
    activity(u"H4"_s, m_branch, u"2024-03-04 15:00"_s);
    activity(u"H5"_s, m_branch, u"2024-03-05 15:00"_s);
    activity(u"H6"_s, m_branch, u"2024-03-06 15:00"_s,
             {{u"due_voters"_s, 10}, {u"present_voters"_s, 8}, {u"votes_for"_s, 6}});
    {
        const auto action = got(Action::begin(m_temp.file(), {}));
        for (const QString &change : {u"outcome = 'carried' WHERE code IN ('H1', 'H2', 'H3')"_s,
                                      u"outcome = 'rejected' WHERE code = 'H6'"_s,
                                      u"vote_note = '补议' WHERE code = 'H2'"_s,
                                      u"ends = '2024-03-04 14:00' WHERE code = 'H4'"_s,
                                      u"deadline = '2024-03-05' WHERE code = 'H5'"_s}) {
            must(action->database().execute(u"UPDATE activity SET "_s + change));
        }
        got(action->commit());
    }
    EXPECT_EQ(found(),
              (QStringList{u"not carried: H1 outcome"_s, u"no quorum: H3 outcome"_s,
                           u"order: H4 ends 开始时间"_s, u"carried all the same: H6 outcome"_s}));
}

TEST_F(Check, MinutesOfAMeetingStillToCome)
{
    activity(u"H1"_s, m_branch, u"2024-07-01"_s, {{u"content"_s, u"学习"_s}});
    activity(u"H2"_s, m_branch, u"2024-07-02"_s);
    activity(u"H3"_s, m_branch, u"2024-07-03"_s, {{u"decision"_s, u"同意"_s}});
    EXPECT_EQ(found(), QStringList{u"future: H3 starts"_s});
}

TEST_F(Check, AMakeUpBeforeItsMeeting)
{
    const RowId meeting = activity(u"H1"_s, m_branch, u"2024-03-15 15:00"_s);
    const RowId other = activity(u"H2"_s, m_branch, u"2024-04-15 15:00"_s);
    for (const RowId missed : {meeting, other}) {
        m_temp.add(
            u"make-ups"_s,
            {{u"activity"_s, missed}, {u"member"_s, m_member}, {u"made_up_on"_s, u"2024-03-15"_s}});
    }
    EXPECT_EQ(found(), QStringList{u"order: H2 P1 made_up_on 开始时间"_s});
}

TEST_F(Check, AMakeUpStillToComeOrOfSomebodyWhoWasThere)
{
    const auto makeUp = [this](RowId meeting, const QString &day) {
        m_temp.add(u"make-ups"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, m_member}, {u"made_up_on"_s, day}});
    };
    const RowId missed = activity(u"H1"_s, m_branch, u"2024-03-15 15:00"_s);
    const RowId attended = activity(u"H2"_s, m_branch, u"2024-04-15 15:00"_s);
    m_temp.add(u"attendance"_s,
               {{u"activity"_s, attended}, {u"member"_s, m_member}, {u"status"_s, u"present"_s}});
    makeUp(missed, u"2024-12-12"_s);
    makeUp(attended, u"2024-04-20"_s);
    EXPECT_EQ(found(), (QStringList{u"future: H1 P1 made_up_on"_s, u"came: H2 P1 member"_s}));
}

TEST_F(Check, AttendanceOfSomeoneNotAMemberThen)
{
    const RowId gone = m_temp.addMember(
        u"P2"_s, m_branch, {{u"status"_s, kLeft}, {u"status_date"_s, u"2020-06-30"_s}});
    const RowId early = activity(u"H1"_s, m_branch, u"2010-05-03 09:00"_s);
    const RowId between = activity(u"H2"_s, m_branch, u"2020-06-30 09:00"_s);
    const RowId late = activity(u"H3"_s, m_branch, u"2020-07-01"_s);
    const auto attend = [this](RowId meeting, RowId member, const QString &status) {
        m_temp.add(u"attendance"_s,
                   {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, status}});
    };
    attend(early, m_member, u"present"_s);
    attend(early, gone, u"observer"_s);
    attend(between, gone, u"present"_s);
    attend(late, gone, u"absent"_s);
    attend(late, m_member, u"present"_s);
    EXPECT_EQ(found(), (QStringList{u"attendance: H1 P1 member"_s, u"attendance: H2 P2 member"_s,
                                    u"attendance: H3 P2 member"_s}));
}

} // namespace zhibu
