#include "core/sanction.h"
#include "storage/facts/conditions.h"
#include "storage/people/sanctions.h"
#include "storage/statistics/statisticscollector.h"

#include <algorithm>

namespace zhibu {

using namespace Qt::StringLiterals;

Status StatisticsCollector::addReviews()
{
    QSet<RowId> begun;
    QSet<RowId> graded;
    Statement reviews(m_file.database(),
                      u"SELECT r.member, r.grade FROM member_review r JOIN member m "
                      "ON m.id = r.member WHERE r.year = ? ORDER BY m.code"_s);
    reviews.bind(m_year);
    while (reviews.next()) {
        const RowId id = reviews.integer(0);
        const QString grade = reviews.text(1);
        addOf(CaseKind::Review, id, m_last, grade.isEmpty() ? u"ungraded"_s : grade);
        const Member member = m_members.value(id);
        begun += branchOn(member.events, member.now, m_last);
        if (!grade.isEmpty()) {
            graded += id;
        }
    }
    Statement meetings(m_file.database(), u"SELECT DISTINCT organisation FROM activity WHERE %1 "
                                          "AND starts >= ? AND starts <= ?"_s.arg(
                                              countsAs(u"activity"_s, u"democratic_review"_s)));
    meetings.bind(m_first).bind(m_last + u" 99"_s);
    while (meetings.next()) {
        begun += meetings.integer(0);
    }
    for (const Statement *query : {&reviews, &meetings}) {
        if (!query->status()) {
            return query->status();
        }
    }
    return addReviewedBranches(begun, graded);
}

/// A branch is done with it when all its 正式党员 of the day have their grade.
Status StatisticsCollector::addReviewedBranches(const QSet<RowId> &begun, const QSet<RowId> &graded)
{
    QSet<RowId> anyGraded;
    QSet<RowId> open;
    for (const There &each : m_there) {
        if (!each.probationary) {
            (graded.contains(each.member) ? anyGraded : open) += each.branch;
        }
    }
    QList<RowId> branches(begun.begin(), begun.end());
    std::ranges::sort(branches);
    for (const RowId branch : std::as_const(branches)) {
        if (m_branches.contains(branch)) {
            const bool isEnded = anyGraded.contains(branch) && !open.contains(branch);
            m_data.add(CaseKind::Review, m_organisations.value(branch),
                       isEnded ? u"branch_ended"_s : u"branch_begun"_s);
        }
    }
    return {};
}

Status StatisticsCollector::addSanctions()
{
    Statement query(m_file.database(), u"SELECT member, kind, date FROM sanction "
                                       "WHERE date >= ? AND date <= ? ORDER BY date, id"_s);
    query.bind(m_first).bind(m_last);
    const QString correction = codeIn(kSanctionCodes, SanctionKind::Correction);
    while (query.next()) {
        const CaseKind kind = query.text(1) == correction ? CaseKind::Review : CaseKind::Sanction;
        addOf(kind, query.integer(0), query.text(2), query.text(1));
    }
    const auto unrecorded = unrecordedSanctions(m_file, m_year);
    if (!unrecorded) {
        return unrecorded.error();
    }
    for (const UnrecordedSanction &each : *unrecorded) {
        addOf(CaseKind::Sanction, each.member, each.date, u"unrecorded"_s);
    }
    return query.status();
}

/// Commendations among 奖惩事项 are those of organisations, or of whom they name and who has none
/// of that day among 个人表彰.
Status StatisticsCollector::addHonours()
{
    Statement query(
        m_file.database(),
        u"SELECT member, level, date, 0, 0 FROM honour WHERE date >= ? AND date <= ? "
        "UNION ALL SELECT coalesce(e.member, 0), e.level, e.date, e.organisation, "
        "e.id FROM event e WHERE e.item = 'commendation' AND e.date >= ? AND e.date <= ? "
        "AND NOT EXISTS (SELECT 1 FROM honour h WHERE h.member = e.member "
        "AND h.date = e.date) ORDER BY 3, 1"_s);
    query.bind(m_first).bind(m_last).bind(m_first).bind(m_last);
    QSet<RowId> commended; // 表8 counts people
    while (query.next()) {
        if (query.integer(0) != 0) {
            if (!commended.contains(query.integer(0))) {
                commended += query.integer(0);
                addOf(CaseKind::Review, query.integer(0), query.text(2), u"commended"_s);
            }
            addOf(CaseKind::Honour, query.integer(0), query.text(2), u"member"_s, query.text(1));
        } else if (const auto place = m_organisations.constFind(query.integer(3));
                   place != m_organisations.constEnd()) {
            Person award = m_data.people()[static_cast<std::size_t>(*place)];
            award.subject = {.row = query.integer(4), .kind = StatisticsSubject::Kind::Award};
            m_data.add(CaseKind::Honour, m_data.add(award), u"organisation"_s, query.text(1));
        }
    }
    return query.status();
}

} // namespace zhibu
