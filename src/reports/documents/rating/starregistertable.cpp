#include "reports/documents/rating/starregistertable.h"

#include "reports/documents/rating/startable.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = TextColumn::Kind;

TextTable registerOf(const StarRegister &stars)
{
    TextTable table{
        .name = u"星级管理台账"_s, .columns = {{u"组织编码"_s}, {u"组织名称"_s}}, .rows = {}};
    for (const StarHistory &row : stars.rows) {
        table.rows += QStringList{row.code, row.name};
    }
    return table;
}

QString yearText(int year)
{
    return u"%1年"_s.arg(year);
}

const QString kTrial = u"（试算）"_s;

/// Behind what a whole year has in a column.
QString yearMark(const StarRegister &stars, int year)
{
    return stars.isComputed(year) ? kTrial : QString();
}

/// Behind what one has in a year that others have been decided on in.
QString rowMark(const StarRegister &stars, int year, const StarMark &mark)
{
    return mark.isComputed && !stars.isComputed(year) ? kTrial : QString();
}

/// 晋, 降, 平, 新.
QString movementSign(Movement movement)
{
    return movement == Movement::Same ? u"平"_s : movementName(movement).left(1);
}

} // namespace

TextTable starRegisterTable(const StarRegister &stars)
{
    TextTable table = registerOf(stars);
    for (int place = 0; place < stars.years; ++place) {
        const int year = stars.firstYear + place;
        const QString trial = yearMark(stars, year);
        table.columns += {{yearText(year) + u"星级"_s + trial, Kind::Integer},
                          {yearText(year) + u"总分"_s + trial, Kind::Decimal},
                          {yearText(year) + u"升降"_s + trial}};
        for (std::size_t row = 0; row < stars.rows.size(); ++row) {
            const auto &mark = stars.rows[row].marks[static_cast<std::size_t>(place)];
            table.rows[static_cast<qsizetype>(row)] +=
                mark ? QStringList{QString::number(mark->star),
                                   mark->total ? toText(*mark->total) : QString(),
                                   movementName(mark->movement) + rowMark(stars, year, *mark)}
                     : QStringList(3, QString());
        }
    }
    return table;
}

TextTable starRegisterOverview(const StarRegister &stars)
{
    TextTable table = registerOf(stars);
    for (int place = stars.years - 1; place >= 0; --place) {
        const int year = stars.firstYear + place;
        table.columns += {yearText(year) + yearMark(stars, year)};
        for (std::size_t row = 0; row < stars.rows.size(); ++row) {
            QStringList parts;
            if (const auto &mark = stars.rows[row].marks[static_cast<std::size_t>(place)]) {
                parts += starName(mark->star);
                if (mark->movement) {
                    parts += movementSign(*mark->movement);
                }
                if (mark->total) {
                    parts += toText(*mark->total);
                }
                if (const QString trial = rowMark(stars, year, *mark); !trial.isEmpty()) {
                    parts += trial;
                }
            }
            table.rows[static_cast<qsizetype>(row)] += parts.join(u' ');
        }
    }
    return table;
}

TextTable starDistributionTable(const StarRegister &stars)
{
    TextTable table{.name = u"星级分布"_s, .columns = {{u"年度"_s}}, .rows = {}};
    for (int star = stars.highestStar; star >= 0; --star) {
        table.columns += {starName(star), Kind::Integer};
    }
    table.columns += {u"合计"_s, Kind::Integer};
    for (int place = stars.years - 1; place >= 0; --place) {
        const auto counts = stars.distribution(place);
        QStringList row{QString::number(stars.firstYear + place)};
        for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
            row += QString::number(*count);
        }
        row += QString::number(std::accumulate(counts.begin(), counts.end(), 0));
        table.rows += row;
    }
    return table;
}

QStringList starRegisterSentences(const StarRegister &stars)
{
    QStringList sentences;
    for (int place = stars.years - 1; place >= 0; --place) {
        const auto counts = stars.distribution(place);
        QStringList parts;
        for (int star = stars.highestStar; star >= 0; --star) {
            if (const int count = counts.at(static_cast<std::size_t>(star)); count > 0) {
                parts += u"%1%2个"_s.arg(starName(star)).arg(count);
            }
        }
        if (!parts.isEmpty()) {
            sentences += u"%1：%2。"_s.arg(yearText(stars.firstYear + place), parts.join(u'、'));
        }
    }
    for (int place = stars.years - 1; place >= 0; --place) {
        const auto open = std::ranges::count_if(stars.rows, [place](const StarHistory &row) {
            const auto &mark = row.marks[static_cast<std::size_t>(place)];
            return mark && mark->isComputed;
        });
        if (open > 0 && !stars.isComputed(stars.firstYear + place)) {
            sentences += u"%1另有%2个党组织尚未审定，按现有评分试算。"_s.arg(
                yearText(stars.firstYear + place), QString::number(open));
        }
    }
    if (stars.computedFrom) {
        QStringList years;
        for (int year = *stars.computedFrom; year < stars.firstYear + stars.years; ++year) {
            years += yearText(year);
        }
        sentences += u"%1尚未审定，按现有评分试算。"_s.arg(years.join(u'、'));
    }
    return sentences;
}

} // namespace zhibu
