#pragma once

#include "core/meetings.h"
#include "storage/meetings/yearnotes.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <optional>

namespace zhibu {

/// What is said of a period, and its colour.
[[nodiscard]] QString periodStateName(PeriodState state);
[[nodiscard]] QColor periodStateColor(PeriodState state);

/// A period of a required meeting.
struct StripPeriod
{
    MeetingType type = MeetingType::Other;
    Period period = Period::Month;
    Month first; ///< its first month
    PeriodState state = PeriodState::NotRequired;

    [[nodiscard]] QDate firstDay() const { return first.firstDay(); }
    [[nodiscard]] Month lastMonth() const { return first + (monthsIn(period) - 1); }
    [[nodiscard]] QDate lastDay() const { return lastMonth().lastDay(); }
};

/// The required meetings of a branch through a year: a row for each kind, a cell for each period.
class MeetingStripModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<MeetingLine> &lines, const YearNotes &notes);
    [[nodiscard]] const QList<MeetingLine> &lines() const { return m_lines; }
    [[nodiscard]] StripPeriod period(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// What was held in the period, when it was recorded, and why it is exempt: a line each.
    [[nodiscard]] QStringList explained(const StripPeriod &period) const;

    QList<MeetingLine> m_lines;
    YearNotes m_notes;
};

/// That strip as a small table: a sign, a colour and words for every period; click or Enter asks
/// for it.
class MeetingStrip : public QTableView
{
    Q_OBJECT

public:
    explicit MeetingStrip(QWidget *parent = nullptr);

    /// The signs and what they stand for.
    [[nodiscard]] static QString legend();

    /// `notes`: what the tool tips say of the branch's year.
    void setLines(const QList<MeetingLine> &lines, const YearNotes &notes);
    /// The period that was picked last.
    [[nodiscard]] std::optional<StripPeriod> current() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// A period was asked for.
    void periodPicked(const StripPeriod &period);
    /// current() is another one, or stands otherwise.
    void currentPeriodChanged();

private:
    void pick(const QModelIndex &index);

    MeetingStripModel m_model;
};

} // namespace zhibu
