#include "scoring/conditionparser.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostYears = 100;
constexpr qint64 kMostMonths = 12 * kMostYears;
constexpr qint64 kMostDays = 365 * kMostYears;

const QList<std::pair<QString, QString>> kMetrics =
    codes(u"meetings"_s, u"dues"_s, u"attendance"_s);
const QList<std::pair<QString, QString>> kItems =
    codes(u"commendation"_s, u"signed_report"_s, u"innovation"_s, u"circulated_criticism"_s,
          u"leader_sanction"_s, u"member_violation"_s, u"unexcused_absence"_s, u"overdue_task"_s,
          u"discipline_case"_s, u"public_order_case"_s, u"safety_accident"_s, u"mass_incident"_s);
const QList<std::pair<QString, Condition::Kind>> kConnectives{{u"all"_s, Condition::Kind::All},
                                                              {u"any"_s, Condition::Kind::Any}};

} // namespace

const QList<std::pair<QString, QString>> &eventLevels()
{
    static const auto levels =
        codes(u"district"_s, u"city"_s, u"province"_s, u"nation"_s, u"work_committee"_s,
              u"municipal_committee"_s, u"up_to_serious_warning"_s, u"removal_or_above"_s);
    return levels;
}

QStringList readItems(JsonReader &in, const QString &key)
{
    return in.choices(key, kItems);
}

QString readMetric(JsonReader &in)
{
    return in.choice(u"metric"_s, kMetrics);
}

Measure readMeasure(JsonReader &in, const QSet<QString> &ids)
{
    Measure measure;
    measure.kind = in.code<Measure::Kind>(u"measure"_s, kMeasureCodes);
    in.dependOn(u"measure"_s);
    switch (measure.kind) {
    case Measure::Kind::Share:
        measure.part = in.choices(u"part"_s, ballotCounts());
        measure.whole = in.choices(u"whole"_s, ballotCounts());
        break;
    case Measure::Kind::EventCount:
        measure.items = readItems(in, u"items"_s);
        measure.levels =
            in.has(u"levels"_s) ? in.choices(u"levels"_s, eventLevels()) : QStringList();
        break;
    case Measure::Kind::Metric:
        measure.of = readMetric(in);
        break;
    case Measure::Kind::Points:
    case Measure::Kind::PointsShare:
        measure.of = in.text(u"of"_s);
        if (!ids.contains(measure.of)) {
            in.fail(u"of"_s, JsonFault::UnknownId);
        }
        break;
    case Measure::Kind::TermOverdue:
    case Measure::Kind::TermOverdueMonths:
    case Measure::Kind::TermOverdueDays:
    case Measure::Kind::PreviousStar:
    case Measure::Kind::Age:
        break;
    }
    return measure;
}

Condition readTest(JsonReader &in, const Measure &measure)
{
    Condition test{.measure = measure,
                   .comparison = in.code<Comparison>(u"op"_s, kComparisonCodes),
                   .threshold = in.points(u"value"_s)};
    const bool takesDecimals = measure.isShare() || measure.kind == Measure::Kind::Points;
    if (!takesDecimals && test.threshold.raw % Points::kOne != 0) {
        in.fail(u"value"_s, JsonFault::NotWhole);
    }
    if (measure.isTerm()) {
        const qint64 most = measure.kind == Measure::Kind::TermOverdue         ? kMostYears
                            : measure.kind == Measure::Kind::TermOverdueMonths ? kMostMonths
                                                                               : kMostDays;
        if (test.threshold > Points::whole(most)) {
            in.fail(u"value"_s, JsonFault::NoWholeNumber, {u"0"_s, QString::number(most)});
        }
        test.unlessExtended = in.flag(u"unlessExtended"_s);
    }
    return test;
}

Condition readCondition(JsonReader &in, const QSet<QString> &ids)
{
    const auto read = [&ids](JsonReader &part) { return readCondition(part, ids); };
    for (const auto &[word, kind] : kConnectives) {
        if (in.has(word)) {
            return {.kind = kind, .measure = {}, .threshold = {}, .parts = in.objects(word, read)};
        }
    }
    if (in.has(u"not"_s)) {
        return {.kind = Condition::Kind::Not,
                .measure = {},
                .threshold = {},
                .parts = {in.object(u"not"_s, read)}};
    }
    return readTest(in, readMeasure(in, ids));
}

} // namespace zhibu
