#pragma once

#include "core/finding.h"
#include "storage/file/action.h"
#include "storage/records/duesguard.h"
#include "storage/records/rowwriter.h"

#include <functional>
#include <map>
#include <memory>

namespace zhibu {

/// Validated changes of rows that belong together: one action. The first row that cannot be stored,
/// and the first error, ends it: whatever is asked for afterwards is left out, and commit() stores
/// nothing. So a writer says what is to be done from begin to end and looks once at what came of
/// it.
class ChangeSet
{
public:
    /// Where rows come from: what is odd but possible is taken from another file or a table, not
    /// from somebody who types (checkEntry()).
    enum class Source { Entry, File };

    ChangeSet(File &file, const ActionLabel &label, Source source = Source::Entry);

    /// Adds a row and gives its id: the record's own where it has one, else a new one.
    RowId insert(const Ledger &ledger, Record record);
    /// Gives the stored row the values in which `record` differs from `before`, the row as the
    /// caller read it; values others have changed since stay. An empty `before`: every value there
    /// is.
    void update(const Ledger &ledger, const Record &record, const Record &before);
    /// insert() of a record without an id, update() of another; gives the id.
    RowId put(const Ledger &ledger, const Record &record, const Record &before);
    /// Stores the rows of a ledger that belong to a row (`owner`, by the field `key`): each is
    /// put(), those of `before` that are not among them any more are deleted first.
    void putOwned(const Ledger &ledger, const QString &key, RowId owner, const QList<Record> &rows,
                  const QList<Record> &before);
    /// Attaches files to a row, as attachFile() does.
    void attach(const Ledger &ledger, RowId id, const QStringList &paths);
    /// Deletes a row, those it owns, and what is attached to them. Whether others refer to it is
    /// not asked, but what DuesGuard forbids is.
    void remove(const Ledger &ledger, RowId id);

    /// Lets another writer do its part of the action.
    void with(const std::function<Status(Action &)> &write);

    /// Whether nothing has gone wrong so far.
    [[nodiscard]] bool goesOn() const { return m_status && m_findings.isEmpty(); }
    /// What was found; to be looked at when it does not go on.
    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// Makes all of it permanent; or findings, or an error, and nothing was stored.
    Result<Findings> commit();

private:
    void store(const Ledger &ledger, Record &record, const Record &stored,
               Status (RowWriter::*write)(const Record &));
    RowWriter &writer(const Ledger &ledger);
    DuesGuard &guard(const Ledger &ledger);

    File &m_file;
    Source m_source;
    std::unique_ptr<Action> m_action;
    std::map<const Ledger *, RowWriter> m_writers;
    std::map<const Ledger *, DuesGuard> m_guards;
    Status m_status;
    Findings m_findings;
};

} // namespace zhibu
