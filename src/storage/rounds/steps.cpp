#include "storage/rounds/steps.h"

#include "core/datetext.h"
#include "scoring/distance.h"
#include "scoring/wanted.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/scope.h"
#include "storage/file/action.h"
#include "storage/file/rowid.h"
#include "storage/rounds/confirmed.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

ActionLabel labelOf(const File &file, ActionLabel::Verb verb, const RatingRound &round,
                    const StepKey &step)
{
    return {.verb = verb,
            .ledger = codeOf(step),
            .count = round.year,
            .name = organisationName(file, round.organisation)};
}

Status insertStep(const Action &action, RowId round, const RoundStep &step)
{
    Statement insert(action.database(), u"INSERT INTO round_step (id, rating_round, step, outcome, "
                                        u"done_on, until, done_by, document, note) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return insert.bind(step.id)
        .bind(round)
        .bind(codeOf(step.key()))
        .bind(step.skipped ? u"skipped"_s : u"done"_s)
        .bind(isoText(step.doneOn))
        .bind(step.until ? QVariant(isoText(*step.until)) : QVariant())
        .bind(step.doneBy)
        .bind(step.document)
        .bind(step.note)
        .run();
}

/// Who began each round of a period: names by ids of rounds.
Result<QHash<RowId, QString>> ratersOf(const File &file, int year, Round round)
{
    Statement rows(file.database(), u"SELECT r.id, o.name FROM rating_round r JOIN organisation o "
                                    "ON o.id = r.organisation WHERE r.year = ? AND r.round = ?"_s);
    rows.bind(year).bind(QString(codeIn(kRoundCodes, round)));
    QHash<RowId, QString> names;
    while (rows.next()) {
        names.insert(rows.integer(0), rows.text(1));
    }
    return rows.status() ? Result<QHash<RowId, QString>>(names) : rows.status().error();
}

/// Whose results a round confirmed.
Result<QSet<RowId>> confirmedIn(const File &file, RowId round)
{
    Statement rows(file.database(),
                   u"SELECT organisation FROM frozen_rating WHERE rating_round = ?"_s);
    rows.bind(round);
    QSet<RowId> organisations;
    while (rows.next()) {
        organisations += rows.integer(0);
    }
    return rows.status() ? Result<QSet<RowId>>(organisations) : rows.status().error();
}

bool concerns(const StepKey &approval, int star)
{
    return approval.stars.isEmpty() || approval.stars.contains(star);
}

/// The decisions of a table that were not taken yet when their stars were approved, by this step or
/// by one before it.
std::optional<StepProblem> decidedLater(const RatingTable &table, QList<RoundStep> steps,
                                        const RoundStep &approval)
{
    steps += approval;
    StepProblem later{.kind = StepProblem::Kind::DecidedLater};
    for (const RatedOrganisation &row : table.rows) {
        const auto &decision = row.facts.decision;
        const bool isLater =
            decision && std::ranges::any_of(steps, [&decision](const RoundStep &step) {
                return step.kind == WorkflowStep::Kind::Approval && !step.skipped
                       && concerns(step.key(), decision->star) && decision->date > step.doneOn;
            });
        if (isLater) {
            later.names += row.name;
            later.day = later.day ? std::max(*later.day, decision->date) : decision->date;
        }
    }
    later.count = later.names.size();
    return later.day ? std::optional(later) : std::nullopt;
}

/// Names of those rated of whom `holds` is true.
template<typename Condition>
QStringList namesWhere(const RatingTable &table, Condition holds)
{
    QStringList names;
    for (const RatedOrganisation &row : table.rows) {
        if (!row.rating.excluded && holds(row)) {
            names += row.name;
        }
    }
    return names;
}

QStringList lacking(const RatingTable &table, const QString &evaluator, const Scheme &scheme)
{
    return namesWhere(table, [&](const RatedOrganisation &row) {
        return std::ranges::any_of(wantedScores(scheme, row.facts), [&](const WantedScore &wanted) {
            return wanted.evaluator.id == evaluator && wanted.in(row.facts) == nullptr;
        });
    });
}

Result<StepProblem> openObjections(const File &file, const RatingRound &round)
{
    const auto raters = roundOfEach(file, round.year, round.round);
    if (!raters) {
        return raters.error();
    }
    Statement rows(file.database(),
                   u"SELECT b.organisation, o.name FROM objection b "
                   "JOIN organisation o ON o.id = b.organisation "
                   "WHERE b.year = ? AND b.round = ? AND b.answered_on IS NULL ORDER BY o.code"_s);
    rows.bind(round.year).bind(QString(codeIn(kRoundCodes, round.round)));
    StepProblem open{.kind = StepProblem::Kind::ObjectionsOpen};
    while (rows.next()) {
        if (raters->value(rows.integer(0)) == round.id) {
            ++open.count;
            open.names += rows.text(1);
        }
    }
    open.names.removeDuplicates();
    return rows.status() ? Result<StepProblem>(open) : rows.status().error();
}

/// What a round posts of its table.
QList<PostedStar> toPost(const RatingTable &table)
{
    QList<PostedStar> stars;
    for (const RatedOrganisation &row : table.rows) {
        if (row.rating.rated()) {
            stars +=
                PostedStar{.organisation = row.id, .name = row.name, .star = row.rating.finalStar};
        }
    }
    return stars;
}

QList<PostedDifference> differencesOf(const QList<PostedStar> &stars, const RatingTable &table)
{
    QHash<RowId, PostedDifference> posted;
    for (const PostedStar &each : stars) {
        posted.insert(each.organisation, {.name = each.name, .posted = each.star, .now = {}});
    }
    QList<PostedDifference> differences;
    for (const RatedOrganisation &row : table.rows) {
        PostedDifference each = posted.take(row.id);
        each.name = row.name;
        each.now = row.rating.rated() ? std::optional(row.rating.finalStar) : std::nullopt;
        if (each.posted != each.now) {
            differences += each;
        }
    }
    differences += posted.values(); // not rated any more
    std::ranges::sort(differences, {}, &PostedDifference::name);
    return differences;
}

Status keepPosted(const Action &action, const RatingRound &round, const RatingTable &table)
{
    Statement insert(
        action.database(),
        u"INSERT INTO posted_star (id, rating_round, organisation, star) VALUES (?, ?, ?, ?)"_s);
    Status status;
    for (const PostedStar &each : toPost(table)) {
        if (status) {
            status = insert.bind(nextRowId())
                         .bind(round.id)
                         .bind(each.organisation)
                         .bind(each.star)
                         .run();
        }
    }
    return status;
}

/// What a request rated, as the table of a round or, without one, of those no round rates.
Result<RatingTable> tableOfRound(const File &file, const RatingRequest &request,
                                 const std::optional<RatingRound> &round, RatingTable rated)
{
    const auto rounds = roundOfEach(file, request.year, request.round);
    const auto raters = ratersOf(file, request.year, request.round);
    const RowId own = round ? round->id : 0;
    const auto confirmed = confirmedIn(file, own);
    if (!rounds || !raters || !confirmed) {
        return !rounds ? rounds.error() : raters ? confirmed.error() : raters.error();
    }
    const bool isFrozen = round && round->isConfirmed();
    for (RatedOrganisation &row : rated.rows) {
        const RowId rater = rounds->value(row.id);
        if (rater != own) {
            row.ratedElsewhere = raters->value(rater);
        } else if (isFrozen && !confirmed->contains(row.id)) {
            row.ratedElsewhere = QString();
        }
    }
    return tableOf(request.scheme, std::move(rated.rows));
}

using Problem = StepProblem::Kind;

} // namespace

std::optional<WorkflowStep> nextStep(const Scheme &scheme, const RatingRound &round)
{
    for (const WorkflowStep &step : workflowOf(scheme, round.round)) {
        if (round.step(step) == nullptr && round.needs(step)) {
            return step;
        }
    }
    return std::nullopt;
}

QList<WorkflowStep> approvalsLeft(const Scheme &scheme, const RatingRound &round,
                                  const StepKey &approval, const RatingTable &table)
{
    QList<WorkflowStep> left;
    for (const WorkflowStep &step : workflowOf(scheme, round.round)) {
        const RoundStep *recorded = round.step(step);
        const bool isOther = step.kind == WorkflowStep::Kind::Approval && keyOf(step) != approval;
        const bool isDone = recorded != nullptr && !recorded->skipped;
        if (isOther && !isDone
            && std::ranges::any_of(table.rows, [&step](const RatedOrganisation &row) {
                   return row.rating.rated() && concerns(keyOf(step), row.rating.finalStar);
               })) {
            left += step;
        }
    }
    return left;
}

Result<RatingTable> tableOfScope(const File &file, const RatingRequest &request)
{
    auto rated = rateOrganisations(file, request);
    const auto rater = raterOf(file, request.scope);
    if (!rated || !rater || *rater == 0) {
        return rater ? std::move(rated) : rater.error();
    }
    const auto round = roundOf(file, request.year, request.round, *rater);
    return round ? tableOfRound(file, request, *round, std::move(*rated)) : round.error();
}

Result<RatingTable> roundTable(const File &file, const RatingRound &round, const Scheme &scheme,
                               QDate asOf)
{
    const RatingRequest request{.scheme = scheme,
                                .year = round.year,
                                .asOf = asOf,
                                .round = round.round,
                                .scope = round.organisation,
                                .confirmedByAny = true};
    auto rated = rateOrganisations(file, request);
    auto table = rated ? tableOfRound(file, request, round, std::move(*rated)) : rated.error();
    if (table) {
        std::erase_if(table->rows,
                      [](const RatedOrganisation &row) { return row.ratedElsewhere.has_value(); });
    }
    return table;
}

Result<QList<PostedStar>> postedStars(const File &file, const RatingRound &round)
{
    Statement rows(file.database(), u"SELECT p.organisation, o.name, p.star FROM posted_star p "
                                    "JOIN organisation o ON o.id = p.organisation "
                                    "WHERE p.rating_round = ? ORDER BY p.star DESC, o.code"_s);
    rows.bind(round.id);
    QList<PostedStar> stars;
    while (rows.next()) {
        stars += PostedStar{.organisation = rows.integer(0),
                            .name = rows.text(1),
                            .star = static_cast<int>(rows.integer(2))};
    }
    return rows.status() ? Result<QList<PostedStar>>(stars) : rows.status().error();
}

Result<QList<PostedDifference>> differencesToPosted(const File &file, const RatingRound &round,
                                                    const RatingTable &table)
{
    const auto stars = postedStars(file, round);
    if (!stars) {
        return stars.error();
    }
    return stars->isEmpty() ? QList<PostedDifference>() : differencesOf(*stars, table);
}

QList<PostedDifference> differencesBetween(const RatingTable &posted, const RatingTable &shown)
{
    return differencesOf(toPost(posted), shown);
}

std::optional<StepProblem> dateProblem(const RatingRound &round, QDate on)
{
    std::optional<StepProblem> latest;
    for (const RoundStep &done : round.steps) {
        const bool runs = done.until && *done.until >= on;
        if (done.skipped || (!runs && done.doneOn <= on)) {
            continue;
        }
        const QDate day = runs ? *done.until : done.doneOn;
        if (!latest || *latest->day <= day) {
            latest = StepProblem{.kind = runs ? Problem::PublicityRuns : Problem::StepBefore,
                                 .step = done.key(),
                                 .day = day};
        }
    }
    return latest;
}

Result<QList<StepProblem>> problemsOf(const File &file, const RatingRound &round,
                                      const RoundStep &step, const Scheme &scheme,
                                      const RatingTable &table)
{
    QList<StepProblem> problems;
    if (const auto early = dateProblem(round, step.doneOn)) {
        problems += *early;
    }
    const auto add = [&problems](Problem kind, const QStringList &names) {
        if (!names.isEmpty()) {
            problems += StepProblem{.kind = kind, .names = names, .count = names.size()};
        }
    };
    const auto addUnrated = [&] {
        add(Problem::NotRated,
            namesWhere(table, [](const RatedOrganisation &row) { return !row.rating.rated(); }));
    };
    switch (step.kind) {
    case WorkflowStep::Kind::SelfEvaluation:
        add(Problem::ScoresMissing, lacking(table, u"self"_s, scheme));
        break;
    case WorkflowStep::Kind::Ballot:
        add(Problem::BallotsMissing,
            namesWhere(table, [](const RatedOrganisation &row) { return !row.facts.ballots; }));
        break;
    case WorkflowStep::Kind::Review:
        addUnrated();
        break;
    case WorkflowStep::Kind::Publicity: {
        addUnrated();
        const auto next = nextStep(scheme, round);
        if (next && step.until && *step.until < publicityEnd(*next, step.doneOn)) {
            problems += StepProblem{.kind = Problem::PublicityShort,
                                    .day = publicityEnd(*next, step.doneOn)};
        }
        break;
    }
    case WorkflowStep::Kind::Approval: {
        const auto next = nextStep(scheme, round);
        RoundStep approval = step;
        approval.stars = next ? keyOf(*next).stars : step.stars;
        if (const auto later = decidedLater(table, round.steps, approval)) {
            problems += *later;
        }
        addUnrated();
        const auto differences = differencesToPosted(file, round, table);
        const auto open = openObjections(file, round);
        if (!differences || !open) {
            return differences ? open.error() : differences.error();
        }
        QStringList names;
        for (const PostedDifference &each : *differences) {
            names += each.name;
        }
        add(Problem::NotAsPosted, names);
        if (open->count > 0) {
            problems += *open;
        }
        const auto broken = std::ranges::count_if(
            table.quotas, [](const QuotaCount &each) { return each.quota.firm && !each.met(); });
        if (broken > 0) {
            problems += StepProblem{.kind = Problem::QuotaNotMet, .count = broken};
        }
        break;
    }
    case WorkflowStep::Kind::Reexamination:
    case WorkflowStep::Kind::Plaque:
    case WorkflowStep::Kind::Report:
        break;
    }
    return problems;
}

Status recordStep(File &file, const RatingRound &round, const Scheme &scheme,
                  const StepEntry &entry, const Progress &progress)
{
    const RoundStep &step = entry.step;
    const QString code = codeOf(step.key());
    const auto next = nextStep(scheme, round);
    if (!next || next->kind != step.kind
        || (!step.stars.isEmpty() && step.stars != keyOf(*next).stars)) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"step-order"_s};
    }
    const auto problems =
        step.skipped ? QList<StepProblem>() : problemsOf(file, round, step, scheme, entry.table);
    if (!problems) {
        return problems.error();
    }
    if (std::ranges::any_of(*problems, &StepProblem::forbids)) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"step-date"_s};
    }
    if (step.note.trimmed().isEmpty() && (step.skipped || !problems->isEmpty())) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"reason-missing"_s};
    }
    const StepKey key = keyOf(*next);
    const bool confirms = step.kind == WorkflowStep::Kind::Approval && !step.skipped
                          && approvalsLeft(scheme, round, key, entry.table).isEmpty();
    const auto verb = confirms ? ActionLabel::Verb::ConfirmRound : ActionLabel::Verb::RoundStep;
    const auto action = Action::begin(file, labelOf(file, verb, round, key));
    if (!action) {
        return action.error();
    }
    RoundStep stored = step;
    stored.id = nextRowId();
    stored.stars = key.stars;
    const bool posts = step.kind == WorkflowStep::Kind::Publicity && !step.skipped;
    if (posts && !step.until) {
        stored.until = publicityEnd(*next, step.doneOn);
    }
    Status status = insertStep(**action, round.id, stored);
    const Ledger ledger = stepLedger(step.kind);
    for (const QString &path : entry.files) {
        if (status) {
            status = attachFile(**action, ledger, stored.id, path);
        }
    }
    if (status && posts) {
        status = keepPosted(**action, round, entry.table);
    }
    if (status && confirms) {
        status = freezeResults(**action, round, entry.table,
                               defaultAsOf(round.year, round.round, step.doneOn), progress);
    }
    if (!status) {
        return status;
    }
    const auto done = (*action)->commit();
    return done ? Status() : done.error();
}

Status takeBackStep(File &file, const RatingRound &round, const QString &reason)
{
    if (round.steps.isEmpty()) {
        return Error{.code = ErrorCode::NothingToDo, .subject = {}, .detail = {}};
    }
    const RoundStep &last = round.steps.constLast();
    const auto action =
        Action::begin(file, labelOf(file, ActionLabel::Verb::TakeBackStep, round, last.key()));
    if (!action) {
        return action.error();
    }
    Status status;
    const auto run = [&](const QString &sql, const QVariantList &values) {
        if (!status) {
            return;
        }
        Statement statement(file.database(), sql);
        for (const QVariant &value : values) {
            statement.bind(value);
        }
        status = statement.run();
    };
    run(u"DELETE FROM attachment WHERE tbl = 'round_step' AND row = ?"_s, {last.id});
    run(u"DELETE FROM round_step WHERE id = ?"_s, {last.id});
    if (last.kind == WorkflowStep::Kind::Publicity) {
        run(u"DELETE FROM posted_star WHERE rating_round = ?"_s, {round.id});
    }
    if (status && &last == round.confirmation()) {
        status = thawResults(**action, round, last.id);
    }
    run(u"UPDATE rating_round SET note = trim(note || char(10) || ?, char(10)) WHERE id = ?"_s,
        {reason, round.id});
    if (!status) {
        return status;
    }
    const auto done = (*action)->commit();
    return done ? Status() : done.error();
}

Ledger stepLedger(WorkflowStep::Kind step)
{
    return {.key = QString(codeIn(kStepCodes, step)),
            .title = {},
            .table = u"round_step"_s,
            .fields = {},
            .keys = {},
            .organisationPath = {}};
}

} // namespace zhibu
