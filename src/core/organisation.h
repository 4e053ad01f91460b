#pragma once

#include "core/codes.h"

namespace zhibu {

/// 组织类别: 党委, 党总支, 党支部, 党小组.
enum class OrganisationKind { Committee, GeneralBranch, Branch, Group };

inline constexpr Codes<4> kOrganisationKindCodes{
    QLatin1StringView("committee"), QLatin1StringView("general_branch"),
    QLatin1StringView("branch"), QLatin1StringView("group")};

/// Whether an organisation of a kind is placed under one of another: a 党委 or 党总支 under a 党委,
/// a 党支部 under either, a 党小组 under a 党支部.
[[nodiscard]] constexpr bool mayStandBelow(OrganisationKind kind, OrganisationKind superior)
{
    switch (superior) {
    case OrganisationKind::Committee:
        return kind != OrganisationKind::Group;
    case OrganisationKind::GeneralBranch:
        return kind == OrganisationKind::Branch;
    case OrganisationKind::Branch:
        return kind == OrganisationKind::Group;
    case OrganisationKind::Group:
        break;
    }
    return false;
}

/// 领域: 机关, 事业单位, 国有企业, 农村, 社区, 学校, 非公企业, 社会组织, 其他.
enum class Sector {
    Government,
    PublicInstitution,
    StateEnterprise,
    Rural,
    Community,
    School,
    PrivateEnterprise,
    SocialOrganisation,
    Other,
};

inline constexpr Codes<9> kSectorCodes{QLatin1StringView("government"),
                                       QLatin1StringView("public_institution"),
                                       QLatin1StringView("state_enterprise"),
                                       QLatin1StringView("rural"),
                                       QLatin1StringView("community"),
                                       QLatin1StringView("school"),
                                       QLatin1StringView("private_enterprise"),
                                       QLatin1StringView("social_organisation"),
                                       QLatin1StringView("other")};

/// 形式: 一般, 联合, 临时, 功能型.
enum class OrganisationForm { Regular, Joint, Temporary, Functional };

inline constexpr Codes<4> kOrganisationFormCodes{
    QLatin1StringView("regular"), QLatin1StringView("joint"), QLatin1StringView("temporary"),
    QLatin1StringView("functional")};

/// Whether its members' formal relation is there: only such a branch collects dues, is asked for
/// the regular meetings and is rated (组工通讯 on 临时党支部; functional branches likewise).
[[nodiscard]] constexpr bool holdsFormalRelation(OrganisationForm form)
{
    return form == OrganisationForm::Regular || form == OrganisationForm::Joint;
}

} // namespace zhibu
