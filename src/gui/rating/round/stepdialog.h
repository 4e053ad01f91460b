#pragma once

#include "gui/background.h"
#include "gui/rating/round/stepeffect.h"
#include "gui/session.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StepDialog;
} // namespace Ui

namespace zhibu {

class AttachmentPart;
class RecordForm;

/// Asks what is to be known of a step and for its documents, says what stands against it and what
/// follows from it (of an approval and a posting: every star that is not the one posted), and
/// stores all that as one action. What cannot be stored is said here, and nothing typed is lost.
/// The star table it rests on is worked out on another thread; until then the dialog can be filled
/// in and cancelled, and Ctrl+Enter is kept: once all is known the step is stored, unless what came
/// out is to be seen first. An edit drops the press. Where that failed, OK tries again.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    /// `worker` outlives the dialog.
    StepDialog(Session &session, Background &worker, const StepWork &work,
               QWidget *parent = nullptr);
    ~StepDialog() override;

    void accept() override;
    void reject() override;

protected:
    /// Enter in a line moves on; Ctrl+Enter and Ctrl+S are OK.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpFiles();
    void reserveSpace();
    void fillForm();
    /// The date in a field; null where there is none.
    [[nodiscard]] QDate dateIn(const QString &field) const;
    [[nodiscard]] QDate day() const { return dateIn(QStringLiteral("done_on")); }
    [[nodiscard]] bool posts() const;
    [[nodiscard]] bool approves() const;
    /// The approvals that still keep the results from being frozen.
    [[nodiscard]] QList<WorkflowStep> left() const;
    /// What stands against the step and what follows from it on the day entered.
    void judge();
    /// Works out the star table of a day.
    void rateAsOf(QDate asOf);
    void showProblems(const QList<StepProblem> &found);
    /// Lists the stars that are not those posted, for the approval to be given with open eyes; of a
    /// posting those that the star table shows otherwise.
    void showDifferences();
    /// Follows the day of posting with the last day, until somebody enters another one.
    void proposeEnd();
    /// What is entered, as it would be recorded.
    [[nodiscard]] RoundStep entered() const;
    [[nodiscard]] QString textOf(const QString &field) const;
    [[nodiscard]] QString effect() const;
    /// An approval is written while a box tells how far it is and stops it where it is told to.
    [[nodiscard]] Status store();
    void showError(const Error &error);
    void syncButton();
    /// Whether the star table is being worked out.
    [[nodiscard]] bool waits() const { return m_wanted.isValid() && !m_table; }
    /// Does what was pressed while it was.
    void followPress();

    Session &m_session;
    Background &m_worker;
    StepWork m_work;
    Ledger m_fields;    ///< what is asked
    Ledger m_documents; ///< what the files are attached to
    std::unique_ptr<Ui::StepDialog> m_ui;
    RecordForm *m_form;
    AttachmentPart *m_files = nullptr; ///< none where a step is taken back
    QDate m_wanted;                    ///< the day the table is worked out for
    std::optional<RatingTable> m_table;
    QStringList m_ofJune;   ///< whose scores or ballots are still those of the June round
    QStringList m_replaced; ///< stars of 历年星级 an approval replaces
    /// What the star table of today shows otherwise than a posting or an approval of that day.
    QList<PostedDifference> m_unlikeShown;
    QDate m_proposedEnd; ///< of the publicity
    bool m_needsReason = false;
    bool m_isPressed = false;               ///< OK, while the table is worked out
    std::optional<StepProblem> m_forbidden; ///< by the day entered
};

} // namespace zhibu
