#include "exchange/formats/csvreader.h"
#include "fuzz/mangler.h"
#include "support/paths.h"
#include "tabletext.h"
#include "zipwriter.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// What holds for every outcome, good or bad.
void expectSound(const Result<TableData> &table)
{
    if (!table) {
        EXPECT_EQ(table.error().code, ErrorCode::NotATable);
        EXPECT_FALSE(table.error().detail.isEmpty());
        return;
    }
    EXPECT_FALSE(table->titles.isEmpty());
    for (const TableRow &row : table->rows) {
        EXPECT_GE(row.line, 1);
        EXPECT_GE(row.cells.size(), table->titles.size());
    }
}

QByteArray content(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST(Mangled, CsvNeverCrashes)
{
    const QByteArray text =
        u"\uFEFF姓名,\"备\r\n注\",金额\r\n王芳,\"a\"\"b\",'=1\r\n\r\n李强,,4.5\r\n"_s.toUtf8();
    Mangler mangled;
    int read = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto table = readCsv(mangled(text), u"x"_s);
        expectSound(table);
        read += table ? 1 : 0;
    }
    EXPECT_GT(read, 1000); // the mangler spares some
    EXPECT_LT(read, 9999);
}

TEST(Mangled, FilesOfOtherProgramsNeverCrash)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t"_s);
    Mangler mangled;
    for (const auto &name : {u"openpyxl.xlsx"_s, u"libreoffice.xlsx"_s, u"libreoffice.ods"_s}) {
        const QByteArray whole = content(test::dataPath(u"tables/"_s + name));
        for (int i = 0; i < 1000; ++i) {
            QFile file(path);
            file.remove(); // truncating would wait for the disk
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(mangled(whole));
            file.close();
            expectSound(readTable(path));
        }
    }
}

TEST(Mangled, PartsOfAWorkbookNeverCrash)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t"_s);
    const ZipParts whole =
        workbookParts("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
                      "t='inlineStr'><is><r><t>b</t></r></is></c></row>"
                      "<row r='2'><c r='A2' s='1'><v>45359.625</v></c><c r='B2' "
                      "t='str'><v>x_x000D_y</v></c></row>",
                      "<si><t>a</t><rPh><t>b</t></rPh></si>",
                      "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs>");
    Mangler mangled;
    for (int i = 0; i < 7000; ++i) {
        ZipParts parts = whole;
        const QString part = whole.keys().at(
            static_cast<qsizetype>(mangled.number(static_cast<unsigned>(whole.size()))));
        parts[part] = mangled(parts[part]);
        QFile::remove(path);
        writeZip(path, parts, 0);
        expectSound(readTable(path));
    }
}

} // namespace zhibu
