#include "gui/activities/meetingform.h"

#include "ui_meetingform.h"

#include "core/meetings.h"
#include "core/quorum.h"
#include "gui/activities/attendancemodel.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "ledger/ledgers.h"
#include "storage/facts/summaryfacts.h"

#include <QHeaderView>

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
    : RecordPanel{activities(), session, formFields(), parent}
    , m_ui{std::make_unique<Ui::MeetingForm>()}
    , m_attendance{new AttendanceModel(this)}
{
    auto *attendance = new QWidget;
    m_ui->setupUi(attendance);
    addPart(attendance);
    m_ui->people->setModel(m_attendance);
    m_ui->people->setItemDelegate(new AttendanceDelegate(this));
    QHeaderView *head = m_ui->people->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(AttendanceModel::ReasonColumn, QHeaderView::Stretch);
    connect(m_ui->membersButton, &QPushButton::clicked, this,
            [this] { m_attendance->addPeople(peopleDue().value_or(QList<NamedRow>())); });
    connect(&form(), &RecordForm::edited, this, &MeetingForm::followActivity);
    connect(m_attendance, &AttendanceModel::edited, this, [this] {
        m_attendanceChanged = true;
        updateCounts();
    });
}

MeetingForm::~MeetingForm() = default;

bool MeetingForm::isChanged() const
{
    return RecordPanel::isChanged() || m_attendanceChanged;
}

void MeetingForm::focusForm()
{
    FieldEditor *missing = recordId() == 0 ? form().firstMissing() : nullptr;
    FieldEditor *first = missing != nullptr ? missing : form().editor(u"topic"_s);
    first->setFocus();
    showField(first);
}

void MeetingForm::setRecord(const Record &activity)
{
    RecordPanel::setRecord(activity);
    const bool isNew = activity.id == 0;
    setCaptions(isNew ? tr("New meeting") : recordName(activities(), activity), tr("&Save"));
    showAttendanceOf(activity.id);
    m_attendanceChanged = false;
    m_ui->membersButton->setVisible(!isNew);
    m_ui->membersButton->setEnabled(session().isWritable());
    m_ui->people->setEnabled(session().isWritable());
    updateCounts();
    updateVotes();
}

void MeetingForm::showAttendanceOf(RowId activity)
{
    m_stored.clear();
    m_attendance->setRecords({}, {});
    if (activity == 0) {
        m_attendance->setPeople(peopleDue().value_or(QList<NamedRow>()));
        return;
    }
    if (session().file() == nullptr) {
        return;
    }
    const Ledger &ledger = ledgerOf(u"attendance"_s);
    const auto records = attendanceOf(*session().file(), activity);
    const auto texts =
        textRows(*session().file(), ledger, ListQuery{.equals = {{u"activity"_s, activity}}},
                 ReferenceText::Name);
    if (!records || !texts) {
        session().dialogs().report(this, records ? texts.error() : records.error());
        return;
    }
    QHash<RowId, QString> nameOfRow;
    for (const TextRow &row : *texts) {
        nameOfRow.insert(row.id, row.cells.value(ledger.indexOf(u"member"_s)));
    }
    QHash<RowId, QString> names;
    for (const Record &record : *records) {
        names.insert(ledger.value(record, u"member"_s).toLongLong(), nameOfRow.value(record.id));
    }
    m_stored = *records;
    m_attendance->setRecords(m_stored, names);
}

std::optional<QList<NamedRow>> MeetingForm::peopleDue() const
{
    const auto entered = [this](const QString &key) { return form().editor(key)->value().value; };
    const RowId organisation = entered(u"organisation"_s).toLongLong();
    const QDate day = QDate::fromString(entered(u"starts"_s).toString().left(10), Qt::ISODate);
    if (session().file() == nullptr || organisation == 0 || !day.isValid()) {
        return {};
    }
    const auto people =
        entered(u"type"_s).toString() == codeIn(kMeetingTypeCodes, MeetingType::CommitteeMeeting)
            ? committeeOn(*session().file(), organisation, day)
            : membersOn(*session().file(), organisation, day);
    return people ? std::optional(*people) : std::nullopt;
}

void MeetingForm::followActivity()
{
    // Who is due depends on kind, organisation and day; a stored meeting keeps the people recorded.
    if (const auto people = peopleDue(); recordId() == 0 && people) {
        m_attendance->setPeople(*people);
        updateCounts();
    }
    updateVotes();
}

void MeetingForm::updateCounts()
{
    const AttendanceCount count = m_attendance->count();
    m_ui->counts->setText(count.due == 0 ? tr("Nobody listed")
                                         : tr("Due %1 · present %2 · %3 %")
                                               .arg(count.due)
                                               .arg(count.present)
                                               .arg(count.percent()));
}

void MeetingForm::updateVotes()
{
    const auto entered = [this](const QString &key) { return form().editor(key)->value().value; };
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

Result<Saved> MeetingForm::store(const Record &activity)
{
    return saveMeeting(
        *session().file(), {.activity = activity, .attendance = m_attendance->records()},
        {.activity = form().original(), .attendance = m_stored}, attachments().waiting());
}

void MeetingForm::proceed(const Record &entered, RowId id)
{
    const auto activity = stored(id);
    setRecord(activity ? *activity : entered);
}

} // namespace zhibu
