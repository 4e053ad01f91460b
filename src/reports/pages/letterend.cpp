#include "reports/pages/letterend.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

#include <cmath>
#include <utility>

namespace zhibu {

namespace {

constexpr int kEnd = QTextFormat::UserProperty + 1;
constexpr int kShortParagraph = 8; // lines that may be left free for it at the foot of a page
constexpr int kLinesWithEnd = 2;   // of text, on its page
constexpr int kFewLines = 6;       // on a page, the end included

bool isEnd(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(kEnd);
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

} // namespace zhibu
