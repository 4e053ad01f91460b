#pragma once

#include "core/meetingtype.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace zhibu {

/// A meeting as tables name it: when, about what, how many came. No minutes are read.
struct RecordedMeeting
{
    RowId activity = 0;
    RowId branch = 0;         ///< whose it was; of a group the branch it belongs to
    QList<MeetingType> types; ///< its own first, then those it counts for
    QDate day;
    QString topic;
    int due = 0; ///< marked in its attendance, 列席 left out
    int present = 0;
    int rated = 0; ///< of those due whom a rate counts (core/circumstances.h)
};

/// Those of a scope (0 = all) from `first` to `last` (inclusive), by time. One query.
[[nodiscard]] Result<QList<RecordedMeeting>> recordedMeetings(const File &file, RowId scope,
                                                              QDate first, QDate last);

/// Somebody marked at a meeting.
struct Attendee
{
    NamedRow member;
    QString status; ///< code
    QString reason;
};

/// Of each of these meetings, by number; one where nobody was marked is left out. One query for
/// all.
[[nodiscard]] Result<QHash<RowId, QList<Attendee>>> attendees(const File &file,
                                                              const QList<RowId> &meetings);

} // namespace zhibu
