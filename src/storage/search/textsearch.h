#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// A row the search box offers.
struct FoundRow
{
    QString ledger; ///< key of the one it belongs to
    RowId id = 0;
    QString name;   ///< what people call it
    QString detail; ///< what tells it from others of that name; codes are written as titles
};

/// Those of these members, organisations, applicants or floating members that are there, in this
/// order: a member with branch and 党籍状态, an organisation with its kind, others with where they
/// are.
[[nodiscard]] Result<QList<FoundRow>> describe(const File &file, const QString &ledger,
                                               const QList<RowId> &ids);

/// Meetings whose topic, agenda, minutes or decision hold the text, or whose topic begins so in
/// pinyin: the newest ones, at most `limit`. Reads until it has found them, so a text that does not
/// occur costs a scan of all meetings: not for the thread of the window.
[[nodiscard]] Result<QList<FoundRow>> searchMeetings(const File &file, const QString &text,
                                                     int limit);
/// Files attached to any row whose name holds the text, the newest ones first; `id` is that row.
[[nodiscard]] Result<QList<FoundRow>> searchDocuments(const File &file, const QString &text,
                                                      int limit);

} // namespace zhibu
