#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// A table of texts ready to be written to CSV or XLSX, or printed.
struct TextColumn
{
    enum class Kind {
        Text,
        Integer,
        Decimal, ///< a plain decimal number: money, points
    };
    QString title;
    Kind kind = Kind::Text;
    QString brief = {}; ///< heads the column on screen and paper where the title is long
};

/// The title for eyes.
[[nodiscard]] inline const QString &shownTitle(const TextColumn &column)
{
    return column.brief.isEmpty() ? column.title : column.brief;
}

struct TextTable
{
    QString name; ///< title of the sheet
    QList<TextColumn> columns;
    QList<QStringList> rows;
    QString caption = {}; ///< what brief titles stand for
    /// Lines above the titles in a workbook, which is read on its own: what the table is, of whom
    /// and of what time. A CSV file, which programs read, has none.
    QStringList heading = {};
};

} // namespace zhibu
