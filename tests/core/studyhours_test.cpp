#include "core/studyhours.h"

#include <gtest/gtest.h>

#include <ostream>

namespace zhibu {
namespace {

constexpr const char *kMembers = "党员教育管理工作条例 2019 art. 20: 党员每年32学时";
constexpr const char *kLeaders =
    "党员教育管理工作条例 2019 art. 20: 书记、委员每年56学时, 至少1次集中培训";
constexpr const char *kExcused = "党员教育管理工作条例 2019 art. 23: 年老体弱的不作硬性要求";

struct HoursCase
{
    const char *article;
    bool onCommittee;
    bool isExcused;
    int halfHours;
    int courses;
    int openHalfHours;
    bool enough;
};

void PrintTo(const HoursCase &row, std::ostream *out)
{
    *out << row.article << ": " << row.halfHours << " half hours, " << row.courses << " courses";
}

class YearOfStudy : public testing::TestWithParam<HoursCase>
{
};

TEST_P(YearOfStudy, AsksForItsHours)
{
    constexpr Points kHalf{Points::kOne / 2};
    MeetingRules rules;
    rules.memberHours = 32;
    rules.leaderHours = 56;
    StudyHours study = studyAsked(rules, GetParam().onCommittee, GetParam().isExcused);
    study.hours = kHalf * GetParam().halfHours;
    study.courses = GetParam().courses;
    EXPECT_EQ(study.open(), kHalf * GetParam().openHalfHours);
    EXPECT_EQ(study.isEnough(), GetParam().enough);
}

INSTANTIATE_TEST_SUITE_P(ByArticle, YearOfStudy,
                         testing::Values(HoursCase{kMembers, false, false, 64, 0, 0, true},
                                         HoursCase{kMembers, false, false, 63, 0, 1, false},
                                         HoursCase{kMembers, false, false, 80, 0, 0, true},
                                         HoursCase{kMembers, false, false, 0, 0, 64, false},
                                         HoursCase{kLeaders, true, false, 112, 1, 0, true},
                                         HoursCase{kLeaders, true, false, 110, 1, 2, false},
                                         HoursCase{kLeaders, true, false, 120, 0, 0,
                                                   false}, // no course
                                         HoursCase{kExcused, true, true, 0, 0, 0, true},
                                         HoursCase{kExcused, false, true, 0, 0, 0, true}));

} // namespace
} // namespace zhibu
