#pragma once

#include "core/texttable.h"

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace zhibu {

/// A cell as it is shown. A number is one to calculate with: plain, not to the left, and short
/// enough for a spreadsheet; numbers of identity, phones and dates are text.
struct ShownCell
{
    QString text;
    bool isNumber = false;
};

enum class WhichCells { All, Selected };

/// Cells of a table or tree, as they stand on the screen: columns in their order without hidden
/// ones, rows in their order without hidden ones, those of a tree with all below them. What is
/// masked stays masked. With titles the names beside the rows are the first column.
struct ShownCells
{
    QStringList titles; ///< empty where none were asked for
    QList<QList<ShownCell>> rows;
};

/// Selected: whole rows where the list selects rows, else the rectangle around the selection with
/// its other cells empty; the current cell where nothing is selected.
[[nodiscard]] ShownCells shownCells(const QAbstractItemView &view, WhichCells which,
                                    bool withTitles);

/// All of a list as a table to be written or printed. A column is one of numbers where every cell
/// that is not empty is one.
[[nodiscard]] TextTable shownTable(const QAbstractItemView &view, const QString &name);

/// Puts cells on the clipboard as a spreadsheet does: text with tabs, cells of several lines in
/// quotes, and an HTML table in which what is no number stays text (mso-number-format '\@').
void putOnClipboard(const ShownCells &cells);

} // namespace zhibu
