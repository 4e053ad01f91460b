#include "gui/activities/elections/electionform.h"

#include "ui_electionform.h"

#include "core/personname.h"
#include "gui/activities/recordlines.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/electionwords.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/recordlist.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &elections()
{
    return ledgerOf(u"elections"_s);
}

const Ledger &candidateLedger()
{
    return ledgerOf(u"candidates"_s);
}

const Ledger &exclusionLedger()
{
    return ledgerOf(u"election-exclusions"_s);
}

constexpr int kResultLines = 4; ///< kept free for what is told of the result

/// What is asked for when the election is completed.
const QStringList kCompletion{u"completed_on"_s, u"term_years"_s, u"override_reason"_s};

/// All but the number, which the program gives, and what completing it asks for.
QStringList electionFields()
{
    QStringList keys;
    for (const Field &field : elections().fields) {
        if (field.key != u"code" && !kCompletion.contains(field.key)) {
            keys += field.key;
        }
    }
    return keys;
}

/// The names of the members in the rows.
Result<QHash<RowId, QString>> namesIn(const File &file, const ElectionRecord &election)
{
    QList<RowId> ids;
    for (const Record &row : election.candidates) {
        ids += candidateLedger().value(row, u"member"_s).toLongLong();
    }
    for (const Record &row : election.exclusions) {
        ids += exclusionLedger().value(row, u"member"_s).toLongLong();
    }
    const Ledger &members = ledgerOf(u"members"_s);
    const auto rows = textRows(file, members, ids, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QHash<RowId, QString> names;
    for (const TextRow &row : *rows) {
        names.insert(row.id, row.cells[members.indexOf(u"name"_s)]);
    }
    return names;
}

} // namespace

ElectionForm::ElectionForm(Session &session, QWidget *parent)
    : RecordPanel{elections(), session, electionFields(), parent}
    , m_ui{std::make_unique<Ui::ElectionForm>()}
    , m_candidates{new RecordLines(candidateLedger(),
                                   {u"member"_s, u"ballot"_s, u"round"_s, u"votes"_s, u"against"_s,
                                    u"abstained"_s, u"duty"_s},
                                   this)}
    , m_exclusions{new RecordLines(exclusionLedger(),
                                   {u"member"_s, u"reason"_s, u"consent"_s, u"passed"_s}, this)}
    , m_counters{new QLabel}
    , m_lines{new QWidget}
{
    m_ui->setupUi(m_lines);
    setUpLines();
    m_counters->setObjectName(u"countersNote"_s);
    m_counters->setWordWrap(true);
    setTextColor(*m_counters, attentionColor(palette()));
    form().addLine(u"first_meeting_on"_s, m_counters);
    addTab(m_lines, tr("Steps and figures"), tr("Candidates and votes"));
    connect(m_ui->memberCombo, &PersonBox::entered, this, &ElectionForm::addCandidate);
    connect(m_ui->memberCombo, &QComboBox::editTextChanged, m_ui->memberNote, &QLabel::clear);
    connect(m_ui->candidateButton, &QPushButton::clicked, this, &ElectionForm::addCandidate);
    connect(m_ui->exclusionButton, &QPushButton::clicked, this, &ElectionForm::leaveOut);
    connect(m_ui->againButton, &QPushButton::clicked, this, &ElectionForm::voteAgain);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &ElectionForm::removeLine);
    connect(m_ui->completeButton, &QPushButton::clicked, this, &ElectionForm::complete);
    connect(&form(), &RecordForm::edited, this, &ElectionForm::followForm);
    for (const RecordLines *each : {m_candidates, m_exclusions}) {
        connect(each, &RecordLines::edited, this, [this] {
            m_linesChanged = true;
            updateResult();
        });
    }
}

ElectionForm::~ElectionForm() = default;

void ElectionForm::setUpLines()
{
    m_candidates->setNote(tr("Result"), [this](const Record &row) { return noteOf(row); });
    m_candidates->setFixed({u"round"_s}); // the next one is begun with the button
    m_ui->candidates->setModel(m_candidates);
    m_ui->exclusions->setModel(m_exclusions);
    for (QTableView *view : QList<QTableView *>{m_ui->candidates, m_ui->exclusions}) {
        view->setItemDelegate(new LinesDelegate(this));
        view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, view] { m_picked = view; });
    }
    setTextColor(*m_ui->memberNote, attentionColor(palette()));
    m_ui->resultArea->setFixedHeight(kResultLines * fontMetrics().lineSpacing());
}

QString ElectionForm::noteOf(const Record &candidate) const
{
    const Ledger &ledger = candidateLedger();
    const QVariant member = ledger.value(candidate, u"member"_s);
    const QVariant ballot = ledger.value(candidate, u"ballot"_s);
    const bool isRepeated = std::ranges::any_of(m_candidates->records(), [&](const Record &each) {
        return ledger.value(each, u"member"_s) == member
               && ledger.value(each, u"ballot"_s) == ballot
               && ledger.value(each, u"round"_s).toInt()
                      > ledger.value(candidate, u"round"_s).toInt();
    });
    if (isRepeated) { // which round elected him is told in that
        return u"再次投票"_s;
    }
    const auto known = enumIn<ElectionBallot>(kElectionBallotCodes, ballot.toString());
    if (!known || !m_outcome.elected(*known).contains(member.toLongLong())) {
        return {};
    }
    return m_outcome.declared(*known).contains(member.toLongLong()) ? u"当选"_s : u"选举无效"_s;
}

void ElectionForm::goToVotes(int row)
{
    const QModelIndex cell = m_candidates->index(row, m_candidates->columnOf(u"votes"_s));
    m_ui->candidates->setCurrentIndex(cell);
    m_ui->candidates->scrollTo(cell);
}

bool ElectionForm::isChanged() const
{
    return RecordPanel::isChanged() || m_linesChanged;
}

void ElectionForm::focusField(const QString &key)
{
    if (FieldEditor *editor = form().editor(key); editor != nullptr) {
        showField(editor);
        editor->setFocus();
    }
}

void ElectionForm::setRecord(const Record &election)
{
    RecordPanel::setRecord(election);
    m_stored = {};
    QHash<RowId, QString> names;
    if (election.id != 0 && session().file() != nullptr) {
        const auto stored = electionOf(*session().file(), election.id);
        const auto known = stored ? namesIn(*session().file(), *stored)
                                  : Result<QHash<RowId, QString>>(stored.error());
        if (known) {
            m_stored = *stored;
            names = *known;
        } else {
            session().dialogs().report(this, known.error());
        }
        const RowId organisation = elections().value(election, u"organisation"_s).toLongLong();
        setCaptions(tr("Election %1 of %2")
                        .arg(elections().value(election, u"term"_s).toString(),
                             organisationName(*session().file(), organisation)),
                    tr("&Save"));
    }
    m_candidates->setRecords(m_stored.candidates, names);
    m_exclusions->setRecords(m_stored.exclusions, names);
    m_linesChanged = false;
    goToVotes(0);
    readPeople();
    updateResult();
}

QVariant ElectionForm::valueOf(const QString &key) const
{
    return form().editor(key)->value().value;
}

void ElectionForm::readPeople()
{
    const RowId organisation = valueOf(u"organisation"_s).toLongLong();
    const QDate held = QDate::fromString(valueOf(u"held_on"_s).toString(), Qt::ISODate);
    m_peopleOf = {organisation, held};
    m_roll = {};
    QList<DuePerson> people;
    if (session().file() != nullptr && organisation != 0) {
        const auto due = peopleDue(*session().file(), organisation, MeetingType::GeneralMeeting,
                                   held.isValid() ? held : session().today());
        people = due ? *due : QList<DuePerson>();
    }
    for (const DuePerson &person : std::as_const(people)) {
        if (held.isValid()) {
            (person.votes ? m_roll.voters : m_roll.barred) += person.member.id;
        }
    }
    m_ui->memberCombo->setPeople(people);
}

void ElectionForm::followForm()
{
    const std::pair<RowId, QDate> now{
        valueOf(u"organisation"_s).toLongLong(),
        QDate::fromString(valueOf(u"held_on"_s).toString(), Qt::ISODate)};
    if (now != m_peopleOf) {
        readPeople();
    }
    updateResult();
}

const DuePerson *ElectionForm::pickedPerson()
{
    const QString problem = m_ui->memberCombo->problem();
    m_ui->memberNote->setText(problem.isEmpty() ? QString() : u"⚠ "_s + problem);
    m_ui->memberCombo->lineEdit()->selectAll(); // the next name takes its place
    return m_ui->memberCombo->person();
}

void ElectionForm::addCandidate()
{
    const DuePerson *person = pickedPerson();
    if (person == nullptr) {
        return;
    }
    const NamedRow member = person->member;
    const bool direct = valueOf(u"seats"_s) == qlonglong{0};
    for (const QLatin1StringView ballot : kElectionBallotCodes) {
        const bool taken = std::ranges::any_of(m_candidates->records(), [&](const Record &row) {
            return candidateLedger().value(row, u"member"_s).toLongLong() == member.id
                   && candidateLedger().value(row, u"ballot"_s).toString() == ballot;
        });
        if (taken || (direct && ballot == kElectionBallotCodes.front())) {
            continue;
        }
        Record row = candidateLedger().blank();
        candidateLedger().setValue(row, u"member"_s, member.id);
        candidateLedger().setValue(row, u"ballot"_s, QString(ballot));
        m_candidates->add(row, member.name);
        goToVotes(m_candidates->rowCount() - 1);
        return;
    }
    m_ui->memberNote->setText(u"⚠ "_s + tr("%1 is on every ballot already").arg(member.name));
}

void ElectionForm::leaveOut()
{
    const DuePerson *person = pickedPerson();
    if (person == nullptr) {
        return;
    }
    const NamedRow member = person->member;
    const bool taken = std::ranges::any_of(m_exclusions->records(), [&](const Record &row) {
        return exclusionLedger().value(row, u"member"_s).toLongLong() == member.id;
    });
    if (!taken) {
        Record row = exclusionLedger().blank();
        exclusionLedger().setValue(row, u"member"_s, member.id);
        exclusionLedger().setValue(row, u"reason"_s,
                                   exclusionLedger().field(u"reason"_s).choices.first().code);
        m_exclusions->add(row, member.name);
        m_ui->exclusions->setCurrentIndex(m_exclusions->index(m_exclusions->rowCount() - 1, 0));
    } else {
        m_ui->memberNote->setText(u"⚠ "_s + tr("%1 is left out already").arg(member.name));
    }
}

void ElectionForm::voteAgain()
{
    const int first = m_candidates->rowCount();
    m_ui->candidates->setFocus(); // the button is about to be disabled
    for (const Contender &each : repeatedVote(facts(), m_outcome)) {
        Record row = candidateLedger().blank();
        candidateLedger().setValue(row, u"member"_s, each.member);
        candidateLedger().setValue(row, u"ballot"_s,
                                   QString(codeIn(kElectionBallotCodes, each.ballot)));
        candidateLedger().setValue(row, u"round"_s, qlonglong{each.round});
        m_candidates->add(row, m_candidates->names().value(each.member));
    }
    m_ui->candidates->scrollToBottom();
    goToVotes(first);
}

void ElectionForm::removeLine()
{
    if (m_picked != nullptr && m_picked->currentIndex().isValid()) {
        (m_picked == m_ui->exclusions ? m_exclusions : m_candidates)
            ->drop(m_picked->currentIndex().row());
    }
}

ElectionRecord ElectionForm::entered() const
{
    ElectionRecord record{.election = form().original(),
                          .candidates = m_candidates->records(),
                          .exclusions = m_exclusions->records()};
    if (record.election.values.isEmpty()) {
        record.election = elections().blank();
    }
    for (const QString &key : electionFields()) {
        elections().setValue(record.election, key, valueOf(key));
    }
    return record;
}

QStringList ElectionForm::counterHints() const
{
    QSet<QString> candidates;
    for (const Record &row : m_candidates->records()) {
        candidates +=
            m_candidates->names().value(candidateLedger().value(row, u"member"_s).toLongLong());
    }
    QStringList hints;
    for (const QString &key : {u"scrutineers"_s, u"tellers"_s}) {
        for (const QString &name : namesWritten(valueOf(key).toString())) {
            if (candidates.contains(name)) {
                hints += u"⚠ %1 %2: %3"_s.arg(
                    elections().field(key).title, name,
                    findingText({.rule = Rule::CandidateCounts, .field = key, .value = name},
                                elections().field(key).title));
            }
        }
    }
    return hints;
}

void ElectionForm::updateResult()
{
    const ElectionFacts now = facts();
    m_outcome = judgeElection(now);
    m_candidates->refreshNotes();
    const QStringList counters = counterHints();
    m_counters->setText(counters.join(u'\n'));
    m_counters->setVisible(!counters.isEmpty());
    m_ui->result->setText((QStringList{electionOutcomeText(
                               m_outcome, m_candidates->names(),
                               reasonsReached(m_outcome, entered().election, session().today()))}
                           + counters)
                              .join(u'\n'));
    QStringList roll;
    if (!m_roll.voters.isEmpty()) {
        roll += tr("By the roll %n voter(s)", nullptr, static_cast<int>(m_roll.voters.size()));
        if (now.due) {
            roll += tr("due: %1").arg(*now.due);
        }
    }
    m_ui->roll->setText(roll.join(u" · "_s));
    syncButtons();
}

void ElectionForm::syncButtons()
{
    const bool writable = session().isWritable();
    m_ui->memberCombo->setEnabled(writable);
    m_ui->candidateButton->setEnabled(writable);
    m_ui->exclusionButton->setEnabled(writable);
    m_ui->againButton->setEnabled(writable && !repeatedVote(facts(), m_outcome).isEmpty());
    m_ui->removeButton->setEnabled(writable);
    m_ui->candidates->setEnabled(writable);
    m_ui->exclusions->setEnabled(writable);
    const QString done = elections().value(form().original(), u"completed_on"_s).toString();
    m_ui->completeButton->setText(done.isEmpty() ? tr("Com&plete the election…")
                                                 : tr("Completed, in office since %1").arg(done));
    m_ui->completeButton->setEnabled(writable && recordId() != 0 && done.isEmpty());
}

void ElectionForm::complete()
{
    if (!m_ui->completeButton->isEnabled()) {
        return;
    }
    if (isChanged()) {
        emit session().message(tr("Save the election first (Ctrl+Enter)"));
        return;
    }
    showTab(m_lines);
    Record record = form().original();
    for (const QString &day : {u"first_meeting_on"_s, u"held_on"_s}) {
        if (isEmpty(elections().value(record, u"completed_on"_s))) {
            elections().setValue(record, u"completed_on"_s, elections().value(record, day));
        }
    }
    auto *dialog =
        new RecordDialog(elections(), kCompletion, session(), tr("&Complete the election"), this);
    dialog->setWindowTitle(tr("Complete the election"));
    dialog->setRecord(record);
    dialog->setHead(electionOutcomeText(m_outcome, m_candidates->names()));
    dialog->setStore([this, id = record.id](const Record &given) {
        const auto value = [&given](const QString &key) { return elections().value(given, key); };
        const QVariant years = value(u"term_years"_s);
        return completeElection(
            *session().file(), id,
            {.startsOn = QDate::fromString(value(u"completed_on"_s).toString(), Qt::ISODate),
             .years = isEmpty(years) ? std::nullopt : std::optional(years.toInt()),
             .reason = value(u"override_reason"_s).toString()});
    });
    connect(dialog, &QDialog::finished, this, &ElectionForm::leaveButton);
    dialog->open();
}

void ElectionForm::leaveButton()
{
    window()->activateWindow(); // without a window manager nobody gives that back
    if (!m_ui->completeButton->isEnabled()) {
        m_ui->candidates->setFocus();
    }
}

Result<Saved> ElectionForm::store(const Record &election)
{
    return saveElection(*session().file(),
                        {.election = election,
                         .candidates = m_candidates->records(),
                         .exclusions = m_exclusions->records()},
                        {.election = form().original(),
                         .candidates = m_stored.candidates,
                         .exclusions = m_stored.exclusions},
                        attachments().waiting());
}

void ElectionForm::proceed(const Record &entered, RowId id)
{
    const auto election = stored(id);
    setRecord(election ? *election : entered);
}

} // namespace zhibu
