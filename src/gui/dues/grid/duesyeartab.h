#pragma once

#include "gui/dues/grid/duesgrid.h"
#include "gui/page.h"
#include "reports/documents/document.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Ui {
class DuesYearTab;
} // namespace Ui

namespace zhibu {

class BusyBar;
class DuesClosing;
class DuesPaying;

/// The year as members × months, worked by keyboard.
class DuesYearTab : public Page
{
    Q_OBJECT

public:
    explicit DuesYearTab(Session &session, QWidget *parent = nullptr);
    ~DuesYearTab() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

    /// Picks a member's month in the grid once it is there, whoever is shown now.
    void goTo(RowId member, Month month);
    [[nodiscard]] DuesGridModel &grid() const { return *m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpGrid();
    void setUpActions();
    void showGrid(Result<DuesGridYear> year);
    /// Shows 多交 where somebody has paid too much, and fits the columns.
    void fitGrid();
    void showEmptyText();
    void applyFilter();
    void explain();
    /// Says beside the cell, where one looks, why nothing was entered.
    void refuse(const QString &why);
    void payCurrent();
    void paySelection();
    void paySettled();
    void askPayment();
    void takeBack();
    /// January to the last month that is counted.
    [[nodiscard]] std::pair<Month, Month> countedMonths() const;
    /// Of the members shown.
    /// 年度党费 as the page Reports and `zhibu dues` have it: of those who belonged here then,
    /// while the grid, in which is collected, has those who do now; filtered, of those shown.
    [[nodiscard]] Result<Document> yearDocument() const;
    void withYearDocument(const std::function<void(const Document &)> &use);
    void updateSummary();

    std::unique_ptr<Ui::DuesYearTab> m_ui;
    DuesGridModel *m_grid;
    BusyBar *m_busy;
    DuesPaying *m_paying;
    DuesClosing *m_closing;
    QString m_filter;
    RowChoice m_only;
    std::optional<std::pair<RowId, Month>> m_wanted; ///< to be picked once the grid is there
};

/// What a ledger is called on a tab: 减免 for 党费减免, as the page is called 党费 already.
[[nodiscard]] QString tabTitle(const Ledger &ledger);

} // namespace zhibu
