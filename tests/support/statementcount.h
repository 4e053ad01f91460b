#pragma once

#include "storage/file/database.h"

#include <QSqlDriver>

#include <sqlite3.h>

namespace zhibu::test {

/// Counts the statements a connection runs while it lives.
class StatementCount
{
public:
    explicit StatementCount(const Database &database)
        : m_handle{database.handle().driver()->handle()}
    {
        sqlite3_trace_v2(connection(), SQLITE_TRACE_STMT, &StatementCount::note, &m_count);
    }
    ~StatementCount() { sqlite3_trace_v2(connection(), 0, nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(StatementCount)

    [[nodiscard]] int count() const { return m_count; }

private:
    [[nodiscard]] sqlite3 *connection() const
    {
        return *static_cast<sqlite3 *const *>(m_handle.constData());
    }
    static int note(unsigned /*event*/, void *count, void * /*statement*/, void * /*text*/)
    {
        ++*static_cast<int *>(count);
        return 0;
    }

    QVariant m_handle;
    int m_count = 0;
};

} // namespace zhibu::test
