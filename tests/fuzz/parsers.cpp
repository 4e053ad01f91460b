#include "core/datetext.h"
#include "core/decimal.h"
#include "core/dues.h"
#include "core/idnumber.h"
#include "core/meetings.h"
#include "core/rollcall.h"
#include "exchange/assessmentpaste.h"
#include "exchange/columnmatch.h"
#include "exchange/formats/csvreader.h"
#include "exchange/formats/htmlreader.h"
#include "exchange/formats/olefile.h"
#include "exchange/formats/zipmemory.h"
#include "exchange/packets/packet.h"
#include "exchange/pasteplan.h"
#include "exchange/tabletitles.h"
#include "exchange/zipwriter.h"
#include "ledger/ledgers.h"
#include "scoring/scheme.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// Every parser of ours on one input, whose first letter says which: see README.md.

using namespace Qt::StringLiterals;

namespace zhibu {

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort(); // as a crash does, it keeps the input
    }
}

/// What holds for every table, and what is done with one before a file is compared with it.
void look(const Result<QList<TableData>> &tables)
{
    if (!tables) {
        require(tables.error().code == ErrorCode::NotATable);
        require(!tables.error().detail.isEmpty());
        return;
    }
    require(!tables->isEmpty());
    const Ledger &members = ledgerOf(u"members"_s);
    for (const TableData &raw : *tables) {
        const TableData table = withTitles(raw, findTitles(raw, &members));
        for (const TableRow &row : table.rows) {
            require(row.line >= 1 && row.cells.size() >= table.titles.size());
        }
        const ColumnMatch match = matchColumns(members, table.titles);
        for (const int field : fieldsByContent(members, table, match)) {
            require(field >= 0 && field < members.fields.size());
        }
    }
}

QString place(const QString &name)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QFile::remove(path);
    return path;
}

void readFile(const QByteArray &bytes)
{
    QFile file(place(u"file"_s));
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    look(readSheets(file.fileName(), {.all = true}));
}

/// A workbook of which one part is the input.
void readPart(const QString &part, const QByteArray &bytes)
{
    ZipParts parts = workbookParts(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>b</t></r></is>"
        "</c></row><row r='2'><c r='A2' s='1'><v>45359.625</v></c></row>",
        "<si><t>a</t></si>", "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs>");
    parts[part] = bytes;
    const QString path = place(u"book"_s);
    writeZip(path, parts, 0);
    look(readSheets(path, {.all = true}));
}

void readOdsContent(const QByteArray &bytes)
{
    const QString path = place(u"ods"_s);
    writeZip(path, {{u"content.xml"_s, bytes}}, 0);
    look(readSheets(path, {.all = true}));
}

void readCsvText(const QByteArray &bytes)
{
    auto table = readCsv(bytes, u"x"_s);
    look(table ? Result(QList<TableData>{std::move(*table)}) : table.error());
}

void readHtml(const QByteArray &bytes)
{
    auto table = readHtmlTable(QString::fromUtf8(bytes), u"x"_s);
    look(table ? Result(QList<TableData>{std::move(*table)}) : table.error());
}

/// Text as a value of every field there is. What is accepted is accepted again as it is written;
/// of zero characters, which are dropped, nothing is said.
void readCells(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes).remove(QChar::Null);
    (void)idNumberFromText(text);
    (void)monthFromText(text);
    (void)decimalFromText(text, 4);
    if (const auto date = dateFromText(text)) {
        require(dateFromText(isoText(*date)) == date);
    }
    for (const Ledger &ledger : allLedgers()) {
        for (const Field &field : ledger.fields) {
            const ParsedCell cell = parseCell(field, text);
            require(cell.finding
                    || parseCell(field, cellText(field, cell.value)).value == cell.value);
        }
    }
}

void readRules(const QByteArray &bytes)
{
    (void)parseScheme(bytes);
    (void)parseDuesRules(bytes);
    (void)parseMeetingRules(bytes);
}

const QStringList kPeople{u"张三"_s, u"李四"_s,     u"王伟"_s,
                          u"王伟"_s, u"欧阳明月"_s, u"阿卜杜拉·买买提"_s};

/// Who is there and who is not are people of the list, each in one place only.
void readNames(const QByteArray &bytes)
{
    const RollCall call = readRollCall(QString::fromUtf8(bytes), kPeople);
    require(std::ranges::is_sorted(call.named) && std::ranges::is_sorted(call.missing));
    for (const QList<int> &places : {call.named, call.missing}) {
        for (const int person : places) {
            require(person >= 0 && person < kPeople.size());
        }
    }
    for (const int person : call.named) {
        require(!call.missing.contains(person));
    }
    for (const int person : call.reasons.keys()) {
        require(call.missing.contains(person) && !call.reasons[person].isEmpty());
    }
}

/// A block of cells for a grid and for a 核定: nothing goes beside it.
void readPasted(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    PasteTarget grid{.columns = {{u"学习"_s}, {u"纪律（10分）"_s}, {u"理由"_s}}, .titledOnly = 1};
    AssessmentRun run{.from = Month::of(2024, 1)};
    for (int row = 0; row < kPeople.size(); ++row) {
        const QString code = u"P00000%1"_s.arg(row);
        grid.rows += QStringList{code, kPeople[row]};
        grid.rowsFromHere += row;
        AssessmentRow entry;
        entry.member = row + 1;
        entry.code = code;
        entry.name = kPeople[row];
        entry.inForce.member = row + 1;
        entry.proposed = entry.inForce;
        run.rows.push_back(entry);
    }
    for (const PastedCell &cell : planPaste(text, grid).cells) {
        require(cell.row >= 0 && cell.row < grid.rows.size());
        require(cell.column >= 0 && cell.column < grid.columns.size());
    }
    const Worksheet worksheet{
        u"事业编"_s, {{u"岗位工资"_s, ItemCounts::Add}, {u"个人所得税"_s, ItemCounts::Deduct}}};
    for (const AssessmentEntry &entry :
         pasteAssessment(text, run, {.row = 1, .worksheet = worksheet}).entries) {
        require(entry.member >= 1 && entry.member <= kPeople.size());
    }
    (void)pasteWorksheet(text, run.rows.front(), worksheet, 0);
}

/// The rows of a packet whose manifest answers to them, so that they are read.
void readPacketRows(const QByteArray &bytes)
{
    const QByteArray checksum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const QByteArray manifest =
        "{\"format\":\"zhibu-packet\",\"version\":1,\"schema\":1,\"rows\":"
        + QByteArray::number(bytes.count('\n')) + ",\"organisation\":{\"id\":\"1\",\"code\":\"A\"},"
        + "\"parts\":{\"rows.jsonl\":{\"size\":" + QByteArray::number(bytes.size())
        + ",\"sha256\":\"" + checksum + "\"}}}";
    const auto packet =
        packetOf(zipOf({{u"manifest.json"_s, manifest}, {u"rows.jsonl"_s, bytes}}), {}, u"p"_s);
    if (!packet) {
        require(packet.error().detail.startsWith(u"packet-"_s));
        return;
    }
    for (const PacketRow &row : packet->rows) {
        require(row.ledger != nullptr && row.record.values.size() == row.ledger->fields.size());
        (void)stateOf(*row.ledger, row.record);
    }
}

void readWholePacket(const QByteArray &bytes)
{
    // What a passphrase costs, some hundred megabytes and half a second, is not spent on each.
    static int opened = 0;
    const QString passphrase =
        bytes.startsWith("ZHIBU-SEALED") && ++opened <= 8 ? u"corpus"_s : QString();
    const auto packet = packetOf(bytes, passphrase, u"p"_s);
    require(packet || packet.error().detail.startsWith(u"packet-"_s));
}

void parse(char which, const QByteArray &bytes)
{
    switch (which) {
    case 'c':
        return readCsvText(bytes);
    case 'h':
        return readHtml(bytes);
    case 'f':
        return readFile(bytes);
    case 's':
        return readPart(u"xl/worksheets/s.xml"_s, bytes);
    case 'g':
        return readPart(u"xl/strings.xml"_s, bytes);
    case 'y':
        return readPart(u"xl/styles.xml"_s, bytes);
    case 'w':
        return readPart(u"xl/workbook.xml"_s, bytes);
    case 'r':
        return readPart(u"xl/_rels/workbook.xml.rels"_s, bytes);
    case 'o':
        return readOdsContent(bytes);
    case 'p':
        return readWholePacket(bytes);
    case 'q':
        return readPacketRows(bytes);
    case 'l': {
        QBuffer file;
        file.setData(bytes);
        require(file.open(QIODevice::ReadOnly));
        (void)oleEntries(file);
        return;
    }
    case 'v':
        return readCells(bytes);
    case 'j':
        return readRules(bytes);
    case 'n':
        return readNames(bytes);
    case 't':
        return readPasted(bytes);
    default:
        return;
    }
}

} // namespace

} // namespace zhibu

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 0) {
        const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
        zhibu::parse(bytes.front(), bytes.mid(1));
    }
    return 0;
}
