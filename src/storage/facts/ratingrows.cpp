#include "storage/facts/ratingrows.h"

#include "scoring/distance.h"
#include "storage/facts/conditions.h"
#include "storage/facts/ratingmetrics.h"
#include "storage/facts/scope.h"
#include "storage/facts/termfacts.h"
#include "storage/rounds/confirmed.h"
#include "storage/rounds/previousrounds.h"
#include "storage/rounds/rounds.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class Collector
{
public:
    /// Of the request's scope as it was on a day; of that only what these rounds confirmed, where
    /// there are any.
    Collector(const File &file, const RatingRequest &request, const QStringList &metrics,
              QDate scopeOn, const QList<RowId> &rounds = {})
        : m_file{file}
        , m_request{request}
        , m_metrics{metrics}
        , m_asOf{request.asOf.toString(Qt::ISODate)}
        , m_scopeOn{scopeOn}
    {
        for (const RowId round : rounds) {
            m_rounds += QString::number(round);
        }
    }

    Result<std::vector<RatedOrganisation>> collect()
    {
        for (const auto step :
             {&Collector::subjects, &Collector::scores, &Collector::ballots, &Collector::events,
              &Collector::previousStars, &Collector::decisions, &Collector::metrics}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_subjects);
    }

private:
    RatedOrganisation *at(RowId id)
    {
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_subjects[*place];
    }

    /// " AND column IN …" for whose facts are collected; bindTo() binds what it needs.
    [[nodiscard]] QString among(const QString &column) const
    {
        const QString confirmed =
            m_rounds.isEmpty()
                ? QString()
                : u" AND %1 IN (SELECT organisation FROM frozen_rating WHERE rating_round IN (%2))"_s
                      .arg(column, m_rounds.join(u','));
        return inScopeOn(column, m_request.scope, m_scopeOn) + confirmed;
    }
    void bindTo(Statement &query) const
    {
        if (m_request.scope != 0) {
            query.bind(m_request.scope);
        }
    }

    Statement yearQuery(const QString &columns, const QString &table, int year)
    {
        const QString sql =
            u"SELECT organisation, id, %1 FROM %2 WHERE year = ?"_s.arg(columns, table);
        Statement query(m_file.database(), sql + among(u"organisation"_s));
        query.bind(year);
        bindTo(query);
        return query;
    }

    Status subjects()
    {
        const QString sql =
            u"SELECT id, code, %1, %2, form, branch_type FROM organisation o WHERE %3 AND %4"_s.arg(
                nameThen(u"o"_s, u"?"_s), termColumns(kindThen(u"o"_s, dayLiteral(m_request.asOf))),
                keepsFormalRelation(u"o"_s), existsOn(u"o"_s, u"?"_s));
        Statement query(m_file.database(), sql + among(u"id"_s) + u" ORDER BY code"_s);
        query.bind(m_asOf).bind(m_asOf).bind(m_asOf);
        bindTo(query);
        while (query.next()) {
            const Subject is{.kind = query.text(3),
                             .sector = query.text(4),
                             .form = query.text(9),
                             .founded = query.date(5),
                             .type = query.text(10)};
            if (!m_request.scheme.subjects.contains(is.kind)
                || !m_request.scheme.applies.covers(is)) {
                continue;
            }
            RatedOrganisation subject{.id = query.integer(0),
                                      .code = query.text(1),
                                      .name = query.text(2),
                                      .facts = {},
                                      .rating = {},
                                      .rank = {},
                                      .movement = {}};
            subject.facts.year = m_request.year;
            subject.facts.asOf = m_request.asOf;
            subject.facts.round = m_request.round;
            subject.facts.subject = is;
            subject.facts.term = termFact(query);
            m_places.insert(subject.id, m_subjects.size());
            m_subjects.push_back(std::move(subject));
        }
        return query.status();
    }

    OfficeTerm termFact(const Statement &query) const
    {
        const TermFacts facts = termFactsAt(query, 3);
        const Term term = termOn(m_request.asOf, facts);
        return {.end = term.end,
                .extendedUntil = facts.extendedUntil,
                .electionInFuture = term.electionAfterAsOf,
                .row = query.integer(0)};
    }

    Status scores()
    {
        Statement query =
            yearQuery(u"evaluator, criterion, score"_s, u"evaluation"_s, m_request.year);
        while (query.next()) {
            if (RatedOrganisation *subject = at(query.integer(0))) {
                subject->facts.scores += Score{.evaluator = query.text(2),
                                               .criterion = query.text(3),
                                               .points = Points{query.integer(4)},
                                               .row = query.integer(1)};
            }
        }
        return query.status();
    }

    Status ballots()
    {
        Statement query = yearQuery(
            u"members_total, members_present, masses_present, satisfied, fairly_satisfied, dissatisfied, abstained"_s,
            u"satisfaction"_s, m_request.year);
        while (query.next()) {
            if (RatedOrganisation *subject = at(query.integer(0))) {
                const auto count = [&query](int column) {
                    return static_cast<int>(query.integer(column));
                };
                subject->facts.ballots = Ballots{.membersTotal = count(2),
                                                 .membersPresent = count(3),
                                                 .massesPresent = count(4),
                                                 .satisfied = count(5),
                                                 .fairlySatisfied = count(6),
                                                 .dissatisfied = count(7),
                                                 .abstained = count(8),
                                                 .row = query.integer(1)};
            }
        }
        return query.status();
    }

    // All events of the year by their days: what does not count is shown with its reason.
    Status events()
    {
        Statement query(m_file.database(),
                        uR"(
SELECT e.organisation, e.id, e.item, e.level, e.date, e.times, e.member, e.evidence,
       EXISTS (SELECT 1 FROM post p WHERE p.member = e.member AND p.organisation = e.organisation AND p.post = 'secretary'
               AND %1)
FROM event e WHERE e.date >= ? AND e.date < ?%2 ORDER BY e.date, e.id)"_s.arg(
                            isHeldOn(u"p"_s, u"e.date"_s), among(u"e.organisation"_s)));
        query.bind(QString::number(m_request.year)).bind(QString::number(m_request.year + 1));
        bindTo(query);
        while (query.next()) {
            if (RatedOrganisation *subject = at(query.integer(0))) {
                Event event{.item = query.text(2),
                            .level = query.text(3),
                            .date = *query.date(4),
                            .times = static_cast<int>(query.integer(5)),
                            .person = {},
                            .evidence = query.text(7),
                            .row = query.integer(1)};
                if (!query.isNull(6)) {
                    event.person =
                        Person{.member = query.integer(6), .wasSecretary = query.integer(8) == 1};
                }
                subject->facts.events += event;
            }
        }
        return query.status();
    }

    Status previousStars()
    {
        Statement query = yearQuery(u"star"_s, u"rating"_s, m_request.year - 1);
        while (query.next()) {
            if (RatedOrganisation *subject = at(query.integer(0))) {
                subject->facts.previousStar = static_cast<int>(query.integer(2));
            }
        }
        return query.status();
    }

    Status decisions()
    {
        if (!m_request.decisions) {
            return {};
        }
        const QString round = m_request.round == Round::June ? u"june"_s : u"december"_s;
        // The body that decides on a round may meet after its end.
        const bool isOver = m_request.asOf >= endOfRound(m_request.year, m_request.round);
        Statement query = yearQuery(u"star, reason, decided_on, round, decided_by, document"_s,
                                    u"star_decision"_s, m_request.year);
        while (query.next()) {
            RatedOrganisation *subject = at(query.integer(0));
            const bool isTaken = isOver || *query.date(4) <= m_request.asOf;
            if (subject != nullptr && query.text(5) == round && isTaken) {
                subject->facts.decision = Decision{.star = static_cast<int>(query.integer(2)),
                                                   .reason = query.text(3),
                                                   .date = *query.date(4),
                                                   .row = query.integer(1),
                                                   .by = query.text(6),
                                                   .document = query.text(7)};
            }
        }
        return query.status();
    }

    Status metrics()
    {
        if (m_metrics.isEmpty()) {
            return {};
        }
        const RowId scope = m_scopeOn == m_request.asOf ? m_request.scope : 0; // it was another
        const auto counts = ratingMetrics(m_file, scope, m_request.year, m_request.asOf, m_metrics);
        if (!counts) {
            return counts.error();
        }
        for (RatedOrganisation &subject : m_subjects) {
            for (const QString &metric : m_metrics) {
                subject.facts.metrics.insert(metric, counts->value(metric).value(subject.id));
            }
        }
        return {};
    }

    const File &m_file;
    const RatingRequest &m_request;
    QStringList m_metrics;
    QString m_asOf;
    QDate m_scopeOn;
    QStringList m_rounds; ///< ids
    std::vector<RatedOrganisation> m_subjects;
    QHash<RowId, std::size_t> m_places;
};

/// Whom each was under on the day, where a quota counts them so.
Status putSuperiors(const File &file, const RatingRequest &request,
                    std::vector<RatedOrganisation> &rows)
{
    if (std::ranges::none_of(request.scheme.quotas, &Quota::perSuperior)) {
        return {};
    }
    const QString day = dayLiteral(request.asOf);
    QHash<RowId, Superior> superiors;
    Statement query(file.database(),
                    u"SELECT o.id, s.id, %1 FROM organisation o JOIN organisation s "
                    "ON s.id = %2"_s.arg(nameThen(u"s"_s, day), superiorThen(u"o"_s, day)));
    while (query.next()) {
        superiors.insert(query.integer(0), {.row = query.integer(1), .name = query.text(2)});
    }
    for (RatedOrganisation &row : rows) {
        row.superior = superiors.value(row.id);
    }
    return query.status();
}

/// Of the days results were confirmed as of, where that is not the day of the request: what was
/// dated later was not theirs to count, so it does not tell them from the records either. For each
/// day only those confirmed as of it: with many rounds that is each organisation once, not once a
/// day.
Result<FactsByDay> factsAsConfirmed(const File &file, const RatingRequest &request,
                                    const ConfirmedSchemes &schemes, const QStringList &metrics)
{
    std::map<QDate, QList<RowId>> rounds;
    for (auto [round, scheme] : schemes.asKeyValueRange()) {
        if (scheme.asOf != request.asOf) {
            rounds[scheme.asOf] += round;
        }
    }
    FactsByDay facts;
    for (const auto &[day, confirmed] : rounds) {
        RatingRequest then = request;
        then.asOf = day;
        auto rows = Collector(file, then, metrics, request.asOf, confirmed).collect();
        if (!rows) {
            return rows.error();
        }
        QHash<RowId, Facts> &ofDay = facts[day];
        for (RatedOrganisation &row : *rows) {
            ofDay.insert(row.id, std::move(row.facts));
        }
    }
    return facts;
}

bool standsBefore(const RatedOrganisation &a, const RatedOrganisation &b)
{
    if (a.ratedElsewhere.has_value() != b.ratedElsewhere.has_value()) {
        return b.ratedElsewhere.has_value();
    }
    const Standing left = standingOf(a);
    const Standing right = standingOf(b);
    if (left.isBetterThan(right) || right.isBetterThan(left)) {
        return left.isBetterThan(right);
    }
    return a.code < b.code;
}

} // namespace

QDate defaultAsOf(int year, Round round, QDate today)
{
    const QDate end = round == Round::June ? QDate(year, 6, 30) : QDate(year, 12, 31);
    return std::min(end, today);
}

Standing standingOf(const RatedOrganisation &row)
{
    Standing standing = standingOf(row.facts, row.rating);
    standing.superior = row.superior;
    return standing;
}

RatingTable tableOf(const Scheme &scheme, std::vector<RatedOrganisation> rows)
{
    std::ranges::sort(rows, standsBefore);
    QList<Standing> standings;
    for (const RatedOrganisation &row : rows) {
        if (!row.ratedElsewhere) {
            standings += standingOf(row);
        }
    }
    const auto ranks = rank(standings);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].rank = ranks.value(static_cast<qsizetype>(i));
        // A trial by one evaluator does not look whether there is a star not confirmed yet.
        const auto before = rows[i].previousStar();
        const bool isOpen = rows[i].previousTrial || (rows[i].rating.by && !before);
        rows[i].movement = isOpen ? std::nullopt : movement(rows[i].rating, before);
    }
    return {.rows = std::move(rows), .quotas = countQuotas(scheme, standings)};
}

Result<RatingTable> rateOrganisations(const File &file, const RatingRequest &asked)
{
    const auto isForeign = isForeignScheme(file, asked.year, asked.round, asked.scheme.id);
    if (!isForeign) {
        return isForeign.error();
    }
    RatingRequest request = asked;
    request.decisions = asked.decisions && !*isForeign;
    const bool showsConfirmed = request.confirmed && !request.by;
    const auto schemes =
        showsConfirmed ? confirmedSchemes(file, request) : Result(ConfirmedSchemes());
    if (!schemes) {
        return schemes.error();
    }
    QStringList metrics = request.scheme.metrics();
    for (const ConfirmedScheme &each : *schemes) {
        metrics += each.then->metrics() + (each.now ? each.now->metrics() : QStringList());
    }
    metrics.removeDuplicates();
    auto rows = Collector(file, request, metrics, request.scopeOn.value_or(request.asOf)).collect();
    if (!rows) {
        return rows.error();
    }
    if (showsConfirmed) {
        const auto facts = factsAsConfirmed(file, request, *schemes, metrics);
        if (!facts) {
            return facts.error();
        }
        if (auto status = putConfirmed(file, request, *schemes, *facts, *rows); !status) {
            return status.error();
        }
    }
    if (auto status = putSuperiors(file, request, *rows); !status) {
        return status.error();
    }
    for (RatedOrganisation &row : *rows) {
        if (!row.confirmedBy) {
            row.rating = rate(request.scheme, row.facts, request.by);
        }
    }
    if (request.previousRounds) {
        if (auto status = putPreviousRounds(file, request, *rows); !status) {
            return status.error();
        }
    }
    return tableOf(request.scheme, std::move(*rows));
}

} // namespace zhibu
