#pragma once

#include "gui/rating/entry/entrypanel.h"
#include "gui/rating/entry/scoremodel.h"

QT_BEGIN_NAMESPACE
class QAction;
class QButtonGroup;
class QLabel;
class QStackedWidget;
QT_END_NAMESPACE

namespace zhibu {

class ComparisonModel;

/// 评分: the scores of one evaluator at a time in a grid, or the sums of all of them side by side.
class ScoreTab : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreTab(const Store &store, QWidget *parent = nullptr);

    void setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                  bool writable);
    void setFilterText(const QString &text) { m_scores->setFilter(text); }
    /// What was said about entries is out of date.
    void dropNote() { m_panel->showCurrent(); }
    /// See Page::finishInput().
    bool finishInput() { return m_panel->view().finishEditing(); }
    /// Picks the cell of a stored score, whoever gave it.
    void showScore(RowId row);
    /// One for every evaluator, and the comparison.
    [[nodiscard]] QList<QAction *> choices() const { return m_choices; }
    [[nodiscard]] ScoreModel &scores() const { return *m_scores; }
    /// The grid that is shown: the scores of an evaluator, or the sums side by side.
    [[nodiscard]] TextTable shownTable() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addChoice(const QString &title, const QString &toolTip);
    /// Shows the evaluator of this number; beyond the last one the comparison.
    void pick(int choice);
    void showProgress();
    void fitComparison();

    ScoreModel *m_scores;
    EntryPanel *m_panel;
    ComparisonModel *m_sums;
    QTableView *m_comparison;
    QStackedWidget *m_stack;
    QButtonGroup *m_buttons;
    QLabel *m_hint;
    QList<QAction *> m_choices;
    int m_picked = -1;
};

} // namespace zhibu
