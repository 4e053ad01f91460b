#pragma once

#include "storage/facts/ratingrows.h"

namespace zhibu {

/// Fills RatedOrganisation::previousTrial: by the rounds of December of the year before, and their
/// schemes, as the records of that year are now. A scheme that is not there any more tells nothing.
Status putPreviousTrials(const File &file, const RatingRequest &request,
                         std::vector<RatedOrganisation> &rows);

} // namespace zhibu
