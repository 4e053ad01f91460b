#include "storage/organisations/rollup.h"
#include "support/tempfile.h"

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::Values;

const QDate kToday(2024, 11, 21);

class RollUps : public testing::Test
{
protected:
    RowId organisation(const QString &code, const QString &kind, RowId superior)
    {
        return m_book.add(u"organisations"_s,
                          {{u"code"_s, code},
                           {u"name"_s, code},
                           {u"kind"_s, kind},
                           {u"superior"_s, superior == 0 ? QVariant() : QVariant(superior)}});
    }
    static QStringList codes(const RollUp &table)
    {
        QStringList codes;
        for (const RollUpRow &row : table.rows) {
            codes += row.code;
        }
        return codes;
    }
    RollUp of(RowId scope, QDate day = kToday) { return got(rollUp(m_book.file(), scope, day)); }

    test::TempFile m_book;
    RowId m_top = organisation(u"W"_s, u"committee"_s, 0);
    RowId m_general = organisation(u"Z"_s, u"general_branch"_s, m_top);
    RowId m_a = m_book.addBranch(u"A"_s, {{u"superior"_s, m_top}});
    RowId m_b = m_book.addBranch(u"B"_s, {{u"superior"_s, m_general}});
    RowId m_group = organisation(u"B1"_s, u"group"_s, m_b);
    RowId m_old = m_book.addMember(
        u"P1"_s, m_b, {{u"birth"_s, u"1964-11-21"_s}, {u"education"_s, u"大学专科"_s}});
    RowId m_young = m_book.addMember(u"P2"_s, m_b,
                                     {{u"birth"_s, u"1988-11-22"_s},
                                      {u"sex"_s, u"female"_s},
                                      {u"nation"_s, u"回族"_s},
                                      {u"education"_s, u"中专"_s}});
    RowId m_new = m_book.addMember(u"P3"_s, m_a,
                                   {{u"kind"_s, u"probationary"_s},
                                    {u"joined"_s, u"2024-05-04"_s},
                                    {u"confirmed"_s, QVariant()},
                                    {u"nation"_s, u"汉族"_s}});
};

TEST_F(RollUps, WhoseEducationHasAnotherWordIsCountedToo)
{
    for (const QString &word : {u"大专"_s, u"专科"_s, u"本科"_s, u"大学"_s, u"硕士"_s}) {
        m_book.change(u"members"_s, m_young, {{u"education"_s, word}});
        EXPECT_TRUE(of(m_top).sum.of(RollUpColumn::College).contains(m_young))
            << word.toStdString();
    }
    m_book.change(u"members"_s, m_young, {{u"education"_s, u"中技"_s}});
    EXPECT_FALSE(of(m_top).sum.of(RollUpColumn::College).contains(m_young));
}

TEST_F(RollUps, EveryNumberIsTheRowsItCounts)
{
    m_book.add(u"posts"_s, {{u"member"_s, m_old},
                            {u"organisation"_s, m_b},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2023-01-01"_s}});
    const RollUp table = of(m_top);
    ASSERT_GE(table.rows.size(), 2);
    const RollUpRow &z = table.rows.last();
    EXPECT_EQ(z.code, u"Z"_s);
    EXPECT_EQ(z.of(RollUpColumn::Members), (QList<RowId>{m_old, m_young}));
    EXPECT_EQ(z.of(RollUpColumn::Full).size(), 2);
    EXPECT_EQ(z.of(RollUpColumn::Women), QList<RowId>{m_young});
    EXPECT_EQ(z.of(RollUpColumn::Minorities), QList<RowId>{m_young});
    EXPECT_EQ(z.of(RollUpColumn::UpTo35), QList<RowId>{m_young}) << "36 tomorrow";
    EXPECT_EQ(z.of(RollUpColumn::From60), QList<RowId>{m_old}) << "60 today";
    EXPECT_EQ(z.of(RollUpColumn::College), QList<RowId>{m_old});
    EXPECT_EQ(z.of(RollUpColumn::Secretaries), QList<RowId>{m_old});
    EXPECT_EQ(z.of(RollUpColumn::Branches), QList<RowId>{m_b});
    EXPECT_EQ(z.of(RollUpColumn::Groups), QList<RowId>{m_group});
    EXPECT_EQ(table.sum.of(RollUpColumn::Members).size(), 3);
    EXPECT_EQ(table.sum.of(RollUpColumn::Probationary), QList<RowId>{m_new});
    EXPECT_EQ(table.sum.of(RollUpColumn::Minorities), QList<RowId>{m_young}) << "not 汉族";
}

TEST_F(RollUps, AllIsWhatIsBelowTheOnlyTop)
{
    EXPECT_EQ(codes(of(0)), codes(of(m_top)));
    EXPECT_EQ(codes(of(m_b)), QStringList{u"B"_s}) << "a branch is a row of its own";
    EXPECT_EQ(of(m_b).rows.first().of(RollUpColumn::Groups), QList<RowId>{m_group});
}

TEST_F(RollUps, AnotherDayHasItsOwnMembers)
{
    EXPECT_EQ(of(m_top, QDate(2024, 5, 3)).sum.of(RollUpColumn::Members).size(), 2);
}

TEST_F(RollUps, AnEducationCountsHoweverItIsWritten)
{
    int number = 10;
    for (const QString &word : {u"大专"_s, u"专科"_s, u"本科"_s, u"大学"_s, u"硕士"_s, u"高中"_s}) {
        m_book.addMember(u'P' + QString::number(number++), m_a, {{u"education"_s, word}});
    }
    EXPECT_EQ(of(m_a).sum.of(RollUpColumn::College).size(), 5) << "all but 高中";
}

} // namespace
} // namespace zhibu
