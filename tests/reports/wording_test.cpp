#include "reports/words/actiontext.h"
#include "reports/words/wording.h"
#include "support/printers.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu {

TEST(Wording, HasASentenceOfItsOwnForEveryRule)
{
    QSet<QString> seen;
    for (int code = 0; code <= int(Rule::RulePackBroken); ++code) {
        const QString text = findingText({static_cast<Rule>(code), {}, {}, {u"甲"_s, u"乙"_s}});
        EXPECT_FALSE(text.isEmpty()) << code;
        EXPECT_FALSE(text.contains(u'%')) << text.toStdString();
        EXPECT_FALSE(seen.contains(text)) << text.toStdString();
        seen.insert(text);
    }
}

TEST(Wording, HasASentenceOfItsOwnForEveryError)
{
    QSet<QString> seen;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const QString text = errorText({static_cast<ErrorCode>(code), u"a.zhibu"_s, {}});
        EXPECT_TRUE(text.endsWith(u'.')) << code;
        EXPECT_FALSE(seen.contains(text)) << text.toStdString();
        seen.insert(text);
    }
}

TEST(Wording, NamesTheSubjectAndTheDetail)
{
    const QString text = errorText({ErrorCode::Io, u"/tmp/a.pdf"_s, u"No space left on device"_s});
    EXPECT_TRUE(text.startsWith(u"/tmp/a.pdf could not be read or written."_s));
    EXPECT_TRUE(text.endsWith(u"[No space left on device]"_s));
}

TEST(Wording, FillsInArguments)
{
    EXPECT_EQ(findingText({Rule::OutOfRange, {}, {}, {u"0"_s, u"10"_s}}),
              u"must be between 0 and 10"_s);
    EXPECT_EQ(findingText({Rule::OutOfRange, {}, {}, {u"0.01"_s, u"9999999.99"_s}}),
              u"must be between 0.01 and 9,999,999.99"_s);
    EXPECT_EQ(
        findingText(
            {Rule::OrganisationInUse, {}, {}, {u"党员"_s, u"12"_s, u"组织生活"_s, u"120400"_s}}),
        u"it still has 党员 12、组织生活 120,400; if it was dissolved, fill in 撤销日期 instead"_s);
    EXPECT_EQ(findingText({Rule::NotAChoice, {}, {}, {u"男"_s, u"女"_s}}),
              u"must be one of 男、女"_s);
    EXPECT_EQ(findingText({Rule::UnknownReference, {}, {}, {u"党员"_s}}), u"not found in 党员"_s);
}

TEST(Wording, PutsTheFieldInFront)
{
    EXPECT_EQ(findingText({Rule::Required, u"name"_s, {}, {}}, u"姓名"_s),
              u"姓名: must not be empty"_s);
}

TEST(Wording, OfAPacketThatBroughtNothingCountsNoRows)
{
    ActionLabel label{.verb = ActionLabel::Verb::TakePacket, .count = 0, .name = u"A01"_s};
    EXPECT_FALSE(actionText(label).contains(u"0 row"_s)) << actionText(label).toStdString();
    EXPECT_TRUE(actionText(label).contains(u"everything stays"_s));
    label.count = 2;
    EXPECT_TRUE(actionText(label).contains(u"2 row"_s));
}

TEST(CellErrorLine, HasTheFormOfTheContract)
{
    EXPECT_EQ(
        cellErrorLine(u"m.csv"_s, 1, u"姓名"_s, {}, findingText({Rule::ColumnMissing, {}, {}, {}})),
        u"m.csv:1: 姓名: : column missing"_s);
    EXPECT_EQ(cellErrorLine(u"m.xlsx[党员]"_s, 12, u"性别"_s, u"%1"_s, u"why"_s),
              u"m.xlsx[党员]:12: 性别: %1: why"_s);
}

TEST(CellErrorLine, CutsTheValueAtSixtyCharactersNotUnits)
{
    EXPECT_EQ(cellErrorLine(u"a"_s, 2, u"b"_s, u"𠮷"_s.repeated(61), u"c"_s),
              u"a:2: b: "_s + u"𠮷"_s.repeated(60) + u": c"_s);
}

TEST(CellErrorLine, ShowsControlCharactersAsBlanks)
{
    EXPECT_EQ(cellErrorLine(u"a"_s, 2, u"b"_s, u"x\ny\tz\u001b[31m\u2028"_s, u"c"_s),
              u"a:2: b: x y z [31m : c"_s);
}

} // namespace zhibu
