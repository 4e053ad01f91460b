#pragma once

#include "core/texttable.h"
#include "reports/pages/letter.h"
#include "reports/pages/tablepage.h"
#include "storage/file/file.h"

#include <optional>

namespace zhibu {

/// The documents of the page Reports, in its order.
enum class DocumentKind { Summary, Stars, Dues, Meetings, Members };

/// What a document is about.
struct DocumentRequest
{
    DocumentKind kind = DocumentKind::Summary;
    qint64 scope = 0;  ///< organisation of the tables, with all below it; 0 = all
    qint64 branch = 0; ///< the summary's
    int year = 0;
    QDate today;
};

/// A letter, or a table with its page.
struct Document
{
    std::optional<Letter> letter;
    TextTable table;
    PrintTable page;

    [[nodiscard]] QString title() const { return letter ? letter->title : page.title; }
    [[nodiscard]] QPageLayout layout() const;
    /// Paints it; of a table only the first rows when `rows` is given.
    void paint(QPagedPaintDevice &device, std::optional<int> rows = {}) const;
};

[[nodiscard]] Result<Document> makeDocument(const File &file, const DocumentRequest &request);

} // namespace zhibu
