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
