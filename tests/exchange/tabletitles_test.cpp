#include "exchange/formats/csvreader.h"
#include "exchange/tabletitles.h"
#include "ledger/ledgers.h"
#include "tabletext.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class Titles : public testing::Test
{
protected:
    static TableData read(const QString &csv) { return *readCsv(csv.toUtf8(), u"x"_s); }
    TableData arranged(const QString &csv) const
    {
        const TableData table = read(csv);
        return withTitles(table, findTitles(table, &m_members));
    }

    const Ledger &m_members = ledgerOf(u"members"_s);
};

} // namespace

TEST_F(Titles, StandBelowAHeading)
{
    const TableData table =
        arranged(u"党员名册,,\n填报单位：水利局,,\n姓名,性别,入党日期\n张三,男,2020-01-01,,x\n"_s);
    EXPECT_EQ(lines(table), QStringList({u"姓名|性别|入党日期"_s, u"4|张三|男|2020-01-01||x"_s}));
    EXPECT_EQ(table.titleLine, 3);
}

TEST_F(Titles, MayTakeTwoRows)
{
    const TableData table =
        arranged(u"姓名,党内情况,,电话\n,人员类别,入党日期,\n张三,正式党员,2020-01-01,139\n"_s);
    EXPECT_EQ(lines(table),
              QStringList({u"姓名|人员类别|入党日期|电话"_s, u"3|张三|正式党员|2020-01-01|139"_s}));
    EXPECT_EQ(table.titleLine, 2);
}

TEST_F(Titles, AreTheFirstRowWhereNothingSpeaksForAnother)
{
    for (const auto &csv :
         {u"姓名,性别,民族,学历\n张三,,,\n李四,男,,\n"_s, u"这不是,花名册\n1,2\n姓名,2\n"_s}) {
        const TableData table = read(csv);
        EXPECT_EQ(findTitles(table, &m_members), TitleRows()) << csv.toStdString();
        EXPECT_EQ(lines(withTitles(table, TitleRows())), lines(table));
    }
}

TEST_F(Titles, AreThoseOfAnyLedgerWhereNoneIsGiven)
{
    const TableData table = read(u"考勤表,,\n活动编号,党员,出勤\nH1,P1,出席\n"_s);
    EXPECT_EQ(findTitles(table, nullptr), (TitleRows{.first = 1, .count = 1}));
}

TEST_F(Titles, OfOneWordAreToldApartByTheirGroup)
{
    const TableData table{.source = {},
                          .sheet = {},
                          .titles = {u"本人"_s, u""_s, u"配偶"_s, u""_s},
                          .rows = {{2, {u"姓名"_s, u"性别"_s, u"姓名"_s, u"民族"_s}},
                                   {3, {u"张三"_s, u"男"_s, u"李四"_s, u"汉族"_s}}},
                          .titleLine = 1,
                          .merged = {{1, 1, 0, 1}, {1, 1, 2, 3}}};
    EXPECT_EQ(withTitles(table, findTitles(table, &m_members)).titles,
              QStringList({u"姓名"_s, u"性别"_s, u"配偶姓名"_s, u"民族"_s}));
}

TEST_F(Titles, ChooseTheTable)
{
    const QList<TableData> tables{read(u"说明\n请填写\n"_s), read(u"姓名,性别\n张三,男\n"_s),
                                  read(u"党员名册\n姓名,性别,民族\n张三,男,汉族\n"_s)};
    EXPECT_EQ(findTable(tables, &m_members), 2);
    EXPECT_EQ(findTable(tables.mid(0, 1), &m_members), 0);
}

} // namespace zhibu
