#include "core/partyage.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

struct Case
{
    const char *what;
    PartyAgeFacts facts;
    QDate day;
    std::optional<int> months;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.what;
}

class Counted : public testing::TestWithParam<Case>
{
};

TEST_P(Counted, InFullMonths)
{
    const auto age = partyAge(GetParam().facts, GetParam().day);
    ASSERT_EQ(age.has_value(), GetParam().months.has_value());
    if (age) {
        EXPECT_EQ(age->months, *GetParam().months);
        EXPECT_EQ(age->years() * 12 + age->rest(), age->months);
        EXPECT_LT(age->rest(), 12);
    }
}

const PartyAgeFacts kRegular{.admitted = {2010, 5, 4}, .confirmed = QDate(2011, 5, 4)};
const PartyAgeFacts kProbationer{.admitted = {2023, 5, 4}, .probationer = true};
const PartyAgeFacts kUnknown{.admitted = {2010, 5, 4}};
const PartyAgeFacts kNoProbation{.admitted = {1970, 1, 1}};
const PartyAgeFacts kInterrupted{
    .admitted = {2010, 5, 4}, .confirmed = QDate(2011, 5, 4), .correction = -14};
const PartyAgeFacts kMore{
    .admitted = {2010, 5, 4}, .confirmed = QDate(2011, 5, 4), .correction = 6};
const PartyAgeFacts kTooMuch{
    .admitted = {2010, 5, 4}, .confirmed = QDate(2011, 5, 4), .correction = -1000};
const PartyAgeFacts kEndOfMonth{.admitted = {2010, 8, 31}, .confirmed = QDate(2011, 8, 31)};

INSTANTIATE_TEST_SUITE_P(
    PartyAge, Counted,
    testing::Values(Case{"from 转正, not from admission", kRegular, {2024, 5, 4}, 156},
                    Case{"the day before a month is full", kRegular, {2024, 5, 3}, 155},
                    Case{"the day of 转正", kRegular, {2011, 5, 4}, 0},
                    Case{"before 转正 there is none", kRegular, {2011, 5, 3}, std::nullopt},
                    Case{"nor has a 预备党员", kProbationer, {2024, 12, 31}, std::nullopt},
                    Case{"nor is it known without the day", kUnknown, {2024, 12, 31}, std::nullopt},
                    Case{"without probation from admission", kNoProbation, {2020, 1, 1}, 600},
                    Case{"months taken off", kInterrupted, {2024, 5, 4}, 142},
                    Case{"months added", kMore, {2024, 5, 4}, 162},
                    Case{"never below nothing", kTooMuch, {2024, 5, 4}, 0},
                    Case{"the last day of a shorter month is full", kEndOfMonth, {2012, 2, 29}, 6},
                    Case{"one before it is not", kEndOfMonth, {2012, 2, 28}, 5}));

} // namespace
} // namespace zhibu
