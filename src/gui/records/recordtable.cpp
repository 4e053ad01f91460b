#include "gui/records/recordtable.h"

#include "reports/pages/printedtable.h"

namespace zhibu {

namespace {

constexpr int kColumnsUpright = 7; // more are printed across the page

TextColumn::Kind kindOf(const Field &field)
{
    if (!field.isNumber()) {
        return TextColumn::Kind::Text;
    }
    return field.type == FieldType::Integer ? TextColumn::Kind::Integer : TextColumn::Kind::Decimal;
}

} // namespace

TextTable shownTable(const RecordView &view, const RecordModel &model)
{
    const QList<int> fields = view.visibleFields();
    TextTable table{.name = model.ledger().title, .columns = {}, .rows = {}};
    for (const int column : fields) {
        const Field &field = model.field(column);
        const bool masked = field.sensitive && !model.isRevealed();
        table.columns +=
            TextColumn{shownTitle(field), masked ? TextColumn::Kind::Text : kindOf(field)};
    }
    table.rows.reserve(model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : fields) {
            cells += model.index(row, column).data().toString();
        }
        table.rows += cells;
    }
    return table;
}

PrintTable printedList(const RecordView &view, const RecordModel &model, const QString &subtitle)
{
    PrintTable table = printedTable(shownTable(view, model), subtitle);
    if (table.columns.size() > kColumnsUpright) {
        table.orientation = QPageLayout::Landscape;
    }
    return table;
}

} // namespace zhibu
