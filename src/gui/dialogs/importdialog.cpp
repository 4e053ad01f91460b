#include "gui/dialogs/importdialog.h"

#include "ui_importdialog.h"

#include "exchange/formats/tablewriter.h"
#include "gui/dialogs/progressbox.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/actiontext.h"
#include "reports/words/wording.h"
#include "storage/file/backup.h"
#include "storage/file/history.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsShown = 500; // a longer report is read in the saved table

QString tableFilter()
{
    return ImportDialog::tr("Tables (*.csv *.xlsx *.ods)");
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        table->setItem(row, column, item);
    }
}

void prepare(QTableWidget *table, const QStringList &titles)
{
    table->setColumnCount(static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->setRowCount(0);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

/// Columns as wide as what they hold, the last one to the edge.
void fitToCells(QTableWidget *table)
{
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
}

/// The ledger the titles fit best.
const Ledger &ledgerFitting(const QList<TableData> &sheets, const Ledger *likely)
{
    const TableData &table = sheets[findTable(sheets, nullptr)];
    const Ledger *best = guessLedger(withTitles(table, findTitles(table, nullptr)).titles, likely);
    best = best == nullptr ? likely : best;
    return best == nullptr ? allLedgers().first() : *best;
}

/// Whether there is a file that can be written; else says what is lacking.
bool mayImport(Session &session, QWidget *window)
{
    if (session.file() == nullptr) {
        session.dialogs().inform(
            window, ImportDialog::tr("Open or create a file first, then import into it."), {});
        return false;
    }
    if (!session.file()->isWritable()) {
        session.dialogs().report(
            window, {.code = ErrorCode::ReadOnly, .subject = session.file()->path(), .detail = {}});
        return false;
    }
    return true;
}

} // namespace

ImportDialog::ImportDialog(Session &session, const QList<TableData> &sheets, const Ledger &ledger,
                           QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_sheets{sheets}
    , m_ui{std::make_unique<Ui::ImportDialog>()}
    , m_preview{new ImportPreview(session, this)}
    , m_identities{new ImportPreview(session, this)}
    , m_columns{new ImportColumns(this)}
{
    m_ui->setupUi(this);
    m_ui->sourceLabel->setText(QFileInfo(sheets.first().source).fileName());
    m_ui->columnLayout->addWidget(m_columns);
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->columnTab), tr("Columns"));
    m_ui->changeTable->setModel(m_preview);
    m_ui->identityTable->setModel(m_identities);
    for (QTableView *table : {m_ui->changeTable, m_ui->identityTable}) {
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    for (const TableData &each : sheets) {
        m_ui->sheetCombo->addItem(each.sheet);
    }
    m_ui->sheetLabel->setVisible(sheets.size() > 1);
    m_ui->sheetCombo->setVisible(sheets.size() > 1);
    m_ui->sheetCombo->setCurrentIndex(static_cast<int>(findTable(sheets, &ledger)));
    for (const Ledger &each : allLedgers()) {
        m_ui->ledgerCombo->addItem(each.title, each.key);
    }
    m_ui->ledgerCombo->setCurrentIndex(m_ui->ledgerCombo->findData(ledger.key));
    connect(m_ui->sheetCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::takeSheet);
    connect(m_ui->ledgerCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::takeSheet);
    connect(m_ui->titleSpin, &QSpinBox::valueChanged, this, &ImportDialog::takeTitleLine);
    connect(m_ui->kindCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::showChanges);
    connect(m_ui->clearCheck, &QCheckBox::toggled, this, &ImportDialog::plan);
    connect(m_identities, &ImportPreview::agreementChanged, this, [this] {
        showVerdict();
        showChanges();
    });
    // Later: the table of columns is made anew, and with it the field that was just chosen from.
    connect(m_columns, &ImportColumns::fieldChosen, this, &ImportDialog::chooseField,
            Qt::QueuedConnection);
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] { import(BadRows::Refuse); });
    connect(m_ui->goodRowsButton, &QPushButton::clicked, this, [this] { import(BadRows::Skip); });
    connect(m_ui->saveBadButton, &QPushButton::clicked, this, &ImportDialog::saveBadRows);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportDialog::reject);
    takeSheet();
}

ImportDialog::~ImportDialog() = default;

const Ledger &ImportDialog::ledger() const
{
    return ledgerOf(m_ui->ledgerCombo->currentData().toString());
}

const TableData &ImportDialog::sheet() const
{
    return m_sheets[std::max(m_ui->sheetCombo->currentIndex(), 0)];
}

void ImportDialog::takeSheet()
{
    takeTitles(findTitles(sheet(), &ledger()));
}

void ImportDialog::takeTitles(const TitleRows &rows)
{
    m_table = withTitles(sheet(), rows);
    const QSignalBlocker quiet(m_ui->titleSpin);
    m_ui->titleSpin->setMaximum(sheet().rows.isEmpty() ? sheet().titleLine
                                                       : sheet().rows.constLast().line);
    m_ui->titleSpin->setValue(m_table.titleLine);
    takeLedger();
}

void ImportDialog::takeTitleLine(int line)
{
    const auto row = std::ranges::find_if(
        sheet().rows, [line](const TableRow &each) { return each.line >= line; });
    const bool first = line <= sheet().titleLine || row == sheet().rows.end();
    takeTitles({.first = first ? 0 : static_cast<int>(row - sheet().rows.begin()) + 1, .count = 1});
}

void ImportDialog::takeLedger()
{
    m_chosen.clear();
    m_reasons.clear();
    if (const auto known = rememberedChoice(*m_session.file(), ledger(), m_table.titles)) {
        m_chosen = *known;
    }
    for (auto choice = m_chosen.cbegin(); choice != m_chosen.cend(); ++choice) {
        m_reasons.insert(choice.key(), ImportColumns::Reason::Remembered);
    }
    const ColumnMatch match = matchColumns(ledger(), m_table.titles, m_chosen);
    const ChosenFields guessed = fieldsByContent(ledger(), m_table, match);
    for (auto guess = guessed.cbegin(); guess != guessed.cend(); ++guess) {
        if (!m_chosen.contains(guess.key())) {
            m_chosen.insert(guess.key(), guess.value());
            m_reasons.insert(guess.key(), ImportColumns::Reason::Content);
        }
    }
    plan();
}

void ImportDialog::chooseField(int column, int field)
{
    for (int other = 0; field >= 0 && other < m_table.titles.size(); ++other) {
        if (other != column && m_chosen.value(other, -1) == field) { // it can be read once only
            m_chosen.insert(other, -1);
            m_reasons.insert(other, ImportColumns::Reason::Choice);
        }
    }
    m_chosen.insert(column, field);
    m_reasons.insert(column, ImportColumns::Reason::Choice);
    plan();
}

void ImportDialog::plan()
{
    ProgressBox box(tr("Comparing with the file…"), this);
    auto planned =
        planImport(*m_session.file(), ledger(), m_table, box.progress(), m_session.today(),
                   m_chosen, m_ui->clearCheck->isChecked() ? EmptyCells::Clear : EmptyCells::Keep);
    box.close();
    m_preview->setPlan(nullptr, ImportPreview::Show::Written);
    m_identities->setPlan(nullptr, ImportPreview::Show::Identity);
    m_plan.reset();
    if (planned) {
        m_plan = std::make_unique<ImportPlan>(std::move(*planned));
        for (PlannedRow &row : m_plan->rows) {
            row.isAgreed = row.identity.isEmpty();
        }
    } else if (planned.error().code != ErrorCode::Cancelled) {
        m_session.dialogs().report(this, planned.error());
    }
    showPlan();
}

void ImportDialog::showPlan()
{
    showVerdict();
    showAsked();
    showBadRows();
    showChanges();
    showWarnings();
    showColumns();
    if (m_ui->tabs->currentWidget() != m_ui->columnTab) {
        const bool readable = m_plan != nullptr && m_plan->errors.isEmpty();
        QWidget *first = !readable || m_plan->count(RowState::Bad) > 0 ? m_ui->badTab
                         : m_identities->rowCount() > 0                ? m_ui->identityTab
                                                                       : m_ui->changeTab;
        m_ui->tabs->setCurrentWidget(first);
    }
}

void ImportDialog::showVerdict()
{
    const bool planned = m_plan != nullptr;
    const auto count = [this, planned](RowState state) {
        return planned ? m_plan->count(state) : 0;
    };
    const qsizetype bad = count(RowState::Bad);
    const qsizetype writes = planned ? m_plan->writtenCount() : 0;
    const qsizetype open = count(RowState::New) + count(RowState::Changed) - writes;
    QString summary = tr("%1 new, %2 changed, %3 the same, %4 bad")
                          .arg(count(RowState::New))
                          .arg(count(RowState::Changed) - open)
                          .arg(count(RowState::Same))
                          .arg(bad);
    if (open > 0) {
        summary += tr(", %n not taken until they are ticked: another name or number of identity",
                      nullptr, static_cast<int>(open));
    }
    m_ui->summaryLabel->setText(summary);
    const bool readable = planned && m_plan->errors.isEmpty();
    m_ui->importButton->setEnabled(readable && bad == 0 && writes > 0);
    m_ui->goodRowsButton->setEnabled(readable && bad > 0 && writes > 0);
    m_ui->saveBadButton->setEnabled(readable && bad > 0);
    (m_ui->importButton->isEnabled() ? m_ui->importButton : m_ui->cancelButton)->setDefault(true);
    QString verdict;
    if (planned && !readable) {
        verdict =
            tr("The table does not fit this ledger. Choose another one above, or say under Columns "
               "what stands in which column.");
    } else if (bad > 0) {
        verdict =
            tr("Nothing has been written yet. Bad rows can be left out and saved to be corrected.");
    } else if (open > 0) {
        verdict =
            tr("Look at who would be given another name or number of identity, and tick those "
               "for whom it is right. The others stay as they are.");
    } else if (planned && writes == 0) {
        verdict = tr("Everything is in the file already.");
    } else if (planned) {
        verdict = tr("Nothing has been written yet.");
    }
    m_ui->verdictLabel->setText(verdict);
    setTextColor(*m_ui->verdictLabel, bad > 0 || open > 0 || !readable
                                          ? attentionColor(palette())
                                          : palette().color(QPalette::WindowText));
}

void ImportDialog::showAsked()
{
    m_identities->setPlan(m_plan.get(), ImportPreview::Show::Identity);
    m_ui->identityTable->resizeColumnsToContents();
    const int tab = m_ui->tabs->indexOf(m_ui->identityTab);
    m_ui->tabs->setTabText(tab, tr("Names and numbers (%1)").arg(m_identities->rowCount()));
    m_ui->tabs->setTabVisible(tab, m_identities->rowCount() > 0);
    qsizetype cells = 0;
    for (qsizetype i = 0; m_plan != nullptr && i < m_plan->rows.size(); ++i) {
        const PlannedRow &row = m_plan->rows[i];
        cells += row.state == RowState::Bad ? 0 : row.kept.size() + row.emptied.size();
    }
    m_ui->clearCheck->setText(tr("&Empty cells take away what is stored (%1)").arg(cells));
    m_ui->clearCheck->setVisible(cells > 0 || m_ui->clearCheck->isChecked());
}

QString ImportDialog::titleOf(const QString &fieldKey) const
{
    const int field = m_plan->ledger->indexOf(fieldKey);
    if (field < 0) {
        return {};
    }
    const qsizetype column = m_plan->fieldOfColumn.indexOf(field);
    return column < 0 ? m_plan->ledger->fields[field].title : m_plan->titles[column];
}

void ImportDialog::showBadRows()
{
    QTableWidget *table = m_ui->badTable;
    prepare(table, {tr("Line"), tr("Column"), tr("Value"), tr("Reason")});
    qsizetype count = 0;
    if (m_plan != nullptr) {
        for (const Finding &error : std::as_const(m_plan->errors)) {
            addRow(table, {QString(), error.value.isEmpty() ? titleOf(error.field) : error.value,
                           QString(), findingText(error)});
        }
        for (const PlannedRow &row : std::as_const(m_plan->rows)) {
            for (const Finding &error : row.errors) {
                if (++count <= kRowsShown) {
                    addRow(table, {QString::number(row.line), titleOf(error.field), error.value,
                                   findingText(error)});
                }
            }
        }
        if (count > kRowsShown) {
            addRow(table,
                   {QString(), QString(), QString(),
                    tr("%1 more; save the bad rows to see them all").arg(count - kRowsShown)});
        }
        count += m_plan->errors.size();
    }
    fitToCells(table);
    const int tab = m_ui->tabs->indexOf(m_ui->badTab);
    m_ui->tabs->setTabText(tab, tr("Faults (%1)").arg(count));
    m_ui->tabs->setTabEnabled(tab, count > 0);
}

void ImportDialog::showChanges()
{
    m_preview->setPlan(m_plan.get(),
                       static_cast<ImportPreview::Show>(m_ui->kindCombo->currentIndex()));
    m_ui->changeTable->resizeColumnsToContents();
    if (m_plan != nullptr) {
        m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->changeTab),
                               tr("What will be written (%1)").arg(m_plan->writtenCount()));
    }
}

void ImportDialog::showColumns()
{
    if (m_plan != nullptr) {
        m_columns->setColumns(m_table, *m_plan, m_reasons);
    }
}

void ImportDialog::showWarnings()
{
    QTableWidget *table = m_ui->warningTable;
    prepare(table, {tr("Line"), tr("Column"), tr("Value"), tr("Warning")});
    qsizetype count = 0;
    if (m_plan != nullptr) {
        for (const Finding &warning : std::as_const(m_plan->warnings)) {
            addRow(table, {QString::number(m_plan->titleLine), warning.value, QString(),
                           findingText(warning)});
        }
        count = m_plan->warnings.size();
        for (const PlannedRow &row : std::as_const(m_plan->rows)) {
            for (const Finding &warning : row.warnings) {
                if (++count <= kRowsShown) {
                    addRow(table, {QString::number(row.line), titleOf(warning.field), warning.value,
                                   findingText(warning)});
                }
            }
        }
    }
    fitToCells(table);
    const int tab = m_ui->tabs->indexOf(m_ui->warningTab);
    m_ui->tabs->setTabText(tab, tr("Warnings (%1)").arg(count));
    m_ui->tabs->setTabEnabled(tab, count > 0);
}

void ImportDialog::import(BadRows badRows)
{
    setEnabled(false);
    m_ui->verdictLabel->setText(tr("A copy of the file is made first…"));
    const auto copying = [path = m_session.file()->path()] { return backUpDated(path); };
    m_background.run(copying, [this, badRows](const Result<QString> &copy) {
        setEnabled(true);
        if (copy) {
            write(badRows, *copy);
        } else {
            m_ui->verdictLabel->setText(tr("Nothing has been written yet."));
            m_session.dialogs().report(this, copy.error());
        }
    });
}

void ImportDialog::write(BadRows badRows, const QString &copy)
{
    ProgressBox box(tr("Importing…"), this);
    const auto status = applyImport(*m_session.file(), *m_plan, badRows, box.progress());
    box.close();
    if (status) {
        const auto done = undoable(*m_session.file());
        const QString what = done && *done ? actionText((*done)->label) : QString();
        emit m_session.message(tr("%1 (Ctrl+Z takes it back) · Copy from before: 备份/%2")
                                   .arg(what, QFileInfo(copy).fileName()));
        accept();
    } else if (status.error().code != ErrorCode::Cancelled) {
        m_session.dialogs().report(this, status.error());
    }
}

void ImportDialog::saveBadRows()
{
    const QString suggestion =
        tr("%1 bad rows").arg(QFileInfo(m_table.source).completeBaseName()) + u".xlsx"_s;
    const QString path = m_session.dialogs().saveFile(this, tr("Save bad rows"), suggestion,
                                                      u"XLSX (*.xlsx);;CSV (*.csv)"_s);
    if (path.isEmpty()) {
        return;
    }
    const TextTable rows =
        rejectedRows(*m_plan, [](const Finding &finding) { return findingText(finding); });
    if (const auto status = writeTable(path, rows); !status) {
        m_session.dialogs().report(this, status.error());
    }
}

void importTable(Session &session, QWidget *window, QString path, const Ledger *ledger,
                 const Ledger *likely)
{
    if (!mayImport(session, window)) {
        return;
    }
    if (path.isEmpty()) {
        path = session.dialogs().openFile(window, ImportDialog::tr("Import"), tableFilter());
    }
    if (path.isEmpty()) {
        return;
    }
    ProgressBox box(ImportDialog::tr("Reading the table…"), window);
    const auto sheets = readSheets(path, {.all = true}, box.progress());
    box.close();
    if (sheets) {
        importSheets(session, window, *sheets,
                     ledger == nullptr ? ledgerFitting(*sheets, likely) : *ledger);
    } else if (sheets.error().code != ErrorCode::Cancelled) {
        session.dialogs().report(window, sheets.error());
    }
}

void importSheets(Session &session, QWidget *window, const QList<TableData> &sheets,
                  const Ledger &ledger, const QString &title)
{
    if (!mayImport(session, window)) {
        return;
    }
    auto *dialog = new ImportDialog(session, sheets, ledger, window);
    if (!title.isEmpty()) {
        dialog->setWindowTitle(title);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace zhibu
