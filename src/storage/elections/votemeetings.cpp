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
    const QDate dated = ledger.day(record, dayKey);
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

/// Where the numbers of records are looked for.
struct VoteRows
{
    QString ledger;
    QString rows;    ///< records `r`, the meetings `m` of their day, further votes `v`
    QString differs; ///< of a number %1
    QString vote;    ///< `m` or `v`: whose number is told
    QStringList numbers;
};

QString isAdmission(const QString &vote)
{
    return u"%1.matter = '%2'"_s.arg(vote,
                                     QString(codeIn(kVoteMatterCodes, VoteMatter::Admission)));
}

/// The votes `v` of the meetings `m` of a day that name an applicant.
QString isVotedOn(const QString &applicant)
{
    return u"v.activity = m.id AND v.person = %1.name AND "_s.arg(applicant) + isAdmission(u"v"_s);
}

QString hasOwnVote(const QString &applicant)
{
    return u"EXISTS (SELECT 1 FROM vote v WHERE %1)"_s.arg(isVotedOn(applicant));
}

const QString kNamedFirst = u"m.vote_person = r.name"_s;

/// Applicants `r` and the meetings `m` of one of their days, as rows of SQL.
class ApplicantMeetings
{
public:
    explicit ApplicantMeetings(QString day)
        : m_day{std::move(day)}
    {}

    /// With the further votes `v` that name them.
    [[nodiscard]] QString ownVotes() const
    {
        return all() + u" JOIN vote v ON "_s + isVotedOn(u"r"_s);
    }
    /// The first vote of a meeting is about whom it names; where it names nobody, about somebody
    /// without a vote of his own.
    [[nodiscard]] QString firstVotes() const
    {
        return all()
               + u" AND %1 AND (%2 OR m.vote_person = '' AND NOT %3)"_s.arg(
                   isAdmission(u"m"_s), kNamedFirst, hasOwnVote(u"r"_s));
    }
    /// Those of them that can only be about him.
    [[nodiscard]] QString certainVotes() const
    {
        return firstVotes() + u" AND (%1 OR %2)"_s.arg(kNamedFirst, isAlone());
    }
    /// Nobody else without a vote of his own is voted on that day.
    [[nodiscard]] QString isAlone() const
    {
        return u"NOT EXISTS (SELECT 1 FROM applicant o WHERE o.branch = r.branch AND o.id <> r.id "
               "AND r.%1 IN (o.meeting_on, o.confirmation_meeting_on) AND NOT %2)"_s.arg(
                   m_day, hasOwnVote(u"o"_s));
    }

private:
    [[nodiscard]] QString all() const
    {
        return u"applicant r JOIN activity m ON m.organisation = r.branch "
               "AND substr(m.starts, 1, 10) = r.%1"_s.arg(m_day);
    }

    QString m_day; ///< its column
};

const QString kAccepted = u"meeting_on"_s;
const QString kConfirmed = u"confirmation_meeting_on"_s;

/// What is said of an applicant in the heading of the meeting, or vote, on him.
QString topicOf(bool isAcceptance, const QString &name)
{
    return (isAcceptance ? u"讨论接收%1为预备党员"_s : u"讨论预备党员%1转正"_s).arg(name);
}

/// Whether the first vote of a meeting names him: where it names nobody, its heading does.
bool isFirstAbout(const Record &meeting, const QString &name)
{
    const QString person = meetings().value(meeting, u"vote_person"_s).toString();
    return person.isEmpty() ? meetings().value(meeting, u"topic"_s).toString().contains(name)
                            : person == name;
}

/// Whether he is still to be taken in; else he is to be confirmed.
bool isToBeAccepted(const Record &applicant)
{
    return isEmpty(ledgerOf(u"applicants"_s).value(applicant, u"approved_on"_s));
}

/// Confirmations that were approved although the vote `vote` of these rows was not carried.
Status addNotCarried(QList<VoteDifference> &list, const File &file, const QString &rows,
                     const QString &vote)
{
    Statement query(
        file.database(),
        u"SELECT r.id, m.code, coalesce(%2.votes_for, ''), coalesce(%2.due_voters, '') FROM %1 "
        "WHERE r.confirmation_approved_on IS NOT NULL AND %2.vote_note = '' "
        "AND (%2.outcome = 'rejected' OR 2 * %2.votes_for <= %2.due_voters) "
        "ORDER BY r.id, m.id"_s.arg(rows, vote));
    while (query.next()) {
        const bool isCounted = !query.text(2).isEmpty() && !query.text(3).isEmpty();
        list += VoteDifference{
            .rule = Rule::ConfirmationNotCarried,
            .ledger = u"applicants"_s,
            .row = query.integer(0),
            .field = kConfirmed,
            .args = isCounted ? QStringList{query.text(1), query.text(2), query.text(3)}
                              : QStringList{query.text(1)}};
    }
    return query.status();
}

Status addDifferences(QList<VoteDifference> &list, const File &file, const VoteRows &rows)
{
    QStringList columns;
    for (const QString &number : rows.numbers) {
        columns += u"%1, %2.%3"_s.arg(rows.differs.arg(number), rows.vote, number);
    }
    Statement query(file.database(), u"SELECT r.id, m.code, %1 FROM %2 ORDER BY r.id, m.id"_s.arg(
                                         columns.join(u", "), rows.rows));
    while (query.next()) {
        for (int i = 0; i < rows.numbers.size(); ++i) {
            if (query.integer(2 * i + 2) == 1) {
                list += VoteDifference{.ledger = rows.ledger,
                                       .row = query.integer(0),
                                       .field = rows.numbers[i],
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
    const bool isAcceptance = isToBeAccepted(*record);
    auto meeting =
        meetingOf(file, ledger, *record, u"branch"_s, isAcceptance ? kAccepted : kConfirmed, today);
    if (!meeting || meeting->id != 0) {
        return meeting;
    }
    if (isAcceptance) {
        copy(*meeting, ledger, *record, {u"due_voters"_s, u"present_voters"_s, u"votes_for"_s});
    }
    meetings().setValue(*meeting, u"matter"_s,
                        QString(codeIn(kVoteMatterCodes, VoteMatter::Admission)));
    const QString name = ledger.value(*record, u"name"_s).toString();
    meetings().setValue(*meeting, u"vote_person"_s, name);
    meetings().setValue(*meeting, u"topic"_s, topicOf(isAcceptance, name));
    return meeting;
}

Result<std::optional<Record>> missingVoteOn(const File &file, RowId applicant,
                                            const Record &meeting)
{
    const Ledger &ledger = ledgerOf(u"applicants"_s);
    const auto record = fetchRecord(file, ledger, applicant);
    if (!record) {
        return record.error();
    }
    const bool isAcceptance = isToBeAccepted(*record);
    const QString name = ledger.value(*record, u"name"_s).toString();
    const auto of = [&meeting](const QString &key) { return meetings().value(meeting, key); };
    const bool isAboutAdmission =
        of(u"matter"_s) == QString(codeIn(kVoteMatterCodes, VoteMatter::Admission));
    const bool isTaken =
        isAboutAdmission || !isEmpty(of(u"votes_for"_s)) || !isEmpty(of(u"outcome"_s));
    if (meeting.id == 0 || !isTaken || isFirstAbout(meeting, name)) {
        return std::optional<Record>();
    }
    const ApplicantMeetings meetingsOfDay(isAcceptance ? kAccepted : kConfirmed);
    Statement query(file.database(), u"SELECT %1 OR %2, m.vote_person = '' AND %3 FROM activity m "
                                     "JOIN applicant r ON r.id = ? WHERE m.id = ?"_s.arg(
                                         hasOwnVote(u"r"_s), kNamedFirst, meetingsOfDay.isAlone()));
    query.bind(applicant).bind(meeting.id);
    bool isNamed = false;
    bool isAlone = false;
    while (query.next()) {
        isNamed = query.integer(0) == 1;
        isAlone = query.integer(1) == 1;
    }
    if (!query.status()) {
        return query.status().error();
    }
    if (isNamed || (isAboutAdmission && isAlone)) {
        return std::optional<Record>();
    }
    const Ledger &votes = ledgerOf(u"votes"_s);
    Record vote = votes.blank();
    votes.setValue(vote, u"activity"_s, meeting.id);
    votes.setValue(vote, u"topic"_s, topicOf(isAcceptance, name));
    votes.setValue(vote, u"person"_s, name);
    votes.setValue(vote, u"matter"_s, QString(codeIn(kVoteMatterCodes, VoteMatter::Admission)));
    for (const QString &key : {u"due_voters"_s, u"present_voters"_s, u"votes_for"_s}) {
        if (isAcceptance) { // those of the confirmation stand nowhere else
            votes.setValue(vote, key, ledger.value(*record, key));
        }
        if (key != u"votes_for" && isEmpty(votes.value(vote, key))) { // all of them vote on each
            votes.setValue(vote, key, of(key));
        }
    }
    return std::optional(vote);
}

Result<QList<VoteDifference>> voteDifferences(const File &file)
{
    const QStringList voters{u"due_voters"_s, u"present_voters"_s};
    const ApplicantMeetings accepted(kAccepted);
    const ApplicantMeetings confirmed(kConfirmed);
    QList<VoteDifference> list;
    for (const VoteRows &rows : {
             // Which of its votes was that of the election no meeting says: one may agree.
             VoteRows{u"elections"_s,
                      u"election r JOIN activity m ON m.organisation = r.organisation "
                      "AND substr(m.starts, 1, 10) = r.held_on AND "_s
                          + countsAs(u"m"_s, u"general_meeting"_s),
                      u"r.%1 <> m.%1 AND NOT EXISTS (SELECT 1 FROM vote v "
                      "WHERE v.activity = m.id AND v.%1 = r.%1)"_s,
                      u"m"_s, voters},
             VoteRows{u"applicants"_s, accepted.firstVotes(), u"r.%1 <> m.%1"_s, u"m"_s, voters},
             VoteRows{u"applicants"_s,
                      accepted.certainVotes(),
                      u"r.%1 <> m.%1"_s,
                      u"m"_s,
                      {u"votes_for"_s}},
             VoteRows{u"applicants"_s, accepted.ownVotes(), u"r.%1 <> v.%1"_s, u"v"_s,
                      voters + QStringList{u"votes_for"_s}},
         }) {
        const Status status = addDifferences(list, file, rows);
        if (!status) {
            return status.error();
        }
    }
    Status status = addNotCarried(list, file, confirmed.ownVotes(), u"v"_s);
    status = status ? addNotCarried(list, file, confirmed.certainVotes(), u"m"_s) : status;
    return status ? Result(list) : status.error();
}

} // namespace zhibu
