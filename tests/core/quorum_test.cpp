#include "core/quorum.h"

#include <gtest/gtest.h>

#include <ostream>

namespace zhibu {

namespace {

using enum VoteMatter;

/// A vote, and what the rule makes of it.
struct VoteCase
{
    const char *article;
    VoteMatter matter;
    int due;
    int present;
    int yes;
    bool can;
    bool carried;
};

void PrintTo(const VoteCase &row, std::ostream *out)
{
    *out << row.article << ": due " << row.due << ", present " << row.present << ", yes "
         << row.yes;
}

class Quorum : public testing::TestWithParam<VoteCase>
{
};

/// How many of those graded may be 优秀.
struct ExcellentCase
{
    const char *article;
    int rated;
    int limit;
};

void PrintTo(const ExcellentCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.rated << " graded";
}

class ExcellentLimit : public testing::TestWithParam<ExcellentCase>
{
};

// 支部工作条例 2018, 发展党员工作细则 2014
constexpr const char *kGeneral = "支部工作条例 art. 11, 党员大会";
constexpr const char *kCommittee = "支部工作条例 art. 12, 支部委员会";
constexpr const char *kAccepted = "发展党员工作细则 art. 19, 接收预备党员";
constexpr const char *kConfirmed = "发展党员工作细则 art. 31, 转正";
constexpr const char *kGrades = "党员教育管理工作条例 art. 18, 民主评议";

} // namespace

TEST_P(Quorum, IsAsTheArticleSays)
{
    const VoteCase &row = GetParam();
    EXPECT_EQ(canVote(row.present, row.due, row.matter), row.can);
    EXPECT_EQ(passes(row.yes, row.due), row.carried);
}

INSTANTIATE_TEST_SUITE_P(
    ByArticle, Quorum,
    testing::Values(
        // half of those due is enough to vote; more than half of those due, not of those present,
        // must say yes
        VoteCase{kGeneral, General, 20, 20, 11, true, true},
        VoteCase{kGeneral, General, 20, 11, 10, true, false},
        VoteCase{kGeneral, General, 20, 10, 10, true, false},
        VoteCase{kGeneral, General, 20, 9, 9, false, false},
        VoteCase{kGeneral, General, 21, 11, 11, true, true},
        VoteCase{kGeneral, General, 21, 11, 10, true, false},
        VoteCase{kGeneral, General, 21, 10, 10, false, false},
        VoteCase{kGeneral, General, 1, 1, 1, true, true},
        VoteCase{kGeneral, General, 0, 0, 0, false, false},
        VoteCase{kCommittee, General, 5, 3, 3, true, true},
        VoteCase{kCommittee, General, 5, 3, 2, true, false},
        VoteCase{kCommittee, General, 5, 2, 2, false, false},
        VoteCase{kCommittee, General, 4, 2, 2, true, false},
        // on an admission more than half must be present; written opinions are among the votes
        VoteCase{kAccepted, Admission, 20, 11, 11, true, true},
        VoteCase{kAccepted, Admission, 20, 11, 12, true, true},
        VoteCase{kAccepted, Admission, 20, 10, 11, false, true},
        VoteCase{kAccepted, Admission, 20, 11, 10, true, false},
        VoteCase{kConfirmed, Admission, 21, 11, 11, true, true},
        VoteCase{kConfirmed, Admission, 21, 10, 10, false, false},
        VoteCase{kConfirmed, Admission, 0, 0, 0, false, false}));

TEST_P(ExcellentLimit, IsAThirdRoundedDown)
{
    EXPECT_EQ(excellentLimit(GetParam().rated), GetParam().limit);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, ExcellentLimit,
                         testing::Values(ExcellentCase{kGrades, 17, 5},
                                         ExcellentCase{kGrades, 18, 6},
                                         ExcellentCase{kGrades, 2, 0}, ExcellentCase{kGrades, 3, 1},
                                         ExcellentCase{kGrades, 0, 0}));

} // namespace zhibu
