#include "exchange/formats/textencoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> decoded(QStringDecoder decoder, const QByteArray &bytes)
{
    QString text = decoder.decode(bytes);
    return decoder.isValid() && !decoder.hasError() ? std::optional(std::move(text)) : std::nullopt;
}

/// Text has next to no control characters.
bool isBinary(QStringView text)
{
    const QStringView head = text.left(65'536);
    const auto controls = std::count_if(head.begin(), head.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t' && c != u'\r' && c != u'\n';
    });
    return controls > 1 + head.size() / 50;
}

/// UTF-16 without a byte order mark: separators, digits and line ends have a zero byte on one side.
std::optional<QStringConverter::Encoding> bareUtf16(const QByteArray &bytes)
{
    const auto isAscii = [](char c) {
        return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n';
    };
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 8192) / 2;
    qsizetype little = 0;
    qsizetype big = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        const char first = bytes[2 * i];
        const char second = bytes[2 * i + 1];
        little += isAscii(first) && second == '\0' ? 1 : 0;
        big += first == '\0' && isAscii(second) ? 1 : 0;
    }
    if (bytes.size() % 2 != 0 || std::max(little, big) <= pairs / 50) {
        return std::nullopt;
    }
    return little > big ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

std::optional<QString> decodedByGuess(const QByteArray &bytes)
{
    constexpr auto kWhole =
        QStringConverter::Flag::Stateless; // a character cut at the end is an error
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        return decoded(QStringDecoder(*encoding, kWhole), bytes);
    }
    if (const auto encoding = bareUtf16(bytes)) {
        return decoded(QStringDecoder(*encoding, kWhole), bytes);
    }
    if (auto text = decoded(QStringDecoder(QStringConverter::Utf8, kWhole), bytes)) {
        return text;
    }
    return decoded(QStringDecoder("GB18030", kWhole), bytes);
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes)
{
    auto text = decodedByGuess(bytes);
    if (isBinary(text ? *text : QString::fromLatin1(bytes.left(65'536)))) {
        return Error{ErrorCode::NotATable, {}, u"binary"_s};
    }
    if (!text) {
        return Error{ErrorCode::NotATable, {}, u"encoding"_s};
    }
    return std::move(*text);
}

} // namespace zhibu
