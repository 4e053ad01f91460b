#include "gui/organisations/rollupwindow.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/documents/people/organisationpapers.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWordColumns = 2; ///< code and name
constexpr int kRollUpWidth = 960;
constexpr int kHeight = 480;

} // namespace

RollUpWindow::RollUpWindow(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_model{new TextTableModel(this)}
    , m_table{new QTableView}
    , m_note{new QLabel}
    , m_busy{new BusyBar}
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Organisations in figures"));
    resize(kRollUpWidth, kHeight);
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *open = bar->addAction(QIcon::fromTheme(u"go-next"_s), tr("Open"));
    open->setObjectName(u"actionOpen"_s);
    open->setToolTip(tr("Show the names behind the number (Enter)"));
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    auto *exporting = bar->addAction(QIcon::fromTheme(u"document-export"_s), tr("Export"));
    exporting->setObjectName(u"actionExport"_s);
    auto *print = bar->addAction(QIcon::fromTheme(u"document-print"_s), tr("Print"));
    print->setObjectName(u"actionPrint"_s);
    m_table->setObjectName(u"rollUp"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_note->setText(tr("Enter on a number opens the names it counts."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(bar);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    connect(open, &QAction::triggered, this, [this] { this->open(m_table->currentIndex()); });
    connect(m_table, &QTableView::doubleClicked, this, &RollUpWindow::open);
    connect(exporting, &QAction::triggered, this,
            [this] { exportTable(this, m_session, m_model->table()); });
    connect(print, &QAction::triggered, this, [this] {
        previewDocument(this, m_session,
                        makeDocument(*m_session.file(), {.kind = DocumentKind::RollUp,
                                                         .scope = m_session.scope(),
                                                         .year = m_session.today().year(),
                                                         .asOf = m_session.today()}));
    });
    connect(&m_session, &Session::fileChanged, this, &QWidget::close);
    for (const auto signal : {&Session::recordsChanged, &Session::scopeChanged}) {
        connect(&m_session, signal, this, &RollUpWindow::work);
    }
    m_table->setFocus();
    work();
}

void RollUpWindow::work()
{
    if (m_session.file() == nullptr) {
        return;
    }
    const RowId scope = m_session.scope();
    const QDate day = m_session.today();
    m_busy->run(
        *m_session.file(), [scope, day](const File &reader) { return rollUp(reader, scope, day); },
        [this](const Result<RollUp> &figures) {
            if (!figures) {
                m_session.dialogs().report(this, figures.error());
                return;
            }
            m_rollUp = *figures;
            m_model->setTable(rollUpTable(m_rollUp));
            m_table->setCurrentIndex(m_model->index(0, kWordColumns));
        });
}

void RollUpWindow::open(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const bool isSum = index.row() >= m_rollUp.rows.size();
    const RollUpRow &row = isSum ? m_rollUp.sum : m_rollUp.rows.at(index.row());
    if (index.column() < kWordColumns) {
        if (!isSum) {
            m_session.setScope(row.organisation);
        }
        return;
    }
    const auto column = static_cast<RollUpColumn>(index.column() - kWordColumns);
    if (row.of(column).isEmpty()) {
        return;
    }
    const QString ledger = ledgerOfColumn(column);
    const QString whose = isSum ? u"合计"_s : row.name;
    emit m_session.pageWanted(ledger == u"members" ? PageKind::Members : PageKind::Organisations,
                              {.title = u"%1　%2"_s.arg(whose, rollUpTitle(column)),
                               .ids = row.of(column),
                               .ledger = ledger});
    if (QWidget *window = parentWidget()) {
        window->window()->activateWindow();
    }
}

} // namespace zhibu
