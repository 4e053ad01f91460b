#include "gui/rating/roundstrip.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/roundwords.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/records.h"
#include "storage/records/rowwriter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowestStep = 56; ///< of a step's button: its icon and the first characters
constexpr int kIcon = 16;

QToolButton *flatButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({kIcon, kIcon});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QAction *namedAction(const QString &name, const QString &icon, QWidget *parent)
{
    auto *action = new QAction(QIcon::fromTheme(icon), {}, parent);
    action->setObjectName(name);
    return action;
}

} // namespace

RoundStrip::RoundStrip(Session &session, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_text{new QLabel(this)}
    , m_steps{new QHBoxLayout}
    , m_confirmed{new QLabel(this)}
    , m_differing{flatButton(this)}
    , m_more{flatButton(this)}
    , m_goButton{flatButton(this)}
    , m_go{namedAction(u"actionGoOn"_s, u"go-next"_s, this)}
    , m_skip{namedAction(u"actionSkipStep"_s, u"go-jump"_s, this)}
    , m_takeBack{namedAction(u"actionTakeBackStep"_s, u"edit-undo"_s, this)}
{
    m_goButton->setAutoRaise(false);
    m_goButton->setDefaultAction(m_go);
    m_more->setText(tr("&More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setMenu(new QMenu(this));
    m_more->menu()->addActions({m_skip, m_takeBack});
    m_differing->setObjectName(u"differingButton"_s);
    QFont link = font(); // it leads to them, and looks so
    link.setUnderline(true);
    m_differing->setFont(link);
    QPalette colours = palette();
    colours.setColor(QPalette::ButtonText, attentionColor(colours));
    m_differing->setPalette(colours);
    m_differing->setToolTip(tr("Select them in the table"));
    m_text->setObjectName(u"roundText"_s);
    m_confirmed->setObjectName(u"confirmedLabel"_s);
    m_steps->setSpacing(0);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_text);
    line->addLayout(m_steps);
    line->addStretch();
    line->addWidget(m_goButton);
    line->addWidget(m_more);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_confirmed);
    below->addWidget(m_differing);
    below->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addLayout(below);

    connect(m_go, &QAction::triggered, this, &RoundStrip::startOrGoOn);
    connect(m_skip, &QAction::triggered, this, [this] {
        if (const auto step = next()) {
            open(*step, StepTask::Skip);
        }
    });
    connect(m_takeBack, &QAction::triggered, this, &RoundStrip::takeBack);
    connect(m_differing, &QToolButton::clicked, this, &RoundStrip::differingWanted);
}

Result<std::optional<RatingRound>> RoundStrip::find(Round round)
{
    m_rater = 0;
    if (m_session.file() == nullptr) {
        return std::optional<RatingRound>();
    }
    const auto rater = raterOf(*m_session.file(), m_session.scope());
    if (!rater || *rater == 0) {
        return rater ? Result<std::optional<RatingRound>>(std::nullopt) : rater.error();
    }
    m_rater = *rater;
    return roundOf(*m_session.file(), m_session.year(), round, m_rater);
}

void RoundStrip::read(Round round)
{
    m_period = round;
    const auto found = find(round);
    if (!found) {
        emit m_session.message(tr("The round of the rating cannot be read"));
    }
    m_round = found ? *found : std::nullopt;
    if (m_round) {
        const auto scheme = findScheme(m_session.file(), m_round->scheme);
        m_scheme = scheme ? *scheme : Scheme();
    }
    display();
}

void RoundStrip::setScheme(const Scheme &scheme)
{
    m_scheme = scheme;
    display();
}

void RoundStrip::setDiffering(qsizetype organisations)
{
    m_differing->setText(u"⚠ "_s
                         + tr("%n organisation(s): the records would now give another result",
                              nullptr, static_cast<int>(organisations)));
    m_differing->setVisible(organisations > 0);
}

std::optional<WorkflowStep> RoundStrip::next() const
{
    return m_round ? nextStep(m_scheme, *m_round) : std::nullopt;
}

void RoundStrip::display()
{
    setVisible(m_session.file() != nullptr);
    if (m_rater == 0) {
        m_text->setText(tr("Pick on the left the organisation that rates, to see its round."));
    } else if (!m_round) {
        m_text->setText(tr("The rating of %1 (%2) has not been started.")
                            .arg(m_session.year())
                            .arg(roundName(m_period)));
    }
    const bool ofAbove = m_round && m_round->organisation != m_rater;
    if (ofAbove) {
        const Ledger &organisations = ledgerOf(u"organisations"_s);
        const auto rater = fetchRecord(*m_session.file(), organisations, m_round->organisation);
        m_text->setText(rater ? u"%1："_s.arg(recordName(organisations, *rater)) : QString());
    }
    m_text->setVisible(!m_round || ofAbove);
    showSteps(m_round ? workflowOf(m_scheme, m_round->round) : QList<WorkflowStep>());
    const bool confirmed = m_round && m_round->isConfirmed();
    if (confirmed) {
        const RoundStep *approval = m_round->step(WorkflowStep::Kind::Approval);
        m_confirmed->setText(
            tr("Confirmed on %1 by the scheme %2, records up to %3")
                .arg(
                    (approval != nullptr ? approval->doneOn : *m_round->asOf).toString(Qt::ISODate),
                    m_scheme.title, m_round->asOf->toString(Qt::ISODate)));
    } else {
        setDiffering(0);
    }
    m_confirmed->setVisible(confirmed);
    syncActions();
}

void RoundStrip::showSteps(const QList<WorkflowStep> &steps)
{
    // Buttons and the arrows between them stay, so that the focus does.
    while (m_steps->count() < 2 * steps.size()) {
        auto *arrow = new QLabel(u"→"_s, this);
        setTextColor(*arrow, quietColor(palette()));
        m_steps->addWidget(arrow);
        auto *button = flatButton(this);
        button->setObjectName(u"step%1"_s.arg(m_steps->count() / 2 + 1));
        connect(button, &QToolButton::clicked, this, [button] {
            QToolTip::showText(button->mapToGlobal(button->rect().bottomLeft()), button->toolTip(),
                               button);
        });
        m_steps->addWidget(button);
    }
    const auto coming = next();
    for (int place = 0; place < m_steps->count(); ++place) {
        const bool used = place / 2 < steps.size();
        m_steps->itemAt(place)->widget()->setVisible(used && place > 0);
        if (auto *button = qobject_cast<QToolButton *>(m_steps->itemAt(place)->widget());
            used && button != nullptr) {
            const WorkflowStep &step = steps[place / 2];
            showStep(*button, step, coming && coming->kind == step.kind);
        }
    }
}

void RoundStrip::showStep(QToolButton &button, const WorkflowStep &step, bool next) const
{
    const RoundStep *done = m_round->step(step.kind);
    QString text = stepTitle(step);
    QString icon;
    QString state;
    const bool skipped = done != nullptr && done->skipped;
    const bool runs = done != nullptr && done == &m_round->steps.constLast() && done->until
                      && *done->until >= m_session.today();
    if (done == nullptr) {
        icon = next ? u"chronometer"_s : QString();
        state = next ? tr("to be done next") : tr("not yet");
    } else if (skipped) {
        text.prepend(u"⚠ "_s);
        state = tr("skipped");
    } else if (runs) {
        const int days = static_cast<int>(m_session.today().daysTo(*done->until));
        icon = u"chronometer"_s;
        state =
            tr("until %1, %n day(s) left", nullptr, days).arg(done->until->toString(Qt::ISODate));
        text += tr(" (%n day(s) left)", nullptr, days);
    } else {
        icon = u"dialog-ok-apply"_s;
        state = tr("done");
    }
    QFont font = button.parentWidget()->font();
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
    if (const QString more = detail(step); !more.isEmpty()) {
        lines += more;
    }
    button.setToolTip(lines.join(u'\n'));
    button.setAccessibleName(lines.first());
    button.setAccessibleDescription(lines.mid(1).join(u'\n'));
}

QString RoundStrip::detail(const WorkflowStep &step) const
{
    QStringList lines;
    const auto add = [&lines](const QString &title, const QString &value) {
        if (!value.isEmpty()) {
            lines += u"%1：%2"_s.arg(title, value);
        }
    };
    const RoundStep *done = m_round->step(step.kind);
    if (done == nullptr) {
        add(tr("By"), step.actor);
        if (const auto deadline = deadlineOf(step, m_round->year)) {
            add(tr("Deadline"), deadline->toString(Qt::ISODate));
        }
    } else {
        add(tr("Date"), done->doneOn.toString(Qt::ISODate));
        if (done->until) {
            add(tr("Last day"), done->until->toString(Qt::ISODate));
        }
        add(tr("By"), done->doneBy);
        add(tr("Document"), done->document);
        add(done->skipped ? tr("Reason") : tr("Note"), done->note);
    }
    return lines.join(u'\n');
}

void RoundStrip::syncActions()
{
    const bool writable = m_session.isWritable();
    const auto step = next();
    m_go->setText(step ? tr("&Done: %1…").arg(stepTitle(*step)) : tr("&Start the rating"));
    m_go->setToolTip(step ? tr("Record that this step was carried out")
                          : tr("Start the round with the scheme picked above"));
    m_go->setVisible(writable && (m_round ? step.has_value() : m_rater != 0));
    m_goButton->setVisible(m_go->isVisible());
    m_skip->setText(step ? tr("S&kip: %1…").arg(stepTitle(*step)) : tr("S&kip the step…"));
    m_skip->setEnabled(writable && step);
    const bool any = m_round && !m_round->steps.isEmpty();
    m_takeBack->setText(any ? tr("&Take back: %1…").arg(stepName(m_round->steps.constLast().kind))
                            : tr("&Take a step back…"));
    m_takeBack->setEnabled(writable && any);
    m_more->setVisible(writable);
}

QList<QAction *> RoundStrip::stepActions() const
{
    return {m_go, m_skip, m_takeBack};
}

void RoundStrip::addToMenu(const QList<QAction *> &actions)
{
    m_more->menu()->addSeparator();
    m_more->menu()->addActions(actions);
}

void RoundStrip::startOrGoOn()
{
    if (const auto step = next()) {
        open(*step, StepTask::CarryOut);
    } else if (!m_round) {
        start();
    }
}

void RoundStrip::start()
{
    const auto made = startRound(*m_session.file(), m_session.year(), m_period, m_rater,
                                 m_scheme.id, m_session.today());
    if (!made) {
        m_session.dialogs().report(this, made.error());
    }
}

void RoundStrip::open(const WorkflowStep &step, StepTask task)
{
    auto *dialog = new StepDialog(m_session, *m_round, m_scheme, step, task, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RoundStrip::takeBack()
{
    WorkflowStep last; // the scheme may have lost it since
    last.kind = m_round->steps.constLast().kind;
    const QList<WorkflowStep> steps = workflowOf(m_scheme, m_round->round);
    const auto found = std::ranges::find(steps, last.kind, &WorkflowStep::kind);
    open(found == steps.end() ? last : *found, StepTask::TakeBack);
}

} // namespace zhibu
