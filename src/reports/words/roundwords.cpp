#include "reports/words/roundwords.h"

#include "reports/words/starnames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString resultText(const Scheme &scheme, const Rating &rating)
{
    if (rating.rated()) {
        return u"将为%1（%2）"_s.arg(starName(scheme, rating),
                                     rating.scored() ? u"原始总分"_s + toText(rating.rawTotal)
                                                     : u"另有决定"_s);
    }
    return rating.excluded ? u"将不参评"_s : u"得分不全"_s;
}

} // namespace

QString stepName(WorkflowStep::Kind kind)
{
    switch (kind) {
    case WorkflowStep::Kind::SelfEvaluation:
        return u"自评"_s;
    case WorkflowStep::Kind::Ballot:
        return u"党员群众测评"_s;
    case WorkflowStep::Kind::Review:
        return u"上级考评"_s;
    case WorkflowStep::Kind::Publicity:
        return u"公示"_s;
    case WorkflowStep::Kind::Approval:
        return u"批准"_s;
    case WorkflowStep::Kind::Reexamination:
        return u"上级复审"_s;
    case WorkflowStep::Kind::Plaque:
        return u"授牌"_s;
    case WorkflowStep::Kind::Report:
        return u"上报"_s;
    }
    return {};
}

QString stepTitle(const WorkflowStep &step)
{
    return step.title.isEmpty() ? stepName(step.kind) : step.title;
}

QString roundName(Round round)
{
    return round == Round::June ? u"年中"_s : u"年底"_s;
}

QString problemText(const StepProblem &problem)
{
    switch (problem.kind) {
    case StepProblem::Kind::ScoresMissing:
        return u"%1个党组织自评得分不全"_s.arg(problem.count);
    case StepProblem::Kind::BallotsMissing:
        return u"%1个党组织没有登记民主测评"_s.arg(problem.count);
    case StepProblem::Kind::NotRated:
        return u"%1个党组织得分不全，尚未评出星级"_s.arg(problem.count);
    case StepProblem::Kind::PublicityRuns:
        return u"公示期到%1为止，尚未届满"_s.arg(
            problem.until ? problem.until->toString(Qt::ISODate) : QString());
    case StepProblem::Kind::ObjectionsOpen:
        return u"%1件公示异议尚未答复"_s.arg(problem.count);
    case StepProblem::Kind::QuotaNotMet:
        return u"%1项名额规定没有满足"_s.arg(problem.count);
    }
    return {};
}

QStringList confirmedLines(const RatedOrganisation &row)
{
    if (!row.confirmedBy) {
        return {};
    }
    QStringList lines{u"结果已确认（截至%1的记录）"_s.arg(row.facts.asOf.toString(Qt::ISODate))};
    if (row.wouldDiffer()) {
        lines += u"确认后记录有变动，按现有记录%1，确认的结果不变"_s.arg(
            resultText(*row.confirmedBy, row.now->rating));
    }
    return lines;
}

} // namespace zhibu
