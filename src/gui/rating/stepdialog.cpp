#include "gui/rating/stepdialog.h"

#include "ui_stepdialog.h"

#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"
#include "reports/words/wording.h"
#include "storage/records/records.h"
#include "storage/records/rowwriter.h"

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

StepDialog::StepDialog(Session &session, const RatingRound &round, const Scheme &scheme,
                       const WorkflowStep &step, StepTask task, QWidget *parent)
    : QDialog{parent}
    , m_session{session}
    , m_round{round}
    , m_scheme{scheme}
    , m_step{step}
    , m_task{task}
    , m_fields{fieldsOf(step, task)}
    , m_ui{std::make_unique<Ui::StepDialog>()}
    , m_form{new RecordForm(m_fields, session, {}, this)}
{
    m_ui->setupUi(this);
    m_ui->formPlace->addWidget(m_form);
    setTextColor(*m_ui->problemLabel, attentionColor(palette()));
    setTextColor(*m_ui->errorLabel, attentionColor(palette()));
    m_ui->errorLabel->hide();
    fillForm();
    judge();
    connect(m_form, &RecordForm::edited, this, &StepDialog::judge);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &StepDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &StepDialog::reject);
}

StepDialog::~StepDialog() = default;

void StepDialog::fillForm()
{
    const QString name = stepTitle(m_step);
    const bool confirms = m_step.kind == Kind::Approval && m_task == StepTask::CarryOut;
    switch (m_task) {
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
    button->setText(confirms                       ? tr("&Approve and freeze")
                    : m_task == StepTask::CarryOut ? tr("&Record step")
                    : m_task == StepTask::Skip     ? tr("&Skip step")
                                                   : tr("&Take back"));
    const auto rater =
        fetchRecord(*m_session.file(), ledgerOf(u"organisations"_s), m_round.organisation);
    m_ui->headLabel->setText(
        tr("%1: rating of %2, %3")
            .arg(rater ? recordName(ledgerOf(u"organisations"_s), *rater) : QString())
            .arg(m_round.year)
            .arg(roundName(m_round.round)));
    Record record = m_fields.blank();
    if (m_task != StepTask::TakeBack) {
        m_fields.setValue(record, u"done_on"_s, m_session.today().toString(Qt::ISODate));
        m_fields.setValue(record, u"done_by"_s, m_step.actor);
    }
    m_form->setRecord(record);
    m_form->focusFirst();
}

void StepDialog::judge()
{
    QStringList problems;
    QDate on;
    if (m_task != StepTask::TakeBack) {
        on = QDate::fromString(m_form->editor(u"done_on"_s)->value().value.toString(), Qt::ISODate);
    }
    if (m_task == StepTask::CarryOut && on.isValid()) {
        const QDate asOf = defaultAsOf(m_round.year, m_round.round, on);
        if (m_asOf != asOf) {
            const auto table = rateOrganisations(*m_session.file(), {.scheme = m_scheme,
                                                                     .year = m_round.year,
                                                                     .asOf = asOf,
                                                                     .round = m_round.round,
                                                                     .scope = m_round.organisation,
                                                                     .confirmed = false});
            if (!table) {
                showError(table.error());
                return;
            }
            m_table = *table;
            m_asOf = asOf;
        }
        const auto found = problemsOf(*m_session.file(), m_round, m_step, m_scheme, m_table, on);
        if (!found) {
            showError(found.error());
            return;
        }
        for (const StepProblem &problem : *found) {
            problems += u"⚠ "_s + problemText(problem);
        }
    }
    m_needsReason = !problems.isEmpty();
    if (m_needsReason) {
        problems += tr("To go on all the same, say why in the field 说明.");
    }
    m_ui->problemLabel->setText(problems.join(u'\n'));
    m_ui->problemLabel->setVisible(m_needsReason);
    m_ui->effectLabel->setText(effect(on));
    m_ui->effectLabel->setVisible(!m_ui->effectLabel->text().isEmpty());
}

QString StepDialog::effect(QDate on) const
{
    if (m_task == StepTask::TakeBack) {
        return m_step.kind == Kind::Approval
                   ? tr("The results are no longer frozen: stars follow the records again. The "
                        "reason is kept with the round.")
                   : tr("The step has to be done again. The reason is kept with the round.");
    }
    if (m_task == StepTask::Skip || !on.isValid()) {
        return {};
    }
    if (m_step.kind == Kind::Publicity) {
        return tr("Shown publicly until %1 (%n day(s))", nullptr, m_step.days)
            .arg(publicityEnd(m_step, on).toString(Qt::ISODate));
    }
    if (m_step.kind == Kind::Approval) {
        return tr("%1. The results are frozen with the scheme and the records they rest on; later "
                  "changes to records do not change them.")
            .arg(starCounts(m_scheme, m_table));
    }
    return {};
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
    if (m_task == StepTask::TakeBack) {
        return takeBackStep(*m_session.file(), m_round, text(u"note"_s));
    }
    return recordStep(*m_session.file(), m_round, m_scheme,
                      {.kind = m_step.kind,
                       .skipped = m_task == StepTask::Skip,
                       .doneOn = QDate::fromString(text(u"done_on"_s), Qt::ISODate),
                       .until = {},
                       .doneBy = text(u"done_by"_s),
                       .document = text(u"document"_s),
                       .note = text(u"note"_s)});
}

void StepDialog::accept()
{
    m_ui->errorLabel->hide();
    const auto entered = m_form->submit();
    if (!entered || m_session.file() == nullptr) {
        return;
    }
    const bool hasReason = !m_fields.value(*entered, u"note"_s).toString().trimmed().isEmpty();
    if (!hasReason && (m_needsReason || m_task != StepTask::CarryOut)) {
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
