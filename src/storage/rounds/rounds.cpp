#include "storage/rounds/rounds.h"

#include "core/datetext.h"
#include "scoring/distance.h"
#include "storage/facts/conditions.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/action.h"
#include "storage/file/rowid.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(Round round)
{
    return QString(codeIn(kRoundCodes, round));
}

/// The table `above` (id, distance) for WITH: an organisation, the parameter, and all that was
/// above it on a day. Changes entered with a wrong day may let the tree of that day go round; no
/// tree of the Party is as deep as where this ends.
QString aboveOn(QDate day)
{
    return u"above (id, distance) AS (VALUES (?, 0) UNION SELECT %1, distance + 1 "
           "FROM organisation o JOIN above USING (id) WHERE %1 IS NOT NULL AND distance < 100)"_s
               .arg(superiorThen(u"o"_s, dayLiteral(day)));
}

Result<QList<RoundStep>> stepsOf(const File &file, RowId round)
{
    QList<RoundStep> steps;
    Statement rows(
        file.database(),
        u"SELECT step, outcome, done_on, until, done_by, document, note, id FROM round_step "
        "WHERE rating_round = ? ORDER BY id"_s);
    rows.bind(round);
    while (rows.next()) {
        if (const auto key = stepKeyIn(rows.text(0))) {
            steps += RoundStep{.id = rows.integer(7),
                               .kind = key->kind,
                               .stars = key->stars,
                               .skipped = rows.text(1) == u"skipped",
                               .doneOn = *rows.date(2),
                               .until = rows.date(3),
                               .doneBy = rows.text(4),
                               .document = rows.text(5),
                               .note = rows.text(6)};
        }
    }
    return rows.status() ? Result<QList<RoundStep>>(steps) : rows.status().error();
}

Result<QList<int>> starsOf(const File &file, RowId round)
{
    QList<int> stars;
    Statement rows(file.database(), u"SELECT DISTINCT star FROM frozen_rating "
                                    "WHERE rating_round = ? AND star IS NOT NULL ORDER BY star"_s);
    rows.bind(round);
    while (rows.next()) {
        stars += static_cast<int>(rows.integer(0));
    }
    return rows.status() ? Result<QList<int>>(stars) : rows.status().error();
}

} // namespace

const RoundStep *RatingRound::step(WorkflowStep::Kind kind) const
{
    const auto found = std::ranges::find(steps, kind, &RoundStep::kind);
    return found == steps.end() ? nullptr : &*found;
}

const RoundStep *RatingRound::step(const WorkflowStep &step) const
{
    const auto found = std::ranges::find_if(steps, [key = keyOf(step)](const RoundStep &each) {
        return each.kind == key.kind && (each.stars.isEmpty() || each.stars == key.stars);
    });
    return found == steps.end() ? nullptr : &*found;
}

// Nothing is approved behind it: the approvals left are for stars that nobody has.
const RoundStep *RatingRound::confirmation() const
{
    const auto isApproval = [](const RoundStep &each) {
        return each.kind == WorkflowStep::Kind::Approval && !each.skipped;
    };
    const auto last = std::find_if(steps.rbegin(), steps.rend(), isApproval);
    return isConfirmed() && last != steps.rend() ? &*last : nullptr;
}

bool RatingRound::needs(const WorkflowStep &step) const
{
    return !isConfirmed() || step.stars.isEmpty()
           || std::ranges::any_of(step.stars, [this](int star) { return stars.contains(star); });
}

Result<RowId> raterOf(const File &file, RowId scope)
{
    if (scope != 0) {
        return scope;
    }
    Statement top(file.database(),
                  u"SELECT min(id), count(*) FROM organisation WHERE superior IS NULL"_s);
    const RowId rater = top.next() && top.integer(1) == 1 ? top.integer(0) : 0;
    return top.status() ? Result<RowId>(rater) : top.status().error();
}

Result<RowId> starterOf(const File &file, RowId organisation, QDate day)
{
    const QString on = dayLiteral(day);
    Statement rows(file.database(),
                   uR"(
WITH RECURSIVE %1
SELECT o.id FROM organisation o JOIN above a USING (id)
WHERE %2 IS NULL OR %3 IN ('committee', 'general_branch') ORDER BY a.distance LIMIT 1)"_s.arg(
                       aboveOn(day), superiorThen(u"o"_s, on), kindThen(u"o"_s, on)));
    rows.bind(organisation);
    const RowId starter = rows.next() ? rows.integer(0) : organisation;
    return rows.status() ? Result<RowId>(starter) : rows.status().error();
}

Result<std::optional<RatingRound>> roundOf(const File &file, int year, Round round,
                                           RowId organisation)
{
    Statement row(file.database(), uR"(
WITH RECURSIVE %1
SELECT r.id, r.organisation, r.scheme, r.started_on, r.as_of, r.scheme_hash, r.note
FROM rating_round r LEFT JOIN above a ON a.id = r.organisation
    LEFT JOIN frozen_rating f ON f.rating_round = r.id AND f.organisation = ?
WHERE r.year = ? AND r.round = ? AND (f.id IS NOT NULL OR a.id IS NOT NULL)
ORDER BY f.id IS NULL, a.distance LIMIT 1)"_s.arg(aboveOn(endOfRound(year, round))));
    row.bind(organisation).bind(organisation).bind(year).bind(codeOf(round));
    if (!row.next()) {
        return row.status() ? Result<std::optional<RatingRound>>(std::nullopt)
                            : row.status().error();
    }
    RatingRound found{.id = row.integer(0),
                      .year = year,
                      .round = round,
                      .organisation = row.integer(1),
                      .scheme = row.text(2),
                      .startedOn = *row.date(3),
                      .asOf = row.date(4),
                      .schemeHash = row.text(5),
                      .note = row.text(6),
                      .steps = {}};
    auto steps = stepsOf(file, found.id);
    auto stars = starsOf(file, found.id);
    if (!steps || !stars) {
        return steps ? stars.error() : steps.error();
    }
    found.steps = std::move(*steps);
    found.stars = std::move(*stars);
    return std::optional(found);
}

Result<QHash<RowId, RowId>> roundOfEach(const File &file, int year, Round round)
{
    // What was confirmed comes last: it stays with its round wherever the organisation went.
    Statement rows(file.database(), uR"(
WITH RECURSIVE started (organisation, id) AS (SELECT organisation, id FROM rating_round WHERE year = ? AND round = ?),
    moved AS %1,
    rated (organisation, id) AS (SELECT organisation, id FROM started UNION
        SELECT o.id, rated.id FROM rated JOIN organisation o ON o.superior = rated.organisation
        WHERE o.id NOT IN (SELECT organisation FROM started) AND o.id NOT IN (SELECT id FROM moved) UNION
        SELECT moved.id, rated.id FROM rated JOIN moved ON moved.superior = rated.organisation
        WHERE moved.id NOT IN (SELECT organisation FROM started))
SELECT organisation, id, 0 AS confirmed FROM rated UNION ALL
SELECT organisation, rating_round, 1 FROM frozen_rating WHERE year = ? AND round = ? ORDER BY confirmed)"_s
                                        .arg(movedAfter(endOfRound(year, round))));
    rows.bind(year).bind(codeOf(round)).bind(year).bind(codeOf(round));
    QHash<RowId, RowId> rounds;
    while (rows.next()) {
        rounds.insert(rows.integer(0), rows.integer(1));
    }
    return rows.status() ? Result<QHash<RowId, RowId>>(rounds) : rows.status().error();
}

Result<Scheme> schemeOfRound(const File &file, const RatingRound &round)
{
    if (!round.isConfirmed()) {
        return findScheme(&file, round.scheme);
    }
    Statement row(file.database(), u"SELECT scheme_body FROM rating_round WHERE id = ?"_s);
    row.bind(round.id);
    const QByteArray body = row.next() ? row.text(0).toUtf8() : QByteArray();
    if (!row.status()) {
        return row.status().error();
    }
    auto scheme = parseFrozenScheme(body);
    return scheme ? scheme
                  : Error{.code = ErrorCode::Damaged,
                          .subject = scheme.error().subject,
                          .detail = scheme.error().detail};
}

Result<Scheme> schemeInUse(const File &file, int year, Round round, RowId organisation)
{
    if (organisation == 0) {
        Statement first(
            file.database(),
            u"SELECT organisation FROM rating_round WHERE year = ? AND round = ? ORDER BY id LIMIT 1"_s);
        first.bind(year).bind(codeOf(round));
        organisation = first.next() ? first.integer(0) : 0;
        if (!first.status()) {
            return first.status().error();
        }
    }
    const auto found = roundOf(file, year, round, organisation);
    if (!found) {
        return found.error();
    }
    return *found ? schemeOfRound(file, **found) : findScheme(&file, QString(kDefaultScheme));
}

Result<bool> isForeignScheme(const File &file, int year, Round round, const QString &scheme)
{
    Statement rounds(file.database(),
                     u"SELECT count(*), count(CASE WHEN scheme = ? THEN 1 END) FROM rating_round "
                     "WHERE year = ? AND round = ?"_s);
    rounds.bind(scheme).bind(year).bind(codeOf(round));
    const bool isForeign =
        rounds.next()
        && (rounds.integer(0) > 0 ? rounds.integer(1) == 0 : scheme != kDefaultScheme);
    return rounds.status() ? Result<bool>(isForeign) : rounds.status().error();
}

Result<bool> hasConfirmed(const File &file, int year, Round round, RowId organisation)
{
    Statement any(file.database(),
                  u"SELECT EXISTS (SELECT 1 FROM frozen_rating WHERE year = ? AND round = ?"_s
                      + inScopeOn(u"organisation"_s, organisation, endOfRound(year, round)) + u')');
    any.bind(year).bind(codeOf(round));
    if (organisation != 0) {
        any.bind(organisation);
    }
    const bool found = any.next() && any.integer(0) == 1;
    return any.status() ? Result<bool>(found) : any.status().error();
}

Result<RatingRound> startRound(File &file, int year, Round round, RowId organisation,
                               const QString &scheme, QDate on)
{
    if (const auto known = findScheme(&file, scheme); !known) {
        return known.error();
    }
    const auto before = roundOf(file, year, round, organisation);
    if (!before) {
        return before.error();
    }
    const bool isCovered = *before && (*before)->isConfirmed();
    const auto confirmed = isCovered ? hasConfirmed(file, year, round, organisation) : false;
    if (!confirmed) {
        return confirmed.error();
    }
    const QString name = organisationName(file, organisation);
    if (*confirmed || (*before && (*before)->organisation == organisation)) {
        return Error{.code = ErrorCode::Exists, .subject = name, .detail = {}};
    }
    const RatingRound made{.id = nextRowId(),
                           .year = year,
                           .round = round,
                           .organisation = organisation,
                           .scheme = scheme,
                           .startedOn = on,
                           .schemeHash = {},
                           .note = {},
                           .steps = {}};
    const auto action =
        Action::begin(file, {.verb = ActionLabel::Verb::StartRound, .count = year, .name = name});
    if (!action) {
        return action.error();
    }
    Statement insert(
        file.database(),
        u"INSERT INTO rating_round (id, year, round, organisation, scheme, started_on) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s);
    if (auto status = insert.bind(made.id)
                          .bind(year)
                          .bind(codeOf(round))
                          .bind(organisation)
                          .bind(scheme)
                          .bind(isoText(on))
                          .run();
        !status) {
        return status.error();
    }
    const auto done = (*action)->commit();
    return done ? Result<RatingRound>(made) : done.error();
}

} // namespace zhibu
