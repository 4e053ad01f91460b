#include "gui/dues/arrears/arrearstab.h"

#include "ui_arrearstab.h"

#include "gui/dues/arrears/arrearsmodel.h"
#include "gui/records/numbertext.h"
#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "storage/records/records.h"
#include "storage/search/readings.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kArrearsRowHeight = 26;

} // namespace

ArrearsTab::ArrearsTab(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::ArrearsTab>()}
    , m_model{new ArrearsModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->choiceBar->hide();
    m_model->setArrears({});
    QTableView *table = m_ui->table;
    table->setModel(m_model);
    table->verticalHeader()->setDefaultSectionSize(kArrearsRowHeight);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *action : {m_ui->actionPay, m_ui->actionNote}) { // keys of the list
        action->setShortcutContext(Qt::WidgetShortcut);
        table->addAction(action);
    }
    auto *slips = new QToolButton;
    auto *menu = new QMenu(slips);
    menu->addActions({m_ui->actionSlips, m_ui->actionAllSlips});
    slips->setObjectName(u"slipsButton"_s);
    slips->setText(tr("Reminder slips"));
    slips->setIcon(m_ui->actionSlips->icon());
    slips->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    slips->setPopupMode(QToolButton::InstantPopup);
    slips->setMenu(menu);
    m_ui->toolBar->insertWidget(m_ui->actionExport, slips);
    m_ui->actionPay->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    connect(m_ui->actionPay, &QAction::triggered, this, &ArrearsTab::pay);
    connect(m_ui->actionNote, &QAction::triggered, this, &ArrearsTab::takeNote);
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportTable(this, this->session(), shownTable()); });
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { preview(DocumentKind::Arrears, {}); });
    connect(m_ui->actionSlips, &QAction::triggered, this,
            [this] { preview(DocumentKind::ArrearsSlips, selectedMembers()); });
    connect(m_ui->actionAllSlips, &QAction::triggered, this,
            [this] { preview(DocumentKind::ArrearsSlips, shownMembers()); });
    connect(table, &QTableView::doubleClicked, this, &ArrearsTab::pay);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArrearsTab::syncActions);
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { showRows({}); });
    setFocusProxy(table);
}

ArrearsTab::~ArrearsTab() = default;

void ArrearsTab::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showArrears(std::vector<ArrearsRow>());
        return;
    }
    m_busy->run(
        *session().file(),
        [scope = session().scope(), today = session().today()](const File &reader) {
            return arrearsRows(reader, scope, today);
        },
        [this](const auto &rows) { showArrears(rows); });
}

void ArrearsTab::showArrears(const Result<std::vector<ArrearsRow>> &rows)
{
    if (!rows) {
        session().dialogs().report(this, rows.error());
        return;
    }
    const ArrearsRow *before = current();
    const RowId member = before != nullptr ? before->member : 0;
    m_model->setArrears(*rows);
    m_ui->noArrears->setVisible(rows->empty());
    m_ui->table->setVisible(!rows->empty());
    const auto found = std::ranges::find(*rows, member, &ArrearsRow::member);
    const auto place = found == rows->end() ? 0 : static_cast<int>(found - rows->begin());
    m_ui->table->setCurrentIndex(m_model->index(place, 0));
    filterRows();
}

void ArrearsTab::filterRows()
{
    int shown = 0;
    int flagged = 0;
    Money sum;
    const auto &rows = m_model->rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ArrearsRow &row = rows[i];
        const bool matches = answersTo(row.name, m_filter)
                             || row.code.contains(m_filter, Qt::CaseInsensitive)
                             || row.organisationCode.contains(m_filter, Qt::CaseInsensitive);
        const bool isShown = matches && (m_only.ids.isEmpty() || m_only.ids.contains(row.member));
        m_ui->table->setRowHidden(static_cast<int>(i), !isShown);
        if (isShown) {
            ++shown;
            flagged += row.flagged ? 1 : 0;
            sum += row.figures.amount;
        }
    }
    QStringList parts{
        tr("%n members in arrears, %1 yuan open", nullptr, shown).arg(grouped(toText(sum)))};
    if (flagged > 0) {
        parts += tr("%n to be examined", nullptr, flagged);
    }
    syncActions();
    emit summaryChanged(parts.join(u" · "_s));
}

void ArrearsTab::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void ArrearsTab::showRows(const RowChoice &rows)
{
    m_only = rows;
    m_ui->choiceLabel->setText(rows.title);
    m_ui->choiceBar->setVisible(!rows.ids.isEmpty());
    filterRows();
}

QList<QAction *> ArrearsTab::recordActions() const
{
    return {m_ui->actionNote, m_ui->actionPay, m_ui->actionSlips, m_ui->actionAllSlips};
}

QAction *ArrearsTab::exportAction() const
{
    return m_ui->actionExport;
}

QAction *ArrearsTab::printAction() const
{
    return m_ui->actionPrint;
}

QList<int> ArrearsTab::shownRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_ui->table->isRowHidden(row)) {
            rows += row;
        }
    }
    return rows;
}

QList<RowId> ArrearsTab::shownMembers() const
{
    QList<RowId> members;
    for (const int row : shownRows()) {
        members += m_model->rows()[static_cast<std::size_t>(row)].member;
    }
    return members;
}

QList<RowId> ArrearsTab::selectedMembers() const
{
    QList<RowId> members;
    for (const int row : shownRows()) {
        if (m_ui->table->selectionModel()->isRowSelected(row)) {
            members += m_model->rows()[static_cast<std::size_t>(row)].member;
        }
    }
    return members;
}

TextTable ArrearsTab::shownTable() const
{
    TextTable table = m_model->table();
    const QList<QStringList> all = std::exchange(table.rows, {});
    for (const int row : shownRows()) {
        table.rows += all[row];
    }
    return table;
}

const ArrearsRow *ArrearsTab::current() const
{
    const int row = m_ui->table->currentIndex().row();
    return row >= 0 && !m_ui->table->isRowHidden(row)
               ? &m_model->rows()[static_cast<std::size_t>(row)]
               : nullptr;
}

void ArrearsTab::syncActions()
{
    for (QAction *action : {m_ui->actionNote, m_ui->actionPay}) {
        action->setEnabled(session().isWritable() && current() != nullptr);
    }
    for (QAction *action : {m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(!m_model->rows().empty());
    }
    m_ui->actionSlips->setEnabled(!selectedMembers().isEmpty());
    m_ui->actionAllSlips->setEnabled(!shownMembers().isEmpty());
}

void ArrearsTab::preview(DocumentKind kind, const QList<RowId> &members)
{
    previewDocument(this, session(),
                    makeDocument(*session().file(), {.kind = kind,
                                                     .scope = session().scope(),
                                                     .year = session().today().year(),
                                                     .asOf = session().today(),
                                                     .members = members}));
}

void ArrearsTab::pay()
{
    if (const ArrearsRow *row = current(); row != nullptr && row->figures.since) {
        emit paymentWanted(row->member, *row->figures.since);
    }
}

void ArrearsTab::takeNote()
{
    const ArrearsRow *row = current();
    if (row == nullptr || !session().isWritable()) {
        return;
    }
    const Ledger &notes = ledgerOf(u"arrears-notes"_s);
    auto *dialog = new RecordDialog(
        notes, {u"noted_on"_s, u"kind"_s, u"reason"_s, u"justified"_s, u"pay_by"_s, u"note"_s},
        session(), tr("&Record"), this);
    dialog->setWindowTitle(tr("What was done about the arrears of %1").arg(row->shown));
    dialog->setHead(
        tr("%1 owes %2 yuan. The oldest month is %3; nothing is paid for up to %n months in a row.",
           nullptr, row->figures.longestRun)
            .arg(row->shown, grouped(toText(row->figures.amount)),
                 row->figures.since ? toText(*row->figures.since) : QString()));
    Record record = notes.blank();
    notes.setValue(record, u"member"_s, row->member);
    notes.setValue(record, u"noted_on"_s, session().today().toString(Qt::ISODate));
    dialog->setRecord(record);
    dialog->setStore([this, &notes](const Record &entered) -> Result<Findings> {
        const auto saved = addRecord(*session().file(), notes, entered);
        return saved ? Result(saved->findings) : saved.error();
    });
    dialog->form().editor(u"reason"_s)->setFocus();
    dialog->open();
}

} // namespace zhibu
