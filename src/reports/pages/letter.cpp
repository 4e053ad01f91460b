#include "reports/pages/letter.h"

#include "core/savefile.h"
#include "reports/pages/columnwidths.h"
#include "reports/pages/letterend.h"
#include "reports/pages/lettertables.h"
#include "reports/pages/pdffile.h"
#include "reports/pages/printable.h"
#include "reports/pages/typeface.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

// GB/T 9704-2012, 5.2: type area, 22 lines of 28 characters.
constexpr qreal kTypeWidth = 156;
constexpr qreal kTypeHeight = 225;
constexpr qreal kTop = 37;
constexpr qreal kLeft = 28;
constexpr qreal kEm = kTypeWidth / 28;
constexpr int kLines = 22;
constexpr int kMostLines = 24; // where the end alone would need another page
constexpr qreal kLine = kTypeHeight / kLines;
constexpr qreal kPaperWidth = 210;
constexpr qreal kPaperHeight = 297;
constexpr qreal kTitlePoints = 22;
constexpr qreal kTablePoints = 12;
constexpr qreal kSmallestTablePoints = 9;
constexpr qreal kTableBorder = 0.75;
constexpr qreal kCellPadding = 1.2;
constexpr qreal kPageNumberPoints = 14;

constexpr qreal points(qreal millimetres)
{
    return millimetres * 72 / 25.4;
}

/// QTextDocument counts in dots of 1/96 inch. It scales line heights and padding to the device
/// itself, but not indents, margins and borders: those take the builder's scale.
constexpr qreal dots(qreal millimetres)
{
    return millimetres * 96 / 25.4;
}

QTextCharFormat letters(Face face, qreal size = points(kEm))
{
    QTextCharFormat format;
    const QFont font = typeface(face, size);
    format.setFont(font);
    // QTextDocumentWriter knows one family only.
    format.setProperty(QTextFormat::OldFontFamily, font.families().value(0));
    return format;
}

/// How the columns of a table share the width of a letter.
struct LetterColumns
{
    qreal points = kTablePoints; ///< size of the letters
    QList<QTextLength> shares;
};

/// Columns are as wide as their longest text, where they can be; else the widest wrap, but no name,
/// day or number in them as long as letters of kSmallestTablePoints can spare it.
LetterColumns columnsOf(const LetterTable &table)
{
    constexpr int kNarrowestLetterColumn = 3; // characters
    QImage sheet{1, 1, QImage::Format_ARGB32};
    sheet.setDotsPerMeterX(47'244); // 1200 to the inch
    sheet.setDotsPerMeterY(47'244);
    const qreal millimetre = sheet.logicalDpiX() / 25.4;
    const qreal room = kTypeWidth * millimetre;
    for (qreal size = kTablePoints;; size -= 0.5) {
        const Ruler head{typeface(Face::Hei, size), sheet};
        const Ruler body{typeface(Face::Song, size), sheet};
        QList<ColumnNeed> needs;
        for (qsizetype column = 0; column < table.titles.size(); ++column) {
            const qreal least = kNarrowestLetterColumn * body.em();
            ColumnNeed need{.wish = least, .floor = least};
            need.hold(table.titles.at(column), head);
            for (const QStringList &row : table.rows) {
                need.hold(row.value(column), body);
            }
            need.surround(2 * kCellPadding * millimetre + 0.2 * body.em());
            needs.append(need);
        }
        const auto widths = squeezed(needs, room);
        if (!widths && size > kSmallestTablePoints) {
            continue;
        }
        LetterColumns columns{.points = size, .shares = {}};
        const QList<qreal> shown = widths.value_or(narrowest(needs));
        const qreal all = std::accumulate(shown.cbegin(), shown.cend(), 0.0);
        for (const qreal each : shown) {
            columns.shares.emplaceBack(QTextLength::PercentageLength, 100.0 * each / all);
        }
        return columns;
    }
}

class DocumentBuilder
{
public:
    DocumentBuilder(QTextDocument &document, qreal scale, int lines)
        : m_cursor{&document}
        , m_scale{scale}
        , m_line{kTypeHeight / lines}
    {}

    void build(const Letter &letter)
    {
        QTextBlockFormat centred = lineFormat();
        centred.setAlignment(Qt::AlignHCenter);
        centred.setLineHeight(dots(m_line * 1.25), QTextBlockFormat::FixedHeight);
        centred.setLeftMargin(dots(titleMargin(letter.title)) * m_scale);
        centred.setRightMargin(centred.leftMargin());
        put(letter.title, centred, letters(Face::Title, kTitlePoints));
        put({}, lineFormat(), letters(Face::FangSong));
        for (const LetterBlock &block : letter.blocks) {
            if (block.kind == LetterBlock::Kind::Table) {
                putTable(block.table);
            } else {
                putText(block);
            }
        }
        putSignature(letter);
    }

private:
    [[nodiscard]] QTextBlockFormat lineFormat() const
    {
        QTextBlockFormat format;
        format.setLineHeight(dots(m_line), QTextBlockFormat::FixedHeight);
        return format;
    }

    void put(const QString &text, const QTextBlockFormat &format, const QTextCharFormat &face)
    {
        if (m_isFirst) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(face);
        } else {
            m_cursor.insertBlock(format, face);
        }
        m_isFirst = false;
        m_cursor.insertText(text, face);
    }

    /// What to leave free on both sides so that the lines of a long title are about as long as each
    /// other, in millimetres; a character on each side is left for words that do not break. It is
    /// less where a number would be torn from what it counts.
    static qreal titleMargin(const QString &title)
    {
        constexpr qreal kCharacter = kTitlePoints * 25.4 / 72;
        const QFontMetricsF metrics{typeface(Face::Title, kTitlePoints)};
        const qreal width =
            metrics.horizontalAdvance(title) / metrics.horizontalAdvance(u"国"_s) * kCharacter;
        const qreal lines = std::ceil(width / kTypeWidth);
        qreal margin =
            lines > 1 ? std::max(0.0, (kTypeWidth - width / lines) / 2 - kCharacter) : 0.0;
        while (margin > 0 && tearsNumber(title, (kTypeWidth - 2 * margin) / kCharacter)) {
            margin = std::max(0.0, margin - kCharacter / 2);
        }
        return margin;
    }

    /// Whether a title set in lines of this many characters breaks in “第4届”.
    static bool tearsNumber(const QString &title, qreal characters)
    {
        const QFont font = typeface(Face::Title, kTitlePoints);
        QTextLayout layout(title, font);
        layout.beginLayout();
        bool tears = false;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(characters * QFontMetricsF(font).horizontalAdvance(u"国"_s));
            const int start = line.textStart();
            tears = tears || (start > 0 && title[start - 1].isDigit())
                    || (start > 0 && title[start - 1] == u'第');
        }
        layout.endLayout();
        return tears;
    }

    /// A longer paragraph with a colon says something itself.
    static bool leadsOn(const QString &text)
    {
        constexpr qsizetype kTwoLines = 54;
        return text.endsWith(u'：') && text.size() <= kTwoLines;
    }

    void putText(const LetterBlock &block)
    {
        QTextBlockFormat format = lineFormat();
        format.setTextIndent(dots(2 * kEm) * m_scale);
        QTextCharFormat face = letters(Face::FangSong);
        if (block.kind == LetterBlock::Kind::Paragraph) {
            format.setAlignment(Qt::AlignJustify);
        }
        if (block.kind != LetterBlock::Kind::Paragraph || leadsOn(block.text)) {
            markAsHeading(format);
        }
        if (block.kind == LetterBlock::Kind::Heading1) {
            face = letters(Face::Hei);
        } else if (block.kind == LetterBlock::Kind::Heading2) {
            face = letters(Face::Kai);
        } else if (block.kind == LetterBlock::Kind::Heading3) {
            face.setFontWeight(QFont::Bold);
        }
        for (const QString &line : printable(block.text).split(u'\n')) {
            put(line, format, face);
        }
    }

    void putTable(const LetterTable &table)
    {
        const auto columns = int(table.titles.size());
        if (columns == 0) {
            return;
        }
        put({}, thinLine(), letters(Face::FangSong, 1));
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorder(m_scale > 1 ? 0 : kTableBorder); // paintGrid() draws those on paper
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Qt::black);
        format.setBorderCollapse(true);
        format.setCellPadding(dots(kCellPadding));
        format.setCellSpacing(0);
        format.setWidth(QTextLength{QTextLength::PercentageLength, 100});
        const LetterColumns shape = columnsOf(table);
        format.setColumnWidthConstraints(shape.shares);
        QTextTable *grid = m_cursor.insertTable(int(table.rows.size()) + 1, columns, format);
        fillRow(*grid, 0, table.titles, letters(Face::Hei, shape.points));
        for (int row = 0; row < int(table.rows.size()); ++row) {
            fillRow(*grid, row + 1, table.rows.at(row), letters(Face::Song, shape.points));
        }
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.setBlockFormat(thinLine());
        m_cursor.setBlockCharFormat(letters(Face::FangSong, 1));
    }

    static QTextBlockFormat thinLine()
    {
        QTextBlockFormat format;
        format.setLineHeight(dots(kLine / 4), QTextBlockFormat::FixedHeight);
        return format;
    }

    static void fillRow(QTextTable &grid, int row, const QStringList &cells,
                        const QTextCharFormat &face)
    {
        QTextBlockFormat centred;
        centred.setAlignment(Qt::AlignHCenter);
        for (int column = 0; column < grid.columns(); ++column) {
            QTextTableCell cell = grid.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
            cell.setFormat(format);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.setBlockFormat(centred);
            cursor.setBlockCharFormat(face);
            cursor.insertText(printable(cells.value(column)).replace(u'\n', u' '), face);
        }
    }

    /// 署名 centred above 成文日期, which ends four characters before the right edge.
    void putSignature(const Letter &letter)
    {
        const QString date = letter.dateLine();
        if (letter.signature.isEmpty() && date.isEmpty()) {
            return;
        }
        constexpr qreal kDateRight = 4;
        const QFontMetricsF metrics{typeface(Face::FangSong, points(kEm))};
        const qreal em = metrics.horizontalAdvance(u"国"_s);
        const qreal dateWidth = metrics.horizontalAdvance(date) / em;
        const qreal signatureWidth = metrics.horizontalAdvance(letter.signature) / em;
        const qreal signatureRight = std::max(0.0, kDateRight + (dateWidth - signatureWidth) / 2);
        const qreal centre = signatureRight + signatureWidth / 2;

        QTextBlockFormat above = lineFormat();
        markAsEnd(above);
        put({}, above, letters(Face::FangSong));
        putRight(letter.signature, signatureRight);
        putRight(date, centre - dateWidth / 2);
    }

    void putRight(const QString &text, qreal characters)
    {
        if (text.isEmpty()) {
            return;
        }
        QTextBlockFormat format = lineFormat();
        markAsEnd(format);
        format.setAlignment(Qt::AlignRight);
        format.setRightMargin(dots(characters * kEm) * m_scale);
        put(printable(text), format, letters(Face::FangSong));
    }

    QTextCursor m_cursor;
    qreal m_scale;
    qreal m_line; ///< height in millimetres
    bool m_isFirst = true;
};

/// `scale`: dots of the device for one dot of 1/96 inch; 1 for files that keep measures. `lines`:
/// on a page.
std::unique_ptr<QTextDocument> document(const Letter &letter, qreal scale, int lines = kLines)
{
    auto text = std::make_unique<QTextDocument>();
    text->setUndoRedoEnabled(false);
    text->setDocumentMargin(0);
    text->setDefaultFont(typeface(Face::FangSong, points(kEm)));
    text->setMetaInformation(QTextDocument::DocumentTitle, letter.title);
    DocumentBuilder{*text, scale, lines}.build(letter);
    return text;
}

/// Broken into pages of the type area on this device.
std::unique_ptr<QTextDocument> pagedDocument(const Letter &letter, QPagedPaintDevice &device,
                                             const QSizeF &area, int lines)
{
    const double scale = device.logicalDpiX() / 96.0;
    QList<int> breaks;
    // What keeps rows and the end whole depends on where they stand, so that a heading which goes
    // to the next page needs all of it anew.
    while (true) {
        auto text = document(letter, scale, lines);
        text->documentLayout()->setPaintDevice(&device);
        // One dot more, or rounding costs the 28th character and the 22nd line.
        text->setPageSize(area + QSizeF{1, 1});
        breakPagesBefore(*text, breaks);
        keepRowsWhole(*text, scale);
        keepEndWithText(*text);
        const auto heading = lonelyHeading(*text, breaks);
        if (!heading) {
            return text;
        }
        breaks += *heading;
    }
}

/// "— 1 —" 7 mm below the type area: right on odd pages, left on even ones, one character in.
void paintPageNumber(QPainter &painter, QPagedPaintDevice &device, int number, const QRectF &area,
                     qreal millimetre)
{
    const QFont font = typeface(Face::Song, kPageNumberPoints);
    const QFontMetricsF metrics{font, &device};
    const QString text = u"— %1 —"_s.arg(number);
    const qreal inset = metrics.horizontalAdvance(u"国"_s);
    const qreal x = number % 2 == 1 ? area.right() - inset - metrics.horizontalAdvance(text)
                                    : area.left() + inset;
    painter.setFont(font);
    painter.drawText(QPointF{x, area.bottom() + 7 * millimetre + metrics.capHeight()}, text);
}

/// The lines outside tables whose middle lies in `part`. QTextLayout::draw() would also draw the
/// line above the clip, which is not seen but found and copied.
void paintLines(QPainter &painter, const QTextDocument &text, const QRectF &part)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (QTextCursor{block}.currentTable() != nullptr) {
            continue;
        }
        const QPointF position = text.documentLayout()->blockBoundingRect(block).topLeft();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            if (part.contains(line.rect().translated(position).center())) {
                line.draw(&painter, position);
            }
        }
    }
}

/// The rules of a table as far as it lies in `part`; Qt's own borders have two widths on paper.
void paintGrid(QPainter &painter, const QTextTable &table, const QRectF &part, qreal padding)
{
    const QAbstractTextDocumentLayout *layout = table.document()->documentLayout();
    const auto cellRect = [&](int row, int column) {
        const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
        return layout->blockBoundingRect(block).adjusted(-padding, -padding, padding, padding);
    };
    const auto rowRect = [&](int row) {
        QRectF rect = cellRect(row, 0);
        for (int column = 1; column < table.columns(); ++column) {
            rect |= cellRect(row, column);
        }
        return rect;
    };
    const QRectF head = rowRect(0);
    QList<QLineF> rules;
    qreal top = -1;
    qreal bottom = -1;
    for (int row = 0; row < table.rows(); ++row) {
        const QRectF rect = rowRect(row);
        if (!part.contains(QPointF{part.center().x(), rect.center().y()})) {
            continue;
        }
        if (top < 0) {
            // The head is repeated above the first row of a page.
            top = row == 0 ? rect.top() : rect.top() - head.height();
            rules.append({head.left(), top, head.right(), top});
        }
        rules.append({head.left(), rect.top(), head.right(), rect.top()});
        bottom = rect.bottom();
    }
    rules.append({head.left(), bottom, head.right(), bottom});
    for (int column = 0; column < table.columns(); ++column) {
        const qreal x = cellRect(0, column).left();
        rules.append({x, top, x, bottom});
    }
    rules.append({head.right(), top, head.right(), bottom});
    painter.drawLines(rules);
}

/// The tables as far as they lie in `part`.
void paintTables(QPainter &painter, const QTextDocument &text, const QRectF &part, qreal millimetre)
{
    for (QTextFrame *frame : text.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = text.documentLayout()->frameBoundingRect(frame) & part;
        if (table == nullptr || context.clip.isEmpty()) {
            continue;
        }
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.save();
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setPen(QPen{Qt::black, 0.15 * millimetre});
        paintGrid(painter, *table, part, kCellPadding * millimetre);
    }
}

Status saveOdt(const QString &path, const Letter &letter)
{
    const auto text = document(letter, 1);
    text->setPageSize(QSizeF{dots(kPaperWidth), dots(kPaperHeight)});
    QTextFrameFormat page = text->rootFrame()->frameFormat();
    page.setTopMargin(dots(kTop));
    page.setLeftMargin(dots(kLeft));
    page.setRightMargin(dots(kPaperWidth - kLeft - kTypeWidth));
    page.setBottomMargin(dots(kPaperHeight - kTop - kTypeHeight));
    text->rootFrame()->setFrameFormat(page);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!QTextDocumentWriter{&buffer, "odf"}.write(text.get())) {
        return Error{ErrorCode::Internal, path, u"QTextDocumentWriter"_s};
    }
    return saveFile(path, buffer.data());
}

} // namespace

QString Letter::dateLine() const
{
    return !date.isValid() && datedByHand ? kBlankDay : proseDate(date);
}

QString proseDate(QDate date)
{
    return date.isValid() ? u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day())
                          : QString{};
}

QPageLayout letterPageLayout()
{
    return {QPageSize{QPageSize::A4}, QPageLayout::Portrait,
            QMarginsF{kLeft, kTop, kPaperWidth - kLeft - kTypeWidth, 15}, QPageLayout::Millimeter};
}

int paintLetter(QPagedPaintDevice &device, const Letter &letter)
{
    const qreal millimetre = device.logicalDpiX() / 25.4;
    const QRectF area{0, 0, kTypeWidth * millimetre, kTypeHeight * millimetre};
    auto text = pagedDocument(letter, device, area.size(), kLines);
    // GB/T 9704-2012, 7.3.5.4: where the end does not find room, the spacing of lines is adjusted.
    for (int lines = kLines + 1; lines <= kMostLines && isEndAlmostAlone(*text); ++lines) {
        auto closer = pagedDocument(letter, device, area.size(), lines);
        if (closer->pageCount() < text->pageCount()) {
            text = std::move(closer);
        }
    }

    QPainter painter{&device};
    const int pages = text->pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0) {
            device.newPage();
        }
        const QRectF part = area.translated(0, i * text->pageSize().height());
        painter.save();
        painter.translate(0, -part.top());
        paintLines(painter, *text, part);
        paintTables(painter, *text, part, millimetre);
        painter.restore();
        paintPageNumber(painter, device, i + 1, area, millimetre);
    }
    return pages;
}

Status saveDocument(const QString &path, const Letter &letter)
{
    const QString ending = QFileInfo{path}.suffix().toLower();
    if (ending == u"pdf"_s) {
        return writePdf(path, letter.title, letterPageLayout(),
                        [&](QPagedPaintDevice &device) { paintLetter(device, letter); });
    }
    if (ending == u"odt"_s) {
        return saveOdt(path, letter);
    }
    if (ending == u"html"_s) {
        return saveFile(path, letterHtml(letter).toUtf8());
    }
    return Error{ErrorCode::Invalid, path, {}};
}

} // namespace zhibu
