#include "core/datetext.h"
#include "exchange/formats/ziparchive.h"
#include "exchange/packets/envelope.h"
#include "exchange/packets/packet.h"
#include "exchange/packets/packetformat.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/file/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Reads one packet, which anybody may have made: nothing in it is believed before it is looked at.
class Reader
{
public:
    explicit Reader(QString name)
        : m_name{std::move(name)}
    {}

    Result<Packet> read(const QByteArray &zip);

private:
    [[nodiscard]] Error refusal(ErrorCode code, const QString &detail) const
    {
        return {.code = code, .subject = m_name, .detail = detail};
    }
    [[nodiscard]] Error damaged(const QString &place) const
    {
        return refusal(ErrorCode::Damaged, u"packet-damaged:"_s + place);
    }

    [[nodiscard]] Error tooLarge() const
    {
        return refusal(ErrorCode::Invalid, u"packet-too-large"_s);
    }
    /// It holds no manifest: a packet that was cut off, or something else.
    [[nodiscard]] Error noPacket(const QByteArray &bytes) const;

    Status readManifest(const QByteArray &bytes);
    /// What the parts say they hold, before any is unpacked.
    Status weighParts(const ZipArchive &zip);
    /// A part as the manifest lists it.
    Result<QByteArray> readPart(ZipArchive &zip, const QString &part);
    Status readRows(const QByteArray &bytes);
    /// False: no row at all.
    [[nodiscard]] bool readRow(const QJsonObject &json);
    [[nodiscard]] bool readValues(const QJsonObject &json, PacketRow &row) const;
    [[nodiscard]] bool readFiles(const QJsonArray &json, PacketRow &row) const;

    QString m_name;
    Packet m_packet;
    QJsonObject m_parts;
    qint64 m_count = 0; ///< of rows, as the manifest says
    PacketWeight m_weight;
    QSet<QPair<QString, RowId>> m_known;
};

/// A row's number, or 0.
RowId numberOf(const QJsonValue &value)
{
    bool isNumber = false;
    const RowId id = value.toString().toLongLong(&isNumber);
    return isNumber && id > 0 ? id : 0;
}

Error Reader::noPacket(const QByteArray &bytes) const
{
    constexpr qsizetype kNameInZip = 30; // of the first part
    const bool isBegun =
        bytes.startsWith("PK\x03\x04")
        && bytes.mid(kNameInZip, kPacketManifest.size()) == kPacketManifest.toUtf8();
    return isBegun || m_name.endsWith(u".zhibupacket", Qt::CaseInsensitive)
               ? refusal(ErrorCode::Damaged, u"packet-damaged"_s)
               : refusal(ErrorCode::Foreign, u"packet-none"_s);
}

Status Reader::weighParts(const ZipArchive &zip)
{
    m_weight.parts = m_parts.size();
    for (auto part = m_parts.constBegin(); part != m_parts.constEnd() && !m_weight.isTooMuch();
         ++part) {
        if (!zip.contains(part.key())) {
            return damaged(part.key());
        }
        (part.key() == kPacketRows ? m_weight.rows : m_weight.files) += zip.size(part.key());
    }
    return m_weight.isTooMuch() ? Status(tooLarge()) : Status();
}

Result<Packet> Reader::read(const QByteArray &bytes)
{
    ZipArchive zip(m_name, bytes);
    if (!zip.contains(kPacketManifest)) {
        return noPacket(bytes);
    }
    constexpr qint64 kLargestManifest = 16LL * 1024 * 1024;
    if (zip.size(kPacketManifest) > kLargestManifest) {
        return damaged(kPacketManifest);
    }
    const auto manifest = zip.read(kPacketManifest);
    if (!manifest) {
        return damaged(kPacketManifest);
    }
    if (auto status = readManifest(*manifest); !status) {
        return status.error();
    }
    if (auto status = weighParts(zip); !status) {
        return status.error();
    }
    for (auto part = m_parts.constBegin(); part != m_parts.constEnd(); ++part) {
        const QString checksum =
            part.key().startsWith(kPacketFiles) ? part.key().mid(kPacketFiles.size()) : QString();
        if (checksum.isEmpty()) {
            continue;
        }
        const auto content = readPart(zip, part.key());
        if (!content) {
            return content.error();
        }
        if (checksumOf(*content) != checksum) {
            return damaged(part.key());
        }
        m_packet.files.insert(checksum, *content);
    }
    const auto rows = readPart(zip, kPacketRows);
    if (!rows) {
        return rows.error();
    }
    if (auto status = readRows(*rows); !status) {
        return status.error();
    }
    return m_packet;
}

Status Reader::readManifest(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"format"_s).toString() != kPacketFormat) {
        return refusal(ErrorCode::Foreign, u"packet-none"_s);
    }
    PacketInfo &info = m_packet.info;
    info.program = json.value(u"program"_s).toString();
    info.schema = json.value(u"schema"_s).toInt();
    if (json.value(u"version"_s).toInt() > kPacketVersion || info.schema > newestSchema()) {
        return refusal(ErrorCode::Newer, u"packet-newer:"_s + info.program);
    }
    const QJsonObject organisation = json.value(u"organisation"_s).toObject();
    info.id = numberOf(organisation.value(u"id"_s));
    info.organisation = organisation.value(u"code"_s).toString();
    info.name = organisation.value(u"name"_s).toString();
    info.isDown = json.value(u"down"_s).toBool();
    info.madeAt = json.value(u"made"_s).toString();
    if (const QString since = json.value(u"since"_s).toString(); !since.isEmpty()) {
        info.since = dateFromText(since);
    }
    m_parts = json.value(u"parts"_s).toObject();
    m_count = json.value(u"rows"_s).toInteger();
    const bool isWhole = json.value(u"version"_s).toInt() == kPacketVersion && info.schema > 0
                         && info.id != 0 && !info.organisation.isEmpty()
                         && m_parts.contains(kPacketRows);
    return isWhole ? Status() : damaged(kPacketManifest);
}

Result<QByteArray> Reader::readPart(ZipArchive &zip, const QString &part)
{
    const auto bytes = zip.read(part);
    if (!bytes) {
        return damaged(part);
    }
    const QJsonObject listed = m_parts.value(part).toObject();
    const bool isListed = listed.value(u"size"_s).toInteger(-1) == bytes->size()
                          && listed.value(u"sha256"_s).toString() == checksumOf(*bytes);
    return isListed ? Result(*bytes) : damaged(part);
}

Status Reader::readRows(const QByteArray &bytes)
{
    qsizetype line = 0;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype to = end < 0 ? bytes.size() : end;
        m_weight.longest = std::max<qint64>(m_weight.longest, to + 1 - from);
        if (m_weight.isTooMuch()) {
            return tooLarge();
        }
        const QJsonDocument json = QJsonDocument::fromJson(bytes.mid(from, to - from));
        ++line;
        if (line > m_count) {
            break;
        }
        if (!json.isObject() || !readRow(json.object())) {
            return damaged(u"%1:%2"_s.arg(kPacketRows).arg(line));
        }
        from = to + 1;
    }
    if (line != m_count) {
        return damaged(kPacketRows);
    }
    const auto place = [](const PacketRow &row) { return packetLedgers().indexOf(row.ledger); };
    std::ranges::stable_sort(m_packet.rows, {}, place); // referred to before referring
    return {};
}

bool Reader::readRow(const QJsonObject &json)
{
    const QString key = json.value(u"ledger"_s).toString();
    const auto known = std::ranges::find(packetLedgers(), key, &Ledger::key);
    const RowId id = numberOf(json.value(u"id"_s));
    if (known == packetLedgers().end() || id == 0 || m_known.contains({key, id})) {
        return false;
    }
    m_known.insert({key, id});
    const Ledger *ledger = *known;
    m_weight.cells += ledger->fields.size();
    PacketRow row{.ledger = ledger, .record = ledger->blank()};
    row.record.id = id;
    row.isRemoved = json.value(u"removed"_s).toBool();
    row.isContext = json.value(u"context"_s).toBool();
    row.hasLeft = json.value(u"left"_s).toBool();
    row.name = json.value(u"name"_s).toString();
    if (row.isContext && (key != u"organisations" || row.isRemoved)) {
        return false;
    }
    for (const QJsonValue &other : json.value(u"also"_s).toArray()) {
        row.otherIds += numberOf(other);
    }
    constexpr qsizetype kStateDigits = 32; // stateOf(): shorter ones would fill the memory
    row.state = json.value(u"state"_s).toString();
    if (!row.state.isEmpty() && row.state.size() != kStateDigits) {
        return false;
    }
    for (const QJsonValue &state : json.value(u"earlier"_s).toArray()) {
        const QString digest = state.toString();
        if (digest.size() != kStateDigits && digest != removedState()) {
            return false;
        }
        row.earlier += digest;
    }
    const bool isWhole =
        !row.otherIds.contains(0)
        && (row.isRemoved
            || (readValues(json, row) && readFiles(json.value(u"files"_s).toArray(), row)));
    m_packet.rows += row;
    return isWhole;
}

bool Reader::readValues(const QJsonObject &json, PacketRow &row) const
{
    const QJsonObject values = json.value(u"values"_s).toObject();
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        const int index = row.ledger->indexOf(value.key());
        if (index < 0 || row.ledger->fields[index].type == FieldType::Reference) {
            return false;
        }
        const ParsedCell cell = parseCell(row.ledger->fields[index], value.value().toString());
        row.record.values[index] = cell.value;
        if (cell.finding) {
            row.findings += *cell.finding;
        }
    }
    // What is empty there gets no default here; a choice is never empty that has one.
    for (int i = 0; i < row.ledger->fields.size(); ++i) {
        const Field &field = row.ledger->fields[i];
        const bool isChosen = field.type == FieldType::Choice || field.type == FieldType::YesNo;
        if (!isChosen && !values.contains(field.key)) {
            row.record.values[i] = field.isNullable() ? QVariant() : QVariant(u""_s);
        }
    }
    const QJsonObject references = json.value(u"refs"_s).toObject();
    for (auto each = references.constBegin(); each != references.constEnd(); ++each) {
        const int index = row.ledger->indexOf(each.key());
        const QJsonObject to = each.value().toObject();
        const RowId id = numberOf(to.value(u"id"_s));
        if (index < 0 || row.ledger->fields[index].type != FieldType::Reference || id == 0) {
            return false;
        }
        row.record.values[index] = id;
        row.references.insert(each.key(), {.id = id,
                                           .code = to.value(u"code"_s).toString(),
                                           .name = to.value(u"name"_s).toString()});
    }
    return true;
}

bool Reader::readFiles(const QJsonArray &json, PacketRow &row) const
{
    for (const QJsonValue &each : json) {
        const QJsonObject file = each.toObject();
        const QString checksum = file.value(u"sha256"_s).toString();
        const QString name = safeFileName(file.value(u"name"_s).toString());
        if (name.isEmpty() || !m_packet.files.contains(checksum)
            || m_packet.files.value(checksum).size() > kLargestAttachment) {
            return false;
        }
        row.files += {.name = name, .sha256 = checksum};
    }
    return true;
}

Result<QByteArray> bytesOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{.code = file.exists() ? ErrorCode::Io : ErrorCode::NotFound,
                     .subject = path,
                     .detail = file.errorString()};
    }
    return file.read(most);
}

} // namespace

Result<bool> needsPassphrase(const QString &path)
{
    constexpr qint64 kEnough = 64;
    const auto bytes = bytesOf(path, kEnough);
    return bytes ? Result(isSealed(*bytes)) : bytes.error();
}

Result<Packet> readPacket(const QString &path, const QString &passphrase)
{
    constexpr qint64 kLargestFile = kLargestPacket + kLargestPacket / 10; // zipped, and sealed
    const auto bytes = bytesOf(path, kLargestFile + 1);
    if (!bytes) {
        return bytes.error();
    }
    if (bytes->size() > kLargestFile) {
        return Error{.code = ErrorCode::Invalid, .subject = path, .detail = u"packet-too-large"_s};
    }
    return packetOf(*bytes, passphrase, path);
}

Result<Packet> packetOf(const QByteArray &bytes, const QString &passphrase, const QString &name)
{
    if (!isSealed(bytes)) {
        return Reader(name).read(bytes);
    }
    const auto plain = unsealed(bytes, passphrase);
    if (!plain) {
        Error error = plain.error();
        error.subject = name;
        return error;
    }
    return Reader(name).read(*plain);
}

} // namespace zhibu
