#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QPair>
#include <QSet>

#include <optional>

namespace zhibu {

/// What the rows of the ledgers were before they became what they are, by the history of the file;
/// what was undone never was. A row that no migration and no action has changed has no earlier
/// state. The states are read from the file, which must stay open, row by row when they are asked
/// for, never more than kMostStates of one.
class RowHistory
{
public:
    static constexpr int kMostStates = 1000;

    /// `since`: wasTouched() answers for the time from that day on.
    static Result<RowHistory> load(const File &file, std::optional<QDate> since = {});

    /// What made a row what it was, but for its being added.
    struct Change
    {
        QString mark; ///< tells it from every other change, of other files too
        bool isDeletion = false;
        bool isMigration = false; ///< which does the same in every file
        qint64 action = 0;
    };

    /// The newest earlier states of a row that is there, the newest first.
    [[nodiscard]] QList<Record> earlier(const Ledger &ledger, const Record &present) const;
    /// Whether the row was there and was deleted.
    [[nodiscard]] bool isDeleted(const Ledger &ledger, RowId row) const;
    [[nodiscard]] QList<RowId> deleted(const Ledger &ledger) const;
    /// The states of a deleted row, the newest first; none of another.
    [[nodiscard]] QList<Record> statesOfDeleted(const Ledger &ledger, RowId row) const;
    /// The changes behind earlier() and statesOfDeleted(), in their order: each made of the state
    /// there the next newer one.
    [[nodiscard]] QList<Change> changes(const Ledger &ledger, RowId row) const;
    /// The action that last added, changed or deleted the row; 0 when none did.
    [[nodiscard]] qint64 newestAction(const Ledger &ledger, RowId row) const;
    /// Whether the row was added, changed or deleted since the day given to load(); without a day
    /// every row was.
    [[nodiscard]] bool wasTouched(const Ledger &ledger, RowId row) const;

    /// The first failure of a query of the states, if any.
    [[nodiscard]] Status status() const { return m_status; }

private:
    using Place = QPair<QString, RowId>; ///< table and row

    explicit RowHistory(const File &file)
        : m_file{&file}
    {}

    /// The rows that changes with this condition name.
    Status find(const QString &condition, const QString &value, QSet<Place> &places) const;
    Status findDeleted();
    [[nodiscard]] QList<Record> statesBefore(const Ledger &ledger, Record state) const;

    const File *m_file;
    mutable Status m_status;
    QSet<Place> m_deleted;
    QSet<Place> m_changed; ///< or deleted: of the others, mostly all, no state is asked for
    QSet<Place> m_touched;
    bool m_isSince = false;
};

/// The rows, there or deleted, that referred to one of `owners` in that field before they became
/// what they are; by the history, without what was undone.
[[nodiscard]] Result<QSet<RowId>> rowsOnceOf(const File &file, const Ledger &ledger,
                                             const QString &field, const QSet<RowId> &owners);

} // namespace zhibu
