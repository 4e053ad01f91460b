#include "storage/people/membership.h"

#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/people/membershipevents.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

void bindScope(Statement &query, RowId scope)
{
    for (int i = 0; scope != 0 && i < kMayBeInParameters; ++i) {
        query.bind(scope);
    }
}

} // namespace

QString mayBeIn(RowId scope)
{
    return scope == 0 ? QString()
                      : u" AND (m.branch IN %1 OR m.party_group = ? OR m.id IN "
                        "(SELECT member FROM member_change WHERE branch IN %1))"_s.arg(kEverBelow);
}

// mayBeIn() finds the few there are by an index.
QString belonged(const QString &day, RowId scope, QDate scopeDay)
{
    return scope == 0 ? QString()
                      : inScopeOn(branchThen(u"m"_s, day), scope, scopeDay) + mayBeIn(scope);
}

void bindBelonged(Statement &query, RowId scope)
{
    if (scope != 0) {
        query.bind(scope);
        bindScope(query, scope);
    }
}

Result<QHash<RowId, MembershipEvents>> membershipEvents(const File &file, RowId scope)
{
    Statement query(file.database(),
                    u"SELECT c.member, c.date, c.change, c.branch, coalesce(c.until, '') "
                    "FROM member_change c "
                    "JOIN member m ON m.id = c.member WHERE 1%1 "
                    "ORDER BY c.member, c.date, c.id"_s.arg(mayBeIn(scope)));
    bindScope(query, scope);
    QHash<RowId, MembershipEvents> events;
    while (query.next()) {
        const auto change = enumIn<MemberChangeKind>(kMemberChangeCodes, query.text(2));
        const auto status = change ? statusAfter(*change) : std::nullopt;
        events[query.integer(0)] += MembershipEvent{
            .date = query.text(1),
            .change = change,
            .isThere = status ? std::optional(*status == MemberStatus::Active) : std::nullopt,
            .branchBefore = query.integer(3),
            .until = query.text(4)};
    }
    return query.status() ? Result(events) : query.status().error();
}

bool wasThere(MembershipEvents events, bool isThere, const QString &gone, const QString &day)
{
    if (!isThere && !gone.isEmpty()) {
        const auto later = std::ranges::upper_bound(events, gone, {}, &MembershipEvent::date);
        events.insert(later, MembershipEvent{.date = gone, .isThere = false});
    }
    std::optional<bool> answer;
    for (const MembershipEvent &event : std::as_const(events)) {
        if (!event.isThere) {
            continue;
        }
        if (event.date <= day) {
            answer = event.isThere;
        } else {
            return answer.value_or(!*event.isThere);
        }
    }
    return answer.value_or(isThere);
}

RowId branchOn(const MembershipEvents &events, RowId now, const QString &day)
{
    const auto next = std::ranges::find_if(events, [&day](const MembershipEvent &event) {
        return event.date > day && event.branchBefore != 0;
    });
    return next == events.end() ? now : next->branchBefore;
}

Result<QSet<RowId>> organisationsIn(const File &file, RowId scope, QDate day)
{
    Statement query(file.database(),
                    u"SELECT id FROM organisation WHERE 1"_s + inScopeOn(u"id"_s, scope, day));
    if (scope != 0) {
        query.bind(scope);
    }
    QSet<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    return query.status() ? Result(ids) : query.status().error();
}

Status visitMembersOn(const File &file, RowId scope, QDate day,
                      const std::function<void(const MemberOn &)> &visit)
{
    const auto events = membershipEvents(file, scope);
    const auto organisations = organisationsIn(file, scope, day);
    if (!events || !organisations) {
        return events ? organisations.error() : events.error();
    }
    const QString on = day.toString(Qt::ISODate);
    Statement query(
        file.database(),
        u"SELECT m.id, m.code, m.name, m.branch, m.kind = 'probationary' OR "
        "coalesce(m.confirmed, '') > ?, m.status = 'active', coalesce(m.status_date, ''), "
        "coalesce(m.party_group, 0) FROM member m WHERE m.joined <= ?%1 ORDER BY m.code"_s.arg(
            mayBeIn(scope)));
    query.bind(on).bind(on);
    bindScope(query, scope);
    while (query.next()) {
        const MembershipEvents own = events->value(query.integer(0));
        const RowId now = query.integer(3);
        const RowId branch = branchOn(own, now, on);
        const bool isOfGroup = scope != 0 && query.integer(7) == scope && branch == now;
        if ((isOfGroup || organisations->contains(branch))
            && wasThere(own, query.integer(5) == 1, query.text(6), on)) {
            visit({.member = query.integer(0),
                   .code = query.text(1),
                   .name = query.text(2),
                   .branch = branch,
                   .probationary = query.integer(4) == 1});
        }
    }
    return query.status();
}

Result<QList<MemberOn>> membersOn(const File &file, RowId scope, QDate day)
{
    QList<MemberOn> members;
    const Status status =
        visitMembersOn(file, scope, day, [&members](const MemberOn &each) { members += each; });
    return status ? Result(members) : status.error();
}

Result<QHash<RowId, RowId>> movedSince(const File &file, QDate day)
{
    // Beside min() the other columns are those of the row that has it.
    Statement query(file.database(),
                    u"SELECT c.member, c.branch, min(c.date), m.branch FROM member_change c "
                    "JOIN member m ON m.id = c.member WHERE c.branch IS NOT NULL AND c.date > ? "
                    "GROUP BY c.member"_s);
    query.bind(day.toString(Qt::ISODate));
    QHash<RowId, RowId> moved;
    while (query.next()) {
        if (query.integer(1) != query.integer(3)) {
            moved.insert(query.integer(0), query.integer(1));
        }
    }
    return query.status() ? Result(moved) : query.status().error();
}

Result<QHash<RowId, QString>> groupNamesOn(const File &file, QDate day)
{
    const QString on = dayLiteral(day);
    Statement query(file.database(),
                    u"SELECT m.id, %1 FROM member m JOIN organisation g "
                    "ON g.id = m.party_group WHERE %2 AND %3 = m.branch"_s.arg(
                        nameThen(u"g"_s, on), existsOn(u"g"_s, on), branchThen(u"m"_s, on)));
    QHash<RowId, QString> names;
    while (query.next()) {
        names.insert(query.integer(0), query.text(1));
    }
    return query.status() ? Result(names) : query.status().error();
}

} // namespace zhibu
