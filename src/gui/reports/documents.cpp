#include "gui/reports/documents.h"

#include "ledger/ledgers.h"
#include "reports/documents/duestables.h"
#include "reports/documents/meetingtable.h"
#include "reports/documents/startable.h"
#include "reports/documents/summarycollector.h"
#include "reports/pages/printedtable.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/recordlist.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The head line of every table: whose it is and when it was made.
Result<QString> subtitle(const File &file, const DocumentRequest &request)
{
    QString name;
    if (request.scope != 0) {
        const Ledger &ledger = ledgerOf(u"organisations"_s);
        const auto rows = textRows(file, ledger, QList<RowId>{request.scope}, ReferenceText::Name);
        if (!rows) {
            return rows.error();
        }
        name = rows->isEmpty() ? QString() : rows->first().cells[ledger.indexOf(u"name"_s)];
    }
    return u"%1 截至%2"_s
        .arg(name, proseDate(defaultAsOf(request.year, Round::December, request.today)))
        .trimmed();
}

Result<Document> table(const File &file, const DocumentRequest &request, const TextTable &table)
{
    const auto head = subtitle(file, request);
    if (!head) {
        return head.error();
    }
    return Document{.letter = {}, .table = table, .page = printedTable(table, *head)};
}

Result<Document> summary(const File &file, const DocumentRequest &request)
{
    const auto facts = collectSummary(file, request.branch, request.year, request.today);
    if (!facts) {
        return facts.error();
    }
    return Document{.letter = annualSummaryLetter(*facts), .table = {}, .page = {}};
}

Result<Document> stars(const File &file, const DocumentRequest &request)
{
    const auto scheme = findScheme(&file, kDefaultScheme);
    if (!scheme) {
        return scheme.error();
    }
    const auto rating =
        rateOrganisations(file, {.scheme = *scheme,
                                 .year = request.year,
                                 .asOf = defaultAsOf(request.year, Round::December, request.today),
                                 .scope = request.scope});
    if (!rating) {
        return rating.error();
    }
    auto document = table(file, request, starTable(*rating, *scheme, request.year));
    if (document) {
        document->page.footnotes = quotaSentences(*rating);
    }
    return document;
}

Result<Document> dues(const File &file, const DocumentRequest &request)
{
    const auto rows = duesYearRows(file, request.scope, request.year,
                                   defaultAsOf(request.year, Round::December, request.today));
    if (!rows) {
        return rows.error();
    }
    auto document = table(file, request, duesYearTable(*rows, request.year));
    if (document) {
        document->page.unit = u"单位：元"_s;
    }
    return document;
}

Result<Document> meetings(const File &file, const DocumentRequest &request)
{
    const auto rows = meetingRows(file, request.scope, request.year,
                                  defaultAsOf(request.year, Round::December, request.today));
    if (!rows) {
        return rows.error();
    }
    return table(file, request, meetingTable(*rows, request.year));
}

Result<Document> members(const File &file, const DocumentRequest &request)
{
    const Ledger &ledger = ledgerOf(u"members"_s);
    const auto rows = textRows(
        file, ledger, ListQuery{.scope = request.scope, .equals = {{u"status"_s, u"active"_s}}},
        ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    const QStringList keys{u"name"_s, u"sex"_s,    u"nation"_s,    u"birth"_s, u"education"_s,
                           u"kind"_s, u"joined"_s, u"confirmed"_s, u"branch"_s};
    TextTable roll{
        .name = u"党员名册"_s, .columns = {{u"序号"_s, TextColumn::Kind::Integer}}, .rows = {}};
    for (const QString &key : keys) {
        roll.columns += TextColumn{ledger.field(key).title};
    }
    for (const TextRow &row : *rows) {
        QStringList cells{QString::number(roll.rows.size() + 1)};
        for (const QString &key : keys) {
            cells += row.cells[ledger.indexOf(key)];
        }
        roll.rows += cells;
    }
    return table(file, request, roll);
}

} // namespace

QPageLayout Document::layout() const
{
    return letter ? letterPageLayout() : tablePageLayout(page.orientation);
}

void Document::paint(QPagedPaintDevice &device, std::optional<int> rows) const
{
    if (letter) {
        paintLetter(device, *letter);
        return;
    }
    PrintTable shown = page;
    if (rows && shown.rows.size() > *rows) {
        shown.rows.resize(*rows);
    }
    paintTable(device, shown);
}

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
    case DocumentKind::Members:
        return members(file, request);
    }
    return Error{};
}

} // namespace zhibu
