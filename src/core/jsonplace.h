#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace zhibu {

/// Where in a text: both from 1, the column in characters.
struct LineColumn
{
    int line = 1;
    int column = 1;
};

[[nodiscard]] LineColumn positionOfOffset(const QByteArray &text, qsizetype offset);

/// Where a member of a sound JSON text begins, with its key if it has one, by its place:
/// "bands[2].min". Where the place is not there (a missing key), the value of the innermost part
/// that is.
[[nodiscard]] LineColumn positionOfPlace(const QByteArray &json, const QString &place);

/// A key that stands in one object of a sound JSON text for the second time.
struct RepeatedKey
{
    QString place;
    LineColumn position; ///< of the second one
};

/// The first such key; as it is written, escapes are not read.
[[nodiscard]] std::optional<RepeatedKey> repeatedKey(const QByteArray &json);

/// Whether a place is another one or lies within it: "bands[2].min" in "bands[2]".
[[nodiscard]] bool liesIn(const QString &place, const QString &outer);

/// The text with another value, itself JSON, in the place of the one that stands there; all else
/// stays as it was written. The place must be there.
[[nodiscard]] QByteArray withValueAt(const QByteArray &json, const QString &place,
                                     const QByteArray &value);

} // namespace zhibu
