#include "storage/records/recordlist.h"

#include "core/personname.h"
#include "ledger/ledgers.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/search/namefunctions.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChunk = 500;

// Each reference is joined under the alias r<index of its field>.
QString joins(const Ledger &ledger)
{
    QString sql;
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        if (field.type == FieldType::Reference) {
            sql += u" LEFT JOIN %1 r%2 ON r%2.id = t.%3"_s.arg(ledgerOf(field.refLedger).table)
                       .arg(i)
                       .arg(field.key);
        }
    }
    return sql;
}

QString referenceColumn(const Field &field, int index, ReferenceText references)
{
    const Ledger &ledger = ledgerOf(field.refLedger);
    const bool hasCode = ledger.indexOf(u"code"_s) >= 0;
    // Some are known by their number only, others have none.
    const bool isCode = ledger.labelKey.isEmpty() || (references == ReferenceText::Code && hasCode);
    return u"r%1.%2"_s.arg(index).arg(isCode ? u"code"_s : ledger.labelKey);
}

/// What stands in the list: the field itself, or what the row it refers to is called.
QString shownColumn(const Field &field, int index, ReferenceText references)
{
    return field.type == FieldType::Reference ? referenceColumn(field, index, references)
                                              : u"t."_s + field.key;
}

QString columns(const Ledger &ledger, ReferenceText references)
{
    QStringList list{u"t.id"_s};
    for (int i = 0; i < ledger.fields.size(); ++i) {
        list += shownColumn(ledger.fields[i], i, references);
    }
    return list.join(u", ");
}

struct Where
{
    QString sql;
    QList<QVariant> values;

    void add(const QString &condition, const QList<QVariant> &more)
    {
        sql += (sql.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values += more;
    }
};

QString organisationColumn(const Ledger &ledger)
{
    const QStringList path = ledger.organisationPath.split(u'.');
    return path.size() == 1 ? u"t."_s + path[0]
                            : u"r%1.%2"_s.arg(ledger.indexOf(path[0])).arg(path[1]);
}

Where where(const Ledger &ledger, const ListQuery &query)
{
    Where where;
    if (query.scope != 0 && !ledger.organisationPath.isEmpty()) {
        where.add(organisationColumn(ledger) + u" IN "_s + kBelow, {query.scope});
    }
    if (query.year != 0 && hasYear(ledger)) {
        const QString column = u"t."_s + ledger.yearKey;
        if (ledger.field(ledger.yearKey).type == FieldType::Year) {
            where.add(column + u" = ?"_s, {query.year});
        } else { // ISO text: everything that begins with the year
            where.add(column + u" >= ? AND "_s + column + u" < ?"_s,
                      {QString::number(query.year), QString::number(query.year + 1)});
        }
    }
    for (auto it = query.equals.begin(); it != query.equals.end(); ++it) {
        where.add(u"t.%1 = ?"_s.arg(it.key()), {it.value()});
    }
    if (!query.has.code.isEmpty()) {
        QStringList any;
        QList<QVariant> values;
        for (const QString &key : query.has.keys) {
            any += u"' ' || t.%1 || ' ' LIKE ?"_s.arg(key);
            values += QVariant(u"% "_s + query.has.code + u" %"_s);
        }
        where.add(u'(' + any.join(u" OR ") + u')', values);
    }
    for (const FieldCondition &condition : query.conditions) {
        const int index = ledger.indexOf(condition.key);
        const SqlCondition term =
            index < 0
                ? SqlCondition{.sql = u"0"_s, .values = {}}
                : sqlOf(ledger.fields[index],
                        shownColumn(ledger.fields[index], index, ReferenceText::Name), condition);
        where.add(u'(' + term.sql + u')', term.values);
    }
    if (!query.text.isEmpty()) {
        const QString pattern = likePattern(query.text);
        const QString letters = Readings::typedLetters(query.text);
        QStringList any;
        QList<QVariant> values;
        for (int i = 0; i < ledger.fields.size(); ++i) {
            const Field &field = ledger.fields[i];
            QStringList columns;
            if (field.type == FieldType::Reference) {
                columns = {referenceColumn(field, i, ReferenceText::Code),
                           referenceColumn(field, i, ReferenceText::Name)};
            } else if (field.type == FieldType::Choice) {
                for (const Choice &choice : field.choices) {
                    if (choice.title.contains(query.text)) {
                        any += u"t.%1 = ?"_s.arg(field.key);
                        values += choice.code;
                    }
                }
            } else if (field.type == FieldType::Choices) {
                for (const Choice &choice : field.choices) {
                    if (choice.title.contains(query.text)) {
                        any += u"' ' || t.%1 || ' ' LIKE ?"_s.arg(field.key);
                        values += QVariant(u"% "_s + choice.code + u" %"_s);
                    }
                }
            } else if (!field.isNumber() && field.type != FieldType::YesNo
                       && field.type != FieldType::Year) {
                columns = {u"t."_s + field.key};
            }
            for (const QString &column : columns) {
                any += column + uR"( LIKE ? ESCAPE '\')"_s;
                values += QVariant(pattern);
            }
            if (field.namesPeople) { // stored with padding, or asked for with it
                any +=
                    uR"(replace(replace(t.%1, ' ', ''), char(12288), '') LIKE ? ESCAPE '\')"_s.arg(
                        field.key);
                values += likePattern(personName(query.text));
            }
            if (!letters.isEmpty()
                && (field.key == ledger.labelKey || !field.refLedger.isEmpty())) {
                const bool isOrganisation =
                    ledger.key == u"organisations" && field.key == ledger.labelKey;
                any += u"%1(%2, ?)"_s.arg(isOrganisation ? u"organisation_answers"_s
                                                         : u"name_answers"_s,
                                          shownColumn(field, i, ReferenceText::Name));
                values += letters;
            }
        }
        where.add(u'(' + any.join(u" OR ") + u')', values);
    }
    return where;
}

/// What rows are sorted by: of a reference its code or name, of a choice its place in the list
/// people know, not its code.
QString sortColumn(const Field &field, int index, ReferenceText references)
{
    const QString column = shownColumn(field, index, references);
    if (field.type != FieldType::Choice) {
        return column;
    }
    QString places = u"CASE "_s + column;
    for (qsizetype place = 0; place < field.choices.size(); ++place) {
        places += u" WHEN '%1' THEN %2"_s.arg(field.choices[place].code).arg(place);
    }
    return places + u" ELSE -1 END"_s;
}

/// Text, and what rows referred to are called, is put in order as Chinese text is.
bool isOrderedAsText(const Field &field)
{
    return field.type == FieldType::Text || field.type == FieldType::Reference;
}

QString chosenOrder(const Ledger &ledger, const ListQuery &query)
{
    const int index = ledger.indexOf(query.sortKey);
    const Field &field = ledger.fields[index];
    const QString column = sortColumn(field, index, ReferenceText::Name);
    if (!isOrderedAsText(field)) {
        return column;
    }
    const bool isPerson =
        field.refLedger == u"members" || (ledger.key == u"members" && field.key == ledger.labelKey);
    return u"name_order(coalesce(%1, ''), %2, %3)"_s.arg(column)
        .arg(static_cast<int>(query.textOrder))
        .arg(static_cast<int>(isPerson ? TextKind::Person : TextKind::Plain));
}

QString order(const Ledger &ledger, const ListQuery &query)
{
    const QString direction = query.descending ? u" DESC"_s : QString();
    QStringList list;
    if (!query.sortKey.isEmpty()) {
        list += chosenOrder(ledger, query) + direction;
    }
    for (const QString &part : ledger.keys.first()) {
        const int index = ledger.indexOf(part);
        list += sortColumn(ledger.fields[index], index, ReferenceText::Code) + direction;
    }
    return u" ORDER BY "_s + list.join(u", ") + u", t.id"_s + direction;
}

TextRow readRow(const Statement &statement, const Ledger &ledger, const CriterionTitles &criteria)
{
    TextRow row{.id = statement.integer(0), .cells = {}};
    row.cells.reserve(ledger.fields.size());
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        const QString text = cellText(field, statement.value(i + 1));
        row.cells += field.type == FieldType::Criterion ? criteria.value(text, text) : text;
    }
    return row;
}

/// What where() and order() name, where they do.
Status prepare(const File &file, const Ledger &ledger, const ListQuery &query)
{
    const bool namesThem =
        !Readings::typedLetters(query.text).isEmpty()
        || (!query.sortKey.isEmpty() && isOrderedAsText(ledger.field(query.sortKey)));
    return namesThem ? addNameFunctions(file) : Status();
}

CriterionTitles titlesFor(const File &file, const Ledger &ledger)
{
    return ledger.indexOf(u"criterion"_s) >= 0 ? criterionTitles(file) : CriterionTitles();
}

} // namespace

bool hasYear(const Ledger &ledger)
{
    return !ledger.yearKey.isEmpty();
}

Result<QList<RowId>> listRows(const File &file, const Ledger &ledger, const ListQuery &query)
{
    if (auto status = prepare(file, ledger, query); !status) {
        return status.error();
    }
    const Where condition = where(ledger, query);
    Statement select(file.database(), u"SELECT t.id FROM %1 t"_s.arg(ledger.table) + joins(ledger)
                                          + condition.sql + order(ledger, query));
    for (const QVariant &value : condition.values) {
        select.bind(value);
    }
    QList<RowId> ids;
    while (select.next()) {
        ids += select.integer(0);
    }
    if (!select.status()) {
        return select.status().error();
    }
    return ids;
}

Result<QList<TextRow>> textRows(const File &file, const Ledger &ledger, const QList<RowId> &ids,
                                ReferenceText references)
{
    const CriterionTitles criteria = titlesFor(file, ledger);
    QHash<RowId, TextRow> found;
    for (qsizetype from = 0; from < ids.size(); from += kChunk) {
        const QList<RowId> chunk = ids.mid(from, kChunk);
        Statement select(file.database(),
                         u"SELECT %1 FROM %2 t%3 WHERE t.id IN (%4)"_s.arg(
                             columns(ledger, references), ledger.table, joins(ledger),
                             QStringList(chunk.size(), u"?"_s).join(u',')));
        for (const RowId id : chunk) {
            select.bind(id);
        }
        while (select.next()) {
            const TextRow row = readRow(select, ledger, criteria);
            found.insert(row.id, row);
        }
        if (!select.status()) {
            return select.status().error();
        }
    }
    QList<TextRow> rows;
    rows.reserve(ids.size());
    for (const RowId id : ids) {
        if (const auto row = found.constFind(id); row != found.constEnd()) {
            rows += *row;
        }
    }
    return rows;
}

Result<QList<TextRow>> textRows(const File &file, const Ledger &ledger, const ListQuery &query,
                                ReferenceText references)
{
    if (auto status = prepare(file, ledger, query); !status) {
        return status.error();
    }
    const CriterionTitles criteria = titlesFor(file, ledger);
    const Where condition = where(ledger, query);
    Statement select(file.database(),
                     u"SELECT %1 FROM %2 t"_s.arg(columns(ledger, references), ledger.table)
                         + joins(ledger) + condition.sql + order(ledger, query));
    for (const QVariant &value : condition.values) {
        select.bind(value);
    }
    QList<TextRow> rows;
    while (select.next()) {
        rows += readRow(select, ledger, criteria);
    }
    if (!select.status()) {
        return select.status().error();
    }
    return rows;
}

Result<QHash<QString, qint64>> sumRows(const File &file, const Ledger &ledger,
                                       const ListQuery &query)
{
    QStringList keys;
    QStringList sums;
    for (const Field &field : ledger.fields) {
        if (field.isNumber()) {
            keys += field.key;
            sums += u"sum(t.%1)"_s.arg(field.key);
        }
    }
    QHash<QString, qint64> result;
    if (keys.isEmpty()) {
        return result;
    }
    if (auto status = prepare(file, ledger, query); !status) {
        return status.error();
    }
    const Where condition = where(ledger, query);
    Statement select(file.database(), u"SELECT %1 FROM %2 t"_s.arg(sums.join(u", "), ledger.table)
                                          + joins(ledger) + condition.sql);
    for (const QVariant &value : condition.values) {
        select.bind(value);
    }
    while (select.next()) {
        for (int i = 0; i < keys.size(); ++i) {
            result.insert(keys[i], select.integer(i));
        }
    }
    if (!select.status()) {
        return select.status().error();
    }
    return result;
}

Result<QList<NamedRow>> namedRows(const File &file, const Field &reference)
{
    const Ledger &ledger = ledgerOf(reference.refLedger);
    const QString detail = ledger.indexOf(u"branch"_s) >= 0
                               ? u"r%1.name"_s.arg(ledger.indexOf(u"branch"_s))
                           : ledger.key == u"activities" ? u"t.starts"_s
                                                         : u"t.kind"_s;
    ListQuery query;
    if (!reference.refKind.isEmpty()) {
        query.equals.insert(u"kind"_s, reference.refKind);
    }
    const Where condition = where(ledger, query);
    Statement select(file.database(), u"SELECT t.id, t.code, t.%1, %2 FROM %3 t"_s.arg(
                                          ledger.labelKey, detail, ledger.table)
                                          + joins(ledger) + condition.sql + u" ORDER BY t.code"_s);
    for (const QVariant &value : condition.values) {
        select.bind(value);
    }
    QList<NamedRow> rows;
    while (select.next()) {
        rows += NamedRow{.id = select.integer(0),
                         .code = select.text(1),
                         .name = select.text(2),
                         .detail = ledger.key == u"organisations"
                                       ? cellText(ledger.field(u"kind"_s), select.value(3))
                                       : select.text(3)};
    }
    if (!select.status()) {
        return select.status().error();
    }
    return rows;
}

} // namespace zhibu
