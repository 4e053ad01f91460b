#pragma once

#include "storage/file/database.h"

#include <string_view>

struct sqlite3_stmt;

namespace zhibu {

/// Reads the rows of one query straight from SQLite, for the readers that go through millions of
/// rows (docs/adr/0007-row-cursor.md); everything else uses Statement. Columns are what the query
/// says they are: nothing is converted.
class RowCursor
{
public:
    RowCursor(const Database &database, const QString &sql);
    ~RowCursor();
    Q_DISABLE_COPY_MOVE(RowCursor)

    /// In order, before the first next().
    RowCursor &bind(qint64 value);
    RowCursor &bind(const QString &value);
    /// False at the end or on an error; then look at status().
    [[nodiscard]] bool next();
    [[nodiscard]] Status status() const { return m_status; }

    [[nodiscard]] qint64 integer(int column) const;
    /// UTF-8; valid until next(). Empty for NULL.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void note(int code);

    QString m_path;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
    Status m_status;
};

} // namespace zhibu
