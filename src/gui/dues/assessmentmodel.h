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
    int withoutBase = 0; ///< 未核定, and nothing was entered
    int refused = 0;     ///< rows that cannot be posted as they are
    Money due;           ///< of a month, of all of them
    Money difference;    ///< to what it was before
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

    /// Keeps what was entered for members who are in this run too.
    void setRun(const AssessmentRun &run);
    /// With what was entered, and the findings.
    [[nodiscard]] const AssessmentRun &run() const { return m_run; }
    /// Null where there is no such row.
    [[nodiscard]] const AssessmentRow *row(int row) const;

    /// Of the whole run.
    void setReason(const QString &reason);
    void setRevealed(bool revealed);
    void enter(const QList<AssessmentEntry> &entries);
    /// What was entered, in the order of the rows.
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

private:
    void preview();
    [[nodiscard]] QString text(const AssessmentRow &row, int column) const;
    [[nodiscard]] QString plainText(const AssessmentRow &row, int column) const;
    [[nodiscard]] bool isShown(const AssessmentRow &row, int column) const;

    AssessmentRun m_run;
    QHash<RowId, AssessmentEntry> m_entries;
    QString m_reason;
    bool m_revealed = false;
};

} // namespace zhibu
