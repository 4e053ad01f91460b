#include "exchange/packets/rowmatch.h"

#include "ledger/ledgers.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

bool areEqual(const Ledger &ledger, const QStringList &keys, const Record &one, const Record &other)
{
    return std::ranges::all_of(keys, [&](const QString &key) {
        const QString text = packetText(ledger.field(key), ledger.value(one, key));
        return !text.isEmpty() && text == packetText(ledger.field(key), ledger.value(other, key));
    });
}

/// Whether rows with the same number are the same thing.
bool isSameThing(const Ledger &ledger, const Record &one, const Record &other)
{
    if (!ledger.isGivenNumber(one.values[0].toString())) {
        return true; // somebody chose it
    }
    return std::ranges::any_of(ledger.fallbackKeys, [&](const QStringList &key) {
        return areEqual(ledger, key, one, other);
    });
}

} // namespace

RowMatch::RowMatch(const File &file, const Packet &packet, const RowHistory &history,
                   const PacketLog &log)
    : m_file{file}
    , m_packet{packet}
    , m_history{history}
    , m_log{log}
{}

Status RowMatch::match()
{
    for (const PacketRow &row : m_packet.rows) {
        if (!row.isRemoved) {
            m_given += Place{row.ledger->key, row.record.id};
        }
        matchByNumber(row);
    }
    for (const PacketRow &row : m_packet.rows) { // referred to before referring
        if (!row.isRemoved && !m_here.contains({row.ledger->key, row.record.id})) {
            matchByKey(row);
        }
    }
    return m_status;
}

std::optional<Record> RowMatch::fetch(const Ledger &ledger, RowId id)
{
    const auto record = m_readers.try_emplace(ledger.key, m_file, ledger).first->second.fetch(id);
    if (record) {
        return *record;
    }
    if (record.error().code != ErrorCode::NotFound) {
        m_status = record.error();
    }
    return std::nullopt;
}

void RowMatch::take(const PacketRow &row, const Record &stored)
{
    const Place place{row.ledger->key, row.record.id};
    m_here.insert(place, stored.id);
    m_there.insert({row.ledger->key, stored.id}, row.record.id);
    m_stored.insert(place, stored);
}

void RowMatch::matchByNumber(const PacketRow &row)
{
    QList<RowId> numbers{row.record.id};
    numbers += row.otherIds;
    if (const RowId known = m_log.rowOf(*row.ledger, row.record.id); known != 0) {
        numbers += known;
    }
    for (const RowId id : std::as_const(numbers)) {
        if (m_there.contains({row.ledger->key, id})) {
            continue; // another row of the packet is that one
        }
        if (const auto stored = fetch(*row.ledger, id)) {
            take(row, *stored);
            return;
        }
    }
    for (const RowId id : std::as_const(numbers)) {
        if (m_history.isDeleted(*row.ledger, id)) {
            m_here.insert({row.ledger->key, row.record.id}, id);
            return;
        }
    }
}

std::vector<RowMatch::Key> &RowMatch::keysOf(const Ledger &ledger)
{
    auto [keys, isNew] = m_keys.try_emplace(ledger.key);
    if (isNew) {
        const QString number = ledger.numberPrefix.isEmpty() ? QString() : ledger.fields[0].key;
        for (const QStringList &key : ledger.keys + ledger.fallbackKeys) {
            keys->second.push_back({.finder = KeyFinder(m_file, ledger, key),
                                    .isNumber = !number.isEmpty() && key.contains(number)});
        }
    }
    return keys->second;
}

void RowMatch::matchByKey(const PacketRow &row)
{
    const Ledger &ledger = *row.ledger;
    Findings missing;
    const Record wanted = asHere(row, missing);
    for (Key &key : keysOf(ledger)) {
        if (!key.finder.appliesTo(wanted)) {
            continue;
        }
        const auto found = key.finder.find(wanted);
        if (!found) {
            m_status = found.error();
            return;
        }
        QList<Record> candidates;
        for (const RowId id : *found) {
            const auto stored =
                m_there.contains({ledger.key, id}) ? std::nullopt : fetch(ledger, id);
            if (stored && (!key.isNumber || isSameThing(ledger, *stored, wanted))) {
                candidates += *stored;
            }
        }
        if (candidates.size() == 1) {
            take(row, candidates.first());
            return;
        }
        if (candidates.size() > 1) {
            m_ambiguous += Place{ledger.key, row.record.id};
            return;
        }
    }
}

RowId RowMatch::idOf(const PacketRow &row) const
{
    return m_here.value({row.ledger->key, row.record.id}, row.record.id);
}

const Record *RowMatch::stored(const PacketRow &row) const
{
    const auto found = m_stored.constFind({row.ledger->key, row.record.id});
    return found == m_stored.constEnd() ? nullptr : &*found;
}

bool RowMatch::isAmbiguous(const PacketRow &row) const
{
    return m_ambiguous.contains({row.ledger->key, row.record.id});
}

RowId RowMatch::resolve(const Ledger &ledger, const PacketReference &reference)
{
    const Place place{ledger.key, reference.id};
    if (m_given.contains(place)) { // itself in the packet
        return m_here.value(place, reference.id);
    }
    if (const auto known = m_resolved.constFind(place); known != m_resolved.constEnd()) {
        return *known;
    }
    const RowId id = resolveStored(ledger, reference);
    m_resolved.insert(place, id);
    if (id != 0 && id != reference.id) {
        m_there.insert({ledger.key, id}, reference.id);
    }
    return id;
}

RowId RowMatch::resolveStored(const Ledger &ledger, const PacketReference &reference)
{
    for (const RowId id : {reference.id, m_log.rowOf(ledger, reference.id)}) {
        if (id != 0 && fetch(ledger, id)) {
            return id;
        }
    }
    const int code = ledger.indexOf(u"code"_s);
    if (code < 0 || reference.code.isEmpty()) {
        return 0;
    }
    Record wanted = ledger.blank();
    wanted.values[code] = reference.code;
    for (Key &key : keysOf(ledger)) {
        if (key.finder.key() != QStringList{u"code"_s}) {
            continue;
        }
        const auto found = key.finder.find(wanted);
        if (!found) {
            m_status = found.error();
            return 0;
        }
        const auto stored = found->size() == 1 ? fetch(ledger, found->first()) : std::nullopt;
        const bool isSame = stored
                            && (!key.isNumber || !ledger.isGivenNumber(reference.code)
                                || recordName(ledger, *stored) == reference.name);
        return isSame ? stored->id : 0;
    }
    return 0;
}

Record RowMatch::asHere(const PacketRow &row, Findings &findings)
{
    Record record = row.record;
    record.id = idOf(row);
    for (int i = 0; i < row.ledger->fields.size(); ++i) {
        const Field &field = row.ledger->fields[i];
        if (!row.references.contains(field.key)) {
            continue;
        }
        const PacketReference reference = row.references.value(field.key);
        const Ledger &ledger = ledgerOf(field.refLedger);
        const RowId id = resolve(ledger, reference);
        record.values[i] = id == 0 ? QVariant() : QVariant(id);
        if (id == 0) {
            findings += Finding{.rule = Rule::UnknownReference,
                                .field = field.key,
                                .value = (reference.code + u' ' + reference.name).trimmed(),
                                .args = {ledger.title}};
        }
    }
    return record;
}

Record RowMatch::asThere(const Ledger &ledger, Record record) const
{
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        if (field.type == FieldType::Reference && !isEmpty(record.values[i])) {
            const RowId here = record.values[i].toLongLong();
            record.values[i] = m_there.value({field.refLedger, here}, here);
        }
    }
    return record;
}

Status avoidTakenNumber(const File &file, const Ledger &ledger, const Record *stored,
                        Record &record)
{
    if (ledger.numberPrefix.isEmpty() || isEmpty(record.values[0])) {
        return {};
    }
    const bool isGiven = ledger.isGivenNumber(record.values[0].toString());
    if (stored != nullptr && isGiven && ledger.isGivenNumber(stored->values[0].toString())) {
        record.values[0] = stored->values[0];
        return {};
    }
    KeyFinder finder(file, ledger, ledger.keys.first());
    const auto found = finder.find(record);
    if (!found) {
        return found.error();
    }
    const bool isTaken = std::ranges::any_of(*found, [&](RowId id) { return id != record.id; });
    if (isTaken) {
        record.values[0] = stored == nullptr ? QVariant(u""_s) : stored->values[0];
    }
    return {};
}

} // namespace zhibu
