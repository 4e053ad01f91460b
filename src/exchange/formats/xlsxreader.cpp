#include "exchange/formats/xlsxreader.h"

#include "exchange/formats/cellvalue.h"
#include "exchange/formats/tablebuilder.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Relation
{
    QString id;
    QString type; ///< last part of the URI: worksheet, sharedStrings …
    QString part; ///< the part it points to
};

struct Workbook
{
    QString sheetName;
    QString sheetPart;
    bool from1904 = false;
    QStringList strings;
    QList<bool> isDate; ///< by cell style
};

QString attribute(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(name).toString();
}

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true";
}

/// What a part (empty: the package) points to. A part without a list of relations points to
/// nothing.
Status readRelations(ZipArchive &archive, const QString &part, QList<Relation> &relations)
{
    const QString folder = part.left(part.lastIndexOf(u'/') + 1);
    const QString list = folder + u"_rels/"_s + part.mid(folder.size()) + u".rels"_s;
    if (!archive.contains(list)) {
        return {};
    }
    return archive.readXml(list, [&](QXmlStreamReader &xml) {
        while (xml.readNextStartElement()) {
            const QString target = attribute(xml, "Target"_L1);
            relations.append(
                {attribute(xml, "Id"_L1), attribute(xml, "Type"_L1).section(u'/', -1),
                 target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target)});
            xml.skipCurrentElement();
        }
        return Status();
    });
}

QString partOfType(const QList<Relation> &relations, QStringView type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type) {
            return relation.part;
        }
    }
    return {};
}

/// The worksheet a <sheet> element stands for; empty for a chart sheet.
QString worksheetPart(const QXmlStreamAttributes &attributes, const QList<Relation> &relations)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        const bool isRelation = attribute.name() == u"id" && !attribute.namespaceUri().isEmpty();
        for (const Relation &relation : relations) {
            if (isRelation && relation.id == attribute.value() && relation.type == u"worksheet") {
                return relation.part;
            }
        }
    }
    return {};
}

/// Takes the first visible worksheet, or the first if all are hidden.
void chooseSheet(QXmlStreamReader &xml, const QList<Relation> &relations, Workbook &book)
{
    bool visible = false;
    while (xml.readNextStartElement()) {
        const QString part = worksheetPart(xml.attributes(), relations);
        const bool shown = !attribute(xml, "state"_L1).contains(u"hidden"_s, Qt::CaseInsensitive);
        if (!part.isEmpty() && (book.sheetPart.isEmpty() || (shown && !visible))) {
            book.sheetPart = part;
            book.sheetName = attribute(xml, "name"_L1);
            visible = shown;
        }
        xml.skipCurrentElement();
    }
}

Status readWorkbook(ZipArchive &archive, const QString &part, const QList<Relation> &relations,
                    Workbook &book)
{
    return archive.readXml(part, [&](QXmlStreamReader &xml) {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"sheets") {
                chooseSheet(xml, relations, book);
                continue;
            }
            if (xml.name() == u"workbookPr") {
                book.from1904 = isTrue(attribute(xml, "date1904"_L1));
            }
            xml.skipCurrentElement();
        }
        return Status();
    });
}

/// Characters XML cannot hold are written as _x000D_, an underscore that would look so as _x005F_.
QString unescaped(QString text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains(u"_x")) {
        return text;
    }
    QString out;
    qsizetype copied = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        out += QStringView(text).mid(copied, match.capturedStart() - copied);
        out += QChar(match.captured(1).toUShort(nullptr, 16));
        copied = match.capturedEnd();
    }
    return out += QStringView(text).mid(copied);
}

/// The text of an <si> or <is> element: all runs, without the reading aids (rPh).
QString richText(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isEndElement()) {
            --depth;
        } else if (xml.isStartElement() && xml.name() == u"t") {
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.isStartElement() && xml.name() == u"rPh") {
            xml.skipCurrentElement();
        } else if (xml.isStartElement()) {
            ++depth;
        }
    }
    return unescaped(text);
}

Status readStrings(ZipArchive &archive, const QString &part, QStringList &strings)
{
    return archive.readXml(part, [&](QXmlStreamReader &xml) {
        while (xml.readNextStartElement()) {
            strings.append(richText(xml));
        }
        return Status();
    });
}

Status readStyles(ZipArchive &archive, const QString &part, QList<bool> &isDate)
{
    return archive.readXml(part, [&](QXmlStreamReader &xml) {
        QHash<int, bool> custom;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"numFmts") {
                while (xml.readNextStartElement()) {
                    custom[attribute(xml, "numFmtId"_L1).toInt()] =
                        isDateFormat(attribute(xml, "formatCode"_L1));
                    xml.skipCurrentElement();
                }
            } else if (xml.name() == u"cellXfs") {
                while (xml.readNextStartElement()) {
                    const int id = attribute(xml, "numFmtId"_L1).toInt();
                    isDate.append(custom.value(id, isDateFormat(id)));
                    xml.skipCurrentElement();
                }
            } else {
                xml.skipCurrentElement();
            }
        }
        return Status();
    });
}

/// Column of a reference like "AB12", counted from 0; -1 without one.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || column > kMaxColumns) {
            break;
        }
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

QString cellText(QXmlStreamReader &xml, const Workbook &book)
{
    const QString type = attribute(xml, "t"_L1);
    const int style = attribute(xml, "s"_L1).toInt();
    QString value;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"v") {
            value = xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.name() == u"is") {
            value = richText(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    if (type == u"s") {
        bool ok = false;
        const int index = value.toInt(&ok);
        return ok ? book.strings.value(index) : QString();
    }
    if (type == u"str") {
        return unescaped(value);
    }
    if (type == u"d") {
        return isoDateText(value);
    }
    if (type.isEmpty() || type == u"n") {
        return book.isDate.value(style) ? serialDateText(value, book.from1904) : numberText(value);
    }
    return value; // inlineStr, a boolean's 0 or 1, an error's #N/A
}

class SheetReader
{
public:
    SheetReader(const ZipArchive &archive, const Workbook &book, TableBuilder &table)
        : m_archive(archive)
        , m_book(book)
        , m_table(table)
    {}

    Status read(QXmlStreamReader &xml)
    {
        while (xml.readNextStartElement()) {
            if (xml.name() != u"sheetData") {
                xml.skipCurrentElement();
                continue;
            }
            while (xml.readNextStartElement()) {
                if (Status row = readRow(xml); !row) {
                    return row;
                }
            }
        }
        return {};
    }

private:
    /// Rows and cells without a reference follow the one before.
    Status readRow(QXmlStreamReader &xml)
    {
        bool numbered = false;
        const int number = attribute(xml, "r"_L1).toInt(&numbered);
        m_row = numbered ? number : m_row + 1;
        if (m_row > kMaxRows) {
            return m_archive.notATable(u"too-many-rows"_s);
        }
        QStringList cells;
        int column = -1;
        while (xml.readNextStartElement()) {
            const int named = columnOf(attribute(xml, "r"_L1));
            column = named >= 0 ? named : column + 1;
            if (column >= kMaxColumns) {
                return m_archive.notATable(u"too-many-columns:%1"_s.arg(m_row));
            }
            QString text = cellText(xml, m_book);
            if (!text.isEmpty()) {
                cells.resize(std::max<qsizetype>(cells.size(), column + 1));
                cells[column] = std::move(text);
            }
        }
        return m_table.add(m_row, std::move(cells), xml.characterOffset());
    }

    const ZipArchive &m_archive;
    const Workbook &m_book;
    TableBuilder &m_table;
    int m_row = 0;
};

/// Everything but the sheet itself.
Result<Workbook> openWorkbook(ZipArchive &archive)
{
    Workbook book;
    QList<Relation> package;
    if (const Status read = readRelations(archive, {}, package); !read) {
        return read.error();
    }
    const QString main = partOfType(package, u"officeDocument");
    if (!archive.contains(main)) {
        return archive.notATable(u"no-sheet"_s);
    }
    QList<Relation> relations;
    if (const Status read = readRelations(archive, main, relations); !read) {
        return read.error();
    }
    if (const Status read = readWorkbook(archive, main, relations, book); !read) {
        return read.error();
    }
    if (book.sheetPart.isEmpty()) {
        return archive.notATable(u"no-sheet"_s);
    }
    if (const QString part = partOfType(relations, u"sharedStrings"); !part.isEmpty()) {
        if (const Status read = readStrings(archive, part, book.strings); !read) {
            return read.error();
        }
    }
    if (const QString part = partOfType(relations, u"styles"); !part.isEmpty()) {
        if (const Status read = readStyles(archive, part, book.isDate); !read) {
            return read.error();
        }
    }
    return book;
}

} // namespace

Result<TableData> readXlsx(ZipArchive &archive, const Progress &progress)
{
    const auto book = openWorkbook(archive);
    if (!book) {
        return book.error();
    }
    TableBuilder table(archive.path(), book->sheetName, archive.size(book->sheetPart), progress);
    SheetReader reader(archive, *book, table);
    const Status read =
        archive.readXml(book->sheetPart, [&](QXmlStreamReader &xml) { return reader.read(xml); });
    return read ? table.take() : read.error();
}

} // namespace zhibu
