#include "core/setup.h"

#include "core/jsonreader.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostPeople = 100'000;
constexpr int kMostTermMonths = 120;

QList<SetupFinding> branchFindings(const SetupRules &rules, const SetupFacts &facts)
{
    QList<SetupFinding> found;
    const auto add = [&found](bool isSo, SetupIssue issue, int there, int asked) {
        if (isSo) {
            found += SetupFinding{.issue = issue, .there = there, .asked = asked};
        }
    };
    const bool isHuge = facts.members > rules.generalBranchMost;
    add(facts.full < rules.branchLeastFull, SetupIssue::TooFewFull, facts.full,
        rules.branchLeastFull);
    add(facts.members > rules.branchMost && !isHuge, SetupIssue::TooManyForBranch, facts.members,
        rules.branchMost);
    add(isHuge, SetupIssue::TooManyForGeneralBranch, facts.members, rules.generalBranchMost);
    add(facts.form == OrganisationForm::Joint && facts.units > rules.jointMostUnits,
        SetupIssue::TooManyUnits, facts.units, rules.jointMostUnits);
    add(facts.full >= rules.committeeFromFull && facts.committee < rules.committeeLeast,
        SetupIssue::CommitteeMissing, facts.committee, rules.committeeLeast);
    add(facts.committee > rules.committeeMost, SetupIssue::CommitteeTooLarge, facts.committee,
        rules.committeeMost);
    add(!facts.hasSecretary, SetupIssue::SecretaryMissing, 0, 1);
    add(facts.secretaryMonths && *facts.secretaryMonths < rules.secretaryMonths,
        SetupIssue::SecretaryTooNew, facts.secretaryMonths.value_or(0), rules.secretaryMonths);
    const bool needsCommittee = facts.full >= rules.committeeFromFull;
    add(!needsCommittee && facts.committee > rules.smallBranchPosts, SetupIssue::CommitteeNeedless,
        facts.committee, rules.smallBranchPosts);
    if (needsCommittee && facts.committee >= rules.committeeLeast) {
        add(!facts.hasOrganisationOfficer, SetupIssue::OrganisationOfficerMissing, 0, 1);
        add(!facts.hasPublicityOfficer, SetupIssue::PublicityOfficerMissing, 0, 1);
        add(!facts.hasDisciplineOfficer, SetupIssue::DisciplineOfficerMissing, 0, 1);
    }
    return found;
}

QList<SetupFinding> generalBranchFindings(const SetupRules &rules, const SetupFacts &facts)
{
    if (facts.members > rules.generalBranchMost) {
        return {{.issue = SetupIssue::TooManyForGeneralBranch,
                 .there = facts.members,
                 .asked = rules.generalBranchMost}};
    }
    if (facts.branches > 1 && facts.members <= rules.branchMost) {
        return {{.issue = SetupIssue::TooFewForGeneralBranch,
                 .there = facts.members,
                 .asked = rules.branchMost}};
    }
    return {};
}

} // namespace

Result<SetupRules> parseSetupRules(const QByteArray &json)
{
    return readJson(json, [](JsonReader &in) {
        SetupRules rules;
        rules.id = in.text(u"id"_s);
        rules.source = in.text(u"source"_s);
        rules.validFrom = in.month(u"valid_from"_s);
        rules.branchLeastFull = in.integer(u"branch_least_full"_s, 1, kMostPeople);
        rules.branchMost = in.integer(u"branch_most"_s, 1, kMostPeople);
        rules.jointMostUnits = in.integer(u"joint_most_units"_s, 1, kMostPeople);
        rules.committeeFromFull = in.integer(u"committee_from_full"_s, 1, kMostPeople);
        rules.committeeLeast = in.integer(u"committee_least"_s, 1, kMostPeople);
        rules.committeeMost = in.integer(u"committee_most"_s, 1, kMostPeople);
        rules.generalBranchMost = in.integer(u"general_branch_most"_s, 1, kMostPeople);
        rules.smallBranchPosts = in.integer(u"small_branch_posts"_s, 1, kMostPeople);
        rules.groupLeast = in.integer(u"group_least"_s, 1, kMostPeople);
        rules.secretaryMonths = in.integer(u"secretary_months"_s, 0, kMostTermMonths);
        return rules;
    });
}

QList<SetupFinding> setupFindings(const SetupRules &rules, const SetupFacts &facts)
{
    if (facts.members == 0 || !holdsFormalRelation(facts.form)) {
        return {};
    }
    switch (facts.kind) {
    case OrganisationKind::Branch:
        return branchFindings(rules, facts);
    case OrganisationKind::GeneralBranch:
        return generalBranchFindings(rules, facts);
    case OrganisationKind::Committee:
        if (facts.branches > 1 && facts.members <= rules.generalBranchMost) {
            return {{.issue = SetupIssue::TooFewForCommittee,
                     .there = facts.members,
                     .asked = rules.generalBranchMost}};
        }
        break;
    case OrganisationKind::Group:
        if (facts.members < rules.groupLeast) {
            return {{.issue = SetupIssue::GroupTooSmall,
                     .there = facts.members,
                     .asked = rules.groupLeast}};
        }
        break;
    }
    return {};
}

} // namespace zhibu
