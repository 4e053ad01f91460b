#pragma once

#include "gui/dues/duesgrid.h"
#include "gui/page.h"
#include "reports/documents/document.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Ui {
class DuesPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class DuesClosing;
class DuesPaying;

/// 党费: the year as members × months worked by keyboard, arrears, 补缴核算, the book, and the
/// ledgers of the dues.
class DuesPage : public Page
{
    Q_OBJECT

public:
    explicit DuesPage(Session &session, QWidget *parent = nullptr);
    ~DuesPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

    [[nodiscard]] DuesGridModel &grid() const { return *m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpTabs();
    void addTab(Page *page, const QString &title);
    void setUpGrid();
    void setUpActions();
    void showGrid(const Result<DuesGridYear> &year);
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
    /// Picks a member's month in the grid, whatever is shown now.
    void goTo(RowId member, Month month);
    /// January to the last month that is counted.
    [[nodiscard]] std::pair<Month, Month> countedMonths() const;
    /// The page of the tab shown; null: the grid.
    [[nodiscard]] Page *tabPage() const;
    /// Of the members shown.
    [[nodiscard]] Result<Document> yearDocument() const;
    void withYearDocument(const std::function<void(const Document &)> &use);
    void updateSummary();

    std::unique_ptr<Ui::DuesPage> m_ui;
    DuesGridModel *m_grid;
    BusyBar *m_busy;
    DuesPaying *m_paying;
    DuesClosing *m_closing;
    QList<Page *> m_tabs; ///< beside the grid
    QString m_filter;
    RowChoice m_only;
    std::optional<std::pair<RowId, Month>> m_wanted; ///< to be picked once the grid is there
};

} // namespace zhibu
