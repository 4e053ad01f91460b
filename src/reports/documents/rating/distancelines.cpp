#include "reports/documents/rating/distancelines.h"

#include "reports/words/conditionwords.h"
#include "reports/words/ratingwords.h"
#include "reports/words/starnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString mendName(Mend mend)
{
    switch (mend) {
    case Mend::Election:
        return u"完成换届"_s;
    case Mend::ElectionOrDelay:
        return u"完成换届或经批准延期"_s;
    case Mend::Ballot:
        return u"重新组织民主测评并登记"_s;
    case Mend::Score:
        return u"提高该项得分"_s;
    case Mend::Event:
        return u"有相应事项登记"_s;
    case Mend::Records:
        return u"补齐记录"_s;
    }
    Q_UNREACHABLE();
}

/// 12月31日前完成换届，并补齐记录可以解除.
QString mendText(const QList<Mend> &mends, QDate until, const QString &outcome)
{
    QStringList names;
    for (const Mend mend : mends) {
        names += mendName(mend);
    }
    return names.isEmpty() ? u"本年度内不能解除"_s
                           : u"%1月%2日前%3%4"_s.arg(until.month())
                                 .arg(until.day())
                                 .arg(names.join(u"，并"_s), outcome);
}

QString gapText(const Scheme &scheme, const Distance &distance)
{
    const QString star = starName(scheme, distance.star);
    if (!distance.byPoints) {
        return u"距%1：因降星，分数再高也不能达到"_s.arg(star);
    }
    if (scheme.mode != Mode::Bands) {
        QStringList gaps;
        for (const SheetGap &gap : distance.sheets) {
            gaps += u"%1还差%2分"_s.arg(criterionTitle(scheme, gap.sheet), toText(gap.points));
        }
        return gaps.isEmpty() ? u"距%1：各项均已达标"_s.arg(star)
                              : u"距%1：%2"_s.arg(star, gaps.join(u'、'));
    }
    return distance.points > Points{} ? u"距%1还差%2分"_s.arg(star, toText(distance.points))
                                      : u"距%1：分数已经达到"_s.arg(star);
}

/// What keeps the star away, as the explanation says it; of a band, what it asks for.
QString obstacleText(const Scheme &scheme, const Step &step)
{
    return step.reason == Reason::RequirementNotMet ? u"%1还须具备规定的条件：%2"_s.arg(
               starName(scheme, step.star), judgedText(scheme, *step.judged))
                                                    : stepText(scheme, step);
}

/// 不得高于四星级，降1个星级.
QString effectsText(const Scheme &scheme, const LimitCase &effects)
{
    QStringList texts;
    if (effects.penalty > Points{}) {
        texts += u"扣%1分"_s.arg(toText(effects.penalty));
    }
    if (effects.cap) {
        texts += u"最高%1"_s.arg(starName(scheme, *effects.cap));
    }
    if (effects.demote > 0) {
        texts += u"降%1个星级"_s.arg(effects.demote);
    }
    if (effects.veto) {
        texts += starName(scheme, 0);
    }
    if (effects.exclude) {
        texts += u"不参加评定"_s;
    }
    return texts.join(u"、"_s);
}

} // namespace

QStringList distanceLines(const Scheme &scheme, const Facts &facts, const Rating &rating,
                          bool isOpen)
{
    QStringList lines;
    if (!rating.scored()) {
        return lines;
    }
    // Of a star that people decided on the way is told from the one the points give.
    QString computed;
    QString decided;
    if (rating.decided() && facts.decision) {
        computed = u"按方案计算为%1，"_s.arg(starName(scheme, rating.computedStar));
        decided = u"；%1：%2"_s.arg(decisionText(scheme, *facts.decision),
                                    reasonLines(*facts.decision).join(u' '));
    }
    const auto gap = distance(scheme, facts, rating);
    lines += computed + (gap ? gapText(scheme, *gap) : u"已是最高星级"_s) + decided;
    const bool hasTime = isOpen && facts.asOf < endOfRound(facts.year, facts.round);
    if (gap) {
        for (const Obstacle &obstacle : gap->obstacles) {
            const QString way =
                hasTime ? u"；"_s + mendText(obstacle.mends, gap->until, u"可以解除"_s) : QString();
            lines += u"另受限制：%1%2（规则%3）"_s.arg(obstacleText(scheme, obstacle.step), way,
                                                       obstacle.step.rule);
        }
    }
    if (!hasTime) {
        return lines;
    }
    if (gap) {
        for (const Obstacle &loss : gap->losses) {
            lines += u"可以挽回：%1，%2分；%3（规则%4）"_s.arg(
                stepText(scheme, loss.step), toText(loss.step.points),
                mendText(loss.mends, gap->until, u"可以挽回"_s), loss.step.rule);
        }
    }
    for (const Risk &risk : risks(scheme, facts)) {
        const QString effects = effectsText(scheme, risk.limitCase);
        if (effects.isEmpty()) {
            continue;
        }
        lines += risk.events > 0 ? u"风险：%1再有%2次，将%3（规则%4）"_s.arg(
                     measureName(scheme, risk.judged.condition.measure),
                     QString::number(risk.events), effects, risk.rule)
                                 : u"风险：%1起任期已届满而未换届，将%2（规则%3）"_s.arg(
                                     risk.from->toString(Qt::ISODate), effects, risk.rule);
    }
    return lines;
}

} // namespace zhibu
