#pragma once

#include "scoring/scheme.h"
#include "storage/facts/ratingrows.h"
#include "storage/records/records.h"

#include <QAbstractTableModel>

#include <vector>

namespace zhibu {

/// Organisations × criteria: the scores one evaluator gave. What is typed or pasted is asked to be
/// stored as one change.
class ScoreModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setScores(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                   const QString &evaluator);
    /// Pastes lines of tab-separated scores from `corner` on. Nothing is entered when one of them
    /// is not accepted.
    void paste(const QModelIndex &corner, const QString &text);
    void clearCells(const QModelIndexList &cells);
    /// The cell of a stored score; invalid when it is not shown.
    [[nodiscard]] QModelIndex cellOf(RowId row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    void changesEntered(const QList<ScoreChange> &changes);
    /// What was typed is no score, and why.
    void rejected(const QString &reason);

private:
    struct Line
    {
        RowId organisation = 0;
        QString code, name;
        std::vector<Score> scores; ///< by criterion; row 0: none
    };

    [[nodiscard]] const Score &score(const QModelIndex &index) const;
    [[nodiscard]] bool isScore(const QModelIndex &index) const;
    /// The change a text stands for; none when it changes nothing or is refused (then rejected()
    /// was emitted and `ok` is false).
    std::optional<ScoreChange> change(const QModelIndex &index, const QString &text, bool &ok);

    int m_year = 0;
    QList<Criterion> m_criteria;
    std::vector<Line> m_lines;
};

} // namespace zhibu
