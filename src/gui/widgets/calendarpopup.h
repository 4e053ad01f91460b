#pragma once

#include <QDate>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace zhibu {

/// Gives a line a button (Alt+Down) that opens a calendar at `shown()`; the day picked goes to
/// `take`. Nothing opens while the line is read-only.
void addCalendar(QLineEdit &line, std::function<QDate()> shown, std::function<void(QDate)> take);

} // namespace zhibu
