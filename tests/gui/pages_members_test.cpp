#include "gui/members/lostcontactpage.h"
#include "gui/members/memberchangespage.h"
#include "gui/members/memberspage.h"
#include "gui/members/sanctionspage.h"
#include "gui/pagestest.h"
#include "gui/records/recordform.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "gui/records/recordview.h"
#include "gui/widgets/dateline.h"
#include "storage/attachments/attachments.h"
#include "storage/people/sanctions.h"

#include <QBuffer>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class MembersPages : public PagesTest
{
protected:
    MembersPages()
    {
        disk.add(u"member-changes"_s, {{u"member"_s, moved},
                                       {u"date"_s, u"2024-03-01"_s},
                                       {u"change"_s, u"moved"_s},
                                       {u"branch"_s, first}});
    }
    RecordView &list() { return *page->findChild<RecordView *>(); }
    RecordModel &model() { return *page->findChild<RecordModel *>(); }
    /// 党员编号 of the rows listed, and what stands in a column of theirs.
    QStringList listed(const QString &field = {})
    {
        QStringList rows;
        for (int row = 0; row < model().rowCount(); ++row) {
            const QString code = model().text(row, model().columnOf(u"code"_s));
            rows +=
                field.isEmpty() ? code : code + u' ' + model().text(row, model().columnOf(field));
        }
        return rows;
    }

    RowId first = disk.addBranch(u"A"_s);
    RowId second = disk.addBranch(u"B"_s);
    RowId stays = disk.addMember(u"P1"_s, first);
    RowId moved = disk.addMember(
        u"P2"_s, second, {{u"joined"_s, u"2023-06-01"_s}, {u"confirmed"_s, u"2024-06-01"_s}});
    RowId gone = disk.addMember(
        u"P3"_s, first, {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-05-01"_s}});
};

} // namespace

TEST_F(MembersPages, ListsWhoWasAMemberOnADayWhereverHeIsNow)
{
    auto &shown = show<MembersPage>();
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P2"_s, u"P3"_s})) << "everybody there is a row of";
    EXPECT_TRUE(list().isColumnHidden(model().columnOf(u"branch_then"_s)));
    session.setScope(first);
    shown.showDay(QDate(2024, 2, 29));
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P2"_s, u"P3"_s}));
    EXPECT_EQ(listed(u"branch_then"_s), (QStringList{u"P1 A"_s, u"P2 A"_s, u"P3 A"_s}));
    EXPECT_EQ(listed(u"kind_then"_s).at(1), u"P2 预备党员"_s);
    EXPECT_FALSE(list().isColumnHidden(model().columnOf(u"branch_then"_s)));
    shown.showDay(QDate(2024, 5, 1));
    EXPECT_EQ(listed(), QStringList{u"P1"_s});
    shown.showDay(QDate(2010, 5, 3));
    EXPECT_EQ(listed(), QStringList()) << "nobody yet";
    child<QPushButton>(u"showAllButton"_s).click();
    EXPECT_FALSE(child<QCheckBox>(u"onDay"_s).isChecked());
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P3"_s})) << "the rows of the branch again";
}

TEST_F(MembersPages, TheDayIsAskedForBesideTheList)
{
    show<MembersPage>();
    auto &day = child<DateLine>(u"day"_s);
    EXPECT_FALSE(day.isEnabled());
    child<QCheckBox>(u"onDay"_s).click();
    EXPECT_TRUE(day.isEnabled());
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P2"_s})) << "today";
    day.setText(u"2023.5.31"_s);
    day.takeTyped();
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P3"_s}));
    child<QCheckBox>(u"onDay"_s).click();
    EXPECT_EQ(listed(), (QStringList{u"P1"_s, u"P2"_s, u"P3"_s}));
}

TEST_F(MembersPages, TheFormShowsPartyAgeAndHistory)
{
    auto &shown = show<MembersPage>();
    shown.openRecord(moved);
    EXPECT_TRUE(child<QLabel>(u"partyAge"_s).text().endsWith(u"5个月"_s))
        << child<QLabel>(u"partyAge"_s).text().toStdString();
    const auto &history = child<QTreeWidget>(u"history"_s);
    ASSERT_EQ(history.topLevelItemCount(), 3);
    EXPECT_EQ(history.topLevelItem(0)->text(1), u"入党"_s);
    EXPECT_EQ(history.topLevelItem(1)->text(2), u"支部间调动，原在A"_s);
    EXPECT_EQ(history.topLevelItem(2)->text(0), u"2024-06-01"_s);
    shown.startNew(ledgerOf(u"members"_s).blank());
    EXPECT_FALSE(history.isVisible()) << "somebody new has none";
}

TEST_F(MembersPages, ThePhotoIsShownBesideIt)
{
    QImage picture(30, 40, QImage::Format_RGB32);
    picture.fill(Qt::blue);
    QBuffer bytes;
    ASSERT_TRUE(bytes.open(QIODevice::WriteOnly) && picture.save(&bytes, "PNG"));
    test::got(attachFiles(disk.file(), ledgerOf(u"members"_s), stays,
                          {disk.write(u"照片.png"_s, bytes.data())}));
    auto &shown = show<MembersPage>();
    shown.openRecord(moved);
    EXPECT_FALSE(child<QLabel>(u"photo"_s).isVisible());
    shown.openRecord(stays);
    EXPECT_TRUE(QTest::qWaitFor([this] { return child<QLabel>(u"photo"_s).isVisible(); }));
    EXPECT_EQ(child<QLabel>(u"photo"_s).pixmap().size(), QSize(96, 128));
}

TEST_F(MembersPages, TheFormsOfThosePickedArePrinted)
{
    show<MembersPage>();
    list().selectAll();
    trigger(u"actionDossier"_s);
    ASSERT_EQ(answers.previewed.size(), 1);
    EXPECT_EQ(answers.previewed.first(), u"党员登记表"_s);
}

TEST_F(MembersPages, OfALostMemberSayForHowLong)
{
    const RowId branch = disk.addBranch(u"L"_s);
    const auto lost = [&](const QString &code, const QString &since, const QVariant &found) {
        disk.add(u"lost-contact"_s, {{u"member"_s, disk.addMember(code, branch)},
                                     {u"since"_s, since},
                                     {u"reason"_s, u"work"_s},
                                     {u"found_on"_s, found}});
    };
    lost(u"L1"_s, u"2013-06-01"_s, {});
    lost(u"L2"_s, u"2020-01-01"_s, u"2020-08-01"_s);
    show<LostContactPage>();
    QStringList bands;
    for (int row = 0; row < model().rowCount(); ++row) {
        bands += model().text(row, model().columnOf(u"lost_for"_s));
    }
    bands.sort();
    EXPECT_EQ(bands, (QStringList{u"11年以上"_s, u"6个月至1年"_s})) << "until he was found";
}

TEST_F(MembersPages, SanctionsAreListedWithTheEndOfTheirEffect)
{
    disk.add(
        u"sanctions"_s,
        {{u"member"_s, stays}, {u"date"_s, u"2022-03-15"_s}, {u"kind"_s, u"serious_warning"_s}});
    show<SanctionsPage>();
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().text(0, model().columnOf(u"effect_until"_s)), u"2023-09-14"_s);
}

TEST_F(MembersPages, ASanctionIsBegunWithWhatAnotherPageKnowsOfIt)
{
    auto &shown = show<SanctionsPage>();
    auto &panel = *page->findChild<RecordPanel *>();
    shown.showRows({.ledger = u"sanctions"_s,
                    .fresh = sanctionToRecord({.member = stays, .date = u"2024-05-22"_s})});
    EXPECT_FALSE(panel.save()) << "which one is not known";
    panel.form().editor(u"kind"_s)->enter(u"warning"_s);
    EXPECT_TRUE(panel.save());
    EXPECT_EQ(rows(u"sanctions"_s), 1);
}

TEST_F(MembersPages, ANewChangeMakesTheMemberWhatItSays)
{
    auto &shown = show<MemberChangesPage>();
    auto &panel = *page->findChild<RecordPanel *>();
    const auto begin = [&](const QString &change) {
        const Ledger &ledger = ledgerOf(u"member-changes"_s);
        shown.startNew(ledger.blank());
        panel.form().editor(u"member"_s)->enter(stays);
        panel.form().editor(u"date"_s)->enter(u"2024-10-08"_s);
        panel.form().editor(u"change"_s)->enter(change);
    };
    begin(u"moved"_s);
    EXPECT_FALSE(panel.save()) << "moved to nowhere";
    EXPECT_EQ(rows(u"member-changes"_s), 1);
    child<QLineEdit>(u"branch_now"_s).setText(u"B"_s);
    EXPECT_TRUE(panel.save());
    EXPECT_EQ(rows(u"member-changes"_s), 2);
    const Ledger &members = ledgerOf(u"members"_s);
    const auto row = [&] { return test::got(fetchRecord(*session.file(), members, stays)); };
    EXPECT_EQ(members.value(row(), u"branch"_s).toLongLong(), second);
    EXPECT_EQ(actions(), 1) << "one action";
    EXPECT_EQ(child<QLineEdit>(u"branch_now"_s).text(), QString()) << "ready for the next one";
    begin(u"deceased"_s);
    panel.form().editor(u"date"_s)->enter(u"2024-11-02"_s);
    EXPECT_TRUE(panel.save());
    EXPECT_EQ(members.value(row(), u"status"_s), u"deceased"_s);
    EXPECT_EQ(members.value(row(), u"status_date"_s), u"2024-11-02"_s);
    begin(u"restored"_s);
    panel.form().editor(u"date"_s)->enter(u"2024-11-10"_s);
    EXPECT_FALSE(panel.save()) << "nobody comes back from the dead";
    EXPECT_EQ(members.value(row(), u"status"_s), u"deceased"_s);
}

TEST_F(MembersPages, ARecordedChangeIsCorrectedByTheSameRules)
{
    show<MemberChangesPage>();
    auto &panel = *page->findChild<RecordPanel *>();
    const Ledger &ledger = ledgerOf(u"member-changes"_s);
    const RowId id = test::got(listRows(*session.file(), ledger, {})).first();
    panel.showRecord(id);
    panel.form().editor(u"date"_s)->enter(u"2199-01-01"_s);
    EXPECT_FALSE(panel.save()) << "still to come";
    panel.form().editor(u"date"_s)->enter(u"2024-03-02"_s);
    EXPECT_TRUE(panel.save());
    EXPECT_EQ(ledger.value(test::got(fetchRecord(*session.file(), ledger, id)), u"date"_s),
              u"2024-03-02"_s);
}

} // namespace zhibu
