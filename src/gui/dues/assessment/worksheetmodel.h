#pragma once

#include "core/worksheet.h"

#include <QAbstractTableModel>

#include <vector>

namespace zhibu {

/// The worksheet of one member: the items of a sheet, and the amounts entered.
class WorksheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Item, Counts, Amount, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Lines the sheet does not ask for stand below its own.
    void setSheet(const Worksheet &sheet, const QList<WorksheetLine> &lines);
    /// With those lines.
    [[nodiscard]] Worksheet sheet() const;
    void setMasked(bool masked);
    /// Those with an amount.
    [[nodiscard]] QList<WorksheetLine> lines() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// An amount was entered, or taken back.
    void entered(const QList<WorksheetLine> &lines);
    /// What was typed is no amount, and nothing was changed.
    void refused(const QString &text);

private:
    struct Line
    {
        WorksheetItem item;
        std::optional<Money> amount;
    };

    std::vector<Line> m_lines;
    bool m_masked = false;
};

} // namespace zhibu
