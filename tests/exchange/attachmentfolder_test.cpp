#include "exchange/attachmentfolder.h"
#include "exchange/formats/tablefile.h"
#include "storage/attachments/attachments.h"
#include "support/tempfile.h"

#include <QDir>

namespace zhibu {
namespace {

using namespace Qt::StringLiterals;
using test::got;

class AttachmentFolders : public testing::Test
{
protected:
    AttachmentFolders() { EXPECT_TRUE(QDir().mkdir(m_target)); }

    RowId meet(const QString &starts, const QString &topic)
    {
        return m_temp.add(u"activities"_s, {{u"organisation"_s, m_branch},
                                            {u"type"_s, u"theme_day"_s},
                                            {u"topic"_s, topic},
                                            {u"starts"_s, starts}});
    }
    void attach(RowId meeting, const QString &name, const QByteArray &bytes)
    {
        ASSERT_TRUE(
            got(attachFiles(m_temp.file(), m_meetings, meeting, {m_temp.write(name, bytes)})));
    }
    static QStringList filesIn(const AttachmentFolder &folder)
    {
        return QDir(folder.path).entryList(QDir::Files, QDir::Name);
    }

    test::TempFile m_temp;
    const Ledger &m_meetings = ledgerOf(u"activities"_s);
    QString m_target = m_temp.pathOf(u"out"_s);
    RowId m_branch = m_temp.addBranch(u"Z1"_s, {{u"name"_s, u"一支部"_s}});
};

TEST_F(AttachmentFolders, AYearsMeetingsAreNumberedByTimeAndListedWithTheirFiles)
{
    const RowId second = meet(u"2024-05-08"_s, u"走访"_s);
    const RowId first = meet(u"2024-03-08"_s, u"植树"_s);
    meet(u"2024-06-08"_s, u"学习"_s);
    attach(meet(u"2023-03-08"_s, u"往年"_s), u"旧.jpg"_s, "old");
    attach(first, u"照片.jpg"_s, "1");
    attach(first, u"照片.jpg"_s, "2");
    attach(second, u"照片.jpg"_s, "3");
    const AttachmentFolder folder =
        got(writeAttachments(m_temp.file(), m_meetings, m_branch, 2024, m_target));
    EXPECT_EQ(folder.path, m_target + u"/组织生活附件-一支部-2024"_s);
    EXPECT_EQ(folder.records, 3);
    EXPECT_EQ(folder.files, 3);
    EXPECT_EQ(folder.missing, 0) << "a meeting needs no file";
    EXPECT_EQ(filesIn(folder), (QStringList{u"00-组织生活附件目录.xlsx"_s, u"01-照片 (2).jpg"_s,
                                            u"01-照片.jpg"_s, u"02-照片.jpg"_s}));
    const TableData index =
        got(readTable(QDir(folder.path).filePath(u"00-组织生活附件目录.xlsx"_s)));
    const qsizetype topic = index.titles.indexOf(u"主题"_s);
    const qsizetype file = index.titles.indexOf(u"文件"_s);
    ASSERT_GE(topic, 0);
    QStringList lines;
    for (const TableRow &row : index.rows) {
        lines +=
            QStringList{row.cells[0], row.cells[topic], row.cells[file], row.cells.last()}.join(
                u' ');
    }
    EXPECT_EQ(lines, (QStringList{u"01 植树 01-照片.jpg 有"_s, u"01 植树 01-照片 (2).jpg 有"_s,
                                  u"02 走访 02-照片.jpg 有"_s, u"03 学习  无附件"_s}));
}

TEST_F(AttachmentFolders, ALongNameOfAnOrganisationIsCutToWhatAFolderTakes)
{
    const RowId village = m_temp.addBranch(u"Z2"_s, {{u"name"_s, QString(90, u'村')}});
    for (const QString &end : {u"村-2024"_s, u"村-2024-2"_s}) {
        const auto folder =
            got(writeAttachments(m_temp.file(), m_meetings, village, 2024, m_target));
        EXPECT_TRUE(folder.path.startsWith(m_target + u"/组织生活附件-村村"_s));
        EXPECT_TRUE(folder.path.endsWith(end));
    }
}

TEST_F(AttachmentFolders, OneRecordsFilesLieInAFolderOfItsName)
{
    const RowId meeting = meet(u"2024-03-08"_s, u"植树/造林"_s);
    attach(meeting, u"照片.jpg"_s, "1");
    const AttachmentFolder folder =
        got(writeAttachmentsOf(m_temp.file(), m_meetings, meeting, m_target));
    EXPECT_EQ(folder.path, m_target + u"/附件-植树_造林"_s);
    EXPECT_EQ(filesIn(folder), (QStringList{u"00-附件目录.xlsx"_s, u"01-照片.jpg"_s}));
    EXPECT_EQ(got(writeAttachmentsOf(m_temp.file(), m_meetings, meeting, m_target)).path,
              folder.path + u"-2"_s);
    EXPECT_EQ(writeAttachmentsOf(m_temp.file(), m_meetings, 4711, m_target).error().code,
              ErrorCode::NotFound);
}

} // namespace
} // namespace zhibu
