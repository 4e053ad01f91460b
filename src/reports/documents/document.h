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

enum class DocumentKind {
    Summary,        ///< 年度工作总结
    Stars,          ///< 星级总表
    Dues,           ///< 年度党费
    Meetings,       ///< 组织生活
    Members,        ///< 党员名册
    StarRegister,   ///< 星级管理台账
    Plans,          ///< 晋位争星计划
    Rectifications, ///< 整改台账
    Application,    ///< 星级评定申报表
    BallotForm,     ///< 党员群众测评表
    SummarySheet,   ///< 星级评定汇总表
    Explanation,    ///< 评定说明
    Publicity,      ///< 公示
    Movements,      ///< 晋星降星审批表
    Plaques,        ///< 授牌名单
};

/// Whether it is about one branch, never about several.
[[nodiscard]] bool isOfOneBranch(DocumentKind kind);

/// What a document is about.
struct DocumentRequest
{
    DocumentKind kind = DocumentKind::Summary;
    RowId scope = 0; ///< the organisation, with all below it; 0 = all, not where isOfOneBranch()
    int year = 0;
    QDate asOf;                    ///< the day it speaks of, defaultAsOf() as a rule
    Round round = Round::December; ///< of the papers of a rating and the star table
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

/// Makes any document from the file alone. Papers of a rating go by the scheme of the year's round,
/// else the default one. Errors: NotFound when the organisation of a paper about one branch is gone
/// or not rated, and those of the file.
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
