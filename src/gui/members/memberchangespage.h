#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 党员变动: a new event changes the row of its member in the same action, and asks where he
/// belongs from then on. One that is edited only changes itself.
class MemberChangesPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit MemberChangesPage(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
