#include "storage/rounds/steps.h"

#include "scoring/wanted.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/scope.h"
#include "storage/file/action.h"
#include "storage/file/rowid.h"
#include "storage/rounds/confirmed.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

ActionLabel labelOf(const File &file, ActionLabel::Verb verb, const RatingRound &round,
                    WorkflowStep::Kind step)
{
    return {.verb = verb,
            .ledger = QString(codeIn(kStepCodes, step)),
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
        .bind(QString(codeIn(kStepCodes, step.kind)))
        .bind(step.skipped ? u"skipped"_s : u"done"_s)
        .bind(iso(step.doneOn))
        .bind(step.until ? QVariant(iso(*step.until)) : QVariant())
        .bind(step.doneBy)
        .bind(step.document)
        .bind(step.note)
        .run();
}

/// The rounds of organisations below the one of a round, and itself.
Result<QSet<RowId>> roundsWithin(const File &file, const RatingRound &round)
{
    Statement rows(
        file.database(),
        u"SELECT id FROM rating_round WHERE year = ? AND round = ? AND organisation IN "_s
            + kBelow);
    rows.bind(round.year).bind(QString(codeIn(kRoundCodes, round.round))).bind(round.organisation);
    QSet<RowId> rounds;
    while (rows.next()) {
        rounds += rows.integer(0);
    }
    return rows.status() ? Result<QSet<RowId>>(rounds) : rows.status().error();
}

qsizetype lacking(const RatingTable &table, const QString &evaluator, const Scheme &scheme)
{
    return std::ranges::count_if(table.rows, [&](const RatedOrganisation &row) {
        if (row.rating.excluded) {
            return false;
        }
        return std::ranges::any_of(wantedScores(scheme, row.facts), [&](const WantedScore &wanted) {
            return wanted.evaluator.id == evaluator && wanted.in(row.facts) == nullptr;
        });
    });
}

Result<qsizetype> openObjections(const File &file, const RatingRound &round)
{
    const auto raters = roundOfEach(file, round.year, round.round);
    if (!raters) {
        return raters.error();
    }
    Statement rows(
        file.database(),
        u"SELECT organisation FROM objection WHERE year = ? AND round = ? AND answered_on IS NULL"_s);
    rows.bind(round.year).bind(QString(codeIn(kRoundCodes, round.round)));
    qsizetype open = 0;
    while (rows.next()) {
        open += raters->value(rows.integer(0)) == round.id ? 1 : 0;
    }
    return rows.status() ? Result<qsizetype>(open) : rows.status().error();
}

using Problem = StepProblem::Kind;

} // namespace

std::optional<WorkflowStep> nextStep(const Scheme &scheme, const RatingRound &round)
{
    for (const WorkflowStep &step : workflowOf(scheme, round.round)) {
        if (round.step(step.kind) == nullptr) {
            return step;
        }
    }
    return std::nullopt;
}

Result<RatingTable> roundTable(const File &file, const RatingRound &round, const Scheme &scheme,
                               QDate asOf)
{
    auto all = rateOrganisations(file, {.scheme = scheme,
                                        .year = round.year,
                                        .asOf = asOf,
                                        .round = round.round,
                                        .scope = round.organisation,
                                        .confirmedByAny = true});
    const auto raters = roundOfEach(file, round.year, round.round);
    const auto within = roundsWithin(file, round);
    if (!all || !raters || !within) {
        return !all ? all.error() : raters ? within.error() : raters.error();
    }
    std::erase_if(all->rows, [&](const RatedOrganisation &row) {
        const RowId rater = raters->value(row.id);
        const bool cameLate = rater == round.id && round.isConfirmed() && !row.confirmedBy;
        return !within->contains(rater) || cameLate;
    });
    RatingTable table = tableOf(scheme, std::move(all->rows));
    std::erase_if(table.rows,
                  [&](const RatedOrganisation &row) { return raters->value(row.id) != round.id; });
    return table;
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
    const auto addUnrated = [&] {
        add(Problem::NotRated, std::ranges::count_if(table.rows, [](const RatedOrganisation &row) {
                return !row.rating.rated() && !row.rating.excluded;
            }));
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
        addUnrated();
        break;
    case WorkflowStep::Kind::Approval: {
        addUnrated();
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

Status recordStep(File &file, const RatingRound &round, const Scheme &scheme,
                  const StepEntry &entry)
{
    const RoundStep &step = entry.step;
    const QString code(codeIn(kStepCodes, step.kind));
    const auto next = nextStep(scheme, round);
    if (!next || next->kind != step.kind) {
        return Error{.code = ErrorCode::Invalid, .subject = code, .detail = u"step-order"_s};
    }
    const auto problems = problemsOf(file, round, *next, scheme, entry.table, step.doneOn);
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
    stored.id = nextRowId();
    if (step.kind == WorkflowStep::Kind::Publicity && !step.skipped) {
        stored.until = publicityEnd(*next, step.doneOn);
    }
    Status status = insertStep(**action, round.id, stored);
    const Ledger ledger = stepLedger(step.kind);
    for (const QString &path : entry.files) {
        if (status) {
            status = attachFile(**action, ledger, stored.id, path);
        }
    }
    if (status && confirms) {
        status = freezeResults(**action, round, entry.table,
                               defaultAsOf(round.year, round.round, step.doneOn));
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
    run(u"DELETE FROM attachment WHERE tbl = 'round_step' AND row = ?"_s, {last.id});
    run(u"DELETE FROM round_step WHERE id = ?"_s, {last.id});
    if (status && last.kind == WorkflowStep::Kind::Approval) {
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
