#include "reports/documents/dues/duescollector.h"
#include "storage/facts/organisationnames.h"
#include "storage/organisations/organisationchanges.h"

namespace zhibu {

namespace {

MonthRange monthsOf(const DocumentRequest &request)
{
    if (request.months) {
        return *request.months;
    }
    MonthRange months = MonthRange::ofYear(request.year);
    if (isOfYearsBefore(request.kind)) { // nobody is behind in a month that still runs
        const Month ended = Month::lastEnded(request.asOf);
        months = {kFirstDuesMonth, std::max(kFirstDuesMonth, std::min(months.last, ended))};
    }
    return months;
}

/// The paper, or why there is nothing to make it of.
template<typename Rows, typename Make>
Result<Document> madeOf(const Result<Rows> &rows, Make make)
{
    return rows ? Result<Document>(make(*rows)) : rows.error();
}

/// The same of a paper that names the rules its amounts rest on.
template<typename Rows, typename Make>
Result<Document> madeByRules(const File &file, DuesPaper paper, const Rows &rows, Make make)
{
    const auto rules = rulesOf(file, paper.months);
    if (!rules) {
        return rules.error();
    }
    paper.rules = *rules;
    return madeOf(rows, [&](const auto &lines) { return make(paper, lines); });
}

Result<Document> yearReport(const File &file, RowId organisation, const DuesPaper &paper)
{
    const int year = paper.months.first.year();
    const auto book = duesBook(file, organisation, paper.months.first.firstDay(),
                               paper.months.last.lastDay(), ReceiptsBy::Month);
    const auto facts = collectDuesYear(file, organisation, year, paper.asOf);
    if (!book || !facts) {
        return book ? facts.error() : book.error();
    }
    return madeOf(duesYearReport(file, organisation, year), [&](const auto &figures) {
        return duesYearDocument(paper, figures, *book, *facts);
    });
}

Result<Document> remittanceList(const File &file, RowId committee, DuesPaper paper)
{
    paper.months.last = lastToRemit(paper.months.first, paper.months.last, paper.asOf);
    return madeOf(remittanceStandings(file, committee, paper.months.first, paper.months.last),
                  [&](const auto &rows) { return remittanceListDocument(paper, rows); });
}

Result<Document> arrearsSlips(const File &file, const DocumentRequest &request,
                              const DuesPaper &paper)
{
    auto cases = collectArrears(file, request.scope, paper.asOf, ArrearsOf::Now);
    if (!cases) {
        return cases.error();
    }
    if (!request.members.isEmpty()) {
        std::erase_if(*cases, [&request](const ArrearsCase &each) {
            return !request.members.contains(each.row.member);
        });
    }
    return arrearsSlipDocument(paper, *cases);
}

} // namespace

Result<Document> makeDuesDocument(const File &file, const DocumentRequest &request)
{
    const MonthRange months = monthsOf(request);
    const QDate day = isOfYearsBefore(request.kind) ? request.asOf
                                                    : std::min(request.asOf, months.last.lastDay());
    const DuesPaper paper{.organisation = isOfYearsBefore(request.kind)
                                              ? organisationName(file, request.scope)
                                              : organisationNameOn(file, request.scope, day),
                          .months = months,
                          .asOf = request.asOf};
    const auto with = [&paper](auto maker) {
        return [&paper, maker](const auto &rows) { return maker(paper, rows); };
    };
    const RowId scope = request.scope;
    switch (request.kind) {
    case DocumentKind::DuesReceipts:
        return madeByRules(file, paper, collectReceipts(file, scope, paper.months, day),
                           receiptsDocument);
    case DocumentKind::DuesNotice:
        return madeOf(collectReceipts(file, scope, paper.months, day), with(duesNoticeDocument));
    case DocumentKind::DuesStrip:
        return madeOf(collectPayments(file, scope, paper.months), with(duesStripDocument));
    case DocumentKind::ReceiptSlips:
        return madeOf(collectPayments(file, scope, paper.months), with(receiptSlipDocument));
    case DocumentKind::DuesAssessment:
        return madeByRules(file, paper,
                           collectAssessment(file, scope, paper.months.first.year(), day),
                           assessmentDocument);
    case DocumentKind::ReliefForms:
        return madeOf(collectReliefs(file, scope, paper.months, day, request.members),
                      with(reliefFormsDocument));
    case DocumentKind::Arrears:
        return madeOf(collectArrears(file, scope, paper.asOf, ArrearsOf::Day),
                      with(arrearsDocument));
    case DocumentKind::ArrearsSlips:
        return arrearsSlips(file, request, paper);
    case DocumentKind::Remittance:
        return madeOf(collectRemittance(file, scope, paper.months, request.remittance),
                      with(remittanceDocument));
    case DocumentKind::SpendingSlips:
        return madeOf(collectSpending(file, scope, paper.months), with(spendingDocument));
    case DocumentKind::DuesBook:
        return madeOf(
            duesBook(file, scope, paper.months.first.firstDay(), paper.months.last.lastDay()),
            with(duesBookDocument));
    case DocumentKind::DuesYearReport:
        return yearReport(file, scope, paper);
    case DocumentKind::RemittanceList:
        return remittanceList(file, scope, paper);
    case DocumentKind::LargeDues:
        return madeOf(collectLargeDues(file, scope, paper.months), with(largeDuesDocument));
    case DocumentKind::DuesRecheck:
        return madeByRules(file, paper, collectRecheck(file, scope, paper.months), recheckDocument);
    case DocumentKind::RecheckMonths:
        return madeByRules(file, paper, collectRecheckMonths(file, scope, paper.months),
                           recheckMonthsDocument);
    default:
        return Error{};
    }
}

} // namespace zhibu
