#include "reports/documents/rating/quotatext.h"

#include "reports/words/codenames.h"
#include "reports/words/starnames.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

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
        return u"舍去小数"_s;
    case Quota::Rounding::Up:
        return u"有小数进一"_s;
    case Quota::Rounding::HalfUp:
        return u"四舍五入"_s;
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

bool isAtMost(const Quota &quota)
{
    return quota.bound == Quota::Bound::AtMost;
}

/// 五星级最多4个, of the sectors it counts only.
QString limitText(const Scheme &scheme, const Quota &quota, const QString &limit)
{
    return sectorsOf(quota) + starsOf(scheme, quota) + (isAtMost(quota) ? u"最多"_s : u"至少"_s)
           + limit;
}

QString limitText(const Scheme &scheme, const QuotaCount &count)
{
    const QString text = limitText(scheme, count.quota, u"%1个"_s.arg(count.limit));
    if (!count.quota.perSuperior) {
        return text;
    }
    const QString superior = count.superior.name;
    return (superior.isEmpty() ? u"没有上级的党组织："_s : superior + u"下属："_s) + text;
}

/// By how many the quota is missed.
QString missing(const QuotaCount &count)
{
    return QString::number(std::abs(count.count - count.limit));
}

/// 符合; 超出1个; 还少2个; of too few organisations that it says nothing.
QString outcome(const QuotaCount &count)
{
    if (!count.applies()) {
        return u"不足%1个，不作要求"_s.arg(count.quota.fewest);
    }
    if (count.met()) {
        return u"符合"_s;
    }
    return (isAtMost(count.quota) ? u"超出%1个"_s : u"还少%1个"_s).arg(missing(count));
}

QString mark(const QuotaCount &count)
{
    return !count.applies() ? u"–"_s : count.met() ? u"✓"_s : u"⚠"_s;
}

/// 第4名与第5名同分，由会议决定; empty where the line parts no equals.
QString equalsText(const std::optional<QuotaLine> &line)
{
    if (!line || !line->partsEquals()) {
        return {};
    }
    const bool isPair = line->equalsEnd - line->equalsFirst == 2;
    return (isPair ? u"第%1名与第%2名同分，由会议决定"_s : u"第%1至第%2名同分，由会议决定"_s)
        .arg(line->equalsFirst + 1)
        .arg(line->equalsEnd);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'；');
}

} // namespace

std::optional<QuotaLine> quotaLine(const RatingTable &table, const QuotaCount &count)
{
    QList<Standing> ranked;
    for (const RatedOrganisation &row : table.rows) {
        if (!row.ratedElsewhere) { // those are the last
            ranked += standingOf(row);
        }
    }
    return quotaLine(count, ranked);
}

QString quotaRuleText(const Scheme &scheme, const Quota &quota)
{
    const QString firmness = quota.firm ? u"硬性要求"_s : u"一般要求"_s;
    return (quota.perSuperior ? u"每个上级党组织下属："_s : QString())
           + limitText(scheme, quota,
                       quota.number
                           ? u"%1个（%2）"_s.arg(QString::number(*quota.number), firmness)
                           : u"%1%（%2，%3）"_s.arg(QString::number(quota.percent),
                                                    roundingText(quota.rounding), firmness));
}

QString quotaText(const Scheme &scheme, const QuotaCount &count)
{
    if (count.quota.number) {
        return u"%1，现有%2个"_s.arg(limitText(scheme, count), QString::number(count.count));
    }
    return u"%1（%2%3个的%4%，%5），现有%6个"_s.arg(
        limitText(scheme, count), count.quota.ofAll ? u"全部"_s : u"已评"_s,
        QString::number(count.rated), QString::number(count.quota.percent),
        roundingText(count.quota.rounding), QString::number(count.count));
}

QString quotaNote(const Scheme &scheme, const QuotaCount &count,
                  const std::optional<QuotaLine> &line)
{
    const QString kind = count.quota.firm ? u"硬性要求，不符合的写明理由才能批准"_s
                                          : u"一般要求，不符合的只作提示"_s;
    return u"%1 %2，%3（%4）"_s.arg(mark(count), quotaText(scheme, count),
                                    joined({outcome(count), equalsText(line)}), kind);
}

QString metQuotasText(int count)
{
    return u"✓ 按上级分别计算的名额，%1项符合"_s.arg(count);
}

QString quotaLineText(const Scheme &scheme, const QuotaCount &count, const QuotaLine &line)
{
    const QString share = count.quota.number
                              ? QString()
                              : u"（%1%，%2）"_s.arg(QString::number(count.quota.percent),
                                                     roundingText(count.quota.rounding));
    return u"%1%2 %3 %4"_s.arg(limitText(scheme, count), share, mark(count),
                               joined({outcome(count), equalsText(line)}));
}

QString suggestionText(const Scheme &scheme, const QuotaCount &count, const QuotaLine &line,
                       qsizetype place)
{
    const QString stars = starsOf(scheme, count.quota);
    const QString text = isAtMost(count.quota)
                             ? u"建议下调：超出%1名额%2个"_s.arg(stars, missing(count))
                             : u"建议列入%1：名额尚缺%2个"_s.arg(stars, missing(count));
    return joined(
        {text, line.isAmongEquals(place)
                   ? u"并列%1个，只需%2个，请定"_s.arg(line.equals()).arg(line.equalsBelow())
                   : QString()});
}

QStringList quotaSentences(const Scheme &scheme, const RatingTable &table)
{
    QStringList sentences;
    for (const QuotaCount &count : table.quotas) {
        if (!count.met()) {
            sentences +=
                u"%1，%2。"_s.arg(quotaText(scheme, count),
                                  joined({outcome(count), equalsText(quotaLine(table, count))}));
        }
    }
    return sentences;
}

QStringList quotaFootnotes(const Scheme &scheme, const RatingTable &table)
{
    QStringList notes;
    int met = 0;
    for (const QuotaCount &count : table.quotas) {
        if (count.quota.perSuperior && count.met()) {
            ++met;
            continue;
        }
        notes +=
            u"%1：%2。"_s.arg(quotaText(scheme, count),
                              joined({count.met() ? outcome(count) : u"不符合，"_s + outcome(count),
                                      equalsText(quotaLine(table, count))}));
    }
    return met > 0 ? notes + QStringList{metQuotasText(met) + u'。'} : notes;
}

} // namespace zhibu
