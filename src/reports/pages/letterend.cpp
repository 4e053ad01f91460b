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

bool isEnd(const QTextBlock &block)
{
    return block.blockFormat().boolProperty(kEnd);
}

/// Of the lines of a block the pages of the first and the last.
std::pair<int, int> pagesOf(const QTextBlock &block)
{
    const QTextDocument &text = *block.document();
    const qreal top = text.documentLayout()->blockBoundingRect(block).top();
    const auto pageOf = [&](int line) {
        const qreal middle = block.layout()->lineAt(line).rect().center().y();
        return static_cast<int>(std::floor((top + middle) / text.pageSize().height()));
    };
    return {pageOf(0), pageOf(block.layout()->lineCount() - 1)};
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
    if (pagesOf(text.lastBlock()).second != pagesOf(last).second) {
        breakPageBefore(last);
    }
}

} // namespace zhibu
