#include "scoring/sample.h"

#include "support/paths.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace zhibu::sample {

using namespace Qt::StringLiterals;

namespace {

QJsonValue replaced(const QJsonValue &tree, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QString key = path.takeFirst();
    if (tree.isArray()) {
        QJsonArray list = tree.toArray();
        list.replace(key.toInt(), replaced(list.at(key.toInt()), path, value));
        return list;
    }
    QJsonObject object = tree.toObject();
    object.insert(key,
                  replaced(object.value(key), path, value)); // an undefined value removes the key
    return object;
}

Scheme parsed(const QByteArray &json)
{
    auto scheme = parseScheme(json);
    if (!scheme) {
        ADD_FAILURE() << scheme.error().subject.toStdString() << ": "
                      << scheme.error().detail.toStdString();
        std::abort();
    }
    return *scheme;
}

const QString kShipped = test::sourcePath(u"resources/schemes/"_s);
const QString kForTests = test::dataPath(u"schemes/"_s);
const QString kAnyang = QStringLiteral("anyang-2017");

/// All there is to get, or nothing.
Facts extreme(const Scheme &scheme, bool best)
{
    Facts facts{.year = kYear, .asOf = {kYear, 12, 31}};
    facts.subject = {.kind = scheme.subjects.constFirst(), .founded = QDate(2001, 7, 1)};
    facts.term = {.end = QDate(2026, 3, 1), .row = 300};
    for (const QString &metric : scheme.metrics()) {
        facts.metrics.insert(metric, {best ? 1 : 0, 1});
    }
    for (const Criterion &criterion : scheme.criteria) {
        const Sheet &sheet = *std::ranges::find(scheme.sheets, criterion.sheet, &Sheet::id);
        const bool full = best != (criterion.scoring == Scoring::Deduct);
        for (const Evaluator &evaluator : scheme.evaluatorsOf(sheet)) {
            facts.scores += Score{evaluator.id, criterion.id, full ? criterion.max : Points{},
                                  facts.scores.size() + 1};
        }
    }
    for (const Adjustment &adjustment : scheme.adjustments) {
        if ((adjustment.effect == Adjustment::Effect::Bonus) == best) {
            const auto highest = std::ranges::max_element(adjustment.tiers);
            facts.events += event(adjustment.items.constFirst(), adjustment.tiers.key(*highest),
                                  {kYear, 5, 12}, best ? 1 : 30);
        }
    }
    return facts;
}

} // namespace

Points points(const QString &text)
{
    return pointsFromText(text).value();
}

QStringList shippedIds()
{
    QStringList ids;
    for (const QString &name : QDir(kShipped).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        ids += name.chopped(5);
    }
    return ids;
}

const Scheme &pack(const QString &id)
{
    static QHash<QString, Scheme> schemes;
    auto found = schemes.find(id);
    if (found == schemes.end()) {
        found = schemes.insert(id, parsed(packJson(id)));
    }
    return *found;
}

QByteArray packJson(const QString &id)
{
    for (const QString &folder : {kShipped, kForTests}) {
        QFile file(folder + id + u".json"_s);
        if (file.open(QFile::ReadOnly)) {
            return file.readAll();
        }
    }
    ADD_FAILURE() << "no scheme " << id.toStdString();
    return {};
}

QByteArray packJson(const QString &id, const QString &place, const QJsonValue &value)
{
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    const QJsonValue tree = QJsonDocument::fromJson(packJson(id)).object();
    return QJsonDocument(
               replaced(tree, place.split(separators, Qt::SkipEmptyParts), value).toObject())
        .toJson();
}

Scheme packWith(const QString &id, const QString &place, const QJsonValue &value)
{
    return parsed(packJson(id, place, value));
}

const Scheme &anyang()
{
    return pack(kAnyang);
}

QByteArray anyangJson(const QString &place, const QJsonValue &value)
{
    return place.isEmpty() ? packJson(kAnyang) : packJson(kAnyang, place, value);
}

Scheme anyangWith(const QString &place, const QJsonValue &value)
{
    return packWith(kAnyang, place, value);
}

QByteArray tinyJson(const QByteArray &members)
{
    QJsonObject scheme = QJsonDocument::fromJson(R"({
        "id": "tiny", "version": 1, "title": "t", "source": "s", "validFrom": "2020-01-01",
        "evaluators": [{"id": "superior", "weight": 1}],
        "criteria": [{"rule": "a", "id": "a", "title": "a", "max": 100, "source": "s"}],
        "total": {"rule": "t", "floor": 0, "source": "s"},
        "bands": [{"rule": "b5", "min": 90, "star": 5, "source": "s"},
                  {"rule": "b4", "min": 80, "star": 4, "source": "s"},
                  {"rule": "b3", "min": 70, "star": 3, "source": "s"},
                  {"rule": "b2", "min": 60, "star": 2, "source": "s"},
                  {"rule": "b1", "min": 0, "star": 1, "source": "s"}]})")
                             .object();
    const QJsonDocument changes = QJsonDocument::fromJson('{' + members + '}');
    EXPECT_TRUE(changes.isObject()) << members.constData();
    const QJsonObject own = changes.object();
    for (auto member = own.begin(); member != own.end(); ++member) {
        if (member.key() == u"sheets"_s) {
            scheme.remove(u"criteria"_s);
        }
        if (member.key() == u"mode"_s) {
            scheme.remove(u"bands"_s);
        }
        scheme.insert(member.key(), member.value());
    }
    return QJsonDocument(scheme).toJson();
}

Scheme tiny(const QByteArray &members)
{
    return parsed(tinyJson(members));
}

Facts scored(const QList<QPair<QString, QString>> &scores)
{
    Facts facts{.year = kYear, .asOf = {kYear, 12, 31}};
    for (const auto &[criterion, text] : scores) {
        facts.scores += Score{u"superior"_s, criterion, points(text), facts.scores.size() + 1};
    }
    return facts;
}

Facts perfect(const Scheme &scheme)
{
    Facts facts = extreme(scheme, true);
    facts.ballots = ballots(20, 20);
    facts.previousStar = scheme.highestStar();
    return facts;
}

Facts hopeless(const Scheme &scheme)
{
    Facts facts = extreme(scheme, false);
    facts.ballots = ballots(0, 20);
    return facts;
}

QList<Score> scores(const QString &base, const QString &evaluator)
{
    QList<Score> result;
    Points left = points(base);
    for (int i = 1; i <= 10; ++i) {
        const Points score = std::min(left, Points::whole(10));
        result += Score{evaluator, u"ay%1"_s.arg(i), score, 100 + i};
        left = left - score;
    }
    return result;
}

Facts facts(const QString &base, const QString &evaluator)
{
    return {.year = kYear,
            .asOf = {kYear, 12, 31},
            .scores = scores(base, evaluator),
            .ballots = ballots(20, 20),
            .term = {.end = QDate(2026, 3, 1), .row = 300}};
}

Event event(const QString &item, const QString &level, QDate date, int times)
{
    static qint64 row = 1000;
    return {.item = item, .level = level, .date = date, .times = times, .row = ++row};
}

Ballots ballots(int satisfied, int of)
{
    return {.membersTotal = of,
            .membersPresent = of,
            .satisfied = satisfied,
            .dissatisfied = of - satisfied,
            .row = 200};
}

QList<Step> stepsOf(const Rating &rating, StepKind kind)
{
    QList<Step> result;
    std::ranges::copy_if(rating.steps, std::back_inserter(result),
                         [kind](const Step &step) { return step.kind == kind; });
    return result;
}

QList<Reason> reasonsOf(const Rating &rating, StepKind kind)
{
    QList<Reason> result;
    for (const Step &step : stepsOf(rating, kind)) {
        result += step.reason;
    }
    return result;
}

Points sumOfSteps(const Rating &rating)
{
    Points sum;
    for (const Step &step : rating.steps) {
        sum += step.points;
    }
    return sum;
}

} // namespace zhibu::sample
