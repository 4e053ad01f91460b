#include "gui/check/checkwindow.h"
#include "gui/dialogs/newbranchdialog.h"
#include "gui/dialogs/tablewindow.h"
#include "gui/frame/restoredialog.h"
#include "gui/windowtest.h"
#include "storage/file/backup.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

using Files = WindowTest;

TEST_F(Files, NoFileIsOpenAtFirstAndNewMakesOne)
{
    EXPECT_EQ(window->currentPage(), nullptr);
    EXPECT_FALSE(menuAction(u"actionUndo"_s)->isEnabled());
    answers.files = {path(u"支部.zhibu"_s)};
    menu(u"actionNewFile"_s);
    ASSERT_NE(window->session().file(), nullptr);
    EXPECT_TRUE(window->windowTitle().contains(u"支部.zhibu"_s));
    EXPECT_TRUE(QFile::exists(path(u"支部.zhibu"_s)));
}

TEST_F(Files, TheFirstWindowFitsTheScreenWithItsFrame)
{
    QSettings().clear();
    const MainWindow fresh(QDate(2024, 11, 21), answers);
    const QSize room = fresh.screen()->availableSize();
    EXPECT_LT(fresh.width(), room.width());
    EXPECT_LE(fresh.height() + 40, room.height()) << "a title bar is above it";
}

TEST_F(Files, QuestionsBearTheNameOfTheProgram)
{
    QString title;
    QTimer::singleShot(0, window.get(), [&title] {
        QWidget *box = QApplication::activeModalWidget();
        ASSERT_NE(box, nullptr);
        title = box->windowTitle();
        box->close();
    });
    EXPECT_FALSE(SystemDialogs().ask(window.get(), u"?"_s, u"ja"_s));
    EXPECT_EQ(title, u"Zhibu"_s);
}

TEST_F(Files, AnEmptyFileOffersAFirstBranchStoredAsOneAction)
{
    openNewFile();
    auto *button = page().findChild<QAbstractButton *>(u"branchButton"_s);
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *form = dialog<NewBranchDialog>();
    ASSERT_NE(form, nullptr);
    auto *create = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QTest::mouseClick(create, Qt::LeftButton);
    EXPECT_TRUE(note(u"name"_s, form)->text().contains(u"must not be empty"_s));
    input(u"name"_s, form)->setText(u"水利局党支部"_s);
    input(u"code"_s, form)->setText(u"A01"_s);
    input(u"founded"_s, form)->setText(u"2005年3月1日"_s);
    form->findChild<QLineEdit *>(u"superiorEdit"_s)->setText(u"市直工委"_s);
    QTest::mouseClick(create, Qt::LeftButton);
    EXPECT_EQ(rows(u"organisations"_s), 2);
    EXPECT_TRUE(lastAction().contains(u"水利局党支部"_s));
    EXPECT_FALSE(button->isVisible());
    menu(u"actionUndo"_s);
    EXPECT_EQ(rows(u"organisations"_s), 0);
    EXPECT_TRUE(button->isVisible());
}

TEST_F(Files, ASecondWindowReadsAndSaysWhoHoldsTheFile)
{
    openSampleFile();
    Answers others;
    MainWindow second(QDate(2024, 11, 21), others);
    second.show();
    ASSERT_TRUE(second.openFile(path(u"a.zhibu"_s)));
    EXPECT_FALSE(second.session().file()->isWritable());
    const QString held = second.findChild<QLabel *>(u"readOnly"_s)->text();
    EXPECT_TRUE(held.contains(QString::number(QCoreApplication::applicationPid())))
        << held.toStdString();
    second.openPage(PageKind::Members);
    EXPECT_EQ(second.currentPage()->findChild<RecordView *>()->model()->rowCount(), 3);
    EXPECT_FALSE(second.currentPage()->findChild<QAction *>(u"actionNew"_s)->isEnabled());
    EXPECT_FALSE(
        second.findChild<QAction *>(u"actionImport"_s, Qt::FindDirectChildrenOnly)->isEnabled());
    EXPECT_TRUE(others.told.isEmpty());
}

TEST_F(Files, AWindowThatOnlyShowsSaysSoAboveThePageAndWhyNothingIsEntered)
{
    openSampleFile();
    auto &bar = *window->findChild<QWidget *>(u"readOnlyBar"_s);
    EXPECT_FALSE(bar.isVisible());
    window->session().setFile(nullptr);
    const auto holder = File::open(path(u"a.zhibu"_s), File::Access::Write);
    ASSERT_TRUE(holder);
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    go(PageKind::Members);
    ASSERT_TRUE(bar.isVisible());
    EXPECT_LE(bar.mapTo(window.get(), bar.rect().bottomLeft()).y(),
              page().mapTo(window.get(), QPoint()).y());
    const auto said = [&bar] { return bar.findChild<QLabel *>(u"readOnlyReason"_s)->text(); };
    EXPECT_TRUE(said().contains(u"here it can only be read"_s)) << said().toStdString();
    const QString refused = u"Nothing was entered. "_s + said();
    list().setCurrentIndex(list().model()->index(0, 1));
    list().setFocus();
    press(Qt::Key_A);
    EXPECT_NE(said(), refused) << "it looks a row up";
    QTest::keyClick(&list(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said(), refused);
    bar.findChild<QTimer *>(u"calm"_s)->start(0); // after a while
    EXPECT_TRUE(QTest::qWaitFor([&] { return said() != refused; }));
    press(Qt::Key_F2);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    QTest::keyClick(input(u"name"_s), Qt::Key_X);
    EXPECT_EQ(said(), refused);
}

struct Unusable
{
    const char *name;
    QByteArray bytes;
    const char *said;
};

class UnusableFiles : public WindowTest, public testing::WithParamInterface<Unusable>
{
};

TEST_P(UnusableFiles, AreRefusedInWordsAndNothingIsHalfOpen)
{
    QFile file(path(u"b.zhibu"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(GetParam().bytes);
    file.close();
    EXPECT_FALSE(window->openFile(file.fileName()));
    EXPECT_EQ(window->session().file(), nullptr);
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(QLatin1StringView(GetParam().said)))
        << answers.told.first().toStdString();
    EXPECT_FALSE(QFile::exists(path(u"b.zhibu.lock"_s)));
}

INSTANTIATE_TEST_SUITE_P(All, UnusableFiles,
                         testing::Values(Unusable{"text", "hello, this is not a database at all",
                                                  "not a Zhibu file"},
                                         Unusable{"empty", "", "not a Zhibu file"}),
                         [](const auto &each) { return each.param.name; });

TEST_F(Files, AnotherFileStartsWithPagesOfItsOwn)
{
    openSampleFile();
    go(PageKind::Members);
    emit window->session().pageWanted(
        PageKind::Members,
        {u"one"_s, {qobject_cast<RecordModel *>(list().model())->ids().first()}});
    ASSERT_EQ(list().model()->rowCount(), 1);
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"name"_s)->setText(u"半"_s);
    ASSERT_TRUE(QFile::copy(path(u"a.zhibu"_s), path(u"b.zhibu"_s))); // the same row ids
    ASSERT_TRUE(window->openFile(path(u"b.zhibu"_s)));
    EXPECT_EQ(answers.asked.size(), 1);
    go(PageKind::Members);
    EXPECT_FALSE(page().hasUnsavedInput());
    EXPECT_EQ(list().model()->rowCount(), 3);
    EXPECT_EQ(cell(0, u"name"_s), u"欧阳修远"_s);
    EXPECT_FALSE(input(u"name"_s)->isVisible());
}

TEST_F(Files, AFileInUseElsewhereIsShownAndCannotBeChanged)
{
    openSampleFile();
    window->session().setFile(nullptr);
    const auto holder = File::open(path(u"a.zhibu"_s), File::Access::Write);
    ASSERT_TRUE(holder);
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    const QString process = QString::number(QCoreApplication::applicationPid());
    EXPECT_TRUE(
        status(u"readOnly"_s).contains(u"process %1); here it can only be read"_s.arg(process)))
        << status(u"readOnly"_s).toStdString();
    go(PageKind::Members);
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    QTest::keyClick(input(u"name"_s), Qt::Key_A);
    EXPECT_EQ(input(u"name"_s)->text(), u"欧阳修远"_s);
    EXPECT_FALSE(page().findChild<QWidget *>(u"sex"_s)->isEnabled());
    EXPECT_FALSE(page().findChild<QWidget *>(u"saveButton"_s)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(status(u"done"_s).contains(u"nothing is saved"_s));
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(Files, ALongNameDoesNotFillTheStatusBar)
{
    openSampleFile();
    go(PageKind::Members);
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"name"_s)->setText(u"长"_s.repeated(60));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(status(u"done"_s).contains(u"…"_s)) << status(u"done"_s).toStdString();
    EXPECT_TRUE(status(u"done"_s).endsWith(u"(Ctrl+Z)"_s));
}

TEST_F(Files, AMissingFileIsNamed)
{
    EXPECT_FALSE(window->openFile(path(u"gone.zhibu"_s)));
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(u"gone.zhibu"_s));
}

TEST_F(Files, AFileInACloudFolderIsCopiedToThisComputerFirst)
{
    openSampleFile();
    window->session().setFile(nullptr);
    ASSERT_TRUE(QDir().mkpath(path(u"Dropbox"_s)));
    ASSERT_TRUE(QFile::copy(path(u"a.zhibu"_s), path(u"Dropbox/c.zhibu"_s)));
    answers.yes = false;
    EXPECT_FALSE(window->openFile(path(u"Dropbox/c.zhibu"_s)));
    EXPECT_EQ(answers.asked.size(), 1);
    answers.yes = true;
    answers.files = {path(u"c.zhibu"_s)};
    EXPECT_TRUE(window->openFile(path(u"Dropbox/c.zhibu"_s)));
    EXPECT_EQ(QFileInfo(window->session().file()->path()).fileName(), u"c.zhibu"_s);
    EXPECT_EQ(rows(u"members"_s), 3);
}

TEST_F(Files, ABackupIsWrittenAndNeverOverwrites)
{
    openSampleFile();
    answers.files = {path(u"copy.zhibu"_s), path(u"copy.zhibu"_s)};
    menu(u"actionBackUp"_s);
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return status(u"done"_s).contains(u"Copied and verified"_s); }));
    EXPECT_TRUE(QFile::exists(path(u"copy.zhibu"_s)));
    EXPECT_TRUE(answers.told.isEmpty());
    menu(u"actionBackUp"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return answers.told.size() == 1; }));
}

/// Picks the first backup on the list of File > Restore a backup and presses a button.
void pickBackup(RestoreDialog *dialog, const QString &button)
{
    auto *list = dialog->findChild<QTreeWidget *>();
    ASSERT_TRUE(QTest::qWaitFor([list] { return list->topLevelItemCount() == 1; }));
    QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton);
}

TEST_F(Files, ABackupIsLookedAtAndRestoredAsAFileOfItsOwn)
{
    openSampleFile();
    const auto copy = backUpDated(path(u"a.zhibu"_s));
    ASSERT_TRUE(copy);
    menu(u"actionUndo"_s); // the members go
    ASSERT_EQ(rows(u"members"_s), 0);

    menu(u"actionRestore"_s);
    auto *listed = dialog<RestoreDialog>();
    auto *list = listed->findChild<QTreeWidget *>();
    ASSERT_TRUE(QTest::qWaitFor([list] { return list->topLevelItemCount() == 1; }));
    EXPECT_TRUE(list->topLevelItem(0)->text(2).contains(u"党员"_s)); // the import before it
    EXPECT_FALSE(list->topLevelItem(0)->text(1).isEmpty());
    pickBackup(listed, u"lookButton"_s);
    EXPECT_EQ(window->session().file()->path(), *copy);
    EXPECT_FALSE(window->session().file()->isWritable());
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_TRUE(status(u"readOnly"_s).contains(u"a.zhibu"_s));

    // A taken name is refused, and the backup looked at is one of the same list.
    answers.files = {path(u"a.zhibu"_s)};
    menu(u"actionRestore"_s);
    pickBackup(dialog<RestoreDialog>(), u"restoreButton"_s);
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(u"a.zhibu"_s));
    EXPECT_EQ(window->session().file()->path(), *copy);

    answers.files = {path(u"again.zhibu"_s)};
    menu(u"actionRestore"_s);
    pickBackup(dialog<RestoreDialog>(), u"restoreButton"_s);
    EXPECT_EQ(window->session().file()->path(), path(u"again.zhibu"_s));
    EXPECT_TRUE(window->session().file()->isWritable());
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_TRUE(status(u"done"_s).contains(u"again.zhibu"_s));
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    EXPECT_EQ(rows(u"members"_s), 0) << "the file that was open is as it was";
}

TEST_F(Files, WithoutBackupsThereIsNothingToRestore)
{
    openNewFile();
    menu(u"actionRestore"_s);
    auto *listed = dialog<RestoreDialog>();
    auto *note = listed->findChild<QLabel *>(u"note"_s);
    EXPECT_TRUE(QTest::qWaitFor([note] { return note->text().contains(u"no backup"_s); }));
    EXPECT_FALSE(listed->findChild<QPushButton *>(u"restoreButton"_s)->isEnabled());
}

TEST_F(Files, ACopyIsDueSoonAfterOpeningAndAgainAnHourAfterAChange)
{
    openNewFile();
    auto *timer = window->findChild<QTimer *>(u"backupTimer"_s);
    ASSERT_NE(timer, nullptr);
    EXPECT_TRUE(timer->isActive());
    timer->start(0);
    const auto copies = [this] { return QDir(path(u"备份"_s)).entryList(QDir::Files).size(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return copies() == 1; }));
    EXPECT_FALSE(timer->isActive()) << "nothing is changed yet";
    importBeside(u"organisations"_s, u"organisations.csv"_s);
    EXPECT_TRUE(timer->isActive());
    EXPECT_EQ(timer->interval(), 3'600'000);
    window->session().setFile(nullptr);
    EXPECT_FALSE(timer->isActive());
}

TEST_F(Files, TheTreeNarrowsEveryPageAndFoldsAwayForOneBranch)
{
    openNewFile();
    auto *tree = window->findChild<QWidget *>(u"scope"_s);
    ASSERT_NE(tree, nullptr);
    EXPECT_FALSE(tree->isVisible());
    importBeside(u"organisations"_s, u"organisations.csv"_s);
    importBeside(u"members"_s, u"members.csv"_s);
    EXPECT_TRUE(tree->isVisible());
    go(PageKind::Members);
    EXPECT_EQ(list().model()->rowCount(), 3);
    tree->setFocus(); // All, 市直机关工作委员会, 水利局党支部
    press(Qt::Key_Down);
    EXPECT_EQ(list().model()->rowCount(), 3);
    press(Qt::Key_Down);
    EXPECT_EQ(list().model()->rowCount(), 2);
    press(Qt::Key_Down);
    EXPECT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(cell(0, u"name"_s), u"王五"_s);
}

TEST_F(Files, TheOrganisationPickedIsPickedAgainWhenItsFileIsOpened)
{
    openSampleFile();
    const auto organisations =
        listRows(*window->session().file(), ledgerOf(u"organisations"_s), {});
    ASSERT_TRUE(organisations);
    window->session().setScope(organisations->last());
    ASSERT_TRUE(File::create(path(u"b.zhibu"_s)));
    ASSERT_TRUE(window->openFile(path(u"b.zhibu"_s)));
    EXPECT_EQ(window->session().scope(), 0) << "another file has others";
    ASSERT_TRUE(window->openFile(path(u"a.zhibu"_s)));
    EXPECT_EQ(window->session().scope(), organisations->last());
    const auto *tree = window->findChild<QWidget *>(u"scope"_s);
    ASSERT_TRUE(QTest::qWaitFor([tree] { return tree->isVisible(); }));
    EXPECT_EQ(window->session().scope(), organisations->last());
}

TEST_F(Files, HistoryAndCheckAreListedPrintedAndExported)
{
    openSampleFile();
    const auto table = [](QDialog *shown) { return shown->findChild<QTableView *>()->model(); };
    const auto filled = [&](QDialog *shown) {
        return QTest::qWaitFor([&] { return table(shown)->rowCount() > 0; });
    };
    menu(u"actionHistory"_s);
    auto *history = dialog<TableWindow>();
    ASSERT_TRUE(filled(history));
    EXPECT_EQ(table(history)->rowCount(), 2); // two imports, the newest first
    EXPECT_EQ(table(history)->index(0, 0).data().toString(), u"2"_s);
    static const QRegularExpression toTheMinute(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d$"_s);
    EXPECT_TRUE(toTheMinute.match(table(history)->index(0, 1).data().toString()).hasMatch());
    EXPECT_TRUE(table(history)->index(0, 3).data().toString().contains(u"党员"_s));
    history->findChild<QAction *>(u"actionPrint"_s)->trigger();
    EXPECT_EQ(answers.previewed, QStringList{u"操作历史"_s});
    menu(u"actionUndo"_s);
    history->findChild<QAction *>(u"actionRefresh"_s)->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return table(history)->rowCount() == 3; }));
    menu(u"actionRedo"_s);
    history->close();

    menu(u"actionCheck"_s);
    auto *check = dialog<CheckWindow>();
    ASSERT_TRUE(filled(check));
    answers.files = {path(u"check.csv"_s)};
    check->findChild<QAction *>(u"actionExport"_s)->trigger();
    EXPECT_GT(QFileInfo(path(u"check.csv"_s)).size(), 0);
    window->session().setFile(nullptr);
    EXPECT_FALSE(check->isVisible()) << "it speaks of a file that is gone";
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(Files, HelpIsNoWarning)
{
    menu(u"actionAbout"_s);
    EXPECT_EQ(answers.introduced.size(), 1);
    menu(u"actionShortcuts"_s);
    auto *shortcuts = dialog<TableWindow>();
    const auto *model = shortcuts->findChild<QTableView *>()->model();
    EXPECT_FALSE(model->match(model->index(0, 1), Qt::DisplayRole, u"Ctrl+K"_s, 1, Qt::MatchExactly)
                     .isEmpty());
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(Files, HomeSaysWhyNothingIsKnownAndTriesAgain)
{
    openSampleFile();
    ASSERT_TRUE(QFile::rename(path(u"a.zhibu"_s), path(u"away.zhibu"_s)));
    emit window->session().scopeChanged();
    const auto again = [this] { return page().findChild<QPushButton *>(u"againButton"_s); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return again() != nullptr; }));
    const auto notes = [this] {
        QString all;
        for (const QLabel *note : page().findChildren<QLabel *>()) {
            all += note->text();
        }
        return all;
    };
    EXPECT_TRUE(notes().contains(u"a.zhibu"_s)) << notes().toStdString();
    ASSERT_TRUE(QFile::rename(path(u"away.zhibu"_s), path(u"a.zhibu"_s)));
    QTest::mouseClick(again(), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notes().contains(u"held"_s); }));
    EXPECT_EQ(again(), nullptr);
}

TEST_F(Files, TheDayMovesOnAtMidnight)
{
    openSampleFile();
    const auto heading = [this] { return page().findChild<QLabel *>(u"heading"_s)->text(); };
    EXPECT_EQ(heading(), u"2024年11月21日"_s);
    window->session().setToday(QDate(2024, 11, 22));
    EXPECT_EQ(heading(), u"2024年11月22日"_s);
}

TEST_F(Files, HomeCountsWhatIsDueAndOpensIt)
{
    openSampleFile();
    QToolButton *confirm = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (QToolButton *line : page().findChildren<QToolButton *>()) {
            confirm = line->text().contains(u"probationary"_s) ? line : confirm;
        }
        return confirm != nullptr;
    }));
    QTest::mouseClick(confirm, Qt::LeftButton);
    ASSERT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(cell(0, u"name"_s), u"王五"_s);
    QTest::mouseClick(page().findChild<QPushButton *>(u"showAllButton"_s), Qt::LeftButton);
    EXPECT_EQ(list().model()->rowCount(), 3);
}

} // namespace zhibu
