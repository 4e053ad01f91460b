#pragma once

#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QDate>
#include <QList>
#include <QString>

namespace zhibu {

/// One line of somebody's life in the Party, in Chinese as everything in a ledger.
struct MemberEvent
{
    QString date;  ///< "2024-03-08"; of what is of a year only "2024"
    QString until; ///< likewise; empty: one day, or open
    QString what;  ///< title of the ledger, or 入党, 转正
    QString text;
    QString ledger; ///< key of the ledger the row is in; "members" for 入党 and 转正
    RowId row = 0;
    QString item = {}; ///< of 奖惩事项: code of the 事项
};

/// What is recorded of a member up to a day: 入党, 转正, 党内职务, 党员变动, 个人表彰, 党纪处分
/// (until the end of its 影响期), 党员情形, 流动党员, 失联党员, 组织关系转接, 民主评议结果,
/// 述职评议, 奖惩事项 that name him. By date. Organisations have their names of that day; an end or
/// a step that came later is not told. Why somebody was sanctioned is not told. Error: NotFound.
[[nodiscard]] Result<QList<MemberEvent>> memberHistory(const File &file, RowId member, QDate asOf);

} // namespace zhibu
