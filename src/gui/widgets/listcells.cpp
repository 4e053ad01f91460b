#include "gui/widgets/listcells.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    return value.metaType() == QMetaType::fromType<Qt::Alignment>()
               ? value.value<Qt::Alignment>()
               : Qt::Alignment::fromInt(value.toInt());
}

ShownCell shownCell(const QModelIndex &index)
{
    // A spreadsheet keeps 15 digits.
    static const QRegularExpression number(
        uR"(^-?(0|[1-9]\d{0,2}(,\d{3}){1,3}|[1-9]\d{0,11})(\.\d{1,3})?$)"_s);
    const QString text = index.data().toString();
    const bool mayBeNumber = alignmentOf(index) & (Qt::AlignRight | Qt::AlignHCenter);
    return {.text = text, .isNumber = mayBeNumber && number.match(text).hasMatch()};
}

/// What a table or a tree has in common.
class Shown
{
public:
    Shown(const QAbstractItemView &view, WhichCells which)
        : m_view{view}
        , m_table{qobject_cast<const QTableView *>(&view)}
        , m_tree{qobject_cast<const QTreeView *>(&view)}
        , m_which{which}
    {
        findColumns();
        m_names = m_table != nullptr && !m_table->verticalHeader()->isHidden();
    }

    [[nodiscard]] ShownCells cells(bool withTitles) const
    {
        const bool named = withTitles && m_names && hasNames();
        ShownCells shown;
        if (withTitles) {
            shown.titles += named ? QStringList(QString()) : QStringList();
            for (const int column : m_columns) {
                shown.titles += model().headerData(column, Qt::Horizontal).toString().simplified();
            }
        }
        addRows(m_view.rootIndex(), named, shown);
        return shown;
    }

private:
    [[nodiscard]] const QAbstractItemModel &model() const { return *m_view.model(); }
    [[nodiscard]] QItemSelection selection() const
    {
        const QItemSelection selected = m_view.selectionModel()->selection();
        const QModelIndex current = m_view.currentIndex();
        return selected.isEmpty() && current.isValid() ? QItemSelection(current, current)
                                                       : selected;
    }

    void findColumns()
    {
        const QHeaderView *head = m_table != nullptr  ? m_table->horizontalHeader()
                                  : m_tree != nullptr ? m_tree->header()
                                                      : nullptr;
        const QItemSelection selected = selection();
        const bool all = m_which == WhichCells::All
                         || m_view.selectionBehavior() == QAbstractItemView::SelectRows;
        for (int place = 0; head != nullptr && place < head->count(); ++place) {
            const int column = head->logicalIndex(place);
            const bool wanted = all || std::ranges::any_of(selected, [column](const auto &range) {
                                    return range.left() <= column && column <= range.right();
                                });
            if (wanted && !head->isSectionHidden(column)) {
                m_columns += column;
            }
        }
    }

    /// Whether the rows are called something, not only counted.
    [[nodiscard]] bool hasNames() const
    {
        const QString first = model().headerData(0, Qt::Vertical).toString();
        return model().rowCount() > 0 && !first.isEmpty() && first != QString::number(1);
    }

    /// The rows below `parent` that are wanted.
    [[nodiscard]] QList<int> rowsOf(const QModelIndex &parent) const
    {
        QList<int> rows;
        if (m_which == WhichCells::All) {
            for (int row = 0; row < model().rowCount(parent); ++row) {
                rows += row;
            }
        } else {
            std::set<int> selected;
            for (const QItemSelectionRange &range : selection()) {
                for (int row = range.top(); range.parent() == parent && row <= range.bottom();
                     ++row) {
                    selected.insert(row);
                }
            }
            rows = QList<int>(selected.cbegin(), selected.cend());
        }
        rows.removeIf([&](int row) {
            return m_table != nullptr ? m_table->isRowHidden(row)
                                      : m_tree != nullptr && m_tree->isRowHidden(row, parent);
        });
        return rows;
    }

    void addRow(int row, const QModelIndex &parent, bool named, ShownCells &shown) const
    {
        const bool whole = m_which == WhichCells::All
                           || m_view.selectionBehavior() == QAbstractItemView::SelectRows
                           || !m_view.selectionModel()->hasSelection();
        QList<ShownCell> cells;
        if (named) {
            cells += ShownCell{model().headerData(row, Qt::Vertical).toString()};
        }
        for (const int column : m_columns) {
            const QModelIndex index = model().index(row, column, parent);
            cells += whole || m_view.selectionModel()->isSelected(index) ? shownCell(index)
                                                                         : ShownCell();
        }
        shown.rows += cells;
    }

    // NOLINTNEXTLINE(misc-no-recursion): a tree is as deep as what it shows
    void addRows(const QModelIndex &parent, bool named, ShownCells &shown) const
    {
        const QList<int> wanted = rowsOf(parent);
        if (m_tree == nullptr) {
            for (const int row : wanted) {
                addRow(row, parent, named, shown);
            }
            return;
        }
        for (int row = 0; row < model().rowCount(parent); ++row) { // one of these may be below
            if (std::ranges::binary_search(wanted, row)) {
                addRow(row, parent, named, shown);
            }
            if (!m_tree->isRowHidden(row, parent)) {
                addRows(model().index(row, 0, parent), named, shown);
            }
        }
    }

    const QAbstractItemView &m_view;
    const QTableView *m_table;
    const QTreeView *m_tree;
    WhichCells m_which;
    QList<int> m_columns;
    bool m_names = false; ///< beside the rows
};

QString tabbed(const QString &cell)
{
    const bool quotes = cell.startsWith(u'"') || cell.contains(u'\t') || cell.contains(u'\n')
                        || cell.contains(u'\r');
    return quotes ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString markedUp(const QString &cell)
{
    return cell.toHtmlEscaped().replace(u'\n', uR"(<br style="mso-data-placement:same-cell">)"_s);
}

} // namespace

ShownCells shownCells(const QAbstractItemView &view, WhichCells which, bool withTitles)
{
    return view.model() == nullptr ? ShownCells() : Shown(view, which).cells(withTitles);
}

TextTable shownTable(const QAbstractItemView &view, const QString &name)
{
    const ShownCells cells = shownCells(view, WhichCells::All, true);
    TextTable table{.name = name};
    for (qsizetype column = 0; column < cells.titles.size(); ++column) {
        bool isText = cells.rows.isEmpty();
        bool hasDecimals = false;
        bool isEmpty = true;
        for (const QList<ShownCell> &row : cells.rows) {
            const ShownCell &cell = row[column];
            isText = isText || (!cell.isNumber && !cell.text.isEmpty());
            hasDecimals = hasDecimals || cell.text.contains(u'.');
            isEmpty = isEmpty && cell.text.isEmpty();
        }
        table.columns += TextColumn{.title = cells.titles[column],
                                    .kind = isText || isEmpty ? TextColumn::Kind::Text
                                            : hasDecimals     ? TextColumn::Kind::Decimal
                                                              : TextColumn::Kind::Integer};
    }
    for (const QList<ShownCell> &row : cells.rows) {
        QStringList texts;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool isText = table.columns[column].kind == TextColumn::Kind::Text;
            texts += isText ? row[column].text : QString(row[column].text).remove(u',');
        }
        table.rows += texts;
    }
    return table;
}

void putOnClipboard(const ShownCells &cells)
{
    QStringList lines;
    QString html = u"<meta charset=\"utf-8\"><table>"_s;
    if (!cells.titles.isEmpty()) {
        QStringList titles;
        html += u"<tr>"_s;
        for (const QString &title : cells.titles) {
            titles += tabbed(title);
            html += u"<th>%1</th>"_s.arg(markedUp(title));
        }
        html += u"</tr>"_s;
        lines += titles.join(u'\t');
    }
    for (const QList<ShownCell> &row : cells.rows) {
        QStringList texts;
        html += u"<tr>"_s;
        for (const ShownCell &cell : row) {
            texts += tabbed(cell.text);
            // The number format @ keeps a spreadsheet from cutting numbers of identity.
            html += cell.isNumber ? u"<td>"_s : uR"(<td style="mso-number-format:'\@'">)"_s;
            html += markedUp(cell.text) + u"</td>"_s;
        }
        html += u"</tr>"_s;
        lines += texts.join(u'\t');
    }
    auto *mime = new QMimeData;
    mime->setText(lines.join(u'\n'));
    mime->setHtml(html + u"</table>"_s);
    QApplication::clipboard()->setMimeData(mime);
}

} // namespace zhibu
