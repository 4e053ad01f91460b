#include "exchange/formats/tablewriter.h"
#include "exchange/importer.h"
#include "exchange/layouts.h"
#include "exchange/tabletitles.h"
#include "support/tempfile.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

namespace {

class Layouts : public testing::Test
{
protected:
    Layouts()
    {
        m_branch = m_temp.addBranch(u"A01"_s);
        m_member = m_temp.addMember(u"P000001"_s, m_branch,
                                    {{u"id_number"_s, u"11010519491231002X"_s},
                                     {u"sex"_s, u"female"_s},
                                     {u"confirmed"_s, u"2011-05-04"_s},
                                     {u"education"_s, u"大学本科"_s}});
    }

    TextTable exported() const
    {
        return got(exportLayout(m_file, m_ledger, *findLayout(u"national"_s), m_today));
    }
    static QString cell(const TextTable &table, const QString &title, qsizetype row = 0)
    {
        const auto column = std::ranges::find(table.columns, title, &TextColumn::title);
        return table.rows[row].value(column - table.columns.begin());
    }
    ImportPlan planned(const TextTable &table)
    {
        const QString path = m_temp.pathOf(u"national.xlsx"_s);
        must(writeTable(path, table));
        return got(planImport(m_file, m_ledger, got(readTableFor(path, m_ledger))));
    }
    static QStringList of(const Findings &warnings, Rule rule)
    {
        QStringList texts;
        for (const Finding &warning : warnings) {
            if (warning.rule == rule) {
                texts += warning.value + u' ' + warning.args.join(u' ');
            }
        }
        return texts;
    }

    test::TempFile m_temp;
    File &m_file = m_temp.file();
    const Ledger &m_ledger = ledgerOf(u"members"_s);
    QDate m_today{2026, 11, 20};
    RowId m_branch = 0;
    RowId m_member = 0;
};

} // namespace

TEST_F(Layouts, TheNationalOneHasItsColumns)
{
    const TextTable table = exported();
    ASSERT_EQ(table.columns.size(), 27);
    EXPECT_EQ(table.columns.first().title, u"序号"_s);
    EXPECT_EQ(table.columns.last().title, u"延长预备期时间"_s);
    ASSERT_EQ(table.rows.size(), 1);
    EXPECT_EQ(cell(table, u"序号"_s), u"1"_s);
    EXPECT_EQ(cell(table, u"公民身份号码"_s), u"11010519491231002X"_s);
    EXPECT_EQ(cell(table, u"所在党支部"_s),
              m_temp.ask(u"SELECT name FROM organisation WHERE code = 'A01'"_s));
    EXPECT_EQ(cell(table, u"学历"_s), u"大学本科"_s);
    EXPECT_EQ(cell(table, u"党龄"_s), u"15"_s);
    EXPECT_EQ(cell(table, u"是否流动党员"_s), u"否"_s);
}

TEST_F(Layouts, TellWhoIsAwayAndLeaveOutWhoHasLeft)
{
    m_temp.add(
        u"circumstances"_s,
        {{u"member"_s, m_member}, {u"kind"_s, u"floating"_s}, {u"since"_s, u"2026-01-01"_s}});
    m_temp.addMember(u"P000002"_s, m_branch,
                     {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-01-01"_s}});
    const TextTable table = exported();
    ASSERT_EQ(table.rows.size(), 1);
    EXPECT_EQ(cell(table, u"是否流动党员"_s), u"是"_s);
}

TEST_F(Layouts, CanShowTheNewestRowOfAnotherLedger)
{
    for (const auto &since : {u"2020-01-01"_s, u"2024-01-01"_s}) {
        m_temp.add(u"posts"_s, {{u"member"_s, m_member},
                                {u"organisation"_s, m_branch},
                                {u"post"_s, u"secretary"_s},
                                {u"since"_s, since}});
    }
    TableLayout layout{
        .id = u"own"_s, .title = u"自定"_s, .source = {}, .ledger = u"members"_s, .columns = {}};
    layout.columns = {
        {.title = u"姓名"_s},
        {.title = u"任书记"_s,
         .rule = TableLayout::Column::Rule::Latest,
         .ledger = u"posts"_s,
         .where = {{u"post"_s, u"secretary"_s}},
         .value = u"since"_s},
        {.title = u"没有的台账"_s, .rule = TableLayout::Column::Rule::Latest, .ledger = u"none"_s}};
    const TextTable table = got(exportLayout(m_file, m_ledger, layout, m_today));
    EXPECT_EQ(table.rows.value(0).mid(1), QStringList({u"2024-01-01"_s, u""_s}));
    EXPECT_FALSE(exportLayout(m_file, ledgerOf(u"posts"_s), layout, m_today).ok());
}

TEST_F(Layouts, ComeBackUnchanged)
{
    const ImportPlan plan = planned(exported());
    EXPECT_TRUE(plan.isClean());
    EXPECT_EQ(plan.count(RowState::Same), 1);
    const QStringList unknown = of(plan.warnings, Rule::ColumnUnknown);
    for (const auto &title : {u"序号 "_s, u"党龄 "_s, u"是否流动党员 "_s}) {
        EXPECT_FALSE(unknown.contains(title)) << title.toStdString();
    }
    EXPECT_TRUE(of(plan.warnings, Rule::ColumnNotTaken).isEmpty());
}

TEST_F(Layouts, SayWhatTheFileKeepsElsewhere)
{
    TextTable table = exported();
    const auto column = std::ranges::find(table.columns, u"是否流动党员"_s, &TextColumn::title)
                        - table.columns.begin();
    table.rows[0][column] = u"是"_s;
    EXPECT_EQ(of(planned(table).warnings, Rule::ColumnNotTaken), QStringList{u"是否流动党员 1"_s});
}

TEST_F(Layouts, AreKnownByADozenTitles)
{
    QStringList titles;
    for (const TextColumn &column : exported().columns) {
        titles += column.title;
    }
    EXPECT_EQ(recognisedLayout(m_ledger, titles), findLayout(u"national"_s));
    EXPECT_EQ(recognisedLayout(m_ledger, titles.mid(0, 11)), nullptr);
    EXPECT_EQ(recognisedLayout(ledgerOf(u"posts"_s), titles), nullptr);
    EXPECT_EQ(findLayout(u"none"_s), nullptr);
}

} // namespace zhibu
