#pragma once

#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace zhibu {

/// Editors of cells that keep what is typed, and what is selected, while the model changes under
/// them: an answer worked out meanwhile must not replace the digits entered since.
class TypingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
};

/// Whether a key pressed in an editor is to go on to another cell: Enter, Tab, up, down.
[[nodiscard]] bool leavesCell(const QKeyEvent &key);

/// Hands to its model what is typed in the cell that is open somewhere in the window, as picking
/// another cell does; nothing where none is.
void commitOpenCell();

} // namespace zhibu
