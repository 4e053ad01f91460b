#pragma once

#include "gui/rating/entry/entrymodel.h"
#include "storage/records/records.h"

namespace zhibu {

/// The scores one evaluator gave an organisation, of those the scheme wants of it.
struct ScoreSum
{
    Points points;
    Points counted;       ///< what they count, weighted; 0 of one that is evidence only
    QSet<qint64> weights; ///< in ten-thousandths; several where sheets differ
    int given = 0;        ///< for how many criteria
    int wanted = 0;       ///< see wantedScores()
};

/// Organisations × criteria: the scores one evaluator gave, their sum, and the total and star they
/// come to as things stand.
class ScoreModel : public EntryModel
{
    Q_OBJECT

public:
    enum WorkedOut { Sum, Total, Stars, WorkedOutCount }; ///< after the criteria

    using EntryModel::EntryModel;

    void setEvaluator(const QString &evaluator);
    [[nodiscard]] const QString &evaluator() const { return m_evaluator; }
    /// For every evaluator; `line` counts all organisations by code, whatever is filtered.
    [[nodiscard]] ScoreSum sumOf(std::size_t line, const QString &evaluator) const;
    [[nodiscard]] bool isComplete(const ScoreSum &sum) const;
    /// How many organisations the evaluator has scored in full, of how many.
    [[nodiscard]] qsizetype completeCount(const QString &evaluator) const;
    [[nodiscard]] std::size_t lineAt(int row) const { return lineOf(row); }
    /// "72", weighted "72 × 30% = 21.6", or "62 (2 missing)"; empty where nothing is given.
    [[nodiscard]] QString sumText(const ScoreSum &sum) const;

    /// The cell of a stored score; invalid when it is not shown.
    [[nodiscard]] QModelIndex cellOf(RowId row) const;
    [[nodiscard]] QList<ScoreChange> changes(const QList<Entry> &entries) const;

    [[nodiscard]] int entryCount() const override;
    [[nodiscard]] QString about(int column) const override;
    [[nodiscard]] ReadEntry read(int column, const QString &text) const override;
    [[nodiscard]] int widthOf(int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] std::optional<qint64> value(const Facts &facts, int column) const override;
    void setValue(Facts &facts, int column, std::optional<qint64> value) const override;
    [[nodiscard]] QString entryText(qint64 value) const override;
    [[nodiscard]] QVariant workedOut(const QModelIndex &index, int role) const override;
    void prepare() override;
    void digest(std::size_t line) override;

private:
    [[nodiscard]] QString ratedText(const RatedOrganisation &organisation, int what) const;

    QString m_evaluator;
    QList<Criterion> m_criteria;                  ///< those of the scheme that are entered
    bool m_isWeighted = false;                    ///< some scores count in part
    std::vector<QHash<QString, ScoreSum>> m_sums; ///< of every line, by evaluator
};

} // namespace zhibu
