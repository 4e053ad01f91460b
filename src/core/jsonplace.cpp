#include "core/jsonplace.h"

#include <QRegularExpression>
#include <QStringList>

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

    qsizetype find()
    {
        skipBlanks();
        m_found = m_at;
        while (!m_path.isEmpty() && enter()) {
            m_found = m_at;
        }
        return m_found;
    }

    /// Behind the value that find() found.
    qsizetype end()
    {
        m_at = m_found;
        skipValue();
        return m_at;
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
            const QString name = isList ? QString::number(number) : QString::fromUtf8(takeText());
            skipBlanks();
            if (name == wanted) {
                return true;
            }
            skipValue();
        }
    }

    const QByteArray &m_json;
    QStringList m_path;
    qsizetype m_at = 0;
    qsizetype m_found = 0;
};

QStringList partsOf(const QString &place)
{
    static const QRegularExpression separators(u"[.\\[\\]]+"_s);
    return place.split(separators, Qt::SkipEmptyParts);
}

} // namespace

int lineOfOffset(const QByteArray &json, qsizetype offset)
{
    return static_cast<int>(json.left(offset).count('\n')) + 1;
}

int lineOfPlace(const QByteArray &json, const QString &place)
{
    return lineOfOffset(json, Walker(json, partsOf(place)).find());
}

QByteArray withValueAt(const QByteArray &json, const QString &place, const QByteArray &value)
{
    Walker walker(json, partsOf(place));
    const qsizetype begin = walker.find();
    return json.first(begin) + value + json.sliced(walker.end());
}

} // namespace zhibu
