#include "scoring/criteriaparser.h"

#include "core/stars.h"
#include "scoring/conditionparser.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, Scoring>> kScorings{
    {u"points"_s, Scoring::Points},     {u"yes_no"_s, Scoring::YesNo},
    {u"levels"_s, Scoring::Levels},     {u"deduct"_s, Scoring::Deduct},
    {u"question"_s, Scoring::Question}, {u"metric"_s, Scoring::Metric}};
const QList<std::pair<QString, bool>> kGroupStarts{{u"zero"_s, false}, {u"max"_s, true}};

const QList<std::pair<QString, QString>> kKinds =
    codes(u"committee"_s, u"general_branch"_s, u"branch"_s);
const QList<std::pair<QString, QString>> kSectors = codes(
    u"government"_s, u"public_institution"_s, u"state_enterprise"_s, u"rural"_s, u"community"_s,
    u"school"_s, u"private_enterprise"_s, u"social_organisation"_s, u"other"_s);
const QList<std::pair<QString, QString>> kForms = codes(u"regular"_s, u"joint"_s);
const QList<std::pair<QString, QString>> kTypes =
    codes(u"teacher"_s, u"student"_s, u"mixed"_s, u"retired"_s, u"floating"_s);
const QList<std::pair<QString, QString>> kEvaluatorIds =
    codes(u"self"_s, u"masses"_s, u"superior"_s);

Points aboveZero(JsonReader &in, const QString &key)
{
    const Points points = in.points(key);
    if (points == Points{}) {
        in.fail(key, JsonFault::NotAboveZero);
    }
    return points;
}

QList<ScoreLevel> readLevels(JsonReader &in)
{
    QList<ScoreLevel> levels = in.objects(u"levels"_s, [](JsonReader &each) {
        return ScoreLevel{.title = each.text(u"title"_s), .points = each.points(u"points"_s)};
    });
    for (qsizetype i = 1; i < levels.size(); ++i) {
        if (in.isSound(u"levels"_s) && levels[i].points >= levels[i - 1].points) {
            in.fail(JsonReader::indexed(u"levels"_s, i) + u".points"_s,
                    JsonFault::NotBelowPrevious);
        }
    }
    return levels;
}

/// The scale of a metric: from the highest percentage down.
QList<ScoreLevel> readScale(JsonReader &in, Points max)
{
    const bool isMaxKnown = in.isSound(u"max"_s);
    QList<ScoreLevel> scale = in.objectsIfAny(u"scale"_s, [&](JsonReader &each) {
        ScoreLevel level{
            .title = {}, .points = each.points(u"points"_s), .from = each.points(u"from"_s)};
        if (isMaxKnown && level.points > max) {
            each.fail(u"points"_s, JsonFault::AboveMaximum);
        }
        return level;
    });
    for (qsizetype i = 1; i < scale.size(); ++i) {
        if (in.isSound(u"scale"_s) && scale[i].from >= scale[i - 1].from) {
            in.fail(JsonReader::indexed(u"scale"_s, i) + u".from"_s, JsonFault::NotBelowPrevious);
        }
    }
    return scale;
}

} // namespace

QString readNewName(JsonReader &in, const QString &key, QSet<QString> &used)
{
    QString name = in.text(key);
    if (used.contains(name)) {
        in.fail(key, JsonFault::UsedTwice);
    }
    used += name;
    return name;
}

Clause readClause(JsonReader &in, SchemeNames &names)
{
    return {readNewName(in, u"rule"_s, names.rules), in.text(u"source"_s)};
}

QList<Evaluator> readEvaluators(JsonReader &in, const QString &key)
{
    QSet<QString> used;
    QList<Evaluator> evaluators = in.objects(key, [&used](JsonReader &each) {
        const QString id = each.choice(u"id"_s, kEvaluatorIds);
        if (used.contains(id)) {
            each.fail(u"id"_s, JsonFault::UsedTwice);
        }
        used += id;
        return Evaluator{id, each.points(u"weight"_s, 2)};
    });
    Points together;
    for (const Evaluator &each : evaluators) {
        together += each.weight;
    }
    if (together != Points::whole(1)) {
        in.fail(key, JsonFault::WeightsNotOne);
    }
    return evaluators;
}

AppliesTo readAppliesTo(JsonReader &in)
{
    const auto read = [](JsonReader &lists) {
        const auto list = [&lists](const QString &key,
                                   const QList<std::pair<QString, QString>> &words) {
            return lists.has(key) ? lists.choices(key, words) : QStringList();
        };
        return AppliesTo{list(u"kinds"_s, kKinds), list(u"sectors"_s, kSectors),
                         list(u"forms"_s, kForms), list(u"types"_s, kTypes)};
    };
    return in.has(u"appliesTo"_s) ? in.object(u"appliesTo"_s, read) : AppliesTo();
}

QStringList readSectors(JsonReader &in, const QString &key)
{
    return in.choices(key, kSectors);
}

void CriteriaParser::read(JsonReader &in)
{
    if (in.has(u"sheets"_s)) {
        m_scheme.sheets = in.objects(u"sheets"_s, [this](JsonReader &each) { return sheet(each); });
        return;
    }
    m_scheme.sheets = {Sheet()};
    if (in.has(u"criteria"_s)) {
        criteria(in, u"criteria"_s, {}, {});
    }
}

Sheet CriteriaParser::sheet(JsonReader &in)
{
    const auto pointsIfAny = [&in](const QString &key) {
        return in.has(key) ? std::optional(in.points(key)) : std::nullopt;
    };
    Sheet sheet;
    static_cast<Clause &>(sheet) = readClause(in, m_names);
    sheet.id = readNewName(in, u"id"_s, m_names.ids);
    sheet.title = in.text(u"title"_s);
    if (in.has(u"weight"_s)) {
        sheet.weight = in.points(u"weight"_s, 2);
    }
    sheet.granted = pointsIfAny(u"granted"_s).value_or(Points{});
    sheet.floor = pointsIfAny(u"floor"_s);
    sheet.cap = pointsIfAny(u"cap"_s);
    if (in.isSound() && sheet.cap && *sheet.cap <= sheet.floor.value_or(Points{})) {
        in.fail(u"cap"_s, JsonFault::NotAboveFloor);
    }
    if (in.has(u"evaluators"_s)) {
        sheet.evaluators = readEvaluators(in, u"evaluators"_s);
    }
    sheet.applies = readAppliesTo(in);
    if (m_scheme.mode != Mode::Bands) {
        passing(in, sheet);
    }
    criteria(in, u"criteria"_s, sheet.id, {});
    return sheet;
}

void CriteriaParser::passing(JsonReader &in, Sheet &sheet)
{
    sheet.pass = in.points(u"pass"_s);
    if (m_scheme.mode == Mode::Ladder) {
        sheet.star = in.integer(u"star"_s, 1, kMostStars);
        if (sheet.star <= m_rung) {
            in.fail(u"star"_s, JsonFault::NotAbovePrevious);
        }
        m_rung = std::max(m_rung, sheet.star);
    } else if (in.has(u"star"_s)) {
        sheet.star = in.integer(u"star"_s, 0, kMostStars);
    }
    if (in.has(u"needs"_s)) {
        sheet.needs = in.texts(u"needs"_s);
        for (qsizetype i = 0; i < sheet.needs.size(); ++i) {
            // Sheets above only, so that nothing goes round in a circle.
            if (std::ranges::none_of(m_scheme.criteria, [&](const Criterion &each) {
                    return each.sheet == sheet.needs[i];
                })) {
                in.fail(JsonReader::indexed(u"needs"_s, i), JsonFault::UnknownId);
            }
        }
    }
}

void CriteriaParser::criteria(JsonReader &in, const QString &key, const QString &sheet,
                              const QString &group)
{
    in.objects(key, [&](JsonReader &each) {
        node(each, sheet, group);
        return 0;
    });
}

void CriteriaParser::node(JsonReader &in, const QString &sheet, const QString &group)
{
    if (in.has(u"parts"_s)) {
        CriterionGroup made = this->group(in);
        made.sheet = sheet;
        made.parent = group;
        m_scheme.groups += made;
        criteria(in, u"parts"_s, sheet, made.id);
    } else {
        Criterion made = leaf(in);
        made.sheet = sheet;
        made.group = group;
        m_scheme.criteria += made;
    }
}

CriterionGroup CriteriaParser::group(JsonReader &in)
{
    CriterionGroup group;
    static_cast<Clause &>(group) = readClause(in, m_names);
    group.id = readNewName(in, u"id"_s, m_names.ids);
    group.title = in.text(u"title"_s);
    group.fromMax = in.choiceOr(u"from"_s, kGroupStarts, false);
    if (group.fromMax || in.has(u"max"_s)) {
        group.max = aboveZero(in, u"max"_s);
    }
    return group;
}

Criterion CriteriaParser::leaf(JsonReader &in)
{
    Criterion leaf;
    static_cast<Clause &>(leaf) = readClause(in, m_names);
    leaf.id = readNewName(in, u"id"_s, m_names.ids);
    leaf.title = in.text(u"title"_s);
    leaf.scoring = in.choiceOr(u"scoring"_s, kScorings, Scoring::Points);
    in.dependOn(u"scoring"_s);
    switch (leaf.scoring) {
    case Scoring::Levels:
        leaf.levels = readLevels(in);
        leaf.max = leaf.levels.isEmpty() ? Points{} : leaf.levels.constFirst().points;
        break;
    case Scoring::Question:
        leaf.max = Points::whole(1);
        break;
    default:
        leaf.max = in.points(u"max"_s);
    }
    if (leaf.scoring == Scoring::Deduct && in.has(u"step"_s)) {
        leaf.step = aboveZero(in, u"step"_s);
    }
    if (leaf.scoring == Scoring::Metric) {
        leaf.metric = readMetric(in);
        leaf.levels = readScale(in, leaf.max);
    }
    leaf.applies = readAppliesTo(in);
    if (in.has(u"evidence"_s)) {
        leaf.evidence = in.text(u"evidence"_s);
    }
    return leaf;
}

} // namespace zhibu
