#include "gui/rating/round/roundstrip.h"

#include "gui/rating/round/stepbar.h"
#include "gui/rating/round/steprecord.h"
#include "gui/reports/output.h"
#include "gui/reports/reportspage.h"
#include "gui/theme.h"
#include "gui/widgets/busybar.h"
#include "gui/widgets/caption.h"
#include "reports/documents/rating/ratingdocuments.h"
#include "reports/words/roundwords.h"
#include "reports/words/wording.h"
#include "scoring/distance.h"
#include "storage/facts/organisationnames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

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
    , m_steps{new StepBar(this)}
    , m_confirmed{new QLabel(this)}
    , m_differing{flatButton(this)}
    , m_open{new QLabel(this)}
    , m_elsewhere{new QLabel(this)}
    , m_toRater{flatButton(this)}
    , m_more{flatButton(this)}
    , m_goButton{flatButton(this)}
    , m_go{namedAction(u"actionGoOn"_s, u"go-next"_s, this)}
    , m_skip{namedAction(u"actionSkipStep"_s, u"go-jump"_s, this)}
    , m_takeBack{namedAction(u"actionTakeBackStep"_s, u"edit-undo"_s, this)}
    , m_stepMenu{new QMenu(this)}
    , m_busy{new BusyBar(this)}
{
    setUpWidgets();
    connect(m_go, &QAction::triggered, this, &RoundStrip::startOrGoOn);
    connect(m_skip, &QAction::triggered, this, [this] {
        if (const auto step = next()) {
            open(*step, StepTask::Skip);
        }
    });
    connect(m_takeBack, &QAction::triggered, this, &RoundStrip::takeBack);
    connect(m_steps, &StepBar::picked, this, &RoundStrip::offer);
    connect(m_differing, &QToolButton::clicked, this, &RoundStrip::differingWanted);
    connect(m_toRater, &QToolButton::clicked, this,
            [this] { m_session.setScope(m_round ? m_round->organisation : m_starter); });
}

void RoundStrip::setUpWidgets()
{
    m_goButton->setAutoRaise(false);
    m_goButton->setDefaultAction(m_go);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setText(tr("&More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setMenu(new QMenu(this));
    m_more->menu()->addActions({m_skip, m_takeBack});
    m_stepMenu->setObjectName(u"stepMenu"_s);
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
    m_open->setObjectName(u"openMovementsLabel"_s);
    m_open->setToolTip(tr("Approve last year's round, or enter its stars in 历年星级"));
    setTextColor(*m_open, attentionColor(palette()));
    m_open->hide();
    m_elsewhere->setObjectName(u"elsewhereLabel"_s);
    m_toRater->setObjectName(u"toRaterButton"_s);
    m_toRater->setAutoRaise(false);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto row = [](const QList<QWidget *> &left, const QList<QWidget *> &right) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *widget : left) {
            line->addWidget(widget);
        }
        line->addStretch();
        for (QWidget *widget : right) {
            line->addWidget(widget);
        }
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(2);
    layout->addLayout(row({m_elsewhere, m_toRater}, {}));
    layout->addLayout(row({m_text, m_steps}, {m_goButton, m_more}));
    layout->addLayout(row({m_confirmed, m_differing}, {}));
    layout->addLayout(row({m_open}, {}));
    layout->addWidget(m_busy);
}

Result<std::optional<RatingRound>> RoundStrip::find(Round round)
{
    m_rater = 0;
    m_starter = 0;
    if (m_session.file() == nullptr) {
        return std::optional<RatingRound>();
    }
    const auto rater = raterOf(*m_session.file(), m_session.scope());
    if (!rater || *rater == 0) {
        return rater ? Result<std::optional<RatingRound>>(std::nullopt) : rater.error();
    }
    const auto starter = starterOf(*m_session.file(), *rater, endOfRound(m_session.year(), round));
    if (!starter) {
        return starter.error();
    }
    m_rater = *rater;
    m_starter = *starter;
    return roundOf(*m_session.file(), m_session.year(), round, m_rater);
}

void RoundStrip::read(Round round)
{
    m_period = round;
    m_unreadable.clear();
    const auto found = find(round);
    m_round = found ? *found : std::nullopt;
    if (!found) {
        m_unreadable =
            tr("The round of the rating cannot be read: %1").arg(errorText(found.error()));
    } else if (m_round) {
        const auto scheme = schemeOfRound(*m_session.file(), *m_round);
        m_scheme = scheme ? *scheme : Scheme();
        m_unreadable = scheme ? QString()
                              : tr("The scheme “%1” of the round cannot be read: %2")
                                    .arg(m_round->scheme, errorText(scheme.error()));
    }
    display();
}

void RoundStrip::setScheme(const Scheme &scheme)
{
    m_scheme = scheme;
    display();
}

void RoundStrip::setResults(const std::vector<RatedOrganisation> &rows)
{
    const auto isOurs = [](const RatedOrganisation &row) {
        return row.wouldDiffer() && !row.ratedElsewhere;
    };
    const QString open = openMovementsText(rows);
    m_open->setText(u"⚠ "_s + open);
    m_open->setVisible(!open.isEmpty());
    const auto differing = static_cast<int>(std::ranges::count_if(rows, isOurs));
    const auto any = [&](bool (RatedOrganisation::*differs)() const) {
        return std::ranges::any_of(
            rows, [&](const RatedOrganisation &row) { return isOurs(row) && (row.*differs)(); });
    };
    const bool records = any(&RatedOrganisation::recordsDiffer);
    const bool scheme = any(&RatedOrganisation::schemeDiffers);
    const QString text =
        !scheme ? tr("%n organisation(s): the records would now give another result", nullptr,
                     differing)
        : records
            ? tr("%n organisation(s): the records and the scheme would now give another result",
                 nullptr, differing)
            : tr("%n organisation(s): the scheme, which was changed, would now give another "
                 "result",
                 nullptr, differing);
    m_differing->setText(u"⚠ "_s + text);
    m_differing->setVisible(differing > 0);
}

void RoundStrip::setPicked(const RatedOrganisation *organisation)
{
    m_picked = organisation != nullptr ? organisation->id : 0;
    m_pickedName = organisation != nullptr ? organisation->name : QString();
}

void RoundStrip::focusNext()
{
    (m_goButton->isVisible() ? static_cast<QWidget *>(m_goButton) : m_more)->setFocus();
}

std::optional<WorkflowStep> RoundStrip::next() const
{
    return m_round && m_unreadable.isEmpty() ? nextStep(m_scheme, *m_round) : std::nullopt;
}

QString RoundStrip::elsewhere() const
{
    const auto name = [this](RowId id) { return organisationName(*m_session.file(), id); };
    if (m_round && m_round->organisation != m_rater) {
        return tr("“%1” is rated in the round of “%2”; its steps are recorded there.")
            .arg(name(m_rater), name(m_round->organisation));
    }
    if (!m_round && m_starter != m_rater) {
        return tr("“%1” is rated by “%2”, which has not started the rating of %3 (%4).")
            .arg(name(m_rater), name(m_starter), QString::number(m_session.year()),
                 roundName(m_period));
    }
    return {};
}

QString RoundStrip::tooEarly() const
{
    return m_scheme.validFrom > endOfRound(m_session.year(), m_period)
               ? u" ⚠ "_s
                     + tr("The scheme picked is in force from %1 only.")
                           .arg(m_scheme.validFrom.toString(Qt::ISODate))
               : QString();
}

void RoundStrip::display()
{
    setVisible(m_session.file() != nullptr);
    if (m_session.file() == nullptr) {
        return;
    }
    const QString elsewhere = this->elsewhere();
    m_elsewhere->setText(elsewhere);
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    m_toRater->setVisible(!elsewhere.isEmpty());
    m_toRater->setText(
        tr("&Go to “%1”")
            .arg(organisationName(*m_session.file(), m_round ? m_round->organisation : m_starter)));
    m_text->setText(!m_unreadable.isEmpty() ? m_unreadable
                    : m_rater == 0
                        ? tr("Pick on the left the organisation that rates, to see its round.")
                        : tr("The rating of %1 (%2) has not been started.")
                                  .arg(m_session.year())
                                  .arg(roundName(m_period))
                              + tooEarly());
    m_text->setVisible(!m_unreadable.isEmpty() || (!m_round && elsewhere.isEmpty()));
    if (m_round && m_unreadable.isEmpty()) {
        m_steps->setRound(*m_round, m_scheme, m_session.today());
    } else {
        m_steps->clear();
    }
    const bool confirmed = m_round && m_round->isConfirmed() && m_unreadable.isEmpty();
    if (confirmed) {
        const RoundStep *approval = m_round->confirmation();
        m_confirmed->setText(
            tr("Confirmed on %1 by the scheme %2, records up to %3")
                .arg(
                    (approval != nullptr ? approval->doneOn : *m_round->asOf).toString(Qt::ISODate),
                    m_scheme.title, m_round->asOf->toString(Qt::ISODate)));
    } else {
        m_differing->hide();
    }
    if (!m_unreadable.isEmpty()) {
        setResults({});
    }
    m_confirmed->setVisible(confirmed);
    syncActions();
}

void RoundStrip::syncActions()
{
    const bool mayWork =
        m_session.isWritable() && m_rater != 0 && m_unreadable.isEmpty() && elsewhere().isEmpty();
    const auto step = next();
    m_go->setText(step ? tr("&Done: %1…").arg(stepTitle(*step)) : tr("Start the ratin&g"));
    m_go->setIconText(withoutLetter(m_go->text()));
    m_go->setToolTip(step ? tr("Record that this step was carried out")
                          : tr("Start the round with the scheme picked above"));
    m_go->setVisible(mayWork && (!m_round || step));
    m_goButton->setVisible(m_go->isVisible());
    m_skip->setText(step ? tr("S&kip: %1…").arg(stepTitle(*step)) : tr("S&kip the step…"));
    m_skip->setEnabled(mayWork && step);
    const bool any = m_round && !m_round->steps.isEmpty();
    m_takeBack->setText(any ? tr("&Take back: %1…").arg(stepName(m_round->steps.constLast().key()))
                            : tr("&Take a step back…"));
    m_takeBack->setEnabled(mayWork && any);
    m_more->setVisible(m_session.isWritable() && (m_round || elsewhere().isEmpty()));
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

void RoundStrip::offer(const WorkflowStep &step, QPoint place)
{
    m_stepMenu->clear();
    const auto coming = next();
    if (coming && keyOf(*coming) == keyOf(step) && m_go->isVisible()) {
        m_stepMenu->addActions({m_go, m_skip});
    }
    if (const RoundStep *recorded = m_round->step(step); recorded != nullptr) {
        QAction *record =
            m_stepMenu->addAction(QIcon::fromTheme(u"documentinfo"_s), tr("&What was recorded…"),
                                  this, [this, step] { showRecord(step); });
        record->setObjectName(u"actionStepRecord"_s);
        if (recorded == &m_round->steps.constLast() && m_takeBack->isEnabled()) {
            m_stepMenu->addAction(m_takeBack);
        }
    }
    offerPaper(step.kind);
    if (m_stepMenu->isEmpty()) {
        m_stepMenu->addAction(tr("Nothing to do yet"))->setEnabled(false);
    }
    m_stepMenu->popup(place);
}

void RoundStrip::offerPaper(WorkflowStep::Kind step)
{
    const auto kind = paperOf(step);
    if (!kind) {
        return;
    }
    const bool ofBranch = isOfOneBranch(*kind);
    const QString name = ReportsPage::nameOf(*kind);
    const DocumentRequest request{.kind = *kind,
                                  .scope = ofBranch ? m_picked : m_round->organisation,
                                  .year = m_round->year,
                                  .asOf =
                                      defaultAsOf(m_round->year, m_round->round, m_session.today()),
                                  .round = m_round->round};
    QAction *paper = m_stepMenu->addAction(
        QIcon::fromTheme(u"document-print"_s),
        ofBranch && m_picked != 0 ? tr("&Paper: %1 of “%2”…").arg(name, m_pickedName)
                                  : tr("&Paper: %1…").arg(name),
        this, [this, request] {
            m_busy->run(
                *m_session.file(),
                [request](const File &reader) { return makeDocument(reader, request); },
                [this](const Result<Document> &document) {
                    if (document) {
                        previewDocument(this, m_session, *document);
                    } else {
                        m_session.dialogs().report(this, document.error());
                    }
                });
        });
    paper->setObjectName(u"actionPaper"_s);
    paper->setEnabled(!ofBranch || m_picked != 0);
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
    auto *dialog = new StepDialog(m_session, m_worker, {*m_round, m_scheme, step, task}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RoundStrip::showRecord(const WorkflowStep &step)
{
    auto *dialog = new StepRecord(m_session, *m_round, step, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RoundStrip::takeBack()
{
    const StepKey key = m_round->steps.constLast().key();
    WorkflowStep last; // the scheme may have lost it since
    last.kind = key.kind;
    last.stars = key.stars;
    const QList<WorkflowStep> steps = workflowOf(m_scheme, m_round->round);
    const auto found = std::ranges::find(steps, key, keyOf);
    open(found == steps.end() ? last : *found, StepTask::TakeBack);
}

} // namespace zhibu
