#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhibu {

/// A grid a block of cells is to be pasted into.
struct PasteTarget
{
    QList<QStringList> rows;    ///< what each row is called: code, name
    QList<QStringList> columns; ///< what each column is called
    QList<int> rowsFromHere;    ///< rows by position, from the current cell down
    int firstColumn = 0;        ///< the column of the current cell
    int titledOnly = 0; ///< how many of the last columns are found by their whole title only
    /// Whole titles that only say that something is to be entered: they mean one column.
    QStringList plainTitles = {};
    int plainColumn = 0;
};

/// A cell of the block and where it goes.
struct PastedCell
{
    int row = 0;
    int column = 0;
    QString text;
};

/// Where a block goes: by the names in it where it has some, else by position.
struct PastePlan
{
    enum class Problem {
        None,
        Nothing,     ///< no cell that could be entered
        NoRow,       ///< none of its rows is here
        RowTwice,    ///< two of its rows are the same one here
        ColumnTwice, ///< two of its columns are the same one here
        TooHigh,     ///< more rows than there are from the current cell on
        TooWide,     ///< more columns than there are from the current cell on
    };

    QList<PastedCell> cells; ///< those that are not empty
    /// Names nothing here is called by, or several are; of a line without a name what it holds.
    QStringList unknownRows;
    QStringList unknownColumns; ///< titles nothing here is called by
    Problem problem = Problem::None;
    QString subject; ///< the name, or how many rows or columns there are
};

/// The cells of a block as spreadsheets copy it: tabs and line ends between them, quotes around
/// cells that hold some themselves. Lines and columns that are wholly empty at the end are left
/// out.
[[nodiscard]] QList<QStringList> cellsOf(const QString &text);

/// Finds the place of every cell. A first row with titles of columns, and columns with codes or
/// names of rows, are recognised and matched. Digits, blanks, punctuation and what is in brackets
/// do not matter in titles, nor blanks and a 党支部 at the end in names. Beneath titles nothing is
/// placed by position but a single column without one. Nothing left of the names is placed by
/// position, nor a first column that only numbers three lines or more, 1, 2, 3 …, beside others.
[[nodiscard]] PastePlan planPaste(const QString &text, const PasteTarget &target);

} // namespace zhibu
