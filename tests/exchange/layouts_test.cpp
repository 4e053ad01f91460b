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

    TextTable exportedOrganisations() const
    {
        return got(exportLayout(m_file, m_organisations,
                                *findLayout(m_organisations, u"national"_s), m_today));
    }
    TextTable exported() const
    {
        return got(exportLayout(m_file, m_ledger, *findLayout(m_ledger, u"national"_s), m_today));
    }
    static QString cell(const TextTable &table, const QString &title, qsizetype row = 0)
    {
        const auto column = std::ranges::find(table.columns, title, &TextColumn::title);
        return table.rows[row].value(column - table.columns.begin());
    }
    ImportPlan planned(const TextTable &table) { return planned(table, m_file, m_ledger); }
    ImportPlan planned(const TextTable &table, File &file, const Ledger &ledger)
    {
        const QString path = m_temp.pathOf(u"national.xlsx"_s);
        must(writeTable(path, table));
        return got(planImport(file, ledger, got(readTableFor(path, ledger))));
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
    const Ledger &m_organisations = ledgerOf(u"organisations"_s);
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

TEST_F(Layouts, TellWhoIsLostUntilHeIsFound)
{
    m_today = QDate(2024, 6, 1);
    const auto isLost = [this] { return cell(exported(), u"是否失联党员"_s); };
    EXPECT_EQ(isLost(), u"否"_s);
    const RowId lost = m_temp.add(
        u"lost-contact"_s,
        {{u"member"_s, m_member}, {u"since"_s, u"2024-01-10"_s}, {u"reason"_s, u"work"_s}});
    EXPECT_EQ(isLost(), u"是"_s);
    EXPECT_EQ(of(planned(exported()).warnings, Rule::ColumnNotTaken),
              QStringList{u"是否失联党员 1"_s});
    m_temp.change(u"lost-contact"_s, lost, {{u"found_on"_s, u"2024-06-01"_s}});
    EXPECT_EQ(isLost(), u"否"_s) << "found today";
    m_temp.change(u"lost-contact"_s, lost,
                  {{u"since"_s, u"2024-06-02"_s}, {u"found_on"_s, QVariant()}});
    EXPECT_EQ(isLost(), u"否"_s) << "only from tomorrow on";
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
    EXPECT_EQ(recognisedLayout(m_ledger, titles), findLayout(m_ledger, u"national"_s));
    EXPECT_EQ(recognisedLayout(m_ledger, titles.mid(0, 11)), nullptr);
    EXPECT_EQ(recognisedLayout(ledgerOf(u"posts"_s), titles), nullptr);
    EXPECT_EQ(findLayout(m_ledger, u"none"_s), nullptr);
    EXPECT_EQ(findLayout(ledgerOf(u"posts"_s), u"national"_s), nullptr);
}

TEST_F(Layouts, TheOrganisationsHaveOneOfTheirOwn)
{
    m_temp.add(u"organisations"_s, {{u"code"_s, u"G01"_s},
                                    {u"name"_s, u"第一党小组"_s},
                                    {u"kind"_s, u"group"_s},
                                    {u"superior"_s, m_branch}});
    m_temp.addBranch(u"A02"_s, {{u"dissolved"_s, u"2025-01-01"_s}});
    m_temp.addBranch(u"A03"_s, {{u"dissolved"_s, u"2027-01-01"_s}});
    m_temp.add(u"posts"_s, {{u"member"_s, m_member},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2024-01-01"_s}});
    const TextTable table = exportedOrganisations();
    EXPECT_EQ(table.columns.size(), 13);
    ASSERT_EQ(table.rows.size(), 2) << "neither the group nor what is dissolved";
    EXPECT_EQ(cell(table, u"党组织编码"_s), u"A01"_s);
    EXPECT_EQ(cell(table, u"组织类别"_s), u"党支部"_s);
    EXPECT_EQ(cell(table, u"党组织书记"_s),
              m_temp.ask(u"SELECT name FROM member WHERE code = 'P000001'"_s));
    EXPECT_EQ(cell(table, u"党组织编码"_s, 1), u"A03"_s);
    EXPECT_EQ(cell(table, u"党组织书记"_s, 1), u""_s);
}

TEST_F(Layouts, TheKindOfAnOrganisationSaysItsFormToo)
{
    m_temp.change(u"organisations"_s, m_branch, {{u"form"_s, u"joint"_s}});
    m_temp.addBranch(u"A02"_s, {{u"form"_s, u"functional"_s}});
    TextTable table = exportedOrganisations();
    EXPECT_EQ(cell(table, u"组织类别"_s), u"联合党支部"_s);
    EXPECT_EQ(cell(table, u"组织类别"_s, 1), u"党支部"_s);
    EXPECT_EQ(planned(table, m_file, m_organisations).count(RowState::Same), 2)
        << "what is not said stays";

    const auto kind =
        std::ranges::find(table.columns, u"组织类别"_s, &TextColumn::title) - table.columns.begin();
    for (const auto &[word, form] :
         {std::pair(u"临时党支部"_s, u"temporary"_s), std::pair(u"931"_s, u"temporary"_s),
          std::pair(u"632"_s, u"joint"_s)}) {
        table.rows[1][kind] = word;
        const ImportPlan plan = planned(table, m_file, m_organisations);
        ASSERT_EQ(plan.count(RowState::Changed), 1) << qPrintable(word);
        const Record &record = plan.rows[1].record;
        EXPECT_EQ(m_organisations.value(record, u"kind"_s).toString(), u"branch"_s);
        EXPECT_EQ(m_organisations.value(record, u"form"_s).toString(), form);
    }
}

TEST_F(Layouts, ThatOfTheOrganisationsComesBackWithAllItSays)
{
    const RowId committee = m_temp.add(
        u"organisations"_s,
        {{u"code"_s, u"C01"_s}, {u"name"_s, u"滨江市直机关工委"_s}, {u"kind"_s, u"committee"_s}});
    m_temp.addBranch(u"A02"_s, {{u"superior"_s, committee},
                                {u"contact"_s, u"李秘书"_s},
                                {u"phone"_s, u"0371-1234567"_s},
                                {u"unit_standing"_s, u"legal_person"_s},
                                {u"unit_name"_s, u"滨江市档案馆"_s},
                                {u"unit_nature"_s, u"事业单位"_s},
                                {u"unit_code"_s, u"12410000MB0A000000"_s},
                                {u"unit_party"_s, u"建立党支部的"_s}});
    m_temp.add(u"posts"_s, {{u"member"_s, m_member},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2024-01-01"_s}});
    const TextTable table = exportedOrganisations();
    const ImportPlan plan = planned(table, m_file, m_organisations);
    EXPECT_TRUE(plan.isClean());
    EXPECT_EQ(plan.count(RowState::Same), 3);
    EXPECT_TRUE(of(plan.warnings, Rule::ColumnUnknown).isEmpty());
    EXPECT_EQ(of(plan.warnings, Rule::ColumnNotTaken), QStringList{u"党组织书记 1"_s});

    test::TempFile empty;
    const ImportPlan first = planned(table, empty.file(), m_organisations);
    EXPECT_EQ(first.count(RowState::New), 3);
    must(applyImport(empty.file(), first, BadRows::Refuse));
    EXPECT_EQ(empty.ask(u"SELECT o.unit_standing || o.unit_code || o.unit_party || s.code FROM "
                        "organisation o JOIN organisation s ON s.id = o.superior "
                        "WHERE o.code = 'A02'"_s),
              u"legal_person12410000MB0A000000建立党支部的C01"_s);
}

} // namespace zhibu
