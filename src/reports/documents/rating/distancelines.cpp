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
    case Mend::Dues:
        return u"补交欠交的党费"_s;
    case Mend::Meetings:
        return u"按期召开以后的会议、补登记确已召开而没有登记的，使应开已开率达到规定"_s;
    case Mend::MeetingEntries:
        return u"补登记确已召开而没有登记的会议"_s;
    case Mend::Attendance:
        return u"按时参加以后的活动、补登记确已到会而没有登记的，使出勤率达到规定"_s;
    case Mend::AttendanceEntries:
        return u"补登记确已到会而没有登记的出勤"_s;
    }
    Q_UNREACHABLE();
}

/// Minutes and attendance are entered late of what took place; nothing is written afterwards that
/// did not.
QString neverText(const QList<Mend> &mends, const QString &outcome)
{
    const bool needsMeetings = mends.contains(Mend::MeetingEntries);
    const bool needsAttendance = mends.contains(Mend::AttendanceEntries);
    QStringList never;
    if (needsMeetings || mends.contains(Mend::Meetings)) {
        never += u"没有召开的不能补"_s;
    }
    if (needsAttendance || mends.contains(Mend::Attendance)) {
        never += u"没有到会的不能补"_s;
    }
    if (needsMeetings || needsAttendance) {
        never += u"本年度内不能%1"_s.arg(outcome);
    }
    return never.isEmpty() ? QString() : u"；"_s + never.join(u'，');
}

/// 12月31日前完成换届，并补交欠交的党费可以解除. `outcome`: 解除, 挽回.
QString mendText(const QList<Mend> &mends, QDate until, const QString &outcome)
{
    QStringList names;
    for (const Mend mend : mends) {
        names += mendName(mend);
    }
    return names.isEmpty() ? u"本年度内不能%1"_s.arg(outcome)
                           : u"%1月%2日前%3可以%4"_s.arg(until.month())
                                     .arg(until.day())
                                     .arg(names.join(u"，并"_s), outcome)
                                 + neverText(mends, outcome);
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

/// 按现有记录，缺的得分全为满分时为五星级（原始总分97）；得分星级要达五星级，合计最多可少得7分.
QString prospectText(const Scheme &scheme, const Prospect &prospect)
{
    const Rating &rating = prospect.rating;
    const QString best = u"按现有记录，缺的得分全为满分时为%1（原始总分%2）"_s.arg(
        starName(scheme, rating.computedStar), toText(rating.rawTotal));
    return prospect.spare ? best
                                + u"；得分星级要达%1，合计最多可少得%2分"_s.arg(
                                    starName(scheme, rating.scoreStar), toText(*prospect.spare))
                          : best;
}

QStringList obstacleLines(const Scheme &scheme, const Distance &gap, bool hasTime)
{
    QStringList lines;
    for (const Obstacle &obstacle : gap.obstacles) {
        const QString way =
            hasTime ? u"；"_s + mendText(obstacle.mends, gap.until, u"解除"_s) : QString();
        lines += u"另受限制：%1%2（规则%3）"_s.arg(obstacleText(scheme, obstacle.step), way,
                                                   obstacle.step.rule);
    }
    return lines;
}

QStringList lossLines(const Scheme &scheme, const Distance &gap)
{
    QStringList lines;
    for (const Obstacle &loss : gap.losses) { // their words name the points
        lines += u"可以挽回：%1；%2（规则%3）"_s.arg(stepText(scheme, loss.step),
                                                     mendText(loss.mends, gap.until, u"挽回"_s),
                                                     loss.step.rule);
    }
    return lines;
}

/// Several may begin on one day, the end of a term that was extended: how long it is over by then
/// tells them apart.
QString termRiskText(const Condition &test)
{
    return test.threshold > Points{} ? u"任期届满%1而未换届"_s.arg(overdueText(test))
                                     : u"任期已届满而未换届"_s;
}

QStringList riskLines(const Scheme &scheme, const Facts &facts)
{
    QStringList lines;
    for (const Risk &risk : risks(scheme, facts)) {
        const QString effects = effectsText(scheme, risk.limitCase);
        if (effects.isEmpty()) {
            continue;
        }
        lines += risk.events > 0
                     ? u"风险：%1再有%2次，将%3（规则%4）"_s.arg(
                         measureName(scheme, risk.judged.condition.measure),
                         QString::number(risk.events), effects, risk.rule)
                     : u"风险：%1起%2，将%3（规则%4）"_s.arg(risk.from->toString(Qt::ISODate),
                                                             termRiskText(risk.judged.condition),
                                                             effects, risk.rule);
    }
    return lines;
}

/// Where scores are missing: how far they can carry, and what keeps the star away all the same.
QStringList prospectLines(const Scheme &scheme, const Facts &facts, const Rating &rating,
                          bool hasTime)
{
    QStringList lines;
    if (const auto future = prospect(scheme, facts, rating)) {
        lines += prospectText(scheme, *future);
        if (const auto gap = distance(scheme, future->facts, future->rating)) {
            lines += obstacleLines(scheme, *gap, hasTime);
            lines += hasTime ? lossLines(scheme, *gap) : QStringList();
        }
    }
    return lines + (hasTime ? riskLines(scheme, facts) : QStringList());
}

} // namespace

QStringList distanceLines(const Scheme &scheme, const Facts &facts, const Rating &rating,
                          bool isOpen)
{
    const bool hasTime = isOpen && facts.asOf < endOfRound(facts.year, facts.round);
    if (!rating.scored()) {
        const bool open = isOpen && !rating.excluded && !rating.decided();
        return open ? prospectLines(scheme, facts, rating, hasTime) : QStringList();
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
    QStringList lines{computed + (gap ? gapText(scheme, *gap) : u"已是最高星级"_s) + decided};
    if (gap) {
        lines += obstacleLines(scheme, *gap, hasTime);
        lines += hasTime ? lossLines(scheme, *gap) : QStringList();
    }
    return lines + (hasTime ? riskLines(scheme, facts) : QStringList());
}

} // namespace zhibu
