#pragma once

#include <QFont>

namespace zhibu {

/// The faces of official Chinese paper (GB/T 9704).
enum class Face {
    Title,    ///< 小标宋: titles
    Song,     ///< 宋体: tables, page numbers
    FangSong, ///< 仿宋: body text
    Hei,      ///< 黑体: headings of the first level, heads of tables
    Kai,      ///< 楷体: headings of the second level
    Figures,  ///< columns of numbers: all digits have one width
};

/// A font of that face. Families the user installed (方正小标宋, 仿宋_GB2312 …) come first, then
/// what Debian has, at last Noto CJK SC. Only families that exist are named, so that no character
/// falls back to a font without Chinese.
[[nodiscard]] QFont typeface(Face face, qreal points);

/// For HTML: the families of a face as a CSS list, whether installed here or not.
[[nodiscard]] QString cssFamilies(Face face);

} // namespace zhibu
