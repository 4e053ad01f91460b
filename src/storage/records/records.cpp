#include "storage/records/records.h"

#include "core/money.h"
#include "core/points.h"
#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/file/rowid.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberDigits = 6;

QStringList columnsOf(const Ledger &ledger)
{
    QStringList columns;
    for (const Field &field : ledger.fields) {
        columns += field.key;
    }
    return columns;
}

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
        const bool optionalReference =
            ledger.field(part).type == FieldType::Reference && !ledger.field(part).required;
        conditions += optionalReference ? u"coalesce(%1, 0) = coalesce(?, 0)"_s.arg(part)
                                        : u"%1 = ?"_s.arg(part);
    }
    return u"SELECT id FROM %1 WHERE %2 ORDER BY id"_s.arg(ledger.table, conditions.join(u" AND "));
}

// The ledgers whose rows are part of a row of `ledger` and are deleted with it: the attendance of a
// meeting.
bool isOwned(const Ledger &child, const Ledger &parent)
{
    return child.key == u"attendance" && parent.key == u"activities";
}

struct Dependents
{
    const Ledger *ledger;
    const Field *field;
};

QList<Dependents> dependentsOf(const Ledger &ledger)
{
    QList<Dependents> list;
    for (const Ledger &other : allLedgers()) {
        for (const Field &field : other.fields) {
            if (field.refLedger == ledger.key) {
                list += Dependents{&other, &field};
            }
        }
    }
    return list;
}

Status addUniqueFindings(const File &file, const Ledger &ledger, const Record &record,
                         Findings &findings)
{
    for (const QStringList &key : ledger.keys) {
        KeyFinder finder(file, ledger, key);
        if (!finder.appliesTo(record)) {
            continue;
        }
        const auto found = finder.find(record);
        if (!found) {
            return found.error();
        }
        for (const RowId id : *found) {
            if (id != record.id) {
                findings += Finding{
                    .rule = Rule::KeyTaken,
                    .field = key.last(),
                    .value = cellText(ledger.field(key.last()), ledger.value(record, key.last())),
                    .args = {}};
            }
        }
    }
    return {};
}

Status addCycleFinding(const File &file, const Ledger &ledger, const Record &record,
                       Findings &findings)
{
    const QVariant superior = ledger.value(record, u"superior"_s);
    if (record.id == 0 || isEmpty(superior)) {
        return {};
    }
    Statement above(file.database(), uR"(
WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT superior FROM organisation JOIN above USING (id) WHERE superior IS NOT NULL)
SELECT EXISTS (SELECT 1 FROM above WHERE id = ?))"_s);
    above.bind(superior).bind(record.id);
    if (above.next() && above.integer(0) == 1) {
        findings +=
            Finding{.rule = Rule::SuperiorInCycle, .field = u"superior"_s, .value = {}, .args = {}};
    }
    return above.status();
}

Status addScoreFinding(const File &file, const Ledger &ledger, const Record &record,
                       Findings &findings)
{
    const auto schemes = allSchemes(&file);
    if (!schemes) {
        return schemes.error();
    }
    const QString id = ledger.value(record, u"criterion"_s).toString();
    const CriterionAnswer criterion = findCriterion(*schemes, id);
    if (criterion.problem) {
        findings += Finding{.rule = *criterion.problem,
                            .field = u"criterion"_s,
                            .value = id,
                            .args = {ledger.field(u"criterion"_s).title}};
        return {};
    }
    const Points score{ledger.value(record, u"score"_s).toLongLong()};
    if (score > criterion.max) {
        findings += Finding{.rule = Rule::OutOfRange,
                            .field = u"score"_s,
                            .value = toText(score),
                            .args = {u"0"_s, toText(criterion.max)}};
    }
    return {};
}

} // namespace

Result<Record> fetchRecord(const File &file, const Ledger &ledger, RowId id)
{
    Statement select(file.database(), u"SELECT id, %1 FROM %2 WHERE id = ?"_s.arg(
                                          columnsOf(ledger).join(u", "), ledger.table));
    select.bind(id);
    Record record;
    while (select.next()) {
        record.id = select.integer(0);
        for (int i = 0; i < ledger.fields.size(); ++i) {
            record.values += select.value(i + 1);
        }
    }
    if (!select.status()) {
        return select.status().error();
    }
    if (record.id == 0) {
        return Error{
            .code = ErrorCode::NotFound, .subject = ledger.key, .detail = QString::number(id)};
    }
    return record;
}

KeyFinder::KeyFinder(const File &file, const Ledger &ledger, const QStringList &key)
    : m_ledger{&ledger}
    , m_key{key}
    , m_statement{file.database(), keySql(ledger, key)}
{
    for (const QString &part : key) {
        m_parts += ledger.indexOf(part);
    }
}

bool KeyFinder::appliesTo(const Record &record) const
{
    bool anything = false;
    for (const int part : m_parts) {
        const bool empty = isEmpty(record.values[part]);
        if (empty && m_ledger->fields[part].required) {
            return false;
        }
        anything = anything || !empty;
    }
    // A fallback key (姓名 + 出生日期 + 所在党支部) identifies only when all of it is known.
    if (m_ledger->fallbackKeys.contains(m_key)) {
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
    for (const int part : m_parts) {
        m_statement.bind(record.values[part]);
    }
    QList<RowId> ids;
    while (m_statement.next()) {
        ids += m_statement.integer(0);
    }
    if (!m_statement.status()) {
        return m_statement.status().error();
    }
    return ids;
}

RowWriter::RowWriter(Action &action, const Ledger &ledger)
    : m_action{action}
    , m_ledger{ledger}
    , m_insert{action.database(), insertSql(ledger)}
    , m_update{action.database(), updateSql(ledger)}
    , m_delete{action.database(), u"DELETE FROM %1 WHERE id = ?"_s.arg(ledger.table)}
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

Status RowWriter::remove(RowId id)
{
    for (const Dependents &dependents : dependentsOf(m_ledger)) {
        if (isOwned(*dependents.ledger, m_ledger)) {
            Statement owned(m_action.database(),
                            u"DELETE FROM %1 WHERE %2 = ?"_s.arg(dependents.ledger->table,
                                                                 dependents.field->key));
            if (auto status = owned.bind(id).run(); !status) {
                return status;
            }
        }
    }
    return m_delete.bind(id).run();
}

Result<Findings> checkRecord(const File &file, const Ledger &ledger, Record &record)
{
    if (!ledger.numberPrefix.isEmpty() && isEmpty(record.values[0])) {
        const auto number = NumberSource(file, ledger).next();
        if (!number) {
            return number.error();
        }
        record.values[0] = *number;
    }
    Findings findings = ledger.validate(record);
    if (!findings.isEmpty()) {
        return findings;
    }
    if (auto status = addUniqueFindings(file, ledger, record, findings); !status) {
        return status.error();
    }
    if (ledger.indexOf(u"superior"_s) >= 0) {
        if (auto status = addCycleFinding(file, ledger, record, findings); !status) {
            return status.error();
        }
    }
    if (ledger.indexOf(u"criterion"_s) >= 0) {
        if (auto status = addScoreFinding(file, ledger, record, findings); !status) {
            return status.error();
        }
    }
    return findings;
}

Result<Saved> saveRecord(File &file, const Ledger &ledger, Record record)
{
    const bool isNew = record.id == 0;
    auto action =
        Action::begin(file, {.verb = isNew ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
                             .ledger = ledger.key,
                             .name = recordName(ledger, record)});
    if (!action) {
        return action.error();
    }
    const auto findings = checkRecord(file, ledger, record);
    if (!findings) {
        return findings.error();
    }
    if (!findings->isEmpty()) {
        return Saved{.id = record.id, .findings = *findings};
    }
    RowWriter writer(**action, ledger);
    if (isNew) {
        record.id = nextRowId();
    }
    if (auto status = isNew ? writer.insert(record) : writer.update(record); !status) {
        return status.error();
    }
    if (const auto done = (*action)->commit(); !done) {
        return done.error();
    }
    return Saved{.id = record.id, .findings = {}};
}

Result<Findings> deleteRecords(File &file, const Ledger &ledger, const QList<RowId> &ids)
{
    Findings findings;
    QString name;
    for (const Dependents &dependents : dependentsOf(ledger)) {
        if (isOwned(*dependents.ledger, ledger)) {
            continue;
        }
        qint64 count = 0;
        Statement referring(file.database(), u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(
                                                 dependents.ledger->table, dependents.field->key));
        for (const RowId id : ids) {
            referring.bind(id);
            while (referring.next()) { // an organisation may go together with what is below it
                const bool goesToo =
                    dependents.ledger->key == ledger.key && ids.contains(referring.integer(0));
                count += goesToo ? 0 : 1;
            }
        }
        if (!referring.status()) {
            return referring.status().error();
        }
        if (count > 0) {
            findings += Finding{.rule = Rule::StillReferenced,
                                .field = {},
                                .value = {},
                                .args = {QString::number(count), dependents.ledger->title}};
        }
    }
    if (!findings.isEmpty()) {
        return findings;
    }
    if (ids.size() == 1) {
        const auto record = fetchRecord(file, ledger, ids.first());
        if (!record) {
            return record.error();
        }
        name = recordName(ledger, *record);
    }
    auto action = Action::begin(file, {.verb = ActionLabel::Verb::Delete,
                                       .ledger = ledger.key,
                                       .count = ids.size(),
                                       .name = name});
    if (!action) {
        return action.error();
    }
    RowWriter writer(**action, ledger);
    for (const RowId id : ids) {
        if (auto status = writer.remove(id); !status) {
            return status.error();
        }
    }
    if (const auto done = (*action)->commit(); !done) {
        return done.error();
    }
    return findings;
}

Result<QString> NumberSource::next()
{
    if (m_last < 0) {
        const QString pattern = m_ledger.numberPrefix + u"[0-9]"_s.repeated(kNumberDigits);
        Statement highest(
            m_file.database(),
            u"SELECT coalesce(max(CAST(substr(code, 2) AS INTEGER)), 0) FROM %1 WHERE code GLOB ?"_s
                .arg(m_ledger.table));
        highest.bind(pattern);
        while (highest.next()) {
            m_last = highest.integer(0);
        }
        if (!highest.status()) {
            return highest.status().error();
        }
    }
    ++m_last;
    return m_ledger.numberPrefix + QString::number(m_last).rightJustified(kNumberDigits, u'0');
}

QString recordName(const Ledger &ledger, const Record &record)
{
    return ledger.labelKey.isEmpty() ? QString() : ledger.value(record, ledger.labelKey).toString();
}

Result<QList<Record>> attendanceOf(const File &file, RowId activity)
{
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    Statement select(
        file.database(),
        u"SELECT a.id, a.%1 FROM attendance a JOIN member m ON m.id = a.member WHERE a.activity = ? ORDER BY m.code"_s
            .arg(columnsOf(ledger).join(u", a.")));
    select.bind(activity);
    QList<Record> rows;
    while (select.next()) {
        Record record{.id = select.integer(0), .values = {}};
        for (int i = 0; i < ledger.fields.size(); ++i) {
            record.values += select.value(i + 1);
        }
        rows += record;
    }
    if (!select.status()) {
        return select.status().error();
    }
    return rows;
}

Result<Saved> saveMeeting(File &file, const Meeting &meeting)
{
    const Ledger &activities = ledgerOf(u"activities"_s);
    const Ledger &attendance = ledgerOf(u"attendance"_s);
    Record activity = meeting.activity;
    const bool isNew = activity.id == 0;
    auto action =
        Action::begin(file, {.verb = isNew ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
                             .ledger = activities.key,
                             .name = recordName(activities, activity)});
    if (!action) {
        return action.error();
    }
    auto findings = checkRecord(file, activities, activity);
    if (!findings) {
        return findings.error();
    }
    if (!findings->isEmpty()) {
        return Saved{.id = activity.id, .findings = *findings};
    }
    RowWriter meetings(**action, activities);
    RowWriter people(**action, attendance);
    if (isNew) {
        activity.id = nextRowId();
    }
    if (auto status = isNew ? meetings.insert(activity) : meetings.update(activity); !status) {
        return status.error();
    }
    QHash<RowId, RowId> stored; // member -> row
    const auto before = attendanceOf(file, activity.id);
    if (!before) {
        return before.error();
    }
    for (const Record &row : *before) {
        stored.insert(attendance.value(row, u"member"_s).toLongLong(), row.id);
    }
    for (Record row : meeting.attendance) {
        attendance.setValue(row, u"activity"_s, activity.id);
        const RowId known = stored.take(attendance.value(row, u"member"_s).toLongLong());
        row.id = known;
        const auto problems = checkRecord(file, attendance, row);
        if (!problems) {
            return problems.error();
        }
        if (!problems->isEmpty()) {
            return Saved{.id = meeting.activity.id, .findings = *problems};
        }
        if (known == 0) {
            row.id = nextRowId();
        }
        if (auto status = known != 0 ? people.update(row) : people.insert(row); !status) {
            return status.error();
        }
    }
    for (const RowId gone : std::as_const(stored)) {
        if (auto status = people.remove(gone); !status) {
            return status.error();
        }
    }
    if (const auto done = (*action)->commit(); !done) {
        return done.error();
    }
    return Saved{.id = activity.id, .findings = {}};
}

} // namespace zhibu
