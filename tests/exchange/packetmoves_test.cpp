#include "packetexchange.h"
#include "storage/records/recordlist.h"

#include <QRandomGenerator>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::compared;
using test::got;
using test::packetFrom;
using test::take;
using test::TempFile;
using test::Values;
using Side = PacketChoice::Side;

namespace {

using Row = QPair<QString, RowId>; ///< ledger and number

std::optional<Record> recordOf(TempFile &file, const Row &row)
{
    const auto record = fetchRecord(file.file(), ledgerOf(row.first), row.second);
    return record ? std::optional(*record) : std::nullopt;
}

QString valueOf(TempFile &file, const Row &row, const QString &field)
{
    const auto record = recordOf(file, row);
    return record ? ledgerOf(row.first).value(*record, field).toString() : u"none"_s;
}

/// A committee and two branches with a file of their own each, begun with the committee's packets.
class TwoBranches : public testing::Test
{
protected:
    TwoBranches()
    {
        root = committee.add(
            u"organisations"_s,
            {{u"code"_s, u"A"_s}, {u"name"_s, u"机关党委"_s}, {u"kind"_s, u"committee"_s}});
        for (int i = 0; i < 2; ++i) {
            const QString code = u"A%1"_s.arg(i + 1);
            branches[i] = committee.addBranch(code, {{u"superior"_s, root}});
            for (int each = 0; each < 4; ++each) {
                people[i] += committee.addMember(code + QString::number(each), branches[i]);
            }
            const RowId meeting =
                committee.add(u"activities"_s, {{u"organisation"_s, branches[i]},
                                                {u"type"_s, u"theme_day"_s},
                                                {u"topic"_s, code},
                                                {u"starts"_s, u"2024-01-15 15:00"_s}});
            committee.add(u"attendance"_s, {{u"activity"_s, meeting},
                                            {u"member"_s, people[i].first()},
                                            {u"status"_s, u"present"_s}});
        }
        for (int i = 0; i < 2; ++i) {
            EXPECT_EQ(take(files[i], packetFrom(committee, branches[i])).refused, -1);
        }
    }

    void reportAll(Side conflicts)
    {
        for (int i = 0; i < 2; ++i) {
            EXPECT_EQ(take(committee, packetFrom(files[i], branches[i]), conflicts).refused, -1);
        }
    }
    void answerAll()
    {
        for (int i = 0; i < 2; ++i) {
            const Packet packet = packetFrom(committee, branches[i]);
            EXPECT_EQ(compared(files[i], packet).count(PacketState::Conflict), 0);
            EXPECT_EQ(take(files[i], packet).refused, -1);
        }
    }
    void move(TempFile &file, RowId member, int to, const QString &day)
    {
        const QString from = valueOf(file, {u"members"_s, member}, u"branch"_s);
        file.change(u"members"_s, member, {{u"branch"_s, branches[to]}, {u"note"_s, day}});
        file.add(u"member-changes"_s, {{u"member"_s, member},
                                       {u"date"_s, day},
                                       {u"change"_s, u"moved"_s},
                                       {u"branch"_s, from.toLongLong()}});
    }

    /// The rows of a branch are the same in its own file and the committee's, field by field.
    void expectAgreement(int branch)
    {
        for (const Ledger &ledger : allLedgers()) {
            if (ledger.organisationPath.isEmpty()) {
                continue;
            }
            for (TempFile *one : {&committee, &files[branch]}) {
                TempFile *other = one == &committee ? &files[branch] : &committee;
                for (const RowId id :
                     got(listRows(one->file(), ledger, {.scope = branches[branch]}))) {
                    const auto here = recordOf(*one, {ledger.key, id});
                    const auto there = recordOf(*other, {ledger.key, id});
                    ASSERT_TRUE(here && there) << qPrintable(ledger.key) << " is in one file only";
                    EXPECT_EQ(stateOf(ledger, *here), stateOf(ledger, *there))
                        << qPrintable(ledger.key);
                }
            }
        }
        EXPECT_TRUE(
            compared(committee, packetFrom(files[branch], branches[branch])).differences.isEmpty());
        EXPECT_TRUE(
            compared(files[branch], packetFrom(committee, branches[branch])).differences.isEmpty());
    }

    TempFile committee;
    TempFile files[2];
    RowId root = 0;
    RowId branches[2] = {};
    QList<RowId> people[2];
};

} // namespace

TEST_F(TwoBranches, WhomTheCommitteeMovesLeavesOneFileAndComesToTheOther)
{
    const Row moved{u"members"_s, people[0][0]};
    move(committee, moved.second, 1, u"2024-03-01"_s);
    const Packet packet = packetFrom(committee, branches[0]);
    const PacketComparison comparison = compared(files[0], packet);
    EXPECT_EQ(comparison.count(PacketState::Changed), 1) << "he is gone";
    EXPECT_EQ(comparison.count(PacketState::Added), 2) << "where to, and the 党员变动";
    EXPECT_EQ(comparison.count(PacketState::Refused), 0);
    answerAll();
    for (TempFile &file : files) {
        EXPECT_EQ(valueOf(file, moved, u"branch"_s).toLongLong(), branches[1]);
        EXPECT_EQ(file.ask(u"SELECT count(*) FROM member_change"_s), u"1"_s);
    }
    EXPECT_EQ(got(listRows(files[0].file(), ledgerOf(u"members"_s), {.scope = branches[0]})).size(),
              3);
    expectAgreement(0);
    expectAgreement(1);

    move(committee, moved.second, 0, u"2024-05-01"_s);
    answerAll();
    for (TempFile &file : files) {
        EXPECT_EQ(valueOf(file, moved, u"branch"_s).toLongLong(), branches[0]) << "and back";
    }
    expectAgreement(0);
    expectAgreement(1);
}

TEST_F(TwoBranches, WhatTheBranchEnteredBeforeItKnewIsNotLost)
{
    const Row moved{u"members"_s, people[0][0]};
    const auto addBase = [&](const QString &month) {
        return Row(u"dues-bases"_s, files[0].add(u"dues-bases"_s, {{u"member"_s, moved.second},
                                                                   {u"month"_s, month},
                                                                   {u"kind"_s, u"wage"_s},
                                                                   {u"base"_s, 600'000}}));
    };
    move(committee, moved.second, 1, u"2024-03-01"_s);
    files[0].change(u"members"_s, moved.second, {{u"phone"_s, u"13800000000"_s}});
    const Row before = addBase(u"2024-01"_s);
    const Packet packet = packetFrom(files[0], branches[0]);
    EXPECT_EQ(compared(committee, packet).count(PacketState::Conflict), 1)
        << "moved here, another telephone there";
    EXPECT_EQ(take(committee, packet, Side::Ours).refused, -1);
    EXPECT_EQ(valueOf(committee, moved, u"branch"_s).toLongLong(), branches[1]);
    EXPECT_EQ(valueOf(committee, moved, u"phone"_s), u"13800000000"_s);
    EXPECT_TRUE(recordOf(committee, before));

    answerAll();
    const Row late = addBase(u"2024-02"_s);
    reportAll(Side::Open);
    EXPECT_TRUE(recordOf(committee, late)) << "entered when he was gone";
    answerAll();
    EXPECT_TRUE(recordOf(files[1], late));
}

TEST_F(TwoBranches, WhomTheBranchMovesOutIsToldToTheCommitteeAndTheOtherBranch)
{
    move(committee, people[1][0], 0, u"2024-02-01"_s); // so that each file knows the other branch
    answerAll();
    const Row moved{u"members"_s, people[0][0]};
    move(files[0], moved.second, 1, u"2024-03-01"_s);
    const Row change{u"member-changes"_s,
                     files[0].ask(u"SELECT max(id) FROM member_change"_s).toLongLong()};
    EXPECT_EQ(compared(committee, packetFrom(files[0], branches[0])).count(PacketState::Refused),
              0);
    reportAll(Side::Open);
    EXPECT_EQ(valueOf(committee, moved, u"branch"_s).toLongLong(), branches[1]);
    answerAll();
    EXPECT_EQ(valueOf(files[1], moved, u"branch"_s).toLongLong(), branches[1]);
    EXPECT_TRUE(recordOf(files[1], change));
    expectAgreement(0);
    expectAgreement(1);
}

TEST_F(TwoBranches, WhoWasMovedAndDeletedIsGoneFromBoth)
{
    const Row moved{u"members"_s, people[0][1]};
    committee.change(u"members"_s, moved.second, {{u"branch"_s, branches[1]}});
    EXPECT_TRUE(
        got(deleteRecords(committee.file(), ledgerOf(u"members"_s), {moved.second})).isEmpty());
    answerAll();
    EXPECT_FALSE(recordOf(files[0], moved));
    EXPECT_FALSE(recordOf(files[1], moved));
}

TEST_F(TwoBranches, WhatIsSetBackIsNewAndNotOld)
{
    const Row member{u"members"_s, people[0][0]};
    const auto enter = [&](TempFile &file, const QString &phone) {
        file.change(u"members"_s, member.second, {{u"phone"_s, phone}});
    };
    const auto turn = [&](PacketState state) {
        return compared(committee, packetFrom(files[0], branches[0])).count(state);
    };
    enter(files[0], u"13800000001"_s);
    reportAll(Side::Open);
    answerAll();
    enter(files[0], {});
    EXPECT_EQ(turn(PacketState::Changed), 1);
    reportAll(Side::Open);
    expectAgreement(0);

    enter(committee, u"13800000002"_s);
    answerAll();
    enter(committee, u"13800000003"_s);
    enter(files[0], {});
    EXPECT_EQ(turn(PacketState::Conflict), 1) << "back here, on there";
    reportAll(Side::Ours);
    EXPECT_EQ(turn(PacketState::Conflict), 0);
    answerAll();
    EXPECT_EQ(valueOf(files[0], member, u"phone"_s), u"13800000003"_s);
    expectAgreement(0);
}

TEST_F(TwoBranches, AValueBothEnteredIsNoSignThatOneKnewOfTheOther)
{
    const Row member{u"members"_s, people[0][0]};
    const auto enter = [&](TempFile &file, const QString &phone) {
        file.change(u"members"_s, member.second, {{u"phone"_s, phone}});
    };
    enter(committee, u"13800000002"_s);
    enter(files[0], u"13800000002"_s);
    enter(files[0], u"13800000001"_s);
    EXPECT_EQ(compared(committee, packetFrom(files[0], branches[0])).count(PacketState::Conflict),
              1);
    reportAll(Side::Ours);
    answerAll();
    EXPECT_EQ(valueOf(files[0], member, u"phone"_s), u"13800000002"_s);
    expectAgreement(0);
    // The committee sets what the branch once had between two packets.
    enter(files[0], u"13800000003"_s);
    enter(files[0], u"13800000002"_s);
    files[0].change(u"members"_s, people[0][1], {{u"note"_s, u"改"_s}});
    reportAll(Side::Open);
    answerAll();
    enter(committee, u"13800000003"_s);
    EXPECT_EQ(compared(files[0], packetFrom(committee, branches[0])).count(PacketState::Changed),
              1);
    reportAll(Side::Theirs);
    EXPECT_EQ(valueOf(committee, member, u"phone"_s), u"13800000003"_s);
    answerAll();
    expectAgreement(0);
}

TEST_F(TwoBranches, WordsAndReadingsAreTheSameInAllFiles)
{
    const auto addWord = [](TempFile &file, const QString &title, const QString &code) {
        return file.add(u"dictionary"_s,
                        {{u"kind"_s, u"job"_s}, {u"title"_s, title}, {u"code"_s, code}});
    };
    const auto codeOf = [](TempFile &file, const QString &title) {
        return file.ask(u"SELECT max(code) FROM dictionary_entry WHERE title = '%1'"_s.arg(title));
    };
    const RowId driver = addWord(committee, u"公交驾驶员"_s, u"016"_s);
    committee.add(u"name-readings"_s, {{u"characters"_s, u"覃"_s}, {u"reading"_s, u"qin"_s}});
    answerAll();
    for (TempFile &file : files) {
        EXPECT_EQ(codeOf(file, u"公交驾驶员"_s), u"016"_s);
        EXPECT_EQ(file.ask(u"SELECT reading FROM name_reading"_s), u"qin"_s);
    }
    expectAgreement(0);

    addWord(files[0], u"调度员"_s, u"016"_s);
    reportAll(Side::Open);
    committee.change(u"dictionary"_s, driver, {{u"retired"_s, 1}});
    answerAll();
    EXPECT_EQ(codeOf(files[1], u"调度员"_s), u"016"_s) << "a branch's own goes to all";
    EXPECT_EQ(files[1].ask(u"SELECT retired FROM dictionary_entry WHERE title = '公交驾驶员'"_s),
              u"1"_s);

    addWord(files[0], u"检票员"_s, u"016"_s);
    addWord(committee, u"检票员"_s, u"015"_s);
    EXPECT_EQ(compared(committee, packetFrom(files[0], branches[0])).count(PacketState::Conflict),
              1)
        << "one word, two codes";
    reportAll(Side::Ours);
    answerAll();
    EXPECT_EQ(codeOf(files[0], u"检票员"_s), u"015"_s);
    EXPECT_EQ(files[0].ask(u"SELECT count(*) FROM dictionary_entry"_s), u"3"_s);
    expectAgreement(0);
    expectAgreement(1);

    committee.add(u"accepted-findings"_s, {{u"rule"_s, u"其他"_s},
                                           {u"ledger"_s, u"党员"_s},
                                           {u"record"_s, u"A10"_s},
                                           {u"reason"_s, u"已核实"_s},
                                           {u"accepted_on"_s, u"2024-06-01"_s}});
    EXPECT_TRUE(compared(files[0], packetFrom(committee, branches[0])).differences.isEmpty())
        << "what is set aside is of one file";
}

TEST_F(TwoBranches, WhoDecidesLastHasDecided)
{
    const Row member{u"members"_s, people[0][0]};
    committee.change(u"members"_s, member.second, {{u"phone"_s, u"13800000001"_s}});
    files[0].change(u"members"_s, member.second, {{u"phone"_s, u"13800000002"_s}});
    reportAll(Side::Ours);
    const Packet answer = packetFrom(committee, branches[0]);
    const PacketComparison comparison = compared(files[0], answer);
    ASSERT_EQ(comparison.count(PacketState::Changed), 1);
    EXPECT_EQ(got(takePacket(files[0].file(), answer, comparison, {{.side = Side::Ours}})).refused,
              -1);
    EXPECT_EQ(compared(committee, packetFrom(files[0], branches[0])).count(PacketState::Changed),
              1);
    reportAll(Side::Open);
    EXPECT_EQ(valueOf(committee, member, u"phone"_s), u"13800000002"_s);
    expectAgreement(0);
}

TEST_F(TwoBranches, WhatIsDeletedOnceMoreIsToldOnceMore)
{
    const Row meeting{u"activities"_s,
                      committee.ask(u"SELECT min(id) FROM activity"_s).toLongLong()};
    const auto erase = [&] {
        EXPECT_TRUE(got(deleteRecords(files[0].file(), ledgerOf(meeting.first), {meeting.second}))
                        .isEmpty());
    };
    committee.change(meeting.first, meeting.second, {{u"content"_s, u"1"_s}});
    erase();
    reportAll(Side::Ours);
    answerAll();
    EXPECT_EQ(valueOf(files[0], meeting, u"content"_s), u"1"_s) << "kept by the committee";
    committee.change(meeting.first, meeting.second, {{u"content"_s, u"2"_s}});
    erase();
    EXPECT_EQ(compared(committee, packetFrom(files[0], branches[0])).count(PacketState::Conflict),
              1);
    reportAll(Side::Ours);
    answerAll();
    EXPECT_EQ(valueOf(files[0], meeting, u"content"_s), u"2"_s);
    expectAgreement(0);
    erase();
    reportAll(Side::Open);
    EXPECT_FALSE(recordOf(committee, meeting)) << "nothing else was done to it";
    expectAgreement(0);
}

TEST_F(TwoBranches, NoBranchSpeaksOfMembersItNeverHad)
{
    Packet packet = packetFrom(files[0], branches[0]);
    for (PacketRow &row : packet.rows) {
        if (row.record.id == people[0][2]) {
            row.record.id = people[1][2]; // of the other branch
            row.hasLeft = true;
        }
    }
    const PacketComparison comparison = compared(committee, packet);
    EXPECT_EQ(comparison.count(PacketState::Refused), 1);
    EXPECT_TRUE(comparison.differences.first().isOutside);
}

namespace {

/// What one side did between two exchanges, at random.
class Hand
{
public:
    /// `name` tells what it enters from what the others do; `month` of the year too. Telephones are
    /// drawn from so many numbers, all hands from the same.
    Hand(TempFile &file, const QList<RowId> &branches, const QString &name, int month, int phones,
         QRandomGenerator &random)
        : m_phones{phones}
        , m_file{file}
        , m_branches{branches}
        , m_name{name}
        , m_month{u"2024-%1"_s.arg(month, 2, 10, QChar(u'0'))}
        , m_random{random}
    {}

    void work(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step(i);
        }
    }

    QSet<Row> added;
    QSet<Row> deleted;
    QHash<QPair<Row, QString>, QString> edited; ///< by field: what is there now

private:
    RowId any(const QString &table, const QString &owner, RowId organisation)
    {
        QList<RowId> ids;
        Statement all(m_file.database(),
                      u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(table, owner));
        all.bind(organisation);
        while (all.next()) {
            ids += all.integer(0);
        }
        return ids.isEmpty() ? 0 : ids[m_random.bounded(ids.size())];
    }
    void add(const QString &ledger, const Values &values)
    {
        added += Row(ledger, m_file.add(ledger, values));
    }
    void edit(const QString &ledger, RowId id, const QString &field, const QVariant &value)
    {
        if (id != 0) {
            const QPair<Row, QString> place{Row(ledger, id), field};
            if (!m_before.contains(place)) {
                m_before.insert(place, valueOf(m_file, place.first, field));
            }
            m_file.change(ledger, id, {{field, value}});
            edited.insert(place, value.toString());
            if (value.toString() == m_before.value(place)) {
                edited.remove(place);
            }
        }
    }
    void erase(RowId meeting)
    {
        Statement owned(m_file.database(), u"SELECT id FROM attendance WHERE activity = ?"_s);
        owned.bind(meeting);
        while (owned.next()) {
            deleted += Row(u"attendance"_s, owned.integer(0));
        }
        deleted += Row(u"activities"_s, meeting);
        EXPECT_TRUE(
            got(deleteRecords(m_file.file(), ledgerOf(u"activities"_s), {meeting})).isEmpty());
    }
    /// To another branch this file knows, if any.
    void move(RowId member, RowId from, const QString &day)
    {
        QList<RowId> others;
        Statement all(m_file.database(), u"SELECT id FROM organisation WHERE kind = 'branch' "
                                         "AND id <> ? ORDER BY id"_s);
        all.bind(from);
        while (all.next()) {
            others += all.integer(0);
        }
        if (member == 0 || others.isEmpty()) {
            return;
        }
        edit(u"members"_s, member, u"note"_s, m_name + day); // no state comes twice
        edit(u"members"_s, member, u"branch"_s, others[m_random.bounded(others.size())]);
        add(u"member-changes"_s, {{u"member"_s, member},
                                  {u"date"_s, day},
                                  {u"change"_s, u"moved"_s},
                                  {u"branch"_s, from}});
    }
    void step(int number)
    {
        const QString word = m_name + QString::number(number);
        const QString day = u"%1-%2"_s.arg(m_month).arg(number + 1, 2, 10, QChar(u'0'));
        const RowId organisation = m_branches[m_random.bounded(m_branches.size())];
        const RowId member = any(u"member"_s, u"branch"_s, organisation);
        const RowId meeting = any(u"activity"_s, u"organisation"_s, organisation);
        switch (m_random.bounded(8)) {
        case 0:
            add(u"members"_s, {{u"name"_s, word},
                               {u"sex"_s, u"female"_s},
                               {u"branch"_s, organisation},
                               {u"kind"_s, u"full"_s},
                               {u"joined"_s, u"2010-05-04"_s},
                               {u"confirmed"_s, u"2011-05-04"_s}});
            return;
        case 1:
            add(u"activities"_s, {{u"organisation"_s, organisation},
                                  {u"type"_s, u"theme_day"_s},
                                  {u"topic"_s, word},
                                  {u"starts"_s, day + u" 09:00"_s}});
            if (member != 0) {
                add(u"attendance"_s,
                    {{u"activity"_s, m_file.ask(u"SELECT max(id) FROM activity"_s).toLongLong()},
                     {u"member"_s, member},
                     {u"status"_s, u"present"_s}});
            }
            return;
        case 2:
            if (member != 0) {
                add(u"honours"_s, {{u"member"_s, member}, {u"date"_s, day}, {u"title"_s, word}});
            }
            return;
        case 3:
            edit(u"members"_s, member, u"note"_s, word);
            return;
        case 4:
            edit(u"members"_s, member, u"phone"_s, u"1380000%1"_s.arg(m_random.bounded(m_phones)));
            return;
        case 5:
            edit(u"activities"_s, meeting, u"content"_s, word);
            return;
        case 6:
            move(member, organisation, day);
            return;
        default:
            if (meeting != 0) {
                erase(meeting);
            }
        }
    }

    int m_phones;
    TempFile &m_file;
    QList<RowId> m_branches;
    QString m_name;
    QString m_month;
    QRandomGenerator &m_random;
    QHash<QPair<Row, QString>, QString> m_before;
};

} // namespace

class TwoBranchesAtRandom : public TwoBranches, public testing::WithParamInterface<quint32>
{
protected:
    void loseNoRowShowEveryConflictAndAgree(int phones);
};

TEST_P(TwoBranchesAtRandom, LoseNoRowShowEveryConflictAndAgree)
{
    loseNoRowShowEveryConflictAndAgree(9999);
}

TEST_P(TwoBranchesAtRandom, LoseNothingWhereValuesComeBackAndAreEnteredByBoth)
{
    loseNoRowShowEveryConflictAndAgree(3);
}

void TwoBranchesAtRandom::loseNoRowShowEveryConflictAndAgree(int phones)
{
    QRandomGenerator random(GetParam());
    const Side side = GetParam() % 2 == 0 ? Side::Ours : Side::Theirs;
    for (int round = 0; round < 3; ++round) {
        SCOPED_TRACE(round);
        const QString name = QString::number(round);
        Hand above(committee, {branches[0], branches[1]}, u"上"_s + name, 3 * round + 1, phones,
                   random);
        Hand first(files[0], {branches[0]}, u"甲"_s + name, 3 * round + 2, phones, random);
        Hand second(files[1], {branches[1]}, u"乙"_s + name, 3 * round + 3, phones, random);
        Hand *const below[2] = {&first, &second};
        above.work(12);
        first.work(12);
        second.work(12);

        for (int i = 0; i < 2; ++i) {
            const Packet packet = packetFrom(files[i], branches[i]);
            const PacketComparison comparison = compared(committee, packet);
            EXPECT_EQ(comparison.count(PacketState::Refused), 0);
            QSet<Row> conflicts;
            for (const PacketDifference &difference : comparison.differences) {
                if (difference.state == PacketState::Conflict) {
                    conflicts += Row(packet.rows[difference.row].ledger->key, difference.id);
                }
            }
            for (auto edit = below[i]->edited.cbegin(); edit != below[i]->edited.cend(); ++edit) {
                const Row row = edit.key().first;
                const bool areBothThere = recordOf(committee, row) && recordOf(files[i], row);
                if (areBothThere && above.edited.contains(edit.key())
                    && valueOf(committee, row, edit.key().second) != edit.value()) {
                    EXPECT_TRUE(conflicts.contains(row)) << qPrintable(edit.key().second);
                }
            }
            EXPECT_EQ(take(committee, packet, side).refused, -1);
        }
        answerAll();
        expectAgreement(0);
        expectAgreement(1);

        const QList<Hand *> hands{&above, &first, &second};
        for (const Hand *hand : hands) {
            for (const Row &row : hand->added) {
                const bool isDeleted = std::ranges::any_of(
                    hands, [&](const Hand *each) { return each->deleted.contains(row); });
                EXPECT_TRUE(isDeleted || recordOf(committee, row)) << qPrintable(row.first);
            }
            for (auto edit = hand->edited.cbegin(); edit != hand->edited.cend(); ++edit) {
                const bool isOnlyOnes = std::ranges::none_of(hands, [&](const Hand *each) {
                    return each != hand && each->edited.contains(edit.key());
                });
                if (isOnlyOnes && recordOf(committee, edit.key().first)) {
                    EXPECT_EQ(valueOf(committee, edit.key().first, edit.key().second), edit.value())
                        << qPrintable(edit.key().second);
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, TwoBranchesAtRandom,
                         testing::Values(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U,
                                         14U, 15U, 16U, 101U, 102U, 103U, 104U));

} // namespace zhibu
