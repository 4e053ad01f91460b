#include "exchange/formats/odsreader.h"

#include "exchange/formats/cellvalue.h"
#include "exchange/formats/tablebuilder.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Enters the next child of that name; false when the current element has no further one.
bool enter(QXmlStreamReader &xml, QStringView name)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == name) {
            return true;
        }
        xml.skipCurrentElement();
    }
    return false;
}

QString attribute(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name) {
            return attribute.value().toString();
        }
    }
    return {};
}

/// How often a row, cell or blank stands there; sheets end with millions of empty ones.
int repeated(const QXmlStreamReader &xml, QStringView name, int limit)
{
    return std::clamp(attribute(xml, name).toInt(), 1, limit);
}

/// Adds the text of a paragraph, in which blanks, tabs and line breaks are elements. Stops at the
/// limit, or a few elements could ask for gigabytes of blanks.
void appendParagraph(QXmlStreamReader &xml, QString &text)
{
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        depth += xml.isStartElement() ? 1 : 0;
        depth -= xml.isEndElement() ? 1 : 0;
        if (text.size() > kMaxCellLength) {
            continue;
        }
        if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isStartElement() && xml.name() == u"s") {
            text += QString(repeated(xml, u"c", kMaxCellLength), u' ');
        } else if (xml.isStartElement() && xml.name() == u"tab") {
            text += u'\t';
        } else if (xml.isStartElement() && xml.name() == u"line-break") {
            text += u'\n';
        }
    }
}

QString cellText(QXmlStreamReader &xml)
{
    const QString type = attribute(xml, u"value-type");
    const QString number = attribute(xml, u"value");
    const QString date = attribute(xml, u"date-value");
    const QString boolean = attribute(xml, u"boolean-value");
    QString text;
    for (bool first = true; enter(xml, u"p");
         first = false) { // only its own: a comment has paragraphs too
        text += first ? u""_s : u"\n"_s;
        appendParagraph(xml, text);
    }
    if (type == u"date") {
        return isoDateText(date);
    }
    if (type == u"boolean") {
        return boolean == u"true" ? u"1"_s : u"0"_s;
    }
    if (type == u"float" || type == u"percentage" || type == u"currency") {
        return numberText(number);
    }
    return text;
}

class SheetReader
{
public:
    SheetReader(const ZipArchive &archive, TableBuilder &table)
        : m_archive(archive)
        , m_table(table)
    {}

    /// Reads the rows of the <table> the reader has entered, header rows and groups of rows
    /// included.
    Status read(QXmlStreamReader &xml)
    {
        for (int depth = 1; depth > 0 && !xml.atEnd();) {
            xml.readNext();
            if (xml.isEndElement()) {
                --depth;
            } else if (xml.isStartElement() && xml.name() == u"table-row") {
                if (Status row = readRow(xml); !row) {
                    return row;
                }
            } else if (xml.isStartElement()
                       && (xml.name() == u"table-header-rows" || xml.name() == u"table-rows"
                           || xml.name() == u"table-row-group")) {
                ++depth;
            } else if (xml.isStartElement()) {
                xml.skipCurrentElement();
            }
        }
        return {};
    }

private:
    Status readRow(QXmlStreamReader &xml)
    {
        const int times = repeated(xml, u"number-rows-repeated", kMaxRows);
        QStringList cells;
        qsizetype column = 0;
        while (xml.readNextStartElement()) {
            const int width = repeated(xml, u"number-columns-repeated", kMaxColumns);
            const QString text = cellText(xml);
            if (!text.isEmpty() && column + width > kMaxColumns) {
                return m_archive.notATable(u"too-many-columns:%1"_s.arg(m_row + 1));
            }
            if (!text.isEmpty()) {
                cells.resize(column);
                cells.insert(column, width, text);
            }
            column = std::min<qsizetype>(column + width, kMaxColumns);
        }
        for (int i = 0; i < times && !cells.isEmpty(); ++i) {
            if (m_row + i >= kMaxRows) {
                return m_archive.notATable(u"too-many-rows"_s);
            }
            if (Status row = m_table.add(m_row + i + 1, cells, xml.characterOffset()); !row) {
                return row;
            }
        }
        m_row = std::min(m_row + times, kMaxRows);
        return {};
    }

    const ZipArchive &m_archive;
    TableBuilder &m_table;
    int m_row = 0; ///< the last one read
};

/// Encrypted parts are valid zip entries; only the manifest tells.
bool isEncrypted(ZipArchive &archive)
{
    bool encrypted = false;
    const Status read = archive.readXml(u"META-INF/manifest.xml"_s, [&](QXmlStreamReader &xml) {
        while (!xml.atEnd()) {
            xml.readNext();
            encrypted = encrypted || xml.name() == u"encryption-data";
        }
        return Status();
    });
    return read && encrypted;
}

} // namespace

bool isOds(const ZipArchive &archive)
{
    return archive.contains(u"content.xml"_s);
}

Result<TableData> readOds(ZipArchive &archive, const Progress &progress)
{
    if (isEncrypted(archive)) {
        return archive.notATable(u"encrypted"_s);
    }
    const QString content = u"content.xml"_s;
    Result<TableData> result = archive.notATable(u"no-sheet"_s);
    const Status read = archive.readXml(content, [&](QXmlStreamReader &xml) -> Status {
        if (!enter(xml, u"body") || !enter(xml, u"spreadsheet") || !enter(xml, u"table")) {
            return {};
        }
        TableBuilder table(archive.path(), attribute(xml, u"name"), archive.size(content),
                           progress);
        if (Status rows = SheetReader(archive, table).read(xml); !rows) {
            return rows;
        }
        result = table.take();
        return {};
    });
    return read ? result : read.error();
}

} // namespace zhibu
