#include "scoring/scheme.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

namespace {

bool allows(const QStringList &list, const QString &code)
{
    return list.isEmpty() || list.contains(code);
}

void addMetrics(const Condition &condition, QStringList &codes)
{
    if (condition.kind == Condition::Kind::Test
        && condition.measure.kind == Measure::Kind::Metric) {
        codes += condition.measure.of;
    }
    for (const Condition &part : condition.parts) {
        addMetrics(part, codes);
    }
}

} // namespace

bool AppliesTo::covers(const Subject &subject) const
{
    return allows(kinds, subject.kind) && allows(sectors, subject.sector)
           && allows(forms, subject.form) && allows(types, subject.type);
}

bool Criterion::takes(Points entry) const
{
    if (entry < Points{} || entry > max) {
        return false;
    }
    switch (scoring) {
    case Scoring::Points:
        return true;
    case Scoring::YesNo:
    case Scoring::Question:
        return entry == Points{} || entry == max;
    case Scoring::Levels:
        return std::ranges::find(levels, entry, &ScoreLevel::points) != levels.end();
    case Scoring::Deduct:
        return step == Points{} || entry.raw % step.raw == 0;
    case Scoring::Metric:
        return false;
    }
    Q_UNREACHABLE();
}

int Scheme::highestStar() const
{
    int highest = 0;
    for (const Band &band : bands) {
        highest = std::max(highest, band.star);
    }
    for (const Sheet &sheet : sheets) {
        if (mode == Mode::NamedStars) {
            highest += sheet.star;
        } else if (mode == Mode::Ladder) {
            highest = std::max(highest, sheet.star);
        }
    }
    return highest;
}

bool Scheme::gives(int star) const
{
    QSet<int> given;
    for (const Band &band : bands) {
        given += band.star;
    }
    if (mode != Mode::Bands) {
        given += 0;
    }
    for (const Sheet &sheet : sheets) {
        if (mode == Mode::Ladder) {
            given += sheet.star;
        } else if (mode == Mode::NamedStars) {
            for (const int others : QSet(given)) {
                given += others + sheet.star;
            }
        }
    }
    bool lowers = false; // to any star below
    for (const Limit &limit : limits) {
        for (const LimitCase &each : limit.cases) {
            lowers = lowers || each.rise || each.demote > 0;
            for (const auto &set :
                 {each.cap, each.grade, each.veto ? std::optional(0) : std::nullopt}) {
                if (set) {
                    given += *set;
                }
            }
        }
    }
    return given.contains(star) || (lowers && star >= 0 && star <= highestStar());
}

QList<Criterion> Scheme::entered() const
{
    QList<Criterion> entered = criteria;
    entered.removeIf([](const Criterion &criterion) { return !criterion.isEntered(); });
    return entered;
}

QStringList Scheme::metrics() const
{
    QStringList codes;
    for (const Criterion &criterion : criteria) {
        if (criterion.scoring == Scoring::Metric) {
            codes += criterion.metric;
        }
    }
    for (const Limit &limit : limits) {
        for (const LimitCase &each : limit.cases) {
            addMetrics(each.when, codes);
        }
    }
    for (const Band &band : bands) {
        if (band.required) {
            addMetrics(*band.required, codes);
        }
    }
    codes.removeDuplicates();
    return codes;
}

const QList<Evaluator> &Scheme::evaluatorsOf(const Sheet &sheet) const
{
    return sheet.evaluators.isEmpty() ? evaluators : sheet.evaluators;
}

} // namespace zhibu
