#include "reports/documents/document.h"

#include "reports/pages/pdffile.h"

using namespace Qt::StringLiterals;

namespace zhibu {

QString Document::title() const
{
    return minutes ? minutes->title : letter ? letter->title : slips ? slips->title : page.title;
}

TextTable Document::sheet() const
{
    if (letter && !hasTable()) {
        return letterSheet(*letter);
    }
    TextTable sheet = table;
    if (letter && !minutes) {
        const QString day = letter->date.isValid() ? proseDate(letter->date) : QString();
        sheet.heading = {title(), u"%1　%2"_s.arg(letter->signature, day).trimmed()};
    } else if (!slips && !page.subtitle.isEmpty()) {
        sheet.heading = {page.title, u"%1　%2"_s.arg(page.subtitle, page.unit).trimmed()};
    }
    for (const QString &note : notesInSheet ? page.footnotes : QStringList()) {
        QStringList row(sheet.columns.size());
        row[1] = note; // beside the names
        sheet.rows += row;
    }
    return sheet;
}

QPageLayout Document::layout() const
{
    return minutes  ? tablePageLayout(QPageLayout::Portrait)
           : letter ? letterPageLayout()
           : slips  ? slipSheetLayout()
                    : tablePageLayout(page);
}

void Document::paint(QPagedPaintDevice &device, std::optional<int> rows) const
{
    if (minutes) {
        paintMinutes(device, *minutes);
        return;
    }
    if (letter) {
        paintLetter(device, *letter);
        return;
    }
    if (slips) {
        paintSlips(device, *slips, rows);
        return;
    }
    PrintTable shown = page;
    if (rows && shown.rows.size() > *rows) {
        shown.rows.resize(*rows);
    }
    paintTable(device, shown);
}

Status savePages(const QString &path, const Document &document)
{
    return writePdf(path, document.title(), document.layout(),
                    [&document](QPagedPaintDevice &device) { document.paint(device); });
}

Status saveText(const QString &path, const Document &document)
{
    const bool isPdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    return isPdf ? savePages(path, document) : saveDocument(path, document.text());
}

} // namespace zhibu
