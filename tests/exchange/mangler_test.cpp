#include "exchange/formats/csvreader.h"
#include "support/paths.h"
#include "tabletext.h"
#include "zipwriter.h"

#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

/// Changes, drops, doubles or cuts a few bytes.
class Mangler
{
public:
    QByteArray operator()(QByteArray bytes)
    {
        static constexpr char kNasty[] = "\"\"\r\n,;\t'=<>&/\0\xFF\xFE\x81\xE4x9";
        for (auto times = 1 + m_random() % 6; times > 0 && !bytes.isEmpty(); --times) {
            const auto at =
                static_cast<qsizetype>(m_random() % static_cast<unsigned>(bytes.size()));
            const auto length = static_cast<qsizetype>(m_random() % 20);
            switch (m_random() % 6) {
            case 0:
                bytes[at] = static_cast<char>(m_random());
                break;
            case 1:
                bytes.insert(at, kNasty[m_random() % (sizeof kNasty - 1)]);
                break;
            case 2:
                bytes[at] = kNasty[m_random() % (sizeof kNasty - 1)];
                break;
            case 3:
                bytes.remove(at, length);
                break;
            case 4:
                bytes.insert(at, bytes.mid(at / 2, length));
                break;
            default:
                bytes.truncate(m_random() % 8 == 0 ? at : bytes.size());
                break;
            }
        }
        return bytes;
    }

    unsigned number(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

private:
    std::mt19937 m_random{20240308};
};

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
