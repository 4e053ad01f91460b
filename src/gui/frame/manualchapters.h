#pragma once

#include "gui/page.h"

namespace zhibu {

/// The chapter of the manual about a page of the window: of the tab or ledger it shows, where that
/// has one of its own. The name of a file in docs/manual without its ending.
[[nodiscard]] QString manualChapter(PageKind kind, const Page &page);

} // namespace zhibu
