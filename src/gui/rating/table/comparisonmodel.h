#pragma once

#include "gui/rating/entry/scoremodel.h"

namespace zhibu {

/// The sums of every evaluator side by side, and by how much the first one's, of one's own, differs
/// from the last one's, of the superior.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Further apart than this is marked.
    static constexpr Points kFarApart = Points::whole(10);

    ComparisonModel(const ScoreModel &scores, const QList<Choice> &evaluators,
                    QObject *parent = nullptr);

    /// As a table of that name, with 组织编码 and 组织名称 in front.
    [[nodiscard]] TextTable table(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] ScoreSum sum(int row, qsizetype evaluator) const;
    /// None while one of the two is not complete.
    [[nodiscard]] std::optional<Points> difference(int row) const;

    const ScoreModel &m_scores;
    QList<Choice> m_evaluators;
};

} // namespace zhibu
