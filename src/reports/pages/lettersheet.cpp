#include "reports/pages/lettersheet.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Whole numbers and gaps, and not gaps alone.
bool holdsNumbers(const QList<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column);
        bool isNumber = cell.isEmpty();
        if (!isNumber) {
            cell.toInt(&isNumber);
            any = any || isNumber;
        }
        if (!isNumber) {
            return false;
        }
    }
    return any;
}

} // namespace

TextTable letterSheet(const Letter &letter)
{
    TextTable sheet{.name = letter.title, .columns = {}, .rows = {}};
    const bool hasTables = std::ranges::any_of(letter.blocks, [](const LetterBlock &block) {
        return block.kind == LetterBlock::Kind::Table;
    });
    QStringList titles = hasTables ? QStringList() : QStringList{u"正文"_s};
    qsizetype columns = titles.size();
    sheet.heading = {letter.title};
    for (const LetterBlock &block : letter.blocks) {
        if (block.kind != LetterBlock::Kind::Table) {
            if (titles.isEmpty()) {
                sheet.heading += block.text;
            } else {
                sheet.rows += QStringList{block.text};
            }
            continue;
        }
        if (titles.isEmpty()) {
            titles = block.table.titles;
        } else if (titles != block.table.titles) {
            sheet.rows += block.table.titles;
        }
        sheet.rows += block.table.rows;
        columns = std::max(columns, block.table.titles.size());
    }
    for (const QString &line : {letter.signature, letter.dateLine()}) {
        if (!line.isEmpty()) {
            sheet.rows += QStringList{line};
        }
    }
    for (QStringList &row : sheet.rows) {
        row.resize(columns);
    }
    for (qsizetype column = 0; column < columns; ++column) {
        sheet.columns += TextColumn{titles.value(column), holdsNumbers(sheet.rows, column)
                                                              ? TextColumn::Kind::Integer
                                                              : TextColumn::Kind::Text};
    }
    return sheet;
}

Letter tableLetter(const PrintTable &table)
{
    using enum LetterBlock::Kind;
    Letter letter{.title = table.title, .blocks = {}, .signature = {}, .date = {}};
    const QString above = u"%1　%2"_s.arg(table.subtitle, table.unit).trimmed();
    if (!above.isEmpty()) {
        letter.add(Paragraph, above);
    }
    LetterTable rows;
    for (const PrintColumn &column : table.columns) {
        rows.titles += column.title;
    }
    rows.rows = table.rows;
    if (!table.totals.isEmpty()) {
        rows.rows += table.totals;
    }
    letter.add(rows);
    for (const QString &note : table.footnotes) {
        letter.add(Paragraph, note);
    }
    QStringList signatures;
    for (const QString &who : table.signatures) {
        signatures += who + u"：＿＿＿＿＿＿"_s;
    }
    if (!signatures.isEmpty()) {
        letter.add(Paragraph, signatures.join(u'　'));
    }
    return letter;
}

} // namespace zhibu
