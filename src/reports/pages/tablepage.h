#pragma once

#include "core/result.h"

#include <QList>
#include <QPageLayout>
#include <QStringList>

#include <functional>

QT_BEGIN_NAMESPACE
class QPagedPaintDevice;
class QPainter;
QT_END_NAMESPACE

namespace zhibu {

/// A column of a printed table.
struct PrintColumn
{
    QString title;
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isNumber = false; ///< right-aligned and never wrapped
    int characters = 0;    ///< at least this many characters wide, for columns filled in by hand
    int narrowest = 4; ///< characters a text keeps when space is short: sooner the letters shrink
};

/// A long table on paper, as plain text.
struct PrintTable
{
    QString title;
    QString subtitle; ///< organisation and period, left above the table
    QString unit;     ///< 单位：元, right above the table
    QList<PrintColumn> columns;
    QList<QStringList> rows;
    QStringList totals;     ///< one cell a column, or empty
    QStringList footnotes;  ///< under the table: quota lines, explanations
    QStringList signatures; ///< 制表人, 审核人 …: each followed by a line to sign on
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    int rowMillimetres = 0; ///< rows are at least this high; 0: as high as their text
    /// 小计: one cell a column, none wider than in `totals`, for `count` rows from the first on.
    /// Given, it ends every page of a table that takes several.
    std::function<QStringList(qsizetype first, qsizetype count)> pageTotals = {};
};

/// A4 with a binding edge of 2.8 cm on the left; landscape pages, which are bound above, have the
/// 1.8 cm that others have there.
[[nodiscard]] QPageLayout tablePageLayout(QPageLayout::Orientation orientation);
/// The rows tablePageLayout() judges by: the window asks for the layout of a roll of any length.
inline constexpr qsizetype kRowsJudged = 500;
/// That of the table: turned to landscape where its totals or first kRowsJudged rows would break
/// dates, numbers or names upright, or take letters below 8 points.
[[nodiscard]] QPageLayout tablePageLayout(const PrintTable &table);

/// Paints the table on as many pages as it takes and returns their number. The device must have
/// a layout like tablePageLayout(). The head is repeated on every page; each page says 第 1 页 共 3
/// 页; the last row, the totals and what follows never stand alone on the last page.
int paintTable(QPagedPaintDevice &device, const PrintTable &table);

/// How many pages it takes there.
[[nodiscard]] int tablePages(QPagedPaintDevice &device, const PrintTable &table);
/// The same pages as the first ones of a document that has `pagesAfter` more.
void paintTable(QPainter &painter, QPagedPaintDevice &device, const PrintTable &table,
                int pagesAfter);

/// The table as a PDF; see writePdf().
Status saveTable(const QString &path, const PrintTable &table);

} // namespace zhibu
