#pragma once

#include "core/points.h"
#include "storage/records/changeset.h"
#include "storage/records/recordcheck.h"
#include "storage/records/rowwriter.h"

#include <optional>

namespace zhibu {

/// What came of a request to store: the row and nothing else, or findings and nothing stored.
struct Saved
{
    RowId id = 0;
    Findings findings;
};

/// Adds one record as one action.
Result<Saved> addRecord(File &file, const Ledger &ledger, const Record &record);

/// Stores one record as one action: adds it when its id is 0, else sets what differs from `before`,
/// the row as the caller read it. So a form left open does not take back what was imported or
/// undone meanwhile. NotFound when the row is gone. `files` are attached to it in the same action.
Result<Saved> saveRecord(File &file, const Ledger &ledger, const Record &record,
                         const Record &before, const QStringList &files = {});

/// Deletes rows as one action. Rows that others, not deleted with them, refer to stay: then nothing
/// is deleted, and a finding (StillReferenced, OrganisationInUse, MemberInUse) says by what.
Result<Findings> deleteRecords(File &file, const Ledger &ledger, const QList<RowId> &ids);

/// Whether rows that are part of another (the attendance of a meeting) count as referring to it.
enum class OwnedRows { Skip, Count };

/// Which rows refer to these and are not among them: StillReferenced or OrganisationInUse, or
/// nothing.
[[nodiscard]] Result<Findings> referencesTo(const File &file, const Ledger &ledger,
                                            const QList<RowId> &ids,
                                            OwnedRows owned = OwnedRows::Skip);

/// Adds organisations with ids made by nextRowId() beforehand, superiors first, as one action that
/// bears the last one's name. Findings of the first that cannot be stored: none is.
Result<Findings> addOrganisations(File &file, const QList<Record> &organisations);

/// A meeting with its attendance and further votes.
struct Meeting
{
    Record activity; ///< of the ledger activities
    QList<Record>
        attendance; ///< of the ledger attendance; the field "activity" is filled in when stored
    QList<Record> votes = {}; ///< of the ledger votes, likewise
};

/// Stores a meeting, who came and its further votes, as one action. `before` is the meeting as the
/// caller read it, empty for a new one: what differs is set, rows of attendance and votes without
/// an id are added, those of `before` that are not given any more are deleted; others, of an import
/// meanwhile, stay. Findings of the meeting or of the first bad row: nothing is stored. `files` are
/// attached to the meeting in the same action.
Result<Saved> saveMeeting(File &file, const Meeting &meeting, const Meeting &before,
                          const QStringList &files = {});
[[nodiscard]] Result<QList<Record>> attendanceOf(const File &file, RowId activity);

/// Stores rows of one ledger as one action. Each is found by the ledger's first key, so that it
/// does not matter whether the caller has seen it: a new one is added, a stored one is given the
/// values there are in it (absent ones stay as they are), and one of which nothing but the key is
/// there is deleted. Findings of the first that cannot be stored: none is.
Result<Findings> saveByKey(File &file, const Ledger &ledger, const QList<Record> &rows);

/// A score entered, or without points to be taken back.
struct ScoreChange
{
    RowId organisation = 0;
    QString criterion;
    std::optional<Points> points;
};

/// Stores one evaluator's scores of a year as saveByKey() does.
Result<Findings> saveScores(File &file, int year, const QString &evaluator,
                            const QList<ScoreChange> &scores);

/// A short text that names a record to people: its name or topic; empty where its ledger has none.
[[nodiscard]] QString recordName(const Ledger &ledger, const Record &record);

} // namespace zhibu
