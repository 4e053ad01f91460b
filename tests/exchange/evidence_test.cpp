#include "exchange/evidence.h"
#include "exchange/formats/tablefile.h"
#include "storage/attachments/attachments.h"
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
    void attach(RowId event, const QString &name, const QByteArray &bytes)
    {
        ASSERT_TRUE(got(
            attachFiles(m_temp.file(), ledgerOf(u"events"_s), event, {m_temp.write(name, bytes)})));
    }
    AttachmentFolder write() { return got(writeEvidence(m_temp.file(), m_branch, 2024, m_target)); }
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
