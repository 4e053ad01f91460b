#include "gui/rating/round/stepbar.h"

#include "gui/theme.h"
#include "reports/words/roundwords.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowestStep = 56; ///< of a step's button: its icon and the first characters
constexpr int kStepBarIcon = 16;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget{parent}
    , m_layout{new QHBoxLayout(this)}
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void StepBar::addStep()
{
    auto *arrow = new QLabel(u"→"_s, this);
    setTextColor(*arrow, quietColor(palette()));
    m_layout->addWidget(arrow);
    auto *button = new QToolButton(this);
    const int place = m_layout->count() / 2;
    button->setObjectName(u"step%1"_s.arg(place + 1));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({kStepBarIcon, kStepBarIcon});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, button, place] {
        emit picked(m_steps[place], button->mapToGlobal(button->rect().bottomLeft()));
    });
    m_layout->addWidget(button);
}

void StepBar::clear()
{
    m_steps.clear();
    for (int place = 0; place < m_layout->count(); ++place) {
        m_layout->itemAt(place)->widget()->hide();
    }
}

void StepBar::setRound(const RatingRound &round, const Scheme &scheme, QDate today)
{
    clear();
    m_steps = workflowOf(scheme, round.round);
    // Buttons and the arrows between them stay, so that the focus does.
    while (m_layout->count() < 2 * m_steps.size()) {
        addStep();
    }
    const auto coming = nextStep(scheme, round);
    for (int place = 0; place < m_steps.size(); ++place) {
        const WorkflowStep &step = m_steps[place];
        auto *button = qobject_cast<QToolButton *>(m_layout->itemAt(2 * place + 1)->widget());
        showStep(*button, step, round, coming && keyOf(*coming) == keyOf(step), today);
        m_layout->itemAt(2 * place)->widget()->setVisible(place > 0);
        button->show();
    }
}

void StepBar::showStep(QToolButton &button, const WorkflowStep &step, const RatingRound &round,
                       bool next, QDate today)
{
    const RoundStep *done = round.step(step);
    QString text = stepTitle(step);
    QString icon;
    QString state;
    const bool skipped = done != nullptr && done->skipped;
    const bool runs =
        done != nullptr && done == &round.steps.constLast() && done->until && *done->until >= today;
    if (done == nullptr) {
        icon = next ? u"chronometer"_s : QString();
        state = next                ? tr("to be done next")
                : round.needs(step) ? tr("not yet")
                                    : tr("nobody has the star it is for, not needed");
    } else if (skipped) {
        text.prepend(u"⚠ "_s);
        state = tr("skipped");
    } else if (runs) {
        const int days = static_cast<int>(today.daysTo(*done->until));
        icon = u"chronometer"_s;
        state =
            tr("until %1, %n day(s) left", nullptr, days).arg(done->until->toString(Qt::ISODate));
        text += tr(" (%n day(s) left)", nullptr, days);
    } else {
        icon = u"dialog-ok-apply"_s;
        state = tr("done");
    }
    QFont font = this->font();
    font.setBold(next);
    button.setFont(font);
    QPalette colours = palette();
    if (skipped) {
        colours.setColor(QPalette::ButtonText, attentionColor(colours));
    }
    button.setPalette(colours);
    button.setText(text);
    button.setIcon(icon.isEmpty() ? QIcon() : QIcon::fromTheme(icon));
    button.setMinimumWidth(std::min(kNarrowestStep, button.sizeHint().width()));
    QStringList lines{u"%1：%2"_s.arg(stepTitle(step), state)};
    for (const auto &[title, value] : stepDetails(step, round)) {
        lines += u"%1：%2"_s.arg(title, value);
    }
    button.setToolTip(lines.join(u'\n'));
    button.setAccessibleName(lines.first());
    button.setAccessibleDescription(lines.mid(1).join(u'\n'));
}

QList<std::pair<QString, QString>> stepDetails(const WorkflowStep &step, const RatingRound &round)
{
    QList<std::pair<QString, QString>> details;
    const auto add = [&details](const QString &title, const QString &value) {
        if (!value.isEmpty()) {
            details.append({title, value});
        }
    };
    const RoundStep *done = round.step(step);
    if (done == nullptr) {
        add(StepBar::tr("By"), step.actor);
        add(StepBar::tr("Form"), step.form);
        if (const auto deadline = deadlineOf(step, round.year)) {
            add(StepBar::tr("Deadline"), deadline->toString(Qt::ISODate));
        }
        return details;
    }
    add(StepBar::tr("Date"), done->doneOn.toString(Qt::ISODate));
    if (done->until) {
        add(StepBar::tr("Last day"), done->until->toString(Qt::ISODate));
    }
    if (step.kind == WorkflowStep::Kind::Approval && round.isConfirmed()) {
        add(StepBar::tr("Records up to"), round.asOf->toString(Qt::ISODate));
    }
    add(StepBar::tr("By"), done->doneBy);
    add(StepBar::tr("Document"), done->document);
    add(done->skipped ? StepBar::tr("Reason") : StepBar::tr("Note"), done->note);
    return details;
}

} // namespace zhibu
