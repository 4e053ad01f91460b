#pragma once

#include "core/texttable.h"
#include "gui/page.h"
#include "gui/rating/table/starmodel.h"

#include <QTimer>

#include <functional>
#include <memory>

class QLabel;

namespace Ui {
class RatingPage;
} // namespace Ui

namespace zhibu {

class BallotTab;
class BusyBar;
class ExplanationTree;
class FolderExport;
class LedgerPage;
class QuotaBar;
class RoundStrip;
class ScoreModel;
class ScoreTab;
class StarRegisterPage;

/// 星级: the star table with its quotas and the explanation of each star, the scores and ballots it
/// rests on, and the ledgers.
class RatingPage : public Page
{
    Q_OBJECT

public:
    explicit RatingPage(Session &session, QWidget *parent = nullptr);
    ~RatingPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;
    bool finishInput() override;

    [[nodiscard]] const StarModel &stars() const { return *m_stars; }
    [[nodiscard]] ScoreModel &scores() const;

private:
    void rateAnew();
    void setUpChoices();
    void setUpViews();
    void setUpRound();
    [[nodiscard]] QWidget *explanationPanel();
    void fillSchemes();
    void showStars(const Result<StarTable> &stars);
    /// The rows have come in another order: what was picked, and what the filter hides.
    void arrangeStars();
    void hideFiltered();
    void enterTab();
    void explain();
    void showSource();
    /// Opens the form for a decision on or an objection against the star picked.
    void enterFor(const QString &ledger);
    /// Copies what the star picked rests on into a folder.
    void writeEvidence();
    void syncEvidence();
    [[nodiscard]] QList<int> rowsWhere(const std::function<bool(int row)> &isWanted) const;
    /// Picks the organisations of some rows, one of them to go on with.
    void pickRows(const QList<int> &rows, int current);
    void pickSuggested();
    [[nodiscard]] QList<int> rowsAdvised(StarModel::Advice advice) const;
    void openSchemes();
    /// What is to be rated, by the scheme picked.
    [[nodiscard]] RatingRequest request(const Scheme &scheme) const;
    void showRecords(const QString &ledger, const QList<RowId> &rows, const QString &title);
    void showBallots(RowId row);
    /// What the grids enter. They show it at once; the rest of the page is worked out when they are
    /// left, or nothing more comes for a moment.
    QString store(const std::function<Result<Findings>(File &)> &save);
    /// The star table, or the grid of the tab shown, under the year it was worked out for.
    [[nodiscard]] TextTable shownTable() const;
    void exportShown();
    void printShown();
    /// The page in the current tab; null where the tab is part of this page.
    [[nodiscard]] Page *tabPage() const;

    std::unique_ptr<Ui::RatingPage> m_ui;
    StarModel *m_stars;
    ScoreTab *m_scores;
    BallotTab *m_ballots;
    ExplanationTree *m_tree;
    QLabel *m_source; ///< the clause of the line picked in the tree
    BusyBar *m_busy;
    RoundStrip *m_strip;
    QLabel *m_nobody; ///< why nobody is in the star table
    QuotaBar *m_quotas = nullptr;
    StarRegisterPage *m_register;
    FolderExport *m_folder;
    QList<LedgerPage *> m_ledgers; ///< what the rating rests on, and what follows from it
    RowId m_picked = 0;            ///< the organisation explained
    QString m_filter;
    bool m_isStoring = false;
    QTimer m_pause; ///< since the last entry
};

} // namespace zhibu
