#pragma once

#include "storage/search/readings.h"

#include <QByteArray>

namespace zhibu {

/// By what Chinese text is put in order.
enum class TextOrder {
    Pinyin, ///< as in a dictionary; people by the reading of their surname
    Strokes ///< 姓氏笔画: by their number, then 横竖撇点折, as official lists of names are
};

/// What is put in order.
enum class TextKind { Plain, Person };

/// A key that compares byte by byte as the texts do in that order, the same on every computer:
/// digits before Chinese characters, these before Latin letters. Pinyin is ICU's collation
/// (zh-u-co-pinyin); of people `readings` gives the surname's reading. Strokes go by
/// resources/readings/strokes.txt, character by character: ICU counts as in Taiwan, where 阝 and 艹
/// have one stroke more.
[[nodiscard]] QByteArray orderKey(const QString &text, TextOrder order, TextKind kind,
                                  const Readings &readings);

} // namespace zhibu
