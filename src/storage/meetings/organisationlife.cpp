#include "storage/meetings/organisationlife.h"

#include "core/datetext.h"
#include "core/meetingtype.h"
#include "storage/facts/conditions.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// How many of the days lie within.
qsizetype countWithin(const QList<QDate> &days, QDate first, QDate last)
{
    return std::ranges::count_if(days, [&](QDate day) { return first <= day && day <= last; });
}

/// Days by what they are of.
Result<QHash<RowId, QList<QDate>>> daysBy(const File &file, const QString &sql, QDate first,
                                          QDate last)
{
    Statement query(file.database(), sql);
    query.bind(isoText(first)).bind(isoText(last) + u" 99"_s);
    QHash<RowId, QList<QDate>> days;
    while (query.next()) {
        if (const auto day = query.date(1)) {
            days[query.integer(0)] += *day;
        }
    }
    return query.status() ? Result(days) : query.status().error();
}

} // namespace

bool isLifeMeeting(const QString &type, const QString &also)
{
    const QString code(codeIn(kMeetingTypeCodes, MeetingType::OrganisationLife));
    return type == code || also.split(u' ').contains(code);
}

Result<QList<LifeMeetingFacts>> lifeMeetingFacts(const File &file,
                                                 const QList<LifeMeeting> &meetings)
{
    if (meetings.isEmpty()) {
        return QList<LifeMeetingFacts>();
    }
    const auto [first, last] = std::ranges::minmax(meetings, {}, &LifeMeeting::day);
    const auto talks = daysBy(file,
                              u"SELECT t.member, substr(a.starts, 1, 10) FROM activity a "
                              "JOIN attendance t ON t.activity = a.id AND t.status = 'present' "
                              "WHERE a.starts >= ? AND a.starts <= ? AND "_s
                                  + countsAs(u"a"_s, u"heart_talk"_s),
                              first.day.addDays(-kDaysOfPreparation), last.day);
    const auto mends = daysBy(file,
                              u"SELECT organisation, found_on FROM rectification "
                              "WHERE found_on >= ? AND found_on <= ? "
                              "AND source = 'organisation_life'"_s,
                              first.day, last.day.addDays(kDaysToList));
    if (!talks || !mends) {
        return !talks ? talks.error() : mends.error();
    }
    QList<LifeMeetingFacts> facts;
    for (const LifeMeeting &meeting : meetings) {
        LifeMeetingFacts found;
        std::ranges::copy_if(meeting.people, std::back_inserter(found.untalked), [&](RowId member) {
            return countWithin(talks->value(member), meeting.day.addDays(-kDaysOfPreparation),
                               meeting.day)
                   == 0;
        });
        found.mends = static_cast<int>(countWithin(mends->value(meeting.organisation), meeting.day,
                                                   meeting.day.addDays(kDaysToList)));
        facts += found;
    }
    return facts;
}

} // namespace zhibu
