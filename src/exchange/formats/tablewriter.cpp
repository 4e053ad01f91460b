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
        const auto bytes = xlsxBytes(table);
        return bytes ? saveFile(path, *bytes)
                     : Error{bytes.error().code, path, bytes.error().detail};
    }
    return Error{ErrorCode::Invalid, path, u"ending"_s};
}

} // namespace zhibu
