#include "gui/rating/table/starorder.h"

namespace zhibu {

namespace {

/// What a column is sorted by; none for a cell that is empty.
std::optional<qint64> numberIn(const RatedOrganisation &row, int column)
{
    const Rating &rating = row.rating;
    const auto points = [&rating](Points value) {
        return rating.scored() ? std::optional<qint64>(value.raw) : std::nullopt;
    };
    switch (column) {
    case StarModel::Base:
        return points(rating.base);
    case StarModel::Bonus:
        return points(rating.bonus);
    case StarModel::Penalty:
        return points(rating.penalty);
    case StarModel::Total:
        return points(rating.total);
    case StarModel::Stars:
        return rating.rated() ? std::optional<qint64>(rating.finalStar) : std::nullopt;
    case StarModel::Previous:
        return row.previousStarOrTrial();
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
