#pragma once

#include "gui/tabbedpage.h"

#include <memory>

namespace Ui {
class LifePage;
} // namespace Ui

namespace zhibu {

class ActivitiesPage;
class OverviewPage;

/// 组织生活: meetings, and what belongs to them, each on its tab.
class LifePage : public TabbedPage
{
    Q_OBJECT

public:
    explicit LifePage(Session &session, QWidget *parent = nullptr);
    ~LifePage() override;

    void refresh() override;
    /// A day with a row of 活动计划: the form of its meeting. An applicant: the meeting that votes
    /// on him, with a further vote put down where it has none on him. Organisations: what they held
    /// and owe in the year of today.
    void showRows(const RowChoice &rows) override;

private:
    void showBranch(RowId branch);
    void startPlanned(RowId plan, QDate day);
    void showMeeting(const Result<Record> &meeting);
    /// Puts the vote on an applicant down in the form that shows the meeting, where it lacks one.
    void proposeVoteOn(RowId applicant, const Record &meeting);

    std::unique_ptr<Ui::LifePage> m_ui; ///< the tools of every tab
    ActivitiesPage *m_meetings;
    OverviewPage *m_overview;
    Page *m_summed = nullptr; ///< whose counts the status bar shows
};

} // namespace zhibu
