#pragma once

#include "core/codes.h"
#include "core/month.h"
#include "core/organisation.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace zhibu {

/// A dated rule pack (resources/rules/setup-*.json): what an organisation must be like to be one.
struct SetupRules
{
    QString id;
    QString source; ///< documents, in Chinese
    Month validFrom;
    int branchLeastFull = 0;   ///< 正式党员 of a 党支部
    int branchMost = 0;        ///< members of one; more make a 党总支
    int jointMostUnits = 0;    ///< units a 联合党支部 covers
    int committeeFromFull = 0; ///< 正式党员 from which there must be a 支部委员会
    int committeeLeast = 0;    ///< its members
    int committeeMost = 0;
    int smallBranchPosts = 0;  ///< posts of a branch without one: the secretary and a deputy
    int generalBranchMost = 0; ///< members of a 党总支; more make a 党委
    int groupLeast = 0;        ///< members of a 党小组
    int secretaryMonths = 0;   ///< 党龄 of a secretary
};

/// Error: Invalid, subject = the place in the JSON, detail = the reason.
[[nodiscard]] Result<SetupRules> parseSetupRules(const QByteArray &json);

/// What is to be looked at in the way an organisation is set up.
enum class SetupIssue {
    TooFewFull,       ///< 党支部工作条例 art. 4: those who are fewer form a 联合党支部
    TooManyForBranch, ///< art. 4: as a rule fifty at the most; more make a 党总支
    TooManyForGeneralBranch, ///< a 党支部 or 党总支 with as many as make a 党委
    TooManyUnits,            ///< a 联合党支部 of more units than it covers as a rule
    CommitteeMissing,        ///< 支部委员会 needed and not there, or with too few
    CommitteeTooLarge,
    SecretaryMissing,  ///< art. 21: vacancies are filled promptly
    SecretaryTooNew,   ///< art. 23: a year of 党龄 as a rule
    CommitteeNeedless, ///< fewer 正式党员 than a committee needs: a secretary and a deputy
    OrganisationOfficerMissing, ///< of the committee: 组织委员
    PublicityOfficerMissing,    ///< 宣传委员
    DisciplineOfficerMissing,   ///< 纪检委员
    TooFewForGeneralBranch,     ///< common practice: as many members as make a 党支部
    TooFewForCommittee,         ///< likewise: as many as make a 党总支
    GroupTooSmall,              ///< common practice (art. 13 leaves the number open)
};

inline constexpr Codes<15> kSetupIssueCodes{QLatin1StringView("too_few_full"),
                                            QLatin1StringView("too_many_for_branch"),
                                            QLatin1StringView("too_many_for_general_branch"),
                                            QLatin1StringView("too_many_units"),
                                            QLatin1StringView("committee_missing"),
                                            QLatin1StringView("committee_too_large"),
                                            QLatin1StringView("secretary_missing"),
                                            QLatin1StringView("secretary_too_new"),
                                            QLatin1StringView("committee_needless"),
                                            QLatin1StringView("organisation_officer_missing"),
                                            QLatin1StringView("publicity_officer_missing"),
                                            QLatin1StringView("discipline_officer_missing"),
                                            QLatin1StringView("too_few_for_general_branch"),
                                            QLatin1StringView("too_few_for_committee"),
                                            QLatin1StringView("group_too_small")};

struct SetupFacts
{
    OrganisationKind kind = OrganisationKind::Branch;
    OrganisationForm form = OrganisationForm::Regular;
    int members = 0;   ///< itself and below
    int full = 0;      ///< 正式党员 of them
    int units = 0;     ///< covered by a 联合党支部, as far as recorded
    int branches = 0;  ///< 党支部 below, as far as recorded
    int committee = 0; ///< people with a seat in its committee, the secretary among them
    bool hasSecretary = false;
    bool hasOrganisationOfficer = false;
    bool hasPublicityOfficer = false;
    bool hasDisciplineOfficer = false;
    std::optional<int> secretaryMonths; ///< 党龄 of the secretary; nullopt: not known
};

/// One of them, with what there is and what the rule asks for.
struct SetupFinding
{
    SetupIssue issue = SetupIssue::TooFewFull;
    int there = 0;
    int asked = 0;

    bool operator==(const SetupFinding &) const = default;
};

/// Everything to be looked at, in the order of the enum. Only of an organisation that holds the
/// formal relation of somebody (holdsFormalRelation()): of one without members nothing is known, a
/// 临时党支部 has other rules, a 党委 no upper bound. Whether a 党总支 or 党委 has too few is only
/// known where two branches of it are recorded: the file of one branch has what is above it, too.
[[nodiscard]] QList<SetupFinding> setupFindings(const SetupRules &rules, const SetupFacts &facts);

} // namespace zhibu
