#pragma once

#include "core/minutes.h"
#include "core/wordinglines.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace zhibu {

/// The lines of the wordings minutes may have been begun with: the program's own and those of the
/// ledger minutes-templates.
[[nodiscard]] Result<WordingLines> wordingLines(const File &file);

/// What is written down of a meeting, a record of the ledger activities with its further votes
/// (ledger votes); wordings that nobody went on to write behind are not. The votes are given where
/// all of them have their numbers.
[[nodiscard]] MinutesFacts minutesFacts(const Record &activity, const QList<Record> &furtherVotes,
                                        int listed, int absentWithoutReason, int files,
                                        const WordingLines &wordings);
/// The rules for minutes of a day; those of the first pack before it.
[[nodiscard]] Result<QList<MinutesRule>> minutesRules(const File &file, QDate day);

/// What the minutes of meetings lack by the rules of their day, by meeting; one that lacks nothing
/// has an empty list. The same number of queries whatever the number of meetings.
[[nodiscard]] Result<QHash<RowId, QList<MinutesElement>>> minutesGaps(const File &file,
                                                                      const QList<RowId> &meetings);

/// An earlier record with nearly the same words.
struct CopiedMinutes
{
    RowId earlier = 0;
    int percent = 0; ///< overlapPercent(), at least kCopiedPercent
};

/// Of an organisation's records of a type before a day, the one whose 内容 and 决议 a text that is
/// just being written repeats most, wordings left out; nullopt where nothing is that alike.
[[nodiscard]] Result<std::optional<CopiedMinutes>> copiedFrom(const File &file, RowId organisation,
                                                              const QString &type, QDate day,
                                                              const QString &text);

} // namespace zhibu
