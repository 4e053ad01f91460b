#include "exchange/formats/xlsxwriter.h"

#include "core/decimal.h"
#include "exchange/formats/tablebuilder.h"

#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <xlsxwriter.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// A sheet's name may not hold []:*?/\, begin or end with an apostrophe, or be longer than 31
/// characters.
QByteArray sheetName(const QString &name)
{
    static const QRegularExpression forbidden(uR"([\[\]:*?/\\'])"_s);
    const QString allowed = QString(name).replace(forbidden, u"_"_s).left(31);
    return allowed.isEmpty() ? QByteArrayLiteral("Sheet1") : allowed.toUtf8();
}

/// Without the characters XML cannot hold in any form, and with text that only looks like an
/// escaped character (_x000D_) kept from being read as one.
QByteArray xmlText(QString text)
{
    static const QRegularExpression escapeLike(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    text.removeIf([](QChar c) { return c.isNull() || c.unicode() >= 0xFFFE; });
    if (text.contains(u"_x")) {
        text.replace(escapeLike, u"_x005F_"_s);
    }
    return text.toUtf8();
}

/// Width in digits: ideographs take the room of two.
int textWidth(const QString &text)
{
    int width = 0;
    for (const QChar c : text) {
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    }
    return width;
}

double columnWidth(const TextTable &table, qsizetype column)
{
    int width = textWidth(table.columns[column].title);
    for (const QStringList &row : table.rows) {
        width = std::max(width, textWidth(row.value(column)));
    }
    return std::min(width, 58) + 2;
}

class SheetWriter
{
public:
    SheetWriter(lxw_workbook *book, lxw_worksheet *sheet)
        : m_book(book)
        , m_sheet(sheet)
        , m_formats{numberFormat("@"), numberFormat("0"), numberFormat("0.00")}
    {}

    /// False when a text is longer than a cell may hold.
    [[nodiscard]] bool write(const TextTable &table)
    {
        writeTitles(table);
        const qsizetype first = table.heading.size() + 1;
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            for (qsizetype column = 0; column < table.columns.size(); ++column) {
                writeCell(static_cast<lxw_row_t>(first + row), static_cast<lxw_col_t>(column),
                          table.columns[column].kind, table.rows[row].value(column));
            }
        }
        return m_textsFit;
    }

private:
    lxw_format *numberFormat(const char *code)
    {
        lxw_format *format = workbook_add_format(m_book);
        format_set_num_format(format, code);
        return format;
    }

    [[nodiscard]] lxw_format *format(TextColumn::Kind kind) const
    {
        return m_formats[static_cast<std::size_t>(kind)];
    }

    void writeTitles(const TextTable &table)
    {
        lxw_format *bold = workbook_add_format(m_book);
        format_set_bold(bold);
        const auto titles = static_cast<lxw_row_t>(table.heading.size());
        for (lxw_row_t row = 0; row < titles; ++row) {
            writeText(row, 0, table.heading[row], row == 0 ? bold : nullptr);
        }
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, column, column, columnWidth(table, i),
                                 format(table.columns[i].kind));
            writeText(titles, column, table.columns[i].title, bold);
        }
        worksheet_freeze_panes(m_sheet, titles + 1, 0);
    }

    void writeCell(lxw_row_t row, lxw_col_t column, TextColumn::Kind kind, const QString &text)
    {
        if (const auto number =
                kind == TextColumn::Kind::Text ? std::nullopt : decimalFromText(text, 4)) {
            worksheet_write_number(m_sheet, row, column, static_cast<double>(*number) / 10'000,
                                   format(kind));
        } else if (!text.isEmpty()) {
            writeText(row, column, text, format(kind));
        }
    }

    void writeText(lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
    {
        const lxw_error error =
            worksheet_write_string(m_sheet, row, column, xmlText(text).constData(), format);
        m_textsFit = m_textsFit && error == LXW_NO_ERROR;
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    std::array<lxw_format *, 3> m_formats; // by TextColumn::Kind
    bool m_textsFit = true;
};

} // namespace

Result<QByteArray> xlsxBytes(const QList<TextTable> &tables)
{
    const auto isTooLong = [](const TextTable &table) {
        return table.heading.size() + table.rows.size() >= kMaxRows;
    };
    if (std::ranges::any_of(tables, isTooLong)) {
        return Error{ErrorCode::Invalid, {}, u"too-many-rows"_s};
    }
    QTemporaryFile file;
    if (!file.open()) {
        return Error{ErrorCode::Io, {}, file.errorString()};
    }
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // rows go to disk as they come
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(file.fileName()).constData(), &options);
    bool textsFit = true;
    for (const TextTable &table : tables) {
        lxw_worksheet *sheet =
            book ? workbook_add_worksheet(book, sheetName(table.name).constData()) : nullptr;
        if (!sheet) {
            lxw_workbook_free(book);
            return Error{ErrorCode::Io, {}, u"libxlsxwriter"_s};
        }
        textsFit = SheetWriter(book, sheet).write(table) && textsFit;
    }
    lxw_doc_properties properties{};
    properties.created = 946'684'800; // any fixed moment: no clock in the bytes
    workbook_set_properties(book, &properties);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        return Error{ErrorCode::Io, {}, QString::fromUtf8(lxw_strerror(error))};
    }
    if (!textsFit) {
        return Error{ErrorCode::Invalid, {}, u"cell-too-long"_s};
    }
    // by name: the library may have replaced the file
    QFile written(file.fileName());
    if (!written.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, {}, written.errorString()};
    }
    return written.readAll();
}

} // namespace zhibu
