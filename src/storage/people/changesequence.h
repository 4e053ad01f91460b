#pragma once

#include "core/finding.h"
#include "core/lawfulchange.h"
#include "storage/file/file.h"
#include "storage/records/changeset.h"

#include <QHash>
#include <QList>

namespace zhibu {

/// What is stored of the events of these members, by day: only id, member, day and change.
[[nodiscard]] Result<QHash<RowId, QList<Record>>> storedEvents(const File &file,
                                                               const QList<RowId> &members);

/// The other events of the member of an event, those of a table in place of what is `stored` of
/// him (storedEvents()), by day.
[[nodiscard]] QList<Record> eventsBeside(const QList<Record> &stored, const Record &event,
                                         const QList<Record> &others);

/// Rule::ChangeBarred at the event's change.
[[nodiscard]] Finding barredChange(const Record &event, ChangeBar bar);

/// What of its member's other events (eventsBeside()), or of the 党籍状态 he has since, an event
/// cannot be beside (conflictsOf()): ChangeBarred by an earlier one, ChangeContradicts a later one.
[[nodiscard]] Findings barsBeside(const Record &member, const Record &event,
                                  const QList<Record> &beside);

/// An event that cannot be beside another of the same person.
struct ChangeContradiction
{
    RowId event = 0;
    QStringList args; ///< of Rule::ChangeContradicts
};

/// All in the file. Events before 入党日期, as of an earlier membership, are not looked at.
[[nodiscard]] Result<QList<ChangeContradiction>> contradictingChanges(const File &file);

} // namespace zhibu
