#pragma once

#include "gui/session.h"
#include "storage/rounds/rounds.h"

#include <QDialog>

#include <memory>

namespace Ui {
class StepDialog;
} // namespace Ui

namespace zhibu {

class RecordForm;

/// What is done with a step of a round.
enum class StepTask { CarryOut, Skip, TakeBack };

/// Asks what is to be known of a step, says what stands against it and what follows from it, and
/// stores it as one action. What cannot be stored is said here, and nothing typed is lost.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    /// `step` is the next step of the round, or the last one where it is taken back.
    StepDialog(Session &session, const RatingRound &round, const Scheme &scheme,
               const WorkflowStep &step, StepTask task, QWidget *parent = nullptr);
    ~StepDialog() override;

    void accept() override;

private:
    void fillForm();
    /// What stands against the step and what follows from it on the day entered.
    void judge();
    [[nodiscard]] QString effect(QDate on) const;
    [[nodiscard]] Status store(const Record &entered) const;
    void showError(const Error &error);

    Session &m_session;
    RatingRound m_round;
    Scheme m_scheme;
    WorkflowStep m_step;
    StepTask m_task;
    Ledger m_fields; ///< what is asked
    std::unique_ptr<Ui::StepDialog> m_ui;
    RecordForm *m_form;
    std::optional<QDate> m_asOf; ///< of the table
    RatingTable m_table;
    bool m_needsReason = false;
};

} // namespace zhibu
