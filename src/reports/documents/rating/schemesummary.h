#pragma once

#include "scoring/scheme.h"

#include <QList>
#include <QStringList>

namespace zhibu {

/// One thing a scheme lays down: 星级, and the lines that say what.
struct SchemePart
{
    QString title;
    QStringList lines;
};

/// What a scheme lays down, in the order people ask: where it is from, who is rated and by whom,
/// what is scored, stars, bonuses, deductions, limits, quotas, procedure. Articles are quoted.
[[nodiscard]] QList<SchemePart> schemeSummary(const Scheme &scheme);

} // namespace zhibu
