#pragma once

#include "reports/documents/document.h"
#include "storage/meetings/memberreviews.h"
#include "storage/meetings/studyhours.h"
#include "storage/meetings/talks.h"

namespace zhibu {

// 民主评议, 谈心谈话, 学时, 志愿服务, 述职评议 on paper. `head` stands above a table: whose it is
// and the day it speaks of. What is not recorded is left blank.

/// Such a head: 水利局党支部 截至2024年11月30日.
[[nodiscard]] QString sheetHead(const File &file, RowId scope, QDate asOf);

/// 民主评议党员汇总表: every member with his grades and ballots, the count of the grades below it.
[[nodiscard]] Document reviewSummaryDocument(const std::vector<ReviewSheet> &sheets, int year,
                                             const QString &head);
/// 民主评议党员测评表 of one branch: who is graded, with a box for each grade. Anonymous.
[[nodiscard]] Document reviewBallotDocument(const ReviewSheet &sheet, int year);
/// 民主评议党员登记表: a slip for every 正式党员, to be fed back and signed; of these members only,
/// where there are any.
[[nodiscard]] Document reviewFormsDocument(const std::vector<ReviewSheet> &sheets, int year,
                                           const QString &head, const QList<RowId> &members);

/// 谈心谈话情况表: with whom every member talked, and what is missing; of one branch how often with
/// each 委员, too.
[[nodiscard]] Document talkDocument(const std::vector<TalkSheet> &sheets, int year,
                                    const QString &head);
/// 党员教育培训学时统计表.
[[nodiscard]] Document studyDocument(const std::vector<StudyRow> &rows, int year,
                                     const QString &head);
/// 志愿服务情况表.
[[nodiscard]] Document volunteeringDocument(const std::vector<VolunteeringRow> &rows, int year,
                                            const QString &head);
/// 述职评议结果汇总表: rows of the ledger secretary-reviews, with names.
[[nodiscard]] Document secretaryReviewDocument(const QList<TextRow> &rows, int year,
                                               const QString &head);

/// Any of these, from the file.
[[nodiscard]] Result<Document> makeReviewDocument(const File &file, const DocumentRequest &request);

} // namespace zhibu
