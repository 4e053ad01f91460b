#include "reports/pages.h"
#include "reports/pages/letter.h"
#include "support/printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

using Kind = LetterBlock::Kind;

Letter letter()
{
    Letter out;
    out.title = u"财政局党支部2024年度工作总结"_s;
    out.add(Kind::Heading1, u"一、基本情况"_s);
    out.add(Kind::Paragraph, u"共有38名党员 <b>&amp;</b>。"_s);
    out.add(Kind::Heading2, u"（一）组织生活"_s);
    out.add(Kind::Heading3, u"1.会议"_s);
    out.add(LetterTable{{u"类型"_s, u"次数"_s}, {{u"主题党日"_s, u"12"_s}, {u"党课"_s, u"4"_s}}});
    out.signature = u"中共安阳市财政局支部委员会"_s;
    out.date = QDate{2024, 12, 31};
    return out;
}

const QStringList kTexts{u"财政局党支部2024年度工作总结"_s,
                         u"一、基本情况"_s,
                         u"（一）组织生活"_s,
                         u"1.会议"_s,
                         u"主题党日"_s,
                         u"党课"_s,
                         u"中共安阳市财政局支部委员会"_s,
                         u"2024年12月31日"_s};

QString plain(QString text)
{
    return text.remove(u'\n').remove(u' ');
}

} // namespace

class LetterTitle : public testing::TestWithParam<int>
{
};

TEST_P(LetterTitle, HasLinesOfAboutTheSameLength)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    Letter out = letter();
    out.title = QString(GetParam(), u'水') + u"党支部2024年度工作总结"_s;
    ASSERT_TRUE(saveDocument(path, out).ok());
    const QString page = pageTexts(path).value(0);
    QList<qsizetype> lengths;
    for (const QString &line : page.left(page.indexOf(u"一、"_s)).split(u'\n')) {
        if (const qsizetype length = plain(line).size(); length > 0) {
            lengths += length;
        }
    }
    ASSERT_FALSE(lengths.isEmpty());
    EXPECT_EQ(std::accumulate(lengths.begin(), lengths.end(), qsizetype{0}), out.title.size());
    for (const qsizetype length : lengths) {
        EXPECT_GE(2 * length, lengths.first()) << page.toStdString();
    }
}

// A line holds twenty characters; 2024 counts as two or three of them.
INSTANTIATE_TEST_SUITE_P(Characters, LetterTitle, testing::Values(5, 8, 9, 10, 12, 20, 28, 30));

class LetterTitleOfATerm : public testing::TestWithParam<int>
{
};

TEST_P(LetterTitleOfATerm, KeepsTheNumberWithWhatItCounts)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    Letter out = letter();
    out.title = QString(GetParam(), u'水') + u"党支部第4届委员会委员选举结果报告单"_s;
    ASSERT_TRUE(saveDocument(path, out).ok());
    const QString page = pageTexts(path).value(0);
    const QStringList lines = page.left(page.indexOf(u"一、"_s)).split(u'\n');
    EXPECT_TRUE(std::ranges::any_of(lines, [](const QString &line) {
        return plain(line).contains(u"第4届"_s);
    })) << page.toStdString();
}

// With these the middle of the title lies in 第4届.
INSTANTIATE_TEST_SUITE_P(Characters, LetterTitleOfATerm, testing::Values(11, 12, 13));

TEST(Letter, PrintsAllItsPartsWithAPageNumber)
{
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, letter()).ok());
    const QString text = solidText(path);
    for (const QString &each : kTexts) {
        EXPECT_TRUE(text.contains(each)) << each.toStdString();
    }
    EXPECT_TRUE(text.contains(u"共有38名党员<b>&amp;</b>。"_s));
    EXPECT_TRUE(text.endsWith(u"—1—"_s));
}

TEST(Letter, HasTwentyTwoLinesOfTwentyEightCharactersAPage)
{
    Letter full;
    // The title's two lines aside, 19 lines fill the first page; the first line is indented.
    full.add(Kind::Paragraph, u"党"_s.repeated(28 * 60 - 2));
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, full).ok());
    const QStringList pages = pageTexts(path);
    ASSERT_GE(pages.size(), 3);
    const QStringList lines = pages.at(1).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 23); // 22 and the page number
    for (int i = 0; i < 22; ++i) {
        EXPECT_EQ(lines.at(i).trimmed(), u"党"_s.repeated(28));
    }
    EXPECT_EQ(plain(lines.last()), u"—2—"_s);
}

TEST(Letter, OpensAsOdtWithAllItsText)
{
    const Folder folder;
    ASSERT_TRUE(saveDocument(folder.path(u"a.odt"_s), letter()).ok());
    const QString xml = outputOf(u"unzip"_s, {u"-p"_s, folder.path(u"a.odt"_s), u"content.xml"_s});
    for (const QString &each : kTexts) {
        EXPECT_TRUE(xml.contains(each)) << each.toStdString();
    }
    EXPECT_TRUE(xml.contains(u"&lt;b&gt;&amp;amp;&lt;/b&gt;"_s));
}

TEST(Letter, OdtStaysReadableWithControlCharactersInTheText)
{
    Letter odd = letter();
    odd.add(Kind::Paragraph, u"前\u0001后"_s + QChar{0xD800} + u"完"_s);
    const Folder folder;
    ASSERT_TRUE(saveDocument(folder.path(u"a.odt"_s), odd).ok());
    const QString xml = outputOf(u"unzip"_s, {u"-p"_s, folder.path(u"a.odt"_s), u"content.xml"_s});
    EXPECT_TRUE(xml.contains(u"前 后 完"_s));
}

TEST(Letter, IsACompleteHtmlPage)
{
    const QString html = letterHtml(letter());
    EXPECT_TRUE(html.startsWith(u"<!DOCTYPE html>"_s));
    EXPECT_TRUE(html.contains(u"<meta charset=\"utf-8\">"_s));
    EXPECT_TRUE(html.contains(u"<h2>一、基本情况</h2>"_s));
    EXPECT_TRUE(html.contains(u"<p>共有38名党员 &lt;b&gt;&amp;amp;&lt;/b&gt;。</p>"_s));
    EXPECT_TRUE(html.contains(u"<tr><td>主题党日</td><td>12</td></tr>"_s));
    EXPECT_FALSE(html.contains(u"http"_s));
    EXPECT_FALSE(html.contains(u"%1"_s));
}

TEST(Letter, WritesHtmlAsUtf8)
{
    const Folder folder;
    ASSERT_TRUE(saveDocument(folder.path(u"a.HTML"_s), letter()).ok());
    QFile file{folder.path(u"a.HTML"_s)};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(file.readAll()), letterHtml(letter()));
}

TEST(Letter, RefusesAnUnknownEnding)
{
    const Folder folder;
    for (const QString &name : {u"a.docx"_s, u"pdf"_s, u"a"_s}) {
        const Status status = saveDocument(folder.path(name), letter());
        ASSERT_FALSE(status.ok());
        EXPECT_EQ(status.error().code, ErrorCode::Invalid);
        EXPECT_FALSE(QFile::exists(folder.path(name)));
    }
}

class UnwritableLetter : public testing::TestWithParam<const char16_t *>
{
};

TEST_P(UnwritableLetter, IsAnErrorOfInputAndOutput)
{
    const Folder folder;
    const Status status =
        saveDocument(folder.path(u"missing/"_s + QString::fromUtf16(GetParam())), letter());
    ASSERT_FALSE(status.ok());
    EXPECT_EQ(status.error().code, ErrorCode::Io);
}

INSTANTIATE_TEST_SUITE_P(Endings, UnwritableLetter, testing::Values(u"a.pdf", u"a.odt", u"a.html"));

TEST(Letter, BreaksItsTableOverPagesAndRepeatsTheHead)
{
    Letter long_ = letter();
    for (int i = 0; i < 60; ++i) {
        long_.blocks.last().table.rows.append({u"项目%1"_s.arg(i), u"1"_s});
    }
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, long_).ok());
    const QStringList pages = pageTexts(path);
    ASSERT_GE(pages.size(), 2);
    EXPECT_TRUE(plain(pages.at(1)).contains(u"类型次数"_s));
    EXPECT_TRUE(plain(pages.join(QString{})).contains(u"项目59"_s));
}

class LetterTables : public testing::TestWithParam<int>
{
};

TEST_P(LetterTables, KeepEachRowOnOnePageBelowItsHead)
{
    Letter written = letter();
    written.blocks.clear();
    for (int i = 0; i < GetParam(); ++i) {
        written.add(Kind::Paragraph, u"一段。"_s);
    }
    LetterTable table{{u"序号"_s, u"内容"_s}, {}};
    for (int i = 0; i < 40; ++i) {
        const QString number = QString::number(i + 100);
        table.rows +=
            {number, u"起"_s + number + u"内容"_s.repeated(3 + i % 5 * 9) + u"止"_s + number};
    }
    written.add(table);
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, written).ok());
    const QStringList pages = pageTexts(path);
    ASSERT_GE(pages.size(), 3);
    ASSERT_LE(pages.size(), 6) << "no page is left half empty";
    for (const QString &page : pages) {
        const QString text = plain(page);
        EXPECT_TRUE(text.contains(u"序号内容"_s) || !text.contains(u'止')) << text.toStdString();
        for (int i = 100; i < 140; ++i) {
            EXPECT_EQ(text.contains(u"起%1"_s.arg(i)), text.contains(u"止%1"_s.arg(i)))
                << i << " in " << text.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Paragraphs, LetterTables, testing::Values(0, 3, 7, 17, 18, 19, 20));

TEST(LetterTable, LeavesNoSumAloneOnAPage)
{
    for (int rows = 8; rows <= 40; ++rows) {
        Letter notice;
        notice.title = u"关于党费收缴情况的公示"_s;
        LetterTable table{{u"姓名"_s, u"金额"_s}, {}};
        for (int i = 1; i <= rows; ++i) {
            table.rows += {u"党员%1"_s.arg(i), u"18.00"_s};
        }
        table.rows += {u"合计"_s, u"9876.00"_s};
        notice.add(table);
        const Folder folder;
        const QString path = folder.path(u"a.pdf"_s);
        ASSERT_TRUE(saveDocument(path, notice).ok());
        int sum = 0;
        for (const QString &page : pageTexts(path)) {
            sum += int(page.count(u"18.00"_s));
            EXPECT_TRUE(!page.contains(u"9876.00"_s) || page.contains(u"18.00"_s)) << rows;
        }
        EXPECT_EQ(sum, rows);
    }
}

TEST(LetterTable, KeepsDaysAndNamesInOneLine)
{
    Letter notice = letter();
    const QStringList whole{u"欧阳明"_s,     u"女"_s,         u"维吾尔族"_s,  u"1990-03"_s,
                            u"硕士研究生"_s, u"2021-04-12"_s, u"2024-06-03"_s};
    notice.blocks.clear();
    notice.add(LetterTable{{u"姓名"_s, u"性别"_s, u"民族"_s, u"出生年月"_s, u"学历"_s,
                            u"申请入党"_s, u"列为积极分子"_s, u"单位及职务"_s},
                           {whole + QStringList{u"某市水利工程建设管理局规划科副科长"_s}}});
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, notice).ok());
    const QString page = pageTexts(path).first();
    for (const QString &piece : whole) {
        EXPECT_TRUE(piece == u"硕士研究生" || page.contains(piece))
            << piece.toStdString() << " in\n"
            << page.toStdString();
    }
}

class LetterEnd : public testing::TestWithParam<int>
{
};

TEST_P(LetterEnd, StandsBelowTextWhereverThePageEnds)
{
    Letter notice{.title = u"公示"_s,
                  .blocks = {},
                  .signature = u"水利局党支部"_s,
                  .date = QDate(2024, 4, 10)};
    LetterTable table{{u"序号"_s, u"姓名"_s}, {}};
    for (int i = 0; i < GetParam(); ++i) {
        table.rows += QStringList{QString::number(i), u"张三"_s};
    }
    notice.add(table);
    notice.add(Kind::Paragraph, u"起"_s + u"公示期内如有异议请反映。"_s.repeated(5) + u"止"_s);
    notice.add(Kind::Paragraph, u"联系人：李四"_s);
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, notice).ok());
    int ends = 0;
    for (const QString &page : pageTexts(path)) {
        const QString text = plain(page);
        EXPECT_EQ(text.contains(u'起'), text.contains(u'止')) << text.toStdString();
        if (text.contains(u"水利局党支部"_s)) {
            ++ends;
            EXPECT_TRUE(text.contains(u"联系人"_s)) << text.toStdString();
            EXPECT_TRUE(text.contains(u"2024年4月10日"_s)) << text.toStdString();
        }
    }
    EXPECT_EQ(ends, 1);
}

INSTANTIATE_TEST_SUITE_P(Rows, LetterEnd, testing::Range(8, 34, 1));

class LetterHeading : public testing::TestWithParam<int>
{
};

TEST_P(LetterHeading, StandsAboveWhatItLeadsToWhereverThePageEnds)
{
    Letter report{.title = u"报告"_s, .blocks = {}, .signature = {}, .date = {}};
    for (int i = 0; i < GetParam(); ++i) {
        report.add(Kind::Paragraph, u"一段。"_s);
    }
    report.add(Kind::Heading1, u"三、名额和产生办法"_s);
    report.add(Kind::Heading2, u"（一）名额"_s);
    report.add(Kind::Paragraph, u"起"_s + u"委员名额按规定的人数确定。"_s.repeated(8));
    for (int i = 0; i < 12; ++i) {
        report.add(Kind::Paragraph, u"一段。"_s);
    }
    report.add(Kind::Paragraph, u"副书记选举得票："_s);
    report.add(LetterTable{{u"序号"_s, u"姓名"_s}, {{u"1"_s, u"张三"_s}, {u"2"_s, u"李四"_s}}});
    const Folder folder;
    const QString path = folder.path(u"a.pdf"_s);
    ASSERT_TRUE(saveDocument(path, report).ok());
    const QStringList pages = pageTexts(path);
    ASSERT_LE(pages.size(), 3);
    for (const QString &page : pages) {
        const QString text = plain(page);
        EXPECT_EQ(text.contains(u"三、名额"_s), text.contains(u'起')) << text.toStdString();
        EXPECT_EQ(text.contains(u"（一）"_s), text.contains(u'起')) << text.toStdString();
        EXPECT_EQ(text.contains(u"得票"_s), text.contains(u"张三"_s)) << text.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Paragraphs, LetterHeading, testing::Range(2, 24));

class LetterOfLines : public testing::TestWithParam<int>
{
protected:
    /// Pages of a letter of that many lines of text, as what stands on each.
    QStringList pages() const
    {
        Letter notice{.title = u"通知"_s,
                      .blocks = {},
                      .signature = u"水利局党支部"_s,
                      .date = QDate(2024, 4, 10)};
        for (int i = 0; i < GetParam(); ++i) {
            notice.add(Kind::Paragraph, u"甲事。"_s);
        }
        const Folder folder;
        const QString path = folder.path(u"a.pdf"_s);
        EXPECT_TRUE(saveDocument(path, notice).ok());
        return pageTexts(path);
    }
};

class LetterOfOnePage : public LetterOfLines
{
};

TEST_P(LetterOfOnePage, IsSetCloserWhereTheEndAloneWouldNeedAnother)
{
    EXPECT_EQ(pages().size(), 1);
}

INSTANTIATE_TEST_SUITE_P(Lines, LetterOfOnePage, testing::Values(15, 17));

class LetterOfTwoPages : public LetterOfLines
{
};

TEST_P(LetterOfTwoPages, LeavesTheEndTwoLinesOfText)
{
    const QStringList texts = pages();
    ASSERT_EQ(texts.size(), 2);
    EXPECT_TRUE(texts.last().contains(u"水利局党支部"_s));
    EXPECT_GE(texts.last().count(u"甲事。"_s), 2) << texts.last().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Lines, LetterOfTwoPages, testing::Values(20, 21, 22, 25));

class LetterHeadings : public testing::TestWithParam<int>
{
protected:
    /// A letter of that many lines, then a heading with what it heads: the page the heading is on.
    static QString pageOf(const QList<LetterBlock> &blocks)
    {
        Letter report{.title = u"报告"_s,
                      .blocks = {},
                      .signature = u"水利局党支部"_s,
                      .date = {2024, 4, 10}};
        for (int i = 0; i < GetParam(); ++i) {
            report.add(Kind::Paragraph, u"甲事。"_s);
        }
        report.blocks += blocks;
        for (int i = 0; i < 8; ++i) {
            report.add(Kind::Paragraph, u"乙事。"_s);
        }
        const Folder folder;
        const QString path = folder.path(u"a.pdf"_s);
        EXPECT_TRUE(saveDocument(path, report).ok());
        for (const QString &page : pageTexts(path)) {
            if (plain(page).contains(u"一、"_s)) {
                return plain(page);
            }
        }
        return {};
    }
};

TEST_P(LetterHeadings, StandAboveWhatTheyHead)
{
    const LetterBlock one{.kind = Kind::Heading1, .text = u"一、管理情况"_s, .table = {}};
    const LetterBlock two{.kind = Kind::Heading2, .text = u"（一）教育"_s, .table = {}};
    const LetterBlock text{.kind = Kind::Paragraph, .text = u"正文"_s, .table = {}};
    const LetterBlock room{.kind = Kind::Paragraph, .text = u"　"_s, .table = {}};
    const LetterBlock seal{.kind = Kind::Paragraph, .text = u"（盖章）"_s, .table = {}};
    const LetterBlock table{.kind = Kind::Table,
                            .text = {},
                            .table = {{u"姓名"_s, u"金额"_s}, {{u"张三"_s, u"18.00"_s}}}};
    EXPECT_TRUE(pageOf({one, text}).contains(u"正文"_s));
    EXPECT_TRUE(pageOf({one, two, text}).contains(u"正文"_s));
    EXPECT_TRUE(pageOf({one, room, seal}).contains(u"（盖章）"_s));
    EXPECT_TRUE(pageOf({one, two, table}).contains(u"张三"_s));
}

INSTANTIATE_TEST_SUITE_P(Lines, LetterHeadings, testing::Range(13, 24, 1));

} // namespace zhibu
