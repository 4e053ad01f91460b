#pragma once

#include "gui/session.h"
#include "ledger/ledger.h"
#include "storage/records/recordlist.h"

#include <QWidget>

#include <memory>

namespace Ui {
class MeetingForm;
} // namespace Ui

namespace zhibu {

class AttendanceModel;
class RecordForm;

/// A meeting and who came, entered and stored as one. Never drops what was typed: while something
/// is not yet stored it stays where it is.
class MeetingForm : public QWidget
{
    Q_OBJECT

public:
    explicit MeetingForm(Session &session, QWidget *parent = nullptr);
    ~MeetingForm() override;

    /// Shows a stored meeting, unless something typed is waiting to be stored.
    void showMeeting(RowId id);
    /// A new meeting with what is known of it; the members due are filled in as present.
    void startNew(const Record &activity);
    [[nodiscard]] RowId meeting() const;
    [[nodiscard]] bool isChanged() const;
    /// The file has changed: reads the meeting anew where nothing typed would be lost.
    void reload();

    /// Meeting and attendance in one action.
    void save();
    /// Closes; asks first when something typed would be lost. False when the user stays.
    bool leave();

    [[nodiscard]] AttendanceModel &attendance() const { return *m_attendance; }
    [[nodiscard]] RecordForm &form() const { return *m_form; }

signals:
    void saved(RowId id);
    void closed();

private:
    void load(const Record &activity, bool withStoredAttendance);
    [[nodiscard]] QList<NamedRow> peopleDue() const;
    void followActivity();
    void updateCounts();
    void updateVotes();

    Session &m_session;
    std::unique_ptr<Ui::MeetingForm> m_ui;
    RecordForm *m_form;
    AttendanceModel *m_attendance;
    QList<Record> m_stored; ///< the attendance as it was read
    bool m_attendanceChanged = false;
    bool m_saving = false;
};

} // namespace zhibu
