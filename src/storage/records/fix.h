#pragma once

#include <QString>
#include <QVariant>

namespace zhibu {

/// One field of a row, as it is and as it should be.
struct Fix
{
    QString field;
    QVariant before;
    QVariant after; ///< invalid: nothing
};

} // namespace zhibu
