#include "gui/dues/duespage.h"

#include "ui_duespage.h"

#include "gui/dues/arrearstab.h"
#include "gui/dues/assessmentdialog.h"
#include "gui/dues/bookpage.h"
#include "gui/dues/duesclosing.h"
#include "gui/dues/duesexplanation.h"
#include "gui/dues/duespaying.h"
#include "gui/dues/recheckpage.h"
#include "gui/dues/standardsdialog.h"
#include "gui/dues/takebackdialog.h"
#include "gui/records/ledgerpage.h"
#include "gui/records/numbertext.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/facts/ratingrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTextCursor>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kArrears = u"arrears-notes"_s;
const QStringList kLedgers{u"dues-bases"_s, u"dues-reliefs"_s, u"dues-payments"_s,
                           u"dues-returns"_s, u"special-dues"_s};

/// 减免 for 党费减免: the page is called 党费 already.
QString shortTitle(const Ledger &ledger)
{
    static const QString page = u"党费"_s;
    return ledger.title.startsWith(page) ? ledger.title.mid(page.size()) : ledger.title;
}

void openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

DuesPage::DuesPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::DuesPage>()}
    , m_grid{new DuesGridModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_paying = new DuesPaying(session, *m_grid, *m_ui->receipts, this);
    m_closing = new DuesClosing(session, *m_grid, this);
    m_ui->yearPicker->follow(session);
    m_ui->yearLayout->insertWidget(2, m_busy);
    m_ui->receipts->setReceipt({.on = session.today()});
    connect(&session, &Session::todayChanged, this, [this](QDate before) {
        Receipt receipt = m_ui->receipts->receipt();
        if (receipt.on == before) { // else another day was picked
            receipt.on = this->session().today();
            m_ui->receipts->setReceipt(receipt);
        }
    });
    setUpGrid();
    setUpActions();
    setUpTabs();
}

DuesPage::~DuesPage() = default;

void DuesPage::setUpTabs()
{
    auto *arrears = new ArrearsTab(session());
    arrears->setObjectName(kArrears);
    addTab(arrears, tr("Arrears"));
    addTab(new RecheckPage(session()), tr("Recheck"));
    addTab(new BookPage(session()), tr("Book"));
    for (const QString &key : kLedgers) {
        addTab(new LedgerPage(ledgerOf(key), session()), shortTitle(ledgerOf(key)));
    }
    connect(arrears, &ArrearsTab::paymentWanted, this, &DuesPage::goTo);
    m_ui->yearTab->setFocusProxy(m_ui->grid);
    setFocusProxy(m_ui->yearTab);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, [this] {
        setFocusProxy(m_ui->tabs->currentWidget());
        refresh();
    });
}

void DuesPage::addTab(Page *page, const QString &title)
{
    m_tabs += page;
    m_ui->tabs->addTab(page, title);
    connect(page, &Page::summaryChanged, this, [this, page](const QString &text) {
        if (page == tabPage()) {
            emit summaryChanged(text);
        }
    });
}

void DuesPage::setUpGrid()
{
    DuesView *view = m_ui->grid;
    view->setGrid(m_grid);
    m_ui->splitter->setSizes({440, 130});
    m_ui->splitter->setStretchFactor(0, 1);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuesPage::explain);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DuesPage::updateSummary);
    connect(view, &QTableView::doubleClicked, this, &DuesPage::askPayment);
    m_ui->choiceBar->hide();
    m_ui->empty->hide();
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    connect(m_grid, &DuesGridModel::amountEntered, m_paying, &DuesPaying::payAmount);
    connect(m_paying, &DuesPaying::refused, this, &DuesPage::refuse);
}

void DuesPage::setUpActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_ui->actionPay, &DuesPage::payCurrent);
    on(m_ui->actionPaySelection, &DuesPage::paySelection);
    on(m_ui->actionSettle, &DuesPage::paySettled);
    on(m_ui->actionAsk, &DuesPage::askPayment);
    on(m_ui->actionTakeBack, &DuesPage::takeBack);
    on(m_ui->actionCopy, [this] { m_ui->grid->copy(); });
    on(m_ui->actionPaste, [this] {
        m_paying->paste(m_ui->grid->currentIndex(), QGuiApplication::clipboard()->text());
    });
    on(m_ui->actionExport, [this] {
        withYearDocument(
            [this](const Document &document) { exportTable(this, session(), document.table); });
    });
    on(m_ui->actionPrint, [this] {
        withYearDocument(
            [this](const Document &document) { previewTable(this, session(), document.page); });
    });
    connect(m_ui->actionReveal, &QAction::toggled, this, [this](bool revealed) {
        m_grid->setRevealed(revealed);
        explain();
    });
    m_ui->actionAsk->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2});
    m_ui->yearTab->addAction(m_ui->actionSettle);
    on(m_ui->actionAssess, [this] { openDialog(new AssessmentDialog(session(), this)); });
    on(m_ui->actionStandards, [this] { openDialog(new StandardsDialog(session(), this)); });
    auto *tools = new QToolBar; // for every tab
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize(m_ui->toolBar->iconSize());
    tools->addActions({m_ui->actionAssess, m_ui->actionStandards});
    m_ui->tabs->setCornerWidget(tools);
    m_ui->grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : {m_ui->actionPay, m_ui->actionPaySelection, m_ui->actionAsk,
                            m_ui->actionTakeBack, m_ui->actionCopy, m_ui->actionPaste}) {
        action->setShortcutContext(Qt::WidgetShortcut); // these keys mean something else elsewhere
        m_ui->grid->addAction(action);
    }
    auto *button = new QToolButton;
    auto *menu = new QMenu(button);
    menu->addActions(m_closing->actions());
    button->setText(tr("Closing"));
    button->setObjectName(u"closingButton"_s);
    button->setIcon(QIcon::fromTheme(u"object-locked"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    m_ui->toolBar->insertWidget(m_ui->actionExport, button);
}

Page *DuesPage::tabPage() const
{
    return qobject_cast<Page *>(m_ui->tabs->currentWidget());
}

void DuesPage::refresh()
{
    m_ui->actionAssess->setEnabled(session().isWritable());
    m_ui->actionStandards->setEnabled(session().file() != nullptr);
    if (Page *page = tabPage()) {
        page->setFilterText(m_filter);
        page->refresh();
        return;
    }
    const File *file = session().file();
    const int year = session().year();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    const bool writable = session().isWritable();
    for (QAction *action : {m_ui->actionPay, m_ui->actionPaySelection, m_ui->actionSettle,
                            m_ui->actionAsk, m_ui->actionTakeBack, m_ui->actionPaste}) {
        action->setEnabled(writable);
    }
    m_ui->grid->setEditTriggers(writable ? QTableView::EditTriggers(QTableView::AnyKeyPressed)
                                         : QTableView::EditTriggers(QTableView::NoEditTriggers));
    if (file == nullptr) {
        m_busy->stop();
        showGrid(DuesGridYear{.year = year, .asOf = asOf, .rows = {}, .closed = {}});
        return;
    }
    m_busy->run(
        *file,
        [scope = session().scope(), year, asOf](const File &reader) {
            return duesGridYear(reader, scope, year, asOf);
        },
        [this](const auto &grid) { showGrid(grid); });
}

void DuesPage::showGrid(const Result<DuesGridYear> &year)
{
    if (!year) {
        session().dialogs().report(this, year.error());
        return;
    }
    m_grid->setYear(*year, session().today());
    m_ui->grid->setColumnHidden(DuesGridModel::Organisation, m_grid->branches().size() <= 1);
    m_closing->sync();
    if (m_wanted) {
        m_ui->grid->setCurrent(m_wanted->first, m_wanted->second);
        m_wanted.reset();
    } else if (!m_ui->grid->currentIndex().isValid() && !m_grid->rows().empty()) {
        m_ui->grid->setCurrentIndex(
            m_grid->index(0, DuesGridModel::FirstMonth + countedMonths().second.month() - 1));
    }
    showEmptyText();
    m_ui->grid->fitColumns();
    explain();
    updateSummary();
}

void DuesPage::showEmptyText()
{
    const auto &rows = m_grid->rows();
    const bool hasBase = std::ranges::any_of(rows, [](const DuesGridRow &row) {
        return std::ranges::any_of(row.months,
                                   [](const auto &month) { return month && month->due; });
    });
    m_ui->empty->setText(
        m_grid->branches().isEmpty()
            ? tr("Nobody owes dues here in this year. Enter the members first: page Members, or "
                 "File > Import.")
            : tr("Nothing is fixed yet, so nothing is due. Enter on the tab %1 what each member's "
                 "dues are worked out from.")
                  .arg(shortTitle(ledgerOf(u"dues-bases"_s))));
    m_ui->empty->setVisible(m_grid->branches().isEmpty() || (!rows.empty() && !hasBase));
}

void DuesPage::applyFilter()
{
    m_grid->setFilter(m_filter, m_only.ids);
    m_ui->choiceBar->setVisible(!m_only.ids.isEmpty());
    m_ui->choiceLabel->setText(m_only.title);
    m_ui->grid->fitColumns();
    explain();
    updateSummary();
}

void DuesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_ui->grid->fitColumns();
    }
}

void DuesPage::explain()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    if (session().file() == nullptr || member == nullptr || !month) {
        m_ui->explanation->setHtml(
            tr("Pick a month to see how its amount came about.<br><br>"
               "<b>Space</b> enters what is open: in a month, on a name for the whole row up to "
               "now, on a total for everybody in that month. <b>Shift+Space</b>: the selected "
               "months. <b>F8</b>: a period for everybody, except some. A typed number enters "
               "another amount, <b>Enter</b> asks for months and voucher, <b>Delete</b> takes a "
               "payment back."));
        return;
    }
    const auto text =
        duesExplanation(*session().file(), member->member, *month, m_grid->isRevealed());
    m_ui->explanation->setHtml(text ? *text : errorText(text.error()).toHtmlEscaped());
}

void DuesPage::refuse(const QString &why)
{
    emit session().message(why);
    explain();
    QTextCursor(m_ui->explanation->document())
        .insertHtml(u"<b style='color:%1'>⚠ %2</b><br>"_s.arg(attentionColor(palette()).name(),
                                                              why.toHtmlEscaped()));
}

std::pair<Month, Month> DuesPage::countedMonths() const
{
    const Month january = Month::of(m_grid->year(), 1);
    return {january, std::clamp(m_grid->lastCounted(), january, january + 11)};
}

void DuesPage::payCurrent()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    if (member != nullptr) {
        const auto [first, last] = month ? std::pair(*month, *month) : countedMonths();
        m_paying->payOpen({member->member}, first, last);
    } else if (month) { // of the totals
        QList<RowId> all;
        for (const DuesGridRow &row : m_grid->rows()) {
            all += row.member;
        }
        m_paying->payOpen(all, *month, *month);
    }
}

void DuesPage::paySelection()
{
    const auto [first, last] = m_ui->grid->selectedMonths().value_or(countedMonths());
    m_paying->payOpen(m_ui->grid->selectedMembers(), first, last);
}

void DuesPage::paySettled()
{
    const QList<RowId> selected = m_ui->grid->selectedMembers();
    std::vector<DuesGridRow> rows = m_grid->rows();
    if (selected.size() > 1) {
        const QSet<RowId> wanted(selected.begin(), selected.end());
        std::erase_if(rows, [&](const DuesGridRow &row) { return !wanted.contains(row.member); });
    }
    const auto month = m_grid->monthOf(m_ui->grid->currentIndex().column());
    m_paying->askExceptions(rows, month.value_or(countedMonths().second));
}

void DuesPage::askPayment()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    if (const DuesGridRow *member = m_grid->row(current.row())) {
        const bool one = m_ui->grid->selectedMembers().size() == 1;
        const auto selected = one ? m_ui->grid->selectedMonths() : std::nullopt;
        const auto month = m_grid->monthOf(current.column());
        const auto cell = month ? std::pair(*month, *month) : countedMonths();
        const auto [first, last] = selected.value_or(cell);
        m_paying->ask(member->member, first, last);
    }
}

void DuesPage::takeBack()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    if (member == nullptr || !month || !session().isWritable()) {
        return;
    }
    const auto payments = paymentsFor(*session().file(), member->member, *month);
    if (!payments) {
        session().dialogs().report(this, payments.error());
    } else if (payments->isEmpty()) {
        refuse(tr("%1 has paid nothing for %2 that could be taken back")
                   .arg(member->name, toText(*month)));
    } else {
        (new TakeBackDialog(session(), member->name, *payments, this))->open();
    }
}

void DuesPage::goTo(RowId member, Month month)
{
    m_wanted = {member, month};
    session().setYear(month.year());
    if (!m_only.ids.isEmpty()) {
        m_only = {};
        applyFilter();
    }
    m_ui->tabs->setCurrentIndex(0);
}

Result<Document> DuesPage::yearDocument() const
{
    std::vector<DuesYearRow> rows;
    for (const DuesGridRow &row : m_grid->rows()) {
        if (row.year.monthsOwed > 0) {
            rows.push_back({.member = row.member,
                            .organisationCode = row.organisationCode,
                            .code = row.code,
                            .name = row.name,
                            .figures = row.year});
        }
    }
    const int year = m_grid->year();
    return duesDocument(*session().file(),
                        {.kind = DocumentKind::Dues,
                         .scope = session().scope(),
                         .year = year,
                         .asOf = defaultAsOf(year, Round::December, session().today())},
                        rows);
}

void DuesPage::withYearDocument(const std::function<void(const Document &)> &use)
{
    if (session().file() == nullptr) {
        return;
    }
    if (const auto document = yearDocument()) {
        use(*document);
    } else {
        session().dialogs().report(this, document.error());
    }
}

void DuesPage::updateSummary()
{
    if (tabPage() != nullptr) {
        return;
    }
    const auto &rows = m_grid->rows();
    QStringList parts{tr("%n members", nullptr, static_cast<int>(rows.size()))};
    const QList<RowId> selected = m_ui->grid->selectedMembers();
    if (selected.size() <= 1 && !rows.empty()) {
        Money paid;
        Money due;
        Money arrears;
        for (const DuesGridRow &row : rows) {
            due += row.year.due.value_or(Money());
            arrears += row.year.arrears.value_or(Money());
            paid += row.year.paid;
        }
        parts += tr("%1; paid for the whole year %2")
                     .arg(duesStanding(m_grid->lastCounted(), due, arrears), grouped(toText(paid)));
    } else if (!rows.empty()) {
        Money open;
        const QSet<RowId> wanted(selected.begin(), selected.end());
        for (const DuesGridRow &row : rows) {
            open += wanted.contains(row.member) ? row.year.arrears.value_or(Money()) : Money();
        }
        parts += tr("%1 selected, arrears %2")
                     .arg(QString::number(selected.size()), grouped(toText(open)));
    }
    emit summaryChanged(parts.join(u" · "_s));
}

void DuesPage::setFilterText(const QString &text)
{
    m_filter = text;
    applyFilter();
    if (Page *page = tabPage()) {
        page->setFilterText(text);
    }
}

void DuesPage::showRows(const RowChoice &rows)
{
    const auto page = std::ranges::find(m_tabs, rows.ledger, &Page::objectName);
    if (page != m_tabs.end()) {
        m_ui->tabs->setCurrentWidget(*page);
        (*page)->showRows(rows);
        return;
    }
    m_only = rows;
    applyFilter();
    m_ui->tabs->setCurrentIndex(0);
}

QList<QAction *> DuesPage::recordActions() const
{
    const Page *page = tabPage();
    return (page != nullptr
                ? page->recordActions()
                : QList<QAction *>{m_ui->actionPay, m_ui->actionPaySelection, m_ui->actionSettle,
                                   m_ui->actionAsk, m_ui->actionTakeBack, m_ui->actionPaste}
                      + m_closing->actions() + QList<QAction *>{m_ui->actionReveal})
           + QList<QAction *>{m_ui->actionAssess, m_ui->actionStandards};
}

QAction *DuesPage::exportAction() const
{
    return tabPage() != nullptr ? tabPage()->exportAction() : m_ui->actionExport;
}

QAction *DuesPage::printAction() const
{
    return tabPage() != nullptr ? tabPage()->printAction() : m_ui->actionPrint;
}

QList<RecordPanel *> DuesPage::unsavedForms() const
{
    QList<RecordPanel *> forms;
    for (const Page *page : m_tabs) {
        forms += page->unsavedForms();
    }
    return forms;
}

} // namespace zhibu
