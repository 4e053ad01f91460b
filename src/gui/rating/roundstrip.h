#pragma once

#include "gui/rating/stepdialog.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

/// The round of the organisation and year picked, on one line: its steps, the next of them to do,
/// and, once it is confirmed, how many results the records would no longer give.
class RoundStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RoundStrip(Session &session, QWidget *parent = nullptr);

    /// Reads the round of the session's organisation and year.
    void read(Round round);
    /// The round shown.
    [[nodiscard]] const std::optional<RatingRound> &round() const { return m_round; }
    /// The scheme a new round takes.
    void setScheme(const Scheme &scheme);
    /// How many confirmed results differ from what the records give now.
    void setDiffering(qsizetype organisations);

    /// Start or do the next step, skip it, take the last one back.
    [[nodiscard]] QList<QAction *> stepActions() const;
    /// Offers more behind the same button.
    void addToMenu(const QList<QAction *> &actions);

signals:
    /// The organisations whose results differ are to be shown.
    void differingWanted();

private:
    [[nodiscard]] Result<std::optional<RatingRound>> find(Round round);
    void display();
    void showSteps(const QList<WorkflowStep> &steps);
    void showStep(QToolButton &button, const WorkflowStep &step, bool next) const;
    [[nodiscard]] QString detail(const WorkflowStep &step) const;
    void syncActions();
    void startOrGoOn();
    void start();
    void open(const WorkflowStep &step, StepTask task);
    void takeBack();
    [[nodiscard]] std::optional<WorkflowStep> next() const;

    Session &m_session;
    Round m_period = Round::December;
    RowId m_rater = 0; ///< 0: no organisation picked that could have a round
    std::optional<RatingRound> m_round;
    Scheme m_scheme; ///< of the round, else of the one that may be started
    QLabel *m_text;
    QHBoxLayout *m_steps;
    QLabel *m_confirmed;
    QToolButton *m_differing;
    QToolButton *m_more;
    QToolButton *m_goButton;
    QAction *m_go;
    QAction *m_skip;
    QAction *m_takeBack;
};

} // namespace zhibu
