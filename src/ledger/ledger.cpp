#include "ledger/ledger.h"

#include <algorithm>

namespace zhibu {

bool isEmpty(const QVariant &value)
{
    return !value.isValid() || value.isNull()
           || (value.typeId() == QMetaType::QString
               && static_cast<const QString *>(value.constData())->isEmpty());
}

int Ledger::indexOf(const QString &fieldKey) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].key == fieldKey) {
            return i;
        }
    }
    return -1;
}

const Field &Ledger::field(const QString &fieldKey) const
{
    const int index = indexOf(fieldKey);
    Q_ASSERT_X(index >= 0, "Ledger::field", qPrintable(fieldKey));
    return fields[index];
}

QVariant Ledger::value(const Record &record, const QString &fieldKey) const
{
    const int index = indexOf(fieldKey);
    Q_ASSERT_X(index >= 0, "Ledger::value", qPrintable(fieldKey));
    return record.values.value(index);
}

QDate Ledger::day(const Record &record, const QString &fieldKey) const
{
    return QDate::fromString(value(record, fieldKey).toString().left(10), Qt::ISODate);
}

void Ledger::setValue(Record &record, const QString &fieldKey, const QVariant &value) const
{
    const int index = indexOf(fieldKey);
    Q_ASSERT_X(index >= 0, "Ledger::setValue", qPrintable(fieldKey));
    record.values[index] = value;
}

bool Ledger::isGivenNumber(const QString &code) const
{
    constexpr qsizetype kDigits = 6;
    const QString digits = code.mid(numberPrefix.size());
    return !numberPrefix.isEmpty() && code.startsWith(numberPrefix) && digits.size() >= kDigits
           && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Record Ledger::blank() const
{
    Record record;
    for (const Field &field : fields) {
        record.values += field.emptyValue();
    }
    return record;
}

QString Ledger::homeKey() const
{
    return organisationPath == u"id" ? QStringLiteral("superior")
                                     : organisationPath.section(QChar(u'.'), 0, 0);
}

bool Ledger::goesByYears() const
{
    return !yearKey.isEmpty() && field(yearKey).type == FieldType::Year;
}

Record Ledger::following(const Record &entered) const
{
    const QString home = organisationPath.section(QChar(u'.'), 0, 0);
    QStringList shared;
    for (const QString &part : goesByYears() ? keys.first() : QStringList()) {
        if (part == yearKey || field(part).type == FieldType::Choice) {
            shared += part;
        }
    }
    const bool isOneOfEach = std::ranges::all_of(
        keys.first(), [&](const QString &part) { return part == home || shared.contains(part); });
    if (indexOf(home) >= 0 && !isOneOfEach) {
        shared += home;
    }
    Record next = blank();
    for (const QString &each : std::as_const(shared)) {
        setValue(next, each, value(entered, each));
    }
    return next;
}

Findings Ledger::validate(Record &record) const
{
    Findings findings;
    for (int i = 0; i < fields.size(); ++i) {
        const Field &field = fields[i];
        if (isEmpty(record.values[i]) && !field.defaultFrom.isEmpty()) {
            record.values[i] = value(record, field.defaultFrom);
        }
        if (field.required && isEmpty(record.values[i])) {
            findings +=
                Finding{.rule = Rule::Required, .field = field.key, .value = {}, .args = {}};
        }
    }
    if (rule) {
        for (const Finding &finding : rule(*this, record)) {
            if (std::ranges::find(findings, finding.field, &Finding::field) == findings.end()) {
                findings += finding;
            }
        }
    }
    return findings;
}

} // namespace zhibu
