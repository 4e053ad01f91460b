#include "core/voucher.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

TEST(Voucher, GoesOnAfterTheHighestOfThePatternEnteredLast)
{
    EXPECT_EQ(nextVoucher({u"1001-2025-001"_s, u"1001-2025-007"_s, u"1001-2025-003"_s}),
              u"1001-2025-008"_s);
    EXPECT_EQ(nextVoucher({u"900"_s, u"收-12"_s, u"收-9"_s}), u"收-13"_s);
    EXPECT_EQ(nextVoucher({u"A099"_s}), u"A100"_s);
    EXPECT_EQ(nextVoucher({u"A999"_s}), u"A1000"_s);
    EXPECT_EQ(nextVoucher({u"收-12"_s, u"银行回单"_s}), u"收-13"_s);
}

TEST(Voucher, IsNotMadeUpWhereNoneHasANumber)
{
    EXPECT_EQ(nextVoucher({}), QString());
    EXPECT_EQ(nextVoucher({QString(), u"银行回单"_s}), QString());
}

TEST(Voucher, OfVeryManyDigitsCountsByTheLastOfThem)
{
    EXPECT_EQ(nextVoucher({QString(30, u'9')}), QString(12, u'9') + u'1' + QString(18, u'0'));
}

} // namespace
} // namespace zhibu
