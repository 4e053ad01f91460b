#pragma once

#include <QTableView>

namespace zhibu {

/// A grid of scores worked like a spreadsheet: typing replaces, Enter goes down and Tab right,
/// Delete clears, blocks are copied and pasted.
class ScoreView : public QTableView
{
    Q_OBJECT

public:
    explicit ScoreView(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void moveDown();
    void copy() const;
    void paste();
};

} // namespace zhibu
