#include "exchange/packets/comparison.h"

#include "core/dues.h"
#include "core/meetings.h"
#include "exchange/packets/packetscope.h"
#include "exchange/packets/rowmatch.h"
#include "exchange/packets/rowstates.h"
#include "ledger/ledgers.h"
#include "scoring/scheme.h"
#include "scoring/snapshot.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/meetings/meetingstandard.h"
#include "storage/people/persontraces.h"
#include "storage/people/purgedrows.h"
#include "storage/records/records.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The types of meetings a pack asks for too seldom, each at its text.
Findings tooSeldom(const MeetingRules &pack, const QString &field)
{
    const Field &type = ledgerOf(u"activities"_s).field(u"type"_s);
    Findings findings = belowNationalStandard(pack);
    for (Finding &finding : findings) {
        finding.value.prepend(cellText(type, finding.field) + u' ');
        finding.field = field;
    }
    return findings;
}

/// What the file could not be read with: rules and results that are no such thing; and rules that
/// may not be.
Findings unsound(const Ledger &ledger, const Record &record)
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
        if (const auto meetings = parseMeetingRules(body); kind == "meetings" && meetings) {
            return tooSeldom(*meetings, u"body"_s);
        }
        return unless(kind == "dues" ? parseDuesRules(body).ok()
                                     : kind != "meetings" && parseScheme(body).ok(),
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
        , m_scope{file, packet, m_match}
    {}

    Result<PacketComparison> compare();

private:
    /// Whether the packet may not speak about it: it belongs to another organisation, and nothing
    /// says that it ever was of this one.
    [[nodiscard]] bool isOutside(const PacketRow &row, const PacketDifference &difference) const;
    Status compareRow(qsizetype index);
    /// Same, Newer, Changed (also for added and removed) or Conflict; sets the fields.
    [[nodiscard]] PacketState turnOf(const PacketRow &row, PacketDifference &difference) const;
    void findFields(const PacketRow &row, const RowStates &states,
                    PacketDifference &difference) const;
    /// The newest state of the row here that it had there too; absent when none is known.
    [[nodiscard]] std::optional<Record> commonState(const PacketRow &row, const RowStates &states,
                                                    const PacketDifference &difference) const;
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
    PacketScope m_scope;
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
    if (auto status = m_scope.find(); !status) {
        return status.error();
    }
    m_comparison.organisation = m_scope.organisation();
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

bool Comparer::isOutside(const PacketRow &row, const PacketDifference &difference) const
{
    if (row.isContext) {
        return !m_scope.hasContext(row.record.id);
    }
    const Ledger &ledger = *row.ledger;
    if (isOnlySentDown(ledger) && !m_packet.info.isDown) {
        return true;
    }
    const bool isOthersHere = difference.stored && !m_scope.contains(ledger, difference.id)
                              && !m_scope.covers(ledger, *difference.stored);
    const bool isOthersThere =
        difference.offered && !row.hasLeft && !m_scope.covers(ledger, *difference.offered);
    // Who went on from just what is here was told of it: it comes to him, or back.
    const bool wentOn = difference.state == PacketState::Changed && !difference.fields.isEmpty();
    return (isOthersHere && !wentOn) || isOthersThere;
}

std::optional<Record> Comparer::commonState(const PacketRow &row, const RowStates &states,
                                            const PacketDifference &difference) const
{
    const Ledger &ledger = *row.ledger;
    const auto isThere = [&](const QString &name) {
        return name == difference.seenName || row.earlier.contains(name);
    };
    for (qsizetype i = 0; i < states.names.size(); ++i) {
        const Record &state = i == 0 ? *difference.stored : states.records[i - 1];
        const bool isByContent = states.names[i].contains(stateOf(ledger, state));
        if (std::ranges::any_of(states.names[i], isThere)
            || (isByContent
                && row.earlier.contains(stateOf(ledger, m_match.asThere(ledger, state))))) {
            return state;
        }
    }
    return std::nullopt;
}

void Comparer::findFields(const PacketRow &row, const RowStates &states,
                          PacketDifference &difference) const
{
    const auto base = commonState(row, states, difference);
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
        findFields(row, states, difference);
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
        m_scope.add(ledger, difference.id); // what belongs to it comes later
    }
    if (difference.offered) {
        Record whole = *difference.offered;
        difference.findings = row.findings + findings;
        if (difference.findings.isEmpty()) {
            difference.findings = ledger.validate(whole);
        }
        if (difference.findings.isEmpty()) {
            difference.findings = unsound(ledger, whole);
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

} // namespace zhibu
