#pragma once

#include "core/studyhours.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>

#include <vector>

namespace zhibu {

/// A member's study in a year.
struct StudyRow
{
    RowId branch = 0;
    QString branchName;
    NamedRow member;
    QString excuse; ///< title of the 党员情形 that excuses him on the day; empty: none
    StudyHours study;
};

/// Of every member on a day in a scope (0 = all) as it was then, by branch and number: the 学时 of
/// the year's activities up to the day at which he was 出席 or for which 补课 is recorded; a
/// 教育培训 without 学时 counts as attended. What is 志愿服务, or counts as such (兼作), is counted
/// there alone. What is asked goes by the rules of the day; of a year not begun on it nothing is
/// done.
[[nodiscard]] Result<std::vector<StudyRow>> studyRows(const File &file, RowId scope, int year,
                                                      QDate asOf);

/// 志愿服务 of an organisation in a year.
struct VolunteeringRow
{
    QString name;
    int activities = 0;
    int people = 0;           ///< 人次: each time counted
    Points hours = {};        ///< 学时 of all people together
    qint64 beneficiaries = 0; ///< 受益人次
};

/// Of every organisation in a scope (0 = all) with any in the year up to a day, by code.
[[nodiscard]] Result<std::vector<VolunteeringRow>> volunteeringRows(const File &file, RowId scope,
                                                                    int year, QDate asOf);

} // namespace zhibu
