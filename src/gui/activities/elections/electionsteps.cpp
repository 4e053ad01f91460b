#include "gui/activities/elections/electionsteps.h"

#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/electionwords.h"

#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 2;
constexpr int kLeastWidth = 48; // the tick and the beginning of the name

} // namespace

ElectionSteps::ElectionSteps(QWidget *parent)
    : QWidget{parent}
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const int inRow = static_cast<int>(electionSteps().size() + kRows - 1) / kRows;
    for (const QString &step : electionSteps()) {
        const int place = static_cast<int>(m_buttons.size());
        const int row = place / inRow;
        const int column = 2 * (place % inRow);
        auto *button = new QToolButton;
        button->setObjectName(step);
        button->setText(electionStepName(step));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 16});
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumWidth(kLeastWidth);
        connect(button, &QToolButton::clicked, this, [this, step] { emit picked(step); });
        layout->addWidget(button, row, column);
        m_buttons += button;
        if (m_buttons.size() < electionSteps().size()) {
            auto *arrow = new QLabel(u"→"_s);
            setTextColor(*arrow, quietColor(palette()));
            layout->addWidget(arrow, row, column + 1);
        }
    }
    layout->setColumnStretch(2 * inRow, 1);
    setElection({}, {});
}

void ElectionSteps::setElection(const std::optional<Record> &election, QDate day)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const qsizetype last = election ? lastStepDone(*election, day) : -1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString &step = electionSteps()[i];
        QToolButton *button = m_buttons[i];
        const StepState reached = election ? stepState(*election, step, day) : StepState::Open;
        const QString dated = election ? ledger.value(*election, step).toString() : QString();
        const bool next = election && i == last + 1;
        QString icon;
        QString state = tr("not yet");
        if (reached == StepState::Done) {
            icon = u"dialog-ok-apply"_s;
            state = dated;
        } else if (reached == StepState::Planned) {
            icon = u"view-calendar-day"_s;
            state = tr("planned for %1").arg(dated);
        } else if (next) {
            icon = u"chronometer"_s;
            state = tr("to be done next");
        } else if (i < last) {
            state = tr("passed over, no date is entered");
        }
        QFont font = this->font();
        font.setBold(next);
        button->setFont(font);
        button->setIcon(icon.isEmpty() ? QIcon() : QIcon::fromTheme(icon));
        button->setEnabled(election.has_value());
        button->setToolTip(u"%1：%2"_s.arg(electionStepName(step), state));
        button->setAccessibleName(button->toolTip());
    }
}

} // namespace zhibu
