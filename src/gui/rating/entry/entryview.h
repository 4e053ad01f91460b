#pragma once

#include "gui/rating/entry/entrydelegate.h"
#include "gui/rating/entry/entrymodel.h"

#include <QTableView>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

/// A grid of numbers worked like a spreadsheet: typing replaces; Enter goes down, and from the end
/// of a column to the top of the next; Tab goes right and on to the next row; Delete clears, Ctrl+D
/// fills down, Space takes what is offered; blocks are cut, copied and pasted, by the right mouse
/// button too. The organisations stay in sight.
class EntryView : public QTableView
{
    Q_OBJECT

public:
    explicit EntryView(QWidget *parent = nullptr);

    /// The model to show; the header is `headerLines` lines high.
    void setEntries(EntryModel *model, int headerLines);
    void setWritable(bool writable);
    /// Hands over what is typed in the open cell. False where it is not accepted: it stays open.
    bool finishEditing() { return m_delegate->finish(); }
    /// Goes down one row, at the end of a column to the top of the next.
    void moveDown();

signals:
    /// What is typed is not accepted, and why.
    void refused(const QString &reason);

protected:
    /// Typing enters; it never jumps to a row that happens to begin with the same characters.
    void keyboardSearch(const QString & /*search*/) override {}
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void setUpCommands();
    void copy();
    void leave(const QKeyEvent *event);
    /// Whether there was a cell to go to.
    bool moveAlong(int step);
    void moveBy(int rows);
    void fit();

    EntryModel *m_model = nullptr;
    EntryDelegate *m_delegate;
    QLabel *m_corner;
    int m_headerLines = 1;
    QList<QAction *> m_changes; ///< the commands that enter something
};

/// Gives a grid of organisations and numbers its look: a header `lines` lines high, names in sight.
void setUpGrid(QTableView &view, int lines);

} // namespace zhibu
