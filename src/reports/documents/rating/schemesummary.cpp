#include "reports/documents/rating/schemesummary.h"

#include "reports/documents/rating/quotatext.h"
#include "reports/words/codenames.h"
#include "reports/words/roundwords.h"
#include "reports/words/starnames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString pointsText(Points points)
{
    return toText(points) + u'分';
}

/// 0.7 is 70%.
QString weightText(Points weight)
{
    return toText(Points{weight.raw * 100}) + u'%';
}

QStringList origin(const Scheme &scheme)
{
    QStringList lines{
        u"%1（%2，第%3版）"_s.arg(scheme.title, scheme.id, QString::number(scheme.version)),
        scheme.source, u"%1起施行"_s.arg(scheme.validFrom.toString(Qt::ISODate))};
    if (!scheme.author.isEmpty()) {
        lines += u"方案文件编写：%1"_s.arg(scheme.author);
    }
    return lines;
}

QString subjects(const Scheme &scheme)
{
    QStringList names;
    for (const QString &kind : scheme.subjects) {
        names += codeName(u"organisations"_s, u"kind"_s, kind);
    }
    return names.join(u'、');
}

QString raters(const QList<Evaluator> &evaluators)
{
    QStringList names;
    for (const Evaluator &each : evaluators) {
        names += codeName(u"evaluations"_s, u"evaluator"_s, each.id)
                 + (each.weight > Points{} ? u"（占%1）"_s.arg(weightText(each.weight))
                                           : u"（只作依据）"_s);
    }
    return names.join(u'、');
}

/// The sheets, each with its criteria; a scheme without sheets has one that has no title.
QStringList criteria(const Scheme &scheme)
{
    QStringList lines;
    for (const Sheet &sheet : scheme.sheets) {
        QStringList titles;
        for (const Criterion &each : scheme.criteria) {
            if (each.sheet == sheet.id) {
                titles += each.scoring == Scoring::Question
                              ? each.title
                              : u"%1（%2）"_s.arg(each.title, pointsText(each.max));
            }
        }
        QString line = sheet.title.isEmpty() ? QString() : sheet.title + u'：';
        line += titles.join(u'、');
        if (sheet.weight != Points::whole(1)) {
            line += u"；占%1"_s.arg(weightText(sheet.weight));
        }
        if (sheet.pass) {
            line += u"；%1达标"_s.arg(pointsText(*sheet.pass));
        }
        lines += line;
    }
    return lines;
}

QStringList stars(const Scheme &scheme)
{
    QStringList lines;
    for (qsizetype i = 0; i < scheme.bands.size(); ++i) {
        const Band &band = scheme.bands[i];
        const bool isLast = i + 1 == scheme.bands.size(); // takes every total: parseScheme()
        lines +=
            u"%1：%2"_s.arg(starName(scheme, band.star), isLast ? u"其余"_s
                                                         : band.comparison == Comparison::Greater
                                                             ? u"高于%1"_s.arg(pointsText(band.min))
                                                             : pointsText(band.min) + u'起')
            + (band.required ? u"，并具备规定的条件"_s : QString());
    }
    if (scheme.mode == Mode::NamedStars) {
        lines += u"各表达标的，所定的星累加"_s;
    } else if (scheme.mode == Mode::Ladder) {
        lines += u"逐级达标，以连续达标的最高一级为准"_s;
    }
    return lines;
}

template<typename Clauses>
QStringList quoted(const Clauses &clauses)
{
    QStringList lines;
    for (const Clause &each : clauses) {
        lines += u"〔%1〕%2"_s.arg(each.rule, each.source);
    }
    return lines;
}

QStringList adjustments(const Scheme &scheme, Adjustment::Effect effect)
{
    QList<Clause> clauses;
    for (const Adjustment &each : scheme.adjustments) {
        if (each.effect == effect) {
            clauses += each;
        }
    }
    return quoted(clauses);
}

QStringList quotas(const Scheme &scheme)
{
    QStringList lines;
    for (const Quota &each : scheme.quotas) {
        lines += quotaRuleText(scheme, each);
    }
    return lines;
}

QString procedure(const Scheme &scheme)
{
    QStringList steps;
    for (const WorkflowStep &each : scheme.workflow) {
        steps += stepTitle(each);
    }
    return steps.join(u" → "_s);
}

} // namespace

QList<SchemePart> schemeSummary(const Scheme &scheme)
{
    QList<SchemePart> parts{{u"方案"_s, origin(scheme)},
                            {u"评定对象"_s, {subjects(scheme)}},
                            {u"评价主体"_s, {raters(scheme.evaluators)}},
                            {u"指标"_s, criteria(scheme)},
                            {u"星级"_s, stars(scheme)},
                            {u"加分"_s, adjustments(scheme, Adjustment::Effect::Bonus)},
                            {u"减分"_s, adjustments(scheme, Adjustment::Effect::Penalty)},
                            {u"限制"_s, quoted(scheme.limits)},
                            {u"名额"_s, quotas(scheme)},
                            {u"程序"_s, {procedure(scheme)}}};
    parts.removeIf([](const SchemePart &part) { return part.lines.join(QString()).isEmpty(); });
    return parts;
}

} // namespace zhibu
