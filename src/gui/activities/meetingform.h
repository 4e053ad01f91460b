#pragma once

#include "gui/records/recordpanel.h"
#include "storage/records/recordlist.h"

#include <optional>

namespace Ui {
class MeetingForm;
} // namespace Ui

namespace zhibu {

class AttendanceModel;

/// A meeting and who came, entered and stored as one.
class MeetingForm : public RecordPanel
{
    Q_OBJECT

public:
    explicit MeetingForm(Session &session, QWidget *parent = nullptr);
    ~MeetingForm() override;

    [[nodiscard]] bool isChanged() const override;
    void focusForm() override;

    [[nodiscard]] AttendanceModel &attendance() const { return *m_attendance; }

protected:
    /// With the attendance recorded; of a new meeting with the members due, as present.
    void setRecord(const Record &activity) override;
    Result<Saved> store(const Record &activity) override;
    /// The meeting stays.
    void proceed(const Record &entered, RowId id) override;

private:
    void showAttendanceOf(RowId activity);
    /// Who is expected; none while organisation or day cannot be read.
    [[nodiscard]] std::optional<QList<NamedRow>> peopleDue() const;
    void followActivity();
    void updateCounts();
    void updateVotes();

    std::unique_ptr<Ui::MeetingForm> m_ui;
    AttendanceModel *m_attendance;
    QList<Record> m_stored; ///< the attendance as it was read
    bool m_attendanceChanged = false;
};

} // namespace zhibu
