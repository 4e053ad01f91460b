#include "reports/pages/lettertables.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace zhibu {

namespace {

/// What the text of a row takes, from the first line to the last.
QRectF textOf(const QTextTable &table, int row)
{
    QRectF rect;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
        const QPointF position =
            table.document()->documentLayout()->blockBoundingRect(block).topLeft();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            rect |= block.layout()->lineAt(i).rect().translated(position);
        }
    }
    return rect;
}

/// Fills the page below a row, so that the next one begins on the next page. One dot less than what
/// is free: the last line of the row itself would go there, too.
void fillPageBelow(QTextTable &table, int row, qreal free)
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(std::max(0.0, free - 1));
        cell.setFormat(format);
    }
}

void keepWholeIn(QTextTable &table, qreal pageHeight, qreal scale)
{
    const auto pageOf = [pageHeight](qreal y) { return std::floor(y / pageHeight); };
    const int header = table.format().headerRowCount();
    const int last = table.rows() - 1;
    for (int row = 0; row <= last; ++row) {
        const QRectF torn = textOf(table, row);
        if (const int before = row - 1; row == last && before > header + 1) {
            // The last one is often a sum, which says nothing on a page of its own.
            const QRectF companion = textOf(table, before);
            if (pageOf(companion.top()) != pageOf(torn.bottom())
                && pageOf(textOf(table, before - 1).bottom()) == pageOf(companion.top())) {
                const qreal end = textOf(table, before - 1).bottom();
                fillPageBelow(table, before - 1, ((pageOf(end) + 1) * pageHeight - end) / scale);
                continue;
            }
        }
        if (pageOf(torn.top()) == pageOf(torn.bottom())) {
            continue;
        }
        if (row <= header) { // padding below the head would be repeated with it
            QTextTableFormat format = table.format();
            format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            table.setFormat(format);
        } else if (const qreal end = textOf(table, row - 1).bottom();
                   pageOf(end) == pageOf(torn.top())) {
            const qreal pageEnd = (pageOf(end) + 1) * pageHeight;
            fillPageBelow(table, row - 1, (pageEnd - end) / scale);
        }
    }
}

} // namespace

void keepRowsWhole(QTextDocument &text, double scale)
{
    for (QTextFrame *frame : text.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            keepWholeIn(*table, text.pageSize().height(), scale);
        }
    }
}

} // namespace zhibu
