#include "reports/words/conditionwords.h"

#include "reports/words/codenames.h"
#include "reports/words/starnames.h"
#include "scoring/limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using MeasureKind = Measure::Kind;

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

QString shareName(const Measure &measure)
{
    if (measure.part.contains(&Ballots::satisfied)) {
        return u"民主测评满意率"_s;
    }
    return measure.part.contains(&Ballots::massesPresent) ? u"参与率"_s : u"党员参与率"_s;
}

QString namesOf(const QStringList &codes, const QString &field)
{
    QStringList names;
    for (const QString &code : codes) {
        names += codeName(u"events"_s, field, code);
    }
    return names.join(u'、');
}

QString metricName(const QString &code)
{
    if (code == u"meetings") {
        return u"组织生活应开已开率"_s;
    }
    return code == u"dues" ? u"党费交纳率"_s : u"组织生活出勤率"_s;
}

bool isQuestion(const Scheme &scheme, const Measure &measure)
{
    const auto criterion = std::ranges::find(scheme.criteria, measure.of, &Criterion::id);
    return criterion != scheme.criteria.end() && criterion->scoring == Scoring::Question;
}

QString termText(const Judged &judged)
{
    const QString end = judged.dates.value(0).toString(Qt::ISODate);
    return judged.condition.threshold > Points{}
               ? u"任期%1届满，%2未换届"_s.arg(end, overdueText(judged.condition))
               : u"任期%1届满，逾期%2天未换届"_s.arg(end, QString::number(judged.value));
}

QString valueText(const Judged &judged)
{
    switch (judged.condition.measure.kind) {
    case MeasureKind::Share:
    case MeasureKind::Metric:
    case MeasureKind::PointsShare:
        return percentText(judged.value, judged.whole);
    case MeasureKind::EventCount:
        return u"共%1次"_s.arg(judged.value);
    case MeasureKind::Points:
        return u"%1分"_s.arg(toText(Points{judged.value}));
    case MeasureKind::PreviousStar:
        return starName(static_cast<int>(judged.value));
    case MeasureKind::Age:
        return u"%1个月"_s.arg(judged.value);
    case MeasureKind::TermOverdue:
    case MeasureKind::TermOverdueMonths:
    case MeasureKind::TermOverdueDays:
        break;
    }
    return {};
}

QString testText(const Scheme &scheme, const Judged &judged)
{
    const Measure &measure = judged.condition.measure;
    QString name = measureName(scheme, measure);
    if (judged.truth == Truth::Unknown) {
        return name;
    }
    if (measure.isTerm()) {
        return judged.truth == Truth::Yes || judged.value > 0
                   ? termText(judged)
                   : u"任期%1届满"_s.arg(judged.dates.value(0).toString(Qt::ISODate));
    }
    if (isQuestion(scheme, measure)) {
        return u"%1：%2"_s.arg(name, judged.value > 0 ? u"是"_s : u"否"_s);
    }
    return u"%1%2（%3）"_s.arg(name, valueText(judged), thresholdText(judged.condition));
}

/// Whether it asks for one event at least.
bool isAnyEvent(const Condition &condition)
{
    const bool isOne =
        condition.comparison == Comparison::GreaterOrEqual
            ? condition.threshold == Points::whole(1)
            : condition.comparison == Comparison::Greater && condition.threshold == Points{};
    return condition.kind == Condition::Kind::Test
           && condition.measure.kind == MeasureKind::EventCount && isOne;
}

Comparison opposite(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::GreaterOrEqual;
    case Comparison::LessOrEqual:
        return Comparison::Greater;
    case Comparison::GreaterOrEqual:
        return Comparison::Less;
    case Comparison::Greater:
        return Comparison::LessOrEqual;
    }
    Q_UNREACHABLE();
}

/// 没有表彰, 共1次（低于2次） for what is not 达到1次, 达到2次.
QString negatedText(const Scheme &scheme, Judged part)
{
    if (isAnyEvent(part.condition) && part.truth == Truth::No) {
        return u"没有"_s + measureName(scheme, part.condition.measure);
    }
    if (part.condition.kind != Condition::Kind::Test || part.condition.measure.isTerm()) {
        return u"不是：%1"_s.arg(judgedText(scheme, part));
    }
    part.condition.comparison = opposite(part.condition.comparison);
    return testText(scheme, part);
}

QString joined(const Scheme &scheme, const Judged &judged, const QString &separator)
{
    QStringList texts;
    for (const Judged &part : judged.parts) {
        const QString text = judgedText(scheme, part);
        texts += part.parts.size() > 1 ? u"（%1）"_s.arg(text) : text;
    }
    return texts.join(separator);
}

} // namespace

QString criterionTitle(const Scheme &scheme, const QString &id)
{
    const auto titleIn = [&](const auto &list, QString &title) {
        const auto found =
            std::ranges::find_if(list, [&](const auto &each) { return each.id == id; });
        if (found != list.end()) {
            title = found->title;
        }
    };
    QString title = id;
    titleIn(scheme.sheets, title);
    titleIn(scheme.groups, title);
    titleIn(scheme.criteria, title);
    return title;
}

QString measureName(const Scheme &scheme, const Measure &measure)
{
    switch (measure.kind) {
    case MeasureKind::Share:
        return shareName(measure);
    case MeasureKind::TermOverdue:
    case MeasureKind::TermOverdueMonths:
    case MeasureKind::TermOverdueDays:
        return u"任期"_s;
    case MeasureKind::EventCount:
        return measure.levels.isEmpty() ? namesOf(measure.items, u"item"_s)
                                        : u"%1（%2）"_s.arg(namesOf(measure.items, u"item"_s),
                                                            namesOf(measure.levels, u"level"_s));
    case MeasureKind::Metric:
        return metricName(measure.of);
    case MeasureKind::Points:
        return isQuestion(scheme, measure) ? criterionTitle(scheme, measure.of)
                                           : criterionTitle(scheme, measure.of) + u"得分"_s;
    case MeasureKind::PointsShare:
        return criterionTitle(scheme, measure.of) + u"得分率"_s;
    case MeasureKind::PreviousStar:
        return u"上年"_s;
    case MeasureKind::Age:
        return u"成立"_s;
    }
    return {};
}

QString overdueText(const Condition &test)
{
    const MeasureKind kind = test.measure.kind;
    const QString unit = kind == MeasureKind::TermOverdueDays     ? u"天"_s
                         : kind == MeasureKind::TermOverdueMonths ? u"个月"_s
                                                                  : u"年"_s;
    return thresholdText(test) + unit;
}

QString thresholdText(const Condition &test)
{
    const QString text = comparisonText(test.comparison);
    switch (test.measure.kind) {
    case MeasureKind::Share:
    case MeasureKind::Metric:
    case MeasureKind::PointsShare:
        return u"%1%2%"_s.arg(text, toText(test.threshold));
    case MeasureKind::EventCount:
        return u"%1%2次"_s.arg(text, toText(test.threshold));
    case MeasureKind::Points:
        return u"%1%2分"_s.arg(text, toText(test.threshold));
    case MeasureKind::PreviousStar:
        return text + starName(static_cast<int>(test.threshold.raw / Points::kOne));
    case MeasureKind::Age:
        return u"%1%2个月"_s.arg(text, toText(test.threshold));
    case MeasureKind::TermOverdue:
    case MeasureKind::TermOverdueMonths:
    case MeasureKind::TermOverdueDays:
        return text + toText(test.threshold);
    }
    return {};
}

QString percentText(qint64 part, qint64 whole)
{
    const qint64 tenths = (part * 2000 + whole) / (whole * 2);
    return u"%1.%2%"_s.arg(tenths / 10).arg(tenths % 10);
}

QString countText(const Judged &count)
{
    const QString name = metricName(count.condition.measure.of);
    return count.whole > 0 ? u"%1%2"_s.arg(name, percentText(count.value, count.whole))
                           : u"%1：没有应计的"_s.arg(name);
}

QString judgedText(const Scheme &scheme, const Judged &judged)
{
    switch (judged.condition.kind) {
    case Condition::Kind::Test:
        return testText(scheme, judged);
    case Condition::Kind::All:
        return joined(scheme, judged, u"，且"_s);
    case Condition::Kind::Any:
        return joined(scheme, judged, u"，或"_s);
    case Condition::Kind::Not:
        return negatedText(scheme, judged.parts.constFirst());
    }
    return {};
}

QString ballotShareText(const Scheme &scheme, const Facts &facts, bool satisfaction)
{
    for (const BallotShare &each : ballotShares(scheme)) {
        if (each.isSatisfaction() == satisfaction) {
            const Count share = shareOf(*each.measure, facts.ballots.value_or(Ballots()));
            return share.whole > 0 ? percentText(share.part, share.whole) : QString();
        }
    }
    return {};
}

} // namespace zhibu
