#include "reports/pages/slipsheet.h"

#include "reports/pages/printable.h"
#include "reports/pages/ruler.h"
#include "reports/pages/typeface.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

constexpr qreal kSlipTitlePoints = 15;
constexpr qreal kTextPoints = 10.5;
constexpr qreal kNotePoints = 9;

class SlipPainter
{
public:
    SlipPainter(QPagedPaintDevice &device, const SlipSheet &sheet, qsizetype count)
        : m_device{device}
        , m_millimetre{device.logicalDpiX() / 25.4}
        , m_across{std::max(1, sheet.across)}
        , m_width{(device.width() - (m_across - 1) * gutter()) / m_across}
        , m_slips{sheet.slips.first(count)}
        , m_title{typeface(Face::Title, kSlipTitlePoints), device}
        , m_label{typeface(Face::Hei, kTextPoints), device}
        , m_text{typeface(Face::Song, kTextPoints), device}
        , m_number{typeface(Face::Figures, kTextPoints), device}
        , m_note{typeface(Face::Song, kNotePoints), device}
    {}

    int paint()
    {
        QPainter painter{&m_device};
        m_painter = &painter;
        painter.setPen(pen());
        int pages = 1;
        qreal y = 0;
        for (qsizetype first = 0; first < m_slips.size(); first += m_across) {
            const qsizetype end = std::min(first + m_across, m_slips.size());
            qreal height = 0;
            for (qsizetype i = first; i < end; ++i) {
                height = std::max(height, slip(m_slips.at(i), 0, 0, false));
            }
            if (y > 0
                && (m_slips.at(first).startsPage || y + gutter() + height > m_device.height())) {
                m_device.newPage();
                ++pages;
                y = 0;
            }
            if (y > 0) {
                cutAcross(y + gutter() / 2, m_slips.at(first).seam);
                y += gutter();
            }
            for (qsizetype i = first; i < end; ++i) {
                const qreal x = qreal(i - first) * (m_width + gutter());
                if (i > first) {
                    cut({x - gutter() / 2, y, x - gutter() / 2, y + height});
                }
                slip(m_slips.at(i), x, y, true);
            }
            y += height;
        }
        if (m_slips.isEmpty()) {
            write(m_text, u"（无记录）"_s, 0, 0);
        }
        return pages;
    }

private:
    [[nodiscard]] qreal gutter() const { return 8 * m_millimetre; }
    [[nodiscard]] qreal photoWidth() const { return 32 * m_millimetre; }
    [[nodiscard]] qreal padding() const { return 1.4 * m_millimetre; }
    [[nodiscard]] QPen pen() const { return {Qt::black, 0.15 * m_millimetre}; }

    void cut(const QLineF &line)
    {
        QPen dashed = pen();
        dashed.setStyle(Qt::DashLine);
        m_painter->setPen(dashed);
        m_painter->drawLine(line);
        m_painter->setPen(pen());
    }

    /// A line to cut along, with words in its middle that are cut through too.
    void cutAcross(qreal y, const QString &words)
    {
        const qreal whole = m_device.width();
        const qreal room = words.isEmpty() ? 0 : m_note.width(words) + 2 * m_note.em();
        cut({0, y, (whole - room) / 2, y});
        cut({(whole + room) / 2, y, whole, y});
        if (!words.isEmpty()) {
            write(m_note, words, (whole - m_note.width(words)) / 2, y - m_note.lineHeight() / 2);
        }
    }

    void write(const Ruler &ruler, const QString &line, qreal x, qreal y)
    {
        m_painter->setFont(ruler.font());
        m_painter->drawText(QPointF{x, y + ruler.baseline()}, line);
    }

    /// Paints a slip, or only measures it, and returns its height.
    qreal slip(const Slip &slip, qreal x, qreal top, bool draws)
    {
        qreal y = head(slip, x, top, draws);
        y = paragraphs(slip.text, m_text, 1.5, x, y, draws);
        const qreal photoTop = y;
        for (qsizetype row = 0; row < slip.rows.size(); ++row) {
            const bool isBesidePhoto = row < slip.photoRows;
            y += cells(slip.rows[row], x, y, isBesidePhoto ? m_width - photoWidth() : m_width,
                       draws);
            if (draws && row + 1 == slip.photoRows) {
                photo(slip.photo,
                      {x + m_width - photoWidth(), photoTop, photoWidth(), y - photoTop});
            }
        }
        if (!slip.notes.isEmpty()) {
            y = paragraphs(slip.notes, m_note, 1.2, x, y + m_millimetre, draws);
        }
        if (!slip.signatures.isEmpty()) {
            y += 10 * m_millimetre;
            if (draws) {
                signatures(slip.signatures, x, y - 2 * m_millimetre);
            }
        }
        y += slip.issuer.isEmpty() ? 0 : 2 * m_millimetre;
        for (const QString &line : slip.issuer) {
            if (draws) {
                write(m_text, line, x + m_width - m_text.width(line) - 4 * m_text.em(), y);
            }
            y += 1.5 * m_text.lineHeight();
        }
        return y - top;
    }

    qreal head(const Slip &slip, qreal x, qreal y, bool draws)
    {
        if (!slip.title.isEmpty()) {
            if (draws) {
                write(m_title, slip.title, x + (m_width - m_title.width(slip.title)) / 2, y);
            }
            y += m_title.lineHeight() + 2 * m_millimetre;
        }
        if (!slip.left.isEmpty() || !slip.right.isEmpty()) {
            if (draws) {
                write(m_note, printable(slip.left), x, y);
                write(m_note, slip.right, x + m_width - m_note.width(slip.right), y);
            }
            y += m_note.lineHeight() + m_millimetre;
        }
        return y;
    }

    qreal paragraphs(const QStringList &texts, const Ruler &ruler, qreal spacing, qreal x, qreal y,
                     bool draws)
    {
        for (const QString &text : texts) {
            for (const QString &line : ruler.lines(printable(text), m_width)) {
                if (draws) {
                    write(ruler, line, x, y);
                }
                y += spacing * ruler.lineHeight();
            }
        }
        return y;
    }

    [[nodiscard]] const Ruler &rulerOf(const SlipCell &cell) const
    {
        return cell.kind == SlipCell::Kind::Label    ? m_label
               : cell.kind == SlipCell::Kind::Number ? m_number
                                                     : m_text;
    }

    /// The photo in its box, as large as it fits; without one the word where it is to be glued.
    void photo(const QImage &picture, const QRectF &box)
    {
        m_painter->drawRect(box);
        if (picture.isNull()) {
            const QString word = u"照片"_s;
            write(m_label, word, box.center().x() - m_label.width(word) / 2,
                  box.center().y() - m_label.lineHeight() / 2);
            return;
        }
        const qreal inset = padding() / 2;
        const QSizeF room = box.size() - QSizeF(2 * inset, 2 * inset);
        QRectF place(QPointF(), QSizeF(picture.size()).scaled(room, Qt::KeepAspectRatio));
        place.moveCenter(box.center());
        m_painter->drawImage(place, picture);
    }

    /// The height of a row of cells in a width.
    qreal cells(const QList<SlipCell> &row, qreal x, qreal y, qreal whole, bool draws)
    {
        int shares = 0;
        for (const SlipCell &cell : row) {
            shares += cell.share;
        }
        QList<QStringList> lines;
        qsizetype most = 1;
        for (const SlipCell &cell : row) {
            const qreal inner = whole * cell.share / shares - 2 * padding();
            lines += rulerOf(cell).lines(printable(cell.text), inner);
            most = std::max(most, lines.last().size());
        }
        const qreal height = qreal(most) * m_text.lineHeight() + 2 * padding();
        for (qsizetype i = 0; draws && i < row.size(); ++i) {
            const qreal width = whole * row.at(i).share / shares;
            m_painter->drawRect(QRectF{x, y, width, height});
            const Ruler &ruler = rulerOf(row.at(i));
            qreal lineY = y + (height - qreal(lines.at(i).size()) * ruler.lineHeight()) / 2;
            for (const QString &line : lines.at(i)) {
                const qreal rest = width - 2 * padding() - ruler.width(line);
                const qreal shift = row.at(i).kind == SlipCell::Kind::Label    ? rest / 2
                                    : row.at(i).kind == SlipCell::Kind::Number ? rest
                                                                               : 0;
                write(ruler, line, x + padding() + shift, lineY);
                lineY += ruler.lineHeight();
            }
            x += width;
        }
        return height;
    }

    void signatures(const QStringList &labels, qreal x, qreal base)
    {
        const qreal share = m_width / qreal(labels.size());
        m_painter->setFont(m_text.font());
        for (const QString &signature : labels) {
            const QString label = signature + u"："_s;
            m_painter->drawText(QPointF{x, base}, label);
            m_painter->drawLine(QLineF{x + m_text.width(label), base + 0.8 * m_millimetre,
                                       x + share - 3 * m_millimetre, base + 0.8 * m_millimetre});
            x += share;
        }
    }

    QPagedPaintDevice &m_device;
    QPainter *m_painter = nullptr;
    qreal m_millimetre; ///< in dots, like all lengths below
    int m_across;
    qreal m_width; ///< of a slip
    QList<Slip> m_slips;
    Ruler m_title;
    Ruler m_label;
    Ruler m_text;
    Ruler m_number;
    Ruler m_note;
};

} // namespace

QPageLayout slipSheetLayout()
{
    return {QPageSize{QPageSize::A4}, QPageLayout::Portrait, QMarginsF{16, 14, 16, 14},
            QPageLayout::Millimeter};
}

int paintSlips(QPagedPaintDevice &device, const SlipSheet &sheet, std::optional<int> count)
{
    const qsizetype all = sheet.slips.size();
    return SlipPainter{device, sheet, count ? std::min<qsizetype>(*count, all) : all}.paint();
}

} // namespace zhibu
