#pragma once

#include "exchange/attachmentfolder.h"

namespace zhibu {

/// Writes 佐证材料 of the events (奖惩事项) of a year of an organisation and all below it (0: of
/// all), numbered by date, as writeAttachmentFolder() does. Missing counts events without evidence,
/// too. Errors also: NotFound, the organisation.
[[nodiscard]] Result<AttachmentFolder> writeEvidence(const File &file, RowId scope, int year,
                                                     const QString &parent);

} // namespace zhibu
