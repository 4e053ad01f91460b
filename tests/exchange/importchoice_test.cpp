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

    ImportPlan plan(const QString &csv, const ChosenFields &chosen,
                    EmptyCells emptyCells = EmptyCells::Clear)
    {
        const QString path = m_temp.write(u"in.csv"_s, csv.toUtf8());
        return got(
            planImport(m_temp.file(), m_ledger, got(readTable(path)), {}, {}, chosen, emptyCells));
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

TEST_F(ImportChoice, TakesNoOneForAnotherBecauseTwoFilesGaveTheSameNumber)
{
    m_temp.addBranch(u"A02"_s);
    const QStringList before = m_temp.dump();
    const auto rowOf = [this](const QString &csv) { return this->plan(csv, {}).rows.first(); };
    const PlannedRow stranger =
        rowOf(u"党员编号,姓名,性别,所在党支部,入党日期\nP000001,甲新,女,A02,2009-07-01\n"_s);
    EXPECT_EQ(stranger.state, RowState::Bad);
    ASSERT_EQ(test::rulesOf(stranger.errors), QList{Rule::NumberOfAnother});
    EXPECT_EQ(stranger.errors.first().field, u"code"_s);
    EXPECT_EQ(stranger.errors.first().args, (QStringList{u"党员P000001"_s, u"P000001"_s}));
    EXPECT_EQ(m_temp.dump(), before);

    EXPECT_EQ(rowOf(u"党员编号,姓名,入党日期\nP000001,甲新,2009-07-01\n"_s).state, RowState::Bad);
    EXPECT_EQ(rowOf(u"党员编号,姓名\nP000001,甲新\n"_s).state, RowState::Changed)
        << "another name alone contradicts nothing";
    EXPECT_EQ(rowOf(u"党员编号,所在党支部\nP000001,A02\n"_s).state, RowState::Changed)
        << "nor does another branch";
    EXPECT_EQ(rowOf(u"姓名,性别,所在党支部,党员类别,入党日期,转正日期\n"
                    "甲新,女,A02,正式党员,2015-07-01,2016-07-01\n"_s)
                  .state,
              RowState::New)
        << "the way on";
}

TEST_F(ImportChoice, NamesPaddedWithBlanksAreThoseWithout)
{
    const RowId stored = m_temp.ask(u"SELECT id FROM member"_s).toLongLong();
    m_temp.change(u"members"_s, stored, {{u"name"_s, u"王芳"_s}, {u"birth"_s, u"1987-04-01"_s}});
    const QString csv = u"姓名,出生日期,所在党支部,民族\n王　芳,1987-04-01,A01,汉族\n"_s;
    const ImportPlan same = plan(csv, {});
    ASSERT_EQ(same.rows.size(), 1);
    EXPECT_EQ(same.rows[0].state, RowState::Changed);
    EXPECT_EQ(same.rows[0].changedFields, QList<int>{m_ledger.indexOf(u"nation"_s)});

    m_temp.change(u"members"_s, stored, {{u"name"_s, u"王 芳"_s}}); // from before
    const ImportPlan mended = plan(csv, {});
    EXPECT_EQ(mended.rows[0].record.id, stored);
    EXPECT_TRUE(mended.rows[0].identity.isEmpty()) << "the same name";
    must(applyImport(m_temp.file(), mended, BadRows::Refuse));
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(name) FROM member"_s), u"王芳"_s);
}

TEST_F(ImportChoice, PersonsAreNamedWithOrWithoutPadding)
{
    const RowId stored = m_temp.ask(u"SELECT id FROM member"_s).toLongLong();
    const auto named = [this](const QString &name) {
        const QString path = m_temp.write(
            u"h.csv"_s, u"党员,日期,荣誉名称\n%1,2020-07-01,优秀党员\n"_s.arg(name).toUtf8());
        const Ledger &honours = ledgerOf(u"honours"_s);
        const ImportPlan plan = got(planImport(m_temp.file(), honours, got(readTable(path))));
        return honours.value(plan.rows.first().record, u"member"_s).toLongLong();
    };
    for (const QString &known : {u"区杰"_s, u"区　杰"_s}) {
        m_temp.change(u"members"_s, stored, {{u"name"_s, known}});
        EXPECT_EQ(named(u"区 杰"_s), stored);
        EXPECT_EQ(named(u"区杰"_s), stored);
    }
}

TEST_F(ImportChoice, AnEmptyCellLeavesWhatARequiredColumnHoldsUnlessItShallClear)
{
    const QString csv = u"党员编号,姓名,所在党支部,民族\nP000001,,,满族\n"_s;
    const ImportPlan kept = plan(csv, {}, EmptyCells::Keep);
    EXPECT_TRUE(kept.isClean());
    EXPECT_EQ(kept.rows[0].changedFields, QList<int>{m_ledger.indexOf(u"nation"_s)});
    EXPECT_EQ(kept.rows[0].kept, (QList<int>{m_name, m_ledger.indexOf(u"branch"_s)}));
    EXPECT_EQ(test::rulesOf(plan(csv, {}).rows[0].errors), (QList{Rule::Required, Rule::Required}));
    const ImportPlan added = plan(
        u"党员编号,姓名,性别,所在党支部,入党日期\nP9,,男,A01,2009-07-01\n"_s, {}, EmptyCells::Keep);
    EXPECT_EQ(test::rulesOf(added.rows[0].errors), QList{Rule::Required}) << "nothing to keep";
}

TEST_F(ImportChoice, ARowThatIsAboutNobodyIsAtFaultByItself)
{
    m_temp.change(u"members"_s, m_temp.ask(u"SELECT id FROM member"_s).toLongLong(),
                  {{u"birth"_s, u"1987-04-01"_s}});
    const QString titles = u"姓名,出生日期,所在党支部,学历\n"_s;
    const QString known = u"党员P000001,1987-04-01,A01,大学本科\n"_s;
    const ImportPlan mixed = plan(titles + known + u"党员P000001,,A01,大学本科\n"_s
                                      + u"无此人,1987-04-01,A01,大学本科\n"_s,
                                  {});
    EXPECT_TRUE(mixed.errors.isEmpty());
    EXPECT_EQ(mixed.rows[0].state, RowState::Changed);
    for (const auto &[row, field] : {std::pair(1, u"birth"_s), std::pair(2, u"name"_s)}) {
        ASSERT_EQ(test::rulesOf(mixed.rows[row].errors), QList{Rule::NobodyToChange});
        EXPECT_EQ(mixed.rows[row].errors[0].field, field);
        EXPECT_EQ(mixed.rows[row].errors[0].args,
                  (QStringList{u"性别"_s, u"人员类别"_s, u"入党日期"_s}));
    }
    must(applyImport(m_temp.file(), mixed, BadRows::Skip));
    EXPECT_EQ(m_temp.ask(u"SELECT education FROM member"_s), u"大学本科"_s);

    const ImportPlan none = plan(titles + u"无此人,1987-04-01,A01,大学本科\n"_s, {});
    EXPECT_EQ(test::rulesOf(none.errors), QList<Rule>(3, Rule::ColumnMissing));
}

} // namespace zhibu
