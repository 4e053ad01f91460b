#include "exchange/importsuperiors.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

// A row that refers to a bad new row of the same table is bad too.
void rejectDependents(ImportPlan &plan, int superior, int column,
                      const std::function<bool(RowId)> &isStored)
{
    QSet<RowId> gone;
    for (bool again = true; again;) {
        again = false;
        for (PlannedRow &row : plan.rows) {
            const bool stored = isStored(row.record.id);
            if (row.state == RowState::Bad && !stored && !gone.contains(row.record.id)) {
                gone += row.record.id;
                again = true;
            }
            if (row.state != RowState::Bad
                && gone.contains(row.record.values[superior].toLongLong())) {
                row.errors += Finding{.rule = Rule::RefersToBadRow,
                                      .field = u"superior"_s,
                                      .value = row.cells.value(column)};
                row.state = RowState::Bad;
                again = true;
            }
        }
    }
}

void rejectCycles(ImportPlan &plan, int superior, int column, QHash<RowId, RowId> above)
{
    for (const PlannedRow &row : std::as_const(plan.rows)) {
        if (row.state != RowState::Bad) {
            above.insert(row.record.id, row.record.values[superior].toLongLong());
        }
    }
    for (PlannedRow &row : plan.rows) {
        QSet<RowId> seen;
        RowId at = row.record.id;
        while (at != 0 && !seen.contains(at)) {
            seen += at;
            at = above.value(at);
        }
        if (row.state != RowState::Bad && at == row.record.id) {
            row.errors += Finding{.rule = Rule::SuperiorInCycle,
                                  .field = u"superior"_s,
                                  .value = row.cells.value(column)};
            row.state = RowState::Bad;
        }
    }
}

} // namespace

void rejectSuperiors(ImportPlan &plan, const QList<int> &columnOfField, Lookup &lookup,
                     const std::function<bool(RowId)> &isStored)
{
    const int superior = plan.ledger->indexOf(u"superior"_s);
    if (superior < 0) {
        return;
    }
    rejectDependents(plan, superior, columnOfField[superior], isStored);
    rejectCycles(plan, superior, columnOfField[superior], lookup.superiors());
}

} // namespace zhibu
