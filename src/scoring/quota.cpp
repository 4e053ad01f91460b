#include "scoring/quota.h"

#include <algorithm>
#include <map>

namespace zhibu {

namespace {

qsizetype limitOf(qsizetype all, const Quota &quota)
{
    if (quota.number) {
        return *quota.number;
    }
    const qsizetype hundredfold = all * quota.percent;
    switch (quota.rounding) {
    case Quota::Rounding::Down:
        return hundredfold / 100;
    case Quota::Rounding::Up:
        return (hundredfold + 99) / 100;
    case Quota::Rounding::HalfUp:
        return (hundredfold + 50) / 100;
    }
    Q_UNREACHABLE();
}

QuotaCount countQuota(const Quota &quota, const Superior &superior,
                      const QList<Standing> &standings)
{
    QuotaCount result{.quota = quota, .superior = superior};
    for (const Standing &each : standings) {
        if (!result.covers(each)) {
            continue;
        }
        if (each.star || quota.ofAll) {
            ++result.rated;
        }
        if (each.star && *each.star >= quota.lowest && *each.star <= quota.highest) {
            ++result.count;
        }
    }
    result.limit = limitOf(result.rated, quota);
    return result;
}

} // namespace

Standing standingOf(const Facts &facts, const Rating &rating)
{
    return {.star = rating.rated() ? std::optional(rating.finalStar) : std::nullopt,
            .rawTotal = rating.rawTotal,
            .sector = facts.subject.sector};
}

QList<QuotaCount> countQuotas(const Scheme &scheme, const QList<Standing> &standings)
{
    QList<QuotaCount> result;
    std::map<qint64, Superior> superiors; // in an order that is the same every year
    for (const Standing &each : standings) {
        superiors.emplace(each.superior.row, each.superior);
    }
    for (const Quota &quota : scheme.quotas) {
        if (!quota.perSuperior) {
            result += countQuota(quota, {}, standings);
            continue;
        }
        for (const auto &[row, superior] : superiors) {
            result += countQuota(quota, superior, standings);
        }
    }
    return result;
}

std::optional<QuotaLine> quotaLine(const QuotaCount &count, const QList<Standing> &ranked)
{
    const Quota &quota = count.quota;
    const auto unrated = std::ranges::find(ranked, std::optional<int>(), &Standing::star);
    const QList<Standing> rated(ranked.begin(), unrated);
    const bool isMixed =
        std::ranges::any_of(rated, [&count](const Standing &each) { return !count.covers(each); });
    if (rated.isEmpty() || isMixed || !count.applies()) {
        return std::nullopt;
    }
    const qsizetype above = std::ranges::count_if(
        rated, [&](const Standing &each) { return *each.star > quota.highest; });
    const qsizetype down = above + count.count; // the first place below the stars it speaks of
    const bool atMost = quota.bound == Quota::Bound::AtMost;
    const qsizetype place = atMost ? std::min(above + count.limit, rated.size())
                                   : std::max<qsizetype>(0, down - count.limit);
    QuotaLine line{
        .place = place, .first = place, .end = place, .equalsFirst = place, .equalsEnd = place};
    if (count.met()) {
        return line;
    }
    const auto isEqual = [&](qsizetype a, qsizetype b) { return !rated[a].isBetterThan(rated[b]); };
    while (line.equalsFirst > 0 && isEqual(line.equalsFirst - 1, place)) {
        --line.equalsFirst;
    }
    while (line.partsEquals() && line.equalsEnd < rated.size() && isEqual(place, line.equalsEnd)) {
        ++line.equalsEnd;
    }
    if (rated.size() >= kFewestForSuggestions) {
        line.first = line.equalsFirst;
        line.end = atMost ? down : above;
    }
    return line;
}

QList<std::optional<int>> rank(const QList<Standing> &standings)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < standings.size(); ++i) {
        if (standings[i].star) {
            order += i;
        }
    }
    std::ranges::sort(
        order, [&](qsizetype a, qsizetype b) { return standings[a].isBetterThan(standings[b]); });
    QList<std::optional<int>> ranks(standings.size());
    for (qsizetype place = 0; place < order.size(); ++place) {
        const bool tie =
            place > 0 && !standings[order[place - 1]].isBetterThan(standings[order[place]]);
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

} // namespace zhibu
