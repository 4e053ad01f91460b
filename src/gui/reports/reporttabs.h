#pragma once

#include "gui/tabbedpage.h"

namespace zhibu {

/// 报表: the printable documents, and 党内统计年报.
class ReportTabs : public TabbedPage
{
    Q_OBJECT

public:
    explicit ReportTabs(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
