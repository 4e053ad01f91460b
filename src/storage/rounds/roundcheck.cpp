#include "storage/rounds/roundcheck.h"

#include "ledger/ledgers.h"
#include "scoring/evidence.h"
#include "storage/facts/improvement.h"
#include "storage/facts/rulepacks.h"
#include "storage/rounds/steps.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString jsonList(const QStringList &values)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

class RoundChecker
{
public:
    RoundChecker(const File &file, QDate today)
        : m_file{file}
        , m_today{today}
    {}

    Result<QList<RoundProblem>> check()
    {
        for (const auto step :
             {&RoundChecker::readSchemes, &RoundChecker::readRounds, &RoundChecker::events,
              &RoundChecker::scores, &RoundChecker::steps, &RoundChecker::results,
              &RoundChecker::missingStars, &RoundChecker::changedDecisions,
              &RoundChecker::deletedDecisions, &RoundChecker::objections, &RoundChecker::decisions,
              &RoundChecker::plaques, &RoundChecker::rectifications}) {
            if (auto status = (this->*step)(); !status) {
                return status.error();
            }
        }
        return std::move(m_problems);
    }

private:
    void add(Rule rule, const QString &ledger, RowId row, const QString &field,
             const QStringList &args = {})
    {
        m_problems += {rule, ledger, row, field, args};
    }

    Status readSchemes()
    {
        const auto ofFile = allSchemes(&m_file);
        m_allKnown = static_cast<bool>(ofFile);
        const auto known = ofFile ? ofFile : allSchemes(nullptr);
        if (!known) {
            return known.error();
        }
        Statement used(m_file.database(),
                       u"SELECT scheme FROM rating_round "
                       "UNION SELECT code FROM rule_pack WHERE kind = 'scheme'"_s);
        QStringList ids{QString(kDefaultScheme)};
        while (used.next()) {
            ids += used.text(0);
        }
        for (const Scheme &scheme : *known) {
            m_criteria += criteriaOf(scheme);
            if (ids.contains(scheme.id)) {
                m_schemes.insert(scheme.id, scheme);
            }
        }
        return used.status();
    }

    Status readRounds()
    {
        Statement rows(m_file.database(),
                       u"SELECT r.id, r.scheme, s.until FROM rating_round r LEFT JOIN round_step s "
                       "ON s.rating_round = r.id AND s.step = 'publicity'"_s);
        while (rows.next()) {
            m_rounds.insert(rows.integer(0), {.scheme = rows.text(1), .publicUntil = rows.date(2)});
        }
        return rows.status();
    }

    static QStringList criteriaOf(const Scheme &scheme)
    {
        QStringList ids;
        for (const Criterion &criterion : scheme.criteria) {
            ids += criterion.id;
        }
        return ids;
    }

    /// What helps must be proved; the rest its committee knows.
    Status events()
    {
        QSet<QString> items;
        for (const Scheme &scheme : std::as_const(m_schemes)) {
            items.unite(itemsToProve(scheme));
        }
        Statement bare(
            m_file.database(),
            u"SELECT e.id FROM event e WHERE e.item IN (SELECT value FROM json_each(?)) AND "
            u"trim(e.evidence) = '' "
            "AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.tbl = 'event' AND a.row = e.id)"_s);
        bare.bind(jsonList(items.values()));
        while (bare.next()) {
            add(Rule::EvidenceMissing, u"events"_s, bare.integer(0), u"evidence"_s);
        }
        return bare.status();
    }

    Status scores()
    {
        if (!m_allKnown) { // the criterion may stand in what cannot be read
            return {};
        }
        Statement strange(
            m_file.database(),
            u"SELECT id FROM evaluation WHERE criterion NOT IN (SELECT value FROM json_each(?))"_s);
        strange.bind(jsonList(m_criteria));
        while (strange.next()) {
            add(Rule::UnknownCriterion, u"evaluations"_s, strange.integer(0), u"criterion"_s);
        }
        return strange.status();
    }

    /// Each against the year, and against all that come before it in the workflow.
    Status steps()
    {
        Statement all(m_file.database(),
                      u"SELECT DISTINCT year, round, organisation FROM rating_round"_s);
        while (all.next()) {
            const auto period = enumIn<Round>(kRoundCodes, all.text(1)).value_or(Round::December);
            const RowId organisation = all.integer(2);
            const auto round =
                roundOf(m_file, static_cast<int>(all.integer(0)), period, organisation);
            if (!round) {
                return round.error();
            }
            if (*round && (*round)->organisation == organisation) {
                addOutOfOrder(**round);
                addBeforeYear(**round);
            }
        }
        return all.status();
    }

    void addBeforeYear(const RatingRound &round)
    {
        for (const RoundStep &step : round.steps) {
            if (!step.skipped && step.doneOn.year() < round.year) {
                add(Rule::StepBeforeYear, u"organisations"_s, round.organisation, {},
                    {QString::number(round.year), QString(codeIn(kRoundCodes, round.round)),
                     codeOf(step.key()), step.doneOn.toString(Qt::ISODate)});
            }
        }
    }

    void addOutOfOrder(const RatingRound &round)
    {
        RatingRound before = round;
        before.steps.clear();
        for (const RoundStep &step : inOrder(round)) {
            const auto problem = step.skipped ? std::nullopt : dateProblem(before, step.doneOn);
            if (problem) {
                add(Rule::StepOutOfOrder, u"organisations"_s, round.organisation, {},
                    {QString::number(round.year), QString(codeIn(kRoundCodes, round.round)),
                     codeOf(step.key()), step.doneOn.toString(Qt::ISODate), codeOf(problem->step),
                     problem->day->toString(Qt::ISODate)});
            }
            before.steps += step;
        }
    }

    /// As recorded, where the scheme is not known.
    [[nodiscard]] QList<RoundStep> inOrder(const RatingRound &round) const
    {
        const auto scheme = m_schemes.constFind(round.scheme);
        if (scheme == m_schemes.constEnd()) {
            return round.steps;
        }
        QList<RoundStep> ordered;
        QSet<RowId> ids; // one may be recorded for several approvals
        for (const WorkflowStep &step : workflowOf(*scheme, round.round)) {
            const RoundStep *recorded = round.step(step);
            if (recorded != nullptr && !ids.contains(recorded->id)) {
                ordered += *recorded;
                ids += recorded->id;
            }
        }
        return ordered;
    }

    /// Of an organisation that was confirmed as not rated there is no star.
    Status results()
    {
        Statement other(m_file.database(),
                        u"SELECT r.id, f.star FROM rating r JOIN frozen_rating f "
                        "ON f.year = r.year AND f.round = 'december' "
                        "AND f.organisation = r.organisation "
                        "WHERE f.star IS NULL OR f.star <> r.star"_s);
        while (other.next()) {
            if (other.isNull(1)) {
                add(Rule::StarOfUnrated, u"ratings"_s, other.integer(0), u"star"_s);
            } else {
                add(Rule::StarNotAsConfirmed, u"ratings"_s, other.integer(0), u"star"_s,
                    {other.text(1)});
            }
        }
        return other.status();
    }

    Status missingStars()
    {
        Statement missing(
            m_file.database(),
            u"SELECT f.organisation, f.year, f.star FROM frozen_rating f "
            "LEFT JOIN rating r ON r.year = f.year AND r.organisation = f.organisation "
            "WHERE f.round = 'december' AND f.star IS NOT NULL AND r.id IS NULL "
            "ORDER BY f.year"_s);
        while (missing.next()) {
            add(Rule::StarMissing, u"organisations"_s, missing.integer(0), {},
                {missing.text(1), missing.text(2)});
        }
        return missing.status();
    }

    /// Against those that stand in the facts of the confirmed results.
    Status changedDecisions()
    {
        Statement other(m_file.database(),
                        u"SELECT d.id, json_extract(f.facts, '$.decision.star') AS confirmed, "
                        "d.decided_on, (SELECT max(s.done_on) FROM round_step s "
                        "WHERE s.rating_round = f.rating_round AND s.outcome = 'done' "
                        "AND s.step GLOB 'approval*') "
                        "FROM star_decision d JOIN frozen_rating f ON f.year = d.year "
                        "AND f.round = d.round AND f.organisation = d.organisation "
                        "WHERE confirmed IS NOT d.star"_s);
        while (other.next()) {
            const auto approved = other.date(3);
            const bool isLater = other.isNull(1) && approved && *other.date(2) > *approved;
            add(Rule::DecisionNotAsConfirmed, u"decisions"_s, other.integer(0), u"star"_s,
                isLater ? QStringList{QString(), other.text(3)} : QStringList{other.text(1)});
        }
        return other.status();
    }

    Status deletedDecisions()
    {
        Statement gone(m_file.database(),
                       u"SELECT f.organisation, f.year, f.round, "
                       "json_extract(f.facts, '$.decision.star') AS confirmed "
                       "FROM frozen_rating f LEFT JOIN star_decision d ON d.year = f.year "
                       "AND d.round = f.round AND d.organisation = f.organisation "
                       "WHERE d.id IS NULL AND confirmed IS NOT NULL ORDER BY f.year, f.round"_s);
        while (gone.next()) {
            add(Rule::DecisionDeleted, u"organisations"_s, gone.integer(0), {},
                {gone.text(1), gone.text(2), gone.text(3)});
        }
        return gone.status();
    }

    Status objections()
    {
        Statement raised(m_file.database(),
                         u"SELECT id, year, round, organisation, answered_on IS NULL, raised_on, "
                         "trim(note) = '' FROM objection"_s);
        while (raised.next()) {
            const auto round =
                roundOfRow(static_cast<int>(raised.integer(1)), raised.text(2), raised.integer(3));
            if (!round) {
                return round.error();
            }
            if (round->publicUntil && *round->publicUntil < *raised.date(5)
                && raised.integer(6) == 1) {
                add(Rule::ObjectionLate, u"objections"_s, raised.integer(0), u"raised_on"_s,
                    {round->publicUntil->toString(Qt::ISODate)});
            }
            if (raised.integer(4) == 1 && round->publicUntil && *round->publicUntil < m_today) {
                add(Rule::ObjectionOpen, u"objections"_s, raised.integer(0), u"answered_on"_s,
                    {round->publicUntil->toString(Qt::ISODate)});
            }
        }
        return raised.status();
    }

    Status decisions()
    {
        Statement decided(m_file.database(),
                          u"SELECT d.id, d.year, d.round, d.organisation, d.star, o.kind, "
                          "d.decided_on "
                          "FROM star_decision d JOIN organisation o ON o.id = d.organisation"_s);
        while (decided.next()) {
            const auto round = roundOfRow(static_cast<int>(decided.integer(1)), decided.text(2),
                                          decided.integer(3));
            if (!round) {
                return round.error();
            }
            const QDate day = *decided.date(6);
            if (day > m_today) {
                add(Rule::EventInFuture, u"decisions"_s, decided.integer(0), u"decided_on"_s);
            } else if (day.year() < decided.integer(1)) {
                add(Rule::OrderOfDates, u"decisions"_s, decided.integer(0), u"decided_on"_s,
                    {ledgerOf(u"decisions"_s).field(u"year"_s).title});
            }
            const Scheme *scheme = schemeOf(*round);
            if (scheme != nullptr && !scheme->subjects.contains(decided.text(5))) {
                add(Rule::NotRatedByScheme, u"decisions"_s, decided.integer(0), u"organisation"_s,
                    {scheme->title});
            }
            if (scheme != nullptr && !scheme->gives(static_cast<int>(decided.integer(4)))) {
                add(Rule::UnknownStar, u"decisions"_s, decided.integer(0), u"star"_s,
                    {scheme->title});
            }
        }
        return decided.status();
    }

    /// Plaques go to the stars the scheme names, where it does; 示范点 are of the highest star.
    Status plaques()
    {
        Statement awarded(
            m_file.database(),
            u"SELECT a.id, a.year, a.organisation, r.star, a.kind FROM award a LEFT JOIN rating r "
            "ON r.year = a.year AND r.organisation = a.organisation "
            "WHERE a.withdrawn_on IS NULL"_s);
        while (awarded.next()) {
            const auto round =
                roundOfRow(static_cast<int>(awarded.integer(1)),
                           QString(codeIn(kRoundCodes, Round::December)), awarded.integer(2));
            if (!round) {
                return round.error();
            }
            const Scheme *scheme = schemeOf(*round);
            const bool isPlaque = awarded.text(4) == u"plaque";
            const QList<int> stars = scheme == nullptr ? QList<int>()
                                     : isPlaque        ? plaqueStars(*scheme)
                                                       : QList{scheme->highestStar()};
            if (!stars.isEmpty()
                && (awarded.isNull(3) || !stars.contains(static_cast<int>(awarded.integer(3))))) {
                add(isPlaque ? Rule::PlaqueWithoutStar : Rule::DemonstrationWithoutStar,
                    u"awards"_s, awarded.integer(0), u"kind"_s, {awarded.text(3)});
            }
        }
        return awarded.status();
    }

    Status rectifications()
    {
        const auto open = openRectifications(m_file, 0, m_today);
        if (!open) {
            return open.error();
        }
        for (const RowId row : open->overdue) {
            add(Rule::RectificationOverdue, u"rectifications"_s, row, u"due"_s);
        }
        return {};
    }

    /// What the checks ask of a round.
    struct KnownRound
    {
        QString scheme = QString(kDefaultScheme); ///< id
        std::optional<QDate> publicUntil = {};
    };

    /// The round that rates an organisation; one of the default scheme where there is none.
    Result<KnownRound> roundOfRow(int year, const QString &code, RowId organisation)
    {
        auto known = m_raters.find({year, code});
        if (known == m_raters.end()) {
            const auto round = enumIn<Round>(kRoundCodes, code).value_or(Round::December);
            auto raters = roundOfEach(m_file, year, round);
            if (!raters) {
                return raters.error();
            }
            known = m_raters.insert({{year, code}, std::move(*raters)}).first;
        }
        return m_rounds.value(known->second.value(organisation));
    }

    /// Null where it cannot be read.
    [[nodiscard]] const Scheme *schemeOf(const KnownRound &round) const
    {
        const auto found = m_schemes.constFind(round.scheme);
        return found == m_schemes.constEnd() ? nullptr : &*found;
    }

    const File &m_file;
    QDate m_today;
    bool m_allKnown = false;
    QStringList m_criteria;
    QHash<QString, Scheme> m_schemes; ///< the file goes by
    QHash<RowId, KnownRound> m_rounds;
    std::map<std::pair<int, QString>, QHash<RowId, RowId>> m_raters; ///< by year and round
    QList<RoundProblem> m_problems;
};

} // namespace

Result<QList<RoundProblem>> roundProblems(const File &file, QDate today)
{
    return RoundChecker(file, today).check();
}

} // namespace zhibu
