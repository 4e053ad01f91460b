#pragma once

#include "core/month.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace zhibu {

/// A dated rule pack (resources/rules/membership-*.json): how long a 组织关系介绍信 is good for,
/// and how long somebody may be out of contact.
struct MembershipRules
{
    QString id;
    QString source; ///< documents, in Chinese
    Month validFrom;
    int daysInside = 0;    ///< 有效期 proposed inside the file, which is inside a city
    int daysOutside = 0;   ///< proposed for other places
    int mostDays = 0;      ///< 有效期 at the most
    int receiptMonths = 0; ///< from 接收 to 回执
    int contactMonths = 0; ///< 流动党员 and members abroad are in contact at least as often
    int lostMonths = 0;    ///< of 失联 before 停止党籍 is proposed
    int removalYears = 0;  ///< of 停止党籍 before 除名 is to be decided
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<MembershipRules> parseMembershipRules(const QByteArray &json);

/// Whether so many full months have passed: 31 August + 6 months = 28 (29) February.
[[nodiscard]] bool havePassed(int months, QDate since, QDate day);

/// What is to be decided about somebody who cannot be found. Nothing of it happens by itself.
enum class LostStep {
    Search,  ///< not long enough, or found again
    Suspend, ///< 停止党籍 is to be proposed
    Cancel, ///< of a 预备党员: 取消预备党员资格 (党员教育管理工作条例 2019 art. 24)
    DecideRemoval, ///< 停止党籍 for years: 自行脱党除名 is to be decided, or 恢复党籍
};

struct LostFacts
{
    std::optional<QDate> lostSince; ///< without the day somebody found him
    std::optional<QDate> suspendedSince;
    bool probationary = false;
};

/// 中国共产党党员教育管理工作条例 (2019) art. 24: out of contact for six months in spite of every
/// search, 停止党籍; two years later still out of contact, 自行脱党除名.
[[nodiscard]] LostStep lostStep(const MembershipRules &rules, const LostFacts &facts, QDate day);

/// How long somebody has been out of contact, as the 党内统计 counts it.
enum class LostBand { UnderSixMonths, UnderOneYear, UnderSixYears, UnderElevenYears, Longer };

[[nodiscard]] LostBand lostBand(QDate since, QDate day);

} // namespace zhibu
