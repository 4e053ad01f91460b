#pragma once

#include "gui/page.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTabBar;
QT_END_NAMESPACE

namespace zhibu {

class LedgerPage;

/// Every ledger there is, each as its own LedgerPage, made when it is first looked at.
class LedgersPage : public Page
{
    Q_OBJECT

public:
    explicit LedgersPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

private:
    LedgerPage *page(int tab);
    [[nodiscard]] LedgerPage *current() const;
    void openTab(int tab);

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QList<LedgerPage *> m_pages; ///< by tab; null until opened
    QString m_filter;
};

} // namespace zhibu
