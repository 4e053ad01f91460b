#pragma once

#include "gui/session.h"
#include "ledger/ledger.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace zhibu {

/// Asks before rows that belong to confirmed results (confirmedAmong()) are changed or deleted, and
/// says which; `action` is the button that does it. True where nothing is to be asked.
[[nodiscard]] bool mayTouchConfirmed(QWidget *parent, Session &session, const Ledger &ledger,
                                     const QList<RowId> &rows, const QString &action);

} // namespace zhibu
