#include "exchange/evidence.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<AttachmentFolder> writeEvidence(const File &file, RowId scope, int year,
                                       const QString &parent)
{
    const Ledger &events = ledgerOf(u"events"_s);
    const auto ids = listRows(file, events, {.scope = scope, .year = year, .sortKey = u"date"_s});
    const auto name = attachmentFolderName(file, u"佐证材料"_s, scope, year);
    if (!ids || !name) {
        return ids ? name.error() : ids.error();
    }
    return writeAttachmentFolder(file,
                                 {.ledger = events,
                                  .rows = *ids,
                                  .name = *name,
                                  .index = u"佐证材料目录"_s,
                                  .fields = {u"date"_s, u"organisation"_s, u"item"_s, u"level"_s,
                                             u"member"_s, u"evidence"_s},
                                  .proof = u"evidence"_s},
                                 parent);
}

} // namespace zhibu
