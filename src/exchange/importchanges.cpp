#include "exchange/importchanges.h"

#include "ledger/peopleledgers.h"
#include "storage/people/memberdecision.h"
#include "storage/people/transfers.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

Status rejectUnlawfulChanges(const File &file, QDate today, ImportPlan &plan)
{
    const bool isOfChanges = plan.ledger == &memberChanges();
    if (!isOfChanges && plan.ledger != &transfers()) {
        return {};
    }
    QHash<RowId, QList<Record>> ofMembers;
    const auto memberOf = [&plan](const PlannedRow &row) {
        return plan.ledger->value(row.record, u"member"_s).toLongLong();
    };
    for (const PlannedRow &row : std::as_const(plan.rows)) {
        if (row.state != RowState::Bad) {
            ofMembers[memberOf(row)] += row.record;
        }
    }
    const auto known = memberHistories(file, ofMembers.keys());
    if (!known) {
        return known.error();
    }
    for (PlannedRow &row : plan.rows) {
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        const QList<Record> others = ofMembers.value(memberOf(row));
        const auto bars = isOfChanges ? barsToRecord(*known, row.record, others, today)
                                      : barsToTransferRow(file, row.record, others);
        if (!bars) {
            return bars.error();
        }
        for (Finding bar : *bars) {
            const int field = plan.ledger->indexOf(bar.field);
            bar.value = row.cells.value(plan.fieldOfColumn.indexOf(field));
            row.errors += bar;
            row.state = RowState::Bad;
        }
    }
    return {};
}

} // namespace zhibu
