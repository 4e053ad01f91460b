#include "gui/pagestest.h"
#include "gui/statistics/gapmodel.h"
#include "gui/statistics/statisticspage.h"

#include <QComboBox>
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

const test::Values kWhole{
    {u"nation"_s, u"汉族"_s}, {u"education"_s, u"大学本科"_s}, {u"birth"_s, u"1980-01-01"_s}};

TEST_F(StatisticsPages, BeginWithTheFirstTableAndSayWhetherAllReconciles)
{
    disk.change(u"members"_s, member, {{u"job"_s, u"学生"_s}});
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

TEST_F(StatisticsPages, AFigureOfAwardsOpensEachOfThem)
{
    QList<RowId> awards;
    for (const QString &level : {u"nation"_s, u"city"_s}) {
        awards += disk.add(u"events"_s, {{u"organisation"_s, branch},
                                         {u"item"_s, u"commendation"_s},
                                         {u"level"_s, level},
                                         {u"date"_s, u"%1-07-01"_s.arg(session.year())}});
    }
    shown();
    pick(u"党内表彰情况"_s);
    enter(figures().model()->rowCount() - 1, StatisticsSheet::kFixedColumns);
    EXPECT_EQ(figures().currentIndex().data().toString(), u"2"_s);
    EXPECT_EQ(wantedPage, PageKind::Rating);
    EXPECT_EQ(wanted.ledger, u"events"_s);
    EXPECT_EQ(wanted.ids, awards) << "one organisation, two awards";
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

TEST_F(StatisticsPages, APunishmentThePreCheckMissesIsBegunWhereItBelongs)
{
    disk.change(u"members"_s, member, kWhole);
    disk.change(u"members"_s, member, {{u"job"_s, u"学生"_s}});
    disk.add(u"events"_s, {{u"organisation"_s, branch},
                           {u"item"_s, u"member_violation"_s},
                           {u"date"_s, u"2024-05-22"_s},
                           {u"member"_s, member},
                           {u"evidence"_s, u"〔2024〕7号"_s}});
    shown();
    pick(u"Pre-check (1)"_s);
    enter(0, 0);
    EXPECT_EQ(wantedPage, PageKind::Ledgers);
    EXPECT_EQ(wanted.ledger, u"sanctions"_s);
    ASSERT_TRUE(wanted.fresh);
    const Ledger &ledger = ledgerOf(wanted.ledger);
    EXPECT_EQ(ledger.value(*wanted.fresh, u"member"_s).toLongLong(), member);
    EXPECT_EQ(ledger.value(*wanted.fresh, u"document"_s).toString(), u"〔2024〕7号"_s);
}

TEST_F(StatisticsPages, AnotherYearIsAnotherTable)
{
    shown();
    session.setYear(2009);
    settle();
    EXPECT_EQ(figures().model()->index(13, StatisticsSheet::kFixedColumns).data().toString(),
              u"0"_s);
}

TEST_F(StatisticsPages, SumsThatComeOutBecauseNobodyHasALineAreNoProof)
{
    shown();
    const QString checks = child<QLabel>(u"checksLabel"_s).text();
    EXPECT_TRUE(checks.contains(u"⚠ 表1实有、表2、表3、表4总数相等 1 / 1 / 1 / 1 (1 on no line)"_s))
        << checks.toStdString();
}

TEST_F(StatisticsPages, WordsAreGivenTheirLinesTogether)
{
    disk.change(u"members"_s, member, kWhole);
    const auto add = [this](const QString &code, const QString &job) {
        test::Values values = kWhole;
        values.insert(u"job"_s, job);
        disk.addMember(code, branch, values);
    };
    add(u"P2"_s, u"公交驾驶员"_s);
    add(u"P3"_s, u"养护管理"_s);
    add(u"P4"_s, u"公交驾驶员"_s);
    shown();
    pick(u"Pre-check (4)"_s);
    const auto line = [this](int row) {
        QStringList cells;
        for (int column = 1; column <= 2; ++column) {
            cells += figures().model()->index(row, column).data().toString();
        }
        return cells.join(u' ');
    };
    ASSERT_EQ(figures().model()->rowCount(), 3) << "a line for each word, not for each member";
    EXPECT_EQ(line(0), u"公交驾驶员 2"_s);
    EXPECT_EQ(line(1), u"(nothing) 1"_s);
    EXPECT_EQ(line(2), u"养护管理 1"_s);
    enter(0, 0);
    EXPECT_EQ(wanted.ids.size(), 2);
    EXPECT_FALSE(wanted.opens) << "the list of both";

    const auto choose = [this](int row, const QString &title) {
        const QModelIndex cell = figures().model()->index(row, GapModel::Code);
        enter(row, GapModel::Code);
        auto *offered = figures().findChild<QComboBox *>();
        ASSERT_NE(offered, nullptr);
        offered->setCurrentText(title);
        figures().setFocus();
        EXPECT_EQ(cell.data().toString(), title);
    };
    choose(0, u"016 公有制单位工勤技能人员"_s);
    QTest::qWait(0); // the first list is deleted
    choose(2, u"012 事业单位管理人员"_s);
    EXPECT_FALSE(figures().model()->index(1, GapModel::Code).flags().testFlag(Qt::ItemIsEditable));
    trigger(u"actionCodes"_s);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"dictionary"_s), 2);
    EXPECT_EQ(figures().model()->rowCount(), 1) << "who has none is left";
    pick(u"党员基本情况"_s);
    for (int row = 0; row < figures().model()->rowCount(); ++row) {
        if (figures().model()->index(row, 0).data().toString().contains(u"工勤技能人员"_s)) {
            EXPECT_EQ(figures().model()->index(row, StatisticsSheet::kFixedColumns).data(), u"2"_s);
            return;
        }
    }
    FAIL() << "no such line";
}

} // namespace
} // namespace zhibu
