#pragma once

#include "exchange/formats/tablefile.h"
#include "support/printers.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <ostream>

namespace zhibu {

/// A table as one line each: "1|titles", "LINE|cells"; an error as "error: detail".
inline QStringList lines(const Result<TableData> &table)
{
    if (!table) {
        return {QStringLiteral("error: ") + table.error().detail};
    }
    QStringList out{table->titles.join(u'|')};
    for (const TableRow &row : table->rows) {
        out.append(QString::number(row.line) + u'|' + row.cells.join(u'|'));
    }
    return out;
}

} // namespace zhibu
