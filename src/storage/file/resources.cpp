#include "storage/file/resources.h"

#include <QtGlobal>

// Outside any namespace, as Q_INIT_RESOURCE demands; needed because the resources sit in a static
// library.
static void initResources()
{
    Q_INIT_RESOURCE(zhibu);
}

namespace zhibu {

void loadResources()
{
    static const bool once = [] {
        initResources();
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace zhibu
