#include "core/jsonreader.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QRegularExpression>
#include <QVariant>

#include <algorithm>
#include <numeric>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// How many letters must be put in, left out or changed.
qsizetype lettersApart(const QString &one, const QString &other)
{
    QList<qsizetype> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const qsizetype changed = diagonal + (one[i].toCaseFolded() == other[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.constLast();
}

/// The key, and the one of `others` it looks like, if there is one.
QStringList withNearest(const QString &key, const QSet<QString> &others)
{
    QString nearest;
    qsizetype least = (key.size() + 1) / 3 + 1; // further away it is another word
    for (const QString &other : others) {
        const qsizetype apart = lettersApart(key, other);
        if (apart < least || (apart == least && other < nearest)) {
            least = apart;
            nearest = other;
        }
    }
    return nearest.isEmpty() ? QStringList{key} : QStringList{key, nearest};
}

/// Where the parser stopped at a mark as Chinese keyboards type it: the mark, and the one JSON
/// wants. `offset` is behind the first byte the parser could not use.
QStringList wideMarkAt(const QByteArray &json, qsizetype offset)
{
    static const QString wide = u"：，“”［］｛｝"_s;
    static const QString wanted = u":,\"\"[]{}"_s;
    if (offset <= 0 || offset > json.size()) {
        return {};
    }
    constexpr qsizetype kBytes = 3; // of each of them in UTF-8
    const QString there = QString::fromUtf8(
        json.sliced(offset - 1).first(std::min(kBytes, json.size() - offset + 1)));
    const qsizetype place = there.isEmpty() ? -1 : wide.indexOf(there.front());
    return place < 0 ? QStringList() : QStringList{wide.at(place), wanted.at(place)};
}

} // namespace

void JsonProblems::add(const QString &place, JsonFault fault, const QStringList &args)
{
    if (m_found.size() == kEnough) {
        return; // a file of another kind altogether
    }
    const bool follows = std::ranges::any_of(m_found, [&place](const JsonProblem &each) {
        return liesIn(place, each.place) || liesIn(each.place, place);
    });
    if (!follows) {
        m_found += {.fault = fault, .args = args, .place = place};
    }
}

bool JsonProblems::isSound(const QString &place) const
{
    return std::ranges::none_of(
        m_found, [&place](const JsonProblem &each) { return liesIn(each.place, place); });
}

QList<JsonProblem> JsonProblems::in(const QByteArray &json) const
{
    QList<JsonProblem> sorted = m_found;
    for (JsonProblem &each : sorted) {
        const LineColumn position = positionOfPlace(json, each.place);
        each.line = position.line;
        each.column = position.column;
    }
    std::ranges::stable_sort(
        sorted, {}, [](const JsonProblem &each) { return std::pair(each.line, each.column); });
    return sorted.first(std::min(kMost, sorted.size()));
}

JsonReader::JsonReader(QJsonObject object, QString place, JsonProblems &problems, bool anyKeys)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_problems(problems)
    , m_anyKeys(anyKeys)
{}

JsonReader::~JsonReader()
{
    const QStringList keys = m_object.keys();
    const QSet<QString> missing = QSet<QString>(m_known).subtract({keys.begin(), keys.end()});
    for (const QString &key : keys) {
        if (!m_anyKeys && !m_known.contains(key)) {
            fail(key, JsonFault::UnknownKey, withNearest(key, missing));
        }
    }
}

bool JsonReader::has(const QString &key)
{
    m_known += key;
    return m_object.contains(key);
}

QString JsonReader::text(const QString &key)
{
    QString result = value(key).toString();
    if (result.isEmpty()) {
        fail(key, JsonFault::NoText);
    }
    return result;
}

bool JsonReader::flag(const QString &key)
{
    if (!has(key)) {
        return false;
    }
    const QJsonValue found = value(key);
    if (!found.isBool()) {
        fail(key, JsonFault::NoFlag);
    }
    return found.toBool();
}

int JsonReader::integer(const QString &key, int lowest, int highest)
{
    const int result = value(key).toInt(std::numeric_limits<int>::min());
    if (result < lowest || result > highest) {
        fail(key, JsonFault::NoWholeNumber, {QString::number(lowest), QString::number(highest)});
        return lowest;
    }
    return result;
}

QList<int> JsonReader::integers(const QString &key, int lowest, int highest)
{
    QList<int> result;
    const QJsonArray list = array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const int number = list[i].toInt(std::numeric_limits<int>::min());
        if (number < lowest || number > highest || result.contains(number)) {
            fail(indexed(key, i), JsonFault::NoNewWholeNumber,
                 {QString::number(lowest), QString::number(highest)});
        }
        result += number;
    }
    return result;
}

Points JsonReader::points(const QString &key, int decimals)
{
    return pointsFrom(value(key), key, decimals);
}

QDate JsonReader::date(const QString &key)
{
    const QDate result = QDate::fromString(text(key), Qt::ISODate);
    if (!result.isValid()) {
        fail(key, JsonFault::NoDate);
    }
    return result;
}

Month JsonReader::month(const QString &key)
{
    const auto result = monthFromIso(value(key).toString());
    if (!result) {
        fail(key, JsonFault::NoMonth);
    }
    return result.value_or(Month::of(1900, 1));
}

Money JsonReader::money(const QString &key)
{
    const auto amount = moneyFromText(value(key).toString());
    if (!amount || *amount < Money{}) {
        fail(key, JsonFault::NoMoney);
        return {};
    }
    return *amount;
}

QStringList JsonReader::texts(const QString &key)
{
    QStringList result;
    const QJsonArray list = array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString word = list[i].toString();
        if (word.isEmpty() || result.contains(word)) {
            fail(indexed(key, i), JsonFault::NoNewText);
        }
        result += word;
    }
    return result;
}

QHash<QString, Points> JsonReader::pointsTable(const QString &key)
{
    QHash<QString, Points> result;
    const QJsonObject table = objectFrom(value(key), key);
    if (table.isEmpty()) {
        fail(key, JsonFault::NoEntry);
    }
    for (auto entry = table.constBegin(); entry != table.constEnd(); ++entry) {
        const QString place = key + u'.' + entry.key();
        const Points points = pointsFrom(entry.value(), place, 4);
        if (entry.key().isEmpty() || points == Points{}) {
            fail(place, JsonFault::NoName);
        }
        result.insert(entry.key(), points);
    }
    return result;
}

void JsonReader::fail(const QString &key, JsonFault fault, const QStringList &args)
{
    static const QRegularExpression inside(u"[.\\[]"_s);
    // Of an object that may be of another kind nothing is missed.
    if (!m_anyKeys || m_object.contains(key.section(inside, 0, 0))) {
        m_problems.add(placeOf(key), fault, args);
    }
}

void JsonReader::failWord(const QString &key, const QString &word, const QStringList &known)
{
    fail(key, JsonFault::UnknownWord, QStringList{word} + known);
}

QString JsonReader::indexed(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

QJsonValue JsonReader::value(const QString &key)
{
    if (!has(key)) {
        fail(key, JsonFault::Missing);
    }
    return m_object.value(key);
}

QJsonArray JsonReader::array(const QString &key)
{
    QJsonArray list = value(key).toArray();
    if (list.isEmpty()) {
        fail(key, JsonFault::NoList);
    }
    return list;
}

QJsonObject JsonReader::objectFrom(const QJsonValue &value, const QString &key)
{
    if (!value.isObject()) {
        fail(key, JsonFault::NoObject);
    }
    return value.toObject();
}

Points JsonReader::pointsFrom(const QJsonValue &value, const QString &key, int decimals)
{
    // By way of the shortest text of the number: 89.5 in the file is exactly 89.5 here.
    const auto result =
        value.isDouble() ? pointsFromText(value.toVariant().toString(), decimals) : std::nullopt;
    if (!result || *result < Points{}) {
        fail(key, JsonFault::NoNumber, {QString::number(decimals)});
        return {};
    }
    return *result;
}

QString JsonReader::placeOf(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

std::optional<JsonProblem> readObject(const QByteArray &json, QJsonObject &object)
{
    QJsonParseError syntax;
    const auto document = QJsonDocument::fromJson(json, &syntax);
    if (document.isObject()) {
        if (const auto twice = repeatedKey(json)) {
            return JsonProblem{.fault = JsonFault::RepeatedKey,
                               .args = {},
                               .place = twice->place,
                               .line = twice->position.line,
                               .column = twice->position.column};
        }
        object = document.object();
        return std::nullopt;
    }
    const bool isJson = syntax.error == QJsonParseError::NoError;
    const QStringList wide = isJson ? QStringList() : wideMarkAt(json, syntax.offset);
    const LineColumn position = positionOfOffset(json, syntax.offset - (wide.isEmpty() ? 0 : 1));
    return JsonProblem{.fault = isJson ? JsonFault::NoObject : JsonFault::Syntax,
                       .args = isJson ? QStringList() : QStringList{syntax.errorString()} + wide,
                       .place = {},
                       .line = position.line,
                       .column = position.column};
}

Error problemError(const JsonProblem &problem)
{
    return {.code = ErrorCode::Invalid,
            .subject = problem.place.isEmpty() ? u"line %1"_s.arg(problem.line) : problem.place,
            .detail = u"%1:%2"_s.arg(problem.line).arg(problem.column)};
}

Result<QJsonObject> jsonObject(const QByteArray &json)
{
    QJsonObject object;
    if (const auto problem = readObject(json, object)) {
        return problemError(*problem);
    }
    return object;
}

} // namespace zhibu
