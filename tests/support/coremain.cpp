#include <QGuiApplication>
#include <QStandardPaths>

#include <gtest/gtest.h>

// Tests without widgets. A QGuiApplication, because pages need fonts; offscreen, so that no display
// is needed.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    const QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
