#include "exchange/columnmatch.h"
#include "exchange/importchanges.h"
#include "exchange/importer.h"
#include "exchange/importsuperiors.h"
#include "exchange/importwarnings.h"
#include "exchange/kindwords.h"
#include "exchange/layouts.h"
#include "exchange/rowidentity.h"
#include "exchange/rowreferences.h"
#include "storage/file/history.h"
#include "storage/file/rowid.h"
#include "storage/people/dictionaries.h"
#include "storage/records/duesguard.h"
#include "storage/records/lookup.h"
#include "storage/records/records.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

class Planner
{
public:
    Planner(const File &file, const Ledger &ledger, const TableData &table, QDate today,
            const ChosenFields &chosen, EmptyCells emptyCells)
        : m_file{file}
        , m_today{today}
        , m_emptyCells{emptyCells}
        , m_ledger{ledger}
        , m_table{table}
        , m_lookup{file}
        , m_references{ledger, m_lookup}
        , m_reader{file, ledger}
        , m_numbers{file, ledger}
        , m_guard{file, ledger}
        , m_identity{file, ledger}
    {
        m_plan.ledger = &ledger;
        m_plan.source = table.source;
        m_plan.sheet = table.sheet;
        m_plan.titles = table.titles;
        m_plan.titleLine = table.titleLine;
        m_plan.chosen = chosen;
    }

    Result<ImportPlan> plan(const Progress &progress)
    {
        if (auto status = m_references.prepare(m_file); !status) {
            return status.error();
        }
        if (const auto words = Dictionaries::of(&m_file)) {
            m_words = *words;
        } else {
            return words.error();
        }
        const ColumnMatch match = matchColumns(m_ledger, m_table.titles, m_plan.chosen);
        m_columnOfField = match.columnOfField;
        m_plan.fieldOfColumn = match.fieldOfColumn;
        m_plan.errors = match.errors;
        m_plan.warnings = explainedWarnings(m_table, m_ledger, match.warnings);
        if (!m_plan.errors.isEmpty()) {
            return m_plan;
        }
        if (auto status = m_identity.prepare(match.columnOfField); !status) {
            return status.error();
        }
        m_plan.rows.reserve(m_table.rows.size());
        for (const TableRow &row : m_table.rows) {
            m_plan.rows += readCells(row);
        }
        // Rows of one table may refer to each other, so every row is identified before any superior
        // is looked up.
        const bool selfReferring = m_references.refersToItself();
        for (const bool selfReferences : {false, true}) {
            if (selfReferences && !selfReferring) {
                break;
            }
            if (auto status = pass(selfReferences, progress); !status) {
                return status.error();
            }
        }
        for (PlannedRow &row : m_plan.rows) {
            if (auto status = judge(row); !status) {
                return status.error();
            }
        }
        const auto isStored = [this](RowId id) { return m_stored.contains(id); };
        rejectSuperiors(m_plan, m_columnOfField, m_lookup, isStored);
        reportMissingColumns();
        if (auto status = rejectUnlawfulChanges(m_file, m_today, m_plan); !status) {
            return status.error();
        }
        if (auto status = addWarnings(m_file, m_lookup, m_today, m_plan); !status) {
            return status.error();
        }
        if (!m_lookup.status()) {
            return m_lookup.status().error();
        }
        return std::move(m_plan);
    }

private:
    PlannedRow readCells(const TableRow &source)
    {
        PlannedRow row{.line = source.line, .record = m_blank, .cells = source.cells};
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            if (m_columnOfField[i] < 0) {
                continue;
            }
            const Field &field = m_ledger.fields[i];
            const QVariant day =
                field.dayFrom.isEmpty() ? QVariant() : m_ledger.value(row.record, field.dayFrom);
            const ParsedCell parsed = parseCell(field, source.cells.value(m_columnOfField[i]), day);
            if (parsed.finding) {
                row.errors += *parsed.finding;
            } else {
                row.record.values[i] = m_words.canonical(field, parsed.value);
            }
        }
        readForm(row);
        if (source.cells.size() > m_table.titles.size()) {
            for (const QString &extra : source.cells.mid(m_table.titles.size())) {
                if (!extra.trimmed().isEmpty()) {
                    row.errors += Finding{.rule = Rule::TooManyCells, .value = extra};
                    break;
                }
            }
        }
        return row;
    }

    // A table without 形式 may say it in the 组织类别.
    void readForm(PlannedRow &row) const
    {
        const int kind = m_ledger.indexOf(u"kind"_s);
        const int form = m_ledger.indexOf(u"form"_s);
        if (m_ledger.key != u"organisations" || m_columnOfField[kind] < 0
            || m_columnOfField[form] >= 0) {
            return;
        }
        if (const QString said = formInKind(row.cells.value(m_columnOfField[kind]));
            !said.isEmpty()) {
            row.record.values[form] = said;
            row.implied += form;
        }
    }

    Status pass(bool selfReferences, const Progress &progress)
    {
        for (qsizetype i = 0; i < m_plan.rows.size(); ++i) {
            PlannedRow &row = m_plan.rows[i];
            if (progress && i % kReportEvery == 0 && !progress(i, m_plan.rows.size())) {
                return Error{.code = ErrorCode::Cancelled, .subject = m_table.source};
            }
            m_references.resolve(row, selfReferences);
            if (!selfReferences) {
                if (auto status = identify(row); !status) {
                    return status;
                }
            }
        }
        return {};
    }

    [[nodiscard]] qsizetype placeOf(const PlannedRow &row) const
    {
        return &row - m_plan.rows.constData();
    }

    /// Finds the stored row that `row` is about and merges the two; a new row gets its id and
    /// number.
    Status identify(PlannedRow &row)
    {
        const auto match = m_identity.match(row, placeOf(row));
        if (!match) {
            return match.error();
        }
        if (match->id != 0) {
            return mergeWithStored(row, *match);
        }
        row.state = RowState::New;
        row.record.id = nextRowId();
        if (!m_ledger.numberPrefix.isEmpty() && isEmpty(row.record.values[0])
            && row.errors.isEmpty()) {
            const auto number = freeNumber();
            if (!number) {
                return number.error();
            }
            row.record.values[0] = *number;
        }
        if (m_ledger.key == u"organisations" && row.errors.isEmpty()) {
            m_lookup.expect(row.record.id, m_ledger.value(row.record, u"code"_s).toString(),
                            m_ledger.value(row.record, u"name"_s).toString());
        }
        return {};
    }

    Result<QString> freeNumber()
    {
        if (m_usedNumbers.isEmpty()) {
            for (const PlannedRow &row : std::as_const(m_plan.rows)) {
                m_usedNumbers += row.record.values[0].toString();
            }
        }
        while (true) {
            auto number = m_numbers.next();
            if (!number || !m_usedNumbers.contains(*number)) {
                return number;
            }
        }
    }

    /// Columns that are present change the row, the others stay as stored.
    Status mergeWithStored(PlannedRow &row, const RowIdentity::Match &match)
    {
        const auto stored = m_reader.fetch(match.id);
        if (!stored) {
            return stored.error();
        }
        m_identity.doubt(row, *stored, match);
        Record merged = *stored;
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            const bool number =
                i == 0 && !m_ledger.numberPrefix.isEmpty() && isEmpty(row.record.values[0]);
            const bool isImplied = row.implied.contains(i);
            if ((m_columnOfField[i] < 0 && !isImplied) || number) {
                continue;
            }
            if (!isImplied && isEmptyCell(row, i) && m_emptyCells == EmptyCells::Keep
                && merged.values[i] != row.record.values[i]) {
                row.kept += i;
                continue;
            }
            merged.values[i] = row.record.values[i];
        }
        row.record = merged;
        row.state = RowState::Same;
        m_stored.insert(match.id, *stored);
        if (match.byName) {
            m_knownByName.insert(match.id);
        }
        return {};
    }

    [[nodiscard]] bool isEmptyCell(const PlannedRow &row, int field) const
    {
        return row.cells.value(m_columnOfField[field]).trimmed().isEmpty();
    }

    /// Required values, the ledger's own rule, doubles within the table; then what would change,
    /// and whether the file lets it.
    Status judge(PlannedRow &row)
    {
        const bool readable = row.errors.isEmpty();
        for (const Finding &finding : m_ledger.validate(row.record)) {
            const int index = m_ledger.indexOf(finding.field);
            const bool lacking =
                index >= 0 && m_columnOfField[index] < 0 && finding.rule == Rule::Required;
            if (!isFound(row, finding.field) && (readable || !lacking)) {
                row.errors += finding;
            }
        }
        noteEmptiedRequired(row);
        if (row.errors.isEmpty()) {
            m_identity.claim(row, placeOf(row), m_stored.contains(row.record.id));
        }
        if (row.errors.isEmpty() && row.state != RowState::New) {
            if (auto status = compare(row); !status) {
                return status;
            }
        }
        if (row.errors.isEmpty() && row.state != RowState::Same) {
            const auto forbidden = m_guard.judge(m_stored.value(row.record.id), row.record);
            if (!forbidden) {
                return forbidden.error();
            }
            row.errors = *forbidden;
        }
        if (!row.errors.isEmpty()) {
            row.state = RowState::Bad;
        }
        return {};
    }

    // What stands in a cell that could not be read is not judged a second time.
    [[nodiscard]] static bool isFound(const PlannedRow &row, const QString &field)
    {
        return std::ranges::find(row.errors, field, &Finding::field) != row.errors.end();
    }

    // A required column that the table lacks is reported once for the table, not for every row.
    void noteEmptiedRequired(PlannedRow &row)
    {
        for (const Finding &finding : std::as_const(row.errors)) {
            const int index = m_ledger.indexOf(finding.field);
            if (finding.rule == Rule::Required && index >= 0 && m_columnOfField[index] < 0) {
                m_lackingColumns.insert(index);
            }
        }
    }

    Status compare(PlannedRow &row)
    {
        const Record &stored = m_stored[row.record.id];
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            if (row.record.values[i] != stored.values[i]) {
                row.changedFields += i;
            }
        }
        row.state = row.changedFields.isEmpty() ? RowState::Same : RowState::Changed;
        noteLosses(row, stored);
        return m_identity.findTaken(row, [this](RowId id) { return m_stored.contains(id); });
    }

    /// What is stored and would be lost: who somebody is, values an empty cell takes away, and what
    /// perhaps another person of his name has otherwise.
    void noteLosses(PlannedRow &row, const Record &stored)
    {
        QStringList replaced;
        for (const int i : std::as_const(row.changedFields)) {
            const Field &field = m_ledger.fields[i];
            if (isEmpty(stored.values[i])) {
                continue;
            }
            if (m_columnOfField[i] >= 0 && isEmptyCell(row, i)) {
                row.emptied += i;
                row.warnings += Finding{.rule = Rule::ValueEmptied, .field = field.key};
            } else if (saysWho(field)
                       && !isSameValue(field, row.record.values[i], stored.values[i])) {
                row.identity += i;
                if (field.type == FieldType::IdNumber) {
                    row.warnings += Finding{.rule = Rule::IdNumberChanged,
                                            .field = field.key,
                                            .value = row.record.values[i].toString()};
                }
            }
            if (!row.emptied.contains(i)
                && !isSameValue(field, row.record.values[i], stored.values[i])) {
                replaced += field.title;
            }
        }
        if (!replaced.isEmpty() && m_knownByName.contains(stored.id)) {
            row.warnings += Finding{.rule = Rule::KnownByName,
                                    .field = m_ledger.labelKey,
                                    .value = m_ledger.value(stored, m_ledger.labelKey).toString(),
                                    .args = {stored.values[0].toString(), replaced.join(u'、')}};
        }
    }

    [[nodiscard]] bool saysWho(const Field &field) const
    {
        return field.type == FieldType::IdNumber
               || (field.key == m_ledger.labelKey
                   && std::ranges::find(m_ledger.fields, FieldType::IdNumber, &Field::type)
                          != m_ledger.fields.end());
    }

    /// Where some rows are about stored ones, a row that is about none is at fault, not the table.
    void reportMissingColumns()
    {
        QStringList titles;
        for (const int index : std::as_const(m_lackingColumns)) {
            titles += m_ledger.fields[index].title;
            if (m_stored.isEmpty()) {
                m_plan.errors += Finding{.rule = Rule::ColumnMissing,
                                         .field = m_ledger.fields[index].key,
                                         .value = m_ledger.fields[index].title};
            }
        }
        if (m_lackingColumns.empty()) {
            return;
        }
        for (PlannedRow &row : m_plan.rows) {
            const auto removed = row.errors.removeIf([this](const Finding &finding) {
                return finding.rule == Rule::Required
                       && m_lackingColumns.contains(m_ledger.indexOf(finding.field));
            });
            if (removed > 0 && !m_stored.isEmpty()) {
                row.errors.prepend(nobodyToChange(row, titles));
            }
        }
    }

    /// At the first column of the key the row has filled in, else at the empty one of a key.
    [[nodiscard]] Finding nobodyToChange(const PlannedRow &row, const QStringList &lacking) const
    {
        Finding finding{.rule = Rule::NobodyToChange, .field = {}, .value = {}, .args = lacking};
        for (const QStringList &key : m_ledger.keys + m_ledger.fallbackKeys) {
            const auto column = [this](const QString &part) {
                return m_columnOfField[m_ledger.indexOf(part)];
            };
            if (std::ranges::any_of(key, [&](const QString &part) { return column(part) < 0; })) {
                continue;
            }
            const auto empty = std::ranges::find_if(
                key, [&](const QString &part) { return isEmptyCell(row, m_ledger.indexOf(part)); });
            if (empty == key.end()) {
                finding.field = key.first();
                finding.value = row.cells.value(column(key.first()));
                break;
            }
            finding.field = finding.field.isEmpty() ? *empty : finding.field;
        }
        return finding;
    }

    const File &m_file;
    QDate m_today;
    EmptyCells m_emptyCells;
    const Ledger &m_ledger;
    const Record m_blank{m_ledger.blank()};
    const TableData &m_table;
    Lookup m_lookup;
    RowReferences m_references;
    RowReader m_reader;
    NumberSource m_numbers;
    DuesGuard m_guard;
    RowIdentity m_identity;
    Dictionaries m_words;
    QList<int> m_columnOfField;
    QSet<QString> m_usedNumbers;
    std::set<int> m_lackingColumns; ///< in the order of the fields
    QHash<RowId, Record> m_stored;
    QSet<RowId> m_knownByName; ///< stored people whom a row without a number is about
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(const File &file, const Ledger &ledger, const TableData &table,
                              const Progress &progress, QDate today, const ChosenFields &chosen,
                              EmptyCells emptyCells)
{
    const Snapshot snapshot(file.database());
    const auto newest = newestAction(file);
    if (!snapshot.status() || !newest) {
        return newest ? snapshot.status().error() : newest.error();
    }
    auto plan = Planner(file, ledger, table, today, chosen, emptyCells).plan(progress);
    if (plan) {
        plan->newestAction = *newest;
    }
    return plan;
}

} // namespace zhibu
