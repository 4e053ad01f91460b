#pragma once

#include "core/result.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>

namespace zhibu {

/// One SQLite connection, set up as docs/database.md says; closed by its destructor. Belongs to one
/// thread.
class Database
{
public:
    enum class Access { Read, Write };

    /// Opens an existing file, or makes an empty one with Access::Write.
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QSqlDatabase handle() const;
    [[nodiscard]] QString path() const { return handle().databaseName(); }
    /// Runs one statement without parameters.
    Status execute(const QString &sql) const;
    /// Ends a transaction and keeps what it wrote. Waits a minute for readers to leave (new ones
    /// wait meanwhile), for what people have entered is worth more than a quick answer.
    Status commit() const;

private:
    explicit Database(QString connection)
        : m_connection{std::move(connection)}
    {}

    QString m_connection;
};

/// A view of the file that stays the same while it lives; many small reads are also faster under
/// one lock. Not while an action is under way.
class Snapshot
{
public:
    explicit Snapshot(const Database &database);
    ~Snapshot();
    Q_DISABLE_COPY_MOVE(Snapshot)

    [[nodiscard]] Status status() const { return m_status; }

private:
    const Database &m_database;
    Status m_status;
};

/// A prepared statement. Parameters are bound in order; a null QString is bound as '' (absent
/// values are invalid QVariants). For rows: `while (s.next()) {…}` and then look at `s.status()`.
/// Reset by bind() after run().
class Statement
{
public:
    Statement(const Database &database, const QString &sql);

    Statement &bind(const QVariant &value);
    /// Executes a statement that gives no rows.
    Status run();
    /// The next row, executing first where needed; false at the end or on an error.
    [[nodiscard]] bool next();
    /// The first error met.
    [[nodiscard]] Status status() const;

    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// The day of a stored date or time; nullopt when absent.
    [[nodiscard]] std::optional<QDate> date(int column) const;
    [[nodiscard]] qint64 rowsChanged() const { return m_query.numRowsAffected(); }

private:
    void execute();
    [[nodiscard]] Error lastError() const;

    QSqlQuery m_query;
    QString m_path;
    int m_bound = 0;
    bool m_executed = false;
    Status m_status;
};

/// SQLite's error as one of ours, about the file at `path`; the statement that failed stands in the
/// detail.
[[nodiscard]] Error sqlError(const QSqlError &error, const QString &path, const QString &sql = {});

} // namespace zhibu
