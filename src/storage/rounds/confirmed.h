#pragma once

#include "storage/facts/ratingrows.h"

namespace zhibu {

/// Puts the results of the year and round that were confirmed by the request's scheme in place of
/// the live ones; these are kept in `now`. Rows no round has confirmed stay as they are. Damaged:
/// a snapshot that cannot be read.
Status putConfirmed(const File &file, const RatingRequest &request,
                    std::vector<RatedOrganisation> &rows);

} // namespace zhibu
