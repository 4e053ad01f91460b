#include "reports/words/roundwords.h"

#include "reports/words/starnames.h"

#include <algorithm>

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
        return u"复审"_s;
    case WorkflowStep::Kind::Plaque:
        return u"授牌"_s;
    case WorkflowStep::Kind::Report:
        return u"上报"_s;
    }
    return {};
}

QString stepName(const StepKey &step)
{
    const QString name = stepName(step.kind);
    if (step.stars.isEmpty()) {
        return name;
    }
    const int lowest = step.stars.constFirst();
    const int highest = step.stars.constLast();
    QStringList stars;
    for (const int star : step.stars) {
        stars += starName(star);
    }
    const bool isRange = stars.size() > 2 && highest - lowest == stars.size() - 1;
    return u"%1（%2）"_s.arg(name, isRange ? stars.constFirst() + u'至' + stars.constLast()
                                           : stars.join(u'、'));
}

QString stepName(const QString &code)
{
    const auto key = stepKeyIn(code);
    return key ? stepName(*key) : code;
}

QString stepTitle(const WorkflowStep &step)
{
    return step.title.isEmpty() ? stepName(keyOf(step)) : step.title;
}

QString roundName(Round round)
{
    return round == Round::June ? u"年中"_s : u"年底"_s;
}

QString problemText(const StepProblem &problem)
{
    const QString day = problem.day ? problem.day->toString(Qt::ISODate) : QString();
    const QString who = u"%1个党组织"_s.arg(problem.count);
    const QString names = u"："_s + shortList(problem.names);
    switch (problem.kind) {
    case StepProblem::Kind::StepBefore:
        return u"“%1”的日期是%2，这一步不能早于它"_s.arg(stepName(problem.step), day);
    case StepProblem::Kind::PublicityRuns:
        return u"公示期到%1为止，尚未届满；下一步的日期须在此后"_s.arg(day);
    case StepProblem::Kind::DecidedLater:
        return who + u"的星级决定日期晚于批准（最晚%1），批准不能早于它"_s.arg(day) + names;
    case StepProblem::Kind::PublicityShort:
        return u"公示期不足，按评定办法应到%1为止"_s.arg(day);
    case StepProblem::Kind::ScoresMissing:
        return who + u"自评得分不全"_s + names;
    case StepProblem::Kind::BallotsMissing:
        return who + u"没有登记民主测评"_s + names;
    case StepProblem::Kind::NotRated:
        return who + u"得分不全，尚未评出星级"_s + names;
    case StepProblem::Kind::NotAsPosted:
        return who + u"的星级与公示的不同"_s + names;
    case StepProblem::Kind::ObjectionsOpen:
        return u"%1件公示异议尚未答复"_s.arg(problem.count) + names;
    case StepProblem::Kind::QuotaNotMet:
        return u"%1项名额规定没有满足"_s.arg(problem.count);
    }
    return {};
}

QString shortList(const QStringList &names)
{
    constexpr qsizetype kNamed = 3;
    const QString few = names.first(std::min(kNamed, names.size())).join(u'、');
    return names.size() > kNamed ? few + u"等%1个"_s.arg(names.size()) : few;
}

QString unratedText(const UnratedOrganisation &organisation)
{
    const QString text = organisation.name + u"不在星级总表里："_s;
    switch (organisation.why) {
    case NotRated::NotThere:
        return text + u"当时尚未成立，或者已经撤销"_s;
    case NotRated::Informal:
        return text + u"临时党支部、功能型党支部不转接组织关系，不参加评定"_s;
    case NotRated::OtherKind:
        return text + u"评定办法不评定这一类组织"_s;
    case NotRated::OutsideScheme:
        return text + u"它的领域、形式或支部类型不在评定办法的适用范围内"_s;
    }
    return text;
}

QStringList roundLines(const RatedOrganisation &row)
{
    QStringList lines;
    if (row.ratedElsewhere) {
        lines += u"%1，不计入本轮的排名和名额"_s.arg(
            row.ratedElsewhere->isEmpty() ? u"不归这一轮评定"_s
                                          : u"由“%1”的一轮评定"_s.arg(*row.ratedElsewhere));
    }
    if (!row.confirmedBy) {
        return lines;
    }
    lines += u"结果已确认（截至%1的记录）"_s.arg(row.facts.asOf.toString(Qt::ISODate));
    if (row.wouldDiffer()) {
        const QString what = !row.schemeDiffers()  ? u"记录"_s
                             : row.recordsDiffer() ? u"记录和方案"_s
                                                   : u"方案"_s;
        lines += u"确认后%1有变动，按现有%1%2，确认的结果不变"_s.arg(
            what, resultText(*row.confirmedBy, row.now->outcome()));
    }
    return lines;
}

QString openMovementsText(const std::vector<RatedOrganisation> &rows)
{
    const auto open = std::ranges::count_if(rows, [](const RatedOrganisation &row) {
        return row.previousTrial && !row.ratedElsewhere;
    });
    return open > 0 ? u"上年的评定没有批准：%1个党组织上年的星级只是试算，升降空着"_s.arg(open)
                    : QString();
}

QString elsewhereText(const RatingTable &table)
{
    QMap<QString, int> raters; // how many each rates, by its name; those nobody rates first
    for (const RatedOrganisation &row : table.rows) {
        if (row.ratedElsewhere) {
            ++raters[*row.ratedElsewhere];
        }
    }
    QStringList parts;
    for (const auto &[rater, count] : raters.asKeyValueRange()) {
        const QString number = QString::number(count);
        parts += rater.isEmpty() ? u"不归任何一轮%1个"_s.arg(number)
                                 : u"“%1”评定%2个"_s.arg(rater, number);
    }
    return parts.isEmpty() ? QString()
                           : u"以下不归这一轮评定，不计入排名和名额（%1）"_s.arg(parts.join(u'，'));
}

} // namespace zhibu
