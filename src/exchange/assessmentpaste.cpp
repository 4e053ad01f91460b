#include "exchange/assessmentpaste.h"

#include "ledger/ledgers.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

using Column = AssessmentPlace::Column;

constexpr int kFieldCount = 4; ///< of Column; items follow

/// Lines as people type them or copy them from a letter, with a tab before every amount.
QString withCells(QString text)
{
    static const QRegularExpression beforeAmount(
        uR"((?:[ \x{3000}，、：:;；]|(?<!\d),)+(?=[￥¥]?\d))"_s);
    return text.contains(u'\t') ? text : text.replace(beforeAmount, u"\t"_s);
}

std::optional<Money> amountFrom(QString text)
{
    static const QRegularExpression unit(u"元$"_s);
    const auto amount = moneyFromText(text.remove(unit));
    return amount && *amount >= Money{} ? amount : std::nullopt;
}

QStringList namesOf(const AssessmentRow &row)
{
    return {row.code, row.code + row.name, row.name + row.code, row.name};
}

const Field &fieldOf(Column column)
{
    return ledgerOf(u"dues-bases"_s)
        .field(column == Column::Kind       ? u"kind"_s
               : column == Column::Base     ? u"base"_s
               : column == Column::FixedDue ? u"fixed_due"_s
                                            : u"reason"_s);
}

std::optional<DuesKind> kindFrom(const QString &text)
{
    const ParsedCell cell = parseCell(fieldOf(Column::Kind), text);
    return cell.finding ? std::nullopt : enumIn<DuesKind>(kDuesKindCodes, cell.value.toString());
}

/// Puts the items in the place of those with the same titles.
QList<WorksheetLine> withItems(QList<WorksheetLine> lines, const QList<WorksheetLine> &items)
{
    for (const WorksheetLine &item : items) {
        const auto known = std::ranges::find(lines, item.title, &WorksheetLine::title);
        if (known == lines.end()) {
            lines += item;
        } else {
            known->amount = item.amount;
        }
    }
    return lines;
}

/// What was pasted for one member.
struct Pasted
{
    std::optional<DuesKind> kind;
    std::optional<Money> base;
    std::optional<Money> fixedDue;
    std::optional<QString> reason;
    QList<WorksheetLine> items;
    bool isHeldBack = false; ///< for its kind, which is none
};

/// Takes over cells, and keeps what cannot be taken.
class Taker
{
public:
    Taker(const PastePlan &plan, const std::vector<AssessmentRow> &rows)
        : m_rows{rows}
    {
        m_paste.unknownRows = plan.unknownRows;
        m_paste.unknownColumns = plan.unknownColumns;
        m_paste.problem = plan.problem;
        m_paste.subject = plan.subject;
    }

    void take(const PastedCell &cell, Column column)
    {
        Pasted &pasted = pastedFor(cell.row);
        if (column == Column::Kind) {
            pasted.kind = kindFrom(cell.text);
            pasted.isHeldBack = !pasted.kind;
            if (pasted.isHeldBack) {
                m_paste.badKinds += u"%1: %2"_s.arg(rowAt(cell.row).shown, cell.text);
            }
        } else if (column == Column::Reason) {
            pasted.reason = cell.text;
        } else if (const auto amount = amountIn(cell)) {
            (column == Column::Base ? pasted.base : pasted.fixedDue) = amount;
        }
    }

    void take(const PastedCell &cell, const WorksheetItem &item)
    {
        if (const auto amount = amountIn(cell)) {
            pastedFor(cell.row).items += {item.title, item.counts, *amount};
        }
    }

    AssessmentPaste paste()
    {
        bool isBaseLeft = false;
        for (const int row : std::as_const(m_order)) {
            const Pasted &pasted = m_pasted[row];
            if (pasted.isHeldBack) {
                continue;
            }
            AssessmentEntry entry = rowAt(row).proposed;
            if (pasted.kind) {
                entry.setKind(*pasted.kind);
            }
            const bool isBased = pasted.base || !pasted.items.isEmpty();
            if (isBased && !needsBase(entry.kind)) {
                m_paste.noBase += rowAt(row).shown;
            } else if (!pasted.items.isEmpty()) {
                entry.items = withItems(entry.items, pasted.items);
                isBaseLeft = isBaseLeft || pasted.base;
            } else if (pasted.base) {
                entry.base = pasted.base;
                entry.items.clear();
            }
            entry.fixedDue = pasted.fixedDue ? pasted.fixedDue : entry.fixedDue;
            entry.reason = pasted.reason.value_or(entry.reason);
            if (pasted.kind || pasted.fixedDue || pasted.reason
                || (isBased && needsBase(entry.kind))) {
                m_paste.entries += entry;
            }
        }
        if (isBaseLeft) {
            m_paste.unknownColumns += fieldOf(Column::Base).title;
        }
        return m_paste;
    }

private:
    [[nodiscard]] const AssessmentRow &rowAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }

    Pasted &pastedFor(int row)
    {
        if (!m_pasted.contains(row)) {
            m_order += row;
        }
        return m_pasted[row];
    }

    std::optional<Money> amountIn(const PastedCell &cell)
    {
        const auto amount = amountFrom(cell.text);
        if (!amount) {
            m_paste.badCells += u"%1: %2"_s.arg(rowAt(cell.row).shown, cell.text);
        }
        return amount;
    }

    const std::vector<AssessmentRow> &m_rows;
    AssessmentPaste m_paste;
    QList<int> m_order; ///< of the lines
    QHash<int, Pasted> m_pasted;
};

/// A block of cells without blanks that do not matter.
using Block = QList<QStringList>;

Block blockOf(const QString &text)
{
    Block block = cellsOf(text);
    for (QStringList &line : block) {
        for (QString &cell : line) {
            cell = cell.simplified();
        }
    }
    return block;
}

QString textOf(const Block &block)
{
    QStringList lines;
    for (const QStringList &line : block) {
        lines += line.join(u'\t');
    }
    return lines.join(u'\n');
}

bool hasAmount(const QStringList &cells)
{
    return std::ranges::any_of(cells,
                               [](const QString &cell) { return amountFrom(cell).has_value(); });
}

QStringList wordsIn(const Block &block)
{
    QStringList words;
    for (const QStringList &line : block) {
        std::ranges::copy_if(line, std::back_inserter(words), [](const QString &cell) {
            return !cell.isEmpty() && !amountFrom(cell);
        });
    }
    return words;
}

QStringList columnOf(const Block &block, qsizetype column)
{
    QStringList cells;
    for (const QStringList &line : block) {
        cells += line[column];
    }
    return cells;
}

/// The columns from one on as lines, without remarks right of the amounts.
Block turned(const Block &block, qsizetype first)
{
    Block lines{columnOf(block, first)};
    for (qsizetype column = first + 1; column < block.first().size(); ++column) {
        const QStringList cells = columnOf(block, column);
        if (hasAmount(cells)) {
            lines += cells;
        }
    }
    return lines;
}

/// Titles of columns with kinds that do not say 收缴: 类别, 人员类别. What stands beneath tells.
QStringList titlesOfKinds(const Block &block)
{
    QStringList titles;
    for (qsizetype column = 0; !block.isEmpty() && column < block.first().size(); ++column) {
        const QStringList cells = columnOf(block, column);
        if (cells.first().endsWith(u"类别"_s)
            && std::any_of(cells.cbegin() + 1, cells.cend(),
                           [](const QString &cell) { return kindFrom(cell).has_value(); })) {
            titles += cells.first();
        }
    }
    return titles;
}

qsizetype amountsIn(const PastePlan &plan)
{
    return std::ranges::count_if(
        plan.cells, [](const PastedCell &cell) { return amountFrom(cell.text).has_value(); });
}

} // namespace

AssessmentPaste pasteAssessment(const QString &text, const AssessmentRun &run,
                                const AssessmentPlace &place)
{
    PasteTarget target;
    for (const AssessmentRow &row : run.rows) {
        target.rows += namesOf(row);
    }
    for (int row = place.row; row < target.rows.size(); ++row) {
        target.rowsFromHere += row;
    }
    QList<Column> columns{Column::Kind, Column::Base, Column::FixedDue, Column::Reason};
    columns.move(columns.indexOf(place.column), 0);
    for (const Column column : std::as_const(columns)) {
        const Field &field = fieldOf(column);
        target.columns += field.synonyms + QStringList{field.title, field.key};
        if (column == Column::Kind) {
            target.columns.last() += titlesOfKinds(blockOf(text));
        }
    }
    for (const WorksheetItem &item : place.worksheet.items) {
        target.columns += QStringList(item.title);
    }
    target.titledOnly = static_cast<int>(target.columns.size()) - 1;
    const bool isOfWords = place.column == Column::Reason || place.column == Column::Kind;
    if (place.column != Column::Reason) {
        target.plainTitles = {u"金额"_s};
        target.plainColumn = static_cast<int>(
            columns.indexOf(place.column == Column::Kind ? Column::Base : place.column));
    }
    const PastePlan plan = planPaste(isOfWords ? text : withCells(text), target);
    Taker taker(plan, run.rows);
    for (const PastedCell &cell : plan.cells) {
        if (cell.column < kFieldCount) {
            taker.take(cell, columns[cell.column]);
        } else {
            taker.take(cell, place.worksheet.items[cell.column - kFieldCount]);
        }
    }
    return taker.paste();
}

AssessmentPaste pasteWorksheet(const QString &text, const AssessmentRow &row,
                               const Worksheet &worksheet, int first)
{
    const Block block = blockOf(withCells(text));
    const QStringList words = wordsIn(block);
    const auto items = static_cast<int>(worksheet.items.size());
    PasteTarget target{.rows = {namesOf(row)},
                       .columns = {},
                       .rowsFromHere = {0}, // among words nothing goes by position
                       .firstColumn = words.isEmpty() ? first : items};
    for (const WorksheetItem &item : worksheet.items) {
        target.columns += QStringList(item.title);
    }
    // As it stands, or one item below the other, perhaps behind a number: the reading that finds
    // most amounts.
    Block best = block;
    PastePlan plan = planPaste(textOf(block), target);
    for (qsizetype column = 0; !block.isEmpty() && column < block.first().size(); ++column) {
        const Block other = turned(block, column);
        const PastePlan otherPlan = planPaste(textOf(other), target);
        const bool tells =
            amountsIn(plan) == 0 && otherPlan.problem == PastePlan::Problem::ColumnTwice;
        if (tells || amountsIn(otherPlan) > amountsIn(plan)) {
            best = other;
            plan = otherPlan;
        }
    }
    const bool isTold =
        plan.problem == PastePlan::Problem::ColumnTwice || !plan.unknownRows.isEmpty();
    if (amountsIn(plan) == 0 && !words.isEmpty() && !isTold) {
        plan.problem = PastePlan::Problem::NoRow;
        plan.subject = words.join(u'、');
        plan.cells.clear();
    }
    plan.unknownColumns.removeIf([&best](const QString &title) {
        return !hasAmount(columnOf(best, best.first().indexOf(title)));
    });
    const std::vector<AssessmentRow> rows{row};
    Taker taker(plan, rows);
    for (const PastedCell &cell : std::as_const(plan.cells)) {
        taker.take(cell, worksheet.items[cell.column]);
    }
    return taker.paste();
}

} // namespace zhibu
