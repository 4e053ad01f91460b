#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

namespace zhibu {

/// A meeting a branch has planned for a day (活动计划), as it stands: held, arranged (已安排:
/// entered for a day still to come), or still to be recorded.
struct Draft
{
    RowId plan = 0;
    RowId organisation = 0;
    QString type; ///< code
    QString also; ///< codes, a blank between
    QString topic;
    QDate day;
    RowId held = 0; ///< the meeting that answers to it; 0: none yet
    QDate heldOn;   ///< its day; invalid: none yet

    [[nodiscard]] bool isRecorded() const { return held != 0; }
    [[nodiscard]] bool isHeld(QDate today) const { return isRecorded() && heldOn <= today; }
};

/// Those whose day lies within first…last (inclusive), by day and organisation. A plan for a day
/// is answered by a meeting of its organisation and type, or one that counts for the type, in the
/// same month; two plans of a month are answered by two meetings, in their order.
/// With `plans`, those of these plans alone, as they stand among the others.
[[nodiscard]] Result<QList<Draft>> drafts(const File &file, RowId scope, QDate first, QDate last,
                                          const QList<RowId> &plans = {});

/// The one to record next, of drafts by day: the first that is not recorded in the month of `today`
/// or later, else the last before it. Null: all are.
[[nodiscard]] const Draft *nextToRecord(const QList<Draft> &drafts, QDate today);

/// The new record of the ledger activities a draft becomes: what the plan says, on its day.
[[nodiscard]] Result<Record> meetingFrom(const File &file, const Draft &draft);

} // namespace zhibu
