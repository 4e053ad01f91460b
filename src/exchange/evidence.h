#pragma once

#include "exchange/attachmentfolder.h"
#include "storage/facts/ratingrows.h"

namespace zhibu {

/// Writes 佐证材料 of the events (奖惩事项) of a year of an organisation and all below it (0: of
/// all), numbered by date, as writeAttachmentFolder() does. Missing counts events without evidence,
/// too. Errors also: NotFound, the organisation.
[[nodiscard]] Result<AttachmentFolder> writeEvidence(const File &file, RowId scope, int year,
                                                     const QString &parent);

/// Writes what the star of an organisation rests on, as it was rated or confirmed, in the same way
/// (docs/formats.md §10): its events by date, its 民主测评 and the decision on its star; the
/// meetings its counts of meetings and attendance rest on; its scores and its own row, with the
/// term of its office, where files are attached to them. Missing counts events without evidence and
/// records that are gone since the result was confirmed, too.
[[nodiscard]] Result<AttachmentFolder>
writeStarEvidence(const File &file, const RatedOrganisation &rated, const QString &parent);

} // namespace zhibu
