#include "gui/rating/table/explanationtree.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// Wraps long lines. (QTreeView by itself asks for the height of one line.)
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *tree)
        : QStyledItemDelegate{tree}
        , m_tree{tree}
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        int width = m_tree->columnWidth(index.column()) - m_tree->indentation();
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
            width -= m_tree->indentation();
        }
        QStyleOptionViewItem narrow = option;
        narrow.rect = QRect(0, 0, std::max(width, 40), QWIDGETSIZE_MAX);
        return QStyledItemDelegate::sizeHint(narrow, index);
    }

private:
    QTreeView *m_tree;
};

enum Role { LedgerRole = Qt::UserRole, RowsRole, SourceRole };

} // namespace

ExplanationTree::ExplanationTree(QWidget *parent)
    : QTreeWidget{parent}
{
    setColumnCount(3);
    setHeaderLabels({tr("Why"), tr("Points"), tr("Rule")});
    setAccessibleName(tr("How this star came about"));
    setFrameShape(NoFrame);
    setWordWrap(true);
    setItemDelegateForColumn(0, new WrappingDelegate(this));
    setTextElideMode(Qt::ElideNone);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    // The height of a wrapped line depends on the width of its column.
    connect(header(), &QHeaderView::sectionResized, this,
            &ExplanationTree::scheduleDelayedItemsLayout);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString ledger = item->data(0, LedgerRole).toString();
        if (!ledger.isEmpty()) {
            emit recordsWanted(ledger, item->data(0, RowsRole).value<QList<RowId>>(),
                               item->text(0));
        }
    });
}

void ExplanationTree::explain(const ExplanationNode &root)
{
    clear();
    add(invisibleRootItem(), root);
    QTreeWidgetItem *top = topLevelItem(0);
    top->setExpanded(true);
    QFont bold = font();
    bold.setBold(true);
    top->setFont(0, bold);
    for (int i = 0; i < top->childCount(); ++i) {
        // What every rating has, the ten base scores, is folded; what tells branches apart is open.
        top->child(i)->setExpanded(i > 0);
    }
    setCurrentItem(top);
}

QString ExplanationTree::source() const
{
    const QTreeWidgetItem *item = currentItem();
    return item != nullptr ? item->data(0, SourceRole).toString() : QString();
}

void ExplanationTree::add(QTreeWidgetItem *parent, const ExplanationNode &node)
{
    auto *item = new QTreeWidgetItem(parent, {node.text, node.points, node.rule});
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignTop);
    item->setData(0, SourceRole, node.source);
    item->setToolTip(0, node.source);
    item->setToolTip(2, node.source);
    if (!node.rows.isEmpty()) {
        item->setData(0, LedgerRole, node.ledger);
        item->setData(0, RowsRole, QVariant::fromValue(node.rows));
        item->setToolTip(0, (node.source.isEmpty() ? QString() : node.source + u"\n"_s)
                                + tr("Enter or double click shows the records"));
    }
    for (const ExplanationNode &child : node.children) {
        add(item, child);
    }
}

} // namespace zhibu
