#include "storage/people/purge.h"

#include "core/memberchange.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/file/action.h"
#include "storage/file/backup.h"
#include "storage/records/rowwriter.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Receipts: the books of the branch, which must stay as they are.
const QStringList kMoney{u"dues-payments"_s, u"dues-returns"_s, u"special-dues"_s};

/// What the nameless row keeps.
const QStringList kKept{u"code"_s,   u"sex"_s,       u"branch"_s, u"kind"_s,
                        u"joined"_s, u"confirmed"_s, u"status"_s, u"status_date"_s};

class Purge
{
public:
    Purge(Action &action, const Record &member)
        : m_action{action}
        , m_database{action.database()}
        , m_member{member}
    {}

    /// The rows removed, and whether that of the member stays.
    Result<Purged> run()
    {
        for (const auto step : {&Purge::collect, &Purge::rename, &Purge::removeRows,
                                &Purge::removeMember, &Purge::forget, &Purge::removeBytes}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return m_purged;
    }

private:
    QList<QVariant> ask(const QString &sql, const QList<QVariant> &values)
    {
        Statement query(m_database, sql);
        for (const QVariant &value : values) {
            query.bind(value);
        }
        QList<QVariant> answers;
        while (query.next()) {
            answers += query.value(0);
        }
        if (!query.status()) {
            m_status = query.status();
        }
        return answers;
    }

    Status run(const QString &sql, const QList<QVariant> &values) const
    {
        Statement statement(m_database, sql);
        for (const QVariant &value : values) {
            statement.bind(value);
        }
        return statement.run();
    }

    /// Rows about these rows, and rows about those; also what the history alone still holds. Rows
    /// that are the branch's own, and name him besides, stay, and so does what they refer to.
    void addReferring(const Ledger &ledger, const QSet<RowId> &ids)
    {
        for (const Dependents &each : dependentsOf(ledger)) {
            const QString table = each.ledger->table;
            const QString column = each.field->key;
            QSet<RowId> found;
            for (const RowId id : ids) {
                for (const QVariant &row :
                     ask(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(table, column), {id})) {
                    found += row.toLongLong();
                }
                for (const QVariant &row :
                     ask(u"SELECT row FROM change WHERE tbl = ? AND op = 'delete' "
                         "AND json_extract(before, '$.%1') = ?"_s.arg(column),
                         {table, id})) {
                    m_forgotten[table] += row.toLongLong();
                }
            }
            if (!isAbout(each)) {
                m_staying[table] += found;
                m_purged.keepsRow = m_purged.keepsRow || !found.isEmpty();
                continue;
            }
            found -= m_rows.value(each.ledger);
            if (!found.isEmpty()) {
                m_rows[each.ledger] += found;
                addReferring(*each.ledger, found);
            }
        }
    }

    /// Whether its rows are of the one they refer to, and of nobody else.
    static bool isAbout(const Dependents &each)
    {
        const QString &key = each.ledger->key;
        return !kMoney.contains(key) && (each.field->required || key == u"floating-members");
    }

    Status collect()
    {
        addReferring(members(), {m_member.id});
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            m_forgotten[it.key()->table] += it.value();
        }
        m_forgotten[members().table] += m_member.id;
        const auto rows = m_forgotten;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            for (const RowId row : it.value()) {
                addAttached(it.key(), row);
            }
        }
        return m_status;
    }

    /// The files attached to a row, those taken from it meanwhile too.
    void addAttached(const QString &table, RowId row)
    {
        Statement query(m_database,
                        u"SELECT id, sha256 FROM attachment WHERE tbl = ? AND row = ? UNION "
                        "SELECT row, json_extract(before, '$.sha256') FROM change "
                        "WHERE tbl = 'attachment' AND op = 'delete' "
                        "AND json_extract(before, '$.tbl') = ? "
                        "AND json_extract(before, '$.row') = ?"_s);
        query.bind(table).bind(row).bind(table).bind(row);
        while (query.next()) {
            m_forgotten[u"attachment"_s] += query.integer(0);
            m_bytes += query.text(1);
        }
        if (!query.status()) {
            m_status = query.status();
        }
    }

    /// In the names of actions that were about one of his rows stands his 党员编号, and in those of
    /// others where they name him.
    Status rename()
    {
        const QVariant code = members().value(m_member, u"code"_s);
        QStringList names{members().value(m_member, u"name"_s).toString()};
        for (const QVariant &name :
             ask(u"SELECT DISTINCT json_extract(before, '$.name') FROM change "
                 "WHERE tbl = 'member' AND row = ? AND json_extract(before, '$.name') <> ''"_s,
                 {m_member.id})) {
            names += name.toString();
        }
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
        each(m_forgotten,
             u"json_extract(label, '$.count') = 1 AND (json_extract(label, '$.ledger') = ? "
             "OR json_extract(label, '$.verb') IN ('attach', 'detach'))"_s,
             ledgerKey);
        for (const QString &name : std::as_const(names)) {
            const auto itself = [&name](const QString &) { return QVariant(name); };
            each(m_forgotten, u"json_extract(label, '$.name') = ?"_s, itself);
            each(m_staying, u"json_extract(label, '$.name') = ?"_s, itself);
        }
        return m_status;
    }

    Status removeRows()
    {
        for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
            RowWriter writer(m_action, *it.key());
            for (const RowId row : it.value()) {
                m_status = m_status ? writer.remove(row) : m_status;
                ++m_purged.rows;
            }
        }
        return m_status;
    }

    Status removeMember()
    {
        RowWriter writer(m_action, members());
        if (!m_purged.keepsRow) {
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
        return run(u"DELETE FROM attachment WHERE tbl = 'member' AND row = ?"_s, {m_member.id});
    }

    /// The images of all these rows, those of their removal too.
    Status forget()
    {
        for (auto it = m_forgotten.cbegin(); it != m_forgotten.cend(); ++it) {
            for (const RowId row : it.value()) {
                m_status = m_status ? run(u"DELETE FROM change WHERE tbl = ? AND row = ?"_s,
                                          {it.key(), row})
                                    : m_status;
            }
        }
        return m_status;
    }

    Status removeBytes()
    {
        for (const QString &sha : std::as_const(m_bytes)) {
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
    Status m_status;
    Purged m_purged;
    QHash<const Ledger *, QSet<RowId>> m_rows; ///< to be removed
    QHash<QString, QSet<RowId>> m_staying;     ///< by table: rows that stay and refer to him
    QHash<QString, QSet<RowId>> m_forgotten;   ///< by table: rows of which no image stays
    QSet<QString> m_bytes;                     ///< checksums of what was attached
};

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

Result<Purged> purgeMember(File &file, RowId member)
{
    const auto record = fetchRecord(file, members(), member);
    if (!record) {
        return record.error();
    }
    if (auto status = mayPurge(*record); !status) {
        return status.error();
    }
    const QString code = members().value(*record, u"code"_s).toString();
    const auto copy = backUpDated(file.path());
    if (!copy) {
        return copy.error();
    }
    // what is deleted is overwritten in the file, not only left out
    if (auto secure = file.database().execute(u"PRAGMA secure_delete = ON"_s); !secure) {
        return secure.error();
    }
    auto action = Action::begin(
        file, {.verb = ActionLabel::Verb::Purge, .ledger = members().key, .name = code});
    if (!action) {
        return action.error();
    }
    auto purged = Purge(**action, *record).run();
    if (!purged) {
        return purged;
    }
    const auto done = (*action)->commitForGood();
    if (!done) {
        return done.error();
    }
    // What was deleted earlier lies in free pages; where others read meanwhile it goes next time.
    (void)file.database().execute(u"VACUUM"_s).ok();
    purged->copy = *copy;
    return purged;
}

} // namespace zhibu
