#include "storage/people/contacts.h"

#include "core/memberchange.h"
#include "core/rulepack.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const MembershipRules &rulesOn(QDate day)
{
    return rulesInForce(membershipRules(), Month::of(day));
}

/// The latest of the days of a row that are known, each an expression that may be NULL.
QString latest(const QStringList &days)
{
    QStringList known;
    for (const QString &day : days) {
        known += u"coalesce(%1, '')"_s.arg(day);
    }
    return u"max(%1)"_s.arg(known.join(u", "));
}

/// Of the row `l` of 失联党员 on a day, which is two parameters.
const QString kIsLostOn = u"l.since <= ? AND (l.found_on IS NULL OR l.found_on > ?)"_s;

} // namespace

Result<QList<ContactDue>> contactsDue(const File &file, RowId scope, QDate day)
{
    // A row is of its member, so the scope is that of his branch.
    Statement query(file.database(), uR"(
SELECT 'floating-members', f.id, m.id, %1, m.code FROM floating_member f JOIN member m ON m.id = f.member
WHERE f.direction = 'out' AND %3 AND %5%6
UNION ALL
SELECT 'circumstances', c.id, m.id, %2, m.code FROM member_circumstance c JOIN member m ON m.id = c.member
WHERE c.kind = 'abroad' AND %4 AND %5%6
ORDER BY 5, 2)"_s.arg(latest({u"f.since"_s, u"f.reported_on"_s, u"f.last_contact"_s}),
                                     latest({u"c.since"_s, u"c.last_contact"_s}),
                                     holdsOn(u"f"_s, u"?"_s), holdsOn(u"c"_s, u"?"_s),
                                     isMemberOn(u"m"_s, u"?"_s), inScope(u"m.branch"_s, scope)));
    const QString iso = day.toString(Qt::ISODate);
    for (int part = 0; part < 2; ++part) {
        query.bind(iso).bind(iso).bind(iso).bind(iso);
        if (scope != 0) {
            query.bind(scope);
        }
    }
    const int months = rulesOn(day).contactMonths;
    QList<ContactDue> due;
    while (query.next()) {
        const QDate last = query.date(3).value_or(day);
        if (havePassed(months, last, day)) {
            due += {.ledger = query.text(0),
                    .row = query.integer(1),
                    .member = query.integer(2),
                    .last = last};
        }
    }
    return query.status() ? Result(due) : query.status().error();
}

Result<QList<LostMember>> lostMembers(const File &file, RowId scope, QDate day)
{
    Statement query(file.database(), uR"(
SELECT m.id, m.kind = 'probationary', m.status, m.status_date, coalesce(l.id, 0), l.since FROM member m
LEFT JOIN lost_contact l ON l.member = m.id AND %1
WHERE (m.status = 'suspended' OR (m.status = 'active' AND l.id IS NOT NULL))%2
ORDER BY m.code, l.since)"_s.arg(kIsLostOn, inScope(u"m.branch"_s, scope)));
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    if (scope != 0) {
        query.bind(scope);
    }
    const MembershipRules &rules = rulesOn(day);
    QList<LostMember> lost;
    while (query.next()) {
        const RowId member = query.integer(0);
        if (!lost.isEmpty() && lost.last().member == member) {
            continue; // the longest is told already
        }
        const bool isSuspended =
            query.text(2) == codeIn(kMemberStatusCodes, MemberStatus::Suspended);
        const LostFacts facts{.lostSince = query.date(5),
                              .suspendedSince = isSuspended ? query.date(3) : std::nullopt,
                              .probationary = query.integer(1) == 1};
        const LostStep step = lostStep(rules, facts, day);
        if (step != LostStep::Search) {
            lost +=
                {.member = member,
                 .row = query.integer(4),
                 .step = step,
                 .since = (isSuspended ? facts.suspendedSince : facts.lostSince).value_or(QDate())};
        }
    }
    return query.status() ? Result(lost) : query.status().error();
}

Result<QSet<RowId>> lostOn(const File &file, QDate day)
{
    Statement query(file.database(), u"SELECT l.member FROM lost_contact l WHERE "_s + kIsLostOn);
    const QString iso = day.toString(Qt::ISODate);
    query.bind(iso).bind(iso);
    QSet<RowId> members;
    while (query.next()) {
        members += query.integer(0);
    }
    return query.status() ? Result(members) : query.status().error();
}

Result<std::optional<QDate>> lastSeen(const File &file, RowId member, QDate day)
{
    Statement query(file.database(), uR"(
SELECT max(seen) FROM (
    SELECT max(substr(a.starts, 1, 10)) AS seen FROM attendance t JOIN activity a ON a.id = t.activity
    WHERE t.member = ? AND t.status = 'present' AND substr(a.starts, 1, 10) <= ?
    UNION ALL
    SELECT max(paid_on) FROM dues_payment WHERE member = ? AND paid_on <= ?))"_s);
    const QString iso = day.toString(Qt::ISODate);
    query.bind(member).bind(iso).bind(member).bind(iso);
    std::optional<QDate> seen;
    while (query.next()) {
        seen = query.date(0);
    }
    return query.status() ? Result(seen) : query.status().error();
}

} // namespace zhibu
