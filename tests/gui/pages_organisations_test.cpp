#include "gui/members/anniversariespage.h"
#include "gui/organisations/organisationspage.h"
#include "gui/organisations/reformdialog.h"
#include "gui/organisations/rollupwindow.h"
#include "gui/pagestest.h"
#include "gui/records/recordview.h"
#include "gui/widgets/dateline.h"

#include <QLabel>
#include <QListWidget>
#include <QTableView>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class OrganisationPages : public PagesTest
{
protected:
    /// Opens the window of a change of an organisation.
    ReformDialog &begin(const QString &change, RowId organisation)
    {
        page->findChild<RecordView *>()->selectRow(organisation);
        trigger(u"reform_"_s + change);
        auto &opened = dialog<ReformDialog>();
        opened.form().editor(u"date"_s)->enter(u"2024-11-01"_s);
        return opened;
    }
    [[nodiscard]] QString branchOf(RowId member) const
    {
        const Ledger &members = ledgerOf(u"members"_s);
        const auto row = test::got(fetchRecord(*session.file(), members, member));
        const Ledger &organisations = ledgerOf(u"organisations"_s);
        return organisations
            .value(test::got(fetchRecord(*session.file(), organisations,
                                         members.value(row, u"branch"_s).toLongLong())),
                   u"code"_s)
            .toString();
    }

    RowId a = disk.addBranch(u"A"_s);
    RowId b = disk.addBranch(u"B"_s);
    RowId first = disk.addMember(u"P1"_s, a);
    RowId second = disk.addMember(u"P2"_s, a,
                                  {{u"joined"_s, u"2012-11-30"_s},
                                   {u"confirmed"_s, u"2013-11-30"_s},
                                   {u"sex"_s, u"female"_s}});
};

} // namespace

TEST_F(OrganisationPages, AMergerSaysWhatFollowsAndIsOneAction)
{
    show<OrganisationsPage>();
    auto &merge = begin(u"merged_into"_s, a);
    merge.form().editor(u"other"_s)->enter(b);
    const QString effect = merge.findChild<QLabel *>(u"effect"_s)->text();
    EXPECT_TRUE(effect.contains(u"move to B"_s)) << effect.toStdString();
    merge.accept();
    backToPage();
    EXPECT_EQ(branchOf(first), u"B"_s);
    EXPECT_EQ(branchOf(second), u"B"_s);
    EXPECT_EQ(rows(u"organisation-changes"_s), 1);
    EXPECT_EQ(rows(u"member-changes"_s), 2);
    EXPECT_EQ(actions(), 1);
}

TEST_F(OrganisationPages, AMergerOfThePastNamesWhatIsRecordedSince)
{
    disk.add(u"activities"_s, {{u"organisation"_s, a},
                               {u"type"_s, u"theme_day"_s},
                               {u"topic"_s, u"学习"_s},
                               {u"starts"_s, u"2024-11-05"_s}});
    show<OrganisationsPage>();
    auto &merge = begin(u"merged_into"_s, a);
    merge.form().editor(u"other"_s)->enter(b);
    const auto *effect = merge.findChild<QLabel *>(u"effect"_s);
    EXPECT_TRUE(effect->text().contains(u"2024-11-05"_s)) << effect->text().toStdString();
    EXPECT_TRUE(effect->text().contains(u"Take a later day"_s));
    merge.form().editor(u"date"_s)->enter(u"2024-11-06"_s);
    EXPECT_FALSE(effect->text().contains(u"Take a later day"_s)) << effect->text().toStdString();
}

TEST_F(OrganisationPages, WhatIsNotPossibleKeepsTheWindowOpen)
{
    show<OrganisationsPage>();
    auto &end = begin(u"dissolved"_s, a);
    EXPECT_TRUE(end.findChild<QLabel *>(u"effect"_s)->text().contains(u"2 members are in it"_s));
    end.accept();
    EXPECT_TRUE(end.isVisible());
    EXPECT_EQ(actions(), 0);
}

TEST_F(OrganisationPages, ASplitGoesByTicks)
{
    show<OrganisationsPage>();
    auto &split = begin(u"split_from"_s, a);
    auto &parts = *split.findChild<QListWidget *>(u"parts"_s);
    ASSERT_EQ(parts.count(), 2);
    split.form().editor(u"new_code"_s)->enter(u"A2"_s);
    split.form().editor(u"new_name"_s)->enter(u"第二党支部"_s);
    parts.item(1)->setCheckState(Qt::Checked);
    split.accept();
    backToPage();
    EXPECT_EQ(branchOf(first), u"A"_s);
    EXPECT_EQ(branchOf(second), u"A2"_s);
    EXPECT_EQ(actions(), 1);
}

TEST_F(OrganisationPages, WhatARefusedChangeWantsIsSaidOnceAndGoneWhenItIsThere)
{
    show<OrganisationsPage>();
    const auto timesSaid = [](const ReformDialog &form, const QString &words) {
        qsizetype times = 0;
        for (const QLabel *each : form.findChildren<QLabel *>()) {
            times += each->isVisible() ? each->text().count(words) : 0;
        }
        return times;
    };
    auto &split = begin(u"split_from"_s, a);
    split.form().editor(u"new_code"_s)->enter(u"A2"_s);
    split.form().editor(u"new_name"_s)->enter(u"第二党支部"_s);
    const QString wanted = u"tick who goes with the new one"_s;
    EXPECT_EQ(timesSaid(split, wanted), 1);
    EXPECT_FALSE(split.findChild<QLabel *>(u"effect"_s)->text().contains(u"What follows"_s));
    split.accept();
    EXPECT_EQ(timesSaid(split, wanted), 1);
    split.findChild<QListWidget *>(u"parts"_s)->item(1)->setCheckState(Qt::Checked);
    EXPECT_EQ(timesSaid(split, wanted), 0);
    split.reject();
    backToPage();

    auto &end = begin(u"dissolved"_s, a);
    end.accept();
    EXPECT_EQ(timesSaid(end, u"2 members are in it"_s), 1);
}

TEST_F(OrganisationPages, TheWindowOfAChangeNamesItsOrganisationAndCutsNothing)
{
    show<OrganisationsPage>();
    auto &split = begin(u"split_from"_s, a);
    EXPECT_TRUE(split.findChild<QLabel *>(u"head"_s)->text().endsWith(u": A"_s));
    split.resize(split.width(), 300); // a low screen
    settle();
    const FieldEditor &posts = *split.form().editor(u"end_posts"_s);
    EXPECT_GE(posts.height(), posts.minimumSizeHint().height());
    const auto &hint = *split.findChild<QLabel *>(u"end_postsNote"_s);
    EXPECT_GE(hint.height(), hint.heightForWidth(hint.width()));
}

TEST_F(OrganisationPages, NothingIsWrongBeforeSomethingIsChosen)
{
    show<OrganisationsPage>();
    auto &change = begin(u"upgraded"_s, a);
    const auto &effect = *change.findChild<QLabel *>(u"effect"_s);
    EXPECT_FALSE(effect.text().contains(u"⚠"_s)) << effect.text().toStdString();
    change.form().editor(u"kind"_s)->enter(u"branch"_s);
    EXPECT_TRUE(effect.text().contains(u"so it is already"_s)) << effect.text().toStdString();
}

TEST_F(OrganisationPages, EveryFigureOpensItsNames)
{
    show<OrganisationsPage>();
    trigger(u"actionRollUp"_s);
    auto &figures = dialog<RollUpWindow>();
    settle();
    auto &table = *figures.findChild<QTableView *>(u"rollUp"_s);
    ASSERT_EQ(table.model()->rowCount(), 3) << "A, B and their sum";
    QList<RowChoice> wanted;
    QObject::connect(&session, &Session::pageWanted, page.get(),
                     [&wanted](PageKind, const RowChoice &rows) { wanted += rows; });
    constexpr int kWomen = 2 + static_cast<int>(RollUpColumn::Women);
    table.setCurrentIndex(table.model()->index(0, kWomen));
    figures.findChild<QAction *>(u"actionOpen"_s)->trigger();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.first().ids, QList<RowId>{second});
    EXPECT_EQ(wanted.first().title, u"A　女"_s);
    table.setCurrentIndex(table.model()->index(1, kWomen));
    figures.findChild<QAction *>(u"actionOpen"_s)->trigger();
    EXPECT_EQ(wanted.size(), 1) << "there is nobody";
    table.setCurrentIndex(table.model()->index(0, 1));
    figures.findChild<QAction *>(u"actionOpen"_s)->trigger();
    EXPECT_EQ(session.scope(), a);
}

TEST_F(OrganisationPages, TheAnniversariesOfAMonthArePrintedAndOpened)
{
    show<AnniversariesPage>();
    auto &table = child<QTableView>(u"days"_s);
    ASSERT_EQ(table.model()->rowCount(), 1) << "November";
    EXPECT_EQ(table.model()->index(0, 4).data().toString(), u"党员P2"_s);
    trigger(u"actionCards"_s);
    trigger(u"actionPrint"_s);
    EXPECT_EQ(answers.previewed,
              (QStringList{u"2024年11月政治生日贺卡"_s, u"2024年11月政治生日和纪念日名单"_s}));
    QList<RowChoice> wanted;
    QObject::connect(&session, &Session::pageWanted, page.get(),
                     [&wanted](PageKind, const RowChoice &rows) { wanted += rows; });
    trigger(u"actionOpen"_s);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.first().ids, QList<RowId>{second});
    auto &month = child<DateLine>(u"month"_s);
    month.setText(u"2024-12"_s);
    month.takeTyped();
    settle();
    EXPECT_EQ(table.model()->rowCount(), 0);
    EXPECT_FALSE(child<QAction>(u"actionCards"_s).isEnabled());
}

} // namespace zhibu
