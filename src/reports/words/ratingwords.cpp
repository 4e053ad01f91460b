#include "reports/words/ratingwords.h"

#include "reports/words/codenames.h"
#include "reports/words/conditionwords.h"
#include "reports/words/starnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QString kEventsLedger = u"events"_s;

QString evaluatorName(const QString &code)
{
    return codeName(u"evaluations"_s, u"evaluator"_s, code);
}

/// 国家级表彰, 通报批评（市委）2次.
QString eventName(const Step &step)
{
    const QString item = codeName(kEventsLedger, u"item"_s, step.code);
    const QString level = codeName(kEventsLedger, u"level"_s, step.qualifier);
    const QString times = step.count > 1 ? u"%1次"_s.arg(step.count) : QString{};
    if (level.isEmpty()) {
        return item + times;
    }
    return (level.endsWith(u'级') ? level + item : u"%1（%2）"_s.arg(item, level)) + times;
}

QString reasonText(Reason reason, const Step &step)
{
    switch (reason) {
    case Reason::None:
    case Reason::Threshold:
        return {};
    case Reason::LowerTier:
        return u"同组以最高的为准"_s;
    case Reason::LaterEvent:
        return u"同组以最早的为准"_s;
    case Reason::OtherYear:
        return u"不是本年度的事项"_s;
    case Reason::AfterAsOf:
        return u"发生在评定截止日之后"_s;
    case Reason::NotSecretary:
        return u"受表彰人当日不是本组织书记"_s;
    case Reason::UnknownTier:
        return u"方案没有这一级别"_s;
    case Reason::NotInScheme:
        return u"方案没有这一事项"_s;
    case Reason::DecemberOnly:
        return step.star > 0 ? u"降星只在年底评定时执行"_s : u"只在年底评定时执行"_s;
    case Reason::NotApplicable:
        return u"不适用于本组织"_s;
    case Reason::RequirementNotMet:
        return u"分数达到，但不具备规定的条件"_s;
    case Reason::NotPassed:
        return u"未达标"_s;
    case Reason::BaseNotPassed:
        return u"前置项未达标，不计"_s;
    case Reason::NotScored:
        return u"没有打分，按未申报处理"_s;
    case Reason::ExtensionApproved:
        return u"经批准延期至%1"_s.arg(step.dates.value(1).toString(Qt::ISODate));
    case Reason::SameEvidence:
        return step.kind == StepKind::NotCounted
                   ? u"依据和日期与另一减分事项相同，同一事项只计一次"_s
                   : u"依据和日期相同，可能是同一事项，请核对是否重复减分"_s;
    case Reason::FactsMissing:
        return u"没有记录，无法判断"_s;
    case Reason::TermUnknown:
        return u"没有成立日期和换届日期，无法判断"_s;
    case Reason::ElectionInFuture:
        return u"登记的换届日期在评定截止日之后，当日任期无法判断"_s;
    }
    return {};
}

QString withReason(const QString &text, const QString &reason)
{
    return reason.isEmpty() ? text : u"%1：%2"_s.arg(text, reason);
}

/// ：92 × 30% = 27.6; empty where a score counts as it was entered.
QString weightText(const Step &step)
{
    const bool isWeighted = step.weight > Points{} && step.weight != Points::whole(1);
    return isWeighted ? u"："_s + weightedText(step.entered, step.weight, step.points) : QString();
}

/// By how many stars at most the limit of a cap lets it rise; none where it names the star itself.
std::optional<int> riseOf(const Scheme &scheme, const Step &cap)
{
    const auto limit = std::ranges::find(scheme.limits, cap.code, &Limit::id);
    if (limit == scheme.limits.end()
        || std::ranges::any_of(limit->cases,
                               [](const LimitCase &each) { return each.cap.has_value(); })) {
        return std::nullopt;
    }
    const auto rises = std::ranges::find_if(
        limit->cases, [](const LimitCase &each) { return each.rise.has_value(); });
    return rises == limit->cases.end() ? std::nullopt : rises->rise;
}

/// 最高四星级, 最多比上年高1星，即最高四星级.
QString capText(const Scheme &scheme, const Step &cap)
{
    QString highest = u"最高%1"_s.arg(starName(scheme, cap.star));
    const auto rise = riseOf(scheme, cap);
    if (!rise) {
        return highest;
    }
    const QString text = u"最多比上年高%1星"_s.arg(*rise);
    return cap.star < scheme.highestStar() ? text + u"，即"_s + highest : text;
}

/// Whether a step has changed points or star.
bool hasEffect(const Scheme &scheme, const Rating &rating, const Step &step)
{
    if (step.kind == StepKind::NotCounted || step.kind == StepKind::Warning) {
        return false;
    }
    const bool isDemotedFirst = scheme.demotion.order == DemotionRule::Order::DemoteThenCap;
    const int before = rating.scoreStar - (isDemotedFirst ? rating.demotion : 0);
    return step.kind != StepKind::Cap || step.star < before;
}

/// Whether a step has kept the star from being higher.
bool lowersStar(const Scheme &scheme, const Rating &rating, const Step &step)
{
    switch (step.kind) {
    case StepKind::Penalty:
    case StepKind::Grade:
    case StepKind::Demote:
    case StepKind::Cap:
    case StepKind::Veto:
    case StepKind::Exclude:
    case StepKind::Decide:
        return hasEffect(scheme, rating, step);
    case StepKind::NotCounted:
        return step.reason == Reason::RequirementNotMet || step.reason == Reason::NotPassed
               || step.reason == Reason::BaseNotPassed;
    default:
        return false;
    }
}

/// What a limit does to a star.
QString limitEffect(const Scheme &scheme, const Step &step)
{
    switch (step.kind) {
    case StepKind::Demote:
        return u"降%1个星级"_s.arg(step.star);
    case StepKind::Cap:
        return capText(scheme, step);
    case StepKind::Veto:
        return starName(scheme, 0);
    default:
        return u"不参加评定"_s;
    }
}

/// A step that came from a limit.
QString limitStepText(const Scheme &scheme, const Step &step)
{
    const QString fact = judgedText(scheme, *step.judged);
    switch (step.kind) {
    case StepKind::Bonus:
    case StepKind::Penalty:
        return u"%1 %2分"_s.arg(fact, signedPoints(step.points));
    case StepKind::Grade:
        return u"%1，直接定为%2"_s.arg(fact, starName(scheme, step.star));
    case StepKind::Demote:
    case StepKind::Cap:
    case StepKind::Veto:
    case StepKind::Exclude:
        return u"%1，%2"_s.arg(fact, limitEffect(scheme, step));
    case StepKind::NotCounted:
        return u"%1（不限制：%2）"_s.arg(fact, reasonText(step.reason, step));
    default:
        return withReason(u"提示："_s + fact, reasonText(step.reason, step));
    }
}

QString sheetTitle(const Scheme &scheme, const QString &id)
{
    return id.isEmpty() ? u"评分表"_s : criterionTitle(scheme, id);
}

QString clampText(const Scheme &scheme, const Step &step)
{
    const bool down = step.points < Points{};
    if (!step.code.isEmpty()) {
        return u"%1按%2计"_s.arg(criterionTitle(scheme, step.code),
                                 down ? u"最高分"_s : u"最低分"_s);
    }
    return down ? u"总分最高%1分"_s.arg(toText(scheme.total.cap.value_or(Points{})))
                : u"总分最低%1分"_s.arg(toText(scheme.total.floor));
}

QString leftOutText(const Scheme &scheme, const Step &step)
{
    const QString reason = reasonText(step.reason, step);
    switch (step.reason) {
    case Reason::NotApplicable:
        return u"%1：%2"_s.arg(criterionTitle(scheme, step.code), reason);
    case Reason::NotPassed:
    case Reason::BaseNotPassed:
    case Reason::NotScored:
        return u"%1：%2"_s.arg(sheetTitle(scheme, step.code), reason);
    default:
        break;
    }
    const QString worth = step.worth > Points{} ? u"（%1分）"_s.arg(toText(step.worth)) : QString{};
    return u"未计：%1%2，%3"_s.arg(eventName(step), worth, reason);
}

/// Base, total and band have columns of their own in the star table.
bool hasItsColumn(const Step &step)
{
    switch (step.kind) {
    case StepKind::Base:
    case StepKind::Granted:
    case StepKind::Answer:
    case StepKind::Rescale:
    case StepKind::Clamp:
    case StepKind::Round:
    case StepKind::Pass:
    case StepKind::Band:
        return true;
    default:
        return step.reason == Reason::NotApplicable;
    }
}

template<typename Wanted>
QStringList remarksOf(const Scheme &scheme, const Rating &rating, Wanted wanted)
{
    QStringList parts = missingText(scheme, rating);
    for (const Step &step : countedFirst(rating)) {
        const bool isOfResult = rating.missing.isEmpty() || step.kind == StepKind::Decide;
        if (isOfResult && !hasItsColumn(step) && wanted(step)) {
            parts += stepText(scheme, step);
        }
    }
    return parts;
}

} // namespace

QString signedPoints(Points points)
{
    return (points > Points{} ? u"+"_s : QString{}) + toText(points);
}

QString weightedText(Points entered, Points weight, Points counted)
{
    return u"%1 × %2% = %3"_s.arg(toText(entered), toText(weight * 100), toText(counted));
}

QString stepText(const Scheme &scheme, const Step &step)
{
    const bool isBand = step.kind == StepKind::Band || step.reason == Reason::RequirementNotMet;
    if (step.judged && !isBand && step.kind != StepKind::Base) {
        return limitStepText(scheme, step);
    }
    switch (step.kind) {
    case StepKind::Base:
        return u"%1（%2）"_s.arg(criterionTitle(scheme, step.code),
                                 step.judged ? countText(*step.judged)
                                             : evaluatorName(step.qualifier))
               + weightText(step);
    case StepKind::Answer:
        return u"%1（%2）：%3"_s.arg(criterionTitle(scheme, step.code),
                                     evaluatorName(step.qualifier),
                                     step.count > 0 ? u"是"_s : u"否"_s);
    case StepKind::Granted:
        return step.reason == Reason::NotApplicable
                   ? u"%1（不适用，按满分计）"_s.arg(criterionTitle(scheme, step.code))
               : step.code.isEmpty() ? u"基准分"_s
                                     : u"%1起始分"_s.arg(criterionTitle(scheme, step.code));
    case StepKind::Rescale:
        return u"%1：不适用的项目不计，其余按比例折算"_s.arg(sheetTitle(scheme, step.code));
    case StepKind::Bonus:
    case StepKind::Penalty:
        return u"%1 %2分"_s.arg(eventName(step), signedPoints(step.points));
    case StepKind::Excess:
        return u"超过规定上限的部分不计"_s;
    case StepKind::NotCounted:
        return step.reason == Reason::RequirementNotMet
                   ? u"未定%1：分数达到，但不具备规定的条件：%2"_s.arg(
                       starName(scheme, step.star), judgedText(scheme, *step.judged))
                   : leftOutText(scheme, step);
    case StepKind::Clamp:
        return clampText(scheme, step);
    case StepKind::Round:
        return scheme.total.unit == Points::whole(1) ? u"四舍五入取整"_s
                                                     : u"四舍五入保留一位小数"_s;
    case StepKind::Pass:
        return u"%1：达标"_s.arg(sheetTitle(scheme, step.code));
    case StepKind::Band:
        return u"得分星级：%1"_s.arg(starName(scheme, step.star));
    case StepKind::Decide:
        return u"决定为%1：%2"_s.arg(starName(scheme, step.star), step.qualifier);
    case StepKind::Warning:
        return withReason(u"提示："_s + eventName(step), reasonText(step.reason, step));
    case StepKind::Grade:
    case StepKind::Demote:
    case StepKind::Cap:
    case StepKind::Veto:
    case StepKind::Exclude:
        break; // limits only
    }
    return {};
}

QString limitsText(const Scheme &scheme, const Rating &rating)
{
    QStringList limits;
    QList<const Step *> told; // the first of each
    for (const Step &step : rating.steps) {
        const bool isCap = step.kind == StepKind::Cap && step.star < scheme.highestStar();
        if (!isCap && step.kind != StepKind::Demote && step.kind != StepKind::Veto
            && step.kind != StepKind::Exclude) {
            continue;
        }
        const auto same = std::ranges::find_if(told, [&step](const Step *each) {
            return each->judged && each->rule == step.rule && each->judged == step.judged;
        });
        if (same != told.end()) {
            limits[same - told.begin()] += u'、' + limitEffect(scheme, step);
        } else {
            limits += stepText(scheme, step);
            told += &step;
        }
    }
    return limits.join(u'；');
}

QStringList missingText(const Scheme &scheme, const Rating &rating)
{
    QStringList evaluators;
    QHash<QString, QStringList> titles;
    for (const MissingScore &missing : rating.missing) {
        if (!evaluators.contains(missing.evaluator)) {
            evaluators += missing.evaluator;
        }
        // Quoted, since a title may have marks of its own: “制度完善、落实”.
        titles[missing.evaluator] += u"“%1”"_s.arg(criterionTitle(scheme, missing.criterion));
    }
    QStringList lines;
    for (const QString &evaluator : evaluators) {
        lines += u"缺%1得分：%2"_s.arg(evaluatorName(evaluator), titles[evaluator].join(QString()));
    }
    return lines;
}

QStringList remarks(const Scheme &scheme, const Rating &rating)
{
    return remarksOf(scheme, rating, [](const Step &) { return true; });
}

QStringList grounds(const Scheme &scheme, const Rating &rating)
{
    return remarksOf(scheme, rating,
                     [&](const Step &step) { return hasEffect(scheme, rating, step); });
}

QStringList lowerings(const Scheme &scheme, const Rating &rating)
{
    return remarksOf(scheme, rating,
                     [&](const Step &step) { return lowersStar(scheme, rating, step); });
}

QString decisionText(const Scheme &scheme, const Decision &decision)
{
    const QString text = u"%1%2决定为%3"_s.arg(decision.by, decision.date.toString(Qt::ISODate),
                                               starName(scheme, decision.star));
    return decision.document.isEmpty() ? text : text + u"（%1）"_s.arg(decision.document);
}

QStringList reasonLines(const Decision &decision)
{
    QStringList lines;
    for (const QString &line : decision.reason.split(u'\n')) {
        lines += line.trimmed();
    }
    lines.removeAll(QString());
    return lines;
}

QString trialText(const QString &result)
{
    return u"按自评试算，不作为评定结果：%1"_s.arg(result);
}

QList<Step> countedFirst(const Rating &rating)
{
    QList<Step> steps = rating.steps;
    std::stable_partition(steps.begin(), steps.end(),
                          [](const Step &step) { return step.kind != StepKind::NotCounted; });
    return steps;
}

} // namespace zhibu
