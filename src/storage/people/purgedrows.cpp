#include "storage/people/purgedrows.h"

#include "storage/file/rowid.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<PurgedRows> PurgedRows::load(const File &file)
{
    PurgedRows purged;
    Statement all(file.database(), u"SELECT tbl, row FROM purged_row"_s);
    while (all.next()) {
        purged.m_rows += {all.text(0), all.integer(1)};
    }
    return all.status() ? Result(purged) : all.status().error();
}

Status PurgedRows::remember(const Action &action, const QString &table, RowId row)
{
    QSet<RowId> numbers{row};
    Statement others(action.database(),
                     u"SELECT other FROM packet_log WHERE tbl = ? AND row = ?"_s);
    others.bind(table).bind(row);
    while (others.next()) {
        numbers += others.integer(0);
    }
    Status status = others.status();
    Statement put(action.database(), u"INSERT INTO purged_row (id, tbl, row) VALUES (?, ?, ?) "
                                     "ON CONFLICT (tbl, row) DO NOTHING"_s);
    for (const RowId number : std::as_const(numbers)) {
        status = status ? put.bind(nextRowId()).bind(table).bind(number).run() : status;
    }
    return status;
}

} // namespace zhibu
