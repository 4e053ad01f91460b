#include "gui/dues/grid/duesview.h"

#include "gui/widgets/celleditor.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <set>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDuesCellMargin = 10;
constexpr int kLockWidth = 20;          // of the sign of a closed month beside its number
constexpr int kDuesMostCharacters = 12; // of a name in the grid
constexpr int kDuesMeasuredRows = 1000; // beside the totals, which are wider than what they add up
constexpr int kLeastSection = 24;

} // namespace

DuesView::DuesView(QWidget *parent)
    : QTableView{parent}
{
    setItemDelegate(new TypingDelegate(this));
    horizontalHeader()->setMinimumSectionSize(kLeastSection);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setTextElideMode(Qt::ElideRight);
    verticalHeader()->viewport()->installEventFilter(this);
    setCornerButtonEnabled(false);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { verticalHeader()->setVisible(value > 0); });
}

void DuesView::setGrid(DuesGridModel *grid)
{
    m_grid = grid;
    setModel(grid);
}

void DuesView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const bool wereHidden = verticalHeader()->isHidden();
    QTableView::scrollTo(index, hint);
    if (verticalHeader()->isHidden() != wereHidden) { // the names have taken of its room
        QTableView::scrollTo(index, hint);
    }
}

void DuesView::fitColumns()
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const auto width = [&](int column) {
        QString before = m_grid->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool mayBeLocked = m_grid->monthOf(column).has_value(); // nothing moves when it is
        int widest = metrics.horizontalAdvance(before) + (mayBeLocked ? kLockWidth : 0);
        const int rows = m_grid->rowCount();
        for (int row = rows - 1; row >= 0; row = std::min(row, kDuesMeasuredRows) - 1) {
            const QString text = m_grid->index(row, column).data().toString();
            if (text != before) { // most are the same as the one below
                before = text;
                widest = std::max(widest, metrics.horizontalAdvance(text));
            }
        }
        return widest + kDuesCellMargin;
    };
    for (int column = 0; column < DuesGridModel::ColumnCount; ++column) {
        if (m_grid->monthOf(column)) {
            m_monthWidths.at(static_cast<std::size_t>(column - DuesGridModel::FirstMonth)) =
                width(column);
        } else {
            const int most = metrics.horizontalAdvance(u'国') * kDuesMostCharacters;
            setColumnWidth(column, std::min(width(column), most));
        }
    }
    verticalHeader()->setMaximumWidth(metrics.horizontalAdvance(u'国') * kDuesMostCharacters);
    verticalHeader()->setDefaultSectionSize(metrics.height() + kDuesCellMargin);
    spreadMonths();
}

void DuesView::spreadMonths()
{
    int left = viewport()->width();
    for (int column = 0; column < DuesGridModel::ColumnCount; ++column) {
        left -= m_grid->monthOf(column) ? 0 : columnWidth(column); // 0 where it is hidden
    }
    const int months = static_cast<int>(m_monthWidths.size());
    const bool areEqual = left / months >= *std::ranges::max_element(m_monthWidths);
    int spare = left - std::accumulate(m_monthWidths.begin(), m_monthWidths.end(), 0);
    for (int month = 0; month < months; ++month) {
        const int least = m_monthWidths.at(static_cast<std::size_t>(month));
        const int width =
            areEqual ? left / (months - month) : least + std::max(0, spare) / (months - month);
        setColumnWidth(DuesGridModel::FirstMonth + month, width);
        left -= width;
        spare -= width - least;
    }
}

void DuesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_grid != nullptr) {
        spreadMonths();
    }
}

QList<RowId> DuesView::selectedMembers() const
{
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.insert(row);
        }
    }
    QList<RowId> members;
    for (const int row : rows) {
        if (m_grid->row(row) != nullptr) {
            members += m_grid->row(row)->member;
        }
    }
    return members;
}

std::optional<std::pair<Month, Month>> DuesView::selectedMonths() const
{
    int first = DuesGridModel::Due;
    int last = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        first = std::min(first, std::max<int>(range.left(), DuesGridModel::FirstMonth));
        last = std::max(last, std::min<int>(range.right(), DuesGridModel::Due - 1));
    }
    return first <= last ? std::optional(std::pair(*m_grid->monthOf(first), *m_grid->monthOf(last)))
                         : std::nullopt;
}

void DuesView::setCurrent(RowId member, Month month)
{
    const int row = m_grid->rowOf(member);
    if (row >= 0) {
        setCurrentIndex(m_grid->index(row, DuesGridModel::FirstMonth + month.month() - 1));
        setFocus();
    }
}

QItemSelectionModel::SelectionFlags DuesView::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    const bool isMouse =
        event != nullptr
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
            || event->type() == QEvent::MouseButtonRelease);
    if (isMouse
        && static_cast<const QMouseEvent *>(event)->modifiers().testFlag(Qt::ControlModifier)) {
        return QItemSelectionModel::NoUpdate; // single cells would tear the months apart
    }
    return QTableView::selectionCommand(index, event);
}

/// What happens to a name beside a row happens to its cell, which is out of sight.
bool DuesView::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isMouse = type == QEvent::MouseButtonPress || type == QEvent::MouseMove
                         || type == QEvent::MouseButtonRelease
                         || type == QEvent::MouseButtonDblClick;
    if (watched != verticalHeader()->viewport() || !isMouse) {
        return QTableView::eventFilter(watched, event);
    }
    const auto *mouse = static_cast<const QMouseEvent *>(event);
    const QPointF place(columnViewportPosition(DuesGridModel::Name), mouse->position().y());
    QMouseEvent onName(type, place, mouse->globalPosition(), mouse->button(), mouse->buttons(),
                       mouse->modifiers());
    if (type == QEvent::MouseButtonPress) {
        setFocus(Qt::MouseFocusReason);
    }
    setAutoScroll(false); // nobody asked to go there
    viewportEvent(&onName);
    setAutoScroll(true);
    return true;
}

void DuesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier) {
        toggleMember(indexAt(event->position().toPoint()));
    } else {
        QTableView::mousePressEvent(event);
    }
}

void DuesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        toggleMember(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void DuesView::toggleMember(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsSelectable)) { // beside the rows, or the totals
        return;
    }
    int left = index.column();
    int right = index.column();
    bool isIn = false;
    const QItemSelection selection = selectionModel()->selection();
    for (qsizetype i = 0; i < selection.size(); ++i) { // all ranges span the same months
        left = i == 0 ? selection[i].left() : std::min(left, selection[i].left());
        right = i == 0 ? selection[i].right() : std::max(right, selection[i].right());
        isIn = isIn || (selection[i].top() <= index.row() && index.row() <= selection[i].bottom());
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(
        QItemSelection(index.siblingAtColumn(left), index.siblingAtColumn(right)),
        isIn ? QItemSelectionModel::Deselect : QItemSelectionModel::Select);
}

} // namespace zhibu
