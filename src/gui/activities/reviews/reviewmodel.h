#pragma once

#include "storage/meetings/memberreviews.h"

#include <QAbstractTableModel>

#include <functional>

namespace zhibu {

/// 民主评议 of a branch: its members × what is entered of each, every entry stored at once.
class ReviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Kind,
        SelfGrade,
        PeerGrade,
        Excellent,
        Qualified,
        Basic,
        Unqualified,
        Ballots, ///< worked out: how many, of how many members
        Grade,
        FedBackOn,
        Mend,
        Note, ///< worked out: why somebody is not graded
        ColumnCount
    };

    /// Stores changes as one action. Why it was not done; empty: it was.
    using Store = std::function<QString(const QList<ReviewChange> &)>;

    explicit ReviewModel(Store store, QObject *parent = nullptr);

    /// Keeps the current cell, and an open one, where the members are the same.
    void setSheet(const ReviewSheet &sheet);
    [[nodiscard]] const ReviewSheet &sheet() const { return m_sheet; }
    /// What the column takes, as a sentence; of those worked out what they are.
    [[nodiscard]] static QString about(int column);

    /// Why a cell does not take a text; empty: it does.
    [[nodiscard]] QString refusal(const QModelIndex &cell, const QString &text) const;
    /// Why nothing can be entered in a cell that others of its column take; empty: it can.
    [[nodiscard]] QString barred(const QModelIndex &cell) const;

    /// Enters a block from a spreadsheet, by names where it has some, else from the cell on: all of
    /// it or, refused, nothing.
    void paste(const QModelIndex &corner, const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// Something was stored; what was left out of a block stands in the text, if anything was.
    void entered(const QString &note);
    /// Nothing was stored, and why.
    void refused(const QString &reason);

private:
    /// Changes asked for, the later ones of a member on top of the earlier.
    class Batch;

    [[nodiscard]] QString text(int place, int column) const;
    [[nodiscard]] bool isOdd(const ReviewRow &row, int column) const;
    void keep(const Batch &batch, const QString &note);

    Store m_store;
    ReviewSheet m_sheet;
    QStringList m_names; ///< of its members, two of one name told apart
};

} // namespace zhibu
