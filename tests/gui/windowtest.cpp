#include "gui/windowtest.h"

#include "exchange/importer.h"
#include "gui/activities/lifepage.h"
#include "reports/words/actiontext.h"
#include "support/paths.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QMap>
#include <QMenuBar>
#include <QSettings>
#include <QTabWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

WindowTest::WindowTest()
{
    QSettings().clear();
    window = std::make_unique<MainWindow>(QDate(2024, 11, 21), answers);
    window->resize(1280, 720);
    window->show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
}

QString WindowTest::data(const QString &name)
{
    return test::dataPath(u"gui/"_s + name);
}

void WindowTest::openNewFile()
{
    ASSERT_TRUE(File::create(path(u"a.zhibu"_s)));
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
}

void WindowTest::importBeside(const QString &ledger, const QString &name)
{
    File &file = *window->session().file();
    const auto table = readTable(data(name));
    ASSERT_TRUE(table);
    const auto plan = planImport(file, ledgerOf(ledger), *table);
    ASSERT_TRUE(plan);
    ASSERT_TRUE(applyImport(file, *plan, BadRows::Refuse));
}

void WindowTest::openSampleFile()
{
    openNewFile();
    importBeside(u"organisations"_s, u"organisations.csv"_s);
    importBeside(u"members"_s, u"members.csv"_s);
}

QAction *WindowTest::menuAction(const QString &action) const
{
    auto *found = window->findChild<QAction *>(action, Qt::FindDirectChildrenOnly);
    EXPECT_NE(found, nullptr) << action.toStdString();
    return found;
}

void WindowTest::menu(const QString &action)
{
    EXPECT_TRUE(menuAction(action)->isEnabled()) << action.toStdString();
    menuAction(action)->trigger();
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target != nullptr ? target : window.get(), static_cast<Qt::Key>(key),
                    modifiers);
}

void WindowTest::go(PageKind wanted)
{
    press(Qt::Key_1 + static_cast<int>(wanted), Qt::AltModifier);
}

QString WindowTest::cell(int row, const QString &field) const
{
    const auto *model = qobject_cast<const RecordModel *>(list().model());
    return model->index(row, model->ledger().indexOf(field)).data().toString();
}

QLineEdit *WindowTest::input(const QString &field, QWidget *form) const
{
    return (form != nullptr ? form : &page())->findChild<QLineEdit *>(field);
}

Page &WindowTest::page() const
{
    Page *shown = window->currentPage();
    if (qobject_cast<LifePage *>(shown) != nullptr) {
        const auto *tabs = shown->findChild<QTabWidget *>({}, Qt::FindDirectChildrenOnly);
        shown = qobject_cast<Page *>(tabs->currentWidget());
    }
    return *shown;
}

void WindowTest::choose(const QString &field, const QString &code, QWidget *form)
{
    auto *combo = (form != nullptr ? form : &page())->findChild<QComboBox *>(field);
    ASSERT_NE(combo, nullptr);
    combo->setCurrentIndex(combo->findData(code));
}

QLabel *WindowTest::note(const QString &field, QWidget *form) const
{
    return (form != nullptr ? form : &page())->findChild<QLabel *>(field + u"Note"_s);
}

qsizetype WindowTest::rows(const QString &ledger) const
{
    const auto ids = listRows(*window->session().file(), ledgerOf(ledger), {});
    return ids ? ids->size() : -1;
}

QString WindowTest::lastAction() const
{
    const auto entry = undoable(*window->session().file());
    return entry && *entry ? actionText((*entry)->label) : QString();
}

QStringList WindowTest::lettersOfSeveral(const QWidget &within)
{
    QMap<QKeySequence, QStringList> found;
    const auto note = [&found](const QString &text) {
        if (const QKeySequence keys = QKeySequence::mnemonic(text); !keys.isEmpty()) {
            found[keys] += text;
        }
    };
    for (const QMenuBar *bar : within.findChildren<QMenuBar *>()) {
        for (const QAction *each : bar->actions()) {
            note(each->text());
        }
    }
    for (const QAbstractButton *each : within.findChildren<QAbstractButton *>()) {
        if (each->isVisible()) {
            note(each->text());
        }
    }
    for (const QLabel *each : within.findChildren<QLabel *>()) {
        if (each->isVisible() && each->buddy() != nullptr) {
            note(each->text());
        }
    }
    QStringList several;
    for (const QStringList &texts : std::as_const(found)) {
        if (texts.size() > 1) {
            several += texts.join(u", ");
        }
    }
    return several;
}

} // namespace zhibu
