#pragma once

#include "gui/answers.h"
#include "gui/mainwindow.h"
#include "gui/page.h"
#include "gui/records/recordview.h"
#include "ledger/ledgers.h"
#include "storage/file/history.h"
#include "storage/records/recordlist.h"
#include "support/printers.h"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace zhibu {

/// The real window on 21 November 2024, driven as a user drives it.
class WindowTest : public testing::Test
{
private:
    QTemporaryDir m_folder; // outlives the window

protected:
    WindowTest();

    /// A file in the test's folder.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file of tests/data/gui.
    [[nodiscard]] static QString data(const QString &name);

    /// Makes a file and opens it in the window.
    void openNewFile();
    /// The same with two branches and three members.
    void openSampleFile();
    /// Imports a table of tests/data/gui beside the window's back.
    void importBeside(const QString &ledger, const QString &name);

    /// Triggers an entry of the menus by object name.
    void menu(const QString &action);
    [[nodiscard]] QAction *menuAction(const QString &action) const;
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void go(PageKind page);

    /// The page shown; of 组织生活 its tab, for their fields have the same names.
    [[nodiscard]] Page &page() const;
    [[nodiscard]] RecordView &list() const { return *page().findChild<RecordView *>(); }
    /// The text of a cell as it is shown.
    [[nodiscard]] QString cell(int row, const QString &field) const;
    /// The input of a form, by the field's key.
    [[nodiscard]] QLineEdit *input(const QString &field, QWidget *form = nullptr) const;
    void choose(const QString &field, const QString &code, QWidget *form = nullptr);
    /// What stands under a field.
    [[nodiscard]] QLabel *note(const QString &field, QWidget *form = nullptr) const;
    [[nodiscard]] qsizetype rows(const QString &ledger) const;
    /// Name of the action undo would take back.
    [[nodiscard]] QString lastAction() const;
    [[nodiscard]] QString status(const QString &label) const
    {
        return window->findChild<QLabel *>(label)->text();
    }

    /// Letters that Alt reaches several things with in the window, or in a dialog: what each of
    /// them leads to. Empty, as it should be, where a letter belongs to one thing.
    [[nodiscard]] static QStringList lettersOfSeveral(const QWidget &within);

    template<typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        Dialog *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            for (Dialog *each : window->findChildren<Dialog *>()) {
                found = each->isVisible() ? each : found;
            }
            return found != nullptr;
        }));
        return found;
    }

    Answers answers;
    std::unique_ptr<MainWindow> window;
};

} // namespace zhibu
