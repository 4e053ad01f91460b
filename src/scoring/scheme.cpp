#include "scoring/scheme.h"

#include "core/jsonreader.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostStars = 10;
constexpr int kMostYears = 100;

const QList<std::pair<QString, Comparison>> kComparisons{{u"<"_s, Comparison::Less},
                                                         {u"<="_s, Comparison::LessOrEqual},
                                                         {u">="_s, Comparison::GreaterOrEqual},
                                                         {u">"_s, Comparison::Greater}};
const QList<std::pair<QString, Comparison>> kBandComparisons = kComparisons.mid(2);
const QList<std::pair<QString, bool>> kRoundings{{u"none"_s, false}, {u"whole"_s, true}};
const QList<std::pair<QString, bool>> kApplications{{u"first"_s, false}, {u"all"_s, true}};
const QList<std::pair<QString, bool>> kDemotionRounds{{u"december"_s, true}, {u"both"_s, false}};
const QList<std::pair<QString, QString>> kSubjects{{u"committee"_s, u"committee"_s},
                                                   {u"general_branch"_s, u"general_branch"_s},
                                                   {u"branch"_s, u"branch"_s}};
const QList<std::pair<QString, int Ballots::*>> kCounts{
    {u"members_total"_s, &Ballots::membersTotal},
    {u"members_present"_s, &Ballots::membersPresent},
    {u"masses_present"_s, &Ballots::massesPresent},
    {u"satisfied"_s, &Ballots::satisfied},
    {u"fairly_satisfied"_s, &Ballots::fairlySatisfied},
    {u"dissatisfied"_s, &Ballots::dissatisfied},
    {u"abstained"_s, &Ballots::abstained}};

bool isWhole(Points points)
{
    return points.raw % Points::kOne == 0;
}

/// One member function for each object of the format; remembers the names that must not come twice.
class SchemeParser
{
public:
    Scheme scheme(JsonReader &in);

private:
    Clause clause(JsonReader &in);
    QString newName(JsonReader &in, const QString &key, QSet<QString> &used);
    Evaluator evaluator(JsonReader &in);
    Criterion criterion(JsonReader &in);
    TotalRule total(JsonReader &in);
    Band band(JsonReader &in);
    Adjustment adjustment(JsonReader &in);
    Limit limit(JsonReader &in);
    static LimitCase limitCase(JsonReader &in, Limit::Measure measure);
    Quota quota(JsonReader &in);

    QSet<QString> m_rules, m_evaluators, m_criteria, m_items, m_limits;
    TotalRule m_total;
    std::optional<Band> m_higher; ///< the band before the one being read
};

QString SchemeParser::newName(JsonReader &in, const QString &key, QSet<QString> &used)
{
    const QString name = in.text(key);
    if (used.contains(name)) {
        in.fail(key, u"used twice"_s);
    }
    used += name;
    return name;
}

Clause SchemeParser::clause(JsonReader &in)
{
    return {newName(in, u"rule"_s, m_rules), in.text(u"source"_s)};
}

Evaluator SchemeParser::evaluator(JsonReader &in)
{
    return {newName(in, u"id"_s, m_evaluators), in.points(u"weight"_s, 2)};
}

Criterion SchemeParser::criterion(JsonReader &in)
{
    return {clause(in), newName(in, u"id"_s, m_criteria), in.text(u"title"_s), in.points(u"max"_s)};
}

TotalRule SchemeParser::total(JsonReader &in)
{
    const TotalRule total{clause(in), in.points(u"floor"_s), in.points(u"cap"_s),
                          in.choiceOr(u"rounding"_s, kRoundings, false)};
    if (total.cap <= total.floor) {
        in.fail(u"cap"_s, u"must be above the floor"_s);
    }
    return total;
}

Band SchemeParser::band(JsonReader &in)
{
    const Band band{clause(in), in.choiceOr(u"op"_s, kBandComparisons, Comparison::GreaterOrEqual),
                    in.points(u"min"_s), in.integer(u"star"_s, 0, kMostStars)};
    if (m_higher && band.min >= m_higher->min) {
        in.fail(u"min"_s, u"must be below the band before"_s);
    }
    if (m_higher && band.star >= m_higher->star) {
        in.fail(u"star"_s, u"must be below the band before"_s);
    }
    if (m_total.roundToWhole && !isWhole(band.min)) {
        in.fail(u"min"_s, u"must be whole, because totals are rounded"_s);
    }
    m_higher = band;
    return band;
}

Adjustment SchemeParser::adjustment(JsonReader &in)
{
    Adjustment result{
        clause(in),
        in.choice<Adjustment::Effect>(u"effect"_s, {{u"bonus"_s, Adjustment::Effect::Bonus},
                                                    {u"penalty"_s, Adjustment::Effect::Penalty}}),
        in.choice<Adjustment::Stack>(
            u"stack"_s, {{u"max"_s, Adjustment::Stack::Max}, {u"sum"_s, Adjustment::Stack::Sum}}),
        in.texts(u"items"_s),
        in.flag(u"secretaryOnly"_s),
        {}};
    for (qsizetype i = 0; i < result.items.size(); ++i) {
        if (m_items.contains(result.items[i])) {
            in.fail(JsonReader::indexed(u"items"_s, i), u"belongs to another adjustment already"_s);
        }
        m_items += result.items[i];
    }
    if (in.has(u"tiers"_s)) {
        result.tiers = in.pointsTable(u"tiers"_s);
    } else {
        const Points points = in.points(u"points"_s);
        if (points == Points{}) {
            in.fail(u"points"_s, u"must be above 0"_s);
        }
        result.tiers.insert(QString(), points);
    }
    return result;
}

Limit SchemeParser::limit(JsonReader &in)
{
    Limit limit;
    static_cast<Clause &>(limit) = clause(in);
    limit.id = newName(in, u"id"_s, m_limits);
    limit.measure =
        in.choice<Limit::Measure>(u"measure"_s, {{u"share"_s, Limit::Measure::Share},
                                                 {u"term_overdue"_s, Limit::Measure::TermOverdue},
                                                 {u"event_count"_s, Limit::Measure::EventCount}});
    if (limit.measure == Limit::Measure::Share) {
        limit.part = in.choices(u"part"_s, kCounts);
        limit.whole = in.choices(u"whole"_s, kCounts);
    } else if (limit.measure == Limit::Measure::EventCount) {
        limit.items = in.texts(u"items"_s);
    }
    limit.everyCase = in.choiceOr(u"apply"_s, kApplications, false);
    limit.cases = in.objects(u"cases"_s,
                             [&](JsonReader &inCase) { return limitCase(inCase, limit.measure); });
    return limit;
}

LimitCase SchemeParser::limitCase(JsonReader &in, Limit::Measure measure)
{
    LimitCase result{.comparison = in.choice(u"op"_s, kComparisons),
                     .value = in.points(u"value"_s)};
    if (measure != Limit::Measure::Share && !isWhole(result.value)) {
        in.fail(u"value"_s, u"must be whole"_s);
    }
    if (measure == Limit::Measure::TermOverdue) {
        if (result.value > Points::whole(kMostYears)) {
            in.fail(u"value"_s, u"too many years"_s);
        }
        result.unlessExtended = in.flag(u"unlessExtended"_s);
    }
    if (in.has(u"penalty"_s)) {
        result.penalty = in.points(u"penalty"_s);
    }
    if (in.has(u"cap"_s)) {
        result.cap = in.integer(u"cap"_s, 0, kMostStars);
    }
    if (in.has(u"demote"_s)) {
        result.demote = in.integer(u"demote"_s, 1, kMostStars);
    }
    result.veto = in.flag(u"veto"_s);
    result.warn = in.flag(u"warn"_s);
    if (!result.restricts() && !result.warn) {
        in.fail(u"op"_s, u"nothing follows from this case"_s);
    }
    return result;
}

Quota SchemeParser::quota(JsonReader &in)
{
    const Quota quota{clause(in),
                      in.choice<Quota::Bound>(u"bound"_s, {{u"max"_s, Quota::Bound::AtMost},
                                                           {u"min"_s, Quota::Bound::AtLeast}}),
                      in.integer(u"lowest"_s, 0, kMostStars),
                      in.integer(u"highest"_s, 0, kMostStars), in.integer(u"percent"_s, 0, 100)};
    if (quota.highest < quota.lowest) {
        in.fail(u"highest"_s, u"must not be below the lowest"_s);
    }
    return quota;
}

Scheme SchemeParser::scheme(JsonReader &in)
{
    Scheme scheme;
    scheme.id = in.text(u"id"_s);
    scheme.version = in.integer(u"version"_s, 1, std::numeric_limits<int>::max());
    scheme.title = in.text(u"title"_s);
    scheme.source = in.text(u"source"_s);
    scheme.validFrom = in.date(u"validFrom"_s);
    scheme.subjects =
        in.has(u"subjects"_s) ? in.choices(u"subjects"_s, kSubjects) : QStringList{u"branch"_s};
    scheme.evaluators =
        in.objects(u"evaluators"_s, [this](JsonReader &each) { return evaluator(each); });
    if (std::ranges::none_of(scheme.evaluators,
                             [](const Evaluator &each) { return each.weight > Points{}; })) {
        in.fail(u"evaluators"_s, u"one must weigh more than 0"_s);
    }
    scheme.criteria =
        in.objects(u"criteria"_s, [this](JsonReader &each) { return criterion(each); });
    scheme.total = in.object(u"total"_s, [this](JsonReader &each) { return total(each); });
    m_total = scheme.total;
    scheme.bands = in.objects(u"bands"_s, [this](JsonReader &each) { return band(each); });
    if (m_higher
        && (m_higher->min > m_total.floor || m_higher->comparison != Comparison::GreaterOrEqual)) {
        in.fail(JsonReader::indexed(u"bands"_s, scheme.bands.size() - 1) + u".min"_s,
                u"the last band must reach down to the floor"_s);
    }
    scheme.adjustments =
        in.objectsIfAny(u"adjustments"_s, [this](JsonReader &each) { return adjustment(each); });
    scheme.limits = in.objectsIfAny(u"limits"_s, [this](JsonReader &each) { return limit(each); });
    if (in.has(u"demotion"_s)) {
        scheme.demotion = in.object(u"demotion"_s, [](JsonReader &each) {
            return DemotionRule{
                each.choice<DemotionRule::Order>(
                    u"order"_s, {{u"demote_then_cap"_s, DemotionRule::Order::DemoteThenCap},
                                 {u"cap_then_demote"_s, DemotionRule::Order::CapThenDemote}}),
                each.choice(u"rounds"_s, kDemotionRounds)};
        });
    }
    scheme.quotas = in.objectsIfAny(u"quotas"_s, [this](JsonReader &each) { return quota(each); });
    return scheme;
}

} // namespace

bool holds(Comparison comparison, qint64 value, qint64 threshold)
{
    switch (comparison) {
    case Comparison::Less:
        return value < threshold;
    case Comparison::LessOrEqual:
        return value <= threshold;
    case Comparison::GreaterOrEqual:
        return value >= threshold;
    case Comparison::Greater:
        return value > threshold;
    }
    Q_UNREACHABLE();
}

Result<Scheme> parseScheme(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) { return SchemeParser().scheme(in); });
}

} // namespace zhibu
