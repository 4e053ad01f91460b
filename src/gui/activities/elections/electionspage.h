#pragma once

#include "gui/records/ledgerpage.h"
#include "reports/documents/document.h"
#include "storage/elections/termclock.h"

#include <memory>
#include <vector>

namespace Ui {
class ElectionsPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class ElectionForm;
class ElectionSteps;
class TextTableModel;

/// 换届: the election clock of every organisation, their elections term by term, and the steps and
/// the form of one.
class ElectionsPage : public LedgerPage
{
    Q_OBJECT

public:
    explicit ElectionsPage(Session &session, QWidget *parent = nullptr);
    ~ElectionsPage() override;

    void refresh() override;
    /// The clocks of these organisations only; of elections the elections.
    void showRows(const RowChoice &rows) override;

    [[nodiscard]] ElectionForm &form() const { return *m_form; }

signals:
    /// A meeting is to be shown: one recorded, or (without an id) a new one as it is filled in.
    void meetingWanted(const Record &meeting);

protected:
    [[nodiscard]] ListQuery query() const override;
    /// The next election of the organisation picked.
    [[nodiscard]] Record newRecord() const override;
    [[nodiscard]] QString emptyText() const override;

private:
    ElectionsPage(ElectionForm *form, Session &session, QWidget *parent);
    void setUpClocks();
    void setUpPapers();
    /// The list anew, while the clock stays where it is.
    void readList();
    void showClocks();
    /// The organisation whose clock is picked; null: none.
    [[nodiscard]] const TermClock *clock() const;
    /// The election the steps and papers are about: the one picked in the list where it is of the
    /// organisation picked, or none is picked; else that organisation's latest. 0: none.
    [[nodiscard]] RowId shownElection() const;
    /// The organisation of an election; 0: it is gone.
    [[nodiscard]] RowId organisationOf(RowId election) const;
    /// The clock goes to the organisation of the election picked in the list; where none is shown
    /// for it, none is picked.
    void followList();
    /// The list goes to the election of the organisation whose clock is picked.
    void followClock();
    void openElection();
    void showSteps();
    void openStep(const QString &field);
    /// About shownElection(), else the organisation picked.
    void showPaper(DocumentKind kind);
    /// Of shownElection().
    void showMeeting();

    std::unique_ptr<Ui::ElectionsPage> m_ui;
    ElectionForm *m_form;
    ElectionSteps *m_steps;
    TextTableModel *m_table;
    BusyBar *m_busy;
    QAction *m_meeting;
    std::vector<TermClock> m_all;
    std::vector<TermClock> m_clocks; ///< those shown
    QList<RowId> m_only;             ///< the organisations chosen elsewhere; empty: all
    bool m_isReading = false;        ///< what is picked changes with the rows, not by the user
};

} // namespace zhibu
