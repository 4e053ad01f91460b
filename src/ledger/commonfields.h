#pragma once

#include "ledger/field.h"

namespace zhibu {

/// 组织编码 of the organisation a row belongs to; required.
[[nodiscard]] Field organisationField();
/// 所在党支部 of a person; required.
[[nodiscard]] Field branchField();
/// 党员 a row is about, by 党员编号 or 姓名; required.
[[nodiscard]] Field memberField();

/// More nobody counts.
inline constexpr qint64 kMostPeople = 100'000'000;

/// 公民身份号码, masked.
[[nodiscard]] Field idNumberField();

/// Every 类型 of 组织生活 (core/meetingtype.h).
[[nodiscard]] QList<Choice> meetingTypes();

} // namespace zhibu
