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

protected:
    [[nodiscard]] ListQuery query() const override;
    /// The next election of the organisation picked.
    [[nodiscard]] Record newRecord() const override;
    [[nodiscard]] QString emptyText() const override;

private:
    ElectionsPage(ElectionForm *form, Session &session, QWidget *parent);
    void setUpClocks();
    void setUpPapers();
    void showClocks();
    /// The organisation whose clock is picked; null: none.
    [[nodiscard]] const TermClock *clock() const;
    void openElection();
    void showSteps();
    void openStep(const QString &field);
    /// Of the organisation picked: about the election picked in the list where that is its own or
    /// no clock is shown for it.
    void showPaper(DocumentKind kind);

    std::unique_ptr<Ui::ElectionsPage> m_ui;
    ElectionForm *m_form;
    ElectionSteps *m_steps;
    TextTableModel *m_table;
    BusyBar *m_busy;
    std::vector<TermClock> m_all;
    std::vector<TermClock> m_clocks; ///< those shown
    QList<RowId> m_only;             ///< the organisations chosen elsewhere; empty: all
};

} // namespace zhibu
