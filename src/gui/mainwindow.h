#pragma once

#include "gui/background.h"
#include "gui/session.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QStackedWidget;
class QTimer;
QT_END_NAMESPACE

namespace Ui {
class MainWindow;
} // namespace Ui

namespace zhibu {

class DueWatch;
class FileCommands;
class Navigation;
class PacketCommands;
class Page;
class ReadOnlyBar;
class ScopeTree;
class SearchPopup;
class StatusLine;
class WelcomePage;

/// The window: menus, scope tree, navigation, pages, search box and status line, and the wiring
/// between them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(QDate today, Dialogs &dialogs);
    ~MainWindow() override;

    [[nodiscard]] Session &session() { return m_session; }

    /// Opens a file; failures are told. False when nothing was opened.
    bool openFile(const QString &path);
    /// Shows a page and gives it the focus.
    void openPage(PageKind kind);
    /// The page shown; null while no file is open.
    [[nodiscard]] Page *currentPage() const;

signals:
    void painted(); ///< for the first time

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpFrame();
    void setUpFileMenu();
    void setUpEditMenu();
    void setUpOtherMenus();
    void fillRecentMenu();
    void fillRecordMenu();
    Page *page(PageKind kind);
    Page *makePage(PageKind kind);
    /// False where the page shown must not be left.
    bool showPage(PageKind kind);
    void showRows(PageKind kind, const RowChoice &rows);
    void onFileChanged();
    /// Pages belong to a file: what they list, filter and hold typed means nothing in another one.
    void dropPages();
    void refreshPage();
    void refreshTree();
    void syncActions();
    void search();
    /// A row found may lie outside the scope, which then gives way.
    void openFound(PageKind kind, const RowChoice &rows);
    void reverse(bool undo);
    void backUpAutomatically();
    void changeTextSize(int points);
    void showShortcuts();
    /// At the chapter about the page shown.
    void showManual();
    /// Keys need a widget that has the focus: where that was hidden or disabled, the page takes it.
    void keepFocus();
    /// Hands over what is typed in an open cell of the page shown; false where that is refused.
    bool finishInput();
    [[nodiscard]] bool mayLeaveInput();

    Session m_session;
    std::unique_ptr<Ui::MainWindow> m_ui;
    FileCommands *m_files;
    PacketCommands *m_packets;
    DueWatch *m_due;
    StatusLine *m_status;
    QStackedWidget *m_outer; ///< welcome page, or tree, navigation and pages
    WelcomePage *m_welcome;
    QWidget *m_work;
    ReadOnlyBar *m_readOnly;
    ScopeTree *m_tree;
    Navigation *m_navigation;
    QStackedWidget *m_pages;
    QLineEdit *m_search;
    SearchPopup *m_found; ///< below the search box
    QTimer *m_searchTimer;
    QTimer *m_backupTimer; ///< runs while something is not in a copy yet
    Page *m_shown = nullptr;
    QHash<PageKind, Page *> m_made;
    QHash<const Page *, QString> m_filters;
    bool m_wasPainted = false;
    Background m_background;
};

} // namespace zhibu
