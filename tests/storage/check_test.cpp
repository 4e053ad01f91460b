#include "storage/attachments/attachments.h"
#include "storage/checktest.h"

#include <QFile>

namespace zhibu {

using test::got;
using test::must;
using test::Values;

TEST_F(Check, FindsNothingInASoundFile)
{
    EXPECT_EQ(found(), QStringList());
    m_temp.reopen(File::Access::Read);
    EXPECT_EQ(found(), QStringList());
}

TEST_F(Check, NamesRowByKeyAndNameAndShowsTheValue)
{
    m_temp.addMember(u"P2"_s, m_branch, {{u"name"_s, u"王五"_s}, {u"birth"_s, u"2000-01-01"_s}});
    const auto entries = findings();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].ledger->key, u"members"_s);
    EXPECT_EQ(entries[0].key, u"P2"_s);
    EXPECT_EQ(entries[0].name, u"王五"_s);
    EXPECT_EQ(entries[0].finding.rule, Rule::UnderAge);
    EXPECT_EQ(entries[0].finding.value, u"2010-05-04"_s);
}

TEST_F(Check, FindsNamesLongerThanTheyMayBeNow)
{
    m_temp.change(u"organisations"_s, m_branch, {{u"name"_s, QString(100, u'长')}});
    EXPECT_EQ(found(), QStringList());
    m_temp.change(u"organisations"_s, m_branch, {{u"name"_s, QString(101, u'长')}});
    EXPECT_EQ(found(), QStringList{u"too long: Z1 name 100"_s});
}

TEST_F(Check, NamesAPostByItsWholeKeyAndItsPerson)
{
    m_temp.add(u"posts"_s, {{u"member"_s, m_member},
                            {u"organisation"_s, m_branch},
                            {u"post"_s, u"secretary"_s},
                            {u"since"_s, u"2009-01-01"_s}});
    const auto entries = findings();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].key, u"P1 Z1 书记 2009-01-01"_s);
    EXPECT_EQ(entries[0].name, u"党员P1"_s);
}

TEST_F(Check, ComesInTheOrderOfLedgersAndKeys)
{
    m_temp.addMember(u"P3"_s, m_branch, {{u"birth"_s, u"2000-01-01"_s}});
    m_temp.addMember(u"P2"_s, m_branch, {{u"birth"_s, u"2000-01-02"_s}});
    m_temp.addBranch(u"Z0"_s, {{u"last_election"_s, QVariant()}, {u"founded"_s, QVariant()}});
    EXPECT_EQ(found(), (QStringList{u"term unknown: Z0 last_election"_s, u"under age: P2 joined"_s,
                                    u"under age: P3 joined"_s}));
}

TEST_F(Check, EventInTheFuture)
{
    for (const QString &date : {u"2024-07-01"_s, u"2024-07-02"_s}) {
        m_temp.add(
            u"events"_s,
            {{u"organisation"_s, m_branch}, {u"item"_s, u"overdue_task"_s}, {u"date"_s, date}});
    }
    EXPECT_EQ(found(), QStringList{u"future: Z1 未按时完成任务  2024-07-02   date"_s});
}

TEST_F(Check, EventsThatBringPointsWithoutEvidence)
{
    const auto event = [this](const QString &date, const Values &more) {
        Values values{{u"organisation"_s, m_branch}, {u"date"_s, date}};
        values.insert(more);
        return m_temp.add(u"events"_s, values);
    };
    const Values honour{{u"item"_s, u"commendation"_s}, {u"level"_s, u"city"_s}};
    const Values text{{u"evidence"_s, u"安组3号"_s}};
    event(u"2024-01-01"_s, honour);
    Values proved = honour;
    proved.insert(text);
    event(u"2024-01-02"_s, proved);
    const RowId attached = event(u"2024-01-03"_s, honour);
    ASSERT_TRUE(got(attachFiles(m_temp.file(), ledgerOf(u"events"_s), attached,
                                {m_temp.write(u"红头文件.pdf"_s, "1")})));
    event(u"2024-01-04"_s, {{u"item"_s, u"overdue_task"_s}});
    EXPECT_EQ(found(), QStringList{u"no evidence: Z1 表彰 市级 2024-01-01   evidence"_s});
}

TEST_F(Check, AttachmentsWhoseContentIsMissingOrChanged)
{
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s}) {
        ASSERT_TRUE(got(attachFiles(m_temp.file(), ledgerOf(u"members"_s), m_member,
                                    {m_temp.write(name, name.toUtf8())})));
    }
    EXPECT_EQ(found(), QStringList());
    must(m_temp.database().execute(
        u"UPDATE attachment_data SET data = x'00' WHERE sha256 = (SELECT sha256 FROM attachment WHERE name = 'a.txt')"_s));
    must(m_temp.database().execute(
        u"DELETE FROM attachment_data WHERE sha256 = (SELECT sha256 FROM attachment WHERE name = 'c.txt')"_s));
    EXPECT_EQ(found(), (QStringList{u"changed: P1 "_s, u"missing: P1 "_s}));
    EXPECT_EQ(findings()[0].finding.value, u"a.txt"_s);
    EXPECT_EQ(findings()[1].finding.value, u"c.txt"_s);
    EXPECT_EQ(findings()[1].name, u"党员P1"_s);
}

TEST_F(Check, AttachmentsOfRowsThatAreGone)
{
    ASSERT_TRUE(got(attachFiles(m_temp.file(), ledgerOf(u"members"_s), m_member,
                                {m_temp.write(u"a.txt"_s, "1"), m_temp.write(u"b.txt"_s, "2")})));
    const auto action = got(Action::begin(m_temp.file(), {}));
    must(action->database().execute(u"UPDATE attachment SET row = 1 WHERE name = 'a.txt'"_s));
    must(action->database().execute(u"UPDATE attachment SET tbl = 'x' WHERE name = 'b.txt'"_s));
    ASSERT_TRUE(got(action->commit()));
    EXPECT_EQ(found(), (QStringList{u"without row:  "_s, u"without row:  "_s}));
    EXPECT_EQ(findings()[0].ledger, nullptr);
    EXPECT_EQ(findings()[0].finding.value, u"a.txt"_s);
    EXPECT_EQ(findings()[1].finding.value, u"b.txt"_s);
}

TEST_F(Check, TermsUnknownAndOverdue)
{
    m_temp.addBranch(u"A1"_s, {{u"last_election"_s, u"2021-07-01"_s}}); // ends today
    m_temp.addBranch(u"A2"_s, {{u"last_election"_s, u"2021-06-30"_s}});
    m_temp.addBranch(
        u"A3"_s, {{u"last_election"_s, u"2021-06-30"_s}, {u"extended_until"_s, u"2024-12-31"_s}});
    m_temp.addBranch(u"A4"_s,
                     {{u"last_election"_s, u"2021-06-30"_s}, {u"dissolved"_s, u"2024-01-01"_s}});
    m_temp.addBranch(u"A5"_s, {{u"last_election"_s, u"2021-06-30"_s}, {u"sector"_s, u"rural"_s}});
    m_temp.addBranch(u"A6"_s,
                     {{u"last_election"_s, u"2021-06-30"_s}, {u"form"_s, u"functional"_s}});
    m_temp.addBranch(u"B1"_s, {{u"last_election"_s, QVariant()}, {u"founded"_s, QVariant()}});
    m_temp.addBranch(
        u"B2"_s,
        {{u"last_election"_s, QVariant()}, {u"founded"_s, QVariant()}, {u"kind"_s, u"group"_s}});
    m_temp.addBranch(u"B3"_s, {{u"last_election"_s, u"2024-07-02"_s}});
    EXPECT_EQ(found(),
              (QStringList{u"term overdue: A2 last_election"_s, u"term unknown: B1 last_election"_s,
                           u"term unknown: B3 last_election"_s}));
}

TEST_F(Check, RulesThatCannotBeReadAreAFindingOfTheFile)
{
    m_temp.addRulePack(u"dues"_s, u"dues-2027"_s, u"{}"_s);
    EXPECT_EQ(found(), QStringList{u"rules broken:  "_s});
    EXPECT_EQ(findings().first().finding.value, u"dues-2027"_s);
}

TEST_F(Check, MissingTriggerIsAFindingOfTheFile)
{
    must(m_temp.database().execute(u"DROP TRIGGER log_member_delete"_s));
    const auto entries = findings();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].ledger, nullptr);
    EXPECT_EQ(entries[0].finding.rule, Rule::TriggerMissing);
    EXPECT_EQ(entries[0].finding.value, u"member"_s);
}

TEST_F(Check, BrokenReferenceIsBrokenIntegrity)
{
    must(m_temp.database().execute(u"PRAGMA foreign_keys = OFF"_s));
    {
        const auto action = got(Action::begin(m_temp.file(), {}));
        must(m_temp.database().execute(u"UPDATE member SET branch = 42"_s));
        ASSERT_TRUE(got(action->commit()));
    }
    const auto entries = findings();
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries[0].ledger, nullptr);
    EXPECT_EQ(entries[0].finding.rule, Rule::IntegrityBroken);
    EXPECT_TRUE(entries[0].finding.value.startsWith(u"member "_s));
}

// Every page in turn: what opening overlooks, check finds.
TEST_F(Check, OverwrittenPageIsFoundWhereverItLies)
{
    test::addSampleRows(m_temp.file());
    m_temp.close();
    QByteArray whole;
    {
        QFile file(m_temp.path());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        whole = file.readAll();
    }
    for (qsizetype at = 0; at < whole.size(); at += 4096) {
        QByteArray damaged = whole;
        damaged.replace(at == 0 ? 100 : at, at == 0 ? 3996 : 4096,
                        QByteArray(at == 0 ? 3996 : 4096, '\xA5'));
        {
            QFile file(m_temp.path());
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(damaged);
        }
        const auto file = File::open(m_temp.path(), File::Access::Read);
        if (!file) {
            EXPECT_EQ(file.error().code, ErrorCode::Damaged) << at;
            continue;
        }
        const auto entries = checkFile(**file, kToday);
        if (!entries) {
            EXPECT_EQ(entries.error().code, ErrorCode::Damaged) << at;
            continue;
        }
        ASSERT_FALSE(entries->isEmpty()) << at;
        EXPECT_EQ(entries->first().finding.rule, Rule::IntegrityBroken) << at;
    }
}

} // namespace zhibu
