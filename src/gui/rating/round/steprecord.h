#pragma once

#include "gui/session.h"
#include "storage/rounds/steps.h"

#include <QDialog>

namespace zhibu {

/// What was recorded of a step, to be read, with its documents, which can still be added, opened
/// and removed.
class StepRecord : public QDialog
{
    Q_OBJECT

public:
    /// `step` is one the round has a record of.
    StepRecord(Session &session, const RatingRound &round, const WorkflowStep &step,
               QWidget *parent = nullptr);

private:
    Ledger m_ledger; ///< of the documents
};

} // namespace zhibu
