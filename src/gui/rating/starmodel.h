#pragma once

#include "storage/facts/membercounts.h"
#include "storage/facts/ratingrows.h"

#include <QAbstractTableModel>

#include <vector>

namespace zhibu {

/// The star table with what a page adds to it. Its year and scheme are those of the request,
/// whatever has been picked since.
struct StarTable
{
    RatingRequest request;
    RatingTable table;
    QHash<RowId, int> members; ///< of every branch on the as-of date

    [[nodiscard]] const Scheme &scheme() const { return request.scheme; }
    /// Whether all of it is by self-evaluation.
    [[nodiscard]] bool isTrial() const { return request.by.has_value(); }
};

/// Rates by the request. One organisation alone is held against no quota, and where only its own
/// evaluation is there it sees its trial star.
[[nodiscard]] Result<StarTable> starTableOf(const File &file, const RatingRequest &request);

/// The star table; the quotas that are not met are lines between its rows.
class StarModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Rank,
        Organisation,
        Base,
        Bonus,
        Penalty,
        Total,
        Stars,
        Previous,
        MovementColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const StarTable &stars);
    [[nodiscard]] const StarTable &stars() const { return m_stars; }

    /// Null on a quota line.
    [[nodiscard]] const RatedOrganisation *organisation(int row) const;
    [[nodiscard]] int rowOf(RowId organisation) const;
    [[nodiscard]] bool isTrial(const RatedOrganisation &organisation) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Line
    {
        int place = -1; ///< in the table's rows; -1: a quota
        QString quota;
    };

    void insertQuotaLines();
    [[nodiscard]] QString text(const RatedOrganisation &row, int place, int column) const;
    [[nodiscard]] QString starsText(const RatedOrganisation &row, int place) const;
    /// Who it is, the decision on its star, and what became of it since it was confirmed.
    [[nodiscard]] QString toolTip(const RatedOrganisation &row) const;
    [[nodiscard]] bool isOverQuota(const RatedOrganisation &row, int place) const;

    StarTable m_stars;
    std::vector<Line> m_lines;
};

} // namespace zhibu
