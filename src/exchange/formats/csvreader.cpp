#include "exchange/formats/csvreader.h"

#include "exchange/formats/csvwriter.h"
#include "exchange/formats/tablebuilder.h"
#include "exchange/formats/textencoding.h"

#include <algorithm>
#include <array>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHeadLength = 256;
constexpr int kMostLinesAbove = 20; // the titles

constexpr bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The separator used most outside quotes by the first line that has one: lines above the titles
/// may have none.
QChar separatorOf(QStringView text)
{
    static constexpr std::array<char16_t, 3> kSeparators{u',', u';', u'\t'};
    std::array<int, kSeparators.size()> counts{};
    bool quoted = false;
    int lines = 0;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        }
        if (quoted) {
            continue;
        }
        if (isLineEnd(c)) {
            const bool found = std::any_of(counts.begin(), counts.end(), std::identity());
            if (found || ++lines == kMostLinesAbove) {
                break;
            }
            continue;
        }
        for (std::size_t i = 0; i < kSeparators.size(); ++i) {
            counts[i] += c == kSeparators[i] ? 1 : 0;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return kSeparators[static_cast<std::size_t>(most)];
}

class CsvParser
{
public:
    explicit CsvParser(QStringView text)
        : m_text(text)
        , m_separator(separatorOf(text))
    {}

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// The line the next record begins on; after a failure the line of the quote that is never
    /// closed.
    [[nodiscard]] int line() const { return m_line; }

    /// The cells of the next record; false when a quote is never closed.
    bool readRecord(QStringList &cells)
    {
        do {
            QString cell;
            if (!atEnd() && m_text[m_at] == u'"' && !readQuoted(cell)) {
                return false;
            }
            cell += readPlain(); // text behind a closing quote belongs to the cell
            cells.append(removeFormulaGuard(std::move(cell)));
        } while (skip(m_separator));
        skipLineEnd();
        return true;
    }

private:
    bool skip(QChar c)
    {
        const bool there = !atEnd() && m_text[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }

    bool skipLineEnd()
    {
        const bool carriageReturn = skip(u'\r');
        const bool lineFeed = skip(u'\n');
        m_line += carriageReturn || lineFeed ? 1 : 0;
        return carriageReturn || lineFeed;
    }

    bool readQuoted(QString &cell)
    {
        const int firstLine = m_line;
        ++m_at;
        qsizetype begin = m_at;
        while (!atEnd()) {
            if (m_text[m_at] == u'"') {
                cell += m_text.mid(begin, m_at - begin);
                begin = ++m_at;
                if (atEnd() || m_text[m_at] != u'"') {
                    return true;
                }
                ++m_at; // the second of two quotes stands for one
            } else if (!skipLineEnd()) {
                ++m_at;
            }
        }
        m_line = firstLine;
        return false;
    }

    QStringView readPlain()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
            ++m_at;
        }
        return m_text.mid(begin, m_at - begin);
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// A web page, or a workbook as XML: what some programs save under the name of a workbook.
bool isMarkup(QStringView text)
{
    const QStringView head = text.left(kHeadLength).trimmed();
    const auto begins = [head](QStringView word) {
        return head.startsWith(word, Qt::CaseInsensitive);
    };
    return begins(u"<!doctype") || begins(u"<?xml") || begins(u"<html") || begins(u"<table")
           || begins(u"<meta") || begins(u"<head");
}

} // namespace

Result<TableData> readCsv(const QByteArray &bytes, const QString &source, const Progress &progress)
{
    const auto text = decodeText(bytes);
    if (!text) {
        return Error{text.error().code, source, text.error().detail};
    }
    if (isMarkup(*text)) {
        return Error{ErrorCode::NotATable, source, u"markup"_s};
    }
    CsvParser parser(*text);
    KeptSoFar kept;
    TableBuilder table(source, {}, text->size(), progress, kept);
    while (!parser.atEnd()) {
        const int line = parser.line();
        QStringList cells;
        if (!parser.readRecord(cells)) {
            return Error{ErrorCode::NotATable, source, u"unclosed-quote:%1"_s.arg(parser.line())};
        }
        if (const Status added = table.add(line, std::move(cells), parser.position()); !added) {
            return added.error();
        }
    }
    return table.take();
}

} // namespace zhibu
