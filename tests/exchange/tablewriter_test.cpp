#include "exchange/formats/csvreader.h"
#include "exchange/formats/csvwriter.h"
#include "exchange/formats/tablewriter.h"
#include "exchange/formats/xlsxwriter.h"
#include "tabletext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

TextTable textTable(const QList<QStringList> &rows)
{
    TextTable table{u"表"_s, {}, rows};
    for (qsizetype i = 0; i < rows.first().size(); ++i) {
        table.columns.append({u"列%1"_s.arg(i), TextColumn::Kind::Text});
    }
    return table;
}

QList<QStringList> rowsOf(const Result<TableData> &table)
{
    QList<QStringList> rows;
    for (const TableRow &row : table ? table->rows : QList<TableRow>()) {
        rows.append(row.cells);
    }
    return rows;
}

const QStringList kTroublesome{u"=1+1"_s,
                               u"'=1"_s,
                               u"''@x"_s,
                               u"-5"_s,
                               u"'-5"_s,
                               u"+8613800000000"_s,
                               u"-1+2"_s,
                               u"@a"_s,
                               u"'"_s,
                               u"'x"_s,
                               u"a,b;c\td"_s,
                               u"\"q\""_s,
                               u"一\n二\r\n三\r"_s,
                               u"410502199003072345"_s,
                               u"001"_s,
                               u"1E5"_s,
                               u"_x0041_x0042_"_s,
                               u"<&>"_s,
                               u" x "_s,
                               u"\U00020BB7"_s,
                               u"#N/A"_s,
                               u"x"_s};

} // namespace

TEST(CsvBytes, FollowTheContract)
{
    const TextTable table{
        u"表"_s,
        {{u"姓名"_s, TextColumn::Kind::Text}, {u"金额"_s, TextColumn::Kind::Decimal}},
        {{u"王\"芳\""_s, u"-0.50"_s}, {u"=cmd"_s, u""_s}}};
    EXPECT_EQ(csvBytes(table),
              u"\uFEFF姓名,金额\r\n\"王\"\"芳\"\"\",-0.50\r\n'=cmd,\r\n"_s.toUtf8());
}

TEST(Heading, StandsAboveTheTitlesOfAWorkbookOnly)
{
    const QTemporaryDir folder;
    const TextTable table{.name = u"欠交"_s,
                          .columns = {{u"姓名"_s}, {u"1月"_s, TextColumn::Kind::Decimal}},
                          .rows = {{u"张三"_s, u"45.00"_s}, {u"李四"_s, u"免"_s}, {u"王五"_s, {}}},
                          .caption = {},
                          .heading = {u"2024年党费收缴明细表"_s, u"水利局党支部　单位：元"_s}};
    ASSERT_TRUE(writeTable(folder.filePath(u"a.xlsx"_s), table).ok());
    EXPECT_EQ(lines(readTable(folder.filePath(u"a.xlsx"_s))).join(u'\n'),
              u"2024年党费收缴明细表\n2|水利局党支部　单位：元\n3|姓名|1月\n4|张三|45\n"
              "5|李四|免\n6|王五"_s);
    EXPECT_TRUE(csvBytes(table).startsWith(u"\uFEFF姓名,1月\r\n张三"_s.toUtf8()));
}

TEST(FormulaGuard, GuardsAllButNumbersAndIsReversible)
{
    const auto guarded = [](const QString &text) {
        return QString::fromUtf8(csvBytes(textTable({{text}}))).section(u"\r\n"_s, 1, 1);
    };
    EXPECT_EQ(guarded(u"=1+1"_s), u"'=1+1"_s);
    EXPECT_EQ(guarded(u"+a"_s), u"'+a"_s);
    EXPECT_EQ(guarded(u"@a"_s), u"'@a"_s);
    EXPECT_EQ(guarded(u"-"_s), u"'-"_s);
    EXPECT_EQ(guarded(u"-1.25"_s), u"-1.25"_s);
    EXPECT_EQ(guarded(u"'=1"_s), u"''=1"_s);
    EXPECT_EQ(guarded(u"'x"_s), u"'x"_s);
    for (const QString &text : kTroublesome) {
        if (!text.contains(u'\n') && !text.contains(u'"') && !text.contains(u',')) {
            EXPECT_EQ(removeFormulaGuard(guarded(text)), text);
        }
    }
}

class BothFormats : public testing::TestWithParam<const char *>
{
protected:
    QString path() const { return m_folder.filePath(u"表."_s + QLatin1StringView(GetParam())); }

    QTemporaryDir m_folder;
};

TEST_P(BothFormats, GiveBackEveryText)
{
    const TextTable table = textTable({kTroublesome});
    ASSERT_TRUE(writeTable(path(), table).ok());
    EXPECT_EQ(rowsOf(readTable(path())), table.rows);
}

TEST_P(BothFormats, GiveBackRandomText)
{
    std::mt19937 random(20240308);
    const QString alphabet = u"'=+-@,;\t\"\r\n一 5x_"_s;
    QList<QStringList> rows;
    for (int i = 0; i < 2000; ++i) {
        QStringList row;
        for (int column = 0; column < 4; ++column) {
            QString cell;
            for (auto length = random() % 6; length > 0; --length) {
                cell += alphabet[static_cast<qsizetype>(random()
                                                        % static_cast<unsigned>(alphabet.size()))];
            }
            row.append(cell);
        }
        rows.append(row << u"."_s); // no row is empty
    }
    ASSERT_TRUE(writeTable(path(), textTable(rows)).ok());
    EXPECT_EQ(rowsOf(readTable(path())), rows);
}

TEST_P(BothFormats, WriteAnEmptyTemplate)
{
    ASSERT_TRUE(
        writeTable(
            path(),
            {{}, {{u"姓名"_s, TextColumn::Kind::Text}, {u"金额"_s, TextColumn::Kind::Decimal}}, {}})
            .ok());
    EXPECT_EQ(lines(readTable(path())), QStringList(u"姓名|金额"_s));
}

TEST_P(BothFormats, ReplaceTheTargetAndLeaveNothingElse)
{
    ASSERT_TRUE(writeTable(path(), textTable({{u"old"_s}})).ok());
    ASSERT_TRUE(writeTable(path(), textTable({{u"new"_s}})).ok());
    EXPECT_EQ(rowsOf(readTable(path())), QList<QStringList>({{u"new"_s}}));
    EXPECT_EQ(QDir(m_folder.path())
                  .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                  .size(),
              1);
}

TEST_P(BothFormats, FailWithTheSystemsReason)
{
    const QString target = m_folder.filePath(u"none/表."_s + QLatin1StringView(GetParam()));
    const Status status = writeTable(target, textTable({{u"x"_s}}));
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Io);
    EXPECT_EQ(status.error().subject, target);
    EXPECT_FALSE(status.error().detail.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Endings, BothFormats, testing::Values("csv", "xlsx", "XLSX"));

TEST(WriteTable, RefusesOtherEndings)
{
    QTemporaryDir folder;
    for (const auto &name : {u"t.xls"_s, u"t"_s, u"csv"_s}) {
        const Status status = writeTable(folder.filePath(name), textTable({{u"x"_s}}));
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().code, ErrorCode::Invalid);
        EXPECT_FALSE(QFile::exists(folder.filePath(name)));
    }
}

TEST(XlsxBytes, HoldNumbersOnlyInNumberColumns)
{
    const TextTable table{
        u"台账"_s,
        {{u"号码"_s, TextColumn::Kind::Text},
         {u"次数"_s, TextColumn::Kind::Integer},
         {u"金额"_s, TextColumn::Kind::Decimal}},
        {{u"410502199003072345"_s, u"12"_s, u"1800.00"_s}, {u"2024-03-08"_s, u"未计"_s, u""_s}}};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.xlsx"_s);
    ASSERT_TRUE(writeTable(path, table).ok());
    const auto read = readTable(path);
    EXPECT_EQ(lines(read), QStringList({u"号码|次数|金额"_s, u"2|410502199003072345|12|1800"_s,
                                        u"3|2024-03-08|未计|"_s}));
    EXPECT_EQ(read->sheet, u"台账"_s);
}

TEST(XlsxBytes, AreTheSameForTheSameTable)
{
    const TextTable table = textTable({{u"一"_s, u"2"_s}});
    const auto first = xlsxBytes({table});
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->startsWith("PK"));
    EXPECT_EQ(*first, *xlsxBytes({table}));
}

TEST(XlsxBytes, SurviveAnyNameAndCharacter)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t.xlsx"_s);
    TextTable table = textTable({{u"a\u0001b"_s, u"c"_s + QChar(0) + QChar(0xFFFF) + u'd'}});
    for (const auto &name : {u""_s, u"a/b:c[d]?*\\'"_s, QString(40, u'长')}) {
        table.name = name;
        ASSERT_TRUE(writeTable(path, table).ok());
        EXPECT_EQ(rowsOf(readTable(path)), QList<QStringList>({{u"a\u0001b"_s, u"cd"_s}}));
    }
}

TEST(XlsxBytes, RefuseMoreThanASheetHolds)
{
    EXPECT_EQ(xlsxBytes({textTable({{QString(32'767, u'x')}})}).ok(), true);
    EXPECT_EQ(xlsxBytes({textTable({{QString(32'768, u'x')}})}).error().detail, u"cell-too-long"_s);
    TextTable table = textTable({{u"x"_s}});
    table.rows = QList<QStringList>(1'048'576, {u"x"_s});
    EXPECT_EQ(xlsxBytes({table}).error().code, ErrorCode::Invalid);
    EXPECT_EQ(xlsxBytes({table}).error().detail, u"too-many-rows"_s);
}

} // namespace zhibu
