#include "storage/meetings/memberreviews.h"

#include "ledger/ledgers.h"
#include "storage/facts/conditions.h"
#include "storage/facts/scope.h"
#include "storage/meetings/circumstances.h"
#include "storage/records/changeset.h"
#include "storage/records/rowwriter.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstField = 9; ///< column of the query where those of the ledger begin

const Ledger &reviews()
{
    return ledgerOf(u"member-reviews"_s);
}

const QStringList kBallotKeys{u"excellent"_s, u"qualified"_s, u"basic"_s, u"unqualified"_s};

/// Members of the day beside their reviews. Parameters: the year's first day, the last moment, the
/// day where no meeting was held, the year, the scope, which is that of the day.
QString sheetQuery(RowId scope, QDate asOf)
{
    const QString fields = u"r."_s + columnsOf(reviews()).join(u", r.");
    return uR"(
WITH held AS (SELECT organisation, max(substr(starts, 1, 10)) AS day FROM activity
              WHERE starts >= ? AND starts <= ?
              AND %8
              GROUP BY organisation),
     branch AS (SELECT o.id, o.code, %7 AS name, coalesce(h.day, ?) AS day
                FROM organisation o LEFT JOIN held h ON h.organisation = o.id)
SELECT b.id, b.code, b.name, b.day, m.id, m.code, m.name,
       m.kind = 'full' AND coalesce(m.confirmed, '') <= b.day,
       coalesce((SELECT c.kind FROM circumstance c
                 WHERE c.member = m.id AND c.kind IN %1 AND %2 LIMIT 1), ''),
       %3, r.id
FROM branch b JOIN member m ON (m.branch = b.id OR m.id IN (SELECT member FROM member_change WHERE branch = b.id))
AND %6 = b.id AND %4
LEFT JOIN member_review r ON r.member = m.id AND r.year = ?
WHERE 1%5 ORDER BY b.code, m.code)"_s.arg(
        kExcusingKinds, holdsOn(u"c"_s, u"b.day"_s), fields, isMemberOn(u"m"_s, u"b.day"_s),
        inScopeOn(u"b.id"_s, scope, asOf), branchThen(u"m"_s, u"b.day"_s),
        nameThen(u"o"_s, dayLiteral(asOf)), countsAs(u"activity"_s, u"democratic_review"_s));
}

Record reviewIn(const Statement &query, RowId member, int year)
{
    const auto fields = static_cast<int>(reviews().fields.size());
    const int id = kFirstField + fields;
    if (query.isNull(id)) {
        Record review = reviews().blank();
        reviews().setValue(review, u"year"_s, qlonglong{year});
        reviews().setValue(review, u"member"_s, member);
        return review;
    }
    Record review{.id = query.integer(id), .values = {}};
    for (int i = 0; i < fields; ++i) {
        review.values += query.value(kFirstField + i);
    }
    return review;
}

void findProblems(const ReviewSheet &sheet, QList<ReviewProblem> &problems)
{
    const ReviewTally tally = sheet.tally();
    bool isTold = !tally.hasTooManyExcellent();
    for (const ReviewRow &row : sheet.rows) {
        if (row.review.id == 0) {
            continue;
        }
        if (!row.isFull && row.grade()) {
            problems += ReviewProblem{
                .rule = Rule::ProbationerGraded, .row = row.review.id, .field = u"grade"_s};
        } else if (!isTold && row.grade() == ReviewGrade::Excellent) {
            isTold = true;
            problems += ReviewProblem{.rule = Rule::TooManyExcellent,
                                      .row = row.review.id,
                                      .field = u"grade"_s,
                                      .args = {QString::number(tally.mostExcellent())}};
        }
        if (row.ballots() > sheet.rows.size()) {
            problems += ReviewProblem{.rule = Rule::MoreBallotsThanParticipants,
                                      .row = row.review.id,
                                      .field = u"excellent"_s};
        }
    }
}

} // namespace

std::optional<ReviewGrade> ReviewRow::grade() const
{
    return enumIn<ReviewGrade>(kReviewGradeCodes, reviews().value(review, u"grade"_s).toString());
}

qint64 ReviewRow::ballots() const
{
    qint64 sum = 0;
    for (const QString &key : kBallotKeys) {
        sum += reviews().value(review, key).toLongLong();
    }
    return sum;
}

ReviewTally ReviewSheet::tally() const
{
    std::vector<Reviewed> members;
    for (const ReviewRow &row : rows) {
        members.push_back(
            {.isFull = row.isFull, .isExcused = !row.excuse.isEmpty(), .grade = row.grade()});
    }
    return tallyOf(members);
}

Result<std::vector<ReviewSheet>> reviewSheets(const File &file, RowId scope, int year, QDate asOf)
{
    const Field &excuse = ledgerOf(u"circumstances"_s).field(u"kind"_s);
    const QString last = asOf.toString(Qt::ISODate);
    Statement query(file.database(), sheetQuery(scope, asOf));
    query.bind(QString::number(year)).bind(last + u" 99"_s).bind(last).bind(year);
    if (scope != 0) {
        query.bind(scope);
    }
    std::vector<ReviewSheet> sheets;
    while (query.next()) {
        const RowId branch = query.integer(0);
        if (sheets.empty() || sheets.back().branch != branch) {
            sheets.push_back({.branch = branch,
                              .code = query.text(1),
                              .name = query.text(2),
                              .day = query.date(3).value_or(asOf),
                              .rows = {}});
        }
        const RowId member = query.integer(4);
        sheets.back().rows += ReviewRow{
            .member = {.id = member, .code = query.text(5), .name = query.text(6), .detail = {}},
            .isFull = query.integer(7) != 0,
            .excuse = cellText(excuse, query.text(8)),
            .review = reviewIn(query, member, year)};
    }
    if (!query.status()) {
        return query.status().error();
    }
    return sheets;
}

bool isGiven(const Record &review)
{
    return std::ranges::any_of(reviews().fields, [&](const Field &field) {
        return !reviews().keys.first().contains(field.key)
               && !isEmpty(reviews().value(review, field.key));
    });
}

Result<Findings> saveReviews(File &file, const QList<ReviewChange> &changes)
{
    const Ledger &ledger = reviews();
    ChangeSet set(file, {.verb = ActionLabel::Verb::Edit,
                         .ledger = ledger.key,
                         .count = changes.size(),
                         .name = changes.size() == 1 ? changes.first().member : QString()});
    for (const ReviewChange &change : changes) {
        if (change.before.id == 0) {
            if (isGiven(change.after)) {
                set.insert(ledger, change.after);
            }
        } else if (isGiven(change.after)) {
            set.update(ledger, change.after, change.before);
        } else {
            set.remove(ledger, change.before.id);
        }
    }
    return set.commit();
}

Result<QList<RowId>> gradesToTell(const File &file, RowId scope, QDate today)
{
    Statement query(
        file.database(),
        u"SELECT r.id FROM member_review r JOIN member m ON m.id = r.member "
        "WHERE r.year BETWEEN ? AND ? AND r.grade <> '' AND r.fed_back_on IS NULL AND %1%2 "
        "ORDER BY r.year, r.id"_s.arg(isMemberOn(u"m"_s, dayLiteral(today)),
                                      inScope(u"m.branch"_s, scope)));
    query.bind(today.year() - 1).bind(today.year());
    if (scope != 0) {
        query.bind(scope);
    }
    QList<RowId> reviews;
    while (query.next()) {
        reviews += query.integer(0);
    }
    return query.status() ? Result(reviews) : query.status().error();
}

Result<QList<ReviewProblem>> reviewProblems(const File &file, QDate today)
{
    QList<int> years;
    Statement query(file.database(),
                    u"SELECT DISTINCT year FROM member_review WHERE year <= ? ORDER BY year"_s);
    query.bind(today.year());
    while (query.next()) {
        years += static_cast<int>(query.integer(0));
    }
    if (!query.status()) {
        return query.status().error();
    }
    QList<ReviewProblem> problems;
    for (const int year : std::as_const(years)) {
        const auto sheets = reviewSheets(file, 0, year, std::min(QDate(year, 12, 31), today));
        if (!sheets) {
            return sheets.error();
        }
        for (const ReviewSheet &sheet : *sheets) {
            findProblems(sheet, problems);
        }
    }
    return problems;
}

} // namespace zhibu
