#pragma once

#include "gui/records/ledgerpage.h"
#include "reports/documents/document.h"
#include "storage/meetings/drafts.h"

#include <optional>

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
    void setUpPapers();
    /// nextToRecord() of the plan picked in the session's year; says so where there is none.
    [[nodiscard]] std::optional<Draft> nextDraft();
    void draft();
    /// Of that day, or the plan of the year.
    void showPaper(DocumentKind kind);

    QAction *m_draft;
};

} // namespace zhibu
