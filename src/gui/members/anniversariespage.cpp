#include "gui/members/anniversariespage.h"

#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/dateline.h"
#include "gui/widgets/texttablemodel.h"
#include "reports/documents/people/calendarpapers.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

AnniversariesPage::AnniversariesPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_model{new TextTableModel(this)}
    , m_table{new QTableView}
    , m_month{new DateLine}
    , m_busy{new BusyBar}
    , m_open{new QAction(QIcon::fromTheme(u"go-next"_s), tr("Open"), this)}
    , m_export{new QAction(QIcon::fromTheme(u"document-export"_s), tr("Export"), this)}
    , m_print{new QAction(QIcon::fromTheme(u"document-print"_s), tr("Print the list"), this)}
    , m_cards{
          new QAction(QIcon::fromTheme(u"view-calendar-birthday"_s), tr("Birthday cards"), this)}
{
    setObjectName(u"anniversaries"_s);
    m_open->setObjectName(u"actionOpen"_s);
    m_open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    m_open->setShortcutContext(Qt::WidgetShortcut); // of the list
    m_export->setObjectName(u"actionExport"_s);
    m_export->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_print->setObjectName(u"actionPrint"_s);
    m_print->setShortcut(Qt::CTRL | Qt::Key_P);
    m_cards->setObjectName(u"actionCards"_s);
    m_cards->setToolTip(tr(
        "Cards of the month for 政治生日 and 光荣在党50年, and to remind of the end of 预备期 and "
        "影响期, to be cut apart"));
    m_month->setObjectName(u"month"_s);
    m_month->setMonthOnly(true);
    m_month->setDate(Month::of(session.today()).firstDay());
    m_month->setAccessibleName(tr("Month"));
    auto *label = new QLabel(tr("&Month"));
    label->setBuddy(m_month);
    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    bar->addActions({m_open, m_export, m_print, m_cards});
    bar->addSeparator();
    bar->addWidget(label);
    bar->addWidget(m_month);
    m_table->setObjectName(u"days"_s);
    m_table->setAccessibleName(tr("Anniversaries of the month"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->addAction(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_month, &DateLine::dateChanged, this, &AnniversariesPage::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &AnniversariesPage::openDay);
    connect(m_open, &QAction::triggered, this, [this] { openDay(m_table->currentIndex()); });
    connect(m_export, &QAction::triggered, this,
            [this] { exportTable(this, this->session(), m_model->table()); });
    const auto print = [this](DocumentKind kind) {
        previewDocument(
            this, this->session(),
            makeDocument(*this->session().file(), {.kind = kind,
                                                   .scope = this->session().scope(),
                                                   .year = month().year(),
                                                   .asOf = month().lastDay(),
                                                   .months = MonthRange{month(), month()}}));
    };
    connect(m_print, &QAction::triggered, this, [print] { print(DocumentKind::Anniversaries); });
    connect(m_cards, &QAction::triggered, this, [print] { print(DocumentKind::AnniversaryCards); });
    showDays({});
}

Month AnniversariesPage::month() const
{
    return Month::of(m_month->takenDate());
}

void AnniversariesPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showDays({});
        return;
    }
    const RowId scope = session().scope();
    m_busy->run(
        *session().file(),
        [scope, month = month()](const File &reader) {
            return anniversaries(reader, scope, month);
        },
        [this](const Result<QList<Anniversary>> &days) {
            if (!days) {
                session().dialogs().report(this, days.error());
            }
            showDays(days ? *days : QList<Anniversary>());
        });
}

void AnniversariesPage::showDays(const QList<Anniversary> &days)
{
    m_days = days;
    m_model->setTable(anniversaryTable(
        u"%1年%2月政治生日和纪念日名单"_s.arg(month().year()).arg(month().month()), days));
    if (!days.isEmpty()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    for (QAction *action : {m_open, m_export, m_print}) {
        action->setEnabled(!days.isEmpty());
    }
    m_cards->setEnabled(std::ranges::any_of(days, hasCard));
    emit summaryChanged(tr("%n rows", nullptr, static_cast<int>(days.size())));
}

void AnniversariesPage::openDay(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    const Anniversary &day = m_days.at(index.row());
    const bool isOrganisation = day.kind == Anniversary::Kind::TermEnds;
    emit session().pageWanted(isOrganisation ? PageKind::Organisations : PageKind::Members,
                              {.title = u"%1　%2"_s.arg(anniversaryName(day.kind), day.name),
                               .ids = {day.row},
                               .ledger = isOrganisation ? u"organisations"_s : u"members"_s,
                               .opens = true});
}

} // namespace zhibu
