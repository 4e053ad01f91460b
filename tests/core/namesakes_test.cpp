#include "core/namesakes.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

TEST(Namesakes, OnlyTheyBearTheirNumber)
{
    EXPECT_EQ(toldApart({u"王芳"_s, u"李四"_s, u"王芳"_s}, {u"P1"_s, u"P2"_s, u"P3"_s}),
              (QStringList{u"王芳（P1）"_s, u"李四"_s, u"王芳（P3）"_s}));
    EXPECT_EQ(nameWithCode(u"王芳"_s, u"P1"_s), u"王芳（P1）"_s);
    EXPECT_EQ(toldApart({}, {}), QStringList());
}

} // namespace
} // namespace zhibu
