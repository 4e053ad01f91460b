#include "reports/pages/letterend.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <utility>

namespace zhibu {

namespace {

constexpr int kEnd = QTextFormat::UserProperty + 1;
constexpr int kHeading = QTextFormat::UserProperty + 2;
constexpr int kShortParagraph = 8; // lines that may be left free for it at the foot of a page
constexpr int kLinesWithEnd = 2;   // of text, on its page
constexpr int kFewLines = 6;       // on a page, the end included
constexpr int kBlanks = 2;         // between a heading and the line it must not be left by

bool isEnd(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(kEnd);
}

bool isHeading(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(kHeading);
}

/// Of the lines of a block the pages of the first and the last.
std::pair<int, int> pagesOf(const QTextBlock &block)
{
    const QTextDocument &text = *block.document();
    const qreal top = text.documentLayout()->blockBoundingRect(block).top();
    const int lines = block.layout()->lineCount(); // none beside a table
    const auto pageOf = [&](int line) {
        const qreal middle = lines == 0 ? 0 : block.layout()->lineAt(line).rect().center().y();
        return static_cast<int>(std::floor((top + middle) / text.pageSize().height()));
    };
    return {pageOf(0), pageOf(lines - 1)};
}

void breakPageBefore(const QTextBlock &block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
}

bool isEmptyLine(const QTextBlock &block)
{
    return block.text().trimmed().isEmpty();
}

/// What a heading heads, as far as it must stand on its page.
QTextBlock headedBy(const QTextBlock &heading)
{
    QTextBlock block = heading.next();
    for (int blanks = 0; block.isValid() && isEmptyLine(block) && blanks < kBlanks; ++blanks) {
        block = block.next();
    }
    return !block.isValid() || isEmptyLine(block)
                   || (isHeading(block) && isEmptyLine(heading.next()))
               ? heading.next()
               : block;
}

/// The page up to which it must come: of a table that of its first row below the head.
int pageOfStart(const QTextBlock &block)
{
    const QTextTable *table = QTextCursor(block).currentTable();
    if (table == nullptr) {
        return pagesOf(block).first;
    }
    const int row = std::min(table->format().headerRowCount(), table->rows() - 1);
    int page = 0;
    for (int column = 0; column < table->columns(); ++column) {
        const QTextBlock cell = table->cellAt(row, column).firstCursorPosition().block();
        page = std::max(page, pagesOf(cell).second);
    }
    return page;
}

} // namespace

void markAsEnd(QTextBlockFormat &format)
{
    format.setProperty(kEnd, true);
}

void keepEndWithText(QTextDocument &text)
{
    QTextBlock block = text.lastBlock();
    if (!isEnd(block) || text.pageCount() == 1) { // which has laid it out
        return;
    }
    while (isEnd(block)) {
        block = block.previous();
    }
    const QTextBlock last = block; // the paragraph before the end
    const auto isShort = [&text](const QTextBlock &each) {
        return each.isValid() && text.frameAt(each.position()) == text.rootFrame()
               && !each.text().isEmpty() && each.layout()->lineCount() <= kShortParagraph;
    };
    if (!isShort(last)) {
        return;
    }
    while (isShort(block.previous())) {
        block = block.previous();
    }
    for (; block != last.next(); block = block.next()) {
        if (const auto [first, end] = pagesOf(block); first != end) {
            breakPageBefore(block);
        }
    }
    const bool isOneLine = last.layout()->lineCount() < kLinesWithEnd;
    const QTextBlock first = isOneLine && isShort(last.previous()) ? last.previous() : last;
    if (pagesOf(text.lastBlock()).second != pagesOf(first).first) {
        breakPageBefore(first);
    }
}

bool isEndAlmostAlone(const QTextDocument &text)
{
    if (!isEnd(text.lastBlock()) || text.pageCount() == 1) {
        return false;
    }
    const int page = pagesOf(text.lastBlock()).second;
    int lines = 0;
    for (QTextBlock block = text.lastBlock(); block.isValid() && lines <= kFewLines;
         block = block.previous()) {
        const auto [first, last] = pagesOf(block);
        if (last != page) {
            break;
        }
        lines += block.layout()->lineCount();
    }
    return lines <= kFewLines;
}

void markAsHeading(QTextBlockFormat &format)
{
    format.setProperty(kHeading, true);
}

void breakPagesBefore(QTextDocument &text, const QList<int> &blocks)
{
    for (const int block : blocks) {
        breakPageBefore(text.findBlockByNumber(block));
    }
}

std::optional<int> lonelyHeading(const QTextDocument &text, const QList<int> &known)
{
    if (text.pageCount() == 1) { // which has laid it out
        return std::nullopt;
    }
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (!isHeading(block)) {
            continue;
        }
        QTextBlock first = block; // of headings one below the other
        while (isHeading(first.previous())) {
            first = first.previous();
        }
        const QTextBlock headed = headedBy(block);
        if (headed.isValid() && !known.contains(first.blockNumber())
            && pageOfStart(headed) != pagesOf(block).second) {
            return first.blockNumber();
        }
    }
    return std::nullopt;
}

} // namespace zhibu
