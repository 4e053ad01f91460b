#include "ledger/minuteswording.h"
#include "storage/meetings/minutesgaps.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using enum MinutesElement;

const QString kText =
    u"会议由书记主持，传达学习上级有关文件精神，结合单位实际研究部署近期重点工作，"
    "要求全体党员认真对照检查，查找差距，明确整改措施，按时完成各项任务。"_s;
const QString kOther =
    u"上午九时，支部党员到社区开展志愿服务，清理楼道杂物，走访困难群众三户，"
    "送去米面油等慰问品，听取居民对物业管理的意见，并现场答复了群众提出的问题。"_s;

const QHash<QString, QString> kPlaces{
    {u"日期"_s, u"2024年3月15日"_s}, {u"主题"_s, u"学习党章"_s}, {u"应到"_s, u"12"_s}};

class RecordedMinutes : public testing::Test
{
protected:
    RowId meet(const QString &starts, const test::Values &more = {})
    {
        test::Values values{{u"organisation"_s, m_branch},
                            {u"type"_s, u"theme_day"_s},
                            {u"topic"_s, u"学习"_s},
                            {u"starts"_s, starts}};
        values.insert(more);
        return m_book.add(u"activities"_s, values);
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_member = m_book.addMember(u"P1"_s, m_branch);
};

} // namespace

TEST_F(RecordedMinutes, LackWhatIsNotWrittenDown)
{
    const RowId bare = meet(u"2024-03-15"_s);
    const RowId full = meet(u"2024-04-15"_s, {{u"place"_s, u"活动室"_s},
                                              {u"chair"_s, u"张三"_s},
                                              {u"recorder"_s, u"李四"_s},
                                              {u"content"_s, kText}});
    m_book.add(u"attendance"_s,
               {{u"activity"_s, full}, {u"member"_s, m_member}, {u"status"_s, u"absent"_s}});
    const auto gaps = got(minutesGaps(m_book.file(), {bare, full}));
    EXPECT_EQ(gaps.value(bare), (QList{Place, Chair, Recorder, Content, Attendance}));
    EXPECT_EQ(gaps.value(full), QList{AbsenceReasons});
}

TEST_F(RecordedMinutes, WithFurtherVotesNeedTheNumbersOfEachOfThem)
{
    const test::Values counted{{u"due_voters"_s, 1}, {u"present_voters"_s, 1}, {u"votes_for"_s, 1}};
    test::Values held{{u"type"_s, u"general_meeting"_s}};
    held.insert(counted);
    const RowId meeting = meet(u"2024-03-15"_s, held);
    const auto lacksVotes = [&] {
        return got(minutesGaps(m_book.file(), {meeting})).value(meeting).contains(Votes);
    };
    test::Values vote{{u"activity"_s, meeting}, {u"topic"_s, u"表决二"_s}, {u"number"_s, 2}};
    const RowId second = m_book.add(u"votes"_s, vote);
    EXPECT_TRUE(lacksVotes()) << "those of the second";
    m_book.change(u"votes"_s, second, counted);
    EXPECT_FALSE(lacksVotes());
    m_book.change(u"votes"_s, second, {{u"votes_for"_s, QVariant()}});
    EXPECT_TRUE(lacksVotes());
    m_book.change(u"votes"_s, second, {{u"votes_for"_s, 0}});
    EXPECT_FALSE(lacksVotes()) << "nobody for it is a number";
    m_book.change(u"activities"_s, meeting, {{u"votes_for"_s, QVariant()}});
    EXPECT_TRUE(lacksVotes()) << "those of the first, though no decision is written down";
}

TEST_F(RecordedMinutes, OfAnUntouchedWordingHaveNoContent)
{
    for (const MinutesWording &wording : builtInWordings()) {
        const test::Values begun{{u"type"_s, wording.type},
                                 {u"place"_s, u"活动室"_s},
                                 {u"content"_s, filledWording(wording.content, kPlaces)},
                                 {u"decision"_s, filledWording(wording.decision, kPlaces)}};
        const RowId meeting = meet(u"2024-03-15"_s, begun);
        EXPECT_TRUE(got(minutesGaps(m_book.file(), {meeting})).value(meeting).contains(Content))
            << wording.name.toStdString();
        EXPECT_FALSE(got(copiedFrom(m_book.file(), m_branch, wording.type, QDate(2024, 4, 15),
                                    filledWording(wording.content, kPlaces))));
    }
}

TEST_F(RecordedMinutes, WrittenIntoAWordingAreContentAndComparedWithoutIt)
{
    const QString wording = builtInWordings().last().content;
    const QString mine = u"全体起立，宣读“{主题}”的通知，请大家发言。"_s;
    m_book.add(u"minutes-templates"_s, {{u"organisation"_s, m_branch},
                                        {u"type"_s, u"theme_day"_s},
                                        {u"name"_s, u"学习"_s},
                                        {u"content"_s, mine}});
    const QString begun = filledWording(wording + u'\n' + mine, kPlaces);
    const RowId first = meet(u"2024-03-15"_s, {{u"content"_s, begun + u'\n' + kText}});
    const RowId other = meet(u"2024-04-15"_s, {{u"content"_s, begun + u'\n' + kOther}});
    const auto gaps = got(minutesGaps(m_book.file(), {first, other}));
    EXPECT_FALSE(gaps.value(first).contains(Content));
    EXPECT_FALSE(
        got(copiedFrom(m_book.file(), m_branch, u"theme_day"_s, QDate(2024, 5, 15), begun)));
}

TEST_F(RecordedMinutes, JustBeingWrittenAreComparedWithTheEarlierOnes)
{
    const RowId first = meet(u"2024-03-15"_s, {{u"content"_s, kText}});
    meet(u"2024-06-15"_s, {{u"content"_s, kText}});
    const auto copied = got(copiedFrom(m_book.file(), m_branch, u"theme_day"_s, QDate(2024, 5, 15),
                                       kText + kOther.first(8)));
    ASSERT_TRUE(copied);
    EXPECT_EQ(copied->earlier, first) << "a later record is no source";
    EXPECT_GE(copied->percent, kCopiedPercent);
    EXPECT_FALSE(
        got(copiedFrom(m_book.file(), m_branch, u"theme_day"_s, QDate(2024, 5, 15), kOther)));
}

TEST_F(RecordedMinutes, OfAnotherKindOrBranchMayBeAlike)
{
    meet(u"2024-03-15"_s, {{u"content"_s, kText}, {u"type"_s, u"group_study"_s}});
    meet(u"2024-03-15"_s, {{u"content"_s, kText}, {u"organisation"_s, m_book.addBranch(u"B"_s)}});
    EXPECT_FALSE(
        got(copiedFrom(m_book.file(), m_branch, u"theme_day"_s, QDate(2024, 5, 15), kText)));
}

} // namespace zhibu
