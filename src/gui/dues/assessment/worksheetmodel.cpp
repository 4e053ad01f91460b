#include "gui/dues/assessment/worksheetmodel.h"

#include "gui/dues/assessment/entrytable.h"
#include "gui/records/masking.h"
#include "gui/records/numbertext.h"
#include "gui/theme.h"
#include "ledger/ledgers.h"
#include "reports/words/codenames.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

void WorksheetModel::setSheet(const Worksheet &sheet, const QList<WorksheetLine> &lines)
{
    const auto title = [](const Line &line) -> const QString & { return line.item.title; };
    std::vector<Line> all;
    for (const WorksheetItem &item : sheet.items) {
        all.push_back({.item = item, .amount = {}});
    }
    for (const WorksheetLine &line : lines) {
        const auto known = std::ranges::find(all, line.title, title);
        if (known != all.end()) {
            *known = {.item = {line.title, line.counts}, .amount = line.amount};
        } else {
            all.push_back({.item = {line.title, line.counts}, .amount = line.amount});
        }
    }
    const bool isSame = std::ranges::equal(all, m_lines, {}, title, title);
    if (!isSame) {
        beginResetModel();
    }
    m_lines = std::move(all);
    if (!isSame) {
        endResetModel();
    } else if (!m_lines.empty()) { // keeps the place
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

Worksheet WorksheetModel::sheet() const
{
    Worksheet sheet;
    for (const Line &line : m_lines) {
        sheet.items += line.item;
    }
    return sheet;
}

void WorksheetModel::setMasked(bool masked)
{
    m_masked = masked;
    if (!m_lines.empty()) {
        emit dataChanged(index(0, Amount), index(rowCount() - 1, Amount));
    }
}

QList<WorksheetLine> WorksheetModel::lines() const
{
    QList<WorksheetLine> lines;
    for (const Line &line : m_lines) {
        if (line.amount) {
            lines += {line.item.title, line.item.counts, *line.amount};
        }
    }
    return lines;
}

int WorksheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int WorksheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorksheetModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == Item) {
            return line.item.title;
        }
        if (index.column() == Counts) {
            return codeName(u"dues-items"_s, u"counts"_s,
                            codeIn(kItemCountsCodes, line.item.counts));
        }
        if (!line.amount) {
            return {};
        }
        if (role == Qt::EditRole) {
            return toText(*line.amount);
        }
        return m_masked
                   ? maskedText(ledgerOf(u"dues-items"_s).field(u"amount"_s), toText(*line.amount))
                   : grouped(toText(*line.amount));
    case Qt::ToolTipRole:
        return line.item.title;
    case Qt::TextAlignmentRole:
        return QVariant((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft)
                        | Qt::AlignVCenter);
    case Qt::ForegroundRole: // it changes nothing
        return line.item.counts == ItemCounts::None ? QVariant(quietColor(QApplication::palette()))
                                                    : QVariant();
    default:
        return {};
    }
}

bool WorksheetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    const auto amount = moneyFromText(text);
    if (!index.isValid() || role != Qt::EditRole || index.column() != Amount) {
        return false;
    }
    if (!MoneyDelegate::takes(text)) {
        emit refused(text);
        return false;
    }
    Line &line = m_lines[static_cast<std::size_t>(index.row())];
    if (line.amount != amount) {
        line.amount = amount;
        emit dataChanged(index, index);
        emit entered(lines());
    }
    return true;
}

Qt::ItemFlags WorksheetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    return index.column() == Amount ? base | Qt::ItemIsEditable : base;
}

QVariant WorksheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == Item ? tr("Item") : section == Counts ? tr("Counts") : tr("Amount");
}

} // namespace zhibu
