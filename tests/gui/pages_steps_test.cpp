#include "gui/rating/round/steprecord.h"
#include "gui/roundpages.h"
#include "reports/words/actiontext.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/rulepacks.h"

#include <QComboBox>
#include <QFile>
#include <QTreeWidget>

namespace zhibu {
namespace {

class StepPages : public RoundPages
{
protected:
    QStringList documents(WorkflowStep::Kind kind)
    {
        QStringList names;
        const auto round = stored();
        for (const Attachment &each :
             test::got(attachmentsOf(*session.file(), stepLedger(kind), round->step(kind)->id))) {
            names += each.name;
        }
        return names;
    }
    StepRecord *record(int number)
    {
        QAction *action = offered(number, u"actionStepRecord"_s);
        if (action == nullptr) {
            return nullptr;
        }
        action->trigger();
        StepRecord *found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            found = page->findChild<StepRecord *>();
            return found != nullptr && found->isVisible();
        }));
        return found;
    }
    static QStringList filesIn(const QWidget &dialog)
    {
        QStringList names;
        const auto *files = dialog.findChild<QTreeWidget *>(u"files"_s);
        for (int row = 0; row < files->topLevelItemCount(); ++row) {
            names += files->topLevelItem(row)->text(0);
        }
        return names;
    }
    /// Triggers the paper of a step and waits for its preview.
    QString paper(int number)
    {
        QAction *action = offered(number, u"actionPaper"_s);
        if (action == nullptr || !action->isEnabled()) {
            return {};
        }
        action->trigger();
        EXPECT_TRUE(QTest::qWaitFor([this] { return !answers.previewed.isEmpty(); }));
        return answers.previewed.isEmpty() ? QString() : answers.previewed.takeFirst();
    }
    void scopeTo(RowId organisation)
    {
        session.setScope(organisation);
        settle();
    }
    QString textOf(const QString &label) { return child<QLabel>(label).text(); }
};

TEST_F(StepPages, DocumentsAreStoredWithTheStepAsOneAction)
{
    start();
    trigger(u"actionGoOn"_s);
    answers.files = {disk.write(u"自评会议记录.pdf"_s, "1"), disk.write(u"签到.jpg"_s, "2")};
    dialog()->findChild<QToolButton *>(u"addButton"_s)->click();
    EXPECT_EQ(filesIn(*dialog()).size(), 2);
    const qsizetype before = actions();
    accept();
    EXPECT_EQ(actions(), before + 1);
    EXPECT_EQ(documents(WorkflowStep::Kind::SelfEvaluation),
              (QStringList{u"自评会议记录.pdf"_s, u"签到.jpg"_s}));

    trigger(u"actionTakeBackStep"_s);
    EXPECT_TRUE(dialog()->findChild<QLabel *>(u"effectLabel"_s)->text().contains(u"2 file(s)"_s));
    press(QDialogButtonBox::Cancel);
}

TEST_F(StepPages, WhatWasRecordedIsReadAndItsDocumentsKept)
{
    start();
    EXPECT_EQ(offered(1, u"actionStepRecord"_s), nullptr) << "nothing was recorded yet";
    trigger(u"actionGoOn"_s);
    enter(u"document"_s, u"工委〔2024〕9号"_s);
    accept();
    StepRecord *shown = record(1);
    ASSERT_NE(shown, nullptr);
    QStringList texts;
    for (const QLabel *label : shown->findChildren<QLabel *>()) {
        texts += label->text();
    }
    EXPECT_TRUE(texts.contains(u"工委〔2024〕9号"_s));
    EXPECT_TRUE(texts.contains(u"2024-11-21"_s));
    EXPECT_EQ(filesIn(*shown), QStringList());

    const qsizetype before = actions();
    answers.files = {disk.write(u"通知.pdf"_s, "1")};
    shown->findChild<QToolButton *>(u"addButton"_s)->click();
    EXPECT_EQ(filesIn(*shown), QStringList{u"通知.pdf"_s});
    EXPECT_EQ(actions(), before + 1);
    EXPECT_EQ(historyText(test::got(history(*session.file())).first()),
              u"Attach “通知.pdf” to 自评"_s);
    shown->findChild<QToolButton *>(u"openButton"_s)->click();
    ASSERT_EQ(answers.opened.size(), 1);
    shown->findChild<QToolButton *>(u"removeButton"_s)->click();
    EXPECT_EQ(filesIn(*shown), QStringList());
    test::got(undo(*session.file()));
    EXPECT_EQ(filesIn(*shown), QStringList{u"通知.pdf"_s});
    shown->close();
}

TEST_F(StepPages, TheDialogIsUsableWhileTheRecordsAreChecked)
{
    start();
    child<QAction>(u"actionGoOn"_s).trigger(); // the result comes through the event loop
    auto *waiting = page->findChild<StepDialog *>();
    ASSERT_NE(waiting, nullptr);
    const QPushButton *ok = waiting->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_TRUE(waiting->findChild<QLabel *>(u"busyLabel"_s)->isVisible());
    waiting->findChild<QLineEdit *>(u"done_by"_s)->setText(u"各支部"_s);
    ASSERT_TRUE(QTest::qWaitFor([ok] { return ok->isEnabled(); }));
    EXPECT_FALSE(waiting->findChild<QLabel *>(u"busyLabel"_s)->isVisible());
    EXPECT_EQ(waiting->findChild<QLineEdit *>(u"done_by"_s)->text(), u"各支部"_s);
    press(QDialogButtonBox::Cancel);
    ASSERT_TRUE(isClosed());

    child<QAction>(u"actionGoOn"_s).trigger();
    page->findChild<StepDialog *>()->reject(); // before it is known
    EXPECT_TRUE(isClosed());
    EXPECT_TRUE(stored()->steps.isEmpty());
}

TEST_F(StepPages, CtrlEnterWhileTheRecordsAreCheckedIsKept)
{
    start();
    const auto pressEarly = [this](const QString &on) {
        child<QAction>(u"actionGoOn"_s).trigger();
        auto *waiting = page->findChild<StepDialog *>();
        waiting->findChild<QLineEdit *>(u"done_on"_s)->setText(on);
        EXPECT_TRUE(waiting->findChild<QLabel *>(u"busyLabel"_s)->isVisible());
        QTest::keyClick(waiting->findChild<QLineEdit *>(u"done_on"_s), Qt::Key_Return,
                        Qt::ControlModifier);
        return waiting;
    };
    pressEarly(u"2024-11-20"_s);
    ASSERT_TRUE(isClosed());
    settle();
    ASSERT_EQ(stored()->steps.size(), 1);
    EXPECT_EQ(stored()->steps.first().doneOn, QDate(2024, 11, 20));

    pressEarly(u"2024-11-19"_s);
    const auto isSaid = [this] {
        const auto labels = dialog()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *each) {
            return each->isVisible() && each->text().contains(u"自评"_s);
        });
    };
    EXPECT_TRUE(isSaid()) << "a day before that of the step before";
    EXPECT_EQ(stored()->steps.size(), 1);
    press(QDialogButtonBox::Cancel);
    ASSERT_TRUE(isClosed());

    auto *edited = pressEarly(u"2024-11-20"_s);
    edited->findChild<QLineEdit *>(u"done_by"_s)->setText(u"各支部"_s);
    EXPECT_NE(dialog(), nullptr) << "an edit drops the press";
    EXPECT_EQ(stored()->steps.size(), 1);
    press(QDialogButtonBox::Cancel);
    ASSERT_TRUE(isClosed());
}

TEST_F(StepPages, AnApprovalPressedBeforeItsStarsAreKnownShowsThemFirst)
{
    start();
    for (int step = 0; step < 4; ++step) {
        goOn();
    }
    session.setToday(QDate(2024, 11, 29));
    child<QAction>(u"actionGoOn"_s).trigger();
    auto *waiting = page->findChild<StepDialog *>();
    ASSERT_NE(waiting, nullptr);
    QTest::keyClick(waiting, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(said(u"errorLabel"_s).contains(u"Ctrl+Enter"_s));
    EXPECT_EQ(stored()->steps.size(), 4);
    QTest::keyClick(waiting, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(isClosed());
    settle();
    EXPECT_EQ(stored()->steps.size(), 5);
}

TEST_F(StepPages, EachStepOffersItsPaper)
{
    start();
    pick(branches[1]);
    EXPECT_EQ(paper(1), u"2024年度党组织星级评定申报表"_s);
    EXPECT_EQ(paper(2), u"2024年度（年底）党员群众测评表"_s);
    EXPECT_EQ(paper(3), u"2024年度（年底）星级评定汇总表"_s);
    EXPECT_EQ(paper(4), u"关于2024年度党组织星级评定拟定结果的公示"_s);
    EXPECT_EQ(paper(5), u"2024年度（年底）晋星降星审批表"_s);
    EXPECT_EQ(paper(6), QString()) << "the re-examination has none";
    EXPECT_EQ(paper(8), u"2024年度（年底）授牌名单"_s);
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(StepPages, AStepNamesTheFormItsSchemeAsksFor)
{
    start();
    EXPECT_TRUE(child<QToolButton>(u"step2"_s).toolTip().contains(u"Form：测评表"_s))
        << child<QToolButton>(u"step2"_s).toolTip().toStdString();
}

TEST_F(StepPages, ThePapersOfTheJuneRoundSayWhichItIs)
{
    show<RatingPage>();
    auto &rounds = child<QComboBox>(u"roundCombo"_s);
    rounds.setCurrentIndex(rounds.findData(static_cast<int>(Round::June)));
    emit rounds.activated(rounds.currentIndex());
    settle();
    trigger(u"actionGoOn"_s);
    ASSERT_TRUE(test::got(roundOf(*session.file(), 2024, Round::June, committee)));
    EXPECT_EQ(paper(3), u"2024年度（年中）星级评定汇总表"_s);
    EXPECT_EQ(paper(4), u"关于2024年度（年中）党组织星级评定拟定结果的公示"_s);
}

TEST_F(StepPages, ABranchIsToldWhoRatesItAndLedThere)
{
    show<RatingPage>();
    scopeTo(branches[0]);
    EXPECT_TRUE(textOf(u"elsewhereLabel"_s).contains(u"“A” is rated by “工委”"_s))
        << textOf(u"elsewhereLabel"_s).toStdString();
    EXPECT_FALSE(child<QAction>(u"actionGoOn"_s).isVisible());
    EXPECT_FALSE(child<QToolButton>(u"moreButton"_s).isVisible()) << "there is nothing behind it";
    QTest::mouseClick(&child<QToolButton>(u"toRaterButton"_s), Qt::LeftButton);
    settle();
    EXPECT_EQ(session.scope(), committee);
    EXPECT_TRUE(child<QToolButton>(u"moreButton"_s).isVisible());
    EXPECT_FALSE(child<QLabel>(u"elsewhereLabel"_s).isVisible());
    trigger(u"actionGoOn"_s);

    scopeTo(branches[0]); // now in a round that runs
    EXPECT_TRUE(textOf(u"elsewhereLabel"_s).contains(u"in the round of “工委”"_s));
    EXPECT_TRUE(step(1).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionGoOn"_s).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionSkipStep"_s).isEnabled());
    EXPECT_EQ(offered(1, u"actionGoOn"_s), nullptr);
    QTest::mouseClick(&child<QToolButton>(u"toRaterButton"_s), Qt::LeftButton);
    settle();
    EXPECT_NE(offered(1, u"actionGoOn"_s), nullptr);
}

TEST_F(StepPages, ACommitteeBelowMayRateItsOwn)
{
    const RowId below = disk.add(u"organisations"_s, {{u"code"_s, u"D"_s},
                                                      {u"name"_s, u"机关党委"_s},
                                                      {u"kind"_s, u"committee"_s},
                                                      {u"superior"_s, committee}});
    show<RatingPage>();
    scopeTo(below);
    EXPECT_FALSE(child<QLabel>(u"elsewhereLabel"_s).isVisible());
    trigger(u"actionGoOn"_s);
    EXPECT_EQ(test::got(roundOf(*session.file(), 2024, Round::December, below))->organisation,
              below);
}

TEST_F(StepPages, WhatCannotBeCheckedIsCheckedAgainOnDemand)
{
    start();
    const QString away = disk.pathOf(u"away.zhibu"_s);
    ASSERT_TRUE(QFile::rename(disk.path(), away));
    child<QAction>(u"actionGoOn"_s).trigger();
    auto *waiting = page->findChild<StepDialog *>();
    ASSERT_NE(waiting, nullptr);
    const QLabel *error = waiting->findChild<QLabel *>(u"errorLabel"_s);
    const QPushButton *ok = waiting->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    ASSERT_TRUE(QTest::qWaitFor([error] { return error->isVisible(); }));
    EXPECT_TRUE(ok->isEnabled()) << "to try again";
    EXPECT_FALSE(waiting->findChild<QLabel *>(u"busyLabel"_s)->isVisible());
    ASSERT_TRUE(QFile::rename(away, disk.path()));
    press(QDialogButtonBox::Ok);
    EXPECT_FALSE(error->isVisible());
    EXPECT_TRUE(stored()->steps.isEmpty()) << "nothing is recorded unchecked";
    accept();
    EXPECT_EQ(stored()->steps.size(), 1);
}

TEST_F(StepPages, WithoutItsSchemeARoundOffersNothingAndSaysWhy)
{
    test::got(startRound(disk.file(), 2024, Round::December, committee, QString(kDefaultScheme),
                         QDate(2024, 11, 20)));
    disk.addRulePack(u"scheme"_s, QString(kDefaultScheme), u"{"_s);
    show<RatingPage>();
    EXPECT_FALSE(child<QAction>(u"actionGoOn"_s).isVisible());
    EXPECT_FALSE(child<QAction>(u"actionSkipStep"_s).isEnabled());
    EXPECT_FALSE(child<QAction>(u"actionTakeBackStep"_s).isEnabled());
    EXPECT_EQ(page->findChild<QToolButton *>(u"step1"_s), nullptr);
    ASSERT_TRUE(child<QLabel>(u"roundText"_s).isVisible());
    EXPECT_TRUE(textOf(u"roundText"_s).contains(QString(kDefaultScheme)))
        << textOf(u"roundText"_s).toStdString();
}

TEST_F(StepPages, QuotasAreDrawnForWholeRoundsOnly)
{
    const RowId below = disk.add(u"organisations"_s, {{u"code"_s, u"D"_s},
                                                      {u"name"_s, u"党总支"_s},
                                                      {u"kind"_s, u"general_branch"_s},
                                                      {u"superior"_s, committee}});
    for (const QString &code : {u"E"_s, u"F"_s}) {
        const RowId branch = disk.addBranch(code, {{u"superior"_s, below}});
        score(branch, u"superior"_s);
    }
    start();
    EXPECT_TRUE(textOf(u"quotaNotes"_s).contains(u"已评4个"_s));
    scopeTo(below);
    EXPECT_EQ(textOf(u"quotaNotes"_s), QString());
    test::got(startRound(*session.file(), 2024, Round::December, below, QString(kDefaultScheme),
                         QDate(2024, 11, 20)));
    page->refresh();
    settle();
    EXPECT_TRUE(textOf(u"quotaNotes"_s).contains(u"已评2个"_s));
}

} // namespace
} // namespace zhibu
