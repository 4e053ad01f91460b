#include "storage/search/readings.h"

#include "storage/file/resources.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCharacters = 0x10000; // those beyond have no reading here

/// What holds for a character wherever it stands.
struct Characters
{
    QStringList syllables = {QString()};  ///< the first one: none
    std::vector<quint16> usual;           ///< place in `syllables` by character
    QHash<QChar, QStringList> others;     ///< further readings
    QHash<QString, NameReading> surnames; ///< of the built-in table

    Characters()
        : usual(kCharacters, 0)
    {
        for (const QString &line : resourceLines(u"readings/pinyin.txt"_s)) {
            const QString syllable = line.section(u' ', 0, 0);
            for (const QChar character : line.section(u' ', 1)) {
                usual[character.unicode()] = static_cast<quint16>(syllables.size());
            }
            syllables += syllable;
        }
        for (const QString &line : resourceLines(u"readings/others.txt"_s)) {
            QStringList readings = line.section(u' ', 1).split(u'/');
            quint16 &place = usual[line.front().unicode()];
            if (place == 0) {
                place = static_cast<quint16>(syllables.size());
                syllables += readings.takeFirst();
            }
            if (!readings.isEmpty()) {
                others.insert(line.front(), readings);
            }
        }
    }

    [[nodiscard]] const QString &of(QChar character) const
    {
        return syllables[usual[character.unicode()]];
    }
};

const Characters &characters()
{
    static const Characters known;
    return known;
}

bool isSame(QChar read, QChar typed)
{
    return read == typed || (read == u'v' && typed == u'u');
}

qsizetype sharedLength(QStringView read, QStringView typed)
{
    qsizetype shared = 0;
    while (shared < read.size() && shared < typed.size() && isSame(read[shared], typed[shared])) {
        ++shared;
    }
    return shared;
}

const Readings &builtIn()
{
    static const Readings readings;
    return readings;
}

} // namespace

Readings::Readings()
    : m_several(kCharacters, false)
{
    for (auto it = characters().others.begin(); it != characters().others.end(); ++it) {
        m_several[it.key().unicode()] = true;
    }
    for (const QString &line : resourceLines(u"readings/surnames.txt"_s)) {
        add(line.section(u' ', 0, 0), line.section(u' ', 1));
    }
}

Result<Readings> Readings::of(const File &file)
{
    Readings readings = builtIn();
    Statement own(file.database(), u"SELECT characters, reading FROM name_reading"_s);
    while (own.next()) {
        readings.add(own.text(0), own.text(1));
    }
    if (!own.status()) {
        return own.status().error();
    }
    return readings;
}

void Readings::add(const QString &text, const QString &reading)
{
    if (const auto syllables = nameReadingFrom(text, reading)) {
        m_beginnings.insert(text, *syllables);
        m_several[text.front().unicode()] = true;
        m_longest = std::max(m_longest, text.size());
    }
}

QString Readings::typedLetters(const QString &text)
{
    QString letters = text.toLower();
    letters.removeIf([](QChar typed) { return typed.isSpace() || typed == u'\''; });
    const bool onlyLetters = std::ranges::all_of(
        letters, [](QChar typed) { return (typed >= u'a' && typed <= u'z') || typed == u'ü'; });
    return onlyLetters ? letters.replace(u'ü', u'v') : QString();
}

const NameReading *Readings::beginning(QStringView name) const
{
    for (qsizetype length = std::min(m_longest, name.size()); length > 0; --length) {
        const auto known = m_beginnings.constFind(name.first(length).toString());
        if (known != m_beginnings.constEnd()) {
            return &*known;
        }
    }
    return nullptr;
}

bool Readings::matches(QStringView name, QStringView letters) const
{
    if (name.isEmpty() || letters.isEmpty()) {
        return false;
    }
    const QChar first = name.front();
    if (!m_several[first.unicode()]) { // most names end here
        const QString &usual = characters().of(first);
        return isSame(usual.isEmpty() ? first.toLower() : usual.front(), letters.front())
               && follows(name, 0, nullptr, letters);
    }
    return follows(name, 0, beginning(name), letters);
}

bool Readings::standsWithin(QStringView name, QStringView letters) const
{
    bool stands = false;
    for (qsizetype at = 1; letters.size() > 1 && !stands && at < name.size(); ++at) {
        stands = matches(name.sliced(at), letters);
    }
    return stands;
}

bool Readings::follows(QStringView name, qsizetype at, const NameReading *beginning,
                       QStringView letters) const
{
    if (letters.isEmpty()) {
        return true;
    }
    if (at == name.size()) {
        return false;
    }
    const auto isRead = [&](QStringView syllable) {
        const qsizetype shared = sharedLength(syllable, letters);
        const auto goesOn = [&](qsizetype taken) {
            return follows(name, at + 1, beginning, letters.sliced(taken));
        };
        return shared == letters.size() || (shared == syllable.size() && goesOn(shared))
               || (shared >= 2 && shared < syllable.size() && syllable[1] == u'h' && goesOn(2))
               || (shared >= 1 && syllable.size() > 1 && goesOn(1));
    };
    const auto isAnyRead = [&](const QStringList &syllables) {
        return std::ranges::any_of(syllables, isRead);
    };
    if (beginning != nullptr && at < beginning->size() && isAnyRead(beginning->at(at))) {
        return true;
    }
    const QString &usual = characters().of(name[at]);
    if (usual.isEmpty()) {
        const QChar itself = name[at].toLower();
        return isRead(QStringView(&itself, 1));
    }
    return isRead(usual)
           || (m_several[name[at].unicode()] && isAnyRead(characters().others.value(name[at])));
}

QString Readings::initials(const QString &name) const
{
    const NameReading *known = beginning(name);
    QString initials;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const QString syllable = known != nullptr && at < known->size() ? known->at(at).front()
                                                                        : characters().of(name[at]);
        initials += syllable.isEmpty() ? name[at] : syllable.front();
    }
    return initials;
}

QString Readings::firstSyllable(QStringView name) const
{
    if (name.isEmpty()) {
        return {};
    }
    const NameReading *known = beginning(name);
    return known != nullptr ? known->front().front() : characters().of(name.front());
}

QString initialsOf(const QString &name)
{
    return builtIn().initials(name);
}

bool answersTo(const QString &name, const QString &text)
{
    const QString letters = Readings::typedLetters(text);
    return name.contains(text, Qt::CaseInsensitive)
           || builtIn().matches(name, letters.isEmpty() ? text.toLower() : letters);
}

} // namespace zhibu
