#pragma once

#include "storage/meetings/talks.h"

#include <QAbstractTableModel>

namespace zhibu {

/// Members × with whom they talked in the year, what is missing marked; of one branch a column for
/// each 委员 behind the others.
class TalkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Branch, Name, Standing, WithCommittee, WithMembers, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSheets(const std::vector<TalkSheet> &sheets);
    [[nodiscard]] const TalkSheet &sheetAt(int row) const;
    [[nodiscard]] const TalkRow &memberAt(int row) const;
    /// The names of his sheet, and his own, where two bear one told apart.
    [[nodiscard]] const QStringList &namesAt(int row) const;
    [[nodiscard]] const QString &nameAt(int row) const;
    [[nodiscard]] bool hasSeveralBranches() const { return m_sheets.size() > 1; }
    /// How many lack a talk.
    [[nodiscard]] int incompleteCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Place
    {
        std::size_t sheet = 0;
        qsizetype row = 0;
    };

    /// With whom he talked, how often, and when last: a line each.
    [[nodiscard]] QString partnersText(int row) const;
    /// A cell of a 委员.
    [[nodiscard]] QVariant gridData(const QModelIndex &index, int role) const;

    std::vector<TalkSheet> m_sheets;
    std::vector<QStringList> m_names; ///< of each sheet
    std::vector<Place> m_places;      ///< of each row
    QList<int> m_grid;                ///< places of the 委员 with a column
};

} // namespace zhibu
