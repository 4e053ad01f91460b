#include "exchange/formats/tablefile.h"

#include "exchange/formats/csvreader.h"
#include "exchange/formats/odsreader.h"
#include "exchange/formats/olefile.h"
#include "exchange/formats/xlsxreader.h"
#include "exchange/formats/ziparchive.h"

#include <QFile>
#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 256LL * 1024 * 1024;

/// What an old Office file is, by what lies in it.
QString oleKind(QFile &file)
{
    const QStringList entries = oleEntries(file);
    if (entries.contains(u"EncryptedPackage"_s)) {
        return u"encrypted"_s;
    }
    if (entries.contains(u"Workbook"_s) || entries.contains(u"Book"_s)) {
        return u"xls"_s;
    }
    return entries.contains(u"WordDocument"_s) ? u"word"_s : u"ole"_s;
}

} // namespace

QString noSheet(const SheetChoice &choice)
{
    return choice.name.isEmpty() ? u"no-sheet"_s : u"no-sheet:"_s + choice.name;
}

Result<QList<TableData>> readSheets(const QString &path, const SheetChoice &choice,
                                    const Progress &progress)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::NotFound, path, {}};
    }
    if (!info.isFile()) {
        return Error{ErrorCode::NotATable, path, u"not-a-file"_s};
    }
    if (info.size() > kMaxFileBytes) {
        return Error{ErrorCode::NotATable, path, u"too-large"_s};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Io, path, file.errorString()};
    }
    const QByteArray magic = file.peek(8);
    if (isOleFile(magic)) {
        return Error{ErrorCode::NotATable, path, oleKind(file)};
    }
    if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06")) {
        ZipArchive archive(path);
        return isOds(archive) ? readOds(archive, choice, progress)
                              : readXlsx(archive, choice, progress);
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return Error{ErrorCode::Io, path, file.errorString()};
    }
    auto table = readCsv(bytes, path, progress);
    return table ? Result(QList<TableData>{std::move(*table)}) : table.error();
}

Result<TableData> readTable(const QString &path, const Progress &progress, const QString &sheet)
{
    auto tables = readSheets(path, {.name = sheet}, progress);
    return tables ? Result(std::move(tables->first())) : tables.error();
}

} // namespace zhibu
