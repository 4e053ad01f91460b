#include "reports/documents/rating/startable.h"

#include "reports/words/ratingwords.h"
#include "reports/words/roundwords.h"
#include "reports/words/wording.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

/// The title, with id and version where the other scheme has the same one.
QString titleBeside(const Scheme &scheme, const Scheme &other)
{
    return scheme.title == other.title
               ? u"%1（%2，版本%3）"_s.arg(scheme.title, scheme.id, QString::number(scheme.version))
               : scheme.title;
}

/// 说明 of the second, and why the first has no star.
QString comparisonRemarks(const Scheme &first, const Rating &byFirst, const Scheme &second,
                          const Rating &bySecond)
{
    QStringList parts = remarks(second, bySecond);
    if (!byFirst.scored()) {
        parts.prepend(u"甲："_s + remarks(first, byFirst).join(u'；'));
    }
    return parts.join(u'；');
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
        QStringList cells{countOrNothing(row.rank), row.code, row.name, QString::number(year)};
        if (rating.scored()) {
            cells += {toText(rating.base),
                      toText(rating.bonus),
                      toText(rating.penalty),
                      toText(rating.rawTotal),
                      toText(rating.total),
                      QString::number(rating.scoreStar),
                      QString::number(rating.demotion),
                      countOrNothing(rating.cap)};
        } else {
            cells += QStringList(8, QString{});
        }
        cells += {rating.rated() ? QString::number(rating.finalStar) : QString(),
                  countOrNothing(row.previousStar()), movementName(row.movement),
                  (remarks(row.schemeOr(scheme), rating) + roundLines(row)).join(u'；')};
        result.rows += cells;
    }
    return result;
}

QString comparisonWarning(const Scheme &first, const Scheme &second)
{
    const QList<Criterion> ours = first.entered();
    const QList<Criterion> theirs = second.entered();
    const bool shared = std::ranges::any_of(ours, [&](const Criterion &criterion) {
        return std::ranges::find(theirs, criterion.id, &Criterion::id) != theirs.end();
    });
    return shared || ours.isEmpty() || theirs.isEmpty()
               ? QString()
               : u"两个方案没有相同编号的指标：按一个录的分另一个用不上，"
                 u"要对照须按两个方案分别录分，或者在副本里保留原来的指标编号。"_s;
}

TextTable comparisonTable(const Scheme &first, const RatingTable &byFirst, const Scheme &second,
                          const RatingTable &bySecond, int year)
{
    const QString firstTitle = titleBeside(first, second);
    const QString secondTitle = titleBeside(second, first);
    TextTable result{.name = u"%1年两种评定办法对照"_s.arg(year),
                     .columns = {{u"组织编码"_s},
                                 {u"组织名称"_s},
                                 {firstTitle + u"：总分"_s, Kind::Decimal, u"甲：总分"_s},
                                 {firstTitle + u"：星级"_s, Kind::Text, u"甲：星级"_s},
                                 {secondTitle + u"：总分"_s, Kind::Decimal, u"乙：总分"_s},
                                 {secondTitle + u"：星级"_s, Kind::Text, u"乙：星级"_s},
                                 {u"分差"_s, Kind::Decimal},
                                 {u"星级变化"_s},
                                 {u"说明"_s}},
                     .rows = {},
                     .caption =
                         u"甲：%1；乙：%2。分差、星级变化为乙比甲，说明是乙的，甲未评的也写明。"
                         u"按方案试算，不计星级决定。%3"_s.arg(firstTitle, secondTitle,
                                                               comparisonWarning(first, second))};
    QHash<RowId, const RatedOrganisation *> others;
    for (const RatedOrganisation &row : bySecond.rows) {
        others.insert(row.id, &row);
    }
    const auto total = [](const Rating &rating) {
        return rating.scored() ? toText(rating.total) : QString();
    };
    for (const RatedOrganisation &row : byFirst.rows) {
        QStringList cells{row.code, row.name, total(row.rating), starName(first, row.rating)};
        if (const RatedOrganisation *other = others.value(row.id)) {
            const bool both = row.rating.rated() && other->rating.rated();
            const bool bothScored = row.rating.scored() && other->rating.scored();
            const int change = other->rating.finalStar - row.rating.finalStar;
            cells += {total(other->rating), starName(second, other->rating),
                      bothScored ? toText(other->rating.total - row.rating.total) : QString(),
                      !both ? QString()
                      : change == 0
                          ? u"不变"_s
                          : u"%1%2星"_s.arg(change > 0 ? u"升"_s : u"降"_s).arg(std::abs(change)),
                      comparisonRemarks(first, row.rating, second, other->rating)};
        } else {
            cells += {QString(), u"不在评定范围"_s, QString(), QString(), QString()};
        }
        result.rows += cells;
    }
    return result;
}

} // namespace zhibu
