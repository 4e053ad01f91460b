#pragma once

#include "core/result.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"
#include "storage/people/purgednames.h"

namespace zhibu {

/// What a purge left behind.
struct Purged
{
    QString copy;           ///< path of the copy of the file made before: it still holds everything
    qint64 rows = 0;        ///< that are gone, files attached to them not counted
    bool keepsRow = false;  ///< the row of the member stays, nameless, for what refers to it
    bool isCompact = false; ///< else what was deleted earlier may still lie in unused pages
};

/// Whether he is no member any more; the error "still-member".
[[nodiscard]] Status mayPurge(const Record &member);

/// Removes for good what the file holds about a person who is no member any more (个人信息保护法
/// art. 47): after a copy of the file, as one action, his row, the rows that are about him (the
/// record of his admission and what of his findings was set aside among them), the files attached
/// to them, and every image of them in the history, also of records that were merged into his or
/// deleted with his 公民身份号码; where his name stands in the names of actions it becomes his
/// 党员编号, and in 表决说明, 主题 of meetings and talks he is marked at and of talks at which
/// nobody is, texts that name people (主持人, 责任人 and the like) and confirmed ratings, unless
/// another person of the file bears it, kPurgedName. It cannot be undone, nor anything before it,
/// and no packet brings the rows back (PurgedRows). Other words in the records of others (minutes)
/// stay as they were written, and so do the books. What past elections, attendance, ratings, dues
/// and statistics are counted from stays without texts and files: 党内职务, 候选人, 应到会扣除,
/// 考勤, 补课, 党员情形, 流动党员, 民主评议, 述职评议, 党员变动, 党纪处分, 个人表彰, 党费核定,
/// 党费减免. Where there is any of these, or a record of the branch refers to him (奖惩事项), his
/// row stays too, without a name and with no more than 党员编号, 性别, 所在党支部, 所在党小组,
/// 人员类别, 党籍状态, the days that go with them and the month his dues begin. Errors: Invalid
/// with the detail "still-member" while he is 正常 or 停止党籍; NotFound; those of a backup; those
/// of the file. With an error nothing was removed.
Result<Purged> purgeMember(File &file, RowId member);

/// Its part that writes: no copy is made, and nothing compacted. Where the window must not stand
/// still backUpDated() goes before it and compactFile() behind it, both on another thread.
Result<Purged> purgeRows(File &file, RowId member);

/// Gives the unused pages of a file back, with what was deleted earlier in them. On a connection of
/// its own: from any thread, and beside a file that is open. Errors: Locked when others read for a
/// minute; those of the file (disk full).
Status compactFile(const QString &path);

} // namespace zhibu
