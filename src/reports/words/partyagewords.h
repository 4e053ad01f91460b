#pragma once

#include "ledger/ledger.h"

#include <QDate>
#include <QString>

namespace zhibu {

/// The 党龄 (core/partyage.h) a record of the ledger members gives on a day: 13年5个月, 50年; empty
/// where there is none.
[[nodiscard]] QString partyAgeText(const Record &member, QDate day);

} // namespace zhibu
