#include "storage/people/purgednames.h"

#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Accounts, which name who paid and who signed.
const QStringList kBooks{u"dues-entries"_s, u"dues-closings"_s};

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
    QList<NamingColumn> columns{{u"activity"_s, u"vote_note"_s},  {u"activity"_s, u"vote_topic"_s},
                                {u"vote"_s, u"vote_note"_s},      {u"vote"_s, kTopic},
                                {u"applicant"_s, u"vote_note"_s}, {u"frozen_rating"_s, u"facts"_s},
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

/// The votes whose column is so, or ever was; what the condition asks for is bound twice.
QString votesWhere(const QString &column, const QString &condition)
{
    return u"SELECT id FROM vote WHERE %1 %2 UNION SELECT row FROM change WHERE tbl = 'vote' "
           "AND json_extract(before, '$.%1') %2"_s.arg(column, condition);
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

} // namespace

Status PurgedNames::addTopics(const QString &table, const QString &sql,
                              const QList<QVariant> &values)
{
    Statement query(m_database, sql);
    for (const QVariant &value : values) {
        query.bind(value);
    }
    while (query.next()) {
        m_topics[table] += query.integer(0);
    }
    return query.status();
}

Status PurgedNames::findTopics(const QSet<RowId> &people)
{
    for (const RowId id : people) {
        auto status =
            addTopics(u"activity"_s,
                      u"SELECT activity FROM attendance WHERE member = ? UNION "
                      "SELECT json_extract(before, '$.activity') FROM change "
                      "WHERE tbl = 'attendance' AND json_extract(before, '$.member') = ?"_s,
                      {id, id});
        status = status
                     ? addTopics(u"vote"_s,
                                 votesWhere(u"activity"_s, u"IN (SELECT activity FROM attendance "
                                                           "WHERE member = ?)"_s),
                                 {id, id})
                     : status;
        if (!status) {
            return status;
        }
    }
    if (auto status = addTopics(u"vote"_s, votesWhere(u"person"_s, u"<> ''"_s), {}); !status) {
        return status;
    }
    for (const QString &table : kWithTopic) {
        auto status = addTopics(
            table,
            u"SELECT id FROM %1 WHERE %2 UNION "
            "SELECT row FROM change WHERE tbl = '%1' "
            "AND (json_extract(before, '$.type') = 'heart_talk' "
            "OR ' ' || json_extract(before, '$.also') || ' ' LIKE '% heart_talk %')%3"_s.arg(
                table, countsAs(table, u"heart_talk"_s),
                table == u"activity" ? u" EXCEPT SELECT activity FROM attendance"_s : QString()));
        if (!status) {
            return status;
        }
    }
    return {};
}

Status PurgedNames::replace(const QStringList &names)
{
    const QList<NamingColumn> columns = namingColumns();
    for (const QString &name : names) {
        // of members and applicants, with that name, or with one that holds it: the longest first
        Statement query(m_database,
                        u"SELECT name FROM (SELECT name FROM member WHERE instr(name, ?) > 0 UNION "
                        "SELECT name FROM applicant WHERE instr(name, ?) > 0) "
                        "ORDER BY length(name) DESC"_s);
        query.bind(name).bind(name);
        QStringList longer;
        while (query.next()) {
            longer += query.text(0);
        }
        if (!query.status()) {
            return query.status();
        }
        if (longer.contains(name)) {
            continue;
        }
        for (const auto &[table, column] : columns) {
            if (auto status = replaceName(name, longer, table, column); !status) {
                return status;
            }
        }
    }
    return {};
}

/// In a column, and then in the images of its rows: those of just this among them.
Status PurgedNames::replaceName(const QString &name, const QStringList &longer,
                                const QString &table, const QString &column)
{
    struct Words
    {
        qint64 place;
        QString text;
    };
    QHash<QString, QString> headings; // that are mended, each with what becomes of it
    const auto mend = [&](const QString &found, const QString &update) -> Status {
        QList<Words> mended; // all is read before the first is written
        Statement query(m_database, found);
        query.bind(name);
        while (query.next()) {
            const QString text = query.text(2);
            const QString without = withoutName(text, name, longer);
            if (without == text
                || (column == kTopic && !m_topics.value(table).contains(query.integer(1)))) {
                continue;
            }
            mended += Words{.place = query.integer(0), .text = without};
            if (column == kTopic) {
                headings.insert(text, without);
            }
        }
        Status status = query.status();
        for (const Words &each : std::as_const(mended)) {
            status = status ? Statement(m_database, update).bind(each.text).bind(each.place).run()
                            : status;
        }
        return status;
    };
    const Status inRows =
        mend(u"SELECT id, id, %2 FROM %1 WHERE instr(%2, ?) > 0"_s.arg(table, column),
             u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(table, column));
    const Status inImages =
        inRows ? mend(
            u"SELECT seq, row, json_extract(before, '$.%2') FROM change "
            "WHERE tbl = '%1' AND instr(json_extract(before, '$.%2'), ?) > 0"_s.arg(table, column),
            u"UPDATE change SET before = json_set(before, '$.%1', ?) WHERE seq = ?"_s.arg(column))
               : inRows;
    return inImages ? renameActions(headings) : inImages;
}

/// An action about one row is named after its 主题, also where it wrote none of it (考勤).
Status PurgedNames::renameActions(const QHash<QString, QString> &headings)
{
    Status status;
    for (auto it = headings.cbegin(); it != headings.cend(); ++it) {
        status = status ? Statement(m_database,
                                    u"UPDATE action SET label = json_set(label, '$.name', ?) "
                                    "WHERE json_valid(label) "
                                    "AND json_extract(label, '$.name') = ?"_s)
                              .bind(it.value())
                              .bind(it.key())
                              .run()
                        : status;
    }
    return status;
}

} // namespace zhibu
