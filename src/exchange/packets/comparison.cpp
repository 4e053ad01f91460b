#include "exchange/packets/comparison.h"

#include "core/dues.h"
#include "core/meetings.h"
#include "exchange/packets/rowmatch.h"
#include "exchange/packets/rowstates.h"
#include "ledger/ledgers.h"
#include "scoring/scheme.h"
#include "scoring/snapshot.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/people/purge.h"
#include "storage/people/purgedrows.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// What the file could not be read with: rules and results that are no such thing.
Findings unreadable(const Ledger &ledger, const Record &record)
{
    const auto text = [&](const QString &field) {
        return ledger.value(record, field).toString().toUtf8();
    };
    const auto unless = [&](bool isSound, const QString &field) {
        return isSound ? Findings()
                       : Findings{Finding{.rule = Rule::RulePackBroken,
                                          .field = field,
                                          .value = {},
                                          .args = {recordName(ledger, record)}}};
    };
    if (ledger.key == u"rule-packs") {
        const QByteArray kind = text(u"kind"_s);
        const QByteArray body = text(u"body"_s);
        return unless(kind == "meetings" ? parseMeetingRules(body).ok()
                      : kind == "dues"   ? parseDuesRules(body).ok()
                                         : parseScheme(body).ok(),
                      u"body"_s);
    }
    if (ledger.key == u"rating-rounds") {
        const QByteArray body = text(u"scheme_body"_s);
        return unless(body.isEmpty() || parseFrozenScheme(body).ok(), u"scheme_body"_s);
    }
    if (ledger.key == u"confirmed-ratings") {
        return unless(factsFromSnapshot(text(u"facts"_s)).ok(), u"facts"_s)
               + unless(ratingFromSnapshot(text(u"result"_s)).ok(), u"result"_s);
    }
    return {};
}

class Comparer
{
public:
    Comparer(const File &file, const Packet &packet, const RowHistory &history,
             const PacketLog &log, const PurgedRows &purged)
        : m_file{file}
        , m_packet{packet}
        , m_history{history}
        , m_log{log}
        , m_purged{purged}
        , m_match{file, packet, history, log}
    {}

    Result<PacketComparison> compare();

private:
    /// What the packet may speak about: rows below its organisation.
    Status findScope();
    /// The organisations outside that rows of the packet lead to, by their numbers there.
    void findContext();
    /// The organisations above, by this file and by the packet, where it comes from above; and what
    /// holds for those below them.
    Status findAbove();
    [[nodiscard]] bool isInScope(const Ledger &ledger, const Record &record) const;
    /// Whether the packet may not speak about it: it belongs to another organisation, and nothing
    /// says that it ever was of this one.
    [[nodiscard]] bool isOutside(const PacketRow &row, const PacketDifference &difference) const;
    Status compareRow(qsizetype index);
    /// Same, Newer, Changed (also for added and removed) or Conflict; sets the fields.
    [[nodiscard]] PacketState turnOf(const PacketRow &row, PacketDifference &difference) const;
    void findFields(const PacketRow &row, PacketDifference &difference) const;
    /// The newest state of the row here that it had there too; absent when none is known.
    [[nodiscard]] std::optional<Record> commonState(const PacketRow &row,
                                                    const Record &stored) const;
    Status findFiles(const PacketRow &row, PacketDifference &difference) const;
    /// Whether it would bring back what was purged here: the row itself, or one about the person.
    [[nodiscard]] bool isPurged(const PacketRow &row, const PacketDifference &difference) const;
    void keep(PacketDifference difference);

    const File &m_file;
    const Packet &m_packet;
    const RowHistory &m_history;
    const PacketLog &m_log;
    const PurgedRows &m_purged;
    RowMatch m_match;
    QHash<QString, QSet<RowId>> m_scope; ///< by ledger: what belongs to it, or did once
    QSet<RowId> m_context;
    QHash<QString, QSet<RowId>> m_above; ///< by ledger: see findAbove()
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
    if (auto status = findAbove(); !status) {
        return status.error();
    }
    for (qsizetype i = 0; i < m_packet.rows.size(); ++i) {
        if (auto status = compareRow(i); !status) {
            return status.error();
        }
    }
    for (const Status &status : {m_match.status(), m_history.status()}) {
        if (!status) {
            return status.error();
        }
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

Status Comparer::findAbove()
{
    if (!m_packet.info.isDown) {
        return {};
    }
    const Ledger &organisations = ledgerOf(u"organisations"_s);
    QSet<RowId> &above = m_above[organisations.key];
    for (RowId here = m_comparison.organisation.id; here != 0;) {
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

bool Comparer::isInScope(const Ledger &ledger, const Record &record) const
{
    if (ledger.organisationPath == u"id" && m_scope.value(ledger.key).contains(record.id)) {
        return true;
    }
    const QString home = ledger.homeKey();
    if (home.isEmpty()) {
        return true;
    }
    const QString owners = ledger.field(home).refLedger;
    const RowId owner = ledger.value(record, home).toLongLong();
    return m_scope.value(owners).contains(owner)
           || (ledger.holdsBelow && m_above.value(owners).contains(owner));
}

bool Comparer::isOutside(const PacketRow &row, const PacketDifference &difference) const
{
    if (row.isContext) {
        return !m_context.contains(row.record.id);
    }
    const Ledger &ledger = *row.ledger;
    if (isOnlySentDown(ledger) && !m_packet.info.isDown) {
        return true;
    }
    const bool isOthersHere = difference.stored
                              && !m_scope.value(ledger.key).contains(difference.id)
                              && !isInScope(ledger, *difference.stored);
    const bool isOthersThere =
        difference.offered && !row.hasLeft && !isInScope(ledger, *difference.offered);
    // Who went on from just what is here was told of it: it comes to him, or back.
    const bool wentOn = difference.state == PacketState::Changed && !difference.fields.isEmpty();
    return (isOthersHere && !wentOn) || isOthersThere;
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
    const RowStates states = rowStates(m_history, m_log, ledger, difference.id, difference.stored);
    const QString here = states.present.isEmpty()
                             ? stateOf(ledger, m_match.asThere(ledger, *difference.stored))
                             : states.present;
    const bool wentOnThere = row.earlier.contains(here);
    const bool wentOnHere = states.earlier.contains(difference.seenName);
    difference.isKnownThere = wentOnThere;
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

bool Comparer::isPurged(const PacketRow &row, const PacketDifference &difference) const
{
    const Ledger &ledger = *row.ledger;
    if (m_purged.contains(ledger, difference.id)) {
        return true;
    }
    if (difference.stored || !difference.offered) {
        return false;
    }
    return std::ranges::any_of(row.otherIds,
                               [&](RowId id) { return m_purged.contains(ledger, id); })
           || std::ranges::any_of(ledger.fields, [&](const Field &field) {
                  const Ledger *people =
                      field.type == FieldType::Reference ? &ledgerOf(field.refLedger) : nullptr;
                  return people != nullptr && isAboutPerson(ledger, field)
                         && m_purged.contains(
                             *people, ledger.value(*difference.offered, field.key).toLongLong());
              });
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
    difference.seenName = row.state.isEmpty() ? difference.seen : row.state;
    const bool areSame = difference.stored ? difference.offered
                                                 && stateOf(ledger, *difference.stored)
                                                        == stateOf(ledger, *difference.offered)
                                           : wasHere && row.isRemoved;
    if (areSame && !row.state.isEmpty()
        && rowStates(m_history, m_log, ledger, difference.id, difference.stored).present
               != row.state) {
        m_comparison.calledOtherwise += {index, difference.id};
    }
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
    difference.isOutside = isOutside(row, difference);
    if (difference.offered && !difference.isOutside && !row.isContext) {
        m_scope[ledger.key] += difference.id; // what belongs to it comes later
    }
    if (difference.offered) {
        Record whole = *difference.offered;
        difference.findings = row.findings + findings;
        if (difference.findings.isEmpty()) {
            difference.findings = ledger.validate(whole);
        }
        if (difference.findings.isEmpty()) {
            difference.findings = unreadable(ledger, whole);
        }
    }
    if (isPurged(row, difference)) {
        difference.findings = {Finding{.rule = Rule::Purged, .field = {}, .value = {}, .args = {}}};
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
    const auto purged = PurgedRows::load(file);
    if (!purged) {
        return purged.error();
    }
    return Comparer(file, packet, *history, *log, *purged).compare();
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
