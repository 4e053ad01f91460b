#include "exchange/assessmentpaste.h"

#include "ledger/ledgers.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBaseColumn = 0;
constexpr int kFixedDueColumn = 1;

/// Lines as people type them or copy them from a letter, with a tab before every amount.
QString withCells(QString text)
{
    static const QRegularExpression beforeAmount(
        uR"((?:[ \x{3000}，、：:;；]|(?<!\d),)+(?=[￥¥]?\d))"_s);
    return text.contains(u'\t') ? text : text.replace(beforeAmount, u"\t"_s);
}

PasteTarget targetOf(const AssessmentRun &run, const Worksheet *worksheet, int firstRow)
{
    PasteTarget target;
    for (const AssessmentRow &row : run.rows) {
        target.rows += {row.code, row.code + row.name, row.name + row.code, row.name};
    }
    for (int row = firstRow; row < target.rows.size(); ++row) {
        target.rowsFromHere += row;
    }
    if (worksheet == nullptr) {
        const Ledger &bases = ledgerOf(u"dues-bases"_s);
        for (const QString &key : {u"base"_s, u"fixed_due"_s}) { // the columns below
            const Field &field = bases.field(key);
            target.columns += field.synonyms + QStringList{field.title, field.key};
        }
        target.titledOnly = 1;
        return target;
    }
    for (const WorksheetItem &item : worksheet->items) {
        target.columns += QStringList(item.title);
    }
    return target;
}

std::optional<Money> amountFrom(QString text)
{
    static const QRegularExpression unit(u"元$"_s);
    const auto amount = moneyFromText(text.remove(unit));
    return amount && *amount >= Money{} ? amount : std::nullopt;
}

/// The worksheet filled in with what was pasted, by item, else with what was there.
QList<WorksheetLine> linesOf(const Worksheet &worksheet, const QHash<int, Money> &pasted,
                             const QList<WorksheetLine> &before)
{
    QList<WorksheetLine> lines;
    for (int i = 0; i < worksheet.items.size(); ++i) {
        const WorksheetItem &item = worksheet.items[i];
        const auto known = std::ranges::find(before, item.title, &WorksheetLine::title);
        if (pasted.contains(i)) {
            lines += {.title = item.title, .counts = item.counts, .amount = pasted[i]};
        } else if (known != before.end()) {
            lines += {.title = item.title, .counts = item.counts, .amount = known->amount};
        }
    }
    return lines;
}

} // namespace

AssessmentPaste pasteAssessment(const QString &text, const AssessmentRun &run,
                                const Worksheet *worksheet, int firstRow)
{
    const PastePlan plan = planPaste(withCells(text), targetOf(run, worksheet, firstRow));
    AssessmentPaste paste{.entries = {},
                          .unknownRows = plan.unknownRows,
                          .unknownColumns = plan.unknownColumns,
                          .badCells = {},
                          .problem = plan.problem,
                          .subject = plan.subject};
    QList<int> rows; // in the order of the lines
    QHash<int, QHash<int, Money>> amounts;
    for (const PastedCell &cell : plan.cells) {
        const auto amount = amountFrom(cell.text);
        if (!amount) {
            paste.badCells +=
                u"%1: %2"_s.arg(run.rows[static_cast<std::size_t>(cell.row)].name, cell.text);
            continue;
        }
        if (!amounts.contains(cell.row)) {
            rows += cell.row;
        }
        amounts[cell.row].insert(cell.column, *amount);
    }
    for (const int row : std::as_const(rows)) {
        AssessmentEntry entry = run.rows[static_cast<std::size_t>(row)].proposed;
        if (worksheet == nullptr) {
            const QHash<int, Money> &pasted = amounts[row];
            if (pasted.contains(kBaseColumn)) {
                entry.base = pasted[kBaseColumn];
                entry.items.clear();
            }
            if (pasted.contains(kFixedDueColumn)) {
                entry.fixedDue = pasted[kFixedDueColumn];
            }
        } else {
            entry.items = linesOf(*worksheet, amounts[row], entry.items);
        }
        paste.entries += entry;
    }
    return paste;
}

} // namespace zhibu
