#include "gui/widgets/calendarpopup.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <utility>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

void openCalendar(QLineEdit &line, QDate shown, const std::function<void(QDate)> &take)
{
    QMenu menu(&line);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(shown);
    const auto pick = [&](QDate picked) {
        take(picked);
        menu.close();
    };
    QObject::connect(calendar, &QCalendarWidget::activated, &menu, pick);
    QObject::connect(calendar, &QCalendarWidget::clicked, &menu, pick);
    auto *action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    menu.exec(line.mapToGlobal(QPoint(0, line.height())));
    line.setFocus();
}

} // namespace

void addCalendar(QLineEdit &line, std::function<QDate()> shown, std::function<void(QDate)> take)
{
    QAction *action =
        line.addAction(QIcon::fromTheme(u"view-calendar"_s), QLineEdit::TrailingPosition);
    action->setToolTip(
        QCoreApplication::translate("zhibu::CalendarPopup", "Pick a date (Alt+Down)"));
    action->setShortcut(Qt::ALT | Qt::Key_Down);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &line,
                     [&line, shown = std::move(shown), take = std::move(take)] {
                         if (!line.isReadOnly()) {
                             openCalendar(line, shown(), take);
                         }
                     });
}

} // namespace zhibu
