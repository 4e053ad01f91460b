#pragma once

#include <QString>

namespace zhibu {

/// The Chinese title of a stored code, from the declaration of the ledger that stores it:
/// codeName(u"events"_s, u"item"_s, u"commendation"_s) is 表彰. A code it does not know comes back
/// as it is.
[[nodiscard]] QString codeName(const QString &ledger, const QString &field, const QString &code);

} // namespace zhibu
