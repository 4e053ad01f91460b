#include "storage/check/findingnames.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

int nameIndex(const Ledger &ledger)
{
    if (!ledger.labelKey.isEmpty()) {
        return ledger.indexOf(ledger.labelKey);
    }
    const auto required = [&ledger](const QString &of) {
        return std::ranges::find_if(ledger.fields, [&of](const Field &field) {
            return field.required && field.refLedger == of;
        });
    };
    const auto person = required(u"members"_s);
    const auto place = person == ledger.fields.end() ? required(u"organisations"_s) : person;
    return static_cast<int>(place - ledger.fields.begin());
}

/// Names of the organisations the rows belong to.
Result<QHash<RowId, QString>> organisationsOf(const File &file, const Ledger &ledger,
                                              const QList<RowId> &ids)
{
    QHash<RowId, QString> names;
    if (ledger.organisationPath.isEmpty() || ids.isEmpty()) {
        return names;
    }
    QStringList rows;
    for (const RowId id : ids) {
        rows += QString::number(id);
    }
    const QString first = ledger.organisationPath.section(u'.', 0, 0);
    const QString second = ledger.organisationPath.section(u'.', 1);
    const QString join = second.isEmpty()
                             ? u"JOIN organisation o ON o.id = t."_s + first
                             : u"JOIN %1 r ON r.id = t.%2 JOIN organisation o ON o.id = r.%3"_s.arg(
                                 ledgerOf(ledger.field(first).refLedger).table, first, second);
    Statement query(file.database(), u"SELECT t.id, o.name FROM %1 t %2 WHERE t.id IN (%3)"_s.arg(
                                         ledger.table, join, rows.join(u',')));
    while (query.next()) {
        names.insert(query.integer(0), query.text(1));
    }
    return query.status() ? Result(names) : query.status().error();
}

Status nameRowsOf(const File &file, const Ledger &ledger, QList<CheckFinding> &findings)
{
    QList<RowId> ids;
    for (const CheckFinding &entry : std::as_const(findings)) {
        ids += entry.row;
    }
    const auto coded = textRows(file, ledger, ids, ReferenceText::Code);
    const auto named = textRows(file, ledger, ids, ReferenceText::Name);
    if (!coded || !named) {
        return coded ? named.error() : coded.error();
    }
    QHash<RowId, QString> names;
    for (const TextRow &row : *named) {
        names.insert(row.id, row.cells[nameIndex(ledger)]);
    }
    const auto homes = organisationsOf(file, ledger, ids);
    if (!homes) {
        return homes.error();
    }
    QHash<RowId, QStringList> codes;
    for (const TextRow &row : *coded) {
        codes.insert(row.id, row.cells);
    }
    // Another program may delete a row in the meantime; its findings go with it.
    findings.removeIf([&](const CheckFinding &entry) { return !codes.contains(entry.row); });
    for (CheckFinding &entry : findings) {
        const QStringList cells = codes.value(entry.row);
        QStringList key;
        for (const QString &part : ledger.keys.first()) {
            if (!ledger.field(part).sensitive) {
                key += cells[ledger.indexOf(part)];
            }
        }
        entry.key = key.join(u' ');
        entry.name = names.value(entry.row);
        entry.organisation = homes->value(entry.row);
        if (!entry.finding.field.isEmpty()) {
            entry.finding.value = cells[ledger.indexOf(entry.finding.field)];
        }
    }
    return {};
}

} // namespace

Status nameFindings(const File &file, QList<CheckFinding> &findings)
{
    QList<CheckFinding> sorted;
    std::ranges::copy_if(findings, std::back_inserter(sorted),
                         [](const CheckFinding &entry) { return entry.ledger == nullptr; });
    for (const Ledger &ledger : allLedgers()) {
        QList<CheckFinding> own;
        std::ranges::copy_if(
            findings, std::back_inserter(own),
            [&ledger](const CheckFinding &entry) { return entry.ledger == &ledger; });
        if (auto status = nameRowsOf(file, ledger, own); !status) {
            return status;
        }
        std::ranges::stable_sort(own, {}, &CheckFinding::key);
        sorted += own;
    }
    findings = std::move(sorted);
    return {};
}

} // namespace zhibu
