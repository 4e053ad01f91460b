#include "gui/rating/starorder.h"

namespace zhibu {

namespace {

/// What a column is sorted by; none for a cell that is empty.
std::optional<qint64> numberIn(const RatedOrganisation &row, int column)
{
    const Rating &rating = row.rating;
    if (column == StarModel::Previous) {
        return row.facts.previousStar;
    }
    if (!rating.rated()) {
        return std::nullopt;
    }
    switch (column) {
    case StarModel::Base:
        return rating.base.raw;
    case StarModel::Bonus:
        return rating.bonus.raw;
    case StarModel::Penalty:
        return rating.penalty.raw;
    case StarModel::Total:
        return rating.total.raw;
    case StarModel::Stars:
        return rating.finalStar;
    case StarModel::MovementColumn:
        return row.movement ? std::optional<qint64>(static_cast<int>(*row.movement)) : std::nullopt;
    default:
        return row.rank;
    }
}

} // namespace

bool standsBefore(const RatedOrganisation &a, const RatedOrganisation &b, int column,
                  Qt::SortOrder order)
{
    const bool up = order == Qt::AscendingOrder;
    if (column == StarModel::Organisation) {
        const int way = a.name.localeAwareCompare(b.name);
        return up ? way < 0 : way > 0;
    }
    const auto left = numberIn(a, column);
    const auto right = numberIn(b, column);
    if (!left || !right) {
        return left.has_value() && !right;
    }
    return up ? *left < *right : *left > *right;
}

} // namespace zhibu
