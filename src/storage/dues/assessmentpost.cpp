#include "ledger/ledgers.h"
#include "storage/dues/assessment.h"
#include "storage/records/changeset.h"
#include "storage/records/records.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Writes the rows of a run, as one action.
class Poster
{
public:
    Poster(File &file, const ActionLabel &label, Month from)
        : m_file{file}
        , m_from{from}
        , m_changes{file, label}
    {}

    Status put(const AssessmentEntry &entry, const QString &reason)
    {
        Record base = blank(m_bases, entry.member);
        m_bases.setValue(base, u"kind"_s, QString(codeIn(kDuesKindCodes, entry.kind)));
        m_bases.setValue(base, u"base"_s, valueOf(entry.base));
        m_bases.setValue(base, u"fixed_due"_s, valueOf(entry.fixedDue));
        m_bases.setValue(base, u"reason"_s, reason);
        if (auto status = put(m_bases, m_baseKey, base); !status) {
            return status;
        }
        if (auto status = removeOtherItems(entry); !status) {
            return status;
        }
        for (const WorksheetLine &line : entry.items) {
            Record item = blank(m_items, entry.member);
            m_items.setValue(item, u"item"_s, line.title);
            m_items.setValue(item, u"counts"_s, QString(codeIn(kItemCountsCodes, line.counts)));
            m_items.setValue(item, u"amount"_s, line.amount.fen);
            if (auto status = put(m_items, m_itemKey, item); !status) {
                return status;
            }
        }
        return {};
    }

    [[nodiscard]] bool goesOn() const { return m_changes.goesOn(); }
    Result<Findings> commit() { return m_changes.commit(); }

private:
    static QVariant valueOf(std::optional<Money> amount)
    {
        return amount ? QVariant(amount->fen) : QVariant();
    }

    [[nodiscard]] Record blank(const Ledger &ledger, RowId member) const
    {
        Record record = ledger.blank();
        ledger.setValue(record, u"member"_s, member);
        ledger.setValue(record, u"month"_s, toText(m_from));
        return record;
    }

    /// Stores a record in the place of the one with its key.
    Status put(const Ledger &ledger, KeyFinder &key, Record record)
    {
        const auto found = key.find(record);
        if (!found) {
            return found.error();
        }
        if (found->isEmpty()) {
            m_changes.insert(ledger, record);
            return {};
        }
        const auto stored = fetchRecord(m_file, ledger, found->first());
        if (!stored) {
            return stored.error();
        }
        record.id = stored->id;
        m_changes.update(ledger, record, *stored);
        return {};
    }

    Status removeOtherItems(const AssessmentEntry &entry)
    {
        Statement stored(m_file.database(),
                         u"SELECT id, item FROM dues_item WHERE member = ? AND month = ?"_s);
        stored.bind(entry.member).bind(toText(m_from));
        QList<RowId> others;
        while (stored.next()) {
            if (std::ranges::find(entry.items, stored.text(1), &WorksheetLine::title)
                == entry.items.end()) {
                others += stored.integer(0);
            }
        }
        for (const RowId id : std::as_const(others)) {
            m_changes.remove(m_items, id);
        }
        return stored.status();
    }

    File &m_file;
    Month m_from;
    ChangeSet m_changes;
    const Ledger &m_bases = ledgerOf(u"dues-bases"_s);
    const Ledger &m_items = ledgerOf(u"dues-items"_s);
    KeyFinder m_baseKey{m_file, m_bases, m_bases.keys.first()};
    KeyFinder m_itemKey{m_file, m_items, m_items.keys.first()};
};

Result<QString> nameOf(const File &file, RowId organisation)
{
    if (organisation == 0) {
        return QString();
    }
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto record = fetchRecord(file, ledger, organisation);
    if (!record) {
        return record.error();
    }
    return recordName(ledger, *record);
}

} // namespace

Result<Assessed> postAssessment(File &file, RowId organisation, Month from,
                                const QList<AssessmentEntry> &entries, const QString &reason,
                                Unchanged unchanged)
{
    auto run = assessmentRun(file, organisation, from);
    const auto name = nameOf(file, organisation);
    if (!run || !name) {
        return run ? name.error() : run.error();
    }
    QSet<RowId> known;
    for (const AssessmentRow &row : run->rows) {
        known += row.member;
    }
    for (const AssessmentEntry &entry : entries) {
        if (!known.contains(entry.member)) {
            return Error{.code = ErrorCode::NotFound,
                         .subject = u"members"_s,
                         .detail = QString::number(entry.member)};
        }
    }
    std::vector<AssessmentRow> rows = previewAssessment(std::move(*run), entries, reason).rows;
    std::erase_if(rows, [unchanged](const AssessmentRow &row) {
        const bool confirms = unchanged == Unchanged::Confirm && !row.isStored
                              && !row.notes.contains(AssessmentNote::NoBase);
        return !row.changes() && !confirms;
    });
    const auto bad = std::ranges::find_if(
        rows, [](const AssessmentRow &row) { return !row.findings.isEmpty(); });
    if (bad != rows.end()) {
        return Assessed{.members = 0, .refused = bad->shown, .findings = bad->findings};
    }
    Assessed assessed{.members = static_cast<int>(rows.size())};
    Poster poster(file,
                  {.verb = ActionLabel::Verb::AssessDues,
                   .ledger = u"dues-bases"_s,
                   .count = assessed.members,
                   .name = *name},
                  from);
    for (const AssessmentRow &row : rows) {
        if (auto status = poster.put(row.proposed, row.reason); !status) {
            return status.error();
        }
        if (!poster.goesOn()) {
            assessed = {.members = 0, .refused = row.shown};
            break;
        }
    }
    const auto findings = poster.commit();
    if (!findings) {
        return findings.error();
    }
    assessed.findings = *findings;
    return assessed;
}

} // namespace zhibu
