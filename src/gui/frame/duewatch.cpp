#include "gui/frame/duewatch.h"

namespace zhibu {

namespace {

constexpr int kPauseMilliseconds = 200;

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
        m_timer.start(kPauseMilliseconds);
    });
}

void DueWatch::restart()
{
    ++m_generation;
    emit started();
    m_timer.start(kPauseMilliseconds); // the window comes first
}

void DueWatch::compute()
{
    if (m_session.file() == nullptr || m_running) {
        return; // the run under way starts another one when it is out of date
    }
    m_running = true;
    const auto work = [scope = m_session.scope(), today = m_session.today()](const File &file) {
        return dueList(file, scope, today);
    };
    const auto finish = [this, generation = m_generation](const Result<DueList> &list) {
        m_running = false;
        if (generation != m_generation) {
            m_timer.start(kPauseMilliseconds);
        } else {
            emit done(list);
        }
    };
    m_background.read(m_session.file()->path(), work, finish);
}

} // namespace zhibu
