#pragma once

#include "core/finding.h"
#include "core/packetstate.h"

#include <QString>

#include <functional>

namespace zhibu {

/// How the layer of packets says what it has no words for (reports/words/packetwords.h has them).
struct PacketWords
{
    std::function<QString(PacketState)> state;
    /// `title`: of the field concerned; empty where there is none.
    std::function<QString(const Finding &, const QString &title)> finding;
    QString outside; ///< why a row of another organisation is not taken
};

} // namespace zhibu
