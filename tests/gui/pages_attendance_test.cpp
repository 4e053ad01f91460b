#include "gui/activities/attendancepage.h"
#include "gui/pagestest.h"
#include "gui/records/recorddialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class AttendancePages : public PagesTest
{
protected:
    AttendancePages()
        : branch{disk.addBranch(u"A01"_s)}
        , one{disk.addMember(u"P1"_s, branch, {{u"name"_s, u"张三"_s}})}
        , two{disk.addMember(u"P2"_s, branch, {{u"name"_s, u"李四"_s}})}
    {
        mark(meet(u"2024-03-15 15:00"_s), one, u"leave"_s);
        mark(meet(u"2024-04-15 15:00"_s), one, u"present"_s);
        mark(meet(u"2024-05-15 15:00"_s), two, u"absent"_s);
        mark(meet(u"2023-05-15 15:00"_s), two, u"absent"_s);
    }

    RowId meet(const QString &starts)
    {
        return disk.add(u"activities"_s, {{u"organisation"_s, branch},
                                          {u"type"_s, u"theme_day"_s},
                                          {u"topic"_s, u"学习"_s},
                                          {u"starts"_s, starts}});
    }
    void mark(RowId meeting, RowId member, const QString &status)
    {
        disk.add(u"attendance"_s, {{u"activity"_s, meeting},
                                   {u"member"_s, member},
                                   {u"status"_s, status},
                                   {u"reason"_s, u"出差"_s}});
    }
    QString cell(const QString &table, int row, int column)
    {
        return child<QTableView>(table).model()->index(row, column).data().toString();
    }
    int lines(const QString &table) { return child<QTableView>(table).model()->rowCount(); }

    RowId branch;
    RowId one;
    RowId two;
};

TEST_F(AttendancePages, ShowsTheRatesOfTheYearAndWhoHasYetToMakeUp)
{
    show<AttendancePage>();
    ASSERT_EQ(lines(u"ratesTable"_s), 3) << "two members and their branch";
    EXPECT_EQ(cell(u"ratesTable"_s, 0, 8), u"50%"_s);
    EXPECT_EQ(cell(u"ratesTable"_s, 1, 8), u"0%"_s);
    EXPECT_EQ(cell(u"ratesTable"_s, 2, 8), u"33%"_s);
    ASSERT_EQ(lines(u"openTable"_s), 2);
    EXPECT_EQ(cell(u"openTable"_s, 0, 0), u"张三"_s);
    session.setYear(2023);
    settle();
    EXPECT_EQ(lines(u"openTable"_s), 1);
    session.setYear(2022);
    settle();
    EXPECT_TRUE(child<QLabel>(u"emptyLabel"_s).isVisible());
}

TEST_F(AttendancePages, WhoMadeUpLeavesTheListAndUndoBringsHimBack)
{
    show<AttendancePage>();
    EXPECT_FALSE(child<QAction>(u"actionMakeUp"_s).isEnabled()) << "nobody is picked";
    child<QTableView>(u"openTable"_s).selectRow(0);
    trigger(u"actionMakeUp"_s);
    auto &dialog = this->dialog<RecordDialog>();
    auto *day = dialog.form().editor(u"made_up_on"_s)->findChild<QLineEdit *>();
    EXPECT_EQ(day->text(), u"2024-11-21"_s);
    day->setText(u"2024-03-14"_s);
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible()) << "before the meeting";
    day->setText(u"2024-11-22"_s);
    dialog.accept();
    EXPECT_TRUE(dialog.isVisible()) << "still to come";
    EXPECT_EQ(rows(u"make-ups"_s), 0);
    day->setText(u"2024-03-20"_s);
    dialog.form().editor(u"way"_s)->findChild<QLineEdit *>()->setText(u"自学"_s);
    dialog.accept();
    backToPage();
    EXPECT_EQ(rows(u"make-ups"_s), 1);
    EXPECT_EQ(actions(), 1);
    ASSERT_EQ(lines(u"openTable"_s), 1);
    EXPECT_EQ(cell(u"openTable"_s, 0, 0), u"李四"_s);
    EXPECT_EQ(cell(u"ratesTable"_s, 0, 7), u"1"_s);
    test::got(undo(*session.file()));
    settle();
    EXPECT_EQ(lines(u"openTable"_s), 2);
}

TEST_F(AttendancePages, SeveralAreEnteredAsOneAction)
{
    show<AttendancePage>();
    child<QTableView>(u"openTable"_s).selectAll();
    trigger(u"actionMakeUp"_s);
    auto &dialog = this->dialog<RecordDialog>();
    EXPECT_TRUE(dialog.findChild<QLabel *>(u"head"_s)->text().contains(u"李四"_s));
    dialog.accept();
    backToPage();
    EXPECT_EQ(rows(u"make-ups"_s), 2);
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(lines(u"openTable"_s), 0);
}

TEST_F(AttendancePages, TheSearchLeavesOneMemberAndThePapersAreOfAll)
{
    auto &shown = show<AttendancePage>();
    shown.setFilterText(u"李四"_s);
    EXPECT_TRUE(child<QTableView>(u"ratesTable"_s).isRowHidden(0));
    EXPECT_FALSE(child<QTableView>(u"ratesTable"_s).isRowHidden(1));
    EXPECT_TRUE(child<QTableView>(u"openTable"_s).isRowHidden(0));
    trigger(u"actionPrint"_s);
    trigger(u"actionPrintMakeUps"_s);
    EXPECT_EQ(answers.previewed, (QStringList{u"2024年出勤情况统计表"_s, u"2024年缺席补课台账"_s}));
    const QString target = disk.pathOf(u"rates.csv"_s);
    answers.files = {target};
    trigger(u"actionExport"_s);
    EXPECT_GT(QFile(target).size(), 100);
    EXPECT_TRUE(answers.told.isEmpty());
}

} // namespace
} // namespace zhibu
