#include "exchange/rowidentity.h"

#include "core/personname.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

bool isSameValue(const Field &field, const QVariant &given, const QVariant &stored)
{
    return field.namesPeople ? personName(given.toString()) == personName(stored.toString())
                             : given == stored;
}

RowIdentity::RowIdentity(const File &file, const Ledger &ledger)
    : m_file{file}
    , m_ledger{ledger}
{
    for (const QStringList &key : ledger.keys) {
        m_keys.emplace_back(file, ledger, key);
    }
    for (const QStringList &key : ledger.fallbackKeys) {
        m_fallbacks.emplace_back(file, ledger, key);
    }
    m_hasCopies = std::ranges::any_of(
        ledger.fields, [](const Field &field) { return !field.defaultFrom.isEmpty(); });
}

Status RowIdentity::prepare(const QList<int> &columnOfField)
{
    m_columnOfField = columnOfField;
    const auto anyStored = hasRows(m_file, m_ledger);
    if (!anyStored) {
        return anyStored.error();
    }
    m_anyStored = *anyStored;
    return {};
}

Result<RowIdentity::Match> RowIdentity::match(PlannedRow &row, qsizetype place)
{
    Match match;
    RowId &id = match.id;
    bool keyed = false;
    bool byFirstKey = false;
    const Record written = m_hasCopies ? withCopies(row.record) : row.record;
    for (KeyFinder &finder : m_keys) {
        if (!finder.appliesTo(written)) {
            continue;
        }
        keyed = true;
        const auto found = find(finder, written);
        if (!found) {
            return found.error();
        }
        if (!found->isEmpty() && id != 0 && id != found->first()) {
            row.errors +=
                Finding{.rule = Rule::KeysDisagree,
                        .field = finder.key().last(),
                        .value = m_ledger.value(row.record, finder.key().last()).toString()};
        } else if (!found->isEmpty()) {
            id = found->first();
            byFirstKey = byFirstKey || &finder == &m_keys.front();
        }
    }
    if (!keyed && !m_fallbacks.empty()) {
        if (auto status = matchByFallback(row, match); !status) {
            return status.error();
        }
        m_unkeyed += place;
    }
    match.bySecondKey = keyed && !byFirstKey;
    return match;
}

Result<QList<RowId>> RowIdentity::find(KeyFinder &finder, const Record &record) const
{
    return m_anyStored ? finder.find(record) : QList<RowId>();
}

// Defaults that copy another field count as written, for matching too.
Record RowIdentity::withCopies(Record record) const
{
    for (int i = 0; i < m_ledger.fields.size(); ++i) {
        if (!m_ledger.fields[i].defaultFrom.isEmpty() && isEmpty(record.values[i])) {
            record.values[i] = m_ledger.value(record, m_ledger.fields[i].defaultFrom);
        }
    }
    return record;
}

Status RowIdentity::matchByFallback(PlannedRow &row, Match &match)
{
    for (KeyFinder &finder : m_fallbacks) {
        if (!finder.appliesTo(row.record)) {
            continue;
        }
        const auto found = find(finder, row.record);
        if (!found) {
            return found.error();
        }
        if (found->size() > 1) {
            row.errors +=
                Finding{.rule = Rule::AmbiguousMatch,
                        .field = finder.key().first(),
                        .value = m_ledger.value(row.record, finder.key().first()).toString()};
        } else {
            match.id = found->value(0);
            match.byName = finder.key().contains(m_ledger.labelKey)
                           && m_ledger.field(m_ledger.labelKey).namesPeople;
        }
        return {};
    }
    return {};
}

void RowIdentity::doubt(PlannedRow &row, const Record &stored, const Match &match) const
{
    if (match.bySecondKey) {
        warnOfNewName(row, stored);
    } else if (isAnothersNumber(row.record, stored)) {
        row.errors += numberOfAnother(m_ledger.fields[0], row.record, stored);
    }
}

// A slip in a number of identity would give its holder another person's name.
void RowIdentity::warnOfNewName(PlannedRow &row, const Record &stored) const
{
    const QString given = m_ledger.value(row.record, m_ledger.labelKey).toString();
    const QString known = m_ledger.value(stored, m_ledger.labelKey).toString();
    if (!given.isEmpty() && given != personName(known)) {
        row.warnings +=
            numberOfAnother(m_ledger.field(m_ledger.keys.last().last()), row.record, stored);
    }
}

Finding RowIdentity::numberOfAnother(const Field &number, const Record &given,
                                     const Record &stored) const
{
    const QString name = m_ledger.value(stored, m_ledger.labelKey).toString();
    return {.rule = Rule::NumberOfAnother,
            .field = number.key,
            .value = m_ledger.value(given, number.key).toString(),
            .args = {name, stored.values[0].toString()}};
}

/// Whether a row of another file's table has by chance a number the program gave here: it is
/// called otherwise, and belongs to another organisation or, of people, has another day of
/// birth or the like.
bool RowIdentity::isAnothersNumber(const Record &given, const Record &stored) const
{
    if (m_ledger.labelKey.isEmpty() || !m_ledger.isGivenNumber(given.values[0].toString())) {
        return false;
    }
    const auto differ = [&](const QString &key) {
        const QVariant one = m_ledger.value(given, key);
        const QVariant other = m_ledger.value(stored, key);
        return !isEmpty(one) && !isEmpty(other) && !isSameValue(m_ledger.field(key), one, other);
    };
    QStringList telling{m_ledger.homeKey()};
    for (const Field &field : m_ledger.fields) {
        if (field.type != FieldType::IdNumber) {
            continue;
        }
        const QVariant number = m_ledger.value(given, field.key);
        if (!isEmpty(number) && number == m_ledger.value(stored, field.key)) {
            return false;
        }
        telling += field.key;
        for (const QStringList &key : m_ledger.fallbackKeys) {
            telling += key;
        }
    }
    telling.removeAll(m_ledger.labelKey);
    return differ(m_ledger.labelKey) && std::ranges::any_of(telling, differ);
}

void RowIdentity::claim(PlannedRow &row, qsizetype place, bool isStored)
{
    QList<std::pair<QString, QString>> claims; // and the field that says it
    if (isStored) {
        claims.emplace_back(u'#' + QString::number(row.record.id), fieldThatNames(row));
    }
    for (const KeyFinder &finder : m_keys) {
        if (finder.appliesTo(row.record)) {
            claims.emplace_back(claimOf(finder, row.record), finder.key().first());
        }
    }
    const bool unkeyed = m_unkeyed.contains(place);
    for (const KeyFinder &finder : m_fallbacks) {
        if (unkeyed && finder.appliesTo(row.record)) {
            claims.emplace_back(claimOf(finder, row.record), finder.key().first());
            break;
        }
    }
    for (const auto &[claim, field] : std::as_const(claims)) {
        const auto taken = m_claims.constFind(claim);
        if (taken != m_claims.constEnd()) {
            row.errors += Finding{.rule = Rule::DuplicateKey,
                                  .field = field,
                                  .value = cellOf(row, field),
                                  .args = {QString::number(*taken)}};
            return;
        }
    }
    for (const auto &[claim, field] : std::as_const(claims)) {
        m_claims.insert(claim, row.line);
    }
}

QString RowIdentity::cellOf(const PlannedRow &row, const QString &field) const
{
    return row.cells.value(m_columnOfField[m_ledger.indexOf(field)]);
}

/// The first part of the first key the row fills in.
QString RowIdentity::fieldThatNames(const PlannedRow &row) const
{
    for (const QStringList &key : m_ledger.keys + m_ledger.fallbackKeys) {
        if (!cellOf(row, key.first()).trimmed().isEmpty()) {
            return key.first();
        }
    }
    return m_ledger.keys.first().first();
}

QString RowIdentity::claimOf(const KeyFinder &finder, const Record &record) const
{
    QString claim = finder.key().join(u',');
    for (const QString &part : finder.key()) {
        claim += u'\x1f' + m_ledger.value(record, part).toString();
    }
    return claim;
}

Status RowIdentity::findTaken(PlannedRow &row, const std::function<bool(RowId)> &isMeant)
{
    const auto isChanged = [&](const QString &part) {
        return row.changedFields.contains(m_ledger.indexOf(part));
    };
    for (KeyFinder &finder : m_keys) {
        const auto found =
            std::ranges::any_of(finder.key(), isChanged) && finder.appliesTo(row.record)
                ? finder.find(row.record)
                : Result<QList<RowId>>(QList<RowId>());
        if (!found) {
            return found.error();
        }
        for (const RowId id : *found) {
            if (id != row.record.id && !isMeant(id)) {
                row.errors +=
                    Finding{.rule = Rule::KeyTaken,
                            .field = finder.key().last(),
                            .value = m_ledger.value(row.record, finder.key().last()).toString()};
            }
        }
    }
    return {};
}

} // namespace zhibu
