#include "gui/records/choiceseditor.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

namespace zhibu {

namespace {

/// Stays open while entries are ticked, by a click or the space bar.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick(actionAt(event->position().toPoint()))) {
            QMenu::mouseReleaseEvent(event);
        }
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !tick(activeAction())) {
            QMenu::keyPressEvent(event);
        }
    }

private:
    static bool tick(QAction *action)
    {
        if (action == nullptr || !action->isCheckable() || !action->isEnabled()) {
            return false;
        }
        action->toggle();
        return true;
    }
};

/// As wide as there is room: a text that is longer is cut, and whole in the tooltip.
class ElidedButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * arrow);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

ChoicesEditor::ChoicesEditor(const Field &field, QWidget *parent)
    : FieldEditor{field, parent}
    , m_button{new ElidedButton(this)}
{
    auto *menu = new TickMenu(m_button);
    for (const Choice &choice : field.choices) {
        QAction *action = menu->addAction(choice.title);
        action->setCheckable(true);
        action->setData(choice.code);
        connect(action, &QAction::toggled, this, [this] {
            showPicked();
            emit edited();
        });
        m_actions += action;
    }
    m_button->setMenu(menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setInput(m_button);
    showPicked();
}

void ChoicesEditor::showPicked()
{
    const QString text = cellText(field(), input());
    m_button->setText(text.isEmpty() ? tr("None") : text);
    m_button->setToolTip(text);
}

void ChoicesEditor::leaveOut(const QString &code)
{
    for (QAction *action : m_actions) {
        action->setVisible(action->data() != code || action->isChecked());
    }
}

ParsedCell ChoicesEditor::value() const
{
    return {.value = input(), .finding = {}};
}

QString ChoicesEditor::input() const
{
    QStringList codes;
    for (const QAction *action : m_actions) {
        if (action->isChecked()) {
            codes += action->data().toString();
        }
    }
    return codes.join(u' ');
}

void ChoicesEditor::display(const QVariant &value)
{
    const QStringList codes = value.toString().split(u' ', Qt::SkipEmptyParts);
    for (QAction *action : m_actions) {
        action->setChecked(codes.contains(action->data().toString()));
    }
    showPicked();
}

} // namespace zhibu
