#pragma once

#include "core/progress.h"
#include "core/texttable.h"
#include "exchange/columnmatch.h"
#include "exchange/formats/tablefile.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>

#include <functional>

namespace zhibu {

/// What importing one row would do.
enum class RowState { New, Changed, Same, Bad };

struct PlannedRow
{
    int line = 0; ///< physical line, or row of the sheet, on which it begins
    RowState state = RowState::Same;
    Record record;            ///< as it would be stored
    QList<int> changedFields; ///< indexes into Ledger::fields, for Changed
    QList<int> identity; ///< of these, what says who somebody is: his name, his number of identity
    QList<int> emptied;  ///< of these, what is stored and an empty cell takes away
    QList<int> kept;     ///< what an empty cell left as stored (EmptyCells::Keep)
    QList<int> implied; ///< what has no column and the word in another one says too (联合党支部)
    bool isAgreed = true; ///< false: stays as stored, until somebody agrees to its `identity`
    Findings errors;      ///< for Bad: all that is wrong
    Findings warnings;
    QStringList cells; ///< as they came

    [[nodiscard]] bool isWritten() const
    {
        return state == RowState::New || (state == RowState::Changed && isAgreed);
    }
};

/// A whole import, looked at before anything is written.
struct ImportPlan
{
    const Ledger *ledger = nullptr;
    QString source; ///< path as given
    QString sheet;  ///< empty for CSV
    QStringList titles;
    QList<int> fieldOfColumn; ///< index into Ledger::fields, -1 for a column no field answers to
    ChosenFields chosen;      ///< columns that were not assigned by their titles
    int titleLine = 1;        ///< where the titles stand
    Findings errors; ///< of the table as a whole (ColumnMissing, ColumnTwice); field = key, value =
                     ///< title
    Findings warnings; ///< ColumnUnknown, ColumnNotTaken; value = title
    QList<PlannedRow> rows;
    qint64 newestAction = 0; ///< of the file it was made for

    [[nodiscard]] qsizetype count(RowState state) const;
    /// How many rows applyImport() would write.
    [[nodiscard]] qsizetype writtenCount() const;
    [[nodiscard]] bool isClean() const { return errors.isEmpty() && count(RowState::Bad) == 0; }
};

/// What an empty cell does to a value of a stored row. A number of our own is never taken away.
enum class EmptyCells {
    Clear, ///< empties it, or sets its default: what formats.md promises of the command. In a
           ///< required field an error.
    Keep,  ///< says nothing: it stays
};

/// Reads every row against the file (formats.md: titles, keys, references, defaults). Changes
/// nothing. Without `today` nothing is in the future. `chosen` columns go before titles.
[[nodiscard]] Result<ImportPlan> planImport(const File &file, const Ledger &ledger,
                                            const TableData &table, const Progress &progress = {},
                                            QDate today = {}, const ChosenFields &chosen = {},
                                            EmptyCells emptyCells = EmptyCells::Clear);

/// The columns that were assigned by hand when a table with these titles was last imported.
[[nodiscard]] Result<ChosenFields> rememberedChoice(const File &file, const Ledger &ledger,
                                                    const QStringList &titles);

enum class BadRows { Refuse, Skip };

/// Carries a plan out as one action (no action when nothing is new or changed), in which the chosen
/// columns are remembered for the next table with these titles. With bad rows and
/// BadRows::Refuse, or with errors of the table: Invalid and nothing is changed. Cancelled likewise
/// changes nothing. Internal when the file has changed since planImport().
Status applyImport(File &file, const ImportPlan &plan, BadRows badRows,
                   const Progress &progress = {});

/// The bad rows as they came, in the source's titles and order, with a last column 错误; `sentence`
/// words a finding.
[[nodiscard]] TextTable rejectedRows(const ImportPlan &plan,
                                     const std::function<QString(const Finding &)> &sentence);

} // namespace zhibu
