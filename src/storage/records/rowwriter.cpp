#include "storage/records/rowwriter.h"

#include "ledger/ledgers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString insertSql(const Ledger &ledger)
{
    const QStringList columns = columnsOf(ledger);
    return u"INSERT INTO %1 (id, %2) VALUES (?%3)"_s.arg(ledger.table, columns.join(u", "),
                                                         u", ?"_s.repeated(columns.size()));
}

QString updateSql(const Ledger &ledger)
{
    return u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(ledger.table,
                                                      columnsOf(ledger).join(u" = ?, "));
}

// A nullable part is compared as its unique index does: an empty part equals an empty one.
QString keySql(const Ledger &ledger, const QStringList &key)
{
    QStringList conditions;
    for (const QString &part : key) {
        const Field &field = ledger.field(part);
        const bool maybeNull = field.isNullable() && !field.required && field.defaultFrom.isEmpty();
        conditions +=
            maybeNull ? u"coalesce(%1, 0) = coalesce(?, 0)"_s.arg(part) : u"%1 = ?"_s.arg(part);
    }
    // The unique index of a key that may be empty leaves the empty ones out, and serves a query
    // that says so only; without it every look-up would read the whole table.
    if (const Field &first = ledger.field(key.first());
        key.size() == 1 && !first.required && !first.isNullable()) {
        conditions += u"%1 <> ''"_s.arg(first.key);
    }
    return u"SELECT id FROM %1 WHERE %2 ORDER BY id"_s.arg(ledger.table, conditions.join(u" AND "));
}

QString selectSql(const Ledger &ledger)
{
    return u"SELECT id, %1 FROM %2 WHERE id "_s.arg(columnsOf(ledger).join(u", "), ledger.table);
}

Record recordOf(const Statement &select, const Ledger &ledger)
{
    Record record{.id = select.integer(0), .values = {}};
    for (int i = 0; i < ledger.fields.size(); ++i) {
        record.values += select.value(i + 1);
    }
    return record;
}

} // namespace

QStringList columnsOf(const Ledger &ledger)
{
    QStringList columns;
    for (const Field &field : ledger.fields) {
        columns += field.key;
    }
    return columns;
}

QList<Dependents> dependentsOf(const Ledger &ledger)
{
    QList<Dependents> list;
    for (const Ledger *other : storedLedgers()) {
        const bool owned =
            ((other->key == u"attendance" || other->key == u"make-ups" || other->key == u"votes")
             && ledger.key == u"activities")
            || ((other->key == u"candidates" || other->key == u"election-exclusions")
                && ledger.key == u"elections")
            || (other->key == u"applicant-reviews" && ledger.key == u"applicants");
        for (const Field &field : other->fields) {
            if (field.refLedger == ledger.key) {
                list += {.ledger = other, .field = &field, .owned = owned};
            }
        }
    }
    return list;
}

Result<QList<Record>> fetchRecords(const File &file, const Ledger &ledger, const QList<RowId> &ids)
{
    QStringList wanted;
    for (const RowId id : ids) {
        wanted += QString::number(id);
    }
    Statement select(file.database(), selectSql(ledger) + u"IN (%1)"_s.arg(wanted.join(u',')));
    QList<Record> records;
    while (select.next()) {
        records += recordOf(select, ledger);
    }
    if (!select.status()) {
        return select.status().error();
    }
    return records;
}

Result<Record> fetchRecord(const File &file, const Ledger &ledger, RowId id)
{
    return RowReader(file, ledger).fetch(id);
}

RowReader::RowReader(const File &file, const Ledger &ledger)
    : m_ledger{ledger}
    , m_select{file.database(), selectSql(ledger) + u"= ?"_s}
{}

Result<Record> RowReader::fetch(RowId id)
{
    m_select.bind(id);
    if (!m_select.next()) {
        return m_select.status() ? Error{.code = ErrorCode::NotFound,
                                         .subject = m_ledger.key,
                                         .detail = QString::number(id)}
                                 : m_select.status().error();
    }
    Record record = recordOf(m_select, m_ledger);
    (void)m_select.next(); // to its end: a statement left open would keep the file locked
    return record;
}

Result<bool> hasRows(const File &file, const Ledger &ledger)
{
    Statement any(file.database(), u"SELECT 1 FROM %1 LIMIT 1"_s.arg(ledger.table));
    const bool found = any.next();
    return any.status() ? Result<bool>(found) : any.status().error();
}

KeyFinder::KeyFinder(const File &file, const Ledger &ledger, const QStringList &key)
    : m_ledger{&ledger}
    , m_key{key}
    , m_statement{file.database(), keySql(ledger, key)}
{
    for (const QString &part : key) {
        if (ledger.field(part).namesPeople) {
            m_namePart = m_parts.size();
            m_names.emplace(file, ledger.table, part);
        }
        m_parts += ledger.indexOf(part);
    }
}

bool KeyFinder::appliesTo(const Record &record) const
{
    bool anything = false;
    for (const int part : m_parts) {
        const bool empty = isEmpty(record.values[part]);
        const bool isNumber = part == 0 && !m_ledger->numberPrefix.isEmpty();
        if (empty && (m_ledger->fields[part].required || isNumber)) {
            return false;
        }
        anything = anything || !empty;
    }
    // A fallback key (姓名 + 出生日期 + 所在党支部) identifies only when all of it is known.
    if (m_ledger->fallbackKeys.contains(m_key) && !m_ledger->fallbackTakesEmpty) {
        for (const int part : m_parts) {
            if (isEmpty(record.values[part])) {
                return false;
            }
        }
    }
    return anything;
}

Result<QList<RowId>> KeyFinder::find(const Record &record)
{
    QList<QVariant> key;
    for (const int part : m_parts) {
        key += record.values[part];
    }
    QList<RowId> ids;
    if (!m_names || isEmpty(key[m_namePart])) {
        const Status status = findKey(key, ids);
        return status ? Result(ids) : status.error();
    }
    const auto spellings = m_names->of(key[m_namePart].toString());
    if (!spellings) {
        return spellings.error();
    }
    for (const QString &name : *spellings) {
        key[m_namePart] = name;
        if (const Status status = findKey(key, ids); !status) {
            return status.error();
        }
    }
    return ids;
}

Status KeyFinder::findKey(const QList<QVariant> &key, QList<RowId> &ids)
{
    for (const QVariant &part : key) {
        m_statement.bind(part);
    }
    while (m_statement.next()) {
        ids += m_statement.integer(0);
    }
    return m_statement.status();
}

RowWriter::RowWriter(Action &action, const Ledger &ledger)
    : m_action{action}
    , m_ledger{ledger}
    , m_insert{action.database(), insertSql(ledger)}
    , m_update{action.database(), updateSql(ledger)}
    , m_delete{action.database(), u"DELETE FROM %1 WHERE id = ?"_s.arg(ledger.table)}
    , m_detach{action.database(), u"DELETE FROM attachment WHERE tbl = ? AND row = ?"_s}
{}

Status RowWriter::insert(const Record &record)
{
    m_insert.bind(record.id);
    for (const QVariant &value : record.values) {
        m_insert.bind(value);
    }
    return m_insert.run();
}

Status RowWriter::update(const Record &record)
{
    for (const QVariant &value : record.values) {
        m_update.bind(value);
    }
    if (auto status = m_update.bind(record.id).run(); !status) {
        return status;
    }
    if (m_update.rowsChanged() == 0) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = m_ledger.key,
                     .detail = QString::number(record.id)};
    }
    return {};
}

Status RowWriter::removeOwned(const Dependents &owned, RowId owner) const
{
    const QString rows = u"FROM %1 WHERE %2 = ?"_s.arg(owned.ledger->table, owned.field->key);
    Statement attached(
        m_action.database(),
        u"DELETE FROM attachment WHERE tbl = ? AND row IN (SELECT id %1)"_s.arg(rows));
    if (auto status = attached.bind(owned.ledger->table).bind(owner).run(); !status) {
        return status;
    }
    Statement remove(m_action.database(), u"DELETE "_s + rows);
    return remove.bind(owner).run();
}

Status RowWriter::remove(RowId id)
{
    for (const Dependents &dependents : dependentsOf(m_ledger)) {
        if (dependents.owned) {
            if (auto status = removeOwned(dependents, id); !status) {
                return status;
            }
        }
    }
    if (auto status = m_detach.bind(m_ledger.table).bind(id).run(); !status) {
        return status;
    }
    return m_delete.bind(id).run();
}

} // namespace zhibu
