#pragma once

#include "core/memberchange.h"
#include "ledger/ledger.h"
#include "storage/file/file.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace zhibu {

// How a membership is taken back in time: what membersOn() and the annual statistics agree on.

/// An event of 党员变动.
struct MembershipEvent
{
    QString date; ///< ISO
    std::optional<MemberChangeKind> change = {};
    std::optional<bool> isThere = {}; ///< from that day on; nullopt where that stays as it was
    RowId branchBefore = 0;           ///< 0: not known
    QString until = {};               ///< of 延长预备期: ISO
};

/// By date.
using MembershipEvents = QList<MembershipEvent>;

/// Whoever is in a scope (0 = all) now or was at some time: " AND …" for member m, with the scope
/// for each of its parameters.
[[nodiscard]] QString mayBeIn(RowId scope);
inline constexpr int kMayBeInParameters = 3; ///< of a scope that is not 0

/// Whoever belonged on a day (an expression of ISO text without parameters: branchThen()) to a
/// scope (0 = all) as that was on another: " AND …" for member m, bound by bindBelonged().
[[nodiscard]] QString belonged(const QString &day, RowId scope, QDate scopeDay);
void bindBelonged(Statement &query, RowId scope);

/// Of every member who is in a scope (0 = all) now, or was at some time.
[[nodiscard]] Result<QHash<RowId, MembershipEvents>> membershipEvents(const File &file,
                                                                      RowId scope);
/// An organisation and all that was below it on a day; 0: all there are.
[[nodiscard]] Result<QSet<RowId>> organisationsIn(const File &file, RowId scope, QDate day);

/// Whether somebody admitted by then was there on a day; `isThere` now, `gone` is the day since
/// when he is not, if that is known (else empty).
[[nodiscard]] bool wasThere(MembershipEvents events, bool isThere, const QString &gone,
                            const QString &day);
/// The branch he belonged to on a day, who belongs to `now` today.
[[nodiscard]] RowId branchOn(const MembershipEvents &events, RowId now, const QString &day);

} // namespace zhibu
