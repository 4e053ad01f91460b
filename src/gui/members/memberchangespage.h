#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 党员变动: a new event is recorded as recordDecision() does, and asks where the member belongs
/// from then on and whether his posts end. One that is edited only changes itself.
class MemberChangesPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit MemberChangesPage(Session &session, QWidget *parent = nullptr);
};

} // namespace zhibu
