#include "core/jsonplace.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Walks through a sound JSON text along a path of keys and numbers.
class Walker
{
public:
    Walker(const QByteArray &json, QStringList path)
        : m_json(json)
        , m_path(std::move(path))
    {}

    /// Where the value begins: of the place, or of the innermost part of it that is there.
    qsizetype find()
    {
        skipBlanks();
        m_found = m_at;
        m_member = m_at;
        bool found = true;
        while (!m_path.isEmpty() && found) {
            found = enter();
            if (found) {
                m_found = m_at;
            }
        }
        if (!found) {
            m_member = m_found;
        }
        return m_found;
    }

    /// Where what find() found begins, with the key of the place.
    [[nodiscard]] qsizetype member() const { return m_member; }

    /// Behind the value that find() found.
    qsizetype end()
    {
        m_at = m_found;
        skipValue();
        return m_at;
    }

    /// Goes through the value that begins here, up to a member with a key its object has already;
    /// where that stands is member(), empty: there is none.
    QString findRepeated(const QString &place)
    {
        skipBlanks();
        const bool isList = here() == '[';
        if (!isList && here() != '{') {
            skipValue();
            return {};
        }
        ++m_at;
        QSet<QString> keys;
        for (int number = 0;; ++number) {
            skipBlanks();
            if (here() == ']' || here() == '}' || here() == '\0') {
                ++m_at;
                return {};
            }
            m_member = m_at;
            QString inside = u"%1[%2]"_s.arg(place).arg(number);
            if (!isList) {
                const QString key = QString::fromUtf8(takeText());
                inside = place.isEmpty() ? key : place + u'.' + key;
                if (keys.contains(key)) {
                    return inside;
                }
                keys += key;
            }
            if (const QString found = findRepeated(inside); !found.isEmpty()) {
                return found;
            }
        }
    }

private:
    [[nodiscard]] char here() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t' || here() == ','
               || here() == ':') {
            ++m_at;
        }
    }

    QByteArray takeText()
    {
        const qsizetype begin = ++m_at;
        while (here() != '"' && here() != '\0') {
            m_at += here() == '\\' ? 2 : 1;
        }
        return m_json.mid(begin, m_at++ - begin);
    }

    void skipValue()
    {
        int depth = 0;
        do {
            skipBlanks();
            if (here() == '"') {
                takeText();
            } else if (here() == '{' || here() == '[') {
                ++depth;
                ++m_at;
            } else if (here() == '}' || here() == ']') {
                --depth;
                ++m_at;
            } else {
                while (here() != '\0' && !QByteArrayView(",]} \n\r\t").contains(here())) {
                    ++m_at;
                }
            }
        } while (depth > 0 && here() != '\0');
    }

    /// Goes to the value under the next part of the path.
    bool enter()
    {
        const bool isList = here() == '[';
        if (!isList && here() != '{') {
            return false;
        }
        const QString wanted = m_path.takeFirst();
        ++m_at;
        for (int number = 0;; ++number) {
            skipBlanks();
            if (here() == ']' || here() == '}' || here() == '\0') {
                return false;
            }
            const qsizetype member = m_at;
            const QString name = isList ? QString::number(number) : QString::fromUtf8(takeText());
            skipBlanks();
            if (name == wanted) {
                m_member = member;
                return true;
            }
            skipValue();
        }
    }

    const QByteArray &m_json;
    QStringList m_path;
    qsizetype m_at = 0;
    qsizetype m_found = 0;
    qsizetype m_member = 0;
};

QStringList partsOf(const QString &place)
{
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    return place.split(separators, Qt::SkipEmptyParts);
}

} // namespace

LineColumn positionOfOffset(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.first(std::clamp(offset, qsizetype{0}, text.size()));
    const QByteArray line = before.sliced(before.lastIndexOf('\n') + 1);
    return {.line = static_cast<int>(before.count('\n')) + 1,
            .column = static_cast<int>(QString::fromUtf8(line).size()) + 1};
}

LineColumn positionOfPlace(const QByteArray &json, const QString &place)
{
    Walker walker(json, partsOf(place));
    walker.find();
    return positionOfOffset(json, walker.member());
}

std::optional<RepeatedKey> repeatedKey(const QByteArray &json)
{
    Walker walker(json, {});
    const QString place = walker.findRepeated({});
    return place.isEmpty()
               ? std::nullopt
               : std::optional(RepeatedKey{place, positionOfOffset(json, walker.member())});
}

bool liesIn(const QString &place, const QString &outer)
{
    if (outer.isEmpty() || place == outer) {
        return true;
    }
    return place.startsWith(outer) && (place[outer.size()] == u'.' || place[outer.size()] == u'[');
}

QByteArray withValueAt(const QByteArray &json, const QString &place, const QByteArray &value)
{
    Walker walker(json, partsOf(place));
    const qsizetype begin = walker.find();
    return json.first(begin) + value + json.sliced(walker.end());
}

} // namespace zhibu
