#include "gui/widgets/celleditor.h"

#include <QAbstractItemView>
#include <QApplication>

namespace zhibu {

void TypingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (!editor->isVisible()) { // it is being opened
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

bool leavesCell(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true;
    default:
        return false;
    }
}

void commitOpenCell()
{
    QWidget *widget = QApplication::focusWidget();
    while (widget != nullptr && !widget->isWindow()) {
        widget = widget->parentWidget();
        if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
            view->setFocus(); // an editor commits when it loses the focus
            return;
        }
    }
}

} // namespace zhibu
