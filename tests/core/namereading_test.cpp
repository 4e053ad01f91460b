#include "core/namereading.h"
#include "support/printers.h"

namespace zhibu {

using namespace Qt::StringLiterals;

TEST(NameReading, HasAPartForEachCharacterAndAlternativesOfOne)
{
    EXPECT_EQ(nameReadingFrom(u"单"_s, u"shan"_s), (NameReading{{u"shan"_s}}));
    EXPECT_EQ(nameReadingFrom(u"覃"_s, u"qin/tan"_s), (NameReading{{u"qin"_s, u"tan"_s}}));
    EXPECT_EQ(nameReadingFrom(u"尉迟"_s, u" Yu  chi "_s), (NameReading{{u"yu"_s}, {u"chi"_s}}));
    EXPECT_EQ(nameReadingFrom(u"吕"_s, u"lü"_s), (NameReading{{u"lv"_s}}));
}

TEST(NameReading, IsNoneWhereThePartsDoNotFit)
{
    EXPECT_FALSE(nameReadingFrom(u"尉迟"_s, u"yuchi"_s));
    EXPECT_FALSE(nameReadingFrom(u"单"_s, u"shan yu"_s));
    EXPECT_FALSE(nameReadingFrom(u"单"_s, u"shàn"_s)) << "with a tone";
    EXPECT_FALSE(nameReadingFrom(u"覃"_s, u"qin/"_s));
    EXPECT_FALSE(nameReadingFrom(u"单"_s, {}));
    EXPECT_FALSE(nameReadingFrom({}, {}));
}

} // namespace zhibu
