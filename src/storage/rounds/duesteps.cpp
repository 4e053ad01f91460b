#include "storage/rounds/duesteps.h"

#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/rounds/steps.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoticeMonths = 1;

class StepCollector
{
public:
    StepCollector(const File &file, RowId scope, QDate today)
        : m_file{file}
        , m_scope{scope}
        , m_today{today}
    {}

    Result<QList<DueStep>> collect()
    {
        for (const auto part : {&StepCollector::running, &StepCollector::notStarted}) {
            if (auto status = (this->*part)(); !status) {
                return status.error();
            }
        }
        return std::move(m_steps);
    }

private:
    Status running()
    {
        Statement rows(m_file.database(),
                       u"SELECT year, round, organisation FROM rating_round WHERE year >= ?"_s
                           + inScope(u"organisation"_s, m_scope)
                           + u" ORDER BY year, round DESC, id"_s);
        rows.bind(m_today.year() - 1);
        if (m_scope != 0) {
            rows.bind(m_scope);
        }
        while (rows.next()) {
            const auto period = enumIn<Round>(kRoundCodes, rows.text(1));
            const auto round = roundOf(m_file, static_cast<int>(rows.integer(0)),
                                       period.value_or(Round::December), rows.integer(2));
            if (!round) {
                return round.error();
            }
            if ((*round)->isConfirmed()) {
                if (const auto scheme = schemeOfRound(m_file, **round)) {
                    addStepsOf(**round, *scheme);
                }
            } else if (const auto *scheme = schemeOf((*round)->scheme)) {
                addStepsOf(**round, *scheme);
            }
        }
        return rows.status();
    }

    void addStepsOf(const RatingRound &round, const Scheme &scheme)
    {
        const auto next = nextStep(scheme, round);
        if (!next) {
            return;
        }
        const auto add = [&](DueStep::Kind kind, const WorkflowStep &step, QDate by) {
            this->add({.kind = kind,
                       .year = round.year,
                       .round = round.round,
                       .step = step,
                       .by = by,
                       .organisations = {round.organisation}});
        };
        if (!round.steps.isEmpty() && round.steps.constLast().until) {
            const QDate last = *round.steps.constLast().until;
            add(last < m_today ? DueStep::Kind::PublicityOver : DueStep::Kind::PublicityRuns, *next,
                last);
        }
        for (const WorkflowStep &step : workflowOf(scheme, round.round)) {
            const auto deadline = deadlineOf(step, round.year);
            if (deadline && round.step(step) == nullptr && round.needs(step)) {
                if (m_today >= deadline->addMonths(-kNoticeMonths)) {
                    add(DueStep::Kind::ToDo, step, *deadline);
                }
                break; // one reminder for each round: the first of them
            }
        }
    }

    Status notStarted()
    {
        const auto starter = m_scope == 0 ? Result<RowId>(0) : starterOf(m_file, m_scope, m_today);
        if (!starter || *starter != m_scope) {
            return starter ? Status() : starter.error();
        }
        const QString which = m_scope == 0 ? u"o.superior IS NULL"_s : u"o.id = ?"_s;
        Statement raters(m_file.database(),
                         u"SELECT o.id, (SELECT scheme FROM rating_round r "
                         u"WHERE r.organisation = o.id ORDER BY year DESC, id DESC LIMIT 1) "
                         u"FROM organisation o WHERE o.kind <> 'group' AND "_s
                             + existsOn(u"o"_s, u"?"_s) + u" AND "_s + which
                             + u" ORDER BY o.code"_s);
        const QString day = m_today.toString(Qt::ISODate);
        raters.bind(day).bind(day);
        if (m_scope != 0) {
            raters.bind(m_scope);
        }
        while (raters.next()) {
            const QString id = raters.text(1);
            const auto scheme = schemeOf(id.isEmpty() ? QString(kDefaultScheme) : id);
            for (const int year : {m_today.year() - 1, m_today.year()}) {
                for (const Round round : {Round::June, Round::December}) {
                    if (auto status =
                            scheme ? addStart(raters.integer(0), *scheme, year, round) : Status();
                        !status) {
                        return status;
                    }
                }
            }
        }
        return raters.status();
    }

    Status addStart(RowId rater, const Scheme &scheme, int year, Round round)
    {
        const WorkflowStep first = workflowOf(scheme, round).constFirst();
        const auto deadline = deadlineOf(first, year);
        if (!deadline || m_today < deadline->addMonths(-kNoticeMonths)
            || m_today > deadline->addMonths(kNoticeMonths)) {
            return {};
        }
        const auto above = roundOf(m_file, year, round, rater);
        const auto below = hasRoundWithin(year, round, rater);
        if (!above || !below) {
            return above ? below.error() : above.error();
        }
        if (!*above && !*below) {
            add({.kind = DueStep::Kind::ToStart,
                 .year = year,
                 .round = round,
                 .step = first,
                 .by = *deadline,
                 .organisations = {rater}});
        }
        return {};
    }

    [[nodiscard]] Result<bool> hasRoundWithin(int year, Round round, RowId organisation) const
    {
        Statement any(
            m_file.database(),
            u"SELECT EXISTS (SELECT 1 FROM rating_round WHERE year = ? AND round = ? AND organisation IN "_s
                + kBelow + u')');
        any.bind(year).bind(QString(codeIn(kRoundCodes, round))).bind(organisation);
        const bool found = any.next() && any.integer(0) == 1;
        return any.status() ? Result<bool>(found) : any.status().error();
    }

    /// One line for all organisations of which the same is to be said.
    void add(const DueStep &step)
    {
        const auto same = std::ranges::find_if(m_steps, [&](const DueStep &other) {
            return other.kind == step.kind && other.year == step.year && other.round == step.round
                   && keyOf(other.step) == keyOf(step.step) && other.by == step.by;
        });
        if (same == m_steps.end()) {
            m_steps += step;
        } else {
            same->organisations += step.organisations;
        }
    }

    const Scheme *schemeOf(const QString &id)
    {
        if (!m_schemes.contains(id)) {
            auto scheme = findScheme(&m_file, id);
            m_schemes.insert(id, scheme ? std::optional(std::move(*scheme)) : std::nullopt);
        }
        const auto &known = *m_schemes.constFind(id);
        return known ? &*known : nullptr;
    }

    const File &m_file;
    RowId m_scope;
    QDate m_today;
    QHash<QString, std::optional<Scheme>> m_schemes;
    QList<DueStep> m_steps;
};

} // namespace

Result<QList<DueStep>> dueSteps(const File &file, RowId scope, QDate today)
{
    return StepCollector(file, scope, today).collect();
}

} // namespace zhibu
