#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/people/mergemembers.h"
#include "support/tempfile.h"

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::TempFile;
using test::Values;

namespace {

class Merging : public testing::Test
{
protected:
    MergePlan plan() { return got(planMerge(m_temp.file(), m_other, m_member)); }
    Findings merge()
    {
        const MergePlan known = plan();
        return got(mergeMembers(m_temp.file(), known, known.merged));
    }
    RowId attend(RowId meeting, RowId member, const Values &more)
    {
        Values values{{u"activity"_s, meeting}, {u"member"_s, member}, {u"status"_s, u"present"_s}};
        values.insert(more);
        return m_temp.add(u"attendance"_s, values);
    }
    RowId meeting(const QString &code)
    {
        return m_temp.add(u"activities"_s, {{u"code"_s, code},
                                            {u"organisation"_s, m_branch},
                                            {u"type"_s, u"theme_day"_s},
                                            {u"topic"_s, code},
                                            {u"starts"_s, u"2024-01-05"_s}});
    }
    RowId pay(RowId member, const QString &month)
    {
        return m_temp.add(u"dues-payments"_s, {{u"member"_s, member},
                                               {u"first_month"_s, month},
                                               {u"amount"_s, 100},
                                               {u"paid_on"_s, u"2024-06-01"_s}});
    }
    QString count(const QString &table, RowId member) const
    {
        return m_temp.ask(u"SELECT count(*) FROM %1 WHERE member = %2"_s.arg(table).arg(member));
    }

    TempFile m_temp;
    RowId m_branch = m_temp.addBranch(u"Z1"_s);
    RowId m_member = m_temp.addMember(u"P1"_s, m_branch, {{u"name"_s, u"王五"_s}});
    RowId m_other = m_temp.addMember(u"P2"_s, m_branch,
                                     {{u"name"_s, u"王五"_s},
                                      {u"nation"_s, u"汉族"_s},
                                      {u"hardship"_s, 1},
                                      {u"id_number"_s, u"110105194912310038"_s}});
};

} // namespace

TEST_F(Merging, EveryReferenceToAMemberIsSeen)
{
    const Database &database = m_temp.database();
    QStringList declared;
    for (const Dependents &dependents : dependentsOf(ledgerOf(u"members"_s))) {
        declared += dependents.ledger->table + u'.' + dependents.field->key;
    }
    QStringList stored;
    Statement query(database, u"SELECT t.name || '.' || k.\"from\" FROM sqlite_schema t "
                              "JOIN pragma_foreign_key_list(t.name) k ON k.\"table\" = 'member' "
                              "WHERE t.type = 'table'"_s);
    while (query.next()) {
        stored += query.text(0);
    }
    test::must(query.status());
    declared.sort();
    stored.sort();
    EXPECT_GT(stored.size(), 10);
    EXPECT_EQ(declared, stored);
}

TEST_F(Merging, KeepsTheOlderNumberAndFillsWhatIsEmpty)
{
    const MergePlan known = plan();
    EXPECT_EQ(known.kept.id, m_member);
    EXPECT_EQ(known.dropped.id, m_other);
    const Ledger &members = ledgerOf(u"members"_s);
    EXPECT_EQ(members.value(known.merged, u"code"_s), u"P1"_s);
    EXPECT_EQ(members.value(known.merged, u"nation"_s), u"汉族"_s);
    EXPECT_EQ(members.value(known.merged, u"hardship"_s).toInt(), 1);
    const QStringList before = m_temp.dump();
    EXPECT_TRUE(merge().isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(code || ' ' || id_number) FROM member"_s),
              u"P1 110105194912310038"_s);
    const auto last = got(undoable(m_temp.file()));
    EXPECT_EQ(last->label.verb, ActionLabel::Verb::MergeMembers);
    EXPECT_EQ(last->label.name, u"王五"_s);
    got(undo(m_temp.file()));
    EXPECT_EQ(m_temp.dump(), before) << "one undo";
}

TEST_F(Merging, TakesWhatWasChosenOfTheOther)
{
    const MergePlan known = plan();
    Record chosen = known.merged;
    ledgerOf(u"members"_s).setValue(chosen, u"code"_s, u"P2"_s);
    EXPECT_TRUE(got(mergeMembers(m_temp.file(), known, chosen)).isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(code) FROM member"_s), u"P2"_s);
    EXPECT_EQ(m_temp.ask(u"SELECT id FROM member"_s).toLongLong(), m_member);
}

TEST_F(Merging, KeepsEveryRowAndFile)
{
    const RowId first = meeting(u"H1"_s);
    attend(first, m_member, {});
    const RowId moved = attend(meeting(u"H2"_s), m_other, {});
    pay(m_member, u"2024-01"_s);
    pay(m_other, u"2024-02"_s);
    const QString photo = m_temp.write(u"a.txt"_s, "a");
    const Ledger &members = ledgerOf(u"members"_s);
    got(attachFiles(m_temp.file(), members, m_member, {photo}));
    got(attachFiles(m_temp.file(), members, m_other, {photo, m_temp.write(u"b.txt"_s, "b")}));
    got(attachFiles(m_temp.file(), ledgerOf(u"attendance"_s), moved, {photo}));
    const MergePlan known = plan();
    ASSERT_EQ(known.moved.size(), 2);
    EXPECT_EQ(known.moved[0].ledger->key, u"dues-payments"_s);
    EXPECT_EQ(known.moved[1].count, 1);
    EXPECT_EQ(known.attachments, 2);
    EXPECT_TRUE(merge().isEmpty());
    EXPECT_EQ(count(u"attendance"_s, m_member), u"2"_s);
    EXPECT_EQ(count(u"dues_payment"_s, m_member), u"2"_s);
    EXPECT_EQ(got(attachmentsOf(m_temp.file(), members, m_member)).size(), 2);
    EXPECT_EQ(got(attachmentsOf(m_temp.file(), ledgerOf(u"attendance"_s), moved)).size(), 1);
}

TEST_F(Merging, TwoRowsOfOneMeetingThatAgreeBecomeOne)
{
    const RowId both = meeting(u"H1"_s);
    const RowId kept = attend(both, m_member, {});
    const RowId gone = attend(both, m_other, {{u"reason"_s, u"迟到"_s}});
    got(attachFiles(m_temp.file(), ledgerOf(u"attendance"_s), gone,
                    {m_temp.write(u"a.txt"_s, "a")}));
    EXPECT_TRUE(plan().obstacles.isEmpty());
    EXPECT_TRUE(merge().isEmpty());
    EXPECT_EQ(m_temp.ask(u"SELECT group_concat(id || ' ' || reason) FROM attendance"_s),
              u"%1 迟到"_s.arg(kept));
    EXPECT_EQ(got(attachmentsOf(m_temp.file(), ledgerOf(u"attendance"_s), kept)).size(), 1);
}

TEST_F(Merging, TwoRowsThatDifferAreToldAndNothingIsMerged)
{
    const RowId both = meeting(u"H1"_s);
    attend(both, m_member, {});
    attend(both, m_other, {{u"status"_s, u"absent"_s}});
    const QStringList before = m_temp.dump();
    const Findings refused = merge();
    ASSERT_EQ(refused.size(), 1);
    EXPECT_EQ(refused[0].rule, Rule::MergeConflict);
    EXPECT_EQ(refused[0].args.value(0), u"考勤"_s);
    EXPECT_EQ(m_temp.dump(), before);
}

TEST_F(Merging, TwoReceiptsAreNeverOne)
{
    pay(m_member, u"2024-01"_s);
    pay(m_other, u"2024-01"_s);
    EXPECT_EQ(merge().value(0).rule, Rule::MergeConflict);
    EXPECT_EQ(count(u"dues_payment"_s, m_other), u"1"_s);
}

TEST_F(Merging, ReliefsForTheSameMonthsStandInTheWay)
{
    for (const auto &[member, last] :
         {std::pair{m_member, u"2024-06"_s}, std::pair{m_other, u"2024-07"_s}}) {
        m_temp.add(u"dues-reliefs"_s, {{u"member"_s, member},
                                       {u"first_month"_s, u"2024-05"_s},
                                       {u"last_month"_s, last},
                                       {u"amount"_s, 0},
                                       {u"reason"_s, u"生活困难"_s},
                                       {u"approved_on"_s, u"2024-04-20"_s}});
    }
    EXPECT_FALSE(merge().isEmpty());
    EXPECT_EQ(count(u"dues_relief"_s, m_other), u"1"_s);
}

TEST_F(Merging, OneMemberIsNoTwo)
{
    EXPECT_FALSE(planMerge(m_temp.file(), m_member, m_member));
}

} // namespace zhibu
