#pragma once

#include <QString>

namespace zhibu {

// Names in a packet that its writer and its reader share (docs/formats.md, Packets).
inline constexpr QLatin1StringView kPacketFormat("zhibu-packet");
inline constexpr int kPacketVersion = 1;
inline const QString kPacketManifest = QStringLiteral("manifest.json");
inline const QString kPacketRows = QStringLiteral("rows.jsonl");
inline const QString kPacketFiles = QStringLiteral("files/"); ///< and the checksum

} // namespace zhibu
