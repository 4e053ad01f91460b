#include "storage/people/persontraces.h"

#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Receipts: the books of the branch, which must stay as they are.
const QStringList kMoney{u"dues-payments"_s, u"dues-returns"_s, u"special-dues"_s};

/// What past elections, attendance, ratings, dues and statistics are counted from.
const QStringList kCounted{u"posts"_s,          u"candidates"_s,        u"election-exclusions"_s,
                           u"attendance"_s,     u"make-ups"_s,          u"circumstances"_s,
                           u"member-reviews"_s, u"secretary-reviews"_s, u"member-changes"_s,
                           u"sanctions"_s,      u"honours"_s,           u"floating-members"_s,
                           u"dues-bases"_s,     u"dues-reliefs"_s};

/// What becomes of a row that refers to him.
enum class PurgeFate { Removed, Emptied, Kept };

PurgeFate fateOf(const Dependents &each)
{
    const QString &key = each.ledger->key;
    if (kCounted.contains(key)) {
        return PurgeFate::Emptied;
    }
    const bool isHis =
        each.field->required || (key == u"applicants" && each.field->key == u"member");
    return isHis && !kMoney.contains(key) ? PurgeFate::Removed : PurgeFate::Kept;
}

class PersonTracer
{
public:
    PersonTracer(const Database &database, RowId member)
        : m_database{database}
        , m_member{member}
    {}

    Result<PersonTraces> trace()
    {
        findDoubles();
        addReferring(members(), m_traces.forgotten.value(members().table));
        addApplications();
        addAccepted();
        const auto rows = m_traces.forgotten;
        for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
            for (const RowId row : it.value()) {
                addAttached(it.key(), row);
            }
        }
        return m_status ? Result<PersonTraces>(std::move(m_traces)) : m_status.error();
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

    /// What stands, and ever stood, in a column of text of a row.
    QStringList everIn(const Ledger &ledger, RowId row, const QString &column)
    {
        QStringList texts;
        for (const QVariant &text :
             ask(u"SELECT %1 FROM %2 WHERE id = ? UNION "
                 "SELECT json_extract(before, '$.%1') FROM change WHERE tbl = ? AND row = ?"_s.arg(
                     column, ledger.table),
                 {row, ledger.table, row})) {
            texts += text.toString();
        }
        texts.removeAll(QString());
        return texts;
    }

    /// Deleted rows that held this.
    QSet<RowId> goneFrom(const QString &table, const QString &column, const QVariant &value)
    {
        QSet<RowId> rows;
        for (const QVariant &row :
             ask(u"SELECT row FROM change WHERE tbl = ? AND op = 'delete' "
                 "AND json_extract(before, '$.%1') = ? "
                 "AND NOT EXISTS (SELECT 1 FROM %2 t WHERE t.id = change.row)"_s.arg(column, table),
                 {table, value})) {
            rows += row.toLongLong();
        }
        return rows;
    }

    /// Deleted records of him: those of his number, and those that were merged into one of his. A
    /// merge that left no trace in the record that stayed is known by the name.
    void findDoubles()
    {
        QList<RowId> people{m_member};
        const auto add = [&people](const QList<QVariant> &rows) {
            for (const QVariant &row : rows) {
                if (!people.contains(row.toLongLong())) {
                    people += row.toLongLong();
                }
            }
        };
        const QString deleted =
            u"SELECT DISTINCT d.row FROM change d JOIN action a ON a.id = d.action "
            "WHERE d.tbl = 'member' AND d.op = 'delete' "
            "AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id = d.row) AND "_s;
        const QString label = u"json_extract(iif(json_valid(a.label), a.label, '{}'), '$.%1')"_s;
        const QString merged = deleted + label.arg(u"verb"_s) + u" = 'merge-members' AND "_s;
        for (qsizetype i = 0; i < people.size(); ++i) {
            const RowId row = people[i];
            add(ask(merged
                        + u"EXISTS (SELECT 1 FROM change k WHERE k.action = d.action "
                          "AND k.tbl = 'member' AND k.row = ?)"_s,
                    {row}));
            m_traces.names += everIn(members(), row, u"name"_s);
            for (const QString &number : everIn(members(), row, u"id_number"_s)) {
                m_numbers += number;
                add(ask(deleted + u"json_extract(d.before, '$.id_number') = ?"_s, {number}));
            }
        }
        // It may be that of a namesake, so nothing more is concluded from it.
        for (const QString &name : std::as_const(m_traces.names)) {
            add(ask(merged + label.arg(u"name"_s)
                        + u" = ? AND NOT EXISTS (SELECT 1 FROM change k WHERE k.action = d.action "
                          "AND k.tbl = 'member' AND k.op = 'update')"_s,
                    {name}));
        }
        m_traces.forgotten[members().table] = QSet<RowId>(people.cbegin(), people.cend());
    }

    /// Rows about these rows, and rows about those; also what the history alone still holds. Rows
    /// that are the branch's own, and name him besides, stay, and so does what they refer to.
    void addReferring(const Ledger &ledger, const QSet<RowId> &ids)
    {
        for (const Dependents &each : dependentsOf(ledger)) {
            const QString table = each.ledger->table;
            const QString column = each.field->key;
            QSet<RowId> found;
            QSet<RowId> gone;
            for (const RowId id : ids) {
                for (const QVariant &row :
                     ask(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(table, column), {id})) {
                    found += row.toLongLong();
                }
                gone += goneFrom(table, column, id);
            }
            const PurgeFate fate = fateOf(each);
            m_traces.keepsRow =
                m_traces.keepsRow || (fate != PurgeFate::Removed && !found.isEmpty());
            if (fate == PurgeFate::Kept) {
                m_traces.staying[table] += found + gone;
                continue;
            }
            m_traces.forgotten[table] += found + gone;
            if (!found.isEmpty()) {
                (fate == PurgeFate::Emptied ? m_traces.emptied : m_traces.rows)[each.ledger] +=
                    found;
            }
            if (fate == PurgeFate::Removed && !(found + gone).isEmpty()) {
                addReferring(*each.ledger, found + gone);
            }
        }
    }

    /// Records of an admission that bear his number and are not tied to any member.
    void addApplications()
    {
        const Ledger &applicants = ledgerOf(u"applicants"_s);
        QSet<RowId> found;
        QSet<RowId> gone;
        for (const QString &number : std::as_const(m_numbers)) {
            for (const QVariant &row :
                 ask(u"SELECT id FROM applicant WHERE id_number = ? AND member IS NULL"_s,
                     {number})) {
                found += row.toLongLong();
            }
            gone += goneFrom(applicants.table, u"id_number"_s, number);
        }
        m_traces.rows[&applicants] += found;
        m_traces.forgotten[applicants.table] += found + gone;
        addReferring(applicants, found + gone);
    }

    /// What was set aside of the findings about his rows: they are named by his 党员编号, or by the
    /// number of the record of his admission.
    void addAccepted()
    {
        QSet<QString> codes;
        QSet<QString> titles;
        for (const Ledger *ledger : {&members(), &ledgerOf(u"applicants"_s)}) {
            titles += ledger->title;
            for (const Dependents &each : dependentsOf(*ledger)) {
                titles += each.ledger->title;
            }
            const QSet<RowId> rows = m_traces.forgotten.value(ledger->table);
            for (const RowId row : rows) {
                const QStringList texts = everIn(*ledger, row, u"code"_s);
                codes += QSet<QString>(texts.cbegin(), texts.cend());
            }
        }
        const Ledger &accepted = ledgerOf(u"accepted-findings"_s);
        Statement query(m_database, u"SELECT id, ledger, record, 1 FROM accepted_finding UNION ALL "
                                    "SELECT row, json_extract(before, '$.ledger'), "
                                    "json_extract(before, '$.record'), 0 FROM change "
                                    "WHERE tbl = 'accepted_finding' AND op = 'delete'"_s);
        while (query.next()) {
            const QStringList key = query.text(2).split(u' ');
            const bool isHis =
                std::ranges::any_of(key, [&](const QString &part) { return codes.contains(part); });
            if (isHis && titles.contains(query.text(1))) {
                m_traces.forgotten[accepted.table] += query.integer(0);
                if (query.integer(3) == 1) {
                    m_traces.rows[&accepted] += query.integer(0);
                }
            }
        }
        if (!query.status()) {
            m_status = query.status();
        }
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
            m_traces.forgotten[u"attachment"_s] += query.integer(0);
            m_traces.bytes += query.text(1);
        }
        if (!query.status()) {
            m_status = query.status();
        }
    }

    const Database &m_database;
    RowId m_member;
    Status m_status;
    PersonTraces m_traces;
    QStringList m_numbers; ///< 公民身份号码 he has, and ever had
};

} // namespace

Result<PersonTraces> personTraces(const Database &database, RowId member)
{
    return PersonTracer(database, member).trace();
}

bool isAboutPerson(const Ledger &ledger, const Field &field)
{
    return fateOf({.ledger = &ledger, .field = &field}) != PurgeFate::Kept;
}

} // namespace zhibu
