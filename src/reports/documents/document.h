#pragma once

#include "core/texttable.h"
#include "reports/pages/letter.h"
#include "reports/pages/tablepage.h"
#include "storage/facts/duesrows.h"
#include "storage/facts/improvement.h"
#include "storage/facts/ratingrows.h"
#include "storage/facts/starregister.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <optional>

namespace zhibu {

/// 年度工作总结, 星级总表, 年度党费, 组织生活, 党员名册, 星级管理台账, 晋位争星计划, 整改台账.
enum class DocumentKind {
    Summary,
    Stars,
    Dues,
    Meetings,
    Members,
    StarRegister,
    Plans,
    Rectifications,
};

/// What a document is about.
struct DocumentRequest
{
    DocumentKind kind = DocumentKind::Summary;
    RowId scope = 0; ///< the organisation, with all below it; 0 = all, not for the summary
    int year = 0;
    QDate asOf; ///< the day it speaks of, defaultAsOf() as a rule
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

/// Makes any document from the file alone. The star table is that of the default scheme. Errors:
/// NotFound when the summary's organisation is gone, and those of the file.
[[nodiscard]] Result<Document> makeDocument(const File &file, const DocumentRequest &request);

/// The rows of the ledger rectifications, with names, as they stand on a day.
[[nodiscard]] Document rectificationDocument(const QList<TextRow> &rows, QDate day,
                                             const QString &subtitle);
/// The plans of a year.
[[nodiscard]] Document planDocument(const std::vector<StarPlan> &plans, int year,
                                    const QString &subtitle);
/// The stars of all years there are.
[[nodiscard]] Document starRegisterDocument(const StarRegister &stars, const QString &subtitle);

/// The dues of a year that were worked out already.
[[nodiscard]] Result<Document> duesDocument(const File &file, const DocumentRequest &request,
                                            const std::vector<DuesYearRow> &rows);
/// A rating that was made already, with the quotas it does not meet below the table. `subtitle`
/// stands above it; a trial says so in its title.
[[nodiscard]] Document starDocument(const RatingTable &rating, const Scheme &scheme, int year,
                                    const QString &subtitle, bool trial = false);

} // namespace zhibu
