#pragma once

#include "core/texttable.h"
#include "gui/page.h"
#include "ledger/ledger.h"
#include "storage/records/recordlist.h"

#include <memory>
#include <optional>

namespace Ui {
class LedgerPage;
} // namespace Ui

namespace zhibu {

class RecordModel;
class RecordPanel;
class RecordView;

/// A ledger as a page: toolbar, list, and the form of the row picked beside it. Made from the
/// ledger's declaration alone.
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
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] bool hasUnsavedInput() const override;

    /// Opens the form for a new row.
    void startNew();

private:
    void setUpActions();
    void setUpYears();
    void setUpPanel();
    void syncActions();
    void syncPanel();
    void editCurrent();
    void deleteSelected();
    void exportList();
    void exportExchange();
    void exportTemplate();
    void writeTable(const Result<TextTable> &table, const QString &suggestion);
    void printList();
    void updateSummary();
    void updateEmptyText();
    [[nodiscard]] ListQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] bool isWritable() const;

    const Ledger &m_ledger;
    std::unique_ptr<Ui::LedgerPage> m_ui;
    RecordModel *m_model;
    RecordView *m_view;
    RecordPanel *m_panel;
    QString m_filter;
    std::optional<RowChoice> m_only;
    bool m_panelFollows = true; ///< the form shows the current row
    qsizetype m_total = 0;      ///< rows without filter
};

} // namespace zhibu
