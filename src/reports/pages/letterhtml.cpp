#include "reports/pages/letter.h"
#include "reports/pages/printable.h"
#include "reports/pages/typeface.h"

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

QString style()
{
    return uR"(@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { max-width: 156mm; margin: 2em auto; font: 15.8pt/29pt %1; color: #000; background: #fff; }
h1 { font: 22pt/1.4 %2; text-align: center; text-wrap: balance; margin: 0 0 29pt; }
h2 { font: inherit; font-family: %3; text-indent: 2em; margin: 0; }
h3 { font: inherit; font-family: %4; text-indent: 2em; margin: 0; }
h4 { font: inherit; font-weight: bold; text-indent: 2em; margin: 0; }
p { text-indent: 2em; text-align: justify; margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 8pt 0; font: 12pt/1.5 %5; }
th { font-family: %3; font-weight: normal; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; text-align: center; }
thead { display: table-header-group; }
.signature { margin: 29pt 4em 0 auto; width: fit-content; text-align: center; text-indent: 0; }
@media print { body { margin: 0; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
)"_s.arg(cssFamilies(Face::FangSong), cssFamilies(Face::Title), cssFamilies(Face::Hei),
         cssFamilies(Face::Kai), cssFamilies(Face::Song));
}

QString escaped(const QString &text)
{
    return printable(text).toHtmlEscaped();
}

QString row(const QStringList &cells, const QString &tag)
{
    QString out = u"<tr>"_s;
    for (const QString &cell : cells) {
        out += u"<%1>%2</%1>"_s.arg(tag, escaped(cell));
    }
    return out + u"</tr>\n"_s;
}

QString tableHtml(const LetterTable &table)
{
    QString out = u"<table>\n<thead>"_s + row(table.titles, u"th"_s) + u"</thead>\n<tbody>\n"_s;
    for (const QStringList &cells : table.rows) {
        out += row(cells, u"td"_s);
    }
    return out + u"</tbody>\n</table>\n"_s;
}

QString tagOf(LetterBlock::Kind kind)
{
    switch (kind) {
    case LetterBlock::Kind::Heading1:
        return u"h2"_s;
    case LetterBlock::Kind::Heading2:
        return u"h3"_s;
    case LetterBlock::Kind::Heading3:
        return u"h4"_s;
    case LetterBlock::Kind::Paragraph:
    case LetterBlock::Kind::Table:
        break;
    }
    return u"p"_s;
}

} // namespace

QString letterHtml(const Letter &letter)
{
    const QString title = escaped(letter.title);
    QString out =
        u"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s
        + title + u"</title>\n<style>\n"_s + style() + u"</style>\n</head>\n<body>\n<h1>"_s + title
        + u"</h1>\n"_s;
    for (const LetterBlock &block : letter.blocks) {
        if (block.kind == LetterBlock::Kind::Table) {
            out += tableHtml(block.table);
            continue;
        }
        for (const QString &line : printable(block.text).split(u'\n')) {
            out += u"<%1>%2</%1>\n"_s.arg(tagOf(block.kind), line.toHtmlEscaped());
        }
    }
    if (const QString date = letter.dateLine(); !letter.signature.isEmpty() || !date.isEmpty()) {
        out += u"<p class=\"signature\">"_s + escaped(letter.signature) + u"<br>"_s + date
               + u"</p>\n"_s;
    }
    return out + u"</body>\n</html>\n"_s;
}

} // namespace zhibu
