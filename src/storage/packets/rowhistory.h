#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>
#include <QPair>
#include <QSet>

#include <optional>

namespace zhibu {

/// What the rows of the ledgers were before they became what they are, by the history of the file;
/// what was undone never was. A row that no migration and no action has changed has no earlier
/// state.
class RowHistory
{
public:
    /// `since`: wasTouched() answers for the time from that day on.
    static Result<RowHistory> load(const File &file, std::optional<QDate> since = {});

    /// The earlier states of a row that is there, the newest first.
    [[nodiscard]] QList<Record> earlier(const Ledger &ledger, const Record &present) const;
    /// Whether the row was there and was deleted.
    [[nodiscard]] bool isDeleted(const Ledger &ledger, RowId row) const;
    [[nodiscard]] QList<RowId> deleted(const Ledger &ledger) const;
    /// The states of a deleted row, the newest first; none of another.
    [[nodiscard]] QList<Record> statesOfDeleted(const Ledger &ledger, RowId row) const;
    /// Whether the row was added, changed or deleted since the day given to load(); without a day
    /// every row was.
    [[nodiscard]] bool wasTouched(const Ledger &ledger, RowId row) const;

private:
    using Place = QPair<QString, RowId>; ///< table and row

    /// What one change found: the columns it changed, or of a deleted row all of them.
    struct Image
    {
        bool whole = false;
        QByteArray json;
    };

    Status readChanges(const File &file, const QString &since);
    Status findDeleted(const File &file);
    [[nodiscard]] QList<Record> statesBefore(const Ledger &ledger, Record state) const;

    QHash<Place, QList<Image>> m_images; ///< newest first
    QSet<Place> m_deleted;
    QSet<Place> m_touched;
    bool m_isSince = false;
};

} // namespace zhibu
