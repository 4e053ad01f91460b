#pragma once

#include "gui/dues/grid/duesgrid.h"

#include <QTableView>

#include <array>
#include <utility>

namespace zhibu {

/// The grid of the dues. What is selected are months of members: Ctrl+click (or Ctrl+Space) takes a
/// member out of the selection or in, the months stay. While it is scrolled to the right, the names
/// stand beside the rows and take the mouse as the column of names does.
class DuesView : public QTableView
{
    Q_OBJECT

public:
    explicit DuesView(QWidget *parent = nullptr);

    void setGrid(DuesGridModel *grid);
    /// Makes the columns as wide as what is in them; the months share what is free beside them.
    void fitColumns();

    [[nodiscard]] QList<RowId> selectedMembers() const;
    /// From the first to the last month selected; nothing where only names and sums are.
    [[nodiscard]] std::optional<std::pair<Month, Month>> selectedMonths() const;
    void setCurrent(RowId member, Month month);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    /// Typing enters; it never jumps to a row that happens to begin with the same characters.
    void keyboardSearch(const QString & /*search*/) override {}
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// All equally wide where there is room for that, else each as its own cells need: the sums of
    /// the year behind them are to be seen.
    void spreadMonths();
    void toggleMember(const QModelIndex &index);

    DuesGridModel *m_grid = nullptr;
    std::array<int, 12> m_monthWidths{}; ///< what is in each of them needs
};

} // namespace zhibu
