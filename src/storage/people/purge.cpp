#include "storage/people/purge.h"

#include "core/memberchange.h"
#include "ledger/ledgers.h"
#include "ledger/peopleledgers.h"
#include "storage/facts/conditions.h"
#include "storage/file/action.h"
#include "storage/file/backup.h"
#include "storage/people/purgedrows.h"
#include "storage/records/rowwriter.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kCompact = u"VACUUM"_s;

/// Receipts: the books of the branch, which must stay as they are.
const QStringList kMoney{u"dues-payments"_s, u"dues-returns"_s, u"special-dues"_s};

/// Accounts, which name who paid and who signed.
const QStringList kBooks{u"dues-entries"_s, u"dues-closings"_s};

/// What past elections, attendance, ratings, dues and statistics are counted from.
const QStringList kCounted{u"posts"_s,          u"candidates"_s,        u"election-exclusions"_s,
                           u"attendance"_s,     u"make-ups"_s,          u"circumstances"_s,
                           u"member-reviews"_s, u"secretary-reviews"_s, u"member-changes"_s,
                           u"sanctions"_s,      u"honours"_s,           u"floating-members"_s,
                           u"dues-bases"_s,     u"dues-reliefs"_s};

/// What the nameless row keeps.
const QStringList kKept{u"code"_s,   u"sex"_s,       u"branch"_s, u"party_group"_s, u"kind"_s,
                        u"joined"_s, u"confirmed"_s, u"status"_s, u"status_date"_s, u"dues_from"_s};

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

const QString kTopic = u"topic"_s;

/// Tables whose rows have a 主题.
const QStringList kWithTopic{u"activity"_s, u"activity_plan"_s};

struct NamingColumn
{
    QString table;
    QString column;
};

/// Words of others that may name him: of votes, headings of meetings and talks, confirmed ratings,
/// and wherever people are named in text. Names of other records are their own.
QList<NamingColumn> namingColumns()
{
    QList<NamingColumn> columns{{u"activity"_s, u"vote_note"_s},
                                {u"applicant"_s, u"vote_note"_s},
                                {u"frozen_rating"_s, u"facts"_s},
                                {u"frozen_rating"_s, u"result"_s}};
    for (const QString &table : kWithTopic) {
        columns += NamingColumn{.table = table, .column = kTopic};
    }
    for (const Ledger &ledger : allLedgers()) {
        for (const Field &field : ledger.fields) {
            if (field.namesPeople && field.key != u"name" && !kBooks.contains(ledger.key)) {
                columns += NamingColumn{.table = ledger.table, .column = field.key};
            }
        }
    }
    return columns;
}

/// Whether the name that stands there is but a part of one of these longer names.
bool isWithin(const QStringList &longer, const QString &text, qsizetype at, const QString &name)
{
    return std::ranges::any_of(longer, [&](const QString &other) {
        for (qsizetype i = other.indexOf(name); i >= 0; i = other.indexOf(name, i + 1)) {
            if (i <= at && QStringView(text).sliced(at - i).startsWith(other)) {
                return true;
            }
        }
        return false;
    });
}

/// The text without a name, but where it is part of one of these longer names.
QString withoutName(const QString &text, const QString &name, const QStringList &longer)
{
    QString mended;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at)) {
        const bool stays = isWithin(longer, text, at, name);
        mended += QStringView(text).sliced(done, at - done);
        mended += stays ? QStringView(name) : kPurgedName;
        at += name.size();
        done = at;
    }
    return mended + text.sliced(done);
}

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
        QList<RowId> people{m_member.id};
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
            m_names += everIn(members(), row, u"name"_s);
            for (const QString &number : everIn(members(), row, u"id_number"_s)) {
                m_numbers += number;
                add(ask(deleted + u"json_extract(d.before, '$.id_number') = ?"_s, {number}));
            }
        }
        // It may be that of a namesake, so nothing more is concluded from it.
        for (const QString &name : std::as_const(m_names)) {
            add(ask(merged + label.arg(u"name"_s)
                        + u" = ? AND NOT EXISTS (SELECT 1 FROM change k WHERE k.action = d.action "
                          "AND k.tbl = 'member' AND k.op = 'update')"_s,
                    {name}));
        }
        m_forgotten[members().table] = QSet<RowId>(people.cbegin(), people.cend());
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
            m_purged.keepsRow =
                m_purged.keepsRow || (fate != PurgeFate::Removed && !found.isEmpty());
            if (fate == PurgeFate::Kept) {
                m_staying[table] += found + gone;
                continue;
            }
            m_forgotten[table] += found + gone;
            if (!found.isEmpty()) {
                (fate == PurgeFate::Emptied ? m_emptied : m_rows)[each.ledger] += found;
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
        m_rows[&applicants] += found;
        m_forgotten[applicants.table] += found + gone;
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
            const QSet<RowId> rows = m_forgotten.value(ledger->table);
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
                m_forgotten[accepted.table] += query.integer(0);
                if (query.integer(3) == 1) {
                    m_rows[&accepted] += query.integer(0);
                }
            }
        }
        if (!query.status()) {
            m_status = query.status();
        }
    }

    /// Whose 主题 may name him: the meetings he is marked at, and talks. In that of another the
    /// same characters may be words.
    void findTopics()
    {
        const auto add = [this](const QString &table, const QList<QVariant> &rows) {
            for (const QVariant &row : rows) {
                m_topics[table] += row.toLongLong();
            }
        };
        for (const RowId id : m_forgotten.value(members().table)) {
            add(u"activity"_s,
                ask(u"SELECT activity FROM attendance WHERE member = ? UNION "
                    "SELECT json_extract(before, '$.activity') FROM change "
                    "WHERE tbl = 'attendance' AND json_extract(before, '$.member') = ?"_s,
                    {id, id}));
        }
        for (const QString &table : kWithTopic) {
            add(table,
                ask(u"SELECT id FROM %1 WHERE %2 UNION "
                    "SELECT row FROM change WHERE tbl = '%1' "
                    "AND (json_extract(before, '$.type') = 'heart_talk' "
                    "OR ' ' || json_extract(before, '$.also') || ' ' LIKE '% heart_talk %')"_s.arg(
                        table, countsAs(table, u"heart_talk"_s)),
                    {}));
        }
    }

    Status collect()
    {
        findDoubles();
        findTopics();
        addReferring(members(), m_forgotten.value(members().table));
        addApplications();
        addAccepted();
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
        for (const QString &name : std::as_const(m_names)) {
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

    /// What is counted stays, without a word and without files.
    Status emptyRows()
    {
        int number = 0;
        for (auto it = m_emptied.cbegin(); it != m_emptied.cend(); ++it) {
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
        return detach(members().table, m_member.id);
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

    /// Whom a name that somebody else bears too means is not known: it stays.
    Status replaceNames()
    {
        const QList<NamingColumn> columns = namingColumns();
        for (const QString &name : std::as_const(m_names)) {
            if (!ask(u"SELECT 1 FROM member WHERE name = ? UNION ALL "
                     "SELECT 1 FROM applicant WHERE name = ?"_s,
                     {name, name})
                     .isEmpty()) {
                continue;
            }
            QStringList longer;
            for (const QVariant &other :
                 ask(u"SELECT name FROM (SELECT name FROM member WHERE instr(name, ?) > 0 UNION "
                     "SELECT name FROM applicant WHERE instr(name, ?) > 0) "
                     "ORDER BY length(name) DESC"_s,
                     {name, name})) {
                longer += other.toString();
            }
            for (const auto &[table, column] : columns) {
                replaceName(name, longer, table, column);
            }
        }
        return m_status;
    }

    /// In a column, and then in the images of its rows: those of just this among them.
    void replaceName(const QString &name, const QStringList &longer, const QString &table,
                     const QString &column)
    {
        struct Words
        {
            qint64 place;
            QString text;
        };
        const auto mend = [&](const QString &found, const QString &update) {
            QList<Words> mended; // all is read before the first is written
            Statement query(m_database, found);
            query.bind(name);
            while (query.next()) {
                const QString text = query.text(2);
                const QString without = withoutName(text, name, longer);
                if (without != text
                    && (column != kTopic || m_topics.value(table).contains(query.integer(1)))) {
                    mended += Words{.place = query.integer(0), .text = without};
                }
            }
            m_status = m_status ? query.status() : m_status;
            for (const Words &each : std::as_const(mended)) {
                m_status = m_status ? run(update, {each.text, each.place}) : m_status;
            }
        };
        mend(u"SELECT id, id, %2 FROM %1 WHERE instr(%2, ?) > 0"_s.arg(table, column),
             u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, column));
        mend(u"SELECT seq, row, json_extract(before, '$.%2') FROM change "
             "WHERE tbl = '%1' AND instr(json_extract(before, '$.%2'), ?) > 0"_s.arg(table, column),
             u"UPDATE change SET before = json_set(before, '$.%1', ?) WHERE seq = ?"_s.arg(column));
    }

    Status rememberRows()
    {
        for (auto it = m_forgotten.cbegin(); it != m_forgotten.cend(); ++it) {
            for (const RowId row : it.value()) {
                m_status = m_status ? PurgedRows::remember(m_action, it.key(), row) : m_status;
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
    QStringList m_names;                          ///< he has, and ever had
    QStringList m_numbers;                        ///< 公民身份号码, likewise
    QHash<const Ledger *, QSet<RowId>> m_rows;    ///< to be removed
    QHash<const Ledger *, QSet<RowId>> m_emptied; ///< that stay for their numbers
    QHash<QString, QSet<RowId>> m_staying;        ///< by table: rows not his that refer to him
    QHash<QString, QSet<RowId>> m_topics;         ///< by table: rows whose 主题 may name him
    QHash<QString, QSet<RowId>> m_forgotten;      ///< by table: rows of which no image stays
    QSet<QString> m_bytes;                        ///< checksums of what was attached
};

Result<Record> purgeable(const File &file, RowId member)
{
    auto record = fetchRecord(file, members(), member);
    const Status may = record ? mayPurge(*record) : Status(record.error());
    return may ? std::move(record) : may.error();
}

} // namespace

bool isAboutPerson(const Ledger &ledger, const Field &field)
{
    return fateOf({.ledger = &ledger, .field = &field}) != PurgeFate::Kept;
}

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
