#include "storage/attachments/attachmentcheck.h"

#include "storage/attachments/attachments.h"
#include "storage/file/schema.h"

#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What is stored under a checksum it does not answer to.
Result<QSet<QString>> changedContents(const Database &database)
{
    Statement contents(
        database,
        u"SELECT sha256, data FROM attachment_data WHERE sha256 IN (SELECT sha256 FROM attachment)"_s);
    QSet<QString> changed;
    while (contents.next()) {
        if (checksumOf(contents.value(1).toByteArray()) != contents.text(0)) {
            changed += contents.text(0);
        }
    }
    if (!contents.status()) {
        return contents.status().error();
    }
    return changed;
}

/// The rows of a table, as attachments name it, that have some but are not there.
Result<QSet<RowId>> rowsGone(const Database &database, const QString &table, bool isTable)
{
    const QString there = isTable ? u" AND row NOT IN (SELECT id FROM %1)"_s.arg(table) : QString();
    Statement rows(database, u"SELECT row FROM attachment WHERE tbl = ?"_s + there);
    rows.bind(table);
    QSet<RowId> gone;
    while (rows.next()) {
        gone += rows.integer(0);
    }
    if (!rows.status()) {
        return rows.status().error();
    }
    return gone;
}

} // namespace

Result<QList<AttachmentProblem>> attachmentProblems(const File &file)
{
    const auto changed = changedContents(file.database());
    const auto tables = tablesWithHistory(file.database());
    if (!changed || !tables) {
        return changed ? tables.error() : changed.error();
    }
    QList<AttachmentProblem> problems;
    QHash<QString, QSet<RowId>> gone;
    Statement all(file.database(),
                  u"SELECT tbl, row, name, sha256, "
                  "NOT EXISTS (SELECT 1 FROM attachment_data d WHERE d.sha256 = a.sha256) "
                  "FROM attachment a ORDER BY tbl, row, name"_s);
    while (all.next()) {
        const QString table = all.text(0);
        if (!gone.contains(table)) {
            const auto rows = rowsGone(file.database(), table, tables->contains(table));
            if (!rows) {
                return rows.error();
            }
            gone.insert(table, *rows);
        }
        AttachmentProblem problem{.table = table, .row = all.integer(1), .name = all.text(2)};
        if (gone[table].contains(problem.row)) {
            problem.rule = Rule::AttachmentWithoutRow;
        } else if (changed->contains(all.text(3))) {
            problem.rule = Rule::AttachmentChanged;
        } else if (all.integer(4) == 0) {
            continue;
        }
        problems += problem;
    }
    if (!all.status()) {
        return all.status().error();
    }
    return problems;
}

} // namespace zhibu
