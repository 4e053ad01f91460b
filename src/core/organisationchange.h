#pragma once

#include "core/codes.h"

namespace zhibu {

/// A dated event of an organisation: 成立, 更名, 合并入, 分设自, 升格, 降格, 调整隶属, 撤销.
enum class OrganisationChangeKind {
    Founded,
    Renamed,
    MergedInto, ///< into another, which goes on; itself it ends
    SplitFrom,  ///< founded with members of another, which goes on
    Upgraded,   ///< 党支部改设党总支, 党总支改设党委
    Downgraded,
    Moved, ///< to another superior
    Dissolved,
};

inline constexpr Codes<8> kOrganisationChangeCodes{
    QLatin1StringView("founded"),     QLatin1StringView("renamed"),
    QLatin1StringView("merged_into"), QLatin1StringView("split_from"),
    QLatin1StringView("upgraded"),    QLatin1StringView("downgraded"),
    QLatin1StringView("moved"),       QLatin1StringView("dissolved")};

/// Why an organisation cannot be changed as was asked for.
enum class ReformIssue {
    InFuture,
    BeforeFounding,    ///< of one that takes part
    AlreadyDissolved,  ///< on the day, of one that takes part
    BeforeLaterChange, ///< a later event of the organisation is recorded
    SameAsBefore,      ///< the name, the kind or the superior it has already
    Itself,            ///< merged into, or placed under, itself or one below it
    NotOfThatKind,     ///< a 党小组, or two that do not go together
    NotBelowSuperior,  ///< of the kind it would be, it cannot stand below its superior
    MembersRemain,     ///< dissolved, with members in it
    CasesRemain,       ///< dissolved, with applicants, transfers, 流动党员 or units open at it
    OrganisationsRemain, ///< dissolved or made a 党支部, with organisations below it
    NobodyGoes,          ///< a split with which no member goes
    NobodyStays,         ///< a split with which all go
    BranchMissing, ///< upgraded with members or open cases: the 党支部 that takes them has no code
                   ///< or name
};

inline constexpr Codes<14> kReformIssueCodes{QLatin1StringView("in_future"),
                                             QLatin1StringView("before_founding"),
                                             QLatin1StringView("already_dissolved"),
                                             QLatin1StringView("before_later_change"),
                                             QLatin1StringView("same_as_before"),
                                             QLatin1StringView("itself"),
                                             QLatin1StringView("not_of_that_kind"),
                                             QLatin1StringView("not_below_superior"),
                                             QLatin1StringView("members_remain"),
                                             QLatin1StringView("cases_remain"),
                                             QLatin1StringView("organisations_remain"),
                                             QLatin1StringView("nobody_goes"),
                                             QLatin1StringView("nobody_stays"),
                                             QLatin1StringView("branch_missing")};

} // namespace zhibu
