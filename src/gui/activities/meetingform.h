#pragma once

#include "gui/records/recordpanel.h"
#include "storage/meetings/attendance.h"

#include <QTimer>

#include <optional>
#include <tuple>

namespace Ui {
class MeetingForm;
} // namespace Ui

namespace zhibu {

class AttendanceModel;
class FurtherVotes;
class WordingMenu;
struct MinutesWording;
struct VoteNumbers;

/// A meeting, who came and its further votes, entered and stored as one.
class MeetingForm : public RecordPanel
{
    Q_OBJECT

public:
    explicit MeetingForm(Session &session, QWidget *parent = nullptr);
    ~MeetingForm() override;

    [[nodiscard]] bool isChanged() const override;
    void focusForm() override;

    [[nodiscard]] AttendanceModel &attendance() const { return *m_attendance; }

    /// Puts down another vote (of the ledger votes) to be gone on with; stored with the meeting
    /// only. One about the same person that is put down already is left as it is.
    void proposeVote(const Record &vote);

protected:
    /// With the attendance recorded; of a new meeting with the members due, as present.
    void setRecord(const Record &activity) override;
    Result<Saved> store(const Record &activity) override;
    /// The meeting stays.
    void proceed(const Record &entered, RowId id) override;

private:
    /// What decides who is expected: organisation, type and day.
    using DueKey = std::tuple<RowId, MeetingType, QDate>;

    void showAttendanceOf(RowId activity);
    void showVotesOf(RowId activity);
    [[nodiscard]] DueKey dueKey() const;
    /// Who is expected; none while organisation or day cannot be read.
    [[nodiscard]] std::optional<QList<DuePerson>> peopleDue() const;
    [[nodiscard]] AttendanceCount count() const;
    /// The meeting's type and day as they are entered; invalid where they cannot be read.
    [[nodiscard]] std::optional<MeetingType> type() const;
    [[nodiscard]] QDate day() const;
    [[nodiscard]] QVariant entered(const QString &key) const;
    void pasteRollCall();
    void followActivity();
    /// 兼作 is of other types than its own.
    void offerOtherTypes();
    void updateCounts();
    /// Who is marked as present.
    [[nodiscard]] QList<RowId> came() const;
    [[nodiscard]] VoteNumbers votes() const;
    void updateVotes();
    void enterVoters();
    /// Another vote begins with the voters of the first.
    void addVote();
    void setUpAttendance();
    void setUpVotes();
    void setUpWordings();
    /// Puts a wording behind what stands in the minutes, with what is entered filled in.
    void insert(const MinutesWording &wording);
    /// What the minutes lack, and whether they repeat an earlier record; all of them are read.
    void updateHints();
    /// Below the list stands how it is worked while it is, else the hints; both take the same room,
    /// so that the list stays where it is clicked.
    void showNote();

    std::unique_ptr<Ui::MeetingForm> m_ui;
    AttendanceModel *m_attendance;
    WordingMenu *m_wordings;
    FurtherVotes *m_votes;
    QList<Record> m_stored;         ///< the attendance as it was read
    QList<Record> m_storedVotes;    ///< the further votes, likewise
    QList<DuePerson> m_due;         ///< whom the meeting expects, as far as is known
    std::optional<DueKey> m_dueFor; ///< what m_due was read for, as long as that is current
    QTimer m_hints;                 ///< runs out once nothing was typed for a moment
    bool m_attendanceChanged = false;
    bool m_votesChanged = false;
};

} // namespace zhibu
