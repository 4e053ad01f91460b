#include "gui/members/developmentform.h"

#include "gui/records/recordform.h"
#include "gui/theme.h"
#include "ledger/peopleledgers.h"
#include "reports/words/codenames.h"
#include "reports/words/developmentwords.h"
#include "storage/people/development.h"

#include <QLabel>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What is entered at a step before its day.
QStringList keysBefore(DevelopmentStep step)
{
    switch (step) {
    case DevelopmentStep::Activist:
        return {u"recommended_by"_s};
    case DevelopmentStep::Mentors:
        return {u"mentor"_s, u"mentor_second"_s};
    case DevelopmentStep::Candidate:
        return {u"candidate_notice_from"_s, u"candidate_notice_until"_s};
    case DevelopmentStep::Sponsors:
        return {u"sponsor"_s, u"sponsor_second"_s};
    case DevelopmentStep::Trained:
        return {u"training_days"_s, u"training_hours"_s, u"certificate"_s};
    case DevelopmentStep::FormFilled:
        return {u"application_number"_s};
    case DevelopmentStep::Meeting:
        return {u"due_voters"_s, u"present_voters"_s, u"votes_for"_s, u"vote_note"_s};
    case DevelopmentStep::Approved:
        return {u"admission_notice_from"_s, u"admission_notice_until"_s, u"prolonged"_s,
                u"approved_by"_s, u"approval"_s};
    case DevelopmentStep::ConfirmationApproved:
        return {u"confirmation_notice_from"_s, u"confirmation_notice_until"_s};
    default:
        return {};
    }
}

QStringList keysOf(DevelopmentStep step)
{
    return keysBefore(step) + QStringList{QString(codeIn(kDevelopmentStepCodes, step))};
}

/// The person, the steps with what belongs to them, and what comes at the end: every field once.
QStringList stepFields()
{
    static const QStringList last{u"materials"_s, u"ended_on"_s, u"end_reason"_s, u"member"_s,
                                  u"note"_s};
    QStringList steps;
    for (std::size_t i = 0; i < kDevelopmentSteps; ++i) {
        steps += keysOf(static_cast<DevelopmentStep>(i));
    }
    QStringList keys;
    for (const Field &field : applicants().fields) {
        if (!steps.contains(field.key) && !last.contains(field.key)) {
            keys += field.key;
        }
    }
    return keys + steps + last;
}

/// What stands at a step.
struct StepNote
{
    QString text;
    bool needsAttention = false;
    bool isQuiet = false;
};

StepNote noteOf(const DevelopmentCase &one, DevelopmentStep step, QDate today)
{
    const QString name = numberedStepName(step);
    QStringList odd;
    StepNote note;
    for (const DevelopmentFinding &finding : one.findings) {
        if (finding.step == step) {
            odd += developmentFindingText(finding);
            note.needsAttention = note.needsAttention || !finding.usual;
        }
    }
    if (!odd.isEmpty()) {
        note.text = u"⚠ %1：%2"_s.arg(name, odd.join(u'；'));
    } else if (one.facts.day(step)) {
        note.text = u"✓ "_s + name;
    } else if (one.outlook.next == step) {
        const QString deadline = developmentDeadlineText(one.outlook, today);
        note.text = u"→ "_s + developmentNextText(one.outlook, today)
                    + (deadline.isEmpty() ? QString() : u"　"_s + deadline);
    } else {
        note = {.text = u"○ "_s + name, .isQuiet = true};
    }
    return note;
}

} // namespace

DevelopmentForm::DevelopmentForm(Session &session, QWidget *parent)
    : RecordPanel{applicants(), session, stepFields(), parent}
    , m_papers{new QLabel}
{
    setUpSteps();
    m_papers->setObjectName(u"papers"_s);
    m_papers->setWordWrap(true);
    form().addLine(u"materials"_s, m_papers);
    connect(&form(), &RecordForm::edited, this, &DevelopmentForm::judge);
    judge();
}

void DevelopmentForm::setUpSteps()
{
    for (std::size_t i = 0; i < kDevelopmentSteps; ++i) {
        const auto step = static_cast<DevelopmentStep>(i);
        const QString first = keysOf(step).constFirst();
        if (i == 0 || stageOf(step) != stageOf(static_cast<DevelopmentStep>(i - 1))) {
            auto *stage = new QLabel(developmentStageName(stageOf(step)));
            QFont font = stage->font();
            font.setBold(true);
            stage->setFont(font);
            form().addLine(first, stage);
        }
        auto *label = new QLabel;
        label->setObjectName(u"step%1"_s.arg(i + 1));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        form().addLine(first, label);
        m_steps.at(i) = label;
    }
}

void DevelopmentForm::focusForm()
{
    FieldEditor *editor = recordId() != 0 && m_next
                              ? form().editor(QString(codeIn(kDevelopmentStepCodes, *m_next)))
                              : nullptr;
    if (editor == nullptr) {
        RecordPanel::focusForm();
        return;
    }
    editor->setFocus();
    showField(editor);
}

void DevelopmentForm::setRecord(const Record &applicant)
{
    RecordPanel::setRecord(applicant);
    judge();
}

Record DevelopmentForm::entered() const
{
    Record record = form().original();
    for (const Field &field : applicants().fields) {
        applicants().setValue(record, field.key, form().editor(field.key)->value().value);
    }
    return record;
}

void DevelopmentForm::judge()
{
    m_next.reset();
    const auto one = session().file() == nullptr
                         ? Result<DevelopmentCase>(DevelopmentCase{})
                         : developmentCase(*session().file(), entered(), session().today());
    if (!one) {
        m_papers->setText(one.error().detail);
        return;
    }
    m_next = one->outlook.next;
    for (std::size_t i = 0; i < kDevelopmentSteps; ++i) {
        const StepNote note = noteOf(*one, static_cast<DevelopmentStep>(i), session().today());
        m_steps.at(i)->setText(note.text);
        setTextColor(*m_steps.at(i), note.needsAttention ? attentionColor(palette())
                                     : note.isQuiet      ? quietColor(palette())
                                                         : palette().color(QPalette::WindowText));
    }
    QStringList missing;
    for (const QString &code : one->missing) {
        missing += codeName(applicants().key, u"materials"_s, code);
    }
    m_papers->setText(missing.isEmpty() ? tr("✓ No paper is missing by now")
                                        : tr("⚠ Papers missing: %1").arg(missing.join(u'、')));
}

} // namespace zhibu
