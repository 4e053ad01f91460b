#pragma once

#include "core/meetings.h"
#include "gui/records/ledgerpage.h"
#include "reports/documents/document.h"
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
class FolderExport;
class MeetingForm;
class MeetingStrip;
struct StripPeriod;

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

    /// Shows the year of a branch in the strip.
    void showBranch(RowId branch);
    /// Opens the form of a new meeting with what the plan says for that day.
    void startPlanned(RowId plan, QDate day);
    /// Opens a meeting that is recorded, or the form of a new one (without an id) as it is filled
    /// in.
    void showMeeting(const Record &meeting);

protected:
    [[nodiscard]] ListQuery query() const override;
    [[nodiscard]] Record newRecord() const override;
    [[nodiscard]] QString emptyText() const override;
    /// Make-ups (补课) of what was missed at a meeting go along with it.
    [[nodiscard]] bool mayDelete(const QList<RowId> &ids) override;

private:
    ActivitiesPage(MeetingForm *form, Session &session, QWidget *parent);
    void setUpStrip();
    void setUpKinds();
    void setUpMinutes();
    void setUpExemptions();
    void showStrip(const std::vector<BranchMeetings> &branches);
    void showYear();
    [[nodiscard]] const BranchMeetings *branch() const;
    void pickPeriod(const StripPeriod &period);
    /// The 党小组 of the branch shown, where it then has but one; else null.
    [[nodiscard]] QVariant onlyGroup(const StripPeriod &period) const;
    void openHeld(const StripPeriod &period);
    void addExemption();
    void openExemption(const StripPeriod &period);
    void syncExemption();
    [[nodiscard]] QList<QAction *> papers() const;
    /// Of the meeting that is picked.
    [[nodiscard]] Result<Document> paper(DocumentKind kind) const;
    void preview(DocumentKind kind);
    void saveMinutes();
    /// Whether the meeting that is picked is, or counts as, an 组织生活会.
    [[nodiscard]] bool isLifeMeeting() const;
    void listMends();
    void writeFolder();

    std::unique_ptr<Ui::ActivitiesPage> m_ui;
    MeetingForm *m_form;
    MeetingStrip *m_strip;
    BusyBar *m_busy;
    QComboBox *m_kinds;
    FolderExport *m_folder;
    std::vector<BranchMeetings> m_branches;
    RowId m_branch = 0; ///< whose year was picked; else the first one's is shown
};

} // namespace zhibu
