#include "reports/documents/startable.h"

#include "reports/documents/annualsummary.h"
#include "reports/words/ratingwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

QString numberText(std::optional<int> number)
{
    return number ? QString::number(*number) : QString{};
}

/// The stars a quota speaks of: 五星级, 一星级及以下, 四星级及以上.
QString starsOf(const Quota &quota)
{
    if (quota.lowest == quota.highest) {
        return starName(quota.lowest);
    }
    if (quota.lowest == 0) {
        return starName(quota.highest) + u"及以下"_s;
    }
    return quota.highest == 5 ? starName(quota.lowest) + u"及以上"_s
                              : starName(quota.lowest) + u'至' + starName(quota.highest);
}

} // namespace

QString starName(std::optional<int> stars)
{
    return stars ? starName(*stars) : u"未评"_s;
}

QString movementName(std::optional<Movement> movement)
{
    if (!movement) {
        return {};
    }
    switch (*movement) {
    case Movement::Up:
        return u"晋星"_s;
    case Movement::Down:
        return u"降星"_s;
    case Movement::Same:
        return u"持平"_s;
    case Movement::New:
        return u"新评"_s;
    }
    return {};
}

TextTable starTable(const RatingTable &table, const Scheme &scheme, int year)
{
    TextTable result{.name = u"%1年星级总表"_s.arg(year),
                     .columns = {{u"排名"_s, Kind::Integer},
                                 {u"组织编码"_s},
                                 {u"组织名称"_s},
                                 {u"年度"_s, Kind::Integer},
                                 {u"基础分"_s, Kind::Decimal},
                                 {u"加分"_s, Kind::Decimal},
                                 {u"减分"_s, Kind::Decimal},
                                 {u"原始总分"_s, Kind::Decimal},
                                 {u"总分"_s, Kind::Decimal},
                                 {u"得分星级"_s, Kind::Integer},
                                 {u"降星"_s, Kind::Integer},
                                 {u"星级上限"_s, Kind::Integer},
                                 {u"最终星级"_s, Kind::Integer},
                                 {u"上年星级"_s, Kind::Integer},
                                 {u"升降"_s},
                                 {u"说明"_s}},
                     .rows = {}};
    for (const RatedOrganisation &row : table.rows) {
        const Rating &rating = row.rating;
        QStringList cells{numberText(row.rank), row.code, row.name, QString::number(year)};
        if (rating.rated()) {
            cells += {toText(rating.base),
                      toText(rating.bonus),
                      toText(rating.penalty),
                      toText(rating.rawTotal),
                      toText(rating.total),
                      QString::number(rating.scoreStar),
                      QString::number(rating.demotion),
                      numberText(rating.cap),
                      QString::number(rating.finalStar)};
        } else {
            cells += QStringList(9, QString{});
        }
        cells += {numberText(row.facts.previousStar), movementName(row.movement),
                  remarks(scheme, rating).join(u'；')};
        result.rows += cells;
    }
    return result;
}

QString quotaText(const QuotaCount &count)
{
    const bool atMost = count.quota.bound == Quota::Bound::AtMost;
    return u"%1%2%3个（已评%4个的%5%），现有%6个"_s.arg(
        starsOf(count.quota), atMost ? u"最多"_s : u"至少"_s, QString::number(count.limit),
        QString::number(count.rated), QString::number(count.quota.percent),
        QString::number(count.count));
}

QStringList quotaSentences(const RatingTable &table)
{
    QStringList sentences;
    for (const QuotaCount &count : table.quotas) {
        if (!count.met()) {
            const bool atMost = count.quota.bound == Quota::Bound::AtMost;
            sentences +=
                u"%1，%2%3个。"_s.arg(quotaText(count), atMost ? u"超出"_s : u"还少"_s,
                                      QString::number(std::abs(count.count - count.limit)));
        }
    }
    return sentences;
}

} // namespace zhibu
