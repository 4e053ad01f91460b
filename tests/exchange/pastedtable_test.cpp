#include "exchange/importer.h"
#include "exchange/pastedtable.h"
#include "exchange/tabletext.h"
#include "storage/records/recordlist.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

class PastedTables : public testing::Test
{
protected:
    PastedTables()
    {
        const RowId branch = m_temp.addBranch(u"A01"_s);
        for (const QString &code : {u"P000001"_s, u"P000002"_s}) {
            m_rows += m_temp.addMember(code, branch);
        }
    }

    TableData placed(const QString &text, const QStringList &titles, bool fills = false)
    {
        return got(placedBlock(m_temp.file(), m_members, got(pastedBlock({}, text, u"x"_s)),
                               {.titles = titles, .rows = m_rows, .fills = fills}));
    }
    /// Which member each line is for, and the last cell.
    QStringList lines(const TableData &table)
    {
        QStringList out{table.titles.first() + u'|' + table.titles.last()};
        for (const TableRow &row : table.rows) {
            out += u"%1|%2|%3"_s.arg(row.line).arg(row.cells.first(), row.cells.last());
        }
        return out;
    }

    test::TempFile m_temp;
    QList<RowId> m_rows;
    const Ledger &m_members = ledgerOf(u"members"_s);
};

} // namespace

TEST_F(PastedTables, ValuesWithoutTitlesGoIntoTheRowsFromTheCurrentOneOn)
{
    const TableData table = placed(u"满族\n回族"_s, {u"民族"_s, u"学历"_s});
    EXPECT_EQ(lines(table),
              (QStringList{u"党员编号|民族"_s, u"1|P000001|满族"_s, u"2|P000002|回族"_s}));
    const ImportPlan plan = got(planImport(m_temp.file(), m_members, table));
    EXPECT_EQ(plan.count(RowState::Changed), 2);
    EXPECT_TRUE(plan.isClean());
}

TEST_F(PastedTables, MoreLinesThanRowsAreRefused)
{
    const auto table =
        placedBlock(m_temp.file(), m_members, got(pastedBlock({}, u"满族\n回族\n苗族"_s, u"x"_s)),
                    {.titles = {u"民族"_s}, .rows = m_rows, .fills = false});
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().detail, u"too-high"_s);
}

TEST_F(PastedTables, AnEmptyLineKeepsItsRow)
{
    EXPECT_EQ(lines(placed(u"\n回族"_s, {u"民族"_s})),
              (QStringList{u"党员编号|民族"_s, u"2|P000002|回族"_s}));
}

TEST_F(PastedTables, OneLineFillsAllSelectedRows)
{
    EXPECT_EQ(lines(placed(u"满族"_s, {u"民族"_s}, true)),
              (QStringList{u"党员编号|民族"_s, u"1|P000001|满族"_s, u"2|P000002|满族"_s}));
}

TEST_F(PastedTables, ASingleTitleNamesTheColumnOfTheValues)
{
    EXPECT_EQ(lines(placed(u"民族\n满族\n回族"_s, {u"姓名"_s})),
              (QStringList{u"党员编号|民族"_s, u"2|P000001|满族"_s, u"3|P000002|回族"_s}));
}

TEST_F(PastedTables, ATableThatSaysWhomItIsAboutIsReadAsItIs)
{
    EXPECT_EQ(lines(placed(u"编号\t民族\nP000002\t满族"_s, {u"姓名"_s})),
              (QStringList{u"编号|民族"_s, u"2|P000002|满族"_s}));
    EXPECT_EQ(lines(placed(u"姓名\t民族\n王五\t满族"_s, {u"姓名"_s})),
              (QStringList{u"姓名|民族"_s, u"2|王五|满族"_s}))
        << "never the row of another";
    EXPECT_EQ(lines(placed(u"P000009\t王五"_s, {u"党员编号"_s, u"姓名"_s})),
              (QStringList{u"党员编号|姓名"_s, u"1|P000009|王五"_s}));
}

TEST_F(PastedTables, ANumberOfIdentityIsEnteredForTheRowItStandsIn)
{
    EXPECT_EQ(lines(placed(u"410599197408034245"_s, {u"公民身份号码"_s})),
              (QStringList{u"党员编号|公民身份号码"_s, u"1|P000001|410599197408034245"_s}));
}

TEST_F(PastedTables, RowsCopiedWithTheTitlesOfTheirListAreTheSameRows)
{
    const RowId branch = m_temp.addBranch(u"A02"_s, {{u"name"_s, u"水利局（机关）党支部"_s}});
    const RowId member = m_temp.addMember(u"P000003"_s, branch);
    m_temp.add(u"posts"_s, {{u"member"_s, member},
                            {u"organisation"_s, branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2022-01-01"_s}});
    const RowId activity = m_temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                                        {u"type"_s, u"theme_day"_s},
                                                        {u"topic"_s, u"学习（第一期）"_s},
                                                        {u"starts"_s, u"2024-11-05"_s}});
    m_temp.add(u"attendance"_s,
               {{u"activity"_s, activity}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
    const RowId applicant = m_temp.add(u"applicants"_s, {{u"name"_s, u"林一"_s},
                                                         {u"sex"_s, u"male"_s},
                                                         {u"branch"_s, branch},
                                                         {u"applied_on"_s, u"2022-01-01"_s}});
    m_temp.add(
        u"applicant-reviews"_s,
        {{u"applicant"_s, applicant}, {u"date"_s, u"2022-06-01"_s}, {u"opinion"_s, u"好"_s}});
    for (const QString &key :
         {u"posts"_s, u"activities"_s, u"attendance"_s, u"applicants"_s, u"applicant-reviews"_s}) {
        const Ledger &ledger = ledgerOf(key);
        const auto rows = got(textRows(m_temp.file(), ledger, ListQuery{}, ReferenceText::Name));
        ASSERT_EQ(rows.size(), 1) << key.toStdString();
        QStringList titles;
        for (const Field &field : ledger.fields) {
            titles += shownTitle(field);
        }
        const QString text = titles.join(u'\t') + u'\n' + rows.first().cells.join(u'\t');
        const TableData table =
            got(placedBlock(m_temp.file(), ledger, got(pastedBlock({}, text, u"x"_s)),
                            {.titles = titles, .rows = {rows.first().id}}));
        const ImportPlan plan = got(planImport(m_temp.file(), ledger, table));
        EXPECT_TRUE(plan.isClean()) << key.toStdString();
        EXPECT_EQ(plan.count(RowState::Same), 1) << key.toStdString();
    }
}

TEST_F(PastedTables, ATopicOfSeveralActivitiesNamesNone)
{
    const Ledger &attendance = ledgerOf(u"attendance"_s);
    const RowId branch = m_temp.addBranch(u"A02"_s);
    for (const QString &starts : {u"2024-11-05"_s, u"2024-12-05"_s}) {
        m_temp.add(u"activities"_s, {{u"organisation"_s, branch},
                                     {u"type"_s, u"theme_day"_s},
                                     {u"topic"_s, u"学习"_s},
                                     {u"starts"_s, starts}});
    }
    const ImportPlan plan =
        got(planImport(m_temp.file(), attendance,
                       got(pastedBlock({}, u"活动\t党员\t状态\n学习\tP000001\t出席"_s, u"x"_s))));
    ASSERT_EQ(plan.rows.size(), 1);
    EXPECT_EQ(test::rulesOf(plan.rows[0].errors), QList{Rule::AmbiguousReference});
}

TEST(PastedBlocks, AreReadFromHtmlWhereItHasATableElseFromText)
{
    const QString text = u"甲\t\"乙\n丙\"\n丁"_s;
    EXPECT_EQ(lines(pastedBlock(u"<table><tr><td>戊</td></tr></table>"_s, text, u"x"_s)),
              QStringList{u"戊"_s});
    EXPECT_EQ(lines(pastedBlock(u"<b>戊</b>"_s, text, u"x"_s)),
              (QStringList{u"甲|乙\n丙"_s, u"2|丁|"_s}));
    EXPECT_EQ(lines(pastedBlock({}, u" \n"_s, u"x"_s)), QStringList{u"error: empty"_s});
}

} // namespace zhibu
