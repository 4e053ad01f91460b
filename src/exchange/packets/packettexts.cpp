#include "exchange/packets/packettexts.h"

#include "storage/records/recordlist.h"
#include "storage/records/records.h"

namespace zhibu {

namespace {

QString textThere(const PacketRow &row, const Field &field, const QVariant &value)
{
    if (field.type != FieldType::Reference) {
        return cellText(field, value);
    }
    const PacketReference reference = row.references.value(field.key);
    return reference.name.isEmpty() ? reference.code : reference.name;
}

} // namespace

Result<PacketTexts> packetTexts(const File &file, const Packet &packet,
                                const PacketDifference &difference)
{
    const PacketRow &row = packet.rows[difference.row];
    const Ledger &ledger = *row.ledger;
    PacketTexts texts{.name = row.name};
    if (difference.stored) {
        const auto rows = textRows(file, ledger, QList<RowId>{difference.id}, ReferenceText::Name);
        if (!rows) {
            return rows.error();
        }
        if (!rows->isEmpty()) {
            texts.here = rows->first().cells;
        }
        texts.name = recordName(ledger, *difference.stored);
    }
    if (difference.offered) {
        for (int i = 0; i < ledger.fields.size(); ++i) {
            texts.there += textThere(row, ledger.fields[i], difference.offered->values[i]);
        }
        if (texts.name.isEmpty()) {
            texts.name = recordName(ledger, *difference.offered);
        }
    }
    if (texts.name.isEmpty()) {
        const QStringList &cells = texts.here.isEmpty() ? texts.there : texts.here;
        QStringList parts;
        for (const QString &key : ledger.keys.first()) {
            parts += cells.value(ledger.indexOf(key));
        }
        texts.name = parts.join(QChar(u' ')).simplified();
    }
    return texts;
}

} // namespace zhibu
