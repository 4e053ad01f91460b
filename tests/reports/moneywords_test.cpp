#include "reports/words/moneywords.h"
#include "support/printers.h"

#include <gtest/gtest.h>

#include <limits>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

struct InWords
{
    qint64 fen;
    QString words;
};

class MoneyInWords : public testing::TestWithParam<InWords>
{
};

TEST_P(MoneyInWords, AreThoseOfAReceipt)
{
    EXPECT_EQ(moneyInWords(Money{GetParam().fen}), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Amounts, MoneyInWords,
    testing::Values(
        InWords{0, u"零元整"_s}, InWords{1, u"壹分"_s}, InWords{10, u"壹角整"_s},
        InWords{20, u"贰角整"_s}, InWords{25, u"贰角伍分"_s}, InWords{100, u"壹元整"_s},
        InWords{208, u"贰元零捌分"_s}, InWords{1'000, u"壹拾元整"_s},
        InWords{1'115, u"壹拾壹元壹角伍分"_s}, InWords{12'000, u"壹佰贰拾元整"_s},
        InWords{10'500, u"壹佰零伍元整"_s}, InWords{100'530, u"壹仟零伍元叁角整"_s},
        InWords{168'032, u"壹仟陆佰捌拾元叁角贰分"_s}, InWords{200'001, u"贰仟元零壹分"_s},
        InWords{205'000, u"贰仟零伍拾元整"_s}, InWords{1'000'000, u"壹万元整"_s},
        InWords{1'000'100, u"壹万零壹元整"_s}, InWords{1'640'902, u"壹万陆仟肆佰零玖元零贰分"_s},
        InWords{10'700'053, u"壹拾万柒仟元伍角叁分"_s},
        InWords{12'345'678, u"壹拾贰万叁仟肆佰伍拾陆元柒角捌分"_s},
        InWords{1'000'000'000, u"壹仟万元整"_s}, InWords{10'000'000'000, u"壹亿元整"_s},
        InWords{10'000'000'100, u"壹亿零壹元整"_s}, InWords{10'001'000'000, u"壹亿零壹万元整"_s},
        InWords{12'000'000'000, u"壹亿贰仟万元整"_s}, InWords{100'000'000'100, u"壹拾亿零壹元整"_s},
        InWords{1'000'000'000'000'000, u"壹拾万亿元整"_s},
        InWords{-12'050, u"负壹佰贰拾元伍角整"_s},
        InWords{std::numeric_limits<qint64>::min(),
                u"负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分"_s}),
    [](const auto &amount) { return "Row" + std::to_string(amount.index); });

} // namespace
} // namespace zhibu
