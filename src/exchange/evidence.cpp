#include "exchange/evidence.h"

#include "core/datetext.h"
#include "ledger/ledgers.h"
#include "scoring/condition.h"
#include "storage/attachments/attachments.h"
#include "storage/records/recordlist.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Records of one ledger that a star rests on, and where its index finds what.
struct Part
{
    const Ledger &ledger;
    QList<RowId> rows;
    QString day; ///< key of a field; empty: none
    QStringList what;
    QString proof; ///< likewise
    bool isProofAsked = false;
    bool onlyWithFiles = false;
};

template<typename Each>
QList<RowId> rowsOf(const QList<Each> &facts)
{
    QList<RowId> rows;
    for (const Each &fact : facts) {
        rows += fact.row;
    }
    return rows;
}

/// The meetings that counts of the rating rest on: those of its year up to its day.
Result<QList<RowId>> countedMeetings(const File &file, const RatedOrganisation &rated)
{
    const QHash<QString, Count> &counts = rated.facts.metrics;
    if (!counts.contains(u"meetings"_s) && !counts.contains(u"attendance"_s)) {
        return QList<RowId>();
    }
    const Ledger &activities = ledgerOf(u"activities"_s);
    const auto rows = textRows(
        file, activities, {.scope = rated.id, .year = rated.facts.year, .sortKey = u"starts"_s},
        ReferenceText::Code);
    if (!rows) {
        return rows.error();
    }
    const QString last = isoText(rated.facts.asOf);
    QList<RowId> ids;
    for (const TextRow &row : *rows) {
        if (row.cells[activities.indexOf(u"starts"_s)].first(last.size()) <= last) {
            ids += row.id;
        }
    }
    return ids;
}

QList<Part> partsOf(const RatedOrganisation &rated, const QList<RowId> &meetings)
{
    const Facts &facts = rated.facts;
    QList<Event> events = facts.events;
    events.removeIf([&facts](const Event &event) { // of the years beside it, or later
        return outOfTime(facts, event) != Reason::None;
    });
    std::ranges::stable_sort(events, {}, &Event::date);
    const auto only = [](const auto &fact) {
        return fact ? QList<RowId>{fact->row} : QList<RowId>();
    };
    return {{.ledger = ledgerOf(u"events"_s),
             .rows = rowsOf(events),
             .day = u"date"_s,
             .what = {u"item"_s, u"level"_s, u"member"_s},
             .proof = u"evidence"_s,
             .isProofAsked = true},
            {.ledger = ledgerOf(u"satisfaction"_s),
             .rows = only(facts.ballots),
             .day = {},
             .what = {u"members_total"_s, u"members_present"_s, u"satisfied"_s,
                      u"fairly_satisfied"_s, u"dissatisfied"_s, u"abstained"_s},
             .proof = {}},
            {.ledger = ledgerOf(u"decisions"_s),
             .rows = only(facts.decision),
             .day = u"decided_on"_s,
             .what = {u"star"_s, u"decided_by"_s},
             .proof = u"document"_s},
            {.ledger = ledgerOf(u"activities"_s),
             .rows = meetings,
             .day = u"starts"_s,
             .what = {u"type"_s, u"topic"_s},
             .proof = {}},
            {.ledger = ledgerOf(u"evaluations"_s),
             .rows = rowsOf(facts.scores),
             .day = {},
             .what = {u"evaluator"_s, u"criterion"_s, u"score"_s},
             .proof = {},
             .onlyWithFiles = true},
            {.ledger = ledgerOf(u"organisations"_s),
             .rows = {rated.id},
             .day = {},
             .what = {u"name"_s},
             .proof = {},
             .onlyWithFiles = true}};
}

/// The records of a part that stand in the index.
Result<QList<FolderRecord>> recordsOf(const File &file, const Part &part)
{
    const Ledger &ledger = part.ledger;
    const auto texts = textRows(file, ledger, part.rows, ReferenceText::Name);
    const auto files = attachmentCounts(file, ledger, part.rows);
    if (!texts || !files) {
        return texts ? files.error() : texts.error();
    }
    QHash<RowId, QStringList> stored;
    for (const TextRow &row : *texts) {
        stored.insert(row.id, row.cells);
    }
    QList<FolderRecord> records;
    for (const RowId row : part.rows) {
        if (part.onlyWithFiles && !files->contains(row)) {
            continue;
        }
        FolderRecord record{.ledger = &ledger, .row = row, .cells = {}};
        const auto cells = stored.constFind(row);
        if (cells == stored.constEnd()) {
            record.cells = {ledger.title, QString(), u"（记录已删除）"_s, QString()};
            record.isProved = false;
            records += record;
            continue;
        }
        const auto cell = [&](const QString &key) {
            return key.isEmpty() ? QString() : cells->at(ledger.indexOf(key)).trimmed();
        };
        QStringList what;
        for (const QString &key : part.what) {
            if (const QString text = cell(key); !text.isEmpty()) {
                what += ledger.field(key).isNumber() ? ledger.field(key).title + text : text;
            }
        }
        const QString proof = cell(part.proof);
        record.cells = {ledger.title, cell(part.day), what.join(u' '), proof};
        record.isProved = !part.isProofAsked || !proof.isEmpty();
        records += record;
    }
    return records;
}

} // namespace

Result<AttachmentFolder> writeEvidence(const File &file, RowId scope, int year,
                                       const QString &parent)
{
    const Ledger &events = ledgerOf(u"events"_s);
    const auto ids = listRows(file, events, {.scope = scope, .year = year, .sortKey = u"date"_s});
    const auto name = attachmentFolderName(file, u"佐证材料"_s, scope, year);
    if (!ids || !name) {
        return ids ? name.error() : ids.error();
    }
    auto plan = folderOfLedger(
        file, events, *ids,
        {u"date"_s, u"organisation"_s, u"item"_s, u"level"_s, u"member"_s, u"evidence"_s},
        u"evidence"_s);
    if (!plan) {
        return plan.error();
    }
    plan->name = *name;
    plan->index = u"佐证材料目录"_s;
    return writeAttachmentFolder(file, *plan, parent);
}

Result<AttachmentFolder> writeStarEvidence(const File &file, const RatedOrganisation &rated,
                                           const QString &parent)
{
    const QString title =
        rated.facts.round == Round::June ? u"年中星级佐证材料"_s : u"星级佐证材料"_s;
    const auto name = attachmentFolderName(file, title, rated.id, rated.facts.year);
    const auto meetings = countedMeetings(file, rated);
    if (!name || !meetings) {
        return name ? meetings.error() : name.error();
    }
    AttachmentFolderPlan plan{.name = *name,
                              .index = title + u"目录"_s,
                              .titles = {u"台账"_s, u"日期"_s, u"内容"_s, u"依据"_s},
                              .records = {}};
    for (const Part &part : partsOf(rated, *meetings)) {
        const auto records = recordsOf(file, part);
        if (!records) {
            return records.error();
        }
        plan.records += *records;
    }
    return writeAttachmentFolder(file, plan, parent);
}

} // namespace zhibu
