#include "core/rollcall.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QStringList kPeople{u"张三"_s, u"李四"_s, u"欧阳明"_s, u"欧阳"_s, u"张三"_s, u"王伟"_s};

struct Row
{
    const char *what;
    QString text;
    QList<int> named;
    QStringList unknown;
    QList<int> missing = {};
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.what;
}

class RollCalls : public testing::TestWithParam<Row>
{
};

} // namespace

TEST_P(RollCalls, NameWhoIsThere)
{
    const RollCall call = readRollCall(GetParam().text, kPeople);
    EXPECT_EQ(call.named, GetParam().named);
    EXPECT_EQ(call.missing, GetParam().missing);
    EXPECT_EQ(call.unknown, GetParam().unknown);
}

INSTANTIATE_TEST_SUITE_P(
    Each, RollCalls,
    testing::Values(
        Row{"a name to a line", u"李四\n欧阳明\n"_s, {1, 2}, {}},
        Row{"numbers and remarks", u"1. 李四 到\r\n2、欧阳明（组长）"_s, {1, 2}, {}},
        Row{"several on a line", u"李四、欧阳明，张三"_s, {0, 1, 2, 4}, {}},
        Row{"the shorter of two names", u"欧阳"_s, {3}, {}},
        Row{"both of them", u"欧阳明 欧阳"_s, {2, 3}, {}},
        Row{"somebody else", u"李四\n3. 赵六\n\n"_s, {1}, {u"赵六"_s}},
        Row{"a name within another one", u"王伟东"_s, {}, {u"王伟东"_s}},
        Row{"a padded name", u"1 王　伟 到\n李 四"_s, {1, 5}, {}},
        Row{"a padded name nobody has", u"赵　六"_s, {}, {u"赵六"_s}},
        Row{"joined to a number and a remark", u"3李四同志\n4.王伟到"_s, {1, 5}, {}},
        Row{"who is not there", u"李四\n3. 欧阳 请假\n王伟病假（住院）"_s, {1}, {}, {3, 5}},
        Row{"an unknown one who is not there", u"赵六请假"_s, {}, {u"赵六"_s}},
        Row{"both in one line", u"到会：李四、王伟；请假：欧阳"_s, {1, 5}, {}, {3}},
        Row{"a name in both", u"李四\n王伟\n王伟 缺席"_s, {1}, {}, {5}},
        Row{"a heading of 接龙", u"#接龙\n11月20日支部党员大会参会接龙\n1. 李四"_s, {1}, {}},
        Row{"a numbered line is none", u"1. 赵六接龙"_s, {}, {u"赵六接龙"_s}},
        Row{"an unknown one among the absent", u"请假：李四、赵六"_s, {}, {u"赵六"_s}, {1}},
        Row{"each of the usual reasons",
            u"张三 病假\n李四：值班\n欧阳 休假\n王伟：外出学习\n欧阳明（出差）"_s,
            {},
            {},
            {0, 1, 2, 3, 4, 5}},
        Row{"nothing", u""_s, {}, {}}));

TEST(RollCall, TellsTheReasonsItGives)
{
    const auto reasons = [](const QString &text) {
        QStringList told;
        const RollCall call = readRollCall(text, kPeople);
        for (const int person : call.missing) {
            told += kPeople[person] + u'=' + call.reasons.value(person);
        }
        return told;
    };
    EXPECT_EQ(reasons(u"7. 李四（出差）"_s), QStringList{u"李四=出差"_s});
    EXPECT_EQ(reasons(u"2. 李四 病假\n3. 王　伟（请假，家中有事）"_s),
              (QStringList{u"李四=病假"_s, u"王伟=家中有事"_s}));
    EXPECT_EQ(reasons(u"李四病假（住院）"_s), QStringList{u"李四=病假，住院"_s});
    EXPECT_EQ(reasons(u"李四 因公出差"_s), QStringList{u"李四=因公出差"_s});
    EXPECT_EQ(reasons(u"请假：李四（病假）、王伟（出差）、欧阳"_s),
              (QStringList{u"李四=病假"_s, u"欧阳="_s, u"王伟=出差"_s}));
    EXPECT_EQ(reasons(u"李四、王伟 出差"_s), (QStringList{u"李四=出差"_s, u"王伟=出差"_s}));
    EXPECT_EQ(reasons(u"李四：值班\n王伟 外出学习"_s),
              (QStringList{u"李四=值班"_s, u"王伟=外出学习"_s}));
    EXPECT_EQ(reasons(u"李四 请假"_s), QStringList{u"李四="_s});
    EXPECT_EQ(reasons(u"李四（第一党小组）请假"_s), QStringList{u"李四="_s});
    EXPECT_EQ(reasons(u"请假（李四、王伟）"_s), (QStringList{u"李四="_s, u"王伟="_s}));
}

TEST(RollCall, SaysWhichNamesSeveralBear)
{
    EXPECT_EQ(readRollCall(u"张三 李四"_s, kPeople).doubles, QStringList{u"张三"_s});
    EXPECT_TRUE(readRollCall(u"李四"_s, kPeople).doubles.isEmpty());
    EXPECT_TRUE(readRollCall(u"今天开会"_s, kPeople).namesNobody());
}

} // namespace zhibu
