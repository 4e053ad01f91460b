#include "cli/command.h"
#include "core/datetext.h"
#include "ledger/ledgers.h"
#include "storage/facts/ratingrows.h"
#include "storage/records/lookup.h"
#include "storage/records/recordlist.h"

#include <QFileInfo>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QList<std::pair<QString, DocumentKind>> &papers()
{
    static const QList<std::pair<QString, DocumentKind>> known{
        {u"application"_s, DocumentKind::Application},
        {u"ballot"_s, DocumentKind::BallotForm},
        {u"explanation"_s, DocumentKind::Explanation},
        {u"sheet"_s, DocumentKind::SummarySheet},
        {u"notice"_s, DocumentKind::Publicity},
        {u"movements"_s, DocumentKind::Movements},
        {u"plaques"_s, DocumentKind::Plaques},
        {u"demonstrations"_s, DocumentKind::Demonstrations},
        {u"register"_s, DocumentKind::StarRegister},
        {u"plans"_s, DocumentKind::Plans},
        {u"rectifications"_s, DocumentKind::Rectifications},
        {u"key-management"_s, DocumentKind::KeyManagement},
        {u"members"_s, DocumentKind::Members},
        {u"dossier"_s, DocumentKind::MemberDossier},
        {u"applicants"_s, DocumentKind::ApplicantRoll},
        {u"applicant-steps"_s, DocumentKind::ApplicantSteps},
        {u"applicant-reviews"_s, DocumentKind::ApplicantReviews},
        {u"candidate-notice"_s, DocumentKind::CandidateNotice},
        {u"admission-notice"_s, DocumentKind::AdmissionNotice},
        {u"confirmation-notice"_s, DocumentKind::ConfirmNotice},
        {u"transfer-letters"_s, DocumentKind::TransferLetters},
        {u"anniversaries"_s, DocumentKind::Anniversaries},
        {u"anniversary-cards"_s, DocumentKind::AnniversaryCards},
        {u"roll-up"_s, DocumentKind::RollUp},
        {u"coverage"_s, DocumentKind::UnitCoverage},
        {u"meeting-overview"_s, DocumentKind::MeetingOverview},
        {u"attendance"_s, DocumentKind::Attendance},
        {u"make-ups"_s, DocumentKind::MakeUps},
        {u"receipts"_s, DocumentKind::DuesReceipts},
        {u"assessment"_s, DocumentKind::DuesAssessment},
        {u"relief-forms"_s, DocumentKind::ReliefForms},
        {u"dues-notice"_s, DocumentKind::DuesNotice},
        {u"dues-strip"_s, DocumentKind::DuesStrip},
        {u"receipt-slips"_s, DocumentKind::ReceiptSlips},
        {u"arrears"_s, DocumentKind::Arrears},
        {u"arrears-slips"_s, DocumentKind::ArrearsSlips},
        {u"remittance"_s, DocumentKind::Remittance},
        {u"remittance-list"_s, DocumentKind::RemittanceList},
        {u"large-dues"_s, DocumentKind::LargeDues},
        {u"spending"_s, DocumentKind::SpendingSlips},
        {u"dues-book"_s, DocumentKind::DuesBook},
        {u"dues-year"_s, DocumentKind::DuesYearReport},
        {u"recheck"_s, DocumentKind::DuesRecheck},
        {u"recheck-months"_s, DocumentKind::RecheckMonths},
        {u"reviews"_s, DocumentKind::ReviewSummary},
        {u"review-ballot"_s, DocumentKind::ReviewBallot},
        {u"review-forms"_s, DocumentKind::ReviewForms},
        {u"secretary-reviews"_s, DocumentKind::SecretaryReviews},
        {u"talks"_s, DocumentKind::Talks},
        {u"study"_s, DocumentKind::StudyHours},
        {u"volunteering"_s, DocumentKind::Volunteering},
        {u"minutes-book"_s, DocumentKind::MinutesBook},
        {u"activity-plan"_s, DocumentKind::ActivityPlan},
        {u"meetings-quarter"_s, DocumentKind::MeetingMonths},
        {u"minutes"_s, DocumentKind::MeetingMinutes},
        {u"meeting-notice"_s, DocumentKind::MeetingNotice},
        {u"sign-in"_s, DocumentKind::SignInSheet},
        {u"election-request"_s, DocumentKind::ElectionRequest},
        {u"election-reply"_s, DocumentKind::ElectionReply},
        {u"candidate-request"_s, DocumentKind::CandidateRequest},
        {u"candidate-reply"_s, DocumentKind::CandidateReply},
        {u"election-method"_s, DocumentKind::ElectionMethod},
        {u"election-sign-in"_s, DocumentKind::ElectionSignIn},
        {u"voting-paper"_s, DocumentKind::VotingPaper},
        {u"vote-tally"_s, DocumentKind::VoteTally},
        {u"election-sheet"_s, DocumentKind::ElectionSheet},
        {u"election-report"_s, DocumentKind::ElectionReport},
        {u"duties-report"_s, DocumentKind::DutiesReport}};
    return known;
}

QString paperNames()
{
    QStringList names;
    for (const auto &[name, kind] : papers()) {
        names += name;
    }
    return names.join(u' ');
}

std::optional<Month> monthOption(const Console &console, const Arguments &arguments,
                                 const QString &option, std::optional<Month> otherwise)
{
    if (!arguments.has(option)) {
        return otherwise;
    }
    const auto month = monthFromText(arguments.value(option));
    if (!month) {
        printLine(console.err, CommandText::tr("%1: %2: not a month (write 2024-03)")
                                   .arg(option, arguments.value(option)));
    }
    return month;
}

/// The months of --month and --to are those of the year, in a re-check they end in it. Empty after
/// printing what is wrong.
std::optional<MonthRange> monthsOption(const Console &console, const Arguments &arguments,
                                       DocumentKind paper, int year)
{
    const auto first = monthOption(console, arguments, u"--month"_s, Month::of(year, 1));
    const auto last = first ? monthOption(console, arguments, u"--to"_s, first) : std::nullopt;
    if (!last) {
        return std::nullopt;
    }
    const bool reachesBack = isOfYearsBefore(paper) && *first >= kFirstDuesMonth;
    if (!isOfMonths(paper) || *last < *first || last->year() != year
        || (first->year() != year && !reachesBack)) {
        printLine(console.err,
                  CommandText::tr("--month and --to: no months of %1, or none for this paper")
                      .arg(arguments.value(u"--year"_s)));
        return std::nullopt;
    }
    return MonthRange{*first, *last};
}

/// The official name of a paper about one meeting.
QString meetingPaperName(DocumentKind paper)
{
    return paper == DocumentKind::MeetingNotice ? u"会议通知"_s
           : paper == DocumentKind::SignInSheet ? u"签到表"_s
                                                : u"会议记录"_s;
}

/// The activity of --meeting, one of the year; nullopt after printing what is wrong.
std::optional<RowId> meetingOption(const Console &console, const File &file,
                                   const Arguments &arguments, DocumentKind paper, int year)
{
    const QString code = arguments.value(u"--meeting"_s);
    if (isOfOneMeeting(paper) != arguments.has(u"--meeting"_s)) {
        printLine(console.err,
                  isOfOneMeeting(paper)
                      ? CommandText::tr("%1 is about one meeting: name it by --meeting")
                            .arg(meetingPaperName(paper))
                      : CommandText::tr("--meeting: %1 is not about one meeting")
                            .arg(arguments.positional(1)));
        return std::nullopt;
    }
    if (code.isEmpty() && !isOfOneMeeting(paper)) {
        return 0;
    }
    const auto found =
        listRows(file, ledgerOf(u"activities"_s), {.year = year, .equals = {{u"code"_s, code}}});
    if (!found || found->isEmpty()) {
        printLine(console.err,
                  CommandText::tr("--meeting: %1: no such activity in %2").arg(code).arg(year));
        return std::nullopt;
    }
    return found->first();
}

/// The member of --member; empty without it, nullopt after printing what is wrong.
std::optional<QList<RowId>> memberOption(const Console &console, const File &file,
                                         const Arguments &arguments, DocumentKind paper,
                                         RowId scope)
{
    if (!arguments.has(u"--member"_s)) {
        return QList<RowId>();
    }
    if (paper != DocumentKind::MemberDossier && paper != DocumentKind::TransferLetters) {
        printLine(
            console.err,
            CommandText::tr("--member: %1 is not about one member").arg(arguments.positional(1)));
        return std::nullopt;
    }
    const QString named = arguments.value(u"--member"_s);
    Lookup lookup(file);
    const Lookup::Answer found = lookup.member(named, scope);
    if (found.id == 0) {
        printLine(console.err,
                  CommandText::tr("--member: %1: no member of this name or number, or several")
                      .arg(named));
        return std::nullopt;
    }
    return QList<RowId>{found.id};
}

/// Whether a table is written, as its pages or a sheet: what is read by programs (.csv) only where
/// there are figures.
bool wantsTable(const Document &document, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool isText = document.hasText() && (ending == u"odt"_s || ending == u"html"_s);
    return document.letter ? ending == u"xlsx"_s || (document.hasTable() && ending == u"csv"_s)
                           : !isText;
}

int report(const Arguments &arguments, const Console &console)
{
    const QString wanted = arguments.positional(1);
    const auto paper =
        std::ranges::find(papers(), wanted, [](const auto &each) { return each.first; });
    if (paper == papers().end()) {
        printLine(console.err, CommandText::tr("%1 is no paper: %2").arg(wanted, paperNames()));
        return kWrongUsage;
    }
    const auto view = viewFile(console, arguments.positional(0));
    if (!view) {
        return kFileUnusable;
    }
    const auto asked = scopeYear(console, view->file(), arguments);
    if (!asked) {
        return kWrongUsage;
    }
    const auto [scope, year] = *asked;
    const auto members = memberOption(console, view->file(), arguments, paper->second, scope);
    if (!members) {
        return kWrongUsage;
    }
    if (scope == 0 && members->isEmpty() && isOfOneBranch(paper->second)) {
        printLine(console.err,
                  CommandText::tr("%1 is about one branch: name it by --org").arg(wanted));
        return kWrongUsage;
    }
    if (scope == 0 && isOfOneOrganisation(paper->second)) {
        printLine(console.err,
                  CommandText::tr("%1 is about one organisation: name it by --org").arg(wanted));
        return kWrongUsage;
    }
    const auto meeting = meetingOption(console, view->file(), arguments, paper->second, year);
    if (!meeting) {
        return kWrongUsage;
    }
    if (arguments.has(u"--interim"_s) && !isOfRound(paper->second)) {
        printLine(console.err,
                  CommandText::tr("--interim: %1 is not about a round of the rating").arg(wanted));
        return kWrongUsage;
    }
    const Round round = arguments.has(u"--interim"_s) ? Round::June : Round::December;
    DocumentRequest request{.kind = paper->second,
                            .scope = scope,
                            .year = year,
                            .asOf = defaultAsOf(year, round, console.today),
                            .round = round,
                            .members = *members,
                            .meeting = *meeting};
    if (arguments.has(u"--month"_s) || arguments.has(u"--to"_s)) {
        request.months = monthsOption(console, arguments, paper->second, year);
        if (!request.months) {
            return kWrongUsage;
        }
    }
    const auto document = makeDocument(view->file(), request);
    if (!document) {
        const bool isMissing = document.error().code == ErrorCode::NotFound;
        if (isMissing && isOfOneBranch(paper->second)) {
            printLine(console.err,
                      CommandText::tr("%1 is about one branch that is rated, and %2 is none: name "
                                      "another one by --org")
                          .arg(wanted, document.error().subject));
            return kWrongUsage;
        }
        return fail(console, document.error(), isMissing ? kWrongUsage : kFileUnusable);
    }
    if (wantsTable(*document, arguments.value(u"-o"_s))) {
        return writeResult(console, *document, arguments);
    }
    const QString path = arguments.value(u"-o"_s);
    const Status status = saveText(path, *document);
    if (!status && status.error().code == ErrorCode::Invalid) {
        printLine(
            console.err,
            CommandText::tr("-o: %1: write a name that ends in .pdf, .odt or .html").arg(path));
        return kWrongUsage;
    }
    return status ? kDone : fail(console, status.error(), kOutputFailed);
}

} // namespace

QList<Command> reportCommands()
{
    return {{.name = u"report"_s,
             .positionals = {u"FILE"_s, u"PAPER"_s},
             .options = {{.name = u"--year"_s, .value = u"Y"_s, .required = true},
                         {.name = u"--month"_s, .value = u"YYYY-MM"_s},
                         {.name = u"--to"_s, .value = u"YYYY-MM"_s},
                         {.name = u"--org"_s, .value = u"CODE"_s},
                         {.name = u"--meeting"_s, .value = u"CODE"_s},
                         {.name = u"--member"_s, .value = u"CODE"_s},
                         {.name = u"--interim"_s},
                         {.name = u"-o"_s, .value = u"OUT"_s, .required = true}},
             .summary = CommandText::tr("a printed paper: %1").arg(paperNames()),
             .run = report}};
}

} // namespace zhibu
