#include "storage/file/rowcursor.h"

#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

namespace zhibu {

RowCursor::RowCursor(const Database &database, const QString &sql)
    : m_path{database.path()}
    , m_sql{sql}
{
    const QVariant handle = database.handle().driver()->handle();
    sqlite3 *connection = *static_cast<sqlite3 *const *>(handle.constData());
    const QByteArray utf8 = sql.toUtf8();
    note(sqlite3_prepare_v2(connection, utf8.constData(), static_cast<int>(utf8.size()),
                            &m_statement, nullptr));
}

RowCursor::~RowCursor()
{
    sqlite3_finalize(m_statement);
}

RowCursor &RowCursor::bind(qint64 value)
{
    note(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

RowCursor &RowCursor::bind(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_TRANSIENT));
    return *this;
}

bool RowCursor::next()
{
    if (!m_status) {
        return false;
    }
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW) {
        note(sqlite3_reset(m_statement));
    }
    return code == SQLITE_ROW;
}

qint64 RowCursor::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view RowCursor::text(int column) const
{
    const void *bytes = sqlite3_column_text(m_statement, column);
    return {static_cast<const char *>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool RowCursor::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void RowCursor::note(int code)
{
    if (code != SQLITE_OK && m_status) {
        m_status = sqlError(QSqlError({}, QString::fromUtf8(sqlite3_errstr(code)),
                                      QSqlError::StatementError, QString::number(code)),
                            m_path, m_sql);
    }
}

} // namespace zhibu
