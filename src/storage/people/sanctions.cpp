#include "storage/people/sanctions.h"

#include "ledger/eventitems.h"
#include "ledger/ledgers.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Sanction sanctionOf(const Record &row)
{
    const Ledger &ledger = ledgerOf(u"sanctions"_s);
    Sanction sanction{
        .kind = enumIn<SanctionKind>(kSanctionCodes, ledger.value(row, u"kind"_s).toString())
                    .value_or(SanctionKind::Warning),
        .date = ledger.day(row, u"date"_s),
        .months = std::nullopt,
        .restored = std::nullopt};
    if (const QVariant months = ledger.value(row, u"months"_s); !isEmpty(months)) {
        sanction.months = months.toInt();
    }
    if (const QDate restored = ledger.day(row, u"restored_on"_s); restored.isValid()) {
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

Result<QList<UnrecordedSanction>> unrecordedSanctions(const File &file, int year)
{
    Statement query(file.database(),
                    u"SELECT e.id, e.member, e.date, e.evidence, e.item FROM event e "
                    "WHERE e.member IS NOT NULL AND (? = 0 OR substr(e.date, 1, 4) = ?) "
                    "AND NOT EXISTS (SELECT 1 FROM sanction s WHERE s.member = e.member "
                    "AND s.date BETWEEN date(e.date, '-1 year') AND date(e.date, '+1 year')) "
                    "ORDER BY e.date, e.id"_s);
    query.bind(year).bind(QString::number(year));
    QList<UnrecordedSanction> unrecorded;
    while (query.next()) {
        if (natureOf(query.text(4)) == EventNature::Offence) {
            unrecorded += {.event = query.integer(0),
                           .member = query.integer(1),
                           .date = query.text(2),
                           .evidence = query.text(3)};
        }
    }
    return query.status() ? Result(unrecorded) : query.status().error();
}

Record sanctionToRecord(const UnrecordedSanction &unrecorded)
{
    const Ledger &ledger = ledgerOf(u"sanctions"_s);
    Record sanction = ledger.blank();
    ledger.setValue(sanction, u"member"_s, unrecorded.member);
    ledger.setValue(sanction, u"date"_s, unrecorded.date);
    ledger.setValue(sanction, u"document"_s, unrecorded.evidence);
    return sanction;
}

} // namespace zhibu
