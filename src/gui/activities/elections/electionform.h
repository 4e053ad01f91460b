#pragma once

#include "gui/records/recordpanel.h"
#include "storage/elections/elections.h"
#include "storage/meetings/attendance.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace Ui {
class ElectionForm;
} // namespace Ui

namespace zhibu {

class RecordLines;

/// An election with its candidates, their votes, and who is left out of 应到会, entered and stored
/// as one. The result is worked out while it is typed.
class ElectionForm : public RecordPanel
{
    Q_OBJECT

public:
    explicit ElectionForm(Session &session, QWidget *parent = nullptr);
    ~ElectionForm() override;

    [[nodiscard]] bool isChanged() const override;
    /// Gives the focus to a field of the form.
    void focusField(const QString &key);
    /// Asks for the day the new committee begins, and completes the election shown.
    void complete();

    [[nodiscard]] RecordLines &candidates() const { return *m_candidates; }
    [[nodiscard]] RecordLines &exclusions() const { return *m_exclusions; }

protected:
    void setRecord(const Record &election) override;
    Result<Saved> store(const Record &election) override;
    /// The election stays.
    void proceed(const Record &entered, RowId id) override;

private:
    void setUpLines();
    /// What stands beside the votes of a row: 当选, or that the vote was repeated.
    [[nodiscard]] QString noteOf(const Record &candidate) const;
    /// The cell that takes the votes of a row comes next.
    void goToVotes(int row);
    /// Who may stand and who may be left out: the members of the day of the meeting, else of today.
    void readPeople();
    /// Who is typed; else says beside the box why nobody is meant, and null.
    [[nodiscard]] const DuePerson *pickedPerson();
    void addCandidate();
    void leaveOut();
    /// Puts the tied, or those not elected, down for the next round.
    void voteAgain();
    void removeLine();
    [[nodiscard]] ElectionRecord entered() const;
    [[nodiscard]] ElectionFacts facts() const { return electionFacts(entered(), m_roll); }
    [[nodiscard]] QVariant valueOf(const QString &key) const;
    void followForm();
    void updateResult();
    /// Candidates who are named as 监票人 or 计票人.
    [[nodiscard]] QStringList counterHints() const;
    void syncButtons();
    /// The button that completed the election cannot keep the focus.
    void leaveButton();

    std::unique_ptr<Ui::ElectionForm> m_ui;
    RecordLines *m_candidates;
    RecordLines *m_exclusions;
    ElectionRecord m_stored; ///< the lines as they were read
    QLabel *m_counters;      ///< below 监票人 and 计票人
    QWidget *m_lines;        ///< the tab of the candidates
    ElectionRoll m_roll;     ///< of the people; empty while the day of the meeting is not entered
    std::pair<RowId, QDate> m_peopleOf; ///< organisation and day they were read for
    ElectionOutcome m_outcome;
    QTableView *m_picked = nullptr; ///< where a line was picked last
    bool m_linesChanged = false;
};

} // namespace zhibu
