#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// What a purge left behind.
struct Purged
{
    QString copy;          ///< path of the copy of the file made before: it still holds everything
    qint64 rows = 0;       ///< that are gone, files attached to them not counted
    bool keepsRow = false; ///< the row of the member stays, nameless, for what refers to it
};

/// The name a row bears of which nothing but what the accounts need is left.
inline constexpr QStringView kPurgedName(u"（已清除）");

/// Whether he is no member any more; the error "still-member".
[[nodiscard]] Status mayPurge(const Record &member);

/// Removes for good what the file holds about a person who is no member any more (个人信息保护法
/// art. 47): after a copy of the file, as one action, his row, the rows that are about him, the
/// files attached to them, and every image of them in the history, where his name in the names of
/// actions becomes his 党员编号. It cannot be undone, nor anything before it. Words in the records
/// of others (minutes) stay as they were written, and so do the books: where dues were received of
/// him, or a record of the branch refers to him (奖惩事项), his row stays too, without a name and
/// with no more than 党员编号, 性别, 所在党支部, 人员类别, 党籍状态 and the days that go with them.
/// Errors: Invalid with the detail "still-member" while he is 正常 or 停止党籍; NotFound; those of
/// a backup; those of the file. With an error nothing was removed.
Result<Purged> purgeMember(File &file, RowId member);

} // namespace zhibu
