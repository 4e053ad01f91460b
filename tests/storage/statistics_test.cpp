#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/people/dictionaries.h"
#include "storage/people/membership.h"
#include "storage/people/sanctions.h"
#include "storage/records/rowwriter.h"
#include "storage/statistics/annualstatistics.h"
#include "support/tempfile.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const Values kComplete{{u"nation"_s, u"汉族"_s},
                       {u"education"_s, u"大学本科"_s},
                       {u"job"_s, u"党政机关工作人员"_s},
                       {u"birth"_s, u"1980-01-01"_s}};
const Values kProbationary{{u"kind"_s, u"probationary"_s}, {u"confirmed"_s, QVariant()}};

Values with(Values values, const Values &more)
{
    values.insert(more);
    return values;
}

Values gone(const QString &status, const QString &date)
{
    return with(kComplete, {{u"status"_s, status}, {u"status_date"_s, date}});
}

class Statistics : public testing::Test
{
protected:
    AnnualStatistics made(RowId scope = 0, int year = 2024)
    {
        return got(annualStatistics(book.file(), scope, year));
    }
    void change(RowId member, const QString &date, const QString &what, const Values &more = {})
    {
        book.add(u"member-changes"_s,
                 with({{u"member"_s, member}, {u"date"_s, date}, {u"change"_s, what}}, more));
    }
    /// The first line with that title; -1 and a failure when there is none.
    static int lineOf(const QList<StatisticsLine> &lines, const QString &title)
    {
        const auto found = std::ranges::find(lines, title, &StatisticsLine::title);
        EXPECT_NE(found, lines.end()) << title.toStdString();
        return found == lines.end() ? 0 : static_cast<int>(found - lines.begin());
    }
    static int figure(const AnnualStatistics &statistics, int number, const QString &row,
                      const QString &column)
    {
        const int place = statistics.placeOf(number);
        const StatisticsTable &table = statistics.pack.tables[place];
        return statistics.cells[place][lineOf(table.rows, row)][lineOf(table.columns, column)];
    }
    /// The fifteen lines of table 1.
    static QList<int> changes(const AnnualStatistics &statistics)
    {
        QList<int> lines;
        for (const QList<int> &row : statistics.cells[statistics.placeOf(1)]) {
            lines += row.first();
        }
        return lines;
    }
    static QStringList gapsOf(const AnnualStatistics &statistics)
    {
        QStringList lines;
        for (const NamedGap &gap : statistics.gaps) {
            lines += gap.code + u' ' + gap.gap.title;
        }
        return lines;
    }

    test::TempFile book;
    RowId first = book.addBranch(u"A"_s, {{u"sector"_s, u"government"_s}});
    RowId second = book.addBranch(u"B"_s, {{u"sector"_s, u"rural"_s}});
};

/// Eight members of two branches in 2024: P3 admitted, P5 expelled, P6 come with his unit, P7 dead
/// by his row alone, P8 moved from A to B; of P4 nothing is entered.
class YearOfTwoBranches : public Statistics
{
protected:
    YearOfTwoBranches()
    {
        p1 = book.addMember(u"P1"_s, first,
                            with(kComplete, {{u"sex"_s, u"female"_s},
                                             {u"nation"_s, u"满族"_s},
                                             {u"birth"_s, u"1990-01-01"_s}}));
        p2 = book.addMember(u"P2"_s, first,
                            with(kComplete, {{u"education"_s, u"研究生"_s},
                                             {u"job"_s, u"离退休人员"_s},
                                             {u"birth"_s, u"1950-05-05"_s},
                                             {u"joined"_s, u"1985-06-01"_s},
                                             {u"confirmed"_s, u"1986-06-01"_s}}));
        p3 = book.addMember(u"P3"_s, second,
                            with(with(kComplete, kProbationary), {{u"sex"_s, u"female"_s},
                                                                  {u"education"_s, u"大学专科"_s},
                                                                  {u"job"_s, u"农牧渔民"_s},
                                                                  {u"birth"_s, u"2000-12-31"_s},
                                                                  {u"joined"_s, u"2024-03-01"_s}}));
        p4 = book.addMember(u"P4"_s, second);
        p5 = book.addMember(u"P5"_s, first, gone(u"left"_s, u"2024-06-01"_s));
        change(p5, u"2024-06-01"_s, u"expelled"_s);
        const RowId p6 = book.addMember(u"P6"_s, second, kComplete);
        change(p6, u"2024-05-05"_s, u"block_in"_s);
        book.addMember(u"P7"_s, first, gone(u"deceased"_s, u"2024-02-02"_s));
        p8 = book.addMember(u"P8"_s, second, kComplete);
        change(p8, u"2024-07-07"_s, u"moved"_s, {{u"branch"_s, first}});
    }

    RowId p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0, p8 = 0;
};

TEST_F(YearOfTwoBranches, ChangesOfTheWholeFileComeToNoDifference)
{
    EXPECT_EQ(changes(made()), (QList<int>{6, 2, 1, 0, 1, 1, 2, 1, 0, 1, 0, 0, 6, 6, 0}));
}

TEST_F(YearOfTwoBranches, MovingBetweenBranchesIsATransferForEachOfThem)
{
    EXPECT_EQ(changes(made(first)), (QList<int>{5, 0, 0, 0, 0, 0, 3, 1, 0, 1, 1, 0, 2, 2, 0}));
    EXPECT_EQ(changes(made(second)), (QList<int>{1, 3, 1, 0, 2, 1, 0, 0, 0, 0, 0, 0, 4, 4, 0}));
}

TEST_F(YearOfTwoBranches, TheMembersOfTheDayByJobAgeEducationAndTimeOfJoining)
{
    const AnnualStatistics all = made();
    const QString whole = u"总计"_s;
    EXPECT_EQ(figure(all, 2, whole, u"总数"_s), 6);
    EXPECT_EQ(figure(all, 2, whole, u"预备党员"_s), 1);
    EXPECT_EQ(figure(all, 2, whole, u"女"_s), 2);
    EXPECT_EQ(figure(all, 2, whole, u"少数民族"_s), 1);
    EXPECT_EQ(figure(all, 2, whole, u"30岁及以下"_s), 1) << "24 on his birthday";
    EXPECT_EQ(figure(all, 2, whole, u"31至35岁"_s), 1);
    EXPECT_EQ(figure(all, 2, whole, u"41至45岁"_s), 2);
    EXPECT_EQ(figure(all, 2, whole, u"71岁及以上"_s), 1);
    EXPECT_EQ(figure(all, 2, whole, u"出生日期未填"_s), 1);
    EXPECT_EQ(figure(all, 2, u"一、在岗职工"_s, u"总数"_s), 3);
    EXPECT_EQ(figure(all, 2, u"五、离退休人员"_s, u"71岁及以上"_s), 1);
    EXPECT_EQ(figure(all, 2, u"工作岗位未填或无法归类"_s, u"总数"_s), 1);
    EXPECT_EQ(figure(all, 3, whole, u"1979年1月至2002年10月"_s), 1);
    EXPECT_EQ(figure(all, 3, whole, u"2012年11月及以后"_s), 1);
    EXPECT_EQ(figure(all, 4, whole, u"大学本科"_s), 3);
    EXPECT_EQ(figure(all, 4, u"五、离退休人员"_s, u"研究生"_s), 1);
    EXPECT_EQ(figure(all, 16, whole, u"25岁及以下"_s), 1);
    EXPECT_EQ(figure(all, 17, u"建制村"_s, u"大专及以上学历"_s), 1);
    EXPECT_TRUE(all.isReconciled());
}

TEST_F(YearOfTwoBranches, AnEducationCountsHoweverItIsWritten)
{
    for (const QString &word : {u"大专"_s, u"本科"_s, u"硕士"_s}) {
        book.addMember(u"E"_s + word, first, with(kComplete, {{u"education"_s, word}}));
    }
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 4, u"总计"_s, u"大学专科"_s), 2);
    EXPECT_EQ(figure(all, 4, u"总计"_s, u"大学本科"_s), 4);
    EXPECT_EQ(figure(all, 4, u"总计"_s, u"研究生"_s), 2);
    EXPECT_TRUE(all.isReconciled());
}

TEST_F(YearOfTwoBranches, WhoFitsNowhereIsToldOnce)
{
    EXPECT_EQ(gapsOf(made()), (QStringList{u"P4 工作岗位未填或无法归类"_s, u"P4 民族未填"_s,
                                           u"P4 出生日期未填"_s, u"P4 学历未填或无法归类"_s}));
    EXPECT_EQ(got(incompleteMembers(book.file(), 0, QDate(2024, 12, 31))), QList<RowId>{p4});
    EXPECT_TRUE(got(incompleteMembers(book.file(), first, QDate(2024, 12, 31))).isEmpty());
}

TEST_F(YearOfTwoBranches, ReviewsByTheSectorOfTheBranch)
{
    const auto review = [&](RowId member, const QString &grade) {
        book.add(u"member-reviews"_s,
                 {{u"year"_s, 2024}, {u"member"_s, member}, {u"grade"_s, grade}});
    };
    review(p1, u"excellent"_s);
    review(p2, u"qualified"_s);
    review(p4, {});
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 8, u"开展民主评议的党支部"_s, u"合计"_s), 2);
    EXPECT_EQ(figure(all, 8, u"民主评议结束的党支部"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(all, 8, u"民主评议结束的党支部"_s, u"机关"_s), 1);
    EXPECT_EQ(figure(all, 8, u"参加民主评议的党员"_s, u"合计"_s), 3);
    EXPECT_EQ(figure(all, 8, u"参加民主评议的党员"_s, u"建制村"_s), 1);
    EXPECT_EQ(figure(all, 8, u"优秀"_s, u"机关"_s), 1);
    EXPECT_EQ(figure(made(second), 8, u"参加民主评议的党员"_s, u"合计"_s), 1);
}

TEST_F(YearOfTwoBranches, SanctionsHonoursAndThoseWhoFloat)
{
    book.add(u"sanctions"_s,
             {{u"member"_s, p5}, {u"date"_s, u"2024-06-01"_s}, {u"kind"_s, u"expelled"_s}});
    book.add(u"sanctions"_s,
             {{u"member"_s, p1}, {u"date"_s, u"2023-06-01"_s}, {u"kind"_s, u"warning"_s}});
    book.add(u"honours"_s, {{u"member"_s, p1},
                            {u"date"_s, u"2024-07-01"_s},
                            {u"title"_s, u"优秀共产党员"_s},
                            {u"level"_s, u"city"_s}});
    book.add(u"events"_s, {{u"organisation"_s, first},
                           {u"item"_s, u"commendation"_s},
                           {u"level"_s, u"district"_s},
                           {u"date"_s, u"2024-07-01"_s}});
    book.add(u"circumstances"_s,
             {{u"member"_s, p1}, {u"kind"_s, u"floating"_s}, {u"since"_s, u"2024-01-01"_s}});
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 10, u"开除党籍"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(all, 12, u"合计"_s, u"合计"_s), 1) << "of the year";
    EXPECT_EQ(figure(all, 12, u"开除党籍"_s, u"女"_s), 0);
    EXPECT_EQ(figure(all, 13, u"党政机关工作人员"_s, u"开除党籍"_s), 1);
    EXPECT_EQ(figure(all, 14, u"表彰党员"_s, u"市级"_s), 1);
    EXPECT_EQ(figure(all, 14, u"其中：女"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(all, 14, u"表彰党组织"_s, u"县区级"_s), 1);
    EXPECT_EQ(figure(all, 35, u"总计"_s, u"女"_s), 1);
    EXPECT_EQ(figure(all, 36, u"机关"_s, u"大学本科"_s), 1);
    EXPECT_EQ(figure(made(second), 14, u"表彰党员"_s, u"合计"_s), 0);
}

TEST_F(YearOfTwoBranches, APunishmentToldElsewhereIsNotCountedButAskedFor)
{
    const auto event = [this](const QString &item, const QVariant &member,
                              const Values &more = {}) {
        book.add(u"events"_s, with({{u"organisation"_s, first},
                                    {u"item"_s, item},
                                    {u"date"_s, u"2024-05-22"_s},
                                    {u"member"_s, member}},
                                   more));
    };
    const QString title = u"奖惩事项有处分、党纪处分没有的党员"_s;
    event(u"leader_sanction"_s, p1, {{u"level"_s, u"up_to_serious_warning"_s}});
    event(u"member_violation"_s, p2);
    event(u"member_violation"_s, {}, {{u"evidence"_s, u"没有写明是谁"_s}});
    event(u"unexcused_absence"_s, p8);
    const AnnualStatistics before = made();
    EXPECT_EQ(figure(before, 12, u"合计"_s, u"合计"_s), 0);
    EXPECT_EQ(figure(before, 13, u"总计"_s, u"合计"_s), 0);
    EXPECT_EQ(gapsOf(before).filter(title), (QStringList{u"P1 "_s + title, u"P2 "_s + title}));
    EXPECT_FALSE(before.isReconciled());
    EXPECT_TRUE(gapsOf(made(second)).filter(title).isEmpty()) << "of another branch";
    EXPECT_TRUE(gapsOf(made(0, 2023)).filter(title).isEmpty()) << "of another year";

    const QList<UnrecordedSanction> unrecorded = got(unrecordedSanctions(book.file(), 2024));
    ASSERT_EQ(unrecorded.size(), 2);
    Record sanction = sanctionToRecord(unrecorded.first());
    const Ledger &sanctions = ledgerOf(u"sanctions"_s);
    EXPECT_EQ(sanctions.value(sanction, u"date"_s).toString(), u"2024-05-22"_s);
    sanctions.setValue(sanction, u"kind"_s, u"warning"_s);
    EXPECT_TRUE(got(addRecord(book.file(), sanctions, sanction)).findings.isEmpty());
    book.add(u"sanctions"_s,
             {{u"member"_s, p2}, {u"date"_s, u"2025-01-10"_s}, {u"kind"_s, u"warning"_s}});
    const AnnualStatistics after = made();
    EXPECT_TRUE(gapsOf(after).filter(title).isEmpty()) << "P2's came the year after";
    EXPECT_EQ(figure(after, 12, u"合计"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(after, 13, u"党政机关工作人员"_s, u"警告"_s), 1);
    EXPECT_TRUE(after.isReconciled());
}

TEST_F(YearOfTwoBranches, WhoWasCommendedIsOnceInTableEight)
{
    for (const QString &title : {u"优秀共产党员"_s, u"优秀党务工作者"_s}) {
        book.add(u"honours"_s, {{u"member"_s, p1},
                                {u"date"_s, u"2024-07-01"_s},
                                {u"title"_s, title},
                                {u"level"_s, u"city"_s}});
    }
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 14, u"表彰党员"_s, u"合计"_s), 2) << "人次";
    EXPECT_EQ(figure(all, 8, u"受表彰的党员"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(all, 8, u"受表彰的党员"_s, u"机关"_s), 1);
}

TEST_F(YearOfTwoBranches, TheSupplementOfTableTwoCountsDuesTitlesAndWhoNeedsCare)
{
    const auto base = [this](RowId member) {
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, u"2024-01"_s},
                                   {u"kind"_s, u"farmer"_s},
                                   {u"fixed_due"_s, 100},
                                   {u"reason"_s, u"省定标准"_s}});
    };
    const auto pays = [this](RowId member, qint64 fen, const QString &source) {
        book.add(u"dues-payments"_s, {{u"member"_s, member},
                                      {u"first_month"_s, u"2024-01"_s},
                                      {u"last_month"_s, u"2024-12"_s},
                                      {u"amount"_s, fen},
                                      {u"paid_on"_s, u"2024-01-10"_s},
                                      {u"nature"_s, source}});
    };
    base(p1);
    pays(p1, 1200, u"regular"_s);
    pays(p1, 100'000, u"large"_s);
    base(p2);
    pays(p2, 600, u"regular"_s);
    book.add(u"dues-reliefs"_s, {{u"member"_s, p8},
                                 {u"first_month"_s, u"2024-03"_s},
                                 {u"last_month"_s, u"2024-12"_s},
                                 {u"amount"_s, 0},
                                 {u"reason"_s, u"生活困难"_s},
                                 {u"decided_on"_s, u"2024-02-20"_s},
                                 {u"approved_by"_s, u"区直工委"_s},
                                 {u"approved_on"_s, u"2024-02-28"_s}});
    book.add(u"circumstances"_s,
             {{u"member"_s, p2}, {u"kind"_s, u"bedridden"_s}, {u"since"_s, u"2024-01-01"_s}});
    book.change(u"members"_s, p1, {{u"skill_post"_s, u"高级工程师"_s}});
    book.change(u"members"_s, p2, {{u"skill_post"_s, u"助理级"_s}});
    const AnnualStatistics all = made();
    const int place = all.placeOf(u"2a"_s);
    ASSERT_GE(place, 0);
    EXPECT_EQ(all.placeOf(2), place - 1) << "the table itself";
    const auto people = [&](const QString &row, const QString &column = u"总数"_s) {
        const StatisticsTable &table = all.pack.tables[place];
        return all.cells[place][lineOf(table.rows, row)][lineOf(table.columns, column)];
    };
    EXPECT_EQ(people(u"按期足额交纳党费的党员"_s), 1) << "p2 paid half";
    EXPECT_EQ(people(u"按期足额交纳党费的党员"_s, u"女"_s), 1);
    EXPECT_EQ(people(u"经批准少交党费的党员"_s), 0);
    EXPECT_EQ(people(u"经批准免交党费的党员"_s), 1);
    EXPECT_EQ(people(u"一次性交纳党费1000元以上的党员"_s), 1);
    EXPECT_EQ(people(u"生活不能自理的党员"_s), 1);
    EXPECT_EQ(people(u"具有专业技术职务的党员"_s), 2);
    EXPECT_EQ(people(u"其中：高级"_s, u"35岁及以下"_s), 1);
    EXPECT_EQ(people(u"其中：初级"_s), 1);
}

TEST_F(YearOfTwoBranches, ReducedDuesCountHoweverTheyWereEntered)
{
    const auto fix = [this](RowId member, const QString &month, QVariant due) {
        book.add(u"dues-bases"_s, {{u"member"_s, member},
                                   {u"month"_s, month},
                                   {u"kind"_s, u"wage"_s},
                                   {u"base"_s, 300'000},
                                   {u"fixed_due"_s, due},
                                   {u"reason"_s, u"支部大会同意、上级党委批准"_s}});
    };
    fix(p1, u"2024-01"_s, 0);
    fix(p2, u"2024-01"_s, 500);
    fix(p8, u"2024-01"_s, 500);
    fix(p8, u"2024-07"_s, QVariant()); // from then on as everybody
    for (const auto &[member, fen] : {std::pair(p2, 6'000), std::pair(p8, 12'000)}) {
        book.add(u"dues-payments"_s, {{u"member"_s, member},
                                      {u"first_month"_s, u"2024-01"_s},
                                      {u"last_month"_s, u"2024-12"_s},
                                      {u"amount"_s, fen},
                                      {u"paid_on"_s, u"2024-01-10"_s}});
    }
    const AnnualStatistics all = made();
    const int place = all.placeOf(u"2a"_s);
    ASSERT_GE(place, 0);
    const auto people = [&](const QString &row) {
        const StatisticsTable &table = all.pack.tables[place];
        return all.cells[place][lineOf(table.rows, row)][lineOf(table.columns, u"总数"_s)];
    };
    EXPECT_EQ(people(u"按期足额交纳党费的党员"_s), 0);
    EXPECT_EQ(people(u"经批准少交党费的党员"_s), 2);
    EXPECT_EQ(people(u"经批准免交党费的党员"_s), 1);
}

TEST_F(YearOfTwoBranches, ThePreCheckFindsAsMuchWithoutTheDues)
{
    book.change(u"members"_s, p1, {{u"job"_s, u"养护管理"_s}});
    book.change(u"members"_s, p2, {{u"birth"_s, QVariant()}});
    book.add(u"dues-reliefs"_s, {{u"member"_s, p8},
                                 {u"first_month"_s, u"2024-03"_s},
                                 {u"last_month"_s, u"2024-12"_s},
                                 {u"amount"_s, 0},
                                 {u"reason"_s, u"生活困难"_s},
                                 {u"decided_on"_s, u"2024-02-20"_s}});
    book.add(u"events"_s, {{u"item"_s, u"leader_sanction"_s},
                           {u"date"_s, u"2024-05-22"_s},
                           {u"organisation"_s, first},
                           {u"member"_s, p1},
                           {u"level"_s, u"up_to_serious_warning"_s}});
    const AnnualStatistics all = made();
    ASSERT_GE(all.gaps.size(), 2);
    ASSERT_FALSE(all.isReconciled());
    const StatisticsPreCheck found = got(preCheckStatistics(book.file(), 0, 2024));
    EXPECT_EQ(found.gaps, all.gaps.size());
    EXPECT_EQ(found.checksUnmet,
              std::ranges::count(all.outcomes, false, &StatisticsOutcome::isMet));
    EXPECT_EQ(got(jobsWithoutLine(book.file(), 2024)), QSet{u"养护管理"_s});
}

TEST_F(YearOfTwoBranches, OrganisationsByTheirTerm)
{
    book.addBranch(u"C"_s, {{u"last_election"_s, u"2020-01-01"_s}});
    book.addBranch(u"D"_s, {{u"last_election"_s, u"2024-05-01"_s}});
    book.addBranch(u"E"_s, {{u"dissolved"_s, u"2024-05-01"_s}});
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 24, u"总计"_s, u"党组织总数"_s), 4);
    EXPECT_EQ(figure(all, 24, u"党支部"_s, u"任期未满"_s), 2);
    EXPECT_EQ(figure(all, 24, u"党支部"_s, u"本年已换届"_s), 1);
    EXPECT_EQ(figure(all, 24, u"党支部"_s, u"届满未换届"_s), 1);
}

TEST_F(Statistics, WhatCameOfThoseWhoseProbationEnded)
{
    const auto probationer = [&](const QString &code, const QString &joined,
                                 const Values &more = {}) {
        return book.addMember(code, first, with(with(kComplete, {{u"joined"_s, joined}}), more));
    };
    probationer(u"Q1"_s, u"2023-03-01"_s, {{u"confirmed"_s, u"2024-03-01"_s}});
    const RowId longer = probationer(u"Q2"_s, u"2022-05-01"_s, {{u"confirmed"_s, u"2024-05-01"_s}});
    change(longer, u"2023-05-01"_s, u"extended"_s, {{u"until"_s, u"2024-05-01"_s}});
    const RowId running = probationer(u"Q3"_s, u"2023-06-01"_s, kProbationary);
    change(running, u"2024-06-01"_s, u"extended"_s, {{u"until"_s, u"2025-06-01"_s}});
    probationer(u"Q4"_s, u"2023-07-01"_s, kProbationary);
    probationer(u"Q5"_s, u"2024-02-01"_s, kProbationary);
    const RowId cancelled = probationer(
        u"Q6"_s, u"2023-08-01"_s,
        with(kProbationary, {{u"status"_s, u"left"_s}, {u"status_date"_s, u"2024-08-01"_s}}));
    change(cancelled, u"2024-08-01"_s, u"cancelled"_s);
    const AnnualStatistics all = made();
    const QString column = u"合计"_s;
    EXPECT_EQ(figure(all, 15, u"预备期满党员"_s, column), 5);
    EXPECT_EQ(figure(all, 15, u"转正"_s, column), 2);
    EXPECT_EQ(figure(all, 15, u"按期转正"_s, column), 1);
    EXPECT_EQ(figure(all, 15, u"延长预备期后转正"_s, column), 1);
    EXPECT_EQ(figure(all, 15, u"延长预备期"_s, column), 1);
    EXPECT_EQ(figure(all, 15, u"取消预备党员资格"_s, column), 1);
    EXPECT_EQ(figure(all, 15, u"预备期满未办理转正"_s, column), 1);
}

TEST_F(Statistics, AdmissionAndConfirmationCountOnceTheyAreApproved)
{
    const RowId member = book.addMember(
        u"P1"_s, first,
        with(kComplete, {{u"joined"_s, u"2022-12-20"_s}, {u"confirmed"_s, u"2023-12-20"_s}}));
    book.addMember(u"P2"_s, first,
                   with(with(kComplete, kProbationary), {{u"joined"_s, u"2022-12-20"_s}}));
    const RowId course = book.add(u"applicants"_s, {{u"code"_s, u"Y1"_s},
                                                    {u"name"_s, u"党员P1"_s},
                                                    {u"sex"_s, u"male"_s},
                                                    {u"branch"_s, first},
                                                    {u"applied_on"_s, u"2020-01-10"_s},
                                                    {u"meeting_on"_s, u"2022-12-20"_s},
                                                    {u"approved_on"_s, u"2023-02-10"_s},
                                                    {u"member"_s, member}});
    EXPECT_EQ(changes(made(0, 2022)), (QList<int>{0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0}))
        << "of the first only the meeting was in December";
    const AnnualStatistics next = made(0, 2023);
    EXPECT_EQ(changes(next), (QList<int>{1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0}));
    EXPECT_EQ(figure(next, 17, u"机关"_s, u"大专及以上学历"_s), 1);
    EXPECT_EQ(figure(next, 3, u"总计"_s, u"2012年11月及以后"_s), 2);
    EXPECT_EQ(figure(next, 15, u"转正"_s, u"合计"_s), 1) << "nothing says when it was approved";
    EXPECT_TRUE(next.isReconciled());

    book.change(u"applicants"_s, course,
                {{u"confirmation_meeting_on"_s, u"2023-12-25"_s},
                 {u"confirmation_approved_on"_s, u"2024-01-30"_s}});
    EXPECT_EQ(figure(made(0, 2023), 15, u"转正"_s, u"合计"_s), 0);
    EXPECT_EQ(figure(made(0, 2023), 2, u"总计"_s, u"预备党员"_s), 2);
    EXPECT_EQ(figure(made(0, 2024), 15, u"转正"_s, u"合计"_s), 1);
    EXPECT_EQ(figure(made(0, 2024), 2, u"总计"_s, u"预备党员"_s), 1);
}

TEST_F(Statistics, CandidatesAreThoseOfTheDayWhoAreNotTakenInYet)
{
    const auto add = [this](const QString &code, const Values &more) {
        book.add(u"applicants"_s, with({{u"code"_s, code},
                                        {u"name"_s, code},
                                        {u"sex"_s, u"female"_s},
                                        {u"branch"_s, first},
                                        {u"applied_on"_s, u"2022-01-10"_s},
                                        {u"candidate_on"_s, u"2024-06-12"_s}},
                                       more));
    };
    add(u"Y1"_s, with(kComplete, {{u"birth"_s, u"1996-01-01"_s}}));
    add(u"Y2"_s, with(kComplete, {{u"approved_on"_s, u"2025-01-10"_s}}));
    add(u"Y3"_s, {{u"ended_on"_s, u"2025-02-01"_s}});
    add(u"Y4"_s, with(kComplete, {{u"approved_on"_s, u"2024-12-30"_s}}));
    add(u"Y5"_s, {{u"ended_on"_s, u"2024-12-01"_s}});
    add(u"Y6"_s, {{u"candidate_on"_s, u"2025-01-01"_s}});
    add(u"Y7"_s, {{u"member"_s, book.addMember(u"P1"_s, first,
                                               with(with(kComplete, kProbationary),
                                                    {{u"joined"_s, u"2024-11-01"_s}}))}});

    // approved, but voted down: as it stands in files from before the rule
    const RowId refused =
        book.add(u"applicants"_s, with(kComplete, {{u"code"_s, u"Y8"_s},
                                                   {u"name"_s, u"Y8"_s},
                                                   {u"sex"_s, u"female"_s},
                                                   {u"branch"_s, first},
                                                   {u"applied_on"_s, u"2022-01-10"_s},
                                                   {u"candidate_on"_s, u"2024-06-12"_s},
                                                   {u"birth"_s, u"1960-01-01"_s},
                                                   {u"due_voters"_s, 12},
                                                   {u"votes_for"_s, 6}}));
    const Ledger &applicants = ledgerOf(u"applicants"_s);
    Record course = got(fetchRecord(book.file(), applicants, refused));
    applicants.setValue(course, u"approved_on"_s, u"2024-07-01"_s);
    {
        const auto action = got(Action::begin(book.file(), {}));
        test::must(RowWriter(*action, applicants).update(course));
        got(action->commit());
    }

    const AnnualStatistics made = this->made();
    EXPECT_EQ(figure(made, 18, u"总计"_s, u"总数"_s), 4) << "Y1, Y2, Y3 and Y8";
    EXPECT_EQ(figure(made, 18, u"总计"_s, u"26至30岁"_s), 1);
    EXPECT_EQ(figure(made, 18, u"党政机关工作人员"_s, u"大学本科"_s), 3);
    EXPECT_EQ(figure(made, 18, u"总计"_s, u"出生日期未填"_s), 1);
    EXPECT_TRUE(gapsOf(made).contains(u"Y3 出生日期未填"_s)) << "what is missing has a name";
    EXPECT_EQ(figure(this->made(second), 18, u"总计"_s, u"总数"_s), 0);
    EXPECT_EQ(figure(this->made(0, 2025), 18, u"总计"_s, u"总数"_s), 3) << "Y1, Y6 and Y8";
}

TEST_F(Statistics, AnArrivalOfSomebodyWhoWasThereIsADifferenceWithHisName)
{
    const RowId member = book.addMember(u"P1"_s, first, kComplete);
    change(member, u"2020-01-01"_s, u"transferred_in"_s);
    change(member, u"2024-03-01"_s, u"transferred_in"_s);
    const AnnualStatistics all = made();
    EXPECT_EQ(changes(all).last(), -1);
    EXPECT_FALSE(all.isReconciled());
    EXPECT_EQ(gapsOf(all), QStringList{u"P1 表1应有与实有相差的党员"_s});
}

TEST_F(Statistics, WhoIsDroppedAfterASuspensionLeavesOnce)
{
    const RowId member = book.addMember(u"P1"_s, first, gone(u"left"_s, u"2024-05-01"_s));
    change(member, u"2022-05-01"_s, u"suspended"_s);
    change(member, u"2024-05-01"_s, u"dropped"_s);
    EXPECT_EQ(changes(made()), QList<int>(15, 0));
    EXPECT_EQ(changes(made(0, 2022)), (QList<int>{1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}));
}

TEST_F(Statistics, OwnWordsCountByTheirCodesAndOthersAreTold)
{
    book.add(u"dictionary"_s,
             {{u"kind"_s, u"job"_s}, {u"title"_s, u"教师"_s}, {u"code"_s, u"0131"_s}});
    book.addMember(u"P1"_s, first, with(kComplete, {{u"job"_s, u"教师"_s}}));
    book.addMember(u"P2"_s, first, with(kComplete, {{u"job"_s, u"驾驶员"_s}}));
    const AnnualStatistics all = made();
    EXPECT_EQ(figure(all, 2, u"事业单位专业技术人员"_s, u"总数"_s), 1);
    EXPECT_EQ(gapsOf(all), QStringList{u"P2 工作岗位未填或无法归类"_s});
}

TEST_F(Statistics, GapsAreALineForEachWord)
{
    for (const auto &[code, job] : {std::pair(u"P1"_s, u""_s), std::pair(u"P2"_s, u"驾驶员"_s),
                                    std::pair(u"P3"_s, u"教师"_s), std::pair(u"P4"_s, u"教师"_s)}) {
        book.addMember(code, first, with(kComplete, {{u"job"_s, job}}));
    }
    QStringList lines;
    const AnnualStatistics before = made();
    for (const GapLine &line : before.gapLines()) {
        lines += u"%1 %2 %3"_s.arg(line.text, line.dictionary).arg(line.gaps.size());
    }
    EXPECT_EQ(lines, (QStringList{u"教师 job 2"_s, u"  1"_s, u"驾驶员 job 1"_s}));
    EXPECT_TRUE(before.isReconciled());
    EXPECT_EQ(before.outcomes[1].unplaced, 4) << "they add up, and say nothing";

    EXPECT_TRUE(
        got(codeWords(book.file(),
                      {{.kind = u"job"_s, .word = {.title = u"教师"_s, .code = u"013"_s}},
                       {.kind = u"job"_s, .word = {.title = u"驾驶员"_s, .code = u"016"_s}}}))
            .isEmpty());
    const AnnualStatistics after = made();
    EXPECT_EQ(after.gaps.size(), 1);
    EXPECT_EQ(figure(after, 2, u"事业单位专业技术人员"_s, u"总数"_s), 2);
    ASSERT_TRUE(undo(book.file()).ok());
    EXPECT_EQ(made().gaps.size(), 4) << "one action";
}

TEST_F(Statistics, ABranchWithoutASectorIsToldOnceItself)
{
    const RowId branch = book.addBranch(u"C"_s);
    for (const QString &code : {u"P1"_s, u"P2"_s}) {
        const RowId member = book.addMember(code, branch, kComplete);
        book.add(u"member-reviews"_s,
                 {{u"year"_s, 2024}, {u"member"_s, member}, {u"grade"_s, u"qualified"_s}});
    }
    EXPECT_EQ(gapsOf(made()), QStringList{u"C 党支部领域未填"_s});
}

/// Comes and goes, and moves, as records that contradict nothing have it.
void addHistory(test::TempFile &book, const QString &code, const QList<RowId> &branches,
                QRandomGenerator &random)
{
    static const QStringList kOut{u"transferred_out"_s, u"block_out"_s, u"suspended"_s,
                                  u"expelled"_s, u"withdrawn"_s};
    static const QStringList kIn{u"transferred_in"_s, u"block_in"_s, u"restored"_s};
    const auto pick = [&random](const QStringList &words) {
        return words[random.bounded(static_cast<int>(words.size()))];
    };
    QDate day(2018 + random.bounded(4), 1 + random.bounded(12), 1 + random.bounded(28));
    Values row{{u"joined"_s, day.toString(Qt::ISODate)},
               {u"confirmed"_s, day.addYears(1).toString(Qt::ISODate)}};
    bool isThere = random.bounded(3) > 0; // else he comes from elsewhere
    int branch = random.bounded(2);
    QList<Values> events;
    for (int i = random.bounded(5); i > 0 || (!isThere && events.isEmpty()); --i) {
        day = day.addDays(2 + random.bounded(500));
        Values event{{u"date"_s, day.toString(Qt::ISODate)}};
        if (!isThere) {
            event.insert(u"change"_s, pick(kIn));
            isThere = true;
        } else if (random.bounded(2) == 0) {
            event.insert(u"change"_s, u"moved"_s);
            event.insert(u"branch"_s, branches[branch]);
            branch = 1 - branch;
        } else {
            event.insert(u"change"_s, pick(kOut));
            event.insert(u"branch"_s, branches[branch]);
            isThere = false;
            row.insert(u"status_date"_s, day.toString(Qt::ISODate));
        }
        events += event;
    }
    if (isThere) {
        row.remove(u"status_date"_s);
    } else {
        row.insert(u"status"_s, u"left"_s);
    }
    const RowId member = book.addMember(code, branches[branch], row);
    for (Values event : std::as_const(events)) {
        event.insert(u"member"_s, member);
        book.add(u"member-changes"_s, event);
    }
}

TEST_F(Statistics, ReconcileForEveryScopeAndYearWhateverTheHistory)
{
    QRandomGenerator random(20241231);
    for (int i = 0; i < 80; ++i) {
        addHistory(book, u"P%1"_s.arg(i, 3, 10, QLatin1Char('0')), {first, second}, random);
    }
    for (int year = 2017; year <= 2027; ++year) {
        for (const RowId scope : {RowId(0), first, second}) {
            const AnnualStatistics all = made(scope, year);
            EXPECT_TRUE(all.isReconciled()) << year << " " << scope;
            const QList<int> lines = changes(all);
            EXPECT_EQ(lines[14], 0) << year << " " << scope;
            EXPECT_EQ(lines[13], got(membersOn(book.file(), scope, all.day())).size());
            EXPECT_TRUE(std::ranges::none_of(
                all.gaps, [](const NamedGap &gap) { return gap.gap.title.contains(u"相差"_s); }))
                << year << " " << scope;
        }
    }
}

} // namespace
} // namespace zhibu
