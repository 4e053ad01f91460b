#pragma once

#include "exchange/packets/packet.h"

#include <QString>

namespace zhibu {

// Names in a packet that its writer and its reader share (docs/formats.md, Packets).
inline constexpr QLatin1StringView kPacketFormat("zhibu-packet");
inline constexpr int kPacketVersion = 1;
inline const QString kPacketManifest = QStringLiteral("manifest.json");
inline const QString kPacketRows = QStringLiteral("rows.jsonl");
inline const QString kPacketFiles = QStringLiteral("files/"); ///< and the checksum

/// What a packet weighs. One that is not light enough is neither written nor read: what is in
/// memory of a stranger's rows is many times what the file holds.
struct PacketWeight
{
    qint64 files = 0;   ///< bytes of the attachments
    qint64 rows = 0;    ///< bytes of rows.jsonl
    qint64 parts = 0;   ///< of the zip, but for the manifest
    qint64 cells = 0;   ///< fields of all rows
    qint64 longest = 0; ///< bytes of the longest row

    [[nodiscard]] bool isTooMuch() const
    {
        constexpr qint64 kMega = 1024LL * 1024;
        return files + rows > kLargestPacket || rows > 128 * kMega || parts > 50'000
               || cells > 20'000'000 || longest > 16 * kMega;
    }
};

} // namespace zhibu
