#include "core/meetings.h"
#include "core/rulepack.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const std::array<PartyGroup, 2> kGroups{{{.id = 11}, {.id = 12}}};

class MeetingPlan : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto pack = parseMeetingRules(rulePack(u"meetings-2018"_s));
        ASSERT_TRUE(pack) << pack.error().detail.toStdString();
        rules = *pack;
    }

    QList<MeetingLine> plan(QDate asOf = QDate(2024, 12, 31), int year = 2024) const
    {
        return meetingPlan(rules, branch, year, asOf, meetings);
    }
    QList<MeetingType> types() const
    {
        QList<MeetingType> result;
        for (const MeetingLine &line : plan()) {
            result += line.type;
        }
        return result;
    }
    /// The line of a type; an empty one of type Other when it is not required.
    MeetingLine line(MeetingType type, QDate asOf = QDate(2024, 12, 31)) const
    {
        const auto lines = plan(asOf);
        const auto found = std::ranges::find(lines, type, &MeetingLine::type);
        return found == lines.end() ? MeetingLine{} : *found;
    }
    void hold(MeetingType type, QDate date, std::optional<qint64> group = {})
    {
        meetings += {.type = type, .date = date, .group = group};
    }

    MeetingRules rules;
    BranchFacts branch;
    QList<HeldMeeting> meetings;
};

} // namespace

TEST_F(MeetingPlan, OfASmallBranchAsksForNoCommitteeAndNoGroups)
{
    branch.fullMembers = 6;
    EXPECT_EQ(types(),
              (QList{MeetingType::GeneralMeeting, MeetingType::PartyLecture, MeetingType::ThemeDay,
                     MeetingType::OrganisationLife, MeetingType::DemocraticReview}));
}

TEST_F(MeetingPlan, AsksForCommitteeMeetingsFromSevenFullMembersOrWithACommittee)
{
    branch.fullMembers = 7;
    EXPECT_TRUE(types().contains(MeetingType::CommitteeMeeting));
    branch.fullMembers = 3;
    EXPECT_FALSE(types().contains(MeetingType::CommitteeMeeting));
    branch.hasCommittee = true;
    EXPECT_TRUE(types().contains(MeetingType::CommitteeMeeting));
}

namespace {

/// How often a meeting is asked of whom.
struct FrequencyCase
{
    const char *article;
    MeetingType type;
    Period period;
    MeetingScope scope;
    int due; ///< of a branch with committee and groups, in a year
};

void PrintTo(const FrequencyCase &row, std::ostream *out)
{
    *out << row.article;
}

class Frequency : public MeetingPlan, public testing::WithParamInterface<FrequencyCase>
{
};

} // namespace

TEST_P(Frequency, IsAsTheArticleSays)
{
    const FrequencyCase &row = GetParam();
    const auto rule = std::ranges::find(rules.rules, row.type, &MeetingRule::type);
    ASSERT_NE(rule, rules.rules.end());
    EXPECT_EQ(rule->period, row.period);
    EXPECT_EQ(rule->times, 1);
    EXPECT_EQ(rule->scope, row.scope);
    const bool ofAll = row.scope == MeetingScope::Every;
    EXPECT_EQ(line(row.type).due, ofAll ? row.due : 0) << "of a small branch without groups";
    branch.hasCommittee = true;
    branch.groups = kGroups;
    EXPECT_EQ(line(row.type).due, row.due);
    for (int month = 1; month <= 12; ++month) {
        hold(row.type, QDate(2024, month, 28));
    }
    EXPECT_EQ(line(row.type).held, row.due);
}

INSTANTIATE_TEST_SUITE_P(
    ByArticle, Frequency,
    testing::Values(
        FrequencyCase{"支部工作条例 art. 11, 党员大会每季度一次", MeetingType::GeneralMeeting,
                      Period::Quarter, MeetingScope::Every, 4},
        FrequencyCase{"支部工作条例 art. 12, 支部委员会会议每月一次", MeetingType::CommitteeMeeting,
                      Period::Month, MeetingScope::WithCommittee, 12},
        FrequencyCase{"支部工作条例 art. 13, 党小组会每月一次", MeetingType::GroupMeeting,
                      Period::Month, MeetingScope::WithGroups, 12},
        FrequencyCase{"支部工作条例 art. 16, 党课; 每季度一次 by local rules",
                      MeetingType::PartyLecture, Period::Quarter, MeetingScope::Every, 4},
        FrequencyCase{"党员教育管理工作条例 art. 16, 主题党日每月一次", MeetingType::ThemeDay,
                      Period::Month, MeetingScope::Every, 12},
        FrequencyCase{"党员教育管理工作条例 art. 17, 组织生活会每年一次",
                      MeetingType::OrganisationLife, Period::Year, MeetingScope::Every, 1},
        FrequencyCase{"党员教育管理工作条例 art. 18, 民主评议每年一次",
                      MeetingType::DemocraticReview, Period::Year, MeetingScope::Every, 1}));

TEST_F(MeetingPlan, OfABranchWithEverythingHasSevenLinesInOrder)
{
    branch.hasCommittee = true;
    branch.groups = kGroups;
    const auto lines = plan();
    ASSERT_EQ(lines.size(), 7);
    EXPECT_EQ(lines[1].type, MeetingType::CommitteeMeeting);
    EXPECT_EQ(lines[2].type, MeetingType::GroupMeeting);
    QList<int> due;
    for (const MeetingLine &line : lines) {
        due += line.due;
        EXPECT_EQ(line.held, 0);
    }
    EXPECT_EQ(due, (QList{4, 12, 12, 4, 12, 1, 1}));
}

TEST_F(MeetingPlan, CountsOneMeetingForAPeriod)
{
    hold(MeetingType::GeneralMeeting, QDate(2024, 1, 1));
    hold(MeetingType::GeneralMeeting, QDate(2024, 3, 31));
    hold(MeetingType::GeneralMeeting, QDate(2024, 10, 1));
    hold(MeetingType::GeneralMeeting, QDate(2023, 5, 1));
    hold(MeetingType::PartyLecture, QDate(2024, 5, 1));
    const MeetingLine general = line(MeetingType::GeneralMeeting);
    EXPECT_EQ(general.due, 4);
    EXPECT_EQ(general.held, 2);
    EXPECT_EQ(general.missing(), (QList{Month::of(2024, 4), Month::of(2024, 7)}));
}

TEST_F(MeetingPlan, AGroupMeetingIsOneOfEachGroupOrOneOfTheBranch)
{
    branch.groups = kGroups;
    hold(MeetingType::GroupMeeting, QDate(2024, 1, 5), 11);
    hold(MeetingType::GroupMeeting, QDate(2024, 1, 25), 12);
    hold(MeetingType::GroupMeeting, QDate(2024, 2, 5), 11);
    hold(MeetingType::GroupMeeting, QDate(2024, 3, 5));
    const MeetingLine group = line(MeetingType::GroupMeeting, QDate(2024, 3, 31));
    EXPECT_EQ(group.due, 3);
    EXPECT_EQ(group.held, 2);
    EXPECT_EQ(group.missing(), QList{Month::of(2024, 2)});
}

TEST_F(MeetingPlan, AMeetingRecordedAfterItsDaysOfGraceIsHeldButEnteredLate)
{
    meetings +=
        {.type = MeetingType::ThemeDay, .date = QDate(2024, 3, 15), .entered = QDate(2024, 4, 10)};
    meetings +=
        {.type = MeetingType::ThemeDay, .date = QDate(2024, 4, 15), .entered = QDate(2024, 5, 11)};
    const MeetingLine day = line(MeetingType::ThemeDay);
    EXPECT_EQ(day.states[2], PeriodState::Done);
    EXPECT_EQ(day.states[3], PeriodState::EnteredLate);
    EXPECT_EQ(day.held, 2);
    EXPECT_EQ(day.enteredLate, 1);
    EXPECT_FALSE(day.missing().contains(Month::of(2024, 4)));
}

TEST_F(MeetingPlan, OneRecordedInTimeIsEnoughBesideALateOne)
{
    meetings +=
        {.type = MeetingType::ThemeDay, .date = QDate(2024, 3, 5), .entered = QDate(2024, 12, 1)};
    hold(MeetingType::ThemeDay, QDate(2024, 3, 25));
    EXPECT_EQ(line(MeetingType::ThemeDay).states[2], PeriodState::Done);
}

TEST_F(MeetingPlan, WhatIsExemptIsNeitherDueNorMissed)
{
    const std::array exemptions{
        MeetingExemption{MeetingType::PartyLecture, Month::of(2024, 4), Month::of(2024, 8)}};
    branch.exemptions = exemptions;
    const MeetingLine lecture = line(MeetingType::PartyLecture);
    EXPECT_EQ(lecture.states[1], PeriodState::Exempt);
    EXPECT_EQ(lecture.states[2], PeriodState::Missed) << "September was left to hold it in";
    EXPECT_EQ(lecture.due, 3);
    EXPECT_EQ(line(MeetingType::GeneralMeeting).due, 4) << "another kind is still asked for";
}

TEST_F(MeetingPlan, AMeetingHeldAlthoughExemptCounts)
{
    const std::array exemptions{
        MeetingExemption{MeetingType::PartyLecture, Month::of(2024, 4), Month::of(2024, 6)}};
    branch.exemptions = exemptions;
    hold(MeetingType::PartyLecture, QDate(2024, 5, 5));
    const MeetingLine lecture = line(MeetingType::PartyLecture);
    EXPECT_EQ(lecture.states[1], PeriodState::Done);
    EXPECT_EQ(lecture.due, 4);
}

TEST_F(MeetingPlan, ARaisedFrequencyAsksForAsManyInThePeriod)
{
    const auto lecture =
        std::ranges::find(rules.rules, MeetingType::PartyLecture, &MeetingRule::type);
    lecture->times = 2;
    hold(MeetingType::PartyLecture, QDate(2024, 1, 5));
    hold(MeetingType::PartyLecture, QDate(2024, 4, 5));
    hold(MeetingType::PartyLecture, QDate(2024, 4, 5));
    EXPECT_EQ(line(MeetingType::PartyLecture).held, 1);
}

struct GroupCase
{
    const char *what;
    PartyGroup first;
    PartyGroup second;
    int due;
    int held;
};

void PrintTo(const GroupCase &row, std::ostream *out)
{
    *out << row.what;
}

class GroupPlan : public MeetingPlan, public testing::WithParamInterface<GroupCase>
{
};

TEST_P(GroupPlan, AsksEachGroupForThePeriodsItLastsThrough)
{
    const std::array<PartyGroup, 2> groups{GetParam().first, GetParam().second};
    branch.groups = groups;
    for (int month = 1; month <= 12; ++month) { // the first group holds every one of its meetings
        hold(MeetingType::GroupMeeting, QDate(2024, month, 5), groups[0].id);
    }
    const MeetingLine group = line(MeetingType::GroupMeeting);
    EXPECT_EQ(group.due, GetParam().due);
    EXPECT_EQ(group.held, GetParam().held);
}

INSTANTIATE_TEST_SUITE_P(
    Each, GroupPlan,
    testing::Values(GroupCase{"both all the year", {.id = 11}, {.id = 12}, 12, 0},
                    GroupCase{"the second new in October",
                              {.id = 11},
                              {.id = 12, .founded = QDate(2024, 10, 1)},
                              12,
                              10},
                    GroupCase{"both new in October",
                              {.id = 11, .founded = QDate(2024, 10, 1)},
                              {.id = 12, .founded = QDate(2024, 10, 31)},
                              2,
                              0},
                    GroupCase{"the second dissolved in April",
                              {.id = 11},
                              {.id = 12, .dissolved = QDate(2024, 4, 30)},
                              12,
                              9},
                    GroupCase{"the second dissolved at the end of April",
                              {.id = 11},
                              {.id = 12, .dissolved = QDate(2024, 5, 1)},
                              12,
                              8},
                    GroupCase{"both dissolved in May",
                              {.id = 11, .dissolved = QDate(2024, 5, 2)},
                              {.id = 12, .dissolved = QDate(2024, 5, 3)},
                              4,
                              0},
                    GroupCase{"no group in the year",
                              {.id = 11, .dissolved = QDate(2023, 12, 31)},
                              {.id = 12, .founded = QDate(2025, 1, 1)},
                              0,
                              0}));

TEST_F(MeetingPlan, AMeetingOfAGroupIsNoneOfTheBranch)
{
    branch.groups = kGroups;
    hold(MeetingType::ThemeDay, QDate(2024, 1, 5), 11);
    hold(MeetingType::ThemeDay, QDate(2024, 1, 5), 12);
    EXPECT_EQ(line(MeetingType::ThemeDay).held, 0);
}

TEST_F(MeetingPlan, CountsPeriodsWhollyAfterThatOfTheFounding)
{
    branch.founded = QDate(2024, 5, 20);
    hold(MeetingType::ThemeDay, QDate(2024, 5, 25));
    const MeetingLine themeDay = line(MeetingType::ThemeDay);
    EXPECT_EQ(themeDay.due, 7);
    EXPECT_EQ(themeDay.held, 0);
    EXPECT_EQ(themeDay.states.at(4), PeriodState::NotRequired);
    EXPECT_EQ(themeDay.states.at(5), PeriodState::Missed);
    EXPECT_EQ(line(MeetingType::GeneralMeeting).due, 2);
    EXPECT_EQ(line(MeetingType::OrganisationLife).due, 0);
    EXPECT_EQ(plan(QDate(2024, 12, 31)).size(), 5);
}

TEST_F(MeetingPlan, CountsPeriodsThatHaveEnded)
{
    hold(MeetingType::GeneralMeeting, QDate(2024, 4, 2));
    EXPECT_EQ(line(MeetingType::GeneralMeeting, QDate(2024, 3, 30)).due, 0);
    EXPECT_EQ(line(MeetingType::GeneralMeeting, QDate(2024, 3, 31)).due, 1);
    const MeetingLine may = line(MeetingType::GeneralMeeting, QDate(2024, 5, 1));
    EXPECT_EQ(may.due, 1);
    EXPECT_EQ(may.held, 0);
    EXPECT_EQ(may.states.at(1), PeriodState::Done);
}

TEST_F(MeetingPlan, ShowsTheStateOfEachPeriod)
{
    hold(MeetingType::ThemeDay, QDate(2024, 1, 5));
    const MeetingLine themeDay = line(MeetingType::ThemeDay, QDate(2024, 3, 30));
    EXPECT_EQ(themeDay.states.at(0), PeriodState::Done);
    EXPECT_EQ(themeDay.states.at(1), PeriodState::Missed);
    EXPECT_EQ(themeDay.states.at(2), PeriodState::DueNow);
    EXPECT_EQ(themeDay.states.at(3), PeriodState::NotYet);
    EXPECT_EQ(line(MeetingType::ThemeDay, QDate(2024, 3, 31)).states.at(2), PeriodState::Missed);
    EXPECT_EQ(line(MeetingType::ThemeDay, QDate(2024, 4, 1)).states.at(3), PeriodState::DueNow);
}

TEST_F(MeetingPlan, IsEmptyBeforeTheFoundingAndFromTheDissolution)
{
    branch.founded = QDate(2024, 5, 20);
    EXPECT_TRUE(plan(QDate(2024, 5, 19)).isEmpty());
    EXPECT_FALSE(plan(QDate(2024, 5, 20)).isEmpty());
    branch.dissolved = QDate(2024, 9, 30);
    EXPECT_FALSE(plan(QDate(2024, 9, 29)).isEmpty());
    EXPECT_TRUE(plan(QDate(2024, 9, 30)).isEmpty());
}

TEST_F(MeetingPlan, AsksNothingAfterAComingDissolution)
{
    branch.dissolved = QDate(2024, 9, 15);
    const MeetingLine themeDay = line(MeetingType::ThemeDay, QDate(2024, 8, 31));
    EXPECT_EQ(themeDay.states.at(8), PeriodState::NotYet);
    EXPECT_EQ(themeDay.states.at(9), PeriodState::NotRequired);
}

TEST(Periods, AreWrittenByTheirLength)
{
    EXPECT_EQ(periodText(Period::Month, Month::of(2024, 3)), u"2024-03"_s);
    EXPECT_EQ(periodText(Period::Quarter, Month::of(2024, 4)), u"2024Q2"_s);
    EXPECT_EQ(periodText(Period::Year, Month::of(2024, 1)), u"2024"_s);
    EXPECT_EQ(periodStart(Period::Quarter, Month::of(2024, 12)), Month::of(2024, 10));
    EXPECT_EQ(periodStart(Period::Year, Month::of(2024, 12)), Month::of(2024, 1));
}

TEST(MeetingPacks, AreRefusedWithThePlace)
{
    QByteArray json = rulePack(u"meetings-2018"_s);
    json.replace("\"theme_day\"", "\"picnic\"");
    const auto rules = parseMeetingRules(json);
    ASSERT_FALSE(rules);
    EXPECT_EQ(rules.error().subject, u"meetings[4].type"_s);
}

/// A committee may ask for more than the article, never for less.
struct Raised
{
    const char *article;
    MeetingRule least;
    Period period;
    std::optional<int> fewest;
};

void PrintTo(const Raised &row, std::ostream *out)
{
    *out << row.article << ", at least " << row.least.times;
}

class FewestTimes : public testing::TestWithParam<Raised>
{
};

TEST_P(FewestTimes, InAnotherPeriodMeetTheLeastThereIsToBe)
{
    EXPECT_EQ(fewestTimes(GetParam().period, GetParam().least), GetParam().fewest);
}

INSTANTIATE_TEST_SUITE_P(Rules, FewestTimes,
                         testing::Values(Raised{"支部工作条例 art. 11, 党员大会每季度一次",
                                                {.period = Period::Quarter},
                                                Period::Quarter,
                                                1},
                                         Raised{"支部工作条例 art. 11, 党员大会每季度一次",
                                                {.period = Period::Quarter},
                                                Period::Month,
                                                1},
                                         Raised{"支部工作条例 art. 11, 党员大会每季度一次",
                                                {.period = Period::Quarter},
                                                Period::Year,
                                                std::nullopt},
                                         Raised{"支部工作条例 art. 11, 党员大会每季度一次",
                                                {.period = Period::Quarter, .times = 4},
                                                Period::Month,
                                                2},
                                         Raised{"支部工作条例 art. 11, 党员大会每季度一次",
                                                {.period = Period::Quarter, .times = 3},
                                                Period::Month,
                                                1},
                                         Raised{"党员教育管理工作条例 art. 17, 组织生活会每年一次",
                                                {.period = Period::Year},
                                                Period::Quarter,
                                                1},
                                         Raised{"支部工作条例 art. 12, 支部委员会会议每月一次",
                                                {.period = Period::Month, .times = 2},
                                                Period::Month,
                                                2},
                                         Raised{"支部工作条例 art. 12, 支部委员会会议每月一次",
                                                {.period = Period::Month},
                                                Period::Quarter,
                                                std::nullopt}));

TEST(PackIds, OfCopiesNameTheirFirstMonth)
{
    EXPECT_EQ(packIdFrom(u"meetings-2018"_s, Month::of(2025, 1)), u"meetings-2018.2025-01"_s);
    EXPECT_EQ(packIdFrom(u"meetings-2018.2025-01"_s, Month::of(2026, 1)),
              u"meetings-2018.2026-01"_s);
    EXPECT_EQ(packOrigin(u"meetings-2018.2025-01"_s), u"meetings-2018"_s);
    EXPECT_EQ(packOrigin(u"meetings-2018"_s), u"meetings-2018"_s);
}

} // namespace zhibu
