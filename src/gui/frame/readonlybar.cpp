#include "gui/frame/readonlybar.h"

#include "gui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRefusalMs = 6'000;

bool writesText(const QKeyEvent &key)
{
    const bool isCommand =
        (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    const bool isText = !key.text().isEmpty() && key.text().front().isPrint();
    return !isCommand && (isText || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete);
}

/// Whether a key that comes to a widget is meant to change what is in the file.
bool isInput(const QObject *widget, const QKeyEvent &key)
{
    const bool pastes = key.matches(QKeySequence::Paste) || key.matches(QKeySequence::Cut);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
        const bool isCell = view->currentIndex().flags().testFlag(Qt::ItemIsEditable);
        return pastes || (isCell && writesText(key)); // elsewhere typing looks a row up
    }
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    const bool isShut =
        line != nullptr ? line->isReadOnly() : text != nullptr && text->isReadOnly();
    return isShut && (pastes || writesText(key));
}

} // namespace

ReadOnlyBar::ReadOnlyBar(QWidget *parent)
    : QFrame{parent}
    , m_text{new QLabel}
{
    setObjectName(u"readOnlyBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *icon = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(QIcon::fromTheme(u"dialog-warning"_s).pixmap(size));
    m_text->setObjectName(u"readOnlyReason"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextColor(*m_text, attentionColor(palette()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(icon);
    layout->addWidget(m_text, 1);
    hide();
    m_calm.setParent(this);
    m_calm.setObjectName(u"calm"_s);
    m_calm.setSingleShot(true);
    m_calm.setInterval(kRefusalMs);
    connect(&m_calm, &QTimer::timeout, this, [this] { sayRefused(false); });
}

void ReadOnlyBar::showReason(const QString &reason)
{
    qApp->removeEventFilter(this);
    m_reason = reason;
    m_calm.stop();
    sayRefused(false);
    setVisible(!reason.isEmpty());
    if (!reason.isEmpty()) {
        qApp->installEventFilter(this); // the keys come to the widgets of all pages
    }
}

void ReadOnlyBar::sayRefused(bool refused)
{
    QFont bold = font();
    bold.setBold(refused);
    m_text->setFont(bold);
    m_text->setText(refused ? tr("Nothing was entered. %1").arg(m_reason) : m_reason);
}

bool ReadOnlyBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (event->type() == QEvent::KeyPress && widget != nullptr && widget->window() == window()
        && isInput(widget, *static_cast<const QKeyEvent *>(event))) {
        sayRefused(true);
        m_calm.start();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace zhibu
