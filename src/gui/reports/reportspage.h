#pragma once

#include "gui/page.h"
#include "reports/documents/document.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QPrinter;
class QPrintPreviewWidget;
QT_END_NAMESPACE

namespace Ui {
class ReportsPage;
} // namespace Ui

namespace zhibu {

class BusyBar;

/// 报表: every printable document, with its pages beside the list.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Session &session, QWidget *parent = nullptr);
    ~ReportsPage() override;

    /// What documents are called in the window.
    [[nodiscard]] static QString nameOf(DocumentKind kind);

    void refresh() override;
    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] QAction *printAction() const override;

    /// Shows that document; of that organisation or meeting, where it is about one.
    void open(DocumentKind kind, RowId subject = 0);
    /// Null until it is made.
    [[nodiscard]] const Document *document() const { return m_document ? &*m_document : nullptr; }

private:
    void fillList();
    /// What the document shown is about, where it is about one organisation or meeting.
    void fillSubjects();
    [[nodiscard]] bool isOfOne() const;
    void offerMeetings();
    void offerOrganisations();
    /// The months it can be about, of the year that is picked.
    void fillMonths();
    void offerRounds();
    /// The one picked, where the document is about one.
    [[nodiscard]] Round round() const;
    [[nodiscard]] QDate asOf() const;
    void make();
    [[nodiscard]] DocumentKind kind() const;
    void showDocument(const Result<Document> &document);

    std::unique_ptr<Ui::ReportsPage> m_ui;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget *m_preview;
    BusyBar *m_busy;
    QList<MonthRange> m_months; ///< one for each line of the combo box
    std::optional<Document> m_document;
};

} // namespace zhibu
