#pragma once

#include "core/texttable.h"
#include "storage/facts/starregister.h"

#include <QStringList>

namespace zhibu {

/// 星级管理台账 for spreadsheets: for each year 星级 and 总分 as numbers, and 升降. What is only
/// computed is marked （试算）: in the titles of a year that nothing was decided on in, else with
/// the 升降 of the row.
[[nodiscard]] TextTable starRegisterTable(const StarRegister &stars);
/// The same for eyes: one column for each year, the newest first: "五星级 晋 91.5".
[[nodiscard]] TextTable starRegisterOverview(const StarRegister &stars);
/// How many hold which star in which year, the newest first: 年度, 五星级 … 不定星级, 合计.
[[nodiscard]] TextTable starDistributionTable(const StarRegister &stars);
/// The distribution of each year in words, the newest first, and what is not decided yet.
[[nodiscard]] QStringList starRegisterSentences(const StarRegister &stars);

} // namespace zhibu
