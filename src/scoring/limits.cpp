#include "scoring/limits.h"

#include <algorithm>

namespace zhibu {

namespace {

void judgeLimit(const Limit &limit, const Facts &facts, const Achievements &achieved,
                QList<LimitHit> &hits)
{
    bool warned = false;
    for (const LimitCase &limitCase : limit.cases) {
        const Judged judged = judge(limitCase.when, facts, achieved);
        LimitHit hit{&limitCase, stepOf(StepKind::NotCounted, limit.rule, limit.id, judged)};
        if (judged.truth == Truth::Unknown) {
            // One warning for the limit is enough, and none where only a warning could follow.
            hit.limitCase = nullptr;
            hit.step.kind = StepKind::Warning;
            hit.step.reason = judged.anyReason();
            if (!warned && std::ranges::any_of(limit.cases, &LimitCase::restricts)) {
                hits += hit;
                warned = true;
            }
            continue;
        }
        if (judged.truth == Truth::No) {
            if (judged.reason == Reason::ExtensionApproved) { // it would hold: told
                hit.limitCase = nullptr;
                hit.step.reason = judged.reason;
                hits += hit;
            }
            continue;
        }
        hits += hit;
        if (!limit.everyCase) {
            return;
        }
    }
}

} // namespace

QList<BallotShare> ballotShares(const Scheme &scheme)
{
    QList<BallotShare> shares;
    for (const Limit &limit : scheme.limits) {
        const Condition &when = limit.cases.constFirst().when;
        if (when.kind == Condition::Kind::Test && when.measure.kind == Measure::Kind::Share) {
            shares += {&limit, &when.measure};
        }
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), [](const BallotShare &share) {
        return share.measure->whole.contains(&Ballots::membersTotal);
    });
    return shares;
}

Step stepOf(StepKind kind, const QString &rule, const QString &code, const Judged &judged)
{
    return {.kind = kind,
            .rule = rule,
            .code = code,
            .dates = judged.allDates(),
            .rows = judged.allRows(),
            .judged = judged};
}

QList<LimitHit> judgeLimits(const Scheme &scheme, const Facts &facts, const Achievements &achieved)
{
    QList<LimitHit> hits;
    for (const Limit &limit : scheme.limits) {
        judgeLimit(limit, facts, achieved, hits);
    }
    return hits;
}

} // namespace zhibu
