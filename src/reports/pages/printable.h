#pragma once

#include <QString>

namespace zhibu {

/// The text without what a page or an XML file cannot hold: control characters and lone surrogates
/// become blanks; line ends stay, written as '\n'.
[[nodiscard]] QString printable(QString text);

} // namespace zhibu
