#include "storage/meetings/studyhours.h"

#include "core/rulepack.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/rulepacks.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"
#include "storage/people/membershipevents.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<std::vector<StudyRow>> studyRows(const File &file, RowId scope, int year, QDate asOf)
{
    const auto packs = meetingRules(file);
    if (!packs) {
        return packs.error();
    }
    const MeetingRules &rules = rulesInForce(*packs, Month::of(asOf));
    Statement query(file.database(),
                    uR"(
WITH on_day AS (SELECT ? AS day),
     studied AS (SELECT a.member, sum(coalesce(act.hours, 0)) AS hours, count(*) AS sessions,
                        sum(%6) AS courses, sum(coalesce(act.hours, 0) = 0) AS without_hours
                 FROM activity act JOIN attendance a ON a.activity = act.id
                 WHERE act.starts >= ? AND act.starts <= ? AND (act.hours > 0 OR %6)
                 AND NOT %7 AND (a.status = 'present' OR EXISTS
                     (SELECT 1 FROM make_up u WHERE u.activity = act.id AND u.member = a.member AND %10))
                 GROUP BY a.member)
SELECT o.id, %9, m.id, m.code, m.name, coalesce(s.hours, 0), coalesce(s.sessions, 0),
       coalesce(s.courses, 0),
       EXISTS (SELECT 1 FROM post p WHERE p.member = m.id AND p.post <> 'group_leader' AND %1),
       coalesce((SELECT c.kind FROM circumstance c
                 WHERE c.member = m.id AND c.kind IN %2 AND %3 LIMIT 1), ''),
       coalesce(s.without_hours, 0)
FROM on_day d JOIN member m ON %4 JOIN organisation o ON o.id = %8
LEFT JOIN studied s ON s.member = m.id
WHERE 1%5 ORDER BY o.code, m.code)"_s.arg(
                        isHeldOn(u"p"_s, u"d.day"_s), kExcusingKinds, holdsOn(u"c"_s, u"d.day"_s),
                        isMemberOn(u"m"_s, u"d.day"_s), belonged(u"d.day"_s, scope, asOf),
                        countsAs(u"act"_s, u"training"_s), countsAs(u"act"_s, u"volunteering"_s),
                        branchThen(u"m"_s, u"d.day"_s), nameThen(u"o"_s, u"d.day"_s),
                        makesUp(u"u"_s, u"act"_s, asOf)));
    const QString day = asOf.toString(Qt::ISODate);
    query.bind(day).bind(QString::number(year)).bind(day + u" 99"_s);
    bindBelonged(query, scope);
    const Field &excuse = ledgerOf(u"circumstances"_s).field(u"kind"_s);
    std::vector<StudyRow> rows;
    while (query.next()) {
        const QString kind = query.text(9);
        StudyHours study = studyAsked(rules, query.integer(8) != 0, !kind.isEmpty());
        study.hours = Points{query.integer(5)};
        study.sessions = static_cast<int>(query.integer(6));
        study.courses = static_cast<int>(query.integer(7));
        study.withoutHours = static_cast<int>(query.integer(10));
        rows.push_back({.branch = query.integer(0),
                        .branchName = query.text(1),
                        .member = {.id = query.integer(2),
                                   .code = query.text(3),
                                   .name = query.text(4),
                                   .detail = {}},
                        .excuse = cellText(excuse, kind),
                        .study = study});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return rows;
}

Result<std::vector<VolunteeringRow>> volunteeringRows(const File &file, RowId scope, int year,
                                                      QDate asOf)
{
    Statement query(file.database(), uR"(
WITH held AS (SELECT id, organisation, coalesce(hours, 0) AS hours,
                     coalesce(beneficiaries, 0) AS beneficiaries
              FROM activity act WHERE starts >= ? AND starts <= ? AND %2%1),
     came AS (SELECT activity, count(*) AS people FROM attendance
              WHERE status = 'present' AND activity IN (SELECT id FROM held) GROUP BY activity)
SELECT %3, count(*), sum(coalesce(c.people, 0)), sum(coalesce(c.people, 0) * h.hours),
       sum(h.beneficiaries)
FROM held h JOIN organisation o ON o.id = h.organisation LEFT JOIN came c ON c.activity = h.id
GROUP BY o.id, o.code ORDER BY o.code)"_s.arg(inScopeOn(u"organisation"_s, scope, asOf),
                                              countsAs(u"act"_s, u"volunteering"_s),
                                              nameThen(u"o"_s, dayLiteral(asOf))));
    query.bind(QString::number(year)).bind(asOf.toString(Qt::ISODate) + u" 99"_s);
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<VolunteeringRow> rows;
    while (query.next()) {
        rows.push_back({.name = query.text(0),
                        .activities = static_cast<int>(query.integer(1)),
                        .people = static_cast<int>(query.integer(2)),
                        .hours = Points{query.integer(3)},
                        .beneficiaries = query.integer(4)});
    }
    if (!query.status()) {
        return query.status().error();
    }
    return rows;
}

} // namespace zhibu
