#include "table.h"

#include <gtest/gtest.h>

namespace bench {

using namespace Qt::StringLiterals;

TEST(Budgets, TheVerdictNamesTheLinesThatAreOver)
{
    printLine(u"no budget of its own"_s, {.ours = 9, .baseline = 1});
    printLine(u"just within"_s, {.ours = 2, .baseline = 1}, 2);
    EXPECT_TRUE(linesOver().isEmpty());
    testing::internal::CaptureStdout();
    printVerdict();
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "All budgets are kept.\n");

    printLine(u"start"_s, {.ours = 2.1, .baseline = 1}, 2);
    printLine(u"not measured"_s, {.ours = 0, .baseline = 0}, 2);
    EXPECT_EQ(linesOver(), QStringList({u"start"_s, u"not measured"_s}));
    testing::internal::CaptureStdout();
    printVerdict();
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "Over budget: start; not measured.\n");
}

} // namespace bench
