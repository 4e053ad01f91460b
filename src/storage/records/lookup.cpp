#include "storage/records/lookup.h"

#include "core/decimal.h"
#include "core/personname.h"
#include "ledger/ledgers.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Lookup::Answer answer(const QList<RowId> &found)
{
    if (found.isEmpty()) {
        return {.id = 0, .problem = Rule::UnknownReference};
    }
    return found.size() == 1 ? Lookup::Answer{.id = found.first(), .problem = {}}
                             : Lookup::Answer{.id = 0, .problem = Rule::AmbiguousReference};
}

/// A name as it is compared.
QString plainName(const QString &name)
{
    return personName(halfWidth(name));
}

} // namespace

void Lookup::loadOrganisations()
{
    if (m_loaded) {
        return;
    }
    m_loaded = true;
    Statement all(m_file.database(), u"SELECT id, code, name, kind, superior FROM organisation"_s);
    while (all.next()) {
        const RowId id = all.integer(0);
        m_organisations.insert(id, {.code = all.text(1),
                                    .name = all.text(2),
                                    .kind = all.text(3),
                                    .superior = all.integer(4)});
        m_byCode.insert(all.text(1), id);
        m_byName.insert(plainName(all.text(2)), id);
    }
    if (!all.status()) {
        m_status = all.status();
    }
}

Lookup::Answer Lookup::organisation(const QString &text)
{
    loadOrganisations();
    const QString code = halfWidth(text).trimmed();
    if (const auto known = m_byCode.constFind(code); known != m_byCode.constEnd()) {
        return {.id = *known, .problem = {}};
    }
    return answer(m_byName.values(plainName(text)));
}

RowId Lookup::branchOf(RowId organisation)
{
    loadOrganisations();
    const Organisation group = m_organisations.value(organisation);
    return group.kind == u"group" && group.superior != 0 ? group.superior : organisation;
}

QList<RowId> Lookup::ids(const QString &sql, const QList<QVariant> &values)
{
    Statement query(m_file.database(), sql);
    for (const QVariant &value : values) {
        query.bind(value);
    }
    QList<RowId> found;
    while (query.next()) {
        found += query.integer(0);
    }
    if (!query.status()) {
        m_status = query.status();
    }
    return found;
}

QList<RowId> Lookup::membersNamed(const QString &name, RowId branch, bool activeOnly)
{
    const auto spellings = m_memberNames.of(name);
    if (!spellings) {
        m_status = spellings.error();
        return {};
    }
    QString sql = u"SELECT id FROM member WHERE name IN (%1)"_s.arg(
        QStringList(spellings->size(), u"?"_s).join(u','));
    QList<QVariant> values(spellings->cbegin(), spellings->cend());
    if (branch != 0) {
        sql += u" AND branch = ?"_s;
        values += branch;
    }
    if (activeOnly) {
        sql += u" AND status = 'active'"_s;
    }
    return ids(sql + u" LIMIT 2"_s, values);
}

Lookup::Answer Lookup::member(const QString &text, RowId organisation)
{
    const QString name = text.trimmed();
    const RowId branch = organisation == 0 ? 0 : branchOf(organisation);
    const QPair<QString, RowId> key{name, branch};
    if (const auto known = m_members.constFind(key); known != m_members.constEnd()) {
        return *known;
    }
    const QString code = halfWidth(name).trimmed();
    QList<RowId> found = ids(u"SELECT id FROM member WHERE code = ?"_s, {code});
    if (found.isEmpty()) {
        found = ids(u"SELECT id FROM member WHERE id_number = ? AND id_number <> ''"_s,
                    {code.toUpper()});
    }
    const QList<RowId> places = branch == 0 ? QList<RowId>{0} : QList<RowId>{branch, 0};
    for (const RowId place : places) {
        for (const bool activeOnly : {true, false}) {
            if (found.isEmpty()) {
                found = membersNamed(name, place, activeOnly);
            }
        }
    }
    return *m_members.insert(key, answer(found));
}

Lookup::Answer Lookup::numbered(const Ledger &ledger, const QString &text)
{
    const QPair<QString, QString> key{ledger.table, halfWidth(text).trimmed()};
    if (const auto known = m_numbered.constFind(key); known != m_numbered.constEnd()) {
        return *known;
    }
    QList<RowId> found = ids(u"SELECT id FROM %1 WHERE code = ?"_s.arg(ledger.table), {key.second});
    if (found.isEmpty() && !ledger.labelKey.isEmpty()) {
        found = labelled(ledger).values(plainName(text));
    }
    return *m_numbered.insert(key, answer(found));
}

const QMultiHash<QString, RowId> &Lookup::labelled(const Ledger &ledger)
{
    if (const auto known = m_labelled.constFind(ledger.table); known != m_labelled.constEnd()) {
        return *known;
    }
    QMultiHash<QString, RowId> &names = m_labelled[ledger.table];
    Statement all(m_file.database(), u"SELECT id, %1 FROM %2"_s.arg(ledger.labelKey, ledger.table));
    while (all.next()) {
        names.insert(plainName(all.text(1)), all.integer(0));
    }
    if (!all.status()) {
        m_status = all.status();
    }
    return names;
}

Lookup::Answer Lookup::resolve(const Field &field, const QString &text, RowId organisationOfRow)
{
    if (field.refLedger == u"organisations") {
        return organisation(text);
    }
    return field.refLedger == u"members" ? member(text, organisationOfRow)
                                         : numbered(ledgerOf(field.refLedger), text);
}

RowId Lookup::organisationOfActivity(RowId activity)
{
    if (const auto known = m_activityOrganisations.constFind(activity);
        known != m_activityOrganisations.constEnd()) {
        return *known;
    }
    const QList<RowId> found = ids(u"SELECT organisation FROM activity WHERE id = ?"_s, {activity});
    return *m_activityOrganisations.insert(activity, found.value(0));
}

QString Lookup::kindOf(RowId organisation)
{
    loadOrganisations();
    return m_organisations.value(organisation).kind;
}

QHash<RowId, RowId> Lookup::superiors()
{
    loadOrganisations();
    QHash<RowId, RowId> above;
    for (auto it = m_organisations.cbegin(); it != m_organisations.cend(); ++it) {
        if (it->superior != 0) {
            above.insert(it.key(), it->superior);
        }
    }
    return above;
}

void Lookup::expect(RowId id, const QString &code, const QString &name)
{
    loadOrganisations();
    m_organisations.insert(id, {.code = code, .name = name, .kind = {}, .superior = 0});
    m_byCode.insert(code, id);
    m_byName.insert(plainName(name), id);
}

} // namespace zhibu
