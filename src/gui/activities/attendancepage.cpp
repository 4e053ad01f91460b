#include "gui/activities/attendancepage.h"

#include "ui_attendancepage.h"

#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/texttablemodel.h"
#include "ledger/ledgers.h"
#include "reports/documents/attendancetables.h"
#include "reports/documents/document.h"
#include "reports/pages/printedtable.h"
#include "storage/facts/ratingrows.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/records/records.h"
#include "storage/search/readings.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kAbsenceMostNames = 5; ///< above a make-up of several

const Ledger &makeUps()
{
    return ledgerOf(u"make-ups"_s);
}

void showOnly(QTableView &table, const TextTableModel &model, const QString &text)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QStringList cells = model.table().rows[row];
        table.setRowHidden(row, std::ranges::none_of(cells, [&text](const QString &cell) {
                               return answersTo(cell, text);
                           }));
    }
}

} // namespace

AttendancePage::AttendancePage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::AttendancePage>()}
    , m_rates{new TextTableModel(this)}
    , m_openRows{new TextTableModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    m_ui->yearPicker->follow(session);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->splitter->setSizes({640, 400});
    m_ui->splitter->setCollapsible(0, false);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->ratesTable->setModel(m_rates);
    m_ui->openTable->setModel(m_openRows);
    for (QTableView *table : {m_ui->ratesTable, m_ui->openTable}) {
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setStretchLastSection(true);
    }
    setUpActions();
    setFocusProxy(m_ui->ratesTable);
}

AttendancePage::~AttendancePage() = default;

void AttendancePage::setUpActions()
{
    connect(m_ui->actionMakeUp, &QAction::triggered, this, &AttendancePage::makeUp);
    connect(m_ui->openTable, &QTableView::activated, this, &AttendancePage::makeUp);
    connect(m_ui->openTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AttendancePage::syncActions);
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportTable(this, session(), m_rates->table()); });
    connect(m_ui->actionPrint, &QAction::triggered, this, [this] {
        previewTable(this, session(),
                     attendanceDocument(m_year.rates, m_year.year, subtitle()).page);
    });
    connect(m_ui->actionPrintMakeUps, &QAction::triggered, this, [this] {
        previewTable(this, session(),
                     printedTable(makeUpTable(m_year.missed, m_year.year), subtitle()));
    });
    m_ui->openTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->openTable->addAction(m_ui->actionMakeUp);
}

QString AttendancePage::subtitle() const
{
    return u"%1 截至%2"_s
        .arg(organisationNameOn(*session().file(), m_year.scope, m_year.asOf),
             proseDate(m_year.asOf))
        .trimmed();
}

void AttendancePage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showYear(Year());
        return;
    }
    const int year = session().year();
    m_busy->run(
        *session().file(),
        [scope = session().scope(), year,
         last = defaultAsOf(year, Round::December, session().today())](
            const File &reader) -> Result<Year> {
            const QDate first(year, 1, 1);
            auto rates = attendanceRates(reader, scope, first, last);
            if (!rates) {
                return rates.error();
            }
            auto missed = missedMeetings(reader, scope, first, last);
            if (!missed) {
                return missed.error();
            }
            return Year{.scope = scope,
                        .year = year,
                        .asOf = last,
                        .rates = std::move(*rates),
                        .missed = std::move(*missed)};
        },
        [this](const Result<Year> &read) { showYear(read); });
}

void AttendancePage::showYear(const Result<Year> &year)
{
    if (!year) {
        session().dialogs().report(this, year.error());
    }
    m_year = year ? *year : Year(); // nothing under the name of something else
    m_open = stillToMakeUp(m_year.missed);
    m_rates->setTable(attendanceTable(m_year.rates, m_year.year));
    m_openRows->setTable(openMakeUpTable(m_open));
    m_ui->openLabel->setText(m_open.isEmpty() ? tr("Nobody has to make up for a meeting")
                                              : tr("%n absences without a make-up", nullptr,
                                                   static_cast<int>(m_open.size())));
    const bool any = !m_year.rates.isEmpty() || !m_year.missed.isEmpty();
    m_ui->emptyLabel->setVisible(!any);
    m_ui->splitter->setVisible(any);
    filterRows();
    syncActions();
    QSet<RowId> members; // who moved in the year has a row in each of his branches
    for (const AttendanceRate &rate : std::as_const(m_year.rates)) {
        members += rate.member.id;
    }
    emit summaryChanged(tr("%n members", nullptr, static_cast<int>(members.size())));
}

void AttendancePage::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void AttendancePage::filterRows()
{
    showOnly(*m_ui->ratesTable, *m_rates, m_filter);
    showOnly(*m_ui->openTable, *m_openRows, m_filter);
}

void AttendancePage::syncActions()
{
    m_ui->actionMakeUp->setEnabled(session().isWritable() && !picked().isEmpty());
    m_ui->actionExport->setEnabled(!m_year.rates.isEmpty());
    m_ui->actionPrint->setEnabled(!m_year.rates.isEmpty());
    m_ui->actionPrintMakeUps->setEnabled(!m_year.missed.isEmpty());
}

QList<MissedMeeting> AttendancePage::picked() const
{
    QList<MissedMeeting> picked;
    for (const QModelIndex &row : m_ui->openTable->selectionModel()->selectedRows()) {
        if (!m_ui->openTable->isRowHidden(row.row())) {
            picked += m_open[row.row()];
        }
    }
    return picked;
}

void AttendancePage::makeUp()
{
    const QList<MissedMeeting> missed = picked();
    if (missed.isEmpty() || !session().isWritable()) {
        return;
    }
    QStringList names;
    for (const MissedMeeting &each : missed.first(std::min(kAbsenceMostNames, missed.size()))) {
        names += tr("%1, %2 %3").arg(each.member.name, each.day.toString(Qt::ISODate), each.topic);
    }
    if (missed.size() > kAbsenceMostNames) {
        names += tr("and %n more", nullptr, static_cast<int>(missed.size() - kAbsenceMostNames));
    }
    auto *dialog = new RecordDialog(makeUps(), {u"made_up_on"_s, u"way"_s, u"note"_s}, session(),
                                    tr("&Enter"), this);
    dialog->setWindowTitle(tr("Enter a make-up"));
    dialog->setHead(names.join(u'\n'));
    dialog->setStore([this, missed](const Record &entered) { return store(missed, entered); });
    Record record = makeUps().blank();
    makeUps().setValue(record, u"activity"_s, missed.first().activity);
    makeUps().setValue(record, u"member"_s, missed.first().member.id);
    makeUps().setValue(record, u"made_up_on"_s, session().today().toString(Qt::ISODate));
    dialog->setRecord(record);
    dialog->open();
}

Result<Findings> AttendancePage::store(const QList<MissedMeeting> &missed, const Record &entered)
{
    const Field &starts = ledgerOf(u"activities"_s).field(u"starts"_s);
    const QString day = makeUps().value(entered, u"made_up_on"_s).toString();
    if (day > session().today().toString(Qt::ISODate)) {
        return Findings{Finding{
            .rule = Rule::EventInFuture, .field = u"made_up_on"_s, .value = day, .args = {}}};
    }
    QList<Record> rows;
    for (const MissedMeeting &each : missed) {
        if (day < each.day.toString(Qt::ISODate)) {
            return Findings{Finding{.rule = Rule::OrderOfDates,
                                    .field = u"made_up_on"_s,
                                    .value = day,
                                    .args = {starts.title}}};
        }
        Record row = entered;
        makeUps().setValue(row, u"activity"_s, each.activity);
        makeUps().setValue(row, u"member"_s, each.member.id);
        rows += row;
    }
    const auto findings = saveByKey(*session().file(), makeUps(), rows);
    if (findings && findings->isEmpty()) {
        emit session().message(
            tr("%n absences made up for", nullptr, static_cast<int>(rows.size())));
    }
    return findings;
}

QList<QAction *> AttendancePage::recordActions() const
{
    return {m_ui->actionMakeUp, m_ui->actionPrintMakeUps};
}

QAction *AttendancePage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *AttendancePage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
