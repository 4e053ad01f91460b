#pragma once

#include "core/packetwords.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace zhibu {

/// 新增, 有改动, 对方已删除, 两边都改了 …, as lists and tables name it.
[[nodiscard]] QString packetStateText(PacketState state);

/// What a packet is: of which organisation, when it was made (local time, ISO), and what it holds.
[[nodiscard]] QString packetHeadText(const QString &name, const QString &code, const QString &made,
                                     const std::optional<QDate> &since);

/// The words for differences between a packet and a file.
[[nodiscard]] PacketWords packetWords();

/// The details reading and comparing a packet give ("packet-damaged:rows.jsonl:12",
/// exchange/packets/packet.h): what is wrong and the way on. Empty for another detail.
[[nodiscard]] QString packetErrorText(const Error &error);

} // namespace zhibu
