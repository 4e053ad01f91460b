#include "storage/meetings/votes.h"

#include "ledger/ledgers.h"
#include "storage/records/rowwriter.h"

namespace zhibu {

using namespace Qt::StringLiterals;

Result<QHash<RowId, QList<Record>>> furtherVotes(const File &file, const QList<RowId> &meetings)
{
    const Ledger &ledger = ledgerOf(u"votes"_s);
    QStringList ids;
    for (const RowId id : meetings) {
        ids += QString::number(id);
    }
    Statement select(file.database(),
                     u"SELECT id, %1 FROM vote WHERE activity IN (%2) ORDER BY number"_s.arg(
                         columnsOf(ledger).join(u", "), ids.join(u',')));
    QHash<RowId, QList<Record>> votes;
    while (select.next()) {
        Record vote{.id = select.integer(0), .values = {}};
        for (int i = 0; i < ledger.fields.size(); ++i) {
            vote.values += select.value(i + 1);
        }
        votes[ledger.value(vote, u"activity"_s).toLongLong()] += vote;
    }
    if (!select.status()) {
        return select.status().error();
    }
    return votes;
}

} // namespace zhibu
