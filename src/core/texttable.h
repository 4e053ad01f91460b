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
};

} // namespace zhibu
