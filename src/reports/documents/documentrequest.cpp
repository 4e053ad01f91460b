#include "ledger/ledgers.h"
#include "reports/documents/attendancetables.h"
#include "reports/documents/document.h"
#include "reports/documents/dues/duescollector.h"
#include "reports/documents/dues/duesdocuments.h"
#include "reports/documents/dues/duespaper.h"
#include "reports/documents/duestables.h"
#include "reports/documents/elections/electionpapers.h"
#include "reports/documents/meetingoverview.h"
#include "reports/documents/meetings/meetingdocuments.h"
#include "reports/documents/meetingtable.h"
#include "reports/documents/people/calendarpapers.h"
#include "reports/documents/people/membersthen.h"
#include "reports/documents/people/organisationpapers.h"
#include "reports/documents/people/peopledocuments.h"
#include "reports/documents/rating/improvement.h"
#include "reports/documents/rating/quotatext.h"
#include "reports/documents/rating/ratingdocuments.h"
#include "reports/documents/rating/starregistertable.h"
#include "reports/documents/rating/startable.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "reports/documents/summarycollector.h"
#include "reports/pages/printedtable.h"
#include "reports/words/rulewords.h"
#include "storage/meetings/meetingstandard.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/people/membership.h"
#include "storage/rounds/steps.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

const QStringList kSigned{u"填表人"_s, u"审核人"_s};

/// The head line of every table: whose it is and the day it speaks of.
QString subtitle(const File &file, const DocumentRequest &request)
{
    return u"%1 截至%2"_s
        .arg(organisationNameOn(file, request.scope, request.asOf), proseDate(request.asOf))
        .trimmed();
}

Result<Document> tableDocument(const File &file, const DocumentRequest &request,
                               const TextTable &table)
{
    return Document{
        .letter = {}, .table = table, .page = printedTable(table, subtitle(file, request))};
}

Result<Document> summary(const File &file, const DocumentRequest &request)
{
    const auto facts = collectSummary(file, request.scope, request.year, request.asOf);
    if (!facts) {
        return facts.error();
    }
    return Document{.letter = annualSummaryLetter(*facts), .table = {}, .page = {}};
}

Result<Document> stars(const File &file, const DocumentRequest &request)
{
    const auto scheme = schemeInUse(file, request.year, request.round, request.scope);
    if (!scheme) {
        return scheme.error();
    }
    const auto rating = tableOfScope(file, {.scheme = *scheme,
                                            .year = request.year,
                                            .asOf = request.asOf,
                                            .round = request.round,
                                            .scope = request.scope});
    if (!rating) {
        return rating.error();
    }
    Document document = starDocument(*rating, *scheme, request.year, subtitle(file, request));
    document.page.title += request.round == Round::June ? u"（年中）"_s : QString();
    return document;
}

Result<Document> dues(const File &file, const DocumentRequest &request)
{
    const auto rows = duesYearRows(file, request.scope, request.year, request.asOf);
    if (!rows) {
        return rows.error();
    }
    return duesDocument(file, request, *rows);
}

Result<Document> meetings(const File &file, const DocumentRequest &request)
{
    const auto rows = meetingRows(file, request.scope, request.year, request.asOf);
    if (!rows) {
        return rows.error();
    }
    auto document = tableDocument(file, request, meetingTable(*rows, request.year));
    if (document) {
        document->page.footnotes += beforeFirstMeetingRules(file, request.year);
    }
    return document;
}

Result<Document> overview(const File &file, const DocumentRequest &request)
{
    const auto rows = meetingRows(file, request.scope, request.year, request.asOf);
    if (!rows) {
        return rows.error();
    }
    Document document = meetingOverviewDocument(*rows, request.year, subtitle(file, request));
    document.page.footnotes += beforeFirstMeetingRules(file, request.year);
    return document;
}

/// Who was a member on the day, where and as what.
Result<Document> memberRoll(const File &file, const DocumentRequest &request)
{
    const auto people = membersOn(file, request.scope, request.asOf);
    if (!people) {
        return people.error();
    }
    QList<RowId> ids;
    QHash<RowId, RowId> branches;
    for (const MemberOn &person : *people) {
        ids += person.member;
        branches.insert(person.member, person.branch);
    }
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto rows = textRows(file, ledger, ids, ReferenceText::Name);
    auto then = MembersThen::of(file, request.asOf);
    if (!rows || !then) {
        return rows ? then.error() : rows.error();
    }
    const QStringList keys{u"name"_s, u"sex"_s,    u"nation"_s,    u"birth"_s, u"education"_s,
                           u"kind"_s, u"joined"_s, u"confirmed"_s, u"branch"_s};
    TextTable roll{
        .name = u"党员名册"_s, .columns = {{u"序号"_s, TextColumn::Kind::Integer}}, .rows = {}};
    for (const QString &key : keys) {
        roll.columns += TextColumn{ledger.field(key).title};
    }
    for (TextRow row : *rows) {
        then->takeBack(row, branches.value(row.id));
        QStringList line{QString::number(roll.rows.size() + 1)};
        for (const QString &key : keys) {
            line += row.cells[ledger.indexOf(key)];
        }
        roll.rows += line;
    }
    return tableDocument(file, request, roll);
}

Result<Document> attendance(const File &file, const DocumentRequest &request)
{
    const auto rates =
        attendanceRates(file, request.scope, QDate(request.year, 1, 1), request.asOf);
    if (!rates) {
        return rates.error();
    }
    return attendanceDocument(*rates, request.year, subtitle(file, request));
}

Result<Document> makeUps(const File &file, const DocumentRequest &request)
{
    const auto missed =
        missedMeetings(file, request.scope, QDate(request.year, 1, 1), request.asOf);
    if (!missed) {
        return missed.error();
    }
    return tableDocument(file, request, makeUpTable(*missed, request.year));
}

Result<Document> starsOverYears(const File &file, const DocumentRequest &request)
{
    const auto stars = starRegister(file, request.scope, request.asOf);
    if (!stars) {
        return stars.error();
    }
    return starRegisterDocument(*stars, subtitle(file, request));
}

Result<Document> plans(const File &file, const DocumentRequest &request)
{
    const auto rows = starPlans(file, request.scope, request.year, request.asOf);
    if (!rows) {
        return rows.error();
    }
    return planDocument(*rows, request.year, subtitle(file, request));
}

/// What was found in the year, and what came into it open.
Result<Document> rectifications(const File &file, const DocumentRequest &request)
{
    const Ledger &ledger = ledgerOf(u"rectifications"_s);
    auto rows = textRows(file, ledger, ListQuery{.scope = request.scope}, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    const QString first = QDate(request.year, 1, 1).toString(Qt::ISODate);
    const QString last = request.asOf.toString(Qt::ISODate);
    rows->removeIf([&](const TextRow &row) {
        const QString closed = row.cells[ledger.indexOf(u"closed_on"_s)];
        return row.cells[ledger.indexOf(u"found_on"_s)] > last
               || (!closed.isEmpty() && closed < first);
    });
    return rectificationDocument(*rows, request.asOf, subtitle(file, request));
}

Result<Document> keyManagement(const File &file, const DocumentRequest &request)
{
    const auto managed = keyManaged(file, request.scope, request.asOf);
    if (!managed) {
        return managed.error();
    }
    const auto reasons = starReasons(file, *managed, request.asOf);
    if (!reasons) {
        return reasons.error();
    }
    auto document = tableDocument(file, request, keyManagementTable(*managed, *reasons));
    if (document) {
        document->page.orientation = QPageLayout::Landscape;
        document->page.footnotes = keyManagementSentences(*managed);
        document->page.signatures = kSigned;
    }
    return document;
}

} // namespace

Result<Document> makeDocument(const File &file, const DocumentRequest &request)
{
    switch (request.kind) {
    case DocumentKind::Summary:
        return summary(file, request);
    case DocumentKind::Stars:
        return stars(file, request);
    case DocumentKind::Dues:
        return dues(file, request);
    case DocumentKind::Meetings:
        return meetings(file, request);
    case DocumentKind::MeetingOverview:
        return overview(file, request);
    case DocumentKind::Members:
        return memberRoll(file, request);
    case DocumentKind::MemberDossier:
        return makePeopleDocument(file, request);
    case DocumentKind::ApplicantRoll:
    case DocumentKind::ApplicantSteps:
    case DocumentKind::ApplicantReviews:
    case DocumentKind::CandidateNotice:
    case DocumentKind::AdmissionNotice:
    case DocumentKind::ConfirmNotice:
        return makeDevelopmentDocument(file, request);
    case DocumentKind::TransferLetters:
        return makeTransferLetters(file, request);
    case DocumentKind::Anniversaries:
    case DocumentKind::AnniversaryCards:
        return makeCalendarDocument(file, request);
    case DocumentKind::RollUp:
    case DocumentKind::UnitCoverage:
        return makeOrganisationDocument(file, request);
    case DocumentKind::Attendance:
        return attendance(file, request);
    case DocumentKind::MakeUps:
        return makeUps(file, request);
    case DocumentKind::StarRegister:
        return starsOverYears(file, request);
    case DocumentKind::Plans:
        return plans(file, request);
    case DocumentKind::Rectifications:
        return rectifications(file, request);
    case DocumentKind::KeyManagement:
        return keyManagement(file, request);
    case DocumentKind::Application:
    case DocumentKind::BallotForm:
    case DocumentKind::SummarySheet:
    case DocumentKind::Explanation:
    case DocumentKind::Publicity:
    case DocumentKind::Movements:
    case DocumentKind::Plaques:
    case DocumentKind::Demonstrations:
        return makeRatingDocument(file, request);
    case DocumentKind::DuesReceipts:
    case DocumentKind::DuesAssessment:
    case DocumentKind::ReliefForms:
    case DocumentKind::DuesNotice:
    case DocumentKind::DuesStrip:
    case DocumentKind::ReceiptSlips:
    case DocumentKind::Arrears:
    case DocumentKind::ArrearsSlips:
    case DocumentKind::Remittance:
    case DocumentKind::SpendingSlips:
    case DocumentKind::DuesBook:
    case DocumentKind::DuesYearReport:
    case DocumentKind::RemittanceList:
    case DocumentKind::LargeDues:
    case DocumentKind::DuesRecheck:
    case DocumentKind::RecheckMonths:
        return makeDuesDocument(file, request);
    case DocumentKind::ReviewSummary:
    case DocumentKind::ReviewBallot:
    case DocumentKind::ReviewForms:
    case DocumentKind::Talks:
    case DocumentKind::StudyHours:
    case DocumentKind::Volunteering:
    case DocumentKind::SecretaryReviews:
        return makeReviewDocument(file, request);
    case DocumentKind::ActivityPlan:
    case DocumentKind::MinutesBook:
    case DocumentKind::MeetingMonths:
    case DocumentKind::MeetingMinutes:
    case DocumentKind::MeetingNotice:
    case DocumentKind::SignInSheet:
        return makeMeetingDocument(file, request);
    case DocumentKind::ElectionRequest:
    case DocumentKind::ElectionReply:
    case DocumentKind::CandidateRequest:
    case DocumentKind::CandidateReply:
    case DocumentKind::ElectionMethod:
    case DocumentKind::ElectionSignIn:
    case DocumentKind::VotingPaper:
    case DocumentKind::VoteTally:
    case DocumentKind::ElectionSheet:
    case DocumentKind::ElectionReport:
    case DocumentKind::DutiesReport:
        return makeElectionDocument(file, request);
    }
    return Error{};
}

Document rectificationDocument(const QList<TextRow> &rows, QDate day, const QString &subtitle)
{
    Document document{.letter = {}, .table = rectificationTable(rows, day), .page = {}};
    document.page = printedTable(document.table, subtitle);
    document.page.footnotes = rectificationSentences(rows, day);
    document.page.signatures = kSigned;
    return document;
}

Document planDocument(const std::vector<StarPlan> &plans, int year, const QString &subtitle)
{
    Document document{.letter = {}, .table = planTable(plans, year), .page = {}};
    document.page = printedTable(document.table, subtitle);
    document.page.footnotes = planSentences(plans);
    document.page.signatures = kSigned;
    return document;
}

Document attendanceDocument(const QList<AttendanceRate> &rates, int year, const QString &subtitle)
{
    Document document{.letter = {}, .table = attendanceTable(rates, year), .page = {}};
    document.page = printedTable(document.table, subtitle);
    document.page.signatures = kSigned;
    return document;
}

Document starRegisterDocument(const StarRegister &stars, const QString &subtitle)
{
    Document document{.letter = {}, .table = starRegisterTable(stars), .page = {}};
    document.page = printedTable(starRegisterOverview(stars), subtitle);
    document.page.footnotes = starRegisterSentences(stars);
    document.notesInSheet = true; // what is not decided yet above all
    return document;
}

QStringList beforeFirstMeetingRules(const File &file, int year)
{
    const auto rules = meetingStandard(file, year);
    const QString told =
        rules ? beforeFirstRulesSentence(rules->validFrom, Month::of(year, 1)) : QString();
    return told.isEmpty() ? QStringList() : QStringList{told};
}

Document meetingOverviewDocument(const std::vector<BranchMeetings> &rows, int year,
                                 const QString &subtitle)
{
    Document document{.letter = {}, .table = meetingOverview(rows, year), .page = {}};
    document.page = printedTable(document.table, subtitle);
    document.page.signatures = kSigned;
    return document;
}

Result<Document> duesDocument(const File &file, const DocumentRequest &request,
                              const std::vector<DuesYearRow> &rows)
{
    auto document = tableDocument(file, request, duesYearTable(rows, request.year));
    const auto rules = rulesOf(file, MonthRange::ofYear(request.year));
    if (!document || !rules) {
        return document ? rules.error() : document.error();
    }
    document->page.unit = u"单位：元"_s;
    document->page.footnotes = *rules;
    if (Month::lastEnded(request.asOf) < Month::of(request.asOf)
        && request.asOf.year() == request.year) {
        document->page.footnotes.prepend(
            u"应交、欠交算到%1，含当月；当月没有过完，不作欠交催收。"_s.arg(
                monthText(Month::of(request.asOf))));
    }
    return document;
}

Document starDocument(const RatingTable &rating, const Scheme &scheme, int year,
                      const QString &subtitle, bool trial)
{
    Document document{.letter = {}, .table = starTable(rating, scheme, year), .page = {}};
    document.page = printedTable(document.table, subtitle);
    document.page.title += trial ? u"（按自评试算）"_s : QString();
    document.page.footnotes = quotaFootnotes(scheme, rating);
    return document;
}

} // namespace zhibu
