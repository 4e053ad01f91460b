#include "gui/dialogs/importdialog.h"

#include "ui_importdialog.h"

#include "exchange/columnmatch.h"
#include "exchange/formats/tablewriter.h"
#include "gui/dialogs/progressbox.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/wording.h"
#include "storage/file/backup.h"
#include "storage/records/recordlist.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>

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
void fitColumns(QTableWidget *table)
{
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
}

} // namespace

ImportDialog::ImportDialog(Session &session, const TableData &table, const Ledger *ledger,
                           QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_table{table}
    , m_ui{std::make_unique<Ui::ImportDialog>()}
{
    m_ui->setupUi(this);
    const QString sheet = table.sheet.isEmpty() ? QString() : u" [%1]"_s.arg(table.sheet);
    m_ui->sourceLabel->setText(QFileInfo(table.source).fileName() + sheet);
    for (const Ledger &each : allLedgers()) {
        m_ui->ledgerCombo->addItem(each.title, each.key);
    }
    if (ledger == nullptr) {
        ledger = guessLedger(table.titles);
    }
    m_ui->ledgerCombo->setCurrentIndex(
        ledger == nullptr ? 0 : m_ui->ledgerCombo->findData(ledger->key));
    connect(m_ui->ledgerCombo, &QComboBox::currentIndexChanged, this, &ImportDialog::plan);
    connect(m_ui->importButton, &QPushButton::clicked, this, [this] { import(BadRows::Refuse); });
    connect(m_ui->goodRowsButton, &QPushButton::clicked, this, [this] { import(BadRows::Skip); });
    connect(m_ui->saveBadButton, &QPushButton::clicked, this, &ImportDialog::saveBadRows);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ImportDialog::reject);
    plan();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::plan()
{
    const Ledger &ledger = ledgerOf(m_ui->ledgerCombo->currentData().toString());
    ProgressBox box(tr("Comparing with the file…"), this);
    auto planned =
        planImport(*m_session.file(), ledger, m_table, box.progress(), m_session.today());
    box.close();
    m_plan.reset();
    if (planned) {
        m_plan = std::make_unique<ImportPlan>(std::move(*planned));
    } else if (planned.error().code != ErrorCode::Cancelled) {
        m_session.dialogs().report(this, planned.error());
    }
    showPlan();
}

void ImportDialog::showPlan()
{
    const bool planned = m_plan != nullptr;
    const auto count = [this, planned](RowState state) {
        return planned ? m_plan->count(state) : 0;
    };
    const qsizetype bad = count(RowState::Bad);
    const qsizetype writes = count(RowState::New) + count(RowState::Changed);
    m_ui->summaryLabel->setText(tr("%1 new, %2 changed, %3 the same, %4 bad")
                                    .arg(count(RowState::New))
                                    .arg(count(RowState::Changed))
                                    .arg(count(RowState::Same))
                                    .arg(bad));
    const bool readable = planned && m_plan->errors.isEmpty();
    m_ui->importButton->setEnabled(readable && bad == 0 && writes > 0);
    m_ui->goodRowsButton->setEnabled(readable && bad > 0 && writes > 0);
    m_ui->saveBadButton->setEnabled(readable && bad > 0);
    (m_ui->importButton->isEnabled() ? m_ui->importButton : m_ui->cancelButton)->setDefault(true);
    QString verdict;
    if (planned && !readable) {
        verdict = tr(
            "The table does not fit this ledger. Choose another one above, or correct the titles.");
    } else if (bad > 0) {
        verdict =
            tr("Nothing has been written yet. Bad rows can be left out and saved to be corrected.");
    } else if (planned && writes == 0) {
        verdict = tr("Everything is in the file already.");
    } else if (planned) {
        verdict = tr("Nothing has been written yet.");
    }
    m_ui->verdictLabel->setText(verdict);
    setTextColor(*m_ui->verdictLabel, bad > 0 || !readable ? attentionColor(palette())
                                                           : palette().color(QPalette::WindowText));
    showBadRows();
    showChanges();
    showWarnings();
    const bool errors = bad > 0 || !readable;
    m_ui->tabs->setCurrentIndex(errors ? 0 : 1);
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

QString ImportDialog::cellOf(const PlannedRow &row, int field) const
{
    const qsizetype column = m_plan->fieldOfColumn.indexOf(field);
    return column < 0 ? cellText(m_plan->ledger->fields[field], row.record.values[field])
                      : row.cells.value(column);
}

QString ImportDialog::valuesOf(const PlannedRow &row) const
{
    QStringList values;
    for (const int field : std::as_const(m_plan->fieldOfColumn)) {
        const QString value = field < 0 ? QString() : cellOf(row, field).simplified();
        if (!value.isEmpty()) {
            values += m_plan->ledger->fields[field].title + u'：' + value;
        }
    }
    return values.join(u'；');
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
        count += m_plan->errors.size();
    }
    fitColumns(table);
    m_ui->tabs->setTabText(0, tr("Faults (%1)").arg(count));
    m_ui->tabs->setTabEnabled(0, count > 0);
}

void ImportDialog::showChanges()
{
    QTableWidget *table = m_ui->changeTable;
    prepare(table, {tr("Line"), tr("What"), tr("Row"), tr("Field"), tr("Before"), tr("After")});
    if (m_plan == nullptr) {
        return;
    }
    const Ledger &ledger = *m_plan->ledger;
    const auto nameOf = [&](const PlannedRow &row) {
        const QStringList key =
            ledger.labelKey.isEmpty() ? ledger.keys.first() : QStringList{ledger.labelKey};
        QStringList parts;
        for (const QString &part : key) {
            parts += cellOf(row, ledger.indexOf(part));
        }
        return parts.join(u' ');
    };
    for (const PlannedRow &row : std::as_const(m_plan->rows)) {
        if (table->rowCount() >= kRowsShown) {
            break;
        }
        if (row.state == RowState::New) {
            addRow(table, {QString::number(row.line), tr("New"), nameOf(row), QString(), QString(),
                           valuesOf(row)});
        } else if (row.state == RowState::Changed) {
            const auto before =
                textRows(*m_session.file(), ledger, QList{row.record.id}, ReferenceText::Code);
            for (const int field : row.changedFields) {
                const QString old =
                    before && !before->isEmpty() ? before->first().cells.value(field) : QString();
                addRow(table, {QString::number(row.line), tr("Change"), nameOf(row),
                               ledger.fields[field].title, old, cellOf(row, field)});
            }
        }
    }
    fitColumns(table);
    m_ui->tabs->setTabText(
        1, tr("What will be written (%1)")
               .arg(m_plan->count(RowState::New) + m_plan->count(RowState::Changed)));
}

void ImportDialog::showWarnings()
{
    QTableWidget *table = m_ui->warningTable;
    prepare(table, {tr("Line"), tr("Column"), tr("Value"), tr("Warning")});
    qsizetype count = 0;
    if (m_plan != nullptr) {
        for (const Finding &warning : std::as_const(m_plan->warnings)) {
            addRow(table, {u"1"_s, warning.value, QString(), findingText(warning)});
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
    fitColumns(table);
    m_ui->tabs->setTabText(2, tr("Warnings (%1)").arg(count));
    m_ui->tabs->setTabEnabled(2, count > 0);
}

void ImportDialog::import(BadRows badRows)
{
    setEnabled(false);
    m_ui->verdictLabel->setText(tr("A copy of the file is made first…"));
    const auto copying = [path = m_session.file()->path()] { return backUpDated(path); };
    m_background.run(copying, [this, badRows](const Result<QString> &copy) {
        setEnabled(true);
        if (copy) {
            write(badRows);
        } else {
            m_ui->verdictLabel->setText(tr("Nothing has been written yet."));
            m_session.dialogs().report(this, copy.error());
        }
    });
}

void ImportDialog::write(BadRows badRows)
{
    ProgressBox box(tr("Importing…"), this);
    const auto status = applyImport(*m_session.file(), *m_plan, badRows, box.progress());
    box.close();
    if (status) {
        accept();
    } else if (status.error().code != ErrorCode::Cancelled) {
        m_session.dialogs().report(this, status.error());
    }
}

void ImportDialog::saveBadRows()
{
    const QString suggestion =
        tr("%1 bad rows").arg(QFileInfo(m_table.source).completeBaseName()) + u".csv"_s;
    const QString path = m_session.dialogs().saveFile(this, tr("Save bad rows"), suggestion,
                                                      u"CSV (*.csv);;XLSX (*.xlsx)"_s);
    if (path.isEmpty()) {
        return;
    }
    const TextTable rows =
        rejectedRows(*m_plan, [](const Finding &finding) { return findingText(finding); });
    if (const auto status = writeTable(path, rows); !status) {
        m_session.dialogs().report(this, status.error());
    }
}

void importTable(Session &session, QWidget *window, QString path, const Ledger *ledger)
{
    if (session.file() == nullptr) {
        session.dialogs().inform(
            window, ImportDialog::tr("Open or create a file first, then import into it."), {});
        return;
    }
    if (!session.file()->isWritable()) {
        session.dialogs().report(
            window, {.code = ErrorCode::ReadOnly, .subject = session.file()->path(), .detail = {}});
        return;
    }
    if (path.isEmpty()) {
        path = session.dialogs().openFile(window, ImportDialog::tr("Import"), tableFilter());
    }
    if (path.isEmpty()) {
        return;
    }
    ProgressBox box(ImportDialog::tr("Reading the table…"), window);
    const auto table = readTable(path, box.progress());
    box.close();
    if (!table) {
        if (table.error().code != ErrorCode::Cancelled) {
            session.dialogs().report(window, table.error());
        }
        return;
    }
    auto *dialog = new ImportDialog(session, *table, ledger, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace zhibu
