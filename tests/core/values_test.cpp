#include "core/datetext.h"
#include "core/decimal.h"
#include "core/money.h"
#include "core/points.h"
#include "support/printers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

TEST(Money, ReadsYuanInEveryAcceptedForm)
{
    EXPECT_EQ(moneyFromText(u"450"_s), Money::yuan(450));
    EXPECT_EQ(moneyFromText(u"1,234.50"_s), Money{123450});
    EXPECT_EQ(moneyFromText(u"￥１，２３４．５"_s), Money{123450});
    EXPECT_EQ(moneyFromText(u"¥ 0.2"_s), Money{20});
    EXPECT_EQ(moneyFromText(u"1.2300"_s), Money{123});
    EXPECT_FALSE(moneyFromText(u"1.234"_s));
    EXPECT_FALSE(moneyFromText(u"12,34"_s));
    EXPECT_FALSE(moneyFromText(u"abc"_s));
    EXPECT_FALSE(moneyFromText(u""_s));
    EXPECT_FALSE(moneyFromText(u"99999999999999"_s));
}

TEST(Money, IsWrittenWithTwoDecimals)
{
    EXPECT_EQ(toText(Money{180000}), u"1800.00"_s);
    EXPECT_EQ(toText(Money{-5}), u"-0.05"_s);
}

TEST(Decimals, TakeAsManyDigitsAsFitAndRefuseMore)
{
    EXPECT_EQ(decimalFromText(u"9999999999.99999999"_s, 8), 999'999'999'999'999'999);
    EXPECT_EQ(decimalFromText(u"-999999999999999"_s, 3), -999'999'999'999'999'000);
    EXPECT_FALSE(decimalFromText(u"999999999999.5"_s, 8));
    EXPECT_FALSE(decimalFromText(u"999,999,999,999,999"_s, 4));
    EXPECT_FALSE(decimalFromText(u"9999999999999999"_s, 0));
}

TEST(Points, AreWrittenWithoutTrailingZeros)
{
    EXPECT_EQ(toText(Points::whole(100)), u"100"_s);
    EXPECT_EQ(toText(Points{895000}), u"89.5"_s);
    EXPECT_EQ(toText(Points{613550}), u"61.36"_s);
    EXPECT_EQ(toText(Points{-30000}), u"-3"_s);
    EXPECT_EQ(toText(Points{-10}), u"0"_s);
    EXPECT_EQ(pointsFromText(u"9.25"_s, 2), Points{92500});
    EXPECT_FALSE(pointsFromText(u"9.255"_s, 2));
}

class DateForms : public testing::TestWithParam<QString>
{
};

TEST_P(DateForms, AreTheSameDay)
{
    EXPECT_EQ(dateFromText(GetParam()), QDate(2024, 3, 8));
    EXPECT_EQ(monthFromText(GetParam()), Month::of(2024, 3));
}

INSTANTIATE_TEST_SUITE_P(Accepted, DateForms,
                         testing::Values(u"2024-03-08"_s, u"2024-3-8"_s, u"2024/3/8"_s,
                                         u"2024.3.8"_s, u"20240308"_s, u"2024年3月8日"_s,
                                         u"２０２４－０３－０８"_s, u" 2024-03-08 00:00:00"_s));

TEST(Dates, RefuseWhatIsNone)
{
    for (const auto &text : {u"2024-02-30"_s,
                             u"2024-13-01"_s,
                             u"8.3.2024"_s,
                             u"2024-03"_s,
                             u""_s,
                             u"1800-01-01"_s,
                             u"2024-3/8"_s,
                             u"2024年3-8"_s,
                             u"2024年3月8"_s,
                             u"2024年3月"_s,
                             u"2024038"_s,
                             u"202403081"_s,
                             u"2024-03-08x"_s,
                             u"2024--8"_s,
                             u"2024-123-1"_s,
                             u"2024-03-"_s,
                             u"2024"_s,
                             u"20240308日"_s,
                             u"12024-03-08"_s,
                             u"2024-03-08 00:01"_s}) {
        EXPECT_FALSE(dateFromText(text)) << text.toStdString();
    }
    for (const auto &text : {u"2024-00"_s, u"2024-13"_s, u"2024年3"_s, u"20243"_s, u"2024-"_s}) {
        EXPECT_FALSE(monthFromText(text)) << text.toStdString();
    }
    EXPECT_EQ(monthFromText(u"2024年3月"_s), Month::of(2024, 3));
    EXPECT_EQ(monthFromText(u"202403"_s), Month::of(2024, 3));
    EXPECT_EQ(dateTimeFromText(u"2024/3/8 9:05"_s), u"2024-03-08 09:05"_s);
    EXPECT_EQ(dateTimeFromText(u"2024年3月8日"_s), u"2024-03-08"_s);
    EXPECT_FALSE(dateTimeFromText(u"2024-03-08 25:00"_s));
}

TEST(Dates, AreWrittenAsQtWritesThem)
{
    for (const QDate date : {QDate(1900, 1, 1), QDate(2024, 2, 29), QDate(2199, 12, 31)}) {
        EXPECT_EQ(isoText(date), date.toString(Qt::ISODate));
    }
}

TEST(Months, CountAcrossYears)
{
    EXPECT_EQ(Month::of(2024, 1) - Month::of(2023, 12), 1);
    EXPECT_EQ(toText(Month::of(2023, 12) + 2), u"2024-02"_s);
    EXPECT_EQ(Month::of(2024, 2).lastDay(), QDate(2024, 2, 29));
    EXPECT_EQ(monthFromIso(u"2024-02"), Month::of(2024, 2));
    EXPECT_FALSE(monthFromIso(u"2024-2"));
}

} // namespace zhibu
