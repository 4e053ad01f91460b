#include "storage/people/sanctions.h"

#include "ledger/ledgers.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Sanction sanctionOf(const Record &row)
{
    const Ledger &ledger = ledgerOf(u"sanctions"_s);
    const auto dateIn = [&](const QString &key) {
        return QDate::fromString(ledger.value(row, key).toString(), Qt::ISODate);
    };
    Sanction sanction{
        .kind = enumIn<SanctionKind>(kSanctionCodes, ledger.value(row, u"kind"_s).toString())
                    .value_or(SanctionKind::Warning),
        .date = dateIn(u"date"_s),
        .months = std::nullopt,
        .restored = std::nullopt};
    if (const QVariant months = ledger.value(row, u"months"_s); !isEmpty(months)) {
        sanction.months = months.toInt();
    }
    if (const QDate restored = dateIn(u"restored_on"_s); restored.isValid()) {
        sanction.restored = restored;
    }
    return sanction;
}

Result<QSet<RowId>> withoutVote(const File &file, QDate day)
{
    const Ledger &ledger = ledgerOf(u"sanctions"_s);
    Statement query(file.database(),
                    u"SELECT id FROM sanction WHERE kind = 'probation' AND date <= ?"_s);
    query.bind(day.toString(Qt::ISODate));
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    const auto rows = fetchRecords(file, ledger, ids);
    if (!rows) {
        return rows.error();
    }
    QSet<RowId> members;
    for (const Record &row : *rows) {
        if (takesTheVote(sanctionOf(row), day)) {
            members += ledger.value(row, u"member"_s).toLongLong();
        }
    }
    return members;
}

} // namespace zhibu
