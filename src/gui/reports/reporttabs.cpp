#include "gui/reports/reporttabs.h"

#include "gui/reports/reportspage.h"
#include "gui/statistics/statisticspage.h"

namespace zhibu {

ReportTabs::ReportTabs(Session &session, QWidget *parent)
    : TabbedPage{session, parent}
{
    addTab(new ReportsPage(session), tr("Documents"));
    addTab(new StatisticsPage(session), tr("Annual statistics"));
}

} // namespace zhibu
