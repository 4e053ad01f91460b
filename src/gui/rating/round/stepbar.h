#pragma once

#include "storage/rounds/steps.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

/// The steps of a round side by side, the next one in bold. Each says how it stands, and more when
/// it is pointed at.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    void setRound(const RatingRound &round, const Scheme &scheme, QDate today);
    void clear();

signals:
    /// A step was clicked; its menu belongs at that place of the screen.
    void picked(const WorkflowStep &step, QPoint place);

private:
    void addStep();
    void showStep(QToolButton &button, const WorkflowStep &step, const RatingRound &round,
                  bool next, QDate today);

    QHBoxLayout *m_layout; ///< arrow, button, arrow, button …
    QList<WorkflowStep> m_steps;
};

/// What is known of a step: who does it and by when, or what was recorded. Titles and values.
[[nodiscard]] QList<std::pair<QString, QString>> stepDetails(const WorkflowStep &step,
                                                             const RatingRound &round);

} // namespace zhibu
