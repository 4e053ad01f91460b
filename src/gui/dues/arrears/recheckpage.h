#pragma once

#include "gui/dues/arrears/recheckmodel.h"
#include "gui/page.h"
#include "reports/documents/dues/duesdocuments.h"

#include <memory>

namespace Ui {
class RecheckPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TextTableModel;

/// 补缴核算: what everybody should have paid in a period, what he paid, and what is to be paid
/// still, by year and by month.
class RecheckPage : public Page
{
    Q_OBJECT

public:
    explicit RecheckPage(Session &session, QWidget *parent = nullptr);
    ~RecheckPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

    [[nodiscard]] RecheckModel &model() const { return *m_model; }

private:
    void setUpActions();
    void showYears(const Result<std::vector<RecheckRow>> &rows);
    void filter();
    void showMonths();
    void updateSummary();
    /// Those who have to pay something.
    [[nodiscard]] QList<RowId> selectedMembers() const;
    void enterPayments();
    /// From the year picked on, else from the first month of the period.
    void enterBase();
    /// The papers of those shown; bases as far as they are revealed.
    [[nodiscard]] Result<DuesPaper> paper() const;
    [[nodiscard]] Result<Document> byYear() const;
    [[nodiscard]] Result<Document> byMonth() const;
    [[nodiscard]] Month first() const;
    [[nodiscard]] Month last() const;

    std::unique_ptr<Ui::RecheckPage> m_ui;
    RecheckModel *m_model;
    TextTableModel *m_months;
    BusyBar *m_busy;
    QString m_filter;
};

} // namespace zhibu
