#pragma once

#include "core/meetings.h"
#include "gui/page.h"
#include "storage/facts/meetingrows.h"

#include <memory>
#include <optional>

namespace Ui {
class ActivitiesPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class MeetingForm;
class MeetingStrip;
class RecordModel;
class RecordView;

/// 组织生活: which meetings the year asks for, those that were held, and the form of one with its
/// attendance.
class ActivitiesPage : public Page
{
    Q_OBJECT

public:
    explicit ActivitiesPage(Session &session, QWidget *parent = nullptr);
    ~ActivitiesPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] bool hasUnsavedInput() const override;

    [[nodiscard]] MeetingForm &form() const { return *m_form; }

private:
    void setUpActions();
    void showStrip(const std::vector<BranchMeetings> &branches);
    void showBranch();
    [[nodiscard]] const BranchMeetings *branch() const;
    void pickPeriod(MeetingType type, Period period, Month first, PeriodState state);
    void startNew(std::optional<MeetingType> type, QDate day);
    void openForm();
    void showCurrent();
    void deleteSelected();
    void exportList();
    void printList();
    void printMinutes(bool asFile);
    void printSignInSheet();
    void syncActions();

    std::unique_ptr<Ui::ActivitiesPage> m_ui;
    RecordModel *m_model;
    RecordView *m_view;
    MeetingForm *m_form;
    MeetingStrip *m_strip;
    BusyBar *m_busy;
    std::vector<BranchMeetings> m_branches;
    QString m_filter;
    std::optional<RowChoice> m_only;
};

} // namespace zhibu
