#pragma once

#include "core/codes.h"

#include <optional>

namespace zhibu {

/// 党籍状态.
enum class MemberStatus { Active, Suspended, Transferred, Left, Deceased };

inline constexpr Codes<5> kMemberStatusCodes{
    QLatin1StringView("active"), QLatin1StringView("suspended"), QLatin1StringView("transferred"),
    QLatin1StringView("left"), QLatin1StringView("deceased")};

/// A dated event in a membership. 发展 and 转正 are none: they are 入党日期 and 转正日期. The ways
/// to come and go are those of the annual statistics (党内统计年报表, table 1: 党员增加, 党员减少,
/// 出党).
enum class MemberChangeKind {
    TransferredIn,
    BlockIn,        ///< 整建制转入
    Restored,       ///< 恢复党籍
    Moved,          ///< from one branch of this file to another
    TransferredOut, ///< to a unit outside this file
    BlockOut,       ///< 整建制转出
    Suspended,      ///< 停止党籍
    Deceased,
    Expelled,      ///< 开除党籍
    Withdrawn,     ///< 退党除名
    Persuaded,     ///< 劝退
    Removed,       ///< 劝而不退除名
    Dropped,       ///< 自行脱党除名
    Cancelled,     ///< 取消预备党员资格
    NotRecognised, ///< 不予承认
    Extended,      ///< 延长预备期
};

inline constexpr Codes<16> kMemberChangeCodes{
    QLatin1StringView("transferred_in"),  QLatin1StringView("block_in"),
    QLatin1StringView("restored"),        QLatin1StringView("moved"),
    QLatin1StringView("transferred_out"), QLatin1StringView("block_out"),
    QLatin1StringView("suspended"),       QLatin1StringView("deceased"),
    QLatin1StringView("expelled"),        QLatin1StringView("withdrawn"),
    QLatin1StringView("persuaded"),       QLatin1StringView("removed"),
    QLatin1StringView("dropped"),         QLatin1StringView("cancelled"),
    QLatin1StringView("not_recognised"),  QLatin1StringView("extended")};

/// The 党籍状态 from the day of the event on; nullopt where it stays what it was (支部间调动,
/// 延长预备期).
[[nodiscard]] constexpr std::optional<MemberStatus> statusAfter(MemberChangeKind change)
{
    switch (change) {
    case MemberChangeKind::TransferredIn:
    case MemberChangeKind::BlockIn:
    case MemberChangeKind::Restored:
        return MemberStatus::Active;
    case MemberChangeKind::TransferredOut:
    case MemberChangeKind::BlockOut:
        return MemberStatus::Transferred;
    case MemberChangeKind::Suspended:
        return MemberStatus::Suspended;
    case MemberChangeKind::Deceased:
        return MemberStatus::Deceased;
    case MemberChangeKind::Expelled:
    case MemberChangeKind::Withdrawn:
    case MemberChangeKind::Persuaded:
    case MemberChangeKind::Removed:
    case MemberChangeKind::Dropped:
    case MemberChangeKind::Cancelled:
    case MemberChangeKind::NotRecognised:
        return MemberStatus::Left;
    case MemberChangeKind::Moved:
    case MemberChangeKind::Extended:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace zhibu
