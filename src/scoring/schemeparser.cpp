#include "core/stars.h"
#include "scoring/conditionparser.h"
#include "scoring/criteriaparser.h"
#include "scoring/workflow.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSchemeMostDays = 366;
constexpr int kMostOrganisations = 1'000'000;

const QList<std::pair<QString, QString>> kSubjects{{u"committee"_s, u"committee"_s},
                                                   {u"general_branch"_s, u"general_branch"_s},
                                                   {u"branch"_s, u"branch"_s}};
const QList<std::pair<QString, Mode>> kModes{
    {u"bands"_s, Mode::Bands}, {u"named_stars"_s, Mode::NamedStars}, {u"ladder"_s, Mode::Ladder}};
const QList<std::pair<QString, NotApplicable>> kNotApplicable{
    {u"rescale"_s, NotApplicable::Rescale},
    {u"granted"_s, NotApplicable::Granted},
    {u"lost"_s, NotApplicable::Lost}};

const QList<std::pair<QString, SameEvent>> kSameEvent{{u"each"_s, SameEvent::Each},
                                                      {u"once"_s, SameEvent::Once}};
const QList<std::pair<QString, Points>> kRoundings{
    {u"none"_s, Points{}}, {u"whole"_s, Points::whole(1)}, {u"tenth"_s, Points{Points::kOne / 10}}};
const QList<std::pair<QString, bool>> kCapTimes{{u"last"_s, false}, {u"before_penalties"_s, true}};
const QList<std::pair<QString, bool>> kApplications{{u"first"_s, false}, {u"all"_s, true}};
const QList<std::pair<QString, bool>> kDecemberOnly{{u"december"_s, true}, {u"both"_s, false}};
const QList<std::pair<QString, Quota::Rounding>> kQuotaRoundings{
    {u"down"_s, Quota::Rounding::Down},
    {u"up"_s, Quota::Rounding::Up},
    {u"half_up"_s, Quota::Rounding::HalfUp}};
/// One member function for each object of the format; remembers the names that must not come twice.
class SchemeParser
{
public:
    Scheme scheme(JsonReader &in);

private:
    void head(JsonReader &in);
    void outcome(JsonReader &in);
    TotalRule total(JsonReader &in);
    Band band(JsonReader &in);
    Adjustment adjustment(JsonReader &in);
    Limit limit(JsonReader &in);
    LimitCase limitCase(JsonReader &in, const std::optional<Measure> &measure);
    static void effects(JsonReader &in, LimitCase &result);
    Quota quota(JsonReader &in);
    WorkflowStep step(JsonReader &in);
    void takeStep(JsonReader &in, const WorkflowStep &step, Round round);
    void reach(JsonReader &in) const;
    void approvals(JsonReader &in) const;
    bool hasSheet(const QString &id) const;

    Scheme m_scheme;
    SchemeNames m_names;
    QSet<QString> m_items, m_limits, m_pools;
    QList<std::pair<WorkflowStep::Kind, Round>> m_steps;
    QMap<Round, QList<int>> m_approved;          ///< stars of approvals of some stars only
    QHash<QString, Adjustment::Effect> m_pooled; ///< what each pool holds
    std::optional<Band> m_higher;                ///< the band before the one being read
};

bool SchemeParser::hasSheet(const QString &id) const
{
    return std::ranges::find(m_scheme.sheets, id, &Sheet::id) != m_scheme.sheets.end();
}

TotalRule SchemeParser::total(JsonReader &in)
{
    TotalRule total;
    static_cast<Clause &>(total) = readClause(in, m_names);
    if (in.has(u"granted"_s)) {
        total.granted = in.points(u"granted"_s);
    }
    total.floor = in.points(u"floor"_s);
    if (in.has(u"cap"_s)) {
        total.cap = in.points(u"cap"_s);
        if (in.isSound() && *total.cap <= total.floor) {
            in.fail(u"cap"_s, JsonFault::NotAboveFloor);
        }
    }
    total.unit = in.choiceOr(u"rounding"_s, kRoundings, Points{});
    total.capBeforePenalties = in.choiceOr(u"capApplies"_s, kCapTimes, false);
    return total;
}

Band SchemeParser::band(JsonReader &in)
{
    Band band;
    static_cast<Clause &>(band) = readClause(in, m_names);
    band.comparison = in.choiceOr<Comparison>(
        u"op"_s, {{u">="_s, Comparison::GreaterOrEqual}, {u">"_s, Comparison::Greater}},
        Comparison::GreaterOrEqual);
    band.min = in.points(u"min"_s);
    band.star = in.integer(u"star"_s, 0, kMostStars);
    if (in.has(u"requires"_s)) {
        band.required = in.object(
            u"requires"_s, [this](JsonReader &each) { return readCondition(each, m_names.ids); });
    }
    if (!in.isSound()) {
        return band; // what the next one lies below is the one before
    }
    if (m_higher && (m_higher->required ? band.min > m_higher->min : band.min >= m_higher->min)) {
        in.fail(u"min"_s, JsonFault::NotBelowPrevious);
    }
    if (m_higher && band.star >= m_higher->star) {
        in.fail(u"star"_s, JsonFault::NotBelowPrevious);
    }
    if (m_scheme.total.unit > Points{} && band.min.raw % m_scheme.total.unit.raw != 0) {
        in.fail(u"min"_s, JsonFault::NotRounded);
    }
    m_higher = band;
    return band;
}

Adjustment SchemeParser::adjustment(JsonReader &in)
{
    Adjustment result;
    static_cast<Clause &>(result) = readClause(in, m_names);
    result.effect =
        in.choice<Adjustment::Effect>(u"effect"_s, {{u"bonus"_s, Adjustment::Effect::Bonus},
                                                    {u"penalty"_s, Adjustment::Effect::Penalty}});
    result.stack =
        in.choice<Adjustment::Stack>(u"stack"_s, {{u"max"_s, Adjustment::Stack::Max},
                                                  {u"sum"_s, Adjustment::Stack::Sum},
                                                  {u"first"_s, Adjustment::Stack::First}});
    result.items = readItems(in, u"items"_s);
    result.secretaryOnly = in.flag(u"secretaryOnly"_s);
    result.perEvent = in.flag(u"perEvent"_s);
    result.decemberOnly = in.choiceOr(u"rounds"_s, kDecemberOnly, false);
    for (qsizetype i = 0; i < result.items.size(); ++i) {
        if (m_items.contains(result.items[i])) {
            in.fail(JsonReader::indexed(u"items"_s, i), JsonFault::ItemTaken);
        }
        m_items += result.items[i];
    }
    if (in.has(u"tiers"_s)) {
        result.tiers = in.pointsTable(u"tiers"_s);
        for (auto tier = result.tiers.keyBegin(); tier != result.tiers.keyEnd(); ++tier) {
            if (!eventLevels().contains(std::pair(*tier, *tier))) {
                in.failWord(u"tiers."_s + *tier, *tier, JsonReader::wordsOf(eventLevels()));
            }
        }
    } else {
        const Points points = in.points(u"points"_s);
        if (points == Points{}) {
            in.fail(u"points"_s, JsonFault::NotAboveZero);
        }
        result.tiers.insert(QString(), points);
    }
    if (in.has(u"cap"_s)) {
        result.cap = in.points(u"cap"_s);
    }
    if (in.has(u"pool"_s)) {
        result.pool = in.text(u"pool"_s);
        if (!m_pools.contains(result.pool)) {
            in.fail(u"pool"_s, JsonFault::UnknownId);
        }
        if (in.isSound(u"effect"_s)) {
            if (m_pooled.value(result.pool, result.effect) != result.effect) {
                in.fail(u"pool"_s, JsonFault::OtherEffect);
            }
            m_pooled.insert(result.pool, result.effect);
        }
    }
    if (in.has(u"sheet"_s)) {
        result.sheet = in.text(u"sheet"_s);
        if (!hasSheet(result.sheet)) {
            in.fail(u"sheet"_s, JsonFault::UnknownId);
        }
    }
    return result;
}

Limit SchemeParser::limit(JsonReader &in)
{
    Limit limit;
    static_cast<Clause &>(limit) = readClause(in, m_names);
    limit.id = readNewName(in, u"id"_s, m_limits);
    const std::optional<Measure> measure =
        in.has(u"measure"_s) ? std::optional(readMeasure(in, m_names.ids)) : std::nullopt;
    limit.everyCase = in.choiceOr(u"apply"_s, kApplications, false);
    limit.cases =
        in.objects(u"cases"_s, [&](JsonReader &each) { return limitCase(each, measure); });
    return limit;
}

LimitCase SchemeParser::limitCase(JsonReader &in, const std::optional<Measure> &measure)
{
    LimitCase result;
    if (measure) {
        result.when = readTest(in, *measure);
    } else {
        result.when = in.object(
            u"when"_s, [this](JsonReader &each) { return readCondition(each, m_names.ids); });
    }
    effects(in, result);
    if (in.isSound() && !result.restricts() && !result.warn) {
        in.fail(measure ? u"op"_s : u"when"_s, JsonFault::NothingFollows);
    }
    return result;
}

void SchemeParser::effects(JsonReader &in, LimitCase &result)
{
    const auto star = [&in](const QString &key) {
        return in.has(key) ? std::optional(in.integer(key, 0, kMostStars)) : std::nullopt;
    };
    if (in.has(u"bonus"_s)) {
        result.bonus = in.points(u"bonus"_s);
    }
    if (in.has(u"penalty"_s)) {
        result.penalty = in.points(u"penalty"_s);
    }
    result.cap = star(u"cap"_s);
    result.rise = star(u"rise"_s);
    result.grade = star(u"grade"_s);
    if (in.has(u"demote"_s)) {
        result.demote = in.integer(u"demote"_s, 1, kMostStars);
    }
    result.veto = in.flag(u"veto"_s);
    result.exclude = in.flag(u"exclude"_s);
    result.warn = in.flag(u"warn"_s);
    result.decemberOnly = in.choiceOr(u"rounds"_s, kDecemberOnly, false);
}

Quota SchemeParser::quota(JsonReader &in)
{
    Quota quota;
    static_cast<Clause &>(quota) = readClause(in, m_names);
    quota.bound = in.choice<Quota::Bound>(
        u"bound"_s, {{u"max"_s, Quota::Bound::AtMost}, {u"min"_s, Quota::Bound::AtLeast}});
    quota.lowest = in.integer(u"lowest"_s, 0, kMostStars);
    quota.highest = in.integer(u"highest"_s, 0, kMostStars);
    if (in.has(u"count"_s)) {
        quota.number = in.integer(u"count"_s, 0, kMostOrganisations);
    } else {
        quota.percent = in.integer(u"percent"_s, 0, 100);
        quota.rounding = in.choiceOr(u"rounding"_s, kQuotaRoundings,
                                     quota.bound == Quota::Bound::AtMost ? Quota::Rounding::Down
                                                                         : Quota::Rounding::Up);
    }
    quota.ofAll = in.choiceOr<bool>(u"of"_s, {{u"rated"_s, false}, {u"all"_s, true}}, false);
    if (in.has(u"sectors"_s)) {
        quota.sectors = readSectors(in, u"sectors"_s);
    }
    if (in.has(u"fewest"_s)) {
        quota.fewest = in.integer(u"fewest"_s, 1, kMostOrganisations);
    }
    quota.firm = in.flag(u"firm"_s);
    quota.perSuperior =
        in.choiceOr<bool>(u"per"_s, {{u"rater"_s, false}, {u"superior"_s, true}}, false);
    if (in.isSound() && quota.highest < quota.lowest) {
        in.fail(u"highest"_s, JsonFault::BelowLowest);
    }
    return quota;
}

WorkflowStep SchemeParser::step(JsonReader &in)
{
    WorkflowStep step;
    static_cast<Clause &>(step) = readClause(in, m_names);
    step.kind = in.code<WorkflowStep::Kind>(u"step"_s, kStepCodes);
    in.dependOn(u"step"_s);
    const auto textIfAny = [&in](const QString &key) {
        return in.has(key) ? in.text(key) : QString();
    };
    step.title = textIfAny(u"title"_s);
    step.actor = in.text(u"actor"_s);
    step.form = textIfAny(u"form"_s);
    if (in.has(u"by"_s)) { // "06-05"; 2000 had a 29 February
        const QDate day = QDate::fromString(u"2000-"_s + in.text(u"by"_s), Qt::ISODate);
        if (!day.isValid()) {
            in.fail(u"by"_s, JsonFault::NoDay);
        }
        step.month = day.month();
        step.day = day.day();
    }
    if (step.kind == WorkflowStep::Kind::Publicity) {
        step.days = in.integer(u"days"_s, 1, kSchemeMostDays);
        step.count =
            in.choiceOr<WorkflowStep::DayCount>(u"count"_s,
                                                {{u"calendar"_s, WorkflowStep::DayCount::Calendar},
                                                 {u"working"_s, WorkflowStep::DayCount::Working}},
                                                WorkflowStep::DayCount::Calendar);
    }
    if (in.has(u"stars"_s)) {
        step.stars = in.integers(u"stars"_s, 0, kMostStars);
    }
    if (in.has(u"rounds"_s)) {
        step.rounds = in.codes<Round>(u"rounds"_s, kRoundCodes);
    }
    if (!in.isSound()) {
        return step;
    }
    for (const Round round : {Round::June, Round::December}) {
        if (step.rounds.isEmpty() || step.rounds.contains(round)) {
            takeStep(in, step, round);
        }
    }
    return step;
}

/// A round takes every step once; several approvals share its stars.
void SchemeParser::takeStep(JsonReader &in, const WorkflowStep &step, Round round)
{
    QList<int> &approved = m_approved[round];
    const bool isLevel = step.kind == WorkflowStep::Kind::Approval && !step.stars.isEmpty();
    if (m_steps.contains({step.kind, round}) && (!isLevel || approved.isEmpty())) {
        in.fail(u"step"_s, JsonFault::StepTaken);
    }
    m_steps += std::pair(step.kind, round);
    if (!isLevel) {
        return;
    }
    for (qsizetype i = 0; i < step.stars.size(); ++i) {
        if (approved.contains(step.stars[i])) {
            in.fail(JsonReader::indexed(u"stars"_s, i), JsonFault::StarTaken);
        }
    }
    approved += step.stars;
}

/// Whoever gets a star of the scheme has it approved.
void SchemeParser::approvals(JsonReader &in) const
{
    for (qsizetype i = m_scheme.workflow.size() - 1; i >= 0; --i) {
        const WorkflowStep &last = m_scheme.workflow[i];
        if (last.kind != WorkflowStep::Kind::Approval || last.stars.isEmpty()) {
            continue;
        }
        QStringList missing;
        for (int star = 0; star <= kMostStars; ++star) {
            const auto lacks = [&](Round round) {
                return (last.rounds.isEmpty() || last.rounds.contains(round))
                       && !m_approved[round].contains(star);
            };
            if (m_scheme.gives(star) && (lacks(Round::June) || lacks(Round::December))) {
                missing += QString::number(star);
            }
        }
        if (!missing.isEmpty()) {
            in.fail(JsonReader::indexed(u"workflow"_s, i) + u".stars"_s, JsonFault::StarNotApproved,
                    missing);
            return;
        }
    }
}

/// What no organisation can come to.
void SchemeParser::reach(JsonReader &in) const
{
    const auto &cap = m_scheme.total.cap;
    if (!m_scheme.bands.isEmpty() && cap) {
        const Band &top = m_scheme.bands.constFirst();
        if (!holds(top.comparison, cap->raw, top.min.raw)) {
            in.fail(u"bands[0].min"_s, JsonFault::BandOutOfReach);
        }
    }
    for (qsizetype i = 0; i < m_scheme.stars.size(); ++i) {
        if (!m_scheme.gives(m_scheme.stars[i].star)) {
            in.fail(JsonReader::indexed(u"stars"_s, i) + u".star"_s, JsonFault::StarNotGiven);
        }
    }
}

void SchemeParser::head(JsonReader &in)
{
    m_scheme.id = in.text(u"id"_s);
    m_scheme.version = in.integer(u"version"_s, 1, std::numeric_limits<int>::max());
    m_scheme.title = in.text(u"title"_s);
    m_scheme.source = in.text(u"source"_s);
    m_scheme.author = in.has(u"author"_s) ? in.text(u"author"_s) : QString();
    m_scheme.validFrom = in.date(u"validFrom"_s);
    m_scheme.subjects =
        in.has(u"subjects"_s) ? in.choices(u"subjects"_s, kSubjects) : QStringList{u"branch"_s};
    m_scheme.applies = readAppliesTo(in);
    m_scheme.mode = in.choiceOr(u"mode"_s, kModes, Mode::Bands);
    in.dependOn(u"mode"_s);
}

/// From the total to the star.
void SchemeParser::outcome(JsonReader &in)
{
    m_scheme.total = in.object(u"total"_s, [this](JsonReader &each) { return total(each); });
    if (m_scheme.mode == Mode::Bands) {
        m_scheme.bands = in.objects(u"bands"_s, [this](JsonReader &each) { return band(each); });
        if (in.isSound(u"bands"_s) && in.isSound(u"total"_s)
            && (m_higher->min > m_scheme.total.floor || m_higher->required
                || m_higher->comparison != Comparison::GreaterOrEqual)) {
            in.fail(JsonReader::indexed(u"bands"_s, m_scheme.bands.size() - 1) + u".min"_s,
                    JsonFault::BandsEndTooSoon);
        }
    }
    static const QRegularExpression colour(u"^#[0-9a-fA-F]{6}$"_s);
    QSet<int> named;
    m_scheme.stars = in.objectsIfAny(u"stars"_s, [&named](JsonReader &each) {
        StarName name;
        name.star = each.integer(u"star"_s, 0, kMostStars);
        if (each.has(u"mapped"_s)) {
            name.mapped = each.text(u"mapped"_s);
        }
        if (name.mapped.isEmpty() || each.has(u"label"_s)) {
            name.label = each.text(u"label"_s);
        }
        if (named.contains(name.star)) {
            each.fail(u"star"_s, JsonFault::UsedTwice);
        }
        named += name.star;
        if (each.has(u"colour"_s)) {
            name.colour = each.text(u"colour"_s);
            if (!colour.match(name.colour).hasMatch()) {
                each.fail(u"colour"_s, JsonFault::NoColour);
            }
        }
        return name;
    });
}

Scheme SchemeParser::scheme(JsonReader &in)
{
    head(in);
    m_scheme.evaluators = readEvaluators(in, u"evaluators"_s);
    CriteriaParser(m_scheme, m_names).read(in);
    outcome(in);
    if (m_scheme.criteria.isEmpty() && m_scheme.total.granted == Points{} && in.isSound(u"sheets"_s)
        && in.isSound(u"total"_s)) {
        in.fail(u"criteria"_s, JsonFault::Missing);
    }
    m_scheme.pools = in.objectsIfAny(u"pools"_s, [this](JsonReader &each) {
        Pool pool;
        static_cast<Clause &>(pool) = readClause(each, m_names);
        pool.id = readNewName(each, u"id"_s, m_pools);
        pool.cap = each.points(u"cap"_s);
        return pool;
    });
    m_scheme.adjustments =
        in.objectsIfAny(u"adjustments"_s, [this](JsonReader &each) { return adjustment(each); });
    m_scheme.limits =
        in.objectsIfAny(u"limits"_s, [this](JsonReader &each) { return limit(each); });
    if (in.has(u"demotion"_s)) {
        m_scheme.demotion = in.object(u"demotion"_s, [](JsonReader &each) {
            return DemotionRule{
                each.choice<DemotionRule::Order>(
                    u"order"_s, {{u"demote_then_cap"_s, DemotionRule::Order::DemoteThenCap},
                                 {u"cap_then_demote"_s, DemotionRule::Order::CapThenDemote}}),
                each.choice(u"rounds"_s, kDecemberOnly)};
        });
    }
    m_scheme.quotas =
        in.objectsIfAny(u"quotas"_s, [this](JsonReader &each) { return quota(each); });
    m_scheme.workflow =
        in.objectsIfAny(u"workflow"_s, [this](JsonReader &each) { return step(each); });
    m_scheme.notApplicable =
        in.choiceOr(u"notApplicable"_s, kNotApplicable, NotApplicable::Rescale);
    m_scheme.sameEvent = in.choiceOr(u"sameEvent"_s, kSameEvent, SameEvent::Each);
    if (in.isSound()) {
        reach(in);
        approvals(in);
    }
    return m_scheme;
}

Scheme readScheme(JsonReader &in)
{
    return SchemeParser().scheme(in);
}

} // namespace

Result<Scheme> parseScheme(const QByteArray &json)
{
    return readJson(json, readScheme);
}

Result<Scheme> parseFrozenScheme(const QByteArray &json)
{
    static const QSet<JsonFault> takenOnce{JsonFault::WeightsNotOne,  JsonFault::StepTaken,
                                           JsonFault::StarTaken,      JsonFault::StarNotApproved,
                                           JsonFault::BandOutOfReach, JsonFault::StarNotGiven};
    std::optional<Scheme> scheme;
    const auto problems = jsonProblems(json, [&](JsonReader &in) { scheme = readScheme(in); });
    for (const JsonProblem &problem : problems) {
        if (!takenOnce.contains(problem.fault)) {
            return problemError(problem);
        }
    }
    return *std::move(scheme);
}

QList<JsonProblem> schemeProblems(const QByteArray &json)
{
    return jsonProblems(json, readScheme);
}

} // namespace zhibu
