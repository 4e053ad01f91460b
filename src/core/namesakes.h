#pragma once

#include <QStringList>

namespace zhibu {

/// A name with the 编号 of whoever bears it behind, 王芳（P000170）.
[[nodiscard]] QString nameWithCode(const QString &name, const QString &code);

/// The names of some people in a list of theirs: where several bear one, each has his 编号 behind
/// it. One code for each name.
[[nodiscard]] QStringList toldApart(const QStringList &names, const QStringList &codes);

/// The same of rows about a member each (Row::member with code and name).
template<typename Rows>
[[nodiscard]] QStringList membersToldApart(const Rows &rows)
{
    QStringList names;
    QStringList codes;
    for (const auto &row : rows) {
        names += row.member.name;
        codes += row.member.code;
    }
    return toldApart(names, codes);
}

} // namespace zhibu
