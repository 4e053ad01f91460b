#pragma once

#include "core/progress.h"

#include <QProgressDialog>

namespace zhibu {

/// Shows how far a long operation has come and lets the user stop it; appears only when it takes a
/// while.
class ProgressBox : public QProgressDialog
{
    Q_OBJECT

public:
    ProgressBox(const QString &text, QWidget *parent);

    /// To be handed to the operation; valid as long as this.
    [[nodiscard]] Progress progress();
};

} // namespace zhibu
