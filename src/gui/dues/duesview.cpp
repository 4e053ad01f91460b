#include "gui/dues/duesview.h"

#include "gui/widgets/celleditor.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace zhibu {

DuesView::DuesView(QWidget *parent)
    : QTableView{parent}
{
    setItemDelegate(new TypingDelegate(this));
}

QItemSelectionModel::SelectionFlags DuesView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    const bool isMouse =
        event != nullptr
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
            || event->type() == QEvent::MouseButtonRelease);
    if (isMouse
        && static_cast<const QMouseEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        return QItemSelectionModel::NoUpdate; // single cells would tear the months apart
    }
    return QTableView::selectionCommand(index, event);
}

void DuesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        toggleMember(indexAt(event->position().toPoint()));
    } else {
        QTableView::mousePressEvent(event);
    }
}

void DuesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        toggleMember(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DuesView::toggleMember(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsSelectable)) { // beside the rows, or the totals
        return;
    }
    int left = index.column();
    int right = index.column();
    bool isIn = false;
    const QItemSelection selection = selectionModel()->selection();
    for (qsizetype i = 0; i < selection.size(); ++i) { // all ranges span the same months
        left = i == 0 ? selection[i].left() : std::min(left, selection[i].left());
        right = i == 0 ? selection[i].right() : std::max(right, selection[i].right());
        isIn = isIn || (selection[i].top() <= index.row() && index.row() <= selection[i].bottom());
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(
        QItemSelection(index.siblingAtColumn(left), index.siblingAtColumn(right)),
        isIn ? QItemSelectionModel::Deselect : QItemSelectionModel::Select);
}

} // namespace zhibu
