#pragma once

#include "core/texttable.h"
#include "gui/page.h"
#include "gui/rating/table/starmodel.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace Ui {
class RatingPage;
} // namespace Ui

namespace zhibu {

class BallotTab;
class BusyBar;
class LedgerPage;
class ScoreModel;
class ScoreTab;
class StarRegisterPage;
class StarTab;

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

    [[nodiscard]] const StarModel &stars() const;
    [[nodiscard]] ScoreModel &scores() const;

private:
    void rateAnew();
    void setUpChoices();
    void fillSchemes();
    void showStars(const Result<StarTable> &stars);
    void sayWhyNobody(const StarTable &stars);
    void enterTab();
    /// What is rated is picked at the head of the tab that shows it; the pages in the other tabs
    /// pick for themselves.
    void placeHead();
    /// Opens the form for a decision on or an objection against a star.
    void enterFor(const QString &ledger, const RatedOrganisation &rated);
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
    StarTab *m_stars;
    ScoreTab *m_scores;
    BallotTab *m_ballots;
    BusyBar *m_busy;
    StarRegisterPage *m_register;
    QList<LedgerPage *> m_ledgers; ///< what the rating rests on, and what follows from it
    bool m_isStoring = false;
    QTimer m_pause; ///< since the last entry
};

} // namespace zhibu
