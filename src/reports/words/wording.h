#pragma once

#include "core/finding.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace zhibu {

/// The one place where codes become sentences for people, in the language of the program (context
/// "Wording").

/// What failed, why, and what to do next.
[[nodiscard]] QString errorText(const Error &error);

/// Why a value is not accepted, or what is odd about it: "column missing". With a field's title in
/// front when one is given: "姓名: column missing".
[[nodiscard]] QString findingText(const Finding &finding, const QString &fieldTitle = {});

/// One line about one bad cell: `SOURCE:LINE: COLUMN: value: reason`. `source` carries the sheet
/// ("a.xlsx[党员]") where there is one. The value is cut at 60 characters and its control
/// characters are shown as blanks.
[[nodiscard]] QString cellErrorLine(const QString &source, qsizetype line,
                                    const QString &columnTitle, const QString &value,
                                    const QString &reason);

/// A number, or nothing where there is none.
[[nodiscard]] QString countOrNothing(std::optional<int> number);

} // namespace zhibu
