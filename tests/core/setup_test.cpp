#include "core/setup.h"
#include "rulepacks.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

SetupRules setup2018()
{
    const auto rules = parseSetupRules(rulePack(u"setup-2018"_s));
    return rules ? *rules : SetupRules{};
}

/// A branch nothing is odd about, with as many members, all of them full ones.
SetupFacts branchOf(int members)
{
    return {.members = members,
            .full = members,
            .committee = members >= 7 ? 3 : 1,
            .hasSecretary = true,
            .hasOrganisationOfficer = true,
            .hasPublicityOfficer = true,
            .hasDisciplineOfficer = true,
            .secretaryMonths = 120};
}

} // namespace

struct SetupCase
{
    const char *article;
    std::string name;
    SetupFacts facts;
    QList<SetupFinding> found;
};

void PrintTo(const SetupCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.name;
}

class Setup : public testing::TestWithParam<SetupCase>
{
};

TEST_P(Setup, FindsWhatTheRulesDoNotAllow)
{
    EXPECT_EQ(setupFindings(setup2018(), GetParam().facts), GetParam().found);
}

namespace {

template<typename Edit>
SetupFacts with(SetupFacts facts, Edit edit)
{
    edit(facts);
    return facts;
}

using Issue = SetupIssue;

// 支部工作条例 2018; the bounds of 党总支 and 党委 are common practice
constexpr const char *kArticle4 = "支部工作条例 art. 4";
constexpr const char *kBounds = "基层组织设置 (without article): 党总支 above 50, 党委 above 100";
constexpr const char *kCommitteeOf =
    "支部工作条例 (art. unverified) on 支部委员会: from 7 正式党员, 3 to 5, 7 at the most";
constexpr const char *kGroup = "支部工作条例 art. 13; three at least: common practice";
constexpr const char *kJoint = "支部工作条例 (art. unverified) on 联合党支部: 5 units as a rule";
constexpr const char *kTemporary = "组工通讯 on 临时党支部: appointed, nothing of this is asked";

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Each, Setup,
    testing::Values(
        SetupCase{kArticle4, "three are enough", branchOf(3), {}},
        SetupCase{kArticle4,
                  "two full ones are not",
                  with(branchOf(3), [](SetupFacts &facts) { facts.full = 2; }),
                  {{Issue::TooFewFull, 2, 3}}},
        SetupCase{kArticle4, "of one without members nothing is known", SetupFacts{}, {}},
        SetupCase{kArticle4, "fifty are a branch", branchOf(50), {}},
        SetupCase{kArticle4,
                  "fifty-one make a general branch",
                  branchOf(51),
                  {{Issue::TooManyForBranch, 51, 50}}},
        SetupCase{kArticle4, "a hundred too", branchOf(100), {{Issue::TooManyForBranch, 100, 50}}},
        SetupCase{kBounds,
                  "more make a committee",
                  branchOf(101),
                  {{Issue::TooManyForGeneralBranch, 101, 100}}},
        SetupCase{kCommitteeOf, "six need no committee", branchOf(6), {}},
        SetupCase{kCommitteeOf,
                  "seven do",
                  with(branchOf(7), [](SetupFacts &facts) { facts.committee = 2; }),
                  {{Issue::CommitteeMissing, 2, 3}}},
        SetupCase{kCommitteeOf,
                  "seven seats are the most",
                  with(branchOf(30), [](SetupFacts &facts) { facts.committee = 8; }),
                  {{Issue::CommitteeTooLarge, 8, 7}}},
        SetupCase{"支部工作条例 art. 21",
                  "somebody is secretary",
                  with(branchOf(5),
                       [](SetupFacts &facts) {
                           facts.hasSecretary = false;
                           facts.secretaryMonths.reset();
                       }),
                  {{Issue::SecretaryMissing, 0, 1}}},
        SetupCase{"支部工作条例 art. 23",
                  "for a year in the Party",
                  with(branchOf(5), [](SetupFacts &facts) { facts.secretaryMonths = 11; }),
                  {{Issue::SecretaryTooNew, 11, 12}}},
        SetupCase{kJoint,
                  "five units are joined",
                  with(branchOf(5),
                       [](SetupFacts &facts) {
                           facts.form = OrganisationForm::Joint;
                           facts.units = 6;
                       }),
                  {{Issue::TooManyUnits, 6, 5}}},
        SetupCase{
            kTemporary,
            "a temporary branch has other rules",
            with(branchOf(2), [](SetupFacts &facts) { facts.form = OrganisationForm::Temporary; }),
            {}},
        SetupCase{kBounds,
                  "a hundred are a general branch",
                  with(branchOf(100),
                       [](SetupFacts &facts) { facts.kind = OrganisationKind::GeneralBranch; }),
                  {}},
        SetupCase{kBounds,
                  "more of them are a committee too",
                  with(branchOf(101),
                       [](SetupFacts &facts) { facts.kind = OrganisationKind::GeneralBranch; }),
                  {{Issue::TooManyForGeneralBranch, 101, 100}}},
        SetupCase{kCommitteeOf,
                  "six have a secretary and a deputy",
                  with(branchOf(6), [](SetupFacts &facts) { facts.committee = 2; }),
                  {}},
        SetupCase{kCommitteeOf,
                  "and no third",
                  with(branchOf(6), [](SetupFacts &facts) { facts.committee = 3; }),
                  {{Issue::CommitteeNeedless, 3, 2}}},
        SetupCase{kCommitteeOf,
                  "a committee has its three officers",
                  with(branchOf(7),
                       [](SetupFacts &facts) {
                           facts.hasOrganisationOfficer = false;
                           facts.hasPublicityOfficer = false;
                           facts.hasDisciplineOfficer = false;
                       }),
                  {{Issue::OrganisationOfficerMissing, 0, 1},
                   {Issue::PublicityOfficerMissing, 0, 1},
                   {Issue::DisciplineOfficerMissing, 0, 1}}},
        SetupCase{kBounds,
                  "fifty-one make a general branch",
                  with(branchOf(51),
                       [](SetupFacts &facts) {
                           facts.kind = OrganisationKind::GeneralBranch;
                           facts.branches = 2;
                       }),
                  {}},
        SetupCase{kBounds,
                  "fifty do not",
                  with(branchOf(50),
                       [](SetupFacts &facts) {
                           facts.kind = OrganisationKind::GeneralBranch;
                           facts.branches = 2;
                       }),
                  {{Issue::TooFewForGeneralBranch, 50, 50}}},
        SetupCase{kBounds,
                  "nothing is known where one branch is recorded",
                  with(branchOf(20),
                       [](SetupFacts &facts) {
                           facts.kind = OrganisationKind::GeneralBranch;
                           facts.branches = 1;
                       }),
                  {}},
        SetupCase{kBounds,
                  "a hundred do not make a committee",
                  with(branchOf(100),
                       [](SetupFacts &facts) {
                           facts.kind = OrganisationKind::Committee;
                           facts.branches = 3;
                       }),
                  {{Issue::TooFewForCommittee, 100, 100}}},
        SetupCase{kBounds,
                  "one more does",
                  with(branchOf(101),
                       [](SetupFacts &facts) {
                           facts.kind = OrganisationKind::Committee;
                           facts.branches = 3;
                       }),
                  {}},
        SetupCase{
            kGroup,
            "three are a group",
            with(branchOf(3), [](SetupFacts &facts) { facts.kind = OrganisationKind::Group; }),
            {}},
        SetupCase{
            kGroup,
            "two are none",
            with(branchOf(2), [](SetupFacts &facts) { facts.kind = OrganisationKind::Group; }),
            {{Issue::GroupTooSmall, 2, 3}}},
        SetupCase{kBounds,
                  "a committee has no upper bound",
                  with(branchOf(5000),
                       [](SetupFacts &facts) { facts.kind = OrganisationKind::Committee; }),
                  {}}));

TEST(SetupPack, IsRefusedWithThePlaceOfWhatIsWrong)
{
    QByteArray json = rulePack(u"setup-2018"_s);
    ASSERT_FALSE(json.isEmpty());
    json.replace("\"branch_most\": 50", "\"branch_most\": 0");
    const auto rules = parseSetupRules(json);
    ASSERT_FALSE(rules.ok());
    EXPECT_EQ(rules.error().code, ErrorCode::Invalid);
    EXPECT_EQ(rules.error().subject, u"branch_most"_s);
}

} // namespace zhibu
