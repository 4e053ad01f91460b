#include "core/meetings.h"
#include "core/minutes.h"
#include "core/wordinglines.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;
using enum MinutesElement;

namespace {

class Minutes : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto pack = parseMeetingRules(rulePack(u"meetings-2018"_s));
        ASSERT_TRUE(pack) << pack.error().detail.toStdString();
        m_rules = pack->minutes;
    }

    QList<MinutesElement> missing(MeetingType type, const MinutesFacts &facts) const
    {
        return missingElements(m_rules, type, facts);
    }

    QList<MinutesRule> m_rules;
};

} // namespace

TEST_F(Minutes, OfAnEmptyGeneralMeetingLackNearlyEverything)
{
    EXPECT_EQ(missing(MeetingType::GeneralMeeting, {}),
              (QList{End, Place, Chair, Recorder, Agenda, Content, Decision, Attendance}));
}

TEST_F(Minutes, OfACompleteGeneralMeetingLackNothing)
{
    const QList<MinutesElement> all{End,     Place,    Chair, Recorder, Agenda,
                                    Content, Decision, Votes, FollowUp};
    EXPECT_EQ(missing(MeetingType::GeneralMeeting,
                      {.given = all, .listed = 12, .decides = true, .hasFollowUp = true}),
              QList<MinutesElement>());
}

TEST_F(Minutes, ThatDecideNeedTheVotes)
{
    const QList<MinutesElement> given{End, Place, Chair, Recorder, Agenda, Content, Decision};
    EXPECT_EQ(missing(MeetingType::GeneralMeeting, {.given = given, .listed = 12, .decides = true}),
              QList{Votes});
}

TEST_F(Minutes, WithSomethingToDoNeedWhoDoesIt)
{
    const QList<MinutesElement> given{End, Place, Chair, Recorder, Agenda, Content, Decision};
    EXPECT_EQ(
        missing(MeetingType::CommitteeMeeting, {.given = given, .listed = 5, .hasFollowUp = true}),
        QList{FollowUp});
}

TEST_F(Minutes, NeedAReasonForEveryAbsence)
{
    EXPECT_EQ(missing(MeetingType::ThemeDay, {.given = {Place, Chair, Recorder, Content},
                                              .listed = 12,
                                              .absentWithoutReason = 1}),
              QList{AbsenceReasons});
}

// 支部工作条例 2018 art. 17: 会前谈心谈话, 明确整改方向, 会后逐一整改落实.
TEST_F(Minutes, OfAnOrganisationLifeMeetingSayWhatIsToBeMended)
{
    MinutesFacts facts{.given = {End, Place, Chair, Recorder, Agenda, Content}, .listed = 12};
    EXPECT_EQ(missing(MeetingType::OrganisationLife, facts), QList{Decision});
    facts.given += Decision;
    facts.untalked = 1;
    EXPECT_EQ(missing(MeetingType::OrganisationLife, facts), QList<MinutesElement>());
    EXPECT_EQ(adviceFor(m_rules, MeetingType::OrganisationLife, facts),
              (QList{Talks, Mends, Files}));
    facts.untalked = 0;
    facts.mends = 1;
    facts.files = 1;
    EXPECT_EQ(adviceFor(m_rules, MeetingType::OrganisationLife, facts), QList<MinutesElement>());
    facts.listed = 0;
    EXPECT_EQ(adviceFor(m_rules, MeetingType::OrganisationLife, facts), QList{Talks})
        << "nobody is known to have come";
}

TEST_F(Minutes, AreAdvisedToHavePhotosAndLackNothingWithout)
{
    MinutesFacts facts{.given = {Place, Chair, Recorder, Content}, .listed = 12};
    EXPECT_EQ(missing(MeetingType::ThemeDay, facts), QList<MinutesElement>());
    EXPECT_EQ(adviceFor(m_rules, MeetingType::ThemeDay, facts), QList{Files});
    EXPECT_EQ(adviceFor(m_rules, MeetingType::HeartTalk, facts), QList<MinutesElement>());
    facts.files = 1;
    EXPECT_EQ(adviceFor(m_rules, MeetingType::ThemeDay, facts), QList<MinutesElement>());
}

TEST_F(Minutes, NeedPhotosOnlyWhereTheRulesAskForThem)
{
    const MinutesFacts facts{.given = {Place, Chair, Recorder, Content}, .listed = 12};
    EXPECT_EQ(missing(MeetingType::ThemeDay, facts), QList<MinutesElement>());
    auto rule = std::ranges::find(m_rules, MeetingType::ThemeDay, &MinutesRule::type);
    ASSERT_NE(rule, m_rules.end());
    rule->elements += Files;
    EXPECT_EQ(missing(MeetingType::ThemeDay, facts), QList{Files});
    MinutesFacts withPhotos = facts;
    withPhotos.files = 1;
    EXPECT_EQ(missing(MeetingType::ThemeDay, withPhotos), QList<MinutesElement>());
}

TEST_F(Minutes, OfATypeNobodyAsksForLackNothing)
{
    EXPECT_EQ(missing(MeetingType::Other, {}), QList<MinutesElement>());
}

namespace {

const QString kText =
    u"会议由书记主持，传达学习上级有关文件精神，结合单位实际研究部署近期重点工作，"
    "要求全体党员认真对照检查，查找差距，明确整改措施，按时完成各项任务。"_s;

} // namespace

TEST(Overlap, OfATextWithItselfIsWhole)
{
    EXPECT_EQ(overlapPercent(kText, kText), 100);
}

TEST(Overlap, LooksThroughChangedDatesAndPunctuation)
{
    QString other = kText;
    other.replace(u"，"_s, u"； "_s).prepend(u"2024年3月15日，"_s);
    EXPECT_GE(overlapPercent(kText, other), 95);
}

TEST(Overlap, FindsATextInALongerOne)
{
    EXPECT_EQ(overlapPercent(kText, u"会前全体起立唱国歌。"_s + kText + u"会后参观展览。"_s), 100);
}

TEST(Overlap, OfDifferentTextsIsSmall)
{
    EXPECT_LT(overlapPercent(
                  kText,
                  u"上午九时，支部党员到社区开展志愿服务，清理楼道杂物，走访困难群众三户，"
                  "送去米面油等慰问品，听取居民对物业管理的意见，并现场答复了群众提出的问题。"_s),
              kCopiedPercent / 4);
}

TEST(Overlap, DoesNotCompareShortTexts)
{
    EXPECT_EQ(overlapPercent(kText.first(40), kText.first(40)), 0);
    EXPECT_EQ(overlapPercent({}, kText), 0);
}

TEST(Wording, HasItsPlacesFilledInAndTheOthersLeftToBeWritten)
{
    const QHash<QString, QString> values{{u"主题"_s, u"学习{党章}"_s}, {u"地点"_s, QString()}};
    EXPECT_EQ(filledWording(u"{主题}，在{地点}，{主持人}：\n{主题}"_s, values),
              u"学习{党章}，在______，______：\n学习{党章}"_s);
    EXPECT_EQ(filledWording(u"没有 {}"_s, {}), u"没有 {}"_s);
    EXPECT_EQ(filledWording({}, values), QString());
}

TEST(WordingLines, LeaveWhatWasWritten)
{
    const WordingLines lines(
        {u"{日期}在{地点}开会，会议由{主持人}主持。\n一、学习：\n1. {主题}"_s, u"散会。"_s});
    EXPECT_EQ(lines.writtenIn(u"5月6日在______开会，会议由张三主持。\n一、学习：\n 散会。"_s),
              QString());
    EXPECT_EQ(
        lines.writtenIn(u"5月6日在家开会，会议由张三主持。来了十人\n一、学习：党章\n1. 党章"_s),
        u"5月6日在家开会，会议由张三主持。来了十人\n一、学习：党章\n1. 党章"_s);
    EXPECT_EQ(lines.writtenIn(u"开会，会议由主持。"_s), u"开会，会议由主持。"_s);
}

TEST(DaysIn, AreThoseATextSpeaksOf)
{
    EXPECT_EQ(daysIn(u"2024年5月3日讲话，2024年03月08日、2024年5月3日；2024年2月30日，2024年5月"_s),
              (QList<QDate>{{2024, 3, 8}, {2024, 5, 3}}));
}

} // namespace zhibu
