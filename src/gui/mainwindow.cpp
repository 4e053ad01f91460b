#include "gui/mainwindow.h"

#include "ui_mainwindow.h"

#include "gui/activities/lifepage.h"
#include "gui/dialogs/importdialog.h"
#include "gui/dues/duespage.h"
#include "gui/frame/duewatch.h"
#include "gui/frame/filecommands.h"
#include "gui/frame/homepage.h"
#include "gui/frame/navigation.h"
#include "gui/frame/readonlybar.h"
#include "gui/frame/scopetree.h"
#include "gui/frame/searchpopup.h"
#include "gui/frame/statusline.h"
#include "gui/frame/welcomepage.h"
#include "gui/members/memberactions.h"
#include "gui/members/memberspage.h"
#include "gui/organisations/organisationspage.h"
#include "gui/packets/packetcommands.h"
#include "gui/rating/ratingpage.h"
#include "gui/records/ledgerspage.h"
#include "gui/records/recordpanel.h"
#include "gui/reports/output.h"
#include "gui/reports/reporttabs.h"
#include "gui/widgets/celleditor.h"
#include "gui/widgets/listcommands.h"
#include "ledger/ledgers.h"
#include "storage/file/backup.h"
#include "storage/records/recordlist.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBackupDelay = 10'000;
constexpr int kBackupEvery = 3'600'000;
constexpr int kSearchDelay = 150;
constexpr int kTreeDelay = 50; // ten thousand organisations do not hold up the first painting
constexpr int kPages = 8;
const QString kGeometry = u"geometry"_s;
constexpr QSize kDesktopFrame(8, 40); // pixels that a desktop puts around a window, its title above
const QString kSplitter = u"navigationSplitter"_s;

QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    static const QStringList endings{u"zhibu"_s, u"csv"_s, u"xlsx"_s, u"ods"_s, u"zhibupacket"_s};
    return endings.contains(QFileInfo(path).suffix().toLower()) ? path : QString();
}

} // namespace

MainWindow::MainWindow(QDate today, Dialogs &dialogs)
    : m_session{today, dialogs}
    , m_ui{std::make_unique<Ui::MainWindow>()}
    , m_files{new FileCommands(m_session, *this)}
    , m_packets{new PacketCommands(m_session, *this)}
    , m_due{new DueWatch(m_session, this)}
    , m_status{new StatusLine(m_session, this)}
    , m_outer{new QStackedWidget(this)}
    , m_welcome{new WelcomePage}
    , m_work{new QWidget}
    , m_readOnly{new ReadOnlyBar}
    , m_tree{new ScopeTree(m_session)}
    , m_navigation{new Navigation}
    , m_pages{new QStackedWidget}
    , m_search{new QLineEdit(this)}
    , m_found{new SearchPopup(m_session, *m_search, this)}
    , m_searchTimer{new QTimer(this)}
    , m_backupTimer{new QTimer(this)}
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    setUpFrame();
    setUpFileMenu();
    setUpEditMenu();
    setUpOtherMenus();
    connect(&m_session, &Session::fileChanged, this, &MainWindow::onFileChanged);
    connect(&m_session, &Session::recordsChanged, this, &MainWindow::refreshTree);
    for (const auto signal :
         {&Session::recordsChanged, &Session::scopeChanged, &Session::yearChanged}) {
        connect(&m_session, signal, this, &MainWindow::refreshPage);
    }
    connect(&m_session, &Session::todayChanged, this, &MainWindow::refreshPage);
    connect(&m_session, &Session::recordsChanged, this, &MainWindow::syncActions);
    connect(&m_session, &Session::pageWanted, this, &MainWindow::showRows);
    connect(&m_session, &Session::searchEndWanted, this, [this] {
        m_search->clear();
        search();
    });
    connect(&m_session, &Session::importWanted, this,
            [this](const QString &path, const Ledger *ledger) {
                const Page *shown = currentPage();
                importTable(m_session, this, path, ledger,
                            shown == nullptr ? nullptr : shown->ledger());
            });
    new ListCommands(*this, [this](QWidget *list, const TextTable &table) {
        exportTable(list, m_session, table);
    });
    m_backupTimer->setObjectName(u"backupTimer"_s);
    m_backupTimer->setSingleShot(true);
    connect(m_backupTimer, &QTimer::timeout, this, &MainWindow::backUpAutomatically);
    connect(&m_session, &Session::recordsChanged, m_backupTimer, [this] {
        if (!m_backupTimer->isActive()) {
            m_backupTimer->start(kBackupEvery);
        }
    });
    connect(m_due, &DueWatch::started, m_navigation, [this] { m_navigation->showCounts({}); });
    connect(m_due, &DueWatch::done, m_navigation, [this](const Result<DueList> &list) {
        m_navigation->showCounts(list ? *list : DueList());
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now == nullptr) {
            QTimer::singleShot(0, this, &MainWindow::keepFocus);
        }
    });
    if (!restoreGeometry(QSettings().value(kGeometry).toByteArray())) {
        resize(size().boundedTo(screen()->availableSize() - kDesktopFrame));
    }
    onFileChanged();
}

MainWindow::~MainWindow()
{
    qApp->disconnect(this);
    m_session.disconnect(this);
    if (QWidget *focused = focusWidget()) {
        focused->clearFocus(); // now: what a field does then needs the session
    }
    m_session.setFile(nullptr);
}

void MainWindow::setUpFrame()
{
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(8);
    leftLayout->addWidget(m_tree, 1);
    leftLayout->addWidget(m_navigation);
    leftLayout->addStretch();
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(left);
    splitter->addWidget(m_pages);
    splitter->setCollapsible(1, false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({200, 1080});
    splitter->restoreState(QSettings().value(kSplitter).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this,
            [splitter] { QSettings().setValue(kSplitter, splitter->saveState()); });
    auto *workLayout = new QVBoxLayout(m_work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(0);
    workLayout->addWidget(m_readOnly);
    workLayout->addWidget(splitter, 1);
    m_outer->addWidget(m_welcome);
    m_outer->addWidget(m_work);
    setCentralWidget(m_outer);
    setStatusBar(m_status);

    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search people, meetings, files (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 36);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    auto *corner = new QWidget; // a line edit alone is given its smallest width
    auto *cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(8, 2, 8, 2);
    cornerLayout->addWidget(m_search);
    menuBar()->setCornerWidget(corner);
    m_searchTimer->setSingleShot(true);
    m_searchTimer->setInterval(kSearchDelay);
    connect(m_search, &QLineEdit::textChanged, m_searchTimer, [this](const QString &text) {
        if (text.isEmpty() || !m_found->searchesManyRows()) { // there Enter narrows the page
            m_searchTimer->start();
        }
    });
    connect(m_found, &SearchPopup::picked, this, &MainWindow::openFound);
    connect(m_searchTimer, &QTimer::timeout, this, &MainWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        search();
        if (Page *shown = currentPage()) {
            shown->setFocus();
        }
    });
    connect(m_navigation, &Navigation::picked, this, [this](PageKind kind) {
        // The arrow keys stay in the navigation.
        if (m_session.file() != nullptr && !showPage(kind)) {
            QTimer::singleShot(0, this, [this] { m_navigation->setCurrent(m_made.key(m_shown)); });
        }
    });
    for (int i = 0; i < kPages; ++i) {
        auto *go = new QAction(Navigation::title(static_cast<PageKind>(i)), this);
        go->setShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        connect(go, &QAction::triggered, this, [this, i] { openPage(static_cast<PageKind>(i)); });
        m_ui->menuGo->addAction(go);
    }
}

bool MainWindow::openFile(const QString &path)
{
    return mayLeaveInput() && m_files->open(path);
}

void MainWindow::onFileChanged()
{
    dropPages();
    const File *file = m_session.file();
    m_outer->setCurrentWidget(file == nullptr ? static_cast<QWidget *>(m_welcome) : m_work);
    m_search->setEnabled(file != nullptr);
    m_status->showSummary({});
    const QString readOnly = file == nullptr ? QString() : m_files->readOnlyReason();
    m_status->showReadOnly(readOnly);
    m_readOnly->showReason(readOnly);
    setWindowTitle(file == nullptr ? tr("Zhibu")
                                   : tr("%1 — Zhibu").arg(QFileInfo(file->path()).fileName()));
    m_tree->hide();
    QTimer::singleShot(kTreeDelay, this, &MainWindow::refreshTree);
    m_welcome->showRecent(FileCommands::recentFiles());
    if (file != nullptr) {
        openPage(PageKind::Home);
    }
    m_backupTimer->stop();
    if (file != nullptr && file->isWritable()) {
        m_backupTimer->start(kBackupDelay);
    }
    syncActions();
}

void MainWindow::dropPages()
{
    m_shown = nullptr;
    m_filters.clear();
    const QHash<PageKind, Page *> made = std::exchange(m_made, {});
    qDeleteAll(made);
}

void MainWindow::backUpAutomatically()
{
    const auto copying = [path = m_session.file()->path()] { return backUpHourly(path); };
    m_background.run(copying, [this](const Result<QString> &copy) {
        if (!copy) {
            emit m_session.message(tr("The automatic backup failed: %1").arg(copy.error().detail));
        }
    });
}

Page *MainWindow::makePage(PageKind kind)
{
    switch (kind) {
    case PageKind::Home: {
        auto *home = new HomePage(m_session);
        connect(m_due, &DueWatch::started, home, &HomePage::showPending);
        connect(m_due, &DueWatch::done, home, &HomePage::showList);
        connect(home, &HomePage::listWanted, m_due, &DueWatch::restart);
        connect(home, &HomePage::demoWanted, m_ui->actionDemo, &QAction::trigger,
                Qt::QueuedConnection); // ends with other pages in place of this one
        return home;
    }
    case PageKind::Organisations:
        return new OrganisationsPage(m_session);
    case PageKind::Members:
        return withMemberActions(new MembersPage(m_session), m_session);
    case PageKind::Activities:
        return new LifePage(m_session);
    case PageKind::Dues:
        return new DuesPage(m_session);
    case PageKind::Rating:
        return new RatingPage(m_session);
    case PageKind::Ledgers:
        return new LedgersPage(m_session);
    case PageKind::Reports:
        return new ReportTabs(m_session);
    }
    return nullptr;
}

Page *MainWindow::page(PageKind kind)
{
    Page *&known = m_made[kind];
    if (known == nullptr) {
        known = makePage(kind);
        m_pages->addWidget(known);
        connect(known, &Page::summaryChanged, this, [this, made = known](const QString &text) {
            if (made == currentPage()) {
                m_status->showSummary(text);
            }
        });
    }
    return known;
}

Page *MainWindow::currentPage() const
{
    return m_session.file() == nullptr ? nullptr : m_shown;
}

void MainWindow::openPage(PageKind kind)
{
    if (m_session.file() != nullptr && showPage(kind)) {
        currentPage()->setFocus();
    }
}

bool MainWindow::showPage(PageKind kind)
{
    Page *wanted = page(kind);
    if (m_shown == wanted) {
        return true;
    }
    if (!finishInput()) {
        return false;
    }
    m_shown = wanted;
    m_ui->menuRecord
        ->clear(); // the actions of the page left behind must not answer to its shortcuts here
    m_pages->setCurrentWidget(wanted);
    m_navigation->setCurrent(kind);
    m_status->showSummary({});
    const QSignalBlocker quiet(m_search);
    m_search->setText(m_filters.value(wanted));
    wanted->refresh();
    syncActions();
    return true;
}

void MainWindow::showRows(PageKind kind, const RowChoice &rows)
{
    openPage(kind);
    if (currentPage() == page(kind)) {
        currentPage()->showRows(rows);
    }
}

void MainWindow::refreshPage()
{
    if (Page *shown = currentPage()) {
        shown->refresh();
    }
}

void MainWindow::refreshTree()
{
    m_tree->refresh();
    m_tree->setVisible(m_tree->offersChoice());
}

void MainWindow::search()
{
    m_searchTimer->stop();
    if (Page *shown = currentPage()) {
        m_filters[shown] = m_search->text().trimmed();
        shown->setFilterText(m_filters[shown]);
    }
}

void MainWindow::keepFocus()
{
    if (Page *shown = currentPage();
        shown != nullptr && isActiveWindow() && QApplication::focusWidget() == nullptr) {
        shown->setFocus();
    }
}

void MainWindow::openFound(PageKind kind, const RowChoice &rows)
{
    m_search->clear();
    search();
    openPage(kind);
    if (currentPage() != page(kind)) {
        return;
    }
    m_search->clear(); // what narrowed that page before
    search();
    if (m_session.scope() != 0 && rows.opens) {
        const auto within =
            listRows(*m_session.file(), ledgerOf(rows.ledger),
                     {.scope = m_session.scope(), .equals = {{u"id"_s, rows.ids.first()}}});
        if (within && within->isEmpty()) {
            m_session.setScope(0);
            refreshTree();
        }
    }
    currentPage()->showRows(rows);
}

bool MainWindow::finishInput()
{
    commitOpenCell();
    return currentPage() == nullptr || currentPage()->finishInput();
}

bool MainWindow::mayLeaveInput()
{
    if (!finishInput()) {
        return false;
    }
    for (int kind = 0; kind < kPages; ++kind) {
        const Page *made = m_made.value(static_cast<PageKind>(kind));
        for (RecordPanel *form : made != nullptr ? made->unsavedForms() : QList<RecordPanel *>()) {
            if (!form->mayLeave(Navigation::title(static_cast<PageKind>(kind)))) {
                showPage(static_cast<PageKind>(kind));
                return false;
            }
        }
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayLeaveInput());
    if (event->isAccepted()) {
        QSettings().setValue(kGeometry, saveGeometry());
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    event->acceptProposedAction();
    if (path.endsWith(u".zhibu"_s, Qt::CaseInsensitive)) {
        openFile(path);
    } else if (path.endsWith(u".zhibupacket"_s, Qt::CaseInsensitive)) {
        m_packets->takeAsked(path);
    } else {
        emit m_session.importWanted(path, nullptr);
    }
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_wasPainted) {
        m_wasPainted = true;
        QTimer::singleShot(0, this, &MainWindow::painted);
    }
}

} // namespace zhibu
