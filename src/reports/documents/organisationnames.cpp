#include "reports/documents/organisationnames.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Result<QString> cellOf(const File &file, RowId organisation, const QString &field)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto rows = textRows(file, ledger, QList<RowId>{organisation}, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    return rows->isEmpty() ? QString() : rows->first().cells[ledger.indexOf(field)];
}

} // namespace

Result<QString> organisationName(const File &file, RowId organisation)
{
    return cellOf(file, organisation, u"name"_s);
}

Result<QString> superiorName(const File &file, RowId organisation)
{
    return cellOf(file, organisation, u"superior"_s);
}

Result<QHash<QString, QString>> organisationNames(const File &file)
{
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto rows = textRows(file, ledger, ListQuery{}, ReferenceText::Name);
    if (!rows) {
        return rows.error();
    }
    QHash<QString, QString> names;
    for (const TextRow &row : *rows) {
        names.insert(row.cells[ledger.indexOf(u"code"_s)], row.cells[ledger.indexOf(u"name"_s)]);
    }
    return names;
}

} // namespace zhibu
