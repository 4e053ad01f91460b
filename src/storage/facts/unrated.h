#pragma once

#include "storage/facts/ratingrows.h"

namespace zhibu {

/// Why an organisation has no place in a star table.
enum class NotRated {
    NotThere,      ///< founded later, or dissolved
    Informal,      ///< keeps no formal relation: 临时, 功能型 (core/organisation.h)
    OtherKind,     ///< of a kind the scheme does not rate
    OutsideScheme, ///< its sector, form or type is not one the scheme applies to
};

struct UnratedOrganisation
{
    RowId id = 0;
    QString name;
    NotRated why = NotRated::OtherKind;
};

/// Whom the star table of a request leaves out, by 组织编码: the branches of its scope that exist
/// on the as-of; of a scope that is a branch or a 党小组 itself, that one for whatever reason.
[[nodiscard]] Result<QList<UnratedOrganisation>>
unratedOf(const File &file, const RatingRequest &request, const RatingTable &table);

} // namespace zhibu
