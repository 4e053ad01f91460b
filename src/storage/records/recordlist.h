#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/records/filter.h"
#include "storage/search/nameorder.h"

#include <QHash>
#include <QString>

namespace zhibu {

/// A code that stands in one of several fields: alone, or among the codes of a field of several.
struct CodeAmong
{
    QStringList keys = {}; ///< of the fields
    QString code = {};     ///< empty: not asked for

    bool operator==(const CodeAmong &) const = default;
};

/// Which rows of a ledger, in which order.
struct ListQuery
{
    RowId scope = 0;   ///< an organisation and all below it; 0 = all
    QString text = {}; ///< rows in which some text, number or name contains this, or a name begins
                       ///< so in pinyin; organisations are found as by NameIndex
    int year = 0;      ///< rows of that year by Ledger::yearKey; 0 = all
    QHash<QString, QVariant> equals = {};  ///< field key -> value
    CodeAmong has = {};                    ///< rows that have that code
    QList<FieldCondition> conditions = {}; ///< rows for which all of them hold
    QString sortKey = {};                  ///< field key; empty = by the ledger's key
    bool descending = false;
    TextOrder textOrder = TextOrder::Pinyin; ///< of names and other text, where sorted by it

    bool operator==(const ListQuery &) const = default;
};

/// How a reference is written: for tables by its natural key (组织编码, 党员编号, 活动编号), for
/// people by its name.
enum class ReferenceText { Code, Name };

/// A row with every cell as text, ready to be shown or written.
struct TextRow
{
    RowId id = 0;
    QStringList cells;
};

/// Ids of all matching rows, in order.
[[nodiscard]] Result<QList<RowId>> listRows(const File &file, const Ledger &ledger,
                                            const ListQuery &query);
/// Those rows as text, in the order of `ids`; rows that are gone are left out.
[[nodiscard]] Result<QList<TextRow>> textRows(const File &file, const Ledger &ledger,
                                              const QList<RowId> &ids, ReferenceText references);
/// All matching rows as text in one pass.
[[nodiscard]] Result<QList<TextRow>> textRows(const File &file, const Ledger &ledger,
                                              const ListQuery &query, ReferenceText references);
/// Sums of the number fields over the matching rows: field key -> sum in the field's unit.
[[nodiscard]] Result<QHash<QString, qint64>> sumRows(const File &file, const Ledger &ledger,
                                                     const ListQuery &query);
/// Whether list columns, --year and yearly lists can go by year.
[[nodiscard]] bool hasYear(const Ledger &ledger);

/// One line to offer where a reference is chosen.
struct NamedRow
{
    RowId id = 0;
    QString code;
    QString name;
    QString detail; ///< what tells two of the same name apart: kind, branch, date
};

/// The records a form offers for a reference field, by code.
[[nodiscard]] Result<QList<NamedRow>> namedRows(const File &file, const Field &reference);

} // namespace zhibu
