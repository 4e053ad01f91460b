#include "gui/rating/table/quotabar.h"

#include "gui/widgets/caption.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QuotaBar::QuotaBar(QAction *decide, QWidget *parent)
    : QWidget{parent}
    , m_notes{new QLabel}
    , m_pick{new QAction(QIcon::fromTheme(u"edit-select"_s), {}, this)}
    , m_decideButton{buttonFor(decide)}
{
    decide->setIconText(withoutLetter(decide->text()));
    m_notes->setObjectName(u"quotaNotes"_s);
    m_decideButton->setObjectName(u"decideButton"_s);
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pick->setObjectName(u"actionPickSuggested"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_notes, 1);
    QToolButton *pickButton = buttonFor(m_pick);
    layout->addWidget(pickButton);
    layout->addWidget(m_decideButton);
    connect(m_pick, &QAction::visibleChanged, pickButton,
            [this, pickButton] { pickButton->setVisible(m_pick->isVisible()); });
}

void QuotaBar::showQuotas(const QStringList &notes, qsizetype lower, qsizetype equals)
{
    m_notes->setText(notes.join(u'\n'));
    const bool isClear = lower > 0;
    m_pick->setText(isClear ? tr("Pick the %n suggested", nullptr, static_cast<int>(lower))
                            : tr("Show the %n equals", nullptr, static_cast<int>(equals)));
    m_pick->setToolTip(
        isClear ? tr("Pick the organisations a quota suggests another star for, from the lowest "
                     "on. No star changes without a decision.")
                : tr("Go to the organisations with equal points that a quota parts. Which of them "
                     "it concerns is for people to decide."));
    m_pick->setVisible(lower + equals > 0);
    m_decideButton->setVisible(lower + equals > 0);
    setVisible(!notes.isEmpty());
}

} // namespace zhibu
