#include "gui/records/recordview.h"

#include "gui/records/numbertext.h"
#include "gui/widgets/columnwidths.h"
#include "gui/widgets/listcommands.h"
#include "gui/widgets/listkeys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPersonWidth = 5;         // characters
constexpr qsizetype kMostSummed = 5000; // more would read the whole ledger row by row

/// Keeps numbers off the text in the next column.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->displayAlignment.testFlag(Qt::AlignRight)) {
            option->text += u'\u2002'; // half a character wide
        }
    }
};

QString settingsKey(const Ledger &ledger)
{
    return u"columns/"_s + ledger.key;
}

QString orderKeyOf(const Ledger &ledger)
{
    return u"strokes/"_s + ledger.key;
}

} // namespace

RecordView::RecordView(RecordModel &model, QWidget *parent)
    : QTableView{parent}
    , m_model{model}
{
    setModel(&m_model);
    setItemDelegate(new CellDelegate(this));
    setObjectName(u"records"_s);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();

    QHeaderView *head = horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setSortIndicatorClearable(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setResizeContentsPrecision(0); // the rows in sight: others are read when they come there
    restoreColumns();
    if (QSettings().value(orderKeyOf(m_model.ledger())).toBool()) {
        m_model.setTextOrder(TextOrder::Strokes);
    }
    connect(head, &QHeaderView::customContextMenuRequested, this, &RecordView::showColumnMenu);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &RecordView::sortBy);
    connect(head, &QHeaderView::sectionMoved, this, &RecordView::saveColumns);
    connect(head, &QHeaderView::sectionResized, this, &RecordView::saveColumns);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordView::selectionTextChanged);

    offerCopying(*this);
    ListKeys::select(*this);
}

void RecordView::load(const File *file, const ListQuery &query,
                      const std::optional<QList<RowId>> &only)
{
    const ListQuery before = m_model.query();
    keepPlace([&] { m_model.load(file, query, only); });
    if (m_model.query() != before || only != m_only) { // asked for something else
        m_pickIsGone = false;
    }
    m_only = only;
    if (!m_isFitted) {
        fitColumns();
    }
}

void RecordView::sortBy(int column)
{
    QHeaderView *head = horizontalHeader();
    if (!m_model.canSort(column)) { // the order stays
        head->setSortIndicator(m_model.columnOf(m_model.query().sortKey), m_model.query().descending
                                                                              ? Qt::DescendingOrder
                                                                              : Qt::AscendingOrder);
        return;
    }
    keepPlace([&] { m_model.sort(column, head->sortIndicatorOrder()); });
}

void RecordView::sortText(TextOrder order)
{
    QSettings().setValue(orderKeyOf(m_model.ledger()), order == TextOrder::Strokes);
    keepPlace([&] { m_model.setTextOrder(order); });
}

void RecordView::keepPlace(const std::function<void()> &change)
{
    const QList<RowId> selected = selectedIds();
    const RowId current = currentId();
    const int currentRow = currentIndex().row();
    const int column = std::max(currentIndex().column(), visibleFields().value(0));
    const int scroll = verticalScrollBar()->value();
    change();
    if (!currentIndex().isValid() && current != 0) { // the rows are not the same as before
        const int row = m_model.rowOf(current);
        // Where the current row is gone, the one in its place is next.
        const int next = row >= 0 ? row : std::min(currentRow, m_model.rowCount() - 1);
        selectionModel()->setCurrentIndex(m_model.index(next, column),
                                          QItemSelectionModel::NoUpdate);
        selectionModel()->select(rowsOf(selected), QItemSelectionModel::ClearAndSelect);
        verticalScrollBar()->setValue(scroll);
        m_pickIsGone = row < 0;
    }
    emit selectionTextChanged();
}

QItemSelection RecordView::rowsOf(const QList<RowId> &ids) const
{
    QList<int> rows;
    for (const RowId id : ids) {
        if (const int row = m_model.rowOf(id); row >= 0) {
            rows += row;
        }
    }
    std::ranges::sort(rows);
    QItemSelection selection; // one range for rows that follow one another
    for (auto first = rows.cbegin(); first != rows.cend();) {
        auto last = first;
        while (std::next(last) != rows.cend() && *std::next(last) == *last + 1) {
            ++last;
        }
        selection.select(m_model.index(*first, 0), m_model.index(*last, m_model.columnCount() - 1));
        first = std::next(last);
    }
    return selection;
}

QList<RowId> RecordView::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows += row;
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<RowId> ids;
    for (const int row : std::as_const(rows)) {
        ids += m_model.ids()[row];
    }
    return ids;
}

RowId RecordView::currentId() const
{
    return m_model.ids().value(currentIndex().row(), 0);
}

void RecordView::selectRow(RowId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0) {
        return;
    }
    const QModelIndex index =
        m_model.index(row, std::max(currentIndex().column(), visibleFields().value(0)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RecordView::pickNothing()
{
    clearSelection();
    selectionModel()->clearCurrentIndex();
    m_pickIsGone = true;
}

QList<int> RecordView::visibleFields() const
{
    QList<int> fields;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int field = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(field)) {
            fields += field;
        }
    }
    return fields;
}

QStringList RecordView::titlesFromHere() const
{
    const QList<int> fields = visibleFields();
    QStringList titles;
    for (const int field :
         fields.mid(std::max<qsizetype>(fields.indexOf(currentIndex().column()), 0))) {
        titles += m_model.field(field).title;
    }
    return titles;
}

QString RecordView::selectionText() const
{
    const QList<RowId> ids = selectedIds();
    if (ids.size() < 2) {
        return {};
    }
    QStringList parts{tr("%n selected", nullptr, static_cast<int>(ids.size()))};
    for (const int column : visibleFields()) {
        const Field &field = m_model.field(column);
        if (field.type != FieldType::Money || !field.summed || ids.size() > kMostSummed
            || (field.sensitive && !m_model.isRevealed())) {
            continue;
        }
        qint64 sum = 0;
        for (const QModelIndex &index : selectionModel()->selectedRows(column)) {
            sum += parseCell(field, m_model.text(index.row(), column)).value.toLongLong();
        }
        parts += tr("%1 %2").arg(field.title, grouped(cellText(field, sum)));
    }
    return parts.join(u" · "_s);
}

void RecordView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void RecordView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

void RecordView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRows();
        fitColumns();
    }
}

void RecordView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitColumns();
    }
}

void RecordView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_pickIsGone = m_pickIsGone && !current.isValid();
}

void RecordView::focusInEvent(QFocusEvent *event)
{
    if (m_pickIsGone) {
        // For every reason but the mouse Qt makes the first row current.
        QFocusEvent plain(event->type(), Qt::MouseFocusReason);
        QTableView::focusInEvent(&plain);
        return;
    }
    QTableView::focusInEvent(event);
    if (!selectionModel()->hasSelection()) {
        selectRow(currentId());
    }
}

void RecordView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

void RecordView::showColumnMenu(QPoint position)
{
    QMenu menu(this);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction *toggle = menu.addAction(shownTitle(m_model.field(column)));
        toggle->setCheckable(true);
        toggle->setChecked(!isColumnHidden(column));
        toggle->setEnabled(isColumnHidden(column) || visibleFields().size() > 1);
        connect(toggle, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.addSeparator();
    QAction *strokes = menu.addAction(tr("Sort text by strokes, not by pinyin"));
    strokes->setCheckable(true);
    strokes->setChecked(m_model.query().textOrder == TextOrder::Strokes);
    connect(strokes, &QAction::toggled, this,
            [this](bool picked) { sortText(picked ? TextOrder::Strokes : TextOrder::Pinyin); });
    connect(menu.addAction(tr("Default columns")), &QAction::triggered, this, [this] {
        resetColumns();
        QSettings().remove(settingsKey(m_model.ledger()));
        m_areArranged = false;
        fitColumns();
    });
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void RecordView::fitColumns()
{
    if (m_areArranged || m_model.rowCount() == 0) {
        return;
    }
    const QScopedValueRollback fitting(m_isFitting, true);
    QList<ColumnLimits> columns;
    for (const int column : visibleFields()) {
        columns += {.column = column,
                    .least = defaultWidth(m_model.field(column)),
                    .most = mostWidth(m_model.field(column))};
    }
    zhibu::fitColumns(*this, columns);
    m_isFitted = true;
}

int RecordView::mostWidth(const Field &field) const
{
    const int character = fontMetrics().horizontalAdvance(u'国');
    switch (field.type) {
    case FieldType::Text:
        return character * (field.required ? 20 : 10);
    case FieldType::Reference:
        return character * 14;
    default:
        return 0;
    }
}

int RecordView::defaultWidth(const Field &field) const
{
    const auto digits = [this](int count) { return fontMetrics().horizontalAdvance(u'0') * count; };
    const auto characters = [this](int count) {
        return fontMetrics().horizontalAdvance(u'国') * count;
    };
    const int head = fontMetrics().horizontalAdvance(shownTitle(field)) + 24;
    const auto wanted = [&] {
        switch (field.type) {
        case FieldType::Date:
            return digits(11);
        case FieldType::DateTime:
            return digits(17);
        case FieldType::IdNumber:
            return digits(19);
        case FieldType::Code:
            return digits(12);
        case FieldType::Reference:
            return characters(field.refLedger == u"members" ? kPersonWidth : 10);
        case FieldType::Text:
            return characters(field.required && !field.namesPeople ? 14 : kPersonWidth);
        case FieldType::LongText:
            return characters(20);
        case FieldType::Choice: {
            const auto longest = std::ranges::max_element(
                field.choices, {}, [](const Choice &choice) { return choice.title.size(); });
            return characters(static_cast<int>(longest->title.size()));
        }
        case FieldType::Choices:
        case FieldType::Criterion:
            return characters(10);
        case FieldType::Money:
        case FieldType::Month:
            return digits(8);
        case FieldType::Score:
        case FieldType::Integer:
        case FieldType::Year:
        case FieldType::YesNo:
            return digits(5);
        }
        return 0;
    };
    return std::max(head, wanted() + 16);
}

void RecordView::resetColumns()
{
    QHeaderView *head = horizontalHeader();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        head->moveSection(head->visualIndex(column), column);
        head->resizeSection(column, defaultWidth(m_model.field(column)));
        head->setSectionHidden(column, !m_model.field(column).listed);
    }
}

void RecordView::restoreColumns()
{
    resetColumns();
    const QStringList saved = QSettings().value(settingsKey(m_model.ledger())).toStringList();
    QHeaderView *head = horizontalHeader();
    int place = 0;
    for (const QString &entry :
         saved) { // "name=120", "-note=96": by key, so that new fields disturb nothing
        const bool hidden = entry.startsWith(u'-');
        const qsizetype equals = entry.indexOf(u'=');
        const int column = m_model.columnOf(entry.mid(hidden ? 1 : 0, equals - (hidden ? 1 : 0)));
        if (equals < 0 || column < 0) {
            continue;
        }
        head->moveSection(head->visualIndex(column), place++);
        head->resizeSection(column, std::clamp(entry.mid(equals + 1).toInt(), 24, 2000));
        head->setSectionHidden(column, hidden);
    }
    m_areArranged = !saved.isEmpty();
}

void RecordView::saveColumns()
{
    if (m_isFitting) {
        return;
    }
    m_areArranged = true;
    QStringList entries;
    for (int place = 0; place < m_model.columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        const bool hidden = isColumnHidden(column);
        const int width = hidden ? defaultWidth(m_model.field(column)) : columnWidth(column);
        entries +=
            u"%1%2=%3"_s.arg(hidden ? u"-"_s : QString(), m_model.field(column).key).arg(width);
    }
    QSettings().setValue(settingsKey(m_model.ledger()), entries);
}

} // namespace zhibu
