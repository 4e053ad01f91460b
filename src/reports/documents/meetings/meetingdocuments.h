#pragma once

#include "core/meetingtype.h"
#include "reports/documents/document.h"
#include "reports/documents/meetingpages.h"
#include "storage/facts/meetingrows.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/drafts.h"
#include "storage/meetings/recordedmeetings.h"

#include <vector>

namespace zhibu {

// The papers of organisation life. Each takes what is recorded and states nothing else: what is not
// is left out, or blank to be filled in by hand where a form has it.

/// 会议记录 of one meeting: a form on ruled lines as pages, a letter as text.
[[nodiscard]] Document minutesDocument(const Minutes &minutes);
/// The minutes as an official text with the same elements, for ODT and HTML.
[[nodiscard]] Letter minutesLetter(const Minutes &minutes);

/// 组织生活记录簿: all minutes of a year, the index in front; the table is the index, the letter
/// the same as text.
[[nodiscard]] Document minutesBookDocument(const QString &organisation, int year,
                                           const QList<Minutes> &minutes);

/// A meeting people are called to.
struct MeetingCall
{
    QString organisation; ///< name
    MeetingType type = MeetingType::Other;
    QString also;  ///< what it counts for besides: 党课、主题党日
    QString topic; ///< this and what follows may be empty
    QString start; ///< "2024-03-08" or "2024-03-08 15:00"
    QString place;
    QString chair;
    QString agenda;
    QList<DuePerson> expected;
};

/// 会议通知: when, where, about what, who is expected. `issued` is its date; none after the
/// meeting.
[[nodiscard]] Document noticeDocument(const MeetingCall &call, QDate issued);
/// 签到表: a line for everybody expected and some for guests, more where nobody is known.
[[nodiscard]] Document signInDocument(const MeetingCall &call);

/// Who is called to a stored meeting. NotFound when it is gone.
[[nodiscard]] Result<MeetingCall> collectCall(const File &file, RowId activity);
/// The same for a day of a plan (活动计划) nothing is recorded for yet.
[[nodiscard]] Result<MeetingCall> collectCall(const File &file, const Draft &draft);

/// A day of 活动计划, with what the line of the plan says.
struct PlannedLine
{
    Draft draft;
    QString organisation; ///< name
    QString place;
    QString chair;
    QString agenda;
};
/// 年度活动计划: every planned day of a year, and which of them were held or arranged by `asOf`.
[[nodiscard]] Document activityPlanDocument(const QList<PlannedLine> &lines, int year, QDate asOf,
                                            const QString &subtitle);
/// Of a scope (0 = all), by day.
[[nodiscard]] Result<QList<PlannedLine>> collectPlan(const File &file, RowId scope, int year);

/// The meetings of some months: what was required of each branch, and what was held.
struct MeetingMonths
{
    QString subtitle; ///< whose and as of when
    MonthRange months;
    std::vector<BranchMeetings> branches;
    QList<RecordedMeeting> meetings; ///< of these branches in these months by that day, by time
};

/// 支部组织生活季度统计表. Of one branch and up to a quarter: kinds × months with the day, topic
/// and attendance of each meeting; of several: branches × kinds. The table has a row for each
/// branch and kind.
[[nodiscard]] Document meetingMonthsDocument(const MeetingMonths &facts);

/// Any of these papers, from the file.
[[nodiscard]] Result<Document> makeMeetingDocument(const File &file,
                                                   const DocumentRequest &request);

} // namespace zhibu
