#pragma once

#include "gui/widgets/celleditor.h"

#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>

namespace zhibu {

/// The editor of an EntryView. What its model does not accept stays in it: the reason is told, and
/// it is not left before it is mended or dropped (Esc).
class EntryDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    using TypingDelegate::TypingDelegate;

    /// Hands over what is typed and closes the editor, if one is open. Whether none is open now.
    bool finish();

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

signals:
    /// A key that leaves the cell (Enter, Tab, up, down) has closed the editor.
    void leftBy(QKeyEvent *event);
    void refused(const QString &reason);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// Whether the model takes what is typed; if not, it is told why.
    bool isAccepted();

    mutable QPointer<QLineEdit> m_editor;
    mutable QPersistentModelIndex m_index;
};

} // namespace zhibu
