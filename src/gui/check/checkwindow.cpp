#include "gui/check/checkwindow.h"

#include "ui_checkwindow.h"

#include "gui/check/checkmodel.h"
#include "gui/check/mergedialog.h"
#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/columnwidths.h"
#include "ledger/checkrules.h"
#include "ledger/ledgers.h"
#include "reports/pages/printedtable.h"
#include "reports/words/wording.h"
#include "storage/check/corrections.h"
#include "storage/people/sanctions.h"

#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidestFindingColumn = 280;

PageKind pageShowing(const Ledger &ledger)
{
    if (ledger.key == u"members") {
        return PageKind::Members;
    }
    return ledger.key == u"organisations" ? PageKind::Organisations : PageKind::Ledgers;
}

QString chosen(const QComboBox *combo)
{
    return combo->currentIndex() <= 0 ? QString() : combo->currentText();
}

} // namespace

CheckWindow::CheckWindow(Session &session, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::CheckWindow>()}
    , m_model{new CheckModel}
    , m_list{new CheckList(m_model, this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->layout->insertWidget(2, m_busy);
    m_ui->table->setModel(m_list);
    m_ui->table->setSortingEnabled(true);
    m_list->sort(-1); // in the order of the check until a title is clicked
    m_ui->table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setUpActions();
    setUpFilters();
    connect(&m_session, &Session::fileChanged, this, &QWidget::close);
    connect(&m_session, &Session::recordsChanged, this, &CheckWindow::work);
    work();
    syncActions();
}

CheckWindow::~CheckWindow() = default;

void CheckWindow::setUpActions()
{
    connect(m_ui->actionFix, &QAction::triggered, this, [this] { correct(selected()); });
    connect(m_ui->actionFixAll, &QAction::triggered, this, &CheckWindow::correctCertain);
    connect(m_ui->actionAccept, &QAction::triggered, this, &CheckWindow::acceptSelected);
    connect(m_ui->actionMerge, &QAction::triggered, this, &CheckWindow::mergeSelected);
    connect(m_ui->actionOpenRecord, &QAction::triggered, this, &CheckWindow::openSelected);
    connect(m_ui->table, &QTableView::doubleClicked, m_ui->actionOpenRecord, &QAction::trigger);
    connect(m_ui->actionReveal, &QAction::toggled, this, [this](bool revealed) {
        m_model->setRevealed(revealed);
        syncActions(); // nothing is selected any more
    });
    connect(m_ui->actionRefresh, &QAction::triggered, this, &CheckWindow::work);
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportTable(this, m_session, m_list->table()); });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        PrintTable page = printedTable(m_list->table(), m_session.today().toString(Qt::ISODate));
        page.orientation = QPageLayout::Landscape;
        previewTable(this, m_session, page);
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CheckWindow::syncActions);
}

void CheckWindow::setUpFilters()
{
    m_ui->show->addItems({tr("To do"), tr("Can be corrected for certain"), tr("Set aside")});
    m_ui->severity->addItem(tr("Any severity"));
    for (const Severity severity : {Severity::Wrong, Severity::Doubtful, Severity::Incomplete}) {
        m_ui->severity->addItem(severityTitle(severity));
    }
    offer(m_ui->rule, tr("Any kind"), {});
    offer(m_ui->organisation, tr("All organisations"), {});
    for (QComboBox *combo : {m_ui->show, m_ui->severity, m_ui->rule, m_ui->organisation}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(combo, &QComboBox::currentIndexChanged, this, &CheckWindow::applyFilter);
    }
}

void CheckWindow::work()
{
    if (m_session.file() == nullptr) {
        return;
    }
    const auto check = [today = m_session.today()](const File &file) {
        return checkFile(file, today);
    };
    m_busy->run(*m_session.file(), check, [this](const Result<QList<CheckFinding>> &findings) {
        if (findings) {
            showFindings(*findings);
        } else {
            m_session.dialogs().report(this, findings.error());
        }
    });
}

void CheckWindow::showFindings(const QList<CheckFinding> &findings)
{
    const bool isFirst = m_model->findings().isEmpty();
    const int row = m_ui->table->currentIndex().row();
    m_model->setFindings(findings);
    QStringList rules;
    QStringList organisations;
    for (const CheckFinding &entry : findings) {
        rules += checkRuleOf(entry.finding.rule).title;
        organisations += entry.organisation;
    }
    offer(m_ui->rule, tr("Any kind"), rules);
    offer(m_ui->organisation, tr("All organisations"), organisations);
    if (isFirst) {
        fitColumns(*m_ui->table, kWidestFindingColumn);
    }
    applyFilter();
    if (row >= 0 && m_list->rowCount() > 0) { // the next one comes up where the last one was
        m_ui->table->selectRow(std::min(row, m_list->rowCount() - 1));
    }
}

void CheckWindow::offer(QComboBox *combo, const QString &any, QStringList texts)
{
    const QString before = chosen(combo);
    texts.removeAll(QString());
    texts.removeDuplicates();
    const QSignalBlocker blocker(combo);
    combo->clear();
    combo->addItem(any);
    combo->addItems(texts);
    combo->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, combo->findText(before)));
}

void CheckWindow::applyFilter()
{
    m_list->setFilter({.show = static_cast<CheckFilter::Show>(m_ui->show->currentIndex()),
                       .severity = chosen(m_ui->severity),
                       .rule = chosen(m_ui->rule),
                       .organisation = chosen(m_ui->organisation)});
    const int rows = m_list->rowCount();
    const auto open = std::ranges::count_if(
        m_model->findings(), [](const CheckFinding &entry) { return entry.accepted.isEmpty(); });
    m_ui->summary->setText(rows > 0    ? tr("%n rows", nullptr, rows)
                           : open == 0 ? tr("Nothing was found.")
                                       : tr("Nothing of this kind; %n to do in all.", nullptr,
                                            static_cast<int>(open)));
    syncActions();
}

void CheckWindow::syncActions()
{
    const QList<CheckFinding> entries = selected();
    const bool mayWrite = m_session.isWritable();
    const auto any = [&entries](const auto &holds) { return std::ranges::any_of(entries, holds); };
    const bool isOfRow = any([](const CheckFinding &entry) { return entry.ledger != nullptr; });
    m_ui->actionFix->setEnabled(
        mayWrite && any([](const CheckFinding &entry) { return !entry.fixes.isEmpty(); }));
    m_ui->actionFixAll->setEnabled(
        mayWrite && std::ranges::any_of(m_model->findings(), &CheckFinding::isFixCertain));
    m_ui->actionAccept->setEnabled(mayWrite && isOfRow);
    m_ui->actionAccept->setText(m_ui->show->currentIndex()
                                        == static_cast<int>(CheckFilter::Show::Accepted)
                                    ? tr("List again")
                                    : tr("Set aside…"));
    m_ui->actionMerge->setEnabled(
        mayWrite && any([](const CheckFinding &entry) { return entry.other != 0; }));
    m_ui->actionOpenRecord->setEnabled(isOfRow);
    m_ui->actionExport->setEnabled(m_list->rowCount() > 0);
    m_ui->actionPrint->setEnabled(m_list->rowCount() > 0);
}

QList<CheckFinding> CheckWindow::selected() const
{
    QList<CheckFinding> entries;
    for (const QModelIndex &index : m_ui->table->selectionModel()->selectedRows()) {
        entries += m_list->finding(index.row());
    }
    return entries;
}

void CheckWindow::correct(const QList<CheckFinding> &findings)
{
    const auto corrected = correctFindings(*m_session.file(), findings);
    if (!corrected) {
        m_session.dialogs().report(this, corrected.error());
    } else if (!corrected->findings.isEmpty()) {
        m_session.dialogs().inform(
            this, tr("Nothing was corrected: %1").arg(findingText(corrected->findings.first())),
            {});
    } else {
        emit m_session.message(tr("%n finding(s) corrected", nullptr, corrected->done));
    }
}

void CheckWindow::correctCertain()
{
    // The list shows what will be done, old value and new, while the question stands before it.
    m_ui->show->setCurrentIndex(static_cast<int>(CheckFilter::Show::Certain));
    const QList<CheckFinding> findings = m_list->findings();
    if (findings.isEmpty()) {
        return;
    }
    const QString question = tr("Correct the %n value(s) listed, each from 值 to 改为?", nullptr,
                                static_cast<int>(findings.size()));
    if (m_session.dialogs().ask(this, question, tr("&Correct"))) {
        m_ui->show->setCurrentIndex(static_cast<int>(CheckFilter::Show::Open)); // what is left
        correct(findings);
    }
}

void CheckWindow::acceptSelected()
{
    const QList<CheckFinding> entries = selected();
    if (entries.isEmpty()) {
        return;
    }
    if (m_ui->show->currentIndex() == static_cast<int>(CheckFilter::Show::Accepted)) {
        if (const auto findings = reopenFindings(*m_session.file(), entries); !findings) {
            m_session.dialogs().report(this, findings.error());
        }
        return;
    }
    const Ledger &ledger = ledgerOf(u"accepted-findings"_s);
    auto *dialog = new RecordDialog(ledger, {u"reason"_s}, m_session, tr("&Set aside"), this);
    dialog->setWindowTitle(
        tr("Set aside %n finding(s)", nullptr, static_cast<int>(entries.size())));
    dialog->setHead(tr("They are right as they are, and are listed again when the value changes."));
    Record acceptance = ledger.blank(); // of each of them; here for the form only
    ledger.setValue(acceptance, u"rule"_s, checkRuleOf(entries.first().finding.rule).title);
    ledger.setValue(acceptance, u"ledger"_s, ledger.title);
    ledger.setValue(acceptance, u"accepted_on"_s, m_session.today().toString(Qt::ISODate));
    dialog->setRecord(acceptance);
    dialog->setStore([this, entries, &ledger](const Record &entered) {
        return acceptFindings(*m_session.file(), entries,
                              ledger.value(entered, u"reason"_s).toString(), m_session.today());
    });
    dialog->open();
}

void CheckWindow::mergeSelected()
{
    const QList<CheckFinding> entries = selected();
    const auto twin =
        std::ranges::find_if(entries, [](const CheckFinding &entry) { return entry.other != 0; });
    if (twin != entries.end()) {
        MergeDialog::start(m_session, twin->row, twin->other, this);
    }
}

void CheckWindow::openSelected()
{
    const QList<CheckFinding> entries = selected();
    const auto first = std::ranges::find_if(
        entries, [](const CheckFinding &entry) { return entry.ledger != nullptr; });
    if (first == entries.end()) {
        return;
    }
    QList<RowId> rows;
    for (const CheckFinding &entry : entries) {
        if (entry.ledger == first->ledger && !rows.contains(entry.row)) {
            rows += entry.row;
        }
    }
    if (entries.size() == 1 && first->finding.rule == Rule::SanctionNotRecorded
        && m_session.isWritable()) {
        recordSanction(first->row);
        return;
    }
    emit m_session.pageWanted(
        pageShowing(*first->ledger),
        {.title = tr("From the data check"), .ids = rows, .ledger = first->ledger->key});
}

/// What 奖惩事项 tells is entered in 党纪处分.
void CheckWindow::recordSanction(RowId event)
{
    const auto unrecorded = unrecordedSanctions(*m_session.file());
    if (!unrecorded) {
        m_session.dialogs().report(this, unrecorded.error());
        return;
    }
    const auto found = std::ranges::find(*unrecorded, event, &UnrecordedSanction::event);
    if (found != unrecorded->end()) {
        emit m_session.pageWanted(PageKind::Ledgers, {.title = tr("From the data check"),
                                                      .ledger = u"sanctions"_s,
                                                      .fresh = sanctionToRecord(*found)});
    }
}

} // namespace zhibu
