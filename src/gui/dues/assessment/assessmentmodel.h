#pragma once

#include "storage/dues/assessment.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace zhibu {

/// What a run comes to.
struct AssessmentSum
{
    int members = 0;
    int changed = 0;
    int withoutBase = 0;   ///< 未核定, and nothing was entered
    int kindsProposed = 0; ///< changed under a kind that nobody said
    int refused = 0;       ///< rows that cannot be posted as they are
    int elsewhere = 0;     ///< entered for others, who do not owe here in this month
    Money due;             ///< of a month, of all of them
    Money difference;      ///< to what it was before
};

/// The members of a 核定: what held before, what is entered in its place, and what follows from it
/// at once. Stores nothing. Bases are masked until revealed, but for those entered here.
class AssessmentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Organisation,
        Name,
        Kind,
        PreviousBase,
        Base,
        Rate,
        Due,
        Difference,
        FixedDue,
        Reason,
        Note,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps what was entered, and puts in this run what was edited of its members, no more: the
    /// rest stays as it is in force in its month.
    void setRun(const AssessmentRun &run);
    /// With what was entered, and the findings.
    [[nodiscard]] const AssessmentRun &run() const { return m_run; }
    /// Null where there is no such row.
    [[nodiscard]] const AssessmentRow *row(int row) const;
    /// Whether a base of 0 was entered: nothing would be owed, which a slip does as well.
    [[nodiscard]] static bool freesFromDues(const AssessmentRow &row);

    /// Of the whole run.
    void setReason(const QString &reason);
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    void enter(const QList<AssessmentEntry> &entries);
    /// What was entered for members of the run, in the order of the rows.
    [[nodiscard]] QList<AssessmentEntry> entries() const;
    [[nodiscard]] AssessmentSum sum() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Something was entered, or another run is shown.
    void recalculated();
    /// What was typed is no amount, and nothing was changed.
    void refused(const QString &text);

private:
    /// What was in force when something was entered for a member, and what was to be.
    struct Edit
    {
        AssessmentEntry before;
        AssessmentEntry after;

        [[nodiscard]] AssessmentEntry appliedTo(AssessmentEntry inForce) const;
    };

    void recalculate();
    void preview();
    [[nodiscard]] QString text(const AssessmentRow &row, int column) const;
    [[nodiscard]] QString plainText(const AssessmentRow &row, int column) const;
    [[nodiscard]] bool isShown(const AssessmentRow &row, int column) const;

    AssessmentRun m_run;
    QHash<RowId, Edit> m_edits; ///< of members of other runs too
    QString m_reason;
    bool m_revealed = false;
};

} // namespace zhibu
