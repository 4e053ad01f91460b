#pragma once

#include "storage/search/readings.h"

#include <QByteArray>

namespace zhibu {

/// By what Chinese text is put in order.
enum class TextOrder {
    Pinyin, ///< as in a dictionary; people by the reading of their surname
    Strokes ///< 姓氏笔画: by the number of strokes, as official lists of names are
};

/// What is put in order.
enum class TextKind { Plain, Person };

/// A key that compares byte by byte as the texts do in that order, the same on every computer: by
/// ICU's collations of Chinese (zh-u-co-pinyin, zh-u-co-stroke), digits before
/// Chinese characters, these before Latin letters. Of people in the order of Pinyin, `readings`
/// gives the surname's reading.
[[nodiscard]] QByteArray orderKey(const QString &text, TextOrder order, TextKind kind,
                                  const Readings &readings);

} // namespace zhibu
