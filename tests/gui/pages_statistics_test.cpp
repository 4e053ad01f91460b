#include "gui/pagestest.h"
#include "gui/statistics/statisticspage.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class StatisticsPages : public PagesTest
{
protected:
    StatisticsPages()
        : branch{disk.addBranch(u"A"_s, {{u"sector"_s, u"government"_s}})}
        , member{disk.addMember(u"P1"_s, branch)}
    {}

    StatisticsPage &shown()
    {
        auto &made = show<StatisticsPage>();
        QObject::connect(&session, &Session::pageWanted, page.get(),
                         [this](PageKind kind, const RowChoice &rows) {
                             wantedPage = kind;
                             wanted = rows;
                         });
        return made;
    }
    QTableView &figures() { return child<QTableView>(u"figures"_s); }
    /// Shows the table whose line contains that.
    void pick(const QString &text)
    {
        auto &list = child<QListWidget>(u"tableList"_s);
        const auto found = list.findItems(text, Qt::MatchContains);
        ASSERT_EQ(found.size(), 1);
        list.setCurrentItem(found.first());
    }
    void enter(int row, int column)
    {
        figures().setFocus();
        figures().setCurrentIndex(figures().model()->index(row, column));
        QTest::keyClick(&figures(), Qt::Key_Return);
    }

    RowId branch;
    RowId member;
    PageKind wantedPage = PageKind::Home;
    RowChoice wanted;
};

TEST_F(StatisticsPages, BeginWithTheFirstTableAndSayWhetherAllReconciles)
{
    shown();
    EXPECT_EQ(child<QListWidget>(u"tableList"_s).currentRow(), 1);
    EXPECT_EQ(figures().model()->rowCount(), 15);
    const QString checks = child<QLabel>(u"checksLabel"_s).text();
    EXPECT_TRUE(checks.contains(u"✓ 表1实有、表2、表3、表4总数相等 1 / 1 / 1 / 1"_s))
        << checks.toStdString();
    EXPECT_FALSE(checks.contains(u"⚠"_s));
}

TEST_F(StatisticsPages, EnterOnAFigureOpensItsNames)
{
    shown();
    pick(u"党员基本情况"_s);
    enter(0, StatisticsSheet::kFixedColumns);
    EXPECT_EQ(wantedPage, PageKind::Members);
    EXPECT_EQ(wanted.ids, QList<RowId>{member});
    EXPECT_EQ(wanted.ledger, u"members"_s);
    EXPECT_TRUE(wanted.title.contains(u"总计"_s)) << wanted.title.toStdString();
    EXPECT_FALSE(wanted.opens);
    EXPECT_TRUE(wanted.anywhere);
}

TEST_F(StatisticsPages, OrganisationsAreOpenedOnTheirOwnPageAndNobodyIsSaid)
{
    shown();
    pick(u"基层组织数量"_s);
    enter(0, StatisticsSheet::kFixedColumns);
    EXPECT_EQ(wantedPage, PageKind::Organisations);
    EXPECT_EQ(wanted.ids, QList<RowId>{branch});
    wanted = {};
    pick(u"流动党员情况（一）"_s);
    enter(0, StatisticsSheet::kFixedColumns);
    EXPECT_TRUE(wanted.ids.isEmpty());
    EXPECT_FALSE(messages.isEmpty());
}

TEST_F(StatisticsPages, ThePreCheckOpensTheRecordThatLacksSomething)
{
    shown();
    pick(u"Pre-check (4)"_s);
    EXPECT_EQ(figures().model()->rowCount(), 4) << "job, nation, birth, education";
    enter(0, 0);
    EXPECT_EQ(wantedPage, PageKind::Members);
    EXPECT_EQ(wanted.ids, QList<RowId>{member});
    EXPECT_TRUE(wanted.opens);
}

TEST_F(StatisticsPages, AnotherYearIsAnotherTable)
{
    shown();
    session.setYear(2009);
    settle();
    EXPECT_EQ(figures().model()->index(13, StatisticsSheet::kFixedColumns).data().toString(),
              u"0"_s);
}

} // namespace
} // namespace zhibu
