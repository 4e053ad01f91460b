#pragma once

#include "core/dues.h"
#include "core/meetings.h"
#include "core/points.h"
#include "core/terms.h"
#include "scoring/scheme.h"
#include "storage/file/file.h"

#include <QHash>

#include <optional>
#include <vector>

namespace zhibu {

/// The rule packs in force: those compiled in (resources/rules, resources/schemes) and those
/// brought into the file (table rule_pack), which stand before a compiled-in pack of the same id.

/// Id of the scheme used when none is asked for.
inline constexpr QLatin1StringView kDefaultScheme("anyang-2017");

/// Every scheme there is; a pack that cannot be read is left out. `file` may be null.
[[nodiscard]] std::vector<Scheme> allSchemes(const File *file);
/// By id, else as a path of a JSON file. NotFound, or Invalid with the place in the JSON.
[[nodiscard]] Result<Scheme> findScheme(const File *file, const QString &idOrPath);

/// Dues rules by date, oldest first.
[[nodiscard]] const std::vector<DuesRules> &duesRules();
[[nodiscard]] const MeetingRules &meetingRules();
[[nodiscard]] const TermRules &termRules();

/// Titles of all criteria of all schemes: id -> title.
using CriterionTitles = QHash<QString, QString>;
[[nodiscard]] CriterionTitles criterionTitles(const File &file);
/// A criterion by id or title.
[[nodiscard]] std::optional<Criterion> findCriterion(const File &file, const QString &idOrTitle);

} // namespace zhibu
