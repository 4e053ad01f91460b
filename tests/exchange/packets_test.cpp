#include "packetexchange.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/people/purge.h"
#include "support/tempfile.h"

#include <QRandomGenerator>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::compared;
using test::got;
using test::kPacketDay;
using test::must;
using test::packetFrom;
using test::take;
using test::TempFile;
using test::Values;
using Side = PacketChoice::Side;

namespace {

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

TEST_F(Packets, FurtherVotesTravelWithTheirMeeting)
{
    const RowId vote = branch.add(u"votes"_s, {{u"activity"_s, meeting},
                                               {u"number"_s, 2},
                                               {u"topic"_s, u"收支报告"_s},
                                               {u"votes_for"_s, 7}});
    EXPECT_EQ(take(committee, packetFrom(branch, organisation)).rows, 1);
    EXPECT_EQ(text(committee, u"votes"_s, vote, u"topic"_s), u"收支报告"_s);
    committee.change(u"votes"_s, vote, {{u"votes_for"_s, 8}});
    EXPECT_EQ(take(branch, packetFrom(committee, organisation)).rows, 1);
    EXPECT_EQ(text(branch, u"votes"_s, vote, u"votes_for"_s), u"8"_s);
    erase(branch, u"activities"_s, meeting);
    take(committee, packetFrom(branch, organisation));
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM vote"_s), u"0"_s);
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

TEST_F(Packets, OursInAConflictTakesWhatOnlyTheyChanged)
{
    branch.change(u"members"_s, member, {{u"phone"_s, u"13800000000"_s}, {u"note"_s, u"支部"_s}});
    committee.change(u"members"_s, member,
                     {{u"phone"_s, u"13900000000"_s}, {u"native_place"_s, u"河南"_s}});
    const Packet packet = packetFrom(branch, organisation);
    const PacketComparison comparison = compared(committee, packet);
    ASSERT_EQ(comparison.differences.size(), 1);
    const PacketDifference &conflict = comparison.differences.first();
    const Ledger &members = ledgerOf(u"members"_s);
    QHash<QString, PacketState> states;
    for (const PacketField &field : conflict.fields) {
        states.insert(members.fields[field.index].key, fieldState(conflict, field));
    }
    EXPECT_EQ(states.size(), 3);
    EXPECT_EQ(states.value(u"phone"_s), PacketState::Conflict);
    EXPECT_EQ(states.value(u"note"_s), PacketState::Changed);
    EXPECT_EQ(states.value(u"native_place"_s), PacketState::Newer);
    EXPECT_EQ(proposedChoice(conflict).side, Side::Open);
    EXPECT_EQ(proposedChoice(conflict).fields, QSet<int>{members.indexOf(u"note"_s)});

    EXPECT_EQ(take(committee, packet, Side::Ours).rows, 1);
    EXPECT_EQ(text(committee, u"members"_s, member, u"phone"_s), u"13900000000"_s);
    EXPECT_EQ(text(committee, u"members"_s, member, u"note"_s), u"支部"_s);
    EXPECT_EQ(text(committee, u"members"_s, member, u"native_place"_s), u"河南"_s);
    EXPECT_TRUE(compared(committee, packet).differences.isEmpty()) << "it is settled";
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

TEST_F(Packets, WhatWasTakenOfARowEnteredOnBothSidesIsKnownToBoth)
{
    const auto add = [this](TempFile &file, const QString &phone) {
        return file.add(u"members"_s, {{u"name"_s, u"李二"_s},
                                       {u"sex"_s, u"male"_s},
                                       {u"branch"_s, organisation},
                                       {u"kind"_s, u"full"_s},
                                       {u"id_number"_s, u"11010519491231002X"_s},
                                       {u"phone"_s, phone},
                                       {u"joined"_s, u"2010-05-04"_s},
                                       {u"confirmed"_s, u"2011-05-04"_s}});
    };
    const RowId here = add(committee, u"13900000000"_s);
    const RowId there = add(branch, u"13800000000"_s);
    take(committee, packetFrom(branch, organisation), Side::Theirs);
    EXPECT_EQ(text(committee, u"members"_s, here, u"phone"_s), u"13800000000"_s);
    branch.change(u"members"_s, there, {{u"note"_s, u"改"_s}});
    const PacketComparison comparison = compared(committee, packetFrom(branch, organisation));
    EXPECT_EQ(comparison.count(PacketState::Changed), 1);
    EXPECT_EQ(comparison.count(PacketState::Conflict), 0);
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
                                 kPacketDay))
            .rows.size();
    };
    EXPECT_EQ(rows(tomorrow), 0);
    EXPECT_EQ(rows(QDate::currentDate().addDays(-1)), 7) << "all of it, and the committee above";

    must(branch.database().execute(u"UPDATE action SET at = '2024-01-10T09:00:00'"_s));
    EXPECT_EQ(rows(QDate(2024, 1, 11)), 0);
    branch.change(u"members"_s, member, {{u"note"_s, u"改"_s}});
    must(branch.database().execute(
        u"UPDATE action SET at = '2024-02-10T00:00:00' WHERE at > '2024-01-10T09:00:00'"_s));
    const Packet changed = got(collectPacket(
        branch.file(), {.organisation = organisation, .since = QDate(2024, 2, 10)}, kPacketDay));
    QList<RowId> sent;
    for (const PacketRow &row : changed.rows) {
        if (!row.isContext) {
            sent += row.record.id;
        }
    }
    EXPECT_EQ(sent, QList<RowId>{member}) << "what was not touched since is left out";
    EXPECT_EQ(rows(QDate(2024, 1, 10)), 7) << "the day itself counts";
    EXPECT_EQ(rows(QDate(2024, 2, 11)), 0);
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

TEST_F(Packets, WhatCannotBeTakenIsLeftOutAndTheOthersAreTaken)
{
    erase(branch, u"members"_s, other);
    committee.add(u"posts"_s, {{u"member"_s, other},
                               {u"organisation"_s, organisation},
                               {u"post"_s, u"secretary"_s},
                               {u"since"_s, u"2024-02-01"_s}});
    branch.change(u"members"_s, member, {{u"note"_s, u"改"_s}});
    const Packet packet = packetFrom(branch, organisation);
    const PacketComparison comparison = compared(committee, packet);
    QList<PacketChoice> choices = proposedChoices(comparison);
    QList<PacketRefusal> refusals;
    const PacketTaken taken =
        got(takeWhatCanBe(committee.file(), packet, comparison, choices, refusals));
    EXPECT_EQ(taken.refused, -1);
    EXPECT_EQ(taken.rows, 1);
    ASSERT_EQ(refusals.size(), 1);
    EXPECT_EQ(test::rulesOf(refusals.first().findings), QList<Rule>{Rule::MemberInUse});
    EXPECT_EQ(choices[refusals.first().index].side, Side::Open);
    EXPECT_EQ(text(committee, u"members"_s, member, u"note"_s), u"改"_s);
    EXPECT_EQ(compared(committee, packet).count(PacketState::Removed), 1) << "it is asked again";
}

TEST_F(Packets, BringNobodyBackWhoWasPurged)
{
    const Values left{{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2024-03-01"_s}};
    const RowId gone = branch.addMember(u"M3"_s, organisation, {{u"name"_s, u"欧阳某"_s}});
    EXPECT_EQ(take(committee, packetFrom(branch, organisation)).refused, -1);
    for (const RowId each : {member, gone}) { // of whom a row stays, and of whom none does
        committee.change(u"members"_s, each, left);
        got(purgeRows(committee.file(), each));
    }
    branch.change(u"members"_s, member, {{u"phone"_s, u"13800000001"_s}});
    branch.change(u"members"_s, gone, {{u"phone"_s, u"13800000002"_s}});
    branch.add(u"lost-contact"_s,
               {{u"member"_s, member}, {u"since"_s, u"2024-01-01"_s}, {u"reason"_s, u"work"_s}});

    const Packet packet = packetFrom(branch, organisation);
    const PacketComparison comparison = compared(committee, packet);
    int purged = 0;
    for (const PacketDifference &difference : comparison.differences) {
        if (difference.findings.size() == 1 && difference.findings.first().rule == Rule::Purged) {
            EXPECT_EQ(difference.state, PacketState::Refused);
            ++purged;
        }
    }
    EXPECT_GE(purged, 3) << "both of them, and what is new about one";
    QList<PacketChoice> choices = proposedChoices(comparison);
    QList<PacketRefusal> refusals;
    got(takeWhatCanBe(committee.file(), packet, comparison, choices, refusals));
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM member WHERE name = '欧阳某'"_s), u"0"_s);
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM member WHERE phone <> ''"_s), u"0"_s);
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM lost_contact"_s), u"0"_s);
}

TEST_F(Packets, WhatRefersToARefusedRowIsLeftOutWithIt)
{
    const RowId added = branch.addMember(u"M3"_s, organisation);
    branch.add(u"attendance"_s,
               {{u"activity"_s, meeting}, {u"member"_s, added}, {u"status"_s, u"present"_s}});
    branch.change(u"members"_s, member, {{u"note"_s, u"改"_s}});
    Packet packet = packetFrom(branch, organisation);
    for (PacketRow &row : packet.rows) {
        if (row.record.id == added) {
            row.ledger->setValue(row.record, u"name"_s, u""_s);
        }
    }
    const PacketComparison comparison = compared(committee, packet);
    EXPECT_EQ(comparison.count(PacketState::Refused), 1);
    EXPECT_GE(take(committee, packet).refused, 0) << "its attendance would lead nowhere";
    QList<PacketChoice> choices = proposedChoices(comparison);
    QList<PacketRefusal> refusals;
    EXPECT_EQ(got(takeWhatCanBe(committee.file(), packet, comparison, choices, refusals)).rows, 1);
    EXPECT_TRUE(refusals.isEmpty()) << "all was known before";
    EXPECT_EQ(std::ranges::count(choices, Side::Open, &PacketChoice::side), 2);
    EXPECT_EQ(committee.ask(u"SELECT count(*) FROM attendance"_s), u"1"_s);
    EXPECT_EQ(text(committee, u"members"_s, member, u"note"_s), u"改"_s);
}

TEST_F(Packets, WhoseItIsSaysThisFileAndNotThePacket)
{
    Packet packet = packetFrom(branch, organisation);
    packet.info.name = u"机关党委"_s;
    PacketRow stranger = packet.rows.first();
    ASSERT_TRUE(stranger.isContext);
    stranger.record.id = 999;
    stranger.ledger->setValue(stranger.record, u"code"_s, u"Z9"_s);
    stranger.ledger->setValue(stranger.record, u"name"_s, u"别的党委"_s);
    packet.rows.prepend(stranger);
    const PacketComparison comparison = compared(committee, packet);
    EXPECT_EQ(comparison.organisation.id, organisation);
    EXPECT_EQ(comparison.organisation.code, u"A1"_s);
    EXPECT_EQ(comparison.organisation.name,
              text(committee, u"organisations"_s, organisation, u"name"_s));
    ASSERT_EQ(comparison.count(PacketState::Refused), 1) << "no row leads to it";
    EXPECT_TRUE(comparison.differences.first().isOutside);
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

    // What was changed since a day is enough from then on.
    must(branch.database().execute(u"UPDATE action SET at = '2024-01-10T09:00:00'"_s));
    Worker(branch, organisation, u"后"_s, u"04"_s, random).work(8);
    const Packet since = got(collectPacket(
        branch.file(), {.organisation = organisation, .since = QDate(2024, 6, 1)}, kPacketDay));
    EXPECT_LT(since.rows.size(), packetFrom(branch, organisation).rows.size());
    EXPECT_EQ(take(committee, since, Side::Theirs).refused, -1);
    EXPECT_TRUE(compared(committee, packetFrom(branch, organisation)).differences.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, PacketsAtRandom, testing::Range(1U, 13U));

} // namespace zhibu
