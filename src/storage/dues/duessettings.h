#pragma once

#include "core/dues.h"
#include "core/finding.h"
#include "storage/file/file.h"

namespace zhibu {

/// What a file may set otherwise than a pack of dues without anybody writing JSON.
struct DuesSettings
{
    Money farmer; ///< what 农民 pay a month: the province's figure
    DuesRounding rounding = DuesRounding::JiaoHalfUp;

    bool operator==(const DuesSettings &) const = default;
};

[[nodiscard]] DuesSettings settingsOf(const DuesRules &rules);

/// Lets them hold from a month on, as one action: the months before stay due as they were. The file
/// keeps a copy of the pack in force in that month under an id of its own, "dues-2017.2025-01", or
/// changes that pack itself where it begins with just this month. Values that hold anyway change
/// nothing, nor does a payment ever change. Findings, and nothing stored: OutOfRange at "farmer"
/// (the range of the pack).
Result<Findings> setDuesSettings(File &file, Month from, const DuesSettings &settings);

/// What setDuesSettings() would make of the arrears of a day: members who have paid up by then and
/// would owe, those who would owe more, and how much it is in all.
struct SettingsEffect
{
    int newlyOwing = 0;
    int owingMore = 0;
    Money amount;
};
[[nodiscard]] Result<SettingsEffect> settingsEffect(const File &file, Month from,
                                                    const DuesSettings &settings, QDate asOf);

/// A value of a pack that is not what the compiled-in pack of the same id says.
struct PackDifference
{
    QString place;   ///< "kinds.farmer.fixed"
    QString shipped; ///< as JSON without quotes; empty: not there
    QString own;     ///< likewise
};

/// By place; of a copy for later months against the pack it was made of. None for a pack that is
/// not compiled in. NotFound: no such pack.
[[nodiscard]] Result<QList<PackDifference>> packDifferences(const File &file, const QString &id);

} // namespace zhibu
