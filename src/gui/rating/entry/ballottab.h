#pragma once

#include "gui/rating/entry/ballotmodel.h"
#include "gui/rating/entry/entrypanel.h"

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
QT_END_NAMESPACE

namespace zhibu {

class Dialogs;

/// 民主测评: the counts of every organisation in a grid, and the counting of paper ballots.
class BallotTab : public QWidget
{
    Q_OBJECT

public:
    BallotTab(const Store &store, Dialogs &dialogs, QWidget *parent = nullptr);

    void setTable(const RatingRequest &request, const std::vector<RatedOrganisation> &rows,
                  const QHash<RowId, int> &members, bool writable);
    void setFilterText(const QString &text) { m_ballots->setFilter(text); }
    /// What was said about entries is out of date.
    void dropNote() { m_panel->showCurrent(); }
    /// See Page::finishInput().
    bool finishInput() { return m_panel->view().finishEditing(); }
    [[nodiscard]] QAction *tallyAction() const { return m_tally; }
    /// The grid as it is shown.
    [[nodiscard]] TextTable shownTable() const;
    /// Picks the row of an organisation.
    void showOrganisation(RowId organisation);

private:
    void countBallots();
    void keepCounts(RowId organisation, const QList<int> &counts);
    void showProgress();

    BallotModel *m_ballots;
    EntryPanel *m_panel;
    Dialogs &m_dialogs;
    QAction *m_tally;
    QLabel *m_progress;
};

} // namespace zhibu
