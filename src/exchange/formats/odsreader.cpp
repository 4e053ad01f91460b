#include "exchange/formats/odsreader.h"

#include "exchange/formats/cellvalue.h"
#include "exchange/formats/tablebuilder.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const QString kContent = u"content.xml"_s;

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
    const QString written = attribute(xml, u"string-value");
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
    return text.isEmpty() ? written : text;
}

class OdsSheetReader
{
public:
    OdsSheetReader(const ZipArchive &archive, TableBuilder &table)
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
            const MergedCells span = spanOf(xml, static_cast<int>(column));
            const bool covered = xml.name() == u"covered-table-cell";
            QString text = cellText(xml);
            if (covered) {
                text.clear();
            } else if (span.lastLine > span.firstLine || span.lastColumn > span.firstColumn) {
                m_table.merge(span);
            }
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

    /// The cells that the one at hand stands for, in the row after the last one read.
    [[nodiscard]] MergedCells spanOf(const QXmlStreamReader &xml, int column) const
    {
        const int height = repeated(xml, u"number-rows-spanned", kMaxRows);
        const int width = repeated(xml, u"number-columns-spanned", kMaxColumns);
        return {m_row + 1, std::min(m_row + height, kMaxRows), column,
                std::min(column + width, kMaxColumns) - 1};
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

/// Names of the styles of hidden sheets.
QSet<QString> hiddenStyles(QXmlStreamReader &xml)
{
    QSet<QString> hidden;
    while (enter(xml, u"style")) {
        const QString name = attribute(xml, u"name");
        while (xml.readNextStartElement()) {
            if (attribute(xml, u"display") == u"false") {
                hidden += name;
            }
            xml.skipCurrentElement();
        }
    }
    return hidden;
}

/// Reads what of the sheets is chosen. `hidden` ones count only where they are asked for.
class BookReader
{
public:
    BookReader(const ZipArchive &archive, const SheetChoice &choice, bool takesHidden,
               const Progress &progress)
        : m_archive(archive)
        , m_choice(choice)
        , m_takesHidden(takesHidden)
        , m_progress(progress)
    {}

    Status read(QXmlStreamReader &xml)
    {
        QSet<QString> hidden;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"automatic-styles") {
                hidden = hiddenStyles(xml);
            } else if (xml.name() == u"body") {
                return enter(xml, u"spreadsheet") ? readSheets(xml, hidden) : Status();
            } else {
                xml.skipCurrentElement();
            }
        }
        return {};
    }

    [[nodiscard]] bool hasFound() const { return m_found; }
    [[nodiscard]] const QList<TableData> &tables() const { return m_tables; }

private:
    Status readSheets(QXmlStreamReader &xml, const QSet<QString> &hidden)
    {
        while ((m_choice.all || !m_found) && enter(xml, u"table")) {
            const QString name = attribute(xml, u"name");
            const bool wanted =
                m_choice.name.isEmpty()
                    ? m_takesHidden || !hidden.contains(attribute(xml, u"style-name"))
                    : name == m_choice.name;
            if (!wanted) {
                xml.skipCurrentElement();
                continue;
            }
            m_found = true;
            if (Status sheet = readSheet(xml, name); !sheet) {
                return sheet;
            }
        }
        return {};
    }

    Status readSheet(QXmlStreamReader &xml, const QString &name)
    {
        TableBuilder table(m_archive.path(), name, m_archive.size(kContent), m_progress, m_kept);
        if (Status rows = OdsSheetReader(m_archive, table).read(xml); !rows) {
            return rows;
        }
        auto taken = table.take();
        if (taken) {
            m_tables.append(std::move(*taken));
        }
        return taken || taken.error().detail == u"empty" ? Status() : taken.error();
    }

    const ZipArchive &m_archive;
    const SheetChoice &m_choice;
    bool m_takesHidden;
    const Progress &m_progress;
    bool m_found = false;
    KeptSoFar m_kept;
    QList<TableData> m_tables;
};

} // namespace

bool isOds(const ZipArchive &archive)
{
    return archive.contains(kContent) || archive.contains(u"encrypted-package"_s);
}

Result<QList<TableData>> readOds(ZipArchive &archive, const SheetChoice &choice,
                                 const Progress &progress)
{
    if (isEncrypted(archive)) {
        return archive.notATable(u"encrypted"_s);
    }
    for (const bool takesHidden : {false, true}) { // the first sheet where none is visible
        BookReader book(archive, choice, takesHidden, progress);
        const Status read =
            archive.readXml(kContent, [&](QXmlStreamReader &xml) { return book.read(xml); });
        if (!read) {
            return read.error();
        }
        if (!book.tables().isEmpty()) {
            return book.tables();
        }
        if (book.hasFound()) {
            return archive.notATable(u"empty"_s);
        }
    }
    return archive.notATable(noSheet(choice));
}

} // namespace zhibu
