#include "scoring/workflow.h"

#include <QStringList>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualPublicity = 7;

WorkflowStep stepOf(WorkflowStep::Kind kind)
{
    WorkflowStep step;
    step.kind = kind;
    step.days = kind == WorkflowStep::Kind::Publicity ? kUsualPublicity : 0;
    return step;
}

} // namespace

StepKey keyOf(const WorkflowStep &step)
{
    StepKey key{.kind = step.kind};
    if (step.kind == WorkflowStep::Kind::Approval) {
        key.stars = step.stars;
        std::ranges::sort(key.stars);
    }
    return key;
}

QString codeOf(const StepKey &key)
{
    QStringList stars;
    for (const int star : key.stars) {
        stars += QString::number(star);
    }
    const QString kind(codeIn(kStepCodes, key.kind));
    return stars.isEmpty() ? kind : kind + u':' + stars.join(u',');
}

std::optional<StepKey> stepKeyIn(const QString &code)
{
    const auto kind = enumIn<WorkflowStep::Kind>(kStepCodes, code.section(u':', 0, 0));
    if (!kind) {
        return std::nullopt;
    }
    StepKey key{.kind = *kind};
    for (const QString &star : code.section(u':', 1).split(u',', Qt::SkipEmptyParts)) {
        key.stars += star.toInt();
    }
    return codeOf(key) == code ? std::optional(key) : std::nullopt;
}

QList<WorkflowStep> workflowOf(const Scheme &scheme, Round round)
{
    QList<WorkflowStep> steps;
    for (const WorkflowStep &step : scheme.workflow) {
        if (step.rounds.isEmpty() || step.rounds.contains(round)) {
            steps += step;
        }
    }
    if (steps.isEmpty()) {
        for (const auto kind : {WorkflowStep::Kind::SelfEvaluation, WorkflowStep::Kind::Ballot,
                                WorkflowStep::Kind::Review, WorkflowStep::Kind::Publicity}) {
            steps += stepOf(kind);
        }
    }
    if (std::ranges::find(steps, WorkflowStep::Kind::Approval, &WorkflowStep::kind)
        == steps.end()) {
        steps += stepOf(WorkflowStep::Kind::Approval);
    }
    return steps;
}

QList<int> plaqueStars(const Scheme &scheme)
{
    const auto plaque =
        std::ranges::find(scheme.workflow, WorkflowStep::Kind::Plaque, &WorkflowStep::kind);
    return plaque == scheme.workflow.end() ? QList<int>() : plaque->stars;
}

QDate publicityEnd(const WorkflowStep &step, QDate posted)
{
    if (step.count == WorkflowStep::DayCount::Calendar) {
        return posted.addDays(step.days);
    }
    QDate day = posted;
    for (int left = step.days; left > 0;) {
        day = day.addDays(1);
        left -= day.dayOfWeek() <= Qt::Friday ? 1 : 0;
    }
    return day;
}

std::optional<QDate> deadlineOf(const WorkflowStep &step, int year)
{
    if (step.month == 0) {
        return std::nullopt;
    }
    const QDate first(year, step.month, 1); // 29 February of other years: the month's last day
    return QDate(year, step.month, std::min(step.day, first.daysInMonth()));
}

} // namespace zhibu
