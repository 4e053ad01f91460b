#pragma once

#include "core/memberchange.h"

#include <QDate>
#include <QList>

#include <optional>

namespace zhibu {

/// Why a change cannot be recorded of somebody.
enum class ChangeBar {
    Deceased,
    Left,         ///< 已出党: a membership that ended so is not restored
    Away,         ///< 已转出: others decide now; he may only come back
    Here,         ///< cannot come in: he is here
    NotSuspended, ///< nothing to restore
    Suspended,    ///< first 恢复党籍
    OnlyFull,     ///< of a 预备党员 the way is 取消预备党员资格
    OnlyProbationary,
};

inline constexpr Codes<8> kChangeBarCodes{
    QLatin1StringView("deceased"),      QLatin1StringView("left"),
    QLatin1StringView("away"),          QLatin1StringView("here"),
    QLatin1StringView("not_suspended"), QLatin1StringView("suspended"),
    QLatin1StringView("only_full"),     QLatin1StringView("only_probationary")};

/// What bars a change of somebody of this 党籍状态; nullopt where it is lawful. 停止党籍 is
/// restored by its procedure, or ends in 除名; who was expelled or struck off may apply anew but is
/// not restored (党员教育管理工作条例 2019 art. 24; 中国共产党章程 ch. 7). 自行脱党除名 needs no
/// 停止党籍 before it: six months without dues, or without taking part, are reason enough (章程
/// art. 9; 中组发〔2008〕3号 art. 13; 条例 art. 31 (6)). A 预备党员 who fails is not expelled but
/// loses his standing (纪律处分条例; 条例 art. 24).
[[nodiscard]] std::optional<ChangeBar> barTo(MemberChangeKind change, MemberStatus status,
                                             bool probationary);

struct DatedChange
{
    QDate day;
    MemberChangeKind kind = MemberChangeKind::Moved;
};

/// A change that is not possible after an earlier one, or on the same day in any order.
struct ChangeConflict
{
    qsizetype change = 0;
    qsizetype earlier = 0;
    std::optional<ChangeBar> bar; ///< nullopt: two decisions about one 预备期, which is extended
                                  ///< once and not on the day it is cancelled
};

/// What cannot be in the history of a membership, which is given by day. What is not written down
/// is not held against anybody: whoever comes in or is restored may have gone unrecorded.
[[nodiscard]] QList<ChangeConflict> conflictsOf(const QList<DatedChange> &history);

} // namespace zhibu
