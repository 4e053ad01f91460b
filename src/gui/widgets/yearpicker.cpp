#include "gui/widgets/yearpicker.h"

#include <QWheelEvent>

namespace zhibu {

YearPicker::YearPicker(QWidget *parent)
    : QSpinBox{parent}
{
    setRange(1921, 2199);
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
    setAccessibleName(tr("Year"));
}

void YearPicker::follow(Session &session)
{
    setValue(session.year());
    connect(this, &QSpinBox::valueChanged, &session, &Session::setYear);
    connect(&session, &Session::yearChanged, this, [this, &session] { setValue(session.year()); });
}

void YearPicker::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        QSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace zhibu
