#include "exchange/formats/tablefile.h"
#include "gui/activities/lifepage.h"
#include "gui/activities/reviews/reviewmodel.h"
#include "gui/activities/reviews/reviewpage.h"
#include "gui/activities/reviews/secretaryreviewspage.h"
#include "gui/activities/reviews/sheetpage.h"
#include "gui/activities/reviews/talkmodel.h"
#include "gui/activities/reviews/talkspage.h"
#include "gui/pagestest.h"
#include "gui/records/recorddialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;

class Reviews : public PagesTest
{
protected:
    Reviews()
        : branch{disk.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
    {
        for (const QString &code : {u"P1"_s, u"P2"_s, u"P3"_s}) {
            members += disk.addMember(code, branch);
        }
        disk.addMember(u"P4"_s, branch,
                       {{u"kind"_s, u"probationary"_s}, {u"joined"_s, u"2024-03-01"_s}});
    }

    QTableView &grid() { return child<QTableView>(u"reviewGrid"_s); }
    void go(int row, int column)
    {
        grid().setFocus();
        grid().setCurrentIndex(grid().model()->index(row, column));
    }
    static void press(Qt::Key key)
    {
        QTest::keyClick(QApplication::focusWidget(), key);
        QApplication::processEvents(); // an editor hands its text over after the key
    }
    /// Into the current cell; leaves it by Enter.
    static void type(const QString &text)
    {
        for (const QChar key : text) { // the first one opens the cell
            QTest::keyClicks(QApplication::focusWidget(), QString(key));
        }
        press(Qt::Key_Return);
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(&grid(), Qt::Key_V, Qt::ControlModifier);
    }
    QString cell(int row, int column)
    {
        return grid().model()->index(row, column).data().toString();
    }
    /// The line below the title of the workbook the page writes.
    QString exportedHead()
    {
        const QString target = disk.pathOf(u"sheet.xlsx"_s);
        answers.files = {target};
        page->exportAction()->trigger();
        const auto table = test::got(readTable(target));
        return table.rows.isEmpty() ? QString() : table.rows.first().cells.value(0);
    }
    QString line(const QString &label) { return child<QLabel>(label).text(); }

    RowId branch;
    QList<RowId> members;
};

TEST_F(Reviews, GradesAreTypedDownTheColumnAndEachIsStoredAtOnce)
{
    show<ReviewPage>();
    go(0, ReviewModel::SelfGrade);
    type(u"1"_s);
    EXPECT_EQ(cell(0, ReviewModel::SelfGrade), u"优秀"_s);
    EXPECT_EQ(grid().currentIndex().row(), 1);
    type(u"3"_s);
    EXPECT_EQ(cell(1, ReviewModel::SelfGrade), u"基本合格"_s);
    EXPECT_EQ(rows(u"member-reviews"_s), 2);
    EXPECT_EQ(actions(), 2);
    go(0, ReviewModel::PeerGrade);
    type(u"2"_s);
    EXPECT_EQ(rows(u"member-reviews"_s), 2) << "the same review";
    settle();
    EXPECT_EQ(cell(0, ReviewModel::PeerGrade), u"合格"_s);
    EXPECT_EQ(cell(0, ReviewModel::SelfGrade), u"优秀"_s);
}

TEST_F(Reviews, DeleteTakesAnEntryBackAndTheLastOneTheReview)
{
    show<ReviewPage>();
    go(0, ReviewModel::Excellent);
    type(u"3"_s);
    EXPECT_EQ(cell(0, ReviewModel::Ballots), u"3 / 4"_s);
    go(0, ReviewModel::Excellent);
    press(Qt::Key_Delete);
    EXPECT_EQ(cell(0, ReviewModel::Excellent), QString());
    EXPECT_EQ(rows(u"member-reviews"_s), 0);
    type(u"2"_s);
    EXPECT_EQ(rows(u"member-reviews"_s), 1);
}

TEST_F(Reviews, TheThirdOfExcellentIsWatchedWhileGradesAreEntered)
{
    show<ReviewPage>();
    go(0, ReviewModel::Grade);
    type(u"1"_s);
    EXPECT_FALSE(line(u"tallyLabel"_s).contains(u"⚠")) << line(u"tallyLabel"_s).toStdString();
    type(u"1"_s);
    EXPECT_TRUE(line(u"tallyLabel"_s).contains(u"⚠"));
    EXPECT_TRUE(line(u"tallyLabel"_s).startsWith(u"优秀 2"));
}

TEST_F(Reviews, AProbationerIsListedAndNotGraded)
{
    show<ReviewPage>();
    const QModelIndex grade = grid().model()->index(3, ReviewModel::Grade);
    EXPECT_EQ(cell(3, ReviewModel::Name), u"党员P4"_s);
    EXPECT_FALSE(grade.flags().testFlag(Qt::ItemIsEditable));
    go(3, ReviewModel::Grade);
    EXPECT_EQ(line(u"entryLine"_s),
              u"⚠ 党员P4: a 预备党员 takes part in the review but is not graded"_s);
    go(3, ReviewModel::PeerGrade);
    EXPECT_FALSE(line(u"entryLine"_s).startsWith(u"⚠"));
    EXPECT_TRUE(grade.siblingAtColumn(ReviewModel::PeerGrade).flags().testFlag(Qt::ItemIsEditable));
    go(0, ReviewModel::Grade);
    paste(u"姓名\t组织评定\n党员P1\t合格\n党员P4\t合格"_s);
    QApplication::processEvents();
    EXPECT_TRUE(line(u"entryLine"_s).contains(u"党员P4"));
    EXPECT_EQ(actions(), 0) << "all of the block or nothing";
}

TEST_F(Reviews, ABlockFromASpreadsheetIsPlacedByNamesAsOneAction)
{
    show<ReviewPage>();
    go(0, ReviewModel::SelfGrade);
    paste(u"姓名\t组织评定\t优秀\t反馈日期\n党员P2\t合格\t2\t2024-12-20\n党员P1\t优秀\t3\t"
          u"2024-12-21\n生人\t合格\t1\t2024-12-21"_s);
    EXPECT_EQ(actions(), 1);
    settle();
    EXPECT_EQ(cell(1, ReviewModel::Grade), u"合格"_s);
    EXPECT_EQ(cell(1, ReviewModel::Excellent), u"2"_s);
    EXPECT_EQ(cell(0, ReviewModel::FedBackOn), u"2024-12-21"_s);
    EXPECT_TRUE(line(u"entryLine"_s).contains(u"生人"));
}

TEST_F(Reviews, WhatIsNoGradeIsRefusedWithTheReason)
{
    show<ReviewPage>();
    go(0, ReviewModel::Grade);
    type(u"7"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return line(u"entryLine"_s).startsWith(u"⚠"); }));
    EXPECT_EQ(actions(), 0);
    EXPECT_EQ(cell(0, ReviewModel::Grade), QString());
    const auto *open = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(open, nullptr) << "it is to be mended";
    EXPECT_EQ(open->text(), u"7"_s);
    EXPECT_EQ(grid().currentIndex().row(), 0);
    EXPECT_FALSE(page->finishInput());
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {},
                      grid().visualRect(grid().model()->index(2, ReviewModel::SelfGrade)).center());
    EXPECT_EQ(grid().currentIndex().row(), 0);
    EXPECT_EQ(open->text(), u"7"_s);
    type(u"2"_s);
    EXPECT_EQ(cell(0, ReviewModel::Grade), u"合格"_s);
    EXPECT_EQ(grid().currentIndex().row(), 1);
    EXPECT_FALSE(line(u"entryLine"_s).startsWith(u"⚠"));
    type(u"9"_s);
    press(Qt::Key_Escape);
    EXPECT_TRUE(page->finishInput());
    EXPECT_EQ(cell(1, ReviewModel::Grade), QString());
    EXPECT_EQ(actions(), 1);
}

TEST_F(Reviews, MoreBallotsThanMembersAreMarked)
{
    show<ReviewPage>();
    go(0, ReviewModel::Qualified);
    type(u"5"_s);
    EXPECT_EQ(cell(0, ReviewModel::Ballots), u"⚠ 5 / 4"_s);
}

TEST_F(Reviews, TheFormHoldsWhatTheGridDoesNot)
{
    show<ReviewPage>();
    go(1, ReviewModel::Name);
    trigger(u"actionOpen"_s);
    auto &form = dialog<RecordDialog>();
    const Ledger &ledger = ledgerOf(u"member-reviews"_s);
    Record review = form.form().original();
    ledger.setValue(review, u"opinion"_s, u"同意"_s);
    form.setRecord(review);
    form.accept();
    backToPage();
    EXPECT_EQ(rows(u"member-reviews"_s), 1);
    EXPECT_EQ(actions(), 1);
    trigger(u"actionPrint"_s);
    trigger(u"actionBallot"_s);
    trigger(u"actionForm"_s);
    EXPECT_EQ(answers.previewed,
              (QStringList{u"2024年度民主评议党员汇总表"_s, u"2024年度民主评议党员测评表"_s,
                           u"2024年度民主评议党员登记表"_s}));
}

TEST_F(Reviews, TheFormOfAProbationerAsksForNoGrade)
{
    show<ReviewPage>();
    go(3, ReviewModel::Name);
    trigger(u"actionOpen"_s);
    auto &open = dialog<RecordDialog>();
    EXPECT_EQ(open.form().editor(u"grade"_s), nullptr);
    EXPECT_NE(open.form().editor(u"opinion"_s), nullptr);
    open.reject();
    backToPage();
}

TEST_F(Reviews, WhatIsExportedSaysWhoseItIsAndOfWhichDay)
{
    show<ReviewPage>();
    EXPECT_EQ(exportedHead(), u"水利局党支部 截至2024年11月21日"_s);
}

TEST_F(Reviews, TheBranchesAreListedAnewOnlyWhenTheyAreOthers)
{
    disk.addMember(u"Q1"_s, disk.addBranch(u"A02"_s));
    show<ReviewPage>();
    auto &branches = child<QComboBox>(u"branchCombo"_s);
    const QSignalSpy filled(branches.model(), &QAbstractItemModel::rowsInserted);
    page->refresh();
    settle();
    EXPECT_EQ(filled.count(), 0);
    session.setScope(branch);
    settle();
    EXPECT_EQ(branches.count(), 1);
}

TEST_F(Reviews, TheBranchOfTheScopeIsPicked)
{
    disk.addMember(u"Q1"_s, disk.addBranch(u"A02"_s));
    auto &shown = show<ReviewPage>();
    auto &branches = child<QComboBox>(u"branchCombo"_s);
    ASSERT_EQ(branches.count(), 2);
    branches.setCurrentIndex(1);
    emit branches.activated(1);
    settle();
    EXPECT_EQ(cell(0, ReviewModel::Name), u"党员Q1"_s);
    session.setScope(branch);
    settle();
    EXPECT_EQ(shown.model().sheet().branch, branch);
    EXPECT_FALSE(branches.isVisible());
}

class Talks : public Reviews
{
protected:
    Talks()
    {
        disk.add(u"posts"_s, {{u"member"_s, members[0]},
                              {u"organisation"_s, branch},
                              {u"post"_s, u"secretary"_s},
                              {u"since"_s, u"2022-01-01"_s}});
    }

    QVariant talk(int row, int column, int role = Qt::DisplayRole)
    {
        return child<QTableView>(u"talkTable"_s).model()->index(row, column).data(role);
    }
};

TEST_F(Talks, WhatIsMissingIsMarkedAndRecordedFromTheRow)
{
    show<TalksPage>();
    EXPECT_EQ(talk(1, TalkModel::WithCommittee), u"no talk"_s);
    EXPECT_TRUE(talk(1, TalkModel::WithCommittee, Qt::ForegroundRole).isValid());
    EXPECT_EQ(talk(0, TalkModel::WithCommittee), u"nobody to talk with"_s);
    auto &table = child<QTableView>(u"talkTable"_s);
    table.setCurrentIndex(table.model()->index(1, TalkModel::Name));
    emit table.activated(table.currentIndex());
    auto &form = dialog<RecordDialog>();
    auto &partner = *form.findChild<QComboBox *>(u"partner"_s);
    auto *button = form.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_EQ(form.focusWidget(), &partner) << "whom, before what about";
    EXPECT_EQ(partner.currentIndex(), -1) << "nobody is put into the user's mouth";
    EXPECT_FALSE(button->isEnabled());
    EXPECT_EQ(partner.itemData(0).toLongLong(), members[0]) << "the side that is missing";
    partner.setCurrentIndex(0);
    EXPECT_TRUE(button->isEnabled());
    button->click();
    backToPage();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(rows(u"activities"_s), 1);
    EXPECT_EQ(rows(u"attendance"_s), 2);
    EXPECT_TRUE(talk(1, TalkModel::WithCommittee).toString().endsWith(u"2024-11-21"));
    EXPECT_TRUE(talk(0, TalkModel::WithMembers).toString().endsWith(u"2024-11-21"));
    EXPECT_EQ(talk(1, TalkModel::WithMembers), u"no talk"_s);
    EXPECT_EQ(child<QTableView>(u"talkTable"_s).model()->columnCount(), TalkModel::ColumnCount + 1)
        << "one 委员";
    EXPECT_EQ(talk(0, TalkModel::ColumnCount), u"—"_s);
    EXPECT_EQ(talk(1, TalkModel::ColumnCount), u"1"_s);
    EXPECT_EQ(talk(2, TalkModel::ColumnCount), QString());
    EXPECT_TRUE(talk(0, TalkModel::WithMembers, Qt::ToolTipRole).toString().startsWith(u"党员"_s));
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed, QStringList{u"2024年谈心谈话情况表"_s});
    EXPECT_EQ(exportedHead(), u"截至2024年11月21日"_s);
}

TEST_F(Talks, TwoOfOneNameAreToldApartWhereTheyAreShownAndPicked)
{
    disk.addMember(u"P5"_s, branch, {{u"name"_s, u"张伟"_s}});
    disk.addMember(u"P6"_s, branch, {{u"name"_s, u"张伟"_s}});
    show<TalksPage>();
    EXPECT_EQ(talk(4, TalkModel::Name), u"张伟（P5）"_s);
    auto &table = child<QTableView>(u"talkTable"_s);
    table.setCurrentIndex(table.model()->index(4, TalkModel::Name));
    emit table.activated(table.currentIndex());
    auto &form = dialog<RecordDialog>();
    EXPECT_GE(form.findChild<QComboBox *>(u"partner"_s)->findText(u"张伟（P6）"_s), 0);
    EXPECT_TRUE(form.windowTitle().contains(u"张伟（P5）"_s));
}

TEST_F(Reviews, TwoOfOneNameAreToldApartAndPastedByWhatIsShown)
{
    disk.addMember(u"P5"_s, branch, {{u"name"_s, u"张伟"_s}});
    disk.addMember(u"P6"_s, branch, {{u"name"_s, u"张伟"_s}});
    show<ReviewPage>();
    EXPECT_EQ(cell(4, ReviewModel::Name), u"张伟（P5）"_s);
    go(0, ReviewModel::SelfGrade);
    paste(u"姓名\t个人自评\n张伟（P6）\t合格"_s);
    EXPECT_EQ(cell(4, ReviewModel::SelfGrade), QString());
    EXPECT_EQ(cell(5, ReviewModel::SelfGrade), u"合格"_s);
}

TEST_F(Talks, ATalkStillToComeIsRefusedAndOneOfAnotherYearIsShownThere)
{
    show<TalksPage>();
    auto &table = child<QTableView>(u"talkTable"_s);
    table.setCurrentIndex(table.model()->index(1, TalkModel::Name));
    trigger(u"actionNew"_s);
    auto &form = dialog<RecordDialog>();
    form.findChild<QComboBox *>(u"partner"_s)->setCurrentIndex(0);
    auto *starts = form.form().editor(u"starts"_s)->findChild<QLineEdit *>();
    starts->setText(u"2024-11-22"_s);
    form.accept();
    EXPECT_TRUE(form.isVisible());
    EXPECT_TRUE(form.findChild<QLabel *>(u"startsNote"_s)->text().contains(u"future"_s));
    EXPECT_EQ(actions(), 0);
    starts->setText(u"2023-05-06"_s);
    form.accept();
    backToPage();
    EXPECT_EQ(actions(), 1);
    EXPECT_EQ(session.year(), 2023);
    EXPECT_TRUE(talk(1, TalkModel::WithCommittee).toString().endsWith(u"2023-05-06"));
    EXPECT_TRUE(messages.last().contains(u"2023"_s));
}

TEST_F(Talks, StudyAndVolunteeringStandOnATabOfTheirOwn)
{
    show<LifePage>();
    auto *sheets = page->findChild<SheetPage *>();
    child<QTabWidget>(u"tabs"_s).setCurrentWidget(sheets);
    settle();
    const auto *table = sheets->findChild<QTableView *>(u"sheetTable"_s)->model();
    EXPECT_EQ(table->rowCount(), 4);
    EXPECT_EQ(table->index(0, 1).data(), u"党员P1"_s);
    EXPECT_EQ(table->index(0, 5).data(), u"56"_s);
    auto *kinds = sheets->findChild<QComboBox *>(u"kindCombo"_s);
    kinds->setCurrentIndex(1);
    emit kinds->activated(1);
    settle();
    EXPECT_EQ(table->rowCount(), 1) << "合计 alone";
    sheets->printAction()->trigger();
    EXPECT_EQ(answers.previewed, QStringList{u"2024年志愿服务情况表"_s});
}

TEST_F(Talks, TheReviewsOfSecretariesArePrintedAsTheResultSheet)
{
    disk.add(u"secretary-reviews"_s,
             {{u"year"_s, 2024}, {u"organisation"_s, branch}, {u"member"_s, members[0]}});
    show<SecretaryReviewsPage>();
    page->printAction()->trigger();
    EXPECT_EQ(answers.previewed, QStringList{u"2024年度党组织书记述职评议结果汇总表"_s});
}

TEST_F(Talks, WhatASecretaryIsToMendGoesIntoItsLedger)
{
    const RowId review = disk.add(u"secretary-reviews"_s, {{u"year"_s, 2024},
                                                           {u"organisation"_s, branch},
                                                           {u"member"_s, members[0]},
                                                           {u"problems"_s, u"党课少\n记录不全"_s}});
    show<SecretaryReviewsPage>().openRecord(review);
    trigger(u"actionMend"_s);
    EXPECT_EQ(rows(u"rectifications"_s), 2);
    EXPECT_EQ(actions(), 1);
    trigger(u"actionMend"_s);
    EXPECT_EQ(rows(u"rectifications"_s), 2) << "they stand there";
    EXPECT_TRUE(messages.last().contains(u"already"_s));
}

TEST_F(Reviews, WhatAMemberIsToMendGoesIntoItsLedger)
{
    disk.add(u"member-reviews"_s,
             {{u"year"_s, 2024}, {u"member"_s, members[0]}, {u"mend"_s, u"多学习"_s}});
    show<ReviewPage>();
    trigger(u"actionMend"_s);
    EXPECT_EQ(rows(u"rectifications"_s), 1);
}

} // namespace
} // namespace zhibu
