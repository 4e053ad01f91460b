#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 党纪处分, each with the last day of its 影响期.
class SanctionsPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit SanctionsPage(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
