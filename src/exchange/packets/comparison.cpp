#include "exchange/packets/comparison.h"

#include "exchange/packets/rowmatch.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class Comparer
{
public:
    Comparer(const File &file, const Packet &packet, const RowHistory &history,
             const PacketLog &log)
        : m_file{file}
        , m_packet{packet}
        , m_history{history}
        , m_log{log}
        , m_match{file, packet, history, log}
    {}

    Result<PacketComparison> compare();

private:
    /// What the packet may speak about: rows below its organisation.
    Status findScope();
    /// The organisations outside that rows of the packet lead to, by their numbers there.
    void findContext();
    [[nodiscard]] bool isInScope(const Ledger &ledger, const Record &record) const;
    Status compareRow(qsizetype index);
    /// Same, Newer, Changed (also for added and removed) or Conflict; sets the fields.
    [[nodiscard]] PacketState turnOf(const PacketRow &row, PacketDifference &difference) const;
    void findFields(const PacketRow &row, PacketDifference &difference) const;
    /// The newest state of the row here that it had there too; absent when none is known.
    [[nodiscard]] std::optional<Record> commonState(const PacketRow &row,
                                                    const Record &stored) const;
    Status findFiles(const PacketRow &row, PacketDifference &difference) const;
    void keep(PacketDifference difference);

    const File &m_file;
    const Packet &m_packet;
    const RowHistory &m_history;
    const PacketLog &m_log;
    RowMatch m_match;
    QHash<QString, QSet<RowId>> m_scope; ///< by ledger
    QSet<RowId> m_context;
    PacketComparison m_comparison;
};

Result<PacketComparison> Comparer::compare()
{
    const auto newest = newestAction(m_file);
    if (!newest) {
        return newest.error();
    }
    m_comparison.newestAction = *newest;
    if (auto status = m_match.match(); !status) {
        return status.error();
    }
    if (auto status = findScope(); !status) {
        return status.error();
    }
    findContext();
    for (qsizetype i = 0; i < m_packet.rows.size(); ++i) {
        if (auto status = compareRow(i); !status) {
            return status.error();
        }
    }
    if (!m_match.status()) {
        return m_match.status().error();
    }
    return m_comparison;
}

Status Comparer::findScope()
{
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    const PacketInfo &info = m_packet.info;
    const RowId root = m_match.resolve(
        organisations, {.id = info.id, .code = info.organisation, .name = info.name});
    const auto isStored = [&](RowId id) { return fetchRecord(m_file, organisations, id).ok(); };
    m_comparison.organisation = {.id = 0, .code = info.organisation, .name = info.name};
    const auto stored = fetchRecord(m_file, organisations, root);
    if (stored) {
        m_comparison.organisation = {.id = root,
                                     .code = organisations.value(*stored, u"code"_s).toString(),
                                     .name = recordName(organisations, *stored)};
        for (const Ledger &ledger : allLedgers()) {
            if (ledger.organisationPath.isEmpty()) {
                continue;
            }
            const auto ids = listRows(m_file, ledger, {.scope = root});
            if (!ids) {
                return ids.error();
            }
            m_scope.insert(ledger.key, QSet<RowId>(ids->begin(), ids->end()));
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

void Comparer::findContext()
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

bool Comparer::isInScope(const Ledger &ledger, const Record &record) const
{
    const bool isOrganisation = ledger.organisationPath == u"id";
    if (isOrganisation && m_scope.value(ledger.key).contains(record.id)) {
        return true;
    }
    const QString first =
        isOrganisation ? u"superior"_s : ledger.organisationPath.section(u'.', 0, 0);
    return m_scope.value(ledger.field(first).refLedger)
        .contains(ledger.value(record, first).toLongLong());
}

std::optional<Record> Comparer::commonState(const PacketRow &row, const Record &stored) const
{
    for (const Record &state : QList<Record>{stored} + m_history.earlier(*row.ledger, stored)) {
        if (row.earlier.contains(stateOf(*row.ledger, m_match.asThere(*row.ledger, state)))) {
            return state;
        }
    }
    return std::nullopt;
}

void Comparer::findFields(const PacketRow &row, PacketDifference &difference) const
{
    const auto base = commonState(row, *difference.stored);
    for (int i = 0; i < row.ledger->fields.size(); ++i) {
        const Field &field = row.ledger->fields[i];
        const QString here = packetText(field, difference.stored->values[i]);
        const QString there = packetText(field, difference.offered->values[i]);
        if (here == there) {
            continue;
        }
        // Without a common state an empty value gives way to what somebody entered.
        const QString before = base ? packetText(field, base->values[i]) : QString();
        difference.fields +=
            {.index = i, .changedHere = here != before, .changedThere = there != before};
    }
}

PacketState Comparer::turnOf(const PacketRow &row, PacketDifference &difference) const
{
    const Ledger &ledger = *row.ledger;
    QSet<QString> earlier = m_log.statesOf(ledger, difference.id);
    const QList<Record> before = difference.stored
                                     ? m_history.earlier(ledger, *difference.stored)
                                     : m_history.statesOfDeleted(ledger, difference.id);
    for (const Record &state : before) {
        earlier += stateOf(ledger, state);
    }
    const QString here = difference.stored
                             ? stateOf(ledger, m_match.asThere(ledger, *difference.stored))
                             : removedState();
    const bool wentOnThere = row.earlier.contains(here);
    const bool wentOnHere = earlier.contains(difference.seen);
    if (difference.stored && difference.offered) {
        findFields(row, difference);
    }
    if (wentOnThere == wentOnHere) {
        return PacketState::Conflict;
    }
    return wentOnHere ? PacketState::Newer : PacketState::Changed;
}

Status Comparer::findFiles(const PacketRow &row, PacketDifference &difference) const
{
    QSet<QString> known;
    if (difference.stored && !row.files.isEmpty()) {
        const auto attachments = attachmentsOf(m_file, *row.ledger, difference.id);
        if (!attachments) {
            return attachments.error();
        }
        for (const Attachment &attachment : *attachments) {
            known += attachment.sha256;
        }
    }
    for (const PacketFile &file : row.files) {
        if (!known.contains(file.sha256)) {
            difference.files += file;
        }
    }
    return {};
}

void Comparer::keep(PacketDifference difference)
{
    if (difference.state == PacketState::Same) {
        ++m_comparison.same;
    } else if (difference.state == PacketState::Newer) {
        ++m_comparison.newer;
    } else {
        m_comparison.differences += std::move(difference);
    }
}

Status Comparer::compareRow(qsizetype index)
{
    const PacketRow &row = m_packet.rows[index];
    const Ledger &ledger = *row.ledger;
    PacketDifference difference{.row = index, .id = m_match.idOf(row)};
    if (const Record *stored = m_match.stored(row)) {
        difference.stored = *stored;
    }
    const bool wasHere = difference.stored || m_history.isDeleted(ledger, difference.id);
    if ((row.isContext && difference.stored) || (row.isRemoved && !wasHere)) {
        return {};
    }
    if (difference.stored && difference.id != row.record.id
        && m_log.rowOf(ledger, row.record.id) != difference.id) {
        m_comparison.doubles += {index, difference.id};
    }
    difference.seen = removedState();
    Findings findings;
    if (!row.isRemoved) {
        difference.offered = m_match.asHere(row, findings);
        difference.seen = stateOf(ledger, *difference.offered);
        if (auto status =
                avoidTakenNumber(m_file, ledger, difference.stored ? &*difference.stored : nullptr,
                                 *difference.offered);
            !status) {
            return status;
        }
        if (auto status = findFiles(row, difference); !status) {
            return status;
        }
    }
    const bool areSame = difference.stored ? difference.offered
                                                 && stateOf(ledger, *difference.stored)
                                                        == stateOf(ledger, *difference.offered)
                                           : wasHere && row.isRemoved;
    difference.state = areSame    ? PacketState::Same
                       : !wasHere ? PacketState::Added
                                  : turnOf(row, difference);
    if (difference.state == PacketState::Changed) {
        difference.state = !difference.stored    ? PacketState::Added
                           : !difference.offered ? PacketState::Removed
                                                 : PacketState::Changed;
    }
    const bool isSettled =
        difference.state == PacketState::Same || difference.state == PacketState::Newer;
    if (isSettled && difference.stored && !difference.files.isEmpty()) {
        difference.state = PacketState::Changed;
        difference.fields.clear();
    }
    if (difference.state == PacketState::Same || difference.state == PacketState::Newer) {
        keep(std::move(difference));
        return {};
    }
    difference.isOutside =
        row.isContext ? !m_context.contains(row.record.id)
                      : ((difference.stored && !m_scope.value(ledger.key).contains(difference.id))
                         || (difference.offered && !isInScope(ledger, *difference.offered)));
    if (difference.offered && !difference.isOutside && !row.isContext) {
        m_scope[ledger.key] += difference.id; // what belongs to it comes later
    }
    if (difference.offered) {
        Record whole = *difference.offered;
        difference.findings = row.findings + findings;
        if (difference.findings.isEmpty()) {
            difference.findings = ledger.validate(whole);
        }
    }
    if (m_match.isAmbiguous(row)) {
        difference.findings +=
            Finding{.rule = Rule::AmbiguousMatch, .field = {}, .value = {}, .args = {}};
    }
    if (difference.isOutside || !difference.findings.isEmpty()) {
        difference.state = PacketState::Refused;
    }
    keep(std::move(difference));
    return {};
}

} // namespace

qsizetype PacketComparison::count(PacketState state) const
{
    return state == PacketState::Same ? same
           : state == PacketState::Newer
               ? newer
               : std::ranges::count(differences, state, &PacketDifference::state);
}

Result<PacketComparison> comparePacket(const File &file, const Packet &packet)
{
    const auto history = RowHistory::load(file);
    if (!history) {
        return history.error();
    }
    const auto log = PacketLog::load(file);
    if (!log) {
        return log.error();
    }
    return Comparer(file, packet, *history, *log).compare();
}

PacketChoice theirs(const PacketDifference &difference, bool evenChangedHere)
{
    PacketChoice choice{.side = PacketChoice::Side::Theirs};
    for (const PacketField &field : difference.fields) {
        if (field.changedThere && (evenChangedHere || !field.changedHere)) {
            choice.fields += field.index;
        }
    }
    return choice;
}

PacketChoice ours(const PacketDifference &difference)
{
    const bool isMerged =
        difference.state == PacketState::Conflict && difference.stored && difference.offered;
    PacketChoice choice = isMerged ? theirs(difference) : PacketChoice();
    if (choice.fields.isEmpty() && (!isMerged || difference.files.isEmpty())) {
        choice.side = PacketChoice::Side::Ours;
    }
    return choice;
}

PacketState fieldState(const PacketDifference &difference, const PacketField &field)
{
    if (difference.state != PacketState::Conflict || field.changedHere == field.changedThere) {
        return difference.state;
    }
    return field.changedThere ? PacketState::Changed : PacketState::Newer;
}

PacketChoice proposedChoice(const PacketDifference &difference)
{
    switch (difference.state) {
    case PacketState::Added:
    case PacketState::Changed:
    case PacketState::Removed:
        return theirs(difference, true);
    case PacketState::Conflict:
        return {.fields = theirs(difference).fields};
    default:
        return {};
    }
}

QList<PacketChoice> proposedChoices(const PacketComparison &comparison)
{
    QList<PacketChoice> choices;
    for (const PacketDifference &difference : comparison.differences) {
        choices += proposedChoice(difference);
    }
    return choices;
}

} // namespace zhibu
