#pragma once

#include <QStringList>

namespace zhibu {

/// The names of some people in a list of theirs: where several bear one, each has his 编号 behind
/// it, 王芳（P000170）. One code for each name.
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
