#include "gui/rating/round/stepdialog.h"

#include "ui_stepdialog.h"

#include "gui/dialogs/progressbox.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "gui/widgets/filedrop.h"
#include "ledger/rules.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"
#include "reports/words/wording.h"
#include "storage/facts/organisationnames.h"
#include "storage/rounds/confirmed.h"
#include "storage/rounds/reverification.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Kind = WorkflowStep::Kind;

constexpr int kMessageLines = 4;  ///< kept free for what is said about the step
constexpr int kApprovalLines = 6; ///< the same where more can stand against it
constexpr int kDifferenceLines = 6;
constexpr int kSpareLines = 2; ///< for findings below the fields

QString dateTitle(Kind kind)
{
    switch (kind) {
    case Kind::Publicity:
        return u"公示开始日期"_s;
    case Kind::Approval:
        return u"批准日期"_s;
    default:
        return u"完成日期"_s;
    }
}

Ledger fieldsOf(const WorkflowStep &step, StepTask task)
{
    const Field reason = longTextField(u"note"_s, u"理由"_s).require();
    const Field day =
        dateField(u"done_on"_s, task == StepTask::Skip ? u"决定日期"_s : dateTitle(step.kind));
    const Field person = textField(u"done_by"_s, u"办理单位（人）"_s);
    Ledger fields{.key = u"round-step"_s,
                  .title = stepTitle(step),
                  .table = {},
                  .fields = {},
                  .keys = {},
                  .organisationPath = {}};
    if (task == StepTask::TakeBack) {
        fields.fields = {reason};
    } else if (task == StepTask::Skip) {
        fields.fields = {day.require(), person, reason};
    } else {
        fields.fields = {day.require(), person, textField(u"document"_s, u"文号"_s),
                         longTextField(u"note"_s, u"说明"_s)};
        if (step.kind == Kind::Publicity) {
            fields.fields.insert(1, dateField(u"until"_s, u"公示截止日期"_s).require());
            fields.rule = [](const Ledger &ledger, const Record &record) {
                return orderOfDates(ledger, record, u"done_on"_s, u"until"_s);
            };
        }
    }
    return fields;
}

/// What a step rests on.
struct Found
{
    RatingTable table;
    QStringList ofJune;                  ///< see stillOfJune()
    QStringList replaced;                ///< see enteredOtherwise()
    QList<PostedDifference> unlikeShown; ///< of a posting or an approval: see differencesBetween()
};

/// What bars the day of a step.
QString whatIsLater(const StepProblem &problem)
{
    switch (problem.kind) {
    case StepProblem::Kind::PublicityRuns:
        return u"公示期满"_s;
    case StepProblem::Kind::DecidedLater:
        return u"星级决定"_s;
    default:
        return stepName(problem.step);
    }
}

} // namespace

StepDialog::StepDialog(Session &session, Background &worker, const StepWork &work, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_worker{worker}
    , m_work{work}
    , m_fields{fieldsOf(work.step, work.task)}
    , m_documents{stepLedger(work.step.kind)}
    , m_ui{std::make_unique<Ui::StepDialog>()}
    , m_form{new RecordForm(m_fields, session, {}, this)}
{
    m_ui->setupUi(this);
    m_ui->formPlace->addWidget(m_form);
    setTextColor(*m_ui->busyLabel, quietColor(palette()));
    setTextColor(*m_ui->problemLabel, attentionColor(palette()));
    setTextColor(*m_ui->errorLabel, attentionColor(palette()));
    m_ui->errorLabel->hide();
    m_ui->busyLabel->hide();
    m_ui->differences->hide();
    setUpFiles();
    fillForm();
    reserveSpace();
    judge();
    connect(m_form, &RecordForm::edited, this, [this] {
        m_isPressed = false; // he is not done
        proposeEnd();
        judge();
    });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &StepDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &StepDialog::reject);
}

StepDialog::~StepDialog()
{
    delete m_form; // before the ledger it shows, and before a field that loses the focus is judged
}

void StepDialog::setUpFiles()
{
    if (m_work.task == StepTask::TakeBack) {
        return;
    }
    m_files = new AttachmentPart(m_documents, m_session, this);
    m_ui->formPlace->addWidget(m_files);
    const auto *drop = new FileDrop(*this, [this] { return m_session.isWritable(); });
    connect(drop, &FileDrop::dropped, m_files, &AttachmentPart::add);
}

// What is said comes and goes below the fields, so that these stay where they are, and the buttons
// mostly.
void StepDialog::reserveSpace()
{
    const int line = fontMetrics().lineSpacing();
    m_ui->messages->setMinimumHeight((approves() ? kApprovalLines : kMessageLines) * line);
    m_ui->differences->setMinimumHeight(kDifferenceLines * line);
    m_ui->differences->header()->setStretchLastSection(false);
    m_ui->differences->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    resize(width(),
           sizeHint().height() + (kSpareLines + (approves() ? kDifferenceLines : 0)) * line);
}

bool StepDialog::posts() const
{
    return m_work.step.kind == Kind::Publicity && m_work.task == StepTask::CarryOut;
}

bool StepDialog::approves() const
{
    return m_work.step.kind == Kind::Approval && m_work.task == StepTask::CarryOut;
}

void StepDialog::fillForm()
{
    const QString name = stepTitle(m_work.step);
    switch (m_work.task) {
    case StepTask::CarryOut:
        m_ui->stepLabel->setText(name);
        setWindowTitle(tr("Step of the rating: %1").arg(name));
        break;
    case StepTask::Skip:
        m_ui->stepLabel->setText(tr("Skip: %1").arg(name));
        break;
    case StepTask::TakeBack:
        m_ui->stepLabel->setText(tr("Take back: %1").arg(name));
        break;
    }
    if (m_work.task != StepTask::CarryOut) {
        setWindowTitle(m_ui->stepLabel->text());
    }
    m_ui->headLabel->setText(
        tr("%1: rating of %2, %3")
            .arg(organisationName(*m_session.file(), m_work.round.organisation))
            .arg(m_work.round.year)
            .arg(roundName(m_work.round.round)));
    Record record = m_fields.blank();
    if (m_work.task != StepTask::TakeBack) {
        m_fields.setValue(record, u"done_on"_s, m_session.today().toString(Qt::ISODate));
        m_fields.setValue(record, u"done_by"_s, m_work.step.actor);
    }
    if (posts()) {
        m_proposedEnd = publicityEnd(m_work.step, m_session.today());
        m_fields.setValue(record, u"until"_s, m_proposedEnd.toString(Qt::ISODate));
    }
    m_form->setRecord(record);
    m_form->focusFirst();
}

QDate StepDialog::dateIn(const QString &field) const
{
    return QDate::fromString(textOf(field), Qt::ISODate);
}

QString StepDialog::textOf(const QString &field) const
{
    const FieldEditor *editor = m_form->editor(field);
    return editor != nullptr ? editor->value().value.toString().trimmed() : QString();
}

RoundStep StepDialog::entered() const
{
    const QDate until = dateIn(u"until"_s);
    return {.kind = m_work.step.kind,
            .stars = keyOf(m_work.step).stars,
            .skipped = m_work.task == StepTask::Skip,
            .doneOn = day(),
            .until = until.isValid() ? std::optional(until) : std::nullopt,
            .doneBy = textOf(u"done_by"_s),
            .document = textOf(u"document"_s),
            .note = textOf(u"note"_s)};
}

void StepDialog::proposeEnd()
{
    if (!posts() || !day().isValid() || dateIn(u"until"_s) != m_proposedEnd) {
        return;
    }
    const QDate end = publicityEnd(m_work.step, day());
    if (end != m_proposedEnd) {
        m_proposedEnd = end;
        const QSignalBlocker quiet(m_form->editor(u"until"_s));
        m_form->editor(u"until"_s)->setValue(end.toString(Qt::ISODate));
    }
}

void StepDialog::judge()
{
    m_ui->errorLabel->hide();
    QList<StepProblem> found;
    if (const QDate on = day(); m_work.task == StepTask::CarryOut && on.isValid()) {
        rateAsOf(defaultAsOf(m_work.round.year, m_work.round.round, on));
        if (m_table) {
            const auto problems =
                problemsOf(*m_session.file(), m_work.round, entered(), m_work.scheme, *m_table);
            if (problems) {
                found = *problems;
            } else {
                showError(problems.error());
            }
        }
    }
    showProblems(found);
    showDifferences();
    m_ui->effectLabel->setText(effect());
    m_ui->effectLabel->setVisible(!m_ui->effectLabel->text().isEmpty());
    syncButton();
}

void StepDialog::showDifferences()
{
    m_ui->differences->clear();
    const auto differences = approves() && m_table
                                 ? differencesToPosted(*m_session.file(), m_work.round, *m_table)
                                 : Result(m_unlikeShown);
    for (const PostedDifference &each : differences ? *differences : QList<PostedDifference>()) {
        new QTreeWidgetItem(m_ui->differences, {each.name, starOrNone(m_work.scheme, each.posted),
                                                starOrNone(m_work.scheme, each.now)});
    }
    m_ui->differences->setVisible(m_ui->differences->topLevelItemCount() > 0);
}

void StepDialog::rateAsOf(QDate asOf)
{
    if (m_wanted == asOf) {
        return;
    }
    m_wanted = asOf;
    m_table.reset();
    m_unlikeShown.clear();
    const QDate shownAsOf =
        posts() || approves()
            ? defaultAsOf(m_work.round.year, m_work.round.round, m_session.today())
            : asOf;
    const auto rate = [work = m_work, asOf, shownAsOf](const File &reader) -> Result<Found> {
        const auto table = roundTable(reader, work.round, work.scheme, asOf);
        if (!table) {
            return table.error();
        }
        const auto ofJune = stillOfJune(reader, work.round, work.step.kind, *table);
        const auto replaced = enteredOtherwise(reader, work.round, *table);
        if (!ofJune || !replaced) {
            return ofJune ? replaced.error() : ofJune.error();
        }
        Found found{.table = *table, .ofJune = *ofJune, .replaced = *replaced, .unlikeShown = {}};
        if (shownAsOf != asOf) {
            const auto shown = roundTable(reader, work.round, work.scheme, shownAsOf);
            if (!shown) {
                return shown.error();
            }
            found.unlikeShown = differencesBetween(*table, *shown);
        }
        return found;
    };
    const auto take = [dialog = QPointer(this), asOf](const Result<Found> &found) {
        if (!dialog || dialog->m_wanted != asOf) {
            return; // it was closed, or another day is asked about
        }
        if (found) {
            dialog->m_table = found->table;
            dialog->m_ofJune = found->ofJune;
            dialog->m_replaced = found->replaced;
            dialog->m_unlikeShown = found->unlikeShown;
            dialog->judge();
            dialog->followPress();
        } else {
            dialog->m_wanted = QDate(); // the next edit or OK tries again
            dialog->m_isPressed = false;
            dialog->showError(found.error());
            dialog->syncButton();
        }
    };
    m_worker.read(m_session.file()->path(), rate, take);
}

void StepDialog::showProblems(const QList<StepProblem> &found)
{
    QStringList lines;
    m_forbidden.reset();
    for (const StepProblem &problem : found) {
        lines += u"⚠ "_s + problemText(problem);
        if (problem.forbids()) {
            m_forbidden = problem;
        }
    }
    m_needsReason = !found.isEmpty();
    if (m_needsReason && !m_forbidden) {
        lines += tr("To go on all the same, say why in the field 说明.");
    }
    m_ui->problemLabel->setText(lines.join(u'\n'));
    m_ui->problemLabel->setVisible(m_needsReason);
}

void StepDialog::syncButton()
{
    m_ui->busyLabel->setText(m_isPressed ? tr("Checking the records, then it is stored…")
                                         : tr("Checking the records…"));
    m_ui->busyLabel->setVisible(waits());
    QPushButton *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setDisabled(waits());
    button->setText(!left().isEmpty()                   ? tr("&Approve")
                    : approves()                        ? tr("&Approve and freeze")
                    : m_work.task == StepTask::CarryOut ? tr("&Record step")
                    : m_work.task == StepTask::Skip     ? tr("&Skip step")
                                                        : tr("&Take back"));
}

void StepDialog::followPress()
{
    if (!std::exchange(m_isPressed, false)) {
        return;
    }
    if (approves() || !m_unlikeShown.isEmpty()) { // nobody has seen the stars yet
        m_ui->errorLabel->setText(
            tr("The records are checked. Look at what follows, then press Ctrl+Enter again."));
        m_ui->errorLabel->show();
    } else {
        accept();
    }
}

QList<WorkflowStep> StepDialog::left() const
{
    return approves() && m_table
               ? approvalsLeft(m_work.scheme, m_work.round, keyOf(m_work.step), *m_table)
               : QList<WorkflowStep>();
}

QString StepDialog::effect() const
{
    StepEffect effect{.work = m_work,
                      .on = day(),
                      .until = entered().until,
                      .asOf = m_wanted,
                      .table = m_table ? &*m_table : nullptr,
                      .left = left(),
                      .ofJune = m_ofJune,
                      .replaced = m_replaced,
                      .unlikeShown = m_unlikeShown};
    if (m_work.task == StepTask::TakeBack) {
        const RoundStep *recorded = m_work.round.step(m_work.step);
        const auto files =
            attachmentsOf(*m_session.file(), m_documents, recorded != nullptr ? recorded->id : 0);
        effect.files = files ? static_cast<int>(files->size()) : 0;
    }
    return effect.text();
}

// Who fills the form in from top to bottom is not done with the first line.
void StepDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        || event->matches(QKeySequence::Save)) {
        m_isPressed = waits();
        syncButton();
        m_ui->buttonBox->button(QDialogButtonBox::Ok)->click(); // of no avail while it waits
    } else if (isEnter && qobject_cast<QLineEdit *>(focusWidget()) != nullptr) {
        focusNextChild();
    } else {
        QDialog::keyPressEvent(event);
    }
}

void StepDialog::reject()
{
    const bool hasFiles = m_files != nullptr && !m_files->waiting().isEmpty();
    if ((!m_form->isChanged() && !hasFiles)
        || m_session.dialogs().ask(this, tr("What was typed here is not stored."),
                                   tr("&Drop it"))) {
        QDialog::reject();
    }
}

void StepDialog::showError(const Error &error)
{
    m_ui->errorLabel->setText(u"⚠ "_s + errorText(error));
    m_ui->errorLabel->show();
}

Status StepDialog::store()
{
    if (m_work.task == StepTask::TakeBack) {
        return takeBackStep(*m_session.file(), m_work.round, textOf(u"note"_s));
    }
    const StepEntry entry{
        .step = entered(), .table = m_table.value_or(RatingTable()), .files = m_files->waiting()};
    if (!approves() || !left().isEmpty()) {
        return recordStep(*m_session.file(), m_work.round, m_work.scheme, entry);
    }
    setEnabled(false); // until the box stands before it
    ProgressBox box(tr("Freezing the results…"), this);
    Status status =
        recordStep(*m_session.file(), m_work.round, m_work.scheme, entry, box.progress());
    box.close();
    setEnabled(true);
    return status;
}

void StepDialog::accept()
{
    m_ui->errorLabel->hide();
    if (!m_form->submit() || m_session.file() == nullptr) {
        return;
    }
    if (m_work.task != StepTask::TakeBack && day() > m_session.today()) {
        m_form->showFindings({{.rule = Rule::EventInFuture,
                               .field = u"done_on"_s,
                               .value = textOf(u"done_on"_s),
                               .args = {}}});
        return;
    }
    if (m_work.task == StepTask::CarryOut && !m_table) { // it failed before
        judge();
        return;
    }
    if (m_forbidden) {
        m_form->showFindings({{.rule = Rule::OrderOfDates,
                               .field = u"done_on"_s,
                               .value = {},
                               .args = {whatIsLater(*m_forbidden)}}});
        return;
    }
    if (textOf(u"note"_s).isEmpty() && (m_needsReason || m_work.task != StepTask::CarryOut)) {
        m_form->showFindings(
            {{.rule = Rule::Required, .field = u"note"_s, .value = {}, .args = {}}});
        return;
    }
    if (const Status status = store(); !status) {
        if (status.error().code != ErrorCode::Cancelled) {
            showError(status.error());
        }
        return;
    }
    QDialog::accept();
}

} // namespace zhibu
