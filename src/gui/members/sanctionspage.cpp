#include "gui/members/sanctionspage.h"

#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "ledger/ledgers.h"
#include "storage/people/sanctions.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &sanctions()
{
    return ledgerOf(u"sanctions"_s);
}

ComputedColumns effectColumn()
{
    const auto texts = [](const File &file, const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto records = fetchRecords(file, sanctions(), ids);
        if (!records) {
            return records.error();
        }
        QHash<RowId, QString> ends;
        for (const Record &record : *records) {
            ends.insert(record.id, lastDayOfEffect(sanctionOf(record)).toString(Qt::ISODate));
        }
        QList<QStringList> rows;
        for (const RowId id : ids) {
            rows += QStringList{ends.value(id)};
        }
        return rows;
    };
    return {.fields = {textField(u"effect_until"_s, u"影响期至"_s)}, .texts = texts};
}

} // namespace

SanctionsPage::SanctionsPage(Session &session, QWidget *parent)
    : LedgerPage{
        new RecordModel(sanctions(), joined(effectColumn(), attachmentColumn(sanctions()))),
        new RecordPanel(sanctions(), session), session, parent}
{}

} // namespace zhibu
