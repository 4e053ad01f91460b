#include "tabletext.h"
#include "zipwriter.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace zhibu {

class Xlsx : public testing::Test
{
protected:
    QStringList read(const ZipParts &parts, const Progress &progress = {})
    {
        const QString path = m_folder.filePath(u"t.dat"_s); // the ending does not matter
        QFile::remove(path);
        writeZip(path, parts);
        return lines(readTable(path, progress));
    }

    QTemporaryDir m_folder;
};

TEST_F(Xlsx, ReadsEveryTypeOfCell)
{
    EXPECT_EQ(read(workbookParts(
                  "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' "
                  "t='inlineStr'>"
                  "<is><t>c</t></is></c></row>"
                  "<row r='2'><c r='A2' t='b'><v>1</v></c><c r='B2' "
                  "t='str'><f>A1&amp;B1</f><v>x_x000D_y</v></c>"
                  "<c r='C2' t='e'><v>#N/A</v></c></row>"
                  "<row r='3'><c r='A3'><f>1+1</f><v>2</v></c><c r='B3' "
                  "t='n'><v>0.30000000000000004</v></c>"
                  "<c r='C3' t='d'><v>2024-03-08T15:00:00</v></c></row>"
                  "<row r='4'><c r='A4' t='s'><v>99</v></c><c r='B4' t='s'><v>x</v></c><c "
                  "r='C4'><v>1</v></c></row>",
                  "<si><t>a&amp;&#x4E00;</t></si>"
                  "<si><r><rPr><b/></rPr><t>支</t></r><r><t xml:space='preserve'>部 </t></r>"
                  "<rPh sb='0' eb='1'><t>zhibu</t></rPh></si>")),
              QStringList({u"a&一|支部 |c"_s, u"2|1|x\ry|#N/A"_s, u"3|2|0.3|2024-03-08 15:00"_s,
                           u"4|||1"_s}));
}

TEST_F(Xlsx, ReadsDatesByStyle)
{
    const QByteArray styles =
        "<numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
        "<numFmt numFmtId='165' formatCode='0&quot;day&quot;'/></numFmts>"
        "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='164'/><xf "
        "numFmtId='165'/></cellXfs>";
    const QByteArray sheet =
        "<row><c t='str'><v>a</v></c></row><row><c><v>45359</v></c><c s='1'><v>45359.625</v></c>"
        "<c s='2'><v>45359</v></c><c s='3'><v>45359</v></c><c s='99'><v>45359</v></c></row>";
    EXPECT_EQ(read(workbookParts(sheet, {}, styles)).last(),
              u"2|45359|2024-03-08 15:00|2024-03-08|45359|45359"_s);
    EXPECT_EQ(read(workbookParts(sheet, {}, styles, "<workbookPr date1904='1'/>")).last(),
              u"2|45359|2028-03-09 15:00|2028-03-09|45359|45359"_s);
}

TEST_F(Xlsx, SaysSoWhereAFormulaHasNoResult)
{
    EXPECT_EQ(read(workbookParts("<row><c t='str'><v>a</v></c></row>"
                                 "<row><c><f>A1*2</f></c><c><f>A1*2</f><v></v></c>"
                                 "<c t='str'><f>\"\"</f><v></v></c><c t='b'><f>TRUE</f><v>0</v></c>"
                                 "<c t='e'><f>1/0</f><v>#DIV/0!</v></c></row>"))
                  .last(),
              u"2|#N/A|#N/A||0|#DIV/0!"_s);
}

TEST_F(Xlsx, ReadsTheStrictNamespaces)
{
    ZipParts parts = workbookParts("<row><c t='s'><v>0</v></c></row><row><c s='0' t='d'>"
                                   "<v>2024-03-08</v></c></row>",
                                   "<si><t>a</t></si>");
    for (QByteArray &part : parts) {
        part.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                     "http://purl.oclc.org/ooxml/officeDocument/relationships");
        part.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                     "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }
    EXPECT_EQ(read(parts), QStringList({u"a"_s, u"2|2024-03-08"_s}));
}

TEST_F(Xlsx, TakesMergedCellsForOne)
{
    ZipParts parts = workbookParts(
        "<row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c>"
        "<c r='C1' t='str'><v>c</v></c></row>"
        "<row r='2'><c r='A2' t='str'><v>x</v></c><c r='B2' t='str'><v>y</v></c>"
        "<c r='C2'><v>5</v></c></row>"
        "<row r='3'><c r='A3' t='str'><v>hidden</v></c><c r='B3' t='str'><v>z</v></c></row>"
        "<row r='4'><c r='B4' t='str'><v>w</v></c><c r='C4' t='str'><v>hidden</v></c></row>");
    QByteArray &sheet = parts[u"xl/worksheets/s.xml"_s];
    const auto merging = [&](const QByteArray &ranges) {
        ZipParts with = parts;
        with[u"xl/worksheets/s.xml"_s] = QByteArray(sheet).replace(
            "</worksheet>", "<mergeCells>" + ranges + "</mergeCells></worksheet>");
        return with;
    };
    EXPECT_EQ(read(merging("<mergeCell ref='A2:A4'/><mergeCell ref='C2:C3'/>"
                           "<mergeCell ref='B4:C4'/>")),
              QStringList({u"a|b|c"_s, u"2|x|y|5"_s, u"3|x|z|"_s, u"4|x|w|"_s}))
        << "a text stands in every line, a number in the first one only";
    const QStringList plain{u"a|b|c"_s, u"2|x|y|5"_s, u"3|hidden|z|"_s, u"4||w|hidden"_s};
    EXPECT_EQ(read(merging("<mergeCell ref='A4:A2'/><mergeCell ref='XFE1:XFF3'/><mergeCell/>"
                           "<mergeCell ref='A1:A9999999'/><mergeCell ref='rubbish'/>")),
              plain)
        << "what is no range is no harm";
    EXPECT_EQ(read(merging("<mergeCell ref='A2:A1048576'/>")),
              QStringList({u"a|b|c"_s, u"2|x|y|5"_s, u"3|x|z|"_s, u"4|x|w|hidden"_s}));
}

TEST_F(Xlsx, ReadsEverySheetOrTheOneAskedFor)
{
    ZipParts parts = workbookParts("<row><c t='str'><v>a</v></c></row>");
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto sheet = [](const QByteArray &text) {
        return "<worksheet><sheetData><row><c t='str'><v>" + text
               + "</v></c></row></sheetData></worksheet>";
    };
    parts[u"xl/h.xml"_s] = sheet("hidden");
    parts[u"xl/e.xml"_s] = "<worksheet><sheetData/></worksheet>";
    parts[u"xl/b.xml"_s] = sheet("b");
    QByteArray relations;
    QByteArray sheets;
    for (const QByteArray &name : QByteArrayList{"h", "e", "b"}) {
        relations += "<Relationship Id='" + name + "' Type='" + type + "worksheet' Target='" + name
                     + ".xml'/>";
        sheets += "<sheet name='" + name + "' r:id='" + name + "'"
                  + (name == "h" ? " state='hidden'/>" : "/>");
    }
    parts[u"xl/_rels/workbook.xml.rels"_s].replace("</Relationships>",
                                                   relations + "</Relationships>");
    parts[u"xl/workbook.xml"_s].replace("</sheets>", sheets + "</sheets>");
    EXPECT_EQ(read(parts), QStringList(u"a"_s));
    const QString path = m_folder.filePath(u"t.dat"_s);
    const auto all = readSheets(path, {.all = true});
    ASSERT_TRUE(all);
    QStringList found;
    for (const TableData &table : *all) {
        found += table.sheet + u' ' + table.titles.join(u'|');
    }
    EXPECT_EQ(found, QStringList({u"一 a"_s, u"b b"_s})) << "neither hidden nor empty ones";
    EXPECT_EQ(lines(readTable(path, {}, u"h"_s)), QStringList(u"hidden"_s)) << "asked for by name";
    EXPECT_EQ(lines(readTable(path, {}, u"e"_s)), QStringList(u"error: empty"_s));
    EXPECT_EQ(lines(readTable(path, {}, u"x"_s)), QStringList(u"error: no-sheet:x"_s));
}

TEST_F(Xlsx, TellsOtherOfficeFilesApart)
{
    const auto package = [](const QByteArray &main) {
        return ZipParts{
            {u"_rels/.rels"_s,
             "<Relationships><Relationship Id='a' Type='http://schemas.openxmlformats.org/"
             "officeDocument/2006/relationships/officeDocument' Target='"
                 + main + "'/></Relationships>"},
            {QString::fromUtf8(main), "x"}};
    };
    EXPECT_EQ(read(package("xl/workbook.bin")), QStringList(u"error: xlsb"_s));
    EXPECT_EQ(read(package("word/document.xml")), QStringList(u"error: word"_s));
}

TEST_F(Xlsx, PlacesCellsWithAndWithoutReference)
{
    EXPECT_EQ(read(workbookParts("<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row>"
                                 "<row r='5'><c r='B5'><v>1</v></c><c><v>2</v></c></row>"
                                 "<row r='7' /><row><c r='AA8'><v>3</v></c></row>"
                                 "<row><c s='1'/><c r='D9'/></row>")),
              QStringList({u"a|b"_s, u"5||1|2"_s, u"8|"_s + QString(26, u'|') + u'3'}));
}

// Lines of a table begin at 1; what says otherwise stands below the row before it.
TEST_F(Xlsx, TakesNoNumberOfARowBelowOne)
{
    for (const QByteArray &wrong : {QByteArrayLiteral("0"), QByteArrayLiteral("-3")}) {
        EXPECT_EQ(read(workbookParts("<row r='1'><c t='str'><v>a</v></c></row><row r='" + wrong
                                     + "'><c t='str'><v>b</v></c></row>")),
                  QStringList({u"a"_s, u"2|b"_s}))
            << wrong.constData();
    }
}

TEST_F(Xlsx, TakesTheFirstVisibleWorksheet)
{
    ZipParts parts = workbookParts("<row><c t='str'><v>a</v></c></row>");
    const QString book = u"xl/workbook.xml"_s;
    const QString rels = u"xl/_rels/workbook.xml.rels"_s;
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    parts[u"xl/h.xml"_s] = "<worksheet/>";
    parts[rels].replace("</Relationships>", "<Relationship Id='h' Type='" + type
                                                + "worksheet' Target='h.xml'/>"
                                                  "<Relationship Id='c' Type='"
                                                + type
                                                + "chartsheet' Target='c.xml'/></Relationships>");
    parts[book].replace(
        "<sheets>",
        "<sheets><sheet name='h' r:id='h' state='veryHidden'/><sheet name='c' r:id='c'/>");
    EXPECT_EQ(read(parts), QStringList(u"a"_s));
    EXPECT_EQ(readTable(m_folder.filePath(u"t.dat"_s))->sheet, u"一"_s);
    parts[book].replace("name=\"一\"", "name=\"一\" state=\"hidden\"");
    EXPECT_EQ(read(parts), QStringList(u"error: empty"_s));
}

TEST_F(Xlsx, RefusesBrokenPackages)
{
    const ZipParts whole = workbookParts("<row><c t='str'><v>a</v></c></row>");
    EXPECT_EQ(read(whole), QStringList(u"a"_s));
    for (const auto &part : {u"xl/worksheets/s.xml"_s, u"xl/strings.xml"_s, u"xl/styles.xml"_s}) {
        ZipParts parts = whole;
        parts.remove(part);
        EXPECT_EQ(read(parts), QStringList(u"error: damaged"_s)) << part.toStdString();
        parts[part] = whole[part].chopped(5);
        EXPECT_EQ(read(parts), QStringList(u"error: damaged"_s)) << part.toStdString();
    }
    for (const auto &part :
         {u"_rels/.rels"_s, u"xl/workbook.xml"_s, u"xl/_rels/workbook.xml.rels"_s}) {
        ZipParts parts = whole;
        parts.remove(part);
        EXPECT_EQ(read(parts), QStringList(u"error: no-sheet"_s)) << part.toStdString();
    }
    EXPECT_EQ(read({{u"a.txt"_s, "hello"}}), QStringList(u"error: no-sheet"_s));
    EXPECT_EQ(read(workbookParts({})), QStringList(u"error: empty"_s));
}

TEST_F(Xlsx, FindsAWrongChecksum)
{
    const QString path = m_folder.filePath(u"t.xlsx"_s);
    writeZip(path, workbookParts("<row><c t='str'><v>payload</v></c></row>"), 0);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("payload", "paylOad");
    file.seek(0);
    file.write(bytes);
    file.close();
    EXPECT_EQ(lines(readTable(path)), QStringList(u"error: damaged"_s));
}

TEST_F(Xlsx, KeepsItsLimits)
{
    const QByteArray title = "<row><c t='str'><v>a</v></c></row>";
    EXPECT_EQ(read(workbookParts(title + "<row r='1048577'><c><v>1</v></c></row>")),
              QStringList(u"error: too-many-rows"_s));
    EXPECT_EQ(read(workbookParts(title + "<row r='2147483647'/><row/>")),
              QStringList(u"error: too-many-rows"_s));
    EXPECT_EQ(read(workbookParts(title + "<row r='1048576'><c r='XFD1'><v>1</v></c></row>")).size(),
              2);
    EXPECT_EQ(read(workbookParts(title + "<row><c r='XFE2'><v>1</v></c></row>")),
              QStringList(u"error: too-many-columns:2"_s));
    EXPECT_EQ(read(workbookParts(title + "<row><c r='ZZZZZZZZZZZZZZ2'><v>1</v></c></row>")),
              QStringList(u"error: too-many-columns:2"_s));
    EXPECT_EQ(read(workbookParts(title + "<row><c t='str'><v>" + QByteArray(131'069, 'x')
                                 + "</v></c></row>")),
              QStringList(u"error: cell-too-long:2"_s));
    EXPECT_EQ(read(workbookParts(
                  title + QByteArray("<row><c r='XFD'><v>1</v></c></row>").repeated(1300))),
              QStringList(u"error: too-many-cells"_s));
    EXPECT_EQ(read(workbookParts(title + QByteArray(20'000'000, ' '))),
              QStringList(u"error: zip-bomb"_s));
}

TEST_F(Xlsx, SurvivesHostileXml)
{
    ZipParts parts = workbookParts({});
    QByteArray laughs = "<!DOCTYPE x [<!ENTITY a '" + QByteArray(1000, 'h') + "'>";
    for (char c = 'a'; c < 'k'; ++c) {
        const char next = static_cast<char>(c + 1);
        laughs +=
            QByteArray("<!ENTITY ") + next + " '" + (QByteArray("&") + c + ";").repeated(10) + "'>";
    }
    parts[u"xl/worksheets/s.xml"_s] =
        laughs
        + "]><worksheet><sheetData><row><c t='str'><v>&k;</v></c></row></sheetData></worksheet>";
    EXPECT_EQ(read(parts), QStringList(u"error: damaged"_s));
    EXPECT_EQ(
        read(workbookParts("<row><c t='inlineStr'><is>" + QByteArray("<r>").repeated(200'000))),
        QStringList(u"error: damaged"_s));
}

TEST_F(Xlsx, CanBeCancelled)
{
    const QByteArray sheet = QByteArray("<row><c><v>1</v></c></row>").repeated(3000);
    qint64 last = 0;
    EXPECT_EQ(read(workbookParts(sheet),
                   [&](qint64 done, qint64 total) {
                       EXPECT_LE(done, total);
                       last = done;
                       return true;
                   })
                  .size(),
              3000);
    EXPECT_GT(last, sheet.size() / 2);
    EXPECT_EQ(read(workbookParts(sheet), [](qint64, qint64) { return false; }),
              QStringList(u"error: "_s));
}

} // namespace zhibu
