#include "reports/words/ratingwords.h"

#include "reports/documents/startable.h"
#include "reports/words/codenames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QString kEvents = u"events"_s;

const Limit *limitOf(const Scheme &scheme, const QString &rule)
{
    const auto place = std::ranges::find(scheme.limits, rule, &Limit::rule);
    return place == scheme.limits.end() ? nullptr : &*place;
}

QString criterionTitle(const Scheme &scheme, const QString &id)
{
    const auto place = std::ranges::find(scheme.criteria, id, &Criterion::id);
    return place == scheme.criteria.end() ? id : place->title;
}

QString evaluatorName(const QString &code)
{
    return codeName(u"evaluations"_s, u"evaluator"_s, code);
}

/// 国家级表彰, 通报批评（市委）2次.
QString eventName(const Step &step)
{
    const QString item = codeName(kEvents, u"item"_s, step.code);
    const QString level = codeName(kEvents, u"level"_s, step.qualifier);
    const QString times = step.count > 1 ? u"%1次"_s.arg(step.count) : QString{};
    if (level.isEmpty()) {
        return item + times;
    }
    return (level.endsWith(u'级') ? level + item : u"%1（%2）"_s.arg(item, level)) + times;
}

/// Half up to one decimal, as people write a share.
QString percentText(qint64 part, qint64 whole)
{
    const qint64 tenths = (part * 2000 + whole) / (whole * 2);
    return u"%1.%2%"_s.arg(tenths / 10).arg(tenths % 10);
}

QString comparisonText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return u"低于"_s;
    case Comparison::LessOrEqual:
        return u"不高于"_s;
    case Comparison::GreaterOrEqual:
        return u"达到"_s;
    case Comparison::Greater:
        return u"超过"_s;
    }
    return {};
}

QString shareName(const Limit &limit)
{
    if (limit.part.contains(&Ballots::satisfied)) {
        return u"民主测评满意率"_s;
    }
    return limit.part.contains(&Ballots::massesPresent) ? u"参与率"_s : u"党员参与率"_s;
}

QString itemsOf(const Limit &limit)
{
    QStringList names;
    for (const QString &item : limit.items) {
        names += codeName(kEvents, u"item"_s, item);
    }
    return names.join(u'、');
}

/// What a limit measured: 民主测评满意率58.0%（低于60%）.
QString measuredText(const Limit &limit, const Step &step)
{
    if (!step.measured) {
        return {};
    }
    const Measured &measured = *step.measured;
    const QString threshold = comparisonText(measured.comparison) + toText(measured.threshold);
    switch (limit.measure) {
    case Limit::Measure::Share:
        return u"%1%2（%3%）"_s.arg(shareName(limit), percentText(measured.value, measured.whole),
                                    threshold);
    case Limit::Measure::TermOverdue: {
        const QString end = step.dates.value(0).toString(Qt::ISODate);
        return measured.threshold > Points{}
                   ? u"任期%1届满，%2年未换届"_s.arg(end, threshold)
                   : u"任期%1届满，逾期%2天未换届"_s.arg(end, QString::number(measured.value));
    }
    case Limit::Measure::EventCount:
        return u"%1共%2次（%3次）"_s.arg(itemsOf(limit), QString::number(measured.value),
                                         threshold);
    }
    return {};
}

QString limitName(const Limit &limit)
{
    switch (limit.measure) {
    case Limit::Measure::Share:
        return shareName(limit);
    case Limit::Measure::TermOverdue:
        return u"任期"_s;
    case Limit::Measure::EventCount:
        return itemsOf(limit);
    }
    return {};
}

QString reasonText(Reason reason, const Step &step)
{
    switch (reason) {
    case Reason::None:
    case Reason::Threshold:
        return {};
    case Reason::LowerTier:
        return u"同组以最高的为准"_s;
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
        return u"降星只在年底评定时执行"_s;
    case Reason::ExtensionApproved:
        return u"经批准延期至%1"_s.arg(step.dates.value(1).toString(Qt::ISODate));
    case Reason::SameEvidence:
        return u"依据和日期相同，可能是同一事项，请核对是否重复减分"_s;
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

/// A step that came from a limit.
QString limitStepText(const Limit &limit, const Step &step)
{
    const QString fact = measuredText(limit, step);
    switch (step.kind) {
    case StepKind::Penalty:
        return u"%1 %2分"_s.arg(fact, toText(step.points));
    case StepKind::Demote:
        return u"%1，降%2个星级"_s.arg(fact, QString::number(step.star));
    case StepKind::Cap:
        return u"%1，最高%2"_s.arg(fact, starName(step.star));
    case StepKind::Veto:
        return u"%1，不定星级"_s.arg(fact);
    case StepKind::NotCounted:
        return u"%1（不限制：%2）"_s.arg(fact, reasonText(step.reason, step));
    default:
        return withReason(u"提示："_s + (fact.isEmpty() ? limitName(limit) : fact),
                          reasonText(step.reason, step));
    }
}

} // namespace

QString signedPoints(Points points)
{
    return (points > Points{} ? u"+"_s : QString{}) + toText(points);
}
QString stepText(const Scheme &scheme, const Step &step)
{
    if (const Limit *limit = limitOf(scheme, step.rule)) {
        return limitStepText(*limit, step);
    }
    switch (step.kind) {
    case StepKind::Base:
        return u"%1（%2）"_s.arg(criterionTitle(scheme, step.code), evaluatorName(step.qualifier));
    case StepKind::Bonus:
    case StepKind::Penalty:
        return u"%1 %2分"_s.arg(eventName(step), signedPoints(step.points));
    case StepKind::NotCounted: {
        const QString worth =
            step.worth > Points{} ? u"（%1分）"_s.arg(toText(step.worth)) : QString{};
        return u"未计：%1%2，%3"_s.arg(eventName(step), worth, reasonText(step.reason, step));
    }
    case StepKind::Clamp:
        return step.points < Points{} ? u"总分最高%1分"_s.arg(toText(scheme.total.cap))
                                      : u"总分最低%1分"_s.arg(toText(scheme.total.floor));
    case StepKind::Round:
        return u"四舍五入取整"_s;
    case StepKind::Band:
        return u"得分星级：%1"_s.arg(starName(step.star));
    case StepKind::Warning:
        return withReason(u"提示："_s + eventName(step), reasonText(step.reason, step));
    case StepKind::Demote:
    case StepKind::Cap:
    case StepKind::Veto:
        break; // limits only
    }
    return {};
}

QStringList missingText(const Scheme &scheme, const Rating &rating)
{
    QStringList evaluators;
    QHash<QString, QStringList> titles;
    for (const MissingScore &missing : rating.missing) {
        if (!evaluators.contains(missing.evaluator)) {
            evaluators += missing.evaluator;
        }
        titles[missing.evaluator] += criterionTitle(scheme, missing.criterion);
    }
    QStringList lines;
    for (const QString &evaluator : evaluators) {
        lines += u"缺%1得分：%2"_s.arg(evaluatorName(evaluator), titles[evaluator].join(u'、'));
    }
    return lines;
}

QStringList remarks(const Scheme &scheme, const Rating &rating)
{
    QStringList parts = missingText(scheme, rating);
    for (const Step &step : countedFirst(rating)) {
        // Base, total and band have columns of their own.
        if (step.kind != StepKind::Base && step.kind != StepKind::Clamp
            && step.kind != StepKind::Round && step.kind != StepKind::Band) {
            parts += stepText(scheme, step);
        }
    }
    return parts;
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
