#include "exchange/exporter.h"

namespace zhibu {

TextTable emptyTemplate(const Ledger &ledger)
{
    TextTable table{.name = ledger.title};
    for (const Field &field : ledger.fields) {
        const TextColumn::Kind kind =
            field.type == FieldType::Money || field.type == FieldType::Score
                ? TextColumn::Kind::Decimal
            : field.type == FieldType::Integer ? TextColumn::Kind::Integer
                                               : TextColumn::Kind::Text;
        table.columns += TextColumn{.title = field.title, .kind = kind};
    }
    return table;
}

Result<TextTable> exportLedger(const File &file, const Ledger &ledger, const ListQuery &query)
{
    const auto rows = textRows(file, ledger, query, ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    TextTable table = emptyTemplate(ledger);
    table.rows.reserve(static_cast<qsizetype>(rows->size()));
    for (const TextRow &row : *rows) {
        table.rows += row.cells;
    }
    return table;
}

} // namespace zhibu
