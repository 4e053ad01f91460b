#pragma once

#include "gui/page.h"
#include "storage/facts/meetingrows.h"

#include <memory>

namespace Ui {
class OverviewPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class OverviewModel;

/// 一览: the required meetings of every branch in the scope through the year.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Session &session, QWidget *parent = nullptr);
    ~OverviewPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    /// Branches, of the ledger organisations.
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

signals:
    /// The year of this branch was asked for.
    void branchWanted(RowId branch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    void showBranches(const std::vector<BranchMeetings> &rows);
    [[nodiscard]] RowId currentBranch() const;
    void selectBranch(RowId branch);
    void openBranch();
    void print();
    void updateSummary();

    std::unique_ptr<Ui::OverviewPage> m_ui;
    OverviewModel *m_model;
    BusyBar *m_busy;
    RowId m_scope = 0; ///< of the rows shown
    int m_year = 0;    ///< likewise
    QDate m_asOf;      ///< likewise
};

} // namespace zhibu
