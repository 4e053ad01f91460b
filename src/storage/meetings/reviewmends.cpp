#include "storage/meetings/reviewmends.h"

#include "core/datetext.h"
#include "core/month.h"
#include "ledger/ledgers.h"
#include "storage/facts/scope.h"
#include "storage/meetings/minutesgaps.h"
#include "storage/records/changeset.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

namespace {

/// How the reviews of a ledger go over into the 整改台账.
struct MendSource
{
    QString code;             ///< 问题来源
    QString rows;             ///< SQL of them as v, whose they are as m, the organisation as `home`
    QString text;             ///< SQL of what is to be mended, a line each
    QString found;            ///< the field with the day
    bool hasWordings = false; ///< the text may be begun with one
};

MendSource sourceOf(const Ledger &reviews)
{
    if (reviews.key == u"member-reviews") {
        return {.code = u"member_review"_s,
                .rows = u"(SELECT r.*, m.name, m.branch AS home FROM member_review r "
                        "JOIN member m ON m.id = r.member) v"_s,
                .text = u"v.mend"_s,
                .found = u"fed_back_on"_s};
    }
    if (reviews.key == u"activities") {
        return {.code = u"organisation_life"_s,
                .rows = u"(SELECT a.id, a.organisation AS home, a.responsible AS name, "
                        "a.decision, '' AS mend, a.deadline AS mend_by, "
                        "substr(a.starts, 1, 10) AS held_on FROM activity a) v"_s,
                .text = u"v.decision"_s,
                .found = u"held_on"_s,
                .hasWordings = true};
    }
    return {.code = u"secretary_review"_s,
            .rows = u"(SELECT r.*, m.name, r.organisation AS home FROM secretary_review r "
                    "JOIN member m ON m.id = r.member) v"_s,
            .text = u"iif(v.problems = '', v.mend, v.problems)"_s,
            .found = u"held_on"_s};
}

/// A line as the 整改台账 says it: of a member with his name.
QString problemOf(const MendSource &source, const QString &name, const QString &line)
{
    return source.code == u"member_review" ? name + u'：' + line : line;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty()) {
            lines += trimmed;
        }
    }
    return lines;
}

/// What stands in the 整改台账 of each organisation.
using ListedProblems = QHash<RowId, QSet<QString>>;

Result<ListedProblems> listedProblems(const File &file, const MendSource &source)
{
    Statement query(file.database(),
                    u"SELECT organisation, problem FROM rectification WHERE source = ?"_s);
    query.bind(source.code);
    ListedProblems problems;
    while (query.next()) {
        problems[query.integer(0)] += query.text(1);
    }
    return query.status() ? Result(problems) : query.status().error();
}

/// Of the lines of a review those that do not stand in the 整改台账 yet.
QStringList unlistedProblems(const ListedProblems &listed, const MendSource &source,
                             const QString &text, const QString &name, RowId organisation)
{
    const QSet<QString> known = listed.value(organisation);
    QStringList problems;
    for (const QString &line : linesOf(text)) {
        if (const QString problem = problemOf(source, name, line); !known.contains(problem)) {
            problems += problem;
        }
    }
    return problems;
}

} // namespace

Result<OpenMends> openMends(const File &file, const Ledger &reviews, RowId scope, QDate today)
{
    const MendSource source = sourceOf(reviews);
    Statement query(file.database(), u"SELECT v.id, v.mend_by, v.name, v.home, %1 FROM %2 "
                                     "WHERE %1 <> '' AND v.mended_on IS NULL AND v.mend_by <= ?%3 "
                                     "ORDER BY v.mend_by, v.id"_s.arg(source.text, source.rows,
                                                                      inScope(u"v.home"_s, scope)));
    query.bind(isoText(Month::of(today).lastDay()));
    if (scope != 0) {
        query.bind(scope);
    }
    const auto listed = listedProblems(file, source);
    if (!listed) {
        return listed.error();
    }
    OpenMends open;
    while (query.next()) {
        if (!unlistedProblems(*listed, source, query.text(4), query.text(2), query.integer(3))
                 .isEmpty()) {
            (*query.date(1) < today ? open.late : open.due) += query.integer(0);
        }
    }
    return query.status() ? Result(open) : query.status().error();
}

Result<Findings> listMends(File &file, const Ledger &reviews, RowId review, QDate today)
{
    const MendSource source = sourceOf(reviews);
    Statement query(file.database(),
                    u"SELECT v.name, v.home, %1, v.%2, v.mend_by, v.mend FROM %3 "
                    "WHERE v.id = ?"_s.arg(source.text, source.found, source.rows));
    query.bind(review);
    if (!query.next()) {
        return query.status() ? Error{.code = ErrorCode::NotFound, .subject = {}, .detail = {}}
                              : query.status().error();
    }
    const QString name = query.text(0);
    const RowId organisation = query.integer(1);
    QString text = query.text(2);
    const auto foundOn = query.date(3);
    const auto dueBy = query.date(4);
    const QVariant due = query.value(4);
    const QString measure = query.text(5);
    while (query.next()) { // nothing is left unread when the rows are written
    }
    const auto listed = listedProblems(file, source);
    const auto wordings = source.hasWordings ? wordingLines(file) : Result(WordingLines());
    if (!listed || !wordings) {
        return !listed ? listed.error() : wordings.error();
    }
    if (source.hasWordings) {
        text = wordings->writtenIn(text);
    }
    const QStringList problems = unlistedProblems(*listed, source, text, name, organisation);
    if (problems.isEmpty()) {
        return Error{.code = ErrorCode::NothingToDo, .subject = {}, .detail = {}};
    }
    const QDate found = foundOn.value_or(std::min(today, dueBy.value_or(today)));
    const Ledger &ledger = ledgerOf(u"rectifications"_s);
    Record row = ledger.blank();
    ledger.setValue(row, u"organisation"_s, organisation);
    ledger.setValue(row, u"found_on"_s, isoText(found));
    ledger.setValue(row, u"source"_s, source.code);
    ledger.setValue(row, u"owner"_s, name);
    ledger.setValue(row, u"due"_s, due);
    if (text != measure) {
        ledger.setValue(row, u"measure"_s, measure);
    }
    ChangeSet changes(file, {.verb = ActionLabel::Verb::Add,
                             .ledger = ledger.key,
                             .count = problems.size(),
                             .name = problems.size() == 1 ? name : QString()});
    for (const QString &problem : problems) {
        Record each = row;
        ledger.setValue(each, u"problem"_s, problem);
        changes.insert(ledger, each);
    }
    return changes.commit();
}

} // namespace zhibu
