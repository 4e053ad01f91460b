#include "exchange/importer.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

namespace {

class ImportChoice : public testing::Test
{
protected:
    ImportChoice() { m_temp.addMember(u"P000001"_s, m_temp.addBranch(u"A01"_s)); }

    ImportPlan plan(const QString &csv, const ChosenFields &chosen)
    {
        const QString path = m_temp.write(u"in.csv"_s, csv.toUtf8());
        return got(planImport(m_temp.file(), m_ledger, got(readTable(path)), {}, {}, chosen));
    }
    ChosenFields remembered(const QStringList &titles)
    {
        return got(rememberedChoice(m_temp.file(), m_ledger, titles));
    }

    test::TempFile m_temp;
    const Ledger &m_ledger = ledgerOf(u"members"_s);
    const int m_name = m_ledger.indexOf(u"name"_s);
    const int m_phone = m_ledger.indexOf(u"phone"_s);
};

} // namespace

TEST_F(ImportChoice, ReadsColumnsAsTheyWereAssigned)
{
    const ImportPlan plan =
        this->plan(u"党员编号,民族,叫什么\nP000001,满族,李四\n"_s, {{1, -1}, {2, m_name}});
    ASSERT_EQ(plan.rows.size(), 1);
    EXPECT_EQ(plan.rows[0].changedFields, QList<int>{m_name});
    EXPECT_TRUE(plan.warnings.isEmpty());
}

TEST_F(ImportChoice, IsRememberedByTheTitlesAndTakenBackWithTheImport)
{
    const ImportPlan first =
        plan(u"党员编号,叫什么,民族\nP000001,李四,满族\n"_s, {{1, m_name}, {2, -1}});
    must(applyImport(m_temp.file(), first, BadRows::Refuse));
    EXPECT_EQ(remembered({u"党员编号"_s, u"叫什么"_s, u"民族"_s}),
              (ChosenFields{{1, m_name}, {2, -1}}));
    EXPECT_EQ(remembered({u"民族"_s, u"叫 什么*"_s, u"党员编号"_s}),
              (ChosenFields{{0, -1}, {1, m_name}}))
        << "in another order";
    EXPECT_TRUE(remembered({u"党员编号"_s, u"叫什么"_s}).isEmpty()) << "another table";
    EXPECT_TRUE(got(rememberedChoice(m_temp.file(), ledgerOf(u"posts"_s),
                                     {u"党员编号"_s, u"叫什么"_s, u"民族"_s}))
                    .isEmpty());

    const ImportPlan second =
        plan(u"党员编号,叫什么,民族\nP000001,13900000001,满族\n"_s, {{1, m_phone}, {2, -1}});
    must(applyImport(m_temp.file(), second, BadRows::Refuse));
    EXPECT_EQ(remembered({u"党员编号"_s, u"叫什么"_s, u"民族"_s}),
              (ChosenFields{{1, m_phone}, {2, -1}}))
        << "the last choice counts";
    (void)got(undo(m_temp.file()));
    EXPECT_EQ(remembered({u"党员编号"_s, u"叫什么"_s, u"民族"_s}),
              (ChosenFields{{1, m_name}, {2, -1}}));
}

TEST_F(ImportChoice, OfNothingWrittenIsNotRemembered)
{
    const ImportPlan same =
        plan(u"党员编号,叫什么\nP000001,\n"_s, {{1, m_ledger.indexOf(u"note"_s)}});
    EXPECT_EQ(same.count(RowState::Same), 1);
    must(applyImport(m_temp.file(), same, BadRows::Refuse));
    EXPECT_TRUE(remembered({u"党员编号"_s, u"叫什么"_s}).isEmpty());
}

TEST_F(ImportChoice, ErrorsOfASpreadsheetAreNotStored)
{
    const ImportPlan plan = this->plan(u"党员编号,备注,民族\nP000001,#N/A,Err:502\n"_s, {});
    ASSERT_EQ(plan.rows.size(), 1);
    EXPECT_EQ(test::rulesOf(plan.rows[0].errors),
              (QList{Rule::SpreadsheetError, Rule::SpreadsheetError}));
}

TEST_F(ImportChoice, FindsPeopleByTheirNumberOfIdentity)
{
    m_temp.change(u"members"_s, m_temp.ask(u"SELECT id FROM member"_s).toLongLong(),
                  {{u"id_number"_s, u"11010519491231002X"_s}, {u"sex"_s, u"female"_s}});
    const ImportPlan plan = this->plan(u"公民身份号码,民族\n11010519491231002x,满族\n"_s, {});
    EXPECT_EQ(plan.count(RowState::Changed), 1);
}

} // namespace zhibu
