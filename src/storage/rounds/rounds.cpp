#include "storage/rounds/rounds.h"

#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/file/action.h"
#include "storage/file/rowid.h"
#include "storage/rounds/confirmed.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString codeOf(Round round)
{
    return QString(codeIn(kRoundCodes, round));
}

QString nameOf(const File &file, RowId organisation)
{
    Statement name(file.database(), u"SELECT name FROM organisation WHERE id = ?"_s);
    name.bind(organisation);
    return name.next() ? name.text(0) : QString();
}

ActionLabel labelOf(const File &file, ActionLabel::Verb verb, const RatingRound &round,
                    WorkflowStep::Kind step)
{
    return {.verb = verb,
            .ledger = QString(codeIn(kStepCodes, step)),
            .count = round.year,
            .name = nameOf(file, round.organisation)};
}

Result<QList<RoundStep>> stepsOf(const File &file, RowId round)
{
    QList<RoundStep> steps;
    Statement rows(file.database(),
                   u"SELECT step, outcome, done_on, until, done_by, document, note FROM round_step "
                   "WHERE rating_round = ? ORDER BY id"_s);
    rows.bind(round);
    while (rows.next()) {
        if (const auto kind = enumIn<WorkflowStep::Kind>(kStepCodes, rows.text(0))) {
            steps += RoundStep{.kind = *kind,
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

Status insertStep(const Action &action, RowId round, const RoundStep &step)
{
    Statement insert(action.database(), u"INSERT INTO round_step (id, rating_round, step, outcome, "
                                        u"done_on, until, done_by, document, note) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return insert.bind(nextRowId())
        .bind(round)
        .bind(QString(codeIn(kStepCodes, step.kind)))
        .bind(step.skipped ? u"skipped"_s : u"done"_s)
        .bind(iso(step.doneOn))
        .bind(step.until ? QVariant(iso(*step.until)) : QVariant())
        .bind(step.doneBy)
        .bind(step.document)
        .bind(step.note)
        .run();
}

/// The star table the approval freezes.
Result<RatingTable> tableOf(const File &file, const RatingRound &round, const Scheme &scheme,
                            QDate asOf)
{
    return rateOrganisations(file, {.scheme = scheme,
                                    .year = round.year,
                                    .asOf = asOf,
                                    .round = round.round,
                                    .scope = round.organisation,
                                    .confirmed = false});
}

qsizetype lacking(const RatingTable &table, const QString &evaluator, const Scheme &scheme)
{
    return std::ranges::count_if(table.rows, [&](const RatedOrganisation &row) {
        if (row.rating.excluded) {
            return false;
        }
        return std::ranges::any_of(scheme.criteria, [&](const Criterion &criterion) {
            return criterion.isEntered() && criterion.applies.covers(row.facts.subject)
                   && std::ranges::none_of(row.facts.scores, [&](const Score &score) {
                          return score.evaluator == evaluator && score.criterion == criterion.id;
                      });
        });
    });
}

Result<qsizetype> openObjections(const File &file, const RatingRound &round)
{
    Statement count(
        file.database(),
        u"SELECT count(*) FROM objection WHERE year = ? AND round = ? AND answered_on IS NULL AND organisation IN "_s
            + kBelow);
    count.bind(round.year).bind(codeOf(round.round)).bind(round.organisation);
    const qsizetype open = count.next() ? count.integer(0) : 0;
    return count.status() ? Result<qsizetype>(open) : count.status().error();
}

using Problem = StepProblem::Kind;

} // namespace

const RoundStep *RatingRound::step(WorkflowStep::Kind kind) const
{
    const auto found = std::ranges::find(steps, kind, &RoundStep::kind);
    return found == steps.end() ? nullptr : &*found;
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

Result<std::optional<RatingRound>> roundOf(const File &file, int year, Round round,
                                           RowId organisation)
{
    Statement row(file.database(), uR"(
WITH RECURSIVE above (id, distance) AS (VALUES (?, 0) UNION
    SELECT o.superior, distance + 1 FROM organisation o JOIN above USING (id) WHERE o.superior IS NOT NULL)
SELECT r.id, r.organisation, r.scheme, r.started_on, r.as_of, r.scheme_hash, r.note
FROM rating_round r JOIN above a ON a.id = r.organisation WHERE r.year = ? AND r.round = ? ORDER BY a.distance LIMIT 1)"_s);
    row.bind(organisation).bind(year).bind(codeOf(round));
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
    if (!steps) {
        return steps.error();
    }
    found.steps = std::move(*steps);
    return std::optional(found);
}

Result<Scheme> schemeInUse(const File &file, int year, Round round, RowId organisation)
{
    QString id(kDefaultScheme);
    if (organisation != 0) {
        const auto found = roundOf(file, year, round, organisation);
        if (!found) {
            return found.error();
        }
        id = *found ? (*found)->scheme : id;
    } else {
        Statement first(
            file.database(),
            u"SELECT scheme FROM rating_round WHERE year = ? AND round = ? ORDER BY id LIMIT 1"_s);
        first.bind(year).bind(codeOf(round));
        if (first.next()) {
            id = first.text(0);
        }
        if (!first.status()) {
            return first.status().error();
        }
    }
    return findScheme(&file, id);
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
    const QString name = nameOf(file, organisation);
    if (*before && (*before)->organisation == organisation) {
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
                          .bind(iso(on))
                          .run();
        !status) {
        return status.error();
    }
    const auto done = (*action)->commit();
    return done ? Result<RatingRound>(made) : done.error();
}

std::optional<WorkflowStep> nextStep(const Scheme &scheme, const RatingRound &round)
{
    for (const WorkflowStep &step : workflowOf(scheme, round.round)) {
        if (round.step(step.kind) == nullptr) {
            return step;
        }
    }
    return std::nullopt;
}

Result<QList<StepProblem>> problemsOf(const File &file, const RatingRound &round,
                                      const WorkflowStep &step, const Scheme &scheme,
                                      const RatingTable &table, QDate on)
{
    QList<StepProblem> problems;
    const auto add = [&problems](Problem kind, qsizetype count) {
        if (count > 0) {
            problems += {kind, count, {}};
        }
    };
    switch (step.kind) {
    case WorkflowStep::Kind::SelfEvaluation:
        add(Problem::ScoresMissing, lacking(table, u"self"_s, scheme));
        break;
    case WorkflowStep::Kind::Ballot:
        add(Problem::BallotsMissing,
            std::ranges::count_if(table.rows, [](const RatedOrganisation &row) {
                return !row.facts.ballots && !row.rating.excluded;
            }));
        break;
    case WorkflowStep::Kind::Review:
    case WorkflowStep::Kind::Publicity:
        add(Problem::NotRated, std::ranges::count_if(table.rows, [](const RatedOrganisation &row) {
                return !row.rating.missing.isEmpty();
            }));
        break;
    case WorkflowStep::Kind::Approval: {
        const RoundStep *publicity = round.step(WorkflowStep::Kind::Publicity);
        if (publicity != nullptr && publicity->until && *publicity->until >= on) {
            problems += {Problem::PublicityRuns, 1, publicity->until};
        }
        const auto open = openObjections(file, round);
        if (!open) {
            return open.error();
        }
        add(Problem::ObjectionsOpen, *open);
        add(Problem::QuotaNotMet, std::ranges::count_if(table.quotas, [](const QuotaCount &each) {
                return each.quota.firm && !each.met();
            }));
        break;
    }
    case WorkflowStep::Kind::Reexamination:
    case WorkflowStep::Kind::Plaque:
    case WorkflowStep::Kind::Report:
        break;
    }
    return problems;
}

Status recordStep(File &file, const RatingRound &round, const Scheme &scheme, const RoundStep &step)
{
    const QString code(codeIn(kStepCodes, step.kind));
    const auto next = nextStep(scheme, round);
    if (!next || next->kind != step.kind) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"step-order"_s};
    }
    const QDate asOf = defaultAsOf(round.year, round.round, step.doneOn);
    const auto table = tableOf(file, round, scheme, asOf);
    if (!table) {
        return table.error();
    }
    const auto problems = problemsOf(file, round, *next, scheme, *table, step.doneOn);
    if (!problems) {
        return problems.error();
    }
    if (step.note.trimmed().isEmpty() && (step.skipped || !problems->isEmpty())) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"reason-missing"_s};
    }
    const bool confirms = step.kind == WorkflowStep::Kind::Approval && !step.skipped;
    const auto verb = confirms ? ActionLabel::Verb::ConfirmRound : ActionLabel::Verb::RoundStep;
    const auto action = Action::begin(file, labelOf(file, verb, round, step.kind));
    if (!action) {
        return action.error();
    }
    RoundStep stored = step;
    if (step.kind == WorkflowStep::Kind::Publicity && !step.skipped) {
        stored.until = publicityEnd(*next, step.doneOn);
    }
    Status status = insertStep(**action, round.id, stored);
    if (status && confirms) {
        status = freezeResults(**action, round, *table, asOf);
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
        Action::begin(file, labelOf(file, ActionLabel::Verb::TakeBackStep, round, last.kind));
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
    run(u"DELETE FROM round_step WHERE rating_round = ? AND step = ?"_s,
        {round.id, QString(codeIn(kStepCodes, last.kind))});
    if (last.kind == WorkflowStep::Kind::Approval) {
        run(u"DELETE FROM frozen_rating WHERE rating_round = ?"_s, {round.id});
        run(u"UPDATE rating_round SET as_of = NULL, scheme_body = '', scheme_hash = '' WHERE id = ?"_s,
            {round.id});
    }
    run(u"UPDATE rating_round SET note = trim(note || char(10) || ?, char(10)) WHERE id = ?"_s,
        {reason, round.id});
    if (!status) {
        return status;
    }
    const auto done = (*action)->commit();
    return done ? Status() : done.error();
}

} // namespace zhibu
