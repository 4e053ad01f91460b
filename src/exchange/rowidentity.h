#pragma once

#include "exchange/importer.h"
#include "storage/records/rowwriter.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace zhibu {

/// Which stored row each row of a table is about: found by the keys of its ledger (formats.md), by
/// a fallback key where it has none of them. What is wrong with that is an error of the row.
class RowIdentity
{
public:
    RowIdentity(const File &file, const Ledger &ledger);

    /// A first import looks nothing up.
    Status prepare(const QList<int> &columnOfField);

    struct Match
    {
        RowId id = 0;             ///< 0: none
        bool bySecondKey = false; ///< not by the number, but by another key (公民身份号码)
        bool byName = false;      ///< by a fallback key with the name of a person
    };
    /// `place` names the row in the table. Errors of the row: KeysDisagree, AmbiguousMatch.
    Result<Match> match(PlannedRow &row, qsizetype place);

    /// Whether a row, not yet merged, is perhaps about somebody else than the stored one it found:
    /// NumberOfAnother, an error where the number is one the program gave, else a warning.
    void doubt(PlannedRow &row, const Record &stored, const Match &match) const;

    /// Takes the keys of a row, and the stored row it is about, for it: DuplicateKey where another
    /// row of the table has one of them already, at the first column of that key.
    void claim(PlannedRow &row, qsizetype place, bool isStored);

    /// KeyTaken where a changed key of a row is that of a stored row the table is not about
    /// (`isMeant`).
    Status findTaken(PlannedRow &row, const std::function<bool(RowId)> &isMeant);

private:
    [[nodiscard]] Result<QList<RowId>> find(KeyFinder &finder, const Record &record) const;
    [[nodiscard]] Record withCopies(Record record) const;
    Status matchByFallback(PlannedRow &row, Match &match);
    void warnOfNewName(PlannedRow &row, const Record &stored) const;
    [[nodiscard]] Finding numberOfAnother(const Field &number, const Record &given,
                                          const Record &stored) const;
    [[nodiscard]] bool isAnothersNumber(const Record &given, const Record &stored) const;
    [[nodiscard]] QString cellOf(const PlannedRow &row, const QString &field) const;
    [[nodiscard]] QString fieldThatNames(const PlannedRow &row) const;
    [[nodiscard]] QString claimOf(const KeyFinder &finder, const Record &record) const;

    const File &m_file;
    const Ledger &m_ledger;
    bool m_hasCopies = false; ///< whether some default copies another field
    bool m_anyStored = true;  ///< whether there is anything to be found in the file
    QList<int> m_columnOfField;
    std::vector<KeyFinder> m_keys;
    std::vector<KeyFinder> m_fallbacks;
    QSet<qsizetype> m_unkeyed;    ///< places of rows whose keys are all empty
    QHash<QString, int> m_claims; ///< key in use -> line of its row
};

/// A name that was stored with padding is no other name without it.
[[nodiscard]] bool isSameValue(const Field &field, const QVariant &given, const QVariant &stored);

} // namespace zhibu
