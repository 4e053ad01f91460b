#include "gui/widgets/listkeys.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QKeyEvent>

namespace zhibu {

namespace {

bool movesTheFrame(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        return event.modifiers().testFlag(Qt::ControlModifier)
               && !event.modifiers().testFlag(Qt::AltModifier);
    default:
        return false;
    }
}

} // namespace

void ListKeys::select(QAbstractItemView &view)
{
    const bool wasDone =
        view.findChild<ListKeys *>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
    if (!wasDone && view.selectionMode() == QAbstractItemView::ExtendedSelection
        && view.selectionBehavior() == QAbstractItemView::SelectRows) {
        new ListKeys(view);
    }
}

ListKeys::ListKeys(QAbstractItemView &view)
    : QObject{&view}
    , m_view{view}
{
    view.installEventFilter(this);
}

bool ListKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !movesTheFrame(*static_cast<QKeyEvent *>(event))) {
        return false;
    }
    const QModelIndex before = m_view.currentIndex();
    watched->event(event); // the list goes there in its own way
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid()) {
        return true;
    }
    const bool extends = static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ShiftModifier)
                         && before.isValid();
    const QModelIndex &first = !extends || current.row() < before.row() ? current : before;
    const QModelIndex &last = !extends || current.row() > before.row() ? current : before;
    m_view.selectionModel()->select(
        QItemSelection(first, last),
        QItemSelectionModel::Rows
            | (extends ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect));
    return true;
}

} // namespace zhibu
