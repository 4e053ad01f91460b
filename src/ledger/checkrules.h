#pragma once

#include "core/finding.h"

#include <QString>

namespace zhibu {

/// How sure it is that something must be done about a finding of the data check.
enum class Severity {
    Wrong,      ///< 错误: cannot be so
    Doubtful,   ///< 存疑: odd, but possible
    Incomplete, ///< 缺项: something is missing
};

/// 错误, 存疑, 缺项.
[[nodiscard]] QString severityTitle(Severity severity);

/// What the data check calls findings of a rule: to filter by, and to set them aside under
/// (accepted-findings). Titles are stored, so they never change.
struct CheckRule
{
    QString title;
    Severity severity = Severity::Doubtful;
};

/// A rule without a title of its own is 其他.
[[nodiscard]] CheckRule checkRuleOf(Rule rule);

} // namespace zhibu
