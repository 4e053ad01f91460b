#include "reports/words/starnames.h"

#include "storage/facts/ratingrows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// What the scheme says of the star; nothing where it does not name it.
StarName namedStar(const Scheme &scheme, int stars)
{
    const auto named = std::ranges::find(scheme.stars, stars, &StarName::star);
    return named == scheme.stars.end() ? StarName() : *named;
}

} // namespace

QString starName(int stars)
{
    static const QString digits = u"一二三四五六七八九十"_s;
    return stars >= 1 && stars <= digits.size() ? u"%1星级"_s.arg(digits[stars - 1])
                                                : u"不定星级"_s;
}

QString starNumber(int stars)
{
    //: Up to ten stars, as in "with star 4"; between blanks.
    return QCoreApplication::translate("zhibu::StarNumber", "1 2 3 4 5 6 7 8 9 10")
        .split(u' ')
        .value(stars - 1, QString::number(stars));
}

QString starName(std::optional<int> stars)
{
    return stars ? starName(*stars) : u"未评"_s;
}

QString starName(const Scheme &scheme, int stars)
{
    const StarName named = namedStar(scheme, stars);
    return named.label.isEmpty() ? starName(stars) : named.label;
}

QString fullStarName(const Scheme &scheme, int stars)
{
    const QString mapped = namedStar(scheme, stars).mapped;
    return starName(scheme, stars) + (mapped.isEmpty() ? QString() : u"（%1）"_s.arg(mapped));
}

QString starColour(const Scheme &scheme, int stars)
{
    return namedStar(scheme, stars).colour;
}

QString starName(const Scheme &scheme, const Rating &rating)
{
    if (rating.rated()) {
        return fullStarName(scheme, rating.finalStar);
    }
    return rating.excluded ? u"不参评"_s : starName(std::nullopt);
}

QString previousStarName(const RatedOrganisation &row)
{
    const auto star = row.previousStarOrTrial();
    if (!star) {
        return {};
    }
    const QString name =
        row.previousScheme ? starName(*row.previousScheme, *star) : starName(*star);
    return row.previousStar() ? name : name + u"（试算，未批准）"_s;
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

} // namespace zhibu
