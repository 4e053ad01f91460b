#include "gui/frame/scopetree.h"

#include "ledger/ledgers.h"
#include "storage/records/recordlist.h"

#include <QHash>
#include <QSet>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole;

RowId idOf(const QTreeWidgetItem *item)
{
    return item == nullptr ? 0 : item->data(0, kIdRole).toLongLong();
}

} // namespace

ScopeTree::ScopeTree(Session &session, QWidget *parent)
    : QTreeWidget{parent}
    , m_session{session}
{
    setObjectName(u"scope"_s);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setIndentation(16);
    setAccessibleName(tr("Organisations"));
    connect(this, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_session.setScope(idOf(item)); });
    connect(&session, &Session::scopeChanged, this, [this] { // picked elsewhere
        if (QTreeWidgetItem *item = m_items.value(m_session.scope());
            item != nullptr && item != currentItem()) {
            setCurrentItem(item);
        }
    });
}

QList<ScopeTree::Row> ScopeTree::readRows() const
{
    QList<Row> rows;
    if (m_session.file() == nullptr) {
        return rows;
    }
    const Ledger &ledger = ledgerOf(u"organisations"_s);
    const auto texts = textRows(*m_session.file(), ledger, ListQuery{}, ReferenceText::Code);
    if (!texts) {
        return rows;
    }
    const int code = ledger.indexOf(u"code"_s);
    const int name = ledger.indexOf(u"name"_s);
    const int kind = ledger.indexOf(u"kind"_s);
    const int superior = ledger.indexOf(u"superior"_s);
    const QString group = cellText(ledger.field(u"kind"_s), u"group"_s);
    for (const TextRow &row : *texts) {
        if (row.cells[kind] != group) {
            rows += Row{row.id, row.cells[code], row.cells[name], row.cells[superior]};
        }
    }
    return rows;
}

void ScopeTree::refresh()
{
    QList<Row> rows = readRows();
    if (rows != m_rows || currentItem() == nullptr || idOf(currentItem()) != m_session.scope()) {
        m_rows = std::move(rows);
        build();
    }
}

void ScopeTree::build()
{
    const QSignalBlocker quiet(this);
    const RowId picked = m_session.scope();
    QSet<RowId> open;
    for (const QTreeWidgetItem *item : std::as_const(m_items)) {
        if (item->isExpanded()) {
            open += idOf(item);
        }
    }
    m_items.clear();
    clear();
    QHash<QString, QTreeWidgetItem *> byCode;
    for (const Row &row : std::as_const(m_rows)) {
        auto *item = new QTreeWidgetItem({row.name});
        item->setData(0, kIdRole, row.id);
        item->setToolTip(0, row.code + u' ' + row.name);
        byCode.insert(row.code, item);
        m_items.insert(row.id, item);
    }
    QList<QTreeWidgetItem *> top{new QTreeWidgetItem({tr("All")})};
    for (const Row &row : std::as_const(m_rows)) {
        QTreeWidgetItem *item = byCode.value(row.code);
        if (QTreeWidgetItem *superior = byCode.value(row.superior)) {
            superior->addChild(item);
        } else {
            top += item;
        }
    }
    addTopLevelItems(top);
    bool known = false;
    for (const RowId id : std::as_const(open)) {
        if (QTreeWidgetItem *item = m_items.value(id)) {
            item->setExpanded(true);
            known = true;
        }
    }
    if (!known) { // another file
        for (QTreeWidgetItem *item : std::as_const(top)) {
            item->setExpanded(true);
        }
    }
    QTreeWidgetItem *current = m_items.value(picked, top.first());
    setCurrentItem(current);
    m_session.setScope(idOf(current));
}

} // namespace zhibu
