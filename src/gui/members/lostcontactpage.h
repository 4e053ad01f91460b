#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 失联党员, each with how long he has been, or was, out of contact.
class LostContactPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit LostContactPage(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
