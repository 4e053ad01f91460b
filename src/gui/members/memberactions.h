#pragma once

#include "gui/session.h"

namespace zhibu {

class LedgerPage;

/// Gives a list of members what is done with one of them: 党员变动, 组织关系转接 and 彻底清除.
/// Returns the page.
LedgerPage *withMemberActions(LedgerPage *page, Session &session);

} // namespace zhibu
