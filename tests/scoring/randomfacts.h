#pragma once

#include "scoring/rating.h"
#include "scoring/sample.h"

#include <random>

namespace zhibu::sample {

using namespace Qt::StringLiterals;

inline const QStringList kBonuses{u"commendation"_s, u"signed_report"_s, u"innovation"_s};
inline const QStringList kPenalties{
    u"circulated_criticism"_s, u"leader_sanction"_s, u"member_violation"_s,
    u"unexcused_absence"_s,    u"overdue_task"_s,    u"discipline_case"_s,
    u"public_order_case"_s,    u"safety_accident"_s, u"mass_incident"_s};

/// Facts of all kinds for a scheme, the same for the same seed.
class RandomFacts
{
public:
    RandomFacts(const Scheme &scheme, unsigned seed)
        : m_scheme(scheme)
        , m_random(seed)
    {}

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    bool oneIn(int number) { return upTo(number - 1) == 0; }
    QString oneOf(const QStringList &list) { return list[upTo(static_cast<int>(list.size()) - 1)]; }

    Event randomEvent(const QStringList &items)
    {
        static const QStringList honours{u"district"_s, u"city"_s, u"province"_s, u"nation"_s};
        static const QHash<QString, QStringList> levels{
            {u"commendation"_s, honours},
            {u"signed_report"_s, honours},
            {u"innovation"_s, honours},
            {u"circulated_criticism"_s, {u"work_committee"_s, u"municipal_committee"_s}},
            {u"leader_sanction"_s, {u"up_to_serious_warning"_s, u"removal_or_above"_s}}};
        const QString item = oneOf(items);
        Event result = event(item, oneOf(levels.value(item, {QString()})),
                             QDate(2023, 11, 1).addDays(upTo(500)), 1 + upTo(3));
        if (oneIn(3)) {
            result.person = Person{.member = 1 + upTo(5), .wasSecretary = oneIn(2)};
        }
        return result;
    }

    /// The maximum or less, down to a share that differs from facts to facts.
    QList<Score> randomScores()
    {
        const int share = upTo(100);
        QList<Score> scores;
        for (const Sheet &sheet : m_scheme.sheets) {
            for (const Evaluator &evaluator : m_scheme.evaluatorsOf(sheet)) {
                for (const Criterion &criterion : m_scheme.criteria) {
                    if (criterion.sheet == sheet.id && criterion.isEntered()) {
                        scores += Score{evaluator.id, criterion.id, randomEntry(criterion, share),
                                        scores.size() + 1};
                    }
                }
            }
        }
        return scores;
    }

    Facts next()
    {
        Facts result = scored({});
        result.asOf = QDate(kYear, 6, 1).addDays(upTo(300));
        result.round = oneIn(2) ? Round::June : Round::December;
        result.subject = {.kind = m_scheme.subjects.constFirst(),
                          .sector = oneOf({u"rural"_s, u"community"_s, u"school"_s}),
                          .form = oneOf({u"regular"_s, u"joint"_s}),
                          .founded = QDate(2023, 1, 1).addDays(upTo(500))};
        result.scores = randomScores();
        for (int i = upTo(8); i > 0; --i) {
            result.events += randomEvent(oneIn(2) ? kBonuses : kPenalties.mid(0, 5));
        }
        if (!oneIn(5)) {
            result.ballots = ballots(upTo(100), 100);
        }
        result.term = {.end = QDate(2023, 1, 1).addDays(upTo(1000)), .row = 300};
        if (oneIn(4)) {
            result.term.extendedUntil = QDate(2024, 1, 1).addDays(upTo(600));
        }
        for (const QString &metric : m_scheme.metrics()) {
            if (!oneIn(4)) {
                const int whole = upTo(20);
                result.metrics.insert(metric, {upTo(whole), whole});
            }
        }
        if (!oneIn(3)) {
            result.previousStar = upTo(5);
        }
        if (oneIn(6)) {
            result.decision = Decision{upTo(5), u"r"_s, result.asOf, 400};
        }
        return result;
    }

    std::mt19937 &generator() { return m_random; }

private:
    Points randomEntry(const Criterion &criterion, int share)
    {
        switch (criterion.scoring) {
        case Scoring::Points:
            return Points{criterion.max.raw * (share + upTo(100 - share)) / 100};
        case Scoring::Levels:
            return criterion.levels[upTo(static_cast<int>(criterion.levels.size()) - 1)].points;
        case Scoring::Deduct:
            if (criterion.step > Points{}) {
                return criterion.step
                       * upTo(static_cast<int>(criterion.max.raw / criterion.step.raw));
            }
            return Points{criterion.max.raw * upTo(100) / 100};
        case Scoring::YesNo:
        case Scoring::Question:
        case Scoring::Metric:
            break;
        }
        return oneIn(2) ? criterion.max : Points{};
    }

    const Scheme &m_scheme;
    std::mt19937 m_random;
};

} // namespace zhibu::sample
