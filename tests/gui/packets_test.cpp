#include "gui/packets/packetdialog.h"
#include "gui/packets/packetmodel.h"
#include "gui/records/recorddialog.h"
#include "gui/windowtest.h"
#include "storage/records/records.h"
#include "support/tempfile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;

namespace {

/// Packets between the file in the window and a copy of it that went its own way.
class PacketWindows : public WindowTest
{
protected:
    void SetUp() override
    {
        openSampleFile();
        m_ours = window->session().file()->path();
    }

    /// Sets a field of 李四 in the file that is open.
    void change(const QString &field, const QString &value)
    {
        File &file = *window->session().file();
        const Ledger &members = ledgerOf(u"members"_s);
        const auto id = got(listRows(file, members, {.equals = {{u"code"_s, u"P000002"_s}}}));
        const Record before = got(fetchRecord(file, members, id.first()));
        Record changed = before;
        members.setValue(changed, field, value);
        ASSERT_TRUE(got(saveRecord(file, members, changed, before)).findings.isEmpty());
    }
    QString value(const QString &field) const
    {
        const auto rows =
            got(textRows(*window->session().file(), ledgerOf(u"members"_s),
                         {.equals = {{u"code"_s, u"P000002"_s}}}, ReferenceText::Name));
        return rows.first().cells[ledgerOf(u"members"_s).indexOf(field)];
    }
    /// Makes the packet of branch A01 as the menu does.
    void make(const QString &to, const QString &passphrase = {})
    {
        answers.files = {to};
        menu(u"actionMakePacket"_s);
        auto *asked = dialog<RecordDialog>();
        Record record = asked->form().original();
        const auto branch = got(listRows(*window->session().file(), ledgerOf(u"organisations"_s),
                                         {.equals = {{u"code"_s, u"A01"_s}}}));
        asked->ledger().setValue(record, u"organisation"_s, branch.first());
        asked->ledger().setValue(record, u"passphrase"_s, passphrase);
        asked->setRecord(record);
        asked->accept();
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(to); }));
    }
    /// A packet of a copy in which something was changed; the first file is open again after it.
    QString packetWith(const QString &field, const QString &changed, const QString &passphrase = {})
    {
        const QString copy = path(u"copy.zhibu"_s);
        QFile::copy(m_ours, copy);
        EXPECT_TRUE(window->openFile(copy));
        change(field, changed);
        make(path(u"a.zhibupacket"_s), passphrase);
        EXPECT_TRUE(window->openFile(m_ours));
        return path(u"a.zhibupacket"_s);
    }
    PacketDialog *take(const QString &packet)
    {
        answers.files = {packet};
        menu(u"actionTakePacket"_s);
        return dialog<PacketDialog>();
    }
    static void click(PacketDialog *shown, const QString &button)
    {
        shown->findChild<QPushButton *>(button)->click();
    }
    static QString cellOf(PacketDialog *shown, int row, int column)
    {
        return shown->findChild<QTableView *>(u"table"_s)
            ->model()
            ->index(row, column)
            .data()
            .toString();
    }
    static int rowsOf(PacketDialog *shown)
    {
        return shown->findChild<QTableView *>(u"table"_s)->model()->rowCount();
    }

    QString m_ours;
};

} // namespace

TEST_F(PacketWindows, WhatAListHidesIsHiddenUntilItIsRevealed)
{
    PacketDialog *shown = take(packetWith(u"phone"_s, u"13912345678"_s));
    auto *fields = shown->findChild<QTableWidget *>(u"fields"_s);
    ASSERT_EQ(fields->rowCount(), 1);
    EXPECT_EQ(fields->item(0, 2)->text(), u"139****5678"_s);
    EXPECT_EQ(fields->item(0, 2)->checkState(), Qt::Checked);
    shown->findChild<QCheckBox *>(u"reveal"_s)->click();
    EXPECT_EQ(fields->item(0, 2)->text(), u"13912345678"_s);
    EXPECT_EQ(fields->item(0, 2)->checkState(), Qt::Checked) << "showing it ticks nothing";
    EXPECT_EQ(lettersOfSeveral(*shown), QStringList());
}

TEST_F(PacketWindows, WhatWasChangedThereIsShownAndTakenAsOneAction)
{
    PacketDialog *shown = take(packetWith(u"nation"_s, u"满族"_s));
    ASSERT_EQ(rowsOf(shown), 1);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::State), u"changed there"_s);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Row), u"李四"_s);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::What), u"民族"_s);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"is taken"_s);
    auto *fields = shown->findChild<QTableWidget *>(u"fields"_s);
    ASSERT_EQ(fields->rowCount(), 1);
    EXPECT_EQ(fields->item(0, 1)->text(), u"回族"_s);
    EXPECT_EQ(fields->item(0, 2)->text(), u"满族"_s);
    EXPECT_EQ(value(u"nation"_s), u"回族"_s) << "nothing is written before it is looked at";
    click(shown, u"takeButton"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return value(u"nation"_s) == u"满族"; }));
    menu(u"actionUndo"_s);
    EXPECT_EQ(value(u"nation"_s), u"回族"_s);
}

TEST_F(PacketWindows, AConflictIsDecidedFieldByField)
{
    const QString packet = packetWith(u"nation"_s, u"满族"_s);
    change(u"nation"_s, u"壮族"_s);
    PacketDialog *shown = take(packet);
    ASSERT_EQ(rowsOf(shown), 1);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::State), u"differs on both sides"_s);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"asked again"_s);
    auto *doIt = shown->findChild<QPushButton *>(u"takeButton"_s);
    EXPECT_FALSE(doIt->isEnabled());
    auto *fields = shown->findChild<QTableWidget *>(u"fields"_s);
    fields->item(0, 2)->setCheckState(Qt::Checked);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"is taken"_s);
    fields->item(0, 2)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"stays as here"_s);
    click(shown, u"laterButton"_s);
    EXPECT_FALSE(doIt->isEnabled());
    click(shown, u"theirsButton"_s);
    EXPECT_EQ(fields->item(0, 2)->checkState(), Qt::Checked);
    click(shown, u"takeButton"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return value(u"nation"_s) == u"满族"; }));
}

TEST_F(PacketWindows, WhatStaysAsItIsHereIsNotAskedAgain)
{
    const QString packet = packetWith(u"nation"_s, u"满族"_s);
    change(u"nation"_s, u"壮族"_s);
    PacketDialog *shown = take(packet);
    click(shown, u"oursButton"_s);
    click(shown, u"takeButton"_s);
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return window->findChildren<PacketDialog *>().isEmpty(); }));
    EXPECT_EQ(value(u"nation"_s), u"壮族"_s);
    shown = take(packet);
    EXPECT_EQ(rowsOf(shown), 0);
}

TEST_F(PacketWindows, OfAConflictWhatOnlyTheyChangedIsTickedAndTakenEvenIfOursIsKept)
{
    const QString packet = packetWith(u"note"_s, u"对方的备注"_s);
    change(u"nation"_s, u"壮族"_s);
    PacketDialog *shown = take(packet);
    ASSERT_EQ(rowsOf(shown), 1);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"asked again"_s);
    auto *fields = shown->findChild<QTableWidget *>(u"fields"_s);
    ASSERT_EQ(fields->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        const bool isTheirs = fields->item(row, 2)->text() == u"对方的备注";
        EXPECT_EQ(fields->item(row, 2)->checkState(), isTheirs ? Qt::Checked : Qt::Unchecked);
    }
    click(shown, u"oursButton"_s);
    EXPECT_EQ(cellOf(shown, 0, PacketModel::Choice), u"partly taken"_s);
    click(shown, u"takeButton"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return value(u"note"_s) == u"对方的备注"; }));
    EXPECT_EQ(value(u"nation"_s), u"壮族"_s);
}

TEST_F(PacketWindows, APassphraseIsAskedForUntilItOpensThePacket)
{
    const QString packet = packetWith(u"nation"_s, u"满族"_s, u"向阳路9号"_s);
    answers.files = {packet};
    menu(u"actionTakePacket"_s);
    QPointer<RecordDialog> asked = dialog<RecordDialog>();
    input(u"passphrase"_s, asked)->setText(u"向阳路8号"_s);
    asked->accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked.isNull(); }));
    asked = dialog<RecordDialog>();
    ASSERT_FALSE(asked.isNull()) << "asked again";
    input(u"passphrase"_s, asked)->setText(u"向阳路9号"_s);
    asked->accept();
    EXPECT_EQ(rowsOf(dialog<PacketDialog>()), 1);
}

TEST_F(PacketWindows, ARowThatCannotBeTakenIsLeftOutAndTheOthersAreTaken)
{
    const auto file = [this]() -> File & { return *window->session().file(); };
    const RowId branch =
        got(listRows(file(), ledgerOf(u"organisations"_s), {.equals = {{u"code"_s, u"A01"_s}}}))
            .first();
    const RowId gone = test::TempFile::addTo(file(), u"members"_s,
                                             {{u"code"_s, u"X1"_s},
                                              {u"name"_s, u"周九"_s},
                                              {u"sex"_s, u"female"_s},
                                              {u"branch"_s, branch},
                                              {u"kind"_s, u"full"_s},
                                              {u"joined"_s, u"2010-05-04"_s},
                                              {u"confirmed"_s, u"2011-05-04"_s}});
    const QString copy = path(u"copy.zhibu"_s);
    QFile::copy(m_ours, copy);
    ASSERT_TRUE(window->openFile(copy));
    change(u"nation"_s, u"满族"_s);
    ASSERT_TRUE(got(deleteRecords(file(), ledgerOf(u"members"_s), {gone})).isEmpty());
    make(path(u"a.zhibupacket"_s));
    ASSERT_TRUE(window->openFile(m_ours));
    test::TempFile::addTo(file(), u"posts"_s,
                          {{u"member"_s, gone},
                           {u"organisation"_s, branch},
                           {u"post"_s, u"committee_member"_s},
                           {u"since"_s, u"2024-02-01"_s}});

    answers.yes = false;
    PacketDialog *shown = take(path(u"a.zhibupacket"_s));
    ASSERT_EQ(rowsOf(shown), 2);
    answers.asked.clear();
    click(shown, u"takeButton"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !answers.asked.isEmpty(); }));
    EXPECT_TRUE(answers.asked.first().contains(u"周九"_s));
    const int refused = cellOf(shown, 0, PacketModel::Row) == u"周九" ? 0 : 1;
    EXPECT_EQ(cellOf(shown, refused, PacketModel::Choice), u"asked again"_s);
    EXPECT_NE(cellOf(shown, refused, PacketModel::What), QString()) << "why";
    EXPECT_EQ(value(u"nation"_s), u"回族"_s) << "nothing is written before it is said";
    click(shown, u"takeButton"_s);
    EXPECT_TRUE(QTest::qWaitFor([this] { return value(u"nation"_s) == u"满族"; }));
    EXPECT_TRUE(fetchRecord(file(), ledgerOf(u"members"_s), gone).ok());
}

TEST_F(PacketWindows, AFileThatIsNoPacketIsTold)
{
    answers.files = {data(u"members.csv"_s)};
    menu(u"actionTakePacket"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !answers.told.isEmpty(); }));
    EXPECT_TRUE(answers.told.first().contains(u".zhibupacket"_s));
}

} // namespace zhibu
