#pragma once

#include "core/talks.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <vector>

namespace zhibu {

/// A member and whom he talked with in a year.
struct TalkRow
{
    NamedRow member;
    bool onCommittee = false;
    TalkCoverage talks;
};

/// 谈心谈话 of a branch.
struct TalkSheet
{
    RowId branch = 0;
    QString code, name;
    QList<TalkRow> rows; ///< by number

    /// Places of those on the committee.
    [[nodiscard]] QList<int> committee() const;
};

/// Of every branch of a scope (0 = all) with members on a day, as all that was on it, by code: its
/// talks of the year up to the day, none of a year not begun on it. A talk is an activity 谈心谈话,
/// or one that counts as such, and those marked 出席 at it talked with each other.
[[nodiscard]] Result<std::vector<TalkSheet>> talkSheets(const File &file, RowId scope, int year,
                                                        QDate asOf);

/// Stores a talk (a row of the ledger activities) of these members as one action.
Result<Saved> addTalk(File &file, const Record &activity, const QList<RowId> &members);

} // namespace zhibu
