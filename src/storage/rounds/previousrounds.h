#pragma once

#include "storage/facts/ratingrows.h"

namespace zhibu {

/// Fills RatedOrganisation::previousScheme and, but in a trial by one evaluator, previousTrial: by
/// the rounds of December of the year before, and their schemes, as the records of that year are
/// now. Whom no round rates has a trial where scores or a decision of that year are entered: by the
/// default scheme, else by that of the request. A scheme that is not there any more tells nothing.
Status putPreviousRounds(const File &file, const RatingRequest &request,
                         std::vector<RatedOrganisation> &rows);

} // namespace zhibu
