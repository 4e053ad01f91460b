#pragma once

#include "ledger/ledger.h"
#include "storage/file/database.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace zhibu {

/// What a file holds about a person, in its rows and in their history: also of records that were
/// merged into his or deleted with his 公民身份号码.
struct PersonTraces
{
    QStringList names;                          ///< he has, and ever had
    QHash<const Ledger *, QSet<RowId>> rows;    ///< to be removed with him
    QHash<const Ledger *, QSet<RowId>> emptied; ///< that stay for their numbers
    QHash<QString, QSet<RowId>> staying;        ///< by table: rows not his that refer to him
    QHash<QString, QSet<RowId>> forgotten;      ///< by table: rows of which no image stays
    QSet<QString> bytes;                        ///< checksums of what was attached
    bool keepsRow = false; ///< something that stays refers to the row of the member
};

/// Of the member with this number.
[[nodiscard]] Result<PersonTraces> personTraces(const Database &database, RowId member);

/// Whether a row that names somebody in `field` is about him: it is removed with him, or loses its
/// words and files. Else it is the branch's own.
[[nodiscard]] bool isAboutPerson(const Ledger &ledger, const Field &field);

} // namespace zhibu
