#include "gui/activities/attendanceview.h"

#include "gui/activities/attendancemodel.h"
#include "storage/search/readings.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>

namespace zhibu {

namespace {

constexpr qint64 kTypingPause = 2000; ///< milliseconds after which another name begins

} // namespace

void AttendanceView::keyboardSearch(const QString &typed)
{
    if (!m_pause.isValid() || m_pause.hasExpired(kTypingPause)) {
        forget();
    }
    m_pause.restart();
    const int row = std::max(0, currentIndex().row());
    const bool begins = m_typed.isEmpty();
    if (begins) {
        m_before = currentIndex();
    }
    if (!m_isNobody && goTo(m_typed + typed, begins ? row + 1 : row)) {
        m_typed += typed;
        return;
    }
    if (m_typed == typed && !m_isNobody) { // the same letter again goes on to the next one
        goTo(typed, row + 1);
        return;
    }
    m_typed += typed;
    m_isNobody = true;
    if (m_before.isValid()) {
        setCurrentIndex(m_before);
    }
    emit nobodyFound(m_typed);
}

void AttendanceView::forget()
{
    m_typed.clear();
    m_isNobody = false;
}

bool AttendanceView::goTo(const QString &typed, int from)
{
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    for (int step = 0; step < rows; ++step) {
        const QModelIndex name = model()->index((from + step) % rows, AttendanceModel::Name);
        if (answersTo(name.data().toString(), typed)) {
            setCurrentIndex(name);
            return true;
        }
    }
    return false;
}

void AttendanceView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool atNames = currentIndex().column() == AttendanceModel::Name;
    const int digit = event->key() - Qt::Key_0;
    const bool marks = isPlain && atNames
                       && (event->key() == Qt::Key_Space
                           || (digit >= 1 && digit <= AttendanceModel::usualReasons().size()));
    if (marks && m_isNobody) {
        emit nobodyFound(m_typed);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Backspace
        || (event->text().isEmpty() && event->key() != Qt::Key_Shift)) {
        forget();
    }
    auto *people = qobject_cast<AttendanceModel *>(model());
    if (people != nullptr && marks && event->key() != Qt::Key_Space) {
        forget();
        people->markMissing(currentIndex().row(), AttendanceModel::usualReasons()[digit - 1]);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void AttendanceView::mousePressEvent(QMouseEvent *event)
{
    forget();
    QTableView::mousePressEvent(event);
}

void AttendanceView::focusInEvent(QFocusEvent *event)
{
    forget();
    QTableView::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason) {
        const QModelIndex current = currentIndex();
        setCurrentIndex(current.isValid() ? current.siblingAtColumn(AttendanceModel::Name)
                                          : model()->index(0, AttendanceModel::Name));
    }
}

} // namespace zhibu
