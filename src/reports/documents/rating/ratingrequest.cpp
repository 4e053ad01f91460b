#include "reports/documents/rating/ratingdocuments.h"
#include "storage/facts/organisationnames.h"
#include "storage/facts/summaryfacts.h"
#include "storage/organisations/organisationchanges.h"
#include "storage/people/membership.h"
#include "storage/rounds/steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

Result<Applicant> applicantOf(const File &file, RowId branch, QDate day)
{
    const auto holders = postHolders(file, branch, day);
    if (!holders) {
        return holders.error();
    }
    const auto members = membersOn(file, branch, day);
    if (!members) {
        return members.error();
    }
    Applicant applicant{.secretary = {}, .members = static_cast<int>(members->size())};
    if (!holders->isEmpty() && holders->constFirst().first == u"secretary") {
        applicant.secretary = holders->constFirst().second;
    }
    return applicant;
}

/// 授牌名单 or 示范点名单.
Result<Document> ofAwards(const File &file, const DocumentRequest &request,
                          const RatingPaper &paper)
{
    const bool plaques = request.kind == DocumentKind::Plaques;
    const auto awards =
        awardsOf(file, request.scope, request.year, plaques ? u"plaque"_s : u"demonstration"_s);
    if (!awards) {
        return awards.error();
    }
    return plaques ? plaqueDocument(paper, *awards) : demonstrationDocument(paper, *awards);
}

Result<Document> ofBranch(const File &file, const DocumentRequest &request,
                          const RatingPaper &paper)
{
    const auto row = std::ranges::find(paper.rating.rows, request.scope, &RatedOrganisation::id);
    if (row == paper.rating.rows.end()) {
        return Error{.code = ErrorCode::NotFound,
                     .subject = organisationName(file, request.scope),
                     .detail = {}};
    }
    if (request.kind == DocumentKind::BallotForm) {
        return ballotFormDocument(paper, row->name);
    }
    if (request.kind == DocumentKind::Explanation) {
        return explanationDocument(paper, *row);
    }
    const auto applicant = applicantOf(file, request.scope, paper.asOf);
    return applicant ? Result<Document>(applicationDocument(paper, *row, *applicant))
                     : applicant.error();
}

bool isElsewhere(const RatedOrganisation &row)
{
    return row.ratedElsewhere.has_value();
}

/// What a paper lists where its organisation has no round of its own: of those below it whom no
/// other round rates; of all, where it is about one of them, about awards, or where rounds below
/// rate them all.
Result<RatingTable> tableWithoutRound(const File &file, const DocumentRequest &request,
                                      const Scheme &scheme)
{
    const RatingRequest asked{.scheme = scheme,
                              .year = request.year,
                              .asOf = request.asOf,
                              .round = request.round,
                              .scope = request.scope};
    const bool isList = request.kind == DocumentKind::SummarySheet
                        || request.kind == DocumentKind::Publicity
                        || request.kind == DocumentKind::Movements;
    auto table = isList ? tableOfScope(file, asked) : rateOrganisations(file, asked);
    if (!table || std::ranges::all_of(table->rows, isElsewhere)) {
        return rateOrganisations(file, asked);
    }
    std::erase_if(table->rows, isElsewhere);
    return table;
}

} // namespace

std::optional<DocumentKind> paperOf(WorkflowStep::Kind step)
{
    switch (step) {
    case WorkflowStep::Kind::SelfEvaluation:
        return DocumentKind::Application;
    case WorkflowStep::Kind::Ballot:
        return DocumentKind::BallotForm;
    case WorkflowStep::Kind::Review:
        return DocumentKind::SummarySheet;
    case WorkflowStep::Kind::Publicity:
        return DocumentKind::Publicity;
    case WorkflowStep::Kind::Approval:
        return DocumentKind::Movements;
    case WorkflowStep::Kind::Plaque:
        return DocumentKind::Plaques;
    case WorkflowStep::Kind::Reexamination:
    case WorkflowStep::Kind::Report:
        break;
    }
    return std::nullopt;
}

Result<Document> makeRatingDocument(const File &file, const DocumentRequest &request)
{
    const auto rater = raterOf(file, request.scope);
    if (!rater) {
        return rater.error();
    }
    const auto scheme = schemeInUse(file, request.year, request.round, *rater);
    const auto round = roundOf(file, request.year, request.round, *rater);
    if (!scheme || !round) {
        return scheme ? round.error() : scheme.error();
    }
    const bool isOwn = *round && (*round)->organisation == *rater;
    const auto table = isOwn ? roundTable(file, **round, *scheme, request.asOf)
                             : tableWithoutRound(file, request, *scheme);
    if (!table) {
        return table.error();
    }
    RatingPaper paper{.scheme = *scheme,
                      .rating = *table,
                      .year = request.year,
                      .round = request.round,
                      .rater = {},
                      .asOf = *round ? (*round)->asOf.value_or(request.asOf) : request.asOf,
                      .steps = *round};
    if (*rater != 0) {
        paper.rater = organisationNameOn(file, *rater, paper.asOf);
    }
    if (isOwn && request.kind == DocumentKind::Publicity) {
        auto posted = postedStars(file, **round);
        if (!posted) {
            return posted.error();
        }
        paper.posted = std::move(*posted);
    }
    if (isOfOneBranch(request.kind)) {
        return ofBranch(file, request, paper);
    }
    switch (request.kind) {
    case DocumentKind::SummarySheet:
        return summarySheetDocument(paper);
    case DocumentKind::Publicity:
        return publicityDocument(paper);
    case DocumentKind::Movements:
        return movementDocument(paper);
    default:
        break;
    }
    return ofAwards(file, request, paper);
}

} // namespace zhibu
