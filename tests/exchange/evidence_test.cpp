#include "exchange/evidence.h"
#include "exchange/formats/tablefile.h"
#include "storage/attachments/attachments.h"
#include "storage/facts/rulepacks.h"
#include "support/tempfile.h"

#include <QDir>
#include <QFile>

namespace zhibu {

using namespace Qt::StringLiterals;
using test::got;
using test::must;
using test::TempFile;
using test::Values;

namespace {

class Evidence : public testing::Test
{
protected:
    Evidence() { EXPECT_TRUE(QDir().mkdir(m_target)); }

    RowId event(const QString &date, const Values &more = {})
    {
        Values values{
            {u"organisation"_s, m_branch}, {u"item"_s, u"overdue_task"_s}, {u"date"_s, date}};
        values.insert(more);
        return m_temp.add(u"events"_s, values);
    }
    void attach(RowId row, const QString &name, const QByteArray &bytes,
                const QString &ledger = u"events"_s)
    {
        ASSERT_TRUE(
            got(attachFiles(m_temp.file(), ledgerOf(ledger), row, {m_temp.write(name, bytes)})));
    }
    AttachmentFolder write() { return got(writeEvidence(m_temp.file(), m_branch, 2024, m_target)); }
    /// The branch as the default scheme rates it.
    RatedOrganisation rated()
    {
        const RatingTable table = got(
            rateOrganisations(m_temp.file(), {.scheme = got(findScheme(nullptr, kDefaultScheme)),
                                              .year = 2024,
                                              .asOf = QDate(2024, 12, 31),
                                              .scope = m_branch}));
        return table.rows.at(0);
    }
    static QStringList filesIn(const AttachmentFolder &folder)
    {
        return QDir(folder.path).entryList(QDir::Files, QDir::Name);
    }
    static QByteArray read(const AttachmentFolder &folder, const QString &name)
    {
        QFile file(QDir(folder.path).filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static TableData index(const AttachmentFolder &folder)
    {
        return got(readTable(QDir(folder.path).filePath(u"00-佐证材料目录.xlsx"_s)));
    }
    /// 序号, 文件 and 状况 of each row of the index.
    static QStringList lines(const AttachmentFolder &folder)
    {
        const TableData table = index(folder);
        QStringList texts;
        for (const TableRow &row : table.rows) {
            texts += row.cells[0] + u' ' + row.cells[7] + u' ' + row.cells[10];
        }
        return texts;
    }

    TempFile m_temp;
    QString m_target = m_temp.pathOf(u"out"_s);
    RowId m_branch = m_temp.addBranch(u"Z1"_s, {{u"name"_s, u"一支部"_s}});
};

const Values kHonour{{u"item"_s, u"commendation"_s}, {u"level"_s, u"city"_s}};

} // namespace

TEST_F(Evidence, IsNumberedByDateAndCopiedWithItsIndex)
{
    const RowId late = event(u"2024-09-01"_s);
    const RowId early = event(
        u"2024-03-01"_s,
        {{u"item"_s, u"commendation"_s}, {u"level"_s, u"city"_s}, {u"evidence"_s, u"安组3号"_s}});
    attach(late, u"照片.jpg"_s, "photo");
    attach(early, u"红头文件.pdf"_s, "paper");
    const AttachmentFolder folder = write();
    EXPECT_EQ(folder.path, m_target + u"/佐证材料-一支部-2024"_s);
    EXPECT_EQ(folder.records, 2);
    EXPECT_EQ(folder.files, 2);
    EXPECT_EQ(folder.missing, 0);
    EXPECT_EQ(filesIn(folder),
              (QStringList{u"00-佐证材料目录.xlsx"_s, u"01-红头文件.pdf"_s, u"02-照片.jpg"_s}));
    EXPECT_EQ(read(folder, u"01-红头文件.pdf"_s), "paper");
    const TableData table = index(folder);
    EXPECT_EQ(table.titles,
              (QStringList{u"序号"_s, u"日期"_s, u"组织"_s, u"事项"_s, u"级别"_s, u"党员"_s,
                           u"依据"_s, u"文件"_s, u"字节"_s, u"SHA-256"_s, u"状况"_s}));
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(
        table.rows[0].cells,
        (QStringList{u"01"_s, u"2024-03-01"_s, u"一支部"_s, u"表彰"_s, u"市级"_s, QString(),
                     u"安组3号"_s, u"01-红头文件.pdf"_s, u"5"_s, checksumOf("paper"), u"有"_s}));
}

TEST_F(Evidence, MarksWhatIsMissing)
{
    event(u"2024-01-01"_s, kHonour);
    event(u"2024-01-02"_s, {{u"evidence"_s, u"安组3号"_s}});
    const RowId vanished = event(u"2024-01-03"_s);
    attach(vanished, u"a.pdf"_s, "a");
    attach(vanished, u"b.pdf"_s, "b");
    attach(vanished, u"c.pdf"_s, "c");
    must(m_temp.database().execute(
        u"DELETE FROM attachment_data WHERE sha256 = '%1'"_s.arg(checksumOf("a"))));
    must(m_temp.database().execute(
        u"UPDATE attachment_data SET data = x'00' WHERE sha256 = '%1'"_s.arg(checksumOf("b"))));
    const AttachmentFolder folder = write();
    EXPECT_EQ(lines(folder),
              (QStringList{u"01  缺"_s, u"02  无附件"_s, u"03 a.pdf 缺（内容丢失）"_s,
                           u"03 b.pdf 缺（内容已改变）"_s, u"03 03-c.pdf 有"_s}));
    EXPECT_EQ(folder.missing, 3);
    EXPECT_EQ(filesIn(folder), (QStringList{u"00-佐证材料目录.xlsx"_s, u"03-c.pdf"_s}));
}

TEST_F(Evidence, IsOfTheYearAndTheOrganisationOnly)
{
    const RowId other = m_temp.addBranch(u"Z2"_s);
    const RowId group = m_temp.addBranch(
        u"Z1-1"_s, {{u"kind"_s, u"group"_s}, {u"superior"_s, m_branch}, {u"name"_s, u"一组"_s}});
    event(u"2023-12-31"_s);
    event(u"2024-01-01"_s, {{u"organisation"_s, other}});
    event(u"2024-01-02"_s, {{u"organisation"_s, group}});
    EXPECT_EQ(write().records, 1) << "what is below it belongs to it";
    const AttachmentFolder all = got(writeEvidence(m_temp.file(), 0, 2024, m_target));
    EXPECT_EQ(all.records, 2);
    EXPECT_EQ(all.path, m_target + u"/佐证材料-2024"_s);
}

TEST_F(Evidence, OfAStarIsThatOfEveryRecordItRestsOn)
{
    const auto score = [this](const QString &criterion) {
        return m_temp.add(u"evaluations"_s, {{u"year"_s, 2024},
                                             {u"organisation"_s, m_branch},
                                             {u"evaluator"_s, u"superior"_s},
                                             {u"criterion"_s, criterion},
                                             {u"score"_s, 95'000}});
    };
    score(u"ay1"_s);
    attach(score(u"ay2"_s), u"制度汇编.pdf"_s, "1", u"evaluations"_s);
    attach(m_temp.add(u"satisfaction"_s, {{u"year"_s, 2024},
                                          {u"organisation"_s, m_branch},
                                          {u"members_total"_s, 10},
                                          {u"members_present"_s, 9},
                                          {u"satisfied"_s, 8},
                                          {u"fairly_satisfied"_s, 1},
                                          {u"dissatisfied"_s, 0}}),
           u"测评票.pdf"_s, "2", u"satisfaction"_s);
    m_temp.add(u"decisions"_s, {{u"year"_s, 2024},
                                {u"round"_s, u"december"_s},
                                {u"organisation"_s, m_branch},
                                {u"star"_s, 4},
                                {u"reason"_s, u"工委会研究"_s},
                                {u"decided_by"_s, u"市直工委"_s},
                                {u"decided_on"_s, u"2024-12-20"_s},
                                {u"document"_s, u"工委〔2024〕9号"_s}});
    attach(m_branch, u"延期批复.pdf"_s, "3", u"organisations"_s);
    event(u"2023-12-31"_s);
    event(u"2024-09-01"_s);
    attach(event(u"2024-03-01"_s, kHonour), u"红头文件.pdf"_s, "4");

    const AttachmentFolder folder = got(writeStarEvidence(m_temp.file(), rated(), m_target));
    EXPECT_EQ(folder.path, m_target + u"/星级佐证材料-一支部-2024"_s);
    EXPECT_EQ(folder.missing, 1) << "the task that was late, of which nothing is said";
    EXPECT_EQ(filesIn(folder),
              (QStringList{u"00-星级佐证材料目录.xlsx"_s, u"01-红头文件.pdf"_s, u"03-测评票.pdf"_s,
                           u"05-制度汇编.pdf"_s, u"06-延期批复.pdf"_s}));
    const TableData table = got(readTable(QDir(folder.path).filePath(filesIn(folder).first())));
    EXPECT_EQ(table.titles, (QStringList{u"序号"_s, u"台账"_s, u"日期"_s, u"内容"_s, u"依据"_s,
                                         u"文件"_s, u"字节"_s, u"SHA-256"_s, u"状况"_s}));
    QStringList texts;
    for (const TableRow &row : table.rows) {
        texts += (row.cells.first(5) + QStringList{row.cells[8]}).join(u'|');
    }
    ASSERT_EQ(texts.size(), 6);
    EXPECT_EQ(texts[0], u"01|奖惩事项|2024-03-01|表彰 市级||有"_s);
    EXPECT_EQ(texts[1], u"02|奖惩事项|2024-09-01|未按时完成任务||缺"_s);
    EXPECT_TRUE(texts[2].startsWith(u"03|民主测评||党员总数10 参加党员9 满意8"_s))
        << texts[2].toStdString();
    EXPECT_EQ(texts[3], u"04|星级决定|2024-12-20|决定星级4 市直工委|工委〔2024〕9号|无附件"_s);
    EXPECT_EQ(texts[4], u"05|星级评分||考评 制度完善、落实 得分9.5||有"_s)
        << "scores stand in it where something is attached to them";
    EXPECT_EQ(texts[5], u"06|组织||一支部||有"_s);
}

TEST_F(Evidence, OfAStarThatCountsMeetingsHoldsThem)
{
    const auto meet = [this](const QString &starts, const QString &topic) {
        return m_temp.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                            {u"type"_s, u"theme_day"_s},
                                            {u"topic"_s, topic},
                                            {u"starts"_s, starts}});
    };
    const RowId spring = meet(u"2024-04-15 09:00"_s, u"春训"_s);
    meet(u"2024-02-15"_s, u"学习"_s);
    meet(u"2023-12-15"_s, u"去年"_s);
    attach(spring, u"照片.jpg"_s, "photo", u"activities"_s);
    RatedOrganisation counted = rated();
    EXPECT_EQ(got(writeStarEvidence(m_temp.file(), counted, m_target)).records, 0)
        << "the default scheme counts none";
    counted.facts.metrics.insert(u"meetings"_s, {.part = 2, .whole = 12});
    const AttachmentFolder folder = got(writeStarEvidence(m_temp.file(), counted, m_target));
    EXPECT_EQ(folder.missing, 0);
    EXPECT_TRUE(filesIn(folder).contains(u"02-照片.jpg"_s));
    const TableData table = got(readTable(QDir(folder.path).filePath(filesIn(folder).first())));
    ASSERT_EQ(table.rows.size(), 2);
    EXPECT_EQ(table.rows[0].cells[3], u"主题党日 学习"_s);
    EXPECT_EQ(table.rows[0].cells[8], u"无附件"_s);
    EXPECT_EQ(table.rows[1].cells[2], u"2024-04-15 09:00"_s);
    counted.facts.asOf = QDate(2024, 3, 31);
    EXPECT_EQ(got(writeStarEvidence(m_temp.file(), counted, m_target)).records, 1);
}

TEST_F(Evidence, OfAStarSaysWhatIsGoneSince)
{
    const RowId honour = event(u"2024-03-01"_s, kHonour);
    const RatedOrganisation confirmed = rated();
    ASSERT_TRUE(got(deleteRecords(m_temp.file(), ledgerOf(u"events"_s), {honour})).isEmpty());
    const AttachmentFolder folder = got(writeStarEvidence(m_temp.file(), confirmed, m_target));
    EXPECT_EQ(folder.missing, 1);
    const TableData table = got(readTable(QDir(folder.path).filePath(filesIn(folder).first())));
    ASSERT_EQ(table.rows.size(), 1);
    EXPECT_EQ(table.rows[0].cells[3], u"（记录已删除）"_s);
    EXPECT_EQ(table.rows[0].cells[8], u"缺"_s);
}

TEST_F(Evidence, OverwritesNothing)
{
    attach(event(u"2024-01-01"_s), u"a.pdf"_s, "first");
    const AttachmentFolder first = write();
    const AttachmentFolder second = write();
    const AttachmentFolder third = write();
    EXPECT_EQ(second.path, first.path + u"-2"_s);
    EXPECT_EQ(third.path, first.path + u"-3"_s);
    EXPECT_EQ(read(first, u"01-a.pdf"_s), "first");
}

TEST_F(Evidence, KeepsFilesOfOneNameApartAndNamesWithinTheFolder)
{
    const RowId honour = event(u"2024-01-01"_s);
    attach(honour, u"照片.jpg"_s, "1");
    attach(honour, u"照片.jpg"_s, "2");
    attach(honour, QString(80, u'长') + u".pdf"_s, "3");
    const auto action = got(Action::begin(m_temp.file(), {}));
    must(action->database().execute(
        u"UPDATE attachment SET name = '../../照片.JPG' WHERE sha256 = '%1'"_s.arg(
            checksumOf("2"))));
    ASSERT_TRUE(got(action->commit()));
    attach(honour, u"照片.JPG"_s, "4");
    const AttachmentFolder folder = write();
    EXPECT_EQ(folder.files, 4);
    const QStringList files = filesIn(folder);
    EXPECT_TRUE(files.contains(u"01-照片.jpg"_s));
    EXPECT_TRUE(files.contains(u"01-照片 (2).JPG"_s)) << files.join(u' ').toStdString();
    EXPECT_TRUE(files.contains(u"01-_.._照片.JPG"_s)) << files.join(u' ').toStdString();
    EXPECT_EQ(files.size(), 5);
    EXPECT_EQ(QDir(m_target).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

TEST_F(Evidence, LeavesNothingBehindWhereItCannotBeWritten)
{
    const auto nowhere = writeEvidence(m_temp.file(), m_branch, 2024, m_temp.pathOf(u"none"_s));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::Io);
    EXPECT_FALSE(QFile::exists(m_temp.pathOf(u"none"_s)));
    const auto nobody = writeEvidence(m_temp.file(), 4711, 2024, m_target);
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(QDir(m_target).isEmpty());
}

} // namespace zhibu
