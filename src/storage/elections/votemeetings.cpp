#include "storage/elections/votemeetings.h"

#include "core/datetext.h"
#include "core/meetingtype.h"
#include "core/quorum.h"
#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/organisationnames.h"
#include "storage/records/records.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &meetings()
{
    return ledgerOf(u"activities"_s);
}

/// A meeting on the day `record` gives in `dayKey`: the one recorded, else a new one.
Result<Record> meetingOf(const File &file, const Ledger &ledger, const Record &record,
                         const QString &organisationKey, const QString &dayKey, QDate today)
{
    const RowId organisation = ledger.value(record, organisationKey).toLongLong();
    const QDate dated = QDate::fromString(ledger.value(record, dayKey).toString(), Qt::ISODate);
    auto known = dated.isValid() ? generalMeetingOn(file, organisation, dated)
                                 : Result(std::optional<Record>());
    if (!known) {
        return known.error();
    }
    if (*known) {
        return **known;
    }
    Record meeting = meetings().blank();
    meetings().setValue(meeting, u"organisation"_s, organisation);
    meetings().setValue(meeting, u"type"_s,
                        QString(codeIn(kMeetingTypeCodes, MeetingType::GeneralMeeting)));
    meetings().setValue(meeting, u"starts"_s, isoText(dated.isValid() ? dated : today));
    return meeting;
}

void copy(Record &meeting, const Ledger &ledger, const Record &record, const QStringList &keys)
{
    for (const QString &key : keys) {
        meetings().setValue(meeting, key, ledger.value(record, key));
    }
}

// The rows of a ledger with the meetings of their day: id, number of the meeting, then for each of
// `numbers` whether the two differ and what the meeting says.
Status addDifferences(QList<VoteDifference> &list, const File &file, const QString &ledger,
                      const QString &rows, const QStringList &numbers)
{
    QStringList columns;
    for (const QString &number : numbers) {
        columns += u"r.%1 <> a.%1, a.%1"_s.arg(number);
    }
    Statement query(file.database(), u"SELECT r.id, a.code, %1 FROM %2 ORDER BY r.id, a.id"_s.arg(
                                         columns.join(u", "), rows));
    while (query.next()) {
        for (int i = 0; i < numbers.size(); ++i) {
            if (query.integer(2 * i + 2) == 1) {
                list += VoteDifference{.ledger = ledger,
                                       .row = query.integer(0),
                                       .field = numbers[i],
                                       .args = {query.text(1), query.text(2 * i + 3)}};
            }
        }
    }
    return query.status();
}

} // namespace

Result<std::optional<Record>> generalMeetingOn(const File &file, RowId organisation, QDate day)
{
    Statement query(file.database(), u"SELECT a.id FROM activity a WHERE a.organisation = ? "
                                     "AND a.starts >= ? AND a.starts <= ? AND "_s
                                         + countsAs(u"a"_s, u"general_meeting"_s)
                                         + u" ORDER BY a.id LIMIT 1"_s);
    query.bind(organisation).bind(isoText(day)).bind(isoText(day) + u" 99"_s);
    RowId id = 0;
    while (query.next()) {
        id = query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    if (id == 0) {
        return std::optional<Record>();
    }
    auto meeting = fetchRecord(file, meetings(), id);
    return meeting ? Result(std::optional(std::move(*meeting))) : meeting.error();
}

Result<Record> meetingOfElection(const File &file, RowId election, QDate today)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const auto record = fetchRecord(file, ledger, election);
    if (!record) {
        return record.error();
    }
    auto meeting = meetingOf(file, ledger, *record, u"organisation"_s, u"held_on"_s, today);
    if (!meeting || meeting->id != 0) {
        return meeting;
    }
    copy(*meeting, ledger, *record, {u"place"_s, u"due_voters"_s, u"present_voters"_s});
    const bool hasCommittee = ledger.value(*record, u"seats"_s) != qlonglong{0};
    meetings().setValue(
        *meeting, u"topic"_s,
        hasCommittee ? u"选举第%1届支部委员会"_s.arg(ledger.value(*record, u"term"_s).toInt())
                     : u"选举党支部书记"_s);
    return meeting;
}

Result<Record> meetingOfApplicant(const File &file, RowId applicant, QDate today)
{
    const Ledger &ledger = ledgerOf(u"applicants"_s);
    const auto record = fetchRecord(file, ledger, applicant);
    if (!record) {
        return record.error();
    }
    const bool isAcceptance = isEmpty(ledger.value(*record, u"approved_on"_s));
    auto meeting = meetingOf(file, ledger, *record, u"branch"_s,
                             isAcceptance ? u"meeting_on"_s : u"confirmation_meeting_on"_s, today);
    if (!meeting || meeting->id != 0) {
        return meeting;
    }
    if (isAcceptance) {
        copy(*meeting, ledger, *record, {u"due_voters"_s, u"present_voters"_s, u"votes_for"_s});
    }
    meetings().setValue(*meeting, u"matter"_s,
                        QString(codeIn(kVoteMatterCodes, VoteMatter::Admission)));
    meetings().setValue(*meeting, u"topic"_s,
                        (isAcceptance ? u"讨论接收%1为预备党员"_s : u"讨论预备党员%1转正"_s)
                            .arg(ledger.value(*record, u"name"_s).toString()));
    return meeting;
}

Result<QList<VoteDifference>> voteDifferences(const File &file)
{
    const QStringList voters{u"due_voters"_s, u"present_voters"_s};
    const QString sameDay = u"substr(a.starts, 1, 10) = r.%1"_s;
    const QString isAdmission =
        u"a.matter = '%1'"_s.arg(QString(codeIn(kVoteMatterCodes, VoteMatter::Admission)));
    // Of several votes in one meeting its own record holds one.
    const QString isAlone =
        u"NOT EXISTS (SELECT 1 FROM applicant o WHERE o.branch = r.branch AND o.id <> r.id "
        "AND r.meeting_on IN (o.meeting_on, o.confirmation_meeting_on))"_s;
    const QString admissions =
        u"applicant r JOIN activity a ON a.organisation = r.branch AND %1 AND %2"_s.arg(
            sameDay.arg(u"meeting_on"_s), isAdmission);
    QList<VoteDifference> list;
    for (const Status &status :
         {addDifferences(list, file, u"elections"_s,
                         u"election r JOIN activity a ON a.organisation = r.organisation AND "_s
                             + sameDay.arg(u"held_on"_s) + u" AND "_s
                             + countsAs(u"a"_s, u"general_meeting"_s),
                         voters),
          addDifferences(list, file, u"applicants"_s, admissions, voters),
          addDifferences(list, file, u"applicants"_s, admissions + u" AND "_s + isAlone,
                         {u"votes_for"_s})}) {
        if (!status) {
            return status.error();
        }
    }
    return list;
}

} // namespace zhibu
