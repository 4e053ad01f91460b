#include "storage/people/purge.h"

#include "core/memberchange.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/file/action.h"
#include "storage/file/backup.h"
#include "storage/people/persontraces.h"
#include "storage/people/purgednames.h"
#include "storage/people/purgedrows.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kCompact = u"VACUUM"_s;

/// What the nameless row keeps.
const QStringList kKept{u"code"_s,   u"sex"_s,       u"branch"_s, u"party_group"_s, u"kind"_s,
                        u"joined"_s, u"confirmed"_s, u"status"_s, u"status_date"_s, u"dues_from"_s};

bool holdsWords(const Field &field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText
           || field.type == FieldType::Code || field.type == FieldType::IdNumber;
}

/// The row without a word; where there must be one, or one is part of the key, `number` tells it
/// from others.
void emptyWords(const Ledger &ledger, Record &record, int number)
{
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        if (holdsWords(field)) {
            const bool isNeeded =
                ledger.keys.first().contains(field.key) && !isEmpty(record.values[i]);
            record.values[i] = isNeeded ? QVariant(kPurgedName.toString() + QString::number(number))
                                        : field.emptyValue();
        }
    }
    Record checked = record;
    for (const Finding &finding : ledger.validate(checked)) {
        if (const int i = ledger.indexOf(finding.field); i >= 0 && holdsWords(ledger.fields[i])) {
            record.values[i] = kPurgedName.toString();
        }
    }
}

class Purge
{
public:
    Purge(Action &action, const Record &member)
        : m_action{action}
        , m_database{action.database()}
        , m_member{member}
        , m_texts{m_database}
    {}

    /// The rows removed, and whether that of the member stays.
    Result<Purged> run()
    {
        for (const auto step : {&Purge::collect, &Purge::rename, &Purge::removeRows,
                                &Purge::emptyRows, &Purge::removeMember, &Purge::forget,
                                &Purge::replaceNames, &Purge::removeBytes, &Purge::rememberRows}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return m_purged;
    }

private:
    Status run(const QString &sql, const QList<QVariant> &values) const
    {
        Statement statement(m_database, sql);
        for (const QVariant &value : values) {
            statement.bind(value);
        }
        return statement.run();
    }

    Status collect()
    {
        auto traces = personTraces(m_database, m_member.id);
        if (!traces) {
            return traces.error();
        }
        m_traces = std::move(*traces);
        m_purged.keepsRow = m_traces.keepsRow;
        return m_texts.findTopics(m_traces.forgotten.value(members().table));
    }

    /// In the names of actions that were about one of his rows stands his 党员编号, and in those of
    /// others where they name him.
    Status rename()
    {
        const QVariant code = members().value(m_member, u"code"_s);
        const QString relabel =
            u"UPDATE action SET label = json_set(label, '$.name', ?) WHERE json_valid(label) "
            "AND json_extract(label, '$.name') <> '' AND %1 "
            "AND id IN (SELECT action FROM change WHERE tbl = ? AND row = ?)"_s;
        const auto each = [&](const QHash<QString, QSet<RowId>> &rows, const QString &where,
                              const auto &value) {
            for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
                for (const RowId row : it.value()) {
                    m_status = m_status
                                   ? run(relabel.arg(where), {code, value(it.key()), it.key(), row})
                                   : m_status;
                }
            }
        };
        const auto ledgerKey = [](const QString &table) {
            const Ledger *ledger = findLedger(table);
            return QVariant(ledger != nullptr ? ledger->key : members().key);
        };
        each(m_traces.forgotten,
             u"json_extract(label, '$.count') = 1 AND (json_extract(label, '$.ledger') = ? "
             "OR json_extract(label, '$.verb') IN ('attach', 'detach'))"_s,
             ledgerKey);
        for (const QString &name : std::as_const(m_traces.names)) {
            const auto itself = [&name](const QString &) { return u" %1 "_s.arg(name); };
            const QString names = u"instr(' ' || json_extract(label, '$.name') || ' ', ?) > 0"_s;
            each(m_traces.forgotten, names, itself);
            each(m_traces.staying, names, itself);
        }
        return m_status;
    }

    Status removeRows()
    {
        for (auto it = m_traces.rows.cbegin(); it != m_traces.rows.cend(); ++it) {
            RowWriter writer(m_action, *it.key());
            for (const RowId row : it.value()) {
                m_status = m_status ? writer.remove(row) : m_status;
                ++m_purged.rows;
            }
        }
        return m_status;
    }

    /// What is counted stays, without a word and without files.
    Status emptyRows()
    {
        int number = 0;
        for (auto it = m_traces.emptied.cbegin(); it != m_traces.emptied.cend(); ++it) {
            const auto records = fetchRecords(m_action.file(), *it.key(), it.value().values());
            if (!records) {
                return records.error();
            }
            RowWriter writer(m_action, *it.key());
            for (Record record : *records) {
                emptyWords(*it.key(), record, ++number);
                m_status = m_status ? writer.update(record) : m_status;
                m_status = m_status ? detach(it.key()->table, record.id) : m_status;
            }
        }
        return m_status;
    }

    [[nodiscard]] Status detach(const QString &table, RowId row) const
    {
        return run(u"DELETE FROM attachment WHERE tbl = ? AND row = ?"_s, {table, row});
    }

    Status removeMember()
    {
        RowWriter writer(m_action, members());
        if (!m_traces.keepsRow) {
            ++m_purged.rows;
            return writer.remove(m_member.id);
        }
        Record nameless = members().blank();
        nameless.id = m_member.id;
        for (const QString &key : kKept) {
            members().setValue(nameless, key, members().value(m_member, key));
        }
        members().setValue(nameless, u"name"_s, kPurgedName.toString());
        if (auto status = writer.update(nameless); !status) {
            return status;
        }
        return detach(members().table, m_member.id);
    }

    /// The images of all these rows, those of their removal too.
    Status forget()
    {
        for (auto it = m_traces.forgotten.cbegin(); it != m_traces.forgotten.cend(); ++it) {
            for (const RowId row : it.value()) {
                m_status = m_status ? run(u"DELETE FROM change WHERE tbl = ? AND row = ?"_s,
                                          {it.key(), row})
                                    : m_status;
            }
        }
        return m_status;
    }

    Status replaceNames() { return m_texts.replace(m_traces.names); }

    Status rememberRows()
    {
        for (auto it = m_traces.forgotten.cbegin(); it != m_traces.forgotten.cend(); ++it) {
            for (const RowId row : it.value()) {
                m_status = m_status ? PurgedRows::remember(m_action, it.key(), row) : m_status;
            }
        }
        return m_status;
    }

    Status removeBytes()
    {
        for (const QString &sha : std::as_const(m_traces.bytes)) {
            if (m_status) {
                m_status = run(u"DELETE FROM attachment_data WHERE sha256 = ? AND NOT EXISTS "
                               "(SELECT 1 FROM attachment a WHERE a.sha256 = ?)"_s,
                               {sha, sha});
            }
        }
        return m_status;
    }

    Action &m_action;
    const Database &m_database;
    const Record &m_member;
    PurgedNames m_texts;
    Status m_status;
    Purged m_purged;
    PersonTraces m_traces;
};

Result<Record> purgeable(const File &file, RowId member)
{
    auto record = fetchRecord(file, members(), member);
    const Status may = record ? mayPurge(*record) : Status(record.error());
    return may ? std::move(record) : may.error();
}

} // namespace

Status mayPurge(const Record &member)
{
    const auto status =
        enumIn<MemberStatus>(kMemberStatusCodes, members().value(member, u"status"_s).toString());
    return status == MemberStatus::Active || status == MemberStatus::Suspended
               ? Status(Error{.code = ErrorCode::Invalid,
                              .subject = members().value(member, u"code"_s).toString(),
                              .detail = u"still-member"_s})
               : Status();
}

Result<Purged> purgeRows(File &file, RowId member)
{
    const auto record = purgeable(file, member);
    if (!record) {
        return record.error();
    }
    // what is deleted is overwritten in the file, not only left out
    if (auto secure = file.database().execute(u"PRAGMA secure_delete = ON"_s); !secure) {
        return secure.error();
    }
    auto action = Action::begin(file, {.verb = ActionLabel::Verb::Purge,
                                       .ledger = members().key,
                                       .name = members().value(*record, u"code"_s).toString()});
    if (!action) {
        return action.error();
    }
    auto purged = Purge(**action, *record).run();
    if (!purged) {
        return purged;
    }
    const auto done = (*action)->commitForGood();
    return done ? purged : done.error();
}

Result<Purged> purgeMember(File &file, RowId member)
{
    if (const auto record = purgeable(file, member); !record) {
        return record.error();
    }
    const auto copy = backUpDated(file.path());
    if (!copy) {
        return copy.error();
    }
    auto purged = purgeRows(file, member);
    if (purged) {
        purged->copy = *copy;
        purged->isCompact = file.database().execute(kCompact).ok();
    }
    return purged;
}

Status compactFile(const QString &path)
{
    const auto database = Database::open(path, Database::Access::Write);
    if (!database) {
        return database.error();
    }
    const Status patient = (*database)->execute(u"PRAGMA busy_timeout = 60000"_s);
    return patient ? (*database)->execute(kCompact) : patient;
}

} // namespace zhibu
