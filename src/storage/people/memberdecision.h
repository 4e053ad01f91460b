#pragma once

#include "core/memberchange.h"
#include "core/month.h"
#include "storage/people/memberchanges.h"

#include <QDate>
#include <QList>

#include <optional>

namespace zhibu {

/// What else follows from a change of a member from a day on.
struct ChangeConsequences
{
    std::optional<Month> lastDues; ///< the last month he owes dues for; nullopt: as before
    QList<RowId> posts; ///< he would go on holding: all, of who moves those of the branch
};

[[nodiscard]] Result<ChangeConsequences> consequencesOf(const File &file, RowId member,
                                                        MemberChangeKind change, QDate day);

/// Posts end on that day, as part of what is done.
void endPosts(ChangeSet &changes, const File &file, const QList<RowId> &posts, QDate day);

/// What bars an event of somebody as he stands now: ChangeBarred (core/lawfulchange.h; not of one
/// that only fills a gap, isNewestEvent()), or what barsToDay() says. Empty: it is lawful.
[[nodiscard]] Result<Findings> barsTo(const File &file, const Record &event, QDate today);

/// EventInFuture, or OrderOfDates before he was admitted.
[[nodiscard]] Result<Findings> barsToDay(const File &file, const Record &event, QDate today);

/// What was decided about a member.
struct MemberDecision
{
    MemberChange change;
    bool endsPosts = false; ///< those of consequencesOf(), on the day of the event, unless
                            ///< it only fills a gap
    QStringList files = {}; ///< to be attached to the event
};

/// The only way to a change of state that is entered by itself. Records it as one action that bears
/// the member's name: the event and what it makes of his row (addMemberChange()), the end of posts,
/// and of 开除党籍 the row of 党纪处分 that its time of effect is computed from. Findings of
/// barsTo(), or of what cannot be stored: nothing was.
Result<Findings> recordDecision(File &file, const MemberDecision &decision, QDate today);

} // namespace zhibu
