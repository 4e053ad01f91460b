#include "ledger/ledgers.h"
#include "reports/documents/reviews/reviewdocuments.h"
#include "storage/organisations/organisationchanges.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

Result<Document> ofMembers(const File &file, const DocumentRequest &request, const QString &head)
{
    const auto sheets = reviewSheets(file, request.scope, request.year, request.asOf);
    if (!sheets) {
        return sheets.error();
    }
    if (request.kind == DocumentKind::ReviewSummary) {
        return reviewSummaryDocument(*sheets, request.year, head);
    }
    if (request.kind == DocumentKind::ReviewForms) {
        return reviewFormsDocument(*sheets, request.year, head, request.members);
    }
    const QString name = organisationNameOn(file, request.scope, request.asOf);
    if (name.isEmpty()) {
        return Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}};
    }
    return reviewBallotDocument(sheets->empty() ? ReviewSheet{.branch = request.scope,
                                                              .code = {},
                                                              .name = name,
                                                              .day = request.asOf,
                                                              .rows = {}}
                                                : sheets->front(),
                                request.year);
}

/// 述职 of a year is held after its end, too: no day would be true of all rows.
Result<Document> ofSecretaries(const File &file, const DocumentRequest &request)
{
    const QString head = organisationNameOn(file, request.scope, request.asOf);
    const auto rows =
        textRows(file, ledgerOf(u"secretary-reviews"_s),
                 ListQuery{.scope = request.scope, .year = request.year}, ReferenceText::Name);
    return rows ? Result(secretaryReviewDocument(*rows, request.year, head)) : rows.error();
}

} // namespace

QString sheetHead(const File &file, RowId scope, QDate asOf)
{
    return u"%1 截至%2"_s.arg(organisationNameOn(file, scope, asOf), proseDate(asOf)).trimmed();
}

Result<Document> makeReviewDocument(const File &file, const DocumentRequest &request)
{
    const QString head = sheetHead(file, request.scope, request.asOf);
    switch (request.kind) {
    case DocumentKind::Talks: {
        const auto sheets = talkSheets(file, request.scope, request.year, request.asOf);
        return sheets ? Result(talkDocument(*sheets, request.year, head)) : sheets.error();
    }
    case DocumentKind::StudyHours: {
        const auto rows = studyRows(file, request.scope, request.year, request.asOf);
        return rows ? Result(studyDocument(*rows, request.year, head)) : rows.error();
    }
    case DocumentKind::Volunteering: {
        const auto rows = volunteeringRows(file, request.scope, request.year, request.asOf);
        return rows ? Result(volunteeringDocument(*rows, request.year, head)) : rows.error();
    }
    case DocumentKind::SecretaryReviews:
        return ofSecretaries(file, request);
    default:
        return ofMembers(file, request, head);
    }
}

} // namespace zhibu
