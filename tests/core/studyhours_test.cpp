#include "core/studyhours.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

struct HoursCase
{
    bool onCommittee;
    bool isExcused;
    int halfHours;
    int courses;
    int openHalfHours;
    bool enough;
};

/// 党员教育管理工作条例 2019 art. 20.
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

INSTANTIATE_TEST_SUITE_P(Article20, YearOfStudy,
                         testing::Values(HoursCase{false, false, 64, 0, 0, true},
                                         HoursCase{false, false, 63, 0, 1, false},
                                         HoursCase{false, false, 80, 0, 0, true},
                                         HoursCase{false, false, 0, 0, 64, false},
                                         HoursCase{true, false, 112, 1, 0, true},
                                         HoursCase{true, false, 110, 1, 2, false},
                                         HoursCase{true, false, 120, 0, 0, false}, // no course
                                         HoursCase{true, true, 0, 0, 0, true},
                                         HoursCase{false, true, 0, 0, 0, true}));

} // namespace
} // namespace zhibu
