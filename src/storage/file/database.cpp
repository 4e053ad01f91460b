#include "storage/file/database.h"

#include <QAtomicInt>
#include <QSqlDriver>
#include <QSqlError>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// Who wants to write says soon that another program does. Who reads, or commits, waits for a commit
// or readers that are certain to end.
constexpr int kPromptMs = 5'000;
constexpr int kPatientMs = 60'000;
constexpr int kSqlShown = 80;

// Result codes of SQLite (sqlite.org/rescode.html); the driver reports extended codes, their low
// byte is the primary one.
constexpr int kReadOnly = 8;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCantOpen = 14;
constexpr int kConstraint = 19;
constexpr int kNotADatabase = 26;

} // namespace

Error sqlError(const QSqlError &error, const QString &path, const QString &sql)
{
    ErrorCode code = ErrorCode::Internal;
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case kReadOnly:
        code = ErrorCode::ReadOnly;
        break;
    case kBusy:
    case kLocked:
        code = ErrorCode::Locked;
        break;
    case kIoError:
    case kFull:
    case kCantOpen:
        code = ErrorCode::Io;
        break;
    case kCorrupt:
    case kNotADatabase:
        code = ErrorCode::Damaged;
        break;
    case kConstraint:
        code = ErrorCode::Invalid;
        break;
    default:
        break;
    }
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {.code = code,
            .subject = path,
            .detail = sql.isEmpty() ? text : u"%1: %2"_s.arg(text, sql.left(kSqlShown))};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    static QAtomicInt serial;
    const QString name = u"zhibu-%1"_s.arg(serial.fetchAndAddRelaxed(1));
    QSqlError error;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(path);
        // Not a read-only open: that fails on a file with a journal left by a crash. query_only
        // guards instead.
        db.setConnectOptions(
            u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(access == Access::Read ? kPatientMs : kPromptMs));
        if (!db.open()) {
            error = db.lastError();
        }
    }
    if (error.isValid()) {
        QSqlDatabase::removeDatabase(name);
        return sqlError(error, path);
    }
    std::unique_ptr<Database> database{new Database(name)};
    const QStringList setup{
        u"PRAGMA journal_mode = DELETE"_s,
        u"PRAGMA synchronous = EXTRA"_s,
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA recursive_triggers = ON"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA cache_size = -16000"_s,
        access == Access::Read ? u"PRAGMA query_only = ON"_s : u"PRAGMA query_only = OFF"_s,
    };
    for (const QString &pragma : setup) {
        if (auto status = database->execute(pragma); !status) {
            return Error{
                .code = status.error().code, .subject = path, .detail = status.error().detail};
        }
    }
    return database;
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Status Database::execute(const QString &sql) const
{
    QSqlQuery query(handle());
    if (!query.exec(sql)) {
        return sqlError(query.lastError(), path(), sql);
    }
    return {};
}

Status Database::commit() const
{
    const QString timeout = u"PRAGMA busy_timeout = %1"_s;
    Status status = execute(timeout.arg(kPatientMs));
    if (status) {
        status = execute(u"COMMIT"_s);
    }
    const Status prompt = execute(timeout.arg(kPromptMs));
    return status ? prompt : status;
}

Snapshot::Snapshot(const Database &database)
    : m_database{database}
    , m_status{database.execute(u"BEGIN"_s)}
{}

Snapshot::~Snapshot()
{
    if (m_status) {
        (void)m_database.execute(u"COMMIT"_s); // nothing was written that could fail
    }
}

Statement::Statement(const Database &database, const QString &sql)
    : m_query{database.handle()}
    , m_path{database.path()}
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql)) {
        m_status = sqlError(m_query.lastError(), m_path, sql);
    }
}

Statement &Statement::bind(const QVariant &value)
{
    if (m_executed) {
        m_query.finish();
        m_executed = false;
        m_bound = 0;
    }
    const bool nullText = value.typeId() == QMetaType::QString
                          && static_cast<const QString *>(value.constData())->isNull();
    m_query.bindValue(m_bound++, nullText ? QVariant(u""_s) : value);
    return *this;
}

Error Statement::lastError() const
{
    return sqlError(m_query.lastError(), m_path, m_query.lastQuery());
}

void Statement::execute()
{
    if (!m_status) {
        return;
    }
    m_executed = true;
    if (!m_query.exec()) {
        m_status = lastError();
    }
}

Status Statement::run()
{
    if (m_executed) { // run again with nothing to bind
        m_query.finish();
    }
    execute();
    m_bound = 0;
    return m_status;
}

bool Statement::next()
{
    if (!m_executed) {
        execute();
    }
    if (!m_status) {
        return false;
    }
    if (m_query.next()) {
        return true;
    }
    if (m_query.lastError().isValid()) {
        m_status = lastError();
    }
    m_query.finish();
    return false;
}

Status Statement::status() const
{
    return m_status;
}

QVariant Statement::value(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? QVariant() : value;
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

std::optional<QDate> Statement::date(int column) const
{
    return isNull(column) ? std::nullopt
                          : std::optional(QDate::fromString(text(column).left(10), Qt::ISODate));
}

} // namespace zhibu
