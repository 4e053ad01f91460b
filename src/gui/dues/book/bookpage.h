#pragma once

#include "gui/page.h"
#include "reports/documents/document.h"
#include "storage/dues/book.h"
#include "storage/dues/remittancelist.h"

#include <memory>

namespace Ui {
class BookPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TextTableModel;

/// 收支: the book of one organisation, the figures of its year, what is spent, and what is passed
/// on to the superior; of a committee, who below it has not passed on what was received. Every line
/// leads to the records it stands for.
class BookPage : public Page
{
    Q_OBJECT

public:
    explicit BookPage(Session &session, QWidget *parent = nullptr);
    ~BookPage() override;

    void refresh() override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    [[nodiscard]] QList<RecordPanel *> unsavedForms() const override;

    /// Whose book it is: the organisation picked, else the topmost one.
    [[nodiscard]] RowId owner() const { return m_owner; }

private:
    struct Contents
    {
        RowId owner = 0;
        QString ownerName;
        DuesBook book;
        DuesYearReport year;
        std::vector<RemittanceStanding> below;
    };
    /// Whose book is read, and of what time.
    struct Query
    {
        RowId scope = 0;
        Month first;
        Month last;
        QDate today;
        ReceiptsBy receipts = ReceiptsBy::Day;
    };
    [[nodiscard]] static Result<Contents> read(const File &file, const Query &query);

    void setUpPeriod();
    void setUpActions();
    void showContents(const Result<Contents> &contents);
    void showWarnings();
    void showBehind(const std::vector<RemittanceStanding> &below);
    void openBehind(const QModelIndex &index);
    void openLine();
    void openReceipts(const BookLine &line);
    void startEntry();
    void remit();
    void previewSlip();
    void syncActions();
    [[nodiscard]] const BookLine *currentLine() const;
    [[nodiscard]] Month first() const;
    [[nodiscard]] Month last() const;
    [[nodiscard]] ReceiptsBy receipts() const;

    std::unique_ptr<Ui::BookPage> m_ui;
    TextTableModel *m_table;
    TextTableModel *m_figures;
    TextTableModel *m_behindTable;
    RecordPanel *m_panel;
    BusyBar *m_busy;
    DuesBook m_book;
    Document m_paper; ///< of m_book
    RowId m_owner = 0;
    QList<RowId> m_behind; ///< by the rows of m_behindTable
};

} // namespace zhibu
