#include "reports/documents/document.h"
#include "reports/documents/meetingminutes.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/documents/summarycollector.h"
#include "storage/facts/duelist.h"
#include "storage/facts/ratingmetrics.h"
#include "storage/file/history.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/drafts.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

const QDate kAsOf(2024, 3, 31);

/// A 党员大会 with a lecture on the day of the theme day, entered once.
class OneMeeting : public testing::Test
{
protected:
    OneMeeting()
    {
        plan = book.add(u"activity-plans"_s, {{u"organisation"_s, branch},
                                              {u"type"_s, u"theme_day"_s},
                                              {u"topic"_s, u"固定党日"_s},
                                              {u"first_month"_s, u"2024-03"_s},
                                              {u"last_month"_s, u"2024-03"_s},
                                              {u"day"_s, qlonglong{15}}});
    }

    /// Enters it as the form does.
    void enter()
    {
        const Ledger &activities = ledgerOf(u"activities"_s);
        const Ledger &attendance = ledgerOf(u"attendance"_s);
        Record activity = activities.blank();
        activities.setValue(activity, u"organisation"_s, branch);
        activities.setValue(activity, u"type"_s, u"general_meeting"_s);
        activities.setValue(activity, u"also"_s, u"party_lecture theme_day"_s);
        activities.setValue(activity, u"topic"_s, u"学习党章"_s);
        activities.setValue(activity, u"starts"_s, u"2024-03-15 15:00"_s);
        QList<Record> people;
        for (const RowId member : {came, stayedAway}) {
            Record row = attendance.blank();
            attendance.setValue(row, u"member"_s, member);
            attendance.setValue(row, u"status"_s, member == came ? u"present"_s : u"leave"_s);
            people += row;
        }
        const auto saved =
            got(saveMeeting(book.file(), {.activity = activity, .attendance = people}, {}));
        ASSERT_TRUE(saved.findings.isEmpty());
        meeting = saved.id;
    }

    /// The strip of a type: "●···".
    QString strip(int column)
    {
        return document(DocumentKind::MeetingOverview).rows.first().value(column);
    }
    /// 缺 of each type in the check of frequencies, up to the end of March.
    QStringList missing()
    {
        QStringList texts;
        for (const QStringList &row : document(DocumentKind::Meetings).rows) {
            texts += row.value(2) + row.value(6);
        }
        return texts;
    }
    TextTable document(DocumentKind kind)
    {
        return got(makeDocument(book.file(), {kind, branch, 2024, kAsOf})).table;
    }
    /// Times and person-times of each kind in the annual summary.
    QStringList summary()
    {
        QStringList texts;
        for (const ActivityFacts &each :
             got(collectSummary(book.file(), branch, 2024, kAsOf)).activities) {
            if (each.held > 0) {
                texts +=
                    u"%1 %2 %3/%4"_s.arg(each.kind).arg(each.held).arg(each.present).arg(each.due);
            }
        }
        return texts;
    }
    Count metric(const QString &name)
    {
        return got(ratingMetrics(book.file(), 0, 2024, kAsOf, {name})).value(name).value(branch);
    }
    qsizetype listed(const QString &type)
    {
        return got(listRows(book.file(), ledgerOf(u"activities"_s),
                            {.has = {.keys = {u"type"_s, u"also"_s}, .code = type}}))
            .size();
    }
    /// The text of the quarterly table.
    QString quarter()
    {
        const Document table = got(makeDocument(
            book.file(), {.kind = DocumentKind::MeetingMonths,
                          .scope = branch,
                          .year = 2024,
                          .asOf = kAsOf,
                          .months = MonthRange{Month::of(2024, 1), Month::of(2024, 3)}}));
        QStringList cells;
        for (const QStringList &row : table.page.rows) {
            cells += row;
        }
        return cells.join(u'|');
    }
    RowId answersThePlan()
    {
        return got(drafts(book.file(), 0, QDate(2024, 3, 1), kAsOf)).first().held;
    }

    test::TempFile book;
    RowId branch = book.addBranch(u"A"_s);
    RowId came = book.addMember(u"P1"_s, branch);
    RowId stayedAway = book.addMember(u"P2"_s, branch);
    RowId plan = 0;
    RowId meeting = 0;
};

// The eight places: 会议记录, 签到表, the strip of the year, the check of frequencies, 出勤率,
// 年度工作总结, what the rating counts, and the lists by kind. Besides: the plan, the quarterly
// table, what the home page counts.
TEST_F(OneMeeting, EnteredOnceStandsInEveryPlaceItBelongsToAndOneUndoTakesItFromAll)
{
    const QStringList before = book.dump();
    const QStringList missingBefore = missing();
    EXPECT_EQ(missingBefore, (QStringList{u"支部党员大会1"_s, u"党课1"_s, u"主题党日3"_s,
                                          u"组织生活会0"_s, u"民主评议党员0"_s}));
    const qint64 metBefore = metric(u"meetings"_s).part;
    const int missedBefore = got(dueList(book.file(), branch, kAsOf)).meetingsMissed;
    EXPECT_EQ(got(dueList(book.file(), branch, kAsOf)).drafts.size(), 1);
    EXPECT_FALSE(quarter().contains(u"学习党章"_s));
    enter();

    const Minutes minutes = got(collectMinutes(book.file(), meeting));
    EXPECT_EQ(minutes.due, 2);
    EXPECT_EQ(minutes.presentNames, QStringList{u"党员P1"_s});
    const TextTable sheet = signInDocument(got(collectCall(book.file(), meeting))).table;
    EXPECT_TRUE(std::ranges::any_of(
        sheet.rows, [](const QStringList &row) { return row.contains(u"党员P1"_s); }));
    EXPECT_EQ(strip(2), u"●···"_s) << "党员大会";
    EXPECT_EQ(strip(3), u"●···"_s) << "党课";
    EXPECT_EQ(strip(4), u"○○●·········"_s) << "主题党日";
    EXPECT_EQ(missing(), (QStringList{u"支部党员大会0"_s, u"党课0"_s, u"主题党日2"_s,
                                      u"组织生活会0"_s, u"民主评议党员0"_s}));
    const auto rates =
        got(attendanceRates(book.file(), branch, QDate(2024, 1, 1), QDate(2024, 12, 31)));
    ASSERT_EQ(rates.size(), 2);
    EXPECT_EQ(rates[0].percent(), 100);
    EXPECT_EQ(rates[1].percent(), 0);
    EXPECT_EQ(summary(),
              (QStringList{u"支部党员大会 1 1/2"_s, u"党课 1 1/2"_s, u"主题党日 1 1/2"_s}));
    EXPECT_EQ(metric(u"meetings"_s).part, metBefore + 3);
    EXPECT_EQ(metric(u"attendance"_s), (Count{.part = 1, .whole = 2}));
    for (const QString &type : {u"general_meeting"_s, u"party_lecture"_s, u"theme_day"_s}) {
        EXPECT_EQ(listed(type), 1) << type.toStdString();
    }
    EXPECT_EQ(answersThePlan(), meeting);
    EXPECT_EQ(got(dueList(book.file(), branch, kAsOf)).meetingsMissed, missedBefore - 3);
    EXPECT_TRUE(got(dueList(book.file(), branch, kAsOf)).drafts.isEmpty());
    EXPECT_TRUE(quarter().contains(u"学习党章"_s));

    got(undo(book.file()));
    EXPECT_EQ(book.dump(), before);
    EXPECT_FALSE(collectMinutes(book.file(), meeting)) << "no minutes, no sign-in sheet";
    EXPECT_EQ(missing(), missingBefore);
    EXPECT_EQ(strip(4), u"○○○·········"_s);
    EXPECT_TRUE(got(attendanceRates(book.file(), branch, QDate(2024, 1, 1), kAsOf)).isEmpty());
    EXPECT_TRUE(summary().isEmpty());
    EXPECT_EQ(metric(u"meetings"_s).part, metBefore);
    EXPECT_EQ(metric(u"attendance"_s), Count());
    EXPECT_EQ(listed(u"general_meeting"_s), 0);
    EXPECT_EQ(answersThePlan(), 0);
    EXPECT_EQ(got(dueList(book.file(), branch, kAsOf)).meetingsMissed, missedBefore);
    EXPECT_FALSE(quarter().contains(u"学习党章"_s));
}

TEST(Namesakes, AreToldApartOnEveryPaperOfAMeeting)
{
    test::TempFile book;
    const RowId branch = book.addBranch(u"A"_s);
    const RowId one = book.addMember(u"P1"_s, branch, {{u"name"_s, u"王芳"_s}});
    const RowId two = book.addMember(u"P2"_s, branch, {{u"name"_s, u"王芳"_s}});
    book.addMember(u"P3"_s, branch, {{u"name"_s, u"李四"_s}});
    const RowId meeting = book.add(u"activities"_s, {{u"organisation"_s, branch},
                                                     {u"type"_s, u"general_meeting"_s},
                                                     {u"topic"_s, u"学习"_s},
                                                     {u"starts"_s, u"2024-03-08"_s}});
    book.add(u"attendance"_s,
             {{u"activity"_s, meeting}, {u"member"_s, one}, {u"status"_s, u"present"_s}});
    book.add(u"attendance"_s, {{u"activity"_s, meeting},
                               {u"member"_s, two},
                               {u"status"_s, u"leave"_s},
                               {u"reason"_s, u"出差"_s}});
    const Minutes minutes = got(collectMinutes(book.file(), meeting));
    EXPECT_EQ(minutes.presentNames, QStringList{u"王芳（P1）"_s});
    ASSERT_EQ(minutes.absences.size(), 1);
    EXPECT_EQ(minutes.absences.first().name, u"王芳（P2）"_s);
    const MeetingCall call = got(collectCall(book.file(), meeting));
    QStringList signing;
    for (const QStringList &row : signInDocument(call).table.rows.first(3)) {
        signing += row[1];
    }
    EXPECT_EQ(signing, (QStringList{u"王芳（P1）"_s, u"王芳（P2）"_s, u"李四"_s}));
    const Document notice = noticeDocument(call, QDate(2024, 3, 1));
    EXPECT_TRUE(std::ranges::any_of(notice.letter->blocks, [](const LetterBlock &block) {
        return block.text.contains(u"王芳（P1）、王芳（P2）、李四"_s);
    }));
}

} // namespace
} // namespace zhibu
