#pragma once

#include "ledger/ledger.h"
#include "storage/file/action.h"
#include "storage/file/file.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace zhibu {

/// Reads one row; NotFound when it is gone.
[[nodiscard]] Result<Record> fetchRecord(const File &file, const Ledger &ledger, RowId id);

/// Finds rows by one of a ledger's keys. Keeps its statement, so one object serves a whole import.
class KeyFinder
{
public:
    KeyFinder(const File &file, const Ledger &ledger, const QStringList &key);

    /// Whether every required or identifying part of the key is filled in.
    [[nodiscard]] bool appliesTo(const Record &record) const;
    /// Ids of the rows with the record's key: none, one, or several (fallback keys are not unique).
    Result<QList<RowId>> find(const Record &record);
    [[nodiscard]] const QStringList &key() const { return m_key; }

private:
    const Ledger *m_ledger;
    QStringList m_key;
    QList<int> m_parts;
    Statement m_statement;
};

/// Writes rows of one ledger inside an action. Keeps its statements.
class RowWriter
{
public:
    RowWriter(Action &action, const Ledger &ledger);

    /// record.id names the row; it is made by nextRowId() beforehand.
    Status insert(const Record &record);
    /// NotFound when the row is gone.
    Status update(const Record &record);
    /// Deletes the row and the rows it owns: with a meeting its attendance.
    Status remove(RowId id);

private:
    Action &m_action;
    const Ledger &m_ledger;
    Statement m_insert;
    Statement m_update;
    Statement m_delete;
};

/// What forbids storing the record: its ledger's rules, taken keys, a superior that is below it, a
/// score beyond its criterion. Sets defaults and the next free number in `record`.
[[nodiscard]] Result<Findings> checkRecord(const File &file, const Ledger &ledger, Record &record);

/// What came of a request to store: the row and nothing else, or findings and nothing stored.
struct Saved
{
    RowId id = 0;
    Findings findings;
};

/// Stores one record as one action: adds it when its id is 0, else changes it.
Result<Saved> saveRecord(File &file, const Ledger &ledger, Record record);

/// Deletes rows as one action. Rows that others, not deleted with them, refer to stay: then nothing
/// is deleted, and the findings (StillReferenced) say by what.
Result<Findings> deleteRecords(File &file, const Ledger &ledger, const QList<RowId> &ids);

/// The next free number of a ledger with numbers of its own: P000349.
class NumberSource
{
public:
    NumberSource(const File &file, const Ledger &ledger)
        : m_file{file}
        , m_ledger{ledger}
    {}
    Result<QString> next();

private:
    const File &m_file;
    const Ledger &m_ledger;
    qint64 m_last = -1;
};

/// A short text that names a record to people: its name or topic, else its key.
[[nodiscard]] QString recordName(const Ledger &ledger, const Record &record);

/// A meeting with its attendance.
struct Meeting
{
    Record activity; ///< of the ledger activities
    QList<Record>
        attendance; ///< of the ledger attendance; the field "activity" is filled in when stored
};

/// Stores a meeting and who came, as one action: rows of attendance not given are deleted. Findings
/// of the meeting or of the first bad row of attendance: nothing is stored.
Result<Saved> saveMeeting(File &file, const Meeting &meeting);
[[nodiscard]] Result<QList<Record>> attendanceOf(const File &file, RowId activity);

} // namespace zhibu
