#pragma once

#include "core/finding.h"
#include "core/meetings.h"
#include "storage/file/file.h"

namespace zhibu {

/// The frequencies a year is judged by: those it begins with.
[[nodiscard]] Result<MeetingRules> meetingStandard(const File &file, int year);
/// The least there is to be that year: the rules compiled in.
[[nodiscard]] const MeetingRules &nationalStandard(int year);

/// What a pack asks for less often than the national rules of its first month do (fewestTimes()),
/// or not at all: OutOfRange at the code of each such type.
[[nodiscard]] Findings belowNationalStandard(const MeetingRules &pack);

/// Asks for the meetings as often as `rules` say from a year on, as one action: the years before
/// stay judged as they were. Types that `rules` leave out stay as they are, and so does whom they
/// are asked of. What changes is carried into the packs that begin later, where it is enough for
/// the national rules of then. The file keeps a copy of the pack in force under an id of its own,
/// "meetings-2018.2025-01", or changes that pack itself where it begins with just this year. What
/// holds anyway changes nothing. Findings, and nothing stored: OutOfRange at the code of a type
/// asked for less often than the national rules of the year do, or of none of the pack.
Result<Findings> setMeetingStandard(File &file, int year, const QList<MeetingRule> &rules);

} // namespace zhibu
