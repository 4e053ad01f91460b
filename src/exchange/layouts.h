#pragma once

#include "core/texttable.h"
#include "exchange/formats/tablefile.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QHash>

namespace zhibu {

/// The columns in which another system keeps what is in one of our ledgers
/// (resources/layouts/*.json).
struct TableLayout
{
    struct Column
    {
        enum class Rule {
            Field,        ///< the ledger's field of that title; empty where there is none
            Serial,       ///< 1, 2, 3 …
            PartyAge,     ///< 党龄: whole years since 转正, 党龄校正值 (months) added
            Circumstance, ///< 是 or 否: a 党员情形 that holds today
            Latest,       ///< a value of the newest row about the member in another ledger
            Holder,       ///< who holds a post in the organisation today, by name
            Lost,         ///< 是 or 否: a row of 失联党员 that is open today
            KindWithForm, ///< the field, with the 形式 (kindWithForm())
        };
        QString title;
        Rule rule = Rule::Field;
        QString circumstance = {}; ///< its code; one the file does not know leaves the column empty
        QString ledger = {};       ///< Latest: whose first key begins with the member …
        QHash<QString, QVariant> where = {}; ///< … its rows with these values …
        QString value = {};                  ///< … and the field that is shown
        QString post = {};                   ///< Holder: its code
    };

    QString id; ///< one of its ledger
    QString title;
    QString source; ///< what the columns are taken from
    QString ledger;
    QList<Column> columns;
};

/// All that are compiled in.
[[nodiscard]] const QList<TableLayout> &tableLayouts();
/// Null: the ledger has none of that id.
[[nodiscard]] const TableLayout *findLayout(const Ledger &ledger, const QString &id);
/// The layout of the ledger whose columns these titles are: a dozen of them, or of one with fewer
/// than eighteen two thirds; else null.
[[nodiscard]] const TableLayout *recognisedLayout(const Ledger &ledger, const QStringList &titles);

/// The members of status 正常, or the organisations not dissolved by today less the 党小组, in
/// these columns; organisations referred to by name; `scope` as in ListQuery. Error: NotFound when
/// the layout is of another ledger.
[[nodiscard]] Result<TextTable> exportLayout(const File &file, const Ledger &ledger,
                                             const TableLayout &layout, QDate today,
                                             RowId scope = 0);

/// What matchColumns() says about a table, less what the layout explains: a column that is worked
/// out (党龄) needs no word; of one the file keeps elsewhere only what it says is worth one
/// (ColumnNotTaken).
[[nodiscard]] Findings explainedWarnings(const TableData &table, const Ledger &ledger,
                                         const Findings &warnings);

} // namespace zhibu
