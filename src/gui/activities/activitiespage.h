#pragma once

#include "core/meetings.h"
#include "gui/records/ledgerpage.h"
#include "storage/facts/meetingrows.h"

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace Ui {
class ActivitiesPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class MeetingForm;
class MeetingStrip;

/// 组织生活: which meetings the year asks for, those that were held, and the form of one with its
/// attendance.
class ActivitiesPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit ActivitiesPage(Session &session, QWidget *parent = nullptr);
    ~ActivitiesPage() override;

    void refresh() override;
    [[nodiscard]] QList<QAction *> recordActions() const override;

    [[nodiscard]] MeetingForm &form() const { return *m_form; }

protected:
    [[nodiscard]] ListQuery query() const override;
    [[nodiscard]] Record newRecord() const override;
    [[nodiscard]] QString emptyText() const override;

private:
    ActivitiesPage(MeetingForm *form, Session &session, QWidget *parent);
    void setUpStrip();
    void setUpKinds();
    void setUpMinutes();
    void showStrip(const std::vector<BranchMeetings> &branches);
    void showBranch();
    [[nodiscard]] const BranchMeetings *branch() const;
    void pickPeriod(MeetingType type, Period period, Month first, PeriodState state);
    void openHeld(MeetingType type, QDate first, QDate last);
    void printMinutes(bool asFile);
    void printSignInSheet();

    std::unique_ptr<Ui::ActivitiesPage> m_ui;
    MeetingForm *m_form;
    MeetingStrip *m_strip;
    BusyBar *m_busy;
    QComboBox *m_kinds;
    std::vector<BranchMeetings> m_branches;
};

} // namespace zhibu
