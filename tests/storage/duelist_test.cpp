#include "storage/dues/arrears.h"
#include "storage/facts/duelist.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

const QDate kToday(2024, 11, 21);

} // namespace

TEST(DueList, CountsMeetingsOfRunningPeriodsAndThoseThatWereMissed)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    book.add(u"activities"_s, {{u"organisation"_s, branch},
                               {u"type"_s, u"theme_day"_s},
                               {u"topic"_s, u"党日"_s},
                               {u"starts"_s, u"2024-11-05"_s}});
    const DueList list = got(dueList(book.file(), 0, kToday));
    // 党员大会 and 党课 of the quarter, 组织生活会 and 民主评议 of the year; 主题党日 of the month
    // was held.
    EXPECT_EQ(list.meetingsDue, 4);
    EXPECT_EQ(list.meetingBranches, QList<RowId>{branch});
    EXPECT_EQ(list.meetingsMissed, 10 + 3 + 3) << "主题党日, 党员大会, 党课";
    EXPECT_EQ(list.missedBranches, QList<RowId>{branch});
    EXPECT_EQ(list.meetingsRequired, 16 + 1) << "and what is held already of this month";
    EXPECT_EQ(list.meetingsHeld, 1);
}

TEST(DueList, NamesWhatIsPlannedForTheMonthUntilItIsRecorded)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId plan = book.add(u"activity-plans"_s, {{u"organisation"_s, branch},
                                                      {u"type"_s, u"theme_day"_s},
                                                      {u"topic"_s, u"固定党日"_s},
                                                      {u"repeats"_s, u"monthly"_s},
                                                      {u"first_month"_s, u"2024-10"_s},
                                                      {u"last_month"_s, u"2024-12"_s},
                                                      {u"day"_s, qlonglong{15}}});
    DueList list = got(dueList(book.file(), branch, kToday));
    ASSERT_EQ(list.drafts.size(), 1);
    EXPECT_EQ(list.drafts[0].plan, plan);
    EXPECT_EQ(list.drafts[0].day, QDate(2024, 11, 15));
    EXPECT_EQ(list.plansBehind, QList<RowId>{plan}) << "October";
    const qint64 before = list.openTasks();
    const RowId arranged = book.add(u"activities"_s, {{u"organisation"_s, branch},
                                                      {u"type"_s, u"theme_day"_s},
                                                      {u"topic"_s, u"固定党日"_s},
                                                      {u"starts"_s, u"2024-11-28"_s}});
    list = got(dueList(book.file(), branch, kToday));
    ASSERT_EQ(list.drafts.size(), 1) << "it is entered, not held";
    EXPECT_EQ(list.drafts[0].held, arranged);
    EXPECT_EQ(list.drafts[0].heldOn, QDate(2024, 11, 28));
    EXPECT_EQ(list.openTasks(), before);
    book.change(u"activities"_s, arranged,
                {{u"type"_s, u"general_meeting"_s},
                 {u"also"_s, u"theme_day"_s},
                 {u"starts"_s, u"2024-11-18"_s}});
    book.add(u"activities"_s, {{u"organisation"_s, branch},
                               {u"type"_s, u"general_meeting"_s},
                               {u"also"_s, u"theme_day"_s},
                               {u"topic"_s, u"大会"_s},
                               {u"starts"_s, u"2024-10-20"_s}});
    list = got(dueList(book.file(), branch, kToday));
    EXPECT_TRUE(list.drafts.isEmpty());
    EXPECT_TRUE(list.plansBehind.isEmpty());
    // The draft, 党员大会 of the quarter and 主题党日 of the month.
    EXPECT_EQ(list.openTasks(), before - 3);
}

TEST(DueList, SumsWhatIsOpenThisMonthAndThisYear)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId owing = book.addMember(u"P1"_s, branch);
    const RowId paid = book.addMember(u"P2"_s, branch);
    const RowId unknown = book.addMember(u"P3"_s, branch);
    for (const RowId member : {owing, paid}) { // 3000 × 0.5 % = 15.00
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, u"2024-06"_s},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 300'000}});
    }
    book.add(u"dues-payments"_s, {{u"member"_s, paid},
                                  {u"first_month"_s, u"2024-06"_s},
                                  {u"last_month"_s, u"2024-11"_s},
                                  {u"amount"_s, 9'000},
                                  {u"paid_on"_s, u"2024-11-02"_s}});
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.duesMembers, QList<RowId>{owing});
    EXPECT_EQ(list.duesOpen.fen, 1'500);
    EXPECT_EQ(list.longArrears, QList<RowId>{owing}) << "June to October";
    EXPECT_EQ(list.withoutBase, QList<RowId>{unknown});
    EXPECT_EQ(list.yearDue.fen, 18'000);
    EXPECT_EQ(list.yearOpen.fen, 9'000);
    EXPECT_EQ(list.yearOverdue.fen, 7'500) << "without November, which runs";
    EXPECT_EQ(list.members, 3);
}

// The list of arrears goes by the steps of the pack: two months are the first.
TEST(DueList, CountsThoseInArrearsAsTheListOfArrearsDoes)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const auto owingSince = [&](const QString &code, const QString &month,
                                const test::Values &more = {}) {
        const RowId member = book.addMember(code, branch, more);
        book.add(u"dues-bases"_s,
                 {{u"member"_s, member}, {u"month"_s, month}, {u"kind"_s, u"student"_s}});
        return member;
    };
    const RowId two = owingSince(u"P1"_s, u"2024-09"_s);
    owingSince(u"P2"_s, u"2024-10"_s); // one month
    owingSince(u"P3"_s, u"2024-01"_s,
               {{u"status"_s, u"left"_s}, {u"status_date"_s, u"2024-09-01"_s}});
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.longArrears, QList<RowId>{two});
    EXPECT_EQ(list.arrearsMonths, 2);
    QList<RowId> listed;
    for (const ArrearsRow &row : got(arrearsRows(book.file(), 0, kToday))) {
        if (row.step > 0) {
            listed += row.member;
        }
    }
    EXPECT_EQ(listed, list.longArrears);
}

TEST(DueList, NamesTermsThatEndSoonOrAreOver)
{
    test::TempFile book;
    book.addBranch(u"A"_s);
    const auto electedOn = [&book](const QString &code, const QString &day,
                                   const test::Values &more = {}) {
        test::Values values{{u"last_election"_s, day}};
        values.insert(more);
        return book.addBranch(code, values);
    };
    const RowId ending = electedOn(u"B"_s, u"2022-05-20"_s); // in 180 days
    electedOn(u"C"_s, u"2022-05-21"_s);
    const RowId overdue = electedOn(u"D"_s, u"2021-11-20"_s);
    const RowId delayed =
        electedOn(u"E"_s, u"2021-11-20"_s, {{u"extended_until"_s, u"2024-12-31"_s}});
    const RowId tooLate =
        electedOn(u"F"_s, u"2020-11-20"_s, {{u"extended_until"_s, u"2024-12-31"_s}});
    electedOn(u"G"_s, u"2015-11-20"_s, {{u"form"_s, u"temporary"_s}});
    electedOn(u"H"_s, u"2015-11-20"_s, {{u"form"_s, u"functional"_s}});
    electedOn(u"I"_s, u"2015-11-20"_s, {{u"dissolved"_s, u"2020-01-01"_s}});
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.termNoticeDays, 180);
    EXPECT_EQ(list.termsEnding, (QList<RowId>{ending, delayed}));
    EXPECT_EQ(list.termsOverdue, (QList<RowId>{overdue, tooLate}));
    EXPECT_EQ(list.organisations, 8);
}

TEST(DueList, AsksForConfirmationWhenTheProbationIsOver)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const auto probationer = [&](const QString &code, const QString &joined,
                                 const test::Values &more = {}) {
        test::Values values{
            {u"kind"_s, u"probationary"_s}, {u"joined"_s, joined}, {u"confirmed"_s, QVariant()}};
        values.insert(more);
        return book.addMember(code, branch, values);
    };
    const RowId due = probationer(u"P1"_s, u"2023-11-30"_s);
    probationer(u"P2"_s, u"2023-12-01"_s);
    probationer(u"P3"_s, u"2023-11-01"_s,
                {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-11-21"_s}});
    const RowId old = probationer(u"P4"_s, u"1950-07-01"_s);
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.confirmations, (QList<RowId>{due, old}));
    book.add(u"member-changes"_s, {{u"member"_s, due},
                                   {u"date"_s, u"2024-11-20"_s},
                                   {u"change"_s, u"extended"_s},
                                   {u"until"_s, u"2025-05-20"_s}});
    EXPECT_EQ(got(dueList(book.file(), 0, kToday)).confirmations, QList<RowId>{old})
        << "the probation was extended";
    EXPECT_EQ(list.members, 3);
}

TEST(DueList, NamesWhatIsToBeMendedByItsState)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId other = book.addBranch(u"B"_s);
    const auto found = [&book](RowId organisation, const test::Values &more) {
        test::Values values{{u"organisation"_s, organisation},
                            {u"found_on"_s, u"2024-01-10"_s},
                            {u"problem"_s, u"记录不全"_s}};
        values.insert(more);
        return book.add(u"rectifications"_s, values);
    };
    const RowId late = found(branch, {{u"due"_s, u"2024-11-20"_s}});
    const RowId older = found(other, {{u"due"_s, u"2024-06-30"_s}});
    const RowId today = found(branch, {{u"due"_s, u"2024-11-21"_s}});
    const RowId thisMonth = found(branch, {{u"due"_s, u"2024-11-30"_s}});
    found(branch, {{u"due"_s, u"2024-12-01"_s}});
    found(branch, {});
    const RowId done =
        found(branch, {{u"due"_s, u"2024-06-30"_s}, {u"done_on"_s, u"2024-07-02"_s}});
    found(branch, {{u"done_on"_s, u"2024-07-02"_s},
                   {u"proof"_s, u"已补齐"_s},
                   {u"closed_on"_s, u"2024-07-05"_s},
                   {u"closed_by"_s, u"赵丽"_s}});
    const DueList before = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(before.rectifications.overdue, (QList<RowId>{older, late}));
    EXPECT_EQ(before.rectifications.due, (QList<RowId>{today, thisMonth}));
    EXPECT_EQ(before.rectifications.toClose, QList<RowId>{done});
    EXPECT_EQ(before.openTasks() - before.meetingsDue, 5);
    EXPECT_EQ(got(dueList(book.file(), branch, kToday)).rectifications.overdue, QList<RowId>{late});
}

TEST(DueList, NamesDecisionsStillToBeCarriedOut)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId other = book.addBranch(u"B"_s);
    const auto decided = [&book](RowId organisation, const QString &deadline,
                                 const QVariant &settledOn = {}) {
        return book.add(u"activities"_s, {{u"organisation"_s, organisation},
                                          {u"type"_s, u"committee_meeting"_s},
                                          {u"topic"_s, u"慰问"_s},
                                          {u"starts"_s, u"2024-10-08 15:00"_s},
                                          {u"follow_up"_s, u"走访困难党员"_s},
                                          {u"deadline"_s, deadline},
                                          {u"settled_on"_s, settledOn}});
    };
    const RowId late = decided(branch, u"2024-11-20"_s);
    const RowId today = decided(branch, u"2024-11-21"_s);
    const RowId elsewhere = decided(other, u"2024-11-30"_s);
    decided(branch, u"2024-12-01"_s);
    decided(branch, u"2024-11-01"_s, u"2024-10-30"_s);
    const DueList list = got(dueList(book.file(), 0, kToday));
    EXPECT_EQ(list.followUpsLate, QList<RowId>{late});
    EXPECT_EQ(list.followUpsDue, (QList<RowId>{today, elsewhere}));
    EXPECT_EQ(list.openTasks() - list.meetingsDue, 3);
    EXPECT_EQ(got(dueList(book.file(), branch, kToday)).followUpsDue, QList<RowId>{today});
}

TEST(DueList, AsksForPlansInTheFirstHalfOfTheYear)
{
    test::TempFile book;
    const RowId filed = book.addBranch(u"A"_s);
    const RowId drafted = book.addBranch(u"B"_s);
    const RowId forgotten = book.addBranch(u"C"_s);
    book.addBranch(u"D"_s, {{u"form"_s, u"temporary"_s}});
    book.addBranch(u"E"_s, {{u"dissolved"_s, u"2024-01-01"_s}});
    const auto plan = [&book](RowId organisation, int year, const QVariant &filedOn) {
        book.add(u"plans"_s, {{u"year"_s, year},
                              {u"organisation"_s, organisation},
                              {u"target_star"_s, 5},
                              {u"filed_on"_s, filedOn}});
    };
    plan(filed, 2024, u"2024-03-01"_s);
    plan(drafted, 2024, QVariant());
    plan(forgotten, 2023, u"2023-03-01"_s);
    const auto missing = [&book](QDate day) {
        return got(dueList(book.file(), 0, day)).plansMissing;
    };
    EXPECT_EQ(missing(QDate(2024, 6, 30)), (QList<RowId>{drafted, forgotten}));
    EXPECT_TRUE(missing(QDate(2024, 7, 1)).isEmpty());
}

TEST(DueList, LooksOnlyIntoItsScope)
{
    test::TempFile book;
    const RowId first = book.addBranch(u"A"_s);
    const RowId second = book.addBranch(u"B"_s);
    book.addMember(u"P1"_s, first);
    book.addMember(u"P2"_s, second);
    const DueList list = got(dueList(book.file(), second, kToday));
    EXPECT_EQ(list.members, 1);
    EXPECT_EQ(list.organisations, 1);
    EXPECT_EQ(list.meetingBranches, QList<RowId>{second});
    EXPECT_EQ(list.withoutBase.size(), 1);
}

TEST(DueList, FromOctoberOnNamesWhomTheAnnualStatisticsCannotPlace)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId member = book.addMember(u"P1"_s, branch);
    book.addMember(u"P2"_s, branch,
                   {{u"nation"_s, u"汉族"_s},
                    {u"education"_s, u"高中"_s},
                    {u"job"_s, u"学生"_s},
                    {u"birth"_s, u"1990-01-01"_s}});
    EXPECT_EQ(got(dueList(book.file(), 0, kToday)).incomplete, QList<RowId>{member});
    EXPECT_TRUE(got(dueList(book.file(), 0, QDate(2024, 9, 30))).incomplete.isEmpty());
}

TEST(DueList, TellsTheWholePreCheckOfTheStatisticsFromOctoberOn)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s); // without a sector: no line in table 36
    const RowId member = book.addMember(u"P1"_s, branch,
                                        {{u"nation"_s, u"汉族"_s},
                                         {u"education"_s, u"高中"_s},
                                         {u"job"_s, u"学生"_s},
                                         {u"birth"_s, u"1990-01-01"_s}});
    book.add(u"circumstances"_s,
             {{u"member"_s, member}, {u"kind"_s, u"floating"_s}, {u"since"_s, u"2024-01-01"_s}});
    book.add(u"member-changes"_s, {{u"member"_s, member}, // and was there before
                                   {u"date"_s, u"2024-05-01"_s},
                                   {u"change"_s, u"transferred_in"_s}});
    book.add(u"member-changes"_s,
             {{u"member"_s, member}, {u"date"_s, u"2024-06-01"_s}, {u"change"_s, u"block_in"_s}});
    const DueList list = got(dueList(book.file(), 0, QDate(2024, 11, 21)));
    EXPECT_TRUE(list.incomplete.isEmpty());
    EXPECT_GE(list.statisticsGaps, 2) << "the branch, and who makes the difference of table 1";
    EXPECT_EQ(list.checksUnmet, 1);
    EXPECT_EQ(got(dueList(book.file(), 0, QDate(2024, 9, 30))).checksUnmet, 0);
}

TEST(DueList, WorksTheStatisticsOutAgainOnlyAfterWhatTheyAreMadeFrom)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId member = book.addMember(u"P1"_s, branch);
    const QDate day(2024, 11, 21);
    const DueList first = got(dueList(book.file(), 0, day));
    ASSERT_EQ(first.incomplete, QList<RowId>{member});
    DueList known = first;
    known.statisticsGaps = 99; // what only this list says
    const auto gaps = [&](RowId scope, QDate today) {
        return got(dueList(book.file(), scope, today, known)).statisticsGaps;
    };
    EXPECT_EQ(gaps(0, day), 99);
    book.add(u"dues-bases"_s, {{u"member"_s, member},
                               {u"month"_s, u"2024-01"_s},
                               {u"kind"_s, u"wage"_s},
                               {u"base"_s, 500000}});
    EXPECT_EQ(gaps(0, day), 99) << "dues say nothing of it";
    EXPECT_EQ(gaps(branch, day), got(dueList(book.file(), branch, day)).statisticsGaps);
    EXPECT_EQ(gaps(0, QDate(2024, 9, 30)), 0);
    EXPECT_NE(gaps(0, QDate(2025, 11, 21)), 99);
    book.change(u"members"_s, member, {{u"nation"_s, u"汉族"_s}});
    EXPECT_EQ(gaps(0, day), got(dueList(book.file(), 0, day)).statisticsGaps);
    EXPECT_NE(gaps(0, day), 99);
}

TEST(DueList, NamesWhoseJobHasNoPlaceInTheStatistics)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    book.addMember(u"P1"_s, branch); // without one: incomplete, not unknown
    book.addMember(u"P2"_s, branch, {{u"job"_s, u"离退休人员"_s}});
    book.addMember(u"P4"_s, branch, {{u"job"_s, u"011"_s}}); // the code itself is a line, too
    book.addMember(u"P5"_s, branch, {{u"job"_s, u"0164"_s}});
    const RowId other = book.addMember(u"P3"_s, branch, {{u"job"_s, u"养护管理"_s}});
    EXPECT_EQ(got(dueList(book.file(), 0, kToday)).jobsUnknown, QList<RowId>{other});
    book.add(u"dictionary"_s,
             {{u"kind"_s, u"job"_s}, {u"title"_s, u"养护管理"_s}, {u"code"_s, u"015"_s}});
    EXPECT_TRUE(got(dueList(book.file(), 0, kToday)).jobsUnknown.isEmpty());
}

} // namespace zhibu
