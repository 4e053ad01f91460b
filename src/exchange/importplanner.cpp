#include "core/personname.h"
#include "exchange/columnmatch.h"
#include "exchange/importchanges.h"
#include "exchange/importer.h"
#include "exchange/importsuperiors.h"
#include "exchange/importwarnings.h"
#include "exchange/layouts.h"
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
    {
        for (const QStringList &key : ledger.keys) {
            m_keys.emplace_back(file, ledger, key);
        }
        for (const QStringList &key : ledger.fallbackKeys) {
            m_fallbacks.emplace_back(file, ledger, key);
        }
        m_hasCopies = std::ranges::any_of(
            ledger.fields, [](const Field &field) { return !field.defaultFrom.isEmpty(); });
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
        const auto anyStored = hasRows(m_file, m_ledger);
        if (!anyStored) {
            return anyStored.error();
        }
        m_anyStored = *anyStored;
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
            const ParsedCell parsed =
                parseCell(m_ledger.fields[i], source.cells.value(m_columnOfField[i]));
            if (parsed.finding) {
                row.errors += *parsed.finding;
            } else {
                row.record.values[i] = m_words.canonical(m_ledger.fields[i], parsed.value);
            }
        }
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

    /// Finds the stored row that `row` is about and merges the two; a new row gets its id and
    /// number.
    Status identify(PlannedRow &row)
    {
        RowId id = 0;
        bool keyed = false;
        bool byFirstKey = false;
        const Record written = m_hasCopies ? withCopies(row.record) : row.record;
        for (KeyFinder &finder : m_keys) {
            if (!finder.appliesTo(written)) {
                continue;
            }
            keyed = true;
            const auto found = find(finder, written);
            if (!found) {
                return found.error();
            }
            if (!found->isEmpty() && id != 0 && id != found->first()) {
                row.errors +=
                    Finding{.rule = Rule::KeysDisagree,
                            .field = finder.key().last(),
                            .value = m_ledger.value(row.record, finder.key().last()).toString()};
            } else if (!found->isEmpty()) {
                id = found->first();
                byFirstKey = byFirstKey || &finder == &m_keys.front();
            }
        }
        if (!keyed && !m_fallbacks.empty()) {
            if (auto status = identifyByFallback(row, id); !status) {
                return status;
            }
            m_unkeyed += &row - m_plan.rows.constData();
        }
        if (id != 0) {
            return mergeWithStored(row, id, keyed && !byFirstKey);
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

    /// A first import looks nothing up.
    [[nodiscard]] Result<QList<RowId>> find(KeyFinder &finder, const Record &record) const
    {
        return m_anyStored ? finder.find(record) : QList<RowId>();
    }

    // Defaults that copy another field count as written, for matching too.
    [[nodiscard]] Record withCopies(Record record) const
    {
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            if (!m_ledger.fields[i].defaultFrom.isEmpty() && isEmpty(record.values[i])) {
                record.values[i] = m_ledger.value(record, m_ledger.fields[i].defaultFrom);
            }
        }
        return record;
    }

    Status identifyByFallback(PlannedRow &row, RowId &id)
    {
        for (KeyFinder &finder : m_fallbacks) {
            if (!finder.appliesTo(row.record)) {
                continue;
            }
            const auto found = find(finder, row.record);
            if (!found) {
                return found.error();
            }
            if (found->size() > 1) {
                row.errors +=
                    Finding{.rule = Rule::AmbiguousMatch,
                            .field = finder.key().first(),
                            .value = m_ledger.value(row.record, finder.key().first()).toString()};
            } else {
                id = found->value(0);
            }
            return {};
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
    Status mergeWithStored(PlannedRow &row, RowId id, bool bySecondKey)
    {
        const auto stored = m_reader.fetch(id);
        if (!stored) {
            return stored.error();
        }
        if (bySecondKey) {
            warnOfNewName(row, *stored);
        } else if (isAnothersNumber(row.record, *stored)) {
            row.errors += numberOfAnother(m_ledger.fields[0], row.record, *stored);
        }
        Record merged = *stored;
        for (int i = 0; i < m_ledger.fields.size(); ++i) {
            const bool number =
                i == 0 && !m_ledger.numberPrefix.isEmpty() && isEmpty(row.record.values[0]);
            if (m_columnOfField[i] < 0 || number) {
                continue;
            }
            if (isEmptyCell(row, i) && m_emptyCells == EmptyCells::Keep
                && merged.values[i] != row.record.values[i]) {
                row.kept += i;
                continue;
            }
            merged.values[i] = row.record.values[i];
        }
        row.record = merged;
        row.state = RowState::Same;
        m_stored.insert(id, *stored);
        return {};
    }

    [[nodiscard]] bool isEmptyCell(const PlannedRow &row, int field) const
    {
        return row.cells.value(m_columnOfField[field]).trimmed().isEmpty();
    }

    // A slip in a number of identity would give its holder another person's name.
    void warnOfNewName(PlannedRow &row, const Record &stored)
    {
        const QString given = m_ledger.value(row.record, m_ledger.labelKey).toString();
        const QString known = m_ledger.value(stored, m_ledger.labelKey).toString();
        if (!given.isEmpty() && given != personName(known)) {
            row.warnings +=
                numberOfAnother(m_ledger.field(m_ledger.keys.last().last()), row.record, stored);
        }
    }

    [[nodiscard]] Finding numberOfAnother(const Field &number, const Record &given,
                                          const Record &stored) const
    {
        const QString name = m_ledger.value(stored, m_ledger.labelKey).toString();
        return {.rule = Rule::NumberOfAnother,
                .field = number.key,
                .value = m_ledger.value(given, number.key).toString(),
                .args = {name, stored.values[0].toString()}};
    }

    /// Whether a row of another file's table has by chance a number the program gave here: it is
    /// called otherwise, and belongs to another organisation or, of people, has another day of
    /// birth or the like.
    [[nodiscard]] bool isAnothersNumber(const Record &given, const Record &stored) const
    {
        if (m_ledger.labelKey.isEmpty() || !m_ledger.isGivenNumber(given.values[0].toString())) {
            return false;
        }
        const auto differ = [&](const QString &key) {
            const QVariant one = m_ledger.value(given, key);
            const QVariant other = m_ledger.value(stored, key);
            return !isEmpty(one) && !isEmpty(other)
                   && !isSameValue(m_ledger.field(key), one, other);
        };
        QStringList telling{m_ledger.homeKey()};
        for (const Field &field : m_ledger.fields) {
            if (field.type != FieldType::IdNumber) {
                continue;
            }
            const QVariant number = m_ledger.value(given, field.key);
            if (!isEmpty(number) && number == m_ledger.value(stored, field.key)) {
                return false;
            }
            telling += field.key;
            for (const QStringList &key : m_ledger.fallbackKeys) {
                telling += key;
            }
        }
        telling.removeAll(m_ledger.labelKey);
        return differ(m_ledger.labelKey) && std::ranges::any_of(telling, differ);
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
            findDouble(row);
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

    void findDouble(PlannedRow &row)
    {
        QStringList claims;
        if (m_stored.contains(row.record.id)) {
            claims += u'#' + QString::number(row.record.id);
        }
        for (const KeyFinder &finder : m_keys) {
            if (finder.appliesTo(row.record)) {
                claims += claimOf(finder, row.record);
            }
        }
        const bool unkeyed = m_unkeyed.contains(&row - m_plan.rows.constData());
        for (const KeyFinder &finder : m_fallbacks) {
            if (unkeyed && finder.appliesTo(row.record)) {
                claims += claimOf(finder, row.record);
                break;
            }
        }
        for (const QString &claim : claims) {
            const auto taken = m_claims.constFind(claim);
            if (taken != m_claims.constEnd()) {
                const QString &key =
                    unkeyed ? m_fallbacks.front().key().first() : m_ledger.keys.first().first();
                row.errors +=
                    Finding{.rule = Rule::DuplicateKey,
                            .field = key,
                            .value = row.cells.value(m_columnOfField[m_ledger.indexOf(key)]),
                            .args = {QString::number(*taken)}};
                return;
            }
        }
        for (const QString &claim : claims) {
            m_claims.insert(claim, row.line);
        }
    }

    [[nodiscard]] QString claimOf(const KeyFinder &finder, const Record &record) const
    {
        QString claim = finder.key().join(u',');
        for (const QString &part : finder.key()) {
            claim += u'\x1f' + m_ledger.value(record, part).toString();
        }
        return claim;
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
        // A changed key must not be another row's.
        const auto isChanged = [&](const QString &part) {
            return row.changedFields.contains(m_ledger.indexOf(part));
        };
        for (KeyFinder &finder : m_keys) {
            const auto found =
                std::ranges::any_of(finder.key(), isChanged) && finder.appliesTo(row.record)
                    ? finder.find(row.record)
                    : Result<QList<RowId>>(QList<RowId>());
            if (!found) {
                return found.error();
            }
            for (const RowId id : *found) {
                if (id != row.record.id && !m_stored.contains(id)) {
                    row.errors += Finding{
                        .rule = Rule::KeyTaken,
                        .field = finder.key().last(),
                        .value = m_ledger.value(row.record, finder.key().last()).toString()};
                }
            }
        }
        return {};
    }

    /// What is stored and would be lost: who somebody is, and values an empty cell takes away.
    void noteLosses(PlannedRow &row, const Record &stored)
    {
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
        }
    }

    // A name that was stored with padding is no other name without it.
    [[nodiscard]] static bool isSameValue(const Field &field, const QVariant &given,
                                          const QVariant &stored)
    {
        return field.namesPeople ? personName(given.toString()) == personName(stored.toString())
                                 : given == stored;
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
    bool m_hasCopies = false; ///< whether some default copies another field
    bool m_anyStored = true;  ///< whether there is anything to be found in the file
    const TableData &m_table;
    Lookup m_lookup;
    RowReferences m_references;
    RowReader m_reader;
    NumberSource m_numbers;
    DuesGuard m_guard;
    Dictionaries m_words;
    std::vector<KeyFinder> m_keys;
    std::vector<KeyFinder> m_fallbacks;
    QList<int> m_columnOfField;
    QSet<QString> m_usedNumbers;
    std::set<int> m_lackingColumns; ///< in the order of the fields
    QHash<RowId, Record> m_stored;
    QSet<qsizetype> m_unkeyed;    ///< places of rows whose keys are all empty
    QHash<QString, int> m_claims; ///< key in use -> line of its row
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
