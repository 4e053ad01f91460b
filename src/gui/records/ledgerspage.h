#pragma once

#include "gui/page.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QStackedWidget;
QT_END_NAMESPACE

namespace zhibu {

class LedgerPage;

/// Every ledger there is, named in a list, each as its own LedgerPage beside it, made when it is
/// first looked at.
class LedgersPage : public Page
{
    Q_OBJECT

public:
    explicit LedgersPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void setFilterText(const QString &text) override;
    /// In the ledger they belong to.
    void showRows(const RowChoice &rows) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] const Ledger *ledger() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

private:
    LedgerPage *page(int place);
    [[nodiscard]] LedgerPage *current() const;
    void openLedger(int place);

    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<LedgerPage *> m_pages; ///< by place in the list; null until opened
    QString m_filter;
};

} // namespace zhibu
