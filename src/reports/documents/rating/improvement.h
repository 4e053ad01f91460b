#pragma once

#include "core/rectification.h"
#include "core/texttable.h"
#include "storage/facts/improvement.h"
#include "storage/records/recordlist.h"

#include <QHash>
#include <QStringList>

namespace zhibu {

/// 未启动, 整改中, 逾期, 待销号, 已销号.
[[nodiscard]] QString rectificationStateName(RectificationState state);
/// Where a row of the ledger rectifications stands on a day.
[[nodiscard]] RectificationState rectificationStateOf(const TextRow &row, QDate day);

/// 整改台账 as it stood on a day, from rows of the ledger rectifications with names: what was done
/// or struck off later is left open.
[[nodiscard]] TextTable rectificationTable(const QList<TextRow> &rows, QDate day);
/// How many stand where: 共6项：逾期1项、整改中2项、待销号1项、已销号2项。
[[nodiscard]] QStringList rectificationSentences(const QList<TextRow> &rows, QDate day);

using StarReasons = QHash<RowId, QStringList>; ///< by organisation

/// Why each has no higher star, in the words of its explanation: from the result a round confirmed,
/// else from what the records give on the day where that is the star, and the total, entered. Of a
/// star that was entered otherwise, and of one the score alone gave, there is no more to say.
[[nodiscard]] Result<StarReasons> starReasons(const File &file,
                                              const std::vector<KeyManaged> &managed, QDate day);

/// 重点管理党组织台账: each with why, since when, and where its 整改 stands.
[[nodiscard]] TextTable keyManagementTable(const std::vector<KeyManaged> &managed,
                                           const StarReasons &reasons);
/// On what ground they are on it.
[[nodiscard]] QStringList keyManagementSentences(const std::vector<KeyManaged> &managed);

/// 晋位争星计划表: the plans there are.
[[nodiscard]] TextTable planTable(const std::vector<StarPlan> &plans, int year);
/// Who has not filed a plan, if anybody.
[[nodiscard]] QStringList planSentences(const std::vector<StarPlan> &plans);

} // namespace zhibu
