#pragma once

#include "exchange/pasteplan.h"
#include "storage/dues/assessment.h"

namespace zhibu {

/// Where a block is pasted into a run.
struct AssessmentPlace
{
    enum class Column { Kind, Base, FixedDue, Reason };

    int row = 0;
    Column column = Column::Base;
    Worksheet worksheet = {}; ///< its items are found by their titles, too
};

/// What a block of pasted lines means for a 核定.
struct AssessmentPaste
{
    QList<AssessmentEntry> entries; ///< what was proposed, with what was pasted in it
    QStringList unknownRows;        ///< names that no member of the run bears, or several do
    QStringList unknownColumns;
    QStringList badCells; ///< "张三: 五千": no amount of money
    /// "张三: 退养": no 收缴类别. Nothing of such a line is taken: an amount of an unknown kind
    /// would be reckoned by another one.
    QStringList badKinds;
    QStringList noBase; ///< whose kind asks for no base
    PastePlan::Problem problem = PastePlan::Problem::None;
    QString subject; ///< as of PastePlan

    [[nodiscard]] bool leavesOut() const
    {
        return !unknownRows.isEmpty() || !badCells.isEmpty() || !badKinds.isEmpty()
               || !noBase.isEmpty();
    }
};

/// Finds whose amounts, kinds (the words of 收缴类别, as imported) or reasons these are. Lines name
/// members by 编号 or 姓名, in cells of a spreadsheet or before the amount, divided by blanks or
/// punctuation ("张三 5200.00"); a block without names goes to the rows from that of the place on.
/// A single column without a title, or called no more than 金额, is that of the place (金额 beside
/// kinds: the base); under their titles kinds, bases, 核定月应交, reasons and items of the
/// worksheet go where they belong. Items are put in the place of those with the same title, others
/// stay; beside them a base is left out (unknownColumns), for it is their sum.
[[nodiscard]] AssessmentPaste pasteAssessment(const QString &text, const AssessmentRun &run,
                                              const AssessmentPlace &place);

/// The same for the worksheet of one member: items beside their amounts, one below the other, or
/// as titles above them; a block without titles holds amounts from the item `first` on.
/// `worksheet` has all the lines on the screen.
[[nodiscard]] AssessmentPaste pasteWorksheet(const QString &text, const AssessmentRow &row,
                                             const Worksheet &worksheet, int first);

} // namespace zhibu
