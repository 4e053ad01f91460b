#include "gui/background.h"

namespace zhibu {

Background::Background(QObject *parent)
    : QObject{parent}
{
    m_pool.setMaxThreadCount(1);
}

Background::~Background()
{
    m_pool.waitForDone();
}

} // namespace zhibu
