#pragma once

#include <QTableView>

namespace zhibu {

/// The grid of the dues. What is selected are months of members: Ctrl+click (or Ctrl+Space) takes a
/// member out of the selection or in, the months stay.
class DuesView : public QTableView
{
    Q_OBJECT

public:
    explicit DuesView(QWidget *parent = nullptr);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggleMember(const QModelIndex &index);
};

} // namespace zhibu
