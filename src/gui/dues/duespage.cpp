#include "gui/dues/duespage.h"

#include "ui_duespage.h"

#include "gui/dues/assessmentdialog.h"
#include "gui/dues/bookpage.h"
#include "gui/dues/duesexplanation.h"
#include "gui/dues/recheckpage.h"
#include "gui/dues/standardsdialog.h"
#include "gui/records/ledgerpage.h"
#include "gui/records/numbertext.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/words/wording.h"
#include "storage/dues/paying.h"
#include "storage/facts/ratingrows.h"
#include "storage/records/records.h"

#include <QTextCursor>

#include <algorithm>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCellMargin = 10;
constexpr int kMostCharacters = 12; // of a name in the grid
constexpr int kMeasuredRows = 1000; // beside the totals, which are wider than what they add up

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
    , m_payments{new LedgerPage(ledgerOf(u"dues-payments"_s), session)}
    , m_bases{new LedgerPage(ledgerOf(u"dues-bases"_s), session)}
    , m_recheck{new RecheckPage(session)}
    , m_book{new BookPage(session)}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    m_ui->tabs->addTab(m_payments, ledgerOf(u"dues-payments"_s).title);
    m_ui->tabs->addTab(m_bases, ledgerOf(u"dues-bases"_s).title);
    m_ui->tabs->addTab(m_recheck, tr("Recheck"));
    m_ui->tabs->addTab(m_book, tr("Book"));
    m_ui->yearLayout->insertWidget(1, m_busy);
    m_ui->paidOn->setDate(session.today());
    connect(&session, &Session::todayChanged, this, [this](QDate before) {
        if (m_ui->paidOn->date() == before) { // else another day was picked
            m_ui->paidOn->setDate(this->session().today());
        }
    });
    for (int quarter = 1; quarter <= 4; ++quarter) {
        m_ui->periodCombo->addItem(tr("Quarter %1").arg(quarter),
                                   QPoint(quarter * 3 - 2, quarter * 3));
    }
    for (int month = 1; month <= 12; ++month) {
        m_ui->periodCombo->addItem(tr("Month %1").arg(month), QPoint(month, month));
    }
    m_ui->periodCombo->addItem(tr("Whole year"), QPoint(1, 12));
    m_ui->periodCombo->setCurrentIndex((session.today().month() - 1) / 3);
    setUpGrid();
    setUpActions();
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &DuesPage::refresh);
    for (const Page *page :
         std::initializer_list<const Page *>{m_payments, m_bases, m_recheck, m_book}) {
        connect(page, &Page::summaryChanged, this, [this, page](const QString &text) {
            if (page == tabPage()) { // the others hear of the filter too
                emit summaryChanged(text);
            }
        });
    }
}

DuesPage::~DuesPage() = default;

void DuesPage::setUpGrid()
{
    QTableView *view = m_ui->grid;
    view->setModel(m_grid);
    view->horizontalHeader()->setMinimumSectionSize(24);
    m_ui->splitter->setSizes({440, 130});
    m_ui->splitter->setStretchFactor(0, 1);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuesPage::explain);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DuesPage::updateSummary);
    m_ui->choiceBar->hide();
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    connect(m_grid, &DuesGridModel::amountEntered, this, &DuesPage::enterAmount);
}

void DuesPage::setUpActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_ui->actionPay, &DuesPage::payCell);
    on(m_ui->actionPaySelection, &DuesPage::paySelection);
    on(m_ui->actionSettle, &DuesPage::settlePeriod);
    on(m_ui->actionExport, [this] {
        withYearDocument(
            [this](const Document &document) { exportTable(this, session(), document.table); });
    });
    on(m_ui->actionPrint, [this] {
        withYearDocument(
            [this](const Document &document) { previewTable(this, session(), document.page); });
    });
    connect(m_ui->settleButton, &QPushButton::clicked, m_ui->actionSettle, &QAction::trigger);
    connect(m_ui->actionReveal, &QAction::toggled, this, [this](bool revealed) {
        m_grid->setRevealed(revealed);
        explain();
    });
    m_ui->yearTab->addAction(m_ui->actionSettle);
    on(m_ui->actionAssess, [this] { openDialog(new AssessmentDialog(session(), this)); });
    on(m_ui->actionStandards, [this] { openDialog(new StandardsDialog(session(), this)); });
    auto *tools = new QToolBar; // for every tab
    tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->setIconSize(m_ui->toolBar->iconSize());
    tools->addActions({m_ui->actionAssess, m_ui->actionStandards});
    m_ui->tabs->setCornerWidget(tools);
    m_ui->grid->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action :
         {m_ui->actionPay, m_ui->actionPaySelection}) { // Space means something else elsewhere
        action->setShortcutContext(Qt::WidgetShortcut);
        m_ui->grid->addAction(action);
    }
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
        page->refresh();
        return;
    }
    const File *file = session().file();
    const int year = session().year();
    const QDate asOf = defaultAsOf(year, Round::December, session().today());
    const bool writable = session().isWritable();
    for (QAction *action : {m_ui->actionPay, m_ui->actionPaySelection, m_ui->actionSettle}) {
        action->setEnabled(writable);
    }
    m_ui->settleButton->setEnabled(writable);
    m_ui->grid->setEditTriggers(
        writable ? QTableView::EditTriggers(QTableView::AnyKeyPressed | QTableView::EditKeyPressed)
                 : QTableView::EditTriggers(QTableView::NoEditTriggers));
    if (file == nullptr) {
        m_busy->stop();
        showGrid(std::vector<DuesGridRow>(), year, asOf);
        return;
    }
    m_busy->run(
        *file,
        [scope = session().scope(), year, asOf](const File &reader) {
            return duesGridRows(reader, scope, year, asOf);
        },
        [this, year, asOf](const auto &rows) { showGrid(rows, year, asOf); });
}

void DuesPage::showGrid(const Result<std::vector<DuesGridRow>> &rows, int year, QDate asOf)
{
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    m_grid->setRows(*rows, year, asOf);
    const bool oneBranch = std::ranges::all_of(*rows, [&](const DuesGridRow &row) {
        return row.organisationCode == rows->front().organisationCode;
    });
    m_ui->grid->setColumnHidden(DuesGridModel::Organisation, oneBranch);
    m_ui->empty->setVisible(rows->empty());
    if (!m_ui->grid->currentIndex().isValid() && !rows->empty()) {
        m_ui->grid->setCurrentIndex(m_grid->index(0, DuesGridModel::FirstMonth));
    }
    fitColumns();
    explain();
    updateSummary();
}

void DuesPage::applyFilter()
{
    m_grid->setFilter(m_filter, m_only.ids);
    m_ui->choiceBar->setVisible(!m_only.ids.isEmpty());
    m_ui->choiceLabel->setText(m_only.title);
    fitColumns();
    explain();
    updateSummary();
}

void DuesPage::fitColumns()
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto width = [&](int column) { // of the longest text: digits are equally wide
        QString longest = m_grid->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int widest = metrics.horizontalAdvance(longest);
        const int rows = m_grid->rowCount();
        for (int row = rows - 1; row >= 0; row = std::min(row, kMeasuredRows) - 1) {
            const QString text = m_grid->index(row, column).data().toString();
            if (text.size() >= longest.size()) {
                longest = text;
                widest = std::max(widest, metrics.horizontalAdvance(text));
            }
        }
        return widest + kCellMargin;
    };
    int months = 0; // all equally wide
    for (int column = 0; column < DuesGridModel::ColumnCount; ++column) {
        if (m_grid->monthOf(column)) {
            months = std::max(months, width(column) + kCellMargin);
        } else {
            const int most = metrics.horizontalAdvance(u'国') * kMostCharacters;
            m_ui->grid->setColumnWidth(column, std::min(width(column), most));
        }
    }
    for (int column = DuesGridModel::FirstMonth; column < DuesGridModel::Due; ++column) {
        m_ui->grid->setColumnWidth(column, months);
    }
    m_ui->grid->verticalHeader()->setDefaultSectionSize(metrics.height() + kCellMargin);
}

void DuesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

void DuesPage::explain()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    const auto month = m_grid->monthOf(current.column());
    if (session().file() == nullptr || member == nullptr || !month) {
        m_ui->explanation->setHtml(tr(
            "Pick a month to see how its amount came about.<br><br>"
            "Space marks it as paid, Shift+Space the selected months, F8 the period above for the "
            "selected members. A typed number enters another amount."));
        return;
    }
    const auto text =
        duesExplanation(*session().file(), member->member, *month, m_grid->isRevealed());
    m_ui->explanation->setHtml(text ? *text : errorText(text.error()).toHtmlEscaped());
}

QList<RowId> DuesPage::selectedMembers() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : m_ui->grid->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(row);
        }
    }
    QList<RowId> members;
    for (const int row : rows) {
        if (m_grid->row(row) != nullptr) {
            members += m_grid->row(row)->member;
        }
    }
    return members;
}

void DuesPage::payCell()
{
    const QModelIndex current = m_ui->grid->currentIndex();
    const DuesGridRow *member = m_grid->row(current.row());
    if (const auto month = m_grid->monthOf(current.column()); member != nullptr && month) {
        settle({member->member}, *month, *month);
    }
}

void DuesPage::paySelection()
{
    int first = DuesGridModel::Due;
    int last = 0;
    for (const QItemSelectionRange &range : m_ui->grid->selectionModel()->selection()) {
        first = std::min(first, std::max<int>(range.left(), DuesGridModel::FirstMonth));
        last = std::max(last, std::min<int>(range.right(), DuesGridModel::Due - 1));
    }
    if (first <= last) {
        settle(selectedMembers(), *m_grid->monthOf(first), *m_grid->monthOf(last));
    }
}

void DuesPage::settlePeriod()
{
    const QPoint months = m_ui->periodCombo->currentData().toPoint();
    settle(selectedMembers(), Month::of(m_grid->year(), months.x()),
           Month::of(m_grid->year(), months.y()));
}

void DuesPage::settle(const QList<RowId> &members, Month first, Month last)
{
    if (session().file() == nullptr || members.isEmpty()) {
        return;
    }
    const auto paid =
        settleDues(*session().file(), members, first, last, {.on = m_ui->paidOn->date()});
    if (!paid) {
        session().dialogs().report(this, paid.error());
        return;
    }
    if (!paid->findings.isEmpty()) {
        emit session().message(
            tr("%1: nothing was entered: %2")
                .arg(paid->refused,
                     findingText(
                         paid->findings.first(),
                         ledgerOf(u"dues-payments"_s).field(paid->findings.first().field).title)));
        return;
    }
    const QString period =
        first == last ? toText(first) : tr("%1 to %2").arg(toText(first), toText(last));
    emit session().message(
        paid->payments == 0
            ? tr("Nothing was open for %1").arg(period)
            : tr("%n payments entered for %1", nullptr, paid->payments).arg(period));
}

Money DuesPage::dueInYear(RowId member) const
{
    Money due;
    const auto &rows = m_grid->rows();
    const auto row = std::ranges::find(rows, member, &DuesGridRow::member);
    for (const auto &month : row != rows.end() ? row->months : decltype(row->months)()) {
        due += month ? month->due.value_or(Money()) : Money();
    }
    return due;
}

void DuesPage::enterAmount(RowId member, Month month, const QString &amount)
{
    const ParsedCell cell = parseCell(ledgerOf(u"dues-payments"_s).field(u"amount"_s), amount);
    if (cell.finding) {
        refuse(amount, *cell.finding);
        return;
    }
    const Money money{cell.value.toLongLong()};
    if (!isFarBeyond(dueInYear(member), money)) {
        storeAmount(member, month, money);
        return;
    }
    // Once the editor is closed: it would enter its amount again when the question takes the focus.
    QMetaObject::invokeMethod(
        this,
        [this, member, month, money] {
            if (session().dialogs().ask(this,
                                        tr("%1 yuan for %2 is far more than is due in years.")
                                            .arg(grouped(toText(money)), toText(month)),
                                        tr("&Enter it"))) {
                storeAmount(member, month, money);
            }
        },
        Qt::QueuedConnection);
}

void DuesPage::storeAmount(RowId member, Month month, Money amount)
{
    if (!session().isWritable()) {
        return;
    }
    const auto saved =
        addRecord(*session().file(), ledgerOf(u"dues-payments"_s),
                  duesPayment(member, month, month, amount, {.on = m_ui->paidOn->date()}));
    if (!saved) {
        session().dialogs().report(this, saved.error());
    } else if (!saved->findings.isEmpty()) {
        refuse(toText(amount), saved->findings.first());
    }
}

void DuesPage::refuse(const QString &amount, const Finding &finding)
{
    const QString why =
        tr("%1 was not entered: %2")
            .arg(amount,
                 findingText(finding, ledgerOf(u"dues-payments"_s).field(finding.field).title));
    emit session().message(why);
    explain();
    QTextCursor(m_ui->explanation->document())
        .insertHtml(u"<b style='color:%1'>⚠ %2</b><br>"_s.arg(attentionColor(palette()).name(),
                                                              why.toHtmlEscaped()));
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
    const int last = m_grid->rowCount() - 1;
    QStringList parts{tr("%n members", nullptr, std::max(0, last))};
    const QList<RowId> selected = selectedMembers();
    if (selected.size() <= 1 && last > 0) {
        Money paid;
        Money due;
        Money arrears;
        for (const DuesGridRow &row : m_grid->rows()) {
            due += row.year.due.value_or(Money());
            arrears += row.year.arrears.value_or(Money());
            paid += row.year.paid;
        }
        parts += tr("%1; paid for the whole year %2")
                     .arg(duesStanding(m_grid->lastCounted(), due, arrears), grouped(toText(paid)));
    } else if (last > 0) {
        Money open;
        const QSet<RowId> wanted(selected.begin(), selected.end());
        for (int row = 0; row < last; ++row) {
            const DuesGridRow &each = *m_grid->row(row);
            open += wanted.contains(each.member) ? each.year.arrears.value_or(Money()) : Money();
        }
        parts += tr("%1 selected, arrears %2")
                     .arg(QString::number(selected.size()), grouped(toText(open)));
    }
    emit summaryChanged(parts.join(u" · "_s));
}

void DuesPage::setFilterText(const QString &text)
{
    m_filter = text;
    m_payments->setFilterText(text);
    m_bases->setFilterText(text);
    m_recheck->setFilterText(text);
    applyFilter();
}

void DuesPage::showRows(const RowChoice &rows)
{
    auto *page = rows.ledger.isEmpty() ? nullptr : findChild<LedgerPage *>(rows.ledger);
    if (page != nullptr) {
        m_ui->tabs->setCurrentWidget(page);
        page->showRows(rows);
        return;
    }
    m_only = rows;
    applyFilter();
    m_ui->tabs->setCurrentIndex(0);
}

QList<QAction *> DuesPage::recordActions() const
{
    const Page *page = tabPage();
    return (page != nullptr ? page->recordActions()
                            : QList<QAction *>{m_ui->actionPay, m_ui->actionPaySelection,
                                               m_ui->actionSettle, m_ui->actionReveal})
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
    return m_payments->unsavedForms() + m_bases->unsavedForms() + m_book->unsavedForms();
}

} // namespace zhibu
