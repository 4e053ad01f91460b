#include "cli/console.h"
#include "exchange/formats/tablefile.h"
#include "exchange/importer.h"
#include "ledger/ledgers.h"
#include "storage/file/history.h"
#include "support/paths.h"
#include "support/printers.h"
#include "support/tempfile.h"

#include <QDir>
#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhibu::test {

namespace {

/// An empty file with one committee, two branches and a group.
class Import : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(shell.run({u"new"_s, file}), 0);
        ASSERT_EQ(
            import(
                u"organisations"_s,
                u"组织编码,组织名称,组织类别,上级组织编码,领域\n"
                "B1,一支部,党支部,A,机关\nB2,二支部,党支部,A,机关\nA,机关党委,党委,,机关\nB1G,一支部一组,党小组,B1,机关\n"_s),
            0)
            << shell.err.toStdString();
    }

    int import(const QString &ledger, const QString &csv, const QStringList &options = {})
    {
        return shell.run(QStringList{u"import"_s, file, ledger, shell.write(u"in.csv"_s, csv)}
                         + options);
    }

    QList<QStringList> exported(const QString &ledger, const QStringList &titles)
    {
        EXPECT_EQ(shell.run({u"export"_s, file, ledger}), 0);
        return columnsOf(rowsOf(shell.out), titles).mid(1);
    }

    /// The error line about the imported file, without its path.
    QString errors() const { return QString(shell.err).remove(shell.path(QString())); }

    qsizetype historyLines()
    {
        EXPECT_EQ(shell.run({u"history"_s, file}), 0);
        return rowsOf(shell.out).size() - 1;
    }

    Shell shell;
    QString file = shell.path(u"a.zhibu"_s);
    const QString person = u"党员编号,姓名,性别,所在党支部,人员类别,入党日期\n"_s;
};

} // namespace

TEST_F(Import, RowsMayReferToRowsFurtherDown)
{
    EXPECT_EQ(exported(u"organisations"_s, {u"组织编码"_s, u"上级组织编码"_s}),
              (QList<QStringList>{
                  {u"A"_s, u""_s}, {u"B1"_s, u"A"_s}, {u"B1G"_s, u"B1"_s}, {u"B2"_s, u"A"_s}}));
}

TEST_F(Import, TitlesMayStandBelowAHeading)
{
    EXPECT_EQ(import(u"members"_s, u"机关党委党员名册,,,,,\n\n"_s + person
                                       + u"P1,张三,妇,B1,正式党员,2020-01-01\n"_s),
              3);
    EXPECT_TRUE(errors().contains(u"in.csv:4: 性别: 妇: "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"members"_s, u"机关党委党员名册\n序号,手工列,"_s + person
                                       + u"1,x,P1,张三,男,B1,正式党员,2020-01-01\n"_s),
              0);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 手工列: "_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.err.count(u"warning: "_s), 1) << "of a serial number nothing is said";
    EXPECT_EQ(exported(u"members"_s, {u"党员编号"_s}), (QList<QStringList>{{u"P1"_s}}));
}

TEST_F(Import, TakesTheSheetThatFitsOrTheOneNamed)
{
    const QString roll = dataPath(u"tables/roll.xlsx"_s);
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s, roll}), 3);
    EXPECT_TRUE(shell.err.contains(u"roll.xlsx[花名册]:5: 所在党支部: 水利局党支部: "_s))
        << shell.err.toStdString();
    EXPECT_TRUE(shell.err.contains(u"roll.xlsx[花名册]:5: 备注: #DIV/0!: "_s));
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s, roll, u"--sheet"_s, u"说明"_s}), 3);
    EXPECT_TRUE(shell.err.contains(u"roll.xlsx[说明]:1: 姓名: : "_s)) << shell.err.toStdString();
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s, roll, u"--sheet"_s, u"没有"_s}), 3);
    EXPECT_TRUE(shell.err.contains(u"没有"_s)) << shell.err.toStdString();
}

// Rows are written many at once, and without the columns that none of them fills in.
TEST_F(Import, ManyRowsWithFewOrManyCellsComeBackAsTheyWere)
{
    ASSERT_EQ(import(u"members"_s, person + u"P07,旧名,男,B1,正式党员,2020-01-01\n"_s), 0);
    const QStringList columns{u"党员编号"_s, u"姓名"_s,     u"性别"_s,     u"所在党支部"_s,
                              u"人员类别"_s, u"入党日期"_s, u"手机号码"_s, u"备注"_s};
    QStringList lines{columns.join(u',')};
    for (int i = 1; i <= 45; ++i) {
        lines +=
            u"P%1,人%1,女,B1,正式党员,2021-02-%2,%3,%4"_s.arg(i, 2, 10, QChar(u'0'))
                .arg(i % 28 + 1, 2, 10, QChar(u'0'))
                .arg(i == 31 ? u"13800000031"_s : QString(), i % 7 == 0 ? u"第七"_s : QString());
    }
    ASSERT_EQ(import(u"members"_s, lines.join(u'\n') + u'\n'), 0) << shell.err.toStdString();
    EXPECT_TRUE(shell.out.contains(u"44 new, 1 changed"_s)) << shell.out.toStdString();
    ASSERT_EQ(shell.run({u"export"_s, file, u"members"_s}), 0);
    const auto rows = rowsOf(shell.out);
    const auto written = columnsOf(rows, columns);
    ASSERT_EQ(written.size(), 46);
    for (int i = 1; i <= 45; ++i) {
        EXPECT_EQ(written[i].join(u','), lines[i]);
    }
}

TEST_F(Import, TheNationalLayoutGoesOutAndComesBack)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    const QString out = shell.path(u"national.xlsx"_s);
    ASSERT_EQ(shell.run({u"export"_s, file, u"members"_s, u"--layout"_s, u"national"_s}), 0);
    const auto rows = rowsOf(shell.out);
    EXPECT_EQ(columnsOf(rows, {u"序号"_s, u"姓名"_s, u"所在党支部"_s, u"党龄"_s}).value(1),
              QStringList({u"1"_s, u"张三"_s, u"一支部"_s, u""_s}));
    ASSERT_EQ(
        shell.run({u"export"_s, file, u"members"_s, u"--layout"_s, u"national"_s, u"-o"_s, out}),
        0);
    EXPECT_EQ(shell.run({u"export"_s, file, u"members"_s, u"--layout"_s, u"none"_s}), 2);
    EXPECT_TRUE(shell.err.contains(u"national"_s)) << "which there are";
    EXPECT_EQ(shell.run({u"export"_s, file, u"posts"_s, u"--layout"_s, u"national"_s}), 2);
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s, out}), 0);
    EXPECT_TRUE(shell.err.isEmpty() || !shell.err.contains(u"党龄:"_s)) << shell.err.toStdString();
}

TEST_F(Import, TheNationalLayoutOfOrganisationsGoesOutAndComesBack)
{
    const QString out = shell.path(u"national.xlsx"_s);
    ASSERT_EQ(shell.run({u"export"_s, file, u"organisations"_s, u"--layout"_s, u"national"_s,
                         u"-o"_s, out}),
              0);
    EXPECT_EQ(shell.run({u"import"_s, file, u"organisations"_s, out}), 0)
        << shell.err.toStdString();
    ASSERT_EQ(shell.run({u"export"_s, file, u"organisations"_s, u"--layout"_s, u"national"_s}), 0);
    EXPECT_EQ(
        columnsOf(rowsOf(shell.out), {u"党组织编码"_s, u"党组织全称"_s, u"组织类别"_s}).value(2),
        QStringList({u"B1"_s, u"一支部"_s, u"党支部"_s}));
}

TEST_F(Import, TheUnitOfAnOrganisationIsReadByTheTitlesOfTheCollection)
{
    EXPECT_EQ(
        import(
            u"organisations"_s,
            u"党组织编码,党组织名称,类别,联系人,电话,党组织所在单位情况,法人单位名称,法人单位性质,"
            "法人标识,单位建立党组织情况\n"
            "B1,一支部,631,李秘书,0371-1234567,与上级党组织相同,滨江市档案馆,事业单位,"
            "12410000MB0A000000,已建立党支部\n"_s),
        0)
        << shell.err.toStdString();
    EXPECT_FALSE(shell.err.contains(u"unknown column"_s)) << shell.err.toStdString();
    EXPECT_TRUE(exported(u"organisations"_s, {u"组织编码"_s, u"联系人"_s, u"所在单位情况"_s,
                                              u"单位名称"_s, u"统一社会信用代码"_s})
                    .contains(QStringList{u"B1"_s, u"李秘书"_s, u"与上级相同"_s, u"滨江市档案馆"_s,
                                          u"12410000MB0A000000"_s}));
    EXPECT_EQ(import(u"organisations"_s, u"组织编码,所在单位情况\nB2,不清楚\n"_s), 3);
}

TEST_F(Import, TheOlderCardOfAMemberIsRead)
{
    EXPECT_EQ(
        import(u"members"_s, person.chopped(1)
                                 + u",入学时间,毕业时间,学位授予时间,教育类别,户籍派出所,其他党团\n"
                                   "P1,甲,男,B1,正式党员,2010-01-01,2000-09-01,2004-07-01,"
                                   "2004-07-01,全日制教育,柳林派出所,无\n"_s),
        0)
        << shell.err.toStdString();
    EXPECT_EQ(
        exported(u"members"_s, {u"毕业日期"_s, u"教育类别"_s, u"户口派出所"_s, u"其他党团"_s}),
        (QList<QStringList>{{u"2004-07-01"_s, u"全日制教育"_s, u"柳林派出所"_s, u"无"_s}}));
}

TEST_F(Import, ABadRowChangesNothingAndIsNamed)
{
    EXPECT_EQ(
        import(u"members"_s,
               person
                   + u"P1,张三,男,B1,正式党员,2020-01-01\n\nP2,李四,妇,B9,正式党员,2020-13-01\n"_s),
        3);
    EXPECT_TRUE(errors().contains(u"in.csv:4: 性别: 妇: "_s)) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:4: 所在党支部: B9: "_s));
    EXPECT_TRUE(errors().contains(u"in.csv:4: 入党日期: 2020-13-01: "_s))
        << "every bad cell, not the first only";
    EXPECT_TRUE(exported(u"members"_s, {u"党员编号"_s}).isEmpty());
    EXPECT_EQ(historyLines(), 1);
}

TEST_F(Import, GoodRowsGoInWhenBadOnesAreSkipped)
{
    const QString rejects = shell.path(u"rejects.csv"_s);
    EXPECT_EQ(
        import(u"members"_s,
               person + u"P1,张三,男,B1,正式党员,2020-01-01\nP2,李四,妇,B1,正式党员,2020-01-01\n"_s,
               {u"--skip-bad"_s, u"--rejects"_s, rejects}),
        1);
    EXPECT_EQ(exported(u"members"_s, {u"党员编号"_s}), (QList<QStringList>{{u"P1"_s}}));
    const auto rejected = rowsOf(shell.read(u"rejects.csv"_s));
    ASSERT_EQ(rejected.size(), 2);
    EXPECT_EQ(rejected[0].last(), u"错误"_s);
    EXPECT_EQ(rejected[1].first(), u"P2"_s);
    EXPECT_TRUE(rejected[1].last().contains(u"性别"_s));
    EXPECT_EQ(
        import(u"members"_s, person + u"P3,王五,妇,B1,正式党员,2020-01-01\n"_s, {u"--skip-bad"_s}),
        1)
        << "all bad";
    EXPECT_EQ(import(u"members"_s, person + u"P3,王五,女,B1,正式党员,2020-01-01\n"_s,
                     {u"--skip-bad"_s, u"--rejects"_s, shell.path(u"none.csv"_s)}),
              0);
    EXPECT_EQ(import(u"members"_s, person + u"P4,赵六,妇,B1,正式党员,2020-01-01\n"_s,
                     {u"--skip-bad"_s, u"--rejects"_s, shell.path(u"none.pdf"_s)}),
              2);
    EXPECT_TRUE(shell.err.contains(u"in .csv or .xlsx"_s)) << shell.err.toStdString();
    EXPECT_TRUE(shell.read(u"none.csv"_s).isEmpty())
        << "rejects are written only when there are bad rows";
}

TEST_F(Import, BadRowsComeBackAsAWorkbookWithTheirReasonsAndAreMendedThere)
{
    const QString rejects = shell.path(u"rejects.xlsx"_s);
    const QStringList skip{u"--skip-bad"_s, u"--rejects"_s, rejects};
    EXPECT_EQ(import(u"members"_s, person + u"P2,李四,妇,B1,正式党员,2020-01-01\n"_s, skip), 1);
    const TableData table = got(readTable(rejects));
    ASSERT_EQ(table.titles.last(), u"错误"_s);
    ASSERT_EQ(table.rows.size(), 1);
    EXPECT_TRUE(table.rows[0].cells.last().contains(u"性别"_s));
    const QString mended = table.titles.join(u',') + u'\n'
                           + table.rows[0].cells.join(u',').replace(u"妇,"_s, u"女,"_s) + u'\n';
    EXPECT_EQ(import(u"members"_s, mended), 0) << shell.err.toStdString();
    EXPECT_FALSE(shell.err.contains(u"unknown column"_s)) << shell.err.toStdString();
    const QString worse = QString(mended).replace(u"P2"_s, u"P3"_s).replace(u"B1"_s, u"B9"_s);
    EXPECT_EQ(import(u"members"_s, worse, skip), 1);
    EXPECT_EQ(got(readTable(rejects)).titles.count(u"错误"_s), 1) << "not once more";
}

TEST_F(Import, NamesTakeAHundredCharactersAsInTheForm)
{
    const auto line = [this](int length) {
        return person + u"P1,%1,男,B1,正式党员,2020-01-01\n"_s.arg(QString(length, u'长'));
    };
    EXPECT_EQ(import(u"members"_s, line(101)), 3);
    EXPECT_TRUE(shell.err.contains(u":2: 姓名: "_s)) << shell.err.toStdString();
    EXPECT_TRUE(shell.err.contains(u"too long, at most 100 characters"_s));
    EXPECT_EQ(import(u"members"_s, line(100)), 0);
}

TEST_F(Import, ADryRunWritesNothing)
{
    const QString good = person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s;
    EXPECT_EQ(import(u"members"_s, good, {u"--dry-run"_s}), 0);
    EXPECT_TRUE(shell.out.startsWith(u"1 new"_s));
    EXPECT_EQ(
        import(u"members"_s, person + u"P1,张三,?,B1,正式党员,2020-01-01\n"_s, {u"--dry-run"_s}),
        3);
    EXPECT_TRUE(exported(u"members"_s, {u"党员编号"_s}).isEmpty());
}

TEST_F(Import, TitlesAreRecognisedInEveryForm)
{
    EXPECT_EQ(
        import(
            u"党员"_s,
            u" ＮＡＭＥ ,性别（男/女）,所在支部,人员类别,入党时间,身份证号,手工列\n张三,男,一支部,正式党员,2020年1月1日,,x\n"_s),
        0)
        << shell.err.toStdString();
    EXPECT_TRUE(shell.err.startsWith(u"warning: "_s)) << "an unknown column";
    EXPECT_TRUE(shell.err.contains(u"手工列"_s));
    EXPECT_EQ(exported(u"members"_s,
                       {u"党员编号"_s, u"姓名"_s, u"所在党支部"_s, u"入党日期"_s, u"党籍状态"_s}),
              (QList<QStringList>{{u"P000001"_s, u"张三"_s, u"B1"_s, u"2020-01-01"_s, u"正常"_s}}));
}

TEST_F(Import, AMissingColumnIsNamedOnce)
{
    EXPECT_EQ(
        import(u"members"_s,
               u"党员编号,性别,所在党支部,人员类别,入党日期\nP1,男,B1,正式党员,2020-01-01\n"_s),
        3);
    EXPECT_TRUE(errors().contains(u"in.csv:1: 姓名: : "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"members"_s, u"这不是,花名册\n1,2\n"_s), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:1: 姓名: : "_s));
}

TEST_F(Import, OnlyTheColumnsPresentChange)
{
    ASSERT_EQ(
        import(
            u"members"_s,
            u"党员编号,姓名,性别,民族,学历,所在党支部,人员类别,入党日期\nP1,张三,男,汉族,大学,B1,正式党员,2020-01-01\n"_s),
        0);
    ASSERT_EQ(import(u"members"_s, u"党员编号,民族\nP1,\n"_s), 0)
        << "required columns may be absent when every row's key exists";
    EXPECT_EQ(exported(u"members"_s, {u"姓名"_s, u"民族"_s, u"学历"_s}),
              (QList<QStringList>{{u"张三"_s, u""_s, u"大学"_s}}));
    EXPECT_EQ(import(u"members"_s, u"党员编号,姓名\nP1,\n"_s), 3)
        << "an empty cell in a required column";
    ASSERT_EQ(import(u"members"_s, u"党员编号,民族,学历,学位,工作岗位\nP1,02,2,硕士,档案编研\n"_s),
              0);
    EXPECT_EQ(exported(u"members"_s, {u"民族"_s, u"学历"_s, u"学位"_s, u"工作岗位"_s}),
              (QList<QStringList>{{u"蒙古族"_s, u"大学本科"_s, u"硕士"_s, u"档案编研"_s}}))
        << "codes of the dictionaries, their words, and others";
    EXPECT_EQ(import(u"members"_s, u"党员编号,学历\nP9,大学\n"_s), 3)
        << "a new row needs the required columns";
}

TEST_F(Import, TheSameKeyTwiceIsAnErrorOnTheSecondRow)
{
    EXPECT_EQ(
        import(u"members"_s,
               person
                   + u"P1,张三,男,B1,正式党员,2020-01-01\nP1,李四,男,B1,正式党员,2020-01-01\n"_s),
        3);
    EXPECT_TRUE(errors().contains(u"in.csv:3: 党员编号: P1: "_s)) << shell.err.toStdString();
    EXPECT_FALSE(errors().contains(u"in.csv:2:"_s));
}

TEST_F(Import, TheSameKeyTwiceIsToldAtTheColumnThatHasIt)
{
    const QString number = u"11010519491231002X"_s;
    const QString row = u",张三,女,%1,B1,正式党员,1970-01-01\n"_s.arg(number);
    EXPECT_EQ(
        import(u"members"_s,
               u"党员编号,姓名,性别,公民身份号码,所在党支部,人员类别,入党日期\n"_s + row + row),
        3);
    EXPECT_TRUE(errors().contains(u"in.csv:3: 公民身份号码: "_s + number))
        << shell.err.toStdString();
    EXPECT_FALSE(errors().contains(u"党员编号: : "_s));
}

TEST_F(Import, MembersAreMatchedByEitherKeyElseByNameBirthAndBranch)
{
    const QString titles =
        u"党员编号,姓名,性别,公民身份号码,出生日期,所在党支部,人员类别,入党日期\n"_s;
    ASSERT_EQ(
        import(
            u"members"_s,
            titles
                + u",张三,男,11010519491231002X,1949-12-31,B1,正式党员,1970-01-01\n,李四,男,,1950-05-05,B1,正式党员,1972-01-01\n"_s),
        0)
        << shell.err.toStdString();
    ASSERT_EQ(
        import(
            u"members"_s,
            titles
                + u",张三,男,11010519491231002x,1949-12-31,B2,正式党员,1970-01-01\n,李四,女,,1950-05-05,B1,正式党员,1972-01-01\n"_s),
        0);
    EXPECT_TRUE(shell.out.startsWith(u"0 new, 2 changed"_s)) << shell.out.toStdString();
    EXPECT_EQ(
        import(u"members"_s,
               titles
                   + u"P000002,张三丰,男,11010519491231002X,1949-12-31,B1,正式党员,1970-01-01\n"_s),
        3)
        << "two keys that name two members";
    EXPECT_EQ(import(u"members"_s,
                     titles + u",赵六,男,110105194912310021,1949-12-31,B1,正式党员,1970-01-01\n"_s),
              3)
        << "wrong checksum";
    EXPECT_EQ(import(u"members"_s,
                     titles + u",赵六,男,4.10599E+17,1949-12-31,B1,正式党员,1970-01-01\n"_s),
              3)
        << "cut by Excel";
}

TEST_F(Import, ADoubleIsToldOfWhereItIsOne)
{
    const QString titles = u"党员编号,姓名,性别,公民身份号码,所在党支部,党员类别,入党日期\n"_s;
    const QString row = u",张三,女,11010519491231002X,B1,正式党员,1970-01-01\n"_s;
    const QString place = u"in.csv:3: 公民身份号码: 11010519491231002X: "_s;
    EXPECT_EQ(import(u"members"_s, titles + row + row), 3);
    EXPECT_TRUE(errors().contains(place)) << shell.err.toStdString();
    ASSERT_EQ(import(u"members"_s, titles + row), 0);
    EXPECT_EQ(import(u"members"_s, titles + row + row), 3);
    EXPECT_TRUE(errors().contains(place)) << "of a stored one, too: " << shell.err.toStdString();
}

TEST_F(Import, WhoIsKnownByNameAloneIsChangedWithAWarning)
{
    const QString titles = u"党员编号,姓名,性别,出生日期,手机号码,所在党支部,党员类别,入党日期\n"_s;
    const auto row = [](const QString &code, const QString &phone) {
        return u"%1,王芳,女,1987-04-01,%2,B1,正式党员,2010-07-01\n"_s.arg(code, phone);
    };
    ASSERT_EQ(import(u"members"_s, titles + row(u""_s, u""_s)), 0);
    EXPECT_EQ(import(u"members"_s, titles + row(u""_s, u"13800001234"_s)), 0);
    EXPECT_TRUE(shell.err.isEmpty()) << "nothing stood there: " << shell.err.toStdString();
    EXPECT_EQ(import(u"members"_s, titles + row(u""_s, u"13900005678"_s)), 0);
    EXPECT_EQ(errors().count(u"warning: "_s), 1) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:2: 姓名: 王芳: "_s) && errors().contains(u"P000001"_s)
                && errors().contains(u"手机号码"_s))
        << shell.err.toStdString();
    EXPECT_EQ(import(u"members"_s, titles + row(u"P000001"_s, u"13800001234"_s)), 0);
    EXPECT_TRUE(shell.err.isEmpty()) << "with the number it is a wish";
}

TEST_F(Import, ANumberOfIdentityThatRenamesSomebodyIsAWarning)
{
    const QString titles = u"党员编号,姓名,性别,公民身份号码,所在党支部,人员类别,入党日期\n"_s;
    const auto row = [](const QString &code, const QString &name) {
        return u"%1,%2,女,11010519491231002X,B1,正式党员,1970-01-01\n"_s.arg(code, name);
    };
    ASSERT_EQ(import(u"members"_s, titles + row(u""_s, u"张三"_s)), 0);
    EXPECT_EQ(import(u"members"_s, titles + row(u""_s, u"李四"_s)), 0);
    EXPECT_TRUE(errors().startsWith(u"warning: "_s)
                && errors().contains(u"in.csv:2: 公民身份号码: 11010519491231002X: "_s)
                && errors().contains(u"张三 (P000001)"_s))
        << shell.err.toStdString();
    EXPECT_EQ(import(u"members"_s, titles + row(u"P000001"_s, u"王五"_s)), 0);
    EXPECT_TRUE(shell.err.isEmpty()) << "with the number of the member it is a wish";
    EXPECT_EQ(exported(u"members"_s, {u"姓名"_s}), QList<QStringList>{{u"王五"_s}});
}

TEST_F(Import, WhatWouldBeLostIsAWarning)
{
    const QString titles =
        u"党员编号,姓名,性别,公民身份号码,手机号码,所在党支部,人员类别,入党日期\n"_s;
    const auto row = [](const QString &number, const QString &phone) {
        return u"P1,张三,女,%1,%2,B1,正式党员,1970-01-01\n"_s.arg(number, phone);
    };
    ASSERT_EQ(import(u"members"_s, titles + row(u"11010519491231002X"_s, u"13800001234"_s)), 0);
    EXPECT_EQ(import(u"members"_s, titles + row(u"410599197408034245"_s, u""_s)), 0);
    EXPECT_EQ(errors().count(u"warning: "_s), 2) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:2: 公民身份号码: 410599197408034245: "_s));
    EXPECT_TRUE(errors().contains(u"in.csv:2: 手机号码: : "_s));
    EXPECT_EQ(exported(u"members"_s, {u"公民身份号码"_s, u"手机号码"_s}),
              (QList<QStringList>{{u"410599197408034245"_s, u""_s}}))
        << "formats.md: an empty cell clears the field";
}

TEST_F(Import, WhatAListHidesIsNoNumber)
{
    const QString titles =
        u"党员编号,姓名,性别,公民身份号码,手机号码,现居住地,所在党支部,人员类别,入党日期\n"_s;
    for (const QString &hidden :
         {u"410599********4245,13800001234,"_s, u",138****1234,"_s, u",●●●●,"_s, u",,●●●●"_s}) {
        EXPECT_EQ(import(u"members"_s,
                         titles + u"P1,张三,女,"_s + hidden + u",B1,正式党员,1970-01-01\n"_s),
                  3)
            << hidden.toStdString();
        EXPECT_TRUE(errors().contains(u"hidden as in a list"_s)) << shell.err.toStdString();
    }
}

TEST_F(Import, ADayToComeOfWhatHasHappenedIsAWarning)
{
    const QString titles = u"党员编号,姓名,性别,所在党支部,人员类别,出生日期,入党日期\n"_s;
    const QString rows = u"P1,张三,男,B1,正式党员,2198-01-01,2199-01-01\n"_s;
    EXPECT_EQ(import(u"members"_s, titles + rows), 0);
    EXPECT_EQ(errors().count(u"warning: "_s), 2) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:2: 出生日期: 2198-01-01: "_s));
    EXPECT_TRUE(errors().contains(u"in.csv:2: 入党日期: 2199-01-01: "_s));
    EXPECT_EQ(import(u"honours"_s, u"党员,表彰日期,荣誉名称\nP1,2199-01-01,优秀共产党员\n"_s), 0);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 表彰日期: 2199-01-01: "_s))
        << shell.err.toStdString();
    EXPECT_EQ(import(u"activities"_s, u"组织编码,类型,主题,开始时间\nB1,党课,学习,2199-01-01\n"_s),
              0);
    EXPECT_TRUE(shell.err.isEmpty()) << "a plan";
}

TEST_F(Import, AChangeOfAMemberMustBeLawful)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,1970-01-01\n"_s), 0);
    const QString titles = u"党员,日期,变动\n"_s;
    EXPECT_EQ(
        import(u"member-changes"_s, titles + u"P1,2199-01-01,死亡\nP1,2020-01-01,恢复党籍\n"_s), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 日期: 2199-01-01: "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"member-changes"_s, titles + u"P1,2020-01-01,恢复党籍\n"_s), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 变动: 恢复党籍: "_s)) << shell.err.toStdString();
    const QString both = u"P1,2019-01-01,停止党籍\nP1,2020-01-01,恢复党籍\n"_s;
    EXPECT_EQ(import(u"member-changes"_s, titles + both), 0) << shell.err.toStdString();
    EXPECT_EQ(import(u"member-changes"_s, titles + both), 0) << "nothing changes";
    const QString impossible = u"P1,2021-01-01,开除党籍\nP1,2022-01-01,死亡\n"_s;
    EXPECT_EQ(import(u"member-changes"_s, titles + impossible), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 变动: 开除党籍: "_s)) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:3: 变动: 死亡: "_s)) << shell.err.toStdString();
}

TEST_F(Import, AMoveIsTakenOnlyOfWhoHasMoved)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,1970-01-01\n"_s), 0);
    const QString move = u"党员,日期,变动,原党支部\nP1,2024-03-01,支部间调动,B1\n"_s;
    const QString letter = u"党员,方向,开具日期,转出单位,转入单位,转入党支部,接收日期\n"
                           "P1,支部间,2024-02-20,一支部,二支部,B2,2024-03-01\n"_s;
    EXPECT_EQ(import(u"member-changes"_s, move), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 原党支部: B1: "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"transfers"_s, letter), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 接收日期: 2024-03-01: "_s))
        << shell.err.toStdString();
    EXPECT_EQ(import(u"transfers"_s, QString(letter).replace(u",2024-03-01\n"_s, u",\n"_s)), 0)
        << "it is on its way";
    const QString back = move + u"P1,2024-05-01,支部间调动,B2\n"_s;
    EXPECT_EQ(import(u"member-changes"_s, back, {u"--dry-run"_s}), 0) << "there and back again";
    ASSERT_EQ(import(u"members"_s, u"党员编号,所在党支部\nP1,B2\n"_s), 0);
    EXPECT_EQ(import(u"transfers"_s, letter), 0) << shell.err.toStdString();
    EXPECT_EQ(import(u"member-changes"_s, move), 0) << shell.err.toStdString();
}

TEST_F(Import, WhatIsOddAboutAMemberIsAWarning)
{
    const QString titles = u"党员编号,姓名,性别,公民身份号码,所在党支部,人员类别,入党日期\n"_s;
    const QString rows = u"P1,张三,男,11010519491231002X,B1,正式党员,1970-01-01\n"
                         "P2,李四,男,,一支部一组,正式党员,1970-01-01\n"_s;
    EXPECT_EQ(import(u"members"_s, titles + rows), 0);
    EXPECT_EQ(errors().count(u"warning: "_s), 2) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:2: 性别: 男: "_s));
    EXPECT_TRUE(errors().contains(u"in.csv:3: 所在党支部: 一支部一组: "_s));
    EXPECT_EQ(import(u"members"_s, titles + rows), 0);
    EXPECT_TRUE(shell.err.isEmpty()) << "of what is stored already `check` speaks";
}

TEST_F(Import, EverythingWrongWithARowIsSaidAtOnce)
{
    EXPECT_EQ(import(u"members"_s, u"姓名,性别,公民身份号码,所在党支部,人员类别,入党日期,党籍状态\n"
                                   ",女,110105194912310021,B9,正式党员,1970-01-01,已转出\n"_s),
              3);
    for (const QString &cell : {u"姓名: : "_s, u"公民身份号码: 110105194912310021: "_s,
                                u"所在党支部: B9: "_s, u"状态日期: : "_s}) {
        EXPECT_TRUE(errors().contains(u"in.csv:2: "_s + cell)) << shell.err.toStdString();
    }
    EXPECT_EQ(errors().count(u"in.csv:"_s), 4) << "and nothing twice";
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(import(u"members"_s, u"党员编号,所在党支部\nP1,B9\n"_s), 3);
    EXPECT_EQ(errors().count(u"in.csv:"_s), 1) << shell.err.toStdString();
}

TEST_F(Import, TheSamePersonTwiceWithoutNumbersIsAnErrorOnTheSecondRow)
{
    const QString titles = u"姓名,性别,出生日期,所在党支部,人员类别,入党日期\n"_s;
    EXPECT_EQ(
        import(
            u"members"_s,
            titles
                + u"张三,男,1980-01-01,B1,正式党员,2020-01-01\n张三,男,1980-01-01,B1,正式党员,2021-01-01\n"_s),
        3);
    EXPECT_TRUE(errors().contains(u"in.csv:3: 姓名: 张三: "_s)) << shell.err.toStdString();
    EXPECT_EQ(
        import(
            u"members"_s,
            titles
                + u"张三,男,1980-01-01,B1,正式党员,2020-01-01\n张三,男,1981-01-01,B1,正式党员,2021-01-01\n"_s),
        0)
        << "two of the name born on different days are two";
}

TEST_F(Import, PersonsAreNamedByNumberOrUniqueName)
{
    ASSERT_EQ(import(u"members"_s,
                     u"党员编号,姓名,性别,所在党支部,人员类别,入党日期,党籍状态,状态日期\n"
                     "P1,张三,男,B1,正式党员,2020-01-01,,\nP2,张三,男,B2,正式党员,2020-01-01,,\nP3,"
                     "李四,男,B2,正式党员,2020-01-01,,\n"
                     "P4,李四,男,B2,正式党员,2020-01-01,已转出,2021-01-01\n"_s),
              0)
        << shell.err.toStdString();
    ASSERT_EQ(
        import(
            u"posts"_s,
            u"党员,组织编码,职务,任职日期\n张三,B1,书记,2022-01-01\n李四,B2,书记,2022-01-01\n"_s),
        0)
        << shell.err.toStdString();
    EXPECT_EQ(exported(u"posts"_s, {u"党员"_s}), (QList<QStringList>{{u"P1"_s}, {u"P3"_s}}))
        << "in the row's branch, members of status 正常 first";
    EXPECT_EQ(
        import(u"dues-payments"_s, u"党员,所属起月,金额,交纳日期\n张三,2024-01,5,2024-01-05\n"_s),
        3)
        << "two of the name in the file";
}

TEST_F(Import, DefaultsCountAsWritten)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    ASSERT_EQ(import(u"dues-payments"_s,
                     u"党员,所属起月,金额,交纳日期\nP1,2024-01,￥1,234.50,2024.1.5\n"_s),
              3)
        << "an unquoted comma splits the amount";
    ASSERT_EQ(import(u"dues-payments"_s,
                     u"党员,所属起月,金额（元）,交纳日期\nP1,2024-01,\"￥1,234.50\",2024.1.5\n"_s),
              0)
        << shell.err.toStdString();
    ASSERT_EQ(
        import(
            u"dues-payments"_s,
            u"党员,所属起月,所属止月,金额,交纳日期,性质\nP1,202401,2024-01,1234.5,20240105,正常\n"_s),
        0);
    EXPECT_TRUE(shell.out.startsWith(u"0 new, 0 changed, 1 unchanged"_s))
        << shell.out.toStdString();
    ASSERT_EQ(import(u"dues-payments"_s,
                     u"党员,所属起月,金额,交纳日期\nP1,2024-01,1234.40,2024-01-05\n"_s),
              0);
    EXPECT_TRUE(shell.err.startsWith(u"warning: "_s))
        << "differs from a stored payment in the amount only";
}

TEST_F(Import, ABaseChangedWithinTheYearIsTakenAndNamedHereAndByCheck)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(import(u"dues-bases"_s, u"党员,生效月份,收缴类别,计算基数\n"
                                      "P1,2024-01,月薪制,8000\nP1,2024-05,月薪制,3000\n"_s),
              0);
    EXPECT_EQ(errors().count(u"warning: "_s), 1) << shell.err.toStdString();
    EXPECT_TRUE(errors().contains(u"in.csv:3: "_s)
                && errors().contains(u"2024-01 on: give the reason"_s))
        << shell.err.toStdString();
    EXPECT_EQ(exported(u"dues-bases"_s, {u"生效月份"_s}).size(), 2);
    EXPECT_EQ(shell.run({u"check"_s, file}), 1);
    EXPECT_EQ(shell.out.count(u"2024-01 on: give the reason"_s), 1) << shell.out.toStdString();
}

TEST_F(Import, RecordRulesAreErrors)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(import(u"dues-payments"_s,
                     u"党员,所属起月,所属止月,金额,交纳日期\nP1,2024-03,2024-01,5,2024-01-05\n"_s),
              3);
    EXPECT_EQ(
        import(u"dues-payments"_s, u"党员,所属起月,金额,交纳日期\nP1,2024-03,0,2024-01-05\n"_s), 3);
    EXPECT_EQ(import(u"dues-payments"_s,
                     u"党员,所属起月,金额,交纳日期,性质\nP1,2024-03,999.99,2024-01-05,大额\n"_s),
              3);
    EXPECT_EQ(import(u"dues-bases"_s, u"党员,生效月份,收缴类别\nP1,2024-01,月薪制\n"_s), 3);
    EXPECT_EQ(
        import(u"dues-bases"_s, u"党员,生效月份,收缴类别,核定月应交\nP1,2024-01,月薪制,0\n"_s), 3)
        << "a fixed due needs its reason";
    EXPECT_EQ(import(u"dues-bases"_s,
                     u"党员,生效月份,收缴类别,核定月应交,核定理由\nP1,2024-01,月薪制,0,困难\n"_s),
              0);
    EXPECT_EQ(import(u"events"_s, u"组织编码,事项,日期\nB1,表彰,2024-01-01\n"_s), 3);
    EXPECT_EQ(import(u"events"_s, u"组织编码,事项,级别,日期\nB1,表彰,市委,2024-01-01\n"_s), 3);
    EXPECT_EQ(import(u"evaluations"_s,
                     u"年度,组织编码,评价主体,指标,得分\n2024,B1,考评,组织健全,10.5\n"_s),
              3);
    EXPECT_EQ(import(u"evaluations"_s,
                     u"年度,组织编码,评价主体,指标,得分\n2024,B1,考评,组织健全,9.555\n"_s),
              3);
    EXPECT_EQ(import(u"evaluations"_s,
                     u"年度,组织编码,评价主体,指标,得分\n2024,B1,考评,没有的指标,9\n"_s),
              3);
    EXPECT_EQ(import(u"members"_s, u"党员编号,党籍状态\nP1,已转出\n"_s), 3)
        << "状态日期 is missing";
    EXPECT_EQ(import(u"organisations"_s, u"组织编码,上级组织编码\nA,B1\n"_s), 3)
        << "a superior below itself";
}

TEST_F(Import, ActivitiesWithoutNumberAreMatchedByWhatAndWhen)
{
    const QString titles = u"活动编号,组织编码,类型,主题,开始时间,地点\n"_s;
    ASSERT_EQ(import(u"activities"_s, titles + u",B1,党课,第一课,2024-03-01 15:00,会议室\n"_s), 0)
        << shell.err.toStdString();
    ASSERT_EQ(
        import(u"activities"_s,
               titles
                   + u",B1,党课,第一课,2024/3/1 15:00,礼堂\n,B1,党课,第二课,2024-06-01,礼堂\n"_s),
        0);
    EXPECT_TRUE(shell.out.startsWith(u"1 new, 1 changed"_s)) << shell.out.toStdString();
    EXPECT_EQ(exported(u"activities"_s, {u"活动编号"_s, u"地点"_s}),
              (QList<QStringList>{{u"H000001"_s, u"礼堂"_s}, {u"H000002"_s, u"礼堂"_s}}));
}

TEST_F(Import, ABareTimeOfTheEndIsOfTheDayItBegan)
{
    const QString titles = u"组织编码,类型,主题,结束时间,开始时间\n"_s;
    EXPECT_EQ(import(u"activities"_s, titles + u"B1,党课,第一课,16:30,2024/3/1 15:00\n"_s), 0)
        << shell.err.toStdString();
    EXPECT_EQ(exported(u"activities"_s, {u"结束时间"_s}),
              (QList<QStringList>{{u"2024-03-01 16:30"_s}}));
    EXPECT_EQ(import(u"activities"_s, titles + u"B1,党课,第二课,14:30,2024/3/2 15:00\n"_s), 3)
        << "before it began";
    EXPECT_EQ(import(u"activities"_s, titles + u"B1,党课,第二课,2024/3/3,16:30\n"_s), 3)
        << "the beginning needs its day";
}

TEST_F(Import, AResultAgainstTheNumbersNeedsItsReason)
{
    const QString titles =
        u"组织编码,类型,主题,开始时间,应到有表决权,实到有表决权,赞成,表决结果,表决说明\n"_s;
    const QString vote = u"B1,支部党员大会,接收党员,2024-03-01,20,15,10,通过,"_s;
    EXPECT_EQ(import(u"activities"_s, titles + vote + u'\n'), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 表决结果: 通过: "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"activities"_s, titles + vote + u"两人会前交书面意见\n"_s), 0)
        << shell.err.toStdString();
    EXPECT_EQ(exported(u"activities"_s, {u"表决结果"_s}), (QList<QStringList>{{u"通过"_s}}));
}

TEST_F(Import, FurtherVotesOfAMeetingGoInAndOut)
{
    ASSERT_EQ(import(u"activities"_s, u"活动编号,组织编码,类型,主题,开始时间\n"
                                      "H1,B1,支部党员大会,大会,2024-03-01\n"_s),
              0);
    const QString titles =
        u"活动编号,序号,事项,表决对象,表决类别,应到有表决权,实到有表决权,赞成,表决结果,表决说明\n"_s;
    const QString admission = u"H1,3,接收预备党员,林一,接收预备党员或转正,20,"_s;
    EXPECT_EQ(import(u"votes"_s, titles + u"H1,1,报告,,,20,15,11,通过,\n"_s), 3)
        << "the first vote stands in the meeting";
    EXPECT_TRUE(errors().contains(u"in.csv:2: 序号: 1: "_s)) << shell.err.toStdString();
    EXPECT_EQ(import(u"votes"_s, titles + admission + u"10,11,通过,\n"_s), 3);
    EXPECT_TRUE(errors().contains(u"in.csv:2: 表决结果: 通过: "_s)) << shell.err.toStdString();
    const QString rows = u"H1,2,报告,,,20,15,11,通过,\n"_s + admission + u"10,11,通过,上级同意\n"_s;
    ASSERT_EQ(import(u"votes"_s, titles + rows), 0) << shell.err.toStdString();
    EXPECT_EQ(exported(u"votes"_s, {u"活动编号"_s, u"序号"_s, u"事项"_s, u"表决对象"_s, u"赞成"_s,
                                    u"表决说明"_s}),
              (QList<QStringList>{
                  {u"H1"_s, u"2"_s, u"报告"_s, u""_s, u"11"_s, u""_s},
                  {u"H1"_s, u"3"_s, u"接收预备党员"_s, u"林一"_s, u"11"_s, u"上级同意"_s}}));
    ASSERT_EQ(import(u"votes"_s, titles + rows), 0);
    EXPECT_TRUE(shell.out.contains(u"0 new, 0 changed"_s)) << shell.out.toStdString();
}

class ImportEncodings : public Import, public testing::WithParamInterface<const char *>
{
};

TEST_P(ImportEncodings, ReadTheSame)
{
    const QString text = person + u"P1,张三,男,B1,正式党员,２０２０－０１－０１\n"_s;
    const QByteArray bytes =
        QStringEncoder(GetParam(), QStringConverter::Flag::WriteBom).encode(text);
    ASSERT_EQ(shell.run({u"import"_s, file, u"members"_s, shell.write(u"e.csv"_s, bytes)}), 0)
        << shell.err.toStdString();
    EXPECT_EQ(exported(u"members"_s, {u"姓名"_s, u"入党日期"_s}),
              (QList<QStringList>{{u"张三"_s, u"2020-01-01"_s}}));
}

INSTANTIATE_TEST_SUITE_P(Of, ImportEncodings,
                         testing::Values("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"));

TEST_F(Import, ASourceThatIsNoTableIsExitThree)
{
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s, shell.path(u"missing.csv"_s)}), 3);
    EXPECT_EQ(shell.run({u"import"_s, file, u"members"_s,
                         shell.write(u"bin"_s, QByteArray("\0\1\2\3", 4))}),
              3);
    EXPECT_EQ(
        shell.run({u"import"_s, file, u"members"_s, shell.write(u"empty.csv"_s, QByteArray())}), 3);
}

TEST_F(Import, FormulasComeBackAsTheyWere)
{
    ASSERT_EQ(
        import(
            u"members"_s,
            u"党员编号,姓名,性别,所在党支部,人员类别,入党日期,备注\nP1,张三,男,B1,正式党员,2020-01-01,=1+1\n"_s),
        0);
    ASSERT_EQ(shell.run({u"export"_s, file, u"members"_s}), 0);
    EXPECT_TRUE(shell.out.contains(u"'=1+1"_s));
    ASSERT_EQ(shell.run({u"import"_s, file, u"members"_s, shell.write(u"back.csv"_s, shell.out)}),
              0);
    EXPECT_TRUE(shell.out.startsWith(u"0 new, 0 changed"_s)) << shell.out.toStdString();
}

TEST_F(Import, EachIsPrecededByACopyAndNothingIsWrittenWithoutOne)
{
    const QDir copies(shell.path(u"备份"_s));
    EXPECT_EQ(copies.entryList(QDir::Files).size(), 1) << "that of SetUp";
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(copies.entryList(QDir::Files).size(), 2) << "within the hour";
    EXPECT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(copies.entryList(QDir::Files).size(), 2) << "nothing is changed";

    ASSERT_TRUE(QDir(copies).removeRecursively());
    shell.write(u"备份"_s, u"in the way"_s);
    EXPECT_EQ(import(u"members"_s, person + u"P2,李四,男,B1,正式党员,2020-01-01\n"_s), 5);
    EXPECT_FALSE(shell.err.isEmpty());
    EXPECT_EQ(exported(u"members"_s, {u"党员编号"_s}), QList<QStringList>{{u"P1"_s}});
}

TEST_F(Import, APlanIsNotCarriedOutAfterTheFileHasChanged)
{
    const auto opened = File::open(file, File::Access::Write);
    ASSERT_TRUE(opened);
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const auto table =
        readTable(shell.write(u"in.csv"_s, u"组织编码,组织名称,组织类别\nB9,九支部,党支部\n"_s));
    ASSERT_TRUE(table);
    const auto plan = planImport(**opened, organisations, *table);
    ASSERT_TRUE(plan);
    ASSERT_TRUE(applyImport(**opened, *plan, BadRows::Refuse));
    ASSERT_TRUE(undo(**opened));
    const Status again = applyImport(**opened, *plan, BadRows::Refuse);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Internal);
}

// What was printed and signed stays as it is, whichever way a row comes.
TEST_F(Import, ReceiptsOfAClosedMonthAreRejected)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    const QString titles = u"党员,所属起月,金额,交纳日期,方式\n"_s;
    ASSERT_EQ(import(u"dues-payments"_s, titles + u"P1,2024-01,15,2024-01-10,现金\n"_s), 0);
    ASSERT_EQ(import(u"dues-closings"_s, u"组织编码,月份,结账日期\nA,2024-01,2024-02-01\n"_s), 0);
    EXPECT_EQ(import(u"dues-payments"_s,
                     titles
                         + u"P1,2024-01,15,2024-01-10,现金\n"
                           "P1,2024-02,15,2024-01-31,现金\n"
                           "P1,2024-02,15,2024-02-01,现金\n"_s,
                     {u"--skip-bad"_s}),
              1)
        << "the first is there already and unchanged";
    EXPECT_TRUE(errors().contains(u"in.csv:3: 交纳日期: 2024-01-31: "_s)) << errors().toStdString();
    EXPECT_EQ(exported(u"dues-payments"_s, {u"交纳日期"_s}),
              (QList<QStringList>{{u"2024-01-10"_s}, {u"2024-02-01"_s}}));
    EXPECT_EQ(import(u"dues-payments"_s, titles + u"P1,2024-01,15,2024-01-10,转账\n"_s), 3);
}

TEST_F(Import, ReliefsOfOneTableDoNotOverlap)
{
    ASSERT_EQ(import(u"members"_s, person + u"P1,张三,男,B1,正式党员,2020-01-01\n"_s), 0);
    EXPECT_EQ(import(u"dues-reliefs"_s, u"党员,起始月份,截止月份,减后月交,减免理由\n"
                                        "P1,2024-01,2024-03,0,困难\nP1,2024-03,2024-04,0,困难\n"_s),
              3);
    EXPECT_TRUE(errors().contains(u"in.csv:3: 起始月份: 2024-03: "_s)) << errors().toStdString();
}

} // namespace zhibu::test
