#pragma once

#include "scoring/scheme.h"

namespace zhibu {

/// A band or a sheet that asks for more points than there are to get.
struct OutOfReach
{
    QString rule;
    Points asked; ///< where the band begins, or what passes the sheet
    Points most;  ///< that anybody can come to
};

/// What nobody can come to by points: with full scores, all that is granted and every bonus, as far
/// as caps let it. No mistake in itself (a star may be given directly), but often one of writing.
[[nodiscard]] QList<OutOfReach> outOfReach(const Scheme &scheme);

} // namespace zhibu
