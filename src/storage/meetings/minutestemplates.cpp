#include "storage/meetings/minutestemplates.h"

#include "ledger/ledgers.h"
#include "storage/facts/scope.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QList<Record>> minutesTemplates(const File &file, RowId organisation, const QString &type)
{
    Statement query(file.database(), u"SELECT id FROM minutes_template WHERE organisation IN "_s
                                         + kAbove + u" AND type = ?"_s);
    query.bind(organisation).bind(type);
    QList<RowId> ids;
    while (query.next()) {
        ids += query.integer(0);
    }
    if (!query.status()) {
        return query.status().error();
    }
    const Ledger &ledger = ledgerOf(u"minutes-templates"_s);
    auto records = fetchRecords(file, ledger, ids);
    if (records) {
        std::ranges::sort(*records, {}, [&ledger](const Record &record) {
            return ledger.value(record, u"name"_s).toString();
        });
    }
    return records;
}

} // namespace zhibu
