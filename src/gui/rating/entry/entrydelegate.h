#pragma once

#include "gui/widgets/celleditor.h"

#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPointer>

#include <functional>

namespace zhibu {

/// The editor of a grid that is filled in, as EntryView and EntryTable are. What is not accepted
/// stays in it: the reason is told, and it is not left before it is mended or dropped (Esc). Cells
/// pasted into it are not its own: it drops what is typed, for they begin at its place.
class EntryDelegate : public TypingDelegate
{
    Q_OBJECT

public:
    /// Why a cell does not take a text; empty: it does.
    using Refusal = std::function<QString(const QModelIndex &cell, const QString &text)>;

    EntryDelegate(Refusal refusal, QObject *parent);

    /// Hands over what is typed and closes the editor, if one is open. Whether none is open now.
    bool finish();

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

signals:
    /// A key that leaves the cell (Enter, Tab, up, down) has closed the editor.
    void leftBy(QKeyEvent *event);
    void refused(const QString &reason);
    /// More than one cell was to be pasted into the editor, which is closed.
    void cellsPasted(const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// Closes the editor and forgets what is typed.
    void drop();
    /// Whether the model takes what is typed; if not, it is told why.
    bool isAccepted();

    Refusal m_refusal;
    mutable QPointer<QLineEdit> m_editor;
    mutable QPersistentModelIndex m_index;
};

} // namespace zhibu
