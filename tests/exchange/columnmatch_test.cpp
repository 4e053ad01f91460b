#include "exchange/columnmatch.h"
#include "ledger/ledgers.h"
#include "support/printers.h"

#include <gtest/gtest.h>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

int fieldIn(const QString &key)
{
    return ledgerOf(u"members"_s).indexOf(key);
}

QStringList valuesIn(const Findings &findings)
{
    QStringList values;
    for (const Finding &finding : findings) {
        values += finding.value;
    }
    return values;
}

/// Columns of members without a telling title.
class Content : public testing::Test
{
protected:
    ChosenFields fields(const QStringList &titles, const QList<QStringList> &rows) const
    {
        TableData table{.source = {}, .sheet = {}, .titles = titles, .rows = {}};
        for (const QStringList &row : rows) {
            table.rows += TableRow{static_cast<int>(table.rows.size()) + 2, row};
        }
        return fieldsByContent(m_ledger, table, matchColumns(m_ledger, titles));
    }

    const Ledger &m_ledger = ledgerOf(u"members"_s);
};

} // namespace

TEST(ColumnMatch, SaysNothingOfSerialNumbers)
{
    const ColumnMatch match =
        matchColumns(ledgerOf(u"members"_s), {u"序号"_s, u"姓　名"_s, u"手工列"_s, u""_s});
    EXPECT_EQ(match.fieldOfColumn, (QList<int>{-1, fieldIn(u"name"_s), -1, -1}));
    EXPECT_EQ(valuesIn(match.warnings), QStringList{u"手工列"_s});
}

TEST(ColumnMatch, WhatIsChosenGoesBeforeTitles)
{
    const QStringList titles{u"姓名"_s, u"手机"_s, u"办公室"_s};
    const ColumnMatch other =
        matchColumns(ledgerOf(u"members"_s), titles, {{2, fieldIn(u"phone"_s)}});
    EXPECT_EQ(other.fieldOfColumn, (QList<int>{fieldIn(u"name"_s), -1, fieldIn(u"phone"_s)}));
    EXPECT_EQ(valuesIn(other.warnings), QStringList{u"手机"_s});
    const ColumnMatch none = matchColumns(ledgerOf(u"members"_s), titles, {{1, -1}, {2, -1}});
    EXPECT_EQ(none.fieldOfColumn, (QList<int>{fieldIn(u"name"_s), -1, -1}));
    EXPECT_TRUE(none.warnings.isEmpty()) << "it is meant so";
    const ColumnMatch twice = matchColumns(ledgerOf(u"members"_s), titles,
                                           {{1, fieldIn(u"phone"_s)}, {2, fieldIn(u"phone"_s)}});
    EXPECT_EQ(valuesIn(twice.errors), QStringList{u"办公室"_s});
}

TEST(ColumnMatch, AFieldsOwnTitleLeavesOutWhatElseMightMeanIt)
{
    const Ledger &members = ledgerOf(u"members"_s);
    const ColumnMatch match =
        matchColumns(members, {u"姓名"_s, u"所在党组织"_s, u"所在党支部"_s, u"入党日期"_s});
    EXPECT_TRUE(match.errors.isEmpty());
    EXPECT_EQ(match.columnOfField[members.indexOf(u"branch"_s)], 2);
    EXPECT_EQ(valuesIn(match.warnings), QStringList{u"所在党组织"_s});
    const ColumnMatch twice =
        matchColumns(ledgerOf(u"posts"_s), {u"党员编号"_s, u"姓名"_s, u"职务"_s});
    EXPECT_EQ(valuesIn(twice.errors), QStringList{u"姓名"_s}) << "neither is surer";
}

TEST(ColumnMatch, EveryListIsReadBackByItsTitles)
{
    for (const Ledger &ledger : allLedgers()) {
        QStringList titles;
        QList<int> fields;
        for (int i = 0; i < ledger.fields.size(); ++i) {
            titles += shownTitle(ledger.fields[i]);
            fields += i;
        }
        const ColumnMatch match = matchColumns(ledger, titles);
        EXPECT_EQ(match.fieldOfColumn, fields) << ledger.key.toStdString();
        EXPECT_TRUE(match.errors.isEmpty() && match.warnings.isEmpty()) << ledger.key.toStdString();
    }
}

TEST(ColumnMatch, AnOrganisationIsKnownByManyWords)
{
    for (const Ledger &ledger : allLedgers()) {
        const int organisation = ledger.indexOf(u"organisation"_s);
        if (organisation < 0 || ledger.field(u"organisation"_s).type != FieldType::Reference) {
            continue;
        }
        for (const QString &title : {u"组织"_s, u"组织编码"_s, u"组织名称"_s, u"党组织"_s,
                                     u"所在组织"_s, u"所在党组织"_s}) {
            EXPECT_EQ(matchColumns(ledger, {title}).fieldOfColumn, QList<int>{organisation})
                << ledger.key.toStdString() << ' ' << title.toStdString();
        }
    }
}

TEST(GuessedLedger, KnowsMostColumnsAndLacksFewest)
{
    const auto guess = [](const QStringList &titles, const QString &likely = {}) {
        const Ledger *found = guessLedger(titles, likely.isEmpty() ? nullptr : &ledgerOf(likely));
        return found == nullptr ? QString() : found->key;
    };
    EXPECT_EQ(guess({u"党员编号"_s, u"姓名"_s, u"入党日期"_s, u"转正日期"_s}), u"members"_s);
    EXPECT_EQ(guess({u"党员编号"_s, u"姓名"_s, u"入党日期"_s, u"转正日期"_s}, u"organisations"_s),
              u"members"_s)
        << "a page no column speaks of";
    EXPECT_EQ(guess({u"党员"_s, u"组织"_s, u"职务"_s, u"任职日期"_s, u"免职日期"_s}), u"posts"_s);
    EXPECT_EQ(guess({u"组织编码"_s, u"组织名称"_s, u"组织类别"_s}), u"organisations"_s);
    EXPECT_EQ(guess({u"品名"_s, u"单价"_s}, u"members"_s), QString());
}

TEST(GuessedLedger, IsTheLikelyOneOfEquals)
{
    const QStringList titles{u"党员"_s, u"日期"_s, u"文号"_s};
    for (const QString &likely : {u"sanctions"_s, u"honours"_s, u"member-changes"_s}) {
        EXPECT_EQ(guessLedger(titles, &ledgerOf(likely))->key, likely);
    }
    EXPECT_NE(guessLedger(titles, &ledgerOf(u"posts"_s))->key, u"posts"_s);
}

TEST_F(Content, TellsFieldsByTheirValues)
{
    EXPECT_EQ(fields({u"姓名"_s, u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s},
                     {{u"张三"_s, u"410599197408034245"_s, u"13900000001"_s, u"女"_s,
                       u"1974-08-03"_s, u"2000.7.14"_s},
                      {u"李四"_s, u"11010519491231002x"_s, u"13900000002"_s, u"男"_s,
                       u"1949年12月31日"_s, u"1970.1.1"_s},
                      {u"王五"_s, u""_s, u""_s, u"男"_s, u""_s, u""_s}}),
              (ChosenFields{{1, fieldIn(u"id_number"_s)},
                            {2, fieldIn(u"phone"_s)},
                            {3, fieldIn(u"sex"_s)},
                            {4, fieldIn(u"birth"_s)},
                            {5, fieldIn(u"joined"_s)}}));
}

TEST_F(Content, IsNoGuessWhereItIsNotClear)
{
    EXPECT_TRUE(fields({u"姓名"_s, u"甲"_s}, {{u"张三"_s, u"13900000001"_s}}).isEmpty())
        << "one value is too few";
    EXPECT_TRUE(fields({u"手机"_s, u"甲"_s},
                       {{u"13900000001"_s, u"13900000002"_s}, {u"13900000003"_s, u"13900000004"_s}})
                    .isEmpty())
        << "the field has a column already";
    EXPECT_TRUE(fields({u"入党日期"_s, u"甲"_s},
                       {{u"2000-01-01"_s, u"2001-01-01"_s}, {u"2000-01-01"_s, u"2001-01-01"_s}})
                    .isEmpty())
        << "several dates are left";
    EXPECT_TRUE(
        fields({u"姓名"_s, u"甲"_s}, {{u"张三"_s, u"13900000001"_s}, {u"李四"_s, u"没有"_s}})
            .isEmpty())
        << "not all of them are numbers";
}

} // namespace zhibu
