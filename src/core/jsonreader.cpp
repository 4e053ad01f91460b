#include "core/jsonreader.h"

#include "core/jsonplace.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QVariant>

namespace zhibu {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(QJsonObject object, QString place, std::optional<Error> &error)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_error(error)
{}

JsonReader::~JsonReader()
{
    for (auto entry = m_object.constBegin(); entry != m_object.constEnd(); ++entry) {
        if (!m_asked.contains(entry.key())) {
            fail(entry.key(), u"unknown key"_s);
        }
    }
}

QString JsonReader::text(const QString &key)
{
    QString result = value(key).toString();
    if (result.isEmpty()) {
        fail(key, u"a text is expected"_s);
    }
    return result;
}

bool JsonReader::flag(const QString &key)
{
    if (!has(key)) {
        return false;
    }
    const QJsonValue found = value(key);
    if (!found.isBool()) {
        fail(key, u"true or false is expected"_s);
    }
    return found.toBool();
}

int JsonReader::integer(const QString &key, int lowest, int highest)
{
    const int result = value(key).toInt(std::numeric_limits<int>::min());
    if (result < lowest || result > highest) {
        fail(key, u"a whole number from %1 to %2 is expected"_s.arg(lowest).arg(highest));
        return lowest;
    }
    return result;
}

QList<int> JsonReader::integers(const QString &key, int lowest, int highest)
{
    QList<int> result;
    const QJsonArray list = array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const int number = list[i].toInt(std::numeric_limits<int>::min());
        if (number < lowest || number > highest || result.contains(number)) {
            fail(indexed(key, i),
                 u"a whole number from %1 to %2 that is not in the list yet is expected"_s
                     .arg(lowest)
                     .arg(highest));
        }
        result += number;
    }
    return result;
}

Points JsonReader::points(const QString &key, int decimals)
{
    return pointsFrom(value(key), key, decimals);
}

QDate JsonReader::date(const QString &key)
{
    const QDate result = QDate::fromString(text(key), Qt::ISODate);
    if (!result.isValid()) {
        fail(key, u"a date like 2017-05-01 is expected"_s);
    }
    return result;
}

Month JsonReader::month(const QString &key)
{
    const auto result = monthFromIso(value(key).toString());
    if (!result) {
        fail(key, u"a month like 2017-01 is expected"_s);
    }
    return result.value_or(Month::of(1900, 1));
}

Money JsonReader::money(const QString &key)
{
    const auto amount = moneyFromText(value(key).toString());
    if (!amount || *amount < Money{}) {
        fail(key, u"yuan as a text like \"3000.00\" is expected"_s);
        return {};
    }
    return *amount;
}

QStringList JsonReader::texts(const QString &key)
{
    QStringList result;
    const QJsonArray list = array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString word = list[i].toString();
        if (word.isEmpty() || result.contains(word)) {
            fail(indexed(key, i), u"a text that is not in the list yet is expected"_s);
        }
        result += word;
    }
    return result;
}

QHash<QString, Points> JsonReader::pointsTable(const QString &key)
{
    QHash<QString, Points> result;
    const QJsonObject table = objectFrom(value(key), key);
    if (table.isEmpty()) {
        fail(key, u"at least one entry is expected"_s);
    }
    for (auto entry = table.constBegin(); entry != table.constEnd(); ++entry) {
        const QString place = key + u'.' + entry.key();
        const Points points = pointsFrom(entry.value(), place, 4);
        if (entry.key().isEmpty() || points == Points{}) {
            fail(place, u"a name and points above 0 are expected"_s);
        }
        result.insert(entry.key(), points);
    }
    return result;
}

void JsonReader::fail(const QString &key, const QString &what)
{
    if (!m_error) {
        m_error = Error{.code = ErrorCode::Invalid, .subject = placeOf(key), .detail = what};
    }
}

QString JsonReader::indexed(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

QJsonValue JsonReader::value(const QString &key)
{
    m_asked += key;
    if (!has(key)) {
        fail(key, u"missing"_s);
    }
    return m_object.value(key);
}

QJsonArray JsonReader::array(const QString &key)
{
    QJsonArray list = value(key).toArray();
    if (list.isEmpty()) {
        fail(key, u"a list with at least one entry is expected"_s);
    }
    return list;
}

QJsonObject JsonReader::objectFrom(const QJsonValue &value, const QString &key)
{
    if (!value.isObject()) {
        fail(key, u"an object is expected"_s);
    }
    return value.toObject();
}

Points JsonReader::pointsFrom(const QJsonValue &value, const QString &key, int decimals)
{
    // By way of the shortest text of the number: 89.5 in the file is exactly 89.5 here.
    const auto result =
        value.isDouble() ? pointsFromText(value.toVariant().toString(), decimals) : std::nullopt;
    if (!result || *result < Points{}) {
        fail(key, u"a number of at least 0 with at most %1 decimals is expected"_s.arg(decimals));
        return {};
    }
    return *result;
}

QString JsonReader::placeOf(const QString &key) const
{
    return m_place.isEmpty() ? key : m_place + u'.' + key;
}

Result<QJsonObject> jsonObject(const QByteArray &json)
{
    QJsonParseError syntax;
    const auto document = QJsonDocument::fromJson(json, &syntax);
    if (!document.isObject()) {
        return Error{.code = ErrorCode::Invalid,
                     .subject = u"line %1"_s.arg(lineOfOffset(json, syntax.offset)),
                     .detail = syntax.error == QJsonParseError::NoError ? u"an object is expected"_s
                                                                        : syntax.errorString()};
    }
    return document.object();
}

} // namespace zhibu
