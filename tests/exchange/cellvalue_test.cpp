#include "exchange/formats/cellvalue.h"
#include "support/printers.h"

using namespace Qt::StringLiterals;

namespace zhibu {

struct ValueCase
{
    QString in;
    QString out;
};

void PrintTo(const ValueCase &value, std::ostream *out)
{
    *out << value.in.toStdString();
}

class NumberText : public testing::TestWithParam<ValueCase>
{
};

TEST_P(NumberText, HasNoNoise)
{
    EXPECT_EQ(numberText(GetParam().in), GetParam().out);
}

INSTANTIATE_TEST_SUITE_P(
    Numbers, NumberText,
    testing::Values(ValueCase{u"450"_s, u"450"_s}, ValueCase{u"-3"_s, u"-3"_s},
                    ValueCase{u"1234.50"_s, u"1234.5"_s},
                    ValueCase{u"0.30000000000000004"_s, u"0.3"_s}, ValueCase{u"1.1E-16"_s, u"0"_s},
                    ValueCase{u"-1E-20"_s, u"0"_s}, ValueCase{u"2.0"_s, u"2"_s},
                    ValueCase{u"1E+3"_s, u"1000"_s}, ValueCase{u"1.5e-3"_s, u"0.0015"_s},
                    ValueCase{u"269.89999999999998"_s, u"269.9"_s},
                    ValueCase{u"99999999.989999995"_s, u"99999999.99"_s},
                    ValueCase{u"410599199001011234"_s, u"410599199001011234"_s},
                    ValueCase{u"4.1059919900101123E+17"_s, u"4.10599E+17"_s},
                    ValueCase{u"-1.5E300"_s, u"-1.50000E+300"_s}, ValueCase{u"1E999"_s, u"1E999"_s},
                    ValueCase{u"0"_s, u"0"_s}, ValueCase{u"-0"_s, u"-0"_s}, ValueCase{u""_s, u""_s},
                    ValueCase{u"nan"_s, u"nan"_s}, ValueCase{u"x"_s, u"x"_s}));

struct SerialCase
{
    QString serial;
    QString from1900;
    QString from1904;
};

void PrintTo(const SerialCase &value, std::ostream *out)
{
    *out << value.serial.toStdString();
}

class SerialDate : public testing::TestWithParam<SerialCase>
{
};

TEST_P(SerialDate, IsADateInBothCalendars)
{
    EXPECT_EQ(serialDateText(GetParam().serial, false), GetParam().from1900);
    EXPECT_EQ(serialDateText(GetParam().serial, true), GetParam().from1904);
}

INSTANTIATE_TEST_SUITE_P(
    Serials, SerialDate,
    testing::Values(SerialCase{u"45359"_s, u"2024-03-08"_s, u"2028-03-09"_s},
                    SerialCase{u"45359.625"_s, u"2024-03-08 15:00"_s, u"2028-03-09 15:00"_s},
                    SerialCase{u"45359.999999"_s, u"2024-03-09"_s, u"2028-03-10"_s},
                    SerialCase{u"45359.6249999"_s, u"2024-03-08 15:00"_s, u"2028-03-09 15:00"_s},
                    SerialCase{u"1"_s, u"1900-01-01"_s, u"1904-01-02"_s},
                    SerialCase{u"59"_s, u"1900-02-28"_s, u"1904-02-29"_s},
                    SerialCase{u"61"_s, u"1900-03-01"_s, u"1904-03-02"_s},
                    SerialCase{u"0.625"_s, u"15:00"_s, u"1904-01-01 15:00"_s},
                    SerialCase{u"-1"_s, u"-1"_s, u"-1"_s},
                    SerialCase{u"9E15"_s, u"9.00000E+15"_s, u"9.00000E+15"_s},
                    SerialCase{u"x"_s, u"x"_s, u"x"_s}));

TEST(IsoDate, LosesMidnightAndSeconds)
{
    EXPECT_EQ(isoDateText(u"2024-03-08"_s), u"2024-03-08"_s);
    EXPECT_EQ(isoDateText(u"2024-03-08T00:00:00"_s), u"2024-03-08"_s);
    EXPECT_EQ(isoDateText(u"2024-03-08T15:00:30.5"_s), u"2024-03-08 15:00"_s);
    EXPECT_EQ(isoDateText(u"0024-03-08"_s), u"0024-03-08"_s);
}

TEST(DateFormat, IsKnownByNumber)
{
    for (const int id : {14, 22, 27, 36, 45, 50, 58}) {
        EXPECT_TRUE(isDateFormat(id)) << id;
    }
    for (const int id : {0, 1, 2, 9, 13, 37, 44, 48, 49, 59, 164}) {
        EXPECT_FALSE(isDateFormat(id)) << id;
    }
}

TEST(DateFormat, IsKnownByCode)
{
    for (const auto &code : {u"yyyy-mm-dd"_s, u"[$-804]yyyy\"年\"m\"月\";@"_s, u"M/D"_s,
                             u"[Red]d"_s, u"h:mm"_s, u"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@"_s,
                             u"m\"月\""_s, u"mm"_s, u"上午/下午h\"时\"mm\"分\""_s}) {
        EXPECT_TRUE(isDateFormat(QStringView(code))) << code.toStdString();
    }
    for (const auto &code :
         {u"General"_s, u"0.00"_s, u"[Red]0"_s, u"0\"day\""_s, u"0\\d"_s, u"0_d*y"_s, u"@"_s,
          u"\"y"_s, u""_s, u"G/通用格式"_s, u"\"￥\"#,##0.00_);[红色]\\(0\\)"_s}) {
        EXPECT_FALSE(isDateFormat(QStringView(code))) << code.toStdString();
    }
}

} // namespace zhibu
