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

/// Whatever the person was then, 正式党员 or 预备党员.
std::optional<ChangeBar> barAfter(Kind earlier, Kind change)
{
    const auto status = statusAfter(earlier);
    if (!status || *status == MemberStatus::Active) {
        return std::nullopt;
    }
    const auto bar = barTo(change, *status, false);
    return bar && barTo(change, *status, true) ? bar : std::nullopt;
}

bool decideOneProbation(const DatedChange &one, const DatedChange &other)
{
    const bool bothExtend = one.kind == Kind::Extended && other.kind == Kind::Extended;
    const bool oneCancels = (one.kind == Kind::Extended && other.kind == Kind::Cancelled)
                            || (one.kind == Kind::Cancelled && other.kind == Kind::Extended);
    return bothExtend || (oneCancels && one.day == other.day);
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

QList<ChangeConflict> conflictsOf(const QList<DatedChange> &history)
{
    QList<ChangeConflict> conflicts;
    std::optional<qsizetype> standing; // the change that made the 党籍状态
    std::optional<qsizetype> extended;
    for (qsizetype i = 0; i < history.size(); ++i) {
        const DatedChange &change = history[i];
        const bool isSameDay = standing && history[*standing].day == change.day;
        const auto bar = standing ? barAfter(history[*standing].kind, change.kind) : std::nullopt;
        const bool fitsBefore = isSameDay && !barAfter(change.kind, history[*standing].kind);
        if (extended && decideOneProbation(history[*extended], change)) {
            conflicts += {.change = i, .earlier = *extended, .bar = {}};
        } else if (standing && decideOneProbation(history[*standing], change)) {
            conflicts += {.change = i, .earlier = *standing, .bar = {}};
        } else if (bar && !fitsBefore) {
            conflicts += {.change = i, .earlier = *standing, .bar = bar};
        } else {
            standing = statusAfter(change.kind) && !bar ? i : standing;
            extended = change.kind == Kind::Extended ? i : extended;
        }
    }
    return conflicts;
}

} // namespace zhibu
