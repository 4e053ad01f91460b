#include "storage/rounds/reverification.h"

#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The evaluator whose scores a step is about; empty: none.
QString evaluatorOf(WorkflowStep::Kind step)
{
    switch (step) {
    case WorkflowStep::Kind::SelfEvaluation:
        return u"self"_s;
    case WorkflowStep::Kind::Review:
        return u"superior"_s;
    default:
        return {};
    }
}

/// The action that approved a round.
Result<qint64> approvalOf(const File &file, const RoundStep &approval)
{
    Statement made(file.database(), u"SELECT max(action) FROM change WHERE tbl = 'round_step' AND "
                                    "row = ? AND op = 'insert'"_s);
    made.bind(approval.id);
    const qint64 action = made.next() ? made.integer(0) : 0;
    return made.status() ? Result<qint64>(action) : made.status().error();
}

/// Whose scores of an evaluator, or without one whose ballots, were entered after an action.
Result<QSet<RowId>> enteredSince(const File &file, int year, const QString &evaluator,
                                 qint64 action)
{
    Statement rows(file.database(),
                   evaluator.isEmpty()
                       ? u"SELECT DISTINCT s.organisation FROM change c "
                         "JOIN satisfaction s ON s.id = c.row "
                         "WHERE c.tbl = 'satisfaction' AND c.action > ? AND s.year = ?"_s
                       : u"SELECT DISTINCT e.organisation FROM change c "
                         "JOIN evaluation e ON e.id = c.row "
                         "WHERE c.tbl = 'evaluation' AND c.action > ? AND e.year = ? "
                         "AND e.evaluator = ?"_s);
    rows.bind(action).bind(year);
    if (!evaluator.isEmpty()) {
        rows.bind(evaluator);
    }
    QSet<RowId> organisations;
    while (rows.next()) {
        organisations += rows.integer(0);
    }
    return rows.status() ? Result<QSet<RowId>>(organisations) : rows.status().error();
}

bool hasScores(const Facts &facts, const QString &evaluator)
{
    return std::ranges::find(facts.scores, evaluator, &Score::evaluator) != facts.scores.end();
}

} // namespace

Result<QStringList> stillOfJune(const File &file, const RatingRound &round, WorkflowStep::Kind step,
                                const RatingTable &table)
{
    const QString evaluator = evaluatorOf(step);
    const bool isBallot = step == WorkflowStep::Kind::Ballot;
    if (round.round != Round::December || (evaluator.isEmpty() && !isBallot)) {
        return QStringList();
    }
    const auto june = roundOf(file, round.year, Round::June, round.organisation);
    if (!june) {
        return june.error();
    }
    const RoundStep *approval =
        *june && (*june)->organisation == round.organisation ? (*june)->confirmation() : nullptr;
    if (approval == nullptr) {
        return QStringList();
    }
    const auto action = approvalOf(file, *approval);
    const auto entered =
        action ? enteredSince(file, round.year, evaluator, *action) : action.error();
    if (!entered) {
        return entered.error();
    }
    QStringList names;
    for (const RatedOrganisation &row : table.rows) {
        const bool has = isBallot ? row.facts.ballots.has_value() : hasScores(row.facts, evaluator);
        if (has && !row.rating.excluded && !entered->contains(row.id)) {
            names += row.name;
        }
    }
    return names;
}

} // namespace zhibu
