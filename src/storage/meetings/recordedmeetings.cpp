#include "storage/meetings/recordedmeetings.h"

#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QList<MeetingType> typesIn(const QString &type, const QString &also)
{
    QList<MeetingType> types;
    for (const QString &code : QStringList{type} + also.split(u' ', Qt::SkipEmptyParts)) {
        const auto each = enumIn<MeetingType>(kMeetingTypeCodes, code);
        if (each && !types.contains(*each)) {
            types += *each;
        }
    }
    return types;
}

} // namespace

Result<QList<RecordedMeeting>> recordedMeetings(const File &file, RowId scope, QDate first,
                                                QDate last)
{
    Statement query(file.database(), uR"(
SELECT act.id, CASE WHEN o.kind = 'group' THEN coalesce(%3, o.id) ELSE o.id END,
       act.type, act.also, act.starts, act.topic,
       count(a.id) FILTER (WHERE a.status <> 'observer'),
       count(a.id) FILTER (WHERE a.status = 'present'),
       count(a.id) FILTER (WHERE %2)
FROM activity act JOIN organisation o ON o.id = act.organisation
LEFT JOIN attendance a ON a.activity = act.id
WHERE act.starts >= ? AND act.starts <= ?%1
GROUP BY act.id ORDER BY act.starts, act.id)"_s.arg(inScopeOn(u"act.organisation"_s, scope, last),
                                                    countsInRate(u"a"_s, u"act.starts"_s),
                                                    superiorThen(u"o"_s, dayLiteral(last))));
    query.bind(first.toString(Qt::ISODate)).bind(last.toString(Qt::ISODate) + u" 99"_s);
    if (scope != 0) {
        query.bind(scope);
    }
    QList<RecordedMeeting> meetings;
    while (query.next()) {
        meetings += RecordedMeeting{.activity = query.integer(0),
                                    .branch = query.integer(1),
                                    .types = typesIn(query.text(2), query.text(3)),
                                    .day = query.date(4).value_or(first),
                                    .topic = query.text(5),
                                    .due = static_cast<int>(query.integer(6)),
                                    .present = static_cast<int>(query.integer(7)),
                                    .rated = static_cast<int>(query.integer(8))};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return meetings;
}

Result<QHash<RowId, QList<Attendee>>> attendees(const File &file, const QList<RowId> &meetings)
{
    QStringList ids;
    for (const RowId id : meetings) {
        ids += QString::number(id);
    }
    Statement query(
        file.database(),
        u"SELECT a.activity, m.id, m.code, m.name, a.status, a.reason FROM attendance a "
        "JOIN member m ON m.id = a.member WHERE a.activity IN (%1) ORDER BY m.code"_s.arg(
            ids.join(u',')));
    QHash<RowId, QList<Attendee>> marked;
    while (query.next()) {
        marked[query.integer(0)] += Attendee{.member = {.id = query.integer(1),
                                                        .code = query.text(2),
                                                        .name = query.text(3),
                                                        .detail = {}},
                                             .status = query.text(4),
                                             .reason = query.text(5)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return marked;
}

} // namespace zhibu
