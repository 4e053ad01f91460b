#include "gui/activities/meetingform.h"

#include "ui_meetingform.h"

#include "core/meetings.h"
#include "gui/activities/attendancemodel.h"
#include "gui/activities/furthervotes.h"
#include "gui/activities/minuteshints.h"
#include "gui/activities/votetext.h"
#include "gui/activities/wordingmenu.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/choiceseditor.h"
#include "gui/records/recordform.h"
#include "ledger/ledgers.h"
#include "reports/pages/letter.h"
#include "reports/words/meetingwords.h"
#include "storage/facts/organisationnames.h"
#include "storage/meetings/recordedmeetings.h"
#include "storage/meetings/votes.h"
#include "storage/records/rowwriter.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QResizeEvent>
#include <QSet>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinutesRowMargin = 6;
constexpr int kMinutesPause =
    400; ///< milliseconds without a key before the minutes are looked through

const Ledger &activityLedger()
{
    return ledgerOf(u"activities"_s);
}

/// All but the number, which the program gives; what belongs to a vote stands together.
const QStringList &formFields()
{
    static const QStringList keys{
        u"organisation"_s,  u"type"_s,        u"topic"_s,          u"starts"_s,
        u"ends"_s,          u"place"_s,       u"chair"_s,          u"recorder"_s,
        u"observers"_s,     u"also"_s,        u"agenda"_s,         u"content"_s,
        u"decision"_s,      u"due_voters"_s,  u"present_voters"_s, u"votes_for"_s,
        u"votes_against"_s, u"abstentions"_s, u"written_votes"_s,  u"matter"_s,
        u"vote_topic"_s,    u"vote_person"_s, u"outcome"_s,        u"vote_note"_s,
        u"dissent"_s,       u"follow_up"_s,   u"responsible"_s,    u"deadline"_s,
        u"settled_on"_s,    u"hours"_s,       u"beneficiaries"_s,  u"entered_on"_s};
    return keys;
}

/// 1 病假 · 2 事假 …
QString keysText()
{
    QStringList keys;
    for (const UsualReason &reason : AttendanceModel::usualReasons()) {
        keys += u"%1 %2"_s.arg(keys.size() + 1).arg(reason.text);
    }
    return MeetingForm::tr("Letters find a name; Space: there or not; %1").arg(keys.join(u" · "_s));
}

/// A part below a form that does not get less height than its lines of text need: a splitter alone
/// takes a label that wraps for one line.
class LowerPart : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize least = QWidget::minimumSizeHint();
        const int width = std::max(this->width(), least.width());
        return {least.width(),
                std::max(least.height(), layout()->totalMinimumHeightForWidth(width))};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) {
            updateGeometry();
        }
    }
};

} // namespace

MeetingForm::MeetingForm(Session &session, QWidget *parent)
    : RecordPanel{activityLedger(), session, formFields(), parent}
    , m_ui{std::make_unique<Ui::MeetingForm>()}
    , m_attendance{new AttendanceModel(this)}
    , m_wordings{new WordingMenu(session, this)}
    , m_votes{new FurtherVotes}
{
    auto *attendance = new LowerPart;
    m_ui->setupUi(attendance);
    setUpWordings(); // before the part below: Tab goes through all of them
    setUpVotes();
    addPart(attendance);
    setUpAttendance();
    m_hints.setSingleShot(true);
    m_hints.setInterval(kMinutesPause);
    connect(&m_hints, &QTimer::timeout, this, &MeetingForm::updateHints);
    connect(&session, &Session::recordsChanged, this, [this] { m_dueFor.reset(); });
    connect(&form(), &RecordForm::edited, this, &MeetingForm::followActivity);
}

MeetingForm::~MeetingForm()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves its parts while they go
}

void MeetingForm::setUpAttendance()
{
    m_ui->keys->setText(keysText());
    m_ui->people->setModel(m_attendance);
    m_ui->people->setItemDelegate(new AttendanceDelegate(this));
    connect(m_ui->people, &AttendanceView::nobodyFound, this, [this](const QString &typed) {
        emit session().message(
            tr("Nobody here answers to “%1”; nobody is marked. Type another name.").arg(typed));
    });
    QHeaderView *rows = m_ui->people->verticalHeader();
    rows->setMinimumSectionSize(fontMetrics().height() + kMinutesRowMargin);
    rows->setDefaultSectionSize(rows->minimumSectionSize());
    QHeaderView *head = m_ui->people->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(AttendanceModel::ReasonColumn, QHeaderView::Stretch);
    connect(m_ui->membersButton, &QPushButton::clicked, this,
            [this] { m_attendance->addPeople(peopleDue().value_or(QList<DuePerson>())); });
    // Here, since a text set anew by retranslateUi() takes the keys of the form away.
    m_ui->rollCallButton->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    connect(m_ui->rollCallButton, &QPushButton::clicked, this, &MeetingForm::pasteRollCall);
    connect(m_attendance, &AttendanceModel::edited, this, [this] {
        m_attendanceChanged = true;
        updateCounts();
        updateVotes();
        m_hints.start();
    });
    connect(qApp, &QApplication::focusChanged, this, &MeetingForm::showNote);
    showNote();
}

void MeetingForm::setUpVotes()
{
    form().addLine(u"due_voters"_s, m_ui->votesPart);
    setTabOrder(form().editor(u"decision"_s), m_ui->votersButton);
    connect(m_ui->votersButton, &QPushButton::clicked, this, &MeetingForm::enterVoters);
    form().addLine(u"dissent"_s, m_votes);
    m_votes->placeBehind(form().editor(u"vote_note"_s));
    connect(m_votes, &FurtherVotes::wanted, this, &MeetingForm::addVote);
    connect(m_votes, &FurtherVotes::edited, this, [this] {
        m_votesChanged = true;
        m_hints.start();
    });
}

bool MeetingForm::isChanged() const
{
    return RecordPanel::isChanged() || m_attendanceChanged || m_votesChanged;
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
    setCaptions(isNew ? tr("New meeting") : recordName(activityLedger(), activity), tr("&Save"));
    offerOtherTypes();
    showAttendanceOf(activity.id);
    m_attendanceChanged = false;
    showVotesOf(activity.id);
    m_votesChanged = false;
    m_ui->membersButton->setVisible(!isNew);
    m_ui->membersButton->setEnabled(session().isWritable());
    m_ui->people->setEnabled(session().isWritable());
    m_ui->rollCallButton->setEnabled(session().isWritable());
    m_votes->setWritable(session().isWritable());
    updateCounts();
    updateVotes();
    updateHints();
}

void MeetingForm::showAttendanceOf(RowId activity)
{
    m_stored.clear();
    m_due = peopleDue().value_or(QList<DuePerson>());
    m_dueFor = dueKey();
    m_attendance->setRecords({}, {});
    if (activity == 0) {
        m_attendance->setPeople(m_due);
        return;
    }
    if (session().file() == nullptr) {
        return;
    }
    const auto records = attendanceOf(*session().file(), activity);
    const auto marked = attendees(*session().file(), {activity});
    if (!records || !marked) {
        session().dialogs().report(this, records ? marked.error() : records.error());
        return;
    }
    QHash<RowId, NamedRow> people;
    for (const Attendee &each : marked->value(activity)) {
        people.insert(each.member.id, each.member);
    }
    m_stored = *records;
    m_attendance->setRecords(m_stored, people);
}

void MeetingForm::showVotesOf(RowId activity)
{
    m_storedVotes.clear();
    if (activity != 0 && session().file() != nullptr) {
        const auto votes = furtherVotes(*session().file(), {activity});
        if (votes) {
            m_storedVotes = votes->value(activity);
        } else {
            session().dialogs().report(this, votes.error());
        }
    }
    m_votes->setRecords(m_storedVotes);
}

QVariant MeetingForm::entered(const QString &key) const
{
    return form().editor(key)->value().value;
}

std::optional<MeetingType> MeetingForm::type() const
{
    return enumIn<MeetingType>(kMeetingTypeCodes, entered(u"type"_s).toString());
}

QDate MeetingForm::day() const
{
    return QDate::fromString(entered(u"starts"_s).toString().left(10), Qt::ISODate);
}

MeetingForm::DueKey MeetingForm::dueKey() const
{
    return {entered(u"organisation"_s).toLongLong(), type().value_or(MeetingType::Other), day()};
}

std::optional<QList<DuePerson>> MeetingForm::peopleDue() const
{
    const auto [organisation, type, day] = dueKey();
    if (session().file() == nullptr || organisation == 0 || !day.isValid()) {
        return {};
    }
    const auto people = zhibu::peopleDue(*session().file(), organisation, type, day);
    return people ? std::optional(*people) : std::nullopt;
}

void MeetingForm::pasteRollCall()
{
    const RollCall call = m_attendance->markPresent(QApplication::clipboard()->text());
    if (call.namesNobody()) {
        emit session().message(tr("The clipboard names nobody listed here; nothing was changed"));
        return;
    }
    QString text = tr("Roll call: %1 of %2 came").arg(count().present).arg(count().due);
    text += call.unknown.isEmpty() ? QString()
                                   : tr("; not known here: %1").arg(call.unknown.join(u'、'));
    text += call.doubles.isEmpty()
                ? QString()
                : tr("; several of the same name, please check: %1").arg(call.doubles.join(u'、'));
    emit session().message(text);
}

void MeetingForm::followActivity()
{
    offerOtherTypes();
    // Who is due depends on kind, organisation and day; a stored meeting keeps the people recorded.
    if (m_dueFor != dueKey()) {
        if (const auto people = peopleDue(); people) {
            m_due = *people;
            m_dueFor = dueKey();
            if (recordId() == 0) {
                m_attendance->setPeople(m_due);
            }
            updateCounts();
        }
    }
    updateVotes();
    m_hints.start();
}

void MeetingForm::offerOtherTypes()
{
    if (auto *also = qobject_cast<ChoicesEditor *>(form().editor(u"also"_s))) {
        also->leaveOut(entered(u"type"_s).toString());
    }
}

AttendanceCount MeetingForm::count() const
{
    QSet<RowId> excused;
    for (const DuePerson &person : m_due) {
        if (person.excused) {
            excused += person.member.id;
        }
    }
    return attendanceCount(m_attendance->records(), excused);
}

void MeetingForm::updateCounts()
{
    const AttendanceCount count = this->count();
    if (count.due == 0) {
        m_ui->counts->setText(tr("Nobody listed"));
    } else if (count.rated == 0) { // all of them excused
        m_ui->counts->setText(tr("Due %1 · present %2").arg(count.due).arg(count.present));
    } else {
        m_ui->counts->setText(tr("Due %1 · present %2 · %3 %")
                                  .arg(count.due)
                                  .arg(count.present)
                                  .arg(count.percent()));
    }
}

QList<RowId> MeetingForm::came() const
{
    const Ledger &attendance = ledgerOf(u"attendance"_s);
    QList<RowId> people;
    for (const Record &record : m_attendance->records()) {
        if (attendance.value(record, u"status"_s) == u"present"_s) {
            people += attendance.value(record, u"member"_s).toLongLong();
        }
    }
    return people;
}

VoteNumbers MeetingForm::votes() const
{
    VoteNumbers votes = voteNumbers([this](const QString &key) { return entered(key); });
    votes.type = type();
    const QList<RowId> present = came();
    const QSet<RowId> voting(present.cbegin(), present.cend());
    for (const DuePerson &person : m_due) {
        votes.listedDue += person.votes ? 1 : 0;
        votes.listedPresent += person.votes && voting.contains(person.member.id) ? 1 : 0;
    }
    return votes;
}

void MeetingForm::updateVotes()
{
    const VoteNumbers numbers = votes();
    const bool isVote = numbers.due || numbers.present || numbers.yes;
    m_ui->votes->setText(isVote || type() == MeetingType::GeneralMeeting ? voteText(numbers)
                                                                         : QString());
    m_ui->votesPart->setVisible(!m_ui->votes->text().isEmpty());
    m_ui->votersButton->setVisible(!m_ui->votes->text().isEmpty() && numbers.differsFromList());
    m_ui->votersButton->setEnabled(session().isWritable());
    m_votes->setType(numbers.type);
    m_votes->setVisible(!m_ui->votes->text().isEmpty() || !m_votes->records().isEmpty());
}

void MeetingForm::enterVoters()
{
    const VoteNumbers numbers = votes();
    form().editor(u"votes_for"_s)->setFocus(); // what comes next: the button goes
    showField(form().editor(u"votes_for"_s));
    form().editor(u"due_voters"_s)->enter(numbers.listedDue);
    form().editor(u"present_voters"_s)->enter(numbers.listedPresent);
}

void MeetingForm::proposeVote(const Record &vote)
{
    const Ledger &ledger = ledgerOf(u"votes"_s);
    const QVariant person = ledger.value(vote, u"person"_s);
    if (std::ranges::any_of(m_votes->records(), [&](const Record &each) {
            return ledger.value(each, u"person"_s) == person;
        })) {
        return;
    }
    m_votes->setVisible(true);
    m_votes->add(vote);
    showField(m_votes);
}

void MeetingForm::addVote()
{
    const VoteNumbers first = votes();
    const auto given = [](const std::optional<int> &entered, int listed) {
        return entered      ? QVariant(qlonglong{*entered})
               : listed > 0 ? QVariant(qlonglong{listed})
                            : QVariant();
    };
    const Ledger &ledger = ledgerOf(u"votes"_s);
    Record vote = ledger.blank();
    ledger.setValue(vote, u"matter"_s, QString(codeIn(kVoteMatterCodes, first.matter)));
    ledger.setValue(vote, u"due_voters"_s, given(first.due, first.listedDue));
    ledger.setValue(vote, u"present_voters"_s, given(first.present, first.listedPresent));
    m_votes->add(vote);
    showField(m_votes);
}

void MeetingForm::setUpWordings()
{
    auto *button = new QPushButton(tr("Tem&plate"));
    button->setObjectName(u"wordingButton"_s);
    button->setToolTip(tr("Begin the minutes with a wording; what is entered is filled in"));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    button->setMenu(m_wordings);
    form().addLine(u"agenda"_s, {}, button);
    setTabOrder(form().editor(u"also"_s), button);
    connect(m_wordings, &QMenu::aboutToShow, this, [this] {
        m_wordings->setMeeting(entered(u"organisation"_s).toLongLong(),
                               entered(u"type"_s).toString());
    });
    connect(m_wordings, &WordingMenu::picked, this, &MeetingForm::insert);
}

void MeetingForm::insert(const MinutesWording &wording)
{
    const auto text = [this](const QString &key) {
        return cellText(activityLedger().field(key), entered(key));
    };
    const AttendanceCount count = this->count();
    QHash<QString, QString> places{
        {u"组织"_s, organisationName(*session().file(), entered(u"organisation"_s).toLongLong())},
        {u"日期"_s, day().isValid() ? proseDate(day()) : QString()},
        {u"类型"_s, text(u"type"_s)},
        {u"主题"_s, text(u"topic"_s)},
        {u"地点"_s, text(u"place"_s)},
        {u"主持人"_s, text(u"chair"_s)},
        {u"记录人"_s, text(u"recorder"_s)},
        {u"列席"_s, text(u"observers"_s)}};
    if (count.due > 0) {
        places.insert(u"应到"_s, QString::number(count.due));
        places.insert(u"实到"_s, QString::number(count.present));
        places.insert(u"缺席人数"_s, QString::number(count.due - count.present));
        places.insert(u"缺席"_s,
                      count.due == count.present ? u"无"_s : m_attendance->missing().join(u'、'));
    }
    for (const auto &[key, words] :
         {std::pair(u"agenda"_s, wording.agenda), std::pair(u"content"_s, wording.content),
          std::pair(u"decision"_s, wording.decision)}) {
        if (!words.isEmpty()) {
            const QString before = entered(key).toString();
            form().editor(key)->enter((before.isEmpty() ? QString() : before + u'\n')
                                      + filledWording(words, places));
        }
    }
}

void MeetingForm::updateHints()
{
    m_hints.stop();
    QStringList hints;
    if (session().file() != nullptr) {
        MinutesDraft draft{.activity = activityLedger().blank(),
                           .votes = m_votes->records(),
                           .count = count(),
                           .came = came(),
                           .attachments = attachments().count()};
        for (const QString &key : formFields()) {
            activityLedger().setValue(draft.activity, key, entered(key));
        }
        hints = minutesHints(*session().file(), draft, *m_attendance, session().today());
    }
    m_ui->hints->setText(hints.join(u"\n"_s));
}

void MeetingForm::showNote()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool marks =
        focus != nullptr && (focus == m_ui->people || m_ui->people->isAncestorOf(focus));
    m_ui->notes->setCurrentWidget(marks ? m_ui->keys : m_ui->hints);
}

Result<Saved> MeetingForm::store(const Record &activity)
{
    if (Findings flaws = m_votes->refuse(); !flaws.isEmpty()) {
        for (Finding &each : flaws) { // its fields are not those of the form
            each.field.clear();
        }
        return Saved{.findings = flaws};
    }
    Record dated = activity;
    if (dated.id == 0 && isEmpty(activityLedger().value(dated, u"entered_on"_s))) {
        activityLedger().setValue(dated, u"entered_on"_s, session().today().toString(Qt::ISODate));
    }
    return saveMeeting(
        *session().file(),
        {.activity = dated, .attendance = m_attendance->records(), .votes = m_votes->records()},
        {.activity = form().original(), .attendance = m_stored, .votes = m_storedVotes},
        attachments().waiting());
}

void MeetingForm::proceed(const Record &entered, RowId id)
{
    const auto activity = stored(id);
    setRecord(activity ? *activity : entered);
}

} // namespace zhibu
