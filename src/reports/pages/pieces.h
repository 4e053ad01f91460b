#pragma once

#include <QString>

namespace zhibu {

class Ruler;

// What stands in one line of a table's cell as long as a line can hold it: words of up to four
// characters between blanks and punctuation, which names are, and names like 买买提·艾山; days
// (2024-05-01, 2024年5月1日); and up to twenty letters and figures without a blank: numbers of
// identity cards, phones, codes.

/// Of the widest of them; 0 where there is none.
[[nodiscard]] qreal widestPiece(const QString &cell, const Ruler &ruler);

/// The cell with no place to break a line within them: U+2060 between their characters.
[[nodiscard]] QString withWholePieces(const QString &cell);

/// The text without these.
[[nodiscard]] QString withoutJoiners(QString text);

} // namespace zhibu
