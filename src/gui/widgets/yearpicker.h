#pragma once

#include "gui/session.h"

#include <QSpinBox>

namespace zhibu {

/// The year of the session, picked by typing, arrows or the wheel (with focus only).
class YearPicker : public QSpinBox
{
    Q_OBJECT

public:
    explicit YearPicker(QWidget *parent = nullptr);

    /// Works on this session from now on.
    void follow(Session &session);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace zhibu
