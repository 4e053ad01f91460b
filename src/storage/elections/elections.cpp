#include "storage/elections/elections.h"

#include "core/datetext.h"
#include "ledger/ledgers.h"
#include "storage/elections/votemeetings.h"
#include "storage/facts/organisationnames.h"
#include "storage/meetings/attendance.h"
#include "storage/meetings/votes.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &elections()
{
    return ledgerOf(u"elections"_s);
}

using LinesByElection = QHash<RowId, QList<Record>>;

/// Rows of a ledger by the election they belong to, in the order of an SQL expression; of one
/// election, or of all (0).
Result<LinesByElection> linesOf(const File &file, const Ledger &ledger, RowId election,
                                const QString &order)
{
    Statement select(file.database(),
                     u"SELECT id, %1 FROM %2 %3 ORDER BY %4"_s.arg(
                         columnsOf(ledger).join(u", "), ledger.table,
                         election == 0 ? QString() : u"WHERE election = ?"_s, order));
    if (election != 0) {
        select.bind(election);
    }
    LinesByElection rows;
    while (select.next()) {
        Record record{.id = select.integer(0), .values = {}};
        for (int i = 0; i < ledger.fields.size(); ++i) {
            record.values += select.value(i + 1);
        }
        rows[ledger.value(record, u"election"_s).toLongLong()] += record;
    }
    if (!select.status()) {
        return select.status().error();
    }
    return rows;
}

Result<LinesByElection> candidatesOf(const File &file, RowId election)
{
    return linesOf(
        file, ledgerOf(u"candidates"_s), election,
        u"CASE ballot WHEN 'committee' THEN 0 WHEN 'secretary' THEN 1 ELSE 2 END, round, id"_s);
}

Result<LinesByElection> exclusionsOf(const File &file, RowId election)
{
    return linesOf(file, ledgerOf(u"election-exclusions"_s), election, u"id"_s);
}

std::optional<int> numberIn(const Ledger &ledger, const Record &record, const QString &key)
{
    const QVariant value = ledger.value(record, key);
    return isEmpty(value) ? std::nullopt : std::optional(value.toInt());
}

} // namespace

const QStringList &electionSteps()
{
    static const QStringList steps{
        u"decided_on"_s,           u"requested_on"_s, u"approved_on"_s,      u"proposed_on"_s,
        u"proposal_approved_on"_s, u"held_on"_s,      u"first_meeting_on"_s, u"reported_on"_s,
        u"confirmed_on"_s,         u"completed_on"_s};
    return steps;
}

StepState stepState(const Record &election, const QString &step, QDate day)
{
    const QString dated = elections().value(election, step).toString();
    return dated.isEmpty()        ? StepState::Open
           : dated > isoText(day) ? StepState::Planned
                                  : StepState::Done;
}

qsizetype lastStepDone(const Record &election, QDate day)
{
    qsizetype last = electionSteps().size() - 1;
    while (last >= 0 && stepState(election, electionSteps()[last], day) != StepState::Done) {
        --last;
    }
    return last;
}

Result<ElectionRecord> electionOf(const File &file, RowId id)
{
    const auto election = fetchRecord(file, elections(), id);
    const auto candidates = candidatesOf(file, id);
    const auto exclusions = exclusionsOf(file, id);
    if (!election || !candidates || !exclusions) {
        return !election ? election.error() : !candidates ? candidates.error() : exclusions.error();
    }
    return ElectionRecord{.election = *election,
                          .candidates = candidates->value(id),
                          .exclusions = exclusions->value(id)};
}

Result<std::optional<RowId>> latestElection(const File &file, RowId organisation, QDate day)
{
    Statement query(file.database(),
                    u"SELECT id FROM election WHERE organisation = ? AND coalesce(%1, '') <= ? "
                    "ORDER BY term DESC LIMIT 1"_s.arg(electionSteps().join(u", ")));
    query.bind(organisation).bind(day.toString(Qt::ISODate));
    std::optional<RowId> latest;
    while (query.next()) {
        latest = query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return latest;
}

Result<Saved> saveElection(File &file, const ElectionRecord &election, const ElectionRecord &before,
                           const QStringList &files)
{
    const RowId organisation = elections().value(election.election, u"organisation"_s).toLongLong();
    ChangeSet changes(
        file, {.verb = election.election.id == 0 ? ActionLabel::Verb::Add : ActionLabel::Verb::Edit,
               .ledger = elections().key,
               .name = organisationName(file, organisation)});
    const RowId id = changes.put(elections(), election.election, before.election);
    changes.attach(elections(), id, files);
    changes.putOwned(ledgerOf(u"candidates"_s), u"election"_s, id, election.candidates,
                     before.candidates);
    changes.putOwned(ledgerOf(u"election-exclusions"_s), u"election"_s, id, election.exclusions,
                     before.exclusions);
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    return Saved{.id = id, .findings = *findings};
}

Result<ElectionRoll> electionRoll(const File &file, RowId organisation, QDate day)
{
    const auto people = peopleDue(file, organisation, MeetingType::GeneralMeeting, day);
    if (!people) {
        return people.error();
    }
    const auto meeting = generalMeetingOn(file, organisation, day);
    if (!meeting) {
        return meeting.error();
    }
    ElectionRoll roll;
    for (const DuePerson &person : *people) {
        (person.votes ? roll.voters : roll.barred) += person.member.id;
    }
    if (!*meeting) {
        return roll;
    }
    const auto further = furtherVotes(file, {(*meeting)->id});
    if (!further) {
        return further.error();
    }
    const auto take = [&roll](const Ledger &ledger, const Record &vote) {
        roll.due = roll.due ? roll.due : numberIn(ledger, vote, u"due_voters"_s);
        roll.present = roll.present ? roll.present : numberIn(ledger, vote, u"present_voters"_s);
    };
    take(ledgerOf(u"activities"_s), **meeting);
    for (const Record &vote : further->value((*meeting)->id)) {
        take(ledgerOf(u"votes"_s), vote);
    }
    return roll;
}

ElectionFacts electionFacts(const ElectionRecord &election, const ElectionRoll &roll)
{
    const Ledger &candidates = ledgerOf(u"candidates"_s);
    const Ledger &leftOut = ledgerOf(u"election-exclusions"_s);
    const auto number = [&election](const QString &key) {
        return numberIn(elections(), election.election, key);
    };
    const auto entered = [&number](const QString &key, std::optional<int> ofMeeting) {
        const auto own = number(key);
        return own ? own : ofMeeting;
    };
    ElectionFacts facts{
        .seats = number(u"seats"_s),
        .due = entered(u"due_voters"_s, roll.due),
        .present = entered(u"present_voters"_s, roll.present),
        .majority = enumIn<Majority>(kMajorityCodes,
                                     elections().value(election.election, u"majority"_s).toString())
                        .value_or(Majority::Due),
        .papers = {.issued = number(u"issued"_s),
                   .collected = number(u"collected"_s),
                   .invalid = number(u"invalid"_s).value_or(0)},
        .papersAgain = {.issued = number(u"issued_again"_s),
                        .collected = number(u"collected_again"_s),
                        .invalid = number(u"invalid_again"_s).value_or(0)},
        .reducedSeats = number(u"reduced_seats"_s),
        .reductionVotes = number(u"reduction_votes"_s),
        .barred = roll.barred};
    if (!roll.voters.isEmpty()) {
        QList<Exclusion> exclusions;
        for (const Record &row : election.exclusions) {
            const auto reason = enumIn<Circumstance>(kCircumstanceCodes,
                                                     leftOut.value(row, u"reason"_s).toString());
            exclusions += Exclusion{
                .member = leftOut.value(row, u"member"_s).toLongLong(),
                .reason = reason.value_or(Circumstance::Frail),
                .consented = !leftOut.value(row, u"consent"_s).toString().trimmed().isEmpty(),
                .passed = leftOut.value(row, u"passed"_s).toInt() == 1};
        }
        facts.dueByRoll = dueVoters(roll.voters, exclusions);
        facts.due = facts.due ? facts.due : facts.dueByRoll;
    }
    for (const Record &row : election.candidates) {
        const auto ballot = enumIn<ElectionBallot>(kElectionBallotCodes,
                                                   candidates.value(row, u"ballot"_s).toString());
        facts.contenders +=
            Contender{.member = candidates.value(row, u"member"_s).toLongLong(),
                      .ballot = ballot.value_or(ElectionBallot::Committee),
                      .round = candidates.value(row, u"round"_s).toInt(),
                      .votes = numberIn(candidates, row, u"votes"_s),
                      .others = numberIn(candidates, row, u"against"_s).value_or(0)
                                + numberIn(candidates, row, u"abstained"_s).value_or(0)};
        const RowId member = facts.contenders.last().member;
        if (!roll.voters.isEmpty() && !roll.voters.contains(member) && !roll.barred.contains(member)
            && !facts.strangers.contains(member)) {
            facts.strangers += member;
        }
    }
    return facts;
}

Result<ElectionOutcome> electionOutcome(const File &file, const ElectionRecord &election)
{
    const QDate day = elections().day(election.election, u"held_on"_s);
    if (!day.isValid()) {
        return judgeElection(electionFacts(election, {}));
    }
    const auto roll = electionRoll(
        file, elections().value(election.election, u"organisation"_s).toLongLong(), day);
    return roll ? Result(judgeElection(electionFacts(election, *roll))) : roll.error();
}

namespace {

/// The step before which a reason only says that there is something still to be done; empty: it is
/// told at once.
QString stepOf(const ElectionReason &reason, bool hasCommittee)
{
    switch (reason.issue) {
    case ElectionIssue::SeatsUnknown:
        return u"requested_on"_s;
    case ElectionIssue::CandidatesTooFew:
        return u"proposed_on"_s;
    case ElectionIssue::VotersUnknown:
    case ElectionIssue::PapersUnknown:
    case ElectionIssue::VotesUnknown:
    case ElectionIssue::SeatsOpen:
        return u"held_on"_s;
    case ElectionIssue::SecretaryMissing:
        return hasCommittee ? u"first_meeting_on"_s : u"held_on"_s;
    default:
        return {};
    }
}

} // namespace

QList<ElectionReason> reasonsReached(const ElectionOutcome &outcome, const Record &election,
                                     QDate day)
{
    const bool hasCommittee = elections().value(election, u"seats"_s) != qlonglong{0};
    const qsizetype last = lastStepDone(election, day);
    QList<ElectionReason> reached = outcome.reasons;
    reached.removeIf([&](const ElectionReason &reason) {
        return electionSteps().indexOf(stepOf(reason, hasCommittee)) > last;
    });
    return reached;
}

bool ElectionUnderWay::isHeld() const
{
    return electionSteps().indexOf(lastStep) >= electionSteps().indexOf(u"held_on"_s);
}

Result<QHash<RowId, ElectionUnderWay>> electionsUnderWay(const File &file, QDate day)
{
    QStringList steps;
    for (const QString &step : electionSteps()) {
        steps += u"coalesce(e.%1, '')"_s.arg(step);
    }
    // Where the meeting is not dated yet the latest step tells; where none is, it is just begun.
    Statement query(
        file.database(),
        u"SELECT e.organisation, e.id, e.%1 FROM election e "
        "JOIN organisation o ON o.id = e.organisation "
        "WHERE e.completed_on IS NULL AND (o.last_election IS NULL OR max(%2) = '' "
        "OR coalesce(e.held_on, max(%2)) > o.last_election) "
        "AND NOT EXISTS (SELECT 1 FROM election n WHERE n.organisation = e.organisation "
        "AND n.term > e.term AND n.completed_on IS NOT NULL) ORDER BY e.term"_s.arg(
            electionSteps().join(u", e."), steps.join(u", ")));
    QHash<RowId, ElectionUnderWay> underWay;
    while (query.next()) {
        ElectionUnderWay election{.id = query.integer(1), .lastStep = {}};
        for (int i = 0; i < electionSteps().size(); ++i) {
            if (!query.isNull(i + 2) && query.text(i + 2) <= isoText(day)) {
                election.lastStep = electionSteps()[i];
            }
        }
        underWay.insert(query.integer(0), election);
    }
    if (!query.status()) {
        return query.status().error();
    }
    return underWay;
}

namespace {

/// What contradicts in one election, by what was judged of it.
void addProblems(const ElectionRecord &record, const ElectionOutcome &outcome,
                 QList<ElectionProblem> &problems)
{
    const Ledger &ledger = ledgerOf(u"candidates"_s);
    const RowId id = record.election.id;
    const auto ofElection = [&](Rule rule, const QString &field, const QStringList &args = {}) {
        problems += ElectionProblem{
            .rule = rule, .ledger = u"elections"_s, .row = id, .field = field, .args = args};
    };
    bool allCounted = true;
    for (const ElectionReason &reason : outcome.reasons) {
        const bool isOfMeeting = reason.round == 1;
        switch (reason.issue) {
        case ElectionIssue::CandidatesTooFew:
            if (reason.value > 0) {
                ofElection(Rule::CandidatesTooFew, u"seats"_s,
                           {QString::number(reason.limit), QString::number(reason.value)});
            }
            break;
        case ElectionIssue::ReductionTooFar:
            ofElection(Rule::SeatsReducedTooFar, u"reduced_seats"_s,
                       {QString::number(reason.limit), QString::number(reason.value)});
            break;
        case ElectionIssue::MorePresentThanDue:
            ofElection(Rule::MorePresentThanDue, u"present_voters"_s);
            break;
        case ElectionIssue::MoreCollectedThanIssued:
            ofElection(Rule::MoreCollectedThanIssued,
                       isOfMeeting ? u"collected"_s : u"collected_again"_s);
            break;
        case ElectionIssue::MoreVotesThanPapers:
            for (const Record &row : record.candidates) {
                if (reason.members.contains(ledger.value(row, u"member"_s).toLongLong())
                    && ledger.value(row, u"round"_s).toInt() == reason.round
                    && ledger.value(row, u"ballot"_s)
                           == QString(codeIn(kElectionBallotCodes, reason.ballot))) {
                    problems += ElectionProblem{.rule = Rule::MoreVotesThanPapers,
                                                .ledger = ledger.key,
                                                .row = row.id,
                                                .field = u"votes"_s,
                                                .args = {QString::number(reason.limit)}};
                }
            }
            break;
        case ElectionIssue::VotesUnknown:
            allCounted = allCounted && reason.ballot != ElectionBallot::Committee;
            break;
        default:
            break;
        }
    }
    for (const Record &row : record.candidates) {
        const RowId member = ledger.value(row, u"member"_s).toLongLong();
        if (allCounted && !isEmpty(ledger.value(row, u"duty"_s))
            && !outcome.committee.contains(member)) {
            problems += ElectionProblem{.rule = Rule::ElectedWithoutMajority,
                                        .ledger = ledger.key,
                                        .row = row.id,
                                        .field = u"duty"_s,
                                        .args = {QString::number(outcome.needed)}};
        }
    }
    const Ledger &own = elections();
    const auto isSure = [](ElectionIssue issue) { return !isGap(issue) && !isByRoll(issue); };
    const bool contradicts =
        !record.candidates.isEmpty()
        && std::ranges::any_of(outcome.reasons, isSure, &ElectionReason::issue);
    if (contradicts && !isEmpty(own.value(record.election, u"completed_on"_s))
        && isEmpty(own.value(record.election, u"override_reason"_s))) {
        ofElection(Rule::ElectionNotLawful, u"completed_on"_s);
    }
}

} // namespace

Result<QList<ElectionProblem>> electionProblems(const File &file)
{
    const auto ids = listRows(file, elections(), {});
    auto rows = ids ? fetchRecords(file, elections(), *ids) : ids.error();
    const auto candidates = candidatesOf(file, 0);
    const auto exclusions = exclusionsOf(file, 0);
    if (!rows || !candidates || !exclusions) {
        return !rows ? rows.error() : !candidates ? candidates.error() : exclusions.error();
    }
    std::ranges::sort(*rows, {}, &Record::id);
    QList<ElectionProblem> problems;
    for (const Record &election : std::as_const(*rows)) {
        const ElectionRecord record{.election = election,
                                    .candidates = candidates->value(election.id),
                                    .exclusions = exclusions->value(election.id)};
        const auto outcome = electionOutcome(file, record);
        if (!outcome) {
            return outcome.error();
        }
        addProblems(record, *outcome, problems);
    }
    return problems;
}

} // namespace zhibu
