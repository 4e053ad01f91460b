#include "gui/session.h"

#include <utility>

namespace zhibu {

Session::Session(QDate today, Dialogs &dialogs, QObject *parent)
    : QObject{parent}
    , m_year{today.year()}
    , m_today{today}
    , m_dialogs{dialogs}
{}

void Session::setFile(std::unique_ptr<File> file)
{
    m_file = std::move(file);
    m_scope = 0;
    if (m_file) {
        connect(m_file.get(), &File::changed, this, &Session::recordsChanged);
    }
    emit fileChanged();
}

void Session::setScope(RowId organisation)
{
    if (m_scope != organisation) {
        m_scope = organisation;
        emit scopeChanged();
    }
}

void Session::setYear(int year)
{
    if (m_year != year) {
        m_year = year;
        emit yearChanged();
    }
}

void Session::setToday(QDate today)
{
    if (m_today != today) {
        const QDate before = std::exchange(m_today, today);
        emit todayChanged(before);
    }
}

} // namespace zhibu
