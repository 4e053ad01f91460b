#pragma once

#include "core/packetstate.h"
#include "core/result.h"

#include <QString>

namespace zhibu {

/// 新增, 有改动, 对方已删除, 两边都改了 …, as lists and tables name it.
[[nodiscard]] QString packetStateText(PacketState state);

/// The details reading and comparing a packet give ("packet-damaged:rows.jsonl:12",
/// exchange/packets/packet.h): what is wrong and the way on. Empty for another detail.
[[nodiscard]] QString packetErrorText(const Error &error);

} // namespace zhibu
