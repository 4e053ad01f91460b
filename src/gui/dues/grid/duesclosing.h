#pragma once

#include "gui/dues/grid/duesgrid.h"
#include "gui/session.h"

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace zhibu {

/// 收缴结账 of the organisation shown in the grid: closes a month after showing what was received
/// in it, and opens the latest one again.
class DuesClosing : public QObject
{
    Q_OBJECT

public:
    /// The first three must outlive it; windows open over `window`.
    DuesClosing(Session &session, const DuesGridModel &grid, QWidget *window);

    /// For a menu: close, reopen.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }
    /// Whether they can be used.
    void sync();
    /// The month picked in the grid, if any.
    void setCurrent(std::optional<Month> month) { m_current = month; }

private:
    void close();
    void reopen();
    /// The one picked, or the only one shown; 0: several.
    [[nodiscard]] RowId organisation() const;
    /// The month picked, where it is over and not closed; else the one after the latest closed.
    [[nodiscard]] Month nextToClose() const;
    /// What the organisation and all below it received in a month.
    [[nodiscard]] QString received(Month month) const;
    /// What to know before closing a month; empty: none is named.
    [[nodiscard]] QString headFor(std::optional<Month> month) const;
    void tell(const QString &sentence);

    Session &m_session;
    const DuesGridModel &m_grid;
    QWidget *m_window;
    QList<QAction *> m_actions;
    std::optional<Month> m_current;
};

} // namespace zhibu
