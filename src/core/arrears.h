#pragma once

#include <QList>

namespace zhibu {

/// After how many unpaid months in a row a member is named: to be reminded, and as one whose case
/// the branch has to look into (中组发〔2008〕3号 art. 13). Nobody's state changes by it.
struct ArrearsSteps
{
    QList<int> warn; ///< ascending, below `flag`
    int flag = 6;
};

} // namespace zhibu
