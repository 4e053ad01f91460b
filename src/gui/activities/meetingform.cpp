#include "gui/activities/meetingform.h"

#include "ui_meetingform.h"

#include "core/meetings.h"
#include "core/quorum.h"
#include "gui/activities/attendancemodel.h"
#include "gui/records/recordform.h"
#include "ledger/ledgers.h"
#include "storage/facts/summaryfacts.h"
#include "storage/records/records.h"

#include <QAction>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &activities()
{
    return ledgerOf(u"activities"_s);
}

/// All but the number, which the program gives.
QStringList formFields()
{
    QStringList keys;
    for (const Field &field : activities().fields) {
        keys += field.key;
    }
    keys.removeOne(u"code"_s);
    return keys;
}

} // namespace

MeetingForm::MeetingForm(Session &session, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_ui{std::make_unique<Ui::MeetingForm>()}
    , m_form{new RecordForm(activities(), session, formFields())}
    , m_attendance{new AttendanceModel(this)}
{
    m_ui->setupUi(this);
    m_ui->scrollArea->setWidget(m_form);
    m_ui->splitter->setSizes({360, 220});
    m_ui->people->setModel(m_attendance);
    m_ui->people->setItemDelegate(new AttendanceDelegate(this));
    m_ui->people->horizontalHeader()->setSectionResizeMode(AttendanceModel::ReasonColumn,
                                                           QHeaderView::Stretch);
    auto *save = new QAction(this);
    save->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    auto *leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    for (QAction *action : {save, leave}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(save, &QAction::triggered, this, &MeetingForm::save);
    connect(leave, &QAction::triggered, this, &MeetingForm::leave);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &MeetingForm::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &MeetingForm::leave);
    connect(m_ui->membersButton, &QPushButton::clicked, this,
            [this] { m_attendance->addPeople(peopleDue()); });
    connect(m_form, &RecordForm::edited, this, &MeetingForm::followActivity);
    connect(m_attendance, &AttendanceModel::edited, this, [this] {
        m_attendanceChanged = true;
        updateCounts();
    });
}

MeetingForm::~MeetingForm() = default;

RowId MeetingForm::meeting() const
{
    return m_form->original().id;
}

bool MeetingForm::isChanged() const
{
    return m_form->isChanged() || m_attendanceChanged;
}

void MeetingForm::showMeeting(RowId id)
{
    if (m_saving) {
        return; // the list has heard of what is being saved; save() shows it
    }
    if (isChanged()) {
        if (id != meeting()) {
            emit m_session.message(tr(
                "The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it"));
        }
        return;
    }
    if (m_session.file() == nullptr || id == 0) {
        return;
    }
    if (const auto record = fetchRecord(*m_session.file(), activities(), id)) {
        load(*record, true);
    }
}

void MeetingForm::startNew(const Record &activity)
{
    if (isChanged()) {
        emit m_session.message(
            tr("The form holds input that is not yet saved: Ctrl+Enter saves it, Esc drops it"));
    } else {
        load(activity, false);
    }
    FieldEditor *topic = m_form->editor(u"topic"_s);
    topic->setFocus();
    m_ui->scrollArea->ensureWidgetVisible(topic);
}

void MeetingForm::load(const Record &activity, bool withStoredAttendance)
{
    m_form->setRecord(activity);
    QList<Record> records;
    QHash<RowId, QString> names;
    if (withStoredAttendance && m_session.file() != nullptr) {
        const auto stored = attendanceOf(*m_session.file(), activity.id);
        const Ledger &ledger = ledgerOf(u"attendance"_s);
        const auto texts =
            textRows(*m_session.file(), ledger, ListQuery{.equals = {{u"activity"_s, activity.id}}},
                     ReferenceText::Name);
        if (!stored || !texts) {
            m_session.dialogs().report(this, stored ? texts.error() : stored.error());
        } else {
            records = *stored;
            QHash<RowId, QString> nameOfRow;
            for (const TextRow &row : *texts) {
                nameOfRow.insert(row.id, row.cells.value(ledger.indexOf(u"member"_s)));
            }
            for (const Record &record : records) {
                names.insert(ledger.value(record, u"member"_s).toLongLong(),
                             nameOfRow.value(record.id));
            }
        }
    }
    m_stored = records;
    m_attendance->setRecords(records, names);
    if (!withStoredAttendance) {
        m_attendance->setPeople(peopleDue());
    }
    m_attendanceChanged = false;
    const bool isNew = activity.id == 0;
    m_ui->title->setText(isNew ? tr("New meeting") : recordName(activities(), activity));
    m_ui->membersButton->setVisible(!isNew);
    m_ui->saveButton->setEnabled(m_session.file() != nullptr && m_session.file()->isWritable());
    m_ui->people->resizeColumnsToContents();
    updateCounts();
    updateVotes();
}

QList<NamedRow> MeetingForm::peopleDue() const
{
    const auto entered = [this](const QString &key) { return m_form->editor(key)->value().value; };
    const RowId organisation = entered(u"organisation"_s).toLongLong();
    const QDate day = QDate::fromString(entered(u"starts"_s).toString().left(10), Qt::ISODate);
    if (m_session.file() == nullptr || organisation == 0 || !day.isValid()) {
        return {};
    }
    const auto people =
        entered(u"type"_s).toString() == codeIn(kMeetingTypeCodes, MeetingType::CommitteeMeeting)
            ? committeeOn(*m_session.file(), organisation, day)
            : membersOn(*m_session.file(), organisation, day);
    return people ? *people : QList<NamedRow>();
}

void MeetingForm::followActivity()
{
    // Who is due depends on kind, organisation and day; a stored meeting keeps the people recorded.
    if (meeting() == 0) {
        m_attendance->setPeople(peopleDue());
        m_ui->people->resizeColumnsToContents();
        updateCounts();
    }
    updateVotes();
}

void MeetingForm::updateCounts()
{
    const int due = m_attendance->due();
    const int present = m_attendance->present();
    m_ui->counts->setText(due == 0 ? tr("Nobody listed")
                                   : tr("Due %1 · present %2 · %3 %")
                                         .arg(due)
                                         .arg(present)
                                         .arg((present * 100 + due / 2) / due));
}

void MeetingForm::updateVotes()
{
    const auto entered = [this](const QString &key) { return m_form->editor(key)->value().value; };
    const QVariant due = entered(u"due_voters"_s);
    const QVariant present = entered(u"present_voters"_s);
    const QVariant yes = entered(u"votes_for"_s);
    QStringList parts;
    if (due.isValid() && present.isValid()) {
        parts += canVote(present.toInt(), due.toInt())
                     ? tr("Quorum reached")
                     : tr("⚠ No quorum: at least half of the voters due must be present");
    }
    if (due.isValid() && yes.isValid()) {
        parts += passes(yes.toInt(), due.toInt())
                     ? tr("motion carried")
                     : tr("motion not carried: more than half of the voters due must say yes");
    }
    m_ui->votes->setText(parts.join(u" · "_s));
    m_ui->votes->setVisible(!parts.isEmpty());
}

void MeetingForm::reload()
{
    if (isChanged() || meeting() == 0 || m_session.file() == nullptr) {
        return;
    }
    if (const auto record = fetchRecord(*m_session.file(), activities(), meeting())) {
        load(*record, true);
    } else { // it is gone
        load(activities().blank(), false);
        emit closed();
    }
}

void MeetingForm::save()
{
    const auto record = m_form->submit();
    if (!record || m_session.file() == nullptr) {
        return;
    }
    m_saving = true;
    const auto saved =
        saveMeeting(*m_session.file(), {.activity = *record, .attendance = m_attendance->records()},
                    {.activity = m_form->original(), .attendance = m_stored});
    m_saving = false;
    if (!saved) {
        m_session.dialogs().report(this, saved.error());
        return;
    }
    if (!saved->findings.isEmpty()) {
        m_form->showFindings(saved->findings);
        return;
    }
    m_form->setRecord(*record); // nothing is left unsaved
    m_attendanceChanged = false;
    showMeeting(saved->id);
    emit this->saved(saved->id);
}

bool MeetingForm::leave()
{
    if (isChanged()
        && !m_session.dialogs().ask(this, tr("What was typed into the form is not saved."),
                                    tr("&Drop it"))) {
        return false;
    }
    m_form->setRecord(m_form->original());
    m_attendanceChanged = false;
    emit closed();
    return true;
}

} // namespace zhibu
