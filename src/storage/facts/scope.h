#pragma once

#include "ledger/ledger.h"

#include <QString>

namespace zhibu {

/// Condition `IN …` for an organisation (one parameter) and all below it.
inline const QString kBelow =
    QStringLiteral("(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT o.id FROM organisation "
                   "o JOIN below ON o.superior = below.id) "
                   "SELECT id FROM below)");

/// Condition `IN …` for an organisation (one parameter) and all above it.
inline const QString kAbove = QStringLiteral(
    "(WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT o.superior FROM organisation o "
    "JOIN above USING (id) WHERE o.superior IS NOT NULL) SELECT id FROM above)");

/// " AND column IN …" for a scope, which is bound there; nothing for 0 = all.
inline QString inScope(const QString &column, RowId scope)
{
    return scope == 0 ? QString() : QStringLiteral(" AND %1 IN ").arg(column) + kBelow;
}

} // namespace zhibu
