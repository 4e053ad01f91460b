#include "storage/people/mergemembers.h"

#include "ledger/peopleledgers.h"
#include "storage/records/duesguard.h"
#include "storage/records/recordcheck.h"
#include "storage/records/recordlist.h"
#include "storage/records/records.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// The ledgers with fields that name members, each with those fields.
QList<std::pair<const Ledger *, QStringList>> referringLedgers()
{
    QList<std::pair<const Ledger *, QStringList>> list;
    for (const Dependents &dependents : dependentsOf(members())) {
        if (list.isEmpty() || list.last().first != dependents.ledger) {
            list += std::pair(dependents.ledger, QStringList());
        }
        list.last().second += dependents.field->key;
    }
    return list;
}

/// A value that nobody need have entered gives way.
bool givesWay(const Field &field, const QVariant &value)
{
    return isEmpty(value) || (field.type == FieldType::YesNo && value.toInt() == 0);
}

/// Both rows in one; nullopt where they say different things.
std::optional<Record> united(const Ledger &ledger, const Record &one, const Record &other)
{
    Record both = one;
    for (int i = 0; i < ledger.fields.size(); ++i) {
        if (givesWay(ledger.fields[i], one.values[i])) {
            both.values[i] = other.values[i];
        } else if (!givesWay(ledger.fields[i], other.values[i])
                   && one.values[i] != other.values[i]) {
            return std::nullopt;
        }
    }
    return both;
}

/// A row that goes over to the member who stays.
struct Moving
{
    const Ledger *ledger = nullptr;
    Record stored, changed;
    std::optional<Record> twin; ///< what the row of the other member becomes that it goes into
};

struct Moves
{
    QList<Moving> rows;
    Findings obstacles;
};

class MergeReader
{
public:
    MergeReader(const File &file, RowId kept, RowId dropped)
        : m_file{file}
        , m_kept{kept}
        , m_dropped{dropped}
    {}

    Result<Moves> read()
    {
        for (const auto &[ledger, fields] : referringLedgers()) {
            if (auto status = readLedger(*ledger, fields); !status) {
                return status.error();
            }
        }
        return std::move(m_moves);
    }

private:
    Status readLedger(const Ledger &ledger, const QStringList &fields)
    {
        const auto rows = rowsOf(ledger, fields);
        if (!rows) {
            return rows.error();
        }
        DuesGuard guard(m_file, ledger);
        for (const Record &stored : *rows) {
            Moving moving{.ledger = &ledger, .stored = stored, .changed = stored, .twin = {}};
            for (const QString &field : fields) {
                if (ledger.value(stored, field).toLongLong() == m_dropped) {
                    ledger.setValue(moving.changed, field, m_kept);
                }
            }
            if (auto status = judge(moving, guard); !status) {
                return status;
            }
            m_moves.rows += moving;
        }
        return {};
    }

    Result<QList<Record>> rowsOf(const Ledger &ledger, const QStringList &fields) const
    {
        Statement query(m_file.database(), u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(
                                               ledger.table, fields.join(u" = ? OR ")));
        for (qsizetype i = 0; i < fields.size(); ++i) {
            query.bind(m_dropped);
        }
        QList<RowId> ids;
        while (query.next()) {
            ids += query.integer(0);
        }
        return query.status() ? fetchRecords(m_file, ledger, ids)
                              : Result<QList<Record>>(query.status().error());
    }

    Status judge(Moving &moving, DuesGuard &guard)
    {
        const Ledger &ledger = *moving.ledger;
        for (const QStringList &key : ledger.keys) {
            KeyFinder finder(m_file, ledger, key);
            const auto found =
                finder.appliesTo(moving.changed) ? finder.find(moving.changed) : QList<RowId>();
            if (!found) {
                return found.error();
            }
            for (const RowId id : *found) {
                if (id != moving.stored.id) {
                    return meetTwin(moving, id, guard);
                }
            }
        }
        Record checked = moving.changed;
        if (!ledger.validate(checked).isEmpty() && ledger.validate(moving.stored).isEmpty()) {
            addObstacle(Rule::MergeNotAllowed, moving);
        } else if (ledger.key == u"dues-reliefs") { // other receipts go over as they are
            const auto findings = guard.judge(moving.stored, moving.changed);
            if (!findings) {
                return findings.error();
            }
            m_moves.obstacles += *findings;
        }
        return {};
    }

    Status meetTwin(Moving &moving, RowId twin, const DuesGuard &guard)
    {
        const auto other = fetchRecord(m_file, *moving.ledger, twin);
        if (!other) {
            return other.error();
        }
        // what refers to the row itself would be lost with it
        const bool isPlain = !guard.isNeeded() && dependentsOf(*moving.ledger).isEmpty();
        moving.twin = isPlain ? united(*moving.ledger, *other, moving.changed) : std::nullopt;
        if (!moving.twin) {
            addObstacle(Rule::MergeConflict, moving);
        }
        return {};
    }

    void addObstacle(Rule rule, const Moving &moving)
    {
        const auto cells =
            textRows(m_file, *moving.ledger, QList<RowId>{moving.stored.id}, ReferenceText::Name);
        QStringList key;
        for (const QString &part : moving.ledger->keys.first()) {
            if (cells && !cells->isEmpty()) {
                key += cells->first().cells[moving.ledger->indexOf(part)];
            }
        }
        key.removeAll(QString());
        m_moves.obstacles += Finding{
            .rule = rule, .field = {}, .value = {}, .args = {moving.ledger->title, key.join(u' ')}};
    }

    const File &m_file;
    RowId m_kept;
    RowId m_dropped;
    Moves m_moves;
};

/// The files of a row go over to another; what that has already, under the same name, once.
Status moveAttachments(const Action &action, const QString &table, RowId from, RowId to)
{
    Statement same(action.database(),
                   u"DELETE FROM attachment WHERE tbl = ? AND row = ? AND EXISTS "
                   "(SELECT 1 FROM attachment o WHERE o.tbl = attachment.tbl "
                   "AND o.row = ? AND o.sha256 = attachment.sha256 "
                   "AND o.name = attachment.name)"_s);
    if (auto status = same.bind(table).bind(from).bind(to).run(); !status) {
        return status;
    }
    Statement move(action.database(), u"UPDATE attachment SET row = ? WHERE tbl = ? AND row = ?"_s);
    return move.bind(to).bind(table).bind(from).run();
}

Status store(Action &action, const Moving &row)
{
    RowWriter writer(action, *row.ledger);
    if (!row.twin) {
        return writer.update(row.changed);
    }
    if (auto status = moveAttachments(action, row.ledger->table, row.stored.id, row.twin->id);
        !status) {
        return status;
    }
    if (auto status = writer.remove(row.stored.id); !status) {
        return status;
    }
    return writer.update(*row.twin);
}

} // namespace

Result<MergePlan> planMerge(const File &file, RowId one, RowId other)
{
    if (one == other) {
        return Error{.code = ErrorCode::Internal, .subject = members().key, .detail = {}};
    }
    auto first = fetchRecord(file, members(), one);
    auto second = fetchRecord(file, members(), other);
    if (!first || !second) {
        return first ? second.error() : first.error();
    }
    const auto code = [](const Record &member) {
        return members().value(member, u"code"_s).toString();
    };
    const bool isInOrder = code(*first) < code(*second);
    MergePlan plan{.kept = isInOrder ? *first : *second,
                   .dropped = isInOrder ? *second : *first,
                   .merged = {},
                   .moved = {},
                   .obstacles = {}};
    plan.merged = plan.kept;
    for (int i = 0; i < members().fields.size(); ++i) {
        if (givesWay(members().fields[i], plan.kept.values[i])) {
            plan.merged.values[i] = plan.dropped.values[i];
        }
    }
    const auto moves = MergeReader(file, plan.kept.id, plan.dropped.id).read();
    if (!moves) {
        return moves.error();
    }
    for (const Moving &row : moves->rows) {
        if (plan.moved.isEmpty() || plan.moved.last().ledger != row.ledger) {
            plan.moved += {.ledger = row.ledger, .count = 0};
        }
        ++plan.moved.last().count;
    }
    plan.obstacles = moves->obstacles;
    Statement files(file.database(),
                    u"SELECT count(*) FROM attachment WHERE tbl = ? AND row = ?"_s);
    files.bind(members().table).bind(plan.dropped.id);
    while (files.next()) {
        plan.attachments = files.integer(0);
    }
    return files.status() ? Result(plan) : files.status().error();
}

Result<Findings> mergeMembers(File &file, const MergePlan &plan, const Record &merged)
{
    auto action = Action::begin(file, {.verb = ActionLabel::Verb::MergeMembers,
                                       .ledger = members().key,
                                       .name = recordName(members(), merged)});
    if (!action) {
        return action.error();
    }
    const auto moves = MergeReader(file, plan.kept.id, plan.dropped.id).read();
    const auto stored = fetchRecord(file, members(), plan.kept.id);
    if (!moves || !stored) {
        return moves ? stored.error() : moves.error();
    }
    if (!moves->obstacles.isEmpty()) {
        return moves->obstacles;
    }
    for (const Moving &row : moves->rows) {
        if (auto status = store(**action, row); !status) {
            return status.error();
        }
    }
    if (auto status = moveAttachments(**action, members().table, plan.dropped.id, plan.kept.id);
        !status) {
        return status.error();
    }
    RowWriter writer(**action, members());
    if (auto status = writer.remove(plan.dropped.id); !status) { // before its keys are taken over
        return status.error();
    }
    Record changed = *stored;
    for (qsizetype i = 0; i < changed.values.size(); ++i) {
        if (merged.values[i] != plan.kept.values[i]) {
            changed.values[i] = merged.values[i];
        }
    }
    const auto findings = checkRecord(file, members(), changed);
    if (!findings || !findings->isEmpty()) {
        return findings;
    }
    if (auto status = writer.update(changed); !status) {
        return status.error();
    }
    const auto done = (*action)->commit();
    return done ? Result(Findings()) : done.error();
}

} // namespace zhibu
