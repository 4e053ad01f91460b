#include "gui/members/changedialog.h"
#include "gui/members/purgedialog.h"
#include "gui/members/transferdialog.h"
#include "gui/windowtest.h"
#include "storage/people/purge.h"
#include "support/tempfile.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;

/// The page of members with one member, who is secretary.
class MemberActions : public WindowTest
{
protected:
    MemberActions()
    {
        openNewFile();
        branch = TempFile::addTo(file(), u"organisations"_s,
                                 {{u"code"_s, u"A"_s},
                                  {u"name"_s, u"水利局党支部"_s},
                                  {u"kind"_s, u"branch"_s},
                                  {u"founded"_s, u"2010-06-01"_s}});
        member = TempFile::addTo(file(), u"members"_s,
                                 {{u"code"_s, u"P1"_s},
                                  {u"name"_s, u"张三"_s},
                                  {u"sex"_s, u"male"_s},
                                  {u"branch"_s, branch},
                                  {u"kind"_s, u"full"_s},
                                  {u"joined"_s, u"2010-05-04"_s},
                                  {u"confirmed"_s, u"2011-05-04"_s}});
        TempFile::addTo(file(), u"posts"_s,
                        {{u"member"_s, member},
                         {u"organisation"_s, branch},
                         {u"post"_s, u"secretary"_s},
                         {u"since"_s, u"2022-01-01"_s}});
        go(PageKind::Members);
    }
    [[nodiscard]] File &file() const { return *window->session().file(); }
    void trigger(const QString &action)
    {
        list().selectRow(member);
        auto *found = page().findChild<QAction *>(action);
        ASSERT_NE(found, nullptr);
        ASSERT_TRUE(found->isEnabled());
        found->trigger();
    }
    [[nodiscard]] QString memberValue(const QString &key) const
    {
        const Ledger &ledger = ledgerOf(u"members"_s);
        return ledger.value(got(fetchRecord(file(), ledger, member)), key).toString();
    }
    void leave() const
    {
        const Ledger &ledger = ledgerOf(u"members"_s);
        const Record before = got(fetchRecord(file(), ledger, member));
        Record record = before;
        ledger.setValue(record, u"status"_s, u"left"_s);
        ledger.setValue(record, u"status_date"_s, u"2020-01-01"_s);
        EXPECT_TRUE(got(saveRecord(file(), ledger, record, before)).findings.isEmpty());
    }

    RowId branch = 0;
    RowId member = 0;
};

TEST_F(MemberActions, AChangeIsOneActionAndShowsBeforehandWhatFollows)
{
    trigger(u"actionMemberChange"_s);
    auto *form = dialog<MemberChangeDialog>();
    ASSERT_NE(form, nullptr);
    choose(u"change"_s, u"deceased"_s, form);
    auto *posts = form->findChild<QCheckBox *>(u"endsPosts"_s);
    EXPECT_TRUE(posts->isVisible());
    EXPECT_TRUE(posts->text().contains(u"水利局党支部 书记"_s)) << posts->text().toStdString();
    EXPECT_TRUE(form->findChild<QLabel *>(u"follows"_s)->text().contains(u"2024-11"_s));
    form->accept();
    EXPECT_EQ(memberValue(u"status"_s), u"deceased"_s);
    EXPECT_EQ(memberValue(u"status_date"_s), u"2024-11-21"_s);
    EXPECT_EQ(rows(u"member-changes"_s), 1);
    got(undo(file()));
    EXPECT_EQ(memberValue(u"status"_s), u"active"_s);
    EXPECT_EQ(rows(u"member-changes"_s), 0);
}

TEST_F(MemberActions, WhoWasStruckOffIsNotRestored)
{
    leave();
    trigger(u"actionMemberChange"_s);
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told[0].contains(u"apply anew"_s)) << answers.told[0].toStdString();
    EXPECT_FALSE(answers.told[0].contains(u"恢复党籍"_s)) << "nobody asked for that";
}

TEST_F(MemberActions, WhoHoldsNoPostIsNotAskedWhetherItEnds)
{
    member = TempFile::addTo(file(), u"members"_s,
                             {{u"code"_s, u"P2"_s},
                              {u"name"_s, u"李四"_s},
                              {u"sex"_s, u"male"_s},
                              {u"branch"_s, branch},
                              {u"kind"_s, u"full"_s},
                              {u"joined"_s, u"2010-05-04"_s},
                              {u"confirmed"_s, u"2011-05-04"_s}});
    page().refresh();
    ASSERT_TRUE(QTest::qWaitFor([this] { return list().model()->rowCount() == 2; }));
    trigger(u"actionTransferOut"_s);
    EXPECT_FALSE(dialog<TransferDialog>()->findChild<QCheckBox *>(u"endsPosts"_s)->isVisible());
}

TEST_F(MemberActions, ATransferIsOpenedAndCompletedFromTheMember)
{
    trigger(u"actionTransferOut"_s);
    auto *form = dialog<TransferDialog>();
    ASSERT_NE(form, nullptr);
    EXPECT_TRUE(form->findChild<QCheckBox *>(u"endsPosts"_s)->isVisible());
    input(u"to_unit"_s, form)->setText(u"外县党委"_s);
    form->findChild<QCheckBox *>(u"prints"_s)->setChecked(false);
    form->accept();
    EXPECT_EQ(rows(u"transfers"_s), 1);
    EXPECT_EQ(memberValue(u"status"_s), u"active"_s);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return window->findChild<TransferDialog *>() == nullptr; }));

    trigger(u"actionTransferOut"_s);
    form = dialog<TransferDialog>();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(input(u"to_unit"_s, form)->text(), u"外县党委"_s) << "the case under way";
    for (const QString &key : {u"accepted_on"_s, u"receipt_on"_s}) {
        input(key, form)->setText(u"2024-11-21"_s);
    }
    form->accept();
    EXPECT_EQ(rows(u"transfers"_s), 1);
    EXPECT_EQ(memberValue(u"status"_s), u"transferred"_s);
}

TEST_F(MemberActions, ATransferSaysWhichDuesAreOwedWhateverMonthIsTyped)
{
    TempFile::addTo(file(), u"dues-bases"_s,
                    {{u"member"_s, member},
                     {u"month"_s, u"2024-01"_s},
                     {u"kind"_s, u"wage"_s},
                     {u"base"_s, 300'000}});
    TempFile::addTo(file(), u"dues-payments"_s,
                    {{u"member"_s, member},
                     {u"first_month"_s, u"2024-07"_s},
                     {u"last_month"_s, u"2024-09"_s},
                     {u"amount"_s, 4'500},
                     {u"paid_on"_s, u"2024-09-10"_s}});
    trigger(u"actionTransferOut"_s);
    auto *form = dialog<TransferDialog>();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(input(u"paid_to"_s, form)->text(), QString());
    const auto *warning = form->findChild<QLabel *>(u"owedDues"_s);
    ASSERT_NE(warning, nullptr);
    EXPECT_TRUE(warning->text().contains(u"2024年1月至6月、2024年10月"_s))
        << warning->text().toStdString();
    input(u"to_unit"_s, form)->setText(u"外县党委"_s);
    input(u"paid_to"_s, form)->setText(u"2024-09"_s);
    EXPECT_TRUE(warning->isVisible());
    form->findChild<QCheckBox *>(u"prints"_s)->setChecked(false);
    form->accept();
    EXPECT_EQ(rows(u"transfers"_s), 1) << "the committee decides what its letter says";
}

TEST_F(MemberActions, CtrlSStoresADialogToo)
{
    trigger(u"actionTransferOut"_s);
    auto *form = dialog<TransferDialog>();
    ASSERT_NE(form, nullptr);
    input(u"to_unit"_s, form)->setText(u"外县党委"_s);
    form->findChild<QCheckBox *>(u"prints"_s)->setChecked(false);
    QApplication::setActiveWindow(form); // the offscreen platform leaves the page active
    QTest::keyClick(form->focusWidget(), Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(rows(u"transfers"_s), 1);
}

TEST_F(MemberActions, ATransferOfWhoOwesNothingWarnsOfNothing)
{
    trigger(u"actionTransferOut"_s);
    auto *form = dialog<TransferDialog>();
    ASSERT_NE(form, nullptr);
    EXPECT_EQ(form->findChild<QLabel *>(u"owedDues"_s), nullptr);
}

TEST_F(MemberActions, ATransferAsksForTheEndOfPostsOnlyOfWhoHoldsSome)
{
    const auto isAsked = [this] {
        trigger(u"actionTransferOut"_s);
        auto *form = dialog<TransferDialog>();
        const bool asked = !form->findChild<QCheckBox *>(u"endsPosts"_s)->isHidden();
        form->reject();
        EXPECT_TRUE(
            QTest::qWaitFor([this] { return window->findChild<TransferDialog *>() == nullptr; }));
        return asked;
    };
    EXPECT_TRUE(isAsked());
    const Ledger &posts = ledgerOf(u"posts"_s);
    EXPECT_TRUE(got(deleteRecords(file(), posts, got(listRows(file(), posts, {})))).isEmpty());
    EXPECT_FALSE(isAsked());
}

TEST_F(MemberActions, APurgeAsksForTheNameAndOnceMore)
{
    leave();
    trigger(u"actionPurge"_s);
    auto *form = dialog<PurgeDialog>();
    ASSERT_NE(form, nullptr);
    auto *button = form->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(button->isEnabled());
    form->findChild<QLineEdit *>(u"name"_s)->setText(u"张三"_s);
    EXPECT_TRUE(button->isEnabled());
    answers.yes = false;
    form->accept();
    EXPECT_EQ(memberValue(u"name"_s), u"张三"_s);
    answers.yes = true;
    form->accept();
    form->reject();
    EXPECT_TRUE(form->isVisible()) << "not while it is at work";
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return window->findChild<PurgeDialog *>() == nullptr; }, 20'000));
    EXPECT_TRUE(answers.told.isEmpty());
    EXPECT_EQ(memberValue(u"name"_s), kPurgedName.toString())
        << "his post is counted, so a row stays";
    EXPECT_EQ(rows(u"posts"_s), 1);
    EXPECT_FALSE(got(undoable(file())));
}

TEST_F(MemberActions, AMemberIsNotPurged)
{
    trigger(u"actionPurge"_s);
    ASSERT_EQ(answers.told.size(), 1);
    EXPECT_TRUE(answers.told[0].contains(u"still a member"_s));
}

} // namespace
} // namespace zhibu
