#pragma once

#include "storage/facts/meetingrows.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStyledItemDelegate>

#include <vector>

namespace zhibu {

/// The required meetings of many branches: a row for each, a strip for each type, and how many are
/// missing. Sorts and filters by itself.
class OverviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What is missing stands before the strips, which may reach beyond the window.
    enum Column { Code, Name, Missing, FirstType };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<BranchMeetings> &rows);
    /// Leaves the branches whose code or name contains the text.
    void setFilterText(const QString &text);
    /// Leaves these branches alone; all where there are none.
    void setOnly(const QList<RowId> &branches);
    /// Those left, in the order shown.
    [[nodiscard]] const std::vector<BranchMeetings> &rows() const { return m_shown; }
    /// The strip in a cell; null where none is.
    [[nodiscard]] const MeetingLine *line(const QModelIndex &index) const;
    /// -1 where the branch is not shown.
    [[nodiscard]] int rowOf(RowId branch) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// By the missing meetings of the column; by code or name.
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] int missingIn(const BranchMeetings &branch, int column) const;

    std::vector<BranchMeetings> m_all; ///< by code
    std::vector<BranchMeetings> m_shown;
    QList<MeetingType> m_types;
    QString m_filter;
    QSet<RowId> m_only;
    int m_sortColumn = Code;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// Paints the strips of an OverviewModel, each sign in its colour, and says what the one under the
/// mouse stands for.
class OverviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace zhibu
