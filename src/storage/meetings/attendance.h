#pragma once

#include "core/meetingtype.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace zhibu {

/// Somebody a meeting expects, as he stands on its day.
struct DuePerson
{
    NamedRow member;
    bool excused = false; ///< need not come: 党员情形 (core/circumstances.h)
    QString reason = {};  ///< the title of that 情形; empty where not excused
    bool votes = true;    ///< a 正式党员 whose rights are not suspended
};

/// Whom a meeting expects on a day, by number: the committee at 支部委员会会议, nobody at 谈心谈话
/// (storage/meetings/talks.h), else the members of the organisation and all below, or of the group
/// it is.
[[nodiscard]] Result<QList<DuePerson>> peopleDue(const File &file, RowId organisation,
                                                 MeetingType type, QDate day);

/// How many 补课 are recorded for these meetings together.
[[nodiscard]] Result<qsizetype> makeUpsOf(const File &file, const QList<RowId> &meetings);

/// How many came to a meeting.
struct AttendanceCount
{
    int due = 0;     ///< 应到: all but 列席
    int present = 0; ///< 实到
    int rated = 0;   ///< of those due whom the rate counts: not who is excused and stayed away
    int withoutReason = 0; ///< who did not come, and no reason is given

    /// 出勤率; only where somebody is rated.
    [[nodiscard]] int percent() const { return (present * 100 + rated / 2) / rated; }
};

/// Of each of these meetings; one where nobody was marked is left out. One query for all.
[[nodiscard]] Result<QHash<RowId, AttendanceCount>> attendanceCounts(const File &file,
                                                                     const QList<RowId> &meetings);

/// Why somebody was not there, and how often. Empty: no reason is given.
using MissedFor = QPair<QString, int>;

/// How often a member of a branch came to the meetings of some time.
struct AttendanceRate
{
    NamedRow member;
    RowId branch = 0;        ///< he belonged to on the days of these meetings
    QString branchName = {}; ///< on the last day
    int due = 0; ///< meetings he was marked at: not as 列席, and not while excused unless he came
    int present = 0;
    int leave = 0;
    int absent = 0;
    int madeUp = 0;                ///< of leave and absent: 补课 is recorded
    QList<MissedFor> reasons = {}; ///< of leave and absent, the most frequent first

    [[nodiscard]] int missed() const { return leave + absent; }
    /// In whole per cent, rounded half up; 0 where nothing was due.
    [[nodiscard]] int percent() const { return due == 0 ? 0 : (present * 100 + due / 2) / due; }
};

/// Of every member who was marked at a meeting from `first` to `last` (inclusive) while he belonged
/// to a scope (0 = all) as it was on the last day, by branch and number: who moved has a row in
/// each of his branches. Two queries for all.
[[nodiscard]] Result<QList<AttendanceRate>> attendanceRates(const File &file, RowId scope,
                                                            QDate first, QDate last);

/// Somebody who was not at a meeting, and whether he made up for it.
struct MissedMeeting
{
    RowId activity = 0;
    QDate day;
    QString type; ///< code
    QString topic;
    NamedRow member;
    QString status; ///< leave or absent
    QString reason;
    bool excused = false; ///< by 党员情形: nothing to make up for
    std::optional<QDate> madeUpOn;
    QString way; ///< how
};

/// Of who belonged to a scope (0 = all) on the day of the meeting, by day, then number of the
/// member. One query for all.
[[nodiscard]] Result<QList<MissedMeeting>> missedMeetings(const File &file, RowId scope,
                                                          QDate first, QDate last);

} // namespace zhibu
