#include "scoring/snapshot.h"

#include "scoring/workflow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <concepts>
#include <type_traits>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr Codes<4> kConditions{"test"_L1, "all"_L1, "any"_L1, "not"_L1};
constexpr Codes<3> kTruths{"no"_L1, "yes"_L1, "unknown"_L1};
constexpr Codes<20> kReasons{"none"_L1,
                             "lower_tier"_L1,
                             "later_event"_L1,
                             "other_year"_L1,
                             "after_as_of"_L1,
                             "not_secretary"_L1,
                             "unknown_tier"_L1,
                             "not_in_scheme"_L1,
                             "december_only"_L1,
                             "not_applicable"_L1,
                             "requirement"_L1,
                             "not_passed"_L1,
                             "base_not_passed"_L1,
                             "not_scored"_L1,
                             "extension"_L1,
                             "threshold"_L1,
                             "same_evidence"_L1,
                             "facts_missing"_L1,
                             "term_unknown"_L1,
                             "election_in_future"_L1};
constexpr Codes<19> kSteps{"base"_L1,    "granted"_L1, "answer"_L1,      "rescale"_L1, "bonus"_L1,
                           "penalty"_L1, "excess"_L1,  "not_counted"_L1, "clamp"_L1,   "round"_L1,
                           "pass"_L1,    "band"_L1,    "grade"_L1,       "demote"_L1,  "cap"_L1,
                           "veto"_L1,    "exclude"_L1, "decide"_L1,      "warning"_L1};

constexpr const auto &codesOf(Round)
{
    return kRoundCodes;
}
constexpr const auto &codesOf(Condition::Kind)
{
    return kConditions;
}
constexpr const auto &codesOf(Truth)
{
    return kTruths;
}
constexpr const auto &codesOf(Reason)
{
    return kReasons;
}
constexpr const auto &codesOf(StepKind)
{
    return kSteps;
}
constexpr const auto &codesOf(Comparison)
{
    return kComparisonCodes;
}
constexpr const auto &codesOf(Measure::Kind)
{
    return kMeasureCodes;
}

/// A struct, const or not.
template<typename Value, typename Struct>
concept Is = std::same_as<std::remove_const_t<Value>, Struct>;

// What each struct consists of, once for writing and reading.

void describe(auto &archive, Is<Score> auto &value)
{
    archive("evaluator", value.evaluator);
    archive("criterion", value.criterion);
    archive("points", value.points);
    archive("row", value.row);
}

void describe(auto &archive, Is<Ballots> auto &value)
{
    for (const auto &[name, count] : ballotCounts()) {
        archive(name, value.*count);
    }
    archive("row", value.row);
}

void describe(auto &archive, Is<Person> auto &value)
{
    archive("member", value.member);
    archive("secretary", value.wasSecretary);
}

void describe(auto &archive, Is<Event> auto &value)
{
    archive("item", value.item);
    archive("level", value.level);
    archive("date", value.date);
    archive("times", value.times);
    archive("person", value.person);
    archive("evidence", value.evidence);
    archive("row", value.row);
}

void describe(auto &archive, Is<OfficeTerm> auto &value)
{
    archive("end", value.end);
    archive("extended", value.extendedUntil);
    archive("future", value.electionInFuture);
    archive("row", value.row);
}

void describe(auto &archive, Is<Subject> auto &value)
{
    archive("kind", value.kind);
    archive("sector", value.sector);
    archive("form", value.form);
    archive("founded", value.founded);
    archive("type", value.type);
}

void describe(auto &archive, Is<Count> auto &value)
{
    archive("part", value.part);
    archive("whole", value.whole);
}

void describe(auto &archive, Is<Decision> auto &value)
{
    archive("star", value.star);
    archive("reason", value.reason);
    archive("date", value.date);
    archive("row", value.row);
    archive("by", value.by);
    archive("document", value.document);
}

void describe(auto &archive, Is<Facts> auto &value)
{
    archive("year", value.year);
    archive("asOf", value.asOf);
    archive("round", value.round);
    archive("subject", value.subject);
    archive("scores", value.scores);
    archive("ballots", value.ballots);
    archive("events", value.events);
    archive("term", value.term);
    archive("metrics", value.metrics);
    archive("previousStar", value.previousStar);
    archive("decision", value.decision);
}

void describe(auto &archive, Is<Measure> auto &value)
{
    archive("kind", value.kind);
    archive("part", value.part);
    archive("whole", value.whole);
    archive("items", value.items);
    archive("levels", value.levels);
    archive("of", value.of);
}

void describe(auto &archive, Is<Condition> auto &value)
{
    archive("kind", value.kind);
    archive("measure", value.measure);
    archive("op", value.comparison);
    archive("threshold", value.threshold);
    archive("unlessExtended", value.unlessExtended);
    archive("parts", value.parts);
}

void describe(auto &archive, Is<Judged> auto &value)
{
    archive("condition", value.condition);
    archive("truth", value.truth);
    archive("value", value.value);
    archive("whole", value.whole);
    archive("dates", value.dates);
    archive("rows", value.rows);
    archive("reason", value.reason);
    archive("parts", value.parts);
}

void describe(auto &archive, Is<Step> auto &value)
{
    archive("kind", value.kind);
    archive("rule", value.rule);
    archive("code", value.code);
    archive("qualifier", value.qualifier);
    archive("points", value.points);
    archive("worth", value.worth);
    archive("entered", value.entered);
    archive("weight", value.weight);
    archive("star", value.star);
    archive("count", value.count);
    archive("dates", value.dates);
    archive("rows", value.rows);
    archive("reason", value.reason);
    archive("judged", value.judged);
}

void describe(auto &archive, Is<MissingScore> auto &value)
{
    archive("evaluator", value.evaluator);
    archive("criterion", value.criterion);
}

void describe(auto &archive, Is<SheetResult> auto &value)
{
    archive("id", value.id);
    archive("points", value.points);
    archive("max", value.max);
    archive("passed", value.passed);
}

void describe(auto &archive, Is<Rating> auto &value)
{
    archive("by", value.by);
    archive("missing", value.missing);
    archive("excluded", value.excluded);
    archive("base", value.base);
    archive("bonus", value.bonus);
    archive("penalty", value.penalty);
    archive("rawTotal", value.rawTotal);
    archive("total", value.total);
    archive("sheets", value.sheets);
    archive("scoreStar", value.scoreStar);
    archive("demotion", value.demotion);
    archive("cap", value.cap);
    archive("vetoed", value.vetoed);
    archive("computedStar", value.computedStar);
    archive("finalStar", value.finalStar);
    archive("steps", value.steps);
}

/// Writes the members of a struct; 64-bit numbers as text, for JSON knows doubles only.
class Writer
{
public:
    template<typename Value>
    void operator()(const auto &name, const Value &value)
    {
        m_object.insert(QString(QLatin1StringView(name)), json(value));
    }
    void operator()(const QString &name, int value) { m_object.insert(name, value); }
    template<typename Value>
    void operator()(const char *name, const std::optional<Value> &value)
    {
        if (value) {
            (*this)(name, *value);
        }
    }

    template<typename Struct>
    static QJsonObject write(const Struct &value)
    {
        Writer writer;
        describe(writer, value);
        return writer.m_object;
    }

private:
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(int value) { return value; }
    static QJsonValue json(qint64 value) { return QString::number(value); }
    static QJsonValue json(Points value) { return QString::number(value.raw); }
    static QJsonValue json(const QString &value) { return value; }
    static QJsonValue json(QDate value) { return value.toString(Qt::ISODate); }
    static QJsonValue json(int Ballots::*value)
    {
        for (const auto &[name, count] : ballotCounts()) {
            if (count == value) {
                return name;
            }
        }
        return {};
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    static QJsonValue json(Enum value) { return QString(codeIn(codesOf(value), value)); }
    template<typename Value>
    static QJsonValue json(const QList<Value> &list)
    {
        QJsonArray array;
        for (const Value &each : list) {
            array += json(each);
        }
        return array;
    }
    static QJsonValue json(const QHash<QString, Count> &counts)
    {
        QJsonObject object;
        for (auto entry = counts.constBegin(); entry != counts.constEnd(); ++entry) {
            object.insert(entry.key(), write(entry.value()));
        }
        return object;
    }
    template<typename Struct>
    requires std::is_class_v<Struct>
    static QJsonValue json(const Struct &value) { return write(value); }

    QJsonObject m_object;
};

/// Reads them back; a member that is not there keeps its value.
class SnapshotReader
{
public:
    SnapshotReader(QJsonObject object, QString &problem)
        : m_object(std::move(object))
        , m_problem(problem)
    {}

    template<typename Value>
    void operator()(const auto &name, Value &value)
    {
        read(QString(QLatin1StringView(name)), value);
    }
    void operator()(const QString &name, int &value) { read(name, value); }

private:
    template<typename Value>
    void read(const QString &name, Value &value)
    {
        if (m_object.contains(name)) {
            take(m_object.value(name), value);
        }
    }

    void take(const QJsonValue &json, bool &value) { value = json.toBool(); }
    void take(const QJsonValue &json, int &value) { value = json.toInt(); }
    void take(const QJsonValue &json, qint64 &value)
    {
        bool ok = false;
        value = json.toString().toLongLong(&ok);
        check(ok, json);
    }
    void take(const QJsonValue &json, Points &value) { take(json, value.raw); }
    void take(const QJsonValue &json, QString &value) { value = json.toString(); }
    void take(const QJsonValue &json, QDate &value)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        check(value.isValid(), json);
    }
    void take(const QJsonValue &json, int Ballots::*&value)
    {
        value = nullptr;
        for (const auto &[name, count] : ballotCounts()) {
            if (name == json.toString()) {
                value = count;
            }
        }
        check(value != nullptr, json);
    }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void take(const QJsonValue &json, Enum &value)
    {
        const auto known = enumIn<Enum>(codesOf(value), json.toString());
        check(known.has_value(), json);
        value = known.value_or(Enum{});
    }
    template<typename Value>
    void take(const QJsonValue &json, std::optional<Value> &value)
    {
        value.emplace();
        take(json, *value);
    }
    template<typename Value>
    void take(const QJsonValue &json, QList<Value> &list)
    {
        const QJsonArray array = json.toArray();
        for (const auto &each : array) {
            Value value{};
            take(each, value);
            list += value;
        }
    }
    void take(const QJsonValue &json, QHash<QString, Count> &counts)
    {
        const QJsonObject object = json.toObject();
        for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
            take(entry.value(), counts[entry.key()]);
        }
    }
    template<typename Struct>
    requires std::is_class_v<Struct>
    void take(const QJsonValue &json, Struct &value)
    {
        check(json.isObject(), json);
        SnapshotReader reader(json.toObject(), m_problem);
        describe(reader, value);
    }

    void check(bool ok, const QJsonValue &json)
    {
        if (!ok && m_problem.isEmpty()) {
            m_problem = u"not understood: "_s + json.toVariant().toString();
        }
    }

    QJsonObject m_object;
    QString &m_problem;
};

template<typename Value>
QByteArray written(const Value &value)
{
    return QJsonDocument(Writer::write(value)).toJson(QJsonDocument::Compact);
}

template<typename Value>
Result<Value> readBack(const QByteArray &snapshot)
{
    const QJsonDocument document = QJsonDocument::fromJson(snapshot);
    QString problem = document.isObject() ? QString() : u"no snapshot"_s;
    Value value;
    SnapshotReader reader(document.object(), problem);
    describe(reader, value);
    if (!problem.isEmpty()) {
        return Error{.code = ErrorCode::Invalid, .subject = u"snapshot"_s, .detail = problem};
    }
    return value;
}

} // namespace

QByteArray toSnapshot(const Facts &facts)
{
    return written(facts);
}

QByteArray toSnapshot(const Rating &rating)
{
    return written(rating);
}

Result<Facts> factsFromSnapshot(const QByteArray &snapshot)
{
    return readBack<Facts>(snapshot);
}

Result<Rating> ratingFromSnapshot(const QByteArray &snapshot)
{
    return readBack<Rating>(snapshot);
}

} // namespace zhibu
