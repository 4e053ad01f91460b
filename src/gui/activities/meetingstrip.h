#pragma once

#include "core/meetings.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace zhibu {

/// The required meetings of a branch through a year: a row for each kind, a cell for each period.
class MeetingStripModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<MeetingLine> &lines);
    [[nodiscard]] const QList<MeetingLine> &lines() const { return m_lines; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<MeetingLine> m_lines;
};

/// That strip as a small table: a sign, a colour and words for every period; click or Enter asks
/// for it.
class MeetingStrip : public QTableView
{
    Q_OBJECT

public:
    explicit MeetingStrip(QWidget *parent = nullptr);

    void setLines(const QList<MeetingLine> &lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The period that begins with `first` was asked for.
    void periodPicked(MeetingType type, Period period, Month first, PeriodState state);

private:
    void pick(const QModelIndex &index);

    MeetingStripModel m_model;
};

} // namespace zhibu
