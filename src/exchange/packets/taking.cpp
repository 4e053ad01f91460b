#include "exchange/packets/taking.h"

#include "core/savefile.h"
#include "exchange/packets/rowmatch.h"
#include "exchange/packets/rowstates.h"
#include "ledger/ledgers.h"
#include "storage/attachments/attachments.h"
#include "storage/file/history.h"
#include "storage/records/records.h"

#include <QTemporaryDir>

#include <algorithm>
#include <tuple>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Carries out what was chosen. What goes wrong ends it, and nothing was stored.
class PacketTaker
{
public:
    PacketTaker(File &file, const Packet &packet, const PacketComparison &comparison,
                const QList<PacketChoice> &choices, qsizetype rows)
        : m_file{file}
        , m_packet{packet}
        , m_comparison{comparison}
        , m_choices{choices}
        , m_changes{file,
                    {.verb = ActionLabel::Verb::TakePacket,
                     .count = rows,
                     .name = packet.info.name},
                    ChangeSet::Source::File}
        , m_rows{rows}
    {}

    Result<PacketTaken> take();

private:
    [[nodiscard]] const PacketRow &rowOf(qsizetype index) const
    {
        return m_packet.rows[m_comparison.differences[index].row];
    }
    [[nodiscard]] bool isTaken(qsizetype index) const
    {
        return m_choices[index].side == PacketChoice::Side::Theirs;
    }
    /// False when the row could not be stored.
    bool put(qsizetype index);
    bool remove(qsizetype index);
    void attach(qsizetype index);
    /// What the file it came from is to know later.
    void remember(qsizetype index, const std::optional<Record> &outcome);
    /// References that would lead nowhere: to rows of the packet that are not taken.
    Status findMissing(qsizetype index, Findings &findings) const;
    [[nodiscard]] Result<PacketTaken> refusal(qsizetype index, const Findings &findings);

    File &m_file;
    const Packet &m_packet;
    const PacketComparison &m_comparison;
    const QList<PacketChoice> &m_choices;
    ChangeSet m_changes;
    qsizetype m_rows;
    QTemporaryDir m_folder;
};

Result<PacketTaken> PacketTaker::refusal(qsizetype index, const Findings &findings)
{
    if (findings.isEmpty()) { // an error then, which commit() gives
        const auto failed = m_changes.commit();
        return failed ? Error{.code = ErrorCode::Internal, .subject = {}, .detail = u"packet"_s}
                      : failed.error();
    }
    return PacketTaken{.rows = 0, .findings = findings, .refused = index};
}

Result<PacketTaken> PacketTaker::take()
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].side != PacketChoice::Side::Open) {
            order += i;
        }
    }
    // Months are closed last, or what was received in them could not be entered any more. Within a
    // ledger those last that get a number anew: one that is given must not be another's.
    const auto place = [this](qsizetype index) {
        const auto &difference = m_comparison.differences[index];
        const bool isNumbered = difference.offered && !difference.offered->values.isEmpty()
                                && isEmpty(difference.offered->values[0]);
        const Ledger *ledger = rowOf(index).ledger;
        return std::tuple(ledger->key == u"dues-closings", packetLedgers().indexOf(ledger),
                          isNumbered);
    };
    std::ranges::stable_sort(order, {}, place);
    for (const qsizetype index : std::as_const(order)) {
        if (!put(index)) {
            return refusal(index, m_changes.findings());
        }
    }
    for (const auto &[row, id] : m_comparison.doubles) {
        const PacketRow &there = m_packet.rows[row];
        m_changes.with([&there, here = id](Action &action) {
            return PacketLog::remember(action, *there.ledger, here, there.record.id, {});
        });
    }
    for (const auto &[row, id] : m_comparison.calledOtherwise) {
        const PacketRow &there = m_packet.rows[row];
        m_changes.with([&there, here = id](Action &action) {
            return PacketLog::rememberPresent(action, *there.ledger, here, there.record.id,
                                              there.state);
        });
    }
    for (const qsizetype index : std::as_const(order)) {
        Findings missing;
        if (auto status = findMissing(index, missing); !status) {
            return status.error();
        }
        if (!missing.isEmpty()) {
            return refusal(index, missing);
        }
    }
    std::ranges::reverse(order); // those that refer to others go first
    for (const qsizetype index : std::as_const(order)) {
        if (isTaken(index) && !m_comparison.differences[index].offered) {
            const auto referring =
                referencesTo(m_file, *rowOf(index).ledger, {m_comparison.differences[index].id},
                             OwnedRows::Count);
            if (!referring) {
                return referring.error();
            }
            if (!referring->isEmpty() || !remove(index)) {
                return refusal(index, referring->isEmpty() ? m_changes.findings() : *referring);
            }
        }
    }
    const auto findings = m_changes.commit();
    return findings ? Result(PacketTaken{.rows = m_rows}) : findings.error();
}

bool PacketTaker::put(qsizetype index)
{
    const PacketDifference &difference = m_comparison.differences[index];
    const Ledger &ledger = *rowOf(index).ledger;
    std::optional<Record> outcome = difference.stored;
    if (isTaken(index) && !difference.offered) {
        return true; // deleted at the end
    }
    if (isTaken(index)) {
        Record record = difference.stored ? *difference.stored : *difference.offered;
        for (const int field : m_choices[index].fields) {
            record.values[field] = difference.offered->values[field];
        }
        m_changes.with([&](Action &) {
            return avoidTakenNumber(m_file, ledger,
                                    difference.stored ? &*difference.stored : nullptr, record);
        });
        if (difference.stored) {
            m_changes.update(ledger, record, *difference.stored);
        } else {
            m_changes.insert(ledger, record);
        }
        outcome = record;
        attach(index);
    }
    remember(index, outcome);
    return m_changes.goesOn();
}

bool PacketTaker::remove(qsizetype index)
{
    m_changes.remove(*rowOf(index).ledger, m_comparison.differences[index].id);
    remember(index, std::nullopt);
    return m_changes.goesOn();
}

void PacketTaker::attach(qsizetype index)
{
    const PacketDifference &difference = m_comparison.differences[index];
    const Ledger &ledger = *rowOf(index).ledger;
    for (const PacketFile &file : difference.files) {
        m_changes.with([&](Action &action) -> Status {
            const auto attached = attachmentsOf(m_file, ledger, difference.id);
            if (!attached) {
                return attached.error();
            }
            // What has this name here is another file, and stays.
            const bool isOther = std::ranges::any_of(*attached, [&](const Attachment &other) {
                return other.name == file.name && other.sha256 != file.sha256;
            });
            const QString name = isOther ? file.sha256.left(8) + u'-' + file.name : file.name;
            const QString path = m_folder.filePath(name);
            if (auto status = saveFile(path, m_packet.files.value(file.sha256)); !status) {
                return status;
            }
            return attachFile(action, ledger, difference.id, path);
        });
    }
}

void PacketTaker::remember(qsizetype index, const std::optional<Record> &outcome)
{
    const PacketDifference &difference = m_comparison.differences[index];
    const PacketRow &row = rowOf(index);
    const QString state = outcome ? stateOf(*row.ledger, *outcome) : removedState();
    const bool isAsThere = state == difference.seen;
    const QString seen = isAsThere ? QString() : difference.seenName;
    // A row added as it is has its name by itself. What stays although they had seen it is called
    // anew, or they could not tell it was decided.
    const bool isByContent = row.state.isEmpty() && difference.stored;
    const QString present = isAsThere ? (isByContent ? state : row.state)
                            : !isTaken(index) && difference.isKnownThere ? newStateName()
                                                                         : QString();
    if (!seen.isEmpty() || difference.id != row.record.id) {
        m_changes.with([&](Action &action) {
            return PacketLog::remember(action, *row.ledger, difference.id, row.record.id, seen);
        });
    }
    if (!present.isEmpty()) {
        m_changes.with([&](Action &action) {
            return PacketLog::rememberPresent(action, *row.ledger, difference.id, row.record.id,
                                              present);
        });
    }
}

Status PacketTaker::findMissing(qsizetype index, Findings &findings) const
{
    const PacketDifference &difference = m_comparison.differences[index];
    const Ledger &ledger = *rowOf(index).ledger;
    if (!isTaken(index) || !difference.offered) {
        return {};
    }
    for (int i = 0; i < ledger.fields.size(); ++i) {
        const Field &field = ledger.fields[i];
        const bool isOffered = !difference.stored || m_choices[index].fields.contains(i);
        if (!isOffered || field.type != FieldType::Reference
            || isEmpty(difference.offered->values[i])) {
            continue;
        }
        const auto record = fetchRecord(m_file, ledgerOf(field.refLedger),
                                        difference.offered->values[i].toLongLong());
        if (record) {
            continue;
        }
        if (record.error().code != ErrorCode::NotFound) {
            return record.error();
        }
        const PacketReference to = rowOf(index).references.value(field.key);
        findings += Finding{.rule = Rule::UnknownReference,
                            .field = field.key,
                            .value = (to.code + u' ' + to.name).trimmed(),
                            .args = {ledgerOf(field.refLedger).title}};
    }
    return {};
}

} // namespace

Result<PacketTaken> takePacket(File &file, const Packet &packet, const PacketComparison &comparison,
                               const QList<PacketChoice> &choices)
{
    Q_ASSERT(choices.size() == comparison.differences.size());
    const auto newest = newestAction(file);
    if (!newest || *newest != comparison.newestAction) {
        return newest ? Error{.code = ErrorCode::Internal,
                              .subject = file.path(),
                              .detail = u"the file has changed since it was compared"_s}
                      : newest.error();
    }
    const auto decided = [](const PacketChoice &choice) {
        return choice.side != PacketChoice::Side::Open;
    };
    if (std::ranges::none_of(choices, decided)) {
        return PacketTaken();
    }
    const qsizetype rows =
        std::ranges::count(choices, PacketChoice::Side::Theirs, &PacketChoice::side);
    return PacketTaker(file, packet, comparison, choices, rows).take();
}

void leaveOut(const Packet &packet, const PacketComparison &comparison, qsizetype refused,
              QList<PacketChoice> &choices)
{
    const auto rowOf = [&](const PacketDifference &difference) -> const PacketRow & {
        return packet.rows[difference.row];
    };
    const auto placeOf = [&](const PacketDifference &difference) {
        return QPair(rowOf(difference).ledger->key, difference.id);
    };
    choices[refused] = {};
    if (comparison.differences[refused].stored) {
        return;
    }
    QSet<QPair<QString, RowId>> missing{placeOf(comparison.differences[refused])};
    const auto leadsNowhere = [&](const PacketDifference &difference) {
        const Ledger &ledger = *rowOf(difference).ledger;
        for (int i = 0; i < ledger.fields.size(); ++i) {
            const Field &field = ledger.fields[i];
            if (field.type == FieldType::Reference
                && missing.contains(
                    {field.refLedger, difference.offered->values[i].toLongLong()})) {
                return true;
            }
        }
        return false;
    };
    for (qsizetype before = 0; before < missing.size();) { // until no row is missed any more
        before = missing.size();
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const PacketDifference &difference = comparison.differences[i];
            if (choices[i].side != PacketChoice::Side::Theirs || !difference.offered
                || !leadsNowhere(difference)) {
                continue;
            }
            choices[i] = {};
            if (!difference.stored) {
                missing += placeOf(difference);
            }
        }
    }
}

Result<PacketTaken> takeWhatCanBe(File &file, const Packet &packet,
                                  const PacketComparison &comparison, QList<PacketChoice> &choices,
                                  QList<PacketRefusal> &refusals)
{
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (comparison.differences[i].state == PacketState::Refused) {
            leaveOut(packet, comparison, i, choices);
        }
    }
    while (true) {
        auto taken = takePacket(file, packet, comparison, choices);
        if (!taken || taken->refused < 0) {
            return taken;
        }
        refusals += {.index = taken->refused, .findings = taken->findings};
        leaveOut(packet, comparison, taken->refused, choices);
    }
}

} // namespace zhibu
