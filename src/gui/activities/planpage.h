#pragma once

#include "gui/records/ledgerpage.h"

namespace zhibu {

/// 计划: what the branches mean to hold, how much of it is recorded, and the form of the next
/// meeting, filled in from the plan.
class PlanPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit PlanPage(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> recordActions() const override;

signals:
    /// The meeting a plan means for a day is to be recorded.
    void meetingWanted(RowId plan, QDate day);

protected:
    [[nodiscard]] QString emptyText() const override;

private:
    void draft();

    QAction *m_draft;
};

} // namespace zhibu
