#include "exchange/formats/htmlreader.h"
#include "exchange/tabletext.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Page
{
    const char *what;
    QString html;
    QStringList table;
};

class HtmlReader : public testing::TestWithParam<Page>
{
};

TEST_P(HtmlReader, GivesTheTextOfTheFirstTable)
{
    EXPECT_EQ(lines(readHtmlTable(GetParam().html, u"x"_s)), GetParam().table);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, HtmlReader,
    testing::Values(
        Page{"as a spreadsheet copies it",
             u"<html><head><meta charset=utf-8><style><!--td{x:y}--></style></head><body>"
             "<!--StartFragment--><table border=0>\r\n <col width=72><tr height=19>"
             "<td class=xl65 style='a:\"b>c\"'>姓名</td><td>备注</td></tr>\r\n"
             "<tr><td>张&nbsp;三</td><td>一<br style='mso-data-placement:same-cell'>"
             "二 &amp;  三\r\n 四</td></tr></table><p>之后</p><table><tr><td>x</table>"_s,
             {u"姓名|备注"_s, u"2|张 三|一\n二 & 三 四"_s}},
        Page{"cells that are one",
             u"<table><tr><th>组织<th colspan=2>人数<tr><td rowspan=\"2\">水利局<td>男<td>7"
             "<tr><td>女<td>5</table>"_s,
             {u"组织|人数"_s, u"2|水利局|男|7"_s, u"3|水利局|女|5"_s}},
        Page{"paragraphs, entities and an empty row",
             u"<TABLE><TR><TD><p>甲</p>\n<p>乙</p></TD><TD>&#20013;&#x6587;&lt;b&gt;&x;</TD></TR>"
             "<TR><TD></TD></TR><TR><TD>1 < 2</TD></TR></TABLE>"_s,
             {u"甲\n乙|中文<b>&x;"_s, u"3|1 < 2|"_s}},
        Page{"a table within a cell",
             u"<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>"_s,
             {u"甲\n乙|丙"_s}},
        Page{"no table", u"<p>张三</p>"_s, {u"error: empty"_s}},
        Page{"broken off", u"<table><tr><td>甲</td><td a='"_s, {u"甲"_s}}),
    [](const auto &row) {
        QString name = QString::fromUtf8(row.param.what);
        return name.replace(u' ', u'_').remove(u',').toStdString();
    });

} // namespace

} // namespace zhibu
