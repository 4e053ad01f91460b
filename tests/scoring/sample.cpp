#include "scoring/sample.h"

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

} // namespace

Points points(const QString &text)
{
    return pointsFromText(text).value();
}

const Scheme &anyang()
{
    static const Scheme scheme = parsed(anyangJson());
    return scheme;
}

QByteArray anyangJson(const QString &place, const QJsonValue &value)
{
    QFile file(QStringLiteral(ZHIBU_SOURCE_DIR "/resources/schemes/anyang-2017.json"));
    EXPECT_TRUE(file.open(QFile::ReadOnly));
    const QByteArray json = file.readAll();
    if (place.isEmpty()) {
        return json;
    }
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    const QJsonValue tree = QJsonDocument::fromJson(json).object();
    return QJsonDocument(
               replaced(tree, place.split(separators, Qt::SkipEmptyParts), value).toObject())
        .toJson();
}

Scheme anyangWith(const QString &place, const QJsonValue &value)
{
    return parsed(anyangJson(place, value));
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
