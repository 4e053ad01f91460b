#pragma once

#include "gui/dues/duesgrid.h"
#include "gui/page.h"
#include "reports/documents/document.h"

#include <functional>
#include <memory>

namespace Ui {
class DuesPage;
} // namespace Ui

namespace zhibu {

class BookPage;
class BusyBar;
class LedgerPage;
class RecheckPage;

/// 党费: the year as members × months worked by keyboard, the payments, the bases, 补缴核算, and
/// the book.
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

    [[nodiscard]] DuesGridModel &grid() const { return *m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpGrid();
    void setUpActions();
    void showGrid(const Result<std::vector<DuesGridRow>> &rows, int year, QDate asOf);
    void applyFilter();
    void fitColumns();
    void explain();
    void payCell();
    void paySelection();
    void settlePeriod();
    void settle(const QList<RowId> &members, Month first, Month last);
    void enterAmount(RowId member, Month month, const QString &amount);
    void storeAmount(RowId member, Month month, Money amount);
    /// Says what was not entered, and why, beside the cell as well: that is where one looks.
    void refuse(const QString &amount, const Finding &finding);
    [[nodiscard]] Money dueInYear(RowId member) const;
    [[nodiscard]] QList<RowId> selectedMembers() const;
    /// The page of the tab shown; null for the year.
    [[nodiscard]] Page *tabPage() const;
    /// Of the members shown.
    [[nodiscard]] Result<Document> yearDocument() const;
    void withYearDocument(const std::function<void(const Document &)> &use);
    void updateSummary();

    std::unique_ptr<Ui::DuesPage> m_ui;
    DuesGridModel *m_grid;
    BusyBar *m_busy;
    LedgerPage *m_payments;
    LedgerPage *m_bases;
    RecheckPage *m_recheck;
    BookPage *m_book;
    QString m_filter;
    RowChoice m_only;
};

} // namespace zhibu
