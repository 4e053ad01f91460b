#pragma once

#include "gui/page.h"
#include "reports/documents/document.h"
#include "storage/meetings/talks.h"

#include <memory>

namespace Ui {
class TalksPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TalkModel;

/// 谈心谈话: who talked with whom in the year, and where a talk is recorded.
class TalksPage : public Page
{
    Q_OBJECT

public:
    explicit TalksPage(Session &session, QWidget *parent = nullptr);
    ~TalksPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

private:
    /// What a refresh reads.
    struct Found
    {
        std::vector<TalkSheet> sheets;
        Document paper; ///< of these
    };

    [[nodiscard]] static Result<Found> read(const File &file, const DocumentRequest &request);
    void setUpActions();
    void showTalks(const Result<Found> &found);
    void filterRows();
    void startTalk();
    /// Of a day that has been; the year of its day is shown then.
    Result<Findings> store(const Record &talk, const QList<RowId> &people);
    [[nodiscard]] QDate asOf() const;

    std::unique_ptr<Ui::TalksPage> m_ui;
    TalkModel *m_model;
    BusyBar *m_busy;
    Document m_paper; ///< what is shown, to be printed and exported
    QString m_filter;
};

} // namespace zhibu
