#include "gui/widgets/initials.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

namespace zhibu {

namespace {

/// Where in GB 2312 the characters of a letter begin.
struct Letter
{
    int first;
    char letter;
};

constexpr std::array kLetters{
    Letter{0xB0A1, 'a'}, Letter{0xB0C5, 'b'}, Letter{0xB2C1, 'c'}, Letter{0xB4EE, 'd'},
    Letter{0xB6EA, 'e'}, Letter{0xB7A2, 'f'}, Letter{0xB8C1, 'g'}, Letter{0xB9FE, 'h'},
    Letter{0xBBF7, 'j'}, Letter{0xBFA6, 'k'}, Letter{0xC0AC, 'l'}, Letter{0xC2E8, 'm'},
    Letter{0xC4C3, 'n'}, Letter{0xC5B6, 'o'}, Letter{0xC5BE, 'p'}, Letter{0xC6DA, 'q'},
    Letter{0xC8BB, 'r'}, Letter{0xC8F6, 's'}, Letter{0xCBFA, 't'}, Letter{0xCDDA, 'w'},
    Letter{0xCEF4, 'x'}, Letter{0xD1B9, 'y'}, Letter{0xD4D1, 'z'}};
constexpr int kBehindTheLast = 0xD7FA;

QChar initialOf(QChar character)
{
    QStringEncoder encoder("GB18030");
    const QByteArray code = encoder.encode(QStringView(&character, 1));
    if (code.size() != 2) { // no such character there, or no such encoding here
        return character;
    }
    const int number = static_cast<quint8>(code[0]) * 0x100 + static_cast<quint8>(code[1]);
    const auto next = std::ranges::upper_bound(kLetters, number, {}, &Letter::first);
    return next == kLetters.begin() || number >= kBehindTheLast
               ? character
               : QChar(QLatin1Char(std::prev(next)->letter));
}

} // namespace

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QChar character : name) {
        initials += initialOf(character);
    }
    return initials;
}

bool answersTo(const QString &name, const QString &text)
{
    return name.contains(text, Qt::CaseInsensitive)
           || initialsOf(name).startsWith(text, Qt::CaseInsensitive);
}

} // namespace zhibu
