#include "ledger/ledgers.h"
#include "reports/documents/elections/electionpapers.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "storage/elections/termclock.h"
#include "storage/facts/organisationnames.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// Sent or handed out before the meeting.
bool isBeforeMeeting(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ElectionRequest:
    case DocumentKind::ElectionReply:
    case DocumentKind::CandidateRequest:
    case DocumentKind::CandidateReply:
    case DocumentKind::ElectionMethod:
    case DocumentKind::ElectionSignIn:
    case DocumentKind::VotingPaper:
        return true;
    default:
        return false;
    }
}

Result<ElectionRecord> recordFor(const File &file, RowId organisation, QDate day, DocumentKind kind)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const auto latest = latestElection(file, organisation, day);
    if (!latest) {
        return latest.error();
    }
    if (*latest) {
        auto record = electionOf(file, **latest);
        if (!record || !isBeforeMeeting(kind)
            || isEmpty(ledger.value(record->election, u"completed_on"_s))) {
            return record;
        }
    }
    ElectionRecord blank{.election = ledger.blank(), .candidates = {}, .exclusions = {}};
    ledger.setValue(blank.election, u"organisation"_s, organisation);
    return blank;
}

Result<QHash<RowId, ElectionPerson>> candidatesOf(const File &file, const ElectionFacts &facts)
{
    const Ledger &ledger = ledgerOf(u"members"_s);
    QList<RowId> ids;
    for (const Contender &each : facts.contenders) {
        ids += each.member;
    }
    const auto rows = textRows(file, ledger, ids, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QHash<RowId, ElectionPerson> people;
    for (const TextRow &row : *rows) {
        const auto cell = [&](const QString &key) { return row.cells[ledger.indexOf(key)]; };
        people.insert(row.id, {.name = cell(u"name"_s),
                               .sex = cell(u"sex"_s),
                               .nation = cell(u"nation"_s),
                               .birth = cell(u"birth"_s).left(7),
                               .education = cell(u"education"_s),
                               .joined = cell(u"joined"_s).left(7),
                               .job = cell(u"job"_s)});
    }
    return people;
}

/// Who is expected on the day of the meeting, or on `day` while it is not fixed.
Result<Document> signInOf(const File &file, const ElectionPaper &paper, QDate day)
{
    const Ledger &ledger = ledgerOf(u"elections"_s);
    const auto text = [&](const QString &key) {
        return ledger.value(paper.record.election, key).toString();
    };
    const auto people =
        peopleDue(file, ledger.value(paper.record.election, u"organisation"_s).toLongLong(),
                  MeetingType::GeneralMeeting, day);
    if (!people) {
        return people.error();
    }
    return signInDocument({.organisation = paper.organisation,
                           .type = MeetingType::GeneralMeeting,
                           .also = {},
                           .topic = u"换届选举"_s,
                           .start = text(u"held_on"_s),
                           .place = text(u"place"_s),
                           .chair = {},
                           .agenda = {},
                           .expected = *people});
}

} // namespace

Result<Document> makeElectionDocument(const File &file, const DocumentRequest &request)
{
    const RowId organisation = request.scope;
    ElectionPaper paper{.organisation = organisationName(file, organisation),
                        .superior = superiorName(file, organisation),
                        .asOf = request.asOf,
                        .record = {},
                        .facts = {},
                        .outcome = {},
                        .people = {},
                        .lastElection = {},
                        .termEnd = {}};
    if (paper.organisation.isEmpty()) {
        return Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}};
    }
    auto record = request.election != 0 ? electionOf(file, request.election)
                                        : recordFor(file, organisation, request.asOf, request.kind);
    if (!record) {
        return record.error();
    }
    paper.record = std::move(*record);
    const QDate held = ledgerOf(u"elections"_s).day(paper.record.election, u"held_on"_s);
    const QDate day = held.isValid() ? held : request.asOf;
    if (request.kind == DocumentKind::ElectionSignIn) {
        return signInOf(file, paper, day);
    }
    const auto roll = electionRoll(file, organisation, day);
    const auto stored = fetchRecord(file, ledgerOf(u"organisations"_s), organisation);
    if (!roll || !stored) {
        return roll ? stored.error() : roll.error();
    }
    paper.kind =
        enumIn<OrganisationKind>(kOrganisationKindCodes,
                                 ledgerOf(u"organisations"_s).value(*stored, u"kind"_s).toString())
            .value_or(OrganisationKind::Branch);
    paper.members = static_cast<int>(roll->voters.size() + roll->barred.size());
    paper.voters = static_cast<int>(roll->voters.size());
    paper.facts = electionFacts(paper.record, held.isValid() ? *roll : ElectionRoll());
    paper.outcome = judgeElection(paper.facts);
    auto people = candidatesOf(file, paper.facts);
    const auto term = termEndedBy(file, paper.record.election);
    if (!people || !term) {
        return people ? term.error() : people.error();
    }
    paper.people = std::move(*people);
    paper.lastElection = term->lastElection;
    paper.termEnd = termOn(paper.asOf, *term).end;
    switch (request.kind) {
    case DocumentKind::ElectionRequest:
        return electionRequestDocument(paper);
    case DocumentKind::ElectionReply:
        return electionReplyDocument(paper);
    case DocumentKind::CandidateReply:
        return candidateReplyDocument(paper);
    case DocumentKind::CandidateRequest:
        return candidateRequestDocument(paper);
    case DocumentKind::ElectionMethod:
        return electionMethodDocument(paper);
    case DocumentKind::VotingPaper:
        return votingPaperDocument(paper);
    case DocumentKind::VoteTally:
        return voteTallyDocument(paper);
    case DocumentKind::ElectionSheet:
        return electionSheetDocument(paper);
    case DocumentKind::ElectionReport:
        return electionReportDocument(paper);
    case DocumentKind::DutiesReport:
        return dutiesReportDocument(paper);
    default:
        return Error{};
    }
}

} // namespace zhibu
