#pragma once

#include "core/finding.h"
#include "core/memberreview.h"
#include "storage/file/file.h"
#include "storage/records/recordlist.h"

#include <QDate>
#include <QList>

#include <vector>

namespace zhibu {

/// A member in the 民主评议 of his branch.
struct ReviewRow
{
    NamedRow member;
    bool isFull = true;  ///< 正式党员 on the day
    QString excuse = {}; ///< title of the 党员情形 that excuses him; empty: none
    Record review;       ///< of the ledger member-reviews; its id is 0 where nothing is stored

    [[nodiscard]] std::optional<ReviewGrade> grade() const;
    /// Ballots of all four kinds.
    [[nodiscard]] qint64 ballots() const;
};

/// 民主评议党员 of a branch in a year.
struct ReviewSheet
{
    RowId branch = 0;
    QString code, name;
    QDate day; ///< of the meeting, the last one held in the year; else the day asked for
    QList<ReviewRow> rows;

    [[nodiscard]] ReviewTally tally() const;
};

/// Of every branch of a scope (0 = all) with members on its day, by code; members by number. `asOf`
/// is a day of that year: nothing later is looked at.
[[nodiscard]] Result<std::vector<ReviewSheet>> reviewSheets(const File &file, RowId scope, int year,
                                                            QDate asOf);

/// Whether anything but year and member is in a review.
[[nodiscard]] bool isGiven(const Record &review);

/// A review as it was read, and as it is to be.
struct ReviewChange
{
    Record before; ///< its id is 0 where nothing was stored
    Record after;
    QString member; ///< name
};

/// Stores them as one action: what differs is set, a review of which nothing but year and member is
/// left is deleted. Findings of the first that cannot be stored: none is.
Result<Findings> saveReviews(File &file, const QList<ReviewChange> &changes);

/// The reviews of the year of `today` and the year before whose 组织评定 the member has not been
/// told: 评定 is the last step of the review, 反馈 to the person follows it (教育管理条例 art. 18,
/// the usual 评议登记表). Of those who are still members, in the scope (0 = all); years further
/// back were closed on paper.
[[nodiscard]] Result<QList<RowId>> gradesToTell(const File &file, RowId scope, QDate today);

/// Something odd in a review.
struct ReviewProblem
{
    Rule rule = Rule::TooManyExcellent;
    RowId row = 0; ///< of the ledger member-reviews
    QString field; ///< key
    QStringList args = {};
};

/// In every year with reviews up to `today`: more 优秀 than a third (at the first of them), a
/// 预备党员 graded, more ballots than the branch has members.
[[nodiscard]] Result<QList<ReviewProblem>> reviewProblems(const File &file, QDate today);

} // namespace zhibu
