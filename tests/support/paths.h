#pragma once

#include <QString>

namespace zhibu::test {

/// A file of tests/data: "tables/plain.csv".
[[nodiscard]] QString dataPath(const QString &name);
/// A file of the source tree: "resources/rules/dues-2017.json".
[[nodiscard]] QString sourcePath(const QString &name);

} // namespace zhibu::test
