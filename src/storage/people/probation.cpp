#include "core/admission.h"
#include "ledger/peopleledgers.h"
#include "ledger/rules.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/rulepacks.h"
#include "storage/people/development.h"
#include "storage/people/memberdecision.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Findings finding(Rule rule, const QString &field, const QString &value = {},
                 const QStringList &args = {})
{
    return {Finding{.rule = rule, .field = field, .value = value, .args = args}};
}

Error nothingToDo(const Record &applicant)
{
    return {.code = ErrorCode::NothingToDo,
            .subject = recordName(applicants(), applicant),
            .detail = {}};
}

/// An applicant and the 预备党员 he became.
struct Probationer
{
    Record applicant;
    Record member;
};

Result<Probationer> probationer(const File &file, RowId id)
{
    const auto applicant = fetchRecord(file, applicants(), id);
    if (!applicant) {
        return applicant.error();
    }
    const auto member =
        fetchRecord(file, members(), applicants().value(*applicant, u"member"_s).toLongLong());
    if (!member) {
        return member.error();
    }
    const bool isProbationary = members().value(*member, u"kind"_s) == u"probationary"_s
                                && members().value(*member, u"status"_s) == u"active"_s;
    return isProbationary ? Result(Probationer{*applicant, *member})
                          : Result<Probationer>(nothingToDo(*applicant));
}

void nameEvent(Record &event, const Record &member, const QString &change)
{
    memberChanges().setValue(event, u"member"_s, member.id);
    memberChanges().setValue(event, u"change"_s, change);
}

/// Both sponsors, as the form of a member names them.
Result<QString> sponsorsOf(const File &file, const Record &applicant)
{
    QStringList names;
    for (const QString &key : {u"sponsor"_s, u"sponsor_second"_s}) {
        const RowId id = applicants().value(applicant, key).toLongLong();
        if (id == 0) {
            continue;
        }
        const auto sponsor = fetchRecord(file, members(), id);
        if (!sponsor) {
            return sponsor.error();
        }
        names += members().value(*sponsor, u"name"_s).toString();
    }
    return names.join(u'、');
}

} // namespace

Result<Record> probationerOf(const File &file, RowId applicant)
{
    const auto from = fetchRecord(file, applicants(), applicant);
    const auto sponsors = from ? sponsorsOf(file, *from) : Result<QString>(from.error());
    if (!sponsors) {
        return sponsors.error();
    }
    Record member = members().blank();
    for (const QString &same : {u"name"_s, u"sex"_s, u"nation"_s, u"id_number"_s, u"birth"_s,
                                u"education"_s, u"native_place"_s, u"job"_s, u"employer"_s,
                                u"phone"_s, u"residence"_s, u"branch"_s, u"application_number"_s}) {
        members().setValue(member, same, applicants().value(*from, same));
    }
    members().setValue(member, u"kind"_s, u"probationary"_s);
    members().setValue(member, u"joined"_s, applicants().value(*from, u"meeting_on"_s));
    members().setValue(member, u"join_kind"_s, u"发展入党"_s);
    members().setValue(member, u"joined_branch"_s,
                       organisationName(file, applicants().value(*from, u"branch"_s).toLongLong()));
    members().setValue(member, u"sponsors"_s, *sponsors);
    return member;
}

Result<Saved> acceptProbationer(File &file, RowId applicant, const Record &member)
{
    const auto before = fetchRecord(file, applicants(), applicant);
    if (!before) {
        return before.error();
    }
    if (!isEmpty(applicants().value(*before, u"member"_s))) {
        return nothingToDo(*before);
    }
    if (!applicants().day(*before, u"meeting_on"_s).isValid()
        || !applicants().day(*before, u"approved_on"_s).isValid()) {
        return Saved{.findings = finding(Rule::Required, u"joined"_s)};
    }
    const QString joined = members().value(member, u"joined"_s).toString();
    const QString meeting = applicants().value(*before, u"meeting_on"_s).toString();
    if (!joined.isEmpty() && joined != meeting) {
        return Saved{.findings =
                         finding(Rule::OutOfRange, u"joined"_s, joined, {meeting, meeting})};
    }
    Findings flaws;
    for (const Rule rule : voteFlaws(applicants(), *before, VoteMatter::Admission)) {
        flaws += finding(rule, u"joined"_s, joined);
    }
    if (!flaws.isEmpty()) {
        return Saved{.findings = flaws};
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Add,
                             .ledger = members().key,
                             .name = recordName(members(), member)});
    Saved saved{.id = changes.insert(members(), member), .findings = {}};
    Record taken = *before;
    applicants().setValue(taken, u"member"_s, saved.id);
    changes.update(applicants(), taken, *before);
    const auto findings = changes.commit();
    if (!findings) {
        return findings.error();
    }
    return findings->isEmpty() ? saved : Saved{.findings = *findings};
}

Result<Findings> confirmProbationer(File &file, RowId applicant, const Record &member, QDate today)
{
    const auto known = probationer(file, applicant);
    if (!known) {
        return known.error();
    }
    const auto facts = developmentFacts(file, known->applicant, today);
    if (!facts) {
        return facts.error();
    }
    const QDate confirmed = members().day(member, u"confirmed"_s);
    if (!confirmed.isValid() || !facts->day(DevelopmentStep::ConfirmationApproved)) {
        return finding(Rule::Required, u"confirmed"_s);
    }
    auto issues = admissionIssues({.admitted = members().day(known->member, u"joined"_s),
                                   .confirmed = confirmed,
                                   .birth = {},
                                   .probationer = false},
                                  today);
    issues.removeIf([](AdmissionIssue issue) {
        return issue != AdmissionIssue::ProbationTooShort
               && issue != AdmissionIssue::ConfirmedBeforeAdmission
               && issue != AdmissionIssue::ConfirmedInFuture;
    });
    if (facts->extendedUntil && confirmed < *facts->extendedUntil && issues.isEmpty()) {
        issues += AdmissionIssue::ProbationTooShort;
    }
    if (!issues.isEmpty()) {
        return finding(Rule::MembershipDates, u"confirmed"_s, confirmed.toString(Qt::ISODate),
                       {QString(codeIn(kAdmissionIssueCodes, issues.constFirst()))});
    }
    Record now = known->member;
    members().setValue(now, u"kind"_s, u"full"_s);
    for (const QString &entered : {u"confirmed"_s, u"confirmation"_s}) {
        members().setValue(now, entered, members().value(member, entered));
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Edit,
                             .ledger = members().key,
                             .name = recordName(members(), now)});
    changes.update(members(), now, known->member);
    return changes.commit();
}

Result<Findings> extendProbation(File &file, RowId applicant, Record event, QDate today)
{
    const auto known = probationer(file, applicant);
    if (!known) {
        return known.error();
    }
    const auto facts = developmentFacts(file, known->applicant, today);
    if (!facts) {
        return facts.error();
    }
    if (facts->extendedUntil) { // once only
        return nothingToDo(known->applicant);
    }
    nameEvent(event, known->member, u"extended"_s);
    return recordDecision(file, {.change = {.event = event}}, today);
}

Result<Findings> cancelProbation(File &file, RowId applicant, Record event, QDate today)
{
    const auto known = probationer(file, applicant);
    if (!known) {
        return known.error();
    }
    nameEvent(event, known->member, u"cancelled"_s);
    return recordDecision(file, {.change = {.event = event}, .endsPosts = true}, today);
}

} // namespace zhibu
