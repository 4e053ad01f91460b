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
};

struct TextTable
{
    QString name; ///< title of the sheet
    QList<TextColumn> columns;
    QList<QStringList> rows;
};

} // namespace zhibu
