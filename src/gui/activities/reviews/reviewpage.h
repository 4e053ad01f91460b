#pragma once

#include "gui/page.h"
#include "reports/documents/document.h"
#include "storage/meetings/memberreviews.h"

#include <memory>

namespace Ui {
class ReviewPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class EntryDelegate;
class ReviewModel;

/// 民主评议党员 of a branch and a year: a grid worked by keyboard, the count of grades above it.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Session &session, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;
    bool finishInput() override;

    [[nodiscard]] ReviewModel &model() const { return *m_model; }

protected:
    /// A cell whose text is not accepted is not left by the mouse either.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a refresh reads.
    struct Found
    {
        QList<NamedRow> branches; ///< of the scope
        ReviewSheet sheet;        ///< of the one picked
    };

    [[nodiscard]] static Result<Found> read(const File &file, RowId scope, RowId picked, int year,
                                            QDate asOf);
    void showFound(const Result<Found> &found);
    void offerBranches(const QList<NamedRow> &branches);
    void setUpGrid();
    void setUpActions();
    void showTally();
    void showCurrent();
    /// Says something below the grid until the user goes on.
    void note(const QString &text, bool isWarning);
    void filterRows();
    void openForm();
    [[nodiscard]] QDate asOf() const;
    [[nodiscard]] Result<Document> document(DocumentKind kind, const QList<RowId> &members = {});
    QString store(const QList<ReviewChange> &changes);

    std::unique_ptr<Ui::ReviewPage> m_ui;
    ReviewModel *m_model;
    EntryDelegate *m_delegate;
    BusyBar *m_busy;
    QString m_filter;
};

} // namespace zhibu
