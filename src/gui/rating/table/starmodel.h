#pragma once

#include "scoring/quota.h"
#include "storage/facts/membercounts.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/unrated.h"

#include <QAbstractTableModel>

#include <vector>

namespace zhibu {

/// The star table with what a page adds to it. Its year and scheme are those of the request,
/// whatever has been picked since.
struct StarTable
{
    RatingRequest request;
    RatingTable table;
    QHash<RowId, int> members;               ///< of every branch on the as-of date
    QList<UnratedOrganisation> unrated = {}; ///< whom the table leaves out

    [[nodiscard]] const Scheme &scheme() const { return request.scheme; }
    /// Whether all of it is by self-evaluation.
    [[nodiscard]] bool isTrial() const { return request.by.has_value(); }
    /// How many of the rows the round shown rates.
    [[nodiscard]] qsizetype ofRound() const;
};

/// Rates by the request, as the table of the round of its scope. A part of what a rater rates is
/// held against no quota, and one organisation alone neither; where only its own evaluation is
/// there it sees its trial star.
[[nodiscard]] Result<StarTable> starTableOf(const File &file, const RatingRequest &request);

/// The star table. In the order of the ranks the quotas are lines between its rows, met or not, and
/// a line parts whom the round shown rates from whom it does not.
/// What a quota that is not met suggests is told, and done by nobody but people.
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

    /// Every quota in words, with whether it is met; those met under one superior as their number.
    [[nodiscard]] QStringList quotaNotes() const;
    /// What the quotas suggest to an organisation; empty on a line between rows, and in a trial and
    /// of a confirmed result, where nothing is to be decided.
    [[nodiscard]] QStringList suggestions(int row) const;

    enum class Advice {
        None,
        Choose, ///< one of equals, of which people choose some
        Lower,
    };
    /// What the suggestions come to.
    [[nodiscard]] Advice advice(int row) const;

    /// Null on a line between rows.
    [[nodiscard]] const RatedOrganisation *organisation(int row) const;
    [[nodiscard]] int rowOf(RowId organisation) const;
    [[nodiscard]] bool isTrial(const RatedOrganisation &organisation) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Ascending ranks are the order of the table, the only one with quota lines.
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Line
    {
        int place = -1; ///< in the table's rows; -1: a line between them
        QString text;   ///< of such a line
    };
    struct ShownQuota
    {
        QuotaCount count;
        std::optional<QuotaLine> line;
    };

    /// Of a row of `m_stars`.
    [[nodiscard]] QStringList suggestions(const RatedOrganisation &organisation) const;
    [[nodiscard]] Advice advice(const RatedOrganisation &organisation) const;
    [[nodiscard]] qsizetype placeOf(const RatedOrganisation &organisation) const
    {
        return &organisation - m_stars.table.rows.data();
    }
    void arrange();
    void insertQuotaLines();
    void insertElsewhereLine();
    void insertLine(qsizetype place, const QString &text);
    [[nodiscard]] QString text(const RatedOrganisation &row, int column) const;
    [[nodiscard]] QString rankText(const RatedOrganisation &row) const;
    [[nodiscard]] static QString previousText(const RatedOrganisation &row);
    [[nodiscard]] QString starsText(const RatedOrganisation &row) const;
    /// Who it is, what is suggested, the decision on its star, and what became of it since it was
    /// confirmed.
    [[nodiscard]] QString toolTip(const RatedOrganisation &row) const;
    /// Icon, alignment, colour and font of a cell.
    /// Beside the star: a warning where it would differ now, else the colour the scheme gives it.
    [[nodiscard]] QVariant mark(const RatedOrganisation &row) const;
    [[nodiscard]] QVariant look(const RatedOrganisation &row, int column, int role) const;
    [[nodiscard]] QVariant lineData(const Line &line, int column, int role) const;

    StarTable m_stars;
    QList<ShownQuota> m_quotas;
    QHash<int, int> m_sharing; ///< how many organisations share a rank
    std::vector<Line> m_lines;
    int m_column = Rank;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace zhibu
