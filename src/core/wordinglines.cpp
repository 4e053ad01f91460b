#include "core/wordinglines.h"

#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Letters outside its places that a line needs to be known again: "1. {主题}" fits too much.
constexpr qsizetype kFewestLetters = 8;

bool isWording(const QString &line, const QStringList &parts)
{
    if (parts.size() == 1) {
        return line == parts.first();
    }
    if (!line.startsWith(parts.first()) || !line.endsWith(parts.last())) {
        return false;
    }
    qsizetype from = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype at = line.indexOf(parts[i], from);
        if (at < 0) {
            return false;
        }
        from = at + parts[i].size();
    }
    return from + parts.last().size() <= line.size();
}

} // namespace

WordingLines::WordingLines(const QStringList &wordings)
{
    static const QRegularExpression place(u"\\{[^{}\n]{1,20}\\}"_s);
    for (const QString &wording : wordings) {
        for (const QString &line : wording.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList parts = line.trimmed().split(place);
            const QString words = parts.join(QString());
            const auto letters =
                std::ranges::count_if(words, [](QChar each) { return each.isLetter(); });
            if (parts.size() == 1 ? !words.isEmpty() : letters >= kFewestLetters) {
                m_lines += parts;
            }
        }
    }
}

QString WordingLines::writtenIn(const QString &text) const
{
    QStringList written;
    for (const QString &each : text.split(u'\n')) {
        const QString line = each.trimmed();
        const bool isOpen = line.endsWith(u'：') || line.endsWith(u':');
        if (!line.isEmpty() && !isOpen
            && std::ranges::none_of(
                m_lines, [&line](const QStringList &parts) { return isWording(line, parts); })) {
            written += line;
        }
    }
    return written.join(u'\n');
}

} // namespace zhibu
