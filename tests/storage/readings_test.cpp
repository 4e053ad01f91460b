#include "storage/search/nameorder.h"
#include "storage/search/readings.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

namespace {

struct Typed
{
    QString letters;
    QString name;
    bool finds;
};

void PrintTo(const Typed &typed, std::ostream *out)
{
    *out << typed.letters.toStdString() << (typed.finds ? " finds " : " does not find ")
         << typed.name.toStdString();
}

class Pinyin : public testing::TestWithParam<Typed>
{
};

QStringList sorted(QStringList names, TextOrder order, TextKind kind = TextKind::Person)
{
    const Readings readings;
    std::ranges::sort(names, [&](const QString &left, const QString &right) {
        return orderKey(left, order, kind, readings) < orderKey(right, order, kind, readings);
    });
    return names;
}

} // namespace

TEST_P(Pinyin, FindsNames)
{
    const auto &[letters, name, finds] = GetParam();
    EXPECT_EQ(Readings().matches(name, Readings::typedLetters(letters)), finds);
}

INSTANTIATE_TEST_SUITE_P(
    WholeAndInitials, Pinyin,
    testing::Values(Typed{u"zhangxiaoming"_s, u"张晓明"_s, true},
                    Typed{u"Zhang Xiao'ming"_s, u"张晓明"_s, true},
                    Typed{u"zxm"_s, u"张晓明"_s, true}, Typed{u"zhxm"_s, u"张晓明"_s, true},
                    Typed{u"zhangxm"_s, u"张晓明"_s, true},
                    Typed{u"zhangxiaom"_s, u"张晓明"_s, true}, Typed{u"zhan"_s, u"张晓明"_s, true},
                    Typed{u"z"_s, u"张晓明"_s, true}, Typed{u"zm"_s, u"张晓明"_s, false},
                    Typed{u"xm"_s, u"张晓明"_s, false}, Typed{u"zxmm"_s, u"张晓明"_s, false},
                    Typed{u"zhangxiaomingl"_s, u"张晓明"_s, false},
                    Typed{u"lvbu"_s, u"吕布"_s, true}, Typed{u"lubu"_s, u"吕布"_s, true},
                    Typed{u"linyan"_s, u"林䶮"_s, true}, Typed{u"ly"_s, u"林䶮"_s, true},
                    Typed{u"yan"_s, u"䶮"_s, true}, Typed{u"lan"_s, u"林䶮"_s, false},
                    Typed{u"lvxun"_s, u"陆逊"_s, false}, Typed{u"wang"_s, u"𠮷田"_s, false}));

INSTANTIATE_TEST_SUITE_P(
    Surnames, Pinyin,
    testing::Values(Typed{u"shan"_s, u"单雄信"_s, true}, Typed{u"sxx"_s, u"单雄信"_s, true},
                    Typed{u"dan"_s, u"单雄信"_s, true}, Typed{u"xie"_s, u"解缙"_s, true},
                    Typed{u"qiu"_s, u"仇英"_s, true}, Typed{u"zha"_s, u"查良镛"_s, true},
                    Typed{u"ou"_s, u"区小明"_s, true}, Typed{u"yuchi"_s, u"尉迟恭"_s, true},
                    Typed{u"ycg"_s, u"尉迟恭"_s, true}, Typed{u"wei"_s, u"尉小明"_s, true},
                    Typed{u"zengguofan"_s, u"曾国藩"_s, true}, Typed{u"zgf"_s, u"曾国藩"_s, true},
                    Typed{u"piao"_s, u"朴正"_s, true}, Typed{u"ge"_s, u"盖叫天"_s, true},
                    Typed{u"gai"_s, u"盖叫天"_s, true}, Typed{u"ren"_s, u"任弼时"_s, true},
                    Typed{u"hua"_s, u"华罗庚"_s, true}, Typed{u"moqi"_s, u"万俟卨"_s, true},
                    Typed{u"wan"_s, u"万里"_s, true}, Typed{u"qin"_s, u"覃小明"_s, true},
                    Typed{u"tan"_s, u"覃小明"_s, true}, Typed{u"zhangsun"_s, u"长孙无忌"_s, true},
                    Typed{u"lizeng"_s, u"李曾"_s, true}, Typed{u"lishan"_s, u"李单"_s, true},
                    Typed{u"wangzha"_s, u"王查"_s, false}));

TEST(Readings, NoLettersAreTypedWhereThereIsAnythingElse)
{
    EXPECT_EQ(Readings::typedLetters(u"Zhang X"_s), u"zhangx"_s);
    EXPECT_EQ(Readings::typedLetters(u"LÜ"_s), u"lv"_s);
    EXPECT_EQ(Readings::typedLetters(u"张x"_s), QString());
    EXPECT_EQ(Readings::typedLetters(u"P1"_s), QString());
    EXPECT_FALSE(Readings().matches(u"张三"_s, {}));
    EXPECT_FALSE(Readings().matches({}, u"z"_s));
}

TEST(Readings, EveryBuiltInSurnameIsReadAsTheTableSays)
{
    const Readings readings;
    EXPECT_EQ(readings.initials(u"尉迟恭"_s), u"ycg"_s);
    EXPECT_EQ(readings.initials(u"单于"_s), u"cy"_s);
    EXPECT_EQ(readings.initials(u"单雄信"_s), u"sxx"_s);
    EXPECT_EQ(readings.firstSyllable(u"曾国藩"_s), u"zeng"_s);
    EXPECT_EQ(readings.firstSyllable(u"A"_s), QString());
}

TEST(Readings, OfAFileGoBeforeThoseBuiltIn)
{
    TempFile temp;
    EXPECT_EQ(got(Readings::of(temp.file())).firstSyllable(u"朴正"_s), u"piao"_s);
    const RowId row =
        temp.add(u"name-readings"_s, {{u"characters"_s, u"朴"_s}, {u"reading"_s, u"pu"_s}});
    temp.add(u"name-readings"_s, {{u"characters"_s, u"李乐"_s}, {u"reading"_s, u"li yue"_s}});
    const Readings readings = got(Readings::of(temp.file()));
    EXPECT_EQ(readings.firstSyllable(u"朴正"_s), u"pu"_s);
    EXPECT_EQ(readings.initials(u"李乐天"_s), u"lyt"_s);
    temp.change(u"name-readings"_s, row, {{u"reading"_s, u"piao/pu"_s}});
    EXPECT_TRUE(got(Readings::of(temp.file())).matches(u"朴正"_s, u"pu"_s));
}

TEST(Readings, ThatDoNotFitTheCharactersAreNotStored)
{
    TempFile temp;
    const Ledger &ledger = ledgerOf(u"name-readings"_s);
    Record record = ledger.blank();
    ledger.setValue(record, u"characters"_s, u"尉迟"_s);
    ledger.setValue(record, u"reading"_s, u"yuchi"_s);
    EXPECT_EQ(test::rulesOf(got(addRecord(temp.file(), ledger, record)).findings),
              QList<Rule>{Rule::NotAReading});
}

TEST(NameOrder, IsThatOfPinyinWithTheReadingsOfSurnames)
{
    EXPECT_EQ(sorted({u"赵云"_s, u"单雄信"_s, u"丁一"_s, u"曾国藩"_s, u"阿三"_s, u"沈括"_s,
                      u"吕布"_s, u"卢俊义"_s, u"罗成"_s, u"3号"_s},
                     TextOrder::Pinyin),
              (QStringList{u"3号"_s, u"阿三"_s, u"丁一"_s, u"卢俊义"_s, u"吕布"_s, u"罗成"_s,
                           u"单雄信"_s, u"沈括"_s, u"曾国藩"_s, u"赵云"_s}));
    EXPECT_EQ(sorted({u"单位"_s, u"处"_s, u"厅"_s}, TextOrder::Pinyin, TextKind::Plain),
              (QStringList{u"处"_s, u"单位"_s, u"厅"_s}))
        << "no surname";
}

TEST(NameOrder, IsThatOfStrokes)
{
    EXPECT_EQ(sorted({u"赵云"_s, u"张三"_s, u"丁一"_s, u"万里"_s, u"王五"_s, u"欧阳修"_s},
                     TextOrder::Strokes),
              (QStringList{u"丁一"_s, u"万里"_s, u"王五"_s, u"张三"_s, u"欧阳修"_s, u"赵云"_s}));
    EXPECT_EQ(
        sorted({u"Li"_s, u"丁"_s, u"𠮷田"_s, u"3号"_s, u"ana"_s, u"10号"_s}, TextOrder::Strokes),
        (QStringList{u"10号"_s, u"3号"_s, u"丁"_s, u"𠮷田"_s, u"ana"_s, u"Li"_s}));
}

/// Within a number by 横竖撇点折; 阝 has two strokes, 艹 three.
TEST(NameOrder, OfStrokesIsThatOfTheMainland)
{
    const QStringList byStrokes{u"丁"_s, u"卜"_s, u"刁"_s, u"邓"_s, u"邢"_s, u"刘"_s, u"孙"_s,
                                u"芦"_s, u"苏"_s, u"李"_s, u"邹"_s, u"陆"_s, u"陈"_s, u"苗"_s,
                                u"范"_s, u"周"_s, u"郑"_s, u"赵"_s, u"荀"_s, u"郭"_s, u"陶"_s,
                                u"黄"_s, u"曹"_s, u"董"_s, u"蒋"_s, u"韩"_s, u"蓝"_s, u"蔡"_s,
                                u"裴"_s, u"樊"_s, u"薛"_s, u"戴"_s, u"魏"_s, u"瞿"_s};
    QStringList shuffled = byStrokes;
    std::ranges::reverse(shuffled);
    EXPECT_EQ(sorted(shuffled, TextOrder::Strokes), byStrokes);
}

} // namespace zhibu
