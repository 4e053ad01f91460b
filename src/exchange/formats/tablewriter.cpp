#include "exchange/formats/tablewriter.h"

#include "core/savefile.h"
#include "exchange/formats/csvwriter.h"
#include "exchange/formats/xlsxwriter.h"

#include <QFileInfo>

namespace zhibu {

using namespace Qt::StringLiterals;

Status writeTable(const QString &path, const TextTable &table)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"csv") {
        return saveFile(path, csvBytes(table));
    }
    if (ending == u"xlsx") {
        return writeWorkbook(path, {table});
    }
    return Error{ErrorCode::Invalid, path, u"ending"_s};
}

Status writeWorkbook(const QString &path, const QList<TextTable> &tables)
{
    if (QFileInfo(path).suffix().toLower() != u"xlsx") {
        return Error{ErrorCode::Invalid, path, u"ending"_s};
    }
    const auto bytes = xlsxBytes(tables);
    return bytes ? saveFile(path, *bytes) : Error{bytes.error().code, path, bytes.error().detail};
}

} // namespace zhibu
