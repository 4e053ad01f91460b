#pragma once

#include "core/codes.h"
#include "core/jsonplace.h"
#include "core/money.h"
#include "core/month.h"
#include "core/points.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>
#include <utility>

namespace zhibu {

/// Reads one JSON object key by key and remembers the first thing wrong in the whole document, with
/// its place. Every getter returns some value after a failure, so that readers stay straight lines;
/// the caller looks at the error once, at the end. Keys nobody asked for are an error, found when
/// the reader is done.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString place, std::optional<Error> &error);
    ~JsonReader();
    Q_DISABLE_COPY_MOVE(JsonReader)

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    /// Not empty.
    QString text(const QString &key);
    bool flag(const QString &key);
    int integer(const QString &key, int lowest, int highest);
    /// Whole numbers, none twice; at least one.
    QList<int> integers(const QString &key, int lowest, int highest);
    /// At least 0, with at most that many decimals.
    Points points(const QString &key, int decimals = 4);
    QDate date(const QString &key);
    /// "2017-01"
    Month month(const QString &key);
    /// Written as text, "3000.00", never as a JSON number; not negative.
    Money money(const QString &key);
    /// Texts, none empty and none twice; at least one.
    QStringList texts(const QString &key);

    /// One of a few words; `names` pairs each with its meaning.
    template<typename T>
    T choice(const QString &key, const QList<std::pair<QString, T>> &names)
    {
        return meaning(text(key), names, key);
    }
    template<typename T>
    T choiceOr(const QString &key, const QList<std::pair<QString, T>> &names, T fallback)
    {
        return has(key) ? choice(key, names) : fallback;
    }
    /// One of the codes of a closed enum.
    template<typename Enum, std::size_t N>
    Enum code(const QString &key, const Codes<N> &codes)
    {
        const auto found = enumIn<Enum>(codes, text(key));
        if (!found) {
            fail(key, QStringLiteral("unknown word"));
        }
        return found.value_or(Enum{});
    }
    template<typename Enum, std::size_t N>
    QList<Enum> codes(const QString &key, const Codes<N> &known)
    {
        QList<Enum> result;
        const QStringList words = texts(key);
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto found = enumIn<Enum>(known, words[i]);
            if (!found) {
                fail(indexed(key, i), QStringLiteral("unknown word"));
            }
            result += found.value_or(Enum{});
        }
        return result;
    }
    /// A list of such words.
    template<typename T>
    QList<T> choices(const QString &key, const QList<std::pair<QString, T>> &names)
    {
        QList<T> result;
        const QStringList words = texts(key);
        for (qsizetype i = 0; i < words.size(); ++i) {
            result += meaning(words[i], names, indexed(key, i));
        }
        return result;
    }

    /// Calls read(JsonReader &) for the object under `key`.
    template<typename Read>
    auto object(const QString &key, Read read)
    {
        JsonReader reader(objectFrom(value(key), key), placeOf(key), m_error);
        return read(reader);
    }
    /// Calls read(JsonReader &) for each object of the list under `key`; at least one.
    template<typename Read>
    auto objects(const QString &key, Read read)
    {
        QList<decltype(read(*this))> result;
        const QJsonArray list = array(key);
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString item = indexed(key, i);
            JsonReader reader(objectFrom(list[i], item), placeOf(item), m_error);
            result += read(reader);
        }
        return result;
    }
    template<typename Read>
    auto objectsIfAny(const QString &key, Read read)
    {
        return has(key) ? objects(key, read) : QList<decltype(read(*this))>();
    }
    /// The names and points of a table such as {"city": 3, "nation": 8}, each above 0 and one
    /// at least.
    QHash<QString, Points> pointsTable(const QString &key);

    void fail(const QString &key, const QString &what);
    [[nodiscard]] static QString indexed(const QString &key, qsizetype index);

private:
    QJsonValue value(const QString &key);
    QJsonArray array(const QString &key);
    QJsonObject objectFrom(const QJsonValue &value, const QString &key);
    Points pointsFrom(const QJsonValue &value, const QString &key, int decimals);
    [[nodiscard]] QString placeOf(const QString &key) const;

    template<typename T>
    T meaning(const QString &word, const QList<std::pair<QString, T>> &names, const QString &key)
    {
        for (const auto &[name, result] : names) {
            if (name == word) {
                return result;
            }
        }
        fail(key, QStringLiteral("unknown word"));
        return names.constFirst().second;
    }

    QJsonObject m_object;
    QString m_place;
    std::optional<Error> &m_error;
    QSet<QString> m_asked;
};

/// The JSON document as an object, or what is wrong with it: Invalid, subject "line N".
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &json);

/// Reads a whole document by read(JsonReader &). Invalid when anything is wrong: subject = the
/// place ("kinds.wage.brackets[2].rate"), detail = what, and in which line.
template<typename Read>
auto readJson(const QByteArray &json, Read read)
    -> Result<decltype(read(std::declval<JsonReader &>()))>
{
    const auto document = jsonObject(json);
    if (!document) {
        return document.error();
    }
    std::optional<Error> error;
    auto result = [&] { // the reader looks for unknown keys when it goes
        JsonReader reader(*document, QString(), error);
        return read(reader);
    }();
    if (error) {
        error->detail += QStringLiteral(" (line %1)").arg(lineOfPlace(json, error->subject));
        return *error;
    }
    return result;
}

} // namespace zhibu
