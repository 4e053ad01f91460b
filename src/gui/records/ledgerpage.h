#pragma once

#include "gui/page.h"
#include "ledger/ledger.h"
#include "reports/pages/tablepage.h"
#include "storage/records/recordlist.h"

#include <memory>
#include <optional>

namespace Ui {
class LedgerPage;
} // namespace Ui

namespace zhibu {

class FilterButton;
class RecordModel;
class RecordPanel;
class RecordView;

class FolderExport;

/// A ledger as a page: toolbar, list, and the form of the row picked beside it. Made from the
/// ledger's declaration alone; a page that shows more around its list is made from this one.
class LedgerPage : public Page
{
    Q_OBJECT

public:
    LedgerPage(const Ledger &ledger, Session &session, QWidget *parent = nullptr);
    ~LedgerPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] const Ledger *ledger() const override { return &m_ledger; }
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

    /// Opens the form for a new row.
    void startNew(const Record &record);
    /// Picks a row in the list, which then shows all rows if need be, and opens its form.
    void openRecord(RowId id);

    /// Adds what can be done with the rows selected: to the menus of the list and Record, and to
    /// the toolbar where it is done often.
    void addRecordAction(QAction *action, bool isFrequent = true);
    /// From top to bottom.
    [[nodiscard]] QList<RowId> selectedIds() const;

signals:
    void selectionChanged();

protected:
    /// Takes the model and the panel.
    LedgerPage(RecordModel *model, RecordPanel *panel, Session &session, QWidget *parent);

    /// What is listed, as far as no rows were chosen.
    [[nodiscard]] virtual ListQuery query() const;
    /// What is listed of the rows that were chosen, whatever their year and kind.
    [[nodiscard]] virtual ListQuery choiceQuery() const;
    /// What is known of a row about to be entered.
    [[nodiscard]] virtual Record newRecord() const;
    /// What Print gives: the list as shown.
    [[nodiscard]] virtual Result<PrintTable> printed() const;
    /// Whether these rows are to be deleted; asks where something else changes with them.
    [[nodiscard]] virtual bool mayDelete(const QList<RowId> &ids);
    /// What belongs here, and the first step.
    [[nodiscard]] virtual QString emptyText() const;

    [[nodiscard]] Ui::LedgerPage &ui() const { return *m_ui; }
    [[nodiscard]] RecordModel &model() const { return *m_model; }
    [[nodiscard]] RecordView &view() const { return *m_view; }
    [[nodiscard]] bool isWritable() const;
    /// What showRows() chooses, from the next refresh() on.
    void choose(const RowChoice &rows);

private:
    void setUpActions();
    void setUpYears();
    void setUpFilters();
    void setUpPanel();
    /// Lists the row saved last, which the list left out.
    void showHidden();
    void readSums();
    void syncActions();
    void syncPanel();
    void editCurrent();
    void deleteSelected();
    /// Shows what the clipboard's cells would do to the list, and does it when that is accepted.
    void paste();
    /// What keeps rows from being listed, for a heading; empty where nothing does.
    [[nodiscard]] QString filterLine() const;
    /// Copies the attached files of the scope and year listed into a folder.
    void writeFiles();
    void updateSummary();
    /// Says what keeps rows from being shown.
    void updateChoiceBar();
    void updateEmptyText();
    /// A ledger every row here refers to and that has none itself: nothing can be entered before.
    /// Null where there is no such one, or something is listed.
    [[nodiscard]] const Ledger *neededFirst() const;
    [[nodiscard]] bool isFiltered() const;

    const Ledger &m_ledger;
    std::unique_ptr<Ui::LedgerPage> m_ui;
    RecordModel *m_model;
    RecordView *m_view;
    RecordPanel *m_panel;
    QList<QAction *> m_added; ///< by addRecordAction()
    FolderExport *m_files;
    FilterButton *m_filters;
    QString m_filter;
    std::optional<RowChoice> m_only;
    RowId m_hidden = 0;            ///< saved last, of hiddenBar
    bool m_panelFollows = true;    ///< the form shows the current row
    qsizetype m_total = 0;         ///< rows without filter
    QHash<QString, qint64> m_sums; ///< of the rows listed, by the key of a field of money
};

} // namespace zhibu
