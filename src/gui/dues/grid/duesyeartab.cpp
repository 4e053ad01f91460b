#include "gui/dues/grid/duesyeartab.h"

#include "ui_duesyeartab.h"

#include "gui/dues/grid/duesclosing.h"
#include "gui/dues/grid/duesexplanation.h"
#include "gui/dues/grid/duespaying.h"
#include "gui/dues/grid/receiptbar.h"
#include "gui/dues/grid/takebackdialog.h"
#include "gui/records/numbertext.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/listcells.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/facts/ratingrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSet>
#include <QTextCursor>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

DuesYearTab::DuesYearTab(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::DuesYearTab>()}
    , m_grid{new DuesGridModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_paying = new DuesPaying(session, *m_grid, *m_ui->receipts, this);
    m_closing = new DuesClosing(session, *m_grid, this);
    m_ui->yearPicker->follow(session);
    m_ui->layout->insertWidget(2, m_busy);
    m_ui->receipts->setLatest(session.today());
    m_ui->receipts->setReceipt({.on = session.today()});
    connect(m_ui->receipts, &ReceiptBar::dayChanged, m_paying, &DuesPaying::judgeDay);
    connect(&session, &Session::todayChanged, this, [this](QDate before) {
        m_ui->receipts->setLatest(this->session().today());
        Receipt receipt = m_ui->receipts->receipt();
        if (receipt.on == before) { // else another day was picked
            receipt.on = this->session().today();
            m_ui->receipts->setReceipt(receipt);
        }
    });
    setUpGrid();
    setUpActions();
    setFocusProxy(m_ui->grid);
}

DuesYearTab::~DuesYearTab() = default;

void DuesYearTab::setUpGrid()
{
    DuesView *view = m_ui->grid;
    view->setGrid(m_grid);
    m_ui->splitter->setSizes({440, 130});
    m_ui->splitter->setStretchFactor(0, 1);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DuesYearTab::explain);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DuesYearTab::updateSummary);
    connect(view, &QTableView::doubleClicked, this, &DuesYearTab::askPayment);
    m_ui->choiceBar->hide();
    m_ui->empty->hide();
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    connect(m_grid, &DuesGridModel::amountEntered, m_paying, &DuesPaying::payAmount);
    connect(m_paying, &DuesPaying::refused, this, &DuesYearTab::refuse);
}

void DuesYearTab::setUpActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_ui->actionPay, &DuesYearTab::payCurrent);
    on(m_ui->actionPaySelection, &DuesYearTab::paySelection);
    on(m_ui->actionSettle, &DuesYearTab::paySettled);
    on(m_ui->actionAsk, &DuesYearTab::askPayment);
    on(m_ui->actionTakeBack, &DuesYearTab::takeBack);
    on(m_ui->actionCopy,
       [this] { putOnClipboard(shownCells(*m_ui->grid, WhichCells::Selected, false)); });
    on(m_ui->actionPaste, [this] {
        m_paying->paste(m_ui->grid->currentIndex(), QGuiApplication::clipboard()->text());
    });
    on(m_ui->actionExport, [this] {
        withYearDocument(
            [this](const Document &document) { exportDocument(this, session(), document); });
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
    addAction(m_ui->actionSettle);
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

void DuesYearTab::refresh()
{
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
        [this](Result<DuesGridYear> grid) { showGrid(std::move(grid)); });
}

void DuesYearTab::showGrid(Result<DuesGridYear> year)
{
    if (!year) {
        session().dialogs().report(this, year.error());
        return;
    }
    m_grid->setYear(std::move(*year), session().today());
    m_ui->grid->setColumnHidden(DuesGridModel::Organisation, m_grid->branches().size() <= 1);
    fitGrid(); // before anything is scrolled to
    m_closing->sync();
    if (m_wanted) {
        m_ui->grid->setCurrent(m_wanted->first, m_wanted->second);
        m_wanted.reset();
    } else if (!m_ui->grid->currentIndex().isValid() && !m_grid->rows().empty()) {
        m_ui->grid->setCurrentIndex(
            m_grid->index(0, DuesGridModel::FirstMonth + countedMonths().second.month() - 1));
        m_ui->grid->horizontalScrollBar()->setValue(0); // the names are seen first
    }
    showEmptyText();
    explain();
    updateSummary();
}

void DuesYearTab::fitGrid()
{
    m_ui->grid->setColumnHidden(DuesGridModel::Surplus,
                                m_grid->total(DuesGridModel::Surplus) == Money());
    m_ui->grid->fitColumns();
}

void DuesYearTab::showEmptyText()
{
    const auto &rows = m_grid->rows();
    const bool hasBase = std::ranges::any_of(rows, [](const DuesGridRow *row) {
        return std::ranges::any_of(row->months,
                                   [](const auto &month) { return month && month->due; });
    });
    m_ui->empty->setText(
        m_grid->branches().isEmpty()
            ? tr("Nobody owes dues here in this year. Enter the members first: page Members, or "
                 "File > Import.")
            : tr("Nothing is fixed yet, so nothing is due. Enter on the tab %1 what each member's "
                 "dues are worked out from.")
                  .arg(tabTitle(ledgerOf(u"dues-bases"_s))));
    m_ui->empty->setVisible(m_grid->branches().isEmpty() || (!rows.empty() && !hasBase));
}

void DuesYearTab::applyFilter()
{
    m_grid->setFilter(m_filter, m_only.ids);
    m_ui->choiceBar->setVisible(!m_only.ids.isEmpty());
    m_ui->choiceLabel->setText(m_only.title);
    fitGrid();
    explain();
    updateSummary();
}

void DuesYearTab::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_ui->grid->fitColumns();
    }
}

void DuesYearTab::explain()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    m_closing->setCurrent(month);
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

void DuesYearTab::refuse(const QString &why)
{
    emit session().message(why);
    explain();
    QTextCursor(m_ui->explanation->document())
        .insertHtml(u"<b style='color:%1'>⚠ %2</b><br>"_s.arg(attentionColor(palette()).name(),
                                                              why.toHtmlEscaped()));
}

std::pair<Month, Month> DuesYearTab::countedMonths() const
{
    const Month january = Month::of(m_grid->year(), 1);
    return {january, std::clamp(m_grid->lastCounted(), january, january + 11)};
}

void DuesYearTab::payCurrent()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    if (member != nullptr) {
        const auto [first, last] = month ? std::pair(*month, *month) : countedMonths();
        m_paying->payOpen({member->member}, first, last);
    } else if (month) { // of the totals
        QList<RowId> all;
        for (const DuesGridRow *row : m_grid->rows()) {
            all += row->member;
        }
        m_paying->payOpen(all, *month, *month);
    }
}

void DuesYearTab::paySelection()
{
    const auto [first, last] = m_ui->grid->selectedMonths().value_or(countedMonths());
    m_paying->payOpen(m_ui->grid->selectedMembers(), first, last);
}

void DuesYearTab::paySettled()
{
    const QList<RowId> selected = m_ui->grid->selectedMembers();
    const QSet<RowId> wanted(selected.begin(), selected.end());
    std::vector<DuesGridRow> rows;
    for (const DuesGridRow *row : m_grid->rows()) {
        if (wanted.size() <= 1 || wanted.contains(row->member)) {
            rows.push_back(*row);
        }
    }
    const auto month = m_grid->monthOf(m_ui->grid->currentIndex().column());
    m_paying->askExceptions(rows, month.value_or(countedMonths().second));
}

void DuesYearTab::askPayment()
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

void DuesYearTab::takeBack()
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
                   .arg(member->shown, toText(*month)));
    } else {
        (new TakeBackDialog(session(), member->shown, *payments, this))->open();
    }
}

void DuesYearTab::goTo(RowId member, Month month)
{
    m_wanted = {member, month};
    session().setYear(month.year());
    if (!m_only.ids.isEmpty()) {
        showRows({});
    }
}

Result<Document> DuesYearTab::yearDocument() const
{
    const int year = m_grid->year();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    auto rows = duesYearRows(*session().file(), session().scope(), year, asOf);
    if (!rows) {
        return rows.error();
    }
    if (!m_filter.isEmpty() || !m_only.ids.isEmpty()) {
        QSet<RowId> shown;
        for (const DuesGridRow *row : m_grid->rows()) {
            shown += row->member;
        }
        std::erase_if(*rows,
                      [&shown](const DuesYearRow &row) { return !shown.contains(row.member); });
    }
    return duesDocument(
        *session().file(),
        {.kind = DocumentKind::Dues, .scope = session().scope(), .year = year, .asOf = asOf},
        *rows);
}

void DuesYearTab::withYearDocument(const std::function<void(const Document &)> &use)
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

void DuesYearTab::updateSummary()
{
    const auto &rows = m_grid->rows();
    QStringList parts{tr("%n members", nullptr, static_cast<int>(rows.size()))};
    const QList<RowId> selected = m_ui->grid->selectedMembers();
    if (selected.size() <= 1 && !rows.empty()) {
        parts += tr("%1; paid for the whole year %2")
                     .arg(duesStanding(m_grid->lastCounted(),
                                       {.due = m_grid->total(DuesGridModel::Due),
                                        .open = m_grid->total(DuesGridModel::NotPaid),
                                        .overdue = m_grid->overdue(),
                                        .notChased = m_grid->notChased()}),
                          grouped(toText(m_grid->total(DuesGridModel::Paid))));
    } else if (!rows.empty()) {
        Money open;
        Money overdue;
        const QSet<RowId> wanted(selected.begin(), selected.end());
        for (const DuesGridRow *row : rows) {
            if (wanted.contains(row->member)) {
                open += row->year.arrears.value_or(Money());
                overdue += row->year.overdue.value_or(Money());
            }
        }
        parts += tr("%1 selected, open %2, in arrears %3")
                     .arg(QString::number(selected.size()), grouped(toText(open)),
                          grouped(toText(overdue)));
    }
    emit summaryChanged(parts.join(u" · "_s));
}

void DuesYearTab::setFilterText(const QString &text)
{
    m_filter = text;
    applyFilter();
}

void DuesYearTab::showRows(const RowChoice &rows)
{
    m_only = rows;
    applyFilter();
}

QList<QAction *> DuesYearTab::recordActions() const
{
    return QList<QAction *>{m_ui->actionPay, m_ui->actionPaySelection, m_ui->actionSettle,
                            m_ui->actionAsk, m_ui->actionTakeBack,     m_ui->actionPaste}
           + m_closing->actions() + QList<QAction *>{m_ui->actionReveal};
}

QAction *DuesYearTab::exportAction() const
{
    return m_ui->actionExport;
}

QAction *DuesYearTab::printAction() const
{
    return m_ui->actionPrint;
}

QString tabTitle(const Ledger &ledger)
{
    static const QString page = u"党费"_s;
    return ledger.title.startsWith(page) ? ledger.title.mid(page.size()) : ledger.title;
}

} // namespace zhibu
