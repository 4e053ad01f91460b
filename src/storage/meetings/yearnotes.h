#pragma once

#include "core/meetings.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QString>

namespace zhibu {

/// A meeting that was held.
struct MeetingNote
{
    QList<MeetingType> types; ///< its own first, then those it counts for as well
    QDate date;
    QDate entered; ///< null: not known
    QString topic;
    QString group; ///< name of the 党小组 that held it; empty: the branch
};

/// Why meetings are not asked for.
struct ExemptionNote
{
    MeetingExemption months;
    QString reason;
    QString approvedBy;
};

/// What stands behind the required meetings of a branch in a year.
struct YearNotes
{
    QList<MeetingNote> meetings; ///< of the branch and its groups, by date
    QList<ExemptionNote> exemptions;
};

[[nodiscard]] Result<YearNotes> yearNotes(const File &file, RowId branch, int year);

} // namespace zhibu
