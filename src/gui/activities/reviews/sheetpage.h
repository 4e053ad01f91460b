#pragma once

#include "gui/page.h"
#include "reports/documents/document.h"

#include <memory>
#include <optional>

namespace Ui {
class SheetPage;
} // namespace Ui

namespace zhibu {

class BusyBar;
class TextTableModel;

/// Tables of the year that follow from what is recorded elsewhere: to look at, print and export.
class SheetPage : public Page
{
    Q_OBJECT

public:
    /// A document that is a table, and what it is called to be picked.
    using Sheet = std::pair<DocumentKind, QString>;

    SheetPage(const QList<Sheet> &sheets, Session &session, QWidget *parent = nullptr);
    ~SheetPage() override;

    void refresh() override;
    void setFilterText(const QString &text) override;
    [[nodiscard]] QList<QAction *> recordActions() const override { return {}; }
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

private:
    void showSheet(const Result<Document> &document);
    void filterRows();

    std::unique_ptr<Ui::SheetPage> m_ui;
    TextTableModel *m_model;
    BusyBar *m_busy;
    std::optional<Document> m_document;
    QString m_filter;
};

} // namespace zhibu
