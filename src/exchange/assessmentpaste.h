#pragma once

#include "exchange/pasteplan.h"
#include "storage/dues/assessment.h"

namespace zhibu {

/// What a block of pasted lines means for a 核定.
struct AssessmentPaste
{
    QList<AssessmentEntry> entries; ///< what was proposed, with the pasted amounts in it
    QStringList unknownRows;        ///< names that no member of the run bears, or several do
    QStringList unknownColumns;
    QStringList badCells; ///< "张三: 五千": no amount of money
    PastePlan::Problem problem = PastePlan::Problem::None;
    QString subject; ///< as of PastePlan
};

/// Finds whose amounts these are. Lines name members by 编号 or 姓名, in cells of a spreadsheet or
/// before the amount, divided by blanks or punctuation ("张三 5200.00"); a block without names
/// goes to the rows from `firstRow` on. With a worksheet the amounts are its items, by their
/// titles or in its order, and make up the whole sheet with what was there before; else they are
/// the base, or 核定月应交 under that title.
[[nodiscard]] AssessmentPaste pasteAssessment(const QString &text, const AssessmentRun &run,
                                              const Worksheet *worksheet = nullptr,
                                              int firstRow = 0);

} // namespace zhibu
