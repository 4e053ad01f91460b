#include "storage/editforever.h"
#include "support/tempfile.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

// Beside running tests: `--edit-forever FILE` is the child the kill test kills, `--make-fixture
// FILE` writes the file of samples that is kept for every shipped schema (docs/database.md).
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView("--edit-forever")) {
        return zhibu::test::editForever(arguments.value(2));
    }
    if (arguments.value(1) == QLatin1StringView("--make-fixture")) {
        const auto fill = [](zhibu::File &file) {
            zhibu::test::addSampleRows(file);
            return zhibu::Status();
        };
        return zhibu::File::create(arguments.value(2), fill).ok() ? 0 : 1;
    }
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
