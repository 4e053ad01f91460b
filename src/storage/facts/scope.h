#pragma once

#include "ledger/ledger.h"

#include <QDate>
#include <QString>

namespace zhibu {

/// Condition `IN …` for an organisation (one parameter) and all below it.
inline const QString kBelow =
    QStringLiteral("(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT o.id FROM organisation "
                   "o JOIN below ON o.superior = below.id) "
                   "SELECT id FROM below)");

/// Condition `IN …` for an organisation (one parameter) and all that was below it on a day (as
/// superiorThen() has it, conditions.h).
[[nodiscard]] QString belowOn(QDate day);

/// The organisations under another superior on a day than now, or moved back there since, as a
/// query with the columns id, superior (NULL for none) and date.
[[nodiscard]] QString movedAfter(QDate day);

/// Condition `IN …` for an organisation (one parameter) and all that is below it, or ever was.
inline const QString kEverBelow = QStringLiteral(
    "(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT o.id FROM organisation "
    "o JOIN below ON o.superior = below.id UNION SELECT c.organisation FROM organisation_change c "
    "JOIN below ON c.former_superior = below.id) SELECT id FROM below)");

/// Condition `IN …` for an organisation (one parameter) and all above it.
inline const QString kAbove = QStringLiteral(
    "(WITH RECURSIVE above (id) AS (VALUES (?) UNION SELECT o.superior FROM organisation o "
    "JOIN above USING (id) WHERE o.superior IS NOT NULL) SELECT id FROM above)");

/// " AND column IN …" for a scope, which is bound there; nothing for 0 = all.
inline QString inScope(const QString &column, RowId scope)
{
    return scope == 0 ? QString() : QStringLiteral(" AND %1 IN ").arg(column) + kBelow;
}

/// The same for a scope as it was on a day.
inline QString inScopeOn(const QString &column, RowId scope, QDate day)
{
    return scope == 0 ? QString() : QStringLiteral(" AND %1 IN ").arg(column) + belowOn(day);
}

} // namespace zhibu
