#include "gui/members/developmentform.h"
#include "gui/members/developmentpage.h"
#include "gui/pagestest.h"
#include "gui/records/ledgerspage.h"
#include "gui/records/recorddialog.h"
#include "gui/records/recordform.h"
#include "gui/records/recordview.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::Values;

class DevelopmentPages : public PagesTest
{
protected:
    DevelopmentPages()
        : branch{disk.addBranch(u"A01"_s, {{u"name"_s, u"水利局党支部"_s}})}
    {
        first = disk.addMember(u"P1"_s, branch);
        second = disk.addMember(u"P2"_s, branch);
    }
    RowId add(const QString &code, const Values &more)
    {
        Values values{{u"code"_s, code},
                      {u"name"_s, u"申请人"_s + code},
                      {u"sex"_s, u"male"_s},
                      {u"branch"_s, branch}};
        values.insert(more);
        return disk.add(u"applicants"_s, values);
    }
    RowId addApproved()
    {
        return add(u"Y2"_s, {{u"applied_on"_s, u"2021-01-10"_s},
                             {u"activist_on"_s, u"2021-05-10"_s},
                             {u"candidate_on"_s, u"2022-05-20"_s},
                             {u"sponsor"_s, first},
                             {u"sponsor_second"_s, second},
                             {u"meeting_on"_s, u"2023-07-01"_s},
                             {u"approved_on"_s, u"2023-08-15"_s}});
    }
    RecordForm &form() { return page->findChild<DevelopmentForm *>()->form(); }
    void type(const QString &field, const QString &text)
    {
        form().editor(field)->findChild<QLineEdit *>()->setText(text);
    }
    QString step(int number) { return child<QLabel>(u"step%1"_s.arg(number)).text(); }
    bool mayBe(const QString &action) { return child<QAction>(action).isEnabled(); }

    RowId branch = 0;
    RowId first = 0;
    RowId second = 0;
};

TEST_F(DevelopmentPages, EveryFieldAndStepHasItsPlaceInTheForm)
{
    show<DevelopmentPage>();
    for (const Field &field : ledgerOf(u"applicants"_s).fields) {
        EXPECT_NE(form().editor(field.key), nullptr) << field.key.toStdString();
    }
    for (int number = 1; number <= 25; ++number) {
        EXPECT_TRUE(step(number).contains(u" %1 "_s.arg(number))) << number;
    }
}

TEST_F(DevelopmentPages, TheFormIsAsWideAsWhatItShows)
{
    const RowId id = add(u"Y1"_s, {{u"applied_on"_s, u"2024-10-01"_s}});
    auto &shown = show<DevelopmentPage>(); // beside the navigation of a window of 1280 × 720
    shown.openRecord(id);
    QCoreApplication::processEvents();
    EXPECT_LE(form().width(), form().parentWidget()->width());
    EXPECT_GE(form().width(), form().minimumSizeHint().width());
}

TEST_F(DevelopmentPages, ManyPapersDoNotPushTheFormAside)
{
    QStringList papers;
    for (const Choice &paper : ledgerOf(u"applicants"_s).field(u"materials"_s).choices) {
        papers += paper.code;
    }
    const RowId id =
        add(u"Y1"_s, {{u"applied_on"_s, u"2024-10-01"_s}, {u"materials"_s, papers.join(u' ')}});
    auto &shown = show<DevelopmentPage>();
    shown.openRecord(id);
    form().editor(u"materials"_s)->setFocus();
    QCoreApplication::processEvents();
    EXPECT_LE(form().width(), form().parentWidget()->width());
    EXPECT_EQ(form().x(), 0);
    EXPECT_TRUE(form()
                    .editor(u"materials"_s)
                    ->findChild<QToolButton *>()
                    ->toolTip()
                    .contains(u"转正审批意见"_s))
        << "what is cut is read there";
}

TEST_F(DevelopmentPages, TheCheckListSaysWhatIsNextAndWhatIsLate)
{
    const RowId id = add(u"Y1"_s, {{u"applied_on"_s, u"2024-11-01"_s}});
    auto &shown = show<DevelopmentPage>();
    shown.openRecord(id);
    EXPECT_TRUE(step(1).startsWith(u"✓"_s));
    EXPECT_TRUE(step(2).startsWith(u"→"_s));
    EXPECT_TRUE(step(2).contains(u"2024-12-01"_s)) << qPrintable(step(2));
    EXPECT_TRUE(step(3).startsWith(u"○"_s));
    EXPECT_TRUE(child<QLabel>(u"papers"_s).text().contains(u"入党申请书"_s));
    type(u"applied_on"_s, u"2024-10-01"_s);
    EXPECT_TRUE(step(2).startsWith(u"⚠"_s)) << "judged while it is typed";
    EXPECT_TRUE(step(2).contains(u"细则第七条"_s)) << qPrintable(step(2));
    type(u"talked_on"_s, u"2024-11-02"_s);
    EXPECT_TRUE(step(2).contains(u"too late: by 2024-11-01"_s)) << qPrintable(step(2));
    type(u"talked_on"_s, u"2024-11-01"_s);
    EXPECT_TRUE(step(2).startsWith(u"✓"_s));
    EXPECT_TRUE(page->findChild<DevelopmentForm *>()->save());
    settle();
    EXPECT_EQ(actions(), 1);
    EXPECT_TRUE(step(3).startsWith(u"→"_s));
}

TEST_F(DevelopmentPages, TheListTellsStageNextStepAndLastDay)
{
    add(u"Y1"_s, {{u"applied_on"_s, u"2024-10-01"_s}});
    add(u"Y3"_s, {{u"applied_on"_s, u"2024-11-20"_s}});
    add(u"Y4"_s, {{u"applied_on"_s, u"2023-01-01"_s},
                  {u"ended_on"_s, u"2023-06-01"_s},
                  {u"end_reason"_s, u"withdrawn"_s}});
    disk.add(u"development-plans"_s,
             {{u"year"_s, 2024}, {u"organisation"_s, branch}, {u"planned"_s, 2}});
    auto &shown = show<DevelopmentPage>();
    auto *model = shown.findChild<RecordView *>()->model();
    QStringList row;
    for (int column = 0; column < model->columnCount(); ++column) {
        row += model->index(0, column).data().toString();
    }
    EXPECT_TRUE(row.contains(u"入党申请人"_s));
    EXPECT_TRUE(row.contains(u"2 党组织派人谈话"_s));
    EXPECT_TRUE(row.contains(u"⚠ overdue since 2024-11-01: 党组织派人谈话"_s))
        << qPrintable(row.join(u' '));
    EXPECT_TRUE(child<QLabel>(u"quota"_s).text().contains(u"2 planned for 2024, 0 used, 2 left"_s));

    auto &stages = child<QComboBox>(u"stage"_s);
    QStringList titles;
    for (int i = 0; i < stages.count(); ++i) {
        titles += stages.itemText(i);
    }
    ASSERT_EQ(titles, (QStringList{u"All stages (3)"_s, u"入党申请人（2）"_s, u"已终止（1）"_s,
                                   u"Overdue（1）"_s}));
    stages.setCurrentIndex(3);
    emit stages.activated(3);
    settle();
    EXPECT_EQ(model->rowCount(), 1);
    shown.showRows({});
    settle();
    EXPECT_EQ(model->rowCount(), 3);
}

TEST_F(DevelopmentPages, WhoIsApprovedBecomesAMemberAndIsConfirmed)
{
    const RowId id = addApproved();
    auto &shown = show<DevelopmentPage>();
    shown.openRecord(id);
    EXPECT_TRUE(mayBe(u"actionAccept"_s));
    EXPECT_FALSE(mayBe(u"actionConfirm"_s));
    EXPECT_FALSE(mayBe(u"actionExtend"_s));
    child<QAction>(u"actionAccept"_s).trigger();
    dialog<RecordDialog>().accept();
    backToPage();
    EXPECT_EQ(rows(u"members"_s), 3);
    EXPECT_EQ(actions(), 1);
    EXPECT_FALSE(mayBe(u"actionAccept"_s));
    EXPECT_FALSE(mayBe(u"actionConfirm"_s)) << "not approved yet";
    EXPECT_TRUE(mayBe(u"actionCancelProbation"_s));

    type(u"confirmation_meeting_on"_s, u"2024-07-02"_s);
    type(u"confirmation_approved_on"_s, u"2024-08-01"_s);
    EXPECT_TRUE(page->findChild<DevelopmentForm *>()->save());
    settle();
    EXPECT_TRUE(mayBe(u"actionConfirm"_s));
    child<QAction>(u"actionConfirm"_s).trigger();
    auto &asked = dialog<RecordDialog>();
    EXPECT_EQ(asked.form().editor(u"confirmed"_s)->input(), u"2024-07-01"_s)
        << "the end of the probation, whenever the meeting was";
    asked.accept();
    backToPage();
    EXPECT_FALSE(mayBe(u"actionConfirm"_s));
    EXPECT_FALSE(mayBe(u"actionExtend"_s));
    EXPECT_EQ(rows(u"member-changes"_s), 0) << "the dates tell it";
    EXPECT_TRUE(answers.told.isEmpty());
}

TEST_F(DevelopmentPages, AnExtensionOutsideItsLimitsIsRefusedInItsWindow)
{
    const RowId id = addApproved();
    auto &shown = show<DevelopmentPage>();
    shown.openRecord(id);
    child<QAction>(u"actionAccept"_s).trigger();
    dialog<RecordDialog>().accept();
    backToPage();
    child<QAction>(u"actionExtend"_s).trigger();
    auto &asked = dialog<RecordDialog>();
    auto *until = asked.form().editor(u"until"_s)->findChild<QLineEdit *>();
    EXPECT_EQ(until->text(), u"2025-01-01"_s) << "half a year at least";
    until->setText(u"2025-08-01"_s);
    asked.accept();
    EXPECT_TRUE(asked.isVisible());
    EXPECT_EQ(rows(u"member-changes"_s), 0);
    until->setText(u"2025-07-01"_s);
    asked.accept();
    backToPage();
    EXPECT_EQ(rows(u"member-changes"_s), 1);
    EXPECT_EQ(actions(), 2);
}

TEST_F(DevelopmentPages, ALineOfTheHomePageOpensItsPeople)
{
    const RowId id = add(u"Y1"_s, {{u"applied_on"_s, u"2024-10-01"_s}});
    add(u"Y3"_s, {{u"applied_on"_s, u"2024-11-20"_s}});
    auto &shown = show<LedgersPage>();
    shown.showRows({u"late"_s, {id}, u"applicants"_s});
    settle();
    auto *development = shown.findChild<DevelopmentPage *>();
    ASSERT_NE(development, nullptr);
    EXPECT_EQ(development->findChild<RecordView *>()->model()->rowCount(), 1);
}

} // namespace
} // namespace zhibu
