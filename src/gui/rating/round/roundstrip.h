#pragma once

#include "gui/rating/round/stepdialog.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace zhibu {

class BusyBar;
class StepBar;

/// The round of the organisation and year picked, on one line: its steps, the next of them to do,
/// and, once it is confirmed, how many results the records would no longer give. Each step offers
/// what was recorded of it and its paper. Where another organisation rates, it says who and leads
/// there; where the round or its scheme cannot be read, it says why and offers nothing.
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
    /// Says of how many of the round's organisations last year's star is a trial (their movement is
    /// not known), and how many confirmed results are not what records and scheme give now.
    void setResults(const std::vector<RatedOrganisation> &rows);

    /// The organisation papers about one branch are made for; null: none.
    void setPicked(const RatedOrganisation *organisation);
    /// Puts the focus on what is to be done next.
    void focusNext();

    /// Start or do the next step, skip it, take the last one back.
    [[nodiscard]] QList<QAction *> stepActions() const;
    /// Offers more behind the same button.
    void addToMenu(const QList<QAction *> &actions);

signals:
    /// The organisations whose results differ are to be shown.
    void differingWanted();

private:
    [[nodiscard]] Result<std::optional<RatingRound>> find(Round round);
    void setUpWidgets();
    void display();
    /// Why the round is not worked on from here, and where it is; empty: it is.
    [[nodiscard]] QString elsewhere() const;
    /// That the scheme to start with comes into force after the round; empty: it does not.
    [[nodiscard]] QString tooEarly() const;
    void syncActions();
    void startOrGoOn();
    void start();
    void offer(const WorkflowStep &step, QPoint place);
    void offerPaper(WorkflowStep::Kind step);
    void open(const WorkflowStep &step, StepTask task);
    void showRecord(const WorkflowStep &step);
    void takeBack();
    [[nodiscard]] std::optional<WorkflowStep> next() const;

    Session &m_session;
    Round m_period = Round::December;
    RowId m_rater = 0;   ///< 0: no organisation picked that could have a round
    RowId m_starter = 0; ///< the organisation that rates it: itself or one above
    std::optional<RatingRound> m_round;
    QString m_unreadable; ///< why the round or its scheme cannot be shown; empty: it can
    Scheme m_scheme;      ///< of the round, else of the one that may be started
    RowId m_picked = 0;
    QString m_pickedName;
    QLabel *m_text;
    StepBar *m_steps;
    QLabel *m_confirmed;
    QToolButton *m_differing;
    QLabel *m_open; ///< movements that are not known
    QLabel *m_elsewhere;
    QToolButton *m_toRater;
    QToolButton *m_more;
    QToolButton *m_goButton;
    QAction *m_go;
    QAction *m_skip;
    QAction *m_takeBack;
    QMenu *m_stepMenu;
    BusyBar *m_busy;     ///< while a paper is made
    Background m_worker; ///< of the dialogs; it outlives them, so that none waits when it is closed
};

} // namespace zhibu
