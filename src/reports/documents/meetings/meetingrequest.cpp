#include "ledger/ledgers.h"
#include "reports/documents/meetingminutes.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const Ledger &activities()
{
    return ledgerOf(u"activities"_s);
}

Result<MeetingCall> callOf(const File &file, const Record &activity)
{
    const auto text = [&activity](const QString &key) {
        return cellText(activities().field(key), activities().value(activity, key));
    };
    const RowId organisation = activities().value(activity, u"organisation"_s).toLongLong();
    const QDate day = QDate::fromString(text(u"starts"_s).left(10), Qt::ISODate);
    MeetingCall call{.organisation = organisationNameOn(file, organisation, day),
                     .type = enumIn<MeetingType>(kMeetingTypeCodes,
                                                 activities().value(activity, u"type"_s).toString())
                                 .value_or(MeetingType::Other),
                     .also = text(u"also"_s),
                     .topic = text(u"topic"_s),
                     .start = text(u"starts"_s),
                     .place = text(u"place"_s),
                     .chair = text(u"chair"_s),
                     .agenda = text(u"agenda"_s),
                     .expected = {}};
    const auto people = peopleDue(file, organisation, call.type, day);
    if (!people) {
        return people.error();
    }
    call.expected = *people;
    return call;
}

Result<Document> book(const File &file, const DocumentRequest &request)
{
    const auto ids = listRows(
        file, activities(), {.scope = request.scope, .year = request.year, .sortKey = u"starts"_s});
    if (!ids) {
        return ids.error();
    }
    const auto minutes = collectMinutes(file, *ids);
    if (!minutes) {
        return minutes.error();
    }
    return minutesBookDocument(organisationNameOn(file, request.scope, request.asOf), request.year,
                               *minutes);
}

QString headOf(const File &file, const DocumentRequest &request)
{
    return u"%1 截至%2"_s
        .arg(organisationNameOn(file, request.scope, request.asOf), proseDate(request.asOf))
        .trimmed();
}

Result<Document> plan(const File &file, const DocumentRequest &request)
{
    const auto lines = collectPlan(file, request.scope, request.year);
    return lines ? Result(
               activityPlanDocument(*lines, request.year, request.asOf, headOf(file, request)))
                 : lines.error();
}

Result<Document> months(const File &file, const DocumentRequest &request)
{
    const MonthRange range = request.months.value_or(MonthRange::ofYear(request.year));
    auto branches = meetingRows(file, request.scope, request.year, request.asOf);
    const auto meetings = recordedMeetings(file, request.scope, range.first.firstDay(),
                                           std::min(range.last.lastDay(), request.asOf));
    if (!branches || !meetings) {
        return branches ? meetings.error() : branches.error();
    }
    return meetingMonthsDocument({.subtitle = headOf(file, request),
                                  .months = range,
                                  .branches = std::move(*branches),
                                  .meetings = *meetings});
}

} // namespace

Result<MeetingCall> collectCall(const File &file, RowId activity)
{
    const auto record = fetchRecord(file, activities(), activity);
    return record ? callOf(file, *record) : Result<MeetingCall>(record.error());
}

Result<MeetingCall> collectCall(const File &file, const Draft &draft)
{
    const auto record = meetingFrom(file, draft);
    return record ? callOf(file, *record) : Result<MeetingCall>(record.error());
}

Result<Document> makeMeetingDocument(const File &file, const DocumentRequest &request)
{
    if (request.kind == DocumentKind::MinutesBook) {
        return book(file, request);
    }
    if (request.kind == DocumentKind::ActivityPlan) {
        return plan(file, request);
    }
    if (request.kind == DocumentKind::MeetingMonths) {
        return months(file, request);
    }
    if (request.kind == DocumentKind::MeetingMinutes) {
        const auto minutes = collectMinutes(file, request.meeting);
        return minutes ? Result<Document>(minutesDocument(*minutes)) : minutes.error();
    }
    const auto call = collectCall(file, request.meeting);
    if (!call) {
        return call.error();
    }
    return request.kind == DocumentKind::MeetingNotice ? noticeDocument(*call, request.asOf)
                                                       : signInDocument(*call);
}

} // namespace zhibu
