#pragma once

#include "gui/background.h"
#include "gui/session.h"
#include "storage/facts/duelist.h"

#include <QTimer>

#include <optional>

namespace zhibu {

/// Keeps the list of what is due for the session's file and scope, worked out on another thread
/// after each change. It rests on nearly every table (members, payments, meetings, applicants,
/// transfers …), so it is made as a whole, but for what 党内统计年报 lacks (dueList()); how long it
/// waits after an edit follows from how long it took: rows entered one after another in a file of
/// 200,000 members do not each pay for it.
class DueWatch : public QObject
{
    Q_OBJECT

public:
    explicit DueWatch(Session &session, QObject *parent = nullptr);

    /// Forgets what it knows and works it out anew.
    void restart();

signals:
    void started(); ///< nothing is known for this file and scope yet
    void done(const Result<DueList> &list);

private:
    void compute();
    /// Between an edit and the list that knows of it.
    [[nodiscard]] int restMilliseconds() const;

    Session &m_session;
    QTimer m_timer;       ///< gathers changes that follow one another
    int m_generation = 0; ///< of what is shown in the session
    int m_restarts = 0;
    std::optional<DueList> m_known; ///< since the last restart
    bool m_running = false;
    qint64 m_lastTook = 0; ///< milliseconds
    Background m_background;
};

} // namespace zhibu
