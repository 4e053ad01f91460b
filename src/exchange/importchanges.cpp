#include "exchange/importchanges.h"

#include "ledger/peopleledgers.h"
#include "storage/people/memberdecision.h"

#include <QHash>

namespace zhibu {

using namespace Qt::StringLiterals;

Status rejectUnlawfulChanges(const File &file, QDate today, ImportPlan &plan)
{
    if (plan.ledger != &memberChanges()) {
        return {};
    }
    QHash<RowId, QList<Record>> ofMembers;
    const auto memberOf = [](const PlannedRow &row) {
        return memberChanges().value(row.record, u"member"_s).toLongLong();
    };
    for (const PlannedRow &row : std::as_const(plan.rows)) {
        if (row.state != RowState::Bad) {
            ofMembers[memberOf(row)] += row.record;
        }
    }
    for (PlannedRow &row : plan.rows) {
        if (row.state != RowState::New && row.state != RowState::Changed) {
            continue;
        }
        const auto bars = barsToRecord(file, row.record, ofMembers.value(memberOf(row)), today);
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
