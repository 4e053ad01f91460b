#include "gui/rating/ratingledgerpage.h"

#include "ui_ledgerpage.h"

#include "gui/records/recordmodel.h"
#include "storage/records/lookup.h"
#include "storage/rounds/rounds.h"

#include <QCheckBox>

namespace zhibu {

using namespace Qt::StringLiterals;

RatingLedgerPage::RatingLedgerPage(const Ledger &ledger, Session &session, QWidget *parent)
    : LedgerPage{ledger, session, parent}
{
    startWithTheYear();
}

RatingLedgerPage::RatingLedgerPage(RecordModel *model, RecordPanel *panel, Session &session,
                                   QWidget *parent)
    : LedgerPage{model, panel, session, parent}
{
    startWithTheYear();
}

void RatingLedgerPage::startWithTheYear()
{
    static const QStringList ofTheYear{u"events"_s, u"decisions"_s, u"objections"_s, u"plans"_s};
    ui().allYears->setChecked(!ofTheYear.contains(model().ledger().key));
}

Record RatingLedgerPage::newRecord() const
{
    Record record = LedgerPage::newRecord();
    if (session().scope() == 0) {
        return record;
    }
    const auto scheme =
        schemeInUse(*session().file(), session().year(), Round::December, session().scope());
    if (!scheme
        || !scheme->subjects.contains(Lookup(*session().file()).kindOf(session().scope()))) {
        model().ledger().setValue(record, u"organisation"_s, {});
    }
    return record;
}

} // namespace zhibu
