#pragma once

#include "gui/dues/grid/duesyeartab.h"
#include "gui/tabbedpage.h"

namespace Ui {
class DuesPage;
} // namespace Ui

namespace zhibu {

/// 党费: the year as members × months, arrears, 补缴核算, the book, and the ledgers of the dues,
/// each on its tab.
class DuesPage : public TabbedPage
{
    Q_OBJECT

public:
    explicit DuesPage(Session &session, QWidget *parent = nullptr);
    ~DuesPage() override;

    void refresh() override;

    [[nodiscard]] DuesGridModel &grid() const { return m_year->grid(); }

private:
    void setUpTabs();

    std::unique_ptr<Ui::DuesPage> m_ui; ///< the tools of every tab
    DuesYearTab *m_year;
};

} // namespace zhibu
