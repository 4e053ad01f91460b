#include "support/paths.h"
#include "tabletext.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace zhibu {

struct Fixture
{
    const char *file;
    const char *formulaResult; ///< openpyxl stores none
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
                         testing::Values(Fixture{"openpyxl.xlsx", ""},
                                         Fixture{"libreoffice.xlsx", "2469"},
                                         Fixture{"libreoffice.ods", "2469"}));

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
