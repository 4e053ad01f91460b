#include "exchange/formats/zipmemory.h"
#include "exchange/packets/envelope.h"
#include "exchange/packets/packet.h"
#include "exchange/packets/packetformat.h"
#include "exchange/packets/packetscope.h"
#include "exchange/packets/rowstates.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/file/schema.h"
#include "storage/packets/packetlog.h"
#include "storage/packets/rowhistory.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kAtOnce = 1000; // rows read by one query

Error tooLarge(const QString &subject)
{
    return {.code = ErrorCode::Invalid, .subject = subject, .detail = u"packet-too-large"_s};
}

/// Gathers a packet from one file; each step goes on only where the one before succeeded.
class Collector
{
public:
    Collector(const File &file, const PacketRequest &request, RowHistory history, PacketLog log)
        : m_file{file}
        , m_request{request}
        , m_history{std::move(history)}
        , m_log{std::move(log)}
    {}

    Result<Packet> collect(const QDateTime &now);

private:
    Status findAbove();
    /// Those of the scope, and what holds for it of the organisations above.
    Result<QList<RowId>> rowsOf(const Ledger &ledger);
    Status addLedger(const Ledger &ledger);
    Status addRows(const Ledger &ledger, const QList<RowId> &ids, bool haveLeft = false);
    /// What went over to organisations outside, or the file it is sent to would keep it for ever;
    /// and what is about it, or what was entered before that was known would never arrive.
    Status addLeft(const Ledger &ledger);
    Status addRemoved(const Ledger &ledger);
    Status addReferences(PacketRow &row);
    Result<PacketReference> referenceTo(const Ledger &ledger, RowId id);
    /// Organisations that rows refer to and that are not sent: with theirs above.
    Status addContext();
    Status addFiles(PacketRow &row);

    const File &m_file;
    const PacketRequest &m_request;
    RowHistory m_history;
    PacketLog m_log;
    Packet m_packet;
    RowsByLedger m_scope;                ///< all rows of it there are or were
    RowsByLedger m_above;                ///< organisations above, and what holds below
    QHash<QString, QList<RowId>> m_left; ///< of these, by ledger, those that are others' now
    QHash<QPair<QString, RowId>, PacketReference> m_references;
    QSet<RowId> m_organisations; ///< sent
    QList<RowId> m_context;
    qint64 m_size = 0;
};

Result<Packet> Collector::collect(const QDateTime &now)
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto self = fetchRecord(m_file, organisations, m_request.organisation);
    if (!self) {
        return self.error();
    }
    m_packet.info = {.program = QStringLiteral(ZHIBU_VERSION),
                     .schema = newestSchema(),
                     .organisation = organisations.value(*self, u"code"_s).toString(),
                     .name = recordName(organisations, *self),
                     .id = self->id,
                     .isDown = m_request.isDown,
                     .since = m_request.since,
                     .madeAt = now.toString(Qt::ISODate)};
    if (auto status = findAbove(); !status) {
        return status.error();
    }
    for (const Ledger *ledger : packetLedgers()) {
        if (!m_request.isDown && isOnlySentDown(*ledger)) {
            continue;
        }
        if (auto status = addLedger(*ledger); !status) {
            return status.error();
        }
    }
    if (auto status = addContext(); !status) {
        return status.error();
    }
    if (!m_history.status()) {
        return m_history.status().error();
    }
    return m_packet;
}

Status Collector::findAbove()
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    for (RowId id = m_request.isDown ? m_request.organisation : 0; id != 0;) {
        const auto record = fetchRecord(m_file, organisations, id);
        if (!record) {
            return record.error();
        }
        id = organisations.value(*record, u"superior"_s).toLongLong();
        if (id != 0) {
            m_above[organisations.key] += id;
        }
    }
    return {};
}

Result<QList<RowId>> Collector::rowsOf(const Ledger &ledger)
{
    auto ids = listRows(m_file, ledger, {.scope = m_request.organisation});
    const QString home = ledger.homeKey();
    if (!ids || !ledger.holdsBelow || home.isEmpty()) {
        return ids;
    }
    QList<RowId> owners = m_above.value(ledger.field(home).refLedger).values();
    std::ranges::sort(owners);
    for (const RowId owner : std::as_const(owners)) {
        const auto above = listRows(m_file, ledger, {.equals = {{home, QVariant(owner)}}});
        if (!above) {
            return above.error();
        }
        m_above[ledger.key] += QSet<RowId>(above->begin(), above->end());
        *ids += *above;
    }
    return ids;
}

Status Collector::addLedger(const Ledger &ledger)
{
    const auto ids = rowsOf(ledger);
    if (!ids) {
        return ids.error();
    }
    m_scope[ledger.key] = QSet<RowId>(ids->begin(), ids->end());
    for (qsizetype from = 0; from < ids->size(); from += kAtOnce) {
        if (auto status = addRows(ledger, ids->mid(from, kAtOnce)); !status) {
            return status;
        }
    }
    if (auto status = addLeft(ledger); !status) {
        return status;
    }
    return addRemoved(ledger);
}

Status Collector::addLeft(const Ledger &ledger)
{
    const QString home = ledger.homeKey();
    if (home.isEmpty()) {
        return {};
    }
    const QString owners = ledger.field(home).refLedger;
    QSet<RowId> &scope = m_scope[ledger.key];
    auto once = rowsOnceOf(m_file, ledger, home, m_scope.value(owners));
    if (!once) {
        return once.error();
    }
    QSet<RowId> others = std::move(*once);
    for (const RowId owner : m_left.value(owners)) {
        const auto ids = listRows(m_file, ledger, {.equals = {{home, QVariant(owner)}}});
        if (!ids) {
            return ids.error();
        }
        others += QSet<RowId>(ids->begin(), ids->end());
    }
    QList<RowId> left;
    std::ranges::copy_if(others, std::back_inserter(left), [&](RowId id) {
        return !scope.contains(id) && !m_history.isDeleted(ledger, id);
    });
    std::ranges::sort(left);
    // What an organisation has taken along with it is sent with a packet of its own.
    if (ledger.organisationPath != u"id") {
        scope += QSet<RowId>(left.begin(), left.end());
        m_left[ledger.key] = left;
    }
    for (qsizetype from = 0; from < left.size(); from += kAtOnce) {
        if (auto status = addRows(ledger, left.mid(from, kAtOnce), true); !status) {
            return status;
        }
    }
    return {};
}

Status Collector::addRows(const Ledger &ledger, const QList<RowId> &ids, bool haveLeft)
{
    auto records = fetchRecords(m_file, ledger, ids);
    if (!records) {
        return records.error();
    }
    const auto counts = attachmentCounts(m_file, ledger, ids);
    if (!counts) {
        return counts.error();
    }
    std::ranges::sort(*records, {},
                      &Record::id); // older rows first: the same file, the same packet
    for (const Record &record : std::as_const(*records)) {
        PacketRow row{.ledger = &ledger, .record = record, .hasLeft = haveLeft};
        if (m_request.withFiles && counts->contains(record.id)) {
            if (auto status = addFiles(row); !status) {
                return status;
            }
        }
        if (!m_history.wasTouched(ledger, record.id) && row.files.isEmpty()) {
            continue;
        }
        const RowStates states = rowStates(m_history, m_log, ledger, record.id, record);
        row.state = states.present;
        row.earlier = states.earlier;
        row.otherIds = m_log.otherIdsOf(ledger, record.id);
        if (auto status = addReferences(row); !status) {
            return status;
        }
        if (ledger.key == u"organisations") {
            m_organisations += record.id;
        }
        m_packet.rows += row;
    }
    return {};
}

Status Collector::addFiles(PacketRow &row)
{
    const auto attachments = attachmentsOf(m_file, *row.ledger, row.record.id);
    if (!attachments) {
        return attachments.error();
    }
    for (const Attachment &attachment : *attachments) {
        if (attachment.isMissing || (m_request.since && attachment.addedOn < *m_request.since)) {
            continue;
        }
        row.files += {.name = attachment.name, .sha256 = attachment.sha256};
        if (m_packet.files.contains(attachment.sha256)) {
            continue;
        }
        m_size += attachment.size;
        if (m_size > kLargestPacket) {
            return tooLarge(m_packet.info.name);
        }
        const auto bytes = attachmentBytes(m_file, attachment);
        if (!bytes) {
            return bytes.error();
        }
        m_packet.files.insert(attachment.sha256, *bytes);
    }
    return {};
}

Status Collector::addRemoved(const Ledger &ledger)
{
    QList<RowId> deleted = m_history.deleted(ledger);
    std::ranges::sort(deleted);
    for (const RowId id : std::as_const(deleted)) {
        const RowStates states = rowStates(m_history, m_log, ledger, id, std::nullopt);
        const bool belonged = std::ranges::any_of(states.records, [&](const Record &state) {
            return isOwned(ledger, state, m_scope, m_above);
        });
        if (!belonged) {
            continue;
        }
        m_scope[ledger.key] += id; // what belonged to it is looked for in the ledgers to come
        if (!m_history.wasTouched(ledger, id)) {
            continue;
        }
        PacketRow row{.ledger = &ledger, .record = ledger.blank()};
        row.record.id = id;
        row.isRemoved = true;
        row.name = recordName(ledger, states.records.first());
        row.otherIds = m_log.otherIdsOf(ledger, id);
        row.state = states.present;
        row.earlier = states.earlier;
        m_packet.rows += row;
    }
    return {};
}

Result<PacketReference> Collector::referenceTo(const Ledger &ledger, RowId id)
{
    const QPair<QString, RowId> place{ledger.key, id};
    if (const auto known = m_references.constFind(place); known != m_references.constEnd()) {
        return *known;
    }
    const auto record = fetchRecord(m_file, ledger, id);
    if (!record) {
        return record.error();
    }
    const PacketReference reference{.id = id,
                                    .code = ledger.indexOf(u"code"_s) < 0
                                                ? QString()
                                                : ledger.value(*record, u"code"_s).toString(),
                                    .name = recordName(ledger, *record)};
    m_references.insert(place, reference);
    return reference;
}

Status Collector::addReferences(PacketRow &row)
{
    for (int i = 0; i < row.ledger->fields.size(); ++i) {
        const Field &field = row.ledger->fields[i];
        if (field.type != FieldType::Reference || isEmpty(row.record.values[i])) {
            continue;
        }
        const RowId id = row.record.values[i].toLongLong();
        const auto reference = referenceTo(ledgerOf(field.refLedger), id);
        if (!reference) {
            return reference.error();
        }
        row.references.insert(field.key, *reference);
        if (field.refLedger == u"organisations") {
            m_context += id;
        }
    }
    return {};
}

Status Collector::addContext()
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    QList<PacketRow> context;
    while (!m_context.isEmpty()) { // grows with the organisations above
        const RowId id = m_context.takeLast();
        if (m_organisations.contains(id)) {
            continue;
        }
        m_organisations += id;
        const auto record = fetchRecord(m_file, ledger, id);
        if (!record) {
            return record.error();
        }
        PacketRow row{.ledger = &ledger, .record = *record, .isContext = true};
        row.otherIds = m_log.otherIdsOf(ledger, id);
        if (auto status = addReferences(row); !status) {
            return status;
        }
        context += row;
    }
    m_packet.rows = context + m_packet.rows;
    return {};
}

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

/// Numbers are texts: JSON's have 53 bits in other hands.
QJsonObject jsonOf(const PacketRow &row)
{
    QJsonObject json{{u"ledger"_s, row.ledger->key}, {u"id"_s, QString::number(row.record.id)}};
    QStringList others;
    for (const RowId other : row.otherIds) {
        others += QString::number(other);
    }
    if (!others.isEmpty()) {
        json.insert(u"also"_s, texts(others));
    }
    if (!row.state.isEmpty()) {
        json.insert(u"state"_s, row.state);
    }
    if (!row.earlier.isEmpty()) {
        json.insert(u"earlier"_s, texts(sorted(row.earlier)));
    }
    if (row.isRemoved) {
        json.insert(u"removed"_s, true);
        json.insert(u"name"_s, row.name);
        return json;
    }
    if (row.isContext) {
        json.insert(u"context"_s, true);
    }
    if (row.hasLeft) {
        json.insert(u"left"_s, true);
    }
    QJsonObject values;
    QJsonObject references;
    for (int i = 0; i < row.ledger->fields.size(); ++i) {
        const Field &field = row.ledger->fields[i];
        const QString text = packetText(field, row.record.values[i]);
        if (text.isEmpty()) {
            continue;
        }
        if (field.type == FieldType::Reference) {
            const PacketReference reference = row.references.value(field.key);
            references.insert(field.key, QJsonObject{{u"id"_s, text},
                                                     {u"code"_s, reference.code},
                                                     {u"name"_s, reference.name}});
        } else {
            values.insert(field.key, text);
        }
    }
    json.insert(u"values"_s, values);
    json.insert(u"refs"_s, references);
    QJsonArray files;
    for (const PacketFile &file : row.files) {
        files += QJsonObject{{u"name"_s, file.name}, {u"sha256"_s, file.sha256}};
    }
    if (!files.isEmpty()) {
        json.insert(u"files"_s, files);
    }
    return json;
}

QJsonObject manifestOf(const PacketInfo &info)
{
    QJsonObject manifest{
        {u"format"_s, QString(kPacketFormat)},
        {u"version"_s, kPacketVersion},
        {u"program"_s, info.program},
        {u"schema"_s, info.schema},
        {u"organisation"_s, QJsonObject{{u"id"_s, QString::number(info.id)},
                                        {u"code"_s, info.organisation},
                                        {u"name"_s, info.name}}},
        {u"made"_s, info.madeAt},
    };
    if (info.isDown) {
        manifest.insert(u"down"_s, true);
    }
    if (info.since) {
        manifest.insert(u"since"_s, info.since->toString(Qt::ISODate));
    }
    return manifest;
}

} // namespace

Result<Packet> collectPacket(const File &file, const PacketRequest &request, const QDateTime &now)
{
    auto history = RowHistory::load(file, request.since);
    if (!history) {
        return history.error();
    }
    auto log = PacketLog::load(file);
    if (!log) {
        return log.error();
    }
    return Collector(file, request, std::move(*history), std::move(*log)).collect(now);
}

Result<QByteArray> packetBytes(const Packet &packet, const QString &passphrase)
{
    PacketWeight weight{.parts = 1 + packet.files.size()};
    QByteArray rows;
    for (const PacketRow &row : packet.rows) {
        const QByteArray line = QJsonDocument(jsonOf(row)).toJson(QJsonDocument::Compact) + '\n';
        weight.cells += row.ledger->fields.size();
        weight.longest = std::max<qint64>(weight.longest, line.size());
        rows += line;
    }
    weight.rows = rows.size();
    QList<QPair<QString, QByteArray>> parts{{kPacketRows, rows}};
    QStringList checksums = packet.files.keys();
    checksums.sort();
    for (const QString &checksum : std::as_const(checksums)) {
        parts += {kPacketFiles + checksum, packet.files.value(checksum)};
        weight.files += parts.last().second.size();
    }
    if (weight.isTooMuch()) {
        return tooLarge(packet.info.name);
    }
    QJsonObject listed;
    for (const auto &[name, bytes] : std::as_const(parts)) {
        listed.insert(name,
                      QJsonObject{{u"size"_s, bytes.size()}, {u"sha256"_s, checksumOf(bytes)}});
    }
    QJsonObject manifest = manifestOf(packet.info);
    manifest.insert(u"rows"_s, packet.rows.size());
    manifest.insert(u"parts"_s, listed);
    parts.prepend({kPacketManifest, QJsonDocument(manifest).toJson()});
    const QByteArray bytes = zipOf(parts);
    if (bytes.isEmpty()) {
        return Error{.code = ErrorCode::Io, .subject = packet.info.name, .detail = u"zip"_s};
    }
    return passphrase.isEmpty() ? Result(bytes) : sealed(bytes, passphrase);
}

} // namespace zhibu
