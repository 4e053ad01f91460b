#pragma once

#include "core/points.h"
#include "ledger/ledger.h"
#include "scoring/quota.h"
#include "storage/file/file.h"

#include <QDate>

#include <optional>
#include <vector>

namespace zhibu {

/// What an organisation got in a year.
struct StarMark
{
    int star = 0;
    std::optional<Points> total;
    /// Against the star entered for the year before, as in the star table (RatedOrganisation):
    /// against one that is only computed it is not known.
    std::optional<Movement> movement = Movement::New;
    bool isComputed = false; ///< not entered yet: what the scheme in use gives so far
};

/// One line of 星级管理台账.
struct StarHistory
{
    RowId organisation = 0;
    QString code;
    QString name;
    std::vector<std::optional<StarMark>> marks; ///< one for each year; absent: not rated
};

/// The stars of the organisations over the years.
struct StarRegister
{
    int firstYear = 0;
    int years = 0;       ///< in a row, from firstYear on
    int highestStar = 5; ///< of all there are, not less than 5
    /// From this year on no star at all was entered yet: every mark is computed.
    std::optional<int> computedFrom;
    std::vector<StarHistory> rows = {}; ///< those that ever had a star or were rated to none

    [[nodiscard]] bool isComputed(int year) const { return computedFrom && year >= *computedFrom; }

    /// How many organisations hold 0, 1 … highestStar stars in the year firstYear + `place`.
    [[nodiscard]] std::vector<int> distribution(int place) const;
};

/// Every star of the ledger ratings in the scope (0 = all), by 组织编码; where a round confirmed
/// one it stands, whatever the ledger was changed to. For today's year, and for the one before,
/// which is often decided on in the new year, those of whom the ledger holds none have the star
/// that the scheme in use gives (schemeInUse()).
[[nodiscard]] Result<StarRegister> starRegister(const File &file, RowId scope, QDate today);

} // namespace zhibu
