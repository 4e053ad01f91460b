#pragma once

#include <QString>

namespace zhibu {

/// Condition `IN …` for an organisation (one parameter) and all below it.
inline const QString kBelow =
    QStringLiteral("(WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT o.id FROM organisation "
                   "o JOIN below ON o.superior = below.id) "
                   "SELECT id FROM below)");

} // namespace zhibu
