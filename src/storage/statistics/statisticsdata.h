#pragma once

#include "core/statistics.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

namespace zhibu {

/// What the data are for. The pre-check needs no 党费交纳 and 党费减免, the longest way of all: who
/// stands in those lines of 补充资料 makes no gap and no check.
enum class StatisticsUse { Tables, PreCheck };

/// What the tables of a year count in a scope (0 = all), as of 31 December, each where his formal
/// relation is:
/// members and 流动党员 as membersOn() has them; 党员增减 by 党员变动, 支部间调动 into and out of
/// the scope among them, and of members whose row says that they are gone without an event by
/// 党籍状态 (event "left" where that is 已出党); 发展党员 whoever was admitted in the scope within
/// the year; 转正 by its day; 补充资料 of whoever is a member by 党费交纳, 党费减免, 党员情形 and
/// 专业技术职务; 民主评议 by 民主评议结果 and the meetings held; 处分, 表彰 and
/// organisations by their ledgers. Words of the dictionaries are named by their codes.
[[nodiscard]] Result<StatisticsData> statisticsData(const File &file, RowId scope, int year,
                                                    StatisticsUse use);

} // namespace zhibu
