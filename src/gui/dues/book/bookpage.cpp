#include "gui/dues/book/bookpage.h"

#include "ui_bookpage.h"

#include "gui/dues/book/remittancedialog.h"
#include "gui/records/numbertext.h"
#include "gui/records/recordpanel.h"
#include "gui/reports/output.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/columnwidths.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"
#include "reports/documents/dues/booktables.h"
#include "reports/documents/dues/duesdocuments.h"
#include "reports/documents/dues/duespaper.h"
#include "storage/dues/vouchers.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"

#include <QScrollBar>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBookRowMargin = 10;
constexpr int kBookWidestColumn = 220;

/// A book on the screen, or its sums: what is wrong is in the accent colour, what there was and
/// what is left in bold.
class BookModel : public TextTableModel
{
public:
    using TextTableModel::TextTableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const QString cell = table().rows[index.row()].value(index.column());
        if (role == Qt::ForegroundRole
            && (cell.startsWith(u'⚠')
                || (index.column() == kBalanceColumn && cell.startsWith(u'-')))) {
            return attentionColor(QApplication::palette());
        }
        if (role == Qt::FontRole && (index.row() == 0 || index.row() == rowCount() - 1)) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        if (role == Qt::DisplayRole
            && table().columns[index.column()].kind == TextColumn::Kind::Decimal) {
            return grouped(cell);
        }
        return TextTableModel::data(index, role);
    }

    /// Beside a line of the book its day, for whoever has scrolled away from it.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        return orientation == Qt::Vertical && role == Qt::DisplayRole
                   ? QVariant(table().rows[section].value(0))
                   : TextTableModel::headerData(section, orientation, role);
    }
};

/// What the form of an entry asks for: a remittance has a dialog of its own.
const QStringList kEntryKeys{u"organisation"_s, u"date"_s,    u"kind"_s,     u"source"_s,
                             u"purpose"_s,      u"amount"_s,  u"partner"_s,  u"payee"_s,
                             u"decision"_s,     u"handler"_s, u"approver"_s, u"voucher"_s,
                             u"note"_s};

/// The organisation picked; without one that at the top of the first.
Result<RowId> ownerOf(const File &file, RowId scope)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    if (scope != 0) {
        return scope;
    }
    const auto all = listRows(file, ledger, {});
    if (!all) {
        return all.error();
    }
    RowId owner = all->value(0);
    for (RowId next = owner; next != 0;) {
        const auto record = fetchRecord(file, ledger, next);
        if (!record) {
            return record.error();
        }
        owner = next;
        next = ledger.value(*record, u"superior"_s).toLongLong();
    }
    return owner;
}

/// The ledger in which the receipts of a line stand.
QString sourceOf(const BookLine &line)
{
    return line.kind == BookKind::Special ? u"special-dues"_s
           : line.isReturn()              ? u"dues-returns"_s
                                          : u"dues-payments"_s;
}

} // namespace

BookPage::BookPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::BookPage>()}
    , m_table{new BookModel(this)}
    , m_figures{new BookModel(this)}
    , m_behindTable{new TextTableModel(this)}
    , m_panel{new RecordPanel(ledgerOf(u"dues-entries"_s), session, kEntryKeys)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"book"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    m_ui->splitter->addWidget(m_panel);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setSizes({720, 360, 384});
    m_panel->hide();
    m_ui->book->setModel(m_table);
    m_ui->figures->setModel(m_figures);
    m_ui->behindList->setModel(m_behindTable);
    m_ui->behind->hide();
    for (QTableView *view : {m_ui->book, m_ui->figures, m_ui->behindList}) {
        view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kBookRowMargin);
    }
    connect(m_ui->book->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_ui->book->verticalHeader()->setVisible(value > 0); });
    m_ui->figures->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_ui->figures->setMinimumWidth(220);
    setTextColor(*m_ui->warningLabel, attentionColor(palette()));
    m_ui->warningLabel->hide();
    setFocusProxy(m_ui->book);
    setUpPeriod();
    setUpActions();
}

BookPage::~BookPage() = default;

void BookPage::setUpPeriod()
{
    m_ui->spanCombo->addItem(tr("Whole year"), QPoint(1, 12));
    for (int quarter = 1; quarter <= 4; ++quarter) {
        m_ui->spanCombo->addItem(tr("Quarter %1").arg(quarter),
                                 QPoint(quarter * 3 - 2, quarter * 3));
    }
    for (int month = 1; month <= 12; ++month) {
        m_ui->spanCombo->addItem(tr("Month %1").arg(month), QPoint(month, month));
    }
    for (QComboBox *combo : {m_ui->spanCombo, m_ui->receiptsCombo}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &BookPage::refresh);
    }
}

void BookPage::setUpActions()
{
    const auto on = [this](QAction *action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_ui->actionNew, &BookPage::startEntry);
    on(m_ui->actionRemit, &BookPage::remit);
    on(m_ui->actionOpen, &BookPage::openLine);
    on(m_ui->actionSlip, &BookPage::previewSlip);
    on(m_ui->actionExport, [this] { exportDocument(this, session(), m_paper); });
    on(m_ui->actionPrint, [this] { previewTable(this, session(), m_paper.page); });
    connect(m_ui->book, &QTableView::activated, this, &BookPage::openLine);
    connect(m_ui->behindList, &QTableView::activated, this, &BookPage::openBehind);
    connect(m_ui->book->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BookPage::syncActions);
    connect(m_panel, &RecordPanel::closed, this, [this] {
        m_panel->hide();
        m_ui->side->show();
        m_ui->book->setFocus();
    });
}

Month BookPage::first() const
{
    return Month::of(session().year(), m_ui->spanCombo->currentData().toPoint().x());
}

Month BookPage::last() const
{
    return Month::of(session().year(), m_ui->spanCombo->currentData().toPoint().y());
}

ReceiptsBy BookPage::receipts() const
{
    return m_ui->receiptsCombo->currentIndex() == 0 ? ReceiptsBy::Day : ReceiptsBy::Month;
}

Result<BookPage::Contents> BookPage::read(const File &file, const Query &query)
{
    const auto owner = ownerOf(file, query.scope);
    if (!owner) {
        return owner.error();
    }
    Contents contents{.owner = *owner, .ownerName = {}, .book = {}, .year = {}, .below = {}};
    if (*owner == 0) {
        return contents;
    }
    auto book =
        duesBook(file, *owner, query.first.firstDay(), query.last.lastDay(), query.receipts);
    const auto year = duesYearReport(file, *owner, query.first.year());
    auto below = remittanceStandings(file, *owner, query.first,
                                     lastToRemit(query.first, query.last, query.today));
    if (!book || !year || !below) {
        return !book ? book.error() : !year ? year.error() : below.error();
    }
    contents.ownerName = organisationName(file, *owner);
    contents.book = std::move(*book);
    contents.year = *year;
    contents.below = std::move(*below);
    return contents;
}

void BookPage::refresh()
{
    m_panel->reload();
    if (session().file() == nullptr) {
        m_busy->stop();
        showContents(Contents());
        return;
    }
    m_busy->run(
        *session().file(),
        [query = Query{.scope = session().scope(),
                       .first = first(),
                       .last = last(),
                       .today = session().today(),
                       .receipts = receipts()}](const File &file) { return read(file, query); },
        [this](const Result<Contents> &contents) { showContents(contents); });
}

void BookPage::showContents(const Result<Contents> &contents)
{
    if (!contents) {
        session().dialogs().report(this, contents.error());
        return;
    }
    const int before = m_ui->book->currentIndex().row();
    const RowId entry = currentLine() != nullptr ? currentLine()->entry : 0;
    m_book = contents->book;
    m_owner = contents->owner;
    m_ui->ownerLabel->setText(contents->ownerName);
    m_paper = duesBookDocument({.organisation = contents->ownerName,
                                .months = {.first = first(), .last = last()},
                                .asOf = session().today()},
                               m_book);
    m_table->setTable(m_paper.table);
    m_figures->setTable(yearFiguresTable(contents->year, session().year(), session().today()));
    m_ui->emptyLabel->setVisible(m_book.lines.empty());
    fitColumns(*m_ui->book, kBookWidestColumn);
    m_ui->book->horizontalHeader()->setStretchLastSection(true);
    const auto line = std::ranges::find(m_book.lines, entry, &BookLine::entry);
    const int row = entry != 0 && line != m_book.lines.end()
                        ? static_cast<int>(line - m_book.lines.begin()) + 1 // below the opening
                        : std::clamp(before, 0, m_table->rowCount() - 1);
    m_ui->book->setCurrentIndex(m_table->index(row, 0));
    const bool writable = session().isWritable() && m_owner != 0;
    m_ui->actionNew->setEnabled(writable);
    m_ui->actionRemit->setEnabled(writable);
    syncActions();
    showWarnings();
    showBehind(contents->below);
    emit summaryChanged(tr("%n lines", nullptr, static_cast<int>(m_book.lines.size())) + u" · "_s
                        + tr("income %1, expense %2, left %3")
                              .arg(grouped(toText(m_book.income())),
                                   grouped(toText(m_book.expense())),
                                   grouped(toText(m_book.closing))));
}

void BookPage::showWarnings()
{
    QStringList warnings;
    const auto undecided = std::ranges::count_if(m_book.lines, lacksDecision);
    if (undecided > 0) {
        warnings += tr("⚠ %n entries of money spent or allocated do not say which meeting decided "
                       "on them (中组发〔2008〕3号第二十条)",
                       nullptr, static_cast<int>(undecided));
    }
    Money balance = m_book.opening;
    for (const BookLine &line : m_book.lines) {
        balance = isIncome(line.kind) ? balance + line.amount : balance - line.amount;
        if (balance < Money()) {
            warnings += tr("⚠ On %1 more had gone out than there was: %2 yuan")
                            .arg(line.date.toString(Qt::ISODate), grouped(toText(balance)));
            break;
        }
    }
    m_ui->warningLabel->setText(warnings.join(u'\n'));
    m_ui->warningLabel->setVisible(!warnings.isEmpty());
}

void BookPage::showBehind(const std::vector<RemittanceStanding> &below)
{
    TextTable table{.name = {},
                    .columns = {{tr("Organisation")},
                                {tr("Months")},
                                {tr("Received"), TextColumn::Kind::Decimal}},
                    .rows = {}};
    m_behind.clear();
    for (const RemittanceStanding &each : below) {
        if (each.isBehind()) {
            m_behind += each.organisation;
            table.rows +=
                {each.name,
                 each.openMonths.isEmpty() ? tr("since remitting") : monthsText(each.openMonths),
                 grouped(toText(each.open + each.later))};
        }
    }
    const bool any = !m_behind.isEmpty();
    m_behindTable->setTable(table);
    m_ui->behindList->resizeColumnsToContents();
    m_ui->behindList->setVisible(any);
    m_ui->behindLabel->setText(any ? tr("⚠ %n organisations below have not remitted what came in:",
                                        nullptr, static_cast<int>(m_behind.size()))
                                   : tr("All below have remitted what came in."));
    setTextColor(*m_ui->behindLabel, any ? attentionColor(palette()) : quietColor(palette()));
    m_ui->behind->setVisible(!below.empty());
}

/// To the book of who has not remitted, in the same period.
void BookPage::openBehind(const QModelIndex &index)
{
    if (!m_busy->isBusy()) {
        session().setScope(m_behind.at(index.row()));
    }
}

void BookPage::syncActions()
{
    const BookLine *line = currentLine();
    m_ui->actionOpen->setEnabled(line != nullptr);
    m_ui->actionSlip->setEnabled(line != nullptr && line->kind == BookKind::Remitted);
}

const BookLine *BookPage::currentLine() const
{
    const int line = m_ui->book->currentIndex().row() - 1; // below the opening
    return line >= 0 && line < static_cast<int>(m_book.lines.size())
               ? &m_book.lines[static_cast<std::size_t>(line)]
               : nullptr;
}

void BookPage::openLine()
{
    const BookLine *line = currentLine();
    if (line == nullptr || m_busy->isBusy()) { // a line of another book than asked for
        return;
    }
    if (line->entry == 0) {
        openReceipts(*line);
        return;
    }
    m_ui->side->hide();
    m_panel->show();
    m_panel->showRecord(line->entry);
    m_panel->focusForm();
}

void BookPage::openReceipts(const BookLine &line)
{
    const auto ids = receiptsOf(*session().file(), m_owner, first().firstDay(), last().lastDay(),
                                receipts(), line);
    if (!ids) {
        session().dialogs().report(this, ids.error());
        return;
    }
    const QString day = receipts() == ReceiptsBy::Day ? line.date.toString(Qt::ISODate)
                                                      : toText(Month::of(line.date));
    emit session().pageWanted(PageKind::Dues, {.title = tr("Receipts of %1 in the book").arg(day),
                                               .ids = *ids,
                                               .ledger = sourceOf(line)});
}

void BookPage::startEntry()
{
    const Ledger &ledger = ledgerOf(u"dues-entries"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"organisation"_s, m_owner);
    ledger.setValue(record, u"date"_s, session().today().toString(Qt::ISODate));
    ledger.setValue(record, u"kind"_s, u"spent"_s);
    if (const auto voucher =
            nextEntryVoucher(*session().file(), m_owner, u"spent"_s, session().today())) {
        ledger.setValue(record, u"voucher"_s, *voucher);
    }
    m_ui->side->hide();
    m_panel->show();
    m_panel->startNew(record);
}

void BookPage::remit()
{
    (new RemittanceDialog(session(), m_owner, first(), last(), this))->open();
}

void BookPage::previewSlip()
{
    const Ledger &entries = ledgerOf(u"dues-entries"_s);
    const auto entry = fetchRecord(*session().file(), entries, currentLine()->entry);
    if (!entry) {
        session().dialogs().report(this, entry.error());
        return;
    }
    const Month day = Month::of(currentLine()->date);
    const auto month = [&](const QString &key) {
        return monthFromIso(entries.value(*entry, key).toString()).value_or(day);
    };
    const MonthRange months{month(u"first_month"_s), month(u"last_month"_s)};
    previewDocument(this, session(),
                    makeDocument(*session().file(), {.kind = DocumentKind::Remittance,
                                                     .scope = m_owner,
                                                     .year = months.last.year(),
                                                     .asOf = session().today(),
                                                     .months = months,
                                                     .remittance = currentLine()->entry}));
}

QList<QAction *> BookPage::recordActions() const
{
    return {m_ui->actionNew, m_ui->actionRemit, m_ui->actionOpen, m_ui->actionSlip};
}

QAction *BookPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *BookPage::printAction() const
{
    return m_ui->actionPrint;
}

QList<RecordPanel *> BookPage::unsavedForms() const
{
    return m_panel->isChanged() ? QList<RecordPanel *>{m_panel} : QList<RecordPanel *>();
}

} // namespace zhibu
