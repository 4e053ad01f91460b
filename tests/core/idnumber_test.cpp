#include "core/idnumber.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

struct IdNumberCase
{
    QString text;
    std::optional<Rule> broken;
};

void PrintTo(const IdNumberCase &row, std::ostream *out)
{
    *out << "number " << row.text.toStdString();
}

class IdNumbers : public testing::TestWithParam<IdNumberCase>
{
};

TEST_P(IdNumbers, TellTheFirstRuleTheyBreak)
{
    EXPECT_EQ(idNumberRule(GetParam().text), GetParam().broken) << GetParam().text.toStdString();
    EXPECT_EQ(idNumberFromText(GetParam().text).has_value(), !GetParam().broken.has_value());
}

// 11010519491231002X is the example of GB 11643.
INSTANTIATE_TEST_SUITE_P(
    Each, IdNumbers,
    testing::Values(
        IdNumberCase{u"11010519491231002X"_s, {}}, IdNumberCase{u"11010519491231002x"_s, {}},
        IdNumberCase{u" １１０１０５１９４９１２３１００２Ｘ "_s, {}},
        IdNumberCase{u"99010120000229002X"_s, {}}, IdNumberCase{u"990101200002290011"_s, {}},
        IdNumberCase{u"110105491231002"_s, {}}, IdNumberCase{u""_s, Rule::IdNumberLength},
        IdNumberCase{u"1101051949123100X"_s, Rule::IdNumberLength},
        IdNumberCase{u"11010519491231O02X"_s, Rule::IdNumberDigits},
        IdNumberCase{u"1101051949123100XX"_s, Rule::IdNumberDigits},
        IdNumberCase{u"11010519491231002Y"_s, Rule::IdNumberDigits},
        IdNumberCase{u"11010549123100X"_s, Rule::IdNumberDigits},
        IdNumberCase{u"990101190002290015"_s, Rule::IdNumberDate},
        IdNumberCase{u"990101194913010011"_s, Rule::IdNumberDate},
        IdNumberCase{u"110105490230002"_s, Rule::IdNumberDate},
        IdNumberCase{u"110105194912310021"_s, Rule::IdNumberChecksum},
        IdNumberCase{u"110105194912130020"_s, Rule::IdNumberChecksum}));

TEST(IdNumber, TellsBirthAndSex)
{
    const auto woman = idNumberFromText(u"11010519491231002X"_s);
    ASSERT_TRUE(woman);
    EXPECT_EQ(woman->birth, QDate(1949, 12, 31));
    EXPECT_EQ(woman->sex, Sex::Female);
    const auto man = idNumberFromText(u"990101200002290011"_s);
    ASSERT_TRUE(man);
    EXPECT_EQ(man->birth, QDate(2000, 2, 29));
    EXPECT_EQ(man->sex, Sex::Male);
    const auto old = idNumberFromText(u"110105491231003"_s);
    ASSERT_TRUE(old);
    EXPECT_EQ(old->birth, QDate(1949, 12, 31));
    EXPECT_EQ(old->sex, Sex::Male);
}

TEST(IdNumber, IsStoredInHalfWidthCapitals)
{
    EXPECT_EQ(normalIdNumber(u" １１０１０５１９４９１２３１００２ｘ "_s), u"11010519491231002X"_s);
}

TEST(PresentIdNumber, HasTheCenturyAndTheCheckCharacter)
{
    EXPECT_EQ(presentIdNumber(QStringLiteral("110105491231002")),
              QStringLiteral("11010519491231002X"));
    EXPECT_EQ(presentIdNumber(QStringLiteral("11010519491231002x")),
              QStringLiteral("11010519491231002X"));
    EXPECT_EQ(presentIdNumber(QStringLiteral("110105194912310021")), QString());
    EXPECT_EQ(presentIdNumber({}), QString());
}

} // namespace zhibu
