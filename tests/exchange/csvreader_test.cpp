#include "exchange/formats/csvreader.h"
#include "tabletext.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

struct Encoding
{
    const char *name;
    bool mark; ///< with a byte order mark
};

void PrintTo(const Encoding &encoding, std::ostream *out)
{
    *out << encoding.name << (encoding.mark ? " with mark" : "");
}

QByteArray encoded(const QString &text, const Encoding &encoding)
{
    QStringEncoder encoder(encoding.name);
    return encoder.encode(encoding.mark ? QChar(QChar::ByteOrderMark) + text : text);
}

struct Case
{
    QString name;
    QString text;
    QStringList lines;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.name.toStdString();
}

} // namespace

class CsvInEveryForm
    : public testing::TestWithParam<std::tuple<Encoding, char16_t, const char16_t *>>
{
};

TEST_P(CsvInEveryForm, GivesTheSameTable)
{
    const auto &[encoding, separator, lineEnd] = GetParam();
    QString text =
        u"姓名;所在党支部;备注\n王芳;财政局一支部;\"甲;乙,丙\t丁\"\n司马\U00020BB7;一;4.5\n"_s;
    text.replace(u';', separator).replace(u'\n', QString::fromUtf16(lineEnd));
    const QString remark = u"甲;乙,丙\t丁"_s.replace(u';', separator);
    EXPECT_EQ(lines(readCsv(encoded(text, encoding), u"x"_s)),
              QStringList({u"姓名|所在党支部|备注"_s, u"2|王芳|财政局一支部|"_s + remark,
                           u"3|司马\U00020BB7|一|4.5"_s}));
}

INSTANTIATE_TEST_SUITE_P(
    Forms, CsvInEveryForm,
    testing::Combine(testing::Values(Encoding{"UTF-8", false}, Encoding{"UTF-8", true},
                                     Encoding{"UTF-16LE", true}, Encoding{"UTF-16BE", true},
                                     Encoding{"UTF-16LE", false}, Encoding{"UTF-16BE", false},
                                     Encoding{"GB18030", false}),
                     testing::Values(u',', u';', u'\t'), testing::Values(u"\n", u"\r\n", u"\r")));

class CsvText : public testing::TestWithParam<Case>
{
};

TEST_P(CsvText, IsReadByTheRules)
{
    EXPECT_EQ(lines(readCsv(GetParam().text.toUtf8(), u"x"_s)), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Rules, CsvText,
    testing::Values(
        Case{u"last line without end"_s, u"a,b\n1,2"_s, {u"a|b"_s, u"2|1|2"_s}},
        Case{u"one cell"_s, u"a"_s, {u"a"_s}},
        Case{u"doubled quotes"_s,
             u"a\n\"say \"\"hi\"\"\"\n\"\"\"\"\n"_s,
             {u"a"_s, u"2|say \"hi\""_s, u"3|\""_s}},
        Case{u"lone quotes inside a cell"_s,
             u"a,b\n5\" disk,x\"y\"\n"_s,
             {u"a|b"_s, u"2|5\" disk|x\"y\""_s}},
        Case{u"text behind a closing quote"_s, u"a,b\n\"x\"y,z\n"_s, {u"a|b"_s, u"2|xy|z"_s}},
        Case{u"line ends in quotes are kept and counted"_s,
             u"a,b\n\"x\ny\r\nz\rw\",1\n2,3\n"_s,
             {u"a|b"_s, u"2|x\ny\r\nz\rw|1"_s, u"6|2|3"_s}},
        Case{u"empty lines are skipped and counted"_s,
             u"\n\na,b\n\n,\n \t, \n1,2\n\n"_s,
             {u"a|b"_s, u"7|1|2"_s}},
        Case{u"short rows are filled"_s, u"a,b,c\n1\n"_s, {u"a|b|c"_s, u"2|1||"_s}},
        Case{u"empty cells beyond the titles are dropped"_s,
             u"a,b,,\n1,2,,,\n"_s,
             {u"a|b"_s, u"2|1|2"_s}},
        Case{u"text beyond the titles is kept"_s, u"a,b\n1,2,,3,\n"_s, {u"a|b"_s, u"2|1|2||3"_s}},
        Case{u"empty title between others"_s, u"a,,c\n1,2,3\n"_s, {u"a||c"_s, u"2|1|2|3"_s}},
        Case{u"blanks are kept"_s, u"a,b\n x ,　y\n"_s, {u"a|b"_s, u"2| x |　y"_s}},
        Case{u"separators of titles decide"_s, u"a;b\n1,5;2,5\n"_s, {u"a|b"_s, u"2|1,5|2,5"_s}},
        Case{u"separators in quoted titles do not"_s,
             u"\"a,b,c\";d\n1;2\n"_s,
             {u"a,b,c|d"_s, u"2|1|2"_s}},
        Case{u"the guard of formulas is taken away"_s,
             u"a,b,c,d,e\n'=1,''=1,'x,'-5,'\n"_s,
             {u"a|b|c|d|e"_s, u"2|=1|'=1|'x|-5|'"_s}},
        Case{u"a heading has no separator"_s,
             u"党员名册\n2024年\na;b\n1,5;2\n"_s,
             {u"党员名册"_s, u"2|2024年"_s, u"3|a|b"_s, u"4|1,5|2"_s}},
        Case{u"a web page"_s,
             u"\n <HTML><table><tr><td>a</td></tr></table>"_s,
             {u"error: markup"_s}},
        Case{u"a workbook as XML"_s, u"<?xml version=\"1.0\"?><Workbook/>"_s, {u"error: markup"_s}},
        Case{u"a title in pointed brackets"_s, u"<a>,b\n1,2\n"_s, {u"<a>|b"_s, u"2|1|2"_s}},
        Case{u"unclosed quote"_s, u"a,b\n1,2\n3,\"4\n5,6\n"_s, {u"error: unclosed-quote:3"_s}},
        Case{u"unclosed quote on a later line of a record"_s,
             u"a,b\n\"x\ny\",\"4\n5,6\n"_s,
             {u"error: unclosed-quote:3"_s}},
        Case{u"a quote as the last character"_s, u"a,b\n1,\""_s, {u"error: unclosed-quote:2"_s}},
        Case{u"nothing"_s, u""_s, {u"error: empty"_s}},
        Case{u"blanks only"_s, u" ,\n,\n"_s, {u"error: empty"_s}}));

TEST(Csv, RefusesWhatIsNoText)
{
    QByteArray rubbish;
    for (int i = 0; i < 4096; ++i) {
        rubbish.append(static_cast<char>(i * i * 31 + i / 7));
    }
    EXPECT_EQ(lines(readCsv(rubbish, u"x"_s)), QStringList(u"error: binary"_s));
    EXPECT_EQ(lines(readCsv(QByteArray(500, '\0'), u"x"_s)), QStringList(u"error: binary"_s));
    EXPECT_EQ(lines(readCsv("caf\xE9,b\n1,2\n", u"x"_s)), QStringList(u"error: encoding"_s));
    EXPECT_EQ(lines(readCsv(QByteArrayLiteral("\xEF\xBB\xBF") + "a,b\n1,\xE4\xB8", u"x"_s)),
              QStringList(u"error: encoding"_s));
}

TEST(Csv, KeepsAStrayNulInText)
{
    const QByteArray text = QByteArray("a,b\n") + QByteArray("x\0y,2\n", 6)
                            + QByteArray("some more text\n").repeated(9);
    const auto table = readCsv(text, u"x"_s);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.first().cells.first(), QString(u"x"_s + QChar(0) + u'y'));
}

TEST(Csv, NamesSourceAndErrorCode)
{
    EXPECT_EQ(readCsv("a\n1\n", u"成员.csv"_s)->source, u"成员.csv"_s);
    const auto failed = readCsv("a\n\"1\n", u"成员.csv"_s);
    EXPECT_EQ(failed.error().code, ErrorCode::NotATable);
    EXPECT_EQ(failed.error().subject, u"成员.csv"_s);
}

TEST(Csv, KeepsItsLimits)
{
    const auto first = [](const QByteArray &text) { return lines(readCsv(text, u"x"_s)).first(); };
    EXPECT_EQ(first("a\nb\n" + QByteArray(16'384, ',') + "x\n"), u"error: too-many-columns:3"_s);
    EXPECT_EQ(first("a\n" + QByteArray(16'383, ',') + "x\n"), u"a"_s);
    EXPECT_EQ(first("a\n" + QByteArray(4 * 32'767, 'x')), u"a"_s);
    EXPECT_EQ(first("a\n" + QByteArray(4 * 32'767 + 1, 'x')), u"error: cell-too-long:2"_s);
    EXPECT_EQ(first(QByteArray("x\n").repeated(1'048'577)), u"error: too-many-rows"_s);
    EXPECT_EQ(first("a\n" + (QByteArray(16'383, ',') + "x\n").repeated(1300)),
              u"error: too-many-cells"_s);
}

TEST(Csv, CanBeCancelled)
{
    const QByteArray text = QByteArray("a,b\n").repeated(5000);
    qint64 last = -1;
    const auto whole = readCsv(text, u"x"_s, [&](qint64 done, qint64 total) {
        EXPECT_GT(done, last);
        EXPECT_LE(done, total);
        last = done;
        return true;
    });
    EXPECT_TRUE(whole);
    EXPECT_GT(last, text.size() / 2);
    const auto stopped =
        readCsv(text, u"x"_s, [](qint64 done, qint64 total) { return done < total / 2; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace zhibu
