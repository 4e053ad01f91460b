#include "exchange/packets/packetscope.h"

#include "ledger/ledgers.h"
#include "storage/file/history.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

bool isOwned(const Ledger &ledger, const Record &record, const RowsByLedger &owners,
             const RowsByLedger &above)
{
    const QString home = ledger.homeKey();
    if (home.isEmpty()) {
        return true;
    }
    const QString ledgerOfOwners = ledger.field(home).refLedger;
    const RowId owner = ledger.value(record, home).toLongLong();
    return owners.value(ledgerOfOwners).contains(owner)
           || (ledger.holdsBelow && above.value(ledgerOfOwners).contains(owner));
}

Status PacketScope::find()
{
    if (auto status = findScope(); !status) {
        return status;
    }
    findContext();
    return findAbove();
}

Status PacketScope::findScope()
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const PacketInfo &info = m_packet.info;
    const RowId root = m_match.resolve(
        organisations, {.id = info.id, .code = info.organisation, .name = info.name});
    const auto isStored = [&](RowId id) { return fetchRecord(m_file, organisations, id).ok(); };
    m_organisation = {.id = 0, .code = info.organisation, .name = info.name};
    const auto stored = fetchRecord(m_file, organisations, root);
    if (stored) {
        m_organisation = {.id = root,
                          .code = organisations.value(*stored, u"code"_s).toString(),
                          .name = recordName(organisations, *stored)};
        for (const Ledger *ledger : packetLedgers()) {
            const auto ids = listRows(m_file, *ledger, {.scope = root});
            if (!ids) {
                return ids.error();
            }
            QSet<RowId> &scope = m_scope[ledger->key];
            scope = QSet<RowId>(ids->begin(), ids->end());
            const QString home = ledger->homeKey();
            if (ledger->organisationPath != u"id" && !home.isEmpty()) {
                const auto once =
                    rowsOnceOf(m_file, *ledger, home, m_scope.value(ledger->field(home).refLedger));
                if (!once) {
                    return once.error();
                }
                scope += *once;
            }
        }
        return {};
    }
    const auto isUsed = hasRows(m_file, organisations);
    if (!isUsed) {
        return isUsed.error();
    }
    const auto row = std::ranges::find_if(m_packet.rows, [&](const PacketRow &each) {
        return each.ledger == &organisations && each.record.id == info.id && !each.isRemoved;
    });
    bool isKnown = false;
    if (row != m_packet.rows.end()) {
        Findings missing;
        const Record self = m_match.asHere(*row, missing);
        const RowId superior = organisations.value(self, u"superior"_s).toLongLong();
        isKnown = !*isUsed || (superior != 0 && isStored(superior));
    }
    if (!isKnown) {
        return Error{.code = ErrorCode::Foreign,
                     .subject = m_file.path(),
                     .detail = u"packet-foreign:%1 %2"_s.arg(info.organisation, info.name)};
    }
    m_scope[organisations.key] += m_match.idOf(*row);
    return {};
}

void PacketScope::findContext()
{
    const QString organisations = u"organisations"_s;
    QHash<RowId, const PacketRow *> given;
    QList<RowId> wanted;
    const auto follow = [&](const PacketRow &row) {
        for (auto to = row.references.cbegin(); to != row.references.cend(); ++to) {
            if (row.ledger->field(to.key()).refLedger == organisations) {
                wanted += to->id;
            }
        }
    };
    for (const PacketRow &row : m_packet.rows) {
        if (row.isContext) {
            given.insert(row.record.id, &row);
        } else {
            follow(row);
        }
    }
    while (!wanted.isEmpty()) {
        const RowId id = wanted.takeLast();
        if (const PacketRow *row = given.value(id); row != nullptr && !m_context.contains(id)) {
            m_context += id;
            follow(*row);
        }
    }
}

Status PacketScope::findAbove()
{
    if (!m_packet.info.isDown) {
        return {};
    }
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    QSet<RowId> &above = m_above[organisations.key];
    for (RowId here = m_organisation.id; here != 0;) {
        const auto record = fetchRecord(m_file, organisations, here);
        if (!record) {
            return record.error();
        }
        here = organisations.value(*record, u"superior"_s).toLongLong();
        if (here != 0) {
            above += here;
        }
    }
    QHash<RowId, const PacketRow *> given;
    for (const PacketRow &row : m_packet.rows) {
        if (row.ledger == &organisations) {
            given.insert(row.record.id, &row);
        }
    }
    // What is taken out is not met again: a stranger's packet may go round in a circle.
    for (const PacketRow *row = given.take(m_packet.info.id); row != nullptr;) {
        const PacketReference superior = row->references.value(u"superior"_s);
        if (superior.id != 0) {
            above += m_match.resolve(organisations, superior);
        }
        row = given.take(superior.id);
    }
    for (const Ledger *ledger : packetLedgers()) {
        const QString home = ledger->homeKey();
        if (!ledger->holdsBelow || home.isEmpty()) {
            continue;
        }
        for (const RowId owner : m_above.value(ledger->field(home).refLedger)) {
            const auto ids = listRows(m_file, *ledger, {.equals = {{home, QVariant(owner)}}});
            if (!ids) {
                return ids.error();
            }
            m_above[ledger->key] += QSet<RowId>(ids->begin(), ids->end());
        }
    }
    return {};
}

bool PacketScope::covers(const Ledger &ledger, const Record &record) const
{
    if (ledger.organisationPath == u"id" && m_scope.value(ledger.key).contains(record.id)) {
        return true;
    }
    return isOwned(ledger, record, m_scope, m_above);
}

} // namespace zhibu
