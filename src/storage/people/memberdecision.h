#pragma once

#include "core/memberchange.h"
#include "core/month.h"
#include "storage/people/memberchanges.h"
#include "storage/records/records.h"

#include <QDate>
#include <QHash>
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

/// Posts end by what takes effect on that day (lastDayOfPost()), as part of what is done.
void endPosts(ChangeSet &changes, const File &file, const QList<RowId> &posts, QDate day);

/// What bars an event of somebody as he stands now: ChangeBarred (core/lawfulchange.h), of one that
/// only fills a gap (isNewestEvent()) what barsBeside() says, or what barsToDay() says. Empty: it
/// is lawful.
[[nodiscard]] Result<Findings> barsTo(const File &file, const Record &event, QDate today);

/// EventInFuture (not without `today`), OrderOfDates before he was admitted, or OutOfRange of
/// 延长至 (发展党员工作细则 art. 33: half a year to a year).
[[nodiscard]] Result<Findings> barsToDay(const File &file, const Record &event, QDate today);

/// What events of some members are judged by, read at once: their rows, and what is stored of
/// their events (storedEvents()).
struct MemberHistories
{
    QHash<RowId, Record> members;
    QHash<RowId, QList<Record>> events;
};
/// Whoever is not there is left out.
[[nodiscard]] Result<MemberHistories> memberHistories(const File &file,
                                                      const QList<RowId> &members);

/// What bars an event that is written down after the fact: entered in a table, or corrected. As
/// barsTo(), but among `others` that are written down with it, and lawful too where the member's
/// row says already what it makes of him, where the event before it makes it lawful, or his having
/// been a 预备党员 that day; never beside what it contradicts (barsBeside()), and no 支部间调动 as
/// his newest event while his row is still in the 原党支部 (MemberNotMoved at branch). Without
/// `today` nothing is in the future. NotFound where `known` has not its member.
[[nodiscard]] Result<Findings> barsToRecord(const MemberHistories &known, const Record &event,
                                            const QList<Record> &others, QDate today);
/// The same of one event.
[[nodiscard]] Result<Findings> barsToRecord(const File &file, const Record &event,
                                            const QList<Record> &others, QDate today);

/// What was decided about a member.
struct MemberDecision
{
    MemberChange change;
    bool endsPosts = false; ///< those of consequencesOf(), unless it only fills a gap
    QStringList files = {}; ///< to be attached to the event
};

/// The only way to a change of state that is entered by itself. Records it as one action that bears
/// the member's name: the event and what it makes of his row (addMemberChange()), the end of posts,
/// and of 开除党籍 the row of 党纪处分 that its time of effect is computed from. Findings of
/// barsTo(), or of what cannot be stored: nothing was.
Result<Findings> recordDecision(File &file, const MemberDecision &decision, QDate today);

/// Corrects an event recorded already, as saveRecord() does; its member's row stays. Findings of
/// barsToRecord() where its member, day, change or 延长至 differ from `before`: nothing was stored.
Result<Saved> correctDecision(File &file, const Record &event, const Record &before,
                              const QStringList &files, QDate today);

} // namespace zhibu
