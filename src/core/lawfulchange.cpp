#include "core/lawfulchange.h"

namespace zhibu {

namespace {

using Kind = MemberChangeKind;

std::optional<ChangeBar> barToActive(Kind change, bool probationary)
{
    switch (change) {
    case Kind::TransferredIn:
    case Kind::BlockIn:
        return ChangeBar::Here;
    case Kind::Restored:
        return ChangeBar::NotSuspended;
    case Kind::Suspended:
    case Kind::Expelled:
    case Kind::Persuaded:
    case Kind::Removed:
    case Kind::Dropped:
        return probationary ? std::optional(ChangeBar::OnlyFull) : std::nullopt;
    case Kind::Cancelled:
    case Kind::Extended:
        return probationary ? std::nullopt : std::optional(ChangeBar::OnlyProbationary);
    case Kind::Moved:
    case Kind::TransferredOut:
    case Kind::BlockOut:
    case Kind::Deceased:
    case Kind::Withdrawn:
    case Kind::NotRecognised:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<ChangeBar> barToSuspended(Kind change)
{
    switch (change) {
    case Kind::Restored:
    case Kind::Dropped:
    case Kind::Deceased:
    case Kind::Expelled:
    case Kind::Withdrawn:
    case Kind::NotRecognised:
        return std::nullopt;
    default:
        return ChangeBar::Suspended;
    }
}

} // namespace

std::optional<ChangeBar> barTo(MemberChangeKind change, MemberStatus status, bool probationary)
{
    switch (status) {
    case MemberStatus::Active:
        return barToActive(change, probationary);
    case MemberStatus::Suspended:
        return barToSuspended(change);
    case MemberStatus::Transferred:
        return change == Kind::TransferredIn || change == Kind::BlockIn
                   ? std::nullopt
                   : std::optional(ChangeBar::Away);
    case MemberStatus::Left:
        return ChangeBar::Left;
    case MemberStatus::Deceased:
        return ChangeBar::Deceased;
    }
    return std::nullopt;
}

} // namespace zhibu
