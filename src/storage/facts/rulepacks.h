#pragma once

#include "core/development.h"
#include "core/dues.h"
#include "core/finding.h"
#include "core/meetings.h"
#include "core/membershiprules.h"
#include "core/points.h"
#include "core/setup.h"
#include "core/statistics.h"
#include "core/terms.h"
#include "scoring/scheme.h"
#include "storage/file/action.h"
#include "storage/file/file.h"

#include <QHash>

#include <optional>

namespace zhibu {

// The rule packs: those compiled in (resources/rules, resources/schemes) and, of schemes, dues and
// meetings, those brought into the file (table rule_pack), which replace a compiled-in pack of the
// same id, and go before one of the same month. A pack in the file that cannot be read is an error,
// never passed over: Invalid, subject = its id, detail = the place in the JSON and the reason.
// Dated packs come oldest first, at least one of each sort, for rulesInForce() (core/rulepack.h).

/// Id of the scheme used when none is asked for.
inline constexpr QLatin1StringView kDefaultScheme("anyang-2017");

/// Every scheme there is. `file` may be null.
[[nodiscard]] Result<QList<Scheme>> allSchemes(const File *file);
/// By id, else as a path of a JSON file. NotFound, or Invalid with the place in the JSON.
[[nodiscard]] Result<Scheme> findScheme(const File *file, const QString &idOrPath);

/// Ids of the schemes that are kept in the file.
[[nodiscard]] Result<QStringList> keptSchemes(const File &file);

/// Brings a scheme into the file as one action, in place of one with the same id; nothing is done
/// where it is there just so. Its id; errors as of parseScheme().
Result<QString> importScheme(File &file, const QByteArray &json);

/// The JSON of a scheme as it was written: of the file, else compiled in. NotFound.
[[nodiscard]] Result<QByteArray> schemeText(const File *file, const QString &id);

[[nodiscard]] Result<QList<DuesRules>> duesRules(const File &file);
/// Brings a pack of dues into the file as one action, in place of one with the same id; the text
/// of the compiled-in pack takes the file's own away. No payment changes. Its id; errors as of
/// parseDuesRules().
Result<QString> importDuesRules(File &file, const QByteArray &json,
                                ActionLabel::Verb verb = ActionLabel::Verb::ImportRules);
/// The JSON of a pack of dues as it was written: of the file (none for null), else compiled in.
/// NotFound.
[[nodiscard]] Result<QByteArray> duesRulesText(const File *file, const QString &id);

[[nodiscard]] Result<QList<MeetingRules>> meetingRules(const File &file);
/// Those compiled in alone: the least that is asked for.
[[nodiscard]] const QList<MeetingRules> &nationalMeetingRules();
/// The JSON of a pack of meetings: of the file, else compiled in. NotFound.
[[nodiscard]] Result<QByteArray> meetingRulesText(const File &file, const QString &id);
/// Puts packs of meetings into the file as one action, named after the first, in place of those
/// with the same ids; see storage/meetings/meetingstandard.h. Errors as of parseMeetingRules().
Status setMeetingRules(File &file, const QList<QByteArray> &packs);
/// Compiled in only: a file holds no such packs.
[[nodiscard]] const QList<TermRules> &termRules();
[[nodiscard]] const QList<MembershipRules> &membershipRules();

/// Compiled in only, too.
[[nodiscard]] const QList<DevelopmentRules> &developmentRules();
[[nodiscard]] const QList<SetupRules> &setupRules();
/// The same of the tables of 党内统计年报.
[[nodiscard]] const QList<StatisticsPack> &statisticsPacks();

/// Titles of all criteria of all schemes: id -> title. Empty when a scheme cannot be read.
using CriterionTitles = QHash<QString, QString>;
[[nodiscard]] CriterionTitles criterionTitles(const File &file);

/// The criterion that an id or a title names.
struct CriterionAnswer
{
    QString id;
    Points max;                  ///< the highest score a scheme gives it
    std::optional<Rule> problem; ///< UnknownCriterion; AmbiguousReference: a title of several
};
[[nodiscard]] CriterionAnswer findCriterion(const QList<Scheme> &schemes, const QString &idOrTitle);

} // namespace zhibu
