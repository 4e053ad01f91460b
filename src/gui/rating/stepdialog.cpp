#include "gui/rating/stepdialog.h"

#include "ui_stepdialog.h"

#include "gui/records/attachmentpart.h"
#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "gui/widgets/filedrop.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"
#include "reports/words/wording.h"

#include <QPointer>
#include <QPushButton>

#include <algorithm>
#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Kind = WorkflowStep::Kind;

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
    }
    return fields;
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
    setUpFiles();
    fillForm();
    judge();
    connect(m_form, &RecordForm::edited, this, &StepDialog::judge);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &StepDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &StepDialog::reject);
}

StepDialog::~StepDialog() = default;

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

void StepDialog::fillForm()
{
    const QString name = stepTitle(m_work.step);
    const bool confirms = m_work.step.kind == Kind::Approval && m_work.task == StepTask::CarryOut;
    switch (m_work.task) {
    case StepTask::CarryOut:
        setWindowTitle(tr("Step of the rating: %1").arg(name));
        break;
    case StepTask::Skip:
        setWindowTitle(tr("Skip: %1").arg(name));
        break;
    case StepTask::TakeBack:
        setWindowTitle(tr("Take back: %1").arg(name));
        break;
    }
    QPushButton *button = m_ui->buttonBox->button(QDialogButtonBox::Ok);
    button->setText(confirms                            ? tr("&Approve and freeze")
                    : m_work.task == StepTask::CarryOut ? tr("&Record step")
                    : m_work.task == StepTask::Skip     ? tr("&Skip step")
                                                        : tr("&Take back"));
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
    m_form->setRecord(record);
    m_form->focusFirst();
}

QDate StepDialog::day() const
{
    return m_work.task == StepTask::TakeBack
               ? QDate()
               : QDate::fromString(m_form->editor(u"done_on"_s)->value().value.toString(),
                                   Qt::ISODate);
}

void StepDialog::judge()
{
    m_ui->errorLabel->hide();
    QList<StepProblem> found;
    if (const QDate on = day(); m_work.task == StepTask::CarryOut && on.isValid()) {
        rateAsOf(defaultAsOf(m_work.round.year, m_work.round.round, on));
        if (m_table) {
            const auto problems = problemsOf(*m_session.file(), m_work.round, m_work.step,
                                             m_work.scheme, *m_table, on);
            if (problems) {
                found = *problems;
            } else {
                showError(problems.error());
            }
        }
    }
    showProblems(found);
    m_ui->effectLabel->setText(effect());
    m_ui->effectLabel->setVisible(!m_ui->effectLabel->text().isEmpty());
    syncButton();
}

void StepDialog::rateAsOf(QDate asOf)
{
    if (m_wanted == asOf) {
        return;
    }
    m_wanted = asOf;
    m_table.reset();
    const auto rate = [round = m_work.round, scheme = m_work.scheme, asOf](const File &reader) {
        return roundTable(reader, round, scheme, asOf);
    };
    const auto take = [dialog = QPointer(this), asOf](const Result<RatingTable> &table) {
        if (!dialog || dialog->m_wanted != asOf) {
            return; // it was closed, or another day is asked about
        }
        if (table) {
            dialog->m_table = *table;
            dialog->judge();
        } else {
            dialog->m_wanted = QDate(); // the next edit or OK tries again
            dialog->showError(table.error());
            dialog->syncButton();
        }
    };
    m_worker.read(m_session.file()->path(), rate, take);
}

void StepDialog::showProblems(const QList<StepProblem> &found)
{
    QStringList lines;
    for (const StepProblem &problem : found) {
        lines += u"⚠ "_s + problemText(problem);
    }
    m_needsReason = !found.isEmpty();
    if (m_needsReason) {
        lines += tr("To go on all the same, say why in the field 说明.");
    }
    m_ui->problemLabel->setText(lines.join(u'\n'));
    m_ui->problemLabel->setVisible(m_needsReason);
}

void StepDialog::syncButton()
{
    const bool waits = m_wanted.isValid() && !m_table;
    m_ui->busyLabel->setVisible(waits);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setDisabled(waits);
}

QString StepDialog::effectOfTakingBack() const
{
    QString text =
        m_work.step.kind == Kind::Approval
            ? tr("The results are no longer frozen: stars follow the records again. The reason is "
                 "kept with the round.")
            : tr("The step has to be done again. The reason is kept with the round.");
    const RoundStep *recorded = m_work.round.step(m_work.step.kind);
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
        return tr("Shown publicly until %1 (%n day(s))", nullptr, m_work.step.days)
            .arg(publicityEnd(m_work.step, on).toString(Qt::ISODate));
    }
    if (m_work.step.kind == Kind::Approval && m_table) {
        return tr("%1. The results are frozen with the scheme and the records they rest on; later "
                  "changes to records do not change them.")
            .arg(starCounts(m_work.scheme, *m_table));
    }
    return {};
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

Status StepDialog::store(const Record &entered) const
{
    const auto text = [&](const QString &key) {
        return m_fields.indexOf(key) < 0 ? QString()
                                         : m_fields.value(entered, key).toString().trimmed();
    };
    if (m_work.task == StepTask::TakeBack) {
        return takeBackStep(*m_session.file(), m_work.round, text(u"note"_s));
    }
    return recordStep(*m_session.file(), m_work.round, m_work.scheme,
                      {.step = {.kind = m_work.step.kind,
                                .skipped = m_work.task == StepTask::Skip,
                                .doneOn = QDate::fromString(text(u"done_on"_s), Qt::ISODate),
                                .until = {},
                                .doneBy = text(u"done_by"_s),
                                .document = text(u"document"_s),
                                .note = text(u"note"_s)},
                       .table = m_table.value_or(RatingTable()),
                       .files = m_files->waiting()});
}

void StepDialog::accept()
{
    m_ui->errorLabel->hide();
    const auto entered = m_form->submit();
    if (!entered || m_session.file() == nullptr) {
        return;
    }
    if (m_work.task == StepTask::CarryOut && !m_table) { // it failed before
        judge();
        return;
    }
    const bool hasReason = !m_fields.value(*entered, u"note"_s).toString().trimmed().isEmpty();
    if (!hasReason && (m_needsReason || m_work.task != StepTask::CarryOut)) {
        m_form->showFindings(
            {{.rule = Rule::Required, .field = u"note"_s, .value = {}, .args = {}}});
        return;
    }
    if (const Status status = store(*entered); !status) {
        showError(status.error());
        return;
    }
    QDialog::accept();
}

} // namespace zhibu
