#pragma once

#include "gui/session.h"

#include <QHash>
#include <QTreeWidget>

namespace zhibu {

/// The organisations of the file as a tree, without 党小组. Picking one narrows every page to it
/// and all below it.
class ScopeTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ScopeTree(Session &session, QWidget *parent = nullptr);

    /// Reads the organisations anew, if they have changed; keeps what is open and picked.
    void refresh();
    /// False when there is nothing to choose from: at most one branch.
    [[nodiscard]] bool offersChoice() const { return m_rows.size() > 1; }

private:
    struct Row
    {
        RowId id = 0;
        QString code;
        QString name;
        QString superior; ///< its code
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QList<Row> readRows() const;
    void build();

    Session &m_session;
    QList<Row> m_rows;
    QHash<RowId, QTreeWidgetItem *> m_items;
};

} // namespace zhibu
