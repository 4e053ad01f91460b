#include "scoring/quota.h"

#include <algorithm>
#include <utility>

namespace zhibu {

QList<QuotaCount> countQuotas(const Scheme &scheme, const QList<Rating> &ratings)
{
    const qsizetype rated = std::ranges::count_if(ratings, &Rating::rated);
    QList<QuotaCount> result;
    for (const Quota &quota : scheme.quotas) {
        const bool atLeast = quota.bound == Quota::Bound::AtLeast;
        result += QuotaCount{.quota = quota,
                             .rated = rated,
                             .limit = (rated * quota.percent + (atLeast ? 99 : 0)) / 100,
                             .count = std::ranges::count_if(ratings, [&](const Rating &rating) {
                                 return rating.rated() && rating.finalStar >= quota.lowest
                                        && rating.finalStar <= quota.highest;
                             })};
    }
    return result;
}

QList<std::optional<int>> rank(const QList<Rating> &ratings)
{
    const auto merit = [&](qsizetype index) {
        return std::pair(ratings[index].finalStar, ratings[index].rawTotal);
    };
    QList<qsizetype> order;
    for (qsizetype i = 0; i < ratings.size(); ++i) {
        if (ratings[i].rated()) {
            order += i;
        }
    }
    std::ranges::sort(order, std::ranges::greater(), merit);

    QList<std::optional<int>> ranks(ratings.size());
    for (qsizetype place = 0; place < order.size(); ++place) {
        const bool tie = place > 0 && merit(order[place]) == merit(order[place - 1]);
        ranks[order[place]] = tie ? ranks[order[place - 1]] : static_cast<int>(place) + 1;
    }
    return ranks;
}

std::optional<Movement> movement(const Rating &rating, std::optional<int> previousStar)
{
    if (!rating.rated()) {
        return std::nullopt;
    }
    if (!previousStar) {
        return Movement::New;
    }
    if (rating.finalStar == *previousStar) {
        return Movement::Same;
    }
    return rating.finalStar > *previousStar ? Movement::Up : Movement::Down;
}

std::optional<Distance> distance(const Scheme &scheme, const Rating &rating)
{
    if (!rating.rated()) {
        return std::nullopt;
    }
    const auto next = std::find_if(scheme.bands.crbegin(), scheme.bands.crend(),
                                   [&](const Band &band) { return band.star > rating.scoreStar; });
    if (next == scheme.bands.crend()) {
        return std::nullopt;
    }
    const bool above = next->comparison == Comparison::Greater;
    Points needed = next->min;
    if (scheme.total.roundToWhole) { // half a point below a whole number is rounded up to it
        needed += Points{above ? Points::kOne / 2 : -Points::kOne / 2};
    } else if (above) {
        needed += Points{1};
    }
    return Distance{.star = next->star, .points = needed - rating.rawTotal};
}

} // namespace zhibu
