#include "exchange/formats/htmlreader.h"

#include "exchange/formats/tablebuilder.h"

#include <QHash>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestEntity = 10;

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u':';
}

/// The character an entity (without & and ;) stands for; none for an unknown one.
QString entityText(QStringView name)
{
    static const QHash<QString, QString> known{{u"amp"_s, u"&"_s},  {u"lt"_s, u"<"_s},
                                               {u"gt"_s, u">"_s},   {u"quot"_s, u"\""_s},
                                               {u"apos"_s, u"'"_s}, {u"nbsp"_s, u" "_s}};
    if (!name.startsWith(u'#')) {
        return known.value(name.toString());
    }
    const bool isHex = name.sliced(1).startsWith(u'x', Qt::CaseInsensitive);
    bool ok = false;
    const uint code = isHex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
    const bool isText = ok && code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    if (!isText) {
        return {};
    }
    const auto character = static_cast<char32_t>(code);
    return code == 0xA0 ? u" "_s : QString::fromUcs4(&character, 1);
}

/// A tag, or what stands before the next one.
struct Token
{
    QStringView name; ///< as written, empty for text
    QStringView body; ///< the attributes, or the text
    bool closes = false;

    [[nodiscard]] bool is(QStringView tag) const
    {
        return name.compare(tag, Qt::CaseInsensitive) == 0;
    }
};

class Tokens
{
public:
    explicit Tokens(QStringView html)
        : m_html{html}
    {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_html.size(); }

    Token next()
    {
        if (m_html[m_at] != u'<') {
            return text();
        }
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            skipBehind(u"-->");
            return {};
        }
        const QStringView rest = m_html.sliced(m_at + 1);
        const bool closes = rest.startsWith(u'/');
        const QStringView named = rest.sliced(closes ? 1 : 0);
        const auto end = std::ranges::find_if_not(named, isNameCharacter);
        const QStringView name = named.first(end - named.begin());
        if (name.isEmpty() && !rest.startsWith(u'!') && !rest.startsWith(u'?') && !closes) {
            ++m_at; // a bare <
            return {.name = {}, .body = u"<", .closes = false};
        }
        const qsizetype begin = m_at;
        skipTag();
        Token tag{.name = name, .body = m_html.sliced(begin, m_at - begin), .closes = closes};
        if (!closes && (tag.is(u"style") || tag.is(u"script"))) {
            skipBehind(tag.is(u"style") ? u"</style" : u"</script");
            skipBehind(u">");
            return {};
        }
        return name.isEmpty() ? Token() : tag;
    }

private:
    Token text()
    {
        const qsizetype end = m_html.indexOf(u'<', m_at);
        const qsizetype length = (end < 0 ? m_html.size() : end) - m_at;
        const Token token{.name = {}, .body = m_html.sliced(m_at, length), .closes = false};
        m_at += length;
        return token;
    }
    void skipBehind(QStringView what)
    {
        const qsizetype end = m_html.indexOf(what, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : end + what.size();
    }
    /// A > in quotes does not end a tag.
    void skipTag()
    {
        QChar quote;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar each = m_html[m_at];
            if (!quote.isNull()) {
                quote = each == quote ? QChar() : quote;
            } else if (each == u'"' || each == u'\'') {
                quote = each;
            } else if (each == u'>') {
                ++m_at;
                return;
            }
        }
    }

    QStringView m_html;
    qsizetype m_at = 0;
};

/// rowspan and colspan: 1 where it says nothing sensible.
int span(const Token &tag, QStringView attribute, int limit)
{
    const qsizetype at = tag.body.indexOf(attribute, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return 1;
    }
    QStringView value = tag.body.sliced(at + attribute.size()).trimmed();
    if (!value.startsWith(u'=')) {
        return 1;
    }
    value = value.sliced(1).trimmed();
    value = value.sliced(value.startsWith(u'"') || value.startsWith(u'\'') ? 1 : 0);
    const auto end = std::ranges::find_if_not(value, [](QChar c) { return c.isDigit(); });
    return std::clamp(value.first(end - value.begin()).toInt(), 1, limit);
}

class TableReader
{
public:
    TableReader(const QString &html, const QString &source)
        : m_tokens{html}
        , m_table{source, {}, html.size(), m_progress, m_kept}
    {}

    Result<TableData> read()
    {
        while (!m_tokens.atEnd() && !m_done && m_status) {
            take(m_tokens.next());
        }
        endRow();
        return m_status ? m_table.take() : Result<TableData>(m_status.error());
    }

private:
    void take(const Token &token)
    {
        if (token.is(u"table")) {
            m_depth += token.closes ? -1 : 1;
            if (token.closes && m_depth <= 0) {
                m_done = true;
            }
        } else if (m_depth == 1 && token.is(u"tr")) {
            endRow();
            m_inRow = !token.closes;
        } else if (m_depth == 1 && (token.is(u"td") || token.is(u"th"))) {
            endCell();
            if (!token.closes) {
                beginCell(token);
            }
        } else if (!m_inCell) {
            return;
        } else if (token.is(u"br") || token.is(u"p") || token.is(u"div") || token.is(u"li")
                   || token.is(u"tr")) {
            breakLine(token);
        } else if (token.name.isEmpty()) {
            addText(token.body);
        }
    }

    void beginCell(const Token &token)
    {
        m_inRow = true;
        while (m_spans.value(m_column) > 0) { // a cell of a row above stands here
            nextColumn({});
        }
        m_inCell = true;
        m_rowSpan = span(token, u"rowspan", kMaxRows);
        m_columnSpan = span(token, u"colspan", kMaxColumns);
        m_cell.clear();
        m_breakBefore = false;
    }

    void endCell()
    {
        if (!m_inCell) {
            return;
        }
        m_inCell = false;
        if (m_column >= kMaxColumns) {
            return;
        }
        const int first = m_column;
        const int last = std::min(first + m_columnSpan, kMaxColumns) - 1;
        nextColumn(m_cell.trimmed());
        while (m_column <= last) {
            nextColumn({});
        }
        if (m_rowSpan > 1) {
            m_spans.resize(std::max<qsizetype>(m_spans.size(), last + 1));
            std::fill(m_spans.begin() + first, m_spans.begin() + last + 1, m_rowSpan);
        }
        if (m_rowSpan > 1 || m_columnSpan > 1) {
            m_table.merge({.firstLine = m_line,
                           .lastLine = m_line + m_rowSpan - 1,
                           .firstColumn = first,
                           .lastColumn = last});
        }
    }

    void endRow()
    {
        endCell();
        if (!m_inRow) {
            return;
        }
        m_inRow = false;
        if (m_status) {
            m_status = m_table.add(m_line, m_cells, 0);
        }
        for (int &rows : m_spans) {
            rows = std::max(rows - 1, 0);
        }
        m_cells.clear();
        m_column = 0;
        ++m_line;
    }

    void nextColumn(const QString &text)
    {
        m_cells += text;
        ++m_column;
    }

    void breakLine(const Token &token)
    {
        if (token.is(u"br")) {
            m_cell += u'\n';
        } else {
            m_breakBefore = true; // between two paragraphs, not around them
        }
    }

    /// Blanks and line ends of the source are one blank.
    void addText(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            QString piece(text[i]);
            if (text[i] == u'&') {
                const qsizetype end = text.indexOf(u';', i);
                const bool isShort = end > i && end - i <= kLongestEntity;
                const QString meant =
                    isShort ? entityText(text.sliced(i + 1, end - i - 1)) : QString();
                if (!meant.isEmpty()) {
                    piece = meant;
                    i = end;
                }
            } else if (text[i].isSpace() && text[i] != u'\u3000') {
                const bool isFirst = m_cell.isEmpty() || m_cell.back().isSpace();
                piece = isFirst || m_breakBefore ? QString() : u" "_s;
            }
            if (piece.isEmpty()) {
                continue;
            }
            if (m_breakBefore && !m_cell.isEmpty()) {
                m_cell += u'\n';
            }
            m_breakBefore = false;
            if (m_cell.size() <= kMaxCellLength) {
                m_cell += piece;
            }
        }
    }

    Tokens m_tokens;
    Progress m_progress;
    KeptSoFar m_kept;
    TableBuilder m_table;
    Status m_status;
    QStringList m_cells; ///< of the row so far
    QList<int> m_spans;  ///< for how many rows, this one included, a cell from above goes on
    QString m_cell;
    int m_line = 1;
    int m_column = 0;
    int m_rowSpan = 1;
    int m_columnSpan = 1;
    int m_depth = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_breakBefore = false;
    bool m_done = false;
};

} // namespace

Result<TableData> readHtmlTable(const QString &html, const QString &source)
{
    return TableReader(html, source).read();
}

} // namespace zhibu
