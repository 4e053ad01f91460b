#pragma once

#include "gui/page.h"
#include "reports/documents/statistics/statisticstables.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QModelIndex;
QT_END_NAMESPACE

namespace Ui {
class StatisticsPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class GapModel;
class TextTableModel;

/// 党内统计年报: the tables of a year, whether they reconcile, and who is to be completed before
/// they are handed in; every figure opens its names.
class StatisticsPage : public Page
{
    Q_OBJECT

public:
    explicit StatisticsPage(Session &session, QWidget *parent = nullptr);
    ~StatisticsPage() override;

    void refresh() override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

private:
    void showStatistics(const Result<AnnualStatistics> &statistics);
    void fillList();
    void showChecks();
    void showTable();
    void showGaps();
    /// The members, or organisations, behind a figure; of a line of the pre-check that is about one
    /// its record.
    void open(const QModelIndex &cell);
    void openGaps(const GapLine &line);
    /// Begins the 党纪处分 that only 奖惩事项 tells of.
    void recordSanction(const StatisticsSubject &member);
    /// Writes the codes chosen in the pre-check.
    void giveCodes();
    void openSubjects(const QString &title, const QList<StatisticsSubject> &subjects, bool opens);
    /// The place of the table shown; -1 for the pre-check.
    [[nodiscard]] int place() const;
    [[nodiscard]] ReturnHead head() const;
    void exportAll();
    void printAll();

    std::unique_ptr<Ui::StatisticsPage> m_ui;
    TextTableModel *m_figures;
    GapModel *m_gaps;
    BusyBar *m_busy;
    AnnualStatistics m_statistics;
    StatisticsSheet m_sheet; ///< of the table shown
};

} // namespace zhibu
