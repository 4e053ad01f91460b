#include "storage/facts/meetingrows.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/history.h"
#include "storage/meetings/meetingstandard.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class MeetingStandard : public testing::Test
{
protected:
    MeetingStandard() { book.addBranch(u"A"_s); }

    Findings set(int year, MeetingType type, Period period, int times = 1)
    {
        return got(setMeetingStandard(book.file(), year,
                                      {{.type = type, .period = period, .times = times}}));
    }
    /// How many periods of party lectures the branch owes in a whole year.
    int lecturesDue(int year)
    {
        const auto rows = got(meetingRows(book.file(), 0, year, QDate(year, 12, 31)));
        const auto line =
            std::ranges::find(rows.at(0).lines, MeetingType::PartyLecture, &MeetingLine::type);
        return line->due;
    }
    QString packs()
    {
        return book.ask(
            u"SELECT group_concat(code) FROM (SELECT code FROM rule_pack ORDER BY code)"_s);
    }

    test::TempFile book;
};

TEST_F(MeetingStandard, IsRaisedFromAYearOnAndUndone)
{
    EXPECT_TRUE(set(2025, MeetingType::PartyLecture, Period::Month).isEmpty());
    EXPECT_EQ(lecturesDue(2024), 4);
    EXPECT_EQ(lecturesDue(2025), 12);
    EXPECT_EQ(lecturesDue(2026), 12);
    EXPECT_EQ(packs(), u"meetings-2018.2025-01"_s);
    const MeetingRules now = got(meetingStandard(book.file(), 2025));
    const MeetingRules &national = nationalStandard(2025);
    EXPECT_EQ(now.source, national.source);
    EXPECT_EQ(now.lateEntryDays, national.lateEntryDays);
    EXPECT_EQ(now.minutes.size(), national.minutes.size());
    const HistoryEntry done = got(undo(book.file()));
    EXPECT_EQ(done.label.verb, ActionLabel::Verb::SetRules);
    EXPECT_EQ(done.label.name, national.title);
    EXPECT_EQ(lecturesDue(2025), 4);
}

TEST_F(MeetingStandard, OfOneYearIsChangedInItsPlace)
{
    set(2025, MeetingType::PartyLecture, Period::Month);
    set(2025, MeetingType::PartyLecture, Period::Quarter, 2);
    EXPECT_EQ(packs(), u"meetings-2018.2025-01"_s);
    set(2027, MeetingType::PartyLecture, Period::Quarter);
    EXPECT_EQ(packs(), u"meetings-2018.2025-01,meetings-2018.2027-01"_s);
    EXPECT_EQ(got(meetingStandard(book.file(), 2026)).id, u"meetings-2018.2025-01"_s);
    EXPECT_EQ(lecturesDue(2026), 4) << "two in each quarter";
    EXPECT_EQ(lecturesDue(2027), 4);
}

TEST_F(MeetingStandard, IsCarriedIntoTheYearsThatWereChangedBefore)
{
    set(2027, MeetingType::ThemeDay, Period::Month, 2);
    const QStringList before = book.dump();
    set(2025, MeetingType::PartyLecture, Period::Month);
    EXPECT_EQ(packs(), u"meetings-2018.2025-01,meetings-2018.2027-01"_s);
    EXPECT_EQ(lecturesDue(2026), 12);
    EXPECT_EQ(lecturesDue(2027), 12);
    const QList<MeetingRule> rules = got(meetingStandard(book.file(), 2027)).rules;
    EXPECT_EQ(std::ranges::find(rules, MeetingType::ThemeDay, &MeetingRule::type)->times, 2)
        << "what was not changed stays";
    got(undo(book.file()));
    EXPECT_EQ(book.dump(), before) << "it was one action";
}

TEST_F(MeetingStandard, ThatHoldsAnywayChangesNothing)
{
    const qsizetype before = got(history(book.file())).size();
    EXPECT_TRUE(set(2025, MeetingType::PartyLecture, Period::Quarter).isEmpty());
    EXPECT_EQ(got(history(book.file())).size(), before);
    EXPECT_EQ(packs(), QString());
}

TEST_F(MeetingStandard, IsNeverLessThanTheNationalOne)
{
    const QStringList before = book.dump();
    const Findings longer = set(2025, MeetingType::ThemeDay, Period::Quarter, 3);
    ASSERT_EQ(test::rulesOf(longer), QList{Rule::OutOfRange}) << "all three in one month";
    EXPECT_EQ(longer[0].field, u"theme_day"_s);
    EXPECT_EQ(test::rulesOf(set(2025, MeetingType::ThemeDay, Period::Month, 0)),
              QList{Rule::OutOfRange});
    EXPECT_EQ(test::rulesOf(set(2025, MeetingType::ThemeDay, Period::Month, kMostTimes + 1)),
              QList{Rule::OutOfRange});
    EXPECT_EQ(test::rulesOf(set(2025, MeetingType::HeartTalk, Period::Year)),
              QList{Rule::OutOfRange})
        << "the pack does not ask for it";
    EXPECT_EQ(book.dump(), before);
}

} // namespace
} // namespace zhibu
