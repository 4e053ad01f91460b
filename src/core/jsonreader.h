#pragma once

#include "core/codes.h"
#include "core/jsonplace.h"
#include "core/jsonproblem.h"
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

/// What is wrong in one document, as it is found. What lies at, within or around a place that is
/// wrong already only follows from that, and is not added.
class JsonProblems
{
public:
    void add(const QString &place, JsonFault fault, const QStringList &args);
    /// Nothing at or within this place is wrong.
    [[nodiscard]] bool isSound(const QString &place) const;
    /// In the order of the text, with line and column there; the first kMost of them.
    [[nodiscard]] QList<JsonProblem> in(const QByteArray &json) const;

    static constexpr qsizetype kMost = 20;

private:
    static constexpr qsizetype kEnough = 10 * kMost;
    QList<JsonProblem> m_found;
};

/// Reads one JSON object key by key and tells what is wrong in it. Every getter returns some value
/// after a failure, so that readers stay straight lines; the caller looks at the problems once, at
/// the end. Keys nobody asked for are a problem, found when the reader is done.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString place, JsonProblems &problems, bool anyKeys = false);
    ~JsonReader();
    Q_DISABLE_COPY_MOVE(JsonReader)

    /// Whether the key is there; one that may be there is known.
    [[nodiscard]] bool has(const QString &key);
    /// Whether all was right so far: in this object, or under one key of it.
    [[nodiscard]] bool isSound() const { return m_problems.isSound(m_place); }
    [[nodiscard]] bool isSound(const QString &key) const
    {
        return m_problems.isSound(placeOf(key));
    }
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
        const QString word = text(key);
        const auto found = enumIn<Enum>(codes, word);
        if (!found) {
            failWord(key, word, {codes.begin(), codes.end()});
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
                failWord(indexed(key, i), words[i], {known.begin(), known.end()});
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
        JsonReader reader(objectFrom(value(key), key), placeOf(key), m_problems, m_anyKeys);
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
            JsonReader reader(objectFrom(list[i], item), placeOf(item), m_problems, m_anyKeys);
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

    /// Which keys there may be depends on the word under this one, which was read: where it was not
    /// understood, no key here or further in is said to be missing or unknown from now on.
    void dependOn(const QString &key) { m_anyKeys = m_anyKeys || (has(key) && !isSound(key)); }

    void fail(const QString &key, JsonFault fault, const QStringList &args = {});
    /// A word that is none of the known ones; empty where there is none.
    void failWord(const QString &key, const QString &word, const QStringList &known);
    [[nodiscard]] static QString indexed(const QString &key, qsizetype index);

    /// The words of a choice, without what they mean.
    template<typename T>
    [[nodiscard]] static QStringList wordsOf(const QList<std::pair<QString, T>> &names)
    {
        QStringList words;
        for (const auto &[word, meaning] : names) {
            words += word;
        }
        return words;
    }

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
        failWord(key, word, wordsOf(names));
        return names.constFirst().second;
    }

    QJsonObject m_object;
    QString m_place;
    JsonProblems &m_problems;
    QSet<QString> m_known; ///< keys that were asked for
    bool m_anyKeys;        ///< a word was not understood
};

/// Reads a JSON document as an object; what keeps it from being one, if anything does.
[[nodiscard]] std::optional<JsonProblem> readObject(const QByteArray &json, QJsonObject &object);
/// Invalid, subject = the place of the problem ("kinds.wage.brackets[2].rate"), for what is no JSON
/// "line 3"; detail = "line:column".
[[nodiscard]] Error problemError(const JsonProblem &problem);
/// The JSON document as an object, or the error of the problem.
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &json);

/// All that is wrong in a document for read(JsonReader &), in the order of the text.
template<typename Read>
QList<JsonProblem> jsonProblems(const QByteArray &json, Read read)
{
    QJsonObject document;
    if (const auto problem = readObject(json, document)) {
        return {*problem};
    }
    JsonProblems problems;
    { // the reader looks for unknown keys when it goes
        JsonReader reader(document, QString(), problems);
        read(reader);
    }
    return problems.in(json);
}

/// Reads a whole document by read(JsonReader &), or the error of the first problem.
template<typename Read>
auto readJson(const QByteArray &json, Read read)
    -> Result<decltype(read(std::declval<JsonReader &>()))>
{
    std::optional<decltype(read(std::declval<JsonReader &>()))> value;
    const auto problems = jsonProblems(json, [&](JsonReader &in) { value = read(in); });
    if (!problems.isEmpty()) {
        return problemError(problems.constFirst());
    }
    return *std::move(value);
}

} // namespace zhibu
