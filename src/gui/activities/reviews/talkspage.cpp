#include "gui/activities/reviews/talkspage.h"

#include "ui_talkspage.h"

#include "gui/activities/reviews/talkmodel.h"
#include "gui/records/recorddialog.h"
#include "gui/reports/output.h"
#include "gui/widgets/busybar.h"
#include "ledger/ledgers.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "storage/facts/ratingrows.h"
#include "storage/search/readings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &talksLedger()
{
    return ledgerOf(u"activities"_s);
}

/// The others of the branch by their names told apart, first those on the side where a talk is
/// missing, committee first; nobody is picked.
QComboBox *partnersOf(const TalkSheet &sheet, const QStringList &names, const TalkRow &row)
{
    auto *partners = new QComboBox;
    partners->setObjectName(u"partner"_s);
    const bool wantsCommittee =
        row.talks.withCommittee.isMissing() || !row.talks.withMembers.isMissing();
    for (const bool committee : {wantsCommittee, !wantsCommittee}) {
        for (qsizetype place = 0; place < sheet.rows.size(); ++place) {
            const TalkRow &other = sheet.rows[place];
            if (other.member.id != row.member.id && other.onCommittee == committee) {
                partners->addItem(committee ? TalksPage::tr("%1 (committee)").arg(names[place])
                                            : names[place],
                                  other.member.id);
            }
        }
    }
    partners->setPlaceholderText(TalksPage::tr("Choose whom"));
    partners->setCurrentIndex(-1);
    return partners;
}

} // namespace

TalksPage::TalksPage(Session &session, QWidget *parent)
    : Page{session, parent}
    , m_ui{std::make_unique<Ui::TalksPage>()}
    , m_model{new TalkModel(this)}
    , m_busy{new BusyBar}
{
    m_ui->setupUi(this);
    setObjectName(u"talks"_s);
    m_ui->layout->insertWidget(1, m_busy);
    m_ui->yearPicker->follow(session);
    m_ui->talkTable->setModel(m_model);
    m_ui->talkTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->talkTable->setAccessibleName(tr("Talks of the members"));
    setFocusProxy(m_ui->talkTable);
    setUpActions();
    showTalks(Found());
}

TalksPage::~TalksPage() = default;

void TalksPage::setUpActions()
{
    connect(m_ui->actionNew, &QAction::triggered, this, &TalksPage::startTalk);
    connect(m_ui->talkTable, &QTableView::activated, this, &TalksPage::startTalk);
    connect(m_ui->actionPrint, &QAction::triggered, this,
            [this] { previewDocument(this, session(), m_paper); });
    connect(m_ui->actionExport, &QAction::triggered, this,
            [this] { exportDocument(this, session(), m_paper); });
}

QDate TalksPage::asOf() const
{
    return defaultAsOf(session().year(), Round::December, session().today());
}

Result<TalksPage::Found> TalksPage::read(const File &file, const DocumentRequest &request)
{
    const auto sheets = talkSheets(file, request.scope, request.year, request.asOf);
    if (!sheets) {
        return sheets.error();
    }
    return Found{
        .sheets = *sheets,
        .paper = talkDocument(*sheets, request.year, sheetHead(file, request.scope, request.asOf))};
}

void TalksPage::refresh()
{
    if (session().file() == nullptr) {
        m_busy->stop();
        showTalks(Found());
        return;
    }
    const DocumentRequest request{.kind = DocumentKind::Talks,
                                  .scope = session().scope(),
                                  .year = session().year(),
                                  .asOf = asOf()};
    m_busy->run(
        *session().file(), [request](const File &reader) { return read(reader, request); },
        [this](const Result<Found> &found) { showTalks(found); });
}

void TalksPage::showTalks(const Result<Found> &found)
{
    if (!found) {
        emit summaryChanged({});
        session().dialogs().report(this, found.error());
        return;
    }
    const int row = std::max(m_ui->talkTable->currentIndex().row(), 0);
    m_model->setSheets(found->sheets);
    m_paper = found->paper;
    m_ui->talkTable->setColumnHidden(TalkModel::Branch, !m_model->hasSeveralBranches());
    const int members = m_model->rowCount();
    if (members > 0) {
        m_ui->talkTable->setCurrentIndex(
            m_model->index(std::min(row, members - 1), TalkModel::Name));
    }
    for (QAction *action : {m_ui->actionExport, m_ui->actionPrint}) {
        action->setEnabled(members > 0);
    }
    m_ui->actionNew->setEnabled(members > 0 && session().isWritable());
    m_ui->noteLabel->setText(
        tr("%1 of %2 members lack a talk. Each is to talk with committee members and with other "
           "members at least once a year. Enter or double click: record a talk.")
            .arg(m_model->incompleteCount())
            .arg(members));
    filterRows();
}

void TalksPage::setFilterText(const QString &text)
{
    m_filter = text;
    filterRows();
}

void TalksPage::filterRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const NamedRow &member = m_model->memberAt(row).member;
        m_ui->talkTable->setRowHidden(row,
                                      !answersTo(member.name, m_filter)
                                          && !member.code.contains(m_filter, Qt::CaseInsensitive));
    }
    const int all = m_model->rowCount();
    int shown = 0;
    for (int row = 0; row < all; ++row) {
        shown += m_ui->talkTable->isRowHidden(row) ? 0 : 1;
    }
    emit summaryChanged(shown == all ? tr("%n members", nullptr, all)
                                     : tr("%1 of %2 members shown").arg(shown).arg(all));
}

void TalksPage::startTalk()
{
    const QModelIndex current = m_ui->talkTable->currentIndex();
    if (!current.isValid() || !session().isWritable()) {
        return;
    }
    const TalkSheet &sheet = m_model->sheetAt(current.row());
    const TalkRow &row = m_model->memberAt(current.row());
    if (sheet.rows.size() < 2) {
        emit session().message(tr("There is nobody else in this branch"));
        return;
    }
    auto *dialog = new RecordDialog(
        talksLedger(), {u"topic"_s, u"starts"_s, u"place"_s, u"content"_s, u"follow_up"_s},
        session(), tr("&Record"), this);
    dialog->setWindowTitle(tr("Talk with %1").arg(m_model->nameAt(current.row())));
    auto *part = new QWidget;
    auto *people = new QFormLayout(part);
    QComboBox *partner = partnersOf(sheet, m_model->namesAt(current.row()), row);
    people->addRow(tr("%1 talks &with").arg(m_model->nameAt(current.row())), partner);
    dialog->addPart(part);
    dialog->setReady(false);
    connect(partner, &QComboBox::currentIndexChanged, dialog,
            [dialog](int picked) { dialog->setReady(picked >= 0); });
    Record talk = talksLedger().blank();
    talksLedger().setValue(talk, u"organisation"_s, sheet.branch);
    talksLedger().setValue(talk, u"type"_s,
                           QString(codeIn(kMeetingTypeCodes, MeetingType::HeartTalk)));
    talksLedger().setValue(talk, u"topic"_s, u"谈心谈话"_s);
    talksLedger().setValue(talk, u"starts"_s, asOf().toString(Qt::ISODate));
    talksLedger().setValue(talk, u"entered_on"_s, session().today().toString(Qt::ISODate));
    dialog->setRecord(talk);
    dialog->setStore(
        [this, partner, member = row.member.id](const Record &entered) -> Result<Findings> {
            return store(entered, {member, partner->currentData().toLongLong()});
        });
    partner->setFocus(); // whom, before what about
    dialog->open();
}

Result<Findings> TalksPage::store(const Record &talk, const QList<RowId> &people)
{
    const QString starts = talksLedger().value(talk, u"starts"_s).toString();
    const QDate day = QDate::fromString(starts.left(10), Qt::ISODate);
    if (day > session().today()) { // nobody has talked yet, and it would be shown nowhere
        return Findings{Finding{
            .rule = Rule::EventInFuture, .field = u"starts"_s, .value = starts, .args = {}}};
    }
    const auto saved = addTalk(*session().file(), talk, people);
    if (!saved) {
        return saved.error();
    }
    if (saved->findings.isEmpty() && day.year() != session().year()) {
        session().setYear(day.year());
        emit session().message(tr("The talk is one of %1; this year is shown now").arg(day.year()));
    }
    return saved->findings;
}

QList<QAction *> TalksPage::recordActions() const
{
    return {m_ui->actionNew};
}

QAction *TalksPage::exportAction() const
{
    return m_ui->actionExport;
}

QAction *TalksPage::printAction() const
{
    return m_ui->actionPrint;
}

} // namespace zhibu
