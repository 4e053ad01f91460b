#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"
#include "storage/file/file.h"
#include "storage/records/namespellings.h"

#include <optional>

namespace zhibu {

/// Reads one row; NotFound when it is gone.
[[nodiscard]] Result<Record> fetchRecord(const File &file, const Ledger &ledger, RowId id);

/// Reads several rows at once, in no order; one that is gone is left out.
[[nodiscard]] Result<QList<Record>> fetchRecords(const File &file, const Ledger &ledger,
                                                 const QList<RowId> &ids);

/// Reads rows one by one. Keeps its statement.
class RowReader
{
public:
    RowReader(const File &file, const Ledger &ledger);

    /// NotFound when the row is gone.
    [[nodiscard]] Result<Record> fetch(RowId id);

private:
    const Ledger &m_ledger;
    Statement m_select;
};

/// Whether the ledger has any row at all.
[[nodiscard]] Result<bool> hasRows(const File &file, const Ledger &ledger);

/// Finds rows by one of a ledger's keys. Keeps its statement, so one object serves a whole import.
class KeyFinder
{
public:
    KeyFinder(const File &file, const Ledger &ledger, const QStringList &key);

    /// Whether every required or identifying part of the key is filled in.
    [[nodiscard]] bool appliesTo(const Record &record) const;
    /// Ids of the rows with the record's key: none, one, or several (fallback keys are not unique).
    /// Names of people are the same however they are padded (personName()).
    Result<QList<RowId>> find(const Record &record);
    [[nodiscard]] const QStringList &key() const { return m_key; }

private:
    Status findKey(const QList<QVariant> &key, QList<RowId> &ids);

    const Ledger *m_ledger;
    QStringList m_key;
    QList<int> m_parts;
    Statement m_statement;
    qsizetype m_namePart = -1; ///< of the key; at most one is the name of somebody
    std::optional<NameSpellings> m_names;
};

/// A field of another ledger that refers to rows of this one.
struct Dependents
{
    const Ledger *ledger = nullptr;
    const Field *field = nullptr;
    bool owned = false; ///< its rows are part of the row referred to and are deleted with it
};
[[nodiscard]] QList<Dependents> dependentsOf(const Ledger &ledger);

/// Writes rows of one ledger inside an action. Keeps its statements.
class RowWriter
{
public:
    RowWriter(Action &action, const Ledger &ledger);

    /// record.id names the row; it is made by nextRowId() beforehand.
    Status insert(const Record &record);
    /// NotFound when the row is gone.
    Status update(const Record &record);
    /// Deletes the row, the rows it owns (with a meeting its attendance and votes), and what is
    /// attached to them.
    Status remove(RowId id);

private:
    [[nodiscard]] Status removeOwned(const Dependents &owned, RowId owner) const;

    Action &m_action;
    const Ledger &m_ledger;
    Statement m_insert;
    Statement m_update;
    Statement m_delete;
    Statement m_detach;
};

/// The columns of a ledger's table in the order of its fields, without `id`.
[[nodiscard]] QStringList columnsOf(const Ledger &ledger);

} // namespace zhibu
