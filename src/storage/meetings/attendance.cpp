#include "storage/meetings/attendance.h"

#include "core/datetext.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/summaryfacts.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/membership.h"
#include "storage/people/membershipevents.h"
#include "storage/people/sanctions.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// List for `id IN …`.
QString listOf(const QList<NamedRow> &members)
{
    QStringList ids;
    for (const NamedRow &member : members) {
        ids += QString::number(member.id);
    }
    return u'(' + ids.join(u',') + u')';
}

/// Which of these members (listOf()) are in such a circumstance on a day, with its code.
Result<QHash<RowId, QString>> membersIn(const File &file, const QString &among, QDate day,
                                        const QString &kinds)
{
    Statement query(
        file.database(),
        u"SELECT member, kind FROM circumstance c WHERE member IN %1 AND kind IN %2 AND %3"_s.arg(
            among, kinds, holdsOn(u"c"_s, u"?"_s)));
    query.bind(isoText(day)).bind(isoText(day));
    QHash<RowId, QString> members;
    while (query.next()) {
        members.insert(query.integer(0), query.text(1));
    }
    if (!query.status()) {
        return query.status().error();
    }
    return members;
}

Result<QSet<RowId>> probationaryOn(const File &file, const QString &among, QDate day)
{
    Statement query(file.database(),
                    u"SELECT id FROM member WHERE id IN %1 "
                    "AND (kind = 'probationary' OR coalesce(confirmed, '') > ?)"_s.arg(among));
    query.bind(isoText(day));
    QSet<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return ids;
}

/// Who was marked at a meeting of some days while he belonged to a scope, with his branch on the
/// day of the meeting; followed by a SELECT.
QString cameWhen(RowId scope, QDate last)
{
    return uR"(
WITH came AS (SELECT m.id AS member, m.code, m.name, %1 AS branch, a.status AS mark, a.reason,
                     u.id AS made_up, %2 AS excused
              FROM activity act JOIN attendance a ON a.activity = act.id
              JOIN member m ON m.id = a.member
              LEFT JOIN make_up u ON u.activity = a.activity AND u.member = a.member AND %4
              WHERE act.starts >= ? AND act.starts <= ? AND a.status <> 'observer'%3)
)"_s.arg(branchThen(u"m"_s, u"act.starts"_s), isExcused(u"a"_s, u"act.starts"_s),
         belonged(u"act.starts"_s, scope, last), makesUp(u"u"_s, u"act"_s, last));
}

/// What a query of some days asks for, in its order.
void bindDays(Statement &query, RowId scope, QDate first, QDate last)
{
    query.bind(isoText(first)).bind(isoText(last) + u" 99"_s);
    bindBelonged(query, scope);
}

/// A member and the branch he belonged to.
using MemberOf = QPair<RowId, RowId>;

Result<QHash<MemberOf, QList<MissedFor>>> missedFor(const File &file, RowId scope, QDate first,
                                                    QDate last)
{
    Statement query(
        file.database(),
        cameWhen(scope, last)
            + u"SELECT member, branch, trim(reason) AS reason, count(*) AS times FROM came "
              "WHERE mark <> 'present' AND NOT excused "
              "GROUP BY member, branch, trim(reason) ORDER BY times DESC, reason"_s);
    bindDays(query, scope, first, last);
    QHash<MemberOf, QList<MissedFor>> reasons;
    while (query.next()) {
        reasons[{query.integer(0), query.integer(1)}] +=
            MissedFor(query.text(2), static_cast<int>(query.integer(3)));
    }
    if (!query.status()) {
        return query.status().error();
    }
    return reasons;
}

Result<QList<NamedRow>> named(const Result<QList<MemberOn>> &members)
{
    if (!members) {
        return members.error();
    }
    QList<NamedRow> rows;
    for (const MemberOn &member : *members) {
        rows +=
            NamedRow{.id = member.member, .code = member.code, .name = member.name, .detail = {}};
    }
    return rows;
}

} // namespace

Result<QList<DuePerson>> peopleDue(const File &file, RowId organisation, MeetingType type,
                                   QDate day)
{
    if (type == MeetingType::HeartTalk) {
        return QList<DuePerson>();
    }
    const auto members = type == MeetingType::CommitteeMeeting
                             ? committeeOn(file, organisation, day)
                             : named(membersOn(file, organisation, day));
    if (!members) {
        return members.error();
    }
    const QString among = listOf(*members);
    const auto excused = membersIn(file, among, day, kExcusingKinds);
    const auto voteless = membersIn(file, among, day, kVotelessKinds);
    const auto sanctioned = withoutVote(file, day);
    const auto probationary = probationaryOn(file, among, day);
    if (!excused || !voteless || !sanctioned || !probationary) {
        return !excused      ? excused.error()
               : !voteless   ? voteless.error()
               : !sanctioned ? sanctioned.error()
                             : probationary.error();
    }
    const Field &kind = ledgerOf(u"circumstances"_s).field(u"kind"_s);
    QList<DuePerson> people;
    for (const NamedRow &member : *members) {
        people +=
            DuePerson{.member = member,
                      .excused = excused->contains(member.id),
                      .reason = cellText(kind, excused->value(member.id)),
                      .votes = !voteless->contains(member.id) && !sanctioned->contains(member.id)
                               && !probationary->contains(member.id)};
    }
    return people;
}

Result<QHash<RowId, AttendanceCount>> attendanceCounts(const File &file,
                                                       const QList<RowId> &meetings)
{
    QStringList ids;
    for (const RowId id : meetings) {
        ids += QString::number(id);
    }
    Statement query(file.database(),
                    u"SELECT a.activity, total(a.status <> 'observer'), "
                    "total(a.status = 'present'), total(%1), "
                    "total(a.status IN ('leave', 'absent') AND trim(a.reason) = '') "
                    "FROM attendance a JOIN activity act ON act.id = a.activity "
                    "WHERE a.activity IN (%2) GROUP BY a.activity"_s.arg(
                        countsInRate(u"a"_s, u"act.starts"_s), ids.join(u',')));
    QHash<RowId, AttendanceCount> counts;
    while (query.next()) {
        counts.insert(query.integer(0), {.due = static_cast<int>(query.integer(1)),
                                         .present = static_cast<int>(query.integer(2)),
                                         .rated = static_cast<int>(query.integer(3)),
                                         .withoutReason = static_cast<int>(query.integer(4))});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return counts;
}

Result<QList<AttendanceRate>> attendanceRates(const File &file, RowId scope, QDate first,
                                              QDate last)
{
    auto reasons = missedFor(file, scope, first, last);
    if (!reasons) {
        return reasons.error();
    }
    Statement query(file.database(),
                    cameWhen(scope, last)
                        + u"SELECT came.member, came.code, came.name, o.id, %1, count(*), "
                          "total(mark = 'present'), total(mark = 'leave'), total(mark = 'absent'), "
                          "total(mark <> 'present' AND made_up IS NOT NULL) "
                          "FROM came JOIN organisation o ON o.id = came.branch "
                          "WHERE (mark = 'present' OR NOT excused) GROUP BY came.member, o.id "
                          "ORDER BY o.code, came.code"_s.arg(nameThen(u"o"_s, dayLiteral(last))));
    bindDays(query, scope, first, last);
    QList<AttendanceRate> rates;
    while (query.next()) {
        const auto count = [&query](int column) { return static_cast<int>(query.integer(column)); };
        const RowId id = query.integer(0);
        rates += AttendanceRate{
            .member = {.id = id, .code = query.text(1), .name = query.text(2), .detail = {}},
            .branch = query.integer(3),
            .branchName = query.text(4),
            .due = count(5),
            .present = count(6),
            .leave = count(7),
            .absent = count(8),
            .madeUp = count(9),
            .reasons = reasons->value({id, query.integer(3)})};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return rates;
}

Result<QList<MissedMeeting>> missedMeetings(const File &file, RowId scope, QDate first, QDate last)
{
    Statement query(file.database(), uR"(
SELECT act.id, act.starts, act.type, act.topic, m.id, m.code, m.name, a.status, a.reason, %1,
       u.made_up_on, coalesce(u.way, '')
FROM activity act JOIN attendance a ON a.activity = act.id JOIN member m ON m.id = a.member
LEFT JOIN make_up u ON u.activity = a.activity AND u.member = a.member AND %3
WHERE act.starts >= ? AND act.starts <= ? AND a.status IN ('leave', 'absent')%2
ORDER BY act.starts, m.code)"_s.arg(isExcused(u"a"_s, u"act.starts"_s),
                                     belonged(u"act.starts"_s, scope, last),
                                     makesUp(u"u"_s, u"act"_s, last)));
    bindDays(query, scope, first, last);
    QList<MissedMeeting> missed;
    while (query.next()) {
        missed += MissedMeeting{.activity = query.integer(0),
                                .day = query.date(1).value_or(QDate()),
                                .type = query.text(2),
                                .topic = query.text(3),
                                .member = {.id = query.integer(4),
                                           .code = query.text(5),
                                           .name = query.text(6),
                                           .detail = {}},
                                .status = query.text(7),
                                .reason = query.text(8),
                                .excused = query.integer(9) != 0,
                                .madeUpOn = query.date(10),
                                .way = query.text(11)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return missed;
}

Result<qsizetype> makeUpsOf(const File &file, const QList<RowId> &meetings)
{
    QStringList ids;
    for (const RowId id : meetings) {
        ids += QString::number(id);
    }
    Statement query(file.database(),
                    u"SELECT count(*) FROM make_up WHERE activity IN (%1)"_s.arg(ids.join(u',')));
    const qsizetype count = query.next() ? query.integer(0) : 0;
    return query.status() ? Result(count) : query.status().error();
}

} // namespace zhibu
