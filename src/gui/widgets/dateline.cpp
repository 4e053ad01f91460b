#include "gui/widgets/dateline.h"

#include "core/datetext.h"
#include "gui/theme.h"
#include "gui/widgets/calendarpopup.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace zhibu {

using namespace Qt::StringLiterals;

DateLine::DateLine(QWidget *parent)
    : QLineEdit{parent}
{
    addCalendar(
        *this, [this] { return date().isValid() ? date() : m_taken; },
        [this](QDate picked) { take(picked); });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::editingFinished, this, &DateLine::takeTyped);
    connect(this, &QLineEdit::textChanged, this, &DateLine::showProblem);
}

QDate DateLine::typed() const
{
    if (m_monthOnly) {
        const auto month = monthFromText(text());
        return month ? month->firstDay() : QDate();
    }
    return dateFromText(text()).value_or(QDate());
}

QDate DateLine::date() const
{
    return problem().isEmpty() ? typed() : QDate();
}

QString DateLine::problem() const
{
    const QDate date = typed();
    const auto shown = [this](QDate day) {
        return m_monthOnly ? toText(Month::of(day)) : isoText(day);
    };
    if (!date.isValid()) {
        return m_monthOnly ? tr("Not a month: write 2024-03") : tr("Not a date: write 2024-03-08");
    }
    if (m_first.isValid() && date < m_first) {
        return tr("Not before %1").arg(shown(m_first));
    }
    if (m_last.isValid() && date > m_last) {
        return tr("Not after %1").arg(shown(m_last));
    }
    return {};
}

void DateLine::setDate(QDate date)
{
    m_taken = m_monthOnly && date.isValid() ? Month::of(date).firstDay() : date;
    setText(!date.isValid() ? QString() : m_monthOnly ? toText(Month::of(date)) : isoText(date));
    home(false);
}

void DateLine::setDateRange(QDate first, QDate last)
{
    m_first = first;
    m_last = last;
    showProblem();
}

void DateLine::setMonthOnly(bool monthOnly)
{
    const QDate shown = typed();
    m_monthOnly = monthOnly;
    if (shown.isValid()) {
        setDate(shown);
    }
    updateGeometry();
}

void DateLine::take(QDate date)
{
    const QDate before = m_taken;
    setDate(date);
    if (this->date().isValid() && m_taken != before) {
        emit dateChanged(m_taken);
    }
}

void DateLine::takeTyped()
{
    if (const QDate entered = date(); entered.isValid()) {
        take(entered);
    }
}

void DateLine::showProblem()
{
    const QString why = problem();
    setAccessibleDescription(why);
    QPalette colours; // resolved against the parent's
    if (!why.isEmpty()) {
        colours.setColor(QPalette::Text, attentionColor(palette()));
    }
    setPalette(colours);
}

bool DateLine::event(QEvent *event)
{
    if (const QString why = problem(); event->type() == QEvent::ToolTip && !why.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), why, this);
        return true;
    }
    return QLineEdit::event(event);
}

void DateLine::keyPressEvent(QKeyEvent *event)
{
    const int step = event->modifiers() != Qt::NoModifier ? 0
                     : event->key() == Qt::Key_Up         ? 1
                     : event->key() == Qt::Key_Down       ? -1
                                                          : 0;
    const QDate from = date();
    if (step == 0 || isReadOnly() || !from.isValid()) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const QDate next = m_monthOnly ? from.addMonths(step) : from.addDays(step);
    if ((!m_first.isValid() || next >= m_first) && (!m_last.isValid() || next <= m_last)) {
        take(next);
    }
}

QSize DateLine::sizeHint() const
{
    // Its text, the calendar button, and the frame QLineEdit asks for on top.
    const QSize base = QLineEdit::sizeHint();
    const int width =
        fontMetrics().horizontalAdvance(m_monthOnly ? u"0000-00 "_s : u"0000-00-00 "_s);
    return {width + base.height() + base.height() / 2, base.height()};
}

} // namespace zhibu
