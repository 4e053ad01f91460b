// The menus of the main window: what each entry does, and which can be chosen.

#include "ui_mainwindow.h"

#include "gui/check/checkwindow.h"
#include "gui/dialogs/tablewindow.h"
#include "gui/frame/filecommands.h"
#include "gui/frame/manualchapters.h"
#include "gui/frame/manualwindow.h"
#include "gui/frame/welcomepage.h"
#include "gui/mainwindow.h"
#include "gui/packets/packetcommands.h"
#include "gui/page.h"
#include "gui/widgets/caption.h"
#include "gui/widgets/celleditor.h"
#include "reports/documents/historytable.h"
#include "reports/words/actiontext.h"
#include "storage/file/history.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kTextSize = u"textSize"_s;

/// Two keys of the same name, as there are two of Enter, are told once.
QString keyNames(const QList<QKeySequence> &shortcuts)
{
    QStringList names;
    for (const QKeySequence &each : shortcuts) {
        names += each.toString(QKeySequence::NativeText);
    }
    names.removeDuplicates();
    return names.join(u"; "_s);
}

} // namespace

void MainWindow::setUpFileMenu()
{
    connect(m_ui->actionNewFile, &QAction::triggered, this, [this] {
        if (mayLeaveInput()) {
            m_files->createAsked();
        }
    });
    const auto createDemo = [this] {
        if (mayLeaveInput()) {
            m_files->createDemoAsked();
        }
    };
    connect(m_ui->actionDemo, &QAction::triggered, this, createDemo);
    connect(m_welcome, &WelcomePage::demoWanted, this, createDemo);
    connect(m_ui->actionOpen, &QAction::triggered, this, [this] {
        if (mayLeaveInput()) {
            m_files->openAsked();
        }
    });
    connect(m_welcome, &WelcomePage::createWanted, m_ui->actionNewFile, &QAction::trigger);
    connect(m_welcome, &WelcomePage::openWanted, m_ui->actionOpen, &QAction::trigger);
    connect(m_welcome, &WelcomePage::pathPicked, this, &MainWindow::openFile);
    connect(m_ui->menuRecent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_ui->actionImport, &QAction::triggered, this,
            [this] { emit m_session.importWanted({}, nullptr); });
    connect(m_ui->actionMakePacket, &QAction::triggered, m_packets, &PacketCommands::makeAsked);
    connect(m_ui->actionTakePacket, &QAction::triggered, this,
            [this] { m_packets->takeAsked({}); });
    connect(m_ui->actionBackUp, &QAction::triggered, m_files, &FileCommands::backUpAsked);
    connect(m_ui->actionRestore, &QAction::triggered, this, [this] {
        if (mayLeaveInput()) {
            m_files->restoreAsked();
        }
    });
    const auto ofPage = [this](QAction *(Page::*action)() const) {
        return [this, action] {
            if (QAction *wanted = currentPage() != nullptr ? (currentPage()->*action)() : nullptr) {
                wanted->trigger();
            }
        };
    };
    connect(m_ui->actionExport, &QAction::triggered, this, ofPage(&Page::exportAction));
    connect(m_ui->actionPrint, &QAction::triggered, this, ofPage(&Page::printAction));
    connect(m_ui->menuFile, &QMenu::aboutToShow, this, &MainWindow::syncActions);
    connect(m_ui->actionQuit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::setUpEditMenu()
{
    m_ui->actionUndo->setShortcut(QKeySequence::Undo);
    m_ui->actionRedo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(m_ui->actionUndo, &QAction::triggered, this, [this] { reverse(true); });
    connect(m_ui->actionRedo, &QAction::triggered, this, [this] { reverse(false); });
    connect(m_ui->actionFind, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

void MainWindow::setUpOtherMenus()
{
    connect(m_ui->menuRecord, &QMenu::aboutToShow, this, &MainWindow::fillRecordMenu);
    connect(m_ui->actionLarger, &QAction::triggered, this, [this] { changeTextSize(1); });
    connect(m_ui->actionSmaller, &QAction::triggered, this, [this] { changeTextSize(-1); });
    connect(m_ui->actionManual, &QAction::triggered, this, &MainWindow::showManual);
    connect(m_ui->actionShortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_ui->actionAbout, &QAction::triggered, this, [this] {
        m_session.dialogs().about(this, tr("About Zhibu"),
                                  tr("Zhibu %1: the record book of a Party branch. Everything "
                                     "stays in one file on this computer. "
                                     "Free software under the GNU General Public License 3.")
                                      .arg(QStringLiteral(ZHIBU_VERSION)));
    });
    connect(m_ui->actionHistory, &QAction::triggered, this, [this] {
        const auto make = [](const File &file) -> Result<TextTable> {
            const auto entries = history(file);
            return entries ? Result<TextTable>(historyTable(*entries)) : entries.error();
        };
        (new TableWindow(m_session, tr("History"), make, this))->show();
    });
    connect(m_ui->actionCheck, &QAction::triggered, this,
            [this] { (new CheckWindow(m_session, this))->show(); });
}

void MainWindow::syncActions()
{
    const File *file = m_session.file();
    const bool writable = file != nullptr && file->isWritable();
    const auto name = [&](const auto &entry, const QString &plain, const QString &named) {
        return entry && *entry ? named.arg(actionText((*entry)->label)) : plain;
    };
    const auto back =
        writable ? undoable(*file) : Result<std::optional<HistoryEntry>>(std::nullopt);
    const auto again =
        writable ? redoable(*file) : Result<std::optional<HistoryEntry>>(std::nullopt);
    m_ui->actionUndo->setText(name(back, tr("&Undo"), tr("&Undo: %1")));
    m_ui->actionRedo->setText(name(again, tr("&Redo"), tr("&Redo: %1")));
    m_ui->actionUndo->setEnabled(back && *back);
    m_ui->actionRedo->setEnabled(again && *again);
    m_ui->actionImport->setEnabled(writable);
    m_ui->actionMakePacket->setEnabled(file != nullptr);
    m_ui->actionTakePacket->setEnabled(writable);
    m_ui->actionBackUp->setEnabled(file != nullptr);
    m_ui->actionRestore->setEnabled(file != nullptr);
    const Page *shown = currentPage();
    m_ui->actionExport->setEnabled(shown != nullptr && shown->exportAction() != nullptr
                                   && shown->exportAction()->isEnabled());
    m_ui->actionPrint->setEnabled(shown != nullptr && shown->printAction() != nullptr
                                  && shown->printAction()->isEnabled());
    m_ui->menuGo->setEnabled(file != nullptr);
    m_ui->actionHistory->setEnabled(file != nullptr);
    m_ui->actionCheck->setEnabled(file != nullptr);
    m_ui->menuRecord->setEnabled(file != nullptr);
    m_ui->actionFind->setEnabled(file != nullptr);
}

void MainWindow::reverse(bool undoing)
{
    if (!finishInput()) {
        return;
    }
    if (const Page *shown = currentPage(); shown != nullptr && shown->hasUnsavedInput()) {
        emit m_session.message(tr("The form holds input that is not yet saved: save it "
                                  "(Ctrl+Enter) or drop it (Esc) before undoing"));
        return;
    }
    const auto entry = undoing ? undo(*m_session.file()) : redo(*m_session.file());
    if (!entry) {
        m_session.dialogs().report(this, entry.error());
        return;
    }
    const QString done = actionText(entry->label);
    emit m_session.message(undoing ? tr("Undone: %1 · Ctrl+Shift+Z brings it back").arg(done)
                                   : tr("Done again: %1").arg(done));
}

void MainWindow::fillRecentMenu()
{
    m_ui->menuRecent->clear();
    for (const QString &path : FileCommands::recentFiles()) {
        connect(m_ui->menuRecent->addAction(QFileInfo(path).fileName()), &QAction::triggered, this,
                [this, path] { openFile(path); });
    }
    m_ui->menuRecent->setEnabled(!m_ui->menuRecent->isEmpty());
}

void MainWindow::fillRecordMenu()
{
    m_ui->menuRecord->clear();
    if (const Page *shown = currentPage()) {
        m_ui->menuRecord->addActions(shown->recordActions());
    }
}

void MainWindow::changeTextSize(int points)
{
    QFont changed = font();
    changed.setPointSizeF(std::clamp(changed.pointSizeF() + points, 7.0, 24.0));
    QApplication::setFont(changed);
    QSettings().setValue(kTextSize, changed.pointSizeF());
}

void MainWindow::showManual()
{
    auto *manual = findChild<ManualWindow *>();
    if (manual == nullptr) {
        manual = new ManualWindow(this);
    }
    const Page *shown = currentPage();
    manual->show(); // pictures are fitted into the room there is
    manual->showChapter(shown == nullptr ? QString() : manualChapter(m_made.key(m_shown), *shown));
    manual->raise();
    manual->activateWindow();
}

void MainWindow::showShortcuts()
{
    TextTable table{.name = tr("Keyboard shortcuts"),
                    .columns = {{.title = tr("Action")}, {.title = tr("Keys")}},
                    .rows = {}};
    for (const QAction *action : findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty()) {
            const QStringList row{withoutLetter(action->text()), keyNames(action->shortcuts())};
            if (!table.rows.contains(row)) { // the pages have some in common
                table.rows += row;
            }
        }
    }
    (new TableWindow(m_session, table, this))->show();
}

} // namespace zhibu
