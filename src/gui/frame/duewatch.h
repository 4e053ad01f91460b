#pragma once

#include "gui/background.h"
#include "gui/session.h"
#include "storage/facts/duelist.h"

#include <QTimer>

namespace zhibu {

/// Keeps the list of what is due for the session's file and scope, worked out on another thread
/// after each change.
class DueWatch : public QObject
{
    Q_OBJECT

public:
    explicit DueWatch(Session &session, QObject *parent = nullptr);

    /// Forgets what it knows and works it out anew.
    void restart();

signals:
    /// Null: not known (yet), or no file.
    void changed(const DueList *list);

private:
    void compute();

    Session &m_session;
    QTimer m_timer; ///< gathers changes that follow one another
    int m_generation = 0;
    bool m_running = false;
    Background m_background;
};

} // namespace zhibu
