#include "gui/frame/duewatch.h"

#include <QElapsedTimer>

#include <algorithm>

namespace zhibu {

namespace {

constexpr int kPauseMilliseconds = 200;
constexpr qint64 kRestFor = 2; // times as long as the list took: so much is left to whoever types
constexpr qint64 kLongestRest = 10'000;

} // namespace

DueWatch::DueWatch(Session &session, QObject *parent)
    : QObject{parent}
    , m_session{session}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DueWatch::compute);
    connect(&session, &Session::fileChanged, this, &DueWatch::restart);
    connect(&session, &Session::scopeChanged, this, &DueWatch::restart);
    connect(&session, &Session::todayChanged, this, &DueWatch::restart);
    connect(&session, &Session::recordsChanged, this, [this] {
        ++m_generation;
        m_timer.start(restMilliseconds()); // begun anew by each edit
    });
}

int DueWatch::restMilliseconds() const
{
    return static_cast<int>(
        std::clamp<qint64>(kRestFor * m_lastTook, kPauseMilliseconds, kLongestRest));
}

void DueWatch::restart()
{
    ++m_generation;
    ++m_restarts;
    m_known.reset();
    emit started();
    m_timer.start(kPauseMilliseconds); // the window comes first
}

void DueWatch::compute()
{
    if (m_session.file() == nullptr || m_running) {
        return; // the run under way starts another one when it is out of date
    }
    m_running = true;
    QElapsedTimer clock;
    clock.start();
    const auto work = [scope = m_session.scope(), today = m_session.today(), known = m_known](
                          const File &file) { return dueList(file, scope, today, known); };
    const auto finish = [this, clock, generation = m_generation,
                         restarts = m_restarts](const Result<DueList> &list) {
        m_running = false;
        m_lastTook = clock.elapsed();
        if (restarts == m_restarts && list) {
            m_known = *list;
        }
        if (generation != m_generation) {
            m_timer.start(restMilliseconds());
        } else {
            emit done(list);
        }
    };
    m_background.read(m_session.file()->path(), work, finish);
}

} // namespace zhibu
