#include "storage/attachments/attachments.h"
#include "storage/check/check.h"
#include "storage/check/corrections.h"
#include "storage/file/action.h"
#include "storage/file/history.h"
#include "storage/people/mergemembers.h"
#include "storage/people/purge.h"
#include "support/tempfile.h"

#include <QFile>

#include <gtest/gtest.h>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;
using test::must;

class Purging : public testing::Test
{
protected:
    void leave()
    {
        m_book.change(u"members"_s, m_member,
                      {{u"status"_s, u"transferred"_s}, {u"status_date"_s, u"2020-01-01"_s}});
    }
    /// Whether these words stand anywhere in the file, used pages or not.
    bool holds(const QString &words)
    {
        m_book.close();
        QFile file(m_book.path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const bool found = file.readAll().contains(words.toUtf8());
        m_book.reopen();
        return found;
    }

    test::TempFile m_book;
    RowId m_branch = m_book.addBranch(u"A"_s);
    RowId m_other = m_book.addMember(u"P2"_s, m_branch, {{u"name"_s, u"赵六"_s}});
    RowId m_member = m_book.addMember(u"P1"_s, m_branch,
                                      {{u"name"_s, u"欧阳某"_s}, {u"phone"_s, u"13812345678"_s}});
};

TEST_F(Purging, LeavesNothingOfThePersonInRowsHistoryOrFile)
{
    m_book.add(u"transfers"_s, {{u"member"_s, m_member},
                                {u"direction"_s, u"out"_s},
                                {u"date"_s, u"2019-12-01"_s},
                                {u"from_unit"_s, u"水利局"_s},
                                {u"to_unit"_s, u"独特单位"_s}});
    m_book.add(u"lost-contact"_s, {{u"member"_s, m_member},
                                   {u"since"_s, u"2015-01-01"_s},
                                   {u"reason"_s, u"work"_s},
                                   {u"search"_s, u"独特查找"_s},
                                   {u"found_on"_s, u"2015-02-01"_s}});
    const RowId gone = m_book.add(u"sanctions"_s, {{u"member"_s, m_member},
                                                   {u"date"_s, u"2012-07-01"_s},
                                                   {u"kind"_s, u"warning"_s},
                                                   {u"reason"_s, u"独特原因"_s}});
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"sanctions"_s), {gone})).isEmpty());
    m_book.change(u"members"_s, m_member, {{u"name"_s, u"欧阳新"_s}});
    got(attachFiles(m_book.file(), ledgerOf(u"members"_s), m_member,
                    {m_book.write(u"独特.txt"_s, "UNIQUE-BYTES")}));
    leave();
    const Purged purged = got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(purged.rows, 3);
    EXPECT_FALSE(purged.keepsRow);
    EXPECT_TRUE(QFile::exists(purged.copy));
    EXPECT_TRUE(purged.isCompact);
    for (const QString &words : {u"欧阳某"_s, u"欧阳新"_s, u"13812345678"_s, u"独特单位"_s,
                                 u"独特查找"_s, u"独特原因"_s, u"独特.txt"_s, u"UNIQUE-BYTES"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
    EXPECT_TRUE(holds(u"赵六"_s));
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"1"_s);
    EXPECT_TRUE(test::oddities(m_book.file(), {2024, 12, 31}).isEmpty());
}

TEST_F(Purging, RemovesTheRecordOfHisAdmission)
{
    const RowId own = m_book.add(u"applicants"_s, {{u"code"_s, u"Y1"_s},
                                                   {u"name"_s, u"欧阳某"_s},
                                                   {u"sex"_s, u"male"_s},
                                                   {u"id_number"_s, u"110105194912310038"_s},
                                                   {u"branch"_s, m_branch},
                                                   {u"applied_on"_s, u"2008-01-01"_s},
                                                   {u"mentor"_s, m_other},
                                                   {u"member"_s, m_member}});
    m_book.add(
        u"applicant-reviews"_s,
        {{u"applicant"_s, own}, {u"date"_s, u"2008-07-01"_s}, {u"opinion"_s, u"独特意见"_s}});
    got(attachFiles(m_book.file(), ledgerOf(u"applicants"_s), own,
                    {m_book.write(u"志愿书.txt"_s, "UNIQUE-FORM")}));
    leave();
    EXPECT_FALSE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM applicant"_s), u"0"_s);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM applicant_review"_s), u"0"_s);
    for (const QString &words :
         {u"欧阳某"_s, u"110105194912310038"_s, u"独特意见"_s, u"志愿书.txt"_s, u"UNIQUE-FORM"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
}

TEST_F(Purging, KeepsTheApplicantsHeHelped)
{
    m_book.add(u"applicants"_s, {{u"code"_s, u"Y2"_s},
                                 {u"name"_s, u"钱七"_s},
                                 {u"sex"_s, u"male"_s},
                                 {u"branch"_s, m_branch},
                                 {u"applied_on"_s, u"2018-01-01"_s},
                                 {u"mentor"_s, m_member}});
    leave();
    EXPECT_TRUE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(m_book.ask(u"SELECT name FROM applicant"_s), u"钱七"_s);
    EXPECT_EQ(m_book.ask(u"SELECT m.code FROM applicant a JOIN member m ON m.id = a.mentor"_s),
              u"P1"_s);
    EXPECT_FALSE(holds(u"欧阳某"_s));
}

TEST_F(Purging, SaysWhenTheFileCouldNotBeCompacted)
{
    leave();
    {
        Statement reading(m_book.database(), u"SELECT id FROM member"_s);
        ASSERT_TRUE(reading.next()); // with a statement under way nothing is compacted
        EXPECT_FALSE(got(purgeMember(m_book.file(), m_member)).isCompact);
    }
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"1"_s);
    must(compactFile(m_book.path()));
    EXPECT_EQ(m_book.ask(u"PRAGMA freelist_count"_s), u"0"_s);
}

TEST_F(Purging, IsAnActionBehindWhichNothingIsUndone)
{
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_FALSE(got(undoable(m_book.file())));
    EXPECT_FALSE(got(redoable(m_book.file())));
    const HistoryEntry newest = got(history(m_book.file(), 1)).first();
    EXPECT_EQ(newest.label.verb, ActionLabel::Verb::Purge);
    EXPECT_EQ(newest.label.name, u"P1"_s);
    m_book.addBranch(u"B"_s);
    got(undo(m_book.file()));
    EXPECT_FALSE(got(undoable(m_book.file())));
}

TEST_F(Purging, KeepsTheBooksWithoutTheName)
{
    m_book.add(u"dues-payments"_s, {{u"member"_s, m_member},
                                    {u"first_month"_s, u"2019-01"_s},
                                    {u"amount"_s, 6000},
                                    {u"paid_on"_s, u"2019-01-15"_s}});
    m_book.add(u"dues-bases"_s, {{u"member"_s, m_member},
                                 {u"month"_s, u"2019-01"_s},
                                 {u"kind"_s, u"wage"_s},
                                 {u"base"_s, 600'000},
                                 {u"fixed_due"_s, 1'000},
                                 {u"reason"_s, u"独特理由"_s}});
    m_book.add(u"dues-items"_s, {{u"member"_s, m_member},
                                 {u"month"_s, u"2019-01"_s},
                                 {u"item"_s, u"独特工资"_s},
                                 {u"amount"_s, 600'000}});
    leave();
    EXPECT_TRUE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(m_book.ask(u"SELECT name || phone || status || status_date FROM member "
                         "WHERE code = 'P1'"_s),
              kPurgedName.toString() + u"transferred2020-01-01"_s);
    EXPECT_EQ(m_book.ask(u"SELECT sum(amount) FROM dues_payment"_s), u"6000"_s);
    EXPECT_EQ(m_book.ask(u"SELECT base || ' ' || fixed_due || ' ' || reason FROM dues_base"_s),
              u"600000 1000 "_s + kPurgedName.toString())
        << "what was due rests on it; a reason must stand there";
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM dues_item"_s), u"0"_s);
    for (const QString &words : {u"欧阳某"_s, u"独特理由"_s, u"独特工资"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
}

TEST_F(Purging, KeepsWhatIsCountedWithoutAWord)
{
    const RowId meeting = m_book.add(u"activities"_s, {{u"code"_s, u"H1"_s},
                                                       {u"organisation"_s, m_branch},
                                                       {u"type"_s, u"theme_day"_s},
                                                       {u"topic"_s, u"学习"_s},
                                                       {u"starts"_s, u"2019-01-05"_s}});
    const RowId election =
        m_book.add(u"elections"_s, {{u"organisation"_s, m_branch}, {u"term"_s, 3}});
    const auto add = [this](const QString &ledger, test::Values values) {
        values.insert(u"member"_s, m_member);
        return m_book.add(ledger, values);
    };
    add(u"attendance"_s,
        {{u"activity"_s, meeting}, {u"status"_s, u"leave"_s}, {u"reason"_s, u"独特病"_s}});
    add(u"make-ups"_s,
        {{u"activity"_s, meeting}, {u"made_up_on"_s, u"2019-01-09"_s}, {u"way"_s, u"独特办法"_s}});
    add(u"circumstances"_s,
        {{u"kind"_s, u"frail"_s}, {u"since"_s, u"2018-01-01"_s}, {u"note"_s, u"独特情形"_s}});
    add(u"floating-members"_s, {{u"organisation"_s, m_branch},
                                {u"direction"_s, u"out"_s},
                                {u"since"_s, u"2015-01-01"_s},
                                {u"place"_s, u"独特地点"_s},
                                {u"phone"_s, u"13700000001"_s}});
    add(u"posts"_s, {{u"organisation"_s, m_branch},
                     {u"post"_s, u"secretary"_s},
                     {u"since"_s, u"2016-01-01"_s},
                     {u"until"_s, u"2019-12-31"_s}});
    add(u"candidates"_s, {{u"election"_s, election}, {u"votes"_s, 7}});
    add(u"election-exclusions"_s,
        {{u"election"_s, election}, {u"reason"_s, u"bedridden"_s}, {u"consent"_s, u"独特同意"_s}});
    add(u"member-reviews"_s,
        {{u"year"_s, 2018}, {u"grade"_s, u"excellent"_s}, {u"opinion"_s, u"独特意见"_s}});
    add(u"secretary-reviews"_s, {{u"year"_s, 2018},
                                 {u"organisation"_s, m_branch},
                                 {u"grade"_s, u"good"_s},
                                 {u"comments"_s, u"独特点评"_s}});
    add(u"member-changes"_s, {{u"date"_s, u"2020-01-01"_s},
                              {u"change"_s, u"transferred_out"_s},
                              {u"elsewhere"_s, u"独特去处"_s}});
    add(u"honours"_s, {{u"date"_s, u"2011-07-01"_s}, {u"title"_s, u"独特荣誉"_s}});
    add(u"honours"_s, {{u"date"_s, u"2011-07-01"_s}, {u"title"_s, u"独特称号"_s}});
    const RowId sanction = add(
        u"sanctions"_s,
        {{u"date"_s, u"2012-07-01"_s}, {u"kind"_s, u"warning"_s}, {u"reason"_s, u"独特原因"_s}});
    got(attachFiles(m_book.file(), ledgerOf(u"sanctions"_s), sanction,
                    {m_book.write(u"决定.txt"_s, "UNIQUE-DECISION")}));
    leave();
    const auto counted = [this] {
        QStringList answers;
        for (const QString &sql : {
                 u"SELECT status || member FROM attendance"_s,
                 u"SELECT made_up_on || member FROM make_up"_s,
                 u"SELECT group_concat(kind || since || member) FROM circumstance"_s,
                 u"SELECT post || since || until || member FROM post"_s,
                 u"SELECT votes || member FROM candidate"_s,
                 u"SELECT reason || member FROM election_exclusion"_s,
                 u"SELECT year || grade || member FROM member_review"_s,
                 u"SELECT year || grade || member FROM secretary_review"_s,
                 u"SELECT date || change || member FROM member_change"_s,
                 u"SELECT count(*) || min(date) || min(member) FROM honour"_s,
                 u"SELECT date || kind || member FROM sanction"_s,
             }) {
            answers += m_book.ask(sql);
        }
        return answers;
    };
    const QStringList before = counted();
    EXPECT_FALSE(before.contains(QString()));
    EXPECT_TRUE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(counted(), before);
    for (const QString &words :
         {u"欧阳某"_s, u"独特"_s, u"13700000001"_s, u"决定.txt"_s, u"UNIQUE-DECISION"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
}

TEST_F(Purging, ForgetsNothingOfTheRowsOfTheBranch)
{
    const RowId event = m_book.add(u"events"_s, {{u"organisation"_s, m_branch},
                                                 {u"item"_s, u"commendation"_s},
                                                 {u"level"_s, u"city"_s},
                                                 {u"date"_s, u"2018-07-01"_s},
                                                 {u"member"_s, m_member}});
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"events"_s), {event})).isEmpty());
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM change WHERE tbl = 'event' AND op = 'delete'"_s),
              u"1"_s);
    EXPECT_FALSE(holds(u"欧阳某"_s));
}

TEST_F(Purging, TakesHisNameFromVotesAndConfirmedRatings)
{
    const RowId meeting = m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                       {u"type"_s, u"general_meeting"_s},
                                                       {u"topic"_s, u"接收预备党员"_s},
                                                       {u"starts"_s, u"2018-01-15 15:00"_s},
                                                       {u"vote_topic"_s, u"接收欧阳某"_s},
                                                       {u"vote_person"_s, u"欧阳某"_s},
                                                       {u"vote_note"_s, u"欧阳某票数说明一"_s}});
    m_book.change(u"activities"_s, meeting, {{u"vote_note"_s, u"欧阳某票数说明二"_s}});
    {
        const auto action = got(Action::begin(m_book.file(), {}));
        for (const QString &sql :
             {u"INSERT INTO rating_round (id, year, round, organisation, scheme, started_on) "
              "VALUES (1, 2018, 'december', %1, 'x', '2018-12-01')"_s.arg(m_branch),
              u"INSERT INTO frozen_rating (id, rating_round, year, round, organisation, facts, "
              "result) VALUES (1, 1, 2018, 'december', %1, '{\"evidence\":\"欧阳某获奖\"}', "
              "'{}')"_s.arg(m_branch)}) {
            must(Statement(action->database(), sql).run());
        }
        got(action->commit());
    }
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT vote_note FROM activity"_s), u"（已清除）票数说明二"_s);
    EXPECT_EQ(m_book.ask(u"SELECT vote_topic || vote_person FROM activity"_s),
              u"接收（已清除）（已清除）"_s);
    EXPECT_EQ(m_book.ask(u"SELECT facts FROM frozen_rating"_s),
              u"{\"evidence\":\"（已清除）获奖\"}"_s);
    EXPECT_FALSE(holds(u"欧阳某"_s)) << "in the history either";
}

TEST_F(Purging, TakesHisNameFromWhereverPeopleAreNamed)
{
    m_book.change(u"members"_s, m_other, {{u"name"_s, u"欧阳某文"_s}});
    const RowId meeting = m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                       {u"type"_s, u"heart_talk"_s},
                                                       {u"topic"_s, u"与欧阳某谈心"_s},
                                                       {u"starts"_s, u"2018-01-15 15:00"_s},
                                                       {u"chair"_s, u"欧阳某"_s},
                                                       {u"recorder"_s, u"欧阳某文"_s},
                                                       {u"observers"_s, u"欧阳某、欧阳某文"_s},
                                                       {u"content"_s, u"欧阳某发言"_s}});
    m_book.change(u"activities"_s, meeting, {{u"responsible"_s, u"欧阳某书记"_s}});
    m_book.change(u"activities"_s, meeting, {{u"responsible"_s, u"书记"_s}});
    m_book.add(u"rectifications"_s, {{u"organisation"_s, m_branch},
                                     {u"found_on"_s, u"2018-02-01"_s},
                                     {u"problem"_s, u"学习少"_s},
                                     {u"source"_s, u"organisation_life"_s},
                                     {u"owner"_s, u"欧阳某"_s}});
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT topic || '|' || chair || '|' || recorder || '|' || observers "
                         "FROM activity"_s),
              u"与（已清除）谈心|（已清除）|欧阳某文|（已清除）、欧阳某文"_s);
    EXPECT_EQ(m_book.ask(u"SELECT owner FROM rectification"_s), u"（已清除）"_s);
    EXPECT_EQ(m_book.ask(u"SELECT content FROM activity"_s), u"欧阳某发言"_s) << "minutes stay";
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM change "
                         "WHERE json_extract(before, '$.responsible') LIKE '%欧阳某%'"_s),
              u"0"_s);
}

TEST_F(Purging, LeavesWordsThatAreNoNames)
{
    m_book.change(u"members"_s, m_member, {{u"name"_s, u"高峰"_s}});
    const auto meet = [this](const QString &type, const QString &topic) {
        return m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                            {u"type"_s, type},
                                            {u"topic"_s, topic},
                                            {u"starts"_s, u"2018-01-15 15:00"_s}});
    };
    meet(u"theme_day"_s, u"攀登高峰"_s);
    meet(u"heart_talk"_s, u"与高峰谈心"_s);
    const RowId others = meet(u"heart_talk"_s, u"勇攀高峰"_s);
    m_book.add(u"attendance"_s,
               {{u"activity"_s, others}, {u"member"_s, m_other}, {u"status"_s, u"present"_s}});
    const RowId marked = meet(u"general_meeting"_s, u"讨论高峰转正"_s);
    m_book.add(u"attendance"_s,
               {{u"activity"_s, marked}, {u"member"_s, m_member}, {u"status"_s, u"present"_s}});
    m_book.change(u"activities"_s, marked, {{u"topic"_s, u"讨论高峰按期转正"_s}});
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT group_concat(topic, '|') FROM (SELECT topic FROM activity "
                         "ORDER BY type DESC, code)"_s),
              u"攀登高峰|与（已清除）谈心|勇攀高峰|讨论（已清除）按期转正"_s);
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM change WHERE before LIKE '%讨论高峰%'"_s), u"0"_s);
}

TEST_F(Purging, TakesTheNameFromFurtherVotesAndTheirHistory)
{
    const RowId meeting = m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                                       {u"type"_s, u"general_meeting"_s},
                                                       {u"topic"_s, u"大会"_s},
                                                       {u"starts"_s, u"2018-01-15 15:00"_s}});
    const RowId vote = m_book.add(u"votes"_s, {{u"activity"_s, meeting},
                                               {u"number"_s, 2},
                                               {u"topic"_s, u"讨论欧阳某转正"_s},
                                               {u"person"_s, u"欧阳某"_s},
                                               {u"vote_note"_s, u"欧阳某补票"_s}});
    const RowId words = m_book.add(
        u"votes"_s,
        {{u"activity"_s, meeting}, {u"number"_s, 3}, {u"topic"_s, u"欧阳某地考察方案"_s}});
    m_book.change(u"votes"_s, vote, {{u"topic"_s, u"讨论欧阳某按期转正"_s}});
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT topic || person || vote_note FROM vote WHERE number = 2"_s),
              u"讨论（已清除）按期转正（已清除）（已清除）补票"_s);
    EXPECT_EQ(m_book.ask(u"SELECT topic FROM vote WHERE id = %1"_s.arg(words)),
              u"欧阳某地考察方案"_s)
        << "about nobody, and he was not there: words";
    EXPECT_EQ(m_book.ask(u"SELECT count(*) FROM change WHERE before LIKE '%讨论欧阳某%'"_s),
              u"0"_s);
}

TEST_F(Purging, TakesTheNameFromTheNamesOfActionsThatAreAHeading)
{
    const Ledger &activities = ledgerOf(u"activities"_s);
    const auto saved = [&](const QString &topic, RowId member) {
        Record meeting = activities.blank();
        activities.setValue(meeting, u"organisation"_s, m_branch);
        activities.setValue(meeting, u"type"_s, u"general_meeting"_s);
        activities.setValue(meeting, u"topic"_s, topic);
        activities.setValue(meeting, u"starts"_s, u"2018-01-15 15:00"_s);
        const RowId id = got(addRecord(m_book.file(), activities, meeting)).id;
        m_book.add(u"attendance"_s,
                   {{u"activity"_s, id}, {u"member"_s, member}, {u"status"_s, u"present"_s}});
        return id;
    };
    const auto rename = [&](RowId id, const QString &topic) {
        const Record before = got(fetchRecord(m_book.file(), activities, id));
        Record after = before;
        activities.setValue(after, u"topic"_s, topic);
        got(saveRecord(m_book.file(), activities, after, before));
    };
    const RowId meeting = saved(u"讨论欧阳某转正"_s, m_member);
    rename(meeting, u"讨论欧阳某按期转正"_s);
    saved(u"欧阳某地考察方案"_s, m_other);
    const Record shown = got(fetchRecord(m_book.file(), activities, meeting));
    const auto attendance = got(attendanceOf(m_book.file(), meeting));
    QList<Record> changed = attendance;
    ledgerOf(u"attendance"_s).setValue(changed.first(), u"status"_s, u"leave"_s);
    ledgerOf(u"attendance"_s).setValue(changed.first(), u"reason"_s, u"病假"_s);
    got(saveMeeting(m_book.file(), {.activity = shown, .attendance = changed},
                    {.activity = shown, .attendance = attendance}));
    const auto named = [this](const QString &words) {
        return m_book.ask(u"SELECT count(*) FROM action WHERE label LIKE '%%1%'"_s.arg(words));
    };
    EXPECT_EQ(named(u"讨论欧阳某转正"_s), u"1"_s);
    EXPECT_EQ(named(u"讨论欧阳某按期转正"_s), u"2"_s);
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(named(u"讨论（已清除）转正"_s), u"1"_s);
    EXPECT_EQ(named(u"讨论（已清除）按期转正"_s), u"2"_s) << "of the attendance too";
    EXPECT_EQ(named(u"欧阳某地考察方案"_s), u"1"_s) << "of a meeting of others";
    EXPECT_EQ(named(u"讨论欧阳某"_s), u"0"_s);
}

TEST_F(Purging, TakesTheNameFromTheNamesOfActionsThatAreAKey)
{
    const RowId post = m_book.add(u"posts"_s, {{u"member"_s, m_member},
                                               {u"organisation"_s, m_branch},
                                               {u"post"_s, u"secretary"_s},
                                               {u"since"_s, u"2018-01-01"_s},
                                               {u"until"_s, u"2018-12-31"_s}});
    got(deleteRecords(m_book.file(), ledgerOf(u"posts"_s), {post}));
    const auto named = [this] {
        return m_book.ask(u"SELECT count(*) FROM action WHERE label LIKE '%欧阳某%'"_s);
    };
    EXPECT_NE(named(), u"0"_s);
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(named(), u"0"_s);
}

TEST_F(Purging, TakesANameThatIsPartOfManyLongerOnes)
{
    m_book.change(u"members"_s, m_member, {{u"name"_s, u"王芳"_s}});
    {
        const auto action = got(Action::begin(m_book.file(), {}));
        must(Statement(action->database(),
                       u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                       "WHERE i < 600) INSERT INTO applicant (id, code, name, sex, branch, "
                       "applied_on) SELECT i, 'Z' || i, '王芳' || char(19968 + i), 'male', %1, "
                       "'2018-01-01' FROM n"_s.arg(m_branch))
                 .run());
        got(action->commit());
    }
    m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                 {u"type"_s, u"general_meeting"_s},
                                 {u"topic"_s, u"转正"_s},
                                 {u"starts"_s, u"2018-01-15 15:00"_s},
                                 {u"vote_note"_s, u"王芳、王芳丁、王芳"_s}});
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT vote_note FROM activity"_s), u"（已清除）、王芳丁、（已清除）"_s);
}

TEST_F(Purging, LeavesTheNameOfANamesake)
{
    m_book.change(u"members"_s, m_other, {{u"name"_s, u"欧阳某"_s}});
    m_book.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                 {u"type"_s, u"general_meeting"_s},
                                 {u"topic"_s, u"转正"_s},
                                 {u"starts"_s, u"2018-01-15 15:00"_s},
                                 {u"vote_note"_s, u"欧阳某转正"_s}});
    leave();
    got(purgeMember(m_book.file(), m_member));
    EXPECT_EQ(m_book.ask(u"SELECT vote_note FROM activity"_s), u"欧阳某转正"_s);
}

TEST_F(Purging, RemovesWhatWasSetAsideOfHisFindings)
{
    const QString number = u"110105194912310038"_s;
    m_book.change(u"members"_s, m_member,
                  {{u"id_number"_s, number}, {u"birth"_s, u"1949-12-30"_s}});
    m_book.change(u"members"_s, m_other,
                  {{u"id_number"_s, u"11010519491231002X"_s}, {u"birth"_s, u"1949-12-30"_s}});
    const auto of = [this](const QString &code) {
        QList<CheckFinding> findings = test::oddities(m_book.file(), {2019, 12, 31});
        findings.removeIf([&](const CheckFinding &entry) { return entry.key != code; });
        return findings;
    };
    const auto accept = [&](const QString &code, const QString &reason) {
        EXPECT_TRUE(got(acceptFindings(m_book.file(), of(code), reason, {2019, 12, 31})).isEmpty());
    };
    const auto accepted = [this](const QString &code) {
        return m_book.ask(
            u"SELECT count(*) > 0 FROM accepted_finding WHERE record = '%1'"_s.arg(code));
    };
    accept(u"P1"_s, u"独特情况"_s);
    EXPECT_TRUE(got(reopenFindings(m_book.file(), of(u"P1"_s))).isEmpty());
    accept(u"P1"_s, u"独特说明"_s);
    accept(u"P2"_s, u"以档案为准"_s);
    ASSERT_EQ(accepted(u"P1"_s), u"1"_s);
    ASSERT_EQ(accepted(u"P2"_s), u"1"_s);
    leave();
    EXPECT_FALSE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    EXPECT_EQ(accepted(u"P1"_s), u"0"_s);
    EXPECT_EQ(accepted(u"P2"_s), u"1"_s);
    for (const QString &words : {number, u"独特情况"_s, u"独特说明"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
    EXPECT_TRUE(holds(u"以档案为准"_s));
}

TEST_F(Purging, ForgetsTheRecordsThatWereMergedIntoHis)
{
    const auto merge = [this](RowId other) {
        const MergePlan plan = got(planMerge(m_book.file(), m_member, other));
        EXPECT_TRUE(got(mergeMembers(m_book.file(), plan, plan.merged)).isEmpty());
    };
    const RowId traced = m_book.addMember(u"P3"_s, m_branch,
                                          {{u"name"_s, u"独特姓名"_s},
                                           {u"id_number"_s, u"11010519491231002X"_s},
                                           {u"phone"_s, u"13900000009"_s}});
    const RowId honour = m_book.add(
        u"honours"_s,
        {{u"member"_s, traced}, {u"date"_s, u"2011-07-01"_s}, {u"title"_s, u"独特荣誉"_s}});
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"honours"_s), {honour})).isEmpty());
    merge(traced);
    merge(m_book.addMember(u"P4"_s, m_branch,
                           {{u"name"_s, u"欧阳某"_s}, {u"phone"_s, u"13700000007"_s}}));
    ASSERT_EQ(m_book.ask(u"SELECT count(*) FROM member"_s), u"2"_s);
    ASSERT_TRUE(holds(u"13700000007"_s));
    leave();
    EXPECT_FALSE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    for (const QString &words : {u"独特姓名"_s, u"欧阳某"_s, u"11010519491231002X"_s,
                                 u"13900000009"_s, u"13700000007"_s, u"独特荣誉"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
}

TEST_F(Purging, FindsWhatBearsHisNumber)
{
    const QString number = u"11010519491231002X"_s;
    const RowId twice =
        m_book.addMember(u"P3"_s, m_branch, {{u"name"_s, u"独特误录"_s}, {u"id_number"_s, number}});
    EXPECT_TRUE(got(deleteRecords(m_book.file(), ledgerOf(u"members"_s), {twice})).isEmpty());
    m_book.add(u"applicants"_s, {{u"code"_s, u"Y1"_s},
                                 {u"name"_s, u"独特申请"_s},
                                 {u"sex"_s, u"female"_s},
                                 {u"id_number"_s, number},
                                 {u"branch"_s, m_branch},
                                 {u"applied_on"_s, u"2005-01-01"_s}});
    m_book.change(u"members"_s, m_member, {{u"id_number"_s, number}});
    leave();
    EXPECT_FALSE(got(purgeMember(m_book.file(), m_member)).keepsRow);
    for (const QString &words : {number, u"独特误录"_s, u"独特申请"_s}) {
        EXPECT_FALSE(holds(words)) << words.toStdString();
    }
}

TEST_F(Purging, OfAMemberIsRefusedAndChangesNothing)
{
    const QStringList before = m_book.dump();
    const auto refused = purgeMember(m_book.file(), m_member);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Invalid);
    EXPECT_EQ(refused.error().detail, u"still-member"_s);
    EXPECT_EQ(m_book.dump(), before);
    EXPECT_EQ(purgeMember(m_book.file(), 1).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace zhibu
