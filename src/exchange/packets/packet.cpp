#include "exchange/packets/packet.h"

#include <QCryptographicHash>
#include <QMap>

namespace zhibu {

using namespace Qt::StringLiterals;

QString packetText(const Field &field, const QVariant &value)
{
    if (isEmpty(value)) {
        return {};
    }
    switch (field.type) {
    case FieldType::Choice:
    case FieldType::Choices:
    case FieldType::YesNo:
    case FieldType::Reference:
        return value.toString();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Code:
    case FieldType::IdNumber:
    case FieldType::Criterion: {
        // As it is read again, or a blank at the end would be a difference for ever.
        const ParsedCell cell = parseCell(field, value.toString());
        return cell.finding ? value.toString() : cell.value.toString();
    }
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::DateTime:
    case FieldType::Year:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Score:
        break;
    }
    return cellText(field, value);
}

QString stateOf(const Ledger &ledger, const Record &record)
{
    QMap<QString, QString> texts; // by key: a field may move in its declaration
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        const QString text = packetText(field, record.values.value(i));
        const bool isOwn = i == 0 && ledger.isGivenNumber(text);
        if (!isOwn && text != packetText(field, field.emptyValue())) {
            texts.insert(field.key, text);
        }
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(ledger.key.toUtf8());
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        const QByteArray value = text->toUtf8();
        hash.addData(u"\n%1 %2 "_s.arg(text.key())
                         .arg(value.size())
                         .toUtf8()); // so that no two run together
        hash.addData(value);
    }
    return QString::fromLatin1(hash.result().left(16).toHex());
}

QString removedState()
{
    return u"removed"_s;
}

} // namespace zhibu
