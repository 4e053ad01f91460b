#include "exchange/formats/ziparchive.h"
#include "exchange/packets/comparison.h"
#include "exchange/zipwriter.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "support/tempfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;
using test::Values;
using Side = PacketChoice::Side;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(9, 0));

QByteArray bytesOf(TempFile &from, RowId organisation, const QString &passphrase = {})
{
    return got(packetBytes(got(collectPacket(from.file(), {.organisation = organisation}, kNow)),
                           passphrase));
}

Packet packetFrom(TempFile &from, RowId organisation)
{
    return got(packetOf(bytesOf(from, organisation), {}, u"packet"_s));
}

PacketComparison compared(TempFile &to, const Packet &packet)
{
    return got(comparePacket(to.file(), packet));
}

/// Takes what is proposed, conflicts as said.
PacketTaken take(TempFile &to, const Packet &packet, Side conflicts = Side::Open)
{
    const PacketComparison comparison = compared(to, packet);
    QList<PacketChoice> choices = proposedChoices(comparison);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (comparison.differences[i].state == PacketState::Conflict) {
            choices[i] = conflicts == Side::Theirs ? theirs(comparison.differences[i], true)
                                                   : PacketChoice{.side = conflicts};
        }
    }
    return got(takePacket(to.file(), packet, comparison, choices));
}

QString detailOf(const Result<Packet> &packet)
{
    return packet ? QString() : packet.error().detail;
}

/// A committee with a branch, and the branch's own file, which began with the committee's packet.
class Packets : public testing::Test
{
protected:
    Packets()
    {
        root = committee.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
        organisation = committee.addBranch(u"A1"_s, {{u"superior"_s, root}});
        member = committee.addMember(u"M1"_s, organisation);
        other = committee.addMember(u"M2"_s, organisation);
        meeting = committee.add(u"activities"_s, {{u"organisation"_s, organisation},
                                                  {u"type"_s, u"theme_day"_s},
                                                  {u"topic"_s, u"学习"_s},
                                                  {u"starts"_s, u"2024-01-15 15:00"_s}});
        committee.add(
            u"attendance"_s,
            {{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
        committee.add(u"dues-bases"_s, {{u"member"_s, member},
                                        {u"month"_s, u"2024-01"_s},
                                        {u"kind"_s, u"wage"_s},
                                        {u"base"_s, 600'000}});
        EXPECT_EQ(take(branch, packetFrom(committee, organisation)).refused, -1);
    }

    static Record rowOf(TempFile &file, const QString &ledger, RowId id)
    {
        return got(fetchRecord(file.file(), ledgerOf(ledger), id));
    }
    static QString text(TempFile &file, const QString &ledger, RowId id, const QString &field)
    {
        return ledgerOf(ledger).value(rowOf(file, ledger, id), field).toString();
    }
    static void erase(TempFile &file, const QString &ledger, RowId id)
    {
        EXPECT_TRUE(got(deleteRecords(file.file(), ledgerOf(ledger), {id})).isEmpty());
    }

    TempFile committee;
    TempFile branch;
    RowId root = 0;
    RowId organisation = 0;
    RowId member = 0;
    RowId other = 0;
    RowId meeting = 0;
};

} // namespace

TEST_F(Packets, AnEmptyFileTakesEverythingWithItsNumbers)
{
    EXPECT_EQ(branch.dump(), committee.dump());
    const PacketComparison again = compared(branch, packetFrom(committee, organisation));
    EXPECT_TRUE(again.differences.isEmpty());
    EXPECT_EQ(again.same, 6) << "the branch, its members, the meeting and what belongs to it";
    EXPECT_TRUE(got(undo(branch.file())).label.verb == ActionLabel::Verb::TakePacket);
    TempFile empty;
    EXPECT_EQ(branch.dump(), empty.dump()) << "one action, one undo";
}

TEST_F(Packets, WhoChangedWhatIsToldByTheHistories)
{
    branch.change(u"members"_s, member, {{u"phone"_s, u"13800000000"_s}});
    committee.change(u"members"_s, other, {{u"phone"_s, u"13900000000"_s}});
    erase(branch, u"activities"_s, meeting);
    const RowId added = branch.addMember(u"M3"_s, organisation);

    const Packet packet = packetFrom(branch, organisation);
    const PacketComparison comparison = compared(committee, packet);
    EXPECT_EQ(comparison.count(PacketState::Changed), 1);
    EXPECT_EQ(comparison.count(PacketState::Added), 1);
    EXPECT_EQ(comparison.count(PacketState::Removed), 2) << "the meeting and its attendance";
    EXPECT_EQ(comparison.count(PacketState::Newer), 1);
    EXPECT_EQ(comparison.count(PacketState::Conflict), 0);

    const QStringList before = committee.dump();
    EXPECT_EQ(take(committee, packet).rows, 4);
    EXPECT_EQ(text(committee, u"members"_s, member, u"phone"_s), u"13800000000"_s);
    EXPECT_EQ(text(committee, u"members"_s, other, u"phone"_s), u"13900000000"_s);
    EXPECT_EQ(text(committee, u"members"_s, added, u"code"_s), u"M3"_s);
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM activity"_s), u"0"_s);
    got(undo(committee.file()));
    EXPECT_EQ(committee.dump(), before);
    EXPECT_EQ(compared(committee, packet).count(PacketState::Added), 1)
        << "what was undone can be taken again";
}

TEST_F(Packets, AConflictShowsItsFieldsAndIsSettledOnBothSides)
{
    branch.change(u"members"_s, member, {{u"phone"_s, u"13800000000"_s}, {u"note"_s, u"支部"_s}});
    committee.change(u"members"_s, member, {{u"phone"_s, u"13900000000"_s}});
    const Packet packet = packetFrom(branch, organisation);
    const PacketComparison comparison = compared(committee, packet);
    ASSERT_EQ(comparison.differences.size(), 1);
    const PacketDifference &conflict = comparison.differences.first();
    EXPECT_EQ(conflict.state, PacketState::Conflict);
    ASSERT_EQ(conflict.fields.size(), 2);
    EXPECT_EQ(std::ranges::count_if(
                  conflict.fields,
                  [](const PacketField &field) { return field.changedHere && field.changedThere; }),
              1)
        << "the telephone; the note was changed there only";
    EXPECT_EQ(take(committee, packet).rows, 0) << "nothing is taken before it is chosen";

    const auto taken = got(takePacket(committee.file(), packet, comparison, {theirs(conflict)}));
    EXPECT_EQ(taken.rows, 1);
    EXPECT_EQ(text(committee, u"members"_s, member, u"phone"_s), u"13900000000"_s);
    EXPECT_EQ(text(committee, u"members"_s, member, u"note"_s), u"支部"_s);

    take(branch, packetFrom(committee, organisation));
    EXPECT_EQ(text(branch, u"members"_s, member, u"phone"_s), u"13900000000"_s);
    EXPECT_TRUE(compared(committee, packetFrom(branch, organisation)).differences.isEmpty());
}

TEST_F(Packets, TheSamePersonEnteredTwiceIsOneAndNumbersOfTheProgramSayNothing)
{
    const auto add = [this](TempFile &file, const QString &name, const QString &identity) {
        return file.add(u"members"_s,
                        {{u"name"_s, name},
                         {u"sex"_s, u"male"_s},
                         {u"branch"_s, organisation},
                         {u"kind"_s, u"full"_s},
                         {u"id_number"_s, identity},
                         {u"birth"_s, identity.isEmpty() ? QVariant() : QVariant(u"1949-12-31"_s)},
                         {u"joined"_s, u"2010-05-04"_s},
                         {u"confirmed"_s, u"2011-05-04"_s}});
    };
    const RowId first = add(committee, u"王一"_s, {});
    const RowId shared = add(committee, u"李二"_s, u"11010519491231002X"_s);
    const RowId twin = add(branch, u"李二"_s, u"11010519491231002X"_s);
    const RowId third = add(branch, u"张三"_s, {});
    ASSERT_EQ(text(committee, u"members"_s, first, u"code"_s),
              text(branch, u"members"_s, twin, u"code"_s));

    take(committee, packetFrom(branch, organisation));
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM member"_s), u"5"_s);
    EXPECT_EQ(text(committee, u"members"_s, third, u"name"_s), u"张三"_s);
    take(branch, packetFrom(committee, organisation));
    EXPECT_EQ(branch.ask(u"SELECT count(*) FROM member"_s), u"5"_s);
    EXPECT_TRUE(compared(committee, packetFrom(branch, organisation)).differences.isEmpty());

    branch.change(u"members"_s, twin, {{u"id_number"_s, u""_s}, {u"name"_s, u"李贰"_s}});
    take(committee, packetFrom(branch, organisation), Side::Theirs);
    EXPECT_EQ(text(committee, u"members"_s, shared, u"name"_s), u"李贰"_s)
        << "once known to be one, they stay so whatever their keys";
}

TEST_F(Packets, FilesTravelWithTheirRows)
{
    const QString path = branch.write(u"签到.jpg"_s, "picture");
    ASSERT_TRUE(got(attachFiles(branch.file(), ledgerOf(u"activities"_s), meeting, {path})));
    take(committee, packetFrom(branch, organisation));
    const auto files = got(attachmentsOf(committee.file(), ledgerOf(u"activities"_s), meeting));
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files.first().name, u"签到.jpg"_s);
    EXPECT_EQ(got(attachmentBytes(committee.file(), files.first())), QByteArray("picture"));
    EXPECT_TRUE(compared(committee, packetFrom(branch, organisation)).differences.isEmpty());
}

TEST_F(Packets, OnlyWhatChangedSinceADayIsSent)
{
    const QDate tomorrow = QDate::currentDate().addDays(1);
    const auto rows = [&](QDate since) {
        return got(collectPacket(branch.file(), {.organisation = organisation, .since = since},
                                 kNow))
            .rows.size();
    };
    EXPECT_EQ(rows(tomorrow), 0);
    EXPECT_EQ(rows(QDate::currentDate().addDays(-1)), 7) << "all of it, and the committee above";
}

TEST_F(Packets, RowsOfOtherOrganisationsAreRefused)
{
    const RowId stranger = committee.addBranch(u"A2"_s, {{u"superior"_s, root}});
    const RowId foreign = committee.addMember(u"X1"_s, stranger);
    Packet packet = packetFrom(branch, organisation);
    const auto row = std::ranges::find_if(
        packet.rows, [this](const PacketRow &each) { return each.record.id == member; });
    ASSERT_NE(row, packet.rows.end());
    row->record.id = foreign; // a packet of A1 that would change a member of A2
    const PacketComparison comparison = compared(committee, packet);
    EXPECT_EQ(comparison.count(PacketState::Refused), 1);
    EXPECT_TRUE(std::ranges::any_of(comparison.differences, &PacketDifference::isOutside));
    take(committee, packet);
    EXPECT_EQ(text(committee, u"members"_s, foreign, u"code"_s), u"X1"_s);
}

TEST_F(Packets, ARowOthersNeedIsNotDeletedAndNothingHalfDone)
{
    erase(branch, u"members"_s, other);
    committee.add(u"posts"_s, {{u"member"_s, other},
                               {u"organisation"_s, organisation},
                               {u"post"_s, u"secretary"_s},
                               {u"since"_s, u"2024-02-01"_s}});
    branch.change(u"members"_s, member, {{u"note"_s, u"改"_s}});
    const QStringList before = committee.dump();
    const PacketTaken taken = take(committee, packetFrom(branch, organisation));
    EXPECT_GE(taken.refused, 0);
    EXPECT_EQ(test::rulesOf(taken.findings), QList<Rule>{Rule::MemberInUse});
    EXPECT_EQ(committee.dump(), before);
}

TEST_F(Packets, AnotherOrganisationIsRefused)
{
    TempFile elsewhere;
    elsewhere.addBranch(u"Z"_s);
    const auto comparison = comparePacket(elsewhere.file(), packetFrom(branch, organisation));
    ASSERT_FALSE(comparison.ok());
    EXPECT_EQ(comparison.error().code, ErrorCode::Foreign);
    EXPECT_TRUE(comparison.error().detail.startsWith(u"packet-foreign:A1 "_s));
}

TEST_F(Packets, APassphraseProtectsEveryByte)
{
    const QByteArray sealed = bytesOf(branch, organisation, u"密码 1"_s);
    EXPECT_FALSE(sealed.contains("manifest"));
    EXPECT_EQ(detailOf(packetOf(sealed, u"密码 1"_s, u"p"_s)), QString());
    EXPECT_EQ(detailOf(packetOf(sealed, {}, u"p"_s)), u"packet-passphrase"_s);
    EXPECT_EQ(detailOf(packetOf(sealed, u"密码 2"_s, u"p"_s)), u"packet-wrong-passphrase"_s);
    EXPECT_EQ(detailOf(packetOf(sealed.chopped(1), u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
    EXPECT_EQ(detailOf(packetOf(sealed + 'x', u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
    QByteArray changed = sealed;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    EXPECT_EQ(detailOf(packetOf(changed, u"密码 1"_s, u"p"_s)), u"packet-damaged"_s);
}

TEST_F(Packets, WhatIsNoSoundPacketIsRefusedByName)
{
    const QByteArray whole = bytesOf(branch, organisation);
    EXPECT_EQ(detailOf(packetOf("a,b\n1,2\n", {}, u"p"_s)), u"packet-none"_s);
    EXPECT_EQ(detailOf(packetOf(whole.left(whole.size() / 2), {}, u"p"_s)), u"packet-none"_s);

    ZipArchive zip(u"p"_s, whole);
    const QByteArray manifest = got(zip.read(u"manifest.json"_s));
    const QByteArray rows = got(zip.read(u"rows.jsonl"_s));
    const auto rewritten = [this](const QByteArray &head, const QByteArray &body) {
        const QString path = branch.pathOf(u"x.zhibupacket"_s);
        writeZip(path, {{u"manifest.json"_s, head}, {u"rows.jsonl"_s, body}});
        return detailOf(readPacket(path, {}));
    };
    EXPECT_EQ(rewritten(manifest, rows), QString());
    EXPECT_EQ(rewritten(manifest, QByteArray(rows).replace("M1", "M9")),
              u"packet-damaged:rows.jsonl"_s);
    QJsonObject newer = QJsonDocument::fromJson(manifest).object();
    newer[u"version"_s] = 2;
    EXPECT_TRUE(rewritten(QJsonDocument(newer).toJson(), rows).startsWith(u"packet-newer:"_s));
    EXPECT_EQ(rewritten("{}", rows), u"packet-none"_s);
    EXPECT_EQ(rewritten(manifest, QByteArray(64 * 1024 * 1024, ' ')),
              u"packet-damaged:rows.jsonl"_s)
        << "a bomb is not unpacked";
    EXPECT_EQ(readPacket(branch.pathOf(u"gone"_s), {}).error().code, ErrorCode::NotFound);
}

namespace {

/// Work of one side between two packets: every kind of change, at random.
class Worker
{
public:
    /// `name` and `month` tell what it enters from what the other side does.
    Worker(TempFile &file, RowId organisation, const QString &name, const QString &month,
           QRandomGenerator &random)
        : m_file{file}
        , m_organisation{organisation}
        , m_name{name}
        , m_month{month}
        , m_random{random}
    {}

    void work(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step(i);
        }
    }
    QStringList names; ///< of the members added

private:
    RowId any(const QString &table)
    {
        QList<RowId> ids;
        Statement all(m_file.database(), u"SELECT id FROM %1 ORDER BY id"_s.arg(table));
        while (all.next()) {
            ids += all.integer(0);
        }
        return ids.isEmpty() ? 0 : ids[m_random.bounded(ids.size())];
    }
    void step(int number)
    {
        const QString word = u"%1%2"_s.arg(m_name).arg(number);
        const QString day = QString::number(number + 1).rightJustified(2, u'0');
        switch (m_random.bounded(7)) {
        case 0:
            m_file.add(u"members"_s, {{u"name"_s, word},
                                      {u"sex"_s, u"female"_s},
                                      {u"branch"_s, m_organisation},
                                      {u"kind"_s, u"full"_s},
                                      {u"joined"_s, u"2010-05-04"_s},
                                      {u"confirmed"_s, u"2011-05-04"_s}});
            names += word;
            return;
        case 1: {
            const RowId meeting = m_file.add(
                u"activities"_s, {{u"organisation"_s, m_organisation},
                                  {u"type"_s, u"theme_day"_s},
                                  {u"topic"_s, word},
                                  {u"starts"_s, u"2024-%1-%2 09:00"_s.arg(m_month, day)}});
            m_file.add(u"attendance"_s, {{u"activity"_s, meeting},
                                         {u"member"_s, any(u"member"_s)},
                                         {u"status"_s, u"present"_s}});
            return;
        }
        case 2:
        case 3:
            m_file.change(u"members"_s, any(u"member"_s), {{u"note"_s, word}});
            return;
        case 4:
            m_file.change(u"members"_s, any(u"member"_s),
                          {{u"phone"_s, u"138"_s + m_month + QString::number(100 + number)}});
            return;
        case 5:
            if (const RowId meeting = any(u"activity"_s); meeting != 0) {
                m_file.change(u"activities"_s, meeting, {{u"content"_s, word}});
            }
            return;
        default:
            if (const RowId meeting = any(u"activity"_s); meeting != 0) {
                EXPECT_TRUE(got(deleteRecords(m_file.file(), ledgerOf(u"activities"_s), {meeting}))
                                .isEmpty());
            }
        }
    }

    TempFile &m_file;
    RowId m_organisation;
    QString m_name;
    QString m_month;
    QRandomGenerator &m_random;
};

} // namespace

class PacketsAtRandom : public Packets, public testing::WithParamInterface<quint32>
{
};

TEST_P(PacketsAtRandom, BothSidesAgreeAfterOneExchangeAndNothingIsLost)
{
    QRandomGenerator random(GetParam());
    Worker above(committee, organisation, u"上"_s, u"02"_s, random);
    Worker below(branch, organisation, u"下"_s, u"03"_s, random);
    above.work(15);
    below.work(15);

    const QStringList before = committee.dump();
    const Side side = GetParam() % 2 == 0 ? Side::Ours : Side::Theirs;
    EXPECT_EQ(take(committee, packetFrom(branch, organisation), side).refused, -1);
    const QStringList after = committee.dump();
    if (after != before) {
        got(undo(committee.file()));
        EXPECT_EQ(committee.dump(), before);
        got(redo(committee.file()));
        EXPECT_EQ(committee.dump(), after);
    }
    const PacketComparison back = compared(branch, packetFrom(committee, organisation));
    EXPECT_EQ(back.count(PacketState::Conflict), 0) << "settled above";
    EXPECT_EQ(take(branch, packetFrom(committee, organisation)).refused, -1);

    EXPECT_TRUE(compared(committee, packetFrom(branch, organisation)).differences.isEmpty());
    EXPECT_TRUE(compared(branch, packetFrom(committee, organisation)).differences.isEmpty());
    for (TempFile *file : {&committee, &branch}) {
        for (const QString &name : above.names + below.names) {
            EXPECT_EQ(file->ask(u"SELECT count(*) FROM member WHERE name = '%1'"_s.arg(name)),
                      u"1"_s);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, PacketsAtRandom, testing::Range(1U, 13U));

} // namespace zhibu
