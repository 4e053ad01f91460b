#include "exchange/packets/packettexts.h"

#include "storage/records/recordlist.h"
#include "storage/records/records.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

QString textThere(const PacketRow &row, const Field &field, const QVariant &value)
{
    if (field.type != FieldType::Reference) {
        return cellText(field, value);
    }
    const PacketReference reference = row.references.value(field.key);
    return reference.name.isEmpty() ? reference.code : reference.name;
}

void addRows(const Packet &packet, const PacketDifference &difference, const PacketTexts &texts,
             const PacketWords &words, TextTable &table)
{
    const Ledger &ledger = *packet.rows[difference.row].ledger;
    const QStringList start{ledger.title, texts.name};
    const QString problem = packetProblem(ledger, difference, words);
    for (const PacketField &field : difference.fields) {
        table.rows += start
                      + QStringList{words.state(fieldState(difference, field)),
                                    ledger.fields[field.index].title, texts.here.value(field.index),
                                    texts.there.value(field.index), problem};
    }
    if (difference.fields.isEmpty()) {
        QStringList files;
        for (const PacketFile &file : difference.files) {
            files += file.name;
        }
        table.rows +=
            start
            + QStringList{words.state(difference.state), files.isEmpty() ? QString() : u"附件"_s,
                          QString(), files.join(u'、'), problem};
    }
}

} // namespace

QString packetProblem(const Ledger &ledger, const PacketDifference &difference,
                      const PacketWords &words)
{
    QStringList problems;
    if (difference.isOutside) {
        problems += words.outside;
    }
    for (const Finding &finding : difference.findings) {
        const int index = ledger.indexOf(finding.field);
        problems += words.finding(finding, index < 0 ? QString() : ledger.fields[index].title);
    }
    return problems.join(u'；');
}

Result<TextTable> packetTable(const File &file, const Packet &packet,
                              const PacketComparison &comparison, const PacketWords &words)
{
    TextTable table{.name = u"数据包比对"_s,
                    .columns = {{.title = u"台账"_s},
                                {.title = u"记录"_s},
                                {.title = u"差别"_s},
                                {.title = u"字段"_s},
                                {.title = u"本文件"_s},
                                {.title = u"数据包"_s},
                                {.title = u"不能接收的原因"_s}}};
    for (const PacketDifference &difference : comparison.differences) {
        const auto texts = packetTexts(file, packet, difference);
        if (!texts) {
            return texts.error();
        }
        addRows(packet, difference, *texts, words, table);
    }
    return table;
}

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
