#include "gui/members/lostcontactpage.h"

#include "gui/records/attachmentcolumn.h"
#include "gui/records/recordmodel.h"
#include "gui/records/recordpanel.h"
#include "ledger/ledgers.h"
#include "reports/words/lostwords.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

const Ledger &lostContact()
{
    return ledgerOf(u"lost-contact"_s);
}

ComputedColumns bandColumn(const Session &session)
{
    const auto texts = [&session](const File &file,
                                  const QList<RowId> &ids) -> Result<QList<QStringList>> {
        const auto records = fetchRecords(file, lostContact(), ids);
        if (!records) {
            return records.error();
        }
        QHash<RowId, QString> bands;
        for (const Record &record : *records) {
            const QDate found = lostContact().day(record, u"found_on"_s);
            bands.insert(record.id,
                         lostBandText(lostBand(lostContact().day(record, u"since"_s),
                                               found.isValid() ? found : session.today())));
        }
        QList<QStringList> rows;
        for (const RowId id : ids) {
            rows += QStringList{bands.value(id)};
        }
        return rows;
    };
    return {.fields = {textField(u"lost_for"_s, u"失联时长"_s)}, .texts = texts};
}

} // namespace

LostContactPage::LostContactPage(Session &session, QWidget *parent)
    : LedgerPage{new RecordModel(lostContact(),
                                 joined(bandColumn(session), attachmentColumn(lostContact()))),
                 new RecordPanel(lostContact(), session), session, parent}
{}

} // namespace zhibu
