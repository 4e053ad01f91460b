#include "exchange/formats/xlsxreader.h"

#include "core/decimal.h"
#include "exchange/formats/cellvalue.h"
#include "exchange/formats/tablebuilder.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

struct Relation
{
    QString id;
    QString type; ///< last part of the URI: worksheet, sharedStrings …
    QString part; ///< the part it points to
};

struct Sheet
{
    QString name;
    QString part;
    bool shown = true;
};

struct Workbook
{
    QList<Sheet> sheets;
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

void listSheets(QXmlStreamReader &xml, const QList<Relation> &relations, Workbook &book)
{
    while (xml.readNextStartElement()) {
        const QString part = worksheetPart(xml.attributes(), relations);
        const bool hidden = attribute(xml, "state"_L1).contains(u"hidden"_s, Qt::CaseInsensitive);
        if (!part.isEmpty()) {
            book.sheets.append({attribute(xml, "name"_L1), part, !hidden});
        }
        xml.skipCurrentElement();
    }
}

/// Where nothing is visible the first sheet counts as the visible one.
QList<Sheet> chosenSheets(const QList<Sheet> &sheets, const SheetChoice &choice)
{
    QList<Sheet> chosen;
    for (const Sheet &sheet : sheets) {
        const bool wanted = choice.name.isEmpty() ? sheet.shown : sheet.name == choice.name;
        if (wanted && (choice.all || chosen.isEmpty())) {
            chosen.append(sheet);
        }
    }
    return chosen.isEmpty() && choice.name.isEmpty() ? sheets.mid(0, 1) : chosen;
}

Status readWorkbook(ZipArchive &archive, const QString &part, const QList<Relation> &relations,
                    Workbook &book)
{
    return archive.readXml(part, [&](QXmlStreamReader &xml) {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"sheets") {
                listSheets(xml, relations, book);
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
        qint64 characters = 0;
        while (xml.readNextStartElement()) {
            strings.append(richText(xml));
            characters += strings.constLast().size();
            if (strings.size() > kMaxCells || characters > kMaxCharacters) {
                return Status(archive.notATable(u"too-large"_s));
            }
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

/// Its row, 0 without one.
int rowOf(QStringView reference)
{
    const auto digits = std::find_if(reference.begin(), reference.end(), isAsciiDigit);
    return reference.mid(digits - reference.begin()).toInt();
}

/// What "A1:C2" names; nothing for what is no range of a sheet.
std::optional<MergedCells> mergedCells(const QString &reference)
{
    const QString first = reference.section(u':', 0, 0);
    const QString last = reference.section(u':', 1);
    const MergedCells cells{rowOf(first), rowOf(last), columnOf(first), columnOf(last)};
    const bool sound = cells.firstLine >= 1 && cells.lastLine >= cells.firstLine
                       && cells.lastLine <= kMaxRows && cells.firstColumn >= 0
                       && cells.lastColumn >= cells.firstColumn && cells.lastColumn < kMaxColumns;
    return sound ? std::optional(cells) : std::nullopt;
}

QString cellText(QXmlStreamReader &xml, const Workbook &book)
{
    const QString type = attribute(xml, "t"_L1);
    const int style = attribute(xml, "s"_L1).toInt();
    QString value;
    bool isFormula = false;
    while (xml.readNextStartElement()) {
        isFormula = isFormula || xml.name() == u"f";
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
    if (isFormula && value.isEmpty()) {
        return u"#N/A"_s; // never worked out by the program that wrote it
    }
    if (type == u"d") {
        return isoDateText(value);
    }
    if (type.isEmpty() || type == u"n") {
        return book.isDate.value(style) ? serialDateText(value, book.from1904) : numberText(value);
    }
    return value; // inlineStr, a boolean's 0 or 1, an error's #N/A
}

class XlsxSheetReader
{
public:
    XlsxSheetReader(const ZipArchive &archive, const Workbook &book, TableBuilder &table)
        : m_archive(archive)
        , m_book(book)
        , m_table(table)
    {}

    Status read(QXmlStreamReader &xml)
    {
        while (xml.readNextStartElement()) {
            if (xml.name() == u"mergeCells") {
                readMerged(xml);
            } else if (xml.name() != u"sheetData") {
                xml.skipCurrentElement();
            } else if (Status rows = readRows(xml); !rows) {
                return rows;
            }
        }
        return {};
    }

private:
    Status readRows(QXmlStreamReader &xml)
    {
        while (xml.readNextStartElement()) {
            if (Status row = readRow(xml); !row) {
                return row;
            }
        }
        return {};
    }

    void readMerged(QXmlStreamReader &xml)
    {
        while (xml.readNextStartElement()) {
            if (const auto cells = mergedCells(attribute(xml, "ref"_L1))) {
                m_table.merge(*cells);
            }
            xml.skipCurrentElement();
        }
    }

    /// Rows and cells without a reference follow the one before.
    Status readRow(QXmlStreamReader &xml)
    {
        const int number = attribute(xml, "r"_L1).toInt(); // 0 where there is none
        m_row = number > 0 ? number : m_row + 1;
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
    if (main.endsWith(u".bin", Qt::CaseInsensitive)) {
        return archive.notATable(u"xlsb"_s);
    }
    if (main.startsWith(u"word/")) {
        return archive.notATable(u"word"_s);
    }
    QList<Relation> relations;
    if (const Status read = readRelations(archive, main, relations); !read) {
        return read.error();
    }
    if (const Status read = readWorkbook(archive, main, relations, book); !read) {
        return read.error();
    }
    if (book.sheets.isEmpty()) {
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

Result<TableData> readSheet(ZipArchive &archive, const Workbook &book, const Sheet &sheet,
                            const Progress &progress, KeptSoFar &kept)
{
    TableBuilder table(archive.path(), sheet.name, archive.size(sheet.part), progress, kept);
    XlsxSheetReader reader(archive, book, table);
    const Status read =
        archive.readXml(sheet.part, [&](QXmlStreamReader &xml) { return reader.read(xml); });
    return read ? table.take() : read.error();
}

} // namespace

Result<QList<TableData>> readXlsx(ZipArchive &archive, const SheetChoice &choice,
                                  const Progress &progress)
{
    const auto book = openWorkbook(archive);
    if (!book) {
        return book.error();
    }
    KeptSoFar kept;
    QList<TableData> tables;
    Error error = archive.notATable(noSheet(choice));
    for (const Sheet &sheet : chosenSheets(book->sheets, choice)) {
        auto table = readSheet(archive, *book, sheet, progress, kept);
        if (table) {
            tables.append(std::move(*table));
            continue;
        }
        error = table.error();
        if (!choice.all || error.detail != u"empty") {
            return error;
        }
    }
    return tables.isEmpty() ? error : Result(tables);
}

} // namespace zhibu
