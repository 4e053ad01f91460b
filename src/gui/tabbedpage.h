#pragma once

#include "gui/page.h"

#include <QTabWidget>

namespace zhibu {

/// A page of tabs, each a page of its own: what the window asks of it, the shown tab answers, and
/// only that one is read anew.
class TabbedPage : public Page
{
    Q_OBJECT

public:
    explicit TabbedPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void setFilterText(const QString &text) override;
    /// On the tab named (objectName) like their ledger, else on the first.
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    bool finishInput() override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

protected:
    /// The first one added is shown.
    void addTab(Page *page, const QString &title);
    /// Buttons beside the tabs, whichever is shown; the menu Record has them too.
    void addTools(const QList<QAction *> &tools);
    void showTab(Page *page) { m_tabs->setCurrentWidget(page); }
    /// A tab that has nothing to show is not offered.
    void offerTab(Page *page, bool offered);
    [[nodiscard]] Page *shownTab() const { return m_pages.value(m_tabs->currentIndex()); }

private:
    void enterTab();

    QTabWidget *m_tabs;
    QList<Page *> m_pages;
    QList<QAction *> m_tools;
    Page *m_entered = nullptr; ///< the tab that may hold a cell still open
    QString m_filter;
};

} // namespace zhibu
