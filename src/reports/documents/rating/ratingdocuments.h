#pragma once

#include "reports/documents/document.h"
#include "storage/facts/awards.h"
#include "storage/rounds/steps.h"

namespace zhibu {

// The papers of a rating, from the first form to the plaque. Each speaks of what `rating` holds and
// states nothing else: what is not recorded is left blank to be filled in by hand.

/// What a paper is about and whose it is.
struct RatingPaper
{
    const Scheme &scheme;
    const RatingTable &rating;
    int year = 0;
    Round round = Round::December;
    QString rater; ///< name of the organisation that rates; may be empty
    QDate asOf;    ///< of a confirmed round the day its results were frozen as of
    std::optional<RatingRound> steps = {}; ///< the round, where there is one
    /// The stars as the round posted them; empty: it has not, or nothing is kept of it.
    QList<PostedStar> posted = {};

    /// 2024年度, 2024年度（年中）.
    [[nodiscard]] QString period() const;
};

/// Who applies.
struct Applicant
{
    QString secretary; ///< who holds the post on the day; empty: nobody
    int members = 0;
};

/// 星级评定申报表 of one organisation: who it is, its own scores, the events that give or take
/// points, the ballots, and room for the opinions above. As data the scores and the events.
[[nodiscard]] Document applicationDocument(const RatingPaper &paper, const RatedOrganisation &row,
                                           const Applicant &applicant);
/// 民主测评表: the criteria, with a box for each answer. Anonymous.
[[nodiscard]] Document ballotFormDocument(const RatingPaper &paper, const QString &organisation);
/// 评定说明 of one organisation, line by line with clause and source.
[[nodiscard]] Document explanationDocument(const RatingPaper &paper, const RatedOrganisation &row);
/// 星级评定汇总表: self-evaluation, ballots, review and proposed star of all, the quotas below it.
[[nodiscard]] Document summarySheetDocument(const RatingPaper &paper);
/// 公示: names and stars, the days it runs, where to object. Once it is posted, the stars that were
/// posted and when.
[[nodiscard]] Document publicityDocument(const RatingPaper &paper);
/// 晋星降星审批表: whose star changes, from what to what and why.
[[nodiscard]] Document movementDocument(const RatingPaper &paper);
/// 授牌名单: the organisations of the stars that get a plaque by the scheme, else of the highest,
/// with the numbers of the plaques.
[[nodiscard]] Document plaqueDocument(const RatingPaper &paper, const QList<Award> &plaques);
/// 示范点名单: the demonstration points of the year that were not withdrawn.
[[nodiscard]] Document demonstrationDocument(const RatingPaper &paper,
                                             const QList<Award> &demonstrations);

/// The paper that belongs to a step, if there is one.
[[nodiscard]] std::optional<DocumentKind> paperOf(WorkflowStep::Kind step);

/// Any of these papers, from the file.
[[nodiscard]] Result<Document> makeRatingDocument(const File &file, const DocumentRequest &request);

} // namespace zhibu
