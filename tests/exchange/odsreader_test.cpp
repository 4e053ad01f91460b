#include "tabletext.h"
#include "zipwriter.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace zhibu {

class Ods : public testing::Test
{
protected:
    QStringList read(const QByteArray &rows, const ZipParts &others = {})
    {
        ZipParts parts = others;
        parts[u"content.xml"_s] =
            "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet>"
            "<t:tracked-changes><t:table-cell><x:p>old</x:p></t:table-cell></t:tracked-changes>"
            "<t:table t:name='一'>"
            + rows
            + "</t:table><t:table><t:table-row/></t:table>"
              "</o:spreadsheet></o:body></o:document-content>";
        const QString path = m_folder.filePath(u"t.dat"_s);
        QFile::remove(path);
        writeZip(path, parts);
        return lines(readTable(path));
    }

    /// As LibreOffice 24 writes it: all of the document in one encrypted part.
    QString packedWithPassword()
    {
        const QString path = m_folder.filePath(u"packed.ods"_s);
        writeZip(path, {{u"encrypted-package"_s, "x"},
                        {u"META-INF/manifest.xml"_s, "<m><e><encryption-data/></e></m>"}});
        return path;
    }

    QTemporaryDir m_folder;
    const QByteArray m_title =
        "<t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>";
};

TEST_F(Ods, ReadsEveryTypeOfCell)
{
    EXPECT_EQ(
        read(
            "<t:table-header-rows>" + m_title
            + "</t:table-header-rows><t:table-row-group><t:table-row>"
              "<t:table-cell o:value-type='float' "
              "o:value='0.30000000000000004'><x:p>0.30</x:p></t:table-cell>"
              "<t:table-cell o:value-type='percentage' o:value='0.5'><x:p>50 %</x:p></t:table-cell>"
              "<t:table-cell o:value-type='date' "
              "o:date-value='2024-03-08T15:00:00'><x:p>x</x:p></t:table-cell>"
              "<t:table-cell o:value-type='boolean' "
              "o:boolean-value='true'><x:p>TRUE</x:p></t:table-cell>"
              "<t:covered-table-cell/>"
              "<t:table-cell o:value-type='string'><o:annotation><x:p>comment</x:p></o:annotation>"
              "<x:p>一<x:s "
              "x:c='2'/><x:span>b<x:tab/></x:span></x:p><x:p>c<x:line-break/>d</x:p></t:table-cell>"
              "</t:table-row></t:table-row-group>"),
        QStringList({u"a"_s, u"2|0.3|0.5|2024-03-08 15:00|1||一  b\t\nc\nd"_s}));
}

TEST_F(Ods, CountsRepeatedRowsAndCells)
{
    EXPECT_EQ(
        read(m_title
             + "<t:table-row t:number-rows-repeated='3'><t:table-cell "
               "t:number-columns-repeated='16384'/></t:table-row>"
               "<t:table-row t:number-rows-repeated='2'><t:table-cell/><t:table-cell "
               "t:number-columns-repeated='2'><x:p>b</x:p>"
               "</t:table-cell><t:table-cell t:number-columns-repeated='16381'/></t:table-row>"
               "<t:table-row t:number-rows-repeated='1048570'><t:table-cell/></t:table-row>"),
        QStringList({u"a"_s, u"5||b|b"_s, u"6||b|b"_s}));
}

TEST_F(Ods, TakesMergedCellsForOne)
{
    EXPECT_EQ(read(m_title
                   + "<t:table-row><t:table-cell t:number-rows-spanned='2' "
                     "t:number-columns-spanned='1'><x:p>b</x:p></t:table-cell>"
                     "<t:table-cell t:number-columns-spanned='2'><x:p>c</x:p></t:table-cell>"
                     "<t:covered-table-cell><x:p>old</x:p></t:covered-table-cell></t:table-row>"
                     "<t:table-row><t:covered-table-cell/><t:table-cell><x:p>d</x:p>"
                     "</t:table-cell></t:table-row>"),
              QStringList({u"a"_s, u"2|b|c"_s, u"3|b|d"_s}));
}

TEST_F(Ods, ReadsTheTextOfACellThatShowsNone)
{
    EXPECT_EQ(read(m_title
                   + "<t:table-row><t:table-cell o:value-type='string' o:string-value='b'/>"
                     "<t:table-cell o:value-type='string' o:string-value=''><x:p>#N/A</x:p>"
                     "</t:table-cell></t:table-row>"),
              QStringList({u"a"_s, u"2|b|#N/A"_s}));
}

TEST_F(Ods, ReadsVisibleSheetsOrTheOneAskedFor)
{
    const auto sheet = [](const QByteArray &name, const QByteArray &style) {
        return "<t:table t:name='" + name + "' t:style-name='" + style
               + "'><t:table-row><t:table-cell><x:p>" + name
               + "</x:p></t:table-cell></t:table-row></t:table>";
    };
    const QByteArray head =
        "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x' xmlns:s='s'><o:automatic-styles>"
        "<s:style s:name='off'><s:table-properties t:display='false'/></s:style>"
        "<s:style s:name='on'><s:table-properties t:display='true'/></s:style>"
        "</o:automatic-styles><o:body><o:spreadsheet>";
    const QByteArray tail = "</o:spreadsheet></o:body></o:document-content>";
    const QString path = m_folder.filePath(u"sheets.ods"_s);
    writeZip(path, {{u"content.xml"_s, head + sheet("a", "off") + sheet("b", "on")
                                           + "<t:table t:name='e'/>" + sheet("c", "on") + tail}});
    EXPECT_EQ(lines(readTable(path)), QStringList(u"b"_s));
    EXPECT_EQ(lines(readTable(path, {}, u"a"_s)), QStringList(u"a"_s));
    EXPECT_EQ(lines(readTable(path, {}, u"x"_s)), QStringList(u"error: no-sheet:x"_s));
    const auto all = readSheets(path, {.all = true});
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->last().sheet, u"c"_s);
    QFile::remove(path);
    writeZip(path, {{u"content.xml"_s, head + sheet("a", "off") + tail}});
    EXPECT_EQ(lines(readTable(path)), QStringList(u"a"_s)) << "the first where none is visible";
}

TEST_F(Ods, KeepsItsLimits)
{
    const QByteArray cell = "<t:table-cell><x:p>b</x:p></t:table-cell>";
    EXPECT_EQ(read(m_title + "<t:table-row t:number-rows-repeated='2147483647'>" + cell
                   + "</t:table-row>"),
              QStringList(u"error: too-many-rows"_s));
    EXPECT_EQ(read(m_title + "<t:table-row><t:table-cell t:number-columns-repeated='16384'/>" + cell
                   + "</t:table-row>"),
              QStringList(u"error: too-many-columns:2"_s));
    EXPECT_EQ(read(m_title + "<t:table-row><t:table-cell><x:p>b"
                   + QByteArray("<x:s x:c='2147483647'/>").repeated(1000)
                   + "</x:p></t:table-cell></t:table-row>"),
              QStringList(u"error: cell-too-long:2"_s));
}

TEST_F(Ods, RefusesWhatHoldsNoReadableSheet)
{
    EXPECT_EQ(read(m_title), QStringList(u"a"_s));
    EXPECT_EQ(read({}), QStringList(u"error: empty"_s));
    EXPECT_EQ(read("<t:table-row>"), QStringList(u"error: damaged"_s));
    EXPECT_EQ(read(m_title, {{u"META-INF/manifest.xml"_s, "<m><e><encryption-data/></e></m>"}}),
              QStringList(u"error: encrypted"_s));
    EXPECT_EQ(lines(readTable(packedWithPassword())), QStringList(u"error: encrypted"_s));
    const QString path = m_folder.filePath(u"letter.odt"_s);
    writeZip(path, {{u"content.xml"_s, "<c><body><text/></body></c>"}});
    EXPECT_EQ(lines(readTable(path)), QStringList(u"error: no-sheet"_s));
}

} // namespace zhibu
