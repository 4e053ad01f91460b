#include "reports/documents/rating/startable.h"

#include "reports/words/codenames.h"
#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"

#include <QHash>

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
QString starsOf(const Scheme &scheme, const Quota &quota)
{
    const QString lowest = starName(scheme, quota.lowest);
    const QString highest = starName(scheme, quota.highest);
    if (quota.lowest == quota.highest) {
        return lowest;
    }
    if (quota.lowest == 0) {
        return highest + u"及以下"_s;
    }
    return quota.highest >= scheme.highestStar() ? lowest + u"及以上"_s : lowest + u'至' + highest;
}

QString roundingText(Quota::Rounding rounding)
{
    switch (rounding) {
    case Quota::Rounding::Down:
        return u"，舍去小数"_s;
    case Quota::Rounding::Up:
        return u"，有小数进一"_s;
    case Quota::Rounding::HalfUp:
        return u"，四舍五入"_s;
    }
    return {};
}

QString sectorsOf(const Quota &quota)
{
    QStringList names;
    for (const QString &sector : quota.sectors) {
        names += codeName(u"organisations"_s, u"sector"_s, sector);
    }
    return names.join(u'、');
}

} // namespace

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
                  (remarks(row.schemeOr(scheme), rating) + confirmedLines(row)).join(u'；')};
        result.rows += cells;
    }
    return result;
}

TextTable comparisonTable(const Scheme &first, const RatingTable &byFirst, const Scheme &second,
                          const RatingTable &bySecond, int year)
{
    TextTable result{.name = u"%1年两种评定办法对照"_s.arg(year),
                     .columns = {{u"组织编码"_s},
                                 {u"组织名称"_s},
                                 {first.title + u"：总分"_s, Kind::Decimal},
                                 {first.title + u"：星级"_s},
                                 {second.title + u"：总分"_s, Kind::Decimal},
                                 {second.title + u"：星级"_s},
                                 {u"变化"_s},
                                 {u"说明"_s}},
                     .rows = {}};
    QHash<RowId, const RatedOrganisation *> others;
    for (const RatedOrganisation &row : bySecond.rows) {
        others.insert(row.id, &row);
    }
    const auto total = [](const Rating &rating) {
        return rating.rated() ? toText(rating.total) : QString();
    };
    for (const RatedOrganisation &row : byFirst.rows) {
        QStringList cells{row.code, row.name, total(row.rating), starName(first, row.rating)};
        if (const RatedOrganisation *other = others.value(row.id)) {
            const bool both = row.rating.rated() && other->rating.rated();
            const int change = other->rating.finalStar - row.rating.finalStar;
            cells += {total(other->rating), starName(second, other->rating),
                      !both         ? QString()
                      : change == 0 ? u"不变"_s
                                    : u"%1%2星"_s.arg(change > 0 ? u"+"_s : QString()).arg(change),
                      remarks(second, other->rating).join(u'；')};
        } else {
            cells += {QString(), u"不在评定范围"_s, QString(), QString()};
        }
        result.rows += cells;
    }
    return result;
}

QString quotaText(const Scheme &scheme, const QuotaCount &count)
{
    const bool atMost = count.quota.bound == Quota::Bound::AtMost;
    return u"%1%2%3%4个（%5%6个的%7%%8），现有%9个"_s.arg(
        sectorsOf(count.quota), starsOf(scheme, count.quota), atMost ? u"最多"_s : u"至少"_s,
        QString::number(count.limit), count.quota.ofAll ? u"全部"_s : u"已评"_s,
        QString::number(count.rated), QString::number(count.quota.percent),
        roundingText(count.quota.rounding), QString::number(count.count));
}

QStringList quotaSentences(const Scheme &scheme, const RatingTable &table)
{
    QStringList sentences;
    for (const QuotaCount &count : table.quotas) {
        if (!count.met()) {
            const bool atMost = count.quota.bound == Quota::Bound::AtMost;
            sentences +=
                u"%1，%2%3个。"_s.arg(quotaText(scheme, count), atMost ? u"超出"_s : u"还少"_s,
                                      QString::number(std::abs(count.count - count.limit)));
        }
    }
    return sentences;
}

} // namespace zhibu
