#pragma once

#include "core/finding.h"
#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace zhibu {

/// A 数据包: the rows of an organisation and of all below it, to be carried to another file on a
/// stick or by mail (docs/formats.md, Packets). A branch reports so to its committee, and the
/// committee answers in the same way. What is not in a packet is not deleted by it.

/// A row referred to: its number in the sender's file, and what people know it by.
struct PacketReference
{
    RowId id = 0;
    QString code;
    QString name;
};

/// A file attached to a row; its bytes lie in Packet::files under its checksum.
struct PacketFile
{
    QString name;
    QString sha256;
};

struct PacketRow
{
    const Ledger *ledger = nullptr;
    Record record; ///< as in the sender's file: its number and its references are those there
    QHash<QString, PacketReference> references = {}; ///< by field
    QList<RowId> otherIds = {}; ///< numbers the sender knows the row to have in other files
    bool isRemoved = false;     ///< it was deleted there; of the record only the number is given
    bool isContext =
        false;            ///< an organisation outside that rows refer to: added where it is missing
    bool hasLeft = false; ///< it belonged to the organisation and belongs to another now, or is
                          ///< about somebody of whom that is so
    QString name = {};    ///< of a removed row, for people
    QString state = {};   ///< the name of its state there (RowStates); empty: stateOf()
    QSet<QString> earlier = {}; ///< states it had there before (RowStates)
    QList<PacketFile> files = {};
    Findings findings = {}; ///< values that cannot be read
};

struct PacketInfo
{
    QString program; ///< version of the program that made it
    int schema = 0;
    QString organisation; ///< its code
    QString name;
    RowId id = 0; ///< of the organisation there
    /// From an organisation above: with what it decided and laid down for those below.
    bool isDown = false;
    std::optional<QDate> since; ///< only what was changed from that day on; absent: everything
    QString madeAt;             ///< local time, ISO
};

struct Packet
{
    PacketInfo info;
    QList<PacketRow> rows;            ///< in the order of packetLedgers(), superiors first
    QHash<QString, QByteArray> files; ///< by checksum
};

/// The largest packet that is written and read, unpacked; of rows far less (packetformat.h).
inline constexpr qint64 kLargestPacket = 400LL * 1024 * 1024;

/// A value as packets hold it: what parseCell() reads; of a choice its code, of a reference the
/// number.
[[nodiscard]] QString packetText(const Field &field, const QVariant &value);

/// What tells two states of a row apart, in 32 hexadecimal digits: the fields that do not have
/// their default, whatever their order, references by number. The row's own number is no part of
/// it, nor one the program gave.
[[nodiscard]] QString stateOf(const Ledger &ledger, const Record &record);
/// The content of a row that was deleted.
[[nodiscard]] QString removedState();

struct PacketRequest
{
    RowId organisation = 0;          ///< with all below it
    std::optional<QDate> since = {}; ///< see PacketInfo
    bool withFiles = true;           ///< attachments too
    bool isDown = false;             ///< see PacketInfo
};

/// The packet of an organisation. Errors: NotFound; Invalid with the detail "packet-too-large";
/// Damaged of an attachment.
[[nodiscard]] Result<Packet> collectPacket(const File &file, const PacketRequest &request,
                                           const QDateTime &now);

/// The packet as bytes, sealed with a passphrase unless that is empty. Error: Invalid with the
/// detail "packet-too-large".
[[nodiscard]] Result<QByteArray> packetBytes(const Packet &packet, const QString &passphrase);

/// Whether reading it takes a passphrase. Errors: NotFound.
[[nodiscard]] Result<bool> needsPassphrase(const QString &path);

/// Reads what a stranger may have made. Errors, each with a detail that begins with "packet-":
/// Invalid (packet-passphrase, packet-wrong-passphrase, packet-too-large), Newer (packet-newer),
/// Foreign (packet-none: neither called nor begun as a packet), Damaged (packet-damaged and behind
/// a colon the part, in rows with the line). Values that cannot be read are findings of their rows.
[[nodiscard]] Result<Packet> readPacket(const QString &path, const QString &passphrase);
/// The same of bytes; `name` stands in the errors.
[[nodiscard]] Result<Packet> packetOf(const QByteArray &bytes, const QString &passphrase,
                                      const QString &name);

} // namespace zhibu
