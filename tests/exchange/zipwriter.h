#pragma once

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QString>

#include <minizip/zip.h>

namespace zhibu {

using ZipParts = QMap<QString, QByteArray>;

/// Writes a zip file of these parts.
inline void writeZip(const QString &path, const ZipParts &parts, int level = 6)
{
    zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const zip_fileinfo info{};
        zipOpenNewFileInZip(zip, part.key().toUtf8().constData(), &info, nullptr, 0, nullptr, 0,
                            nullptr, Z_DEFLATED, level);
        zipWriteInFileInZip(zip, part.value().constData(),
                            static_cast<unsigned>(part.value().size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
}

/// A workbook of one sheet "一" around the content of its <sheetData>.
inline ZipParts workbookParts(const QByteArray &sheetData, const QByteArray &strings = {},
                              const QByteArray &styles = {}, const QByteArray &workbookPr = {})
{
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return {
        {QStringLiteral("_rels/.rels"),
         "<Relationships><Relationship Id=\"a\" Type=\"" + type
             + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships><Relationship Id=\"r1\" Type=\"" + type
             + "worksheet\" Target=\"worksheets/s.xml\"/><Relationship Id=\"r2\" Type=\"" + type
             + "sharedStrings\" Target=\"/xl/strings.xml\"/><Relationship Id=\"r3\" Type=\"" + type
             + "styles\" Target=\"../xl/styles.xml\"/></Relationships>"},
        {QStringLiteral("xl/workbook.xml"),
         "<workbook " + main + " xmlns:r=\"" + type.chopped(1) + "\">" + workbookPr
             + "<sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {QStringLiteral("xl/strings.xml"), "<sst " + main + ">" + strings + "</sst>"},
        {QStringLiteral("xl/styles.xml"), "<styleSheet " + main + ">" + styles + "</styleSheet>"},
        {QStringLiteral("xl/worksheets/s.xml"),
         "<worksheet " + main + "><sheetData>" + sheetData + "</sheetData></worksheet>"}};
}

} // namespace zhibu
