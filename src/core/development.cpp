#include "core/development.h"

#include "core/admission.h"
#include "core/jsonreader.h"
#include "core/quorum.h"
#include "core/rulepack.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostStepMonths = 120;
constexpr int kMostStepDays = 60;
constexpr int kMostHours = 400;
constexpr int kFriday = 5;

DevelopmentLimit readLimit(JsonReader &in)
{
    const auto months = [&in](const QString &key) {
        return in.has(key) ? std::optional(in.integer(key, 0, kMostStepMonths)) : std::nullopt;
    };
    return {.from = in.code<DevelopmentStep>(u"from"_s, kDevelopmentStepCodes),
            .to = in.code<DevelopmentStep>(u"to"_s, kDevelopmentStepCodes),
            .earliestMonths = months(u"earliest_months"_s),
            .latestMonths = months(u"latest_months"_s),
            .prolongedMonths = months(u"prolonged_months"_s),
            .usual = in.has(u"usual"_s) && in.flag(u"usual"_s),
            .basis = in.text(u"basis"_s)};
}

DevelopmentRange readRange(JsonReader &in)
{
    const int least = in.integer(u"least"_s, 0, kMostStepMonths);
    return {.least = least,
            .most = in.integer(u"most"_s, least, kMostStepMonths),
            .basis = in.text(u"basis"_s)};
}

/// What can only follow on everything before it.
bool isMilestone(DevelopmentStep step)
{
    using enum DevelopmentStep;
    return step == Meeting || step == Approved || step == ConfirmationMeeting
           || step == ConfirmationApproved || step == Archived;
}

/// The first and the last day of a limit, as far as there are such.
struct LimitDays
{
    std::optional<QDate> first = {};
    std::optional<QDate> last = {};
};

QDate probationEnd(QDate joined)
{
    return regularConfirmation(joined).value_or(joined.addYears(1));
}

LimitDays daysOf(const DevelopmentLimit &limit, const DevelopmentFacts &facts)
{
    const auto &from = facts.day(limit.from);
    if (!from) {
        return {};
    }
    const auto latest =
        facts.isProlonged && limit.prolongedMonths ? limit.prolongedMonths : limit.latestMonths;
    const auto after = [](const std::optional<QDate> &day, const std::optional<int> &months) {
        return day && months ? std::optional(day->addMonths(*months)) : std::nullopt;
    };
    LimitDays days{.first = after(from, limit.earliestMonths), .last = after(from, latest)};
    const auto &joined = facts.day(DevelopmentStep::Meeting);
    if (limit.to == DevelopmentStep::ConfirmationMeeting && joined && facts.extendedUntil) {
        const qint64 longer = probationEnd(*joined).daysTo(*facts.extendedUntil);
        for (auto *day : {&days.first, &days.last}) {
            *day = *day ? std::optional((*day)->addDays(longer)) : std::nullopt;
        }
    }
    return days;
}

/// When a step was taken. One that is not dated counts as today's, or as taken with the last one
/// where the course is over.
QDate dayOfJudging(const DevelopmentFacts &facts, DevelopmentStep step, QDate today)
{
    if (const auto &day = facts.day(step)) {
        return *day;
    }
    const bool isOver = facts.ended || facts.day(DevelopmentStep::ConfirmationApproved);
    const auto last = std::ranges::max(facts.days); // an empty day is the least
    return isOver && last ? *last : today;
}

/// The day from which the next 考察 is counted, while he is a 积极分子; none: there is nothing more
/// to review.
std::optional<QDate> nextReview(const DevelopmentRules &rules, const DevelopmentFacts &facts)
{
    const auto &activist = facts.day(DevelopmentStep::Activist);
    if (!activist || facts.ended || isReached(facts, DevelopmentStep::Candidate)) {
        return std::nullopt;
    }
    const QDate last = facts.reviews.isEmpty() ? *activist : facts.reviews.constLast();
    return std::max(last, *activist).addMonths(rules.reviewMonths);
}

/// Collects what is odd.
class DevelopmentJudge
{
public:
    DevelopmentJudge(const QList<DevelopmentRules> &packs, const DevelopmentFacts &facts,
                     QDate today)
        : m_packs{packs}
        , m_facts{facts}
        , m_today{today}
    {}

    QList<DevelopmentFinding> findings()
    {
        days();
        limits();
        reviews();
        helpers(Step::Mentors, m_facts.mentors, rulesOn(Step::Mentors).mentors);
        helpers(Step::Sponsors, m_facts.sponsors, rulesOn(Step::Sponsors).sponsors);
        training();
        notice(Step::Candidate, m_facts.candidateNotice, {Step::Activist});
        notice(Step::Approved, m_facts.admissionNotice, {Step::CommitteeReview, Step::Candidate});
        notice(Step::ConfirmationApproved, m_facts.confirmationNotice,
               {Step::ConfirmationApplied, Step::Approved});
        vote();
        std::ranges::stable_sort(m_findings, {}, &DevelopmentFinding::step);
        return m_findings;
    }

private:
    using Step = DevelopmentStep;
    using Issue = DevelopmentIssue;

    [[nodiscard]] const DevelopmentRules &rulesOn(Step step) const
    {
        return rulesInForce(m_packs, Month::of(dayOfJudging(m_facts, step, m_today)));
    }

    void days()
    {
        const DevelopmentRules &rules = rulesOn(Step::Applied);
        const auto &applied = m_facts.day(Step::Applied);
        if (applied && m_facts.birth) {
            const QDate adult = m_facts.birth->addYears(rules.adultYears);
            if (*applied < adult) {
                m_findings += {.issue = Issue::UnderAge,
                               .step = Step::Applied,
                               .limit = adult,
                               .needed = rules.adultYears,
                               .basis = rules.adultBasis};
            }
        }
        for (std::size_t i = 0; i < kDevelopmentSteps; ++i) {
            const auto step = static_cast<Step>(i);
            const auto &day = m_facts.day(step);
            if (day && *day > m_today) {
                m_findings += {.issue = Issue::InFuture, .step = step};
            } else if (!day && isReached(m_facts, step)) {
                m_findings += {.issue = Issue::PassedOver, .step = step, .usual = true};
            }
        }
    }

    void limits()
    {
        for (const DevelopmentRules &rules : m_packs) {
            for (const DevelopmentLimit &limit : rules.limits) {
                if (&rules == &rulesOn(limit.to)) {
                    judge(limit);
                }
            }
        }
    }

    void judge(const DevelopmentLimit &limit)
    {
        const LimitDays span = daysOf(limit, m_facts);
        const auto &day = m_facts.day(limit.to);
        const auto add = [&](Issue issue, QDate border) {
            m_findings += {.issue = issue,
                           .step = limit.to,
                           .since = limit.from,
                           .limit = border,
                           .usual = limit.usual,
                           .basis = limit.basis};
        };
        if (day && span.first && *day < *span.first) {
            add(Issue::TooEarly, *span.first);
        }
        if (day && span.last && *day > *span.last) {
            add(Issue::TooLate, *span.last);
        }
        if (!day && span.last && m_today > *span.last && !m_facts.ended
            && !isReached(m_facts, limit.to)) {
            add(Issue::Overdue, *span.last);
        }
    }

    void reviews()
    {
        const auto &activist = m_facts.day(Step::Activist);
        if (!activist) {
            return;
        }
        const DevelopmentRules &rules = rulesOn(Step::Cultivated);
        const auto add = [this, &rules](Issue issue, QDate due) {
            m_findings += {
                .issue = issue, .step = Step::Cultivated, .limit = due, .basis = rules.reviewBasis};
        };
        const auto &candidate = m_facts.day(Step::Candidate);
        QDate before = *activist;
        for (const QDate review : m_facts.reviews) {
            if (review < *activist || (candidate && review > *candidate)) {
                continue; // of the time before, or of a 发展对象
            }
            if (review > before.addMonths(rules.reviewMonths)) {
                add(Issue::ReviewLate, before.addMonths(rules.reviewMonths));
            }
            before = review;
        }
        const QDate due = before.addMonths(rules.reviewMonths);
        if (candidate && *candidate > due) {
            add(Issue::ReviewLate, due);
        } else if (const auto next = nextReview(rules, m_facts); next && *next < m_today) {
            add(Issue::ReviewOverdue, *next);
        }
    }

    void helpers(Step step, const DevelopmentHelpers &there, const DevelopmentRange &needed)
    {
        if (!isReached(m_facts, step)) {
            return;
        }
        const auto add = [&](Issue issue, int value, int of) {
            m_findings +=
                {.issue = issue, .step = step, .value = value, .needed = of, .basis = needed.basis};
        };
        if (there.count < needed.least) {
            add(Issue::HelpersTooFew, there.count, needed.least);
        }
        if (there.count > needed.most) {
            add(Issue::HelpersTooMany, there.count, needed.most);
        }
        if (there.unfit > 0) {
            add(Issue::HelperUnfit, there.unfit, 0);
        }
    }

    void training()
    {
        const DevelopmentRules &rules = rulesOn(Step::Trained);
        const bool isEnough = m_facts.trainingDays.value_or(0) >= rules.trainingDays
                              || m_facts.trainingHours.value_or(0) >= rules.trainingHours;
        if (m_facts.day(Step::Trained) && !isEnough) {
            m_findings += {.issue = Issue::TrainingTooShort,
                           .step = Step::Trained,
                           .basis = rules.trainingBasis};
        }
    }

    /// `after`: what it follows on, the first of these that is dated.
    void notice(Step step, const DevelopmentNotice &given, std::initializer_list<Step> after)
    {
        const auto &day = m_facts.day(step);
        if (!day) {
            return;
        }
        const DevelopmentRules &rules = rulesOn(step);
        const bool isComplete = given.from && given.until;
        DevelopmentFinding odd{.step = step,
                               .value = isComplete ? workingDays(*given.from, *given.until) : 0,
                               .needed = rules.noticeDays,
                               .usual = rules.noticeUsual,
                               .basis = rules.noticeBasis};
        if (odd.value < rules.noticeDays) {
            odd.issue = isComplete ? Issue::NoticeTooShort : Issue::NoticeMissing;
            m_findings += odd;
        }
        if (!isComplete) {
            return;
        }
        odd.issue = Issue::NoticeUntimely;
        const auto since = std::ranges::find_if(
            after, [this](Step each) { return m_facts.day(each).has_value(); });
        if (*given.until > *day) {
            odd.limit = *day;
            m_findings += odd;
        } else if (since != after.end() && *given.from < *m_facts.day(*since)) {
            odd.since = *since;
            odd.limit = *m_facts.day(*since);
            m_findings += odd;
        }
    }

    void vote()
    {
        if (m_facts.day(Step::Meeting) && isVotedDown(m_facts)) {
            m_findings += {.issue = Issue::NotCarried,
                           .step = Step::Meeting,
                           .basis = rulesOn(Step::Meeting).voteBasis};
        }
    }

    const QList<DevelopmentRules> &m_packs;
    const DevelopmentFacts &m_facts;
    QDate m_today;
    QList<DevelopmentFinding> m_findings;
};

} // namespace

Result<DevelopmentRules> parseDevelopmentRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        DevelopmentRules rules;
        rules.id = in.text(u"id"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        in.object(u"adult"_s, [&rules](JsonReader &part) {
            rules.adultYears = part.integer(u"years"_s, 1, kMostStepMonths);
            return rules.adultBasis = part.text(u"basis"_s);
        });
        in.object(u"reviews"_s, [&rules](JsonReader &part) {
            rules.reviewMonths = part.integer(u"months"_s, 1, kMostStepMonths);
            return rules.reviewBasis = part.text(u"basis"_s);
        });
        rules.mentors = in.object(u"mentors"_s, readRange);
        rules.sponsors = in.object(u"sponsors"_s, readRange);
        in.object(u"training"_s, [&rules](JsonReader &part) {
            rules.trainingDays = part.integer(u"days"_s, 1, kMostStepDays);
            rules.trainingHours = part.integer(u"hours"_s, 1, kMostHours);
            return rules.trainingBasis = part.text(u"basis"_s);
        });
        in.object(u"notice"_s, [&rules](JsonReader &part) {
            rules.noticeDays = part.integer(u"working_days"_s, 1, kMostStepDays);
            rules.noticeUsual = part.has(u"usual"_s) && part.flag(u"usual"_s);
            return rules.noticeBasis = part.text(u"basis"_s);
        });
        rules.extension = in.object(u"extension_months"_s, readRange);
        rules.voteBasis =
            in.object(u"vote"_s, [](JsonReader &part) { return part.text(u"basis"_s); });
        rules.limits = in.objects(u"limits"_s, readLimit);
        return rules;
    });
}

bool isReached(const DevelopmentFacts &facts, DevelopmentStep step)
{
    if (facts.day(step)) {
        return true;
    }
    for (std::size_t i = static_cast<std::size_t>(step) + 1; i < kDevelopmentSteps; ++i) {
        const auto later = static_cast<DevelopmentStep>(i);
        if (facts.days.at(i) && (stageOf(later) > stageOf(step) || isMilestone(later))) {
            return true;
        }
    }
    return false;
}

QList<DevelopmentFinding> judgeDevelopment(const QList<DevelopmentRules> &packs,
                                           const DevelopmentFacts &facts, QDate today)
{
    return DevelopmentJudge(packs, facts, today).findings();
}

bool isVotedDown(const DevelopmentFacts &facts)
{
    const auto &due = facts.dueVoters;
    const bool tooFew =
        due && facts.presentVoters && !canVote(*facts.presentVoters, *due, VoteMatter::Admission);
    const bool refused = due && facts.votesFor && !passes(*facts.votesFor, *due);
    return !facts.isVoteExplained && (tooFew || refused);
}

DevelopmentStanding standingOf(const DevelopmentFacts &facts)
{
    using enum DevelopmentStep;
    const bool isAdmitted = facts.day(Approved) && !isVotedDown(facts);
    return facts.ended                       ? DevelopmentStanding::Ended
           : facts.day(ConfirmationApproved) ? DevelopmentStanding::Confirmed
           : isAdmitted                      ? DevelopmentStanding::Probationary
           : facts.day(Candidate)            ? DevelopmentStanding::Candidate
           : facts.day(Activist)             ? DevelopmentStanding::Activist
                                             : DevelopmentStanding::Applicant;
}

DevelopmentOutlook developmentOutlook(const DevelopmentRules &rules, const DevelopmentFacts &facts)
{
    DevelopmentOutlook outlook;
    if (facts.ended) {
        return outlook;
    }
    for (std::size_t i = 0; i < kDevelopmentSteps && !outlook.next; ++i) {
        const auto step = static_cast<DevelopmentStep>(i);
        if (!isReached(facts, step)) {
            outlook.next = step;
        }
    }
    const auto consider = [&outlook](const DevelopmentDeadline &deadline) {
        const auto isFirst = [&deadline](const std::optional<DevelopmentDeadline> &known) {
            return !known || deadline.day < known->day;
        };
        if (isFirst(outlook.deadline)) {
            outlook.deadline = deadline;
        }
        if (!deadline.usual && isFirst(outlook.ruledDeadline)) {
            outlook.ruledDeadline = deadline;
        }
    };
    for (const DevelopmentLimit &limit : rules.limits) {
        const LimitDays span = daysOf(limit, facts);
        if (isReached(facts, limit.to)) {
            continue;
        }
        if (limit.to == outlook.next && span.first) {
            outlook.notBefore = std::max(outlook.notBefore.value_or(*span.first), *span.first);
        }
        if (span.last) {
            consider(
                {.step = limit.to, .day = *span.last, .usual = limit.usual, .basis = limit.basis});
        }
    }
    if (const auto review = nextReview(rules, facts)) {
        consider({.step = DevelopmentStep::Cultivated, .day = *review, .basis = rules.reviewBasis});
    }
    return outlook;
}

QStringList missingMaterials(const DevelopmentFacts &facts, const QStringList &present)
{
    QStringList missing;
    for (const DevelopmentMaterial &material : kDevelopmentMaterials) {
        const QString code(material.code);
        if (isReached(facts, material.step) && !present.contains(code)) {
            missing += code;
        }
    }
    return missing;
}

std::pair<QDate, QDate> extensionRange(const DevelopmentRules &rules, QDate joined)
{
    const QDate end = probationEnd(joined);
    return {end.addMonths(rules.extension.least), end.addMonths(rules.extension.most)};
}

int workingDays(QDate from, QDate until)
{
    int days = 0;
    for (QDate day = from; day <= until; day = day.addDays(1)) {
        days += day.dayOfWeek() <= kFriday ? 1 : 0;
    }
    return days;
}

} // namespace zhibu
