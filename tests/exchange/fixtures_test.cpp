#include "exchange/tabletitles.h"
#include "ledger/ledgers.h"
#include "support/paths.h"
#include "tabletext.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace zhibu {

struct Fixture
{
    const char *file;
    const char *formulaResult; ///< openpyxl stores none, which is no empty cell
};

void PrintTo(const Fixture &fixture, std::ostream *out)
{
    *out << fixture.file;
}

class OtherPrograms : public testing::TestWithParam<Fixture>
{
};

TEST_P(OtherPrograms, WriteTablesWeRead)
{
    const QString path = test::dataPath(u"tables/"_s + QLatin1StringView(GetParam().file));
    const auto table = readTable(path);
    EXPECT_EQ(
        lines(table),
        QStringList(
            {u"党员编号|姓名|公民身份号码|入党日期|开始时间|金额|困难党员|备注"_s,
             u"2|P000001|王芳|410502199003072345|2012-07-01|2024-03-08 15:00|1234.5|1|一行\n二行"_s,
             u"4|2|李<强>&\"|4.10599E+17|1990-02-28|2024-03-08|0.3|0|"_s,
             u"5|P000004|||||"_s + QLatin1StringView(GetParam().formulaResult) + u"||  空格 "_s}));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->sheet, u"党员名册"_s);
    EXPECT_EQ(table->source, path);
}

INSTANTIATE_TEST_SUITE_P(Files, OtherPrograms,
                         testing::Values(Fixture{"openpyxl.xlsx", "#N/A"},
                                         Fixture{"libreoffice.xlsx", "2469"},
                                         Fixture{"libreoffice.ods", "2469"}));

namespace {

const char *utf8(const QByteArray &text)
{
    return text.constData();
}

/// The sheet of the other programs as the C library writes it, beside a second one.
QString writtenByLibxlsxwriter(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"libxlsxwriter.xlsx"_s);
    lxw_workbook *book = workbook_new(utf8(path.toUtf8()));
    lxw_worksheet *sheet = workbook_add_worksheet(book, "党员名册");
    worksheet_write_string(workbook_add_worksheet(book, "说明"), 0, 0, "不导入", nullptr);
    const auto style = [book](const char *format) {
        lxw_format *made = workbook_add_format(book);
        format_set_num_format(made, format);
        return made;
    };
    lxw_format *day = style("yyyy\"年\"m\"月\"");
    lxw_format *time = style("yyyy/m/d h:mm");
    lxw_format *plainDay = style("[$-804]yyyy/m/d;@");
    const auto text = [sheet](lxw_row_t row, lxw_col_t column, const char *written) {
        worksheet_write_string(sheet, row, column, written, nullptr);
    };
    const auto date = [sheet](lxw_row_t row, lxw_col_t column, lxw_datetime when,
                              lxw_format *shown) {
        worksheet_write_datetime(sheet, row, column, &when, shown);
    };
    lxw_col_t next = 0;
    for (const char *title :
         {"党员编号", "姓名", "公民身份号码", "入党日期", "开始时间", "金额", "困难党员", "备注"}) {
        text(0, next++, title);
    }
    text(1, 0, "P000001");
    text(1, 1, "王芳");
    text(1, 2, "410502199003072345");
    date(1, 3, {2012, 7, 1, 0, 0, 0}, day);
    date(1, 4, {2024, 3, 8, 15, 0, 0}, time);
    worksheet_write_number(sheet, 1, 5, 1234.5, nullptr);
    worksheet_write_boolean(sheet, 1, 6, 1, nullptr);
    text(1, 7, "一行\n二行");
    worksheet_merge_range(sheet, 2, 0, 2, 7, "", nullptr); // an empty row
    worksheet_write_number(sheet, 3, 0, 2, nullptr);
    text(3, 1, "李<强>&\"");
    worksheet_write_number(sheet, 3, 2, 410599197408034245.0, nullptr);
    date(3, 3, {1990, 2, 28, 0, 0, 0}, day);
    date(3, 4, {2024, 3, 8, 0, 0, 0}, plainDay);
    worksheet_write_number(sheet, 3, 5, 0.1 + 0.2, nullptr);
    worksheet_write_boolean(sheet, 3, 6, 0, nullptr);
    text(4, 0, "P000004");
    worksheet_write_formula_num(sheet, 4, 5, "=F2*2", nullptr, 2469);
    text(4, 7, "  空格 ");
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
    return path;
}

/// What the fields make of the cells: the same whatever a program writes 是, or a day, like.
QStringList understood(const Result<TableData> &table)
{
    const QList<Field> fields{codeField(u"a"_s, {}),     textField(u"b"_s, {}),
                              codeField(u"c"_s, {}),     dateField(u"d"_s, {}),
                              dateTimeField(u"e"_s, {}), moneyField(u"f"_s, {}),
                              yesNoField(u"g"_s, {}),    longTextField(u"h"_s, {})};
    QStringList rows;
    for (const TableRow &row : table ? table->rows : QList<TableRow>()) {
        QStringList values;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            values += parseCell(fields[i], row.cells.value(i)).value.toString();
        }
        rows += values.join(u'|');
    }
    return rows;
}

} // namespace

TEST(OtherProgramsToo, LibxlsxwriterWritesTheSameTable)
{
    const QTemporaryDir folder;
    EXPECT_EQ(lines(readTable(writtenByLibxlsxwriter(folder))),
              lines(readTable(test::dataPath(u"tables/libreoffice.xlsx"_s))));
}

class TextInGb18030 : public testing::TestWithParam<const char *>
{
};

TEST_P(TextInGb18030, IsUnderstoodLikeTheWorkbook)
{
    const auto table = readTable(test::dataPath(u"tables/"_s + QLatin1StringView(GetParam())));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->titles, readTable(test::dataPath(u"tables/libreoffice.xlsx"_s))->titles);
    const QStringList rows = understood(table);
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows, understood(readTable(test::dataPath(u"tables/libreoffice.xlsx"_s))));
    EXPECT_TRUE(rows.first().contains(u"王芳"_s) && rows.first().contains(u"2012-07-01"_s))
        << rows.first().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Files, TextInGb18030, testing::Values("wps.csv", "libreoffice.csv"));

class Roll : public testing::TestWithParam<const char *>
{
};

// A cover sheet, a heading, titles in two rows, merged cells, and a formula that fails.
TEST_P(Roll, IsReadAsPeopleSeeIt)
{
    const auto table = readTableFor(test::dataPath(u"tables/"_s + QLatin1StringView(GetParam())),
                                    ledgerOf(u"members"_s));
    EXPECT_EQ(lines(table), QStringList({u"姓名|性别|人员类别|入党日期|所在党支部|备注"_s,
                                         u"5|王芳|女|正式党员|2012-07-01|水利局党支部|#DIV/0!"_s,
                                         u"6|李强|男|预备党员|2023-12-05|水利局党支部|12.5"_s,
                                         u"7|赵军|男|正式党员|1990-02-28|A01|"_s}));
    ASSERT_TRUE(table);
    EXPECT_EQ(table->sheet, u"花名册"_s);
    EXPECT_EQ(table->titleLine, 4);
}

INSTANTIATE_TEST_SUITE_P(Files, Roll, testing::Values("roll.xlsx", "roll.ods"));

class TableFile : public testing::Test
{
protected:
    QString file(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"t.csv"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    /// A compound file of a header, one sector of the table of sectors, and the directory.
    static QByteArray oleFile(const QStringList &entries, quint16 shift)
    {
        const qsizetype size = qsizetype{1} << shift;
        const qsizetype perSector = size / 128;
        const qsizetype sectors = (entries.size() + perSector - 1) / perSector;
        QByteArray bytes(size * (2 + sectors), '\0');
        const auto put = [&bytes](qsizetype place, quint32 number, qsizetype width = 4) {
            for (qsizetype i = 0; i < width; ++i) {
                bytes[place + i] = static_cast<char>(number >> (8 * i));
            }
        };
        bytes.replace(0, 8, QByteArray::fromHex("d0cf11e0a1b11ae1"));
        put(30, shift, 2);
        put(48, 1); // the directory begins in sector 1
        put(76, 0); // the table of sectors is sector 0
        for (qsizetype i = 1; i <= sectors; ++i) {
            put(size + 4 * i, i == sectors ? 0xFFFFFFFE : static_cast<quint32>(i + 1));
        }
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const qsizetype entry = 2 * size + 128 * i;
            for (qsizetype c = 0; c < entries[i].size(); ++c) {
                put(entry + 2 * c, entries[i][c].unicode(), 2);
            }
            put(entry + 64, static_cast<quint32>(2 * entries[i].size() + 2), 2);
        }
        return bytes;
    }

    QTemporaryDir m_folder;
};

TEST_F(TableFile, IsToldByContentNotEnding)
{
    EXPECT_EQ(lines(readTable(file("a,b\n1,2\n"))), QStringList({u"a|b"_s, u"2|1|2"_s}));
    EXPECT_EQ(
        lines(readTable(file(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(512, '\0')))),
        QStringList(u"error: ole"_s));
    EXPECT_EQ(lines(readTable(file("PK\x05\x06" + QByteArray(18, '\0')))),
              QStringList(u"error: no-sheet"_s));
    EXPECT_EQ(lines(readTable(file("PK\x03\x04 and no more"))), QStringList(u"error: no-sheet"_s));
    EXPECT_EQ(lines(readTable(file("PK\n1\n"))), QStringList({u"PK"_s, u"2|1"_s}));
    EXPECT_EQ(lines(readTable(file({}))), QStringList(u"error: empty"_s));
}

TEST_F(TableFile, TellsOldOfficeFilesApart)
{
    EXPECT_EQ(lines(readTable(test::dataPath(u"tables/roll.xls"_s))), QStringList(u"error: xls"_s));
    const auto kind = [this](const QStringList &entries, quint16 shift = 9) {
        return lines(readTable(file(oleFile(entries, shift)))).value(0);
    };
    EXPECT_EQ(kind({u"Root Entry"_s, u"EncryptionInfo"_s, u"EncryptedPackage"_s}),
              u"error: encrypted"_s);
    for (const char *locked : {"encrypted.xlsx", "encrypted.ods"}) {
        EXPECT_EQ(lines(readTable(test::dataPath(u"tables/"_s + QLatin1StringView(locked)))),
                  QStringList(u"error: encrypted"_s))
            << locked;
    }
    EXPECT_EQ(kind({u"Root Entry"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"Book"_s}), u"error: xls"_s)
        << "in the second sector of the directory";
    EXPECT_EQ(kind({u"Root Entry"_s, u"WordDocument"_s}, 12), u"error: word"_s);
    EXPECT_EQ(kind({u"Root Entry"_s, u"Contents"_s}), u"error: ole"_s);
}

TEST_F(TableFile, SurvivesADirectoryWithoutEnd)
{
    QByteArray bytes = oleFile({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}, 9);
    bytes.replace(512 + 8, 4, QByteArray::fromHex("01000000")); // the second sector follows itself
    EXPECT_EQ(lines(readTable(file(bytes))), QStringList(u"error: ole"_s));
    for (qsizetype length = 8; length < bytes.size(); length += 37) {
        EXPECT_EQ(lines(readTable(file(bytes.left(length)))), QStringList(u"error: ole"_s));
    }
}

TEST_F(TableFile, NamesWhatCannotBeOpened)
{
    const QString missing = m_folder.filePath(u"none.csv"_s);
    const auto none = readTable(missing);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_EQ(none.error().subject, missing);
    EXPECT_EQ(lines(readTable(m_folder.path())), QStringList(u"error: not-a-file"_s));
    QFile huge(file("a"));
    ASSERT_TRUE(huge.resize(257LL * 1024 * 1024)); // sparse
    EXPECT_EQ(lines(readTable(huge.fileName())), QStringList(u"error: too-large"_s));
}

} // namespace zhibu
