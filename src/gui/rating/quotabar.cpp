#include "gui/rating/quotabar.h"

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
    m_notes->setObjectName(u"quotaNotes"_s);
    m_decideButton->setObjectName(u"decideButton"_s);
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pick->setObjectName(u"actionPickSuggested"_s);
    m_pick->setToolTip(
        tr("Pick the organisations a quota suggests another star for, from the lowest "
           "on. No star changes without a decision."));
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

void QuotaBar::showQuotas(const QStringList &notes, int suggested)
{
    m_notes->setText(notes.join(u'\n'));
    m_pick->setText(tr("Pick the %n suggested", nullptr, suggested));
    m_pick->setVisible(suggested > 0);
    m_decideButton->setVisible(suggested > 0);
    setVisible(!notes.isEmpty());
}

} // namespace zhibu
