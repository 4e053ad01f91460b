#include "storage/facts/summaryfacts.h"

#include "core/datetext.h"
#include "core/meetingtype.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/dictionaries.h"
#include "storage/people/membership.h"
#include "storage/people/membershipevents.h"

#include <algorithm>
#include <functional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kListed = u"id IN (SELECT value FROM json_each(?))"_s;

/// Those who were members on the day, as a list in JSON.
Result<QString> membersListed(const File &file, RowId organisation, QDate asOf)
{
    const auto members = membersOn(file, organisation, asOf);
    if (!members) {
        return members.error();
    }
    QStringList ids;
    for (const MemberOn &member : *members) {
        ids += QString::number(member.member);
    }
    return u'[' + ids.join(u',') + u']';
}

Status countMembers(const File &file, const QString &members, QDate asOf, MemberCounts &counts)
{
    Statement query(file.database(),
                    u"SELECT count(*), total(kind = 'full' AND coalesce(confirmed, '') <= ?), "
                    "total(sex = 'female'), total(nation NOT IN ('', '汉', '汉族')), "
                    "total(birth IS NULL), total(education = ''), total(id_number = '') "
                    "FROM member WHERE "_s
                        + kListed);
    query.bind(isoText(asOf)).bind(members);
    while (query.next()) {
        const auto count = [&query](int column) { return static_cast<int>(query.integer(column)); };
        counts.total = count(0);
        counts.full = count(1);
        counts.women = count(2);
        counts.minorities = count(3);
        counts.withoutBirth = count(4);
        counts.withoutEducation = count(5);
        counts.withoutIdNumber = count(6);
    }
    return query.status();
}

Status readBirths(const File &file, const QString &members, MemberCounts &counts)
{
    Statement query(file.database(),
                    u"SELECT birth FROM member WHERE birth IS NOT NULL AND "_s + kListed);
    query.bind(members);
    while (query.next()) {
        counts.births += QDate::fromString(query.text(0), Qt::ISODate);
    }
    return query.status();
}

/// By the words of the 字典: 大专 is counted as 大学专科.
Status readEducation(const File &file, const QString &members, MemberCounts &counts)
{
    const auto dictionaries = Dictionaries::of(&file);
    if (!dictionaries) {
        return dictionaries.error();
    }
    Statement query(file.database(),
                    u"SELECT education, count(*) FROM member WHERE education <> '' AND %1 "
                    "GROUP BY education ORDER BY education"_s.arg(kListed));
    query.bind(members);
    while (query.next()) {
        const QString word = dictionaries->wordOf(u"education"_s, query.text(0));
        auto counted = std::ranges::find(counts.education, word, &CodeCount::first);
        if (counted == counts.education.end()) {
            counts.education += CodeCount(word, 0);
            counted = counts.education.end() - 1;
        }
        counted->second += static_cast<int>(query.integer(1));
    }
    std::ranges::stable_sort(counts.education, std::ranges::greater{}, &CodeCount::second);
    return query.status();
}

/// branchThen() on a day within an organisation, and mayBeIn().
void bindPlaced(Statement &query, RowId organisation, QDate asOf)
{
    query.bind(isoText(asOf)).bind(organisation);
    for (int i = 0; i < kMayBeInParameters; ++i) {
        query.bind(organisation);
    }
}

/// Who came and went belonged to the organisation at the end.
Status countChanges(const File &file, RowId organisation, int year, QDate asOf,
                    MemberCounts &counts)
{
    const QString first = isoText(QDate(year, 1, 1));
    Statement came(file.database(),
                   u"SELECT total(joined BETWEEN ? AND ?), total(confirmed BETWEEN ? AND ?) "
                   "FROM member m WHERE %1 IN %2%3"_s.arg(branchThen(u"m"_s, u"?"_s), belowOn(asOf),
                                                          mayBeIn(organisation)));
    came.bind(first).bind(isoText(asOf)).bind(first).bind(isoText(asOf));
    bindPlaced(came, organisation, asOf);
    while (came.next()) {
        counts.admitted = static_cast<int>(came.integer(0));
        counts.confirmed = static_cast<int>(came.integer(1));
    }
    if (!came.status()) {
        return came.status();
    }
    Statement left(
        file.database(),
        u"SELECT status, count(*) FROM member m WHERE status <> 'active' "
        "AND status_date BETWEEN ? AND ? AND %1 IN %2%3 GROUP BY status ORDER BY status"_s.arg(
            branchThen(u"m"_s, u"?"_s), belowOn(asOf), mayBeIn(organisation)));
    left.bind(first).bind(isoText(asOf));
    bindPlaced(left, organisation, asOf);
    while (left.next()) {
        counts.left += CodeCount(left.text(0), static_cast<int>(left.integer(1)));
    }
    return left.status();
}

/// The rows of a query for id, code and name.
Result<QList<NamedRow>> namedMembers(Statement &query)
{
    QList<NamedRow> members;
    while (query.next()) {
        members += NamedRow{
            .id = query.integer(0), .code = query.text(1), .name = query.text(2), .detail = {}};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return members;
}

} // namespace

Result<MemberCounts> memberCounts(const File &file, RowId organisation, int year, QDate asOf)
{
    MemberCounts counts;
    const auto members = membersListed(file, organisation, asOf);
    if (!members) {
        return members.error();
    }
    if (auto status = countMembers(file, *members, asOf, counts); !status) {
        return status.error();
    }
    for (const auto read : {&readBirths, &readEducation}) {
        if (auto status = read(file, *members, counts); !status) {
            return status.error();
        }
    }
    if (auto status = countChanges(file, organisation, year, asOf, counts); !status) {
        return status.error();
    }
    return counts;
}

Result<QList<ActivityCounts>> activityCounts(const File &file, RowId organisation, int year,
                                             QDate asOf)
{
    QStringList types;
    for (const QLatin1StringView code : kMeetingTypeCodes) {
        types += u"('%1')"_s.arg(code);
    }
    // One that served several purposes counts for each.
    Statement query(file.database(),
                    uR"(
WITH kind (code) AS (VALUES %2),
     held AS (SELECT id, type, also, starts, beneficiaries FROM activity
              WHERE starts >= ? AND starts <= ? AND organisation IN %1),
     came AS (SELECT a.activity, total(a.status <> 'observer') AS due, total(a.status = 'present') AS present,
                     total(%3) AS rated
              FROM attendance a JOIN held ON held.id = a.activity GROUP BY a.activity)
SELECT code, count(*), total(due), total(present), total(rated), total(beneficiaries)
FROM kind JOIN held ON type = code OR ' ' || also || ' ' LIKE '% ' || code || ' %'
LEFT JOIN came ON came.activity = held.id GROUP BY code)"_s.arg(
                        belowOn(asOf), types.join(u", "), countsInRate(u"a"_s, u"held.starts"_s)));
    // A time may follow the day: "2024-12-31 15:00" is greater than "2024-12-31" alone.
    query.bind(QString::number(year)).bind(isoText(asOf) + u" 99"_s).bind(organisation);
    QList<ActivityCounts> counts;
    while (query.next()) {
        const auto count = [&query](int column) { return static_cast<int>(query.integer(column)); };
        counts += ActivityCounts{.type = query.text(0),
                                 .held = count(1),
                                 .due = count(2),
                                 .present = count(3),
                                 .rated = count(4),
                                 .beneficiaries = count(5)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return counts;
}

Result<QList<QPair<QString, QString>>> postHolders(const File &file, RowId organisation, QDate day)
{
    Statement query(file.database(), uR"(
SELECT p.post, m.name FROM post p JOIN member m ON m.id = p.member
WHERE p.organisation = ? AND %1
ORDER BY CASE p.post WHEN 'secretary' THEN 0 WHEN 'deputy_secretary' THEN 1 WHEN 'organisation_member' THEN 2
         WHEN 'publicity_member' THEN 3 WHEN 'discipline_member' THEN 4 ELSE 5 END, m.code)"_s.arg(
                                         isHeldOn(u"p"_s, u"?"_s)));
    query.bind(organisation).bind(isoText(day)).bind(isoText(day));
    QList<QPair<QString, QString>> holders;
    while (query.next()) {
        holders += qMakePair(query.text(0), query.text(1));
    }
    if (!query.status()) {
        return query.status().error();
    }
    return holders;
}

Result<QHash<RowId, QStringList>> holdersOf(const File &file, const QString &post, QDate day)
{
    Statement query(file.database(),
                    u"SELECT p.organisation, m.name FROM post p JOIN member m ON m.id = p.member "
                    "WHERE p.post = ? AND %1 ORDER BY m.code"_s.arg(isHeldOn(u"p"_s, u"?"_s)));
    query.bind(post).bind(isoText(day)).bind(isoText(day));
    QHash<RowId, QStringList> holders;
    while (query.next()) {
        holders[query.integer(0)] += query.text(1);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return holders;
}

Result<QList<NamedRow>> committeeOn(const File &file, RowId organisation, QDate day)
{
    Statement query(
        file.database(),
        u"SELECT DISTINCT m.id, m.code, m.name FROM post p JOIN member m ON m.id = p.member "
        "WHERE p.organisation = ? AND p.post <> 'group_leader' AND %1 "
        "ORDER BY m.code"_s.arg(isHeldOn(u"p"_s, u"?"_s)));
    query.bind(organisation).bind(isoText(day)).bind(isoText(day));
    return namedMembers(query);
}

Result<bool> isStarEntered(const File &file, RowId organisation, int year, int star)
{
    Statement entered(file.database(),
                      u"SELECT 1 FROM rating WHERE year = ? AND organisation = ? AND star = ?"_s);
    entered.bind(year).bind(organisation).bind(star);
    const bool found = entered.next();
    return entered.status() ? Result<bool>(found) : entered.status().error();
}

} // namespace zhibu
