#pragma once

#include "gui/dues/duesyeartab.h"

namespace Ui {
class DuesPage;
} // namespace Ui

namespace zhibu {

/// 党费: the year as members × months, arrears, 补缴核算, the book, and the ledgers of the dues,
/// each on its tab.
class DuesPage : public Page
{
    Q_OBJECT

public:
    explicit DuesPage(Session &session, QWidget *parent = nullptr);
    ~DuesPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

    [[nodiscard]] DuesGridModel &grid() const { return m_year->grid(); }

private:
    void setUpTabs();
    void addTab(Page *page, const QString &title);
    void setUpActions();
    [[nodiscard]] Page *shownTab() const;

    std::unique_ptr<Ui::DuesPage> m_ui;
    DuesYearTab *m_year;
    QList<Page *> m_tabs;
    QString m_filter;
};

} // namespace zhibu
