#pragma once

#include "gui/session.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace zhibu {

/// Puts what a review (a row of member-reviews or secretary-reviews), or an 组织生活会 (a row of
/// activities), wants mended into the 整改台账, and says what came of it.
void listMendsOf(QWidget *parent, Session &session, const Ledger &reviews, RowId review);

} // namespace zhibu
