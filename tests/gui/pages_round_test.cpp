#include "gui/records/ledgerpage.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordview.h"
#include "gui/roundpages.h"
#include "storage/facts/rulepacks.h"
#include "storage/records/records.h"
#include "support/approvals.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTreeWidget>

namespace zhibu {
namespace {

TEST_F(RoundPages, ARoundIsStartedWithTheSchemePickedWhichThenStays)
{
    QString own = QString::fromUtf8(test::got(schemeText(&disk.file(), kDefaultScheme)));
    own.replace(kDefaultScheme, u"own"_s);
    disk.addRulePack(u"scheme"_s, u"own"_s, own);
    show<RatingPage>();
    auto &schemes = child<QComboBox>(u"schemeCombo"_s);
    EXPECT_TRUE(child<QLabel>(u"roundText"_s).text().contains(u"2024"_s));
    EXPECT_FALSE(child<QAction>(u"actionSkipStep"_s).isEnabled());
    const QString picked = u"own"_s;
    ASSERT_NE(schemes.currentData().toString(), picked);
    schemes.setCurrentIndex(schemes.findData(picked));
    emit schemes.activated(schemes.currentIndex());
    settle();
    trigger(u"actionGoOn"_s);
    ASSERT_TRUE(stored());
    EXPECT_EQ(stored()->scheme, picked);
    EXPECT_EQ(stored()->organisation, committee);
    EXPECT_FALSE(schemes.isEnabled());
    EXPECT_EQ(actions(), 1);

    session.setYear(2023); // has no round
    settle();
    EXPECT_TRUE(schemes.isEnabled());
    schemes.setCurrentIndex(schemes.findData(QString(kDefaultScheme)));
    emit schemes.activated(schemes.currentIndex());
    session.setYear(2024);
    settle();
    EXPECT_EQ(schemes.currentData().toString(), picked);
    test::got(undo(*session.file()));
    settle();
    EXPECT_TRUE(schemes.isEnabled());
    EXPECT_TRUE(child<QLabel>(u"roundText"_s).isVisible());
}

TEST_F(RoundPages, ASchemeThatComesIntoForceLaterSaysSoBeforeTheStart)
{
    QString own = QString::fromUtf8(test::got(schemeText(&disk.file(), kDefaultScheme)));
    const QString since = u"\"validFrom\": \"2017-01-01\""_s;
    ASSERT_TRUE(own.contains(since));
    own.replace(kDefaultScheme, u"own"_s).replace(since, u"\"validFrom\": \"2025-01-01\""_s);
    disk.addRulePack(u"scheme"_s, u"own"_s, own);
    show<RatingPage>();
    const auto &text = child<QLabel>(u"roundText"_s);
    EXPECT_FALSE(text.text().contains(u"⚠"_s)) << text.text().toStdString();
    auto &schemes = child<QComboBox>(u"schemeCombo"_s);
    schemes.setCurrentIndex(schemes.findData(u"own"_s));
    emit schemes.activated(schemes.currentIndex());
    settle();
    EXPECT_TRUE(text.text().contains(u"2025-01-01"_s)) << text.text().toStdString();
    trigger(u"actionGoOn"_s);
    EXPECT_TRUE(stored()) << "it is said, and not refused";
}

TEST_F(RoundPages, TheStepsLeadToConfirmedResults)
{
    start();
    EXPECT_TRUE(step(1).font().bold()) << "comes next";
    EXPECT_FALSE(step(2).font().bold());
    trigger(u"actionGoOn"_s);
    EXPECT_EQ(dialog()->findChild<QLineEdit *>(u"done_on"_s)->text(), u"2024-11-21"_s);
    EXPECT_EQ(said(u"problemLabel"_s), QString());
    enter(u"done_by"_s, u"各支部"_s);
    enter(u"document"_s, u"工委〔2024〕9号"_s);
    accept();
    EXPECT_TRUE(step(1).toolTip().contains(u"2024-11-21"_s));
    EXPECT_TRUE(step(1).toolTip().contains(u"各支部"_s));
    EXPECT_TRUE(step(1).toolTip().contains(u"工委〔2024〕9号"_s));
    EXPECT_TRUE(step(2).font().bold());
    goOn();
    goOn();
    trigger(u"actionGoOn"_s); // the publicity
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"2024-11-28"_s));
    accept();
    EXPECT_TRUE(step(4).toolTip().contains(u"2024-11-28, 7 day(s) left"_s))
        << step(4).toolTip().toStdString();

    trigger(u"actionGoOn"_s); // the approval
    EXPECT_TRUE(said(u"problemLabel"_s).contains(u"尚未届满"_s));
    enter(u"note"_s, u"急用"_s);
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"done_onNote"_s).contains(u"公示期满"_s)) << "no reason outweighs it";
    EXPECT_FALSE(stored()->isConfirmed());
    enter(u"done_on"_s, u"2024-11-29"_s);
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"done_onNote"_s).contains(u"in the future"_s));
    EXPECT_FALSE(stored()->isConfirmed());
    enterDay(u"2024-11-29"_s);
    EXPECT_EQ(said(u"problemLabel"_s), QString());
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"四星级: 2"_s))
        << said(u"effectLabel"_s).toStdString();
    accept();
    ASSERT_TRUE(stored()->isConfirmed());
    EXPECT_TRUE(child<QLabel>(u"confirmedLabel"_s).text().contains(u"2024-11-29"_s));
    EXPECT_TRUE(step(5).toolTip().contains(u"Records up to：2024-11-29"_s));
    EXPECT_EQ(rows(u"ratings"_s), 2);
    EXPECT_TRUE(step(6).toolTip().contains(u"nobody has the star"_s)) << "no five stars";
    EXPECT_TRUE(step(7).font().bold());
    goOn(u"2024-12-02"_s); // the report
    EXPECT_FALSE(child<QAction>(u"actionGoOn"_s).isVisible());
}

TEST_F(RoundPages, ApprovalsLevelByLevelFreezeTheResultsWithTheLast)
{
    test::addSchemeOfTwoApprovals(disk);
    disk.add(u"decisions"_s, {{u"year"_s, 2024},
                              {u"organisation"_s, branches[1]},
                              {u"star"_s, 3},
                              {u"reason"_s, u"名额限制"_s},
                              {u"decided_by"_s, u"工委会"_s},
                              {u"decided_on"_s, u"2024-11-20"_s}});
    show<RatingPage>();
    auto &schemes = child<QComboBox>(u"schemeCombo"_s);
    schemes.setCurrentIndex(schemes.findData(u"levels"_s));
    emit schemes.activated(schemes.currentIndex());
    settle();
    trigger(u"actionGoOn"_s);
    for (int number = 0; number < 4; ++number) {
        goOn();
    }
    EXPECT_TRUE(step(5).text().contains(u"三星级"_s)) << step(5).text().toStdString();
    EXPECT_TRUE(step(6).text().contains(u"四星级、五星级"_s)) << step(6).text().toStdString();
    EXPECT_TRUE(step(5).font().bold());
    EXPECT_FALSE(step(6).font().bold());

    trigger(u"actionGoOn"_s);
    enterDay(u"2024-11-29"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"Nothing is frozen yet"_s))
        << said(u"effectLabel"_s).toStdString();
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"五星级"_s));
    enter(u"document"_s, u"机关党委〔2024〕1号"_s);
    accept();
    EXPECT_FALSE(stored()->isConfirmed());
    EXPECT_TRUE(step(5).toolTip().contains(u"机关党委〔2024〕1号"_s));
    EXPECT_TRUE(step(6).font().bold());
    EXPECT_NE(offered(5, u"actionTakeBackStep"_s), nullptr);

    trigger(u"actionGoOn"_s);
    enterDay(u"2024-12-02"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"frozen with the scheme"_s));
    accept();
    EXPECT_TRUE(stored()->isConfirmed());
    EXPECT_TRUE(child<QLabel>(u"confirmedLabel"_s).text().contains(u"2024-12-02"_s));
    EXPECT_FALSE(step(6).toolTip().contains(u"机关党委"_s)) << "each has its own record";
    EXPECT_EQ(offered(5, u"actionTakeBackStep"_s), nullptr) << "not the last step";
}

TEST_F(RoundPages, EnterInALineOfAStepMovesOn)
{
    start();
    trigger(u"actionGoOn"_s);
    auto *line = dialog()->findChild<QLineEdit *>(u"document"_s);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_FALSE(line->hasFocus());
    EXPECT_TRUE(stored()->steps.isEmpty()) << "nothing is recorded yet";
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(isClosed());
    EXPECT_EQ(stored()->steps.size(), 1);
}

TEST_F(RoundPages, SkippingDemandsAReasonAndIsSeen)
{
    start();
    trigger(u"actionSkipStep"_s);
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"noteNote"_s).contains(u"⚠"_s));
    enter(u"note"_s, u"本年不自评"_s);
    accept();
    ASSERT_EQ(stored()->steps.size(), 1);
    EXPECT_TRUE(stored()->steps[0].skipped);
    EXPECT_TRUE(step(1).toolTip().contains(u"本年不自评"_s));
    EXPECT_TRUE(step(1).accessibleName().contains(u"skipped"_s));
    EXPECT_EQ(actions(), 2);
}

TEST_F(RoundPages, WhatStandsAgainstAStepIsSaidAndTheReasonKept)
{
    start();
    goOn();
    EXPECT_TRUE(test::got(deleteRecords(*session.file(), ledgerOf(u"satisfaction"_s), {ballots[0]}))
                    .isEmpty());
    settle();
    trigger(u"actionGoOn"_s);
    EXPECT_TRUE(said(u"problemLabel"_s).contains(u"1个党组织没有登记民主测评：A"_s));
    enter(u"done_by"_s, u"工委"_s);
    answers.yes = false;
    press(QDialogButtonBox::Cancel);
    EXPECT_EQ(answers.asked.size(), 1) << "what was typed is not dropped in silence";
    press(QDialogButtonBox::Ok);
    EXPECT_EQ(stored()->steps.size(), 1);
    EXPECT_EQ(dialog()->findChild<QLineEdit *>(u"done_by"_s)->text(), u"工委"_s);
    enter(u"note"_s, u"下月补测"_s);
    accept();
    EXPECT_EQ(stored()->step(WorkflowStep::Kind::Ballot)->note, u"下月补测"_s);
}

TEST_F(RoundPages, AnApprovalListsTheStarsThatAreNotThosePosted)
{
    start();
    for (int step = 0; step < 4; ++step) {
        goOn();
    }
    EXPECT_TRUE(test::got(saveScores(*session.file(), 2024, u"superior"_s,
                                     {{branches[1], u"ay2"_s, Points::whole(0)}}))
                    .isEmpty());
    settle();
    trigger(u"actionGoOn"_s);
    enterDay(u"2024-11-29"_s);
    EXPECT_TRUE(said(u"problemLabel"_s).contains(u"1个党组织的星级与公示的不同：B"_s))
        << said(u"problemLabel"_s).toStdString();
    const auto *list = dialog()->findChild<QTreeWidget *>(u"differences"_s);
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->topLevelItemCount(), 1);
    const QTreeWidgetItem *line = list->topLevelItem(0);
    EXPECT_EQ((QStringList{line->text(0), line->text(1), line->text(2)}),
              (QStringList{u"B"_s, u"四星级"_s, u"三星级"_s}));
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"noteNote"_s).contains(u"⚠"_s)) << "without a reason it stays";
    enter(u"note"_s, u"异议成立"_s);
    accept();
    EXPECT_TRUE(stored()->isConfirmed());
}

TEST_F(RoundPages, APostingNamesTheStarsThatTheTableShowsOtherwise)
{
    start();
    for (int step = 0; step < 3; ++step) {
        goOn();
    }
    decideLate();
    trigger(u"actionGoOn"_s);
    enter(u"done_on"_s, u"2024-12-22"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"2024-12-22"_s))
        << said(u"effectLabel"_s).toStdString();
    const auto *list = dialog()->findChild<QTreeWidget *>(u"differences"_s);
    ASSERT_TRUE(list->isVisible());
    ASSERT_EQ(list->topLevelItemCount(), 1);
    const QTreeWidgetItem *line = list->topLevelItem(0);
    EXPECT_EQ((QStringList{line->text(0), line->text(1), line->text(2)}),
              (QStringList{u"B"_s, u"四星级"_s, u"三星级"_s}));
    enter(u"done_on"_s, u"2024-12-27"_s);
    EXPECT_EQ(said(u"effectLabel"_s).indexOf(u"⚠"_s), -1) << "by then it was decided";
    EXPECT_FALSE(dialog()->findChild<QTreeWidget *>(u"differences"_s)->isVisible());
}

TEST_F(RoundPages, AnApprovalNamesWhoseDecisionIsTooLateForIt)
{
    start();
    for (int step = 0; step < 4; ++step) {
        goOn();
    }
    decideLate();
    trigger(u"actionGoOn"_s);
    enter(u"done_on"_s, u"2024-12-20"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"B（三星级 → 四星级）"_s))
        << said(u"effectLabel"_s).toStdString();
    enter(u"done_on"_s, u"2024-12-26"_s);
    EXPECT_FALSE(said(u"effectLabel"_s).contains(u"→"_s)) << "by then it was decided";
}

TEST_F(RoundPages, WhoseStarOfLastYearNobodyApprovedIsCountedBeforeTheStartAndTheApproval)
{
    show<RatingPage>();
    EXPECT_FALSE(child<QLabel>(u"openMovementsLabel"_s).isVisible());
    QList<ScoreChange> scores;
    for (int i = 1; i <= 10; ++i) {
        scores += {branches[0], u"ay%1"_s.arg(i), Points{85'000}};
    }
    EXPECT_TRUE(test::got(saveScores(*session.file(), 2023, u"superior"_s, scores)).isEmpty());
    settle();
    const QString told = u"上年的评定没有批准：1个党组织"_s;
    const QLabel &label = child<QLabel>(u"openMovementsLabel"_s);
    EXPECT_TRUE(label.isVisible());
    EXPECT_TRUE(label.text().contains(told)) << label.text().toStdString();
    trigger(u"actionGoOn"_s);
    for (int step = 0; step < 4; ++step) {
        goOn();
    }
    trigger(u"actionGoOn"_s);
    enterDay(u"2024-11-29"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(told)) << said(u"effectLabel"_s).toStdString();
    accept();
    EXPECT_TRUE(stored()->isConfirmed()) << "nothing is refused";
}

TEST_F(RoundPages, TheLastDayOfThePublicityFollowsItsFirstUntilItIsEntered)
{
    start();
    for (int step = 0; step < 3; ++step) {
        goOn();
    }
    trigger(u"actionGoOn"_s);
    const auto *until = dialog()->findChild<QLineEdit *>(u"until"_s);
    EXPECT_EQ(until->text(), u"2024-11-28"_s);
    enter(u"done_on"_s, u"2024-11-25"_s);
    EXPECT_EQ(until->text(), u"2024-12-02"_s);
    enter(u"until"_s, u"2024-12-05"_s);
    enterDay(u"2024-11-26"_s);
    EXPECT_EQ(until->text(), u"2024-12-05"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"2024-12-05"_s));
    EXPECT_EQ(said(u"problemLabel"_s), QString());
    accept();
    EXPECT_EQ(stored()->step(WorkflowStep::Kind::Publicity)->until, QDate(2024, 12, 5));
}

TEST_F(RoundPages, WhatASchemeCallsWorkingDaysIsToBeCheckedByHand)
{
    QString own = QString::fromUtf8(test::got(schemeText(&disk.file(), kDefaultScheme)));
    const QString days = u"\"days\": 7, \"count\": \"calendar\""_s;
    ASSERT_TRUE(own.contains(days));
    disk.addRulePack(u"scheme"_s, QString(kDefaultScheme),
                     own.replace(days, u"\"days\": 5, \"count\": \"working\""_s));
    start();
    for (int step = 0; step < 3; ++step) {
        goOn();
    }
    trigger(u"actionGoOn"_s);
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"2024-11-28 (5 working day(s)"_s))
        << said(u"effectLabel"_s).toStdString();
    EXPECT_TRUE(said(u"effectLabel"_s).contains(u"public holidays"_s));
    enter(u"until"_s, u"2024-11-29"_s);
    EXPECT_FALSE(said(u"effectLabel"_s).contains(u"public holidays"_s));
    press(QDialogButtonBox::Cancel);
}

TEST_F(RoundPages, TheDialogSaysWhichStepItIsAboutAndKeepsItsHeight)
{
    start();
    EXPECT_TRUE(
        test::got(deleteRecords(*session.file(), ledgerOf(u"satisfaction"_s), ballots)).isEmpty());
    settle();
    goOn();
    child<QAction>(u"actionGoOn"_s).trigger(); // its problems come through the event loop
    const int height = page->findChild<StepDialog *>()->height();
    EXPECT_EQ(said(u"stepLabel"_s), u"党员群众测评"_s);
    EXPECT_TRUE(said(u"problemLabel"_s).contains(u"2个"_s));
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"noteNote"_s).contains(u"⚠"_s));
    settle();
    EXPECT_EQ(dialog()->height(), height);
    press(QDialogButtonBox::Cancel);
}

TEST_F(RoundPages, TheFieldsOfAStepStayWhereTheyAreWhateverIsSaidAboutIt)
{
    start();
    for (int step = 0; step < 3; ++step) {
        goOn();
    }
    decideLate();
    trigger(u"actionGoOn"_s);
    const auto place = [this] {
        const auto *field = dialog()->findChild<QLineEdit *>(u"document"_s);
        QCoreApplication::processEvents();
        return field->mapTo(dialog(), QPoint()).y();
    };
    enter(u"done_on"_s, u"2024-12-27"_s);
    const int before = place();
    ASSERT_FALSE(dialog()->findChild<QTreeWidget *>(u"differences"_s)->isVisible());
    enter(u"done_on"_s, u"2024-12-22"_s);
    ASSERT_TRUE(dialog()->findChild<QTreeWidget *>(u"differences"_s)->isVisible());
    EXPECT_EQ(place(), before);
}

TEST_F(RoundPages, AConfirmedStarThatOnlyTheSchemeWouldChangeSaysSo)
{
    start();
    confirm();
    EXPECT_FALSE(child<QToolButton>(u"differingButton"_s).isVisible());
    test::got(importScheme(
        *session.file(),
        test::got(schemeText(nullptr, kDefaultScheme)).replace("\"min\": 80", "\"min\": 86")));
    settle();
    auto &differing = child<QToolButton>(u"differingButton"_s);
    ASSERT_TRUE(differing.isVisible());
    EXPECT_TRUE(differing.text().contains(u"the scheme, which was changed"_s))
        << differing.text().toStdString();
    EXPECT_EQ(star(branches[1]).data().toString(), u"★★★★"_s);
    EXPECT_TRUE(star(branches[1])
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"方案有变动，按现有方案将为三星级"_s))
        << star(branches[1]).data(Qt::ToolTipRole).toString().toStdString();
}

TEST_F(RoundPages, WhatBelongsToAConfirmedResultIsNotDeletedUnasked)
{
    start();
    confirm();
    LedgerPage stars(ledgerOf(u"ratings"_s), session);
    stars.show();
    stars.refresh();
    auto *table = stars.findChild<RecordView *>();
    table->selectAll();
    auto *remove = stars.findChild<QAction *>(u"actionDelete"_s);
    answers.yes = false;
    remove->trigger();
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked[0].contains(u"A: 2024, 年底, confirmed with star 4"_s))
        << answers.asked[0].toStdString();
    EXPECT_EQ(rows(u"ratings"_s), 2);
    answers.yes = true;
    remove->trigger();
    EXPECT_EQ(rows(u"ratings"_s), 0);
}

TEST_F(RoundPages, AConfirmedStarIsNotEditedUnasked)
{
    start();
    confirm();
    LedgerPage stars(ledgerOf(u"ratings"_s), session);
    stars.show();
    stars.refresh();
    stars.openRecord(stars.findChild<RecordModel *>()->ids()[0]);
    auto *star = stars.findChild<QLineEdit *>(u"star"_s);
    auto *save = stars.findChild<QPushButton *>(u"saveButton"_s);
    save->click();
    EXPECT_EQ(answers.asked, QStringList()) << "nothing was changed";
    star->setText(u"5"_s);
    answers.yes = false;
    save->click();
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked[0].contains(u"confirmed with star 4"_s));
    const auto highest = [this] {
        Statement query(session.file()->database(), u"SELECT max(star) FROM rating"_s);
        return query.next() ? query.integer(0) : -1;
    };
    EXPECT_EQ(highest(), 4);
    EXPECT_EQ(star->text(), u"5"_s) << "what was typed stays";
    answers.yes = true;
    save->click();
    EXPECT_EQ(highest(), 5);
}

TEST_F(RoundPages, AnErrorStaysInTheDialog)
{
    start();
    trigger(u"actionGoOn"_s);
    enter(u"done_by"_s, u"工委"_s);
    test::got(undo(*session.file())); // the round is gone
    press(QDialogButtonBox::Ok);
    EXPECT_TRUE(said(u"errorLabel"_s).contains(u"⚠"_s));
    EXPECT_EQ(dialog()->findChild<QLineEdit *>(u"done_by"_s)->text(), u"工委"_s);
    EXPECT_TRUE(answers.told.isEmpty());
    press(QDialogButtonBox::Cancel);
    EXPECT_TRUE(isClosed());
}

TEST_F(RoundPages, AConfirmedStarStaysAndSaysWhenTheRecordsWouldGiveAnother)
{
    start();
    confirm();
    auto &differing = child<QToolButton>(u"differingButton"_s);
    EXPECT_FALSE(differing.isVisible());
    EXPECT_EQ(star(branches[1]).data().toString(), u"★★★★"_s);
    EXPECT_TRUE(test::got(saveScores(*session.file(), 2024, u"superior"_s,
                                     {{branches[1], u"ay2"_s, Points::whole(0)},
                                      {branches[1], u"ay3"_s, Points::whole(0)}}))
                    .isEmpty());
    settle();
    EXPECT_EQ(star(branches[1]).data().toString(), u"★★★★"_s);
    EXPECT_TRUE(star(branches[1]).data(Qt::DecorationRole).isValid());
    EXPECT_TRUE(star(branches[1]).data(Qt::ToolTipRole).toString().contains(u"二星级"_s))
        << star(branches[1]).data(Qt::ToolTipRole).toString().toStdString();
    EXPECT_FALSE(star(branches[0]).data(Qt::DecorationRole).isValid());
    ASSERT_TRUE(differing.isVisible());
    pick(branches[0]);
    QTest::mouseClick(&differing, Qt::LeftButton);
    const auto picked =
        child<QTableView>(u"starTable"_s).selectionModel()->selectedRows(StarModel::Stars);
    EXPECT_EQ(picked, QModelIndexList{star(branches[1])});
    EXPECT_FALSE(child<QAction>(u"actionDecide"_s).isEnabled());

    trigger(u"actionTakeBackStep"_s);
    enter(u"note"_s, u"评分有误"_s);
    accept();
    EXPECT_FALSE(stored()->isConfirmed());
    EXPECT_EQ(stored()->note, u"评分有误"_s);
    EXPECT_EQ(star(branches[1]).data().toString(), u"★★"_s);
    EXPECT_FALSE(differing.isVisible());
    EXPECT_TRUE(step(5).font().bold());
}

TEST_F(RoundPages, AWindowThatOnlyShowsOffersNoStep)
{
    start();
    goOn();
    session.setFile(test::got(File::open(disk.path(), File::Access::Read)));
    page->refresh();
    settle();
    EXPECT_TRUE(step(1).isVisible());
    EXPECT_TRUE(step(1).toolTip().contains(u"2024-11-21"_s));
    for (const QString &action :
         {u"actionSkipStep"_s, u"actionTakeBackStep"_s, u"actionDecide"_s, u"actionObjection"_s}) {
        EXPECT_FALSE(child<QAction>(action).isEnabled()) << action.toStdString();
    }
    EXPECT_FALSE(child<QAction>(u"actionGoOn"_s).isVisible());
}

TEST_F(RoundPages, ADecisionIsEnteredForTheOrganisationPickedAndMarksItsStar)
{
    start();
    pick(branches[1]);
    trigger(u"actionDecide"_s);
    auto &decisions = child<Page>(u"decisions"_s);
    ASSERT_TRUE(decisions.isVisible());
    EXPECT_EQ(decisions.findChild<QLineEdit *>(u"year"_s)->text(), u"2024"_s);
    EXPECT_EQ(decisions.findChild<QLineEdit *>(u"decided_on"_s)->text(), u"2024-11-21"_s);
    decisions.findChild<QLineEdit *>(u"star"_s)->setText(u"3"_s);
    decisions.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"信访问题未了结"_s);
    decisions.findChild<QLineEdit *>(u"decided_by"_s)->setText(u"工委"_s);
    decisions.findChild<QPushButton *>(u"saveButton"_s)->click();
    EXPECT_EQ(rows(u"decisions"_s), 1);
    child<QTabWidget>(u"tabs"_s).setCurrentIndex(0);
    settle();
    EXPECT_EQ(star(branches[1]).data().toString(), u"★★★ decided"_s);
    EXPECT_TRUE(star(branches[1]).data(Qt::ToolTipRole).toString().contains(u"信访问题未了结"_s));
    EXPECT_EQ(star(branches[0]).data().toString(), u"★★★★"_s);
    pick(branches[1]);
    trigger(u"actionDecide"_s);
    EXPECT_EQ(decisions.findChild<QLineEdit *>(u"star"_s)->text(), u"3"_s) << "the one there is";
}

TEST_F(RoundPages, AnObjectionIsEnteredForTheOrganisationPicked)
{
    start();
    pick(branches[1]);
    trigger(u"actionObjection"_s);
    auto &objections = child<Page>(u"objections"_s);
    ASSERT_TRUE(objections.isVisible());
    objections.findChild<QLineEdit *>(u"raised_by"_s)->setText(u"匿名"_s);
    objections.findChild<QPlainTextEdit *>(u"content"_s)->setPlainText(u"记录不实"_s);
    objections.findChild<QPushButton *>(u"saveButton"_s)->click();
    EXPECT_EQ(rows(u"objections"_s), 1);
    EXPECT_EQ(test::got(listRows(*session.file(), ledgerOf(u"objections"_s),
                                 {.scope = branches[1], .year = 2024}))
                  .size(),
              1);
}

} // namespace
} // namespace zhibu
