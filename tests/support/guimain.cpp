#include "gui/app.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace {

/// What a list selects hangs on the keys that were held when the last one was pressed: no case
/// begins with those of the one before.
class NoKeysHeld : public testing::EmptyTestEventListener
{
    void OnTestStart(const testing::TestInfo & /*test*/) override
    {
        QWidget nothing;
        QTest::keyClick(&nothing, Qt::Key_F35);
    }
};

} // namespace

// Tests with the real window, offscreen. Settings go to a folder that is removed afterwards.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("zhibu"));
    QCoreApplication::setApplicationName(QStringLiteral("zhibu-test"));
    const QApplication app(argc, argv);
    zhibu::prepareApplication();
    testing::InitGoogleTest(&argc, argv);
    testing::UnitTest::GetInstance()->listeners().Append(new NoKeysHeld);
    return RUN_ALL_TESTS();
}
