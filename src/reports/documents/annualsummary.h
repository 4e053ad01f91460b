#pragma once

#include "core/money.h"
#include "core/points.h"
#include "core/terms.h"
#include "reports/pages/letter.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace zhibu {

/// A number of members or cases under a name: 大学 12.
struct NamedCount
{
    QString name;
    int count = 0;
};

struct PostHolder
{
    QString post; ///< 书记, 组织委员 …
    QString name;
};

/// The members in status 正常 on the day of the summary, and who came and went in the year.
struct MemberFacts
{
    int total = 0; ///< full and probationary
    int full = 0;
    int probationary = 0;
    int women = 0;
    int minorities = 0;
    QList<NamedCount> ages; ///< 35岁及以下 …; bands nobody is in are left out of the text
    QList<NamedCount> education; ///< 大学 …
    int admitted = 0;            ///< 预备党员 admitted in the year
    int confirmed = 0;           ///< 转正 in the year
    QList<NamedCount> left;      ///< by status: 已转出 …
};

/// The year's activities of one kind.
struct ActivityFacts
{
    QString kind; ///< 主题党日 …
    int held = 0;
    int required = 0;    ///< periods in which one was due; 0: no frequency is prescribed
    QStringList missing; ///< periods without one: 2024-03, 2024Q2 or 2024
    int due = 0;         ///< attendance over all of them, in person-times; 0: not recorded
    int present = 0;
    int rated = 0; ///< of `due` whom the rate counts: not who is excused and stayed away
};

struct DuesFacts
{
    Money due;
    Money received;
    Money large; ///< 大额党费, never part of `received`
    int membersInArrears = 0;
    Money arrears;
    int membersWithoutBase = 0;
};

struct VolunteerFacts
{
    int times = 0;
    int participants = 0;  ///< person-times; 0: not recorded
    int beneficiaries = 0; ///< person-times; 0: not recorded
};

struct StarFacts
{
    std::optional<int> stars; ///< 0–10; absent: not rated
    bool scored = true;       ///< it has points; false: decided on without
    bool confirmed = true;    ///< approved, or so in 历年星级; false: a trial
    QStringList missing;      ///< why it could not be rated
    std::optional<int> lastYear;
    Points base;
    Points bonus;
    Points deduction;
    Points total;
    QStringList reasons; ///< bonuses, deductions and limits in the words of 评定说明
};

/// Everything the annual summary of a branch may say. Facts that were not recorded stay empty or 0.
struct AnnualSummary
{
    QString branch;
    QString code;
    QString superior;
    int year = 0;
    QDate asOf;
    QDate founded;
    QDate elected;           ///< last election
    Term term;               ///< on the day of the summary; unknown where none is elected for
    QDate extendedTo;        ///< approved delay of the election
    QList<PostHolder> posts; ///< in the order to print, 书记 first
    MemberFacts members;
    QList<ActivityFacts> activities;
    DuesFacts dues;
    VolunteerFacts volunteering;
    QStringList honours;   ///< 2024年5月12日获市级表彰（安组〔2024〕3号）
    QStringList sanctions; ///< likewise
    StarFacts star;
    QStringList incompleteData; ///< 3名党员未登记出生日期
};

/// The annual summary in official prose, from recorded facts only: what was not recorded is left
/// out or said to be missing, and nothing is praised. Sections: 基本情况, 组织生活, 党费收缴,
/// 志愿服务, 党员队伍, 星级评定, 存在的不足.
[[nodiscard]] Letter annualSummaryLetter(const AnnualSummary &summary);

} // namespace zhibu
