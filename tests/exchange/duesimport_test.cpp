#include "exchange/formats/tablefile.h"
#include "exchange/importer.h"
#include "storage/records/lookup.h"
#include "support/tempfile.h"

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::rulesOf;

class DuesImport : public testing::Test
{
protected:
    DuesImport()
    {
        for (const QString &code : {u"A1"_s, u"A2"_s}) {
            m_temp.addBranch(code, {{u"superior"_s, m_committee}});
        }
    }
    ImportPlan plan(const QString &csv)
    {
        const QString path = m_temp.write(u"in.csv"_s, csv.toUtf8());
        return got(planImport(m_temp.file(), ledgerOf(u"dues-entries"_s), got(readTable(path))));
    }
    void import(const QString &csv)
    {
        test::must(applyImport(m_temp.file(), plan(csv), BadRows::Refuse));
    }
    QString entries() { return m_temp.ask(u"SELECT count(*) FROM dues_entry"_s); }

    test::TempFile m_temp;
    RowId m_committee =
        m_temp.add(u"organisations"_s,
                   {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
};

// The contract has nothing against it, so it is taken; but not unseen.
TEST_F(DuesImport, OfASecondBaseInAYearWarnsUnlessItSaysWhy)
{
    m_temp.addMember(u"P1"_s, Lookup(m_temp.file()).organisation(u"A1"_s).id);
    const QString titles = u"党员,生效月份,收缴类别,计算基数,核定理由\n"_s;
    const auto warned = [this, &titles](const QString &rows) {
        const QString path = m_temp.write(u"bases.csv"_s, (titles + rows).toUtf8());
        const ImportPlan plan =
            got(planImport(m_temp.file(), ledgerOf(u"dues-bases"_s), got(readTable(path))));
        QStringList months;
        for (const PlannedRow &row : plan.rows) {
            EXPECT_NE(row.state, RowState::Bad);
            for (const Finding &finding : row.warnings) {
                EXPECT_EQ(finding.rule, Rule::ReassessedWithoutReason);
                months += finding.args;
            }
        }
        test::must(applyImport(m_temp.file(), plan, BadRows::Refuse));
        return months;
    };
    EXPECT_EQ(warned(u"P1,2023-01,月薪制,7000,\nP1,2024-05,月薪制,3000,\n"
                     "P1,2024-01,月薪制,8000,\n"_s),
              QStringList{u"2024-01"_s})
        << "whatever the order of the rows";
    EXPECT_EQ(warned(u"P1,2024-06,月薪制,3000,\nP1,2024-08,月薪制,4000,工资调整\n"_s),
              QStringList());
    EXPECT_EQ(warned(u"P1,2024-12,月薪制,5000,\n"_s), QStringList{u"2024-08"_s});
}

TEST_F(DuesImport, OfEntriesWithoutNumberTwiceChangesNothing)
{
    const QString csv = u"组织编码,日期,收支种类,金额\nA,2024-03-21,利息,1.20\n"_s;
    import(csv);
    const QStringList once = m_temp.dump();
    EXPECT_EQ(plan(csv).count(RowState::Same), 1);
    import(csv);
    EXPECT_EQ(m_temp.dump(), once);
}

TEST_F(DuesImport, OfEntriesTellsThemApartByPartner)
{
    const QString titles = u"组织编码,日期,收支种类,金额,对方组织,凭证号\n"_s;
    import(titles + u"A,2024-03-21,下拨,1000,A1,7\nA,2024-03-21,下拨,1000,A2,7\n"_s);
    EXPECT_EQ(entries(), u"2"_s);
    import(titles + u"A,2024-03-21,下拨,1000,A2,7\nA,2024-03-21,下拨,1000,,7\n"_s);
    EXPECT_EQ(entries(), u"3"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT count(DISTINCT coalesce(partner, 0)) FROM dues_entry"_s), u"3"_s);
}

TEST_F(DuesImport, OfEntriesIsNumberedWithinTheirOrganisation)
{
    const QString titles = u"收支编号,组织编码,日期,收支种类,金额\n"_s;
    import(titles + u"1,A1,2024-03-21,利息,1.20\n"_s);
    EXPECT_EQ(plan(titles + u"1,A2,2024-04-21,利息,3\n"_s).count(RowState::New), 1);
    import(titles + u"1,A2,2024-04-21,利息,3\n"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(amount) FROM (SELECT amount FROM dues_entry "
                         "JOIN organisation o ON o.id = organisation ORDER BY o.code)"_s),
              u"120,300"_s);
    EXPECT_EQ(plan(titles + u"1,A1,2024-04-21,利息,3\n"_s).count(RowState::Changed), 1);
    const ImportPlan twice = plan(titles + u"2,A1,2024-04-21,利息,3\n2,A1,2024-04-22,利息,4\n"_s);
    EXPECT_EQ(twice.count(RowState::Bad), 1);
}

TEST_F(DuesImport, OfARatioOfRemittanceTakesShares)
{
    const QString titles = u"组织编码,日期,收支种类,金额,上缴比例（%）\n"_s;
    EXPECT_EQ(plan(titles + u"A1,2024-03-21,上缴,10,100\n"_s).count(RowState::New), 1);
    const ImportPlan beyond = plan(titles + u"A1,2024-03-21,上缴,10,100.01\n"_s);
    ASSERT_EQ(beyond.count(RowState::Bad), 1);
    EXPECT_EQ(rulesOf(beyond.rows[0].errors), QList{Rule::OutOfRange});
    EXPECT_EQ(beyond.rows[0].errors[0].args, (QStringList{u"0"_s, u"100"_s}));
}

TEST_F(DuesImport, OfPaymentsWarnsOfDaysAndMonthsThatCannotBe)
{
    const RowId branch =
        m_temp.ask(u"SELECT id FROM organisation WHERE code = 'A1'"_s).toLongLong();
    m_temp.addMember(u"P1"_s, branch,
                     {{u"status"_s, u"deceased"_s}, {u"status_date"_s, u"2024-03-10"_s}});
    const QString path = m_temp.write(u"in.csv"_s, u"党员,所属起月,金额,交纳日期\n"
                                                   "P1,2024-03,15,2024-03-01\n"
                                                   "P1,2024-04,15,2024-04-01\n"
                                                   "P1,2024-02,15,1900-02-01\n"
                                                   "P1,2024-01,15,2024-05-02\n"_s.toUtf8());
    const ImportPlan plan = got(planImport(m_temp.file(), ledgerOf(u"dues-payments"_s),
                                           got(readTable(path)), {}, QDate(2024, 5, 1)));
    ASSERT_EQ(plan.count(RowState::New), 4);
    EXPECT_TRUE(plan.rows[0].warnings.isEmpty());
    EXPECT_EQ(rulesOf(plan.rows[1].warnings), QList{Rule::DuesAfterLeaving});
    EXPECT_EQ(rulesOf(plan.rows[2].warnings), QList{Rule::ImpossiblePaymentDay});
    EXPECT_EQ(rulesOf(plan.rows[3].warnings), QList{Rule::ImpossiblePaymentDay});
}

TEST_F(DuesImport, OfReliefsWarnsOfEachRowByTheBaseOfItsMember)
{
    const RowId branch =
        m_temp.ask(u"SELECT id FROM organisation WHERE code = 'A1'"_s).toLongLong();
    m_temp.addMember(u"P1"_s, branch); // without a base
    for (const auto &[code, fen] : {std::pair(u"P2"_s, 100), std::pair(u"P3"_s, 1000)}) {
        m_temp.add(u"dues-bases"_s, {{u"member"_s, m_temp.addMember(code, branch)},
                                     {u"month"_s, u"2024-01"_s},
                                     {u"kind"_s, u"farmer"_s},
                                     {u"fixed_due"_s, fen},
                                     {u"reason"_s, u"省定标准"_s}});
    }
    const QString path = m_temp.write(u"in.csv"_s, u"党员,起始月份,截止月份,减后月交,减免理由\n"
                                                   "P3,2024-03,2024-04,5,因病致困\n"
                                                   "P2,2024-03,2024-04,5,因病致困\n"
                                                   "P9,2024-03,2024-04,50,因病致困\n"
                                                   "P1,2024-03,2024-04,50,因病致困\n"
                                                   "P3,2024-05,2024-06,20,因病致困\n"_s.toUtf8());
    const ImportPlan plan =
        got(planImport(m_temp.file(), ledgerOf(u"dues-reliefs"_s), got(readTable(path))));
    QStringList above;
    for (const PlannedRow &row : plan.rows) {
        EXPECT_LE(row.warnings.size(), 1);
        above += row.warnings.isEmpty() ? QString() : row.warnings.first().args.join(u' ');
    }
    EXPECT_EQ(plan.count(RowState::Bad), 1) << "P9";
    EXPECT_EQ(above, (QStringList{{}, u"1.00"_s, {}, {}, u"10.00"_s}));
}

TEST_F(DuesImport, OfAnotherSuperiorOpensNoClosedMonth)
{
    const RowId branch =
        m_temp.ask(u"SELECT id FROM organisation WHERE code = 'A1'"_s).toLongLong();
    m_temp.add(u"organisations"_s,
               {{u"code"_s, u"B"_s}, {u"name"_s, u"另一党委"_s}, {u"kind"_s, u"committee"_s}});
    m_temp.add(u"dues-payments"_s, {{u"member"_s, m_temp.addMember(u"P1"_s, branch)},
                                    {u"first_month"_s, u"2024-01"_s},
                                    {u"amount"_s, 1'500},
                                    {u"paid_on"_s, u"2024-01-20"_s}});
    m_temp.add(u"dues-closings"_s, {{u"organisation"_s, m_committee},
                                    {u"month"_s, u"2024-01"_s},
                                    {u"closed_on"_s, u"2024-02-01"_s}});
    const QString path =
        m_temp.write(u"in.csv"_s, u"组织编码,上级组织编码\nA1,B\nA2,B\n"_s.toUtf8());
    const ImportPlan plan =
        got(planImport(m_temp.file(), ledgerOf(u"organisations"_s), got(readTable(path))));
    ASSERT_EQ(plan.rows.size(), 2);
    EXPECT_EQ(rulesOf(plan.rows[0].errors), QList{Rule::SuperiorClosed});
    EXPECT_EQ(plan.rows[1].state, RowState::Changed) << "nothing was received there";
}

} // namespace
} // namespace zhibu
