#pragma once

#include "storage/dues/recheck.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace zhibu {

/// 补缴核算: members, below each his years, then those who have left and are not chased, and a last
/// line with the sums of the members shown.
class RecheckModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Months, WithoutBase, Due, Paid, ToPay, Overpaid, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// As recheckRows() gives them.
    void setRows(const std::vector<RecheckRow> &rows);
    /// Shows, and sums, those whose name or number contains the text, and on demand only whoever
    /// has to pay or has overpaid.
    void setFilter(const QString &text, bool onlyDifferences);

    /// 0 for the sums.
    [[nodiscard]] RowId memberAt(const QModelIndex &index) const;
    /// Empty for a member as a whole.
    [[nodiscard]] std::optional<int> yearAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(RowId member) const;
    /// Nothing of whoever has left.
    [[nodiscard]] Money toPay(RowId member) const;
    [[nodiscard]] int memberCount() const { return static_cast<int>(m_shown.size()); }
    /// How many of them have left.
    [[nodiscard]] int leftCount() const { return m_leftCount; }
    /// Of the others.
    [[nodiscard]] const DuesRecheck &sum() const { return m_sum; }
    /// The years of those shown.
    [[nodiscard]] std::vector<RecheckRow> rows() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Person
    {
        std::vector<RecheckRow> years; ///< at least one
        DuesRecheck sum;

        [[nodiscard]] bool isChased() const { return years.front().isChased(); }
    };

    void pick();
    /// Null for the sums.
    [[nodiscard]] const Person *personAt(const QModelIndex &index) const;
    [[nodiscard]] const DuesRecheck &figuresAt(const QModelIndex &index) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;

    std::vector<Person> m_people;
    std::vector<std::size_t> m_shown; ///< of m_people
    QHash<RowId, int> m_places;       ///< of members, in m_shown
    DuesRecheck m_sum;
    int m_leftCount = 0;
    QString m_text;
    bool m_onlyDifferences = false;
};

} // namespace zhibu
