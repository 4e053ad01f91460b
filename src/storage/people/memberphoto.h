#pragma once

#include "storage/attachments/attachments.h"

#include <optional>

namespace zhibu {

/// The attachment that is the photo of a member: a picture (.jpg .jpeg .png .bmp) called 照片,
/// 免冠照, 证件照, 头像 or photo, or by nothing but his name, 党员编号 or 公民身份号码; of several
/// the one added last. nullopt where there is none: a scan is no photo.
[[nodiscard]] Result<std::optional<Attachment>> photoOf(const File &file, RowId member);

} // namespace zhibu
