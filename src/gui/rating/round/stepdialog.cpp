#include "gui/rating/round/stepdialog.h"

#include "ui_stepdialog.h"

#include "gui/dialogs/progressbox.h"
#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "gui/widgets/filedrop.h"
#include "ledger/rules.h"
#include "reports/documents/rating/quotatext.h"
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
#include <map>
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

QString starOrNone(const Scheme &scheme, const std::optional<int> &star)
{
    return star ? starName(scheme, *star) : starName(std::nullopt);
}

/// A sentence below others that is not to be missed.
QString attentionLine(const QString &text)
{
    return text.isEmpty() ? text : u"\n⚠ "_s + text;
}

QString starCounts(const Scheme &scheme, const RatingTable &table)
{
    std::map<int, int, std::greater<>> counts;
    int unrated = 0;
    for (const RatedOrganisation &row : table.rows) {
        if (row.rating.rated()) {
            ++counts[row.rating.finalStar];
        } else {
            ++unrated;
        }
    }
    QStringList parts;
    for (const auto &[star, count] : counts) {
        parts += StepDialog::tr("%1: %2").arg(starName(scheme, star)).arg(count);
    }
    if (unrated > 0) {
        parts += StepDialog::tr("not rated: %1").arg(unrated);
    }
    return parts.join(StepDialog::tr(", "));
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

QString StepDialog::effectOfTakingBack() const
{
    const RoundStep *recorded = m_work.round.step(m_work.step);
    QString text =
        recorded != nullptr && recorded == m_work.round.confirmation()
            ? tr("The results are no longer frozen: stars follow the records again. The reason is "
                 "kept with the round.")
            : tr("The step has to be done again. The reason is kept with the round.");
    const auto files =
        attachmentsOf(*m_session.file(), m_documents, recorded != nullptr ? recorded->id : 0);
    if (files && !files->isEmpty()) {
        text += tr(" Its %n file(s) go with it.", nullptr, static_cast<int>(files->size()));
    }
    return text;
}

QString StepDialog::effect() const
{
    if (m_work.task == StepTask::TakeBack) {
        return effectOfTakingBack();
    }
    const QDate on = day();
    if (m_work.task == StepTask::Skip || !on.isValid()) {
        return {};
    }
    if (m_work.step.kind == Kind::Publicity) {
        return effectOfPosting(on);
    }
    if (m_work.step.kind == Kind::Approval && m_table) {
        return QStringList{effectOfApproving(), unlikeShownText(),
                           attentionLine(openMovementsText(m_table->rows))}
            .join(QString());
    }
    if (!m_ofJune.isEmpty()) {
        return tr("%n organisation(s) stand as in June, nothing was entered since: %1", nullptr,
                  static_cast<int>(m_ofJune.size()))
            .arg(shortList(m_ofJune));
    }
    return {};
}

QString StepDialog::unlikeShownText() const
{
    QStringList names;
    for (const PostedDifference &each : m_unlikeShown) {
        names += u"%1（%2 → %3）"_s.arg(each.name, starOrNone(m_work.scheme, each.now),
                                        starOrNone(m_work.scheme, each.posted));
    }
    return names.isEmpty()
               ? QString()
               : attentionLine(tr("%n organisation(s) do not get the star that the star table "
                                  "shows, because what is dated after %1 does not count: %2. For "
                                  "it to count, take a later day.",
                                  nullptr, static_cast<int>(names.size()))
                                   .arg(m_wanted.toString(Qt::ISODate), names.join(u'、')));
}

QString StepDialog::effectOfApproving() const
{
    const RoundStep *posted = m_work.round.step(Kind::Publicity);
    const QString unposted = posted != nullptr && posted->skipped
                                 ? tr("Nothing was made public: %1. ").arg(posted->note)
                                 : QString();
    if (const auto others = left(); !others.isEmpty()) {
        QStringList names;
        for (const WorkflowStep &each : others) {
            const bool isSkipped = m_work.round.step(each) != nullptr;
            names += isSkipped ? tr("%1 (skipped)").arg(stepTitle(each)) : stepTitle(each);
        }
        return unposted
               + tr("%1. Nothing is frozen yet: others have to approve the rest of the stars: "
                    "%2")
                     .arg(starCounts(m_work.scheme, *m_table), names.join(tr(", ")));
    }
    const QStringList quotas = quotaSentences(m_work.scheme, *m_table);
    return unposted
           + tr("%1. The results are frozen with the scheme and the records up to %2; later "
                "changes to records do not change them.")
                 .arg(starCounts(m_work.scheme, *m_table), m_wanted.toString(Qt::ISODate))
           + (m_replaced.isEmpty() ? QString()
                                   : tr(" Entered otherwise in 历年星级, and replaced: %1")
                                         .arg(shortList(m_replaced)))
           + (quotas.isEmpty() ? QString() : u'\n' + quotas.join(u'\n'));
}

QString StepDialog::effectOfPosting(QDate on) const
{
    const QDate end = publicityEnd(m_work.step, on);
    const QDate until = entered().until.value_or(end);
    const QString otherwise =
        m_unlikeShown.isEmpty()
            ? QString()
            : attentionLine(
                tr("%n organisation(s) are not posted as the star table shows them, because "
                   "what is dated after %1 does not count yet. To post it, take a later day.",
                   nullptr, static_cast<int>(m_unlikeShown.size()))
                    .arg(on.toString(Qt::ISODate)));
    if (until != end) {
        return tr("Shown publicly until %1").arg(until.toString(Qt::ISODate)) + otherwise;
    }
    const QString text = m_work.step.count == WorkflowStep::DayCount::Working
                             ? tr("Shown publicly until %1 (%n working day(s), Monday to Friday; "
                                  "public holidays are not left out, check the last day)",
                                  nullptr, m_work.step.days)
                             : tr("Shown publicly until %1 (%n day(s))", nullptr, m_work.step.days);
    return text.arg(until.toString(Qt::ISODate)) + otherwise;
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
