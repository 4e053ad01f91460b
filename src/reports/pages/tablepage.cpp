#include "reports/pages/tablepage.h"

#include "reports/pages/columnwidths.h"
#include "reports/pages/pdffile.h"
#include "reports/pages/pieces.h"
#include "reports/pages/printable.h"
#include "reports/pages/typeface.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr qreal kTableTitlePoints = 18;
constexpr qreal kTableNotePoints = 9;
constexpr qreal kSmallestUpright = 8; ///< points
constexpr qreal kTablePadding = 1.2;  ///< millimetres

qreal millimetreOf(const QPaintDevice &device)
{
    return device.logicalDpiX() / 25.4;
}

/// What is stacked on the pages: rows (or parts of rows higher than a page) and what follows them.
struct Strip
{
    enum class Kind { Row, Totals, Note, Signatures };
    Kind kind = Kind::Row;
    qsizetype index = 0;     ///< of the row or note
    qsizetype firstLine = 0; ///< of the row's lines
    qsizetype lineCount = 1;
    qreal height = 0;
    bool staysWithPrevious = false;
};

PrintTable withPrintableCells(PrintTable table)
{
    for (QStringList &row : table.rows) {
        std::transform(row.cbegin(), row.cend(), row.begin(), printable);
    }
    return table;
}

class TablePainter
{
public:
    TablePainter(QPagedPaintDevice &device, const PrintTable &table)
        : m_device{device}
        , m_millimetre{millimetreOf(device)}
        , m_width{qreal(device.width())}
        , m_height{qreal(device.height())}
        , m_title{typeface(Face::Title, kTableTitlePoints), device}
        , m_note{typeface(Face::Song, kTableNotePoints), device}
        , m_table{withPrintableCells(table)}
        , m_fit{fitColumns(m_table, device, m_width, padding())}
        , m_head{m_fit.head}
        , m_body{m_fit.body}
        , m_widths{m_fit.widths}
    {
        stack();
        breakPages();
    }

    [[nodiscard]] int pages() const { return int(m_pageStarts.size()); }

    /// Other pages of the same document follow it.
    void paint(QPainter &painter, int pagesAfter)
    {
        m_allPages = pages() + pagesAfter;
        for (qsizetype page = 0; page < m_pageStarts.size(); ++page) {
            if (page > 0) {
                m_device.newPage();
            }
            paintPage(painter, page);
        }
    }

private:
    using Wrap = std::pair<std::pair<const Ruler *, qsizetype>, QString>;

    [[nodiscard]] qreal padding() const { return kTablePadding * m_millimetre; }
    [[nodiscard]] qreal footHeight() const { return 2.2 * m_note.lineHeight(); }
    [[nodiscard]] qreal thin() const { return 0.15 * m_millimetre; }

    [[nodiscard]] qreal titleHeight(qsizetype page) const
    {
        const auto titleLines = m_title.lines(m_table.title, m_width).size();
        return (page == 0 ? qreal(titleLines) * m_title.lineHeight() + 3 * m_millimetre : 0)
               + m_note.lineHeight() + 1 * m_millimetre;
    }

    [[nodiscard]] qreal headHeight() const
    {
        qsizetype most = 1;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            most = std::max(most, headLines(i).size());
        }
        return qreal(most) * m_head.lineHeight() + 2 * padding();
    }

    [[nodiscard]] QStringList headLines(qsizetype column) const
    {
        return m_head.lines(m_table.columns.at(column).title, m_widths.at(column) - 2 * padding());
    }

    [[nodiscard]] qreal room(qsizetype page) const
    {
        return m_height - titleHeight(page) - headHeight() - footHeight() - m_pageTotalsHeight;
    }

    [[nodiscard]] const Ruler &rulerOf(qsizetype column, bool isTotals) const
    {
        return isTotals ? m_head : m_table.columns.at(column).isNumber ? m_fit.figures : m_body;
    }

    [[nodiscard]] qreal inner(qsizetype column) const
    {
        return m_widths.at(column) - 2 * padding();
    }

    [[nodiscard]] bool fits(const Ruler &ruler, const QString &text, qsizetype column) const
    {
        return !text.contains(u'\n') && ruler.width(text) <= inner(column);
    }

    /// Lines of a cell that does not fit into one; equal texts are broken once.
    [[nodiscard]] const QStringList &wrapped(const Ruler &ruler, const QString &text,
                                             qsizetype column)
    {
        const Wrap key{{&ruler, column}, text};
        auto known = m_wrapped.constFind(key);
        if (known == m_wrapped.constEnd()) {
            QStringList lines = ruler.lines(withWholePieces(text), inner(column));
            std::ranges::transform(lines, lines.begin(), withoutJoiners);
            known = m_wrapped.insert(key, lines);
        }
        return *known;
    }

    [[nodiscard]] qsizetype linesOf(const QStringList &row, bool isTotals)
    {
        qsizetype most = 1;
        for (qsizetype i = 0; i < m_widths.size() && i < row.size(); ++i) {
            const Ruler &ruler = rulerOf(i, isTotals);
            if (!fits(ruler, row.at(i), i)) {
                most = std::max(most, wrapped(ruler, row.at(i), i).size());
            }
        }
        return most;
    }

    [[nodiscard]] qreal heightOf(qsizetype lines) const
    {
        return std::max(qreal(lines) * m_body.lineHeight() + 1.4 * padding(),
                        m_table.rowMillimetres * m_millimetre);
    }

    void stack()
    {
        const auto fullPage =
            std::max<qsizetype>(1, qsizetype((room(0) - 2 * padding()) / m_body.lineHeight()));
        for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
            const qsizetype lines = linesOf(m_table.rows.at(i), false);
            for (qsizetype first = 0; first < lines; first += fullPage) {
                const qsizetype count = std::min(fullPage, lines - first);
                m_strips.append({Strip::Kind::Row, i, first, count, heightOf(count), false});
            }
        }
        if (m_strips.size() > 1) {
            m_strips.last().staysWithPrevious = true;
        }
        if (!m_table.totals.isEmpty()) {
            const qsizetype lines = linesOf(m_table.totals, true);
            m_strips.append({Strip::Kind::Totals, 0, 0, lines, heightOf(lines), true});
        }
        QStringList notes = m_table.footnotes;
        if (m_table.rows.isEmpty()) {
            notes.prepend(u"（无记录）"_s);
        }
        for (const QString &note : std::as_const(notes)) {
            m_notes.append(m_note.lines(printable(note), m_width));
        }
        for (qsizetype i = 0; i < m_notes.size(); ++i) {
            m_strips.append({Strip::Kind::Note, i, 0, 1, m_note.lineHeight(), true});
        }
        if (!m_table.signatures.isEmpty()) {
            m_strips.append({Strip::Kind::Signatures, 0, 0, 1, 14 * m_millimetre, true});
        }
    }

    void breakPages()
    {
        fillPages();
        if (m_pageStarts.size() > 1 && m_table.pageTotals) {
            m_pageTotalsHeight = heightOf(linesOf(m_table.totals, true));
            fillPages();
        }
    }

    void fillPages()
    {
        m_pageStarts = {0};
        qreal left = room(0) - 2 * m_millimetre;
        for (qsizetype i = 0; i < m_strips.size(); ++i) {
            if (m_strips.at(i).height > left && i > m_pageStarts.last()) {
                const qsizetype overflow = i;
                while (m_strips.at(i).staysWithPrevious && i > m_pageStarts.last() + 1) {
                    --i;
                }
                if (m_strips.at(i).staysWithPrevious) { // nothing smaller can move
                    i = overflow;
                }
                left = room(m_pageStarts.size()) - 2 * m_millimetre;
                m_pageStarts.append(i);
            }
            left -= m_strips.at(i).height;
        }
    }

    void paintPage(QPainter &painter, qsizetype page)
    {
        const qsizetype first = m_pageStarts.at(page);
        const qsizetype last =
            page + 1 < m_pageStarts.size() ? m_pageStarts.at(page + 1) : m_strips.size();
        qreal y = paintTitle(painter, page);
        const qreal top = y;
        QList<QLineF> rules;
        const auto isOfTable = [](const Strip &strip) {
            return strip.kind == Strip::Kind::Row || strip.kind == Strip::Kind::Totals;
        };
        const bool hasTable = first == last || page == 0 || isOfTable(m_strips.at(first));
        if (hasTable) {
            y = paintHead(painter, y);
            rules.append({0, top, m_width, top});
            rules.append({0, y, m_width, y});
        }
        qsizetype i = first;
        QStringList pageTotals = pageTotalsOf(first, last);
        for (; i < last && isOfTable(m_strips.at(i)); ++i) {
            const Strip &strip = m_strips.at(i);
            const bool isTotals = strip.kind == Strip::Kind::Totals;
            if (isTotals) {
                y = paintPageTotals(painter, std::exchange(pageTotals, {}), y, rules);
            }
            paintRow(painter, isTotals ? m_table.totals : m_table.rows.at(strip.index), strip, y);
            y += strip.height;
            rules.append({0, y, m_width, y});
        }
        y = paintPageTotals(painter, pageTotals, y, rules);
        if (hasTable) {
            qreal x = 0;
            rules.append({x, top, x, y});
            for (const qreal width : std::as_const(m_widths)) {
                x += width;
                rules.append({x, top, x, y});
            }
        }
        painter.setPen(QPen{Qt::black, thin()});
        painter.drawLines(rules);
        y += 2 * m_millimetre;
        for (; i < last; ++i) {
            paintTail(painter, m_strips.at(i), y);
            y += m_strips.at(i).height;
        }
        painter.setFont(m_note.font());
        const QString foot = u"第 %1 页 共 %2 页"_s.arg(page + 1).arg(m_allPages);
        painter.drawText(QPointF{(m_width - m_note.width(foot)) / 2,
                                 m_height - m_note.lineHeight() + m_note.baseline()},
                         foot);
    }

    /// Of the rows that begin on the page; empty when there is none, or one page holds all.
    [[nodiscard]] QStringList pageTotalsOf(qsizetype first, qsizetype last) const
    {
        qsizetype from = -1;
        qsizetype count = 0;
        for (qsizetype i = first; i < last && m_strips.at(i).kind == Strip::Kind::Row; ++i) {
            if (m_strips.at(i).firstLine == 0) {
                from = from < 0 ? m_strips.at(i).index : from;
                ++count;
            }
        }
        return m_pageTotalsHeight > 0 && count > 0 ? m_table.pageTotals(from, count)
                                                   : QStringList();
    }

    qreal paintPageTotals(QPainter &painter, const QStringList &cells, qreal y,
                          QList<QLineF> &rules)
    {
        if (cells.isEmpty()) {
            return y;
        }
        Strip strip{.kind = Strip::Kind::Totals, .height = m_pageTotalsHeight};
        paintRow(painter, cells, strip, y);
        rules.append({0, y + strip.height, m_width, y + strip.height});
        return y + strip.height;
    }

    qreal paintTitle(QPainter &painter, qsizetype page)
    {
        qreal y = 0;
        if (page == 0) {
            painter.setFont(m_title.font());
            for (const QString &line : m_title.lines(m_table.title, m_width)) {
                painter.drawText(
                    QPointF{(m_width - m_title.width(line)) / 2, y + m_title.baseline()}, line);
                y += m_title.lineHeight();
            }
            y += 3 * m_millimetre;
        }
        painter.setFont(m_note.font());
        const QString left =
            page == 0 ? m_table.subtitle : u"%1（续） %2"_s.arg(m_table.title, m_table.subtitle);
        painter.drawText(QPointF{0, y + m_note.baseline()}, left);
        painter.drawText(QPointF{m_width - m_note.width(m_table.unit), y + m_note.baseline()},
                         m_table.unit);
        return y + m_note.lineHeight() + 1 * m_millimetre;
    }

    qreal paintHead(QPainter &painter, qreal y)
    {
        const qreal height = headHeight();
        painter.setFont(m_head.font());
        qreal x = 0;
        for (qsizetype i = 0; i < m_widths.size(); ++i) {
            const QStringList lines = headLines(i);
            qreal lineY = y + (height - qreal(lines.size()) * m_head.lineHeight()) / 2;
            for (const QString &line : lines) {
                painter.drawText(QPointF{x + (m_widths.at(i) - m_head.width(line)) / 2,
                                         lineY + m_head.baseline()},
                                 line);
                lineY += m_head.lineHeight();
            }
            x += m_widths.at(i);
        }
        return y + height;
    }

    void paintRow(QPainter &painter, const QStringList &row, const Strip &strip, qreal y)
    {
        const Ruler *current = nullptr;
        qreal x = 0;
        for (qsizetype i = 0; i < m_widths.size() && i < row.size(); ++i) {
            const QString &text = row.at(i);
            const Ruler &ruler = rulerOf(i, strip.kind == Strip::Kind::Totals);
            if (&ruler != current) {
                painter.setFont(ruler.font());
                current = &ruler;
            }
            if (fits(ruler, text, i)) {
                if (!text.isEmpty() && strip.firstLine == 0) {
                    paintLine(painter, ruler, text, i, x,
                              y + (strip.height - ruler.lineHeight()) / 2);
                }
            } else {
                const QStringList lines =
                    wrapped(ruler, text, i).mid(strip.firstLine, strip.lineCount);
                qreal lineY = y + (strip.height - qreal(lines.size()) * ruler.lineHeight()) / 2;
                for (const QString &line : lines) {
                    paintLine(painter, ruler, line, i, x, lineY);
                    lineY += ruler.lineHeight();
                }
            }
            x += m_widths.at(i);
        }
    }

    void paintLine(QPainter &painter, const Ruler &ruler, const QString &line, qsizetype column,
                   qreal x, qreal y)
    {
        const PrintColumn &style = m_table.columns.at(column);
        qreal shift = 0;
        if (style.isNumber || style.alignment.testFlag(Qt::AlignRight)) {
            shift = inner(column) - ruler.width(line);
        } else if (style.alignment.testFlag(Qt::AlignHCenter)) {
            shift = (inner(column) - ruler.width(line)) / 2;
        }
        painter.drawText(QPointF{x + padding() + shift, y + ruler.baseline()}, line);
    }

    void paintTail(QPainter &painter, const Strip &strip, qreal y)
    {
        painter.setFont(m_note.font());
        if (strip.kind == Strip::Kind::Note) {
            painter.drawText(QPointF{0, y + m_note.baseline()}, m_notes.at(strip.index));
            return;
        }
        const qreal share = m_width / qreal(m_table.signatures.size());
        const qreal base = y + strip.height - 3 * m_millimetre;
        for (qsizetype i = 0; i < m_table.signatures.size(); ++i) {
            const QString label = m_table.signatures.at(i) + u"："_s;
            const qreal x = share * qreal(i);
            painter.drawText(QPointF{x, base}, label);
            painter.drawLine(QLineF{x + m_note.width(label), base + 0.8 * m_millimetre,
                                    x + share - 4 * m_millimetre, base + 0.8 * m_millimetre});
        }
    }

    QPagedPaintDevice &m_device;
    qreal m_millimetre; ///< in dots, like all lengths below
    qreal m_width;
    qreal m_height;
    Ruler m_title;
    Ruler m_note;
    PrintTable m_table;
    TableFit m_fit;
    const Ruler &m_head; ///< of the head and the totals
    const Ruler &m_body;
    const QList<qreal> &m_widths;
    QHash<Wrap, QStringList> m_wrapped;
    QStringList m_notes;
    QList<Strip> m_strips;
    QList<qsizetype> m_pageStarts; ///< first strip of each page
    int m_allPages = 0;
    qreal m_pageTotalsHeight = 0; ///< 0: pages have no totals of their own
};

} // namespace

QPageLayout tablePageLayout(QPageLayout::Orientation orientation)
{
    const QMarginsF margins = orientation == QPageLayout::Portrait ? QMarginsF{28, 18, 15, 12}
                                                                   : QMarginsF{15, 18, 15, 12};
    return {QPageSize{QPageSize::A4}, orientation, margins, QPageLayout::Millimeter};
}

QPageLayout tablePageLayout(const PrintTable &table)
{
    const QPageLayout asAsked = tablePageLayout(table.orientation);
    if (table.orientation == QPageLayout::Landscape) {
        return asAsked;
    }
    PrintTable sample = table;
    sample.rows = table.rows.first(std::min(table.rows.size(), kRowsJudged));
    QBuffer nowhere;
    QPdfWriter device{&nowhere};
    device.setPageLayout(asAsked);
    const TableFit fit = fitColumns(withPrintableCells(sample), device, device.width(),
                                    kTablePadding * millimetreOf(device));
    return fit.isWhole && fit.points >= kSmallestUpright ? asAsked
                                                         : tablePageLayout(QPageLayout::Landscape);
}

int paintTable(QPagedPaintDevice &device, const PrintTable &table)
{
    TablePainter pages{device, table};
    QPainter painter{&device};
    pages.paint(painter, 0);
    return pages.pages();
}

int tablePages(QPagedPaintDevice &device, const PrintTable &table)
{
    return TablePainter{device, table}.pages();
}

void paintTable(QPainter &painter, QPagedPaintDevice &device, const PrintTable &table,
                int pagesAfter)
{
    TablePainter{device, table}.paint(painter, pagesAfter);
}

Status saveTable(const QString &path, const PrintTable &table)
{
    return writePdf(path, table.title, tablePageLayout(table),
                    [&](QPagedPaintDevice &device) { paintTable(device, table); });
}

} // namespace zhibu
