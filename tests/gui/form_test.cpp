#include "gui/members/changedialog.h"
#include "gui/records/ledgerpage.h"
#include "gui/records/recordform.h"
#include "gui/records/recordpanel.h"
#include "gui/windowtest.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWheelEvent>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

class Forms : public WindowTest
{
protected:
    Forms()
    {
        openSampleFile();
        go(PageKind::Members);
    }
    void fillNewMember()
    {
        input(u"name"_s)->setText(u"诸葛亮"_s);
        choose(u"sex"_s, u"male"_s);
        input(u"branch"_s)->setText(u"A01"_s);
        choose(u"kind"_s, u"full"_s);
        input(u"joined"_s)->setText(u"2012年7月1日"_s);
    }
};

TEST_F(Forms, FindingsStandUnderTheirFieldsAndWhatWasTypedStays)
{
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    input(u"name"_s)->setText(u"诸葛亮"_s);
    input(u"id_number"_s)->setText(u"41059919740803424"_s);
    input(u"birth"_s)->setText(u"1974-13-03"_s);
    input(u"branch"_s)->setText(u"不存在"_s);
    input(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_TRUE(note(u"id_number"_s)->text().contains(u"18 characters"_s));
    EXPECT_TRUE(note(u"birth"_s)->text().contains(u"not a date"_s));
    EXPECT_TRUE(note(u"branch"_s)->text().contains(u"not found"_s));
    EXPECT_TRUE(note(u"joined"_s)->text().contains(u"must not be empty"_s));
    EXPECT_EQ(input(u"name"_s)->text(), u"诸葛亮"_s);
    EXPECT_EQ(input(u"birth"_s)->text(), u"1974-13-03"_s);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), u"sex"_s)
        << "the first field with a finding";
    input(u"birth"_s)->setText(u"1974.8.3"_s);
    EXPECT_FALSE(note(u"birth"_s)->text().contains(u"not a date"_s)) << "judged while typing";
}

TEST_F(Forms, ALongTextStandsBesideItsTitleHoweverTallTheFormIs)
{
    const Ledger &decisions = ledgerOf(u"decisions"_s);
    RecordForm form(decisions, window->session(), {});
    form.resize(400, 1500);
    form.show();
    QCoreApplication::processEvents();
    const auto *text = form.findChild<QPlainTextEdit *>(u"reason"_s);
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(form.editor(u"reason"_s)->height(), text->height());
}

TEST_F(Forms, NothingMovesWhileADateIsTyped)
{
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(input(u"confirmed"_s)->isVisible());
    const auto placeBelow = [this] {
        QCoreApplication::processEvents();
        return input(u"job"_s)->mapTo(window.get(), QPoint()).y();
    };
    EXPECT_FALSE(note(u"confirmed"_s)->isVisible()) << "no line is kept free below a date";
    const int before = placeBelow();
    input(u"confirmed"_s)->setFocus();
    QTest::keyClicks(input(u"confirmed"_s), u"19"_s);
    EXPECT_EQ(placeBelow(), before);
    EXPECT_FALSE(note(u"confirmed"_s)->text().contains(u"not a date"_s)) << "it is not typed yet";
    input(u"job"_s)->setFocus();
    EXPECT_TRUE(note(u"confirmed"_s)->text().contains(u"not a date"_s));
}

TEST_F(Forms, WhatWasRefusedIsForgottenWhenNothingIsEnteredAnyMore)
{
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    input(u"job"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(note(u"name"_s)->text().contains(u"must not be empty"_s));
    menu(u"actionUndo"_s);
    EXPECT_FALSE(note(u"name"_s)->text().contains(u"must not be empty"_s));
    EXPECT_FALSE(note(u"name"_s)->isVisible());

    input(u"name"_s)->setText(u"诸"_s);
    input(u"name"_s)->clear();
    EXPECT_FALSE(note(u"name"_s)->text().contains(u"must not be empty"_s)) << "taken back";
}

TEST_F(Forms, OnlyBranchesAreOfferedForAMembersBranch)
{
    press(Qt::Key_N, Qt::ControlModifier);
    auto *branch = qobject_cast<QLineEdit *>(input(u"branch"_s));
    QTest::keyClicks(branch, u"A"_s);
    QStringList offers;
    const QAbstractItemModel *model = branch->completer()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        offers += model->index(row, 0).data().toString();
    }
    EXPECT_FALSE(offers.isEmpty());
    for (const QString &offer : offers) {
        EXPECT_TRUE(offer.contains(u"党支部"_s) && !offer.contains(u"党委"_s))
            << offer.toStdString();
    }
}

TEST_F(Forms, WhatIsReferredToIsFoundInPinyin)
{
    press(Qt::Key_N, Qt::ControlModifier);
    auto *branch = input(u"branch"_s);
    QTest::keyClicks(branch, u"slj"_s);
    const QAbstractItemModel *model = branch->completer()->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_TRUE(model->index(0, 0).data().toString().startsWith(u"A01 水利局党支部"_s));
    branch->clear();
    QTest::keyClicks(branch, u"0"_s);
    EXPECT_EQ(model->rowCount(), 2) << "the completer looks among all";
}

TEST_F(Forms, ANumberIsPromisedToNewRowsOnlyAndCannotBeTakenAway)
{
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_FALSE(note(u"code"_s)->text().isEmpty());
    press(Qt::Key_Escape);
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_Return);
    ASSERT_TRUE(input(u"code"_s)->isVisible());
    EXPECT_TRUE(note(u"code"_s)->text().isEmpty());
    input(u"code"_s)->clear();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(note(u"code"_s)->text().contains(u"must not be empty"_s));
    EXPECT_EQ(cell(0, u"code"_s), u"P000001"_s);
}

TEST_F(Forms, ANewRowIsStoredAndAnEmptyFormOfTheSameBranchFollows)
{
    press(Qt::Key_N, Qt::ControlModifier);
    fillNewMember();
    input(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 4);
    EXPECT_TRUE(answers.told.isEmpty());
    EXPECT_TRUE(input(u"name"_s)->text().isEmpty());
    EXPECT_TRUE(input(u"branch"_s)->text().contains(u"水利局党支部"_s));
    EXPECT_EQ(cell(3, u"name"_s), u"诸葛亮"_s);
    EXPECT_EQ(cell(3, u"code"_s), u"P000004"_s) << "numbered by itself";
    EXPECT_EQ(cell(3, u"joined"_s), u"2012-07-01"_s);
    EXPECT_EQ(list().currentId(), list().selectedIds().value(0));
    EXPECT_TRUE(status(u"done"_s).contains(u"诸葛亮"_s));
    input(u"name"_s)->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3) << "nothing was typed there: the key is the window's";
}

TEST_F(Forms, CtrlSStoresTheFormItIsPressedInAndElsewhereWritesABackup)
{
    answers.files = {path(u"copy.zhibu"_s)};
    press(Qt::Key_N, Qt::ControlModifier);
    fillNewMember();
    input(u"name"_s)->setFocus();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 4);
    EXPECT_FALSE(QFile::exists(path(u"copy.zhibu"_s)));
    press(Qt::Key_Escape);
    list().setFocus();
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(path(u"copy.zhibu"_s)); }));
    EXPECT_EQ(rows(u"members"_s), 4);
}

TEST_F(Forms, ANewRowIsSavedWithoutAWarningWhileAnotherOneIsCurrent)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_N, Qt::ControlModifier);
    fillNewMember();
    input(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 4);
    EXPECT_TRUE(status(u"done"_s).contains(u"诸葛亮"_s)) << status(u"done"_s).toStdString();
    EXPECT_FALSE(page().hasUnsavedInput());
}

TEST_F(Forms, ChangesAreUndoneAndRedoneByName)
{
    list().selectRow(1);
    list().setCurrentIndex(list().model()->index(1, 1));
    press(Qt::Key_F2);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    EXPECT_EQ(input(u"name"_s)->text(), u"李四"_s);
    input(u"name"_s)->setText(u"李思"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(cell(1, u"name"_s), u"李思"_s);
    EXPECT_TRUE(menuAction(u"actionUndo"_s)->text().contains(u"李思"_s))
        << menuAction(u"actionUndo"_s)->text().toStdString();
    menu(u"actionUndo"_s);
    EXPECT_EQ(cell(1, u"name"_s), u"李四"_s);
    EXPECT_EQ(input(u"name"_s)->text(), u"李四"_s) << "the form follows";
    EXPECT_TRUE(menuAction(u"actionRedo"_s)->text().contains(u"李思"_s));
    menu(u"actionRedo"_s);
    EXPECT_EQ(cell(1, u"name"_s), u"李思"_s);
}

TEST_F(Forms, EscapeClosesTheOpenListOfAFieldAndNotTheForm)
{
    press(Qt::Key_N, Qt::ControlModifier);
    auto *combo = page().findChild<QComboBox *>(u"sex"_s);
    ASSERT_TRUE(combo->isVisible());
    combo->setFocus();
    combo->showPopup();
    ASSERT_NE(QApplication::activePopupWidget(), nullptr);
    QTest::keyClick(combo->view(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_TRUE(combo->isVisible());

    QLineEdit *branch = input(u"branch"_s);
    branch->setFocus();
    QTest::keyClicks(branch, u"A"_s);
    ASSERT_EQ(QApplication::activePopupWidget(), branch->completer()->popup());
    QTest::keyClick(branch->completer()->popup(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_TRUE(branch->isVisible());
    EXPECT_EQ(branch->text(), u"A"_s);
    EXPECT_TRUE(answers.asked.isEmpty());
}

TEST_F(Forms, NoFormScrollsSideways)
{
    go(PageKind::Ledgers);
    auto *ledgers = page().findChild<QListWidget *>(u"ledgerList"_s);
    for (int place = 0; place < ledgers->count(); ++place) {
        ledgers->setCurrentRow(place);
        const Ledger &ledger = allLedgers()[place];
        auto *panel = page().findChild<LedgerPage *>(ledger.key)->findChild<RecordPanel *>();
        ASSERT_NE(panel, nullptr) << ledger.key.toStdString();
        panel->startNew(panel->blankRecord());
        panel->show();
        panel->focusForm();
        QCoreApplication::processEvents();
        const RecordForm &form = panel->form();
        EXPECT_LE(form.width(), form.parentWidget()->width()) << ledger.key.toStdString();
        for (qsizetype i = 0; i < ledger.fields.size(); ++i) {
            press(Qt::Key_Tab);
            EXPECT_EQ(form.x(), 0) << ledger.key.toStdString();
        }
        EXPECT_TRUE(panel->leave());
    }
}

TEST_F(Forms, EscapeAsksOnlyWhenSomethingTypedWouldBeLost)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_Return);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(input(u"name"_s)->isVisible());
    EXPECT_TRUE(answers.asked.isEmpty());

    press(Qt::Key_Return);
    input(u"name"_s)->setText(u"半"_s);
    answers.unsaved = Unsaved::Stay;
    press(Qt::Key_Escape);
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked.first().contains(u"“欧阳修远”"_s)) << "which form";
    EXPECT_TRUE(answers.asked.first().contains(u"“党员”"_s)) << "and where";
    EXPECT_EQ(input(u"name"_s)->text(), u"半"_s);
    answers.unsaved = Unsaved::Drop;
    press(Qt::Key_Escape);
    EXPECT_FALSE(input(u"name"_s)->isVisible());
    EXPECT_EQ(cell(0, u"name"_s), u"欧阳修远"_s);
}

TEST_F(Forms, InputNotYetStoredStaysWhenAnotherRowIsPickedOrTheRecordsChange)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"name"_s)->setText(u"半"_s);
    list().setCurrentIndex(list().model()->index(2, 1));
    EXPECT_EQ(input(u"name"_s)->text(), u"半"_s);
    EXPECT_TRUE(status(u"done"_s).contains(u"not yet saved"_s));
    emit window->session().recordsChanged();
    EXPECT_EQ(input(u"name"_s)->text(), u"半"_s);
    answers.unsaved = Unsaved::Stay;
    EXPECT_FALSE(window->openFile(path(u"b.zhibu"_s))) << "another file would lose it";
    EXPECT_FALSE(window->close());
    EXPECT_EQ(answers.asked.size(), 2);
    answers.unsaved = Unsaved::Drop;
}

TEST_F(Forms, TheQuestionWhetherToLeaveSavesAsWell)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    answers.unsaved = Unsaved::Save;
    input(u"name"_s)->clear();
    go(PageKind::Home);
    EXPECT_FALSE(window->close()) << "what is wrong cannot be saved";
    ASSERT_EQ(answers.asked.size(), 1);
    EXPECT_TRUE(answers.asked.first().contains(u"Members"_s))
        << answers.asked.first().toStdString();
    ASSERT_TRUE(input(u"name"_s) != nullptr) << "its page is shown";
    input(u"name"_s)->setText(u"欧阳"_s);
    press(Qt::Key_Escape);
    EXPECT_EQ(cell(0, u"name"_s), u"欧阳"_s);
    EXPECT_FALSE(page().hasUnsavedInput());
}

TEST_F(Forms, UndoLeavesTheFileAloneWhileAFormHoldsInput)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"name"_s)->setText(u"半"_s);
    auto *combo = page().findChild<QComboBox *>(u"sex"_s);
    ASSERT_TRUE(combo->isVisible());
    combo->setFocus();
    const QString before = lastAction();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_EQ(lastAction(), before);
    EXPECT_TRUE(status(u"done"_s).contains(u"before undoing"_s)) << status(u"done"_s).toStdString();
    press(Qt::Key_Escape);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 0);
    list().setFocus();
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3);
}

TEST_F(Forms, WhatTheSearchFoundIsReadyForF2)
{
    press(Qt::Key_K, Qt::ControlModifier);
    QInputMethodEvent typed;
    typed.setCommitString(u"李四"_s);
    QApplication::sendEvent(QApplication::focusWidget(), &typed);
    press(Qt::Key_Return);
    EXPECT_EQ(list().selectedIds().size(), 1);
    press(Qt::Key_F2);
    ASSERT_TRUE(input(u"name"_s)->isVisible());
    EXPECT_EQ(input(u"name"_s)->text(), u"李四"_s);
}

TEST_F(Forms, AFindingThatIsPutRightLeavesItsRoomUntilTheFormIsSaved)
{
    press(Qt::Key_N, Qt::ControlModifier);
    fillNewMember();
    input(u"name"_s)->clear();
    press(Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    ASSERT_TRUE(note(u"name"_s)->isVisible());
    const int place = input(u"branch"_s)->mapTo(window.get(), QPoint()).y();
    input(u"name"_s)->setText(u"诸葛亮"_s);
    QCoreApplication::processEvents();
    EXPECT_EQ(note(u"name"_s)->text(), QString());
    EXPECT_EQ(input(u"branch"_s)->mapTo(window.get(), QPoint()).y(), place);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 4);
    EXPECT_FALSE(note(u"name"_s)->isVisible());
}

TEST_F(Forms, SavingSetsOnlyWhatWasTypedWhenTheRowHasChangedMeanwhile)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    input(u"name"_s)->setText(u"欧阳"_s);
    File &file = *window->session().file();
    const Ledger &members = ledgerOf(u"members"_s);
    const auto before = fetchRecord(file, members, list().currentId());
    ASSERT_TRUE(before);
    Record imported = *before;
    members.setValue(imported, u"note"_s, u"导入的"_s);
    const auto saved = saveRecord(file, members, imported, *before);
    ASSERT_TRUE(saved && saved->findings.isEmpty());
    EXPECT_EQ(input(u"name"_s)->text(), u"欧阳"_s);
    input(u"name"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto after = fetchRecord(file, members, before->id);
    ASSERT_TRUE(after);
    EXPECT_EQ(members.value(*after, u"name"_s).toString(), u"欧阳"_s);
    EXPECT_EQ(members.value(*after, u"note"_s).toString(), u"导入的"_s);
}

TEST_F(Forms, ATakenNumberIsToldAtItsField)
{
    press(Qt::Key_N, Qt::ControlModifier);
    fillNewMember();
    input(u"code"_s)->setText(u"P000001"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_TRUE(note(u"code"_s)->text().contains(u"already has this key"_s));
    EXPECT_EQ(input(u"name"_s)->text(), u"诸葛亮"_s);
}

TEST_F(Forms, SensitiveFieldsShowDotsUntilRevealed)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    EXPECT_EQ(input(u"id_number"_s)->echoMode(), QLineEdit::Password);
    page().findChild<QAction *>(u"actionReveal"_s)->trigger();
    EXPECT_EQ(input(u"id_number"_s)->echoMode(), QLineEdit::Normal);
    EXPECT_EQ(input(u"id_number"_s)->text(), u"410599197408034245"_s);
}

TEST_F(Forms, TheWheelChangesAChoiceOnlyWithTheFocus)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    auto *combo = page().findChild<QComboBox *>(u"sex"_s);
    const auto turn = [combo] {
        QWheelEvent wheel(combo->rect().center(), combo->mapToGlobal(combo->rect().center()), {},
                          {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(combo, &wheel);
        return combo->currentData().toString();
    };
    input(u"name"_s)->setFocus();
    EXPECT_EQ(turn(), u"male"_s);
    combo->setFocus();
    EXPECT_EQ(turn(), u"female"_s);
}

TEST_F(Forms, ChineseFromAnInputMethodIsTaken)
{
    press(Qt::Key_N, Qt::ControlModifier);
    input(u"name"_s)->setFocus();
    QInputMethodEvent typed;
    typed.setCommitString(u"司马迁"_s);
    QApplication::sendEvent(input(u"name"_s), &typed);
    EXPECT_EQ(input(u"name"_s)->text(), u"司马迁"_s);
}

TEST_F(Forms, AFieldWithADictionaryOffersItsWordsAndTakesTheirCodes)
{
    list().setCurrentIndex(list().model()->index(0, 1));
    press(Qt::Key_F2);
    QCompleter *offered = input(u"nation"_s)->completer();
    ASSERT_NE(offered, nullptr);
    EXPECT_EQ(offered->model()->rowCount(), 56);
    offered->setCompletionPrefix(u"蒙"_s);
    EXPECT_EQ(offered->currentCompletion(), u"蒙古族"_s);
    EXPECT_EQ(input(u"name"_s)->completer(), nullptr);
    input(u"nation"_s)->setText(u"03"_s);
    input(u"nation"_s)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(input(u"nation"_s)->text(), u"回族"_s);
    input(u"nation"_s)->setText(u"穿青人"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(input(u"nation"_s)->text(), u"穿青人"_s) << "other words are taken too";
}

TEST_F(Forms, TabVisitsEveryFieldInOrderAndLeavesLongTexts)
{
    press(Qt::Key_N, Qt::ControlModifier);
    for (const Field &field : ledgerOf(u"members"_s).fields) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        EXPECT_EQ(QApplication::focusWidget()->objectName(), field.key);
        press(Qt::Key_Tab);
    }
}

TEST_F(Forms, ARowOthersReferToIsNotDeletedAndTheReasonIsTold)
{
    go(PageKind::Organisations);
    list().setCurrentIndex(list().model()->index(1, 1));
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"organisations"_s), 3);
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told.first().contains(u"党员"_s)) << answers.told.first().toStdString();
}

TEST_F(Forms, DeletingAMemberAsksWhetherAChangeIsMeant)
{
    list().setCurrentIndex(list().model()->index(1, 1));
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"members"_s), 3) << "the question is left";
    EXPECT_EQ(answers.asked.size(), 1);
    answers.choice = 1;
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"members"_s), 3);
    auto *change = dialog<MemberChangeDialog>();
    ASSERT_NE(change, nullptr);
    change->reject();
    list().setFocus();
    answers.choice = 0;
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"members"_s), 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(u"members"_s), 3);
}

TEST_F(Forms, DeletingAsksNothingElsewhereAndIsUndone)
{
    File &file = *window->session().file();
    test::TempFile::addTo(
        file, u"organisations"_s,
        {{u"code"_s, u"Z9"_s}, {u"name"_s, u"李四支部"_s}, {u"kind"_s, u"branch"_s}});
    go(PageKind::Organisations);
    const int last = list().model()->rowCount() - 1;
    list().setCurrentIndex(list().model()->index(last, 1));
    press(Qt::Key_Delete);
    EXPECT_EQ(rows(u"organisations"_s), 3);
    EXPECT_TRUE(answers.asked.isEmpty());
    EXPECT_TRUE(status(u"done"_s).contains(u"李四"_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows(u"organisations"_s), 4);
}

TEST_F(Forms, EveryLedgerHasAWorkingForm)
{
    go(PageKind::Ledgers);
    auto *ledgers = page().findChild<QListWidget *>(u"ledgerList"_s);
    ASSERT_EQ(ledgers->count(), allLedgers().size());
    for (int place = 0; place < ledgers->count(); ++place) {
        ledgers->setCurrentRow(place);
        press(Qt::Key_N, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *ledgerPage = page().findChild<QWidget *>(allLedgers()[place].key);
        ASSERT_NE(ledgerPage, nullptr);
        // A number is not asked for; the year that is shown, and what has a default, is filled in.
        const Ledger &ledger = allLedgers()[place];
        const bool isGiven = ledger.key == u"members" || ledger.fields[0].type == FieldType::Year;
        const auto asked = std::ranges::find_if(ledger.fields, [isGiven](const Field &field) {
            return !isGiven || (field.required && field.type != FieldType::Year);
        });
        EXPECT_TRUE(note(asked->key, ledgerPage)->isVisible()) << ledger.key.toStdString();
    }
    EXPECT_TRUE(answers.told.isEmpty());
}

} // namespace zhibu
