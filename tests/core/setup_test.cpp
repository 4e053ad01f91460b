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
            .secretaryMonths = 120};
}

} // namespace

struct SetupCase
{
    std::string name;
    SetupFacts facts;
    QList<SetupFinding> found;
};

void PrintTo(const SetupCase &row, std::ostream *out)
{
    *out << row.name;
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

} // namespace

INSTANTIATE_TEST_SUITE_P(
    Each, Setup,
    testing::Values(
        SetupCase{"three are enough", branchOf(3), {}},
        SetupCase{"two full ones are not",
                  with(branchOf(3), [](SetupFacts &facts) { facts.full = 2; }),
                  {{Issue::TooFewFull, 2, 3}}},
        SetupCase{"of one without members nothing is known", SetupFacts{}, {}},
        SetupCase{"fifty are a branch", branchOf(50), {}},
        SetupCase{
            "fifty-one make a general branch", branchOf(51), {{Issue::TooManyForBranch, 51, 50}}},
        SetupCase{"a hundred too", branchOf(100), {{Issue::TooManyForBranch, 100, 50}}},
        SetupCase{
            "more make a committee", branchOf(101), {{Issue::TooManyForGeneralBranch, 101, 100}}},
        SetupCase{"six need no committee", branchOf(6), {}},
        SetupCase{"seven do",
                  with(branchOf(7), [](SetupFacts &facts) { facts.committee = 2; }),
                  {{Issue::CommitteeMissing, 2, 3}}},
        SetupCase{"seven seats are the most",
                  with(branchOf(30), [](SetupFacts &facts) { facts.committee = 8; }),
                  {{Issue::CommitteeTooLarge, 8, 7}}},
        SetupCase{"somebody is secretary",
                  with(branchOf(5),
                       [](SetupFacts &facts) {
                           facts.hasSecretary = false;
                           facts.secretaryMonths.reset();
                       }),
                  {{Issue::SecretaryMissing, 0, 1}}},
        SetupCase{"for a year in the Party",
                  with(branchOf(5), [](SetupFacts &facts) { facts.secretaryMonths = 11; }),
                  {{Issue::SecretaryTooNew, 11, 12}}},
        SetupCase{"five units are joined",
                  with(branchOf(5),
                       [](SetupFacts &facts) {
                           facts.form = OrganisationForm::Joint;
                           facts.units = 6;
                       }),
                  {{Issue::TooManyUnits, 6, 5}}},
        SetupCase{
            "a temporary branch has other rules",
            with(branchOf(2), [](SetupFacts &facts) { facts.form = OrganisationForm::Temporary; }),
            {}},
        SetupCase{"a hundred are a general branch",
                  with(branchOf(100),
                       [](SetupFacts &facts) { facts.kind = OrganisationKind::GeneralBranch; }),
                  {}},
        SetupCase{"more of them are a committee too",
                  with(branchOf(101),
                       [](SetupFacts &facts) { facts.kind = OrganisationKind::GeneralBranch; }),
                  {{Issue::TooManyForGeneralBranch, 101, 100}}},
        SetupCase{"a committee has no upper bound",
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
