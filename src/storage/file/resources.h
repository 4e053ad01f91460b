#pragma once

namespace zhibu {

/// Makes the files compiled in from resources/zhibu.qrc readable under ":/". May be called again.
void loadResources();

} // namespace zhibu
